"""The preview is the readers' page of what publishing would write, and writes nothing."""

import pytest
from django.urls import reverse

from archive.actions import editing, review
from archive.models import Event, Revision
from archive.record.models import Address, Version
from tests.factories import (
    ActorFactory,
    ChronologyFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
    OutletFactory,
    published,
)

pytestmark = pytest.mark.django_db


def frame(thing, which="drafted"):
    """The address of a frame of the preview."""
    return reverse(f"admin:desk-preview-{which}", args=[thing.noun(), thing.pk])


def body(answer):
    """The main part of a page, without its head."""
    assert answer.status_code == 200
    return answer.content.decode().partition("<main")[2].partition("</main>")[0]


def test_the_preview_is_what_readers_get_once_it_is_published(editor, client):
    event = EventFactory(claims=[ClaimFactory(), ClaimFactory()])
    for each in [event.location, *(claim.article for claim in event.sentences.get().cites.all())]:
        published(each)

    before = body(editor.get(frame(event)))
    shown = published(event)

    assert before == body(client.get(f"/events/{shown.slug}/"))
    assert body(editor.get(frame(event, "shown"))) == before


def test_the_preview_of_a_draft_shows_what_is_typed_and_readers_keep_theirs(editor, client):
    event = published(EventFactory(title="Assault on the city"))
    event = review.take_up(event, by="tests")
    event.title = "Fall of the city"
    editing.save(event, by="tests")

    assert "Fall of the city" in body(editor.get(frame(event)))
    assert "Assault on the city" in body(editor.get(frame(event, "shown")))
    assert "Fall of the city" not in body(client.get(f"/events/{event.slug}/"))


def test_looking_writes_nothing(editor):
    event = EventFactory()
    tips = [kind.objects.count() for kind in (Revision, Version, Address)]

    editor.get(frame(event))

    assert [kind.objects.count() for kind in (Revision, Version, Address)] == tips
    assert Event.objects.get(pk=event.pk).slug == ""


@pytest.mark.parametrize("make", [ActorFactory, OutletFactory, LocationFactory, ChronologyFactory])
def test_every_noun_that_readers_see_has_a_preview(editor, make):
    thing = make()

    assert str(thing) in body(editor.get(frame(thing)))
    assert "Readers see nothing of it yet" in body(
        editor.get(reverse("admin:desk-preview", args=[thing.noun(), thing.pk]))
    )


def test_two_outlets_without_an_address_stay_two(editor):
    event = EventFactory(claims=[ClaimFactory(article__headline="Fall"), ClaimFactory(article__headline="Fall")])

    page = body(editor.get(frame(event)))

    assert page.count('<th scope="col"') == 3


def test_a_frame_stands_in_the_desk_and_nowhere_else(editor):
    event = EventFactory()

    headers = editor.get(frame(event)).headers

    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    assert "script-src 'none'" in headers["Content-Security-Policy"]


def test_nobody_looks_without_a_role(at_the_desk):
    assert at_the_desk().get(frame(EventFactory())).status_code == 403


def test_there_is_no_preview_of_what_readers_never_see(editor):
    claim = ClaimFactory()

    assert editor.get(f"/admin/desk/preview/claim/{claim.pk}/").status_code == 404
