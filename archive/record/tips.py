"""What vouches for the whole record as it is now: its last version, redaction, edition and signature."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from archive.record.sql import fetched

# One query, because every request asks it.
TIPS = (
    "SELECT (SELECT digest FROM record_version ORDER BY id DESC LIMIT 1),"
    " (SELECT slug FROM record_address WHERE state = 'redacted' ORDER BY id DESC LIMIT 1),"
    " (SELECT digest FROM record_edition ORDER BY id DESC LIMIT 1),"
    " (SELECT id FROM record_editionsignature ORDER BY id DESC LIMIT 1)"
)


_held: ContextVar[list[str] | None] = ContextVar("held", default=None)


@contextmanager
def held() -> Iterator[None]:
    """Ask for the name once: what is made of the record in here may be newer than the name, and never older."""
    token = _held.set([])
    try:
        yield
    finally:
        _held.reset(token)


def tip() -> str:
    """A name of the record that changes with everything that is published, withdrawn or redacted."""
    held = _held.get()
    if held:
        return held[0]
    found = "\n".join(map(str, fetched(TIPS)[0]))
    if held is not None:
        held.append(found)
    return found
