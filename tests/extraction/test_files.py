"""A file of each kind gives its words; what gives none says why, in words that name the remedy."""

import pytest

from archive.extraction import plain
from archive.extraction.kinds import PAGE, PDF, PLAIN, WORD, kind_of
from archive.extraction.reading import Unreadable
from archive.extraction.running import read
from tests.extraction.files import PARAGRAPHS, docx, packed, page, pdf, run

pytestmark = pytest.mark.one_database


def words_of(found):
    assert found.fault is None, found.fault.in_words()
    return found.text


def fault_of(found):
    assert found.fault is not None, found.text[:200]
    return found.fault.in_words()


def test_a_page_gives_its_report_without_menu_and_footer():
    text = words_of(read(PAGE, page()))

    assert [words for words in PARAGRAPHS[1:] if words not in text.split("\n")] == []
    assert "Sport" not in text
    assert "cookies" not in text


def test_a_page_says_what_it_says_of_itself_and_where():
    linked = '{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "datePublished": "2014-06-16T10:30:00Z", "publisher": {"name": "The Wire"}, "author": [{"name": "Jane Doe"}]}]}'
    head = f'<meta property="article:published_time" content="2014-06-17"><script type="application/ld+json">{linked}</script>'
    found = read(PAGE, page(head=head + '<link rel="canonical" href="https://wire.example/a">'))

    said = {(hint.what, hint.words): hint.where for hint in found.hints}
    assert said["published", "2014-06-16T10:30:00Z"] == "JSON-LD datePublished"
    assert said["published", "2014-06-17"] == "<meta article:published_time>"
    assert said["publisher", "The Wire"] == "JSON-LD publisher"
    assert said["byline", "Jane Doe"] == "JSON-LD author"
    assert said["url", "https://wire.example/a"] == "<link rel=canonical>"
    assert said["headline", PARAGRAPHS[0]] == "<h1>"
    assert said["language", "en"] == "<html lang>"


def test_a_page_that_does_not_say_its_encoding_is_utf_8_or_not_read():
    silent = page("<p>“قال متحدث” told reporters on Monday that the town had fallen.</p>").replace(
        b'<meta charset="utf-8">', b""
    )
    arabic = silent.decode().replace("“", "").replace("”", "").encode("windows-1256")

    assert "“قال متحدث” told reporters" in words_of(read(PAGE, silent))
    assert "is not UTF-8" in fault_of(read(PAGE, arabic))
    assert "قال متحدث told reporters" in words_of(read(PAGE, arabic, "windows-1256"))


def test_a_pdf_gives_its_paragraphs():
    assert words_of(read(PDF, pdf(*PARAGRAPHS))).split("\n\n") == PARAGRAPHS


def test_a_word_document_gives_its_paragraphs_in_their_order():
    assert words_of(read(WORD, docx(*map(run, PARAGRAPHS)))).split("\n") == PARAGRAPHS


def test_of_a_word_document_insertions_tables_and_fields_are_in_and_deletions_are_out():
    table = f"</w:p><w:tbl><w:tr><w:tc><w:p>{run('In a table.')}</w:p></w:tc></w:tr></w:tbl><w:p>"
    twice = f"<mc:AlternateContent><mc:Choice>{run('Once.')}</mc:Choice><mc:Fallback>{run('Once.')}</mc:Fallback></mc:AlternateContent>"
    inserted = f"{run('The ')}<w:ins>{run('whole ')}</w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:sdt><w:sdtContent>{run('town')}</w:sdtContent></w:sdt>"

    lines = words_of(read(WORD, docx(inserted, table, twice, f"{run('a')}<w:r><w:tab/></w:r>{run('b')}"))).split("\n")

    assert [line for line in lines if line] == ["The whole town", "In a table.", "Once.", "a\tb"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"First.\r\nSecond.\rThird.\n", "First.\nSecond.\nThird.\n"),
        ("  “Gone” \u00a0\u200f\t\n".encode(), "  “Gone” \u00a0\u200f\t\n"),
    ],
)
def test_of_a_text_only_line_ends_change(data, expected):
    assert words_of(read(PLAIN, data)) == expected


@pytest.mark.parametrize(
    ("kind", "data", "encoding", "words"),
    [
        (PLAIN, b"caf\xe9", "", "Byte 3 (0xE9) is not UTF-8"),
        (PLAIN, b"\xef\xbb\xbfcafe", "", "byte order mark"),
        (PLAIN, b"one\0two", "", "Byte 3 (0x00) is NUL"),
        (PLAIN, "one\0two".encode("utf-16"), "utf-16", "NUL stands at character 3"),
        (PLAIN, b"\x81abc", "windows-1252", "Byte 0 is not windows-1252"),
        (PLAIN, b"abc", "rot13", "no encoding “rot13”"),
        (PLAIN, b" \n\n ", "", "It holds no words"),
        (PLAIN, b"a" * 500_001, "", "longer than 500000 characters"),
        (PAGE, b"", "", "no page of HTML"),
        (PAGE, b"<html><body><img src=a></body></html>", "", "No report was found"),
        (PDF, b"%PDF-1.7 and then nothing", "", "no PDF file that can be opened"),
        (PDF, pdf(stream=b""), "", "There are no words in this file"),
        (WORD, b"PK\x03\x04 and then nothing", "", "no .docx file that can be opened"),
        (WORD, packed({"a.txt": "b"}), "", "no text of a Word document"),
        (WORD, docx(xml="<w:document"), "", "no .docx file that can be opened"),
    ],
)
def test_what_cannot_be_read_says_why(kind, data, encoding, words):
    assert words in fault_of(read(kind, data, encoding))


@pytest.mark.parametrize(
    ("encoding", "words"),
    [("windows-1256", "قال متحدث"), ("windows-1251", "Заявил"), ("iso-8859-15", "café €"), ("utf-16", "“Gone”")],
)
def test_an_encoding_that_a_person_names_is_used_strictly(encoding, words):
    assert words_of(read(PLAIN, words.encode(encoding), encoding)) == words


def test_every_encoding_that_is_offered_is_one_that_python_knows():
    for encoding in plain.ENCODINGS:
        assert plain.read("abc".encode(encoding), encoding).endswith("abc")


def test_a_sign_for_something_lost_is_pointed_at():
    assert "stands in it 2 times" in read(PLAIN, "a\ufffdb\ufffd".encode()).notes[0].in_words()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("report.exe", b"MZ", "no kind of file that is taken here"),
        ("report", b"text", "no kind of file that is taken here"),
        ("report.pdf", b"not a pdf", "its first bytes are of something else"),
        ("report.docx", b"\xd0\xcf\x11\xe0 an old .doc", "its first bytes are of something else"),
        ("report.txt", b"", "The file is empty"),
    ],
)
def test_a_file_is_what_its_name_and_its_first_bytes_agree_on(name, data, words):
    with pytest.raises(Unreadable) as error:
        kind_of(name, data)

    assert words in str(error.value)


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "C:\\reports\\a.TXT", "a -> b.txt", "‮txt.exe.txt"])
def test_a_name_is_only_a_name(name):
    assert kind_of(name, b"words") == PLAIN
