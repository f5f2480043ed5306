"""The keys of the desk: one table for all screens, from which strips, help, settings and scripts are made.

A person may change each key and switch all of them off; what is chosen holds on every screen.
"""

import json
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from archive.actions import sittings
from archive.models import Preference

NAME = "desk"
EVERYWHERE = ""


@dataclass(frozen=True)
class Group:
    """Keys that are shown together: `keys` holds name, key and words; `screens` are where they do something."""

    title: Any
    screens: tuple[str, ...]
    keys: dict[str, tuple[str, Any]]


GROUPS = [
    Group(_("On every screen"), (EVERYWHERE,), {
        "search": ("/", _("search")), "undo": ("u", _("undo")), "redo": ("o", _("redo")),
        "board": ("b", _("to the board")), "help": ("?", _("all keys")),
    }),
    Group(_("From row to row"), ("list", "event", "review", "merge"), {
        "row_next": ("j", _("next")), "row_previous": ("k", _("previous")), "row_open": ("l", _("open it")),
    }),
    Group(_("Mark the selection as"), ("annotation",), {
        "claim": ("c", _("claim")), "figure": ("f", _("figure")), "actor": ("a", _("actor")),
        "place": ("p", _("place")), "date": ("d", _("date")),
    }),
    Group(_("Go"), ("annotation",), {
        "next": ("j", _("next claim")), "previous": ("k", _("previous claim")),
        "next_article": ("]", _("next article")), "previous_article": ("[", _("previous article")),
        "words": ("w", _("when")), "speaker": ("s", _("on whose word")), "statement": ("i", _("in our words")),
        "event": ("e", _("event")), "question": ("q", _("question")), "all": ("l", _("all claims")),
        "translate": (",", _("add a translation")), "more": (".", _("more of the claim")),
    }),
    Group(_("Decide"), ("annotation",), {
        "accept": ("y", _("accept the suggestion")), "dismiss": ("n", _("dismiss the suggestion")),
        "comment": ("m", _("comment")), "settle": ("t", _("settle the comment")),
        "reopen": (";", _("open the comment again")),
        "aside": ("x", _("lay the claim aside")), "reword": ("r", _("take the words now chosen")),
        "preview": ("v", _("preview")), "send": ("g", _("to its review")),
    }),
    Group(_("What the open claim holds"), ("annotation",), {
        "entered": ("h", _("next name, position or figure entered")), "figures": ("z", _("next figure")),
        "take_away": ("-", _("take it away")),
    }),
    Group(_("Two texts of one claim"), ("annotation",), {
        "mine": ("1", _("mine everywhere")), "theirs": ("2", _("theirs everywhere")), "settled": ("3", _("go on with these")),
    }),
    Group(_("Assemble an event"), ("event",), {
        "event_move": ("m", _("move: then the digit of a position")), "event_aside": ("x", _("set aside")),
        "event_off": ("r", _("take off")), "event_cite": ("c", _("cite: then the number of a sentence")),
        "event_preview": ("p", _("preview")), "event_review": ("i", _("its review")), "event_record": ("e", _("its record")),
        "event_ask": ("q", _("ask another question")), "event_write": ("s", _("write a sentence")),
        "event_when": ("d", _("what dates it")), "event_where": ("f", _("where it was")), "event_who": ("w", _("who took part")),
        "event_undated": ("t", _("no account dates it")),
        "part_next": ("]", _("next part")), "part_previous": ("[", _("part before")),
    }),
    Group(_("With the chosen row of an event"), ("event",), {
        "event_up": (",", _("up")), "event_down": (".", _("down")), "event_merge": ("g", _("merge into another")),
        "event_rule": ("v", _("rule")), "event_answer": ("a", _("add a position")),
        "event_accept": ("y", _("accept it")), "event_dismiss": ("n", _("dismiss it")),
    }),
    Group(_("In a list"), ("list",), {
        "choose": ("x", _("tick")), "sort": ("h", _("sort by the next column")), "search_next": ("g", _("next search")),
        "assign": ("a", _("assign what is ticked")), "view": ("t", _("the next view")),
        "narrow": ("f", _("show only")), "new_text": ("n", _("add a report")),
        "settle_row": ("s", _("settle")), "throw_row": ("w", _("throw away")), "look_row": ("e", _("open it at the desk")),
        "page_next": ("]", _("next page")), "page_previous": ("[", _("page before")),
    }),
    Group(_("Review"), ("review",), {
        "review_send": ("s", _("send to review")), "review_approve": ("a", _("approve")),
        "review_publish": ("p", _("publish")), "review_correct": ("c", _("publish as a correction")),
        "review_send_back": ("r", _("return")), "review_take_up": ("d", _("begin a new draft")),
        "review_readdress": ("n", _("change the address")), "review_withdraw": ("w", _("withdraw")),
        "review_reinstate": ("i", _("put before readers again")), "review_comment": ("m", _("comment")),
        "review_assign": ("g", _("assign")), "review_history": ("h", _("history")), "review_edit": ("e", _("edit")),
        "review_preview": ("v", _("preview")), "review_settle": ("t", _("settle the comment")),
        "review_reopen": ("y", _("open the comment again")),
    }),
    Group(_("One and the same?"), ("merge",), {
        "merge_why": ("w", _("why")), "merge_apart": ("n", _("not the same")), "merge_other": ("e", _("keep the other one")),
        "merge_any": ("a", _("name two yourself")),
    }),
    Group(_("Settings"), ("settings",), {"keys_first": ("z", _("all keys as they were at first"))}),
    Group(_("A text comes in"), ("taking",), {
        "take_publisher": ("p", _("who published it")), "take_date": ("w", _("when")), "take_offer": ("y", _("use what is offered")),
        "take_accept": ("a", _("accept and freeze")), "take_keep": ("k", _("keep for later")), "take_throw": ("x", _("throw away")),
        "take_more": ("m", _("rights, sensitivity, key, reason")), "take_check": ("e", _("back to the check")),
    }),
    Group(_("What a paragraph is, when a text comes in"), ("check",), {
        "kind_body": ("b", _("body")), "kind_headline": ("h", _("headline")), "kind_subhead": ("u", _("subhead")),
        "kind_block_quote": ("q", _("block quote")), "kind_related_link": ("r", _("related link")),
        "kind_credit": ("c", _("credit")), "kind_dateline": ("d", _("dateline")), "kind_byline": ("y", _("byline")),
        "kind_notice": ("n", _("notice")),
    }),
]  # fmt: skip
FIXED = [
    ("↓ ↑", _("next, previous sentence")),
    ("Shift + → ←", _("one word more, one less")),
    ("→ ←", _("begin a word later, earlier")),
    ("Alt + → ←", _("move the end by a character")),
    ("Ctrl + Z", _("undo")),
    ("Ctrl + Shift + Z", _("redo")),
    ("Ctrl + Enter", _("save, next claim; send the form")),
    ("Enter", _("open the name or figure gone to")),
    ("Backspace", _("in an empty field: take the last away")),
    ("Esc", _("back to the text")),
]
WORDS = {name: words for group in GROUPS for name, (_key, words) in group.keys.items()}
SCREENS = sorted({screen for group in GROUPS for screen in group.screens if screen != EVERYWHERE})
FOCUSED = {"check"}  # keys that act only while a list of kinds has the focus: others may be the same
DENSITIES = {"roomy": _("roomy"), "close": _("close")}
MEDIA = {"grey": _("in grey"), "colour": _("in colour")}


def names_on(screen):
    """The names of the keys that do something on a screen."""
    where = {screen} if screen in FOCUSED else {screen, EVERYWHERE}
    return [name for group in GROUPS if where.intersection(group.screens) for name in group.keys]


def of(person):
    """How `person` wants the desk: whether single keys do anything, which does what, how close lines stand, media."""
    kept = Preference.objects.filter(person=person, name=NAME).values_list("value", flat=True).first()
    chosen = json.loads(kept) if kept else {}
    keys = {name: key for group in GROUPS for name, (key, _words) in group.keys.items()}
    own = {name: key for name, key in chosen.get("keys", {}).items() if name in keys}
    rest = {"on": True, "density": "roomy", "media": "grey"}
    return rest | {name: chosen[name] for name in rest if name in chosen} | {"keys": keys | own}


def faults_of(keys):
    """Why keys cannot be so: two acts of one screen with one key, or a digit where digits choose positions."""
    found = []
    for screen in SCREENS:
        named: dict[str, str] = {}
        for name in names_on(screen):
            if keys[name] in named:
                pair = {"key": keys[name].upper(), "one": WORDS[named[keys[name]]], "other": WORDS[name]}
                found.append(_now("“%(key)s” cannot be both “%(one)s” and “%(other)s”.") % pair)
            named[keys[name]] = name
    if any(keys[name].isdigit() for name in names_on("event")):
        found.append(_now("Digits choose positions: take another key."))
    return list(dict.fromkeys(found))


def prefer(person, **wanted):
    """Keep how `person` wants the desk; `keys` may name some of them. Answers why not, or nothing."""
    now = of(person)
    keys = now["keys"] | {name: key for name, key in wanted.pop("keys", {}).items() if name in now["keys"] and key}
    if faults := faults_of(keys):
        return faults
    sittings.prefer(NAME, json.dumps(now | wanted | {"keys": keys}), by=person)
    return []
