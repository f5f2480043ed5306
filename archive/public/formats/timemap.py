"""TimeMap (Forensic Architecture, Bellingcat): its three files. Events, the quotations they rest on, what they are sifted by.

TimeMap puts an event on a day and at a point, and knows no spans and no rings. An event gets a day there only where its
sources name the first one, and a point only where this archive's own maps draw a dot or a ring; the words of both stand
in its card, and with the point how well it is known.
"""

import json

from archive.domain import drawing
from archive.domain.words import Assessed, EventType, Sensitivity
from archive.public import streams, telling
from archive.public.formats.citation import archive
from archive.public.formats.dates import known
from archive.vocabulary import label

CATEGORY, FILTER = "CATEGORY", "FILTER"


def events(batches, asking):
    """The list of events (its EVENTS_EXT). It leaves out by itself those whose `date` is empty."""
    made = ([json.dumps(_event(event, asking), ensure_ascii=False) for event in batch] for batch in batches)
    yield from streams.joined("[\n", made, "\n]\n")


def sources(batches, asking):
    """The quotations, each by its id (its SOURCES_EXT). One that stands in two events has an id in each."""
    made = ([_entry(source) for event in batch for source in _sources(event, asking)] for batch in batches)
    yield from streams.joined("{\n", made, "\n}\n")


def associations(batches, _asking):
    """What events are sifted by (its ASSOCIATIONS_EXT): types as categories; assessments, participants, outlets as filters."""
    seen: set[str] = set()
    made = ([json.dumps(each, ensure_ascii=False) for each in _new(batch, seen)] for batch in batches)
    yield from streams.joined("[\n", made, "\n]\n")


def _event(event, asking):
    """An event; TimeMap refuses fields that it does not know, so words go into those that it shows."""
    place, when = event["place"] or {}, telling.date(event["when"])
    drawn = bool(place) and _drawn(place, event["where_precision"])
    return {
        "id": event["slug"],
        "description": " ".join([f"{event['title']}.", telling.days(event["when"]), *telling.summary(event)]),
        "date": _day(event["when"]),
        "time": "",
        "time_precision": when,
        "time_display": when,
        "location": _where(place, drawn) if place else "",
        "latitude": place["latitude"] if drawn else "",
        "longitude": place["longitude"] if drawn else "",
        "category": _types(event),
        "associations": [each["id"] for each in _associations(event)],
        "sources": [_name(event, claim) for claim in event["claims"]],
        "comments": f"{archive()}, {asking.fixed('event', event['slug'], event['version'])}",
    }


def _drawn(place, precision):
    own, moved = place["point_of"] == place["slug"], place["generalised"]
    how = drawing.drawn(place["kind"], precision, place["uncertainty_m"], own_point=own, generalised=moved)
    return place["latitude"] is not None and how in (drawing.Drawn.DOT, drawing.Drawn.RING)


def _where(place, drawn):
    """A place in words; with a point also whose that is, and how near it is."""
    if not drawn:
        return telling.where(place)
    pattern = "{place} (the point is that of {name}, within {km} km)"
    return pattern.format(
        place=telling.where(place), name=telling.point_of(place), km=f"{place['uncertainty_m'] / 1000:g}"
    )


def _day(when):
    """The first day that the sources name, in the order TimeMap reads (month, day, year); empty where they name none."""
    first = known(when["edtf"].partition("/")[0])
    return "/".join([*first[1:], first[0]]) if len(first) == 3 and not when["window"] else ""


def _types(event):
    return str(label(EventType(event["type"])))


def _name(event, claim):
    return f"{event['slug']}:{claim['id']}"


def _sources(event, asking):
    for claim in event["claims"]:
        graphic = claim["sensitivity"] == Sensitivity.GRAPHIC
        yield {
            "id": _name(event, claim),
            "title": f"{telling.outlet(claim['source'])}: {claim['source']['article']['name']}",
            "description": claim["sensitivity_note"] if graphic else telling.quote(claim),
            "author": telling.chain(claim),
            "date": telling.date(claim["source"]["published"]),
            "url": asking.claim(claim["id"]),
            "paths": [],
        }


def _entry(source):
    return f"{json.dumps(source['id'])}: {json.dumps(source, ensure_ascii=False)}"


def _new(events, seen):
    """What these events are sifted by, as far as it was not written yet."""
    for each in (each for event in events for each in _associations(event)):
        if each["id"] not in seen:
            seen.add(each["id"])
            yield each


def _associations(event):
    assessed = telling.assessed(event)
    yield _association(CATEGORY, f"type-{event['type']}", "Type", _types(event))
    yield _association(FILTER, f"assessment-{assessed}", "Assessment", str(label(Assessed(assessed))))
    people = [each["actor"] for each in event["participants"]]
    outlets = [source["outlet"] for source in event["articles"] if source["outlet"]]
    for heading, refs in (("Participant", people), ("Outlet", outlets)):
        for name, title in {ref["slug"] or ref["name"]: ref["name"] for ref in refs}.items():
            yield _association(FILTER, f"{heading.lower()}-{name}", heading, title)


def _association(mode, name, heading, title):
    """A slash parts the steps of a path there, so a name has another in its place."""
    return {"id": name, "title": title, "desc": "", "mode": mode, "filter_paths": [heading, title.replace("/", "∕")]}
