"""The preview: what readers would see, next to what they see now."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from archive.desk import preview
from archive.desk.screens import page, screen
from archive.models import NOUNS_WITH_A_PAGE

NOUNS = {noun.noun(): noun for noun in NOUNS_WITH_A_PAGE}


@screen("archive.view_event")
def preview_page(request, noun, pk):
    """Two frames side by side: as it would be, as it is."""
    thing = _thing(request, noun, pk)
    context = {"thing": thing, "noun": noun, "public": preview.as_shown(thing)}
    title = _("Preview: %(thing)s") % {"thing": thing}
    return preview.framing(page(request, "desk/assembly/preview.html", title=title, **context))


@screen("archive.view_event")
def preview_drafted(request, noun, pk):
    """The frame of what readers would see."""
    return preview.page(request, preview.as_drafted(_thing(request, noun, pk)))


@screen("archive.view_event")
def preview_shown(request, noun, pk):
    """The frame of what readers see now."""
    document = preview.as_shown(_thing(request, noun, pk))
    if document is None:
        raise Http404
    return preview.page(request, document)


def _thing(request, noun, pk):
    if noun not in NOUNS:
        raise Http404
    if not request.user.has_perm(f"archive.view_{noun}"):
        raise PermissionDenied
    return get_object_or_404(NOUNS[noun], pk=pk)
