"""What the API has: one entry for each noun, from which addresses, answers and their description are made."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from archive.public import filters
from archive.public.search_filter import SearchFilter
from archive.record import documents, lists


@dataclass(frozen=True)
class ClaimInEvent:
    """A claim as it stands in the document of one event."""

    claim: documents.Claim
    event: documents.Ref


@dataclass(frozen=True)
class PublishedClaim:
    """A claim, with every event that it stands in."""

    claim: documents.Claim
    events: list[documents.Ref]


@dataclass(frozen=True)
class Hit:
    """What a search found: a thing by its name, or a claim in an event. `group` is the plural of its kind."""

    group: str
    slug: str
    name: str
    claim: documents.Claim | None
    event: documents.Ref | None


@dataclass(frozen=True)
class Noun:
    """A noun of the API: its list, what each row is written as, and the shape of that."""

    plural: str
    kind: str
    about: str | Promise
    filter: type[filters.HonestFilterSet]
    row: type  # the shape of a row of the list
    thing: type  # the shape of the answer at a thing's own address
    rows: Callable = lambda: None  # the queryset to ask, where it is not the filter's own
    text: Callable = lambda row: row.document


def event_ref(row):
    """The event of a claim's row, as JSON."""
    return documents.canonical(documents.Ref("event", row.event.slug, row.event.title))


def hit(found):
    """A hit as JSON. A quotation comes with its claim, and with the event that it is in."""
    event = documents.canonical(documents.Ref("event", found.event, found.name)) if found.event else "null"
    named = ",".join(
        f'"{name}":{documents.canonical(value)}'
        for name, value in (("group", found.group), ("slug", found.slug), ("name", found.name))
    )
    return f'{{"claim":{found.claim or "null"},"event":{event},{named}}}'


def claim_in_event(row):
    """A claim's row as JSON: its document, with the event."""
    return f'{{"claim":{row.document},"event":{event_ref(row)}}}'


def published_claim(rows):
    """All rows of one claim as JSON: the document from the first event in reading order, with all events."""
    return f'{{"claim":{rows[0].document},"events":[{",".join(map(event_ref, rows))}]}}'


def _noun(plural, kind, about, filter_class, thing):
    return Noun(plural, kind, about, filter_class, thing, thing)


NOUNS = [
    Noun(
        "events",
        "event",
        _("Events: what is said to have happened, with every question, position and claim."),
        filters.EventFilter,
        documents.Event,
        documents.Event,
        rows=lambda: lists.DOCUMENTS,
    ),
    Noun(
        "claims",
        "claim",
        _("Claims: exact words of an article, with the chain of who told them."),
        filters.ClaimFilter,
        ClaimInEvent,
        PublishedClaim,
        text=claim_in_event,
    ),
    _noun(
        "articles",
        "article",
        _("Articles: the reports that claims are quoted from."),
        filters.ArticleFilter,
        documents.Article,
    ),
    _noun(
        "actors",
        "actor",
        _("Actors: who acts or speaks. Outlets are actors of the kind “media”."),
        filters.ActorFilter,
        documents.Actor,
    ),
    _noun(
        "locations",
        "location",
        _("Places, each with the places that contain it."),
        filters.LocationFilter,
        documents.Location,
    ),
    _noun(
        "chronologies",
        "chronology",
        _("Chronologies: chosen events in order, with linking words."),
        filters.ChronologyFilter,
        documents.Chronology,
    ),
]
SEARCH = Noun(
    "search",
    "hit",
    _("Search: everything published that has the words, group by group: places, actors, articles, events, quotations."),
    SearchFilter,
    Hit,
    Hit,
    text=hit,
)
LISTS = [*NOUNS, SEARCH]
