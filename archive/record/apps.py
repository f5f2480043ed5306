"""The record as a Django app of its own, so that a public host can run it alone."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from archive.record import triggers


class RecordConfig(AppConfig):
    """The published record."""

    name = "archive.record"
    label = "record"
    verbose_name = "published record"

    def ready(self) -> None:
        post_migrate.connect(triggers.put_back, sender=self, dispatch_uid="record.triggers")
