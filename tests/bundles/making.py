"""A bundle of the tests' own, copied where it can be spoilt, and the command that reads it."""

import io
import shutil
from pathlib import Path

from django.core.management import CommandError, call_command

FIXTURE = Path(__file__).parent / "fixture"


def copied(folder, source=FIXTURE):
    """A copy of a bundle in `folder`."""
    return Path(shutil.copytree(source, folder))


def run(command, *arguments, **options):
    """Exit code of a command, and all that it says."""
    said = io.StringIO()
    try:
        call_command(command, *map(str, arguments), stdout=said, stderr=said, no_color=True, **options)
    except CommandError as error:
        return error.returncode, f"{said.getvalue()}{error}"
    return 0, said.getvalue()


def edited(bundle, name, old, new, times=1):
    """Replace words in one file of `bundle`; they must be there."""
    path = bundle / name
    text = path.read_text()
    assert old in text, f"{old!r} is not in {name}"
    path.write_text(text.replace(old, new, times))
    return bundle


def files_of(folder):
    """{path inside the bundle: bytes}."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
