"""The size budget: a newcomer reads this house in an hour."""

import ast
from statistics import median

from tests.house.source import functions, text, under

REASON = "# long because"
PYTHON = [file for folder in ("archive", "conflict_site") for file in under(folder, ".py")]
TEMPLATES = under("templates", ".html")


def length(file):
    return len(text(file).splitlines())


def test_the_median_file_is_at_most_80_lines():
    assert median(length(file) for file in PYTHON if length(file)) <= 80


def test_no_file_is_longer_than_300_lines():
    assert [f"{file}: {length(file)}" for file in PYTHON if length(file) > 300 and REASON not in text(file)] == []


def test_no_function_is_longer_than_30_lines_without_a_reason():
    """Its docstring aside: words about the work are welcome, only the work is to be short."""
    found = []
    for file in PYTHON:
        lines = text(file).splitlines()
        for node in functions(file):
            words = ast.get_docstring(node, clean=False)
            size = node.end_lineno - node.lineno + 1 - (len(words.splitlines()) if words else 0)
            if size > 30 and not any(REASON in line for line in lines[node.lineno - 1 : node.end_lineno]):
                found.append(f"{file}:{node.lineno} {node.name}: {size}")

    assert found == []


def test_no_template_is_longer_than_120_lines():
    assert [f"{file}: {length(file)}" for file in TEMPLATES if length(file) > 120] == []
