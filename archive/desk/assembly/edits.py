"""The edits of an event that the page offers: for each its act, and the fields in which it is asked for."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from archive import vocabulary
from archive.actions.act import Refused
from archive.actions.assembly import asking, finding, placing, settling, telling
from archive.desk.assembly.reading import dates_of
from archive.desk.forms import Words
from archive.domain.when import When
from archive.domain.words import Assessed, QuestionKind, Role, SetAside, WherePrecision
from archive.models import Actor, Claim, Location

RULINGS = [("", _("the rule stands")), *vocabulary.choices(Assessed)]
UP_OR_DOWN = [(-1, _("up")), (1, _("down"))]
REASON = "reason"


def _thing(model, label, **given):
    return partial(
        forms.ModelChoiceField, model._default_manager.live(), to_field_name="uid", label=label,
        widget=forms.TextInput, **given,
    )  # fmt: skip


def _word(words, label, **given):
    return partial(forms.TypedChoiceField, choices=vocabulary.choices(words), coerce=words, label=label, **given)


def _text(label, most=300, **given):
    return partial(Words, max_length=most, label=label, **given)


FIELDS: dict[str, Callable[[], Any]] = {
    "claim": _thing(Claim, _("Claim")),
    "shown_by": _thing(Claim, _("Shown by the claim"), required=False),
    "cites": partial(
        forms.ModelMultipleChoiceField, Claim.objects.live(), to_field_name="uid", label=_("Claims"), required=False
    ),
    "at": _text(_("From"), 130),
    "to": _text(_("To"), 130),
    "into": _text(_("Into"), 130),
    "question": _text(_("Question"), 64),
    "position": _text(_("Position"), 130),
    "other": _thing(Claim, _("The other claim")),
    "one_text": _text(_("The one position")),
    "other_text": _text(_("The other position")),
    "known_question": _text(_("Question"), 64, required=False),
    "reading": _text(_("Date"), 130),
    "location": _thing(Location, _("Place")),
    "precision": _word(WherePrecision, _("How it lies there")),
    "number": partial(forms.IntegerField, min_value=1, label=_("Sentence")),
    "step": partial(forms.TypedChoiceField, choices=UP_OR_DOWN, coerce=int, label=_("Move")),
    "text": _text(_("Words")),
    "new_text": _text(_("Words of a new question"), required=False),
    "sentence": _text(_("Words"), 2000, widget=forms.Textarea({"rows": 3})),
    "title": _text(_("Title"), 200),
    "kind": _word(QuestionKind, _("Kind")),
    "main": partial(forms.BooleanField, required=False, label=_("A main question")),
    "set_aside": _word(SetAside, _("Set aside as"), required=False, empty_value=SetAside.NO),
    "why": _text(_("Why"), 2000, required=False),
    "ruling": partial(forms.ChoiceField, choices=RULINGS, required=False, label=_("Ruling")),
    "actor": _thing(Actor, _("Actor")),
    "role": _word(Role, _("Role")),
    "named_as": _text(_("In the source’s words"), required=False),
}


def _oppose(body, known_question, kind, new_text, claim, one_text, other, other_text):
    return asking.oppose(body, known_question, kind, new_text, [(claim, one_text), (other, other_text)])


def _date_by(body, claim, reading):
    """Date the event by words of a claim, read again now, or by the date of a position that it holds."""
    when: When | None
    if "/" in reading:
        columns = finding.position_in(body, reading)
        when = When(**{name: columns[f"when_{name}"] for name in When.__dataclass_fields__})
    else:
        found = dict(enumerate(each.when for each in dates_of(claim)))
        when = found.get(int(reading) if reading.isdecimal() else -1)
    if not when:
        raise Refused(str(_("These words give no date any more: open the page anew.")))
    return settling.date_by(body, claim, when)


# The name of an edit: its function, and which field gives which of its parameters.
EDITS: dict[str, tuple[Callable[..., str], list[str | tuple[str, str]]]] = {
    "place": (placing.place, ["claim", "to"]),
    "move": (placing.move, ["claim", "at", "to"]),
    "set_aside": (placing.set_aside, ["claim", "at", ("kind", "set_aside"), "why"]),
    "unlink": (placing.unlink, ["claim", "at"]),
    "ask": (asking.ask, ["kind", "text", "main"]),
    "answer": (asking.answer, ["question", "text"]),
    "reword_question": (asking.reword_question, ["question", "text", "main"]),
    "reword_position": (asking.reword_position, ["position", "text"]),
    "order_question": (asking.order_question, ["question", "step"]),
    "order_position": (asking.order_position, ["position", "step"]),
    "merge_questions": (asking.merge_questions, ["question", "into"]),
    "merge_positions": (asking.merge_positions, ["position", "into"]),
    "drop_question": (asking.drop_question, ["question"]),
    "drop_position": (asking.drop_position, ["position"]),
    "rule": (asking.rule, ["question", "ruling", ("ruling_reason", "why")]),
    "oppose": (_oppose, ["known_question", "kind", "new_text", "claim", "one_text", "other", "other_text"]),
    "date_by": (_date_by, ["claim", "reading"]),
    "date_unknown": (settling.date_unknown, []),
    "put_at": (settling.put_at, ["location", "precision"]),
    "retitle": (telling.retitle, ["title"]),
    "write_sentence": (telling.write_sentence, [("text", "sentence"), "cites"]),
    "reword_sentence": (telling.reword_sentence, ["number", ("text", "sentence")]),
    "order_sentence": (telling.order_sentence, ["number", "step"]),
    "drop_sentence": (telling.drop_sentence, ["number"]),
    "cite": (telling.cite, ["number", "claim"]),
    "uncite": (telling.uncite, ["number", "claim"]),
    "take_part": (telling.take_part, ["actor", "role", "named_as", ("claim", "shown_by")]),
    "leave": (telling.leave, ["actor", "role"]),
}


class EditForm(forms.Form):
    """What one edit asks for, with the version it was asked at and why; `edit` is the edit itself."""

    name = ""

    def edit(self, body):
        """Make the edit on the body of an event."""
        function, fields = EDITS[self.name]
        pairs = [pair if isinstance(pair, tuple) else (pair, pair) for pair in fields]
        return function(body, **{parameter: self.cleaned_data[field] for parameter, field in pairs})


def form_of(name, data):
    """The form of the edit `name`, filled with `data`. Raises LookupError where there is no such edit."""
    _function, fields = EDITS[name]
    names = [pair[1] if isinstance(pair, tuple) else pair for pair in fields]
    made = {field: FIELDS[field]() for field in names}
    made[REASON] = _text(_("Why (goes to the ledger)"), 2000, required=False)()
    return type("Form", (EditForm,), {**made, "name": name})(data)
