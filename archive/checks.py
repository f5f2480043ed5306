"""The house's own system checks."""

import sqlite3

from django.conf import settings
from django.core.checks import Error, register


@register()
def sqlite_is_new_enough(app_configs, **_):
    """SQLite 3.37 is the oldest that Django 6.1 and this archive know how to use."""
    engine = settings.DATABASES["default"]["ENGINE"]
    if engine.endswith("sqlite3") and sqlite3.sqlite_version_info < (3, 37):
        return [Error(f"SQLite {sqlite3.sqlite_version} is too old.", hint="Use 3.37 or newer.", id="archive.E001")]
    return []


@register()
def every_admin_is_a_desk_admin(app_configs, **_):
    """A model of ours is registered only with an admin of the hardened class."""
    from archive.desk.admin.base import DeskAdmin
    from archive.desk.site import site

    return [
        Error(
            f"{model.__name__} is registered with {type(found).__name__}, which is no DeskAdmin.",
            obj=model,
            id="archive.E002",
        )
        for model, found in site._registry.items()
        if model.__module__.startswith("archive.") and not isinstance(found, DeskAdmin)
    ]
