"""What the screen sends while somebody works: what is typed, what is done with it, who is there, what is waved away."""

import json

from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from archive.actions import presence as here
from archive.actions import sittings
from archive.actions.act import Refused
from archive.actions.annotation import Overtaken, annotate
from archive.desk import keymap
from archive.desk.annotation import state
from archive.desk.annotation.bodies import change_of
from archive.desk.annotation.payload import Unfit, in_json, payload, rows, text, whole
from archive.desk.screens import screen
from archive.models import Article, Claim, Revision

WORKS = ("archive.view_claim", "archive.add_claim", "archive.change_claim")


@screen(*WORKS, methods=["POST"])
@in_json
def sitting(request, pk):
    """Keep what is being typed of one claim. 409: another window of the same person kept something else."""
    article, given = _article(pk), payload(request)
    thing, body = text(given, "thing", 129), given.get("body")
    if not thing.startswith(f"{article.uid}#"):
        raise Unfit(_("This claim belongs to another article."))
    if body is None:
        sittings.drop(article, [thing], by=request.user)
        return {"turn": 0}
    kept = json.dumps(body, ensure_ascii=False, sort_keys=True)
    base, turn = whole(given, "base"), whole(given, "turn")
    try:
        row = sittings.keep(article, thing, by=request.user, body=kept, base=base, turn=turn)
    except sittings.Overtaken as late:
        there = {"turn": late.there.turn, "base": late.there.base, "body": json.loads(late.there.body)}
        return JsonResponse({"faults": [*late.faults], "there": there}, status=409)
    return {"turn": row.turn}


@screen(*WORKS, methods=["POST"])
@in_json
def acts(request, pk):
    """Turn what was typed into one act. 409: somebody else changed a claim meanwhile, and how it stands now."""
    article, given = _article(pk), payload(request)
    key = text(given, "key", 64)
    if len(key) < 8:
        raise Unfit(_("The request has no key."))
    changes = [change_of(article, row) for row in rows(given, "changes")]
    if any(change.holds for change in changes) and not request.user.has_perm("archive.change_event"):
        raise Refused(_("You may not place claims in events."))

    def do():
        annotate(article, changes, by=request.user, reason=text(given, "reason", 300))
        sittings.drop(article, [change.uid for change in changes], by=request.user)
        return _fresh(article, [change.uid for change in changes])

    try:
        return sittings.once(key, do, by=request.user)
    except Overtaken as late:
        answer = {"faults": [*late.faults], **_fresh(article, late.uids), "by": _last(late.uids)}
        return JsonResponse(answer, status=409)


@screen("archive.view_claim")
@in_json
def claims(request, pk):
    """The claims of the article as they now stand."""
    article = _article(pk)
    return _fresh(article, None)


@screen("archive.view_claim", methods=["POST"])
@in_json
def presence(request, pk):
    """Say that the article is open here; answers who else has it open and which versions its claims have."""
    article, given = _article(pk), payload(request)
    if given.get("leaving"):
        here.leave(article, by=request.user)
        return {}
    here.come(article, by=request.user, at=text(given, "at", 129))
    others = here.others(article, than=request.user)
    people = [{"name": row.person.get_full_name() or row.person.get_username(), "at": row.at} for row in others]
    versions = Claim.objects.live().filter(article=article).values_list("uid", "version")
    return {"people": people, "versions": dict(versions)}


@screen(*WORKS, methods=["POST"])
@in_json
def dismissals(request, pk):
    """Wave a suggestion away for this text, or let it return."""
    article, given = _article(pk), payload(request)
    key = text(given, "key", 200)
    if given.get("back"):
        sittings.take_back(article, key)
    else:
        sittings.dismiss(article, key, by=request.user)
    return {}


@screen("archive.view_claim", methods=["POST"])
@in_json
def keys(request):
    """Keep which keys do what for this person."""
    given = payload(request)
    chosen = given.get("keys", {})
    if not isinstance(chosen, dict) or not isinstance(given.get("on"), bool):
        raise Unfit(_("The request cannot be read."))
    kept = {name: text(chosen, name, 1) for name in keymap.WORDS if chosen.get(name)}
    if faults := keymap.prefer(request.user, keys=kept, on=given["on"]):
        raise Refused(*faults)
    return keymap.of(request.user)


def _article(pk):
    return get_object_or_404(Article.objects.defer("original"), pk=pk)


def _fresh(article, uids):
    found = state.claims_of(article, uids)
    aside = Claim.objects.filter(uid__in=uids or [], discarded=True).values_list("uid", "version")
    return {"claims": found, "things": state.things_of(found), "aside": dict(aside)}


def _last(uids):
    acts = Revision.objects.filter(noun="claim", uid__in=uids).select_related("person").order_by("seq")
    return {act.uid: {"name": act.by, "at": act.at} for act in acts}
