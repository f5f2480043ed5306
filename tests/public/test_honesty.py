"""What readers are promised about what they see: both sides, exact words, no false precision, old versions kept."""

import re
from dataclasses import replace

import pytest

from archive.record import documents as d
from archive.record.models import Address
from archive.record.tags import quotation
from archive.record.writing import remove_event
from tests.api.samples import claim, event, location, publish, when
from tests.public.samples import contested, publish_contested, publish_things


@pytest.fixture
def page(client):
    """Fetch a page as text, white space evened."""

    def fetch(address):
        return re.sub(r"\s+", " ", client.get(address).content.decode())

    return fetch


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/events/", "/chronologies/lead/"])
def test_a_list_shows_both_sides_before_any_click(page, address):
    publish_contested()

    listed = page(address)

    assert all(words in listed for words in ("It is over", "It is not over", "Major operations are finished"))
    assert "Three accounts take two positions." in listed
    assert "/method/#contested" in listed


@pytest.mark.django_db
def test_the_matrix_has_a_row_a_voice_and_a_column_an_article_and_prints_silence(page):
    publish_contested()

    shown = page("/events/declared-over/")

    assert shown.index("Is it over?</h2>") < shown.index("How many were displaced?</h2>")
    assert "Not quoted in this article" in shown
    assert "Outlet not stated" in shown
    assert "The article itself" in shown
    assert "the article’s own words" in shown


@pytest.mark.django_db
def test_every_sentence_of_a_summary_leads_to_exact_words_on_the_page(page):
    publish_contested()

    shown = page("/events/declared-over/").partition("<main")[2]

    for sentence in ("Talal Salo said that operations were finished.", "Ryan Dillon expected more."):
        assert shown.count(sentence) == 1
        assert re.search(re.escape(sentence) + '<a class="ref"', shown)
    for claim_id in re.findall(r'class="ref"[^>]*href="#c-([a-z0-9]+)"', shown):
        assert shown.count(f'id="c-{claim_id}"') == 1


@pytest.mark.django_db
def test_sentences_in_a_frame_lead_to_the_exact_words_on_the_page_of_the_event(page):
    publish_contested()
    framed, whole = (page(f"/events/declared-over/{part}") for part in ("embed/", ""))

    notes = re.findall(r'class="ref"[^>]*href="/events/declared-over/#(c-[a-z0-9]+)" target="_blank"', framed)
    assert len(notes) >= 2
    assert all(f'id="{note}"' in whole for note in notes)


def test_words_that_hold_quotation_marks_are_told_apart_and_stay_as_they_are():
    assert quotation("The city “remains”") == '<span class="inner">The city “remains”</span>'
    assert quotation("The city’s fall") == "The city’s fall"


@pytest.mark.django_db
def test_what_was_set_aside_stays_struck_with_its_reason_and_a_doubt_is_listed(page):
    publish_contested()

    shown = page("/events/declared-over/")

    assert "quoted--aside" in shown
    assert "It spoke of another battle." in shown
    assert "Doubts: these hold no position" in shown


@pytest.mark.django_db
def test_figures_are_never_averaged_or_added_and_open_ends_are_drawn_open(page):
    publish_contested()

    shown = page("/events/declared-over/")

    assert "270,000 to 450,000 or more" in shown
    assert "bar__open" in shown
    assert "bar__dot--hollow" in shown
    assert "360,000" not in shown
    assert "720,000" not in shown


@pytest.mark.django_db
def test_a_graphic_quotation_is_closed_and_says_what_is_inside(page):
    publish_contested()

    for address in ("/events/declared-over/", "/articles/cnn-report/", "/claims/c0000008/"):
        before, inside = page(address).split("bodies lay in the street", 1)[0], "A description of the dead"
        assert before.rfind("<details") > before.rfind("</details>")
        assert inside in before[before.rfind("<details") :]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("edtf", "window", "said", "never"),
    [
        ("2017-10", False, "October 2017", r"\d October 2017"),
        ("2014", False, "2014", r"(January|June|December) 2014"),
        ("2017-06-01/2017-06-10", True, "early June 2017", r">1 June 2017"),
        ("../2014-06-16", True, "by Monday 16 June 2014", r">(Monday )?16 June 2014"),
        ("2016-07~", False, "about July 2016", r"\d July 2016"),
        ("", False, "no date", r"\d{4}-\d{2}"),
    ],
)
def test_a_date_is_never_more_exact_than_its_source(page, edtf, window, said, never):
    publish(
        event(
            "uncertain", claims=[claim("d0000001", source=_undated())], when=when(edtf, window=window), participants=[]
        )
    )

    shown = page("/events/uncertain/").split('class="facts"')[1].split("</dl>")[0]

    assert said in shown
    assert not re.search(never, shown)


def _undated():
    return d.Source(d.Ref("article", "", "A report"), None, "unknown", when(), "en")


@pytest.mark.django_db
def test_a_long_silence_is_called_a_gap_in_the_archive(page):
    publish(event("first", "2014-06-16"))
    publish(event("second", "2017-10-17", [claim("e0000001")]))

    shown = page("/events/")

    assert "That is a gap in this archive, not a quiet period." in shown
    assert "gap in this archive" not in page("/events/?place=ramadi")


@pytest.mark.django_db
def test_a_gap_lies_between_the_last_day_before_it_and_the_first_after_it(page):
    publish(event("first", "../2014-06-16"))
    publish(event("second", "2017-06/2017-10", [claim("e0000001")]))
    shown = re.sub(r"<[^>]+>", "", page("/events/"))

    assert "Nothing recorded between 16 June 2014 and June 2017." in shown


@pytest.mark.django_db
def test_only_what_is_dated_comes_before_or_after(page):
    publish(event("first", "2014-06-16"))
    publish(event("second", "2014-06-17", [claim("e0000001")]))
    publish(event("third", "", [claim("e0000002")]))
    publish(event("fourth", "", [claim("e0000003")]))

    assert 'rel="prev"' in page("/events/second/")
    assert 'rel="next"' not in page("/events/second/")
    assert "Before and after" not in page("/events/fourth/")


@pytest.mark.django_db
def test_a_place_known_by_its_container_is_never_a_point_of_its_own(page):
    site = d.Place("hospital", "Hospital", "site", [], "33.42056", "43.30778", 5000, "ramadi", False)
    country = d.Place("iraq", "Iraq", "country", [], "33", "44", 500000, "iraq", False)
    publish(event("at-the-hospital", place=site, where_precision="exact"))
    publish(event("somewhere", claims=[claim("f0000001")], place=country, where_precision="within"))

    drawn, country_only = page("/events/at-the-hospital/"), page("/events/somewhere/")

    assert 'class="here"' in drawn
    assert 'class="exact"' not in drawn
    assert "no coordinates of its own" in drawn
    assert 'id="map-title"' not in country_only


@pytest.mark.django_db
def test_an_unknown_filter_is_refused_and_explained(client):
    publish_contested()

    response = client.get("/events/?colour=red")

    assert response.status_code == 400
    assert "There is no filter “colour”." in response.content.decode()
    assert "The battle is declared over" not in response.content.decode()
    assert "0 events" not in response.content.decode(), "a question that was not asked has no answer, not even none"


@pytest.mark.django_db
def test_an_empty_selection_says_so_and_offers_the_whole_list(page):
    publish_contested()

    assert "No published event fits." in page("/events/?kind=looting_destruction")


@pytest.mark.django_db
def test_an_old_version_keeps_its_address_and_says_that_there_is_a_newer_one(page):
    publish_contested()
    publish(contested(title="The battle is said to be over"))

    old, new = page("/events/declared-over/v1/"), page("/events/declared-over/")

    assert "The battle is declared over" in old
    assert "There is a newer one: version 2." in old
    assert "The battle is said to be over" in new


@pytest.mark.django_db
def test_a_correction_leads_to_the_old_words_and_the_new(page):
    publish(event("first", title="Town taken"))
    note = d.Correction(2, "correction", "substantive", "It was a city.", "2026-01-01")
    publish(event("first", title="City taken", corrections=[note]))

    for address in ("/events/first/", "/corrections/"):
        assert "/events/first/compare/1-2/" in page(address)
    assert "<del" in page("/events/first/compare/1-2/")


@pytest.mark.django_db
@pytest.mark.parametrize(("state", "status"), [("withdrawn", 200), ("redacted", 410), ("moved", 301)])
def test_what_is_no_longer_there_says_why(client, state, status):
    publish_contested()
    remove_event("declared-over")
    Address.objects.filter(slug="declared-over").update(
        state=state, reason="It was about another city.", target="elsewhere"
    )

    response = client.get("/events/declared-over/")

    assert response.status_code == status
    if state == "moved":
        assert response.headers["Location"] == "/events/elsewhere/"
    else:
        assert "It was about another city." in response.content.decode()
    assert client.get("/events/declared-over/v1/").status_code == (410 if state == "redacted" else 200)


@pytest.mark.django_db
def test_only_quoted_passages_of_an_article_are_shown_and_overlaps_once(page):
    publish_things()
    outer = claim("g0000001", 10, quote="the city fell on Sunday", end=33, source=_cnn())
    inner = claim("g0000002", 14, quote="city fell", end=23, source=_cnn())
    masked = claim("g0000003", 50, quote=["said ", d.Withheld("a resident")], end=70, source=_cnn())
    publish(event("fall", claims=[outer, inner, masked], articles=[_cnn()]))

    shown = page("/articles/cnn-report/")
    text = re.sub(
        r"<sup.*?</sup>|<a class=\"ref\".*?</a>", "", shown.split('class="para-row__text"')[1].split("</p>")[0]
    )
    plain = re.sub(r"<[^>]+>", "", text.split(">", 1)[1])

    assert " ".join(plain.split()) == "… the city fell on Sunday … said [a resident] …"


def _cnn():
    return d.Source(
        d.Ref("article", "cnn-report", "A report"), d.Ref("outlet", "cnn", "CNN"), "stated", when("2015-05-17"), "en"
    )


@pytest.mark.django_db
def test_what_an_actor_says_and_what_is_said_about_it_are_never_mixed(page):
    publish_contested()

    shown = page("/actors/talal-salo/")
    says, about = shown.split("Says</h2>")[1].split("Is said about it</h2>")

    assert "Major operations are finished" in says
    assert "Major operations are finished" not in about


@pytest.mark.django_db
def test_an_area_is_an_outline_and_a_country_is_words(page):
    publish(location("iraq", "Iraq", within=(), point=("33", "44")))
    publish(replace(location("al-anbar", "Al-Anbar", point=None), place_kind="admin1"))

    assert 'class="area"' in page("/places/al-anbar/")
    assert "Known too roughly to be drawn." in page("/places/iraq/")
