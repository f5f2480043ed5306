"""The archive's own app: the desk's nouns and what acts on them."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ArchiveConfig(AppConfig):
    """The desk."""

    name = "archive"
    verbose_name = "Conflict Archive"

    def ready(self):
        from archive import checks  # noqa: F401  registers the house's own checks
        from archive.models import triggers

        post_migrate.connect(triggers.put_back, sender=self, dispatch_uid="archive.triggers")
