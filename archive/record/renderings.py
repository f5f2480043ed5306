"""Events as templates show them, rendered once for each language by the transaction that publishes them.

They are a cache: `code` names the templates, words and code that made a row, and a row of other code is not shown but
rendered anew. Rendering lives here and not on the readers' floor because publishing may not call that floor: what it
needs is a template, and what a template calls. Templates are no modules.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import get_script_prefix
from django.utils.translation import override

from archive.record.models import Card, EventPage, EventRow

BATCH = 200


@cache
def digest(folder: Path, *patterns: str) -> str:
    """A digest of the files in a folder whose paths are such."""
    found = hashlib.sha256()
    for pattern in patterns:
        for path in sorted(folder.glob(pattern)):
            found.update(path.read_bytes())
    return found.hexdigest()


@lru_cache(maxsize=64)
def _code(*made_of: str) -> str:
    return hashlib.sha256("".join(made_of).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Renderings[Rendered: (Card, EventPage)]:
    """A table of them: `made` renders an event in the language that is spoken, of what the files `parts` say.

    `read` gives the text of a row that is kept; `beside` names what else they are made of.
    """

    model: type[Rendered]
    parts: tuple[str, ...]
    made: Callable[[EventRow], Any]
    read: Callable[[Any], str] = attrgetter("html")
    beside: Callable[[], str] = str

    def code(self) -> str:
        """What makes them here, by name: code, templates, words, and the path that the site stands under."""
        return _code(self._files, get_script_prefix(), self.beside())

    @cached_property
    def _files(self) -> str:
        return digest(settings.BASE_DIR, *self.parts)

    def put(self, rows: Sequence[EventRow]) -> None:
        """Render `rows` in every language, in the place of those that were there."""
        self.remove([row.k for row in rows])
        self.model.objects.bulk_create(list(self.rendered(rows)), batch_size=BATCH)

    def rendered(self, rows: Iterable[EventRow]) -> Iterator[Rendered]:
        """Rows for `rows` in every language, not yet in the database."""
        code = self.code()
        for language, _ in settings.LANGUAGES:
            with override(language):
                for row in rows:
                    yield self.model(k=row.k, language=language, code=code, html=self.made(row))

    def remove(self, keys: Iterable[int]) -> None:
        """Take those of events away."""
        self.model.objects.filter(k__in=list(keys)).delete()
