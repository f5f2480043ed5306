"""What waits in the inbox: texts that came in, and articles that lack a claim, a publisher or a date. Latest first."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.desk.inbox.goals import desk_of, page_of
from archive.models import Article, Claim, Fingerprint, Received

ROWS = 40  # of each kind on one page

CLAIMED = Exists(Claim.objects.filter(article=OuterRef("pk"), discarded=False))
LACKS = {  # what is unknown with a reason is known to be so: nothing waits for it
    "publisher": (Q(publisher__isnull=True, publisher_note=""), gettext_lazy("without publisher")),
    "date": (Q(published_edtf="", published_note=""), gettext_lazy("without date")),
    "claims": (Q(claimed=False), gettext_lazy("without claims")),
}


@dataclass
class Row:
    """One thing that waits: where it is, what it is, its next step, and what it is like."""

    thing: Any
    url: str
    step: str
    step_url: str
    twins: list[Any] = field(default_factory=list)


def articles(lack=""):
    """Articles that lack something, or lack `lack`."""
    rows = Article.objects.live().annotate(claimed=CLAIMED)
    if lack:
        return rows.filter(LACKS[lack][0])
    return rows.filter(LACKS["publisher"][0] | LACKS["date"][0] | LACKS["claims"][0])


def counts():
    """How many wait of each kind, in two queries."""
    lacking = {name: Count("pk", filter=rule) for name, (rule, _words) in LACKS.items()}
    return {"received": Received.objects.waiting().count(), **articles().aggregate(articles=Count("pk"), **lacking)}


def received_page(before):
    """A page of texts that came in, and where the next one begins; `before` is the end of the one before."""
    rows = Received.objects.waiting().select_related("person")
    return _page(rows.filter(pk__lt=before) if before else rows, _received_row, "received")


def articles_page(lack, before):
    """A page of articles that lack something, and where the next one begins."""
    rows = articles(lack).select_related("publisher").defer("original").order_by("-pk")
    return _page(rows.filter(pk__lt=before) if before else rows, _article_row, "article")


def _page(things, row_of, noun):
    found = list(things[: ROWS + 1])
    rows = [row_of(thing) for thing in found[:ROWS]]
    _flag_twins(rows, noun)
    return rows, rows[-1].thing.pk if len(found) > ROWS else None


def _received_row(thing):
    url = reverse("admin:desk-received", args=[thing.pk])
    step = _("Say who published it, and when; then accept it.") if thing.text else _("No text could be had: read why.")
    return Row(thing, url, step, url)


def _article_row(article):
    page = page_of(article)
    if not article.publisher_id and not article.publisher_note:
        return Row(
            article, page, _("Say who published it; if that cannot be known, leave it unknown and say why."), page
        )
    if not article.published_edtf and not article.published_note:
        return Row(
            article, page, _("Say when it was published; if that cannot be known, leave it unknown and say why."), page
        )
    return Row(article, page, _("Mark its first claim."), desk_of(article))


def _flag_twins(rows, noun):
    """Tell each row which other texts have its words, in three queries whatever their number."""
    own = {f"{noun}__in": [row.thing.pk for row in rows], "whole": True}
    values = dict(Fingerprint.objects.filter(**own).values_list(f"{noun}_id", "value"))
    marks = Fingerprint.objects.filter(whole=True, value__in=set(values.values()))
    alike: dict[int, list[Any]] = defaultdict(list)
    for mark in marks.select_related("article", "received").defer("article__original", "received__original"):
        alike[mark.value].append(mark.article or mark.received)
    for row in rows:
        value = values.get(row.thing.pk)
        others = alike[value] if value is not None else []
        row.twins = [each for each in others if (type(each), each.pk) != (type(row.thing), row.thing.pk)][:3]
