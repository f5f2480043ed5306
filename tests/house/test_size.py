"""The size budget: a newcomer reads this house in an hour."""

from statistics import median

import pytest

from tests.house.source import functions, text, under

REASON = "# long because"
PYTHON = [file for folder in ("archive", "conflict_site") for file in under(folder, ".py")]
TEMPLATES = under("templates", ".html")


def length(file):
    return len(text(file).splitlines())


def test_the_median_file_is_at_most_80_lines():
    assert median(length(file) for file in PYTHON if length(file)) <= 80


@pytest.mark.parametrize("file", PYTHON, ids=str)
def test_no_file_is_longer_than_300_lines(file):
    assert length(file) <= 300 or REASON in text(file)


@pytest.mark.parametrize("file", PYTHON, ids=str)
def test_no_function_is_longer_than_30_lines_without_a_reason(file):
    lines = text(file).splitlines()

    def has_a_reason(node):
        return any(REASON in line for line in lines[node.lineno - 1 : node.end_lineno])

    long = [node for node in functions(file) if node.end_lineno - node.lineno + 1 > 30 and not has_a_reason(node)]

    assert [f"{file}:{node.lineno} {node.name}: {node.end_lineno - node.lineno + 1} lines" for node in long] == []


@pytest.mark.parametrize("file", TEMPLATES, ids=str)
def test_no_template_is_longer_than_120_lines(file):
    assert length(file) <= 120
