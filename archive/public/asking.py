"""Who asks for a file: the address it was asked at, and what was asked of the list."""

from dataclasses import dataclass

from archive.public.filtering import HonestFilterSet
from archive.public.languages import fixed

PLURALS = {
    "event": "events",
    "chronology": "chronologies",
    "actor": "actors",
    "outlet": "outlets",
    "location": "places",
    "article": "articles",
}
PAGES = {**{kind: kind for kind in PLURALS}, "location": "place", "outlet": "actor"}


@dataclass(frozen=True)
class Asking:
    """`base` is scheme and host ("https://archive.example"; empty where addresses are to be relative).

    `path` is the address of the file itself, with its question; `chosen` the valid filter set of a list.
    """

    base: str = ""
    path: str = ""
    chosen: HonestFilterSet | None = None

    @classmethod
    def of(cls, request, chosen=None):
        """What `request` asks."""
        return cls(f"{request.scheme}://{request.get_host()}", request.get_full_path(), chosen)

    def address(self, page, slug):
        """The full address of a thing's page, by the name of the page."""
        return self.base + fixed(page, slug=slug)

    def page(self, kind, slug):
        """The full address of a thing's page, by the kind of the thing."""
        return self.address(PAGES[kind], slug)

    def fixed(self, kind, slug, number):
        """The full address of one version of a thing: what a citation names."""
        return self.base + fixed(f"{PAGES[kind]}_version", slug=slug, number=number)

    def claim(self, public_id):
        """The full address of a claim's page."""
        return self.base + fixed("claim", public_id=public_id)

    def here(self):
        """The full address of the file."""
        return self.base + self.path
