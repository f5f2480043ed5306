"""Small published worlds for tests: documents written straight into the record, without a desk."""

from archive.domain.dates import bounds
from archive.record import documents as d
from archive.record.models import Address
from archive.record.writing import append, put_event, put_thing

IRAQ = d.Ref("location", "iraq", "Iraq")
ISIS = d.Ref("actor", "islamic-state", "Islamic State (ISIS)")
REUTERS = d.Ref("outlet", "reuters", "Reuters")
ASSESSMENT = d.Assessment(
    "one_outlet", 1, "{accounts} accounts, all through {outlet}.", {"accounts": 1, "outlet": "Reuters"}
)
WITHHELD = ["We saw ", d.Withheld("a resident"), " leave."]
FIGURE = {"value_max": None, "measure": "killed", "population": "", "unit": "", "period": ""}


def when(edtf="", **more):
    """A date as a document has it."""
    first, last = (day.isoformat() if day else None for day in bounds(edtf))
    basis = "stated" if edtf else "unknown"
    return d.When(**{"text": "", "edtf": edtf, "earliest": first, "latest": last, "part_of_day": "", "basis": basis,
                     "note": "", "window": False, **more})  # fmt: skip


def place(slug="ramadi", name="Ramadi", point=("33.42056", "43.30778"), point_of=None):
    """A place inside Iraq, with its own point unless that is said to be another's."""
    latitude, longitude = point or (None, None)
    of = slug if point_of is None and point else point_of or ""
    return d.Place(slug, name, "settlement", [IRAQ], latitude, longitude, 5000 if point else None, of, False)


def source(article="ramadi-falls", outlet=REUTERS):
    """The article a claim is from."""
    basis = "stated" if outlet else "unknown"
    return d.Source(d.Ref("article", article, "Ramadi falls"), outlet, basis, when("2015-05-17"), "en")


def claim(public_id="aaaaaaaa", start=0, **more):
    """A claim of a named speaker through Reuters."""
    told = [
        d.Teller(
            d.Ref("actor", "haimor", "Muhannad Haimor"),
            "",
            d.Ref("actor", "anbar", "Anbar province"),
            "said",
            "explicit",
        ),
        d.Teller(None, "an official", None, "told", "adjacent"),
    ]
    figure = d.Figure("over 500", 500, None, "more_than", "killed", "civilians and security personnel", "", "two days")
    fields = {
        "id": public_id, "quote": "The city has fallen", "prefix": "", "suffix": "", "start": start, "end": start + 19,
        "paragraph": 1, "source": source(), "statement": "Ramadi has fallen.", "kind": "occurrence", "stance": "asserts",
        "form": "direct", "told": told, "voice": d.Voice("actor:anbar", "Anbar province", told[0].on_behalf_of, "actor"),
        "figures": [figure], "actors": [ISIS], "locations": [d.Ref("location", "ramadi", "Ramadi")], "said": None,
        "sensitivity": "plain", "sensitivity_note": "",
    }  # fmt: skip
    return d.Claim(**{**fields, **more})


def event(slug="ramadi", edtf="2015-05-17", claims=None, **more):
    """An event with one question, held by its first claim."""
    claims = [claim()] if claims is None else claims
    held = [d.Held(each.id, "", "") for each in claims[:1]]
    position = d.Position("taken", "ISIS took Ramadi", None, None, None, held, len(held), None)
    question = d.Question("occurrence", "occurrence", "Did ISIS take the city?", True, ASSESSMENT, [position], [])
    fields = {
        "slug": slug, "title": f"Assault on {slug}", "type": "offensive", "modality": "happened", "when": when(edtf),
        "date_claim": "", "place": place(), "where_precision": "exact", "part_of": None, "sensitivity": "plain",
        "sensitivity_note": "", "summary": [d.Sentence("ISIS took the city.", [each.id for each in claims[:1]])],
        "assessment": ASSESSMENT, "assessed_question": "occurrence", "accounts": 1, "questions": [question],
        "participants": [d.Participant(ISIS, "initiator", "ISIS", "")], "claims": claims,
        "articles": [each.source for each in claims[:1]], "repeats": [], "corrections": [],
    }  # fmt: skip
    return d.Event(**{**fields, **more})


def article(slug="ramadi-falls", edtf="2015-05-17", outlet=REUTERS, **more):
    """An article of Reuters."""
    fields = {
        "slug": slug, "headline": "Ramadi falls", "byline": "", "dateline": "", "language": "en", "outlet": outlet,
        "outlet_basis": "stated" if outlet else "unknown", "outlet_note": "", "published": when(edtf), "url": "",
        "archive_url": "", "sha256": "0" * 64, "captured_at": "2026-01-01T00:00:00Z", "supersedes": None,
        "source_status": "live", "sensitivity": "plain", "sensitivity_note": "", "rights_note": "",
        "public_text": "quotations", "text": None, "length": 1000, "paragraphs": [d.Stretch(0, 1000, "body")], "segments": [],
    }  # fmt: skip
    return d.Article(**{**fields, **more})


def actor(slug="islamic-state", name="Islamic State (ISIS)", kind="armed_group", **more):
    """An actor."""
    fields = {
        "description": "",
        "country": "",
        "wikidata_id": "",
        "names": [d.OtherName("ISIS", "acronym", "", "")],
        "relations": [],
    }
    return d.Actor(slug, name, kind, **{**fields, **more})


def location(slug="ramadi", name="Ramadi", within=(IRAQ,), point=("33.42056", "43.30778"), **more):
    """A place."""
    latitude, longitude = point or (None, None)
    kind = "settlement" if within else "country"
    fields = {"uncertainty_m": 5000 if point else None, "georeference": "GeoNames" if point else "", "generalised": False,
              "geonames_id": "", "wikidata_id": "", "names": []}  # fmt: skip
    return d.Location(slug, name, kind, list(within), latitude, longitude, **{**fields, **more})


def chronology(slug="three-cities", events=("ramadi",), title="Three cities"):
    """A chronology of some events."""
    entries = [d.Entry(d.Ref("event", each, each.title()), "Ramadi falls", "Then:") for each in events]
    return d.Chronology(slug, title, True, [d.Sentence("Three cities.", [])], entries)


def publish(document):
    """Put a document into the record as an act of publication does; returns it with its version."""
    number = Address.objects.filter(kind="event").count() + 1 if document.kind == "event" else None
    Address.objects.get_or_create(kind=document.kind, slug=document.slug, defaults={"number": number})
    issued = append(document.kind, document)
    (put_event if document.kind == "event" else put_thing)(issued)
    return issued


def publish_a_world(events=3):
    """A small record: places, actors, articles, events on the same days and without any, and a chronology."""
    publish(location("iraq", "Iraq", within=(), point=("33", "44")))
    publish(location())
    publish(location("the-stadium", "The stadium", point=None))
    publish(actor())
    publish(actor("reuters", "Reuters", "media"))
    publish(article())
    publish(article("no-outlet", "", None))
    dates = ["2015-05-17", "2015-05-17", "", "2014", "../2014-06-16"]
    for number in range(events):
        claims = [claim(f"a{number:07}", 0), claim(f"b{number:07}", 0, told=[], quote=WITHHELD, figures=[])]
        publish(event(f"event-{number}", dates[number % len(dates)], claims))
    publish(chronology(events=[f"event-{number}" for number in range(events)]))
