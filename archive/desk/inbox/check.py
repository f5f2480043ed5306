"""The check before a text becomes an article: who published it and when, what it says of itself, what its parts are."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from archive.actions import making, receiving
from archive.actions.act import Refused
from archive.desk.inbox import outlets
from archive.desk.inbox.forms import CheckForm
from archive.desk.inbox.parts import parts_of, spans_in
from archive.desk.screens import page, screen
from archive.domain.words import ActorKind, PublisherBasis
from archive.models import Article, Received


@screen("archive.add_article", methods=("GET", "POST"))
def check(request, pk):
    """One received text: what is known of it, and its acceptance."""
    row = get_object_or_404(Received.objects.select_related("person", "article"), pk=pk)
    if row.article:
        messages.info(request, _("“%(article)s” was accepted.") % {"article": row.article})
        return redirect(desk_of(row.article))
    form = CheckForm(request.POST or None)
    faults: tuple[str, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(desk_of(accepted(row, form.cleaned_data, spans_in(request.POST, row.text), request.user)))
        except Refused as refusal:
            faults = refusal.faults
    parts = parts_of(row.text, request.POST)
    context = {"row": row, "form": form, "parts": parts, "faults": faults, "outlets": outlets.offered()}
    return page(
        request, "desk/inbox/check.html", title=str(row), status=400 if faults or form.errors else 200, **context
    )


def accepted(row, given, spans, person):
    """The article that `row` becomes. Raises Refused."""
    article = Article(
        **{name: given[name] for name in (*CheckForm.ABOUT, "publisher_note", "rights_note", "sensitivity_note")},
        publisher=given["outlet"],
        publisher_basis=given["publisher_basis"],
        sensitivity=given["sensitivity"],
        uid=given["uid"] or proposed_uid(given["headline"] or row.text[:60], given["when"].edtf),
        supersedes=Article.objects.filter(pk=given["supersedes"]).first(),
    )
    article.published = given["when"]

    def outlet_first(article):
        if given["publisher_basis"] != PublisherBasis.UNKNOWN and article.publisher is None:
            article.publisher = making.actor(given["publisher"].strip(), by=person, kind=ActorKind.MEDIA)

    return receiving.accept(row, article, segments=spans, by=person, reason=given["reason"], first=outlet_first)


def proposed_uid(headline, edtf):
    """A key made of headline and date that no article has."""
    return making.free_uid(Article, " ".join([*headline.split()[:8], edtf.replace("/", " ")]))


def desk_of(article):
    """Where work on an article goes on."""
    try:
        return reverse("admin:desk-article", args=[article.pk])
    except NoReverseMatch:
        return reverse("admin:archive_article_change", args=[article.pk])
