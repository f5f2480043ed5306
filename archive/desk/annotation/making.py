"""What the fields of the screen ask: what words give away, which things have a name, make one that is missing."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from archive.actions import editing, making, sittings
from archive.actions.act import Refused
from archive.desk.annotation import dating, names, prefill, state
from archive.desk.annotation import proposals as readers
from archive.desk.annotation.bodies import when_of
from archive.desk.annotation.payload import Unfit, in_json, payload, text
from archive.desk.screens import screen
from archive.domain.words import ActorKind, QuestionKind
from archive.models import Actor, Article, Event, Location

NOUNS = {"actor": Actor, "outlet": Actor, "location": Location, "event": Event}


@screen("archive.view_claim")
@in_json
def reading(request, pk):
    """What the words between two offsets give away of a claim; or how a phrase is read as a date."""
    article = get_object_or_404(Article.objects.defer("original"), pk=pk)
    if "phrase" in request.GET:
        return {"when": dating.read(article, request.GET["phrase"][:200])}
    start, end = (request.GET.get(name, "") for name in ("start", "end"))
    if not (start.isdecimal() and end.isdecimal() and int(start) < int(end) <= len(article.text)):
        raise Unfit(_("These words do not stand at this place of the article. Select them again."))
    return prefill.of_words(article, int(start), int(end))


@screen("archive.view_claim")
@in_json
def proposals(request, pk):
    """What is proposed of the article's text."""
    article = get_object_or_404(Article.objects.defer("original").select_related("publisher"), pk=pk)
    return readers.proposals(article)


@screen("archive.view_claim")
@in_json
def search(request):
    """Things by any of their names."""
    noun, words = request.GET.get("noun", ""), request.GET.get("q", "")[:200].replace("\x00", "")
    if noun not in names.NOUNS:
        raise Unfit(_("There is no such noun."))
    if not request.user.has_perm(names.NOUNS[noun]):
        raise Refused(_("You may not see these."))
    return {"found": names.found(noun, words)}


@screen("archive.view_claim", methods=["POST"])
@in_json
def things(request, pk):
    """Make a thing that a field lacks, lay it aside again (undo), or take it up again (redo): one act."""
    given = payload(request)
    noun, how = text(given, "noun", 20), text(given, "how", 10, "make")
    owner = "event" if noun in ("question", "position") else "actor" if noun == "outlet" else noun
    if owner not in NOUNS or how not in ("make", "unmake", "remake"):
        raise Unfit(_("There is no such noun."))
    if not request.user.has_perm(f"archive.{'add' if owner == noun and how == 'make' else 'change'}_{owner}"):
        raise Refused(_("You may not make this."))
    key = text(given, "key", 64)
    if len(key) < 8:
        raise Unfit(_("The request has no key."))
    do = _of_an_event if owner == "event" and noun != "event" else _by_itself
    return sittings.once(key, lambda: do(noun, how, given, request.user), by=request.user)


def _by_itself(noun, how, given, by):
    """An actor, an outlet, a place or an event."""
    if how != "make":
        thing = _there(NOUNS[noun], text(given, "uid", 64))
        act = editing.discard if how == "unmake" else editing.restore
        act(thing, by=by, reason=text(given, "reason", 300))
        return {"noun": noun, "thing": None}
    name = text(given, "name", 200).strip()
    if not name:
        raise Unfit(_("It needs a name."))
    match noun:
        case "event":
            position = text(given, "position", 300).strip() or name
            when = when_of(given["when"]) if isinstance(given.get("when"), dict) else None
            made = making.event(name, by=by, position=position, when=when, place=text(given, "place", 64))
            return {"noun": noun, "thing": _event(made)}
        case "location":
            return {"noun": noun, "thing": state.thing(making.location(name, by=by))}
        case _:
            kind = ActorKind.MEDIA if noun == "outlet" else ActorKind.UNKNOWN
            return {"noun": noun, "thing": state.thing(making.actor(name, by=by, kind=kind))}


def _of_an_event(noun, how, given, by):
    """A question of an event, with a first position or without; or a position on a question it has."""
    event = _there(Event, text(given, "event", 64))
    question, position = text(given, "question", 64), text(given, "position", 64)
    words = text(given, "name", 300).strip()
    if how == "unmake":
        making.unmake(event, question, position, by=by)
    elif not words:
        raise Unfit(_("It needs its words."))
    elif noun == "position":
        position = making.position(event, question, text=words, key=position, by=by).key
    else:
        kind = text(given, "kind", 24, str(QuestionKind.STATUS))
        question = making.question(event, text=words, kind=kind, key=question, by=by).key
    return {"noun": noun, "thing": _event(event), "question": question, "position": position}


def _there(noun, uid):
    found = noun.objects.filter(uid=uid).first()
    if found is None:
        raise Unfit(_("It is not there any more."))
    return found


def _event(event):
    return state.event(state.events_with_questions().get(pk=event.pk))
