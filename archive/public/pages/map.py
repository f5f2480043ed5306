"""The map and timeline explorer: its page, the parts of it that a script fetches, and its frame for other sites."""

from functools import partial

from django.shortcuts import render

from archive.public import narrowing
from archive.public.explorer.scene import Scene
from archive.public.explorer.viewing import CLOSEST


def explorer(request):
    """One selection of events as a map, a list and a timeline; an unknown question is refused and explained."""
    scene = Scene(request.GET)
    asked = scene.asked
    context = {
        **_shown(scene),
        "listed": scene.listed(),
        "time": scene.timeline(),
        "fields": partial(narrowing.fields, scene.asked),
        "nav": "map",
    }
    return render(request, "public/map.html", context, status=200 if asked.is_valid() else 400)


def part(request, base):
    """The parts of the page that change: with the base map when the view moved, without it when the set changed."""
    scene = Scene(request.GET)
    context = _shown(scene) if base else {**_shown(scene, base=False), "listed": scene.listed()}
    return render(request, "public/map_part.html", context, status=200 if scene.asked.is_valid() else 400)


def embed(request):
    """The map of a selection in a bare frame, which any site may show."""
    scene = Scene(request.GET)
    return render(request, "public/map_embed.html", _shown(scene), status=200 if scene.asked.is_valid() else 400)


def _shown(scene, base=True):
    """What the parts of the page need."""
    return {
        "asked": scene.asked,
        "number": scene.number(),
        "map": scene.drawing(base),
        **_queries(scene),
    }


def _queries(scene):
    """Questions that a page leads to: the list's own, this very view, and the views beside it."""
    asked, view = scene.asked, scene.view
    if not asked.is_valid():
        return {"views": {}, "events_query": "", "view_query": ""}
    beside = {
        "nearer": view.moved(nearer=1) if view.zoom < CLOSEST else None,
        "further": view.moved(nearer=-1) if view.zoom else None,
        "west": view.moved(east=-1 / 3),
        "east": view.moved(east=1 / 3),
        "north": view.moved(north=1 / 3),
        "south": view.moved(north=-1 / 3),
    }
    return {
        "views": {name: asked.query(at=each.at, zoom=str(each.zoom)) for name, each in beside.items() if each},
        "whole": asked.of_events(),
        "events_query": asked.of_events(),
        "view_query": asked.query(at=view.at, zoom=str(view.zoom)),
    }
