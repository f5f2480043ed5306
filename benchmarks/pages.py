"""Pages against hello: `python -m benchmarks.pages 10000 100000`, with `--postgresql` on a server started for it.

For each size: a fresh record, one gunicorn worker, requests one after another. Printed: median wall time, CPU time of
the worker and of its process of PostgreSQL a request, both as ratios to hello, which is measured anew
beside each row, and the number of queries. First no answer is kept, and where a page has pieces that hang on the question,
each question is asked once; then a server keeps its answers. `--at URL` measures the record that is there.
"""

import contextlib
import http.client
import itertools
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from tests.machines import postgresql

ROUNDS = 60
WARMING = 10
YEARS = range(2013, 2018)
KINDS = ("airstrike", "offensive", "armed_clash", "displacement", "statement")
# Addresses by the name of a row; one, or as many as are asked once each. "{list}" and "{events}" are found in the record.
PAGES = {
    "hello": ["/hello/"],
    "list, page after page": ["{list}"],
    "list, newest first": ["{newest}"],
    "filtered: actor": [f"/events/?actor=actor-{n}" for n in range(80)],
    "filtered: province, actor, years": [
        f"/events/?place=province-{p}&actor=actor-{n}&since={y}-01-01&until={y + 3}-12-31"
        for y in YEARS for n in range(1, 3) for p in range(8)
    ],
    "filtered: rare actor": [f"/events/?actor=actor-{n}" for n in range(1850, 1930)],
    "facets: kind, since a year": [
        f"/events/?kind={kind}&since={y}-{m:02}-01&size=1" for kind in KINDS for y in YEARS for m in (1, 4, 7)
    ],
    "facets: province, four years": [
        f"/events/?place=province-{p}&since={y}-02-03&until={y + 3}-11-30&size=1" for y in YEARS for p in range(15)
    ],
    "search: common word": ["/search/?q=forces"],
    "search: common word, a page of quotations": ["/search/?q=forces&group=quotations"],
    "search: rare word": ["/search/?q=4711"],
    "search: phrase": ["/search/?q=%22camp+hospital+square%22"],
    "search: eight beginnings": ["/search/?q=fo*+ci*+re*+sa*+fi*+he*+to*+le*"],
    "events with a common word": ["/events/?q=town"],
    "event page": [f"/events/event-{n}/" for n in range(200, 280)],
    "map, whole archive": ["/map/"],
    "API, list of 50": ["/api/v1/events/"],
    "API, event": [f"/api/v1/events/event-{n}/" for n in range(200, 280)],
    "the least of a list": ["{least}"],
    "the least of a list by a word": ["/least/events/?q=town"],
    "the least of an event page": [f"/least/events/event-{n}/" for n in range(200, 280)],
    "the least of an API list": ["/least/api/events/"],
}  # fmt: skip
OTHERS = 1_000  # events that are asked before those that are measured: the base maps are drawn, days are written
# What somebody may ask who wants it to be slow. The answer is a page or a refusal (400) that says what is wrong.
HOSTILE = {
    "phrases of frequent words that never stand so": "/search/?q=%22said+said+said%22+%22road+road+road%22+%22city+forces+city%22+%22camp+camp%22",
    "200 characters of one phrase": "/search/?q=%22" + "+".join(["forces", "city"] * 16) + "%22",
    "eight beginnings of two letters, none of one text": "/search/?q=ev*+to*+fo*+ci*+re*+sa*+zz*+xx*",
    "3,000 characters": "/search/?q=" + "a+" * 1_500,
}


def environment(url):
    """What the server and the generator run with, on the database at `url`."""
    return os.environ | {
        "DATABASE_URL": url,
        "PUBLIC_ONLY": "1",
        "INSECURE_HTTP": "1",
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECRET_KEY": "benchmark" * 8,
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
    }


@contextlib.contextmanager
def server(env, threads=1):
    """One gunicorn worker on a free port of loopback; yields the port and the worker's process id."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "conflict_site.wsgi",
        "-b",
        f"127.0.0.1:{port}",
        "-w1",
        "--log-level",
        "error",
    ]
    command += ["--worker-class", "gthread", "--threads", str(threads), "--keep-alive", "60"]
    process = subprocess.Popen(command, env=env)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.2):
                break
            time.sleep(0.1)
        time.sleep(1)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        yield port, int(children[0])
    finally:
        process.terminate()
        process.wait()


def processes(env, pid):
    """The processes that do the work of a worker: itself, and those of PostgreSQL that serve it."""
    if env["DATABASE_URL"].startswith("sqlite"):
        return [pid]
    sql = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with psycopg.connect(env["DATABASE_URL"]) as connection:
        return [pid, *(found for (found,) in connection.execute(sql))]


def cpu(pids):
    """CPU seconds that the threads of processes have used, to the nanosecond: the usual clock ticks too seldom."""
    used = (each for pid in pids for each in Path(f"/proc/{pid}/task").glob("*/schedstat"))
    return sum(int(each.read_text().split()[0]) for each in used) / 1e9


def measured(port, pids, *paths, rounds=ROUNDS, statuses=(200,), headers=()):
    """Median wall milliseconds and CPU milliseconds a request after a warm-up, and bytes; several paths in turn."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    times = []
    for number, path in enumerate(itertools.islice(itertools.cycle(paths), rounds + WARMING)):
        if number == WARMING:
            before = cpu(pids)
        start = time.perf_counter()
        connection.request("GET", path, headers={"Accept-Encoding": "gzip", **dict(headers)})
        answer = connection.getresponse()
        body = answer.read()
        times.append((time.perf_counter() - start) * 1000)
        if answer.status not in statuses:
            raise SystemExit(f"{path} answered {answer.status}: {body[:200]!r}")
    return statistics.median(times[WARMING:]), (cpu(pids) - before) * 1000 / rounds, len(body)


def may_be(path):
    """Statuses that an answer may have: words that are too costly to look for in a large record are refused."""
    return (200, 400) if "q=" in path else (200,)


def following(port, number, order="oldest"):
    """Addresses of so many pages of the list, one after another."""
    connection, found, path = http.client.HTTPConnection("127.0.0.1", port), [], f"/api/v1/events/?order={order}"
    while len(found) < number:
        connection.request("GET", path)
        link = urlsplit(json.loads(connection.getresponse().read())["next"])
        path = f"{link.path}?{link.query}"
        found.append(f"/events/?{link.query}")
    return found


def name_of(port, path):
    """The ETag of a page, as a browser that has it sends it back."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    return connection.getresponse().headers["ETag"]


def queries(env, path):
    """How many queries one request makes, counted in a process of its own."""
    code = (
        "import django; django.setup()\n"
        "from django.test import Client; from django.db import connection\n"
        "from django.test.utils import CaptureQueriesContext\n"
        "with CaptureQueriesContext(connection) as seen:\n"
        f"    Client(headers={{'host': '127.0.0.1'}}).get({path!r})\n"
        "print(len(seen))"
    )
    return int(
        subprocess.run(
            [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
        ).stdout.split()[-1]
    )


def written(size, env):
    """Write a record of so many events, and say how long it took."""
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], env=env, check=True)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "benchmarks.generate", str(size)], env=env, check=True)
    database = env["DATABASE_URL"].split(":")[0]
    print(f"\n{size:,} events on {database}, written in {time.perf_counter() - start:.0f} s\n", flush=True)


def addresses(port):
    """The addresses of each row, on a record that is there."""
    number = ROUNDS + WARMING
    listed = following(port, number)
    lists = {"{list}": listed, "{newest}": following(port, number, "newest")}
    lists["{least}"] = [f"/least{path}" for path in listed]
    return {name: lists.get(paths[0], paths) for name, paths in PAGES.items()}


def table(env):
    """Measure the record that is there and print its table."""
    print("| page | wall ms | × hello | CPU ms | × hello | queries | KB |\n|---|---|---|---|---|---|---|")
    anew = env | {"WHOLE_PAGES": "0"}
    with server(anew) as (port, pid):
        pages = addresses(port)
        one = partial(measured, port, processes(anew, pid))
        one(*(f"/events/event-{n}/" for n in range(OTHERS)), rounds=OTHERS - WARMING, statuses=(200, 404))
        for name, paths in pages.items():
            asked = 0 if name == "hello" else queries(anew, paths[0])
            row(name, one(*paths, statuses=may_be(paths[0])), hello(one), asked)
        for name, path in HOSTILE.items():
            row(f"hostile: {name}", one(path, rounds=10, statuses=(200, 400)), hello(one), "")
    with server(env) as (port, pid):
        had = {"If-None-Match": name_of(port, "/events/event-77/")}
        one = partial(measured, port, processes(env, pid), rounds=5 * ROUNDS)
        for name, (path, *_others) in pages.items():
            if path.startswith("/least/"):  # which nothing keeps
                continue
            row(f"kept: {name}", one(path, statuses=may_be(path)), hello(one), int(name != "hello"))
        row("304: event page", one("/events/event-77/", statuses=(304,), headers=had), hello(one), 1)


def hello(one):
    """The view that says hello, measured anew beside each row: machines change their speed."""
    return one("/hello/", rounds=5 * ROUNDS)


def row(name, found, hello, asked):
    """Print one row of the table."""
    wall, used, size = found
    ratios = f"{wall:.2f} | {wall / hello[0]:.1f} | {used:.2f} | {used / hello[1]:.1f}"
    print(f"| {name} | {ratios} | {asked} | {size / 1024:.0f} |", flush=True)


@contextlib.contextmanager
def database(arguments):
    """A fresh database, on SQLite or where `--postgresql` was asked on a server started for it; yields its address."""
    if "--postgresql" in arguments:
        with postgresql() as url:
            yield url
    else:
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{Path(folder) / 'record.sqlite3'}"


def sizes(arguments):
    """The sizes that were asked, in events."""
    return [int(each) for each in arguments if each.isdigit()] or [10_000]


def main(arguments):
    """A table for each size that was asked, or for the record at an address."""
    if "--at" in arguments:
        table(environment(arguments[arguments.index("--at") + 1]))
        return
    for size in sizes(arguments):
        with database(arguments) as url:
            written(size, environment(url))
            table(environment(url))


if __name__ == "__main__":
    main(sys.argv[1:])
