"""The API as it describes itself: the description is clean, and every answer is as described."""

from io import StringIO

import pytest
import schemathesis
import yaml
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as effort
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks

from archive.public.api.nouns import LISTS as EVERY
from conflict_site.wsgi import application
from tests.api.samples import publish_a_world

load_all_checks()
# Values that are each fine may contradict each other (since after until), and no cursor can be guessed.
BEYOND_A_SCHEMA = CHECKS.get_by_names(["positive_data_acceptance"])
THINGS = {"claims": "a0000000", "events": "event-0", "articles": "ramadi-falls", "actors": "reuters", "locations": "iraq",
          "chronologies": "three-cities"}  # fmt: skip
LISTS = [*(f"/api/v1/{noun.plural}/" for noun in EVERY), "/api/v1/changes/"]


def description():
    """The description as the command prints it."""
    out = StringIO()
    call_command("spectacular", validate=True, fail_on_warn=True, stdout=out)
    return yaml.safe_load(out.getvalue())


def test_the_description_is_valid_and_without_a_warning():
    described = description()

    assert described["openapi"].startswith("3.1")
    assert set(LISTS) <= set(described["paths"])
    for path, operations in described["paths"].items():
        assert {"200", "400", "405", "406"} <= set(operations["get"]["responses"]), path


@pytest.mark.django_db
@pytest.mark.parametrize(("asked", "kind"), [("", "application/json"), ("?format=yaml", "application/yaml")])
def test_the_description_is_served_as_json_and_yaml(client, asked, kind):
    answer = client.get(f"/api/schema/{asked}")

    assert answer.headers["Content-Type"].startswith(kind)
    assert yaml.safe_load(answer.content)["paths"].keys() == description()["paths"].keys()


@pytest.fixture
def described(db, settings):
    """The description as the site serves it, with a world behind it."""
    settings.ALLOWED_HOSTS = ["*"]
    publish_a_world(events=5)
    # Between requests a server lets go of its connection; here it holds the test's transaction.
    between_requests = (request_started, request_finished)
    for signal in between_requests:
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/schema/", application)
    for signal in between_requests:
        signal.connect(close_old_connections)


def check_answers(operation, mode, slug=""):
    """Ask many questions of one operation; every answer must be as described."""

    @effort(max_examples=25, deadline=None, database=None, derandomize=True, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case):
        if slug:
            case.path_parameters["slug"] = slug
        case.call_and_validate(excluded_checks=BEYOND_A_SCHEMA)

    ask()


@pytest.mark.parametrize("mode", GenerationMode)
@pytest.mark.parametrize("path", LISTS)
def test_every_answer_of_a_list_is_as_described(described, path, mode):
    check_answers(described[path]["GET"], mode)


@pytest.mark.parametrize("noun", THINGS)
def test_every_answer_at_a_thing_is_as_described(described, noun):
    check_answers(described[f"/api/v1/{noun}/{{slug}}/"]["GET"], GenerationMode.POSITIVE)
    check_answers(described[f"/api/v1/{noun}/{{slug}}/"]["GET"], GenerationMode.POSITIVE, THINGS[noun])


@pytest.mark.parametrize("noun", [noun for noun in THINGS if noun != "claims"])
def test_every_answer_at_a_version_is_as_described(described, noun):
    check_answers(
        described[f"/api/v1/{noun}/{{slug}}/versions/{{number}}/"]["GET"], GenerationMode.POSITIVE, THINGS[noun]
    )
