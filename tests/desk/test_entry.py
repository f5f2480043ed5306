"""From a pasted text to a frozen article, without JavaScript."""

import pytest

from archive.models import Article, Revision
from tests.factories import OutletFactory

pytestmark = pytest.mark.django_db
ADD, INBOX = "/admin/desk/articles/add/", "/admin/desk/inbox/"
TEXT = "Town is taken\n\nWASHINGTON (AP) — Fighters took the town on Monday, the mayor said.\n\nMany fled.\n"


def pasted(client, text=TEXT):
    """The address of the check of a text that was pasted."""
    answer = client.post(ADD, {"pasted": text})
    assert answer.status_code == 302, answer.context["form"].errors
    return answer.url


def test_a_pasted_text_is_accepted_with_publisher_date_and_segments(editor):
    outlet = OutletFactory(name="The Daily Test")
    address = pasted(editor)
    page = editor.get(address)
    fields = {part.field: part.kind for part in page.context["parts"]}

    answer = editor.post(
        address,
        fields
        | {"publisher": "the daily test", "publisher_basis": "stated"}
        | {
            "published": "17 October 2017",
            "published_basis": "stated",
            "headline": "Town is taken",
            "language": "en",
            "sensitivity": "plain",
        },
    )

    assert answer.status_code == 302, (answer.context["form"].errors, answer.context["faults"])
    article = Article.objects.get()
    assert (
        answer.url == f"/admin/archive/article/{article.pk}/change/"
        or answer.url == f"/admin/desk/articles/{article.pk}/"
    )
    assert (article.text, bytes(article.original), article.publisher) == (TEXT, TEXT.encode(), outlet)
    assert (article.published.edtf, article.published.text) == ("2017-10-17", "17 October 2017")
    assert [(article.text[s.start : s.end], s.kind) for s in article.segments.all()] == [
        ("Town is taken", "headline"),
        ("WASHINGTON (AP) —", "dateline"),
    ]
    assert (article.uid, article.captured_how, article.captured_by) == ("town-is-taken-2017-10-17", "paste", "edith")
    assert Revision.objects.of(article).count() == 1
