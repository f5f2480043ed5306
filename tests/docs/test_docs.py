"""Words and commands in the docs are what the code says."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import get_commands

from archive.bundles import form
from archive.public.filters import EventFilter

DOCS = Path(settings.BASE_DIR) / "docs"
MODELS = [model for label in ("archive", "record") for model in apps.get_app_config(label).get_models()]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_noun_stands_in_the_glossary_in_the_words_of_its_docstring(model):
    glossary = (DOCS / "glossary.md").read_text()

    assert f"| **{model.__name__}** | {' '.join(model.__doc__.split())} |" in glossary


@pytest.mark.parametrize("name", EventFilter.base_filters)
def test_every_filter_is_in_the_data_guide(name):
    assert f"`{name}`" in (DOCS / "data.md").read_text()


@pytest.mark.parametrize("command", [name for name, app in get_commands().items() if app == "archive"])
def test_every_command_is_in_the_operators_guide(command):
    assert f"`{command}" in (DOCS / "operators.md").read_text()


@pytest.mark.parametrize("name", ["SECRET_KEY", "DATABASE_URL", "PUBLIC_ONLY", "FOUR_EYES", "INSECURE_HTTP"])
def test_every_setting_is_in_the_operators_guide(name):
    assert f"`{name}`" in (DOCS / "operators.md").read_text()


@pytest.mark.parametrize("key", sorted({*form.EVENT, *form.CLAIM, *form.ARTICLE, *form.WHEN}))
def test_every_key_of_a_bundle_is_in_its_guide(key):
    assert re.search(rf"\b{key}\b", (DOCS / "bundle.md").read_text())


def test_every_link_between_docs_leads_somewhere():
    pages = [*DOCS.rglob("*.md"), DOCS.parent / "README.md"]
    links = [(page, link) for page in pages for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text())]

    assert [f"{page}: {link}" for page, link in links if not (page.parent / link).exists()] == []
