"""schema.org as JSON-LD: what a page is about, for search engines and crawlers that read no other form."""

import json

from archive.domain.words import Sensitivity
from archive.public import streams, telling
from archive.public.formats.atom import LICENCE
from archive.public.formats.citation import archive
from archive.public.formats.dates import ends, known

CONTEXT = {"@vocab": "https://schema.org/"}  # stands for itself: no processor has to fetch it
UNSAFE = {ord("<"): r"\u003c", ord(">"): r"\u003e", ord("&"): r"\u0026", 0x2028: r"\u2028", 0x2029: r"\u2029"}


def text(node):
    """A node as JSON that can stand inside a script element: nothing in it ends one, or begins another."""
    return json.dumps({"@context": CONTEXT, **node}, ensure_ascii=False).translate(UNSAFE)


def graph(batches, asking):
    """A document of many nodes."""
    start = json.dumps({"@context": CONTEXT})
    made = ([json.dumps(of(thing, asking), ensure_ascii=False) for thing in things] for things in batches)
    yield from streams.joined(f'{start[:-1]}, "@graph":[\n', made, "\n]}\n")


def of(thing, asking):
    """The node of a thing that a selection reads: a row of claims, or a document."""
    if "claim" in thing:
        return _claim(thing, asking)
    made = {"event": _event, "article": _article, "actor": _actor, "location": _place, "chronology": _chronology}
    node = {"@id": asking.page(thing["kind"], thing["slug"]), **made[thing["kind"]](thing, asking)}
    return {name: value for name, value in node.items() if value not in ("", None, [])}


def _issued(document, asking):
    """What is said of a version, of whatever it speaks."""
    return {
        "@type": "CreativeWork",
        "@id": asking.fixed(document["kind"], document["slug"], document["version"]),
        "version": document["version"],
        "dateModified": document["issued_at"],
        "license": LICENCE,
        "publisher": {"@type": "Organization", "name": archive()},
    }


def _event(event, asking):
    pair = None if event["when"]["window"] else ends(event["when"]["edtf"])
    sources = [
        asking.page("article", source["article"]["slug"]) for source in event["articles"] if source["article"]["slug"]
    ]
    return {
        "@type": "Event",
        "name": event["title"],
        "description": " ".join(telling.summary(event)),
        "startDate": "-".join(pair[0]) if pair else "",
        "endDate": "-".join(pair[1]) if pair else "",
        "location": _where(event),
        "subjectOf": {**_issued(event, asking), "isBasedOn": [{"@id": address} for address in sources]},
    }


def _where(event):
    place = event["place"]
    if not place:
        return None
    exact = telling.approximate(event) is False
    point = {"geo": _point(place)} if exact else {}
    return {"@type": "Place", "name": telling.where(place), **point}


def _point(place):
    return {"@type": "GeoCoordinates", "latitude": place["latitude"], "longitude": place["longitude"]}


def _article(article, asking):
    return {
        "@type": "NewsArticle",
        "headline": article["headline"],
        "author": {"@type": "Person", "name": article["byline"]} if article["byline"] else None,
        "publisher": {"@type": "NewsMediaOrganization", "name": telling.outlet(article)},
        "datePublished": "-".join(known(article["published"]["edtf"])),
        "inLanguage": article["language"],
        "sameAs": [address for address in (article["url"], article["archive_url"]) if address],
        "subjectOf": _issued(article, asking),
    }


def _claim(row, asking):
    claim, event = row["claim"], row["event"]
    # Search engines print these words where nobody opened them: a graphic passage is described instead.
    words = claim["sensitivity_note"] if claim["sensitivity"] == Sensitivity.GRAPHIC else telling.quote(claim)
    return {
        "@type": "Claim",
        "@id": asking.claim(claim["id"]),
        "name": claim["statement"] or words,
        "text": words,
        "claimInterpreter": {"@type": "Organization", "name": archive()},
        "appearance": {
            "@type": "NewsArticle",
            "@id": asking.page("article", claim["source"]["article"]["slug"]),
            "publisher": {"@type": "NewsMediaOrganization", "name": telling.outlet(claim["source"])},
        },
        "about": {"@id": asking.page("event", event["slug"])},
    }


def _actor(actor, asking):
    return {
        "@type": "Person" if actor["actor_kind"] == "person" else "Organization",
        "name": actor["name"],
        "alternateName": [name["name"] for name in actor["names"]],
        "description": actor["description"],
        "sameAs": _wikidata(actor),
        "subjectOf": _issued(actor, asking),
    }


def _place(place, asking):
    return {
        "@type": "Place",
        "name": place["name"],
        "alternateName": [name["name"] for name in place["names"]],
        "geo": _point(place) if place["latitude"] is not None else None,
        "containedInPlace": [{"@type": "Place", "name": ref["name"]} for ref in place["within"][:1]],
        "sameAs": _wikidata(place),
        "subjectOf": _issued(place, asking),
    }


def _wikidata(thing):
    return f"http://www.wikidata.org/entity/{thing['wikidata_id']}" if thing["wikidata_id"] else ""


def _chronology(chronology, asking):
    return {
        "@type": "Collection",
        "name": chronology["title"],
        "description": " ".join(sentence["text"] for sentence in chronology["introduction"]),
        "hasPart": [
            {"@id": asking.page("event", entry["event"]["slug"])}
            for entry in chronology["entries"]
            if entry["event"]["slug"]
        ],
        "subjectOf": _issued(chronology, asking),
    }
