"""What is pasted or uploaded comes in whole, or is named with the remedy; nothing that was typed is lost."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from archive.extraction.reading import LARGEST
from archive.models import Article, Received, Revision
from tests.desk.inbox import ADD, INBOX, TEXT, pasted
from tests.desk.pages import messages_of
from tests.extraction.files import PARAGRAPHS, docx, page, pdf, run

pytestmark = pytest.mark.django_db


def upload(client, *files, **more):
    return client.post(ADD, {"uploads": [SimpleUploadedFile(name, data) for name, data in files], **more}, follow=True)


def test_a_pasted_text_waits_with_its_bytes_and_leads_to_its_check(editor):
    address = pasted(editor, "  First.\r\n\r\nSecond. \r\n")

    row = Received.objects.get()
    assert address == f"{INBOX}{row.pk}/"
    assert (row.text, bytes(row.original), row.how, row.person) == (
        "  First.\n\nSecond. \n",
        b"  First.\n\nSecond. \n",
        "paste",
        editor.person,
    )
    assert not Revision.objects.exists()
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("report.txt", "\r\n".join(PARAGRAPHS).encode()),
        ("report.html", page()),
        ("report.pdf", pdf(*PARAGRAPHS)),
        ("report.docx", docx(*map(run, PARAGRAPHS))),
    ],
)
def test_a_file_of_each_kind_is_read_and_kept_byte_for_byte(editor, name, data):
    answer = upload(editor, (name, data))

    row = Received.objects.get()
    assert answer.redirect_chain == [(f"{INBOX}{row.pk}/", 302)]
    assert (bytes(row.original), row.original_name, row.how) == (data, name, "upload")
    assert PARAGRAPHS[2] in row.text


def test_several_files_and_a_pasted_text_come_in_together(editor):
    answer = upload(editor, ("a.txt", b"One report."), ("b.txt", b"Another report."), pasted="A third.")

    assert {row.text for row in Received.objects.all()} == {"One report.", "Another report.", "A third."}
    assert answer.redirect_chain == [(INBOX, 302)]
    assert "3 texts were read" in messages_of(answer)


def test_a_file_that_cannot_be_read_is_kept_and_named_and_the_others_come_in(editor):
    answer = upload(editor, ("good.txt", b"Words."), ("bad.txt", b"caf\xe9"), ("virus.exe", b"MZ"))

    assert "1 text was read" in messages_of(answer)
    assert "“bad.txt”: Byte 3 (0xE9) is not UTF-8" in messages_of(answer)
    assert "“virus.exe”: This is no kind of file that is taken here" in messages_of(answer)
    assert {row.original_name: row.text for row in Received.objects.all()} == {
        "good.txt": "Words.",
        "bad.txt": "",
        "virus.exe": "",
    }
    assert "read why" in answer.content.decode()


def test_another_encoding_is_offered_and_used_when_somebody_chooses_it(editor):
    upload(editor, ("bad.txt", "Le café".encode("cp1252")))
    row = Received.objects.get()
    shown = editor.get(f"{INBOX}{row.pk}/").content.decode()
    assert "Byte 6 (0xE9) is not UTF-8" in shown
    assert "Western European (Windows-1252)" in shown

    answer = editor.post(f"{INBOX}{row.pk}/", {"do": "read", "encoding": "windows-1252"}, follow=True)

    row.refresh_from_db()
    assert (row.text, row.media_type) == ("Le café", "text/plain; charset=windows-1252")
    assert "Le café" in answer.content.decode()


def test_a_file_that_is_too_large_is_let_go_by_and_named_and_the_rest_comes_in(editor):
    answer = upload(editor, ("large.txt", b"x" * (LARGEST + 1)), ("small.txt", b"Words."), follow=True)

    assert "“large.txt” is larger than 10 MB and was not taken" in messages_of(answer)
    assert Received.objects.get().text == "Words."


def test_a_file_that_is_too_large_alone_leaves_the_page_as_it_was(editor):
    answer = upload(editor, ("large.txt", b"x" * (LARGEST + 1)))

    assert answer.status_code == 400
    assert "was not taken" in messages_of(answer)


def test_more_files_than_are_taken_at_once_are_refused_and_what_was_typed_stays(editor):
    answer = upload(editor, *((f"{n}.txt", b"Words.") for n in range(21)), pasted=TEXT)

    assert "more than 20 files" in str(answer.context["form"].errors)
    assert answer.context["form"]["pasted"].value() == TEXT
    assert not Received.objects.exists()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Paste the text of a report"),
        ("  \n ", "Paste the text of a report"),
        ("a\0b", "Null characters"),
        ("x" * 500_001, "at most 500000"),
    ],
)
def test_a_text_that_cannot_be_taken_stays_in_the_form(editor, text, words):
    answer = editor.post(ADD, {"pasted": text})

    assert answer.status_code == 400
    assert words in str(answer.context["form"].errors)
    assert answer.context["form"]["pasted"].value() == text


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\reports\\a.txt", "a.txt"),
        ("<b>&.txt", "<b>&.txt"),
        ("x" * 400 + ".txt", "x" * 251 + ".txt"),
    ],
)
def test_the_name_of_a_file_is_kept_as_a_name_and_leads_nowhere(editor, name, kept):
    answer = upload(editor, (name, b"Words."))

    assert Received.objects.get().original_name == kept
    assert "<b>&" not in answer.content.decode()


@pytest.mark.parametrize("role", ["contributor", "editor", "administrator"])
def test_whoever_may_add_articles_may_bring_texts_in(at_the_desk, role):
    assert at_the_desk(role).get(ADD).status_code == 200


@pytest.mark.parametrize("roles", [(), ("reviewer",), ("publisher",)])
@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_else_may(at_the_desk, editor, roles, method):
    address = pasted(editor)
    other = at_the_desk(*roles)

    for each in (ADD, INBOX, address, f"{address}beside/received/1/"):
        assert getattr(other, method)(each).status_code in ({403, 405} if method == "post" else {403})
    assert Received.objects.count() == 1
