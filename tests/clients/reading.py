"""Run in the clients' environment: `python reading.py CLIENT FILE` prints as JSON what the client read, or fails."""

import json
import sys
from pathlib import Path


def feed(path):
    """feedparser: no mistake, and the entries."""
    import feedparser

    found = feedparser.parse(path.read_bytes())
    assert not found.bozo, found.bozo_exception
    assert found.version == "atom10"
    return [[entry.id, entry.title, entry.summary, entry.updated] for entry in found.entries]


def calendar(path):
    """icalendar: every event's days and words."""
    from icalendar import Calendar

    found = Calendar.from_ical(path.read_bytes())
    assert not found.errors
    return [
        [str(event["UID"]), str(event["SUMMARY"]), event.decoded("DTSTART").isoformat(),
         event.decoded("DTEND").isoformat(), str(event.get("DESCRIPTION", ""))]
        for event in found.walk("VEVENT")
    ]  # fmt: skip


def bibtex(path):
    """bibtexparser: every entry's fields, with TeX decoded."""
    import bibtexparser
    from bibtexparser.middlewares import LatexDecodingMiddleware

    found = bibtexparser.parse_string(path.read_text(), append_middleware=[LatexDecodingMiddleware()])
    assert not found.failed_blocks, [block.error for block in found.failed_blocks]
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in found.entries}


def ris(path):
    """rispy: every record."""
    import rispy

    return rispy.loads(path.read_text())


LINK, WORD = "@id", "@vocab"
# What the context of the Web Annotation vocabulary (a W3C Recommendation) says of the terms that our files use.
ANNOTATION = {
    "id": "@id",
    "type": "@type",
    **{
        name: f"http://www.w3.org/ns/oa#{name}"
        for name in (
            "Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector", "TextPositionSelector", "describing",
            "start", "end", "exact", "prefix", "suffix",
        )
    },
    "Organization": "http://xmlns.com/foaf/0.1/Organization",
    "name": "http://xmlns.com/foaf/0.1/name",
    "AnnotationPage": "https://www.w3.org/ns/activitystreams#OrderedCollectionPage",
    "items": {"@type": LINK, "@id": "https://www.w3.org/ns/activitystreams#items", "@container": "@list"},
    "body": {"@type": LINK, "@id": "http://www.w3.org/ns/oa#hasBody"},
    "target": {"@type": LINK, "@id": "http://www.w3.org/ns/oa#hasTarget"},
    "source": {"@type": LINK, "@id": "http://www.w3.org/ns/oa#hasSource"},
    "selector": {"@type": LINK, "@id": "http://www.w3.org/ns/oa#hasSelector"},
    "motivation": {"@type": WORD, "@id": "http://www.w3.org/ns/oa#motivatedBy"},
    "purpose": {"@type": WORD, "@id": "http://www.w3.org/ns/oa#hasPurpose"},
    "creator": {"@type": LINK, "@id": "http://purl.org/dc/terms/creator"},
    "rights": {"@type": LINK, "@id": "http://purl.org/dc/terms/rights"},
    "format": "http://purl.org/dc/elements/1.1/format",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
}  # fmt: skip


def _contexts(address, options):
    """The one context that our files name, so far as they use it; a processor on the net would fetch it."""
    assert address == "http://www.w3.org/ns/anno.jsonld", address
    document = {"@context": ANNOTATION}
    return {"contextUrl": None, "documentUrl": address, "document": document, "contentType": "application/ld+json"}


def linked(path):
    """pyld: the statements of a JSON-LD file, as N-Quads."""
    from pyld import jsonld

    jsonld.set_document_loader(_contexts)
    return jsonld.normalize(json.loads(path.read_text()), {"algorithm": "URDNA2015", "format": "application/n-quads"})


def package(path):
    """frictionless: the whole package, row by row, with checksums and keys."""
    from frictionless import Package, validate

    report = validate(str(path))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])[:20]
    return {resource.name: resource.path for resource in Package(str(path)).resources}


def points(path):
    """GDAL (by pyogrio): every feature's point and fields."""
    import pyogrio

    meta, _index, shapes, columns = pyogrio.raw.read(path)
    assert meta["crs"] == "EPSG:4326", meta
    slugs = list(columns[list(meta["fields"]).index("slug")])
    return {slug: shape.hex() if shape is not None else None for slug, shape in zip(slugs, shapes, strict=True)}


def datasette(path):
    """Datasette: its pages of the file answer, and its search finds a quotation."""
    import asyncio

    from datasette.app import Datasette

    async def ask():
        served = Datasette([], immutables=[str(path)])
        await served.invoke_startup()
        names = (await served.client.get(f"/{path.stem}.json")).json()["tables"]
        found = (await served.client.get(f"/{path.stem}/claims.json?_search=fallen&_shape=array")).json()
        events = (await served.client.get(f"/{path.stem}/events.json?_shape=array")).json()
        page = await served.client.get(f"/{path.stem}/claims")
        assert page.status_code == 200
        return {"tables": [each["name"] for each in names if not each["hidden"]], "found": found, "events": events}

    return asyncio.run(ask())


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[1]](Path(sys.argv[2]))))
