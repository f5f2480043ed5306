"""A hostile file costs one message: its reader is ended by the kernel or by the one who waits, and holds nothing of ours."""

import io
import json
import os
import time
import zipfile
from pathlib import Path

import pytest

from archive.extraction import child, docx, running
from archive.extraction.kinds import PAGE, PDF, WORD
from archive.extraction.reading import Unreadable
from tests.extraction.files import deflated, page, pdf
from tests.extraction.files import docx as docx_of

pytestmark = pytest.mark.one_database
LIMITED = "from archive.extraction import child; child.limit(); "
ANSWER = {"text": "words", "hints": [], "notes": [], "fault": None}


def said_by(code, patience=20.0):
    """What a reader that runs `code` under the limits gives."""
    return running.run(("-c", LIMITED + code), b"data", patience)


def refusal(code, patience=20.0):
    with pytest.raises(Unreadable) as error:
        said_by(code, patience)
    return str(error.value)


def test_a_reader_that_does_its_work_is_heard():
    assert said_by(f"print({json.dumps(ANSWER)!r})").text == "words"


def test_a_reader_that_sleeps_is_ended_when_patience_is():
    began = time.monotonic()

    assert "took longer to read than 1 seconds" in refusal("import time; time.sleep(60)", patience=1)
    assert time.monotonic() - began < 10


def test_what_a_reader_started_ends_with_it(tmp_path):
    mark = tmp_path / "pid"
    code = f"import subprocess, time; p = subprocess.Popen(['sleep', '60']); open({str(mark)!r}, 'w').write(str(p.pid)); time.sleep(60)"

    with pytest.raises(Unreadable):
        running.run(("-c", code), b"", 4)

    assert _ends(int(mark.read_text()))


def test_a_reader_that_takes_memory_without_end_is_refused_it():
    assert "took more time or memory" in refusal("x = []\nwhile True: x.append(bytearray(50_000_000))")


def test_a_reader_that_reckons_without_end_is_ended_by_the_kernel(monkeypatch):
    code = LIMITED.replace("child.limit()", "child.SECONDS = 1; child.limit()") + "\nwhile True: pass"
    began = time.monotonic()

    with pytest.raises(Unreadable, match="took more time or memory"):
        running.run(("-c", code), b"", 60)
    assert time.monotonic() - began < 30


def test_a_reader_that_writes_without_end_is_ended_by_the_kernel():
    assert "took more time or memory" in refusal("import sys\nwhile True: sys.stdout.write('x' * 1_000_000)")


def test_a_reader_cannot_open_files_without_end():
    assert "took more time or memory" in refusal("x = [open('/dev/null') for _ in range(200)]")


@pytest.mark.parametrize(
    "said", ["", "{", "[]", '{"text": 1, "hints": [], "notes": [], "fault": null}', '{"text": ""}', "nan"]
)
def test_a_reader_that_says_nothing_sensible_is_not_believed(said):
    assert "broke its reader" in refusal(f"print({said!r})")


def test_a_reader_that_dies_is_no_more_than_a_message():
    assert "broke its reader" in refusal("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")


def test_a_reader_knows_no_secret_and_holds_no_handle(monkeypatch):
    """Neither settings nor database: not in its environment, not among its open files."""
    monkeypatch.setenv("SECRET_KEY", "s" * 50)
    opened = open(os.devnull)  # noqa: SIM115  what a server has open, and might hand down
    os.set_inheritable(opened.fileno(), True)
    code = (
        "import json, os, sys; files = [os.readlink(f'/proc/self/fd/{n}') for n in (3, 4, 5, 6, 7, 8, 9) if os.path.exists(f'/proc/self/fd/{n}')]; "
        f"print(json.dumps({ANSWER!r} | {{'text': ' '.join([*os.environ, *files, *(m for m in sys.modules if m in ('django', 'sqlite3', 'psycopg'))])}}))"
    )
    said = said_by(code).text
    opened.close()

    assert "SECRET_KEY" not in said
    assert "DATABASE_URL" not in said
    assert {"sqlite3", "django", "psycopg"} & set(said.split()) == set()
    assert os.devnull not in said.split("HOME")[-1]


def test_a_zip_bomb_is_refused_by_what_it_claims():
    bomb = docx_of(xml="<w:document>" + " " * (docx.LARGEST_PART + 1))

    assert len(bomb) < 100_000
    assert "claims to hold" in running.read(WORD, bomb).fault.in_words()


def test_a_part_that_is_larger_than_it_claims_is_not_unpacked():
    """The header says 200 MB of nothing are 10 bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(200):
            part.write(b" " * 1_000_000)
    lying = held.getvalue().replace((200_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    began = time.monotonic()

    assert running.read(WORD, lying).fault is not None
    assert time.monotonic() - began < 10


def test_a_part_that_claims_200_megabytes_is_not_opened():
    boasting = docx_of(xml="x" * 4321).replace((4321).to_bytes(4, "little"), (200_000_000).to_bytes(4, "little"))

    assert "claims to hold 200000000 bytes" in running.read(WORD, boasting).fault.in_words()


def test_an_entity_bomb_is_refused_at_its_document_type():
    depth = 9
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, depth))
    bomb = docx_of(xml=f'<?xml version="1.0"?><!DOCTYPE d [{entities}]><d>&a{depth - 1};</d>')

    assert "has a document type in it" in running.read(WORD, bomb).fault.in_words()


def test_a_word_document_may_not_read_a_file_of_ours():
    spy = docx_of(xml='<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]><d>&a;</d>')

    assert "has a document type in it" in running.read(WORD, spy).fault.in_words()


def test_names_inside_a_word_document_lead_nowhere(tmp_path):
    spy = docx_of("<w:r><w:t>words</w:t></w:r>", more={"../../../../tmp/outside": "x", "/etc/passwd": "x"})

    assert running.read(WORD, spy).text == "words"


def test_a_pdf_without_end_is_given_up():
    pages = pdf("words", pages=2000)

    assert "more than 60 pages" in running.read(PDF, pages).fault.in_words()


def test_a_pdf_that_blows_up_is_ended():
    """1 MB that unpack to a gigabyte of drawing."""
    bomb = pdf(**deflated(b"0 0 m 1 1 l S " * 75_000_000))
    began = time.monotonic()

    assert len(bomb) < 3_000_000
    assert running.read(PDF, bomb).fault is not None
    assert time.monotonic() - began < running.PATIENCE + 10


def test_a_page_that_is_nested_without_end_is_refused_or_read():
    deep = page(body="<div>" * 100_000 + "words" + "</div>" * 100_000)
    began = time.monotonic()

    found = running.read(PAGE, deep)
    assert found.fault is not None or "words" in found.text
    assert time.monotonic() - began < running.PATIENCE + 10


def test_a_page_that_is_nested_too_deep_says_so():
    deep = page(body="<div>" * 220 + "words" + "</div>" * 220)

    assert "one inside the other" in running.read(PAGE, deep).fault.in_words()


def test_a_file_that_is_too_large_is_not_begun():
    assert "larger than 10000000 bytes" in running.read(PDF, b"%PDF-" + b"x" * child.LARGEST).fault.in_words()


def _ends(pid, patience=10.0):
    """Whether a process that was told to end does: the kernel takes its time on a busy machine."""
    until = time.monotonic() + patience
    while _runs(pid) and time.monotonic() < until:
        time.sleep(0.05)
    return not _runs(pid)


def _runs(pid):
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().split()[2] != "Z"
