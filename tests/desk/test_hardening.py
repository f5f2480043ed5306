"""Nothing is deleted, nothing hidden can be asked for, and no other admin is let in."""

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.urls import reverse

from archive.checks import every_admin_is_a_desk_admin
from archive.desk.admin.base import DeskAdmin
from archive.desk.site import site
from archive.models import Event
from tests.desk.pages import change_page, opened, saved
from tests.factories import (
    ActorFactory,
    ArticleFactory,
    ChronologyFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
    PersonFactory,
    RepeatFactory,
)

pytestmark = pytest.mark.django_db
MAKERS = [LocationFactory, ActorFactory, ArticleFactory, ClaimFactory, RepeatFactory, EventFactory, ChronologyFactory]
OURS = [model for model in site._registry if model.__module__.startswith("archive.")]


@pytest.mark.parametrize("make", [*MAKERS, PersonFactory])
def test_nothing_can_be_deleted_not_even_by_a_superuser(at_the_desk, make):
    thing, root = make(), at_the_desk(is_superuser=True)
    address = reverse(f"admin:{thing._meta.app_label}_{thing._meta.model_name}_delete", args=[thing.pk])

    assert root.get(address).status_code == root.post(address, {"post": "yes"}).status_code == 403
    changelist = reverse(f"admin:{thing._meta.app_label}_{thing._meta.model_name}_changelist")
    assert "delete_selected" not in root.get(changelist).content.decode()
    root.post(changelist, {"action": "delete_selected", "_selected_action": thing.pk, "post": "yes"})
    assert type(thing)._default_manager.filter(pk=thing.pk).exists()


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_noun_has_an_admin_of_the_hardened_class(model):
    found = site._registry[model]
    assert isinstance(found, DeskAdmin)
    assert not found.list_editable
    assert found.search_fields


def test_the_system_check_refuses_an_admin_of_another_class():
    class Soft(admin.ModelAdmin):
        pass

    kept = site._registry[Event]
    site._registry[Event] = Soft(Event, site)
    try:
        assert [error.id for error in every_admin_is_a_desk_admin(None)] == ["archive.E002"]
    finally:
        site._registry[Event] = kept
    assert every_admin_is_a_desk_admin(None) == []


@pytest.mark.parametrize(
    "lookup",
    [
        "note__regex=^s",
        "note=x",
        "location__name__startswith=R",
        "stage__regex=d",
        "uid__startswith=e",
        "stage__in=draft",
    ],
)
def test_a_list_answers_no_lookup_that_its_filters_do_not_ask(editor, lookup):
    EventFactory(note="secret")

    assert editor.get(f"/admin/archive/event/?{lookup}").status_code == 400


def test_a_password_cannot_be_asked_for(at_the_desk):
    administrator = at_the_desk("administrator")

    assert administrator.get("/admin/auth/user/?password__startswith=p").status_code == 400
    assert administrator.get("/admin/auth/user/?groups__id__exact=1").status_code == 200


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_filter_that_a_list_offers_works(at_the_desk, model):
    root = at_the_desk(is_superuser=True)
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")

    for spec in root.get(address).context["cl"].filter_specs:
        for choice in spec.choices(root.get(address).context["cl"]):
            assert root.get(address + choice["query_string"]).status_code == 200


def test_the_admins_own_log_names_no_title(editor):
    event = EventFactory(title="A name to be forgotten")
    saved(editor.post(change_page(event), opened(editor, change_page(event)) | {"sentences-0-text": "Its words."}))

    entry = LogEntry.objects.get()
    assert (entry.object_repr, entry.change_message) == (f"event {event.pk}", "")


def test_derived_columns_cannot_be_typed(editor):
    event = EventFactory()
    page = opened(editor, change_page(event)) | {
        "title": "New",
        "stage": "published",
        "version": 40,
        "discarded": "on",
        "uid": "x",
    }

    saved(editor.post(change_page(event), page | {"when_earliest": "1999-01-01"}))

    uid = event.uid
    event.refresh_from_db()
    assert (event.uid, event.stage, event.version, event.discarded) == (uid, "draft", 2, False)
    assert event.when_earliest.year == 2015


@pytest.mark.parametrize("address", ["/admin/", "/admin/login/", "/admin/archive/event/", "/admin/archive/event/add/"])
def test_every_page_carries_the_policy_of_the_admin_and_nothing_inline(editor, address, settings):
    answer = editor.get(address)
    answer = editor.get(answer.url) if answer.status_code == 302 else answer
    text = answer.content.decode()

    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert "<style" not in text
    assert " style=" not in text
    assert "<script>" not in text


def test_the_groups_are_the_table_of_roles_and_made_twice_are_the_same(person):
    person()
    before = {group.name: set(group.permissions.values_list("codename", flat=True)) for group in Group.objects.all()}
    person()
    after = {group.name: set(group.permissions.values_list("codename", flat=True)) for group in Group.objects.all()}

    assert before == after
    assert {"send_to_review", "add_event"} <= before["contributor"]
    assert not {"review", "publish", "change_user"} & before["editor"]
    assert {"review"} == before["reviewer"] & {"review", "publish", "change_event"}
    assert {"publish"} == before["publisher"] & {"review", "publish", "change_event"}
    assert not {name for names in before.values() for name in names if name.startswith("delete")}


def test_whoever_is_not_logged_in_is_shown_the_login_page_and_gets_in(client_class, person):
    visitor = client_class(enforce_csrf_checks=True)
    somebody = person("editor")
    somebody.set_password("long enough and odd")
    somebody.save()

    page = visitor.get("/admin/login/")
    given = {
        "username": somebody.username,
        "password": "long enough and odd",
        "csrfmiddlewaretoken": page.context["csrf_token"],
    }

    assert page.headers["Referrer-Policy"] != "no-referrer"  # browsers would send "Origin: null", which is refused
    assert visitor.post("/admin/login/?next=/admin/", given, headers={"Origin": "http://testserver"}).status_code == 302
    assert visitor.get("/admin/").status_code == 200
