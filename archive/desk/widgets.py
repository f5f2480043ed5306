"""Widgets of the desk: things found by typing, and keys of an event's own rows."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.utils.html import format_html, format_html_join


class Chosen(forms.Select):
    """An autocomplete that is told which things are chosen: showing them asks the database nothing more."""

    known: Mapping[str, Any] = MappingProxyType({})

    def optgroups(self, name, value, attrs=None):
        chosen = [str(each) for each in value if each]
        if not set(chosen) <= self.known.keys():
            return super().optgroups(name, value, attrs)
        empty = [] if self.is_required or self.allow_multiple_selected else [("", "", False)]
        options = [*empty, *((pk, str(self.known[pk]), True) for pk in chosen)]
        return [(None, [self.create_option(name, *option, index) for index, option in enumerate(options)], 0)]


class ChosenOne(Chosen, AutocompleteSelect):
    """One thing, found by typing."""


class ChosenMany(Chosen, AutocompleteSelectMultiple):
    """Several things, found by typing."""


class KeyInput(forms.TextInput):
    """The key of another row of the same page, with the keys there are offered.

    The list of them is written once, with the empty row that new rows are copied from.
    """

    def __init__(self, list_id):
        super().__init__(attrs={"list": list_id, "size": 24, "autocomplete": "off"})
        self.list_id = list_id
        self.offered: Iterable[tuple[str, str]] = ()

    def render(self, name, value, attrs=None, renderer=None):
        field = super().render(name, value, attrs, renderer)
        if "__prefix__" not in name:
            return field
        options = format_html_join("", '<option value="{}">{}</option>', self.offered)
        return format_html('{}<datalist id="{}">{}</datalist>', field, self.list_id, options)
