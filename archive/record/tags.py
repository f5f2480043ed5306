"""Template tags of the record: dates, quotations, chains, reasons and names as readers see them.

Every tag takes plain dicts of a published document and answers escaped text.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from typing import Any

from django import template
from django.conf import settings
from django.urls import get_script_prefix
from django.utils.translation import get_language, gettext, ngettext
from markupsafe import Markup

from archive.domain import figures, words
from archive.domain.dates_in_words import Words as DateWords
from archive.domain.dates_in_words import words as date_words
from archive.domain.languages import direction, primary
from archive.domain.reasons import Reason
from archive.domain.words import DateBasis, PartOfDay
from archive.record import addresses
from archive.record.names import called
from archive.record.naming import slot
from archive.record.rendering import html, part, row
from archive.vocabulary import RELATION_WORDS, label

type Part = Mapping[str, Any]
"""A part of a published document."""

register = template.Library()
PAGES = {
    "event": "event",
    "chronology": "chronology",
    "actor": "actor",
    "outlet": "outlet",
    "location": "place",
    "article": "article",
}
WORDED = ("event", "chronology")  # what is called by a title in the archive’s own words
MACHINE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")  # what <time datetime> can hold
WORDING = 30  # characters of a source's wording that a small line has room for


# -- words of closed lists -----------------------------------------------------------------------------


@register.filter
def word(value: str, name: str) -> str:
    """The label of a word of the closed list `name`: {{ event.type|word:"EventType" }}."""
    return label(getattr(words, name)(value)) if value else ""


@register.filter
def relation(kind: str) -> str:
    """How an actor stands to another, in words."""
    return str(RELATION_WORDS[words.RelationKind(kind)])


@register.filter
def number(figure: Part) -> str:
    """A figure as people read it, never more exact than its source: "more than 500"."""
    fields = {name: figure[name] for name in ("verbatim", "value", "value_max")}
    return figures.words(figures.Figure(**fields, bound=words.Bound(figure["bound"])), gettext)


@register.filter
def grouped(value: int) -> str:
    """A whole number with its thousands set apart."""
    return figures.grouped(value, gettext)


# -- dates ---------------------------------------------------------------------------------------------


def said(when: Part) -> DateWords:
    """The words of a date."""
    return _said(get_language(), when["edtf"], when["part_of_day"], when["window"])


@lru_cache(maxsize=4096)
def _said(language: str | None, edtf: str, part_of_day: str, window: bool) -> DateWords:
    """The same days stand on page after page; their words hang on nothing but the language."""
    translate = partial(_pattern, language)
    return date_words(edtf, part_of_day=PartOfDay(part_of_day), window=window, translate=translate)


@lru_cache(maxsize=1024)
def _pattern(_language: str | None, text: str) -> str:
    """A date is said of a dozen of a few hundred patterns: a catalogue is asked for each once."""
    return gettext(text)


@register.simple_tag
def date(when: Part, form: str = "line") -> Markup:
    """A date in a line of text; `long` adds the weekday. Machine form only where HTML has one for it."""
    line = getattr(said(when), form)
    if MACHINE.fullmatch(when["edtf"]):
        return html('<time datetime="{}">{}</time>', when["edtf"], line)
    return html("<span>{}</span>", line)


@register.filter
def day(text: str) -> str:
    """A calendar day (YYYY-MM-DD, perhaps with a time after it) in words."""
    return _said(get_language(), text[:10], "", False).line if text else ""


@register.simple_tag
def when(when: Part) -> Markup:  # the tag is named as its noun
    """A date for a list: as large as it is certain."""
    words_of_it = said(when)
    return part(
        "public/parts/when.html",
        figure=words_of_it.figure,
        wordy=not words_of_it.figure.replace("–", "").isdigit(),
        rest=words_of_it.rest,
        small=small_line(when, words_of_it.small),
    )


def small_line(when: Part, small: str) -> str:
    """The small line of a date in a list: what is not known of it, and whether it was worked out."""
    if when["basis"] == DateBasis.RESOLVED and 0 < len(when["text"]) <= WORDING:
        return gettext("{known}, worked out from “{text}”").format(known=small, text=when["text"])
    if when["basis"] == DateBasis.RESOLVED:
        return gettext("{known}, worked out by an editor").format(known=small)
    if when["basis"] == DateBasis.INFERRED:
        return gettext("{known}, inferred by an editor").format(known=small)
    return small


@register.simple_tag
def known(when: Part) -> str:
    """How a date is known, in a sentence."""
    if when["note"]:
        return html("<span{}>{}</span>", ours(), when["note"]) if ours() else str(when["note"])
    if when["basis"] == DateBasis.STATED and when["text"]:
        return gettext("The source gives it: “{text}”.").format(text=when["text"])
    if when["basis"] == DateBasis.STATED:
        return gettext("The source gives it.")
    return gettext("No date is given.")


@register.simple_tag
def ours() -> str:
    """Attributes of an element that holds the archive's own words, on a page whose language is another than theirs."""
    if get_language() == settings.LANGUAGE_CODE:
        return ""
    return html(' lang="{}" dir="{}"', settings.LANGUAGE_CODE, "ltr")


# -- names ---------------------------------------------------------------------------------------------


def address(ref: Part | None) -> str:
    """The address of a thing's page; empty where it has none."""
    return addresses.address(PAGES[ref["kind"]], ref["slug"]) if ref and ref["slug"] else ""


@register.simple_tag
def thing(ref: Part) -> Markup:
    """A thing by its name, with a link where it has a page."""
    name = (
        html("<bdi{}>{}</bdi>", ours(), ref["name"])
        if ref["kind"] in WORDED
        else naming(ref["kind"], ref["slug"], ref["name"])
    )
    page = address(ref)
    return html('<a href="{}">{}</a>', page, name) if page else name


@register.simple_tag
def naming(kind: str, slug: str, name: str, element: str = "bdi") -> Markup:
    """A name alone: of an actor or place, a slot for its name in the language of the page."""
    return slot(kind, slug, name, element)


@register.simple_tag
def named(document: Part) -> Markup:
    """An actor or place by its name in the language of the page, the record's own name beside it; else by that alone."""
    own, language = document["name"], get_language() or settings.LANGUAGE_CODE
    other = called(document, language) if language != settings.LANGUAGE_CODE else ""
    if not other or other == own:
        return html("<bdi>{}</bdi>", own)
    return html('<bdi lang="{}">{}</bdi> <small class="own"><bdi>{}</bdi></small>', language, other, own)


@register.simple_tag
def things(refs: Iterable[Part]) -> Markup:
    """Several things in a row."""
    return row(gettext(", "), map(thing, refs))


@register.simple_tag
def voice_name(voice: Part) -> str:
    """The name of an account; the publisher of an article whose outlet is not known has none."""
    if not voice["name"]:
        return gettext("The article itself")
    return naming("actor", voice["actor"]["slug"] if voice["actor"] else "", voice["name"])


# -- quotations and chains -----------------------------------------------------------------------------


@register.simple_tag
def quotation(quote: str | Iterable[str | Part]) -> Markup:
    """The exact words, told apart where they hold quotation marks of their own; a withheld name is a label in brackets."""
    if isinstance(quote, str):
        return html('<span class="inner">{}</span>' if set(quote) & set('“”„"') else "{}", quote)
    return row("", map(_piece, quote))


def _piece(piece: str | Part) -> Markup:
    if isinstance(piece, str):
        return html("{}", piece)
    return html('<span class="withheld">[{}]</span>', piece["withheld"])


@register.simple_tag
def rendering(translations: list[Part], language: str) -> Markup:
    """Words of `language` in that of the page, else in English, else in another; none where the page speaks `language`.

    A translation that holds words which were sought comes before all others, whatever the page speaks.
    """
    here = get_language() or settings.LANGUAGE_CODE
    wanted = (here, settings.LANGUAGE_CODE)
    rank = {code: at for at, code in reversed([*enumerate(wanted)])}
    found = [row for row in translations if any(sought for _text, sought in row.get("marked", ()))]
    best = min(found or translations, key=lambda row: rank.get(primary(row["language"]), len(wanted)))
    return part("public/parts/renderings.html", renderings=[best] if found or primary(language) != here else [])


@register.filter
def runs(language: str) -> str:
    """Which way a text of a language runs: `ltr` or `rtl`."""
    return direction(language)


@register.filter
def plain(quote: str | Iterable[str | Part]) -> str:
    """The exact words as text alone."""
    return (
        quote if isinstance(quote, str) else "".join(p if isinstance(p, str) else f"[{p['withheld']}]" for p in quote)
    )


@register.simple_tag
def chain(claim: Part) -> Markup:
    """Who told it, speaker first, the publisher last."""
    told, outlet = claim["told"], claim["source"]["outlet"]
    last = told[-1]["actor"] if told else None
    return part(
        "public/parts/chain.html",
        told=told,
        own=not told,
        outlet=outlet,
        repeated=bool(outlet and last and last["slug"] == outlet["slug"] and last["slug"]),
    )


# -- assessments ---------------------------------------------------------------------------------------


@register.simple_tag
def reason(assessment: Part) -> str:
    """Why, in one sentence."""
    return _reason(get_language(), assessment["pattern"], tuple(assessment["values"].items()))


@lru_cache(maxsize=1024)
def _reason(_language: str | None, pattern: str, values: tuple[tuple[str, Any], ...]) -> str:
    return Reason(pattern, dict(values)).sentence(gettext)


@register.simple_tag
def status(assessment: Part, form: str = "line") -> Markup:
    """The assessment: icon, word and reason together. `form`: line, word (the reason stands elsewhere), bar."""
    given = {**assessment, "values": tuple(assessment["values"].items())}
    return _status(get_language(), get_script_prefix(), form, tuple(given.items()))


@lru_cache(maxsize=1024)  # events by the thousand come to the same, for the same reason
def _status(_language: str | None, _prefix: str, form: str, given: tuple[tuple[str, Any], ...]) -> Markup:
    assessment = {**dict(given), "values": dict(dict(given)["values"])}
    shown = assessment["ruling"] or assessment["word"]
    return part("public/parts/status.html", shown=shown, assessment=assessment, form=form)


@register.filter
def accounts(count: int) -> str:
    """So many accounts."""
    return ngettext("{count} account", "{count} accounts", count).format(count=figures.grouped(count, gettext))


@register.simple_tag
def icon(name: str) -> Markup:
    """An icon of the sheet that every page carries; decoration only, the word stands beside it."""
    return html('<svg class="icon" aria-hidden="true" focusable="false"><use href="#i-{}"/></svg>', name)
