"""The things that are talked about: found by noun or handle, with the places in them that a comment can be about."""

import re
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from archive.actions.publication.events import claims_of
from archive.models import NOUNS_WITH_A_PAGE, Article, Claim, Event

NOUNS: dict[str, Any] = {noun.noun(): noun for noun in [*NOUNS_WITH_A_PAGE, Claim]}
PASSAGE = re.compile(r"text:(\d{1,9})-(\d{1,9})")
KEPT = {
    "id",
    "uid",
    "version",
    "discarded",
    "stage",
    "original",
    "original_name",
    "sha256",
    "media_type",
    "folded",
    "path",
}
NOT_TALKED_OF = KEPT | {"captured_at", "captured_by", "captured_how"}  # nobody wrote them
DATES = {"when_edtf": _("when"), "published_edtf": _("published on"), "said_edtf": _("when it was said")}
OWNED = {"sentences": _("summary"), "questions": _("questions"), "participations": _("who took part")}


def of_noun(noun):
    """The model of a noun that is talked about. Raises Http404."""
    if noun not in NOUNS:
        raise Http404
    return NOUNS[noun]


def of_handle(handle):
    """The thing with this handle, or None."""
    noun, _colon, uid = handle.partition(":")
    return NOUNS[noun].objects.filter(uid=uid).first() if noun in NOUNS else None


def fields_of(thing):
    """The fields of `thing` that a comment can be about: (name, label). A date is one of them, whatever its columns."""
    names = [field for field in thing._meta.concrete_fields if field.editable and field.name not in NOT_TALKED_OF]
    dates = tuple(field.name.removesuffix("edtf") for field in names if field.name.endswith("_edtf"))
    names = [field for field in names if not field.name.startswith(dates) or field.name.endswith("_edtf")]
    fields = [(field.name, str(DATES.get(field.name, field.verbose_name))) for field in names]
    return fields + [(name, str(label)) for name, label in OWNED.items() if name in thing.OWNS]


@dataclass(frozen=True)
class Passage:
    """Words of an article's text that a comment is about."""

    quote: str
    start: int
    end: int


def passage_part(start, end):
    """A passage of an article's text as the part that a comment is about."""
    return f"text:{start}-{end}"


def passage_in(thing, part):
    """The passage that `part` names in `thing`, or None."""
    found = PASSAGE.fullmatch(part) if isinstance(thing, Article) else None
    if not found:
        return None
    start, end = int(found[1]), int(found[2])
    return Passage(thing.text[start:end], start, end)


def places_of(thing):
    """Where in `thing` (an event fetched whole) a comment can point: the whole, its fields, its quotations, in groups."""
    found = [("", _("the whole")), (_("A field"), fields_of(thing))]
    if isinstance(thing, Event):
        claims = claims_of(thing).values()
        found.append((_("A quotation"), [(claim.handle, str(claim)) for claim in claims]))
    return found
