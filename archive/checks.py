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
