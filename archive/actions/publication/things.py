"""What readers get to see of an actor, a place, an article or a chronology. What is not named here is not public."""

from archive.actions.publication.naming import Mask, containing, decimal, ref, when_document
from archive.domain.quotes import paragraphs
from archive.domain.words import NameKind, PublicText
from archive.models import Actor, Article, Chronology, Location
from archive.record import documents


def actor_document(actor: Actor) -> documents.Actor:
    """An actor: of one whose name is withheld only the label and the kind."""
    open_name = not actor.withhold_name
    return documents.Actor(
        slug=actor.slug,
        name=actor.public_name,
        actor_kind=actor.kind,
        description=actor.description if open_name else "",
        country=actor.country if open_name else "",
        wikidata_id=actor.wikidata_id if open_name else "",
        names=[other_name(row) for row in actor.other_names.all()] if open_name else [],
        relations=[
            documents.Relation(
                kind=row.kind,
                object=ref(row.object),
                when=when_document(row.when),
                claim=row.claim.public_id if row.claim else "",
            )
            for row in actor.relations.all()
        ]
        if open_name
        else [],
    )


def location_document(place: Location) -> documents.Location:
    """A place with its own coordinates, or none."""
    return documents.Location(
        slug=place.slug,
        name=place.name,
        place_kind=place.kind,
        within=[ref(each) for each in containing(place)],
        latitude=decimal(place.latitude),
        longitude=decimal(place.longitude),
        uncertainty_m=place.uncertainty_m,
        georeference=place.georeference,
        generalised=place.generalised,
        geonames_id=place.geonames_id,
        wikidata_id=place.wikidata_id,
        names=[other_name(row) for row in place.other_names.all()],
    )


def article_document(article: Article) -> documents.Article:
    """An article: its text only where the policy lets readers have all of it and no withheld name stands in it."""
    full = article.public_text == PublicText.FULL and not Mask().shows([article.text])
    return documents.Article(
        slug=article.slug,
        headline=article.headline,
        byline=article.byline,
        dateline=article.dateline,
        language=article.language,
        outlet=ref(article.publisher) if article.publisher else None,
        outlet_basis=article.publisher_basis,
        outlet_note=article.publisher_note,
        published=when_document(article.published),
        url=article.url,
        archive_url=article.archive_url,
        sha256=article.sha256,
        captured_at=article.captured_at,
        supersedes=ref(article.supersedes) if article.supersedes else None,
        source_status=article.source_status,
        sensitivity=article.sensitivity,
        sensitivity_note=article.sensitivity_note,
        rights_note=article.rights_note,
        public_text=article.public_text,
        text=article.text if full else None,
        length=len(article.text),
        paragraphs=[documents.Stretch(start, end, "paragraph") for start, end in paragraphs(article.text)],
        segments=[documents.Stretch(row.start, row.end, row.kind) for row in article.segments.all()],
    )


def chronology_document(chronology: Chronology) -> documents.Chronology:
    """A chronology: the words between, and which events in which order."""
    return documents.Chronology(
        slug=chronology.slug,
        title=chronology.title,
        lead=chronology.lead,
        introduction=[
            documents.Sentence(row.text, sorted(claim.public_id for claim in row.cites.all()))
            for row in chronology.sentences.all()
        ],
        entries=[
            documents.Entry(event=ref(row.event), headline=row.headline, text=row.text)
            for row in chronology.entries.all()
        ],
    )


def other_name(row: object) -> documents.OtherName:
    """Another name of an actor or place."""
    return documents.OtherName(
        name=row.name,  # type: ignore[attr-defined]
        kind=str(NameKind(row.kind)),  # type: ignore[attr-defined]
        language=row.language,  # type: ignore[attr-defined]
        script=row.script,  # type: ignore[attr-defined]
    )
