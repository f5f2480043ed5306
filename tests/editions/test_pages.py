"""What readers see of editions."""

import pytest

from tests.bundles.making import run

EDITIONS = "/chronologies/the-bridge/editions/"


@pytest.fixture
def two(chronology, retitled, private_key):
    """Two editions, the second signed."""
    assert run("issueedition", "the-bridge", by="reviewer")[0] == 0
    retitled("The bridge at Bridge Town, told again")
    assert run("issueedition", "the-bridge", by="reviewer", sign=private_key)[0] == 0


def page(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def test_an_edition_stands_as_it_was_and_says_what_is_newer(client, two):
    old = page(client, f"{EDITIONS}1/")

    assert "Bridge at Bridge Town" in old
    assert "told again" not in old
    assert f"{EDITIONS}2/" in old
    assert f"{EDITIONS}compare/1-2/" in old
    assert "not signed" in old


def test_the_last_edition_can_be_checked(client, two):
    last = page(client, f"{EDITIONS}2/")

    assert "It is the last one." in last
    assert "openssl pkeyutl" in last
    assert f"{EDITIONS}2.sig" in last


def test_the_latest_address_leads_to_the_last(client, two):
    assert client.get("/chronologies/the-bridge/latest/").headers["Location"] == f"{EDITIONS}2/"


def test_two_editions_are_compared_in_words(client, two):
    compared = page(client, f"{EDITIONS}compare/1-2/")

    assert "<ins>" in compared
    assert "told again" in compared


def test_every_edition_is_listed_and_the_chronology_leads_there(client, two):
    listed = page(client, EDITIONS)

    assert listed.count("Edition ") >= 2
    assert listed.count(", signed") == 1, "the first was not"
    assert EDITIONS in page(client, "/chronologies/the-bridge/")


@pytest.mark.parametrize("address", ["1.sig", "1.pem", "3/", "3.json", "compare/1-1/", "compare/1-3/"])
def test_what_is_not_there_is_not_found(client, two, address):
    assert client.get(EDITIONS + address).status_code == 404


def test_a_chronology_without_editions_has_no_page_of_them(client, chronology):
    assert client.get(EDITIONS).status_code == 404
    assert client.get("/chronologies/the-bridge/latest/").status_code == 404
    assert EDITIONS not in page(client, "/chronologies/the-bridge/")


def test_a_page_kept_by_a_reader_is_old_once_an_edition_is_issued(client, chronology):
    kept = client.get("/chronologies/the-bridge/").headers["ETag"]
    run("issueedition", "the-bridge", by="reviewer")

    assert client.get("/chronologies/the-bridge/", headers={"If-None-Match": kept}).status_code == 200
