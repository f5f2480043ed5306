"""What to cite: one version of a thing of the record, at the address that will always show it."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from archive.public import telling
from archive.public.formats.plain import one_line


@dataclass(frozen=True)
class Citation:
    """A version, as a list of references names it. `date` is EDTF, and may be uncertain; `url` is the fixed address.

    `inferred` says what of it no source states.
    """

    key: str
    sort: str  # web · news
    title: str
    authors: list[str]
    date: str
    url: str
    version: int
    container: str = ""
    publisher: str = ""
    language: str = ""
    inferred: str = ""
    notes: list[str] = field(default_factory=list)

    def text(self):
        """The citation as a line to copy."""
        pattern = _("{authors}, “{title}”, version {version}, {date}, {url}")
        if self.container and self.container not in self.authors:
            pattern = _("{authors}, “{title}”, {container}, version {version}, {date}, {url}")
        shown = {name: getattr(self, name) for name in ("title", "container", "version", "url")}
        line = pattern.format(authors=", ".join(self.authors), date=telling.day(self.date), **shown)
        return f"{line} ({self.inferred})" if self.inferred else line


def archive():
    """The name of this archive, which is the author of what it says."""
    return _("Conflict Archive")


def of_document(document, asking):
    """The citation of an event, chronology, actor or place."""
    kind, slug, version = (document[name] for name in ("kind", "slug", "version"))
    return Citation(
        key=f"{slug}-v{version}",
        sort="web",
        title=one_line(document.get("title") or document.get("name") or slug),
        authors=[archive()],
        date=document["issued_at"],
        url=asking.fixed(kind, slug, version),
        version=version,
    )


def of_article(article, asking):
    """The citation of a report as this archive holds it; where it was published stands in a note."""
    slug, version = article["slug"], article["version"]
    original = article["url"] or article["archive_url"]
    outlet, inferred = telling.outlet(article), _inferred(article)
    published_at = _("Published at {address}").format(address=one_line(original)) if original else ""
    return Citation(
        key=f"{slug}-v{version}",
        sort="news",
        title=one_line(article["headline"]) or f"[{_('Without a headline')}]",
        authors=[one_line(article["byline"])] if article["byline"] else [outlet],
        date=article["published"]["edtf"],
        url=asking.fixed("article", slug, version),
        version=version,
        container=one_line(outlet),
        publisher=archive(),
        language=article["language"],
        inferred=inferred,
        notes=[note for note in (inferred, published_at) if note],
    )


def _inferred(article):
    """What an editor inferred of where and when an article was published."""
    outlet, day = (basis == "inferred" for basis in (article["outlet_basis"], article["published"]["basis"]))
    if outlet and day:
        return _("outlet and date inferred by an editor")
    return _("outlet inferred by an editor") if outlet else _("date inferred by an editor") if day else ""


def of_claim(row, asking):
    """The citation of a claim at its place in the version of an event that it stands in; the exact words are a note."""
    claim, event = row["claim"], row["event"]
    quoted = _("“{quote}” – {chain}").format(quote=one_line(telling.quote(claim)), chain=one_line(telling.chain(claim)))
    return Citation(
        key=f"{claim['id']}-{event['slug']}-v{event['version']}",
        sort="web",
        title=one_line(claim["statement"] or telling.quote(claim)),
        authors=[archive()],
        date=event["issued_at"],
        url=f"{asking.fixed('event', event['slug'], event['version'])}#c-{claim['id']}",
        version=event["version"],
        container=one_line(event["title"]),
        language=claim["source"]["language"],
        notes=[quoted, _("Claim {address}").format(address=asking.claim(claim["id"]))],
    )


def of(thing, asking):
    """The citation of a thing that a selection reads: a row of claims, or a document."""
    if "claim" in thing:
        return of_claim(thing, asking)
    return of_article(thing, asking) if thing["kind"] == "article" else of_document(thing, asking)
