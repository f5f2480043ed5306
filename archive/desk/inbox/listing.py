"""The inbox: what waits, the latest first, each with its next step in one line."""

from django.utils.translation import gettext as _

from archive.desk.screens import page, screen
from archive.models import Received

ROWS = 40


@screen("archive.add_article")
def inbox(request):
    """Texts that came in, and articles that lack something."""
    received = list(Received.objects.waiting().select_related("person")[:ROWS])
    return page(request, "desk/inbox/inbox.html", title=_("Inbox"), received=received)
