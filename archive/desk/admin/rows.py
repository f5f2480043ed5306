"""Rows that belong to a thing, on the page of the thing."""

from django.contrib import admin
from django.contrib.auth import get_permission_codename

from archive.desk.admin.asking import AsksNicely
from archive.desk.forms import RowForm, RowFormSet


class Rows(AsksNicely):
    """Rows that belong to a thing, edited on its page: who may change the thing may change them."""

    form = RowForm
    formset = RowFormSet
    extra = 0

    def get_queryset(self, request):
        things = [field.name for field in self.opts.fields if field.is_relation]
        lists = [field.name for field in self.opts.many_to_many]
        rows = super().get_queryset(request).prefetch_related(*lists)
        return rows.select_related(*things) if things else rows

    def _may(self, request, verb):
        owner = self.parent_model._meta
        return request.user.has_perm(f"{owner.app_label}.{get_permission_codename(verb, owner)}")

    def has_view_permission(self, request, obj=None):
        return self._may(request, "view") or self._may(request, "change")

    def has_change_permission(self, request, obj=None):
        return self._may(request, "change") if obj else self._may(request, "add")

    def has_add_permission(self, request, obj):
        return self.has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        return self.has_change_permission(request, obj)


class TableRows(Rows, admin.TabularInline):
    """Rows with few columns."""


class StackedRows(Rows, admin.StackedInline):
    """Rows with many columns."""


class ReadOnlyRows(TableRows):
    """Rows that acts of their own write."""

    def has_change_permission(self, request, obj=None):
        return False
