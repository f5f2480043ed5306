"""Names and docstrings: each file says what it is, each noun is defined, no file is named for nothing."""

import ast
import re
from collections import Counter

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


def test_every_file_says_what_it_is():
    assert [str(file) for file in PYTHON if not ast.get_docstring(tree(file))] == []


def test_every_function_that_others_may_call_says_what_it_does():
    called = [(file, node) for file in PYTHON for node in tree(file).body if isinstance(node, ast.FunctionDef)]
    silent = [(file, node) for file, node in called if not node.name.startswith("_") and not ast.get_docstring(node)]

    assert [f"{file}:{node.lineno} {node.name}" for file, node in silent] == []


def test_no_file_is_named_for_nothing():
    assert [str(file) for file in tracked() if file.stem in FOR_NOTHING] == []


def test_every_migration_is_named_for_what_it_does():
    named = re.compile(r"\d{4}_(?!auto_)[a-z0-9_]+(?<!_and_more)")

    assert [str(file) for file in MIGRATIONS if not named.fullmatch(file.stem)] == []


def test_no_test_hides_another_of_the_same_name():
    files = under("tests", ".py")
    names = [(file, node.name) for file in files for node in functions(file) if node in tree(file).body]

    assert [f"{file}: {name}" for (file, name), times in Counter(names).items() if times > 1] == []
