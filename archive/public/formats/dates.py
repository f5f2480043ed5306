"""EDTF dates for formats that know days, months and years alone."""

import re

PART = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def known(edtf):
    """Year, month and day of a date, as far as it names one; nothing of an interval or an open end."""
    found = PART.fullmatch(edtf.rstrip("?~%"))
    return [part for part in found.groups() if part] if found else []


def ends(edtf):
    """The first and the last date that `edtf` names, each as `known` reads it; nothing where an end is open or unknown."""
    first, _, last = edtf.partition("/")
    pair = known(first), known(last or first)
    return pair if all(pair) else None
