"""Files written piece by piece while they are sent: CSV, JSON and GeoJSON, in the memory of one batch."""

import csv
import json

from archive.public.tables import Number

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
MARK = "\ufeff"  # by which spreadsheets know UTF-8


class Echo:
    """A file that hands back what is written to it."""

    def write(self, text):
        return text


def table(columns, batches, *, spreadsheet=False):
    """CSV (RFC 4180) with a header row. For spreadsheets, text that would be a formula is quoted with '."""
    write = csv.writer(Echo()).writerow
    yield (MARK if spreadsheet else "") + write([column.name for column in columns])
    for rows in batches:
        cells = ([_cell(column.value(row), spreadsheet) for column in columns] for row in rows)
        yield "".join(map(write, cells))


def _cell(value, spreadsheet):
    text = isinstance(value, str) and not isinstance(value, Number)
    return f"'{value}" if spreadsheet and text and value.startswith(FORMULA) else value


def results(batches):
    """JSON with the documents of all batches, as the record writes them."""
    yield from _joined('{"results":[\n', batches, "\n]}\n")


def feature_collection(batches):
    """GeoJSON with the features of all batches."""
    written = ([json.dumps(feature, ensure_ascii=False) for feature in features] for features in batches)
    yield from _joined('{"type":"FeatureCollection","features":[\n', written, "\n]}\n")


def _joined(start, batches, end):
    between = start
    for texts in batches:
        text = ",\n".join(texts)
        if text:
            yield between + text
            between = ",\n"
    yield end if between != start else start + end
