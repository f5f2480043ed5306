"""A bundle loads whole or not at all, twice is the same as once, and what is written back is what was read."""

import pytest
from django.db import transaction

from archive.actions import editing
from archive.actions.act import Stale
from archive.bundles.plan import load, plan
from archive.models import Article, Claim, Event, Revision
from archive.record.models import EventRow, Version
from tests.bundles.making import copied, edited, files_of, run

pytestmark = pytest.mark.django_db


@pytest.fixture
def bundle(tmp_path):
    return copied(tmp_path / "bundle")


@pytest.fixture
def loaded(bundle):
    """The bundle, in the archive already."""
    assert run("loadseeds", bundle)[0] == 0
    return bundle


def summary(*arguments):
    code, said = run("loadseeds", *arguments)
    assert code == 0, said
    return said.splitlines()


def dumped(folder):
    assert run("dumpbundle", folder, name="Two reports on a bridge", licence="CC0-1.0")[0] == 0
    return files_of(folder)


def test_a_bundle_is_added_and_then_unchanged(bundle):
    first = summary(bundle)
    assert first[-1] == (
        "1 chronology, 2 events, 1 repeat, 5 claims, 2 articles, 5 actors, 2 locations: "
        "18 added, 0 changed, 0 unchanged, 0 would discard"
    )
    revisions = Revision.objects.count()
    assert summary(bundle)[-1].endswith("0 added, 0 changed, 18 unchanged, 0 would discard")
    assert Revision.objects.count() == revisions == 18


def test_a_dry_run_shows_the_very_plan_and_loads_nothing(bundle):
    dry = summary(bundle, "--dry-run")
    assert not Article.objects.exists()
    wet = summary(bundle)
    assert dry[:-1] == wet[:-1]
    assert "+ event fall-of-the-bridge" in dry


def test_what_is_written_back_loads_as_unchanged(loaded, tmp_path):
    dumped(tmp_path / "dump")
    assert summary(tmp_path / "dump")[-1].endswith("0 added, 0 changed, 18 unchanged, 0 would discard")


def test_a_dump_of_a_dump_is_the_same_bytes(bundle, tmp_path):
    with transaction.atomic():
        summary(bundle)
        first = dumped(tmp_path / "first")
        transaction.set_rollback(True)
    assert not Article.objects.exists()
    summary(tmp_path / "first")
    assert dumped(tmp_path / "second") == first
    assert first["articles/river-post.txt"] == (bundle / "articles/river-post.txt").read_bytes()


def test_a_folder_that_is_not_empty_is_not_written_over(loaded):
    code, said = run("dumpbundle", loaded)
    assert code == 2
    assert "is not empty" in said


def test_a_changed_title_is_one_change(loaded):
    edited(loaded, "events/fall-of-the-bridge.toml", "Bridge at Bridge Town", "Bridge over the river")
    said = summary(loaded)
    assert said[0] == "~ event fall-of-the-bridge  (title)"
    assert said[-1].endswith("0 added, 1 changed, 17 unchanged, 0 would discard")
    assert Event.objects.get(uid="fall-of-the-bridge").title == "Bridge over the river"
    assert Revision.objects.count() == 19


def test_a_changed_text_is_refused(loaded):
    edited(loaded, "articles/hill-times.txt", "mayor", "baker")
    code, said = run("loadseeds", loaded)
    assert code == 2
    assert "articles/hill-times.txt: the text is frozen and differs" in said
    assert "mayor" in Article.objects.get(uid="hill-times").text


def test_a_changed_text_is_taken_in_as_an_article_that_supersedes(loaded):
    (loaded / "articles/hill-times-2.txt").write_text("The bridge stands, the baker said.\n")
    (loaded / "articles/hill-times-2.toml").write_text('supersedes = "hill-times"\n')
    assert summary(loaded)[-1].endswith("1 added, 0 changed, 18 unchanged, 0 would discard")
    assert Article.objects.get(uid="hill-times-2").supersedes.uid == "hill-times"


def without_a_claim(bundle):
    path = bundle / "articles/river-post.toml"
    text = path.read_text()
    path.write_text(text[: text.index('[[claim]]\nkey = "seen-by-a-witness"')])


def test_a_removed_claim_is_kept_until_it_is_said_to_discard(loaded):
    without_a_claim(loaded)
    said = summary(loaded)
    assert "– claim river-post#seen-by-a-witness" in said
    assert said[-1] == "Claims that the bundle has no more are kept; --discard lays them aside."
    assert not Claim.objects.filter(discarded=True).exists()

    summary(loaded, "--discard")

    assert Claim.objects.get(discarded=True).uid == "river-post#seen-by-a-witness"


def test_a_discarded_claim_that_comes_back_is_taken_up_again(loaded, tmp_path):
    whole = copied(tmp_path / "whole")
    without_a_claim(loaded)
    summary(loaded, "--discard")
    said = summary(whole)
    assert any(line.startswith("~ claim river-post#seen-by-a-witness  (") for line in said)
    assert not Claim.objects.filter(discarded=True).exists()


def test_nothing_is_half_loaded(bundle):
    edited(bundle, "articles/river-post.toml", "Over 40 people fled the town", "Over 50 people fled the town")
    assert run("loadseeds", bundle)[0] == 2
    assert not Revision.objects.exists()
    assert not Article.objects.exists()


def test_what_an_editor_changed_after_the_plan_was_made_is_not_overwritten(loaded):
    edited(loaded, "events/fall-of-the-bridge.toml", "Bridge at Bridge Town", "Bridge over the river")
    made = plan(loaded)
    event = Event.objects.get(uid="fall-of-the-bridge")
    event.note = "typed in the meantime"
    editing.save(event, by="an editor")
    with pytest.raises(Stale):
        load(made, by="loadseeds")
    assert Event.objects.get(pk=event.pk).note == "typed in the meantime"


def test_loading_a_change_shows_readers_nothing_of_it(loaded, django_user_model):
    django_user_model.objects.create_user("reviewer")
    assert run("publishchronology", "--all", by="reviewer")[0] == 0
    before = list(Version.objects.values()), list(EventRow.objects.values())
    edited(loaded, "events/fall-of-the-bridge.toml", "Bridge at Bridge Town", "Bridge over the river")
    summary(loaded)
    assert (list(Version.objects.values()), list(EventRow.objects.values())) == before


def test_the_seeds_load_and_come_back_as_they_were(tmp_path, settings):
    seeds = copied(tmp_path / "seeds", settings.BASE_DIR / "seeds")
    assert " 4 articles" in summary(seeds)[-1]
    dumped(tmp_path / "dump")
    assert "0 added, 0 changed" in summary(tmp_path / "dump")[-1]
    for name, original in files_of(seeds).items():
        if name.endswith(".txt"):
            assert (tmp_path / "dump" / name).read_bytes() == original
