"""People and their roles. Nobody is deleted: whoever leaves is made inactive, and the ledger keeps the name."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from archive.desk.admin.base import Hardened
from archive.desk.site import site

for stock in (User, Group):
    if site.is_registered(stock):
        site.unregister(stock)


@admin.register(User, site=site)
class PersonAdmin(Hardened, UserAdmin):
    list_display = ("username", "first_name", "last_name", "is_active", "is_staff", "is_superuser", "last_login")
    list_filter = ("is_active", "is_staff", "is_superuser", "groups")


@admin.register(Group, site=site)
class RoleAdmin(Hardened, GroupAdmin):
    pass
