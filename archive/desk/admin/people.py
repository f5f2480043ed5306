"""People and their roles. Nobody is deleted: whoever leaves is made inactive, and the ledger keeps the name."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from archive.desk.admin.base import Hardened
from archive.desk.site import site

ABOVE_ROLES = ("is_superuser", "user_permissions")  # given by a superuser alone: no role grants itself more

for stock in (User, Group):
    if site.is_registered(stock):
        site.unregister(stock)


@admin.register(User, site=site)
class PersonAdmin(Hardened, UserAdmin):
    list_display = ("username", "first_name", "last_name", "is_active", "is_staff", "is_superuser", "last_login")
    list_filter = ("is_active", "is_staff", "is_superuser", "groups")

    def get_readonly_fields(self, request, obj=None):
        above = () if request.user.is_superuser else ABOVE_ROLES
        return (*super().get_readonly_fields(request, obj), *above)

    def has_change_permission(self, request, obj=None):
        """A superuser's account, and its password, is changed by a superuser alone."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or not obj.is_superuser or request.user.is_superuser)


@admin.register(Group, site=site)
class RoleAdmin(Hardened, GroupAdmin):
    """Roles, to be read: the table of roles makes them."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False
