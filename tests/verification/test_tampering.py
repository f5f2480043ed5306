"""Whatever is changed behind the software's back, `verify` names the table, the thing and the field."""

import hashlib
import secrets

import pytest
from django.db import connection
from django.db.models import Value
from django.db.models.functions import Replace

from archive.actions import editing, ledger
from archive.actions.bodies import body_of
from archive.models import Event, Location, Revision, RevisionBody
from archive.models.triggers import refusals as desk_refusals
from archive.record import writing
from archive.record.documents import canonical
from archive.record.models import Address, ClaimRow, EventRow, Facet, Mention, ThingRow, Version, VersionBody
from archive.record.triggers import refusals as record_refusals
from archive.record.triggers import statements
from tests.bundles.making import run

pytestmark = pytest.mark.usefixtures("archive")
TRIGGERS = desk_refusals() | record_refusals()


def behind_its_back(*orders):
    """Run SQL with no trigger in the way, and put the triggers back as if nothing had been."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for name, (table, *_) in TRIGGERS.items():
            cursor.execute(f'DROP TRIGGER "{name}"' + (f' ON "{table}"' if connection.vendor == "postgresql" else ""))
        for sql, *values in orders:
            cursor.execute(sql, values)
            assert cursor.rowcount, f"changed nothing: {sql}"
        for statement in statements(connection.vendor, TRIGGERS):
            cursor.execute(statement)


def findings():
    code, said = run("verify", verbosity=0)
    assert code == (1 if said else 0)
    return said


EVENT = "fall-of-the-bridge"
LAST_OF_EVENT = f"noun = 'event' AND uid = '{EVENT}'"
TAMPERED = {
    "a column of a noun": (
        [(f"UPDATE archive_event SET title = 'Forged' WHERE uid = '{EVENT}'",)],
        [f"archive_event · {EVENT} · title: is \"Forged\"; the ledger says \"Bridge at Bridge Town\""],
    ),
    "a stage": ([("UPDATE archive_actor SET stage = 'draft' WHERE uid = 'river-post'",)], ["archive_actor · river-post · stage"]),
    "a version": ([("UPDATE archive_actor SET version = 9 WHERE uid = 'river-post'",)], ["archive_actor · river-post · version: is 9"]),
    "a withheld name let loose": (
        [("UPDATE archive_actor SET withhold_name = %s WHERE uid = 'witness'", False)],
        ["archive_actor · witness · withhold_name"],
    ),
    "an owned row": (
        [("UPDATE archive_attribution SET named_as = 'nobody' WHERE named_as = 'the mayor'",)],
        ["archive_claim · hill-times#bridge-stands · attributions[0].named_as"],
    ),
    "an owned row of an owned row": (
        [("UPDATE archive_evidence SET set_aside = 'mistaken', reason = 'forged'",)],
        [f"archive_event · {EVENT} · questions[0].positions[0].evidence[0].set_aside"],
    ),
    "an owned row taken away": (
        [("DELETE FROM archive_figure",)],
        ["archive_claim · river-post#people-fled · figures", "hill-times#hundreds-left · figures"],
    ),
    "a link between two things": (
        [("DELETE FROM archive_claim_actors",)],
        ["archive_claim · river-post#bridge-fell · actors: is []; the ledger says [\"north-army\"]"],
    ),
    "a noun taken away": (
        [("DELETE FROM archive_repeat",)],
        ["archive_repeat · hill-times#hundreds-left=river-post#people-fled · uid: is in the ledger, but its row is gone"],
    ),
    "a noun from nowhere": (
        [("INSERT INTO archive_location (uid, name, folded, kind, path, version, discarded, stage, slug, georeference,"
          " generalised, geonames_id, wikidata_id) SELECT 'forged', name, folded, kind, path, version, discarded, stage,"
          " slug, georeference, generalised, geonames_id, wikidata_id FROM archive_location WHERE uid = 'northland'",)],
        ["archive_location · forged · uid: no entry of the ledger made it"],
    ),
    "the quotation of a claim": (
        [("UPDATE archive_claim SET quote = 'The bridge had fallen' WHERE uid = 'river-post#bridge-fell'",)],
        ["archive_claim · river-post#bridge-fell · quote: the text says “The bridge has fallen” there"],
    ),
    "the bytes of an article": (
        [("UPDATE archive_article SET original = %s WHERE uid = 'hill-times'", b"The bridge never stood.")],
        ["archive_article · hill-times · original: the bytes are not those"],
    ),
    "bytes and their hash": (
        [("UPDATE archive_article SET original = %s, sha256 = %s WHERE uid = 'hill-times'", b"Forged.", hashlib.sha256(b"Forged.").hexdigest())],
        ["archive_article · hill-times · sha256", "archive_article · hill-times · text: is not what the bytes decode to"],
    ),
    "the text of an article": (
        [("UPDATE archive_article SET text = 'Nothing stands.' WHERE uid = 'hill-times'",)],
        ["archive_article · hill-times · text", "archive_claim · hill-times#bridge-stands · quote"],
    ),
    "an entry taken out of the middle": (
        [("DELETE FROM archive_revisionbody WHERE revision_id = 5",), ("DELETE FROM archive_revision WHERE seq = 5",)],
        ["archive_revision · entry 6", "seq: entries 5 to 5 are missing", "previous: does not name the hash"],
    ),
    "the last entry alone": (
        [("DELETE FROM archive_revisionbody WHERE revision_id = (SELECT MAX(seq) FROM archive_revision)",),
         ("DELETE FROM archive_revision WHERE seq = (SELECT MAX(seq) FROM archive_revision)",)],
        ["archive_chronology · bridge · version", "archive_chronology · bridge · stage"],
    ),
    "the hash of an entry": (
        [("UPDATE archive_revision SET hash = 'forged' WHERE seq = 5",)],
        ["archive_revision · entry 5", "hash: the entry was changed", "entry 6"],
    ),
    "the reason of an entry": ([("UPDATE archive_revision SET reason = 'forged' WHERE seq = 5",)], ["entry 5", "· hash:"]),
    "the moment of an entry": (
        [("UPDATE archive_revision SET at = '1999-01-01T00:00:00Z' WHERE seq = 5",)],
        ["entry 5", "· hash:"],
    ),
    "the person of an entry": (
        [("UPDATE archive_revision SET person_id = (SELECT MIN(id) FROM auth_user), program = '' WHERE seq = 5",)],
        ["entry 5", "· hash:"],
    ),
    "the body of an entry": (
        [("UPDATE archive_revisionbody SET text = '{}' WHERE revision_id = 5",)],
        ["archive_revisionbody · entry 5", "text: was changed"],
    ),
    "a body that is no JSON": (
        [("UPDATE archive_revisionbody SET text = 'x' WHERE revision_id = (SELECT MAX(seq) FROM archive_revision)",)],
        ["archive_revisionbody · entry", "text: was changed"],
    ),
    "the salt of an entry": ([("UPDATE archive_revisionbody SET salt = '0' WHERE revision_id = 5",)], ["archive_revisionbody · entry 5"]),
    "the body of an entry taken away": ([("DELETE FROM archive_revisionbody WHERE revision_id = 5",)], ["entry 5", "text: is missing"]),
    "two bodies exchanged": (
        [("UPDATE archive_revisionbody SET text = (SELECT text FROM archive_revisionbody WHERE revision_id = 5) WHERE revision_id = 6",)],
        ["archive_revisionbody · entry 6"],
    ),
    "a published document": (
        [("UPDATE record_versionbody SET document = replace(document, 'Bridge', 'Tunnel')",)],
        ["record_versionbody · event", "document: was changed"],
    ),
    "the moment of a version": (
        [("UPDATE record_version SET at = '1999-01-01T00:00:00Z' WHERE kind = 'chronology'",)],
        ["record_versionbody · chronology the-bridge v1 · document: was changed, or its moment"],
    ),
    "the name of a version": (
        [("UPDATE record_version SET slug = 'forged' WHERE kind = 'chronology'",)],
        ["record_version · chronology forged v1 · slug: its document is chronology the-bridge v1"],
    ),
    "a version taken away": (
        [("DELETE FROM record_versionbody WHERE version_id = (SELECT MIN(id) FROM record_version)",),
         ("DELETE FROM record_changerow WHERE version_id = (SELECT MIN(id) FROM record_version)",),
         ("DELETE FROM record_version WHERE id = (SELECT MIN(id) FROM record_version)",)],
        ["record_version ·", "previous: does not name the digest"],
    ),
    "the state of an address": (
        [("UPDATE record_address SET state = 'withdrawn' WHERE kind = 'chronology'",)],
        ["record_address · chronology the-bridge", "record_thingrow · chronology the-bridge"],
    ),
    "where an address leads": (
        [("UPDATE record_address SET state = 'moved', target = 'nowhere' WHERE kind = 'chronology'",)],
        ["record_address · chronology the-bridge · target: leads to “nowhere”"],
    ),
}  # fmt: skip
ROWS = {
    "title": lambda: EventRow.objects.filter(title__startswith="Flight").update(title="Forged"),
    "document": lambda: EventRow.objects.update(document="{}"),
    "one letter of a name in a document": lambda: EventRow.objects.update(document=Replace("document", Value('"language"'), Value('"lanGuage"'))),
    "brief": lambda: EventRow.objects.update(brief="{}"),
    "first_day": lambda: EventRow.objects.update(first_day=1),
    "part_of": lambda: EventRow.objects.update(part_of="elsewhere"),
    "value": lambda: Facet.objects.filter(facet="kind").update(value="elsewhere"),
    "name": lambda: ThingRow.objects.filter(kind="actor").update(name="Forged"),
    "folded": lambda: ThingRow.objects.filter(kind="actor").update(folded="forged"),
    "group": lambda: ThingRow.objects.filter(kind="article").update(group="forged"),
    "path": lambda: ThingRow.objects.filter(kind="location").update(path="/forged/"),
    "day": lambda: ThingRow.objects.filter(kind="article").update(day=1),
    "start": lambda: ClaimRow.objects.update(start=1),
    "article": lambda: ClaimRow.objects.update(article="forged"),
    "slug": lambda: Mention.objects.filter(pk=Mention.objects.first().pk).update(slug="forged"),
    "no mentions": lambda: Mention.objects.all().delete(),
    "no claims": lambda: ClaimRow.objects.all().delete(),
    "no event": lambda: EventRow.objects.all().delete(),
    "no thing": lambda: ThingRow.objects.filter(kind="location").delete(),
    "one more facet": lambda: Facet.objects.create(facet="actor", value="forged", k=EventRow.objects.first().k),
    "a facet of nothing": lambda: Facet.objects.create(facet="actor", value="forged", k=1),
    "one more thing": lambda: ThingRow.objects.create(kind="actor", slug="forged", name="F", folded="f", version=1, document="{}"),
}  # fmt: skip


def test_an_archive_that_nobody_tampered_with_has_no_findings():
    assert findings() == ""
    behind_its_back()
    assert findings() == ""


@pytest.mark.parametrize("name", TAMPERED)
def test_what_was_changed_behind_its_back_is_named(name):
    orders, words = TAMPERED[name]
    behind_its_back(*orders)
    said = findings()
    assert all(word in said for word in words), said


@pytest.mark.parametrize("name", ROWS)
def test_a_row_that_no_version_speaks_for_is_named(name):
    ROWS[name]()
    said = findings()
    assert "record_" in said
    assert f"· {name}:" in said or " " in name, said


@pytest.mark.parametrize(
    "name", ["archive_revision_no_update", "archive_event_next_version", "record_version_no_delete"]
)
def test_a_trigger_that_is_gone_is_named(name):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            f'DROP TRIGGER "{name}"' + (f' ON "{TRIGGERS[name][0]}"' if connection.vendor == "postgresql" else "")
        )
    assert f"database · {name} · trigger: is missing" in findings()


# -- what `verify` alone cannot find: a past that was rewritten whole. It takes a copy of the head kept elsewhere.


def rewritten(revision, previous):
    """`revision` with a hash of its own making."""
    revision.previous = previous
    revision.hash = ledger.hash_of(revision)
    return revision


def test_a_ledger_computed_anew_from_the_first_entry_is_not_found():
    head = Revision.objects.order_by("-seq").first().hash
    orders, previous = [], ledger.FIRST
    for revision in Revision.objects.order_by("seq"):
        revision.reason = "as if it had always been so"
        previous = rewritten(revision, previous).hash
        sql = "UPDATE archive_revision SET reason = %s, previous = %s, hash = %s WHERE seq = %s"
        orders.append((sql, revision.reason, revision.previous, revision.hash, revision.seq))
    behind_its_back(("UPDATE archive_revision SET previous = 'old' || seq, hash = 'was' || seq",), *orders)
    assert findings() == ""
    assert Revision.objects.order_by("-seq").first().hash != head, "a head that is kept elsewhere tells"


def test_a_tail_cut_with_all_that_it_did_is_not_found():
    place = Location.objects.get(uid="northland")
    before = {"name": place.name, "version": place.version}
    place.name = "Southland"
    editing.save(place, by="an editor")
    head = Revision.objects.order_by("-seq").first().hash
    behind_its_back(
        ("UPDATE archive_location SET name = %s, folded = 'northland', stage = 'published', version = %s WHERE id = %s", *before.values(), place.pk),
        ("DELETE FROM archive_revisionbody WHERE revision_id = (SELECT MAX(seq) FROM archive_revision)",),
        ("DELETE FROM archive_revision WHERE seq = (SELECT MAX(seq) FROM archive_revision)",),
    )  # fmt: skip
    assert findings() == ""
    assert Revision.objects.order_by("-seq").first().hash != head


def test_a_body_forged_with_its_digest_breaks_the_chain():
    event, salt = Event.objects.get(uid=EVENT), secrets.token_hex(16)
    text = canonical(body_of(event) | {"title": "Forged"})
    last = Revision.objects.of(event).first()
    behind_its_back(
        ("UPDATE archive_event SET title = 'Forged' WHERE id = %s", event.pk),
        ("UPDATE archive_revisionbody SET salt = %s, text = %s WHERE revision_id = %s", salt, text, last.seq),
        ("UPDATE archive_revision SET body_digest = %s WHERE seq = %s", ledger.body_digest(salt, text), last.seq),
    )
    assert f"entry {last.seq}" in findings()
    assert RevisionBody.objects.get(revision=last).text == text


def test_a_document_forged_with_its_digest_breaks_the_chain_of_versions():
    first = Version.objects.select_related("body").order_by("pk").first()
    forged = first.body.document.replace(first.slug, first.slug)[:-1] + ',"x":1}'
    behind_its_back(
        ("UPDATE record_versionbody SET document = %s WHERE version_id = %s", forged, first.pk),
        (
            "UPDATE record_version SET digest = %s WHERE id = %s",
            writing.digest(first.body.salt, first.at, forged),
            first.pk,
        ),
    )
    assert "previous: does not name the digest" in findings()
    assert VersionBody.objects.get(pk=first.pk).document == forged
    assert Address.objects.exists()
