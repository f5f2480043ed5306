"""How things are named before readers: references, dates and places as documents hold them, withheld names masked."""

import re
from collections.abc import Iterable
from functools import cached_property

from archive.domain.names import folded
from archive.models import Actor, Article, Location
from archive.models.columns import When
from archive.models.root import Publishable
from archive.record import documents


def ref(thing: Publishable) -> documents.Ref:
    """A thing as it is named today."""
    if isinstance(thing, Actor):
        return documents.Ref("outlet" if thing.kind == "media" else "actor", thing.slug, thing.public_name)
    return documents.Ref(thing.noun(), thing.slug, str(thing))


def when_document(when: When) -> documents.When:
    """A date as readers get it. The anchor stays at the desk: it names desk uids; the note says it in words."""
    earliest, latest = when.bounds()
    return documents.When(
        text=when.text,
        edtf=when.edtf,
        earliest=earliest.isoformat() if earliest else None,
        latest=latest.isoformat() if latest else None,
        part_of_day=str(when.part_of_day),
        basis=str(when.basis),
        note=when.note,
        window=when.window,
    )


def containing(place: Location) -> list[Location]:
    """The places that contain `place`, the nearest first."""
    found, above = [], place.parent
    while above is not None:
        found.append(above)
        above = above.parent
    return found


def surround(places: Iterable[Location]) -> None:
    """Give each of `places` the places around it, in one query for all of them."""
    places = list(places)
    uids = {uid for place in places for uid in place.path.strip("/").split("/")}
    around = {found.pk: found for found in Location.objects.filter(uid__in=uids)}
    for place in [*around.values(), *places]:
        if place.parent_id:
            place.parent = around[place.parent_id]


def place_document(place: Location) -> documents.Place:
    """A place with its containers. Without coordinates it has those of the nearest container that has some."""
    around = containing(place)
    point = next((each for each in [place, *around] if each.latitude is not None), None)
    return documents.Place(
        slug=place.slug,
        name=place.name,
        kind=place.kind,
        within=[ref(each) for each in around],
        latitude=decimal(point.latitude) if point else None,
        longitude=decimal(point.longitude) if point else None,
        uncertainty_m=point.uncertainty_m if point else None,
        point_of=point.slug if point else "",
        generalised=point.generalised if point else False,
    )


def decimal(number: object) -> str | None:
    """Degrees as text, without the zeros that nobody measured."""
    return None if number is None else f"{number:.5f}".rstrip("0").rstrip(".")


def source_document(article: Article) -> documents.Source:
    """The article of a claim, as it is named today."""
    return documents.Source(
        article=ref(article),
        outlet=ref(article.publisher) if article.publisher else None,
        outlet_basis=article.publisher_basis,
        published=when_document(article.published),
        language=article.language,
    )


class Mask:
    """The names that the archive withholds, and what stands in their place."""

    @cached_property
    def labels(self) -> dict[str, str]:
        """Each withheld name, weak ones too, with the label of its actor."""
        withheld = Actor.objects.filter(withhold_name=True).prefetch_related("other_names")
        return {
            name: actor.public_label
            for actor in withheld
            for name in [actor.name, *(n.name for n in actor.other_names.all())]
        }

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Any withheld name as a whole word, the longest first."""
        names = sorted(map(re.escape, self.labels), key=len, reverse=True)
        return re.compile(rf"(?<!\w)({'|'.join(names)})(?!\w)", re.IGNORECASE) if names else None

    def quote(self, words: str) -> str | list[str | documents.Withheld]:
        """Words of a source, in pieces where a name is masked."""
        if not self.pattern or not self.pattern.search(words):
            return words
        labels = {folded(name): label for name, label in self.labels.items()}
        pieces = self.pattern.split(words)
        return [
            documents.Withheld(labels[folded(piece)]) if number % 2 else piece
            for number, piece in enumerate(pieces)
            if piece or number % 2
        ]

    def shows(self, texts: Iterable[str]) -> list[str]:
        """The withheld names that stand open in `texts`."""
        found = {m.group(0) for text in texts for m in (self.pattern.finditer(text) if self.pattern else ())}
        return sorted(found)
