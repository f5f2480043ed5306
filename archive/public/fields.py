"""Fields of the readers' filters: each reads one way of writing a value, and says what that is."""

import re
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, Filter

from archive.domain import searching
from archive.public import cursors
from archive.record.querysets import PAGE

LARGEST_PAGE = 100
SLUG = r"^[a-z0-9-]{1,80}$"


class PlainField(forms.Field):
    """A field with one fault, which is told with the value that was given."""

    def refuse(self, value, **more):
        raise ValidationError(self.error_messages["invalid"], code="invalid", params={"value": value[:80], **more})


class SlugField(PlainField):
    """The slug of a published thing, as it stands in the thing's address."""

    default_error_messages = {"invalid": _("“%(value)s” is not a slug: lower-case letters a to z, digits and hyphens.")}

    def to_python(self, value):
        if not value:
            return ""
        return value if re.fullmatch(SLUG, value) else self.refuse(value)


class DayField(PlainField):
    """A day, written YYYY-MM-DD and no other way."""

    default_error_messages = {"invalid": _("“%(value)s” is not a day. Write a day as 2014-06-16.")}

    def to_python(self, value):
        if not value:
            return None
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            self.refuse(value)
        try:
            return date.fromisoformat(value)
        except ValueError:
            return self.refuse(value)


class YesField(PlainField):
    """True or false; a word that is neither is refused."""

    WORDS = {"": False, "true": True, "1": True, "on": True, "false": False, "0": False}
    default_error_messages = {"invalid": _("“%(value)s” is neither “true” nor “false”.")}

    def to_python(self, value):
        return self.WORDS[value] if value in self.WORDS else self.refuse(value)


class SizeField(PlainField):
    """How many rows a page has: `usual` where nothing is asked, `most` at most."""

    default_error_messages = {"invalid": _("“%(value)s” is not a size: a page has 1 to %(most)s rows.")}

    def __init__(self, *, usual=PAGE, most=LARGEST_PAGE, **options):
        super().__init__(**options)
        self.usual, self.most = usual, most

    def to_python(self, value):
        if not value:
            return self.usual
        fits = re.fullmatch(r"[0-9]{1,4}", value) and 1 <= int(value) <= self.most
        return int(value) if fits else self.refuse(value, most=self.most)


class CursorField(PlainField):
    """The key of a page's neighbour, as a cursor of one list; `shape` is the types of the key's parts."""

    default_error_messages = {
        "invalid": _("“%(value)s” is no cursor of this list. Take one from the “next” or “previous” link of a page.")
    }

    def __init__(self, *, noun, shape, **options):
        super().__init__(**options)
        self.noun, self.shape = noun, shape

    def to_python(self, value):
        if not value:
            return None
        try:
            return cursors.read(self.noun, value, self.shape)
        except cursors.CursorError:
            return self.refuse(value)


class QueryField(PlainField):
    """Words to search for, read into what they ask."""

    default_error_messages = {
        "long": _("A search has at most %(characters)s characters; this one has %(given)s. Leave some words out."),
        "many": _(
            "A search has at most %(terms)s words or phrases. Leave some out, or put a phrase in quotation marks."
        ),
        "short": _("Write at least two letters before “*”."),
        "wordless": _("There is no word in “%(value)s”. Write a letter or a digit of what you look for."),
    }

    def to_python(self, value):
        if not value or not value.strip():
            return None
        try:
            return searching.read(value)
        except searching.SearchFault as fault:
            values = {
                "characters": searching.LONGEST,
                "terms": searching.MOST,
                "given": len(value),
                "value": value[:80],
            }
            raise ValidationError(self.error_messages[fault.args[0]], code=fault.args[0], params=values) from fault


# -- as filters of a set ---------------------------------------------------------------------------------


class SlugFilter(Filter):
    """A published thing, by its slug."""

    field_class = SlugField


class DayFilter(Filter):
    """A day."""

    field_class = DayField


class YesFilter(Filter):
    """Yes or no."""

    field_class = YesField


class WordFilter(ChoiceFilter):
    """A word of a closed list."""

    def __init__(self, *, choices, **options):
        listed = ", ".join(value for value, _label in choices)
        message = format_lazy(_("“%(value)s” is not one of: {words}."), words=listed)
        refusal = {"invalid_choice": message}
        super().__init__(choices=choices, empty_label=_("any"), error_messages=refusal, **options)


class CursorFilter(Filter):
    """A page's neighbour."""

    field_class = CursorField


class SizeFilter(Filter):
    """The length of a page."""

    field_class = SizeField


class QueryFilter(Filter):
    """Words to search for."""

    field_class = QueryField
