"""What a file of events costs without the server: `python -m benchmarks.plain` prints rows a second of the plainest program.

It reads the documents with `sqlite3` and `json`, works out the columns of the archive's own table of events, and writes them
with `csv`: no request, no model, no page of rows.
"""

import csv
import json
import os
import sqlite3
import sys
import tempfile
import time


def rows_a_second(path):
    """Rows a second of the whole record in the SQLite file at `path`."""
    from archive.public.tables import EVENTS

    start, rows = time.perf_counter(), 0
    with tempfile.TemporaryFile("w+") as file:
        write = csv.writer(file).writerow
        for (text,) in sqlite3.connect(path).execute("SELECT document FROM record_eventrow ORDER BY k"):
            document = json.loads(text)
            write([column.value(document) for column in EVENTS])
            rows += 1
    return rows / (time.perf_counter() - start)


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict_site.settings")
    django.setup()
    print(round(rows_a_second(sys.argv[1])))
