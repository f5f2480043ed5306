"""Quotations in other languages: the exact words first, then somebody's rendering, named as one, each in its direction."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from jsonschema import Draft202012Validator

from archive.domain.languages import direction
from archive.record import documents as d
from archive.record import reading
from archive.record.briefs import brief_of
from archive.record.models import EventRow
from archive.record.schema import json_schema
from tests.api.samples import publish
from tests.public.samples import contested, publish_contested, publish_things

ARABIC = "العمليات الكبرى انتهت"
ENGLISH = "Major operations are over"
BY_ROE = f'<q lang="en" dir="ltr">{ENGLISH}</q> <small>Translation: <bdi>Jane Roe</bdi></small>'
BY_A_MACHINE = '<q lang="ar" dir="rtl">نتوقع جيوباً</q> <small>الترجمة: <bdi>machine translation</bdi></small>'


def translated(**more):
    """The contested event: one side quoted from an Arabic article and rendered in English, the other the other way round."""
    event = contested(**more)
    first, second, *others = event.claims
    source = replace(first.source, language="ar")
    rendered = [
        d.Translation("en-GB", ENGLISH, "Jane Roe"),
        d.Translation("fr", "Les opérations sont finies", "M. Roe"),
    ]
    by_machine = [d.Translation("ar", "نتوقع جيوباً", "machine translation")]
    first = replace(first, quote=ARABIC, end=first.start + len(ARABIC), source=source, translations=rendered)
    return replace(event, claims=[first, replace(second, translations=by_machine), *others])


@pytest.fixture
def world(db):
    publish_things()
    return publish(translated())


@pytest.fixture
def page(client):
    return lambda address: client.get(address).content.decode()


@pytest.mark.one_database
@pytest.mark.parametrize("address", ["/events/", "/events/declared-over/", "/articles/cnn-report/"])
def test_the_exact_words_come_first_and_then_their_rendering_in_the_language_of_the_page(world, page, address):
    english, arabic = page(address), page(f"/ar{address}")

    rendered = BY_ROE.replace('"en"', '"en-GB"')
    assert -1 < english.index(ARABIC) < english.index(rendered)
    assert "نتوقع" not in english, "these words are English already"
    assert -1 < arabic.index("we expect pockets") < arabic.index(BY_A_MACHINE)
    assert ENGLISH not in arabic, "these words are Arabic already"


@pytest.mark.one_database
def test_a_claim_has_all_its_translations_on_its_own_page(world, page):
    shown = page("/claims/c0000001/")

    assert 'lang="ar" dir="auto"' in shown
    assert shown.index(ARABIC) < shown.index("Jane Roe") < shown.index('<q lang="fr" dir="ltr">')


@pytest.mark.one_database
def test_what_is_not_translated_into_the_language_of_the_page_is_shown_in_english_or_else_in_another(page, db):
    publish_things()
    event = translated()
    first, second, *others = event.claims
    rows = [d.Translation("ckb", "وتە", "R."), d.Translation("fr", "Des mots", "M.")]
    publish(replace(event, claims=[replace(first, translations=rows), replace(second, translations=[]), *others]))

    assert '<q lang="ckb" dir="rtl">وتە</q>' in page("/events/declared-over/")


@pytest.mark.one_database
def test_translated_words_of_a_graphic_passage_stay_closed_with_it(page, db):
    publish_things()
    event = contested()
    graphic = replace(event.claims[-1], translations=[d.Translation("ar", "جثث في الشارع", "R.")])
    publish(replace(event, claims=[*event.claims[:-1], graphic]))

    for address in ("/ar/events/declared-over/", "/ar/articles/cnn-report/", "/ar/claims/c0000008/"):
        shown = page(address)
        assert "جثث" in shown
        assert "جثث" not in re.sub(r'<details class="closed">.*?</details>', "", shown, flags=re.S)


@pytest.mark.one_database
def test_a_document_without_translations_has_the_bytes_it_always_had_and_its_words_their_language(client, db):
    publish_contested()
    text = EventRow.objects.get().document

    assert "translations" not in text
    assert d.canonical(reading.document(text)) == text
    Draft202012Validator(json_schema(d.Event)).validate(json.loads(text))
    assert (
        '<li><q lang="en" dir="auto">Major operations are finished</q> <bdi>Talal Salo</bdi></li>'
        in client.get("/events/").content.decode()
    )
    assert "rendering" not in client.get("/events/declared-over/").content.decode()


@pytest.mark.one_database
def test_a_document_with_translations_is_read_back_as_it_was_and_fits_its_schema(world):
    text = EventRow.objects.get().document

    assert d.canonical(reading.document(text)) == text
    Draft202012Validator(json_schema(d.Event)).validate(json.loads(text))
    assert [claim.words_in for side in brief_of(world).sides for claim in side.claims] == ["ar", "en", "en"]


def test_a_rendering_is_found_as_the_quotation_is_and_shown_below_it(world, page):
    shown = page("/search/?q=operations+over&group=quotations")

    assert ARABIC in shown
    assert "Major <mark>operations</mark> are <mark>over</mark>" in shown
    assert "sont <mark>finies</mark>" in page("/search/?q=finies&group=quotations")  # this one, not the English
    assert ENGLISH not in page("/search/?q=jane+roe")


@pytest.mark.one_database
def test_files_and_the_api_carry_each_translation_with_its_translator(client, world):
    rows = csv.DictReader(io.StringIO(client.get("/claims.csv").getvalue().decode()))
    cells = {row["claim"]: row["translations"] for row in rows}
    said = client.get("/api/v1/claims/c0000001/").json()["claim"]
    (note,) = json.loads(client.get("/claims/c0000001.annotations.jsonld").getvalue())["items"]

    assert cells["c0000001"] == f"en-GB (Jane Roe): {ENGLISH} | fr (M. Roe): Les opérations sont finies"
    assert cells["c0000006"] == ""
    assert said["translations"][0] == {"language": "en-GB", "text": ENGLISH, "translator": "Jane Roe"}
    own, first, _ = note["body"]
    assert "language" not in own
    assert (first["value"], first["language"], first["textDirection"]) == (ENGLISH, "en-GB", "ltr")
    assert first["creator"] == {"name": "Jane Roe"}


@pytest.mark.one_database
def test_translations_cost_no_query(client, world):
    with CaptureQueriesContext(connection) as with_them:
        client.get("/events/declared-over/?a=1")
    publish(contested())
    with CaptureQueriesContext(connection) as without:
        client.get("/events/declared-over/?a=2")

    assert len(with_them) == len(without)


@pytest.mark.parametrize(
    ("language", "runs"),
    [
        ("ar", "rtl"),
        ("AR-eg", "rtl"),
        ("ckb", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("en", "ltr"),
        ("de-CH", "ltr"),
    ],
)
def test_a_language_runs_as_its_script_does(language, runs):
    assert direction(language) == runs
