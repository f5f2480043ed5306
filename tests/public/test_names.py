"""What a thing is called: in the language of the page where its own document says so, never by a name that fits others too."""

import re
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from archive.record import naming, rebuilding, tags
from archive.record.models import Card, EventRow
from archive.record.writing import remove_thing
from tests.api.samples import actor, d, event, location, place, publish, publish_a_world
from tests.public.samples import publish_contested

ARABIC = {"name": "الرقة", "kind": "alias", "language": "ar", "script": "Arab"}
BESIDE = '<bdi lang="ar">الرقة</bdi> <small class="own"><bdi>Raqqa</bdi></small>'


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("language", "other", "shown"),
    [
        ("ar", {}, BESIDE),
        ("en", {}, "<bdi>Raqqa</bdi>"),
        ("ar", {"language": "ar-SY"}, BESIDE),
        ("ar", {"language": "ckb"}, "<bdi>Raqqa</bdi>"),
        ("ar", {"kind": "weak"}, "<bdi>Raqqa</bdi>"),
        ("ar", {"kind": "former"}, "<bdi>Raqqa</bdi>"),
    ],
)
def test_the_name_in_the_language_of_the_page_stands_before_the_records_own(language, other, shown):
    with override(language):
        assert tags.named({"name": "Raqqa", "names": [ARABIC | other]}) == shown


PAGES = ["/ar/events/", "/ar/events/event-0/", "/ar/claims/a0000000/", "/ar/articles/ramadi-falls/", "/ar/places/iraq/", "/ar/map/",
         "/ar/events/event-0/embed/", "/ar/figures/", "/ar/search/?q=city", "/ar/map/set/", "/ar/chronologies/three-cities/"]  # fmt: skip


def arabic(name):
    """Another name, in Arabic."""
    return [d.OtherName(name, "alias", "ar", "Arab")]


def rename():
    """Things that pages name get Arabic names of their own, after the events that name them were published."""
    publish(replace(location(), names=arabic("الرمادي")))
    publish(replace(location("iraq", "Iraq", within=(), point=("33", "44")), names=arabic("العراق")))
    publish(actor(names=arabic("تنظيم <الدولة>")))
    publish(actor("reuters", "Reuters", "media", names=arabic("رويترز")))


@pytest.mark.django_db
@pytest.mark.parametrize("address", PAGES)
def test_names_that_a_page_repeats_are_in_its_language(client, address):
    publish_a_world(2)
    rename()
    page = client.get(address).content.decode()

    assert "data-named" not in page
    assert any(name in page for name in ("الرمادي", "العراق", "تنظيم &lt;الدولة&gt;", "رويترز"))
    for name in ("Reuters", "Ramadi", "Iraq", "Islamic State (ISIS)"):
        assert not re.findall(
            f"<(?:bdi|tspan|option)[^>]*>(?:– )*{re.escape(name)}</",
            page.replace(f'<small class="own"><bdi>{name}</bdi>', ""),
        )
    assert "الرمادي" not in client.get(address.removeprefix("/ar")).content.decode()


@pytest.mark.django_db
def test_a_question_names_what_it_is_about_in_the_language_of_the_page(client):
    publish_a_world(2)
    rename()
    asked = "events/?place=ramadi&outlet=reuters"

    assert "<p>الأحداث المنشورة في الرمادي؛ التي أوردتها رويترز؛" in client.get(f"/ar/{asked}").content.decode()
    assert "<p>Published events in Ramadi; reported by Reuters;" in client.get(f"/{asked}").content.decode()


@pytest.mark.django_db
def test_a_name_that_is_in_one_language_alone_says_so_and_one_without_a_page_is_no_slot(client):
    publish_a_world(1)
    page = client.get("/ar/events/event-0/").content.decode()

    assert '<bdi lang="en">Islamic State (ISIS)</bdi>' in page
    with override("ar"):
        assert naming.slot("actor", "", "A woman of the town") == "<bdi>A woman of the town</bdi>"


@pytest.mark.django_db
def test_a_fixed_version_names_things_as_it_did(client):
    publish_a_world(1)
    rename()
    page = client.get("/ar/events/event-0/v1/").content.decode()

    assert '<bdi lang="en">Ramadi</bdi>' in page
    assert "data-named" not in page
    assert "الرمادي" not in page


@pytest.mark.django_db
def test_names_cost_one_query_for_a_page_and_one_for_its_form_however_many_there_are(client):
    publish_a_world(2)
    counts = []
    for first, last in ((0, 2), (2, 14)):
        for number in range(first, last):
            publish(event(f"more-{number}", place=place(f"town-{number}", f"Town {number}")))
        with CaptureQueriesContext(connection) as english:
            client.get("/events/")
        with CaptureQueriesContext(connection) as others:
            client.get("/ar/events/")
        counts.append(len(others) - len(english))

    assert counts == [2, 2]


@pytest.mark.django_db
def test_a_text_cannot_be_taken_for_a_slot(client):
    forged = '<bdi data-named="actor/islamic-state">Ramadi</bdi>'
    publish_a_world(1)
    rename()
    publish(event("forged", title=forged, summary=[d.Sentence(forged, ["aaaaaaaa"])]))

    for address in ("/ar/events/forged/", "/ar/events/"):
        assert (
            forged.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;")
            in client.get(address).content.decode()
        )


@pytest.mark.django_db
def test_a_name_reaches_cards_that_were_kept_before_it_and_leaves_with_its_thing(client):
    publish_contested()
    publish(actor("talal-salo", "Talal Salo", "person", names=arabic("طلال سلو")))
    kept = list(Card.objects.order_by("pk").values_list("html", flat=True))
    with_it = client.get("/ar/events/").content.decode()
    EventRow.objects.update(brief="{}")
    rebuilding.rebuild()
    remade = list(Card.objects.order_by("pk").values_list("html", flat=True))
    remove_thing("actor", "talal-salo")

    assert '<bdi lang="ar">طلال سلو</bdi>' in with_it
    assert remade == kept
    assert not any("طلال" in html for html in kept)
    assert '<bdi lang="en">Talal Salo</bdi>' in client.get("/ar/events/").content.decode()
