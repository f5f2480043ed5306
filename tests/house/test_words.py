"""Names and docstrings: each file says what it is, each noun is defined, no file is named for nothing."""

import ast
import re

import pytest
from django.apps import apps

from tests.house.source import functions, text, tracked, tree, under

PYTHON = [file for folder in ("archive", "conflict_site") for file in under(folder, ".py") if text(file).strip()]
MIGRATIONS = [f for f in tracked() if "migrations" in f.parts and f.suffix == ".py" and f.stem != "__init__"]
MODELS = [model for label in ("archive", "record") for model in apps.get_app_config(label).get_models()]
FOR_NOTHING = {"utils", "helpers", "common", "services", "managers", "misc", "util", "helper"}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_noun_says_what_it_is(model):
    assert not model.__doc__.startswith(f"{model.__name__}(")


@pytest.mark.parametrize("file", PYTHON, ids=str)
def test_every_file_says_what_it_is(file):
    assert ast.get_docstring(tree(file))


@pytest.mark.parametrize("file", PYTHON, ids=str)
def test_every_function_that_others_may_call_says_what_it_does(file):
    called = [node for node in tree(file).body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    silent = [node for node in called if not node.name.startswith("_") and not ast.get_docstring(node)]

    assert [f"{file}:{node.lineno} {node.name}" for node in silent] == []


def test_no_file_is_named_for_nothing():
    assert [str(file) for file in tracked() if file.stem in FOR_NOTHING] == []


@pytest.mark.parametrize("file", MIGRATIONS, ids=str)
def test_every_migration_is_named_for_what_it_does(file):
    assert re.fullmatch(r"\d{4}_[a-z0-9_]+", file.stem)
    assert "_auto_" not in file.stem
    assert not file.stem.endswith("_and_more")


@pytest.mark.parametrize("file", [f for f in tracked() if f.parts[0] == "tests" and f.suffix == ".py"], ids=str)
def test_every_test_stands_once(file):
    """A second test of the same name in a class or file hides the first."""
    names = [node.name for node in functions(file) if node in tree(file).body]

    assert sorted(names) == sorted(set(names))
