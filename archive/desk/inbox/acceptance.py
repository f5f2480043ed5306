"""From what was asked to the article: the act itself is `archive.actions.receiving.accept`."""

from archive.actions import making, receiving
from archive.desk.inbox.forms import CheckForm
from archive.domain.words import ActorKind, PublisherBasis
from archive.models import Article

WORDS_OF_A_KEY = 7
GIVEN = (*CheckForm.ABOUT, "publisher_note", "rights_note", "sensitivity", "sensitivity_note", "publisher_basis")


def accepted(row, given, spans, person):
    """The article that `row` becomes, with what was given in the form. Raises Refused."""
    article = Article(
        **{name: given[name] for name in GIVEN},
        publisher=given["outlet"],
        uid=given["uid"] or proposed_uid(given["headline"] or row.text[:80], given["when"].edtf),
        supersedes=Article.objects.filter(pk=given["supersedes"]).first(),
    )
    article.published = given["when"]

    def outlet_first(article):
        if article.publisher is None and article.publisher_basis != PublisherBasis.UNKNOWN:
            article.publisher = making.actor(given["publisher"].strip(), by=person, kind=ActorKind.MEDIA)

    return receiving.accept(row, article, segments=spans, by=person, reason=given["reason"], first=outlet_first)


def proposed_uid(headline, edtf):
    """A key made of headline and date that no article has."""
    return making.free_uid(Article, " ".join([*headline.split()[:WORDS_OF_A_KEY], edtf.replace("/", " ")]))
