"""What the desk's search looks in: each noun by name and uid, claims by their words too. Bounded, one query a noun.

Names and uids are compared folded (case and diacritics removed) where the archive keeps them folded; titles and the
words of claims as the database compares text without case. Readers' search is another: it reads the record alone.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from archive.domain.names import folded
from archive.models import Actor, ActorName, Article, Chronology, Claim, Event, Location, LocationName

MOST = 20  # of each noun
SHORTEST, LONGEST = 2, 200  # characters of what is asked


@dataclass(frozen=True)
class Group:
    """The things of one noun that were found: at most `MOST`, and whether there are more."""

    label: Any
    noun: str
    found: list[Any]
    more: bool


def groups(asked):
    """What is found for `asked`, noun by noun; nouns of which nothing was found are left out."""
    words = " ".join(asked.split())[:LONGEST]
    if len(words) < SHORTEST:
        return []
    name = folded(words)
    other_actor = Exists(ActorName.objects.filter(actor=OuterRef("pk"), folded__contains=name))
    other_place = Exists(LocationName.objects.filter(location=OuterRef("pk"), folded__contains=name))
    uid = Q(uid__contains=words.lower())
    claims = Claim.objects.select_related("article").defer("article__original", "article__text")
    articles = Article.objects.defer("original")
    looked = [
        (_("Events"), Event.objects.filter(uid | Q(title__icontains=words))),
        (_("Claims"), claims.filter(uid | Q(quote__icontains=words) | Q(statement__icontains=words))),
        (_("Articles"), articles.filter(uid | Q(headline__icontains=words))),
        (_("Actors"), Actor.objects.filter(uid | Q(folded__contains=name) | other_actor)),
        (_("Places"), Location.objects.filter(uid | Q(folded__contains=name) | other_place)),
        (_("Chronologies"), Chronology.objects.filter(uid | Q(title__icontains=words))),
    ]
    return [group for group in (_group(label, rows) for label, rows in looked) if group.found]


def _group(label, rows):
    found = list(rows.order_by("discarded", "uid")[: MOST + 1])
    return Group(label, rows.model.noun(), found[:MOST], len(found) > MOST)
