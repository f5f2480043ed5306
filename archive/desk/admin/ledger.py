"""The ledger, to be read."""

from django import forms
from django.contrib import admin

from archive.desk.admin.base import DeskAdmin
from archive.desk.site import site
from archive.models import Revision


@admin.register(Revision, site=site)
class RevisionAdmin(DeskAdmin):
    form = forms.ModelForm
    object_history_template = None
    list_display = ("seq", "at", "by", "act", "noun", "identifier", "version", "reason")
    list_display_links = ("seq",)
    list_select_related = ("person",)
    search_fields = ("uid", "reason")
    ordering = ("-seq",)
    actions = None
    FIXED = DERIVED = ()
    readonly_fields = ("seq", "at", "by", "act", "noun", "uid", "version", "reason", "body_digest", "previous", "hash")

    def get_fieldsets(self, request, obj=None):
        return [(None, {"fields": self.readonly_fields})]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False
