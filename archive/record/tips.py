"""What vouches for the whole record as it is now: its last version, redaction, edition and signature."""

from archive.record.sql import fetched

# One query, because every request asks it.
TIPS = (
    "SELECT (SELECT digest FROM record_version ORDER BY id DESC LIMIT 1),"
    " (SELECT slug FROM record_address WHERE state = 'redacted' ORDER BY id DESC LIMIT 1),"
    " (SELECT digest FROM record_edition ORDER BY id DESC LIMIT 1),"
    " (SELECT id FROM record_editionsignature ORDER BY id DESC LIMIT 1)"
)


def tip() -> str:
    """A name of the record that changes with everything that is published, withdrawn or redacted."""
    return "\n".join(map(str, fetched(TIPS)[0]))
