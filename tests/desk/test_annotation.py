"""The annotation desk's acts: a claim is its exact words, saved once, by those who may, and never over another's."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.actions import editing
from archive.models import Actor, Claim, Event, Evidence, Revision, Sitting
from tests.desk.annotating import TEXT, act, body, change, send, url
from tests.factories import ActorFactory, ArticleFactory, ClaimFactory, EventFactory, LocationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return ArticleFactory(text=TEXT)


def test_a_claim_is_saved_as_one_act_with_teller_figure_things_and_position(editor, article):
    event, teller = EventFactory(claims=[]), ActorFactory()
    about, place = ActorFactory(), LocationFactory()
    given = change(
        article, "Over 500 people were killed", statement="More than 500 people were killed.", form="indirect",
        actors=[about.uid], locations=[place.uid],
        attributions=[{"actor": teller.uid, "verb": "said", "basis": "adjacent"}, {"named_as": "a friend"}],
        figures=[{"verbatim": "Over 500", "value": 500, "bound": "more_than", "measure": "killed"}],
        translations=[{"language": "fr", "text": "Plus de 500 tués", "translator": "R."},
                      {"language": "ar", "text": "قُتل أكثر من 500", "translator": "Jane Roe"}],
        holds=[{"event": event.uid, "question": "occurrence", "position": "taken"}],
    )  # fmt: skip

    answer = act(editor, article, given)

    assert answer.status_code == 200, answer.content
    claim = Claim.objects.get(uid=f"{article.uid}#c1")
    assert (claim.quote, claim.version, claim.form) == ("Over 500 people were killed", 1, "indirect")
    assert [(row.order, row.actor, row.named_as) for row in claim.attributions.all()] == [
        (1, teller, ""),
        (2, None, "a friend"),
    ]
    assert claim.figures.get().value == 500
    kept = [{"language": "ar", "text": "قُتل أكثر من 500", "translator": "Jane Roe"},
            {"language": "fr", "text": "Plus de 500 tués", "translator": "R."}]  # fmt: skip
    assert answer.json()["claims"][0]["body"]["translations"] == kept
    assert (claim.actors.get(), claim.locations.get()) == (about, place)
    assert Evidence.objects.get(claim=claim).position.question.event == event
    assert Revision.objects.of(claim).get().by == "edith"
    assert answer.json()["claims"][0]["holds"][0]["event"] == event.uid


def test_an_incomplete_claim_is_saved(editor, article):
    assert act(editor, article, change(article, "The city has fallen")).status_code == 200
    assert Claim.objects.get(article=article).statement == ""


def test_offsets_are_code_points(editor, article):
    assert act(editor, article, change(article, "quiet day")).status_code == 200
    claim = Claim.objects.get(article=article)
    assert article.text[claim.start : claim.end] == "quiet day"


@pytest.mark.parametrize(
    "wrong", [{"start": 3}, {"end": 10_000}, {"start": 30, "end": 30}, {"quote": "The city has risen"}]
)
def test_words_that_do_not_stand_there_are_refused(editor, article, wrong):
    given = change(article, "The city has fallen")
    given["body"] |= wrong

    answer = act(editor, article, given)

    assert answer.status_code == 422
    assert "do not stand at this place" in answer.json()["faults"][0]
    assert not Claim.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"start": "3"}, 400),
        ({"start": -1}, 400),
        ({"start": True}, 400),
        ({"statement": {"a": 1}}, 400),
        ({"statement": "a\x00b"}, 400),
        ({"statement": "\ud800"}, 400),
        ({"kind": "miracle"}, 422),
        ({"actors": "islamic-state"}, 400),
        ({"actors": ["nobody-at-all"]}, 422),
        ({"attributions": [{"verb": "said"}]}, 422),
        ({"attributions": [{"named_as": "x" * 301}]}, 422),
        ({"translations": [{"language": "en", "text": "The city", "translator": "R."}]}, 422),
        ({"translations": [{"language": "French!", "text": "La ville", "translator": "R."}]}, 422),
        ({"translations": [{"language": "fr", "text": "La ville", "translator": ""}]}, 422),
        ({"translations": [{"language": "fr", "text": "La ville", "translator": "R."}] * 2}, 422),
        ({"figures": [{"verbatim": "not in the words", "value": 5}]}, 422),
        ({"figures": [{"verbatim": "city", "value": None, "bound": "exact"}]}, 422),
        ({"said_edtf": "2015-13-45", "said_basis": "stated"}, 422),
    ],
)
def test_what_is_not_fit_is_refused_in_words_and_nothing_is_saved(editor, article, wrong, status):
    given = change(article, "The city has fallen")
    given["body"] |= wrong

    answer = act(editor, article, given)

    assert answer.status_code == status, answer.content
    assert answer.json()["faults"]
    assert not Claim.objects.exists()


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"{", b'{"key": NaN}', b"\xff", b"[" * 5000, b'{"changes": 5, "key": "12345678"}']
)
def test_a_request_that_cannot_be_read_is_refused(editor, article, raw):
    assert editor.post(url("acts", article), raw, content_type="application/json").status_code == 400


def test_a_claim_of_another_article_is_refused(editor, article):
    other = ArticleFactory()

    assert act(editor, article, change(article, "The city has fallen") | {"uid": f"{other.uid}#c1"}).status_code == 400


def test_the_same_request_sent_twice_is_done_once(editor, article):
    given = change(article, "The city has fallen")

    first = act(editor, article, given, key="the-same-key")
    second = act(editor, article, given, key="the-same-key")

    assert first.json() == second.json()
    assert (Claim.objects.count(), Revision.objects.filter(noun="claim").count()) == (1, 1)


def test_another_persons_key_is_another_key(editor, at_the_desk, article):
    act(editor, article, change(article, "The city has fallen"), key="the-same-key")
    answer = act(at_the_desk("editor"), article, change(article, "on Sunday", key="c2"), key="the-same-key")

    assert answer.json()["claims"][0]["uid"].endswith("#c2")
    assert Claim.objects.count() == 2


def test_a_claim_sent_back_as_it_stands_is_no_act(editor, article):
    act(editor, article, change(article, "The city has fallen", statement="It fell."))
    stands = editor.get(url("claims", article)).json()["claims"][0]

    act(editor, article, {"uid": stands["uid"], "base": 1, "body": stands["body"]})

    assert Claim.objects.get().version == 1


def test_of_two_who_change_one_claim_the_second_gets_both_texts(editor, at_the_desk, article):
    act(editor, article, change(article, "The city has fallen", statement="First."))
    act(
        at_the_desk("editor", username="olga"),
        article,
        change(article, "The city has fallen", base=1, statement="Olga's."),
    )

    answer = act(editor, article, change(article, "The city has fallen", base=1, statement="Edith's."))

    assert answer.status_code == 409
    late = answer.json()
    assert (late["claims"][0]["body"]["statement"], late["claims"][0]["version"]) == ("Olga's.", 2)
    assert next(iter(late["by"].values()))["name"] == "olga"
    assert Claim.objects.get().statement == "Olga's."


def test_several_changes_are_all_saved_or_none(editor, article):
    answer = act(
        editor, article, change(article, "The city has fallen"), change(article, "on Sunday", key="c2", kind="miracle")
    )

    assert answer.status_code == 422
    assert not Claim.objects.exists()


def test_laying_aside_takes_the_claim_off_its_positions_and_can_be_taken_back(editor, article):
    event = EventFactory(claims=[])
    hold = {"event": event.uid, "question": "occurrence", "position": "taken"}
    given = change(article, "The city has fallen", holds=[hold])
    act(editor, article, given)

    aside = act(editor, article, {"uid": given["uid"], "base": 1, "body": None})

    assert aside.json()["aside"] == {given["uid"]: 2}
    assert not Evidence.objects.exists()
    assert act(editor, article, given | {"base": 2}, reason="Undo: lay claim 1 aside").status_code == 200
    claim = Claim.objects.get()
    assert (claim.discarded, claim.version, Evidence.objects.count()) == (False, 3, 1)
    assert [entry.act for entry in Revision.objects.of(claim)] == ["edited", "discarded", "created"]


def test_links_of_two_people_to_one_event_do_not_collide(editor, at_the_desk, article):
    event = EventFactory(claims=[])
    hold = {"event": event.uid, "question": "occurrence", "position": "taken"}
    for client, words, key in ((editor, "The city has fallen", "c1"), (at_the_desk("editor"), "on Sunday", "c2")):
        assert act(client, article, change(article, words, key=key, holds=[hold])).status_code == 200

    assert Evidence.objects.filter(position__question__event=event).count() == 2


def test_what_was_set_aside_with_a_reason_stays(editor, article):
    claim = ClaimFactory(article=article)
    event = EventFactory(claims=[claim])
    Evidence.objects.filter(claim=claim).update(set_aside="mistaken", reason="misread")

    act(editor, article, change(article, "The city has fallen", key=claim.key, base=1, holds=[]))

    assert Evidence.objects.get(claim=claim).position.question.event == event


def test_a_claim_dates_an_event(editor, article):
    event = EventFactory(claims=[])
    date = {
        "event": event.uid,
        "text": "on Sunday",
        "edtf": "2015-05-17",
        "basis": "resolved",
        "anchor": "2015-05-17",
        "note": "counted",
    }
    hold = {"event": event.uid, "question": "occurrence", "position": "taken"}

    answer = act(editor, article, change(article, "on Sunday", holds=[hold], dates=[date]))

    assert answer.status_code == 200, answer.content
    event.refresh_from_db()
    assert (event.when_text, event.date_claim) == ("on Sunday", Claim.objects.get(uid=f"{article.uid}#c1"))


def test_what_is_typed_is_kept_for_its_owner_alone(editor, at_the_desk, article):
    given = {
        "thing": f"{article.uid}#c1",
        "base": 0,
        "turn": 0,
        "body": {"body": body(article, "on Sunday"), "holds": []},
    }

    assert send(editor, "sitting", article, **given).json()["turn"] == 1

    assert "on Sunday" in json.dumps(editor.get(url("", article)).context["data"]["sittings"])
    assert at_the_desk("editor").get(url("", article)).context["data"]["sittings"] == []
    assert not Claim.objects.exists()
    assert not Revision.objects.filter(noun="claim").exists()


def test_a_second_window_of_the_same_person_is_noticed(editor, article):
    given = {"thing": f"{article.uid}#c1", "base": 0, "turn": 0}
    send(editor, "sitting", article, **given, body={"n": 1})

    late = send(editor, "sitting", article, **given, body={"n": 2})

    assert late.status_code == 409
    assert late.json()["there"] == {"turn": 1, "base": 0, "body": {"n": 1}}
    assert send(editor, "sitting", article, **(given | {"turn": 1}), body={"n": 2}).json()["turn"] == 2
    assert send(editor, "sitting", article, **given, body={"n": 2}).status_code == 200  # the same text is no conflict


def test_an_act_clears_the_table_of_what_was_typed(editor, article):
    send(editor, "sitting", article, thing=f"{article.uid}#c1", base=0, turn=0, body={"n": 1})

    act(editor, article, change(article, "The city has fallen"))

    assert not Sitting.objects.exists()


def test_who_has_the_article_open_sees_who_else_has(editor, at_the_desk, article):
    other = at_the_desk("reviewer", username="lena", first_name="Lena", last_name="Haddad")
    send(other, "presence", article, at=f"{article.uid}#c1")

    answer = send(editor, "presence", article, at="").json()

    assert answer["people"] == [{"name": "Lena Haddad", "at": f"{article.uid}#c1"}]
    send(other, "presence", article, leaving=True)
    assert send(editor, "presence", article, at="").json()["people"] == []


def test_a_dismissed_suggestion_does_not_return_until_it_is_taken_back(editor, article):
    first = editor.get(url("proposals", article)).json()["proposals"][0]

    send(editor, "dismissals", article, key=first["key"])
    left = [row["key"] for row in editor.get(url("proposals", article)).json()["proposals"]]
    send(editor, "dismissals", article, key=first["key"], back=True)
    again = [row["key"] for row in editor.get(url("proposals", article)).json()["proposals"]]

    assert first["key"] not in left
    assert first["key"] in again


def test_every_suggestion_stands_at_its_words_and_says_why(editor, article):
    rows = editor.get(url("proposals", article)).json()["proposals"]

    assert rows
    assert all(0 <= row["start"] < row["end"] <= len(article.text) and row["why"] and row["key"] for row in rows)
    assert Revision.objects.filter(noun="claim").count() == 0


def test_words_give_away_statement_figure_and_form(editor, article):
    words = "Over 500 people were killed"
    start = article.text.index(words)

    read = editor.get(url("reading", article), {"start": start, "end": start + len(words)}).json()

    assert read["statement"] == "Over 500 people were killed."
    (figure,) = read["figures"]
    assert (figure["value"], figure["bound"], figure["measure"]) == (500, "more_than", "killed")
    assert figure["verbatim"] in words


def test_a_phrase_is_read_with_the_articles_date(editor):
    article = ArticleFactory(text=TEXT, published_edtf="2015-05-18", published_basis="stated")

    when = editor.get(url("reading", article), {"phrase": "on Sunday"}).json()["when"]

    assert (when["edtf"], when["basis"], when["anchor"]) == ("2015-05-17", "resolved", f"article:{article.uid}")
    assert editor.get(url("reading", article), {"phrase": "some day or other"}).json()["when"] is None


@pytest.mark.parametrize(
    "asked", [{"start": "a", "end": "5"}, {"start": "5", "end": "5"}, {"start": "0", "end": "9999"}, {}]
)
def test_a_reading_of_no_words_is_refused(editor, article, asked):
    assert editor.get(url("reading", article), asked).status_code == 400


def test_names_are_found_folded_the_very_name_first(editor):
    for name in ("Great Ramadi", "Râmadi", "Ramadi North"):
        LocationFactory(name=name)
    LocationFactory(name="Ramadi (laid aside)")
    editing.discard(LocationFactory(name="Ramadi gone"), by="tests", reason="no place")

    found = editor.get("/admin/desk/names/", {"noun": "location", "q": "ramadi"}).json()["found"]

    assert [row["name"] for row in found] == ["Râmadi", "Ramadi (laid aside)", "Ramadi North", "Great Ramadi"]
    assert editor.get("/admin/desk/names/", {"noun": "secrets", "q": "a"}).status_code == 400


@pytest.mark.parametrize(
    ("noun", "given"), [("actor", {}), ("outlet", {}), ("location", {}), ("event", {"position": "It fell"})]
)
def test_what_a_field_lacks_is_made_in_place_once_and_unmade(editor, article, noun, given):
    made = {"noun": noun, "name": "A New Thing_Here", "key": "a-key-of-this", **given}

    first, again = send(editor, "things", article, **made), send(editor, "things", article, **made)

    assert first.json() == again.json()
    thing = first.json()["thing"]
    assert thing["uid"] == "a-new-thing-here"
    model = {"location": LocationFactory, "event": EventFactory}.get(noun, ActorFactory)._meta.model
    assert model.objects.filter(uid=thing["uid"]).count() == 1
    send(editor, "things", article, noun=noun, uid=thing["uid"], how="unmake", key="a-second-key")
    assert model.objects.get(uid=thing["uid"]).discarded
    send(editor, "things", article, noun=noun, uid=thing["uid"], how="remake", key="a-third-key")
    assert not model.objects.get(uid=thing["uid"]).discarded


def test_a_question_and_a_position_are_made_in_place_and_unmade(editor, article):
    event = EventFactory(claims=[])
    asked = send(
        editor,
        "things",
        article,
        noun="question",
        event=event.uid,
        kind="place",
        name="Where?",
        key="key-of-a-question",
    ).json()
    held = send(
        editor,
        "things",
        article,
        noun="position",
        event=event.uid,
        question=asked["question"],
        name="In the stadium",
        key="key-of-a-position",
    ).json()

    assert event.questions.get(key="where").positions.get().text == "In the stadium"
    assert held["position"] == "in-the-stadium"
    unmade = {
        "noun": "position",
        "how": "unmake",
        "event": event.uid,
        "question": "where",
        "position": "in-the-stadium",
    }
    assert send(editor, "things", article, **unmade, key="key-of-the-end").status_code == 200
    assert not event.questions.get(key="where").positions.exists()


def test_a_position_that_claims_hold_is_not_unmade(editor, article):
    event = EventFactory(claims=[ClaimFactory(article=article)])
    given = {"noun": "position", "how": "unmake", "event": event.uid, "question": "occurrence", "position": "taken"}

    assert send(editor, "things", article, **given, key="key-of-the-end").status_code == 422


def test_an_arabic_name_gets_a_uid(editor, article):
    thing = send(editor, "things", article, noun="actor", name="الرمادي", key="key-of-arabic").json()["thing"]

    assert Actor.objects.get(uid=thing["uid"]).name == "الرمادي"


def test_keys_are_kept_for_each_person_and_two_acts_have_two(editor, at_the_desk, article):
    assert send_keys(editor, on=False, keys={"claim": "9"}).json()["keys"]["claim"] == "9"

    assert editor.get(url("", article)).context["keymap"]["on"] is False
    assert at_the_desk("editor").get(url("", article)).context["keymap"]["keys"]["claim"] == "c"
    assert send_keys(editor, on=True, keys={"claim": "9", "figure": "9"}).status_code == 422


def send_keys(client, **given):
    return client.post("/admin/desk/keys/", json.dumps(given), content_type="application/json")


WRITES = ["sitting", "acts", "dismissals", "things"]


@pytest.mark.parametrize("name", WRITES)
def test_a_reader_of_the_desk_writes_nothing(at_the_desk, article, name):
    reader = at_the_desk("reviewer")

    given = {"key": "12345678", "noun": "actor", "name": "X", "thing": f"{article.uid}#c1", "changes": []}
    assert send(reader, name, article, **given).status_code in (403, 422)
    assert not Sitting.objects.exclude(thing="").exists()
    assert not Actor.objects.filter(name="X").exists()


def test_a_reader_of_the_desk_may_look(at_the_desk, article):
    ClaimFactory(article=article)
    answer = at_the_desk("reviewer").get(url("", article))

    assert answer.status_code == 200
    assert answer.context["data"]["may"] is False
    assert 'data-do="claim"' not in answer.content.decode()


@pytest.mark.parametrize("name", ["", "claims", "reading", "proposals"])
def test_who_is_not_logged_in_is_sent_to_the_login(client, article, name):
    answer = client.get(url(name, article))

    assert answer.status_code == 302
    assert "/login/" in answer.url


@pytest.mark.parametrize("name", ["", "claims", "reading", "proposals"])
def test_somebody_without_a_role_is_refused(at_the_desk, article, name):
    assert at_the_desk().get(url(name, article)).status_code == 403


def test_the_page_asks_the_database_as_often_for_fifty_claims_as_for_two(editor, django_assert_num_queries, article):
    event = EventFactory(claims=[ClaimFactory(article=article) for _ in range(2)])
    editor.get(url("", article))
    with CaptureQueriesContext(connection) as few:
        editor.get(url("", article))
    position = event.questions.get().positions.get()
    for _ in range(20):
        Evidence.objects.create(position=position, claim=ClaimFactory(article=article))

    with django_assert_num_queries(len(few)):
        editor.get(url("", article))
    assert len(few) <= 24


def test_contested_is_said_of_the_claims_of_both_sides(editor, article):
    one, other = ClaimFactory(article=article), ClaimFactory(article=article)
    event = EventFactory(claims=[one])
    denied = event.questions.get().positions.create(key="not", text="It did not")
    Evidence.objects.create(position=denied, claim=other)

    claims = editor.get(url("", article)).context["data"]["claims"]

    assert [hold["contested"] for claim in claims for hold in claim["holds"]] == [True, True]


def test_hostile_text_stays_text(editor):
    article = ArticleFactory(text="</script><script>alert(1)</script> & <b>bold</b> words here.\n")

    page = editor.get(url("", article)).content.decode()

    assert "<script>alert" not in page
    assert "<b>bold" not in page


# -- without scripts ---------------------------------------------------------------------------------------


def by_hand(client, article, **typed):
    return client.post(url("quote", article), {f"hand-{name}": value for name, value in typed.items()})


def test_a_claim_is_made_of_paragraph_and_typed_words(editor, article):
    typed = {
        "paragraph": 2,
        "quote": "The city has fallen",
        "statement": "It fell.",
        "teller": "a spokesman",
        "verb": "said",
        "form": "direct",
        "stance": "asserts",
    }

    answer = by_hand(editor, article, **typed)

    assert answer.status_code == 302
    claim = Claim.objects.get()
    assert article.text[claim.start : claim.end] == "The city has fallen"
    assert (claim.attributions.get().named_as, Revision.objects.of(claim).get().by) == ("a spokesman", "edith")
    again = by_hand(editor, article, **typed)
    assert again.status_code == 422
    assert "These words are a claim already: “It fell.”." in again.content.decode()
    assert by_hand(editor, article, **typed, another="on").status_code == 302
    assert Claim.objects.count() == 2


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"quote": "The city has risen"}, "not in the article"),
        ({"quote": "a"}, "times in the article"),
        ({"quote": "quiet day", "paragraph": 2}, "not in the article"),
        ({"quote": "quiet day", "paragraph": 99}, "has 3 paragraphs"),
        ({"quote": "fallen", "occurrence": 7}, "only 1 times"),
    ],
)
def test_typed_words_that_are_not_found_come_back_with_all_that_was_typed(editor, article, typed, words):
    answer = by_hand(editor, article, statement="It fell.", form="direct", stance="asserts", **typed)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert "It fell." in answer.content.decode()
    assert not Claim.objects.exists()


def test_an_event_that_is_linked_becomes_a_draft_again(editor, article):
    event = EventFactory(claims=[])
    Event.objects.filter(pk=event.pk).update(stage="approved", version=2)

    act(
        editor,
        article,
        change(article, "on Sunday", holds=[{"event": event.uid, "question": "occurrence", "position": "taken"}]),
    )

    event.refresh_from_db()
    assert event.stage == "draft"
