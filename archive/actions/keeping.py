"""What a thing must be to be kept at all: checked on every save, whatever road it took."""

from collections.abc import Callable
from typing import Any

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
        f"“{root}” is known to readers as “{known}”: give it another address with the act for that, so that the old one leads on."
    ]


def _claim(claim: Claim) -> list[str]:
    text = claim.article.text
    faults = []
    if text[claim.start : claim.end] != claim.quote:
        stands = text[claim.start : claim.end]
        faults.append(f"{claim.uid}: at {claim.start}–{claim.end} the article says “{stands}”, not “{claim.quote}”.")
    if not claim.uid.startswith(f"{claim.article.uid}#"):
        faults.append(f"{claim.uid}: a claim’s uid begins with its article’s, “{claim.article.uid}#”.")
    orders = [link.order for link in claim.attributions.all()]
    if orders != list(range(1, len(orders) + 1)):
        faults.append(f"{claim.uid}: tellers are numbered 1, 2, 3 … without gaps; these are {orders}.")
    faults += [
        f"{claim.uid}: the figure “{figure.verbatim}” is not among the words of the quotation."
        for figure in claim.figures.all()
        if figure.verbatim not in claim.quote
    ]
    for row in claim.translations.all():
        if row.language.casefold() == claim.article.language.casefold():
            faults.append(f"{claim.uid}: “{row.language}” is the article’s own language: that is no translation.")
        if not row.text.strip() or not row.translator.strip():
            faults.append(f"{claim.uid}: the translation into “{row.language}” needs its words and its translator.")
    return faults


def _article(article: Article) -> list[str]:
    faults, end = [], 0
    for segment in article.segments.all():
        if segment.start < end:
            faults.append(f"{article.uid}: the {segment.kind} at {segment.start} overlaps the segment before it.")
        if segment.end > len(article.text):
            faults.append(f"{article.uid}: the {segment.kind} ends at {segment.end}, after the text does.")
        end = max(end, segment.end)
    return faults


def _event(event: Event) -> list[str]:
    kinds = [question.kind for question in event.questions.all()]
    faults = []
    if kinds.count("occurrence") != 1:
        faults.append(
            f"{event.uid}: an event has exactly one question of kind occurrence; this has {kinds.count('occurrence')}."
        )
    if _in_circle(event):
        faults.append(f"{event.uid}: it cannot be a part of itself.")
    return faults


def _location(location: Location) -> list[str]:
    return [f"{location.uid}: it cannot lie inside itself."] if _in_circle(location) else []


def _in_circle(root: Any) -> bool:
    seen, above = {root.pk}, root.parent
    while above is not None:
        if above.pk in seen:
            return True
        seen.add(above.pk)
        above = above.parent
    return False


_GUARDS: dict[type, Callable[[Any], list[str]]] = {Claim: _claim, Article: _article, Event: _event, Location: _location}
