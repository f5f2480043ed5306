"""Events in columns named as ACLED and UCDP GED name theirs, where the meaning is the same.

A column of theirs that this archive cannot fill honestly stays empty: no day, code or number is made up to fill it.
Sources: ACLED Codebook (2024 edition); UCDP Georeferenced Event Dataset Codebook, version 24.1.
"""

from datetime import date

from django.utils.translation import gettext_lazy as _

from archive.domain import figures
from archive.domain.words import Bound, EventType, PlaceKind, Role
from archive.public import telling
from archive.public.tables import Number, columns
from archive.record.models import ThingRow
from archive.vocabulary import CODES

# ACLED event type and disorder type of each of its sub-event types.
VIOLENCE, STRATEGIC = "Political violence", "Strategic developments"
ACLED = {
    "Armed clash": ("Battles", VIOLENCE),
    "Non-violent transfer of territory": (STRATEGIC, STRATEGIC),
    "Agreement": (STRATEGIC, STRATEGIC),
    "Air/drone strike": ("Explosions/Remote violence", VIOLENCE),
    "Shelling/artillery/missile attack": ("Explosions/Remote violence", VIOLENCE),
    "Suicide bomb": ("Explosions/Remote violence", VIOLENCE),
    "Remote explosive/landmine/IED": ("Explosions/Remote violence", VIOLENCE),
    "Attack": ("Violence against civilians", VIOLENCE),
    "Abduction/forced disappearance": ("Violence against civilians", VIOLENCE),
    "Sexual violence": ("Violence against civilians", VIOLENCE),
    "Looting/property destruction": (STRATEGIC, STRATEGIC),
    "Disrupted weapons use": (STRATEGIC, STRATEGIC),
    "Change to group/activity": (STRATEGIC, STRATEGIC),
    "Other": (STRATEGIC, STRATEGIC),
}
ADMINISTRATIVE = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2)
POINTS = (PlaceKind.SETTLEMENT, PlaceKind.SITE, PlaceKind.DISTRICT)


def rows(events, _asking=None):
    """Events with the kinds of the places around them, which are fetched at once."""
    slugs = {ref["slug"] for event in events if event["place"] for ref in event["place"]["within"]}
    kinds = dict(ThingRow.objects.these(slugs, "location").values_list("slug", "group"))
    return [{**event, "places": _administrative(event["place"], kinds)} for event in events]


def _administrative(place, kinds):
    """{kind: name} of the place and the places that contain it, as far as they are administrative."""
    if not place:
        return {}
    around = [(kinds.get(ref["slug"]), ref["name"]) for ref in reversed(place["within"])]
    return {kind: name for kind, name in [*around, (place["kind"], place["name"])] if kind in ADMINISTRATIVE}


def days(event):
    """How many days the event's date may mean; None where an end is open."""
    when = event["when"]
    if not (when["earliest"] and when["latest"]):
        return None
    return (date.fromisoformat(when["latest"]) - date.fromisoformat(when["earliest"])).days + 1


def _by_days(*steps):
    """A code by the number of days: pairs of the longest span and its code."""

    def code(event):
        length = days(event)
        return next((each for most, each in steps if length and length <= most), "")

    return code


def acled_place(event):
    """ACLED geo_precision: 1 the very place, 2 near it, 3 a region; empty without a place."""
    if not event["place"]:
        return ""
    exact = event["where_precision"] == "exact" and event["place"]["kind"] in POINTS
    return 1 if exact else 2 if event["where_precision"] == "near" else 3


def ged_place(event):
    """GED where_prec: 1 the very place, 2 near it, 3 and 4 inside a second or first administrative unit, 6 a country."""
    if not event["place"]:
        return ""
    by_kind = {PlaceKind.ADMIN2: 3, PlaceKind.ADMIN1: 4, PlaceKind.COUNTRY: 6}
    if event["place"]["kind"] in by_kind:
        return by_kind[event["place"]["kind"]]
    return {"exact": 1 if event["place"]["kind"] in POINTS else "", "near": 2}.get(event["where_precision"], "")


def killed(event):
    """Numbers of people killed that the event's only position of such a kind rests on; none where there are several."""
    claims = {claim["id"]: claim for claim in event["claims"]}
    positions = [
        [
            figures.Figure(number["verbatim"], number["value"], number["value_max"], Bound(number["bound"]))
            for held in position["held_by"]
            if not held["set_aside"] and held["claim"] in claims
            for number in claims[held["claim"]]["figures"]
            if number["measure"] == "killed"
        ]
        for question in event["questions"]
        if question["kind"] == "figure"
        for position in question["positions"]
    ]
    given = [numbers for numbers in positions if numbers]
    return given[0] if len(given) == 1 else []


def one_number(event):
    """The number killed, where every source gives the same and gives it exactly."""
    numbers = killed(event)
    same = {number.value for number in numbers}
    return numbers[0].value if len(same) == 1 and all(number.bound == Bound.EXACT for number in numbers) else ""


def _end(which):
    """The lowest or highest number that any source gives; empty where one leaves that end open."""

    def end(event):
        ends = [
            None if number.value is None else number.low if which is min else number.high for number in killed(event)
        ]
        return "" if not ends or None in ends else which(ends)

    return end


def _actors(role):
    return lambda event: [each["actor"]["name"] for each in event["participants"] if each["role"] == role]


initiators, targets = _actors(Role.INITIATOR), _actors(Role.TARGET)


def _first(names):
    return lambda event: next(iter(names(event)), "")


def _rest(names):
    return lambda event: "; ".join(names(event)[1:])


def _sub_event(event):
    return CODES[EventType(event["type"])][0]


def _place(part):
    return lambda event: (event["place"] or {}).get(part)


def _point(part):
    return lambda event: Number((event["place"] or {}).get(part) or "")


def _inside(kind):
    return lambda event: event["places"].get(kind, "")


def _nothing(event):
    return ""


def _sources(event):
    return "; ".join(dict.fromkeys(telling.outlet(source) for source in event["articles"]))


def _empty(*names):
    """Columns of theirs that this archive does not fill."""
    return columns(*((name, _("always empty: not coded here"), _nothing) for name in names))


def _the_day(event):
    return event["when"]["earliest"] if days(event) == 1 else ""


def _year(event):
    pair = {(event["when"][end] or "")[:4] for end in ("earliest", "latest")}
    return pair.pop() if len(pair) == 1 else ""


OURS = columns(
    ("date_edtf", _("our column: the date as EDTF"), lambda event: event["when"]["edtf"]),
    ("date_earliest", _("our column: first day it may mean"), lambda event: event["when"]["earliest"], "date"),
    ("date_latest", _("our column: last day it may mean"), lambda event: event["when"]["latest"], "date"),
    ("modality", _("our column: happened, alleged or planned"), lambda event: event["modality"]),
    ("assessment", _("our column: what the accounts come to, by rule"), telling.assessed),
    ("version", _("our column: number of the version"), lambda event: event["version"], "integer"),
)
PLACED = {
    name: (name, meaning, _inside(kind))
    for name, kind, meaning in (
        ("country", PlaceKind.COUNTRY, _("country")),
        ("admin1", PlaceKind.ADMIN1, _("first administrative unit")),
        ("admin2", PlaceKind.ADMIN2, _("second administrative unit")),
    )
}
POINT = (
    ("latitude", _("WGS 84; of a containing place where the place has no point"), _point("latitude"), "number"),
    ("longitude", _("WGS 84"), _point("longitude"), "number"),
)
ACLED_COLUMNS = [
    *columns(
        ("event_id_cnty", _("our name of the event in addresses"), lambda event: event["slug"]),
        ("event_date", _("the day; empty where it is not known to the day"), _the_day, "date"),
        ("year", _("the year; empty where it may be another"), _year),
        (
            "time_precision",
            _("1 a day, 2 within a week, 3 within a month"),
            _by_days((1, 1), (7, 2), (31, 3)),
            "integer",
        ),
        ("disorder_type", _("from the sub-event type"), lambda event: ACLED.get(_sub_event(event), ("", ""))[1]),
        ("event_type", _("from the sub-event type"), lambda event: ACLED.get(_sub_event(event), ("", ""))[0]),
        ("sub_event_type", _("by our type of event; empty where ACLED has none"), _sub_event),
        ("actor1", _("first initiator"), _first(initiators)),
        ("assoc_actor_1", _("further initiators"), _rest(initiators)),
    ),
    *_empty("inter1"),
    *columns(("actor2", _("first target"), _first(targets)), ("assoc_actor_2", _("further targets"), _rest(targets))),
    *_empty("inter2", "interaction", "civilian_targeting", "iso", "region"),
    *columns(
        *PLACED.values(),
    ),
    *_empty("admin3"),
    *columns(
        ("location", _("where"), _place("name")),
        *POINT,
        ("geo_precision", _("1 the place, 2 near it, 3 a region"), acled_place, "integer"),
        ("source", _("outlets"), _sources),
    ),
    *_empty("source_scale"),
    *columns(
        ("notes", _("in our words"), lambda event: " ".join(telling.summary(event))),
        ("fatalities", _("where every source gives one and the same exact number; else empty"), one_number, "integer"),
    ),
    *_empty("tags", "timestamp"),
    *OURS,
]
GED_COLUMNS = [
    *columns(
        ("id", _("our name of the event in addresses"), lambda event: event["slug"]),
        ("year", _("the year; empty where it may be another"), _year),
    ),
    *_empty("type_of_violence", "conflict_name", "dyad_name"),
    *columns(
        ("side_a", _("initiators"), lambda event: "; ".join(initiators(event))),
        ("side_b", _("targets"), lambda event: "; ".join(targets(event))),
        ("number_of_sources", _("articles quoted"), lambda event: len(event["articles"]), "integer"),
        (
            "source_article",
            _("articles in addresses"),
            lambda event: "; ".join(source["article"]["slug"] for source in event["articles"]),
        ),
        ("source_office", _("outlets"), _sources),
        ("where_prec", _("1 the place, 2 near, 3 second unit, 4 first unit, 6 country"), ged_place, "integer"),
        ("where_coordinates", _("where"), _place("name")),
        ("adm_1", _("first administrative unit"), _inside(PlaceKind.ADMIN1)),
        ("adm_2", _("second administrative unit"), _inside(PlaceKind.ADMIN2)),
        *POINT,
        ("country", _("country"), _inside(PlaceKind.COUNTRY)),
    ),
    *_empty("region", "event_clarity"),
    *columns(
        (
            "date_prec",
            _("1 a day, 2 two to six, 3 a week, 4 a month, 5 a year"),
            _by_days((1, 1), (6, 2), (7, 3), (31, 4), (366, 5)),
            "integer",
        ),
        ("date_start", _("first day it may mean; empty where open"), lambda event: event["when"]["earliest"], "date"),
        ("date_end", _("last day it may mean; empty where open"), lambda event: event["when"]["latest"], "date"),
    ),
    *_empty("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"),
    *columns(
        ("best", _("where every source gives one and the same exact number; else empty"), one_number, "integer"),
        ("high", _("the highest given; empty where a source leaves that end open"), _end(max), "integer"),
        ("low", _("the lowest given; empty where a source leaves that end open"), _end(min), "integer"),
    ),
    *OURS,
]
