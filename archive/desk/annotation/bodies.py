"""What a page sends of a claim, made into a body that an act may write: known columns, fit values, true offsets."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from archive.actions.annotation import Change, Hold
from archive.desk.annotation.payload import Unfit, rows, text, whole
from archive.domain.when import When
from archive.models import Attribution, Claim, Figure, Translation
from archive.models.claim import CLAIM_UID

WHEN = [*When.__dataclass_fields__]
CLAIM = ["statement", "kind", "stance", "form", "note", "sensitivity", "sensitivity_note", *(f"said_{n}" for n in WHEN)]
TELLER = ["actor", "named_as", "on_behalf_of", "verb", "basis"]
FIGURE = ["verbatim", "value", "value_max", "bound", "measure", "population", "unit", "period"]
TRANSLATION = ["language", "text", "translator"]


def change_of(article, given):
    """One change of a claim of `article`, as a page sends it. Raises Unfit, ValidationError."""
    uid = text(given, "uid", 129)
    if not uid.startswith(f"{article.uid}#"):
        raise Unfit(_("This claim belongs to another article."))
    CLAIM_UID(uid)
    body = given.get("body")
    if body is not None and not isinstance(body, dict):
        raise Unfit(_("The request cannot be read."))
    return Change(
        uid=uid,
        base=whole(given, "base"),
        body=None if body is None else body_of(article, body),
        holds=frozenset(hold_of(row) for row in rows(given, "holds")) if "holds" in given else None,
        dates={text(row, "event", 64): when_of(row) for row in rows(given, "dates", 20)},
    )


def body_of(article, given):
    """The body of a claim: the words are the text's own between its offsets."""
    start, end = whole(given, "start"), whole(given, "end")
    quote = text(given, "quote", len(article.text))
    if not start < end <= len(article.text) or article.text[start:end] != quote:
        raise ValidationError(_("These words do not stand at this place of the article. Select them again."))
    return {
        "start": start,
        "end": end,
        "quote": quote,
        **_columns(Claim, CLAIM, given),
        **{name: sorted(_uids(given, name)) for name in ("actors", "locations")},
        "attributions": _rows(Attribution, TELLER, given, "attributions"),
        "figures": _rows(Figure, FIGURE, given, "figures"),
        "translations": translations_of(given),
    }


def translations_of(given):
    """The words of a claim in other languages, in the order in which they are kept."""
    columns = [_columns(Translation, TRANSLATION, row) for row in rows(given, "translations", 50)]
    return sorted(columns, key=lambda row: row["language"])


def hold_of(given):
    """A position by its names."""
    return Hold(text(given, "event", 64), text(given, "question", 64), text(given, "position", 64))


def when_of(given):
    """A date as known, from an object with its columns."""
    columns: dict[str, Any] = {name: text(given, name, 2000) for name in WHEN if name in given and name != "window"}
    when = When(**columns, window=given.get("window") is True)
    when.check()
    return when


def _rows(model, columns, given, name):
    return [{"order": n, **_columns(model, columns, row)} for n, row in enumerate(rows(given, name, 50), 1)]


def _columns(model, columns, given):
    """Fit values of `columns`, with the model's own default where a page sends none."""
    found = {}
    for name in columns:
        field = model._meta.get_field(name)
        value = given.get(name, field.get_default())
        if field.many_to_one:
            found[name] = text({name: value or ""}, name, 64) or None
        elif value is None or isinstance(value, bool | int | str):
            if isinstance(value, str) and "\x00" in value:
                raise Unfit(_("The request cannot be read."))
            found[name] = field.clean(value, None)
        else:
            raise Unfit(_("The request cannot be read."))
    return found


def _uids(given, name):
    value = given.get(name, [])
    if not isinstance(value, list) or not all(isinstance(uid, str) and len(uid) <= 64 for uid in value):
        raise Unfit(_("The request cannot be read."))
    return set(value)
