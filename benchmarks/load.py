"""Many readers and whole files: `python -m benchmarks.load 10000`, with `--postgresql` on a server started for it.

Eight connections ask one worker of eight threads for the same address, six seconds each, by wrk (Debian: apt-get install
wrk): requests a second, the slowest hundredth beside the median, the worker's own memory. Then every row of the record as
a file: rows a second, the time to the first byte, what the worker's memory grew by; beside them the same table of events made
by `sqlite3`, `json` and `csv` alone (`benchmarks.plain`).
"""

import http.client
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.pages import database, environment, server, sizes, written

SECONDS = 6
ADDRESSES = {
    "hello": "/hello/",
    "list, first page": "/events/",
    "event page": "/events/event-77/",
    "API, list of 50": "/api/v1/events/",
    "API, event": "/api/v1/events/event-77/",
}
FILES = ["/events.csv", "/events.jsonl", "/events.geojson", "/claims.csv"]
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


def memory(pid):
    """MB of memory that one process has made for itself: pages of the database file that it looks at are none of it."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(r"Anonymous: +(\d+) kB", text)[1]) / 1024


def eight(port, path):
    """Requests a second, and the median and the slowest hundredth in milliseconds, of eight connections."""
    command = ["wrk", "-t1", "-c8", f"-d{SECONDS}s", "--latency", "-H", "Accept-Encoding: gzip"]
    said = subprocess.run(
        [*command, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True
    ).stdout
    if "Non-2xx" in said:
        raise SystemExit(f"{path}: {said}")
    median, slowest = (_milliseconds(said, share) for share in ("50%", "99%"))
    return float(re.search(r"Requests/sec: +([\d.]+)", said)[1]), median, slowest


def _milliseconds(said, share):
    number, unit = re.search(rf"{share} +([\d.]+)(\w+)", said).groups()
    return float(number) * UNITS[unit]


def downloaded(port, path, encoding="identity"):
    """Lines of a file, seconds to its first byte, and to its last."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    start = time.perf_counter()
    connection.request("GET", path, headers={"Accept-Encoding": encoding})
    answer = connection.getresponse()
    lines, first = answer.read(1).count(b"\n"), time.perf_counter() - start
    while piece := answer.read(1 << 16):
        lines += piece.count(b"\n")
    return lines, first, time.perf_counter() - start


def plainly(path, env):
    """Rows a second of the plainest program that makes the same table of events: `benchmarks.plain`."""
    command = [sys.executable, "-m", "benchmarks.plain", path]
    return int(subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout)


def tables(size, url):
    """Measure on the fresh database at `url` and print both tables."""
    env = environment(url)
    written(size, env)
    with server(env, threads=8) as (port, pid):
        print("\n| eight connections | a second | × hello | median ms | slowest hundredth ms | own MB |")
        print("|---|---|---|---|---|---|")
        hello = eight(port, ADDRESSES["hello"])[0]
        for name, path in ADDRESSES.items():
            downloaded(port, path, "gzip")  # it is kept from here on
            many, median, slowest = eight(port, path)
            row = f"{many:.0f} | {many / hello:.2f} | {median:.1f} | {slowest:.1f} | {memory(pid):.0f}"
            print(f"| {name} | {row} |", flush=True)
    with server(env) as (port, pid):
        downloaded(port, "/places.csv")
        print("\n| file | rows | rows a second | first byte ms | memory grew by MB |\n|---|---|---|---|---|")
        for path in FILES:
            before = memory(pid)
            lines, first, whole = downloaded(port, path)
            row = f"{lines:,} | {lines / whole:,.0f} | {first * 1000:.0f} | {memory(pid) - before:.1f}"
            print(f"| {path} | {row} |", flush=True)
    if url.startswith("sqlite"):
        alone = plainly(url.removeprefix("sqlite:///"), env)
        print(f"| events by sqlite3, json and csv alone | {size:,} | {alone:,} | | |")


def main(arguments):
    """Both tables for each size that was asked."""
    if not shutil.which("wrk"):
        raise SystemExit("wrk is not installed here. Install it (Debian: apt-get install wrk).")
    for size in sizes(arguments):
        with database(arguments) as url:
            tables(size, url)


if __name__ == "__main__":
    main(sys.argv[1:])
