"""The record as one SQLite file, with keys, indexes and a search of quotations: Datasette serves it as it is."""

import sqlite3
from contextlib import closing

from archive.public.packages import TABLES, codebook
from archive.public.tables import Number

TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}


def database(path, progress=lambda done: None):
    """Write the record to a new database at `path`."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=OFF")
        for table in TABLES:
            connection.execute(_definition(table))
            for rows in table.batches():
                values = [[_cell(column, row) for column in table.columns] for row in rows]
                places = ",".join("?" * len(table.columns))
                connection.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', values)
                progress(len(rows))
            for name in table.foreign:
                connection.execute(f'CREATE INDEX "{table.name}_by_{name}" ON "{table.name}" ("{name}")')
        connection.execute('CREATE TABLE codebook ("table" TEXT, "column" TEXT, "type" TEXT, "meaning" TEXT)')
        connection.executemany("INSERT INTO codebook VALUES (?,?,?,?)", codebook())
        # Datasette knows a search by the quotation marks around its table's name.
        connection.execute('CREATE VIRTUAL TABLE claims_fts USING fts5(quote, statement, content="claims")')
        connection.execute("INSERT INTO claims_fts(claims_fts) VALUES ('rebuild')")
        connection.commit()
        connection.execute("VACUUM")


def _definition(table):
    columns = [f'"{column.name}" {TYPES.get(column.type, "TEXT")}' for column in table.columns]
    key = [f'PRIMARY KEY ("{table.key}")'] if table.key else []
    foreign = [f'FOREIGN KEY ("{name}") REFERENCES "{there}" ("{to}")' for name, (there, to) in table.foreign.items()]
    return f'CREATE TABLE "{table.name}" ({", ".join([*columns, *key, *foreign])})'


def _cell(column, row):
    """A value as SQLite holds it; what is not known is NULL."""
    value = column.value(row)
    if value is None or value == "":
        return None
    if column.type == "boolean":
        return int(value == "true")
    return float(value) if isinstance(value, Number) else value if isinstance(value, int) else str(value)
