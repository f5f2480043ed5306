"""The plan of a load: what would be added, changed, left as it is, or discarded. The dry run prints this very plan."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from archive.actions.act import Author, act
from archive.actions.bodies import Body, bodies
from archive.actions.editing import discard, write
from archive.actions.sourcing import captured
from archive.bundles.building import Builder
from archive.bundles.checking import check
from archive.bundles.reading import Fault, read
from archive.domain.words import CaptureMethod
from archive.models import ROOTS, Article, Claim
from archive.models.root import Root


class Change(StrEnum):
    """What a load does to one thing."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DISCARD = "would discard"


SIGNS = {Change.ADDED: "+", Change.CHANGED: "~", Change.DISCARD: "–", Change.UNCHANGED: "="}


class Wrong(Exception):
    """A bundle with faults: all of them, and nothing was loaded."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(map(str, faults)))


@dataclass(frozen=True)
class Item:
    """One thing of the plan; `differs` names what would change."""

    change: Change
    noun: type[Root]
    uid: str
    body: Body
    differs: tuple[str, ...] = ()
    version: int = 0  # of the thing, when the plan was made

    def __str__(self) -> str:
        what = f"  ({', '.join(self.differs)})" if self.differs else ""
        return f"{SIGNS[self.change]} {self.noun.noun()} {self.uid}{what}"


@dataclass
class Plan:
    """What a load would do, in order."""

    items: list[Item] = field(default_factory=list)
    originals: Mapping[str, bytes] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def of(self, change: Change) -> list[Item]:
        """The items of one kind of change."""
        return [item for item in self.items if item.change is change]

    def summary(self) -> str:
        """In words: `4 articles, 150 claims, …: 154 added, 0 changed, …`."""
        nouns = Counter(item.noun for item in self.items)
        things = ", ".join(f"{nouns[noun]} {_plural(noun, nouns[noun])}" for noun in reversed(ROOTS) if nouns[noun])
        return f"{things or 'nothing'}: " + ", ".join(f"{len(self.of(change))} {change}" for change in Change)


def plan(folder: Path) -> Plan:
    """Read and check the bundle in `folder` and compare it with the archive. Raises Wrong with every fault."""
    tables = read(folder)
    wanted = Builder(tables).build()
    check(tables, wanted)
    there: dict[tuple[type[Root], str], tuple[Root, Body]] = {
        (noun, root.uid): (root, body) for noun in ROOTS for root, body in bodies(noun._default_manager.all())
    }
    for noun, uid in wanted:
        article = there.get((noun, uid), (None, {}))[0]
        received = (tables.originals.get(uid), tables.texts.get(uid))
        if isinstance(article, Article) and (bytes(article.original), article.text) != received:
            why = "the text is frozen and differs: give the new one its own uid that supersedes this."
            tables.fault(f"articles/{uid}.txt", "", why)
    if tables.faults:
        raise Wrong(tables.faults)
    items = [_item(noun, uid, body, *there.get((noun, uid), (None, {}))) for (noun, uid), body in wanted.items()]
    for (noun, uid), (root, _) in there.items():
        of_the_bundle = noun is Claim and uid.partition("#")[0] in tables.articles
        if of_the_bundle and (noun, uid) not in wanted and not root.discarded:
            items.append(Item(Change.DISCARD, noun, uid, {}, (), root.version))
    return Plan(items, tables.originals, tables.texts)


def _item(noun: type[Root], uid: str, body: Body, root: Root | None, current: Body) -> Item:
    """What a load does to one thing: `root`, which stands there with the body `current`, or nothing stands there."""
    if root is None:
        return Item(Change.ADDED, noun, uid, body)
    differs = tuple(name for name, value in body.items() if _differ(value, current[name]))
    differs += ("discarded",) if root.discarded else ()
    return Item(Change.CHANGED if differs else Change.UNCHANGED, noun, uid, body, differs, root.version)


@act
def load(
    plan: Plan, *, by: Author, reason: str = "", discarding: bool = False, progress: Callable[[], None] = lambda: None
) -> None:
    """Do what `plan` says, in one transaction. Discards only if told so. Raises Refused, Stale."""
    changes = [item for item in plan.items if item.change in {Change.ADDED, Change.CHANGED}]
    new = {item.uid: item.body["media_type"] for item in plan.of(Change.ADDED) if item.noun is Article}
    how = CaptureMethod.BUNDLE
    given = {uid: captured(plan.originals[uid], how, plan.texts[uid], kind) for uid, kind in new.items()}
    bases = {(item.noun, item.uid): item.version for item in changes}
    wanted = [(item.noun, item.uid, item.body) for item in changes]
    dated = [(item.noun, item.uid) for item in plan.items if item.change is not Change.DISCARD]  # they give their own
    write(wanted, by=by, reason=reason, given=given, bases=bases, dated=dated, progress=progress)
    for item in plan.of(Change.DISCARD) if discarding else []:
        gone = item.noun._default_manager.get(uid=item.uid)  # type: ignore[misc]  # nouns have one
        discard(gone, by=by, reason=reason or "not in the bundle any more", base=item.version)
        progress()


def _differ(wanted: Any, current: Any) -> bool:
    """Whether `current` lacks something of `wanted`; keys that a bundle does not carry do not count."""
    if isinstance(wanted, dict):
        return any(_differ(value, current.get(name)) for name, value in wanted.items())
    if isinstance(wanted, list):
        return len(wanted) != len(current) or any(_differ(a, b) for a, b in zip(wanted, current, strict=True))
    return bool(wanted != current)


def _plural(noun: type[Root], number: int) -> str:
    return str(noun._meta.verbose_name if number == 1 else noun._meta.verbose_name_plural)
