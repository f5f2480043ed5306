"""What a process has read of the record, kept as long as the record stays as it is, up to a number of bytes.

Nothing is kept where pages are not, nor within a transaction, which may see what nobody else will.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping
from typing import Any

from django.conf import settings
from django.db import connection
from pyroaring import FrozenBitMap

from archive.record import tips

ROOM = 32 << 20  # bytes that a process keeps
EACH = 200  # bytes of what is kept besides what it holds, and of a part of a key

type Key = tuple[Any, ...]
"""What was read: what it is, and of which things."""


class Shelf:
    """What was read of one state of the record, by what it was read for; what was not asked for longest makes room."""

    def __init__(self) -> None:
        self.there: OrderedDict[Key, tuple[Any, int]] = OrderedDict()  # each with the bytes it takes
        self.size = 0
        self.lock = threading.Lock()

    def get[T](self, key: Key, read: Callable[[], T]) -> T:
        """What stands under `key`, read now if nothing does."""
        return self.many([key], lambda _missing: {key: read()})[key]

    def many[T](self, keys: Collection[Key], read: Callable[[list[Key]], Mapping[Key, T]]) -> dict[Key, T]:
        """What stands under each of some keys; `read` gives all that do not, and is not asked for none."""
        with self.lock:
            found = {key: self._taken(key) for key in keys if key in self.there}
        missing = [key for key in keys if key not in found]
        if missing:
            now = read(missing)
            found |= {key: now[key] for key in missing}
            with self.lock:
                for key in missing:
                    self._put(key, now[key])
        return found

    def _taken(self, key: Key) -> Any:
        self.there.move_to_end(key)
        return self.there[key][0]

    def _put(self, key: Key, what: Any) -> None:
        if key not in self.there:
            self.there[key] = what, weight(what) + EACH * len(key)  # what was looked for takes room too
            self.size += self.there[key][1]
        while self.size > ROOM:
            self.size -= self.there.popitem(last=False)[1][1]


def weight(found: Any) -> int:
    """How many bytes a bitmap takes, a name, nothing, or a dictionary of them by names."""
    if isinstance(found, dict):
        return EACH + sum(len(name) + weight(own) for name, own in found.items())
    if not isinstance(found, FrozenBitMap):
        return EACH + 4 * len(found or "")
    told: dict[str, Any] = dict(found.get_statistics())
    kinds = ("n_bytes_array_containers", "n_bytes_bitset_containers", "n_bytes_run_containers")
    return EACH + sum(int(told[kind]) for kind in kinds)


_known: tuple[str, Shelf] = "", Shelf()


def current() -> Shelf:
    """What was read of the record as it is now."""
    global _known
    if not settings.KEPT_PAGES or connection.in_atomic_block:
        return Shelf()
    now, (then, known) = tips.tip(), _known
    if now != then:
        known = Shelf()
        _known = now, known
    return known
