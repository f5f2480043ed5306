"""Addresses that no page leads to: each is answered, and none brings the server down."""

import pytest

from tests.public.samples import publish_versions

NUMBERED = [
    "/events/declared-over/v{}/",
    "/ar/events/declared-over/v{}/",
    "/events/declared-over/compare/{}-2/",
    "/events/declared-over/compare/1-{}/",
    "/chronologies/lead/v{}/",
    "/chronologies/lead/editions/{}/",
    "/chronologies/lead/editions/{}.json",
    "/chronologies/lead/editions/compare/1-{}/",
    "/api/v1/events/declared-over/versions/{}/",
]


@pytest.fixture
def world(db):
    """A small world with two versions of an event and two editions."""
    publish_versions()


@pytest.mark.parametrize("number", ["0", "999999999", "2147483648", "9" * 20, "9" * 5000])
@pytest.mark.parametrize("address", NUMBERED)
def test_a_number_that_no_version_has_leads_nowhere(client, world, address, number):
    assert client.get(address.format(number)).status_code == 404


@pytest.mark.parametrize("address", NUMBERED[:-1])
def test_a_version_has_one_address_in_a_language(client, world, address):
    assert 200 in [client.get(address.format(number)).status_code for number in (1, 2)]
    assert {client.get(address.format(number)).status_code for number in ("01", "02")} == {404}
