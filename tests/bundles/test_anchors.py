"""A bundle gives its dates itself: none is counted anew behind its back, and what no longer fits is asked about."""

import pytest

from archive.models import Article, Claim, Comment
from tests.bundles.making import copied, edited, run

pytestmark = pytest.mark.django_db

REPORT = "articles/river-post.toml"
TUESDAY, WEEK_LATER = '"2020-03-03"', '"2020-03-10"'


@pytest.fixture
def ruled(tmp_path):
    """The bundle with a claim said "on Tuesday", by a rule, in the archive already."""
    bundle = edited(
        copied(tmp_path / "bundle"), REPORT, 'anchor = "article', 'rule = "weekday-before", anchor = "article'
    )
    assert run("loadseeds", bundle)[0] == 0
    return bundle


def claim():
    return Claim.objects.get(said_anchor="article:river-post")


def redated(bundle):
    """The bundle with another day of publication, its own dates as they were."""
    lines = (bundle / REPORT).read_text().splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line.startswith("published"))
    lines[at] = lines[at].replace(TUESDAY, WEEK_LATER)
    (bundle / REPORT).write_text("".join(lines))
    return bundle


def test_a_bundle_that_moves_the_anchor_keeps_the_dates_it_gives(ruled):
    assert run("loadseeds", redated(ruled))[0] == 0

    assert Article.objects.get(uid="river-post").published.edtf == "2020-03-10"
    assert claim().said.edtf == "2020-03-03"


def test_a_date_that_a_bundle_left_behind_is_asked_about_once(ruled):
    run("loadseeds", redated(ruled))
    run("loadseeds", ruled)

    (comment,) = Comment.objects.on(claim()).open()
    assert "“on Tuesday”" in comment.text


def test_a_bundle_that_moves_both_is_not_asked(ruled):
    edited(redated(ruled), REPORT, f'"on Tuesday", edtf = {TUESDAY}', f'"on Tuesday", edtf = {WEEK_LATER}')

    assert run("loadseeds", ruled)[0] == 0

    assert claim().said.edtf == "2020-03-10"
    assert not Comment.objects.on(claim()).exists()


def test_a_dump_of_what_was_moved_loads_as_unchanged(ruled, tmp_path):
    run("loadseeds", redated(ruled))
    run("dumpbundle", tmp_path / "dump", name="Two reports on a bridge", licence="CC0-1.0")

    assert run("loadseeds", tmp_path / "dump")[1].rstrip().endswith("0 added, 0 changed, 18 unchanged, 0 would discard")
