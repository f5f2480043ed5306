"""The desk's search: one box over everything that an editor may see."""

from django.utils.translation import gettext as _

from archive.desk.finding.search import LONGEST, groups
from archive.desk.merging.finding import mergeable
from archive.desk.screens import page, screen


@screen("archive.view_event")
def search(request):
    """What is found for `q`, in groups, with where each thing stands."""
    asked = request.GET.get("q", "").replace("\0", "")[:LONGEST].strip()
    return page(
        request,
        "desk/finding/search.html",
        title=_("Search"),
        asked=asked,
        asked_for=asked,
        groups=groups(asked),
        merges=mergeable(request.user),
        keys=["row_next", "row_previous", "row_open", "search"],
    )
