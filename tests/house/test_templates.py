"""Templates: nothing that the content policy would block, nothing that escapes escaping."""

import re

import pytest

from tests.house.source import text, tracked, under

TEMPLATES = under("templates", ".html")
PUBLIC = [file for file in TEMPLATES if "public" in file.parts]


@pytest.mark.parametrize("file", TEMPLATES, ids=str)
@pytest.mark.parametrize(
    "forbidden",
    [
        pytest.param(r"\|\s*safe\b|\|\s*safeseq\b|autoescape\s+off", id="no text goes out unescaped"),
        pytest.param(r"<style\b|\sstyle\s*=", id="no style inside a page"),
        pytest.param(r"<script\b(?![^>]*\ssrc=)|\son[a-z]+\s*=\s*[\"']|javascript:", id="no script inside a page"),
        pytest.param(r"(?:src|action|srcset)\s*=\s*[\"']?(?:https?:)?//", id="nothing from another host"),
        pytest.param(r"<link\b[^>]*href=[\"'](?:https?:)?//", id="no style sheet from another host"),
    ],
)
def test_a_page_has(file, forbidden):
    assert re.findall(forbidden, text(file)) == []


@pytest.mark.parametrize("file", PUBLIC, ids=str)
def test_a_public_template_with_words_of_its_own_has_them_translated(file):
    """Letters between tags, outside of template tags and comments, are words that nobody could translate."""
    bare = re.sub(r"\{%\s*blocktrans(?:late)?.*?endblocktrans(?:late)?\s*%\}|\{%\s*comment.*?endcomment\s*%\}", "", text(file), flags=re.S)
    bare = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<!--.*?-->|<[^>]*>|&\w+;", " ", bare, flags=re.S)

    assert re.findall(r"[^\W\d_]{2,}", bare) == []


@pytest.mark.parametrize("file", under("static", ".css"), ids=str)
def test_a_style_sheet_asks_no_other_host_and_says_start_and_end(file):
    """Left and right would be wrong in a language that is written from the right."""
    sides = r"\b(?:margin|padding|border)-(?:left|right)\b|text-align:\s*(?:left|right)\b|float:\s*(?:left|right)\b|[;{\s](?:left|right)\s*:"

    assert re.findall(r"url\(\s*[\"']?(?:https?:)?//|@import", text(file)) == []
    assert re.findall(sides, text(file)) == []


def test_nothing_in_python_marks_text_as_safe():
    marked = [f for f in tracked() if f.parts[0] == "archive" and f.suffix == ".py" and re.search(r"mark_safe|SafeString\(", text(f))]

    assert [str(file) for file in marked] == []
