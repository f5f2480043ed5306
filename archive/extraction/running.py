"""Reading a file: text at once, everything else in a process of its own that is given no time, memory or secret to waste."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from archive.domain.translation import gettext_noop as _
from archive.extraction import plain
from archive.extraction.child import OUTPUT
from archive.extraction.kinds import PLAIN
from archive.extraction.reading import LARGEST, LONGEST, Read, Unreadable

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 25.0  # seconds that a reader is waited for
READER = ("-m", "archive.extraction.child")

TOO_LARGE = _("The file is larger than {most} bytes. Is it one report? Paste the part that is.")
TOO_LONG = _("The text is longer than {most} characters. Is it one report? Paste the part that is.")
NO_WORDS = _("It holds no words.")
TOO_SLOW = _("It took longer to read than {seconds} seconds and was given up. Paste the text.")
BROKE = _("It could not be read: it took more time or memory than a report needs, or broke its reader. Paste the text.")


def read(media_type: str, data: bytes, encoding: str = "") -> Read:
    """What a file of this media type holds; a fault instead of a text where none can be had. Never raises for what is in it."""
    try:
        if len(data) > LARGEST:
            raise Unreadable(TOO_LARGE, most=LARGEST)
        if media_type != PLAIN:
            return run((*READER, media_type, *([encoding] if encoding else ())), data)
        text = plain.read(data, encoding or "utf-8")
        if len(text) > LONGEST:
            raise Unreadable(TOO_LONG, most=LONGEST)
        if not text.strip():
            raise Unreadable(
                NO_WORDS,
            )
        return Read(text, notes=plain.notes(text))
    except Unreadable as error:
        return Read(fault=error.said)


def run(reader: Sequence[str], data: bytes, patience: float = PATIENCE) -> Read:
    """What `python reader…` says of `data`. Raises Unreadable if it breaks, is too slow or says nothing sensible.

    What goes in and out are files, so that neither waits for the other, and the kernel keeps what comes out small.
    """
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as said:
        given.write(data)
        given.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-E", "-s", *reader],
            stdin=given,
            stdout=said,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env={"LANG": "C.UTF-8", "PATH": os.defpath, "HOME": os.devnull},
            start_new_session=True,
        )
        try:
            code = process.wait(patience)
        except subprocess.TimeoutExpired:
            raise Unreadable(TOO_SLOW, seconds=int(patience)) from None
        finally:
            _end(process)
        if code:
            raise Unreadable(
                BROKE,
            )
        said.seek(0)
        return _read_of(said.read(OUTPUT))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the reader and whatever it started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _read_of(said: bytes) -> Read:
    try:
        return Read.of(json.loads(said))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Unreadable(
            BROKE,
        ) from None
