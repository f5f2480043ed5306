"""Make anew what the record keeps beside its documents: cards, pages of events, counters, bitmaps and the index of searches."""

from django.core.management.base import BaseCommand
from tqdm import tqdm

from archive.actions.act import writing
from archive.record import rebuilding


class Command(BaseCommand):
    """Arguments and printing; the work is in archive.record.rebuilding."""

    help = __doc__

    def handle(self, *, verbosity, **options):
        """Run it, with progress."""
        with writing(), tqdm(total=rebuilding.size(), unit="row", disable=verbosity < 1, leave=False) as bar:
            events, things = rebuilding.rebuild(progress=bar.update)
        if verbosity:
            self.stdout.write(f"{events} events and {things} things: cards, pages, numbers and searches made anew.")
