"""What chosen words give away of a claim: statement, figure, form, tellers. Proposed to the editor, never saved by itself."""

import re

from archive.domain import figure_reading
from archive.domain.words import Bound, Form, Measure

QUOTATION_MARKS = '“”"‘’«»'
# Stems of what a figure counts, as English words it.
MEASURES = {
    Measure.KILLED: r"kill|dead|died|death|execut|massacre",
    Measure.INJURED: r"injur|wound",
    Measure.DISPLACED: r"displac",
    Measure.FLED: r"fled|flee|escap",
    Measure.SURRENDERED: r"surrender",
    Measure.DETAINED: r"detain|arrest|captur",
    Measure.STRIKES: r"strike",
    Measure.VEHICLES: r"vehicle|tank|humvee",
    Measure.FIGHTERS: r"fighter|militant|troops|soldier",
    Measure.IN_NEED: r"in need|need help",
    Measure.DURATION: r"\b(day|week|month|year|hour)s?\b",
}


def of_words(article, start, end):
    """What `text[start:end]` of `article` gives away, as columns of a claim."""
    words = article.text[start:end]
    figure = figure_of(words)
    return {
        "statement": statement_of(words),
        "form": _form(article.text, start, end),
        "figures": [figure] if figure else [],
    }


def statement_of(words):
    """The words as a sentence to begin from: without quotation marks at its ends, capital first, full stop last."""
    bare = " ".join(words.split()).strip(QUOTATION_MARKS + " ,;:–-")
    return f"{bare[:1].upper()}{bare[1:]}{'' if bare[-1:] in '.!?…' else '.'}" if bare else ""


def figure_of(words):
    """The first number of the words, as a row of a claim; None where there is none."""
    read = figure_reading.read(words)
    if read is None:
        return None
    return {
        "verbatim": words[read.start : read.end],
        "value": read.value,
        "value_max": read.value_max,
        "bound": str(read.bound),
        "measure": _measure(words, read.population),
        "population": read.population,
        "unit": "",
        "period": "",
    }


def vague(words):
    """A figure whose number cannot be read from its words."""
    return {"verbatim": words, "value": None, "value_max": None, "bound": str(Bound.VAGUE), "measure": str(Measure.OTHER),
            "population": "", "unit": "", "period": ""}  # fmt: skip


def _measure(words, population):
    for text in (words, population):
        for measure, stems in MEASURES.items():
            if re.search(stems, text, re.IGNORECASE):
                return str(measure)
    return str(Measure.OTHER)


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
