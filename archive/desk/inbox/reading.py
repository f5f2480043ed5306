"""What the reader of a file said of it, and reading it again in an encoding that a person names."""

import json

from django.utils.translation import gettext as _

from archive.actions import receiving
from archive.extraction import kinds, running
from archive.extraction.reading import Said

TEXTS = (kinds.PLAIN, kinds.PAGE)


def faults_of(row):
    """Why there is no text, in words, if there is none."""
    fault = json.loads(row.read).get("fault")
    return [Said(**fault).in_words(_)] if fault else []


def notes_of(row):
    """What the reader wants looked at, in words."""
    return [Said(**note).in_words(_) for note in json.loads(row.read).get("notes", ())]


def kind_of(row):
    """The media type of a text, its encoding aside."""
    return row.media_type.partition(";")[0]


def read_again(row, encoding):
    """Read the bytes of `row` in `encoding`; the media type then names it."""
    kind = kind_of(row)
    if kind not in TEXTS:
        return row
    media_type = kind if encoding == "utf-8" else f"{kind}; charset={encoding}"
    return receiving.read_again(row, running.read(kind, bytes(row.original), encoding), media_type=media_type)
