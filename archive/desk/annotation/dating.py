"""The words of a date, read with the article's own date as their anchor. The one place that asks a reader of phrases."""

from dataclasses import asdict

from archive.domain.dates import DateError
from archive.domain.dates_in_words import words
from archive.domain.when import When
from archive.domain.words import DateBasis


def read(article, phrase):
    """`phrase` as a date of this article's text: its columns, and `long` for people; None where it is no date."""
    when = _when(article, phrase.strip())
    if when is None:
        return None
    said = words(when.edtf, part_of_day=when.part_of_day, window=when.window)
    return {
        **{name: str(value) if name != "window" else value for name, value in asdict(when).items()},
        "long": said.long,
    }


def _when(article, phrase):
    return _typed(phrase)


def _typed(phrase):
    """A date that an editor has typed as such."""
    try:
        when = When(text="", edtf=phrase, basis=DateBasis.STATED)
        when.check()
    except DateError:
        return None
    return when if phrase else None
