"""The keys of the desk: one table, from which the strip, the help and the script are made. A person may change them."""

import json

from django.utils.translation import gettext_lazy as _

from archive.models import Preference

NAME = "keys"
# name: key, words. Grouped as the help shows them.
KEYS = {
    _("Mark the selection as"): {
        "claim": ("c", _("claim")),
        "figure": ("f", _("figure")),
        "actor": ("a", _("actor")),
        "place": ("p", _("place")),
        "date": ("d", _("date")),
    },
    _("Go"): {
        "next": ("j", _("next claim")),
        "previous": ("k", _("previous claim")),
        "next_article": ("]", _("next article")),
        "previous_article": ("[", _("previous article")),
        "words": ("w", _("when")),
        "speaker": ("s", _("on whose word")),
        "statement": ("i", _("in our words")),
        "event": ("e", _("event")),
        "question": ("q", _("question")),
        "all": ("l", _("all claims")),
    },
    _("Decide"): {
        "accept": ("y", _("accept the suggestion")),
        "dismiss": ("n", _("dismiss the suggestion")),
        "comment": ("m", _("comment")),
        "settle": ("t", _("settle the comment")),
        "aside": ("x", _("lay the claim aside")),
        "reword": ("r", _("take the words now chosen")),
        "help": ("?", _("all keys")),
    },
}
FIXED = [
    ("↓ ↑", _("next, previous sentence")),
    ("Shift + → ←", _("one word more, one less")),
    ("→ ←", _("begin a word later, earlier")),
    ("Alt + → ←", _("move the end by a character")),
    ("Ctrl + Z", _("undo")),
    ("Ctrl + Shift + Z", _("redo")),
    ("Ctrl + Enter", _("save, next claim")),
    ("Esc", _("back to the text")),
]
NAMES = [name for group in KEYS.values() for name in group]


def of(person):
    """Whether single keys do anything for `person`, and which does what."""
    kept = Preference.objects.filter(person=person, name=NAME).values_list("value", flat=True).first()
    chosen = json.loads(kept) if kept else {}
    keys = {name: key for group in KEYS.values() for name, (key, _words) in group.items()}
    return {"on": chosen.get("on", True), "keys": keys | {n: k for n, k in chosen.get("keys", {}).items() if n in keys}}
