"""What a template of the readers' pages may rely on."""

import pytest
from django.template import engines
from django.urls import set_script_prefix
from django.utils.translation import override

from archive.public.keeping import PIECES


def made(template, **given):
    """What a template makes of what it is given."""
    return engines["jinja2"].from_string(template).render(given)


def test_a_text_is_escaped_and_what_a_template_made_is_not():
    assert made("{{ text }}", text="<b>'\"&") == "&lt;b&gt;&#39;&#34;&amp;"
    assert made('{{ icon("contested") }}').startswith("<svg ")
    assert made('{{ "accounts <b>"|capfirst }}') == "Accounts &lt;b&gt;"


@pytest.mark.parametrize("name", ["items", "values", "keys", "get", "copy"])
def test_a_key_of_a_document_goes_before_a_method_of_a_dict(name):
    assert made(f"{{{{ document.{name} }}}}", document={name: "the key"}) == "the key"
    assert made(f"{{{{ document.{name} }}}}", document={}) == ""


def test_what_a_document_does_not_have_is_empty_however_deep():
    assert made("{{ event.place.within.name }}{{ event.none.name }}", event={"none": None}) == ""
    assert made("{% if event.place.slug %}there{% else %}not{% endif %}", event={}) == "not"


def test_words_and_addresses_follow_the_language_and_the_path_of_the_site():
    template = '{{ _("Events") }} {{ url("events") }} {{ language }} {% trans count=n %}{{ count }} event{% pluralize %}{{ count }} events{% endtrans %}'
    assert made(template, n=1) == "Events /events/ en 1 event"
    with override("ar"):
        assert made(template, n=3).startswith("الأحداث /ar/events/ ar ")
    set_script_prefix("/archive/")
    try:
        assert "/archive/events/" in made(template, n=1)
    finally:
        set_script_prefix("/")
    assert made(template, n=1) == "Events /events/ en 1 event"


@pytest.mark.parametrize("room", [0, 1])
def test_what_is_kept_for_a_question_is_made_once_for_it(settings, room):
    settings.KEPT_PAGES, made_of = room, []
    PIECES.clear()
    template = "{% call cached('part', key) %}{{ make() }}{% endcall %}"

    def make():
        made_of.append(1)
        return f"<{len(made_of)}>"

    answers = [made(template, key=key, make=make) for key in ("one", "one", "another")]
    with override("ar"):
        answers.append(made(template, key="one", make=make))

    numbers = (1, 1, 2, 3) if room else (1, 2, 3, 4)
    assert answers == [f"&lt;{number}&gt;" for number in numbers]
    PIECES.clear()
