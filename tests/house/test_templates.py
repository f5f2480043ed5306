"""Templates: nothing that the content policy would block, nothing that escapes escaping."""

import re

import pytest

from tests.house.source import text, under

TEMPLATES = under("templates", ".html")
WHEN_ALL_ELSE_FAILS = {"templates/public/500.html"}  # it must stand without the machinery that translates
NAMES = {"API", "Atom", "CSV", "GeoJSON", "JSON", "SHA", "sha"}  # the same in every language
NOT_WORDS = re.compile(
    r"\{%\s*trans\b.*?endtrans\s*%\}|<(code|pre|kbd)\b.*?</\1>"
    r"|\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<!--.*?-->|<[^>]*>|&\w+;",
    re.DOTALL,
)
SIDES = re.compile(
    r"\b(?:margin|padding|border)-(?:left|right)\b|(?:text-align|float|clear):\s*(?:left|right)\b"
    r"|[;{\s](?:left|right)\s*:"
)


def found(pattern, files):
    """Where `pattern` stands in `files`."""
    return [f"{file}: {match[0]}" for file in files for match in re.finditer(pattern, text(file))]


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"\|\s*safe\b|\|\s*safeseq\b|autoescape\s+off", id="text that goes out unescaped"),
        pytest.param(r"<style\b|\sstyle\s*=", id="a style of its own"),
        pytest.param(r"<script\b(?![^>]*\ssrc=)|\son[a-z]+\s*=\s*[\"']|javascript:", id="a script of its own"),
        pytest.param(r"(?:src|action|srcset)\s*=\s*[\"']?(?:https?:)?//", id="something of another host"),
        pytest.param(r"<link\b[^>]*href=[\"'](?:https?:)?//", id="a style sheet of another host"),
    ],
)
def test_no_template_has(pattern):
    assert found(pattern, TEMPLATES) == []


def test_every_word_of_a_public_page_can_be_translated():
    """Letters that stand outside of tags and translations are words that nobody could translate."""
    public = [file for file in TEMPLATES if "public" in file.parts and str(file) not in WHEN_ALL_ELSE_FAILS]
    bare = {file: re.findall(r"[^\W\d_]{2,}", NOT_WORDS.sub(" ", text(file))) for file in public}

    assert {str(file): sorted(set(words) - NAMES) for file, words in bare.items() if set(words) - NAMES} == {}


def test_style_sheets_ask_no_other_host():
    assert found(r"url\(\s*[\"']?(?:https?:)?//|@import", under("static", ".css")) == []


def test_style_sheets_say_start_and_end():
    """Left and right would be wrong in a language that is written from the right."""
    assert found(SIDES, under("static", ".css")) == []


def test_no_python_marks_text_as_safe():
    """One module does: what it marks was made by a template."""
    code = [*under("archive", ".py"), *under("conflict_site", ".py")]
    others = [file for file in code if str(file) != "archive/record/rendering.py"]
    assert found(r"mark_safe|SafeString\(|SafeText\(|Markup\(", others) == []
