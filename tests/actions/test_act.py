"""An act is all or nothing, leaves exactly one revision, and refuses a base that is not there any more."""

import hashlib

import pytest

from archive.actions import editing, ledger
from archive.actions.act import Refused, Stale
from archive.models import Actor, Revision, RevisionBody
from archive.record.documents import canonical
from tests.factories import TESTS, ActorFactory, PersonFactory

pytestmark = pytest.mark.django_db


def the_ledger():
    return list(Revision.objects.order_by("seq").values())


def test_an_act_leaves_exactly_one_revision():
    actor = ActorFactory(uid="isof")
    actor.description = "Special forces."

    editing.save(actor, by=TESTS, reason="a source names them")

    last = Revision.objects.of(actor).first()
    assert Revision.objects.count() == RevisionBody.objects.count() == 2
    assert (last.act, last.noun, last.uid, last.version) == ("edited", "actor", "isof", 2)
    assert (last.reason, last.program, last.person) == ("a source names them", TESTS, None)


def test_a_refused_act_leaves_nothing():
    ActorFactory(uid="isof", name="Golden Division")
    before = the_ledger()
    other = ActorFactory.build(uid="isof", name="An actor of the same uid")

    with pytest.raises(Refused):
        editing.save(other, by=TESTS)

    assert the_ledger() == before
    assert Actor.objects.get().name == "Golden Division"


def test_an_act_that_fails_half_way_leaves_nothing():
    actor = ActorFactory(name="Golden Division")
    before = the_ledger()
    actor.name = "Changed"

    def rows():
        actor.other_names.create(name="ISOF", folded="isof", kind="acronym")
        raise RuntimeError("the machine stops here")

    with pytest.raises(RuntimeError):
        editing.save(actor, by=TESTS, rows=rows)

    assert the_ledger() == before
    assert Actor.objects.get().name == "Golden Division"
    assert not Actor.objects.get().other_names.exists()


def test_a_stale_base_is_refused_and_says_what_to_do():
    mine = ActorFactory(name="Golden Division")
    theirs = Actor.objects.get()
    theirs.name = "Iraqi Special Operations Forces"
    editing.save(theirs, by=TESTS, base=1)
    mine.name = "Lost"

    with pytest.raises(Stale, match=r"changed while it was open here.*compare"):
        editing.save(mine, by=TESTS, base=1)

    assert Actor.objects.get().name == "Iraqi Special Operations Forces"
    assert Revision.objects.count() == 2


def test_each_act_raises_the_version_by_one():
    actor = ActorFactory()
    for base in (1, 2, 3):
        actor = editing.save(actor, by=TESTS, base=base)
    assert Actor.objects.get().version == 4
    assert [revision["version"] for revision in the_ledger()] == [1, 2, 3, 4]


def test_an_act_is_by_a_person_or_by_a_program():
    person = PersonFactory(username="layla")
    by_person = ActorFactory()
    editing.save(by_person, by=person)

    entries = Revision.objects.of(by_person)
    assert [(entry.by, entry.person_id, entry.program) for entry in entries] == [
        ("layla", person.pk, ""),
        (TESTS, None, TESTS),
    ]


def test_an_act_by_nobody_is_refused():
    with pytest.raises(Refused, match="by a person or by a named program"):
        editing.save(ActorFactory.build(uid="a", name="A"), by="")
    assert not Actor.objects.exists()


def test_each_entry_commits_to_the_one_before_it():
    ActorFactory()
    ActorFactory()
    first, second = Revision.objects.order_by("seq")
    assert first.previous == ledger.FIRST
    assert second.previous == first.hash


def test_the_hash_of_an_entry_covers_every_other_column():
    entry = Revision.objects.of(ActorFactory()).first()
    columns = {field.attname for field in Revision._meta.concrete_fields} - {"hash"}
    for name in columns:
        was = getattr(entry, name)
        setattr(entry, name, 9 if isinstance(was, int) or was is None else was + "9")
        assert ledger.hash_of(entry) != entry.hash, name
        setattr(entry, name, was)
    assert ledger.hash_of(entry) == entry.hash


def test_the_digest_of_a_body_is_salted():
    one, other = ActorFactory(), ActorFactory()
    bodies = [RevisionBody.objects.get(revision__uid=actor.uid) for actor in (one, other)]
    assert bodies[0].salt != bodies[1].salt
    for body in bodies:
        assert body.revision.body_digest == hashlib.sha256(f"{body.salt}{body.text}".encode()).hexdigest()


def test_a_body_is_the_thing_and_all_it_owns_in_canonical_json():
    actor = ActorFactory(uid="isof", name="Golden Division")
    editing.save(actor, by=TESTS, rows=lambda: actor.other_names.create(name="ISOF", folded="isof", kind="acronym"))
    body = RevisionBody.objects.get(revision__uid="isof", revision__version=2)
    assert '"name":"Golden Division"' in body.text
    assert '"other_names":[{"folded":"isof","kind":"acronym","language":"","name":"ISOF","script":""}]' in body.text
    assert "isof" not in canonical({"id": actor.pk})
    assert f'"id":{actor.pk}' not in body.text
