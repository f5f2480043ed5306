"""What editors say of an article and its claims, as the screen shows it beside the text."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from archive.actions import sittings, talking
from archive.actions.act import Refused
from archive.desk.annotation.payload import Unfit, in_json, payload, text, whole
from archive.desk.screens import screen
from archive.desk.talk.beside import comments_on
from archive.desk.talk.things import passage_part
from archive.models import Article, Claim, Comment


@screen("archive.view_claim", methods=["GET", "POST"])
@in_json
def comments(request, pk):
    """The comments on the article, its passages and its claims; a POST says something more, or settles one."""
    article = get_object_or_404(Article.objects.defer("original"), pk=pk)
    if request.method == "POST":
        given = payload(request)
        _settle(request.user, article, given) if "settle" in given else _say(request.user, article, given)
    return {"comments": [_shown(said) for said in comments_on(article)]}


def _say(person, article, given):
    """Say something once, however often it is asked for under a key."""
    if not person.has_perm("archive.add_comment"):
        raise Refused(_("You may not comment."))
    key = text(given, "key", 64)
    if len(key) < 8:
        raise Unfit(_("The request has no key."))
    about, part = _about(article, given)

    def say():
        return {"uid": talking.comment(about, text(given, "text", talking.LONGEST + 1), by=person, part=part).uid}

    sittings.once(key, say, by=person)


def _about(article, given):
    """What is spoken of: a saved claim, a passage of the text, or the article."""
    if uid := text(given, "claim", 129):
        claim = Claim.objects.filter(article=article, uid=uid).first()
        if claim is None:
            raise Refused(_("This claim is not saved yet: save it first, or comment on its words."))
        return claim, ""
    start, end = whole(given, "start"), whole(given, "end")
    if end > len(article.text) or start > end:
        raise Unfit(_("These words do not stand at this place of the article. Select them again."))
    return article, passage_part(start, end) if start < end else ""


def _settle(person, article, given):
    """Settle one of the article's comments, or open it again."""
    if not person.has_perm("archive.change_comment"):
        raise Refused(_("You may not settle comments."))
    said = Comment.objects.on_article(article).filter(uid=text(given, "settle", 32)).first()
    if said is None:
        raise Refused(_("This comment is not there any more."))
    (talking.resolve if given.get("settled") is not False else talking.reopen)(said, by=person)


def _shown(said):
    """A comment as the screen keeps it; `quote` are the words it is about."""
    noun, _colon, uid = said.comment.thing.partition(":")
    return {
        "uid": said.comment.uid,
        "claim": uid if noun == "claim" else "",
        "about": "" if hasattr(said.about, "quote") else str(said.about),
        "quote": getattr(said.about, "quote", ""),
        "start": getattr(said.about, "start", 0),
        "end": getattr(said.about, "end", 0),
        "who": said.first.by,
        "at": said.first.at,
        "text": said.comment.text,
        "settled": said.settled.by if said.settled else "",
    }
