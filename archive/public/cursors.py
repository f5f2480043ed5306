"""Opaque cursors: the key of a page's neighbour as text for an address, checked in full when it comes back."""

import base64
import json

LONGEST = 4096  # characters
GREATEST = 1 << 63  # no integer of the record is greater


class CursorError(ValueError):
    """A text that is no cursor of the list it was given to."""


def write(noun, key):
    """The cursor of `key` in the list of `noun`."""
    text = json.dumps([noun, *key], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read(noun, cursor, shape):
    """The key that `cursor` holds: a tuple of the types in `shape`. Raises CursorError, whatever the text."""
    try:
        raw = base64.b64decode(cursor[:LONGEST] + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        values = json.loads(raw)
        if not isinstance(values, list) or write(values[0], values[1:]) != cursor:
            raise CursorError(cursor)
    except (ValueError, IndexError, TypeError, RecursionError) as fault:
        raise CursorError(cursor) from fault
    named, *key = values
    if named != noun or len(key) != len(shape) or not all(map(_fits, key, shape)):
        raise CursorError(cursor)
    return tuple(key)


def _fits(value, kind):
    """Whether `value` can be compared with a column of `kind`: a bool is no number, and no text holds NUL."""
    if type(value) is not kind:
        return False
    return 0 <= value < GREATEST if kind is int else "\0" not in value
