"""A report is taken in once and frozen; a claim is its exact words, found there."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from archive.models import Article, Claim, Revision
from tests.desk.pages import change_page, errors_of, fields_of, opened, saved
from tests.factories import ArticleFactory, ClaimFactory

pytestmark = pytest.mark.django_db
ADD_ARTICLE, ADD_CLAIM = "/admin/archive/article/add/", "/admin/archive/claim/add/"
TWICE = "They left the city. On Sunday they left the city again.\n\nNobody stayed.\n"


def test_a_pasted_text_is_captured_with_its_spaces_and_line_feeds(editor):
    page = opened(editor, ADD_ARTICLE) | {"uid": "report", "pasted": "  First.\r\n\r\nSecond. \r\n"}

    assert saved(editor.post(ADD_ARTICLE, page))

    article = Article.objects.get(uid="report")
    assert (article.text, bytes(article.original), article.captured_how) == (
        "  First.\n\nSecond. \n",
        article.text.encode(),
        "paste",
    )
    assert Revision.objects.of(article).get().by == "edith"


def test_an_uploaded_text_is_kept_byte_for_byte(editor):
    upload = SimpleUploadedFile("report.txt", "“Gone”\r\n".encode())

    assert saved(editor.post(ADD_ARTICLE, opened(editor, ADD_ARTICLE) | {"uid": "report", "upload": upload}))

    article = Article.objects.get(uid="report")
    assert (bytes(article.original), article.text) == ("“Gone”\r\n".encode(), "“Gone”\n")
    assert (article.original_name, article.captured_how) == ("report.txt", "upload")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"upload": b"caf\xe9"}, "Byte 3 (0xE9) is not UTF-8"),
        ({}, "Paste the text, or upload a file"),
        ({"pasted": "one", "upload": b"two"}, "one of the two"),
        ({"pasted": "known"}, "in the archive already"),
    ],
)
def test_what_cannot_be_captured_is_refused_in_words(editor, given, words):
    ArticleFactory(text="known")
    given = {**given, "upload": SimpleUploadedFile("a.txt", given["upload"])} if "upload" in given else given

    answer = editor.post(ADD_ARTICLE, opened(editor, ADD_ARTICLE) | {"uid": "report", "headline": "Typed", **given})

    assert words in errors_of(answer)
    assert fields_of(answer)["headline"] == "Typed"
    assert not Article.objects.filter(uid="report").exists()


def test_the_text_of_an_article_cannot_be_changed_by_its_form(editor):
    article = ArticleFactory()
    page = opened(editor, change_page(article)) | {
        "headline": "Another",
        "text": "Other",
        "uid": "other",
        "pasted": "Other",
    }

    assert saved(editor.post(change_page(article), page))

    text, uid = article.text, article.uid
    article.refresh_from_db()
    assert (article.headline, article.text, article.uid) == ("Another", text, uid)


def test_segments_are_marked_on_the_page_of_the_article(editor):
    article = ArticleFactory()
    page = opened(editor, change_page(article)) | {"segments-TOTAL_FORMS": 1}
    page |= {"segments-0-kind": "headline", "segments-0-start": 0, "segments-0-end": 12}

    assert saved(editor.post(change_page(article), page))
    assert "Ramadi falls" in editor.get(change_page(article)).content.decode()
    assert article.segments.get().end == 12


def test_overlapping_segments_are_refused(editor):
    article = ArticleFactory()
    page = opened(editor, change_page(article)) | {"segments-TOTAL_FORMS": 2}
    for number, start in enumerate((0, 5)):
        page |= {
            f"segments-{number}-{name}": value
            for name, value in {"kind": "headline", "start": start, "end": 12}.items()
        }

    assert "overlaps" in errors_of(editor.post(change_page(article), page))


def new_claim(editor, article, **given):
    return opened(editor, ADD_CLAIM) | {"article": article.pk, "key": "left", "quote": "Nobody stayed.", **given}


def test_the_words_of_a_claim_are_found_in_its_article(editor):
    article = ArticleFactory(text=TWICE)

    assert saved(editor.post(ADD_CLAIM, new_claim(editor, article)))

    claim = Claim.objects.get()
    assert claim.uid == f"{article.uid}#left"
    assert article.text[claim.start : claim.end] == claim.quote == "Nobody stayed."


def test_words_that_stand_twice_are_asked_about_with_every_place_in_words(editor):
    article = ArticleFactory(text=TWICE)
    page = new_claim(editor, article, quote="left the city")

    errors = errors_of(editor.post(ADD_CLAIM, page))
    assert "stand 2 times" in errors
    assert "1: … They 【left the city】. On Sunday" in errors
    assert "2: … They left the city. On Sunday they 【left the city】 again" in errors

    assert saved(editor.post(ADD_CLAIM, page | {"occurrence": 2}))
    assert Claim.objects.get().start == TWICE.rindex("left the city")


def test_a_claim_saved_again_keeps_the_place_it_was_given(editor):
    article = ArticleFactory(text=TWICE)
    claim = ClaimFactory(article=article, quote="left the city", start=TWICE.rindex("left the city"))

    assert saved(editor.post(change_page(claim), opened(editor, change_page(claim)) | {"statement": "They went."}))

    claim.refresh_from_db()
    assert (claim.start, claim.statement) == (TWICE.rindex("left the city"), "They went.")


def test_words_that_are_not_there_are_refused_with_the_nearest_passage(editor):
    article = ArticleFactory(text=TWICE)

    answer = editor.post(ADD_CLAIM, new_claim(editor, article, quote="Nobody had stayed."))

    assert "The nearest are: “Nobody stayed.”" in errors_of(answer)
    assert fields_of(answer)["quote"] == "Nobody had stayed."
    assert not Claim.objects.exists()


def test_not_a_space_of_the_quoted_words_is_lost(editor):
    article = ArticleFactory(text=TWICE)

    assert saved(editor.post(ADD_CLAIM, new_claim(editor, article, quote=" again.\r\n\r\nNobody")))
    assert Claim.objects.get().quote == " again.\n\nNobody"


def test_a_key_that_the_article_has_already_is_refused(editor):
    claim = ClaimFactory(key="left")

    answer = editor.post(ADD_CLAIM, new_claim(editor, claim.article, quote="Over 500"))

    assert "has a claim with this key already" in errors_of(answer)


def test_tellers_figures_and_translations_are_saved_with_the_claim(editor):
    article = ArticleFactory()
    page = new_claim(editor, article, quote="Over 500 people were killed") | {
        "attributions-TOTAL_FORMS": 1,
        "figures-TOTAL_FORMS": 1,
        "translations-TOTAL_FORMS": 1,
        "translations-0-language": "ar",
        "translations-0-text": "قُتل أكثر من 500",
        "translations-0-translator": "Jane Roe",
    }
    page |= {"attributions-0-order": 1, "attributions-0-named_as": " a spokesman", "attributions-0-basis": "explicit"}
    page |= {
        "figures-0-order": 1,
        "figures-0-verbatim": "Over 500",
        "figures-0-bound": "more_than",
        "figures-0-value": 500,
    }
    page |= {"figures-0-measure": "killed"}

    assert saved(editor.post(ADD_CLAIM, page))

    claim = Claim.objects.get()
    assert (claim.attributions.get().named_as, claim.figures.get().value) == (" a spokesman", 500)
    assert claim.translations.get().text == "قُتل أكثر من 500"
    assert Revision.objects.of(claim).count() == 1


def test_a_figure_whose_words_are_not_in_the_quotation_is_refused(editor):
    claim = ClaimFactory()
    page = opened(editor, change_page(claim)) | {
        "figures-TOTAL_FORMS": 1,
        "figures-0-order": 1,
        "figures-0-verbatim": "Over 500",
    }
    page |= {"figures-0-bound": "more_than", "figures-0-value": 500, "figures-0-measure": "killed"}

    assert "is not among the words of the quotation" in errors_of(editor.post(change_page(claim), page))


def test_a_repeat_without_its_claims_is_a_fault_of_the_form(editor):
    answer = editor.post("/admin/archive/repeat/add/", {"reason": "the same"})

    assert "required" in errors_of(answer)
