"""Entry: what is pasted or uploaded is read and kept as received texts."""

from pathlib import PurePath

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from archive.actions import receiving
from archive.desk.inbox.forms import EntryForm
from archive.desk.inbox.reading import faults_of
from archive.desk.screens import page, screen
from archive.domain.words import CaptureMethod
from archive.extraction import kinds, running
from archive.extraction.reading import LARGEST, Read, Unreadable
from archive.models import Received

_TOO_LARGE = gettext_lazy(
    "“%(name)s” is larger than %(most)d MB and was not taken. Is it one report? Paste the part that is."
)
OTHER = "application/octet-stream"


@screen("archive.add_article", methods=("GET", "POST"))
def add(request):
    """Paste a text, or choose files; each becomes a received text."""
    form = EntryForm(request.POST, request.FILES) if request.method == "POST" else EntryForm()
    for name in getattr(request, "too_large", ()):
        messages.error(request, _TOO_LARGE % {"name": name, "most": LARGEST // 1_000_000})
    if request.method == "POST" and form.is_valid():
        rows = _kept(request, form)
        if len(rows) == 1 and rows[0].text:
            return redirect("admin:desk-received", rows[0].pk)
        _say(request, rows)
        return redirect("admin:desk-inbox")
    return page(request, "desk/inbox/add.html", title=_("Add a report"), form=form, status=400 if form.errors else 200)


def _say(request, rows):
    """Say what became of each text."""
    count = sum(bool(row.text) for row in rows)
    if count:
        words = ngettext("%(count)d text was read and waits below.", "%(count)d texts were read and wait below.", count)
        messages.success(request, words % {"count": count})
    for row in rows:
        for fault in faults_of(row):
            messages.error(request, _("“%(name)s”: %(fault)s") % {"name": row, "fault": fault})


def _kept(request, form):
    """Every text that came in, kept."""
    pasted = form.cleaned_data["pasted"]
    rows = []
    if pasted.strip():
        data = pasted.encode()
        rows.append(
            receiving.receive(
                data, running.read(kinds.PLAIN, data), how=CaptureMethod.PASTE, media_type=kinds.PLAIN, by=request.user
            )
        )
    return [*rows, *(_kept_file(file, request.user) for file in form.files.getlist("uploads"))]


def _kept_file(file, person) -> Received:
    name = PurePath(file.name.replace("\\", "/")).name
    data = file.read(LARGEST + 1)
    try:
        media_type = kinds.kind_of(name, data)
        read = running.read(media_type, data)
    except Unreadable as error:
        media_type, read = OTHER, Read(fault=error.said)
    return receiving.receive(data, read, how=CaptureMethod.UPLOAD, media_type=media_type, by=person, name=name)
