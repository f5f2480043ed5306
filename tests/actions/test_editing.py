"""Things are kept, discarded and taken up again; what cannot be is refused with words that say what to do."""

import pytest

from archive.actions import editing, ledger
from archive.actions.act import Refused, Stale, raise_version
from archive.actions.bodies import body_of
from archive.actions.restoring import set_back
from archive.domain.words import Stage
from archive.models import Actor, Claim, Event, Location, Question, Revision, Segment
from archive.verification.ledger import current
from tests.factories import (
    TESTS,
    ActorFactory,
    ArticleFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
    approved,
    published,
)

pytestmark = pytest.mark.django_db


def reasons(error):
    return " ".join(error.value.faults)


def test_a_claim_that_is_not_in_its_text_is_not_kept():
    claim = ClaimFactory()
    claim.quote = "The city has risen!"
    with pytest.raises(Refused) as refused:
        editing.save(claim, by=TESTS)
    assert "the article says “The city has fallen”, not “The city has risen!”" in reasons(refused)


def test_a_claim_is_named_after_its_article():
    with pytest.raises(Refused, match="begins with its article’s"):
        ClaimFactory(uid="another#fallen")


def test_tellers_are_numbered_without_gaps():
    with pytest.raises(Refused, match="without gaps"):
        ClaimFactory(rows=lambda claim: claim.attributions.create(order=2, named_as="a spokesman"))


def test_a_figure_stands_inside_its_quotation():
    with pytest.raises(Refused, match="not among the words of the quotation"):
        ClaimFactory(
            rows=lambda claim: claim.figures.create(
                order=1, verbatim="over 500", value=500, bound="more_than", measure="killed"
            )
        )


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"language": "EN"}, "the article’s own language"),
        ({"text": " "}, "needs its words and its translator"),
        ({"translator": " "}, "needs its words and its translator"),
    ],
)
def test_a_translation_is_into_another_language_by_somebody(row, words):
    given = {"language": "fr", "text": "La ville est tombée", "translator": "Jane Roe", **row}
    with pytest.raises(Refused, match=words):
        ClaimFactory(rows=lambda claim: claim.translations.create(**given))


def test_a_claim_whose_last_revision_knew_no_translations_is_whole_and_can_be_set_back():
    claim = ClaimFactory()
    body = {name: value for name, value in body_of(claim).items() if name != "translations"}
    raise_version(claim, None)
    claim.save()
    ledger.append_many([(claim, "edited", body)], by=TESTS)
    assert list(current()) == []

    editing.save(claim, by=TESTS, rows=lambda: claim.translations.create(language="fr", text="Tombée", translator="R."))
    set_back(claim, 2, by=TESTS)

    assert not claim.translations.exists()
    assert list(current()) == []


def test_segments_do_not_overlap_or_pass_the_end():
    article = ArticleFactory()

    def rows():
        Segment.objects.create(article=article, start=0, end=9, kind="headline")
        Segment.objects.create(article=article, start=5, end=9000, kind="body")

    with pytest.raises(Refused) as refused:
        editing.save(article, by=TESTS, rows=rows)
    assert "overlaps" in reasons(refused)
    assert "after the text does" in reasons(refused)


def test_an_event_has_exactly_one_question_whether_it_happened():
    event = EventFactory()
    with pytest.raises(Refused, match="exactly one question"):
        editing.save(event, by=TESTS, rows=lambda: event.questions.all().delete())
    assert Question.objects.count() == 1


def test_nothing_is_a_part_of_itself():
    event = EventFactory()
    part = EventFactory(parent=event)
    event.parent = part
    with pytest.raises(Refused, match="part of itself"):
        editing.save(event, by=TESTS)


def test_a_place_does_not_lie_inside_itself():
    outer = LocationFactory(uid="anbar")
    outer.parent = LocationFactory(uid="ramadi", parent=outer)
    with pytest.raises(Refused, match="inside itself"):
        editing.save(outer, by=TESTS)


def test_moving_a_place_moves_what_is_inside():
    iraq, syria = LocationFactory(uid="iraq"), LocationFactory(uid="syria")
    anbar = LocationFactory(uid="anbar", parent=iraq)
    LocationFactory(uid="ramadi", parent=anbar)
    anbar.parent = syria

    editing.save(anbar, by=TESTS, reason="drawn anew")

    paths = dict(Location.objects.values_list("uid", "path"))
    assert paths["anbar"] == "/syria/anbar/"
    assert paths["ramadi"] == "/syria/anbar/ramadi/"
    assert Revision.objects.filter(uid="ramadi").order_by("-seq").first().reason == "drawn anew"


def test_things_that_name_each_other_in_circles_are_written_at_once():
    claim, relation = ClaimFactory(), {"kind": "speaks_for", "claim": None}
    bodies = [
        (Actor, "a", {"name": "A", "relations": [relation | {"object": "b", "claim": claim.uid}]}),
        (Actor, "b", {"name": "B", "relations": [relation | {"object": "a"}]}),
    ]

    editing.write(bodies, by=TESTS)

    assert body_of(Actor.objects.get(uid="a"))["relations"][0]["object"] == "b"
    assert body_of(Actor.objects.get(uid="b"))["relations"][0]["object"] == "a"
    assert Revision.objects.filter(uid__in=["a", "b"]).count() == 2


def test_parents_are_written_before_what_lies_inside():
    body = {"kind": "settlement"}
    bodies = [
        (Location, "inner", body | {"name": "In", "parent": "outer"}),
        (Location, "outer", body | {"name": "Out"}),
    ]
    editing.write(bodies, by=TESTS)
    assert Location.objects.get(uid="inner").path == "/outer/inner/"


def test_many_things_are_refused_together_with_every_fault():
    one, two = ClaimFactory(), ClaimFactory()
    bodies = [(Claim, claim.uid, {"end": claim.end - 1, "quote": "The city has falle!"[:-1]}) for claim in (one, two)]
    for _, _, body in bodies:
        body["quote"] = "The city has fell."
    with pytest.raises(Refused) as refused:
        editing.write(bodies, by=TESTS)
    assert one.uid in reasons(refused)
    assert two.uid in reasons(refused)
    assert Claim.objects.filter(version=1).count() == 2


def test_what_changed_since_it_was_read_is_not_overwritten():
    actor = ActorFactory(uid="isof", name="Golden Division")
    editing.save(actor, by=TESTS)
    with pytest.raises(Stale):
        editing.write([(Actor, "isof", {"name": "Lost"})], by=TESTS, bases={(Actor, "isof"): 1})
    assert Actor.objects.get().name == "Golden Division"


def test_a_row_that_the_database_refuses_is_named():
    with pytest.raises(Refused, match="isof: A withheld name needs a label"):
        editing.write([(Actor, "isof", {"name": "Golden Division", "withhold_name": True})], by=TESTS)


def test_a_discarded_draft_is_laid_aside_and_can_be_taken_up_again():
    event = EventFactory()
    editing.discard(event, by=TESTS, reason="entered twice")
    assert not Event.objects.live().exists()
    assert Event.objects.count() == 1

    editing.restore(event, by=TESTS, reason="it was not")

    assert Event.objects.live().get() == event
    acts = list(Revision.objects.of(event).values_list("act", flat=True))
    assert acts == ["restored", "discarded", "created"]


@pytest.mark.parametrize("ready", [approved, published])
def test_what_is_before_readers_or_about_to_be_is_not_discarded(ready):
    event = ready(EventFactory())
    with pytest.raises(Refused, match="withdraw it, or return it to draft"):
        editing.discard(event, by=TESTS, reason="no more")


@pytest.mark.parametrize("ready", [approved, published])
def test_an_edit_makes_a_draft_again(ready):
    event = ready(EventFactory())
    editing.save(event, by=TESTS)
    assert Event.objects.get(pk=event.pk).stage == Stage.DRAFT


def test_an_address_that_readers_know_is_not_typed_over():
    event = published(EventFactory())
    event.slug = "another-address"
    with pytest.raises(Refused, match="the act for that"):
        editing.save(event, by=TESTS)
    with pytest.raises(Refused, match="the act for that"):
        editing.write([(Event, event.uid, {"slug": "another-address"})], by=TESTS)


def test_a_draft_may_choose_its_address():
    event = EventFactory()
    event.slug = "fall-of-ramadi"
    editing.save(event, by=TESTS)
    assert published(event).slug == "fall-of-ramadi"
