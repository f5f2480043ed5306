"""Building the site: every published address, followed from link to link, written as a file where it has changed."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from archive.domain.names import folded
from archive.domain.searching import words_of
from archive.public import telling
from archive.public.languages import in_language, tongues
from archive.public.site.links import file_of, links, relative, rewritten
from archive.public.site.rendering import Answer, answer, asked
from archive.record.editions import Edition
from archive.record.models import Address, ClaimRow, EventRow, ThingRow, Version
from archive.record.tags import PAGES

SCRIPTS = ("js/site/search.js",)  # of this form of the site alone
LEFT_OUT = ("js/desk/", "css/desk/", "css/admin.css", "js/site/", "js/map/")
INDEX = "words.js"  # beside the page of the search
HASHED = re.compile(r"\.[0-9a-f]{12}(\.\w+)$")  # in the names that a server with far-reaching caches gives its files
LEADS = '<!doctype html>\n<html><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url={to}"><title>{to}</title></head><body><a href="{to}">{to}</a></body></html>\n'


@dataclass
class Built:
    """How many files were written, were as they should be, and were taken away."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0
    files: set[str] = field(default_factory=set)


def build(folder: Path, host: str, live: str = "", progress: Callable[[], object] = lambda: None) -> Built:
    """Write the whole public site into `folder`; `progress` is called after each file.

    What lies in the folder and is no part of the site any more is taken away. `live` is the address of a site with a
    server, for links to what files cannot answer. The same record makes the same bytes.
    """
    done = Built()
    for name, body in _files(host, live):
        _keep(folder, name, body, done)
        progress()
    for path in sorted(folder.rglob("*"), reverse=True):
        name = str(PurePosixPath(path.relative_to(folder)))
        if path.is_file() and name not in done.files:
            path.unlink()
            done.removed += 1
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return done


def _keep(folder: Path, name: str, body: bytes, done: Built) -> None:
    path = folder / name
    done.files.add(name)
    if path.is_file() and path.read_bytes() == body:
        done.unchanged += 1
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    done.written += 1


def _files(host: str, live: str) -> Iterator[tuple[str, bytes]]:
    """Every file of the site: its name inside the folder, and its bytes."""
    yield from _static()
    searches = {code: f"{in_language('/search/', code)[1:]}index.html" for code, _name in settings.LANGUAGES}
    for code, search in searches.items():
        with override(code):
            words = _words(search)
        yield search.replace("index.html", INDEX), words
    answers: dict[str, Answer] = {}  # by file; pages are written once all that they lead to is known
    waiting = [*_beginnings()]
    seen = set(waiting)
    while waiting:
        address = waiting.pop()
        name = file_of(address)
        found = answer(address, host) if name and name not in searches.values() else None
        if not name or not found:
            continue
        answers[name] = found
        more = links(found.body.decode()) if found.is_page else {found.leads_to} - {""}
        new = sorted(link for link in more - seen if not link.startswith(static("")))
        seen.update(new)
        waiting += new
        if not found.is_page and not found.leads_to:
            yield name, found.body
    yield from _pages(answers, searches, live)


def _pages(answers: dict[str, Answer], searches: dict[str, str], live: str) -> Iterator[tuple[str, bytes]]:
    def there(address: str) -> str | None:
        if address.startswith(static("")):
            return "static/" + HASHED.sub(r"\1", address.removeprefix(static("")))
        name = file_of(address)
        return name if name in answers or name in searches.values() else None

    for name, found in answers.items():
        if found.leads_to:
            target = there(found.leads_to)
            if target:
                yield name, LEADS.format(to=relative(target, name)).encode()
        elif found.is_page:
            yield name, rewritten(found.body.decode(), name, there, live).encode()
    for code, search in searches.items():
        with override(code):
            found_by_script = _rendered("public/site/search.html", search, "/search/")
            missing = _rendered("public/404.html", search, "/")
        yield search, rewritten(found_by_script, search, there, live).encode()
        name = in_language("/404.html", code)[1:]
        yield name, rewritten(missing, name, there, live).encode()


def _rendered(template: str, search: str, path: str) -> str:
    """A page that no view answers, in the language that is spoken; `path` stands for it in the others."""
    here = in_language(path, get_language() or settings.LANGUAGE_CODE)
    script = relative(f"static/{SCRIPTS[0]}", search)
    context = {"nav": "search", "request": asked(here, "localhost"), "script": script, "tongues": tongues(here)}
    return render_to_string(template, context)


def _beginnings() -> Iterator[str]:
    """The addresses that no page need lead to: old ones, fixed versions, claims, editions."""
    for code, _name in settings.LANGUAGES:
        with override(code):
            yield from _of_language()


def _of_language() -> Iterator[str]:
    yield reverse("home")
    for kind, slug in Address.objects.values_list("kind", "slug"):
        if kind in PAGES:
            yield reverse(PAGES[kind], args=[slug])
    for kind, slug, number in Version.objects.values_list("kind", "slug", "number"):
        yield reverse(f"{PAGES[kind]}_version", args=[slug, number])
    for public_id in ClaimRow.objects.values_list("public_id", flat=True).distinct():
        yield reverse("claim", args=[public_id])
    for slug in Edition.objects.values_list("chronology", flat=True).distinct():
        yield reverse("editions", args=[slug])
        yield reverse("edition_latest", args=[slug])


def _static() -> Iterator[tuple[str, bytes]]:
    """Style sheets, fonts, icons and scripts that readers' pages have."""
    for finder in finders.get_finders():
        for name, storage in finder.list([]):
            of_readers = name.startswith(("css/", "fonts/", "map/", "js/", "icon")) and not name.startswith(LEFT_OUT)
            if of_readers or name in SCRIPTS:
                with storage.open(name) as file:
                    yield f"static/{name}", file.read()


def _words(search: str) -> bytes:
    """What the search of the site looks through: a script that sets one list, because files may not ask for files."""
    rows = [
        [_("Event"), row.title, _page("event", row.slug, search), findable(row.title)]
        for row in EventRow.objects.order_by("k")
    ]
    names = {"actor": _("Actor"), "location": _("Place"), "article": _("Article"), "chronology": _("Chronology")}
    for row in ThingRow.objects.order_by("kind", "folded", "slug"):
        other = " ".join(each["name"] for each in json.loads(row.document).get("names", []))
        rows.append([names[row.kind], row.name, _page(row.kind, row.slug, search), findable(f"{row.name} {other}")])
    quoted: dict[str, dict[str, Any]] = {}
    for each in ClaimRow.objects.order_by("event_id", "start", "public_id"):
        quoted.setdefault(each.public_id, json.loads(each.document))
    for public_id, claim in quoted.items():
        pieces = claim["quote"] if isinstance(claim["quote"], list) else [claim["quote"]]
        words = "".join(each if isinstance(each, str) else f"[{each['withheld']}]" for each in pieces)
        rows.append([_("Quotation"), f"“{words}”", _page("claim", public_id, search), _sought(claim, words)])
    return f"window.ARCHIVE = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def _sought(claim: dict[str, Any], words: str) -> str:
    rendered = [telling.masked(row["text"]) for row in claim.get("translations", ())]
    return findable(" ".join([words, claim["statement"], *rendered]))


def findable(text: str) -> str:
    """`text` as the script of the search compares it: folded, each number as the search of a server knows it."""
    plain = folded(text)
    for word in reversed([*words_of(plain)]):
        if plain[word.start].isdecimal() and "'" not in plain[word.start : word.end]:  # which a word of a server loses
            plain = plain[: word.start] + word.text + plain[word.end :]
    return plain


def _page(kind: str, slug: str, search: str) -> str:
    address = reverse("claim", args=[slug]) if kind == "claim" else reverse(PAGES[kind], args=[slug])
    return relative(file_of(address) or "", search)
