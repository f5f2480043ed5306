"""The inbox: what waits, the latest first, each with its next step in one line."""

from django.utils.translation import gettext as _

from archive.desk.inbox import waiting
from archive.desk.screens import page, screen


@screen("archive.add_article")
def inbox(request):
    """Texts that came in, and articles that lack something."""
    lack = request.GET.get("lacks", "")
    lack = lack if lack in waiting.LACKS else ""
    before = {name: _number(request.GET.get(name, "")) for name in ("received", "articles")}
    received, received_more = waiting.received_page(before["received"])
    articles, articles_more = waiting.articles_page(lack, before["articles"])
    counts = waiting.counts()
    context = {
        "lack": lack,
        "counts": counts,
        "lacks": [(name, words, counts[name]) for name, (_rule, words) in waiting.LACKS.items()],
        "received": [] if lack or before["articles"] else received,
        "received_more": received_more,
        "articles": [] if before["received"] else articles,
        "articles_more": articles_more,
        "later": any(before.values()),
    }
    return page(
        request,
        "desk/inbox/inbox.html",
        title=_("Inbox"),
        keys=["row_next", "row_previous", "row_open", "view", "page_next", "new_text", "search"],
        **context,
    )


def _number(words):
    return int(words) if words.isdecimal() and len(words) < 18 else None
