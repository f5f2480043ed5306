"""Comments at the annotation desk: on the article, on words of it, on a claim; the same that its review shows."""

import pytest
from django.urls import reverse

from archive.models import Comment, Revision
from tests.desk.annotating import TEXT, act, change, send, url
from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return ArticleFactory(text=TEXT)


def say(client, article, text, **given):
    return send(client, "comments", article, **{"key": f"comment-{text}", "text": text, **given})


def test_what_is_said_beside_the_text_stands_on_the_review_too(editor, at_the_desk, article):
    lena = at_the_desk("reviewer", username="lena")
    act(editor, article, change(article, "The city has fallen"))
    start = article.text.index("on Sunday")

    say(editor, article, "Which city? @lena", claim=f"{article.uid}#c1")
    say(editor, article, "The day is wrong.", start=start, end=start + 9)
    say(editor, article, "Who wrote this?")
    rows = lena.get(url("comments", article)).json()["comments"]

    assert [(row["claim"], row["quote"], row["text"]) for row in rows] == [
        (f"{article.uid}#c1", "The city has fallen", "Which city? @lena"),
        ("", "on Sunday", "The day is wrong."),
        ("", "", "Who wrote this?"),
    ]
    assert Comment.objects.that_mention(lena.person).count() == 1
    review = lena.get(reverse("admin:desk-review", args=["article", article.pk])).content.decode()
    assert all(words in review for words in ("Which city? @lena", "<q>on Sunday</q>", "<q>The city has fallen</q>"))
    assert "3 open comments: read them" in editor.get(url("", article)).content.decode()


def test_a_comment_is_settled_and_opened_again_by_acts(editor, at_the_desk, article):
    (row,) = say(editor, article, "Who wrote this?").json()["comments"]
    lena = at_the_desk("reviewer", username="lena")

    (settled,) = send(lena, "comments", article, settle=row["uid"]).json()["comments"]
    (reopened,) = send(lena, "comments", article, settle=row["uid"], settled=False).json()["comments"]

    assert (settled["settled"], reopened["settled"]) == ("lena", "")
    acts = Revision.objects.filter(noun="comment").order_by("seq").values_list("act", flat=True)
    assert list(acts) == ["commented", "resolved", "reopened"]


def test_what_is_asked_twice_is_said_once_and_what_is_unfit_not_at_all(editor, article):
    say(editor, article, "Who wrote this?")
    say(editor, article, "Who wrote this?")
    other = ArticleFactory()

    assert say(editor, article, "Not saved.", claim=f"{article.uid}#c1").status_code == 422
    assert say(editor, article, "Beyond.", start=0, end=len(TEXT) + 1).status_code == 400
    assert say(editor, article, "").status_code == 422
    assert send(editor, "comments", other, settle=Comment.objects.get().uid).status_code == 422
    assert Comment.objects.count() == 1


def test_many_comments_ask_no_more_than_a_few(editor, article, django_assert_num_queries):
    editor.get(url("comments", article))
    words = ["The city has fallen", "a spokesman said", "on Sunday", "Over 500 people"]
    act(editor, article, *(change(article, each, key=f"c{n}") for n, each in enumerate(words)))
    for n, each in enumerate(words):
        say(editor, article, each, claim=f"{article.uid}#c{n}")

    with django_assert_num_queries(8):
        assert len(editor.get(url("comments", article)).json()["comments"]) == 4
