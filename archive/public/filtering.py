"""What every filter set is made of: it refuses what it does not know, answers by pages, and says what it shows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from typing import Any
from urllib.parse import quote_plus, urlencode

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import FilterSet

from archive.domain.dates_in_words import words
from archive.public import cursors
from archive.public.api.errors import Refused
from archive.record import finding, lists, naming
from archive.vocabulary import label

PAGING = ("after", "before", "size")


class HonestForm(forms.Form):
    """Refuse a question that cannot be answered, rather than answer another one."""

    data: QueryDict

    def _clean_fields(self):
        """Each field with what it was given: nothing is ever drawn by a widget, which Django would make for each."""
        for name, field in self.fields.items():
            try:
                self.cleaned_data[name] = field.clean(self.data.get(name, ""))
            except ValidationError as fault:
                self.add_error(name, fault)

    def clean(self):
        for name, values in self.data.lists():
            if name not in self.fields:
                known = ", ".join(self.fields) or _("none")
                self.refuse(name, _("There is no filter “%(name)s”. There are: %(known)s."), known=known)
            elif len(values) > 1:
                self.refuse(name, _("“%(name)s” was asked twice. Ask it once."))
        asked = self.cleaned_data
        if asked.get("since") and asked.get("until") and asked["since"] > asked["until"]:
            self.refuse("since", _("“since” is after “until”. Put the earlier day into “since”."))
        if asked.get("after") and asked.get("before"):
            self.refuse("after", _("A page is “after” a cursor or “before” one, not both."))

    def refuse(self, name, message, **values):
        """Note a fault of the parameter `name`, which may be none of this form's."""
        self.add_error(None, ValidationError(message, code=name, params={"name": name[:80], **values}))

    def faults(self):
        """What is wrong, in words: pairs of parameter and sentence."""
        for name, errors in self.errors.as_data().items():
            for error in errors:
                yield (error.code if name == NON_FIELD_ERRORS else name), " ".join(error.messages)


@dataclass(frozen=True)
class Page:
    """Rows of a list in the asked order; `after` and `before` are cursors of the next and the previous page, or empty."""

    rows: list
    after: str = ""
    before: str = ""


@dataclass(frozen=True)
class Condition:
    """One thing that was asked: the parameter, its value as given, and what it means in words."""

    name: str
    value: str
    words: str


class HonestFilterSet(FilterSet):
    """A list of the record and what can be asked of it.

    A noun's set gives its `noun`, `rows`, the `key` of its cursors, `select` (rows for what was asked, one more than
    `size` where there is more), and the words of its sentence. `whole=True` is for downloads, which have no pages.
    """

    noun = ""
    ORDER = "oldest"  # of lists that cannot be asked for another
    FORM: tuple[str, ...] = ()  # parameters that its form asks for, in order
    ALL: str | Promise = ""  # the sentence without conditions
    SOME: str | Promise = ""  # and with some
    PHRASES: dict[str, str | Promise] = {}  # {parameter: a condition in words}
    WORDS: dict[str, type[StrEnum]] = {}  # {parameter: the closed list its value is of}

    def __init__(self, data=None, queryset=None, *, request=None, prefix=None, whole=False):
        # Not the way up: it copies every filter for every request, and nothing here changes one.
        self.is_bound = data is not None
        self.data: Any = data if isinstance(data, QueryDict) else QueryDict(urlencode(data or {}))
        self.queryset = queryset if queryset is not None else self.rows()
        self.request, self.form_prefix, self.whole = request, prefix, whole

    def get_form_class(self):
        """A form of the fields alone: without the pages' own where the whole selection is wanted."""
        return _form_class(type(self), self.whole)  # type: ignore[arg-type]  # classes can be hashed

    def page(self):
        """The page that was asked for; an empty one where the question cannot be answered."""
        if not self.is_valid():
            return Page([])
        asked = self.form.cleaned_data
        try:
            rows, size = self.select(self.queryset, **asked), asked["size"]
        except finding.TooMuch:
            self.too_much()
            return Page([])
        more = len(rows) > size
        if asked["before"]:
            rows = rows[1:] if more else rows
            return Page(rows, self._cursor(rows, -1), self._cursor(rows, 0) if more else "")
        rows = rows[:size]
        return Page(rows, self._cursor(rows, -1) if more else "", self._cursor(rows, 0) if asked["after"] else "")

    def batches(self, size=100):
        """All rows of the selection, in lists of `size`: the memory of one list, whatever the selection.

        The first is fetched at once: what asks too much is refused before a byte is sent. Raises Refused.
        """
        asked = {**self.form.cleaned_data, "before": None, "after": None, "size": size}
        try:
            rows = self.select(self.queryset, **asked)
        except finding.TooMuch:
            self.too_much()
            raise Refused(list(self.form.faults())) from None
        return self._batches(rows, asked, size)

    def _batches(self, rows, asked, size):
        while rows:
            yield rows[:size]
            if len(rows) <= size:
                return
            asked["after"] = self.key(rows[size - 1])
            with finding.patient():
                rows = self.select(self.queryset, **asked)

    def too_much(self):
        """Refuse words that are too costly to look for."""
        self.form.add_error("q", str(TOO_MUCH))

    def _cursor(self, rows, which):
        return cursors.write(self.noun, self.key(rows[which])) if rows else ""

    # -- in words ------------------------------------------------------------------------------------------

    @cached_property
    def given(self):
        """What was asked and is not empty, as it was given: {parameter: value}; the place in the list left out."""
        return {name: self.data[name] for name in self.form.fields if name not in PAGING and self.data.get(name)}

    def query(self, *without, **changes):
        """A query string for this selection, without the parameters `without` and with `changes`; pages left out."""
        asked = {**self.given, **changes}
        return urlencode({name: value for name, value in asked.items() if name not in without and value})

    def rest(self):
        """What is left of a question that is refused, without what it is refused for, as a query string."""
        return self.query(*(name for name, _fault in self.form.faults()))

    def beyond(self, end, cursor):
        """The query string of a page beside this one, and as long: `end` is `after` or `before`."""
        size = {"size": self.data["size"]} if self.data.get("size") else {}
        return urlencode({**self.given, **size, end: cursor})

    def varied(self, *names):
        """What writes `query` with other values of `names` (slugs, words, days): for many links of one question."""
        given = {name: quote_plus(value).replace("%", "%%") for name, value in self.given.items()}
        pattern = "&".join(f"{name}={value}" for name, value in {**given, **dict.fromkeys(names, "%s")}.items())
        return lambda *values: pattern % values

    @cached_property
    def narrowing(self):
        """What narrows the list: {parameter: value}; nothing where the question cannot be answered."""
        cleaned = self.form.cleaned_data if self.is_valid() else {}
        found = {name: value for name, value in self.given.items() if cleaned.get(name) and name in self.PHRASES}
        if not {"since", "until"} & found.keys():
            found.pop("certainly", None)  # which says something of a period
        return found

    @cached_property
    def conditions(self):
        """What narrows the list, each in words."""
        names = named({name: value for name, value in self.narrowing.items() if name in NAMED})
        return [
            Condition(name, value, str(self.PHRASES[name]).format(name=names.get(name) or self.shown(name)))
            for name, value in self.narrowing.items()
        ]

    @cached_property
    def chosen(self):
        """What narrows the list, each with the question that is left without it."""
        return [(condition, self.query(condition.name)) for condition in self.conditions]

    def shown(self, name):
        """A value that is not a slug of the record, as people read it."""
        value = self.form.cleaned_data[name]
        if isinstance(value, date):
            return words(value.isoformat(), translate=_).line
        if name == "q":
            return self.data["q"].strip()
        if name in self.WORDS:
            return label(self.WORDS[name](value))
        return _("an outlet that is not known") if value == "unknown" else value

    def in_words(self):
        """One sentence that says what is shown."""
        if not self.is_valid():
            return str(UNANSWERED)
        order = ORDERS[self.form.cleaned_data.get("order") or self.ORDER]
        narrowed = _("; ").join(condition.words for condition in self.conditions)
        return str(self.SOME if narrowed else self.ALL).format(conditions=narrowed, order=order)


class Shared(dict):
    """Fields that no form changes: all forms have the same ones, where Django would copy each for each request."""

    def __deepcopy__(self, memo):
        return self


@cache
def _form_class(filter_set, whole):
    left_out = PAGING if whole else ()
    fields = {name: each.field for name, each in filter_set.base_filters.items() if name not in left_out}
    form = type("Form", (HonestForm,), fields)
    form.base_fields = Shared(form.base_fields)  # type: ignore[attr-defined]  # Django gives every form some
    return form


TOO_MUCH = gettext_lazy(
    "These words are all so frequent, and stand together so seldom, that looking for them costs too much. "
    "Add a rarer word, or narrow the search by place, actor or time."
)
UNANSWERED = gettext_lazy("Nothing is shown: the question cannot be answered.")
ORDERS = {
    "oldest": gettext_lazy("oldest first"),
    "newest": gettext_lazy("newest first"),
    "name": gettext_lazy("by name"),
}
NAMED = {
    "place": "location",
    "actor": "actor",
    "says": "actor",
    "about": "actor",
    "outlet": "actor",
    "article": "article",
    "event": "event",
}


def named(slugs):
    """What things and events of the record are called in the language that is spoken: {parameter: name}; none for none."""
    wanted = {name: (NAMED[name], slug) for name, slug in slugs.items()}
    found = lists.names(set(wanted.values())) | naming.names(wanted.values())
    return {name: found[key] for name, key in wanted.items() if key in found}
