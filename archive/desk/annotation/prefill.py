"""What chosen words give away of a claim: statement, figures, form. Proposed to the editor, never saved by itself."""

from django.utils.translation import gettext

from archive.desk.annotation.proposals import figure_columns
from archive.domain.suggestions import figures
from archive.domain.words import Form

QUOTATION_MARKS = '“”"‘’«»'


def of_words(article, start, end):
    """What `text[start:end]` of `article` gives away, as columns of a claim."""
    words = article.text[start:end]
    return {
        "statement": statement_of(words),
        "form": _form(article.text, start, end),
        "figures": [figure_columns(each) for each in figures.read(words, gettext)],
    }


def statement_of(words):
    """The words as a sentence to begin from: without quotation marks at its ends, capital first, full stop last."""
    bare = " ".join(words.split()).strip(QUOTATION_MARKS + " ,;:–-")
    return f"{bare[:1].upper()}{bare[1:]}{'' if bare[-1:] in '.!?…؟' else '.'}" if bare else ""


def _form(text, start, end):
    """Quoted, where the words stand between quotation marks of one line; else the article's own until told."""
    line_start = text.rfind("\n", 0, start) + 1
    before = text[line_start:start]
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    inside = opened or text[start : start + 1] in {"“", '"', "«"}
    return str(Form.DIRECT if inside and _closes(text, end) else Form.NARRATION)


def _closes(text, end):
    line_end = text.find("\n", end)
    after = text[end - 1 : len(text) if line_end < 0 else line_end]
    return any(mark in after for mark in ("”", '"', "»"))
