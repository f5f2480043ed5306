"""Files written piece by piece while they are sent, in the memory of one batch."""

import csv
import json

from django.utils.translation import gettext as _

from archive.public.tables import Number

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
MARK = "\ufeff"  # by which spreadsheets know UTF-8


class Echo:
    """A file that hands back what is written to it."""

    def write(self, text):
        return text


def table(columns, batches):
    """CSV (RFC 4180) with a header row, faithful to the character."""
    write = csv.writer(Echo()).writerow
    yield write([column.name for column in columns])
    for rows in batches:
        yield "".join(write([column.value(row) for column in columns]) for row in rows)


def sheet(columns, batches):
    """The same for spreadsheet programs: text that would be a formula is quoted with ', which the first line says."""
    write = csv.writer(Echo()).writerow
    yield MARK + write(
        [_("For spreadsheet programs: text that would be a formula is quoted with '. Numbers are as they are.")]
    )
    yield write([column.name for column in columns])
    for rows in batches:
        yield "".join(write([harmless(column.value(row)) for column in columns]) for row in rows)


def harmless(value):
    """A cell that no spreadsheet program takes for a formula; a number stays one."""
    text = isinstance(value, str) and not isinstance(value, Number)
    return f"'{value}" if text and value.startswith(FORMULA) else value


def results(batches):
    """JSON with the documents of all batches, as the record writes them."""
    yield from joined('{"results":[\n', batches, "\n]}\n")


def lines(batches):
    """JSON Lines: a document on each line, as the record writes it."""
    for texts in batches:
        yield "".join(f"{text}\n" for text in texts)


def feature_collection(batches):
    """GeoJSON with the features of all batches."""
    written = ([json.dumps(feature, ensure_ascii=False) for feature in features] for features in batches)
    yield from joined('{"type":"FeatureCollection","features":[\n', written, "\n]}\n")


def each(write, batches, asking):
    """What `write` makes of each thing, one after another."""
    for things in batches:
        yield "".join(write(thing, asking) for thing in things)


def joined(start, batches, end):
    """Texts between `start` and `end` with commas between them."""
    between = start
    for texts in batches:
        text = ",\n".join(texts)
        if text:
            yield between + text
            between = ",\n"
    yield end if between != start else start + end
