"""The demo archive: tables, seeds, two accounts, published chronologies, the record as files."""

from io import StringIO

from django.core.management import call_command
from django.core.management.base import BaseCommand

from archive.record.models import Version


class Command(BaseCommand):
    """`manage.py demo`: what `./dev demo` does before it serves. What was done by hand since then is left alone."""

    help = "Set up the archive of ./dev demo: load the seeds, make two accounts, publish the chronologies, write the files of /data/. Once."

    def handle(self, **options):
        call_command("migrate", verbosity=0)
        published = Version.objects.filter(kind="chronology").exists()
        if not published:
            call_command("loadseeds", verbosity=0, stdout=self.stdout, stderr=self.stderr)
        call_command("demoaccounts", stdout=self.stdout)
        if not published:
            call_command("publishchronology", all=True, by="reviewer", stdout=self.stdout, stderr=self.stderr)
            call_command("exportrecord", stdout=StringIO())  # the files that /data/ offers
