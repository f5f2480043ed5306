"""What a thing must be to be kept at all: checked on every save, whatever road it took."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from archive.models import Article, Claim, Event, Location
from archive.models.root import Publishable, Root
from archive.record.models import Address


def faults_of(root: Root) -> list[str]:
    """Faults of `root`, as it stands in the transaction, for which it cannot be kept. Each says what to do."""
    guard = _GUARDS.get(type(root))
    return guard(root) if guard else []


def faults_of_address(root: Root) -> list[str]:
    """Why `root`, not yet saved, cannot have the slug it is given: one that readers know changes by its own act."""
    if not isinstance(root, Publishable) or root.pk is None:
        return []
    known = type(root)._default_manager.values_list("slug", flat=True).get(pk=root.pk)
    if root.slug == known or not Address.objects.filter(kind=root.noun(), slug=known).exists():
        return []
    return [
        _(
            "“%(root)s” is known to readers as “%(known)s”: give it another address with the act for that, so that the old one leads on."
        )
        % {"root": root, "known": known}
    ]


def _claim(claim: Claim) -> list[str]:
    faults = []
    stands = claim.article.text[claim.start : claim.end]
    if stands != claim.quote:
        faults.append(
            _("%(uid)s: at %(start)s–%(end)s the article says “%(stands)s”, not “%(quote)s”.")
            % {"uid": claim.uid, "start": claim.start, "end": claim.end, "stands": stands, "quote": claim.quote}
        )
    if not claim.uid.startswith(f"{claim.article.uid}#"):
        faults.append(
            _("%(uid)s: a claim’s uid begins with its article’s, “%(article)s#”.")
            % {"uid": claim.uid, "article": claim.article.uid}
        )
    orders = [link.order for link in claim.attributions.all()]
    if orders != list(range(1, len(orders) + 1)):
        faults.append(
            _("%(uid)s: tellers are numbered 1, 2, 3 … without gaps; these are %(orders)s.")
            % {"uid": claim.uid, "orders": orders}
        )
    faults += [
        _("%(uid)s: the figure “%(verbatim)s” is not among the words of the quotation.")
        % {"uid": claim.uid, "verbatim": figure.verbatim}
        for figure in claim.figures.all()
        if figure.verbatim not in claim.quote
    ]
    return faults + _translations(claim)


def _translations(claim: Claim) -> list[str]:
    faults = []
    for row in claim.translations.all():
        named = {"claim": claim, "language": row.language}
        if row.language.casefold() == claim.article.language.casefold():
            faults.append(_("%(claim)s: “%(language)s” is the article’s own language: that is no translation.") % named)
        if not row.text.strip() or not row.translator.strip():
            faults.append(
                _("%(claim)s: the translation into “%(language)s” needs its words and its translator.") % named
            )
    return faults


def _article(article: Article) -> list[str]:
    faults, end = [], 0
    for segment in article.segments.all():
        if segment.start < end:
            faults.append(
                _("%(uid)s: the %(kind)s at %(start)s overlaps the segment before it.")
                % {"uid": article.uid, "kind": segment.kind, "start": segment.start}
            )
        if segment.end > len(article.text):
            faults.append(
                _("%(uid)s: the %(kind)s ends at %(end)s, after the text does.")
                % {"uid": article.uid, "kind": segment.kind, "end": segment.end}
            )
        end = max(end, segment.end)
    return faults


def _event(event: Event) -> list[str]:
    kinds = [question.kind for question in event.questions.all()]
    faults = []
    if kinds.count("occurrence") != 1:
        faults.append(
            _("%(uid)s: an event has exactly one question of kind occurrence; this has %(number)s.")
            % {"uid": event.uid, "number": kinds.count("occurrence")}
        )
    if _in_circle(event):
        faults.append(_("%(uid)s: it cannot be a part of itself.") % {"uid": event.uid})
    return faults


def _location(location: Location) -> list[str]:
    return [_("%(uid)s: it cannot lie inside itself.") % {"uid": location.uid}] if _in_circle(location) else []


def _in_circle(root: Any) -> bool:
    seen, above = {root.pk}, root.parent
    while above is not None:
        if above.pk in seen:
            return True
        seen.add(above.pk)
        above = above.parent
    return False


_GUARDS: dict[type, Callable[[Any], list[str]]] = {Claim: _claim, Article: _article, Event: _event, Location: _location}
