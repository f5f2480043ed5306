"""The board answers in one look: what waits for me, what is contested, what needs a second outlet, what lost its place."""

import re
from html import unescape

import pytest
from django.urls import reverse

from archive.models import Article, Claim
from tests.desk.annotating import act, change
from tests.desk.inbox import complaints, fields_of, pasted
from tests.desk.test_assembly import send
from tests.factories import TEXT, ArticleFactory, EventFactory

pytestmark = pytest.mark.django_db
BOARD = "/admin/desk/"
GROUPS = ["mine", "contested", "second-outlet", "lost"]
SECTION = re.compile(r'<section class="column[^"]*" aria-labelledby="b-([a-z-]+)">(.*?)</section>', re.DOTALL)
CARD = re.compile(r'<p class="card__name"><a href="([^"]+)" data-row><bdi>([^<]*)</bdi></a></p>')


def groups(client, query=""):
    """What the board shows under each heading: the words of each group, and its cards as {name: link}."""
    page = client.get(BOARD + query).content.decode()
    return {key: (words, {unescape(name): unescape(link) for link, name in CARD.findall(words)}) for key, words in SECTION.findall(page)}  # fmt: skip


def at_a_look(client):
    """What the first line of the board counts: {group: number}."""
    page = client.get(BOARD).content.decode()
    return {key: int(number) for key, number in re.findall(r'<a href="#b-([a-z-]+)">[^<]+</a> <b>(\d+)</b>', page)}


def told(client, event, *positions):
    """Claims of `event`, each of an outlet of its own, marked at the desk: one for each position that is named."""
    for position in positions:
        article = ArticleFactory()
        hold = {"event": event.uid, "question": "occurrence", "position": position}
        answer = act(client, article, change(article, "The city has fallen", statement="It fell.", holds=[hold]))
        assert answer.status_code == 200, answer.content


def an_event(client, title, *positions):
    """An event that was put together at the desk."""
    event = EventFactory(title=title, claims=[])
    if "not-so" in positions:
        assert send(client, event, "answer", question="occurrence", text="Not so").status_code == 302
    told(client, event, *positions)
    return event


def assigned(client, thing, person):
    address = reverse("admin:desk-assign")
    assert client.post(address, {"thing": thing.handle, "editor": person.pk, "due": "", "tags": ""}).status_code == 302


def captured_anew(client, article, text):
    """`article`, captured again with another text, through the inbox."""
    address = pasted(client, text)
    known = {"publisher": str(article.publisher), "publisher_basis": "stated", "published_basis": "unknown"}
    answer = client.post(address, fields_of(client.get(address)) | known | {"supersedes": article.pk})
    assert answer.status_code == 302, complaints(answer)


def test_each_of_four_things_is_named_in_its_group_with_its_link_and_in_no_other(at_the_desk):
    me, other = at_the_desk("editor", username="mira"), at_the_desk("editor", username="olga")
    waiting = an_event(other, "The bridge", "taken", "taken")
    disputed = an_event(other, "The flag", "taken", "not-so")
    alone = an_event(other, "The market", "taken")
    an_event(other, "The mill", "taken", "taken")
    assigned(other, waiting, me.person)
    moved = ArticleFactory(headline="The convoy", text=TEXT.format(n="of the convoy"))
    act(other, moved, change(moved, "Over 500 people were killed", statement="More than 500 died."))
    captured_anew(other, moved, moved.text.replace("Over 500", "Some 300"))

    shown = {key: cards for key, (_words, cards) in groups(me).items() if key in GROUPS}

    lost = Claim.objects.get(article=moved)
    assert shown == {
        "mine": {"The bridge": reverse("admin:desk-event", args=[waiting.pk])},
        "contested": {"The flag": reverse("admin:desk-event", args=[disputed.pk])},
        "second-outlet": {"The market": reverse("admin:desk-event", args=[alone.pk])},
        "lost": {str(lost): f"{reverse('admin:desk-article', args=[moved.pk])}?claim={lost.key}"},
    }
    for cards in shown.values():
        for link in cards.values():
            assert me.get(link).status_code == 200
    assert {key: at_a_look(me)[key] for key in GROUPS} == dict.fromkeys(GROUPS, 1)
    assert groups(other)["mine"][1] == {}


def test_whatever_waits_for_me_is_there_whatever_it_is(at_the_desk):
    me, other = at_the_desk("editor", username="mira"), at_the_desk("editor", username="olga")
    article, marked = ArticleFactory(headline="Report of the bridge"), ArticleFactory()
    act(other, marked, change(marked, "The city has fallen", statement="It fell."))
    claim = Claim.objects.get(article=marked)
    assigned(other, article, me.person)
    asked = {"text": "@mira, is that so?", "about": ""}
    assert other.post(reverse("admin:desk-comment", args=["claim", claim.pk]), asked).status_code == 302

    _words, cards = groups(me)["mine"]

    assert cards == {
        "Report of the bridge": reverse("admin:desk-article", args=[article.pk]),
        str(claim): f"{reverse('admin:desk-article', args=[marked.pk])}?claim={claim.key}",
    }


def test_each_group_of_an_empty_board_says_so_and_the_first_step_has_its_link(editor):
    shown = groups(editor)

    assert all('<p class="column__empty">' in shown[key][0] and not shown[key][1] for key in GROUPS)
    assert not Article.objects.exists()
    (first,) = re.findall(r'<a href="([^"]+)">Add a report</a>', shown["draft"][0])
    assert editor.get(first).status_code == 200
