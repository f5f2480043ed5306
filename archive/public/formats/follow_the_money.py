"""FollowTheMoney: events, actors, places and articles as entities, one on each line, which name each other by id."""

import json

from archive.domain.words import ActorKind
from archive.public import streams, telling
from archive.public.formats.citation import archive
from archive.public.formats.dates import ends, known

BODIES = (ActorKind.STATE, ActorKind.STATE_BODY, ActorKind.STATE_FORCE)
NO_ORGANISATION = (ActorKind.OFFICE, ActorKind.POPULATION_GROUP, ActorKind.UNKNOWN)


def entities(batches, asking):
    """Lines of entities."""
    return streams.each(_lines, batches, asking)


def _lines(document, asking):
    made = {"event": _event, "actor": _actor, "location": _place, "article": _article}[document["kind"]]
    return "".join(json.dumps(entity, ensure_ascii=False) + "\n" for entity in made(document, asking))


def name_of(kind, slug):
    """The id of an entity; an outlet is an actor."""
    return f"{'actor' if kind == 'outlet' else kind}-{slug}"


def _entity(schema, document, asking, **properties):
    """An entity; what is empty is left out."""
    common = {
        "publisher": archive(),
        "publisherUrl": asking.page(document["kind"], document["slug"]),
        "modifiedAt": document["issued_at"],
    }
    listed = {name: value if isinstance(value, list) else [value] for name, value in (common | properties).items()}
    kept = {name: [str(each) for each in values if each] for name, values in listed.items()}
    return {
        "id": name_of(document["kind"], document["slug"]),
        "schema": schema,
        "properties": {name: values for name, values in kept.items() if values},
    }


def dates(when):
    """A date as far as it can be said there: one date, or the ends of a duration; a window is neither."""
    pair = ends(when["edtf"])
    if not pair:
        return {}
    if "/" not in when["edtf"]:
        return {"date": "-".join(known(when["edtf"]))}
    return {} if when["window"] else {"startDate": "-".join(pair[0]), "endDate": "-".join(pair[1])}


def _event(event, asking):
    place = event["place"]
    yield _entity(
        "Event",
        event,
        asking,
        name=event["title"],
        summary=" ".join(sentence["text"] for sentence in event["summary"]),
        notes=[telling.days(event["when"]), telling.assessed(event).replace("_", " ")],
        keywords=event["type"],
        location=telling.where(place) if place else "",
        addressEntity=name_of("location", place["slug"]) if place else "",
        involved=[name_of("actor", each["actor"]["slug"]) for each in event["participants"] if each["actor"]["slug"]],
        proof=[name_of("article", source["article"]["slug"]) for source in event["articles"]],
        recordId=event["slug"],
        **dates(event["when"]),
    )


def _actor(actor, asking):
    kind = ActorKind(actor["actor_kind"])
    schema = "PublicBody" if kind in BODIES else "Organization"
    schema = "Person" if kind == ActorKind.PERSON else "LegalEntity" if kind in NO_ORGANISATION else schema
    weak = [name["name"] for name in actor["names"] if name["kind"] == "weak"]
    yield _entity(
        schema,
        actor,
        asking,
        name=actor["name"],
        alias=[name["name"] for name in actor["names"] if name["kind"] != "weak"],
        weakAlias=weak,
        country=actor["country"].lower(),
        description=actor["description"],
        wikidataId=actor["wikidata_id"],
    )
    for relation in actor["relations"]:
        if relation["object"]["slug"]:
            yield _relation(actor, relation)


def _relation(actor, relation):
    subject, other = name_of("actor", actor["slug"]), name_of("actor", relation["object"]["slug"])
    said = {"subject": subject, "object": other, "role": relation["kind"].replace("_", " "), **dates(relation["when"])}
    return {
        "id": f"{subject}-{relation['kind']}-{other}",
        "schema": "UnknownLink",
        "properties": {name: [value] for name, value in said.items()},
    }


def _place(place, asking):
    yield _entity(
        "Address",
        place,
        asking,
        name=place["name"],
        full=telling.where(place),
        latitude=place["latitude"],
        longitude=place["longitude"],
        alias=[name["name"] for name in place["names"] if name["kind"] != "weak"],
        wikidataId=place["wikidata_id"],
    )


def _article(article, asking):
    yield _entity(
        "Article",
        article,
        asking,
        title=article["headline"],
        name=article["headline"] or article["slug"],
        author=article["byline"],
        publisher=telling.outlet(article),
        publishedAt="-".join(known(article["published"]["edtf"])),
        language=article["language"],
        sourceUrl=[article["url"], article["archive_url"]],
        retrievedAt=article["captured_at"][:10],
        mimeType="text/plain",
    )
