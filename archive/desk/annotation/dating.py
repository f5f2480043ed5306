"""The words of a date, read with the article's own date as their anchor."""

from dataclasses import asdict

from django.utils.translation import gettext

from archive.domain import phrases
from archive.domain.dates import DateError
from archive.domain.dates_in_words import words
from archive.domain.when import When
from archive.domain.words import DateBasis


def read(article, phrase):
    """`phrase` as a date of this article's text: its columns, and `long` for people; None where it is no date."""
    when = phrases.read(phrase, anchor_of(article)) or _typed(phrase.strip())
    return as_columns(when) if when else None


def anchor_of(article):
    """What relative dates of the article's text are counted from: its publication, where that is known."""
    if not article.published_edtf:
        return None
    inferred = article.published_basis == DateBasis.INFERRED
    return phrases.Anchor(article.published_edtf, f"article:{article.uid}", inferred)


def as_columns(when):
    """A date as the screen keeps it."""
    said = words(when.edtf, part_of_day=when.part_of_day, window=when.window, translate=gettext)
    columns = {name: value if name == "window" else str(value) for name, value in asdict(when).items()}
    return columns | {"long": said.long}


def _typed(phrase):
    """A date that an editor has typed as such."""
    when = When(edtf=phrase, basis=DateBasis.STATED)
    try:
        when.check()
    except DateError:
        return None
    return when if phrase else None
