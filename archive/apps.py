"""The archive's own app: the desk's nouns and what acts on them."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules


class ArchiveConfig(AppConfig):
    """The desk."""

    name = "archive"
    verbose_name = "Conflict Archive"

    def ready(self):
        from archive import checks  # noqa: F401  registers the house's own checks
        from archive.desk.site import site

        autodiscover_modules("desk.admin", register_to=site)
        post_migrate.connect(put_triggers_back, sender=self, dispatch_uid="archive.triggers")


def put_triggers_back(using, **_):
    """Receiver of post_migrate: Django remakes SQLite tables and drops what hung on them."""
    from archive.models.triggers import refusals
    from archive.record.triggers import install

    install(using, refusals())
