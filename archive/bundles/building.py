"""From a bundle's tables to bodies, the form in which the ledger keeps things and acts write them."""

from dataclasses import dataclass, field
from typing import Any

from archive.actions.bodies import Body
from archive.bundles.reading import Table, Tables
from archive.domain.dates import DateError
from archive.domain.quotes import Ambiguous, Found, Missing, locate
from archive.domain.when import When
from archive.models import Actor, Article, Chronology, Claim, Event, Location, Repeat
from archive.models.root import Root

type Key = tuple[type[Root], str]


@dataclass
class Builder:
    """Makes the bodies of one bundle; faults go to its tables."""

    tables: Tables
    bodies: dict[Key, Body] = field(default_factory=dict)

    def build(self) -> dict[Key, Body]:
        """Every thing of the bundle, by noun and uid."""
        for table in self.tables.locations:
            self._keep(Location, table["uid"], location_body(table), "locations.toml")
        for table in self.tables.actors:
            self._keep(Actor, table["uid"], self.actor(table), "actors.toml")
        for uid, table in self.tables.articles.items():
            if table and uid in self.tables.texts:
                self.article(uid, table)
        for uid, table in self.tables.events.items():
            if table:
                self._keep(Event, uid, self.event(uid, table), f"events/{uid}.toml")
        self.evidence()
        for table in self.tables.chronologies:
            self._keep(Chronology, table["uid"], chronology_body(table), "chronologies.toml")
        return self.bodies

    def _keep(self, noun: type[Root], uid: str, body: Body, file: str) -> None:
        if (noun, uid) in self.bodies:
            self.tables.fault(file, f"“{uid}”", "stands twice.")
        if "slug" in body and not body["slug"]:
            del body["slug"]  # chosen at first publication, and kept
        self.bodies[noun, uid] = body

    def actor(self, table: Table) -> Body:
        """An actor with its names and the relations it is the subject of."""
        relations = [
            {"kind": row["kind"], "object": row["object"], "claim": row["claim"] or None}
            | self.when("when", row["when"], "actors.toml", f"“{table['uid']}”")
            for row in table["relation"]
        ]
        plain = {name: value for name, value in table.items() if name not in {"uid", "other_name", "relation"}}
        order = sorted(relations, key=lambda row: (row["kind"], row["object"], row["when_edtf"]))
        return plain | {"other_names": other_names(table), "relations": order}

    def article(self, uid: str, table: Table) -> None:
        """An article, its claims, and the repeats among them."""
        file, text = f"articles/{uid}.toml", self.tables.texts[uid]
        apart = {"publisher", "published", "segment", "claim", "repeat"}
        body = {name: value for name, value in table.items() if name not in apart}
        publisher = table["publisher"]
        body |= {
            "supersedes": table["supersedes"] or None,
            "publisher": publisher["actor"] or None,
            "publisher_basis": publisher["basis"],
            "publisher_note": publisher["note"],
            **self.when("published", table["published"], file, "published"),
        }
        segments = []
        for row in table["segment"]:
            place = self.place(text, row, file, f"[[segment]] {row['kind']}")
            if place:
                segments.append({"start": place.start, "end": place.end, "kind": row["kind"]})
        self._keep(Article, uid, body | {"segments": sorted(segments, key=lambda row: row["start"])}, file)
        for row in table["claim"]:
            self.claim(uid, row, file, text)
            self.translations(row, file, table["language"])
        for row in table["repeat"]:
            pair = sorted([f"{uid}#{row['claim']}", row["of"]])
            repeat = {"claim": f"{uid}#{row['claim']}", "of": row["of"], "reason": row["reason"]}
            self._keep(Repeat, "=".join(pair), repeat, file)

    def claim(self, article: str, table: Table, file: str, text: str) -> None:
        """A claim on its exact words."""
        where = f"[[claim]] “{table['key']}”"
        place = self.place(text, table, file, where)
        if place is None:
            return
        for row in table["figure"]:
            if row["verbatim"] not in place.quote:
                self.tables.fault(
                    file, where, f"the figure “{row['verbatim']}” is not among the words of the quotation."
                )
        own = ("statement", "kind", "stance", "form", "sensitivity", "sensitivity_note", "note")
        body: Body = {name: table[name] for name in own}
        body |= {"article": article, "start": place.start, "end": place.end, "quote": place.quote}
        body |= {"actors": sorted(set(table["actors"])), "locations": sorted(set(table["locations"]))}
        body |= self.when("said", table["said"], file, where)
        body["attributions"] = [
            {
                "order": order,
                "actor": row["who"] or None,
                "named_as": row["as"],
                "on_behalf_of": row["for"] or None,
                "verb": row["verb"],
                "basis": row["basis"],
            }
            for order, row in enumerate(table["told"], 1)
        ]
        body["figures"] = [{"order": order, **row} for order, row in enumerate(table["figure"], 1)]
        body["translations"] = sorted(table["translation"], key=lambda row: row["language"])
        self._keep(Claim, f"{article}#{table['key']}", body, file)

    def translations(self, table: Table, file: str, language: str) -> None:
        """Refuse renderings of a claim into the language of its own words."""
        for row in table["translation"]:
            if row["language"].casefold() == language.casefold():
                message = f"[[claim.translation]] into “{row['language']}”: that is the article’s own language."
                self.tables.fault(file, f"[[claim]] “{table['key']}”", message)

    def place(self, text: str, table: Table, file: str, where: str) -> Found | None:
        """Where a quotation stands, or a fault that says where it might."""
        match locate(text, table["quote"], occurrence=table["occurrence"]):
            case Found(exact=True) as found:
                return found
            case Found(quote=quote):
                message = f"the text has it in other characters: “{quote}”. Copy those."
            case Ambiguous(places=places):
                message = (
                    f"“{table['quote']}” stands {len(places)} times in the text: give occurrence = 1 to {len(places)}."
                )
            case Missing(nearest=None, count=count):
                message = f"“{table['quote']}” is not in the text" + (
                    f" so often: it stands {count} times." if count else "."
                )
            case Missing(nearest=near):
                message = f"“{table['quote']}” is not in the text. The nearest passage is “{' '.join(near.quote.split()) if near else ''}”."
        self.tables.fault(file, where, message)
        return None

    def event(self, uid: str, table: Table) -> Body:
        """An event with its questions and positions; evidence comes with the claims."""
        file = f"events/{uid}.toml"
        apart = {"when", "question", "participant", "summary"}
        body = {name: value for name, value in table.items() if name not in apart}
        for name in ("parent", "location", "date_claim"):
            body[name] = table[name] or None
        body |= self.when("when", table["when"], file, "when")
        body["sentences"] = sentences(table["summary"])
        body["participations"] = sorted(
            ({**row, "claim": row["claim"] or None} for row in table["participant"]),
            key=lambda row: (row["role"], row["actor"]),
        )
        body["questions"] = [self.question(order, row, file) for order, row in enumerate(table["question"], 1)]
        return body

    def question(self, order: int, table: Table, file: str) -> Body:
        """A question with its positions in order."""
        main = table["main"] if table["main"] is not None else table["kind"] == "occurrence"
        positions = [
            {"key": row["key"], "text": row["text"], "order": number}
            | {"actor": row["actor"] or None, "location": row["location"] or None, "evidence": []}
            | self.when("when", row["when"], file, f"position “{row['key']}”")
            for number, row in enumerate(table["position"])
        ]
        plain = {name: value for name, value in table.items() if name not in {"main", "position"}}
        return plain | {"main": main, "order": order, "positions": positions}

    def evidence(self) -> None:
        """Put each claim under the positions it holds."""
        for uid, table in self.tables.articles.items():
            for claim in table.get("claim", []) if table else []:
                for row in claim["holds"]:
                    self._hold(f"{uid}#{claim['key']}", row, f"articles/{uid}.toml")
        for (noun, _), body in self.bodies.items():
            if noun is Event:
                for question in body["questions"]:
                    for position in question["positions"]:
                        position["evidence"].sort(key=lambda row: row["claim"])

    def _hold(self, claim: str, row: Table, file: str) -> None:
        if f"events/{row['event']}.toml" in self.tables.unread:
            return
        event = self.bodies.get((Event, row["event"]), {"questions": []})
        for question in event["questions"]:
            for position in question["positions"]:
                if (question["key"], position["key"]) == (row["question"], row["position"]):
                    position["evidence"].append(
                        {"claim": claim, "set_aside": row["set_aside"], "reason": row["reason"]}
                    )
                    return
        wanted = f"position “{row['position']}” of question “{row['question']}” of event “{row['event']}”"
        self.tables.fault(file, f"[[claim]] “{claim.partition('#')[2]}”", f"holds {wanted}, which the bundle has not.")

    def when(self, name: str, table: Table, file: str, where: str) -> Body:
        """The columns of a date as known, checked."""
        try:
            When(**table).check()
        except DateError as error:
            self.tables.fault(file, where, str(error))
        return {f"{name}_{key}": value for key, value in table.items()}


def other_names(table: Table) -> list[Any]:
    """Other names in the order in which they are kept."""
    return sorted(table["other_name"], key=lambda row: row["name"])


def location_body(table: Table) -> Body:
    """A place with its names; coordinates as text without zeros at the end."""
    body = {name: value for name, value in table.items() if name not in {"uid", "other_name"}}
    for name in ("latitude", "longitude"):
        degrees = table[name]
        body[name] = (degrees.rstrip("0").rstrip(".") if "." in degrees else degrees) or None
    return body | {"parent": table["parent"] or None, "other_names": other_names(table)}


def sentences(rows: list[Table]) -> list[Body]:
    """Sentences in order, each with its cited claims."""
    return [{"order": n, "text": row["text"], "cites": sorted(set(row["cites"]))} for n, row in enumerate(rows, 1)]


def chronology_body(table: Table) -> Body:
    """A chronology with its introduction and entries."""
    return {
        "slug": table["slug"],
        "title": table["title"],
        "lead": table["lead"],
        "sentences": sentences(table["introduction"]),
        "entries": [{"order": order, **row} for order, row in enumerate(table["entry"], 1)],
    }
