"""The screen itself: one article with everything the script needs, in one answer; and its form for no script at all."""

from django.conf import settings
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from archive import vocabulary
from archive.actions.act import Refused
from archive.actions.annotation import annotate
from archive.desk import keymap
from archive.desk.annotation import state
from archive.desk.annotation.by_hand import QuoteForm
from archive.desk.annotation.wording import WORDS
from archive.desk.screens import page, screen
from archive.domain import quotes
from archive.domain.dates_in_words import words
from archive.domain.languages import RIGHT_TO_LEFT, direction
from archive.domain.words import AttributionBasis, Bound, ClaimKind, Form, Measure, QuestionKind, Sensitivity, Stance
from archive.models import Article, Comment

CHOICES = {
    "kind": ClaimKind, "stance": Stance, "form": Form, "basis": AttributionBasis, "bound": Bound, "measure": Measure,
    "question": QuestionKind, "sensitivity": Sensitivity,
}  # fmt: skip


@screen("archive.view_article", "archive.view_claim")
def article(request, pk):
    """One article's text with its claims, to be read by all of the desk and annotated by those who may."""
    found = get_object_or_404(Article.objects.select_related("publisher"), pk=pk)
    return shown(request, found, QuoteForm(found))


@screen("archive.add_claim", methods=["POST"])
def quote(request, pk):
    """Add one claim by its typed words; with faults, the screen again with all that was typed."""
    article = get_object_or_404(Article.objects.select_related("publisher"), pk=pk)
    form = QuoteForm(article, request.POST)
    if form.is_valid():
        try:
            annotate(article, [form.change()], by=request.user)
        except Refused as refusal:
            form.add_error(None, list(refusal.faults))
        else:
            return redirect("admin:desk-article", pk)
    return shown(request, article, form, status=422)


def shown(request, found, by_hand, status=200):
    """The screen of `found` with a form for typed quotations."""
    claims = state.claims_of(found)
    may = request.user.has_perm("archive.change_claim") and request.user.has_perm("archive.add_claim")
    context = {
        "article": found,
        "dated": words(found.published_edtf, window=found.published_window).long if found.published_edtf else "",
        "paragraphs": [(found.text[start:end], kind, n) for start, end, kind, n in _paragraphs(found)],
        "direction": direction(found.language),
        "claims": claims,
        "by_hand": by_hand,
        "may": may,
        "talked": Comment.objects.on_article(found).live().open().count(),
        "key_groups": [
            group for group in keymap.GROUPS if {keymap.EVERYWHERE, "annotation"}.intersection(group.screens)
        ],
        "fixed": keymap.FIXED,
        "choices": {name: vocabulary.choices(each) for name, each in CHOICES.items()},
        "languages": settings.LANGUAGES,
        "data": _data(request, found, claims, may),
    }
    return page(request, "desk/annotation/article.html", title=str(found), status=status, **context)


def _data(request, found, claims, may):
    """What the script is given."""
    person = request.user
    names = ["sitting", "acts", "claims", "presence", "reading", "proposals", "dismissals", "things", "comments"]
    urls = {name: reverse(f"admin:desk-article-{name}", args=[found.pk]) for name in names}
    return {
        "article": {"uid": found.uid, "pk": found.pk, "title": str(found), "text": found.text, "language": found.language,
                    "paragraphs": [[start, end, kind] for start, end, kind, _n in _paragraphs(found)]},
        "claims": claims,
        "things": state.things_of(claims),
        "aside": state.aside_of(found) if may else {},
        "sittings": state.sittings_of(found, person) if may else [],
        "words": {name: str(text) for name, text in WORDS.items()},
        "choices": {name: [[value, str(label)] for value, label in vocabulary.choices(each)] for name, each in CHOICES.items()},
        "languages": [code for code, _name in settings.LANGUAGES],
        "right_to_left": sorted(RIGHT_TO_LEFT),
        "urls": urls | {
            "names": reverse("admin:desk-names"), "keys": reverse("admin:desk-keys"),
            "login": reverse("admin:login"), "article": reverse("admin:desk-article", args=[0]),
            "event": reverse("admin:desk-event", args=[0]),
        },
        "neighbours": _neighbours(found),
        "may": may,
        "may_comment": person.has_perm("archive.add_comment"),
        "person": person.pk,
    }  # fmt: skip


def _paragraphs(found):
    """The paragraphs of a text: where each stands, what it is, its number."""
    kinds = sorted((row.start, row.end, row.kind) for row in found.segments.all())
    rows = []
    for number, (start, end) in enumerate(quotes.paragraphs(found.text), 1):
        kind = next((kind for a, b, kind in kinds if a < end and b > start), "body")
        rows.append((start, end, kind, number))
    return rows


def _neighbours(found):
    """The article before and the one after, by number; 0 where there is none."""
    live = Article.objects.live()
    before = live.filter(pk__lt=found.pk).order_by("-pk").values_list("pk", flat=True).first()
    after = live.filter(pk__gt=found.pk).order_by("pk").values_list("pk", flat=True).first()
    return [before or 0, after or 0]
