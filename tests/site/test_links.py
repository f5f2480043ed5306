"""Where each address lies as a file, and how one file leads to another."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.public.site.links import file_of, links, relative, rewritten


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/", "index.html"),
        ("/events/", "events/index.html"),
        ("/events.csv", "events.csv"),
        ("/events/?place=ramadi", "events/_place-ramadi/index.html"),
        ("/events/?place=ramadi&kind=other", None),
        ("/events.csv?place=ramadi", None),
        ("/api/", "api/index.html"),
        ("/api/v1/events/", None),
    ],
)
def test_an_address_has_one_file_or_none(address, expected):
    assert file_of(address) == expected


def test_a_value_that_is_no_name_of_a_folder_is_hashed():
    assert file_of("/?follow=../../etc").count("..") == 0
    assert file_of("/?follow=A") != file_of("/?follow=B")


FILES = st.lists(st.sampled_from(["events", "a", "b-c", "v1"]), max_size=4).map(
    lambda parts: "/".join([*parts, "index.html"])
)


@given(FILES, FILES)
def test_a_relative_link_leads_from_one_file_to_the_other(here, target):
    assert posixpath.normpath(posixpath.join(posixpath.dirname(here), relative(target, here))) == target


PAGE = '<a class="x" href="/events/?place=a&amp;kind=b">n</a><a href="/claims/c/#p2">c</a><link rel="x" href="/static/a.css"><a href="#top">t</a>'


def test_links_are_found_without_fragments():
    assert links(PAGE) == {"/events/?place=a&kind=b", "/claims/c/", "/static/a.css"}


def test_a_link_without_a_file_is_no_link_any_more_or_leads_to_the_live_site():
    there = {"/claims/c/": "claims/c/index.html", "/static/a.css": "static/a.css"}.get

    page = rewritten(PAGE, "actors/x/index.html", there)
    assert '<a class="x">n</a>' in page
    assert 'href="../../claims/c/index.html#p2"' in page
    assert 'href="../../static/a.css"' in page
    assert 'href="#top"' in page
    live = rewritten(PAGE, "index.html", there, "https://archive.example")
    assert 'href="https://archive.example/events/?place=a&amp;kind=b"' in live
