"""Template tags of the desk."""

from django import template

from archive.desk import naming
from archive.desk.changes import body_in, changes
from archive.desk.stages import workplace_of
from archive.desk.values import Names
from archive.models import Revision

register = template.Library()
LONGEST_PAGE = 50


@register.simple_tag
def ledger(thing, before=""):
    """The acts on a thing, the last first, each with what it changed; `before`: only earlier ones."""
    acts = Revision.objects.of(thing).select_related("person", "body")
    if before.isdecimal():
        acts = acts.filter(seq__lt=int(before))
    said = [(act, body_in(act)) for act in acts[: LONGEST_PAGE + 1]]
    names = Names(type(thing), [body for _act, body in said if body])
    entries = [
        {
            "act": act,
            "verb": naming.act(act.act),
            "changes": changes(type(thing), earlier, body, names) if body and earlier else [],
        }
        for (act, body), earlier in zip(said, [*(body for _act, body in said[1:]), None], strict=True)
    ]
    more = entries[LONGEST_PAGE - 1]["act"].seq if len(entries) > LONGEST_PAGE else None
    return {"entries": entries[:LONGEST_PAGE], "more": more}


@register.filter
def workplace(thing):
    """The address where a thing is worked on."""
    return workplace_of(thing)


@register.filter
def at(values, name):
    """What `values` hold under `name`."""
    return values.get(name, "")


@register.filter
def around(text, words, most=140):
    """A text cut to the passage where `words` stand, as far as they are found whatever their case."""
    if len(text) <= most:
        return text
    at = max(0, text.casefold().find(str(words).casefold()) - most // 3)
    cut = text[at : at + most].strip()
    return ("…" if at else "") + cut + ("…" if at + most < len(text) else "")
