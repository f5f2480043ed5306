"""The explorer against hello, and in Chromium: `python -m benchmarks.map 10000 [DATABASE]`.

Printed: bytes of the first answer as it is sent, CPU time of the worker a request beside hello of the same run, and
how long the page takes, in a browser, from a drag, a key on a period handle and a button to the picture that answers.
`DATABASE` is a file that `benchmarks.generate` wrote; without it one is written.
"""

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.pages import environment, measured, row, server
from tests.browser.site import chromium

ROUNDS = 15
PAGES = {
    "map: whole archive": "/map/",
    "map: a province, four years": "/map/?place=province-0&since=2016-02-03&until=2019-11-30",
    "map: one actor, nearer": "/map/?actor=actor-0&at=33.50,42.50&zoom=6",
    "what a period handle asks": "/map/set/?since=2016-02-03&until=2019-11-30&at=33.50,41.75&zoom=4",
    "what a drag asks": "/map/sheet/?at=33.10,42.25&zoom=4",
}
# From an act to the frame in which the page shows what came of it; the last two wait for the server's answer.
TIMED = """async ([act, part]) => {
  const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  const changed = (name) => new Promise((next) => {
    const node = document.getElementById(name);
    const look = new MutationObserver(() => {
      if (document.getElementById(name) !== node) { look.disconnect(); next(); }
    });
    look.observe(document.getElementById("explorer"), { childList: true, subtree: true });
  });
  const pulled = document.getElementById("frame");
  const start = performance.now();
  if (act === "drag") {
    const at = (x) => ({ bubbles: true, isPrimary: true, button: 0, pointerId: 1, clientX: x, clientY: 400 });
    pulled.setPointerCapture = () => {};
    pulled.dispatchEvent(new PointerEvent("pointerdown", at(400)));
    pulled.dispatchEvent(new PointerEvent("pointermove", at(400 + 40 * Math.random() + 20)));
    await frame();
    const took = performance.now() - start;
    pulled.dispatchEvent(new PointerEvent("pointercancel", at(400)));
    return took;
  }
  const slider = document.getElementById("handle-since");
  slider.value = Number(slider.min) + Math.floor(Math.random() * 2000);
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  if (part) await changed(part);
  await frame();
  return performance.now() - start;
}"""


def in_chromium(port):
    """Print how long drags and handles take."""
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1440, "height": 1000})
        page.goto(f"http://127.0.0.1:{port}/map/", wait_until="networkidle")
        print("\n| in Chromium | median ms | slowest ms |\n|---|---|---|")
        for name, asked in {
            "a drag, to the frame that shows it": ["drag", ""],
            "a handle, to the frame that shows the period": ["handle", ""],
            "a handle, to list, numbers and marks of the new period": ["handle", "marks"],
        }.items():
            times = [page.evaluate(TIMED, asked) for _ in range(ROUNDS + 3)][3:]
            print(f"| {name} | {statistics.median(times):.0f} | {max(times):.0f} |", flush=True)


def measure(database):
    """Print the tables of one record."""
    env = environment(f"sqlite:///{database}") | {"WHOLE_PAGES": "0"}
    print("| page | wall ms | × hello | CPU ms | × hello | queries | KB |\n|---|---|---|---|---|---|---|")
    with server(env) as (port, pid):
        hello = measured(port, [pid], "/hello/", rounds=20 * ROUNDS)  # too quick for the clock of few
        row("hello", hello, hello, 0)
        for name, path in PAGES.items():
            row(name, measured(port, [pid], path, rounds=ROUNDS), hello, "")
        in_chromium(port)
    with server(env | {"WHOLE_PAGES": "1"}) as (port, pid):
        row("kept: map, whole archive", measured(port, [pid], "/map/", rounds=ROUNDS), hello, 1)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        measure(Path(sys.argv[2]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            written = Path(folder) / "record.sqlite3"
            run = environment(f"sqlite:///{written}")
            subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], env=run, check=True)
            subprocess.run([sys.executable, "-m", "benchmarks.generate", sys.argv[1]], env=run, check=True)
            measure(written)
