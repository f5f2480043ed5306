"""Addresses of pages and files: what the table of addresses says, made without asking it each time."""

import re

from django.urls import reverse, set_script_prefix
from django.utils.translation import override

from archive.public.tags import THERE, forms, take
from archive.record.addresses import address


def linked(html):
    return set(re.findall(r'href="([^"]+)"', str(html)))


def test_every_form_of_a_list_and_of_a_thing_is_linked_where_it_lies():
    nouns = {view.split(".")[0] for view in THERE}
    lists = {reverse(view) for view in THERE if not view.endswith(".one")}
    things = {view: "public_id" if view.startswith("claims") else "slug" for view in THERE if view.endswith(".one")}

    found = {address for noun in nouns for address in linked(forms(noun))}
    of_one = {address for noun in nouns for address in linked(forms(noun, "a-thing"))}

    assert found <= lists
    assert of_one <= {reverse(view, kwargs={name: "a-thing"}) for view, name in things.items()}
    assert {"/events.csv", "/claims.jsonl"} <= found
    assert {"/events/a-thing.csv", "/claims/a-thing.json"} <= of_one


def test_a_site_that_stands_under_a_path_links_its_files_there():
    at_the_root = linked(forms("events", "a-thing"))
    set_script_prefix("/archive/")
    try:
        assert "/archive/events.csv?kind=airstrike" in linked(take("events", "kind=airstrike"))
        assert linked(forms("events", "a-thing")) == {f"/archive{each}" for each in at_the_root}
    finally:
        set_script_prefix("/")


def test_addresses_are_those_of_the_url_configuration_in_every_language_and_under_a_path():
    asked = [("event", ["a-thing"]), ("event_version", ["a-thing", 12]), ("two_articles", ["one", "other"]),
             ("events.atom.one", ["a-thing"]), ("report", [])]  # fmt: skip
    for language in ("en", "ar"):
        for prefix in ("/", "/archive/", "/{}/"):
            set_script_prefix(prefix)
            with override(language):
                assert [address(page, *parts) for page, parts in asked] == [reverse(p, args=a) for p, a in asked]
    set_script_prefix("/")
