"""The check before a text becomes an article: who published it and when, what it says of itself, what its parts are."""

import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from archive.actions import receiving
from archive.actions.act import Refused
from archive.desk.inbox import outlets
from archive.desk.inbox.acceptance import accepted
from archive.desk.inbox.answers import answers_in, answers_of
from archive.desk.inbox.asking import questions
from archive.desk.inbox.differing import side_by_side
from archive.desk.inbox.forms import CheckForm, ReadAgainForm
from archive.desk.inbox.goals import desk_of
from archive.desk.inbox.likenesses import likes_of
from archive.desk.inbox.parts import KINDS, parts_of, spans_in
from archive.desk.inbox.proposing import offers_of, used
from archive.desk.inbox.reading import faults_of, notes_of, read_again
from archive.desk.screens import page, screen
from archive.models import Article, Received
from archive.vocabulary import label

OTHERS: dict[str, Any] = {"article": Article, "received": Received}


@screen("archive.add_article", methods=("GET", "POST"))
def check(request, pk):
    """One received text: what is known of it, and what is done with it."""
    row = Received.objects.select_related("person", "article").filter(pk=pk).first()
    if row is None:
        messages.warning(request, _("That text is not here any more: somebody has thrown it away."))
        return redirect("admin:desk-inbox")
    if row.article and not request.POST:
        messages.info(request, _("“%(article)s” was accepted and is in the archive.") % {"article": row.article})
        return redirect(desk_of(row.article))
    if request.method == "POST":
        what, _colon, number = request.POST.get("do", "accept").partition(":")
        return DEEDS.get(what, _accept)(request, row, number)
    answers = answers_of(row)
    return _shown(request, row, CheckForm(initial=answers), answers)


@screen("archive.add_article")
def compare(request, pk, noun, other):
    """A received text beside another one, with what differs."""
    row = get_object_or_404(Received, pk=pk)
    if noun not in OTHERS:
        raise Http404
    there: Any = get_object_or_404(OTHERS[noun], pk=other)
    rows = side_by_side(there.text, row.text)
    context = {"row": row, "there": there, "noun": noun, "rows": rows}
    return page(request, "desk/inbox/compare.html", title=_("What differs"), keys=["take_check"], **context)


def _accept(request, row, _number):
    form = CheckForm(request.POST)
    faults: tuple[str, ...] = ()
    if form.is_valid():
        try:
            article = accepted(row, form.cleaned_data, spans_in(request.POST, row.text), request.user)
        except Refused as refusal:
            faults = refusal.faults
        else:
            messages.success(request, _("“%(article)s” is in the archive; its text is frozen.") % {"article": article})
            return redirect(desk_of(article))
    receiving.keep_answers(row, answers_in(request.POST))
    return _shown(request, row, form, request.POST, faults, status=400)


def _use(request, row, number):
    """Set the fields that an offer is for. Nothing is decided by it."""
    answers = json.loads(answers_in(request.POST)) | (used(row, int(number)) if number.isdecimal() else {})
    receiving.keep_answers(row, json.dumps(answers, ensure_ascii=False))
    return _shown(request, row, CheckForm(initial=answers), answers)


def _keep(request, row, _number):
    """Keep what was typed so far."""
    receiving.keep_answers(row, answers_in(request.POST))
    if request.headers.get("X-Requested-With") == "fetch":
        return HttpResponse(status=204)
    messages.success(request, _("Kept as typed. It waits in the inbox."))
    return redirect("admin:desk-inbox")


def _stay(request, row, _number):
    """Keep what was typed so far and show it again: what the Enter key in a field does."""
    answers = json.loads(answers_in(request.POST))
    receiving.keep_answers(row, answers_in(request.POST))
    return _shown(request, row, CheckForm(initial=answers), answers)


def _read(request, row, _number):
    """Read the bytes again, in the encoding that was chosen."""
    form = ReadAgainForm(request.POST)
    if form.is_valid() and not row.article:
        read_again(row, form.cleaned_data["encoding"])
    return redirect("admin:desk-received", row.pk)


def _throw(request, row, _number):
    """Forget the text."""
    try:
        receiving.throw_away(row)
    except Refused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("“%(text)s” was thrown away.") % {"text": row})
    return redirect("admin:desk-inbox")


KEYS = ["take_publisher", "take_date", "take_offer", "take_accept", "take_keep", "take_throw", "take_more"]
DEEDS = {"accept": _accept, "use": _use, "keep": _keep, "stay": _stay, "read": _read, "throw": _throw}


def _shown(request, row, form, answers, faults=(), status=200):
    context = {
        "row": row,
        "form": form,
        "faults": [*faults, *form.non_field_errors()] if form.is_bound else faults,
        "questions": questions(form, offers_of(row)),
        "parts": parts_of(row.text, answers),
        "kinds": [(str(kind), label(kind)) for kind in KINDS],
        "likes": likes_of(row),
        "supersedes": str(answers.get("supersedes") or ""),
        "unread": faults_of(row),
        "notes": notes_of(row),
        "again": ReadAgainForm(),
        "outlets": outlets.offered(),
    }
    return page(request, "desk/inbox/check.html", title=str(row), status=status, keys=KEYS, **context)
