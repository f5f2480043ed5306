"""The process that reads one file: `python -m archive.extraction.child MEDIA-TYPE [ENCODING]`, bytes in, JSON out.

It puts its own limits in force before it looks at a byte, and cannot take them back.
"""

import json
import resource
import sys

from archive.extraction.kinds import PAGE, PDF, WORD
from archive.extraction.reading import LARGEST, Read, Unreadable

MEMORY = 1 << 30  # bytes of address space
SECONDS = 10  # of processor time
FILES = 64  # that may be open; Python's own modules are read one at a time
OUTPUT = 8_000_000  # bytes that may be written: no text is longer


def limit() -> None:
    """Put the limits of this process in force, for good."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_NOFILE, FILES),
        (resource.RLIMIT_FSIZE, OUTPUT),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def read(media_type: str, data: bytes, encoding: str = "") -> Read:
    """What `data` holds. The reader of each kind is loaded here, where only this process pays for it."""
    try:
        if media_type == PAGE:
            from archive.extraction import page

            text, hints, notes = page.read(data, encoding)
            return Read(text, tuple(hints), tuple(notes))
        if media_type == PDF:
            from archive.extraction import pdf

            text, notes = pdf.read(data)
            return Read(text, notes=tuple(notes))
        if media_type == WORD:
            from archive.extraction import docx

            return Read(docx.read(data))
    except Unreadable as error:
        return Read(fault=error.said)
    raise ValueError(f"no reader of {media_type}")


def main() -> None:
    """Read standard input, write what it holds to standard output."""
    limit()
    media_type, *encoding = sys.argv[1:]
    data = sys.stdin.buffer.read(LARGEST)
    json.dump(read(media_type, data, *encoding[:1]).plain(), sys.stdout)


if __name__ == "__main__":
    main()
