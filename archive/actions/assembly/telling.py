"""Edits of what the event says in our own words: its title, its summary with its citations, who took part."""

from django.utils.translation import gettext as _

from archive.actions.act import Refused
from archive.actions.assembly.finding import renumbered, sentence_in, short, swapped
from archive.actions.bodies import Body
from archive.domain.words import Role
from archive.models import Actor, Claim


def retitle(body: Body, title: str) -> str:
    """Give the event another title."""
    was, body["title"] = body["title"], title
    return f"Retitled “{short(was)}” as “{short(title)}”"


def write_sentence(body: Body, text: str, cites: list[Claim]) -> str:
    """Add a sentence at the end of the summary."""
    body["sentences"].append({"order": 0, "text": text, "cites": sorted({claim.uid for claim in cites})})
    renumbered(body["sentences"], 1)
    return f"Wrote the sentence “{short(text)}”"


def reword_sentence(body: Body, number: int, text: str) -> str:
    """Say a sentence in other words; what it cites stays."""
    sentence = sentence_in(body, number)
    was, sentence["text"] = sentence["text"], text
    return f"Reworded the sentence “{short(was, 40)}” as “{short(text, 40)}”"


def cite(body: Body, number: int, claim: Claim) -> str:
    """Let a sentence rest on `claim` too."""
    sentence = sentence_in(body, number)
    sentence["cites"] = sorted({*sentence["cites"], claim.uid})
    return f"Cited {claim} for sentence {number}"


def uncite(body: Body, number: int, claim: Claim) -> str:
    """Take a citation away."""
    sentence = sentence_in(body, number)
    sentence["cites"] = [uid for uid in sentence["cites"] if uid != claim.uid]
    return f"Took the citation of {claim} from sentence {number}"


def order_sentence(body: Body, number: int, step: int) -> str:
    """Move a sentence up (-1) or down (1)."""
    sentence = sentence_in(body, number)
    swapped(body["sentences"], sentence, step)
    renumbered(body["sentences"], 1)
    return f"Moved sentence {number} {'up' if step < 0 else 'down'}"


def drop_sentence(body: Body, number: int) -> str:
    """Take a sentence away."""
    sentence = sentence_in(body, number)
    body["sentences"].remove(sentence)
    renumbered(body["sentences"], 1)
    return f"Took the sentence “{short(sentence['text'])}” away"


def take_part(body: Body, actor: Actor, role: Role, named_as: str, claim: Claim | None) -> str:
    """Enter an actor's role, in the words of a source where there are some."""
    if any(row["actor"] == actor.uid and row["role"] == role for row in body["participations"]):
        raise Refused(_("“%(actor)s” is %(role)s already.") % {"actor": actor, "role": role})
    row = {"actor": actor.uid, "role": str(role), "named_as": named_as, "claim": claim.uid if claim else None}
    body["participations"].append(row)
    return f"Entered “{actor}” as {role}"


def leave(body: Body, actor: Actor, role: Role) -> str:
    """Take an actor's role away."""
    rows = body["participations"]
    there = [row for row in rows if (row["actor"], row["role"]) == (actor.uid, role)]
    if not there:
        raise Refused(_("“%(actor)s” is not %(role)s any more: open the page anew.") % {"actor": actor, "role": role})
    rows.remove(there[0])
    return f"Took “{actor}” away as {role}"
