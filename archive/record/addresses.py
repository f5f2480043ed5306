"""Addresses of pages: the shape of each is looked up once, and what it names put into it."""

from functools import lru_cache

from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import get_language

STANDS_IN = {str: "part-{}-of-an-address", int: "9090909{}"}


def address(page: str, *parts: str | int) -> str:
    """The address of a page by its name, in the language that is spoken; `parts` are slugs and numbers of the record."""
    return address_in(get_language(), get_script_prefix(), get_urlconf(), page, *parts)


def address_in(language: str | None, prefix: str, urlconf: str | None, page: str, *parts: str | int) -> str:
    """The same where it is known which language is spoken and where the site stands."""
    numbers = tuple([isinstance(part, int) for part in parts])
    return _shape(language, prefix, urlconf, page, numbers).format(*parts)


@lru_cache(maxsize=1024)
def _shape(_language: str | None, _prefix: str, _urlconf: str | None, page: str, numbers: tuple[bool, ...]) -> str:
    """What `reverse` makes of a page, with {} where each part stands."""
    marks = [STANDS_IN[int if number else str].format(at) for at, number in enumerate(numbers)]
    shape = reverse(page, args=marks)  # which has no brackets of its own: they are quoted
    for mark in marks:
        shape = shape.replace(mark, "{}")
    return shape
