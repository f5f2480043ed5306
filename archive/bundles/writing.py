"""Write the archive as a bundle: load → dump → load changes nothing."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import tomli_w

from archive.actions.bodies import Body, bodies
from archive.bundles import form
from archive.bundles.form import Key
from archive.bundles.reading import Table
from archive.models import Actor, Article, Chronology, Claim, Event, Location, Repeat
from archive.models.root import Root


def dump(folder: Path, *, about: Mapping[str, Any]) -> int:
    """Write everything that is not discarded into `folder`, which is new or empty; returns the number of files.

    `about` fills bundle.toml. Raises FileExistsError.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty: name a new folder.")
    files: dict[str, Table] = {"bundle.toml": _shaped(about, form.BUNDLE)}
    files["actors.toml"] = {"actor": [_shaped(actor(uid, b), form.ACTORS["actor"].inside) for uid, b in _all(Actor)]}
    places = [_shaped(location(uid, b), form.LOCATIONS["location"].inside) for uid, b in _all(Location, "path")]
    files["locations.toml"] = {"location": places}
    sequences = [_shaped(chronology(uid, b), form.CHRONOLOGIES["chronology"].inside) for uid, b in _all(Chronology)]
    files["chronologies.toml"] = {"chronology": sequences}
    events = dict(_all(Event))
    files |= {f"events/{uid}.toml": _shaped(event(body), form.EVENT) for uid, body in events.items()}
    articles = Articles(events)
    files |= {f"articles/{uid}.toml": _shaped(articles.article(uid, body), form.ARTICLE) for uid, body in _all(Article)}
    for name, table in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(tomli_w.dumps(table), encoding="utf-8", newline="\n")
    return len(files) + _originals(folder / "articles")


def _originals(folder: Path) -> int:
    """Write each article's text and, where its text is not just what its bytes decode to, the bytes; how many files."""
    count = 0
    rows = Article.objects.live().values_list("uid", "media_type", "original", "text")
    for uid, media_type, original, text in rows.iterator(chunk_size=50):
        apart = media_type != form.ARTICLE["media_type"].default
        (folder / f"{uid}.txt").write_bytes(text.encode() if apart else bytes(original))
        if apart:
            (folder / f"{uid}.original").write_bytes(bytes(original))
        count += 1 + apart
    return count


def _all(noun: type[Root], *order: str) -> Iterable[tuple[str, Body]]:
    rows = noun._default_manager.live().order_by(*order or ["uid"])
    return ((root.uid, body) for root, body in bodies(rows))


def _shaped(table: Mapping[str, Any], shape: Mapping[str, Key]) -> Table:
    """`table` in the form's order, without what stands at its default."""
    made: Table = {}
    for name, key in shape.items():
        value = table.get(name)
        if key.kind == "tables":
            value = [_shaped(row, key.inside) for row in value or []]
        elif key.kind is dict:
            value = _shaped(value or {}, key.inside)
        if value not in (None, key.default, [], {}):
            made[name] = value
    return made


def when(name: str, body: Body) -> Table:
    """A date as known."""
    return {key: body[f"{name}_{key}"] for key in form.WHEN}


def actor(uid: str, body: Body) -> Table:
    """An actor with names and relations."""
    relations = [{**row, "when": when("when", row)} for row in body["relations"]]
    return {"uid": uid, **body, "other_name": body["other_names"], "relation": relations}


def location(uid: str, body: Body) -> Table:
    """A place with names."""
    return {"uid": uid, **body, "other_name": body["other_names"]}


def chronology(uid: str, body: Body) -> Table:
    """A chronology with introduction and entries."""
    return {"uid": uid, **body, "introduction": body["sentences"], "entry": body["entries"]}


def event(body: Body) -> Table:
    """An event with questions, positions, participants and summary; evidence stands with the claims."""
    questions = []
    for row in body["questions"]:
        positions = [{**position, "when": when("when", position)} for position in row["positions"]]
        main = row["main"] if row["main"] != (row["kind"] == "occurrence") else None
        questions.append({**row, "main": main, "position": positions})
    return {
        **body,
        "when": when("when", body),
        "question": questions,
        "participant": body["participations"],
        "summary": body["sentences"],
    }


class Articles:
    """Writes articles with their claims, what these hold, and repeats."""

    def __init__(self, events: Mapping[str, Body]) -> None:
        self.claims: dict[str, list[Table]] = {}
        self.repeats: dict[str, list[Table]] = {}
        self.texts = dict(Article.objects.live().values_list("uid", "text"))
        holds = self._holds(events)
        for uid, body in _all(Claim, "article__uid", "start", "end", "uid"):
            self.claims.setdefault(body["article"], []).append(self.claim(uid, body, holds.get(uid, [])))
        for _, body in _all(Repeat):
            article, _, key = body["claim"].partition("#")
            self.repeats.setdefault(article, []).append({"claim": key, "of": body["of"], "reason": body["reason"]})

    def article(self, uid: str, body: Body) -> Table:
        """One article's file."""
        segments = [{"kind": row["kind"], **self.quoted(uid, row["start"], row["end"])} for row in body["segments"]]
        publisher = {"actor": body["publisher"], "basis": body["publisher_basis"], "note": body["publisher_note"]}
        return {
            **body,
            "publisher": publisher,
            "published": when("published", body),
            "segment": segments,
            "claim": self.claims.get(uid, []),
            "repeat": self.repeats.get(uid, []),
        }

    def claim(self, uid: str, body: Body, holds: list[Table]) -> Table:
        """One claim's table."""
        told = [
            {
                "who": row["actor"],
                "as": row["named_as"],
                "for": row["on_behalf_of"],
                "verb": row["verb"],
                "basis": row["basis"],
            }
            for row in body["attributions"]
        ]
        return {
            **body,
            "key": uid.partition("#")[2],
            **self.quoted(body["article"], body["start"], body["end"]),
            "said": when("said", body),
            "told": told,
            "figure": body["figures"],
            "translation": body["translations"],
            "holds": holds,
        }

    def quoted(self, article: str, start: int, end: int) -> Table:
        """The words at a place, and which of several equal passages they are."""
        text, words = self.texts[article], self.texts[article][start:end]
        places = [at for at in range(len(text)) if text.startswith(words, at)]
        return {"quote": words, "occurrence": places.index(start) + 1 if len(places) > 1 else None}

    def _holds(self, events: Mapping[str, Body]) -> dict[str, list[Table]]:
        found: dict[str, list[Table]] = {}
        for uid, body in events.items():
            for question in body["questions"]:
                for position in question["positions"]:
                    for row in position["evidence"]:
                        place = {"event": uid, "question": question["key"], "position": position["key"]}
                        found.setdefault(row["claim"], []).append({**row, **place})
        return found
