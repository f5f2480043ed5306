"""The next step with a thing, in one line: by the search that found it, else by where it stands."""

from django.utils.translation import gettext_lazy as _

from archive.record.tags import reason

BY_SEARCH = {
    "lost": _("Mark the words anew, or say why the claim no longer stands."),
    "corrections": _(
        "Readers have an older wording, or reported an error: compare, then publish a correction, or settle the report."
    ),
    "stale": _("Finish it, give it to somebody, or lay it aside."),
    "incomplete": _("Complete what is missing, then send it to review."),
    "contested": _("Accounts exclude each other: set out both sides."),
    "second-outlet": _("Look for another outlet that says it on its own."),
}
BY_STAGE = {
    "draft": _("Complete it, then send it to review."),
    "review": _("Somebody other than its author approves it, or returns it."),
    "approved": _("Publish it."),
    "published": _("Readers see it as it stands here."),
    "withdrawn": _("Taken from readers; a page says why."),
}
OF_CLAIMS = {  # which stand nowhere
    "incomplete": _("Say it in our words, on whose word, and which position it holds."),
    "lost": BY_SEARCH["lost"],
}


def next_step(card):
    """What to do next with the thing of `card`."""
    stage = getattr(card.thing, "stage", "")
    if card.last and card.last.act == "returned":
        return _("Returned by %(who)s: “%(why)s”") % {"who": card.last.by, "why": card.last.reason}
    if not stage:
        return OF_CLAIMS.get(card.search, _("Open it in its article."))
    if card.search in {"contested", "second-outlet"} and card.assessed:
        return reason(card.assessed)
    return BY_SEARCH[card.search] if card.search in BY_SEARCH else BY_STAGE[stage]
