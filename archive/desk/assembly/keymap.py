"""The keys of the page on which events are assembled: shown on it, and each person's to change or switch off."""

import json

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.actions import sittings
from archive.desk.screens import screen
from archive.models import Preference

NAME = "assembly keys"
KEYS = {
    "move": ("m", gettext_lazy("move: then the digit of a position")),
    "aside": ("x", gettext_lazy("set aside")),
    "off": ("r", gettext_lazy("take off")),
    "cite": ("c", gettext_lazy("cite: then the number of a sentence")),
    "undo": ("u", gettext_lazy("undo")),
    "preview": ("p", gettext_lazy("preview")),
}


def keymap_of(person):
    """Whether single keys do anything for `person`, and the keys: act, key, words."""
    kept = Preference.objects.filter(person=person, name=NAME).values_list("value", flat=True).first()
    chosen = json.loads(kept) if kept else {}
    own = chosen.get("keys", {})
    return {
        "on": chosen.get("on", True),
        "keys": [(act, own.get(act, key), words) for act, (key, words) in KEYS.items()],
    }


@screen("archive.change_event", methods=("POST",))
def keep_keys(request, pk):
    """Keep which keys do what for this person; digits and the arrows stay what they are."""
    keys = {act: request.POST.get(act, "").strip().lower()[:1] or key for act, (key, _words) in KEYS.items()}
    if len(set(keys.values())) < len(keys) or any(key.isdigit() for key in keys.values()):
        messages.warning(request, _("Nothing was kept: each act has a key of its own, and digits choose positions."))
    else:
        sittings.prefer(NAME, json.dumps({"on": "on" in request.POST, "keys": keys}), by=request.user)
        messages.success(request, _("Your keys were kept."))
    return redirect("admin:desk-event", pk)
