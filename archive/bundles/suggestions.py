"""Suggestions for a bundle's articles, measured against its own annotation."""

from archive.bundles.reading import Table, Tables
from archive.domain.phrases import Anchor
from archive.domain.quotes import Found, locate
from archive.domain.suggestions import Known, propose
from archive.domain.suggestions.measuring.gold import gold, strong_names
from archive.domain.suggestions.measuring.measure import Measured, measure
from archive.domain.suggestions.segments import Segment
from archive.domain.words import SegmentKind


def measured(tables: Tables) -> Measured:
    """The scores over all articles of a bundle without faults."""
    sorts = {actor["uid"]: actor["kind"] for actor in tables.actors}
    known = [
        Known(name, uid, "actor", sorts[uid]) for uid, names in strong_names(tables.actors).items() for name in names
    ]
    known += [Known(name, uid, "place") for uid, names in strong_names(tables.locations).items() for name in names]
    total = Measured()
    for uid, article in tables.articles.items():
        text = tables.texts[uid]
        anchor, segments, language = _anchor(uid, article), _segments(text, article), article["language"]
        proposals = propose(text, known=known, anchor=anchor, segments=segments, language=language)
        unknowing = propose(text, anchor=anchor, segments=segments, language=language)
        entered = gold(uid, article, text, [*tables.actors, *tables.locations], tables.events)
        total.add(measure(text, entered, proposals, unknowing))
    return total


def _anchor(uid: str, article: Table) -> Anchor | None:
    published = article["published"]
    return Anchor(published["edtf"], f"article:{uid}", published["basis"] == "inferred") if published["edtf"] else None


def _segments(text: str, article: Table) -> list[Segment]:
    found = [
        (segment, locate(text, segment["quote"], occurrence=segment["occurrence"])) for segment in article["segment"]
    ]
    return [Segment(at.start, at.end, SegmentKind(segment["kind"])) for segment, at in found if isinstance(at, Found)]
