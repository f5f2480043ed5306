"""TimelineJS: events as slides, each date as exact as it is known and said in words beside it."""

import json

from django.utils.html import escape
from django.utils.translation import gettext as _

from archive.public import streams, telling
from archive.public.formats.citation import archive
from archive.public.formats.dates import ends

PARTS = ("year", "month", "day")


def timeline(batches, asking):
    """The JSON of a timeline. An event whose date is open or not known has no place on one, and is left out."""
    title = {"text": {"headline": escape(archive()), "text": escape(_("Accounts of what happened."))}}
    slides = ([json.dumps(slide, ensure_ascii=False) for slide in _slides(events, asking)] for events in batches)
    start = f'{{"title":{json.dumps(title, ensure_ascii=False)},"scale":"human","events":[\n'
    yield from streams.joined(start, slides, "\n]}\n")


def _slides(events, asking):
    for event in events:
        pair = ends(event["when"]["edtf"])
        if pair:
            yield _slide(event, pair, asking)


def _slide(event, pair, asking):
    """A slide: headline and text are HTML there, so all that is ours is escaped."""
    first, last = (dict(zip(PARTS, map(int, parts), strict=False)) for parts in pair)
    address = asking.fixed("event", event["slug"], event["version"])
    said = "".join(f"<p>{escape(line)}</p>" for line in telling.summary(event))
    return {
        "unique_id": event["slug"],
        "start_date": first,
        **({"end_date": last} if last != first else {}),
        "display_date": escape(telling.date(event["when"])),
        "group": escape(event["type"].replace("_", " ")),
        "text": {"headline": f'<a href="{escape(address)}">{escape(event["title"])}</a>', "text": said},
    }
