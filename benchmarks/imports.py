"""Import against raw inserts: `python -m benchmarks.imports 2000`.

A bundle of so many claims is loaded through checks, acts and ledger; beside it the very rows it made are inserted
again into empty tables by `executemany`. Printed: rows a second of each, and the ratio.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import tomli_w


def bundle(folder, number):
    """Write a bundle with `number` claims, twenty an article, each with a teller, a figure and an event of its own."""
    (folder / "articles").mkdir(parents=True)
    (folder / "events").mkdir()
    (folder / "bundle.toml").write_text(tomli_w.dumps({"name": "benchmark", "schema": 1, "licence": "none"}))
    (folder / "locations.toml").write_text(
        tomli_w.dumps({"location": [{"uid": "town", "name": "Town", "kind": "settlement"}]})
    )
    (folder / "actors.toml").write_text(
        tomli_w.dumps({"actor": [{"uid": f"actor-{n}", "name": f"Actor {n}"} for n in range(50)]})
    )
    for article in range(0, number, 20):
        lines = [
            f"Speaker {n} said that more than {n + 2} people left town number {n}."
            for n in range(article, article + 20)
        ]
        claims = [claim(n, line) for n, line in enumerate(lines, article)]
        (folder / "articles" / f"report-{article}.txt").write_text("\n".join(lines))
        (folder / "articles" / f"report-{article}.toml").write_text(tomli_w.dumps({"claim": claims}))
    for n in range(number):
        question = {
            "key": "occurrence",
            "kind": "occurrence",
            "text": "Did they leave?",
            "position": [{"key": "yes", "text": "They left"}],
        }
        event = {"title": f"Departure {n}", "type": "displacement", "location": "town", "question": [question]}
        (folder / "events" / f"departure-{n}.toml").write_text(tomli_w.dumps(event))


def claim(n, line):
    """One claim's table."""
    return {
        "key": f"c{n}", "quote": line, "form": "indirect", "told": [{"who": f"actor-{n % 50}", "verb": "said"}],
        "figure": [{"verbatim": f"more than {n + 2} people", "value": n + 2, "bound": "more_than", "measure": "fled"}],
        "holds": [{"event": f"departure-{n}", "question": "occurrence", "position": "yes"}],
    }  # fmt: skip


def raw(source, target):
    """Insert every row of `source` into the empty tables of `target`; returns rows and seconds."""
    old, new = sqlite3.connect(source), sqlite3.connect(target)
    new.execute("PRAGMA foreign_keys=OFF")
    tables = [
        name for (name,) in old.execute("SELECT name FROM sqlite_master WHERE type='table' AND name LIKE 'archive_%'")
    ]
    rows = {name: old.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}
    start = time.perf_counter()
    for name, found in rows.items():
        if found:
            new.executemany(f'INSERT INTO "{name}" VALUES ({",".join("?" * len(found[0]))})', found)
    new.commit()
    return sum(map(len, rows.values())), time.perf_counter() - start


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bundle(folder / "bundle", number)
        databases = [folder / "loaded.sqlite3", folder / "raw.sqlite3"]
        for database in databases:
            env = os.environ | {"DATABASE_URL": f"sqlite:///{database}", "DEBUG": "1"}
            subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], env=env, check=True)
        env["DATABASE_URL"] = f"sqlite:///{databases[0]}"
        start = time.perf_counter()
        subprocess.run([sys.executable, "manage.py", "loadseeds", folder / "bundle", "-v0"], env=env, check=True)
        loading = time.perf_counter() - start
        rows, inserting = raw(*databases)
        print("| | rows | seconds | rows a second |\n|---|---|---|---|")
        print(f"| loadseeds: checks, acts, ledger | {rows:,} | {loading:.1f} | {rows / loading:,.0f} |")
        print(f"| executemany of the same rows | {rows:,} | {inserting:.2f} | {rows / inserting:,.0f} |")
        print(f"\nRatio {inserting / loading:.3f}")
