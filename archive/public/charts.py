"""Figures as a server-drawn chart: one axis a position, each number with its bound, never a sum or a mean."""

from archive.domain.figures import Figure, figure_range, same_unit
from archive.domain.words import Bound, Measure

OPEN_ABOVE = {Bound.AT_LEAST, Bound.MORE_THAN}
OPEN_BELOW = {Bound.AT_MOST, Bound.LESS_THAN}
HOLLOW = {Bound.MORE_THAN, Bound.LESS_THAN}  # the number itself is not one that could be meant
ROOM = 1.12  # of the greatest number: what is open above needs room to be drawn open


def figures_of(shown):
    """What a position of a figure question shows: a row for each claim, an axis, and low to high of those that count.

    The number of a claim is its first figure, as the rule reads it.
    """
    counted = [_figure(item) for item in shown if not item["set_aside"] and item["claim"]["figures"]]
    greatest = max((f.value_max or f.value for f in counted if f.value is not None), default=0)
    ticks = _ticks(greatest * ROOM)
    scale = ticks[-1] if ticks else 0
    rows = [{**item, "figure": next(iter(item["claim"]["figures"]), None)} for item in shown]
    one_kind = len({figure.measure for figure in counted}) == 1 and same_unit(counted)
    several = len([figure for figure in counted if figure.value is not None]) > 1
    return {
        "rows": [{**row, "mark": _mark(row["figure"], scale)} for row in rows],
        "ticks": [{"at": _percent(tick, scale), "value": tick, "last": tick == scale} for tick in ticks],
        "drawn": same_unit(counted)
        and (several or any(figure.bound in OPEN_ABOVE | OPEN_BELOW | {Bound.RANGE} for figure in counted)),
        "range": figure_range(counted) if several and one_kind else None,
    }


def _figure(item):
    plain = item["claim"]["figures"][0]
    return Figure(**{**plain, "bound": Bound(plain["bound"]), "measure": Measure(plain["measure"])})


def _mark(figure, scale):
    """Where the parts of a drawn number stand, in percent of the axis; None for a number that has no value."""
    if figure is None or figure["value"] is None or not scale:
        return None
    bound, at = Bound(figure["bound"]), _percent(figure["value"], scale)
    end = _percent(figure["value_max"], scale) if figure["value_max"] is not None else at
    return {
        "at": at,
        "end": end,
        "hollow": bound in HOLLOW,
        "solid_from": at if bound == Bound.RANGE else "0%",
        "solid": bound not in OPEN_BELOW,
        "open_above": bound in OPEN_ABOVE,
        "open_below": bound in OPEN_BELOW,
        "is_range": bound == Bound.RANGE,
        "label_at": end,
        "anchor": "start" if float(end[:-1]) < 25 else "end",
    }


def _ticks(greatest):
    """Round numbers from 0 to beyond `greatest`, at most six."""
    if greatest <= 0:
        return []
    step = 1
    while greatest / step > 5:
        step = _next(step)
    return [step * tick for tick in range(int(-(-greatest // step)) + 1)]


def _next(step):
    """1, 2, 5, 10, 20, 50, …"""
    return step * 5 // 2 if str(step)[0] == "2" else step * 2


def _percent(value, scale):
    return f"{min(value / scale * 100, 100):.2f}%"
