"""The whole record as files: the same record makes the same bytes, and nothing of the desk is in them."""

import csv
import hashlib
import json
import sqlite3
import zipfile
from contextlib import closing
from io import StringIO

import pytest
from django.core.management import call_command

from archive.public import exports, packages
from archive.public.exports import Changing, export
from tests.api.samples import actor, d, event, publish, publish_a_world
from tests.public.test_door import CANARY, draft_a_whole_story, publish_with_canaries

pytestmark = pytest.mark.django_db
ZIP, SQLITE = exports.FILES


@pytest.fixture
def folder(tmp_path, settings):
    """Where the site looks for what was written."""
    settings.EXPORTS_DIR = tmp_path / "exports"
    return settings.EXPORTS_DIR


def members(folder):
    with zipfile.ZipFile(folder / ZIP) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_package_has_every_table_with_its_codebook_and_checksums(folder):
    publish_a_world()
    export(folder)
    found = members(folder)
    described = json.loads(found["datapackage.json"])

    for resource in described["resources"]:
        content = found[resource["path"]]
        assert (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}") == (resource["bytes"], resource["hash"])
    assert {resource["path"] for resource in described["resources"]} == set(found) - {"datapackage.json", "SHA256SUMS"}
    explained = {(row["table"], row["column"]) for row in csv.DictReader(StringIO(found["codebook.csv"].decode()))}
    for table in packages.TABLES:
        header = next(csv.reader(StringIO(found[f"{table.name}.csv"].decode())))
        assert {(table.name, name) for name in header} <= explained


def test_the_same_record_makes_the_same_bytes(folder, tmp_path):
    publish_a_world()
    one, two = export(folder), export(tmp_path / "again")

    assert one["files"][0] == two["files"][0]
    assert (folder / ZIP).read_bytes() == (tmp_path / "again" / ZIP).read_bytes()


def test_nothing_of_the_desk_is_in_the_files(folder, tmp_path):
    publish_with_canaries()
    before = export(folder)
    draft_a_whole_story()
    after = export(tmp_path / "after")

    assert after["files"][0] == before["files"][0]
    assert not [name for name, content in members(folder).items() if CANARY.encode() in content.lower()]
    assert CANARY.encode() not in (tmp_path / "after" / SQLITE).read_bytes().lower()


def test_the_database_has_keys_nulls_and_a_search(folder):
    publish_a_world()
    publish(event("hostile", title="=1'); DROP TABLE events; --\x00🏴".replace("\x00", "")))
    export(folder)
    with closing(sqlite3.connect(folder / SQLITE)) as database:
        database.execute("PRAGMA foreign_keys=ON")
        titles = dict(database.execute("SELECT slug, title FROM events"))
        assert titles["hostile"] == "=1'); DROP TABLE events; --🏴"
        assert database.execute("SELECT date_earliest FROM events WHERE slug = 'event-2'").fetchone() == (None,)
        assert database.execute(
            "SELECT count(*) FROM claims_fts WHERE claims_fts MATCH 'quote: fallen'"
        ).fetchone() == (4,)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_record_that_changes_meanwhile_is_not_written(folder):
    publish_a_world()
    before = export(folder)
    changed = []

    def change(done):
        if not changed:
            changed.append(publish(event("new")))

    with pytest.raises(Changing):
        export(folder, change)
    assert exports.built(folder) == before
    assert sorted(path.name for path in folder.iterdir()) == sorted([ZIP, SQLITE, exports.INDEX])


def test_an_empty_record_can_be_written(folder):
    assert [file["name"] for file in export(folder)["files"]] == [ZIP, SQLITE]


def test_the_page_links_what_was_written_and_hands_it_out(client, folder, capsys):
    publish(actor())
    assert ZIP not in client.get("/data/").content.decode()
    call_command("exportrecord")
    (line, _) = capsys.readouterr().out.splitlines()
    page = client.get("/data/").content.decode()
    answer = client.get(f"/data/{ZIP}")

    assert line.split()[0] in page
    assert b"".join(answer) == (folder / ZIP).read_bytes()
    answer.close()
    assert client.get(f"/data/{ZIP}", headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
    assert answer.headers["Content-Type"] == "application/zip"


@pytest.mark.parametrize("name", ["index.json", ".index.json.new", "..%2fsecret", "conflict-archive.tar"])
def test_nothing_else_of_the_folder_is_handed_out(client, folder, name):
    export(folder)
    (folder / "conflict-archive.tar").write_text("x")

    assert client.get(f"/data/{name}").status_code == 404


def test_a_correction_is_a_row(folder):
    publish(event())
    publish(event(corrections=[d.Correction(2, "correction", "substantive", "It was Monday.", "2026-01-01")]))
    export(folder)
    (row,) = csv.DictReader(StringIO(members(folder)["corrections.csv"].decode()))

    assert (row["slug"], row["version"], row["note"]) == ("ramadi", "2", "It was Monday.")


@pytest.mark.parametrize(
    "name", ["events", "claims", "figures", "articles", "actors", "places", "chronologies", "corrections"]
)
def test_who_takes_a_table_finds_what_its_columns_mean(client, name):
    assert 'href="/data/codebook.csv"' in client.get("/data/").content.decode()
    rows = csv.DictReader(client.get("/data/codebook.csv").content.decode().splitlines())
    explained = [row["column"] for row in rows if row["table"] == name and row["meaning"]]

    assert b"".join(client.get(f"/{name}.csv")).decode().splitlines()[0].split(",") == explained
