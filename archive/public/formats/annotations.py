"""W3C Web Annotation: each claim as an annotation of the article's frozen text, found by its words and by its place."""

import json

from archive.domain.languages import direction
from archive.public import streams, telling
from archive.public.formats.atom import LICENCE
from archive.public.formats.citation import archive

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def page(batches, asking):
    """An annotation page with an annotation for each claim."""
    start = json.dumps({"@context": CONTEXT, "id": asking.here(), "type": "AnnotationPage"}, ensure_ascii=False)
    made = ([json.dumps(annotation(row, asking), ensure_ascii=False) for row in rows] for rows in batches)
    yield from streams.joined(f'{start[:-1]}, "items":[\n', made, "\n]}\n")


def annotation(row, asking):
    """A claim: our statement and the translations as bodies, the article's words as the target. Offsets are code points, the end not included.

    Words in which a name is withheld are not repeated here: only their place is given.
    """
    claim = row["claim"]
    article = claim["source"]["article"]["slug"]
    return {
        "id": asking.claim(claim["id"]),
        "type": "Annotation",
        "motivation": "describing",
        "creator": {"type": "Organization", "name": archive()},
        "rights": LICENCE,
        **_bodies(claim),
        "target": {
            "type": "SpecificResource",
            "source": asking.page("article", article),
            "selector": list(_selectors(claim)),
        },
    }


def _bodies(claim):
    """Our statement, then the translations; one alone stands by itself, as readers of the first version know it."""
    own = [_text(claim["statement"])] if claim["statement"] else []
    found = own + [_translation(row) for row in claim.get("translations", ())]
    return {"body": found if len(found) > 1 else found[0]} if found else {}


def _text(words):
    return {"type": "TextualBody", "value": words, "format": "text/plain", "purpose": "describing"}


def _translation(row):
    """The words in another language. The vocabulary has no purpose of translating: language and creator tell."""
    said = {"language": row["language"], "textDirection": direction(row["language"])}
    return {**_text(telling.masked(row["text"])), **said, "creator": {"name": row["translator"]}}


def _selectors(claim):
    if isinstance(claim["quote"], str):
        around = {"prefix": claim["prefix"], "suffix": claim["suffix"]}
        exact = {"type": "TextQuoteSelector", "exact": claim["quote"]}
        yield exact | {name: value for name, value in around.items() if value}
    yield {"type": "TextPositionSelector", "start": claim["start"], "end": claim["end"]}
