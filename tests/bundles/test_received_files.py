"""A report that came as a page or in another encoding goes into a bundle with its bytes, and comes out the same."""

import pytest

from archive.models import Article
from tests.bundles.making import files_of, run
from tests.desk.inbox import NOTHING_KNOWN, accepted_from
from tests.extraction.files import page
from tests.factories import PersonFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "data", "encoding"),
    [("report.html", page(), ""), ("report.txt", "Ils ont quitté la ville.\r\n".encode("cp1252"), "windows-1252")],
)
def test_it_is_written_with_its_bytes_and_read_as_unchanged(tmp_path, name, data, encoding):
    article = accepted_from(PersonFactory(), data, name, encoding, **NOTHING_KNOWN)

    assert run("dumpbundle", tmp_path / "dump", name="One report", licence="CC0-1.0")[0] == 0
    held = files_of(tmp_path / "dump")
    assert held[f"articles/{article.uid}.original"] == data
    assert held[f"articles/{article.uid}.txt"] == article.text.encode()
    code, said = run("loadseeds", tmp_path / "dump")

    assert (code, said.splitlines()[-1].partition(": ")[2]) == (0, "0 added, 0 changed, 1 unchanged, 0 would discard")
    assert run("verify")[0] == 0


def test_another_text_for_the_same_bytes_is_refused(tmp_path):
    article = accepted_from(PersonFactory(), page(), "report.html", **NOTHING_KNOWN)
    run("dumpbundle", tmp_path / "dump", name="One report", licence="CC0-1.0")
    (tmp_path / "dump" / "articles" / f"{article.uid}.txt").write_text("Another text.")

    code, said = run("loadseeds", tmp_path / "dump")

    assert code == 2
    assert "the text is frozen and differs" in said


def test_bytes_that_are_missing_are_missed(tmp_path):
    article = accepted_from(PersonFactory(), page(), "report.html", **NOTHING_KNOWN)
    run("dumpbundle", tmp_path / "dump", name="One report", licence="CC0-1.0")
    (tmp_path / "dump" / "articles" / f"{article.uid}.original").unlink()

    code, said = run("loadseeds", tmp_path / "dump")

    assert code == 2
    assert f"articles/{article.uid}.original: not found" in said
    assert Article.objects.count() == 1
