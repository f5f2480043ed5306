"""The body of the thing that is kept: its own, with the names, rows and chosen fields of the other."""

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from archive.actions.assembly.asking import joined
from archive.actions.assembly.finding import free_key, renumbered
from archive.actions.bodies import Body
from archive.actions.merging.repointing import once
from archive.domain.names import folded
from archive.domain.words import QuestionKind
from archive.models import ActorRelation, Participation
from archive.models.root import Root

WHEN = tuple(
    f"when_{each}" for each in ("text", "edtf", "part_of_day", "basis", "rule", "anchor", "note", "window")
)  # fmt: skip
POINT = ("latitude", "longitude", "uncertainty_m", "georeference", "generalised")

# Columns that are chosen together, by the name of the choice.
GROUPS: dict[str, dict[str, tuple[str, ...]]] = {
    "actor": {each: (each,) for each in ("name", "kind", "description", "country", "wikidata_id")},
    "location": {
        **{each: (each,) for each in ("name", "kind", "parent", "geonames_id", "wikidata_id")}, "coordinates": POINT,
    },
    "event": {
        **{each: (each,) for each in ("title", "type", "modality", "parent", "note")},
        "place": ("location", "where_precision"),
        "when": (*WHEN, "date_claim"),
        "sensitivity": ("sensitivity", "sensitivity_note"),
        "summary": ("sentences",),
    },
}  # fmt: skip


@dataclass(frozen=True)
class Choice:
    """A field, or several that belong together, in which the two differ: what the kept one says, and the merged one."""

    name: str
    kept: str
    merged: str

    @property
    def proposed(self) -> bool:
        """Whether the merged one has something where the kept one has nothing."""
        return not self.kept and bool(self.merged)


def choices(noun: str, kept: Body, merged: Body) -> list[Choice]:
    """What is to be chosen between two bodies, field by field."""
    found = [
        Choice(name, _said(columns, kept), _said(columns, merged))
        for name, columns in GROUPS[noun].items()
        if any(kept[column] != merged[column] for column in columns)
    ]
    return [choice for choice in found if choice.kept != choice.merged]


def joined_body(root: Root, kept: Body, merged: Body, taken: set[str]) -> Body:
    """The body of `root`, which is kept: the choices named in `taken` are the merged one's."""
    after, noun = deepcopy(kept), root.noun()
    for name, columns in GROUPS[noun].items():
        if name in taken:
            after |= {column: deepcopy(merged[column]) for column in columns}
    if after.get("parent") in {merged["uid"], kept["uid"]}:
        after["parent"] = merged["parent"] if merged["parent"] != kept["uid"] else kept["parent"]
    if noun == "event":
        _join_event(after, merged)
    else:
        _join_names(after, kept, merged)
    if noun == "actor":
        relations = [*after["relations"], *merged["relations"]]
        after["relations"] = once(ActorRelation, _pointing(relations, merged["uid"], kept["uid"]), kept["uid"])
        if merged["withhold_name"] and not after["withhold_name"]:  # what is withheld stays so
            after |= {"withhold_name": True, "public_label": merged["public_label"]}
    return after


def _join_names(after: Body, kept: Body, merged: Body) -> None:
    """The names of both are names of the kept one; the one that is not its name is an alias."""
    names = {after["name"]}
    rows: list[Body] = []
    for row in [*kept["other_names"], *merged["other_names"], _alias(kept["name"]), _alias(merged["name"])]:
        if row["name"] not in names and all(folded(row["name"]) != folded(other["name"]) for other in rows):
            names.add(row["name"])
            rows.append(row)
    after["other_names"] = sorted(rows, key=lambda row: row["name"])


def _alias(name: str) -> Body:
    return {"name": name, "kind": "alias", "language": "", "script": ""}


def _pointing(rows: list[Body], old: str, new: str) -> list[Body]:
    return [{**row, "object": new if row["object"] == old else row["object"]} for row in rows]


def _join_event(after: Body, merged: Body) -> None:
    """The questions of both, those of one kind and wording as one; who took part in either."""
    for asked in deepcopy(merged["questions"]):
        same = next((row for row in after["questions"] if _same_question(row, asked)), None)
        if same is None:
            asked["key"] = free_key(asked["key"], after["questions"], asked["kind"])
            after["questions"].append(asked)
            continue
        for position in asked["positions"]:
            held = next((row for row in same["positions"] if folded(row["text"]) == folded(position["text"])), None)
            if held is None:
                position["key"] = free_key(position["key"], same["positions"], "position")
                same["positions"].append(position)
            else:
                joined(held, position)
        renumbered(same["positions"])
    renumbered(after["questions"])
    after["participations"] = once(
        Participation, [*after["participations"], *deepcopy(merged["participations"])], after["uid"]
    )


def _same_question(one: Body, other: Body) -> bool:
    if QuestionKind.OCCURRENCE in (one["kind"], other["kind"]):
        return bool(one["kind"] == other["kind"])
    return one["kind"] == other["kind"] and folded(one["text"]) == folded(other["text"])


def _said(columns: tuple[str, ...], body: Body) -> str:
    """What a body says in `columns`, in one line."""
    return " · ".join(text for column in columns if (text := _in_words(body[column])))


def _in_words(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(str(row.get("text", "")) for row in value)
    return "" if value is None or value is False else str(value)
