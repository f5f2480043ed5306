"""Read a bundle, show the plan, load it."""

import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from archive.actions.act import Refused
from archive.bundles.plan import Change, Wrong, load, plan


class Command(BaseCommand):
    """`manage.py loadseeds [FOLDER]`: all or nothing; twice is the same as once."""

    help = "Read a bundle (default: seeds/), check it, show what would change, and load it in one transaction."

    def add_arguments(self, parser):
        parser.add_argument("folder", nargs="?", type=Path, default=settings.BASE_DIR / "seeds")
        parser.add_argument("--dry-run", action="store_true", help="show the plan and load nothing")
        parser.add_argument("--discard", action="store_true", help="discard claims that the bundle has no more")
        parser.add_argument("--reason", default="", help="kept in the ledger with every change")

    def handle(self, *, folder, dry_run, discard, reason, verbosity, **options):
        if not folder.is_dir():
            raise CommandError(f"{folder} is not a folder. Name the folder that holds bundle.toml.", returncode=2)
        try:
            wanted = plan(folder)
            for item in wanted.items:
                if item.change is not Change.UNCHANGED and verbosity:
                    self.stdout.write(str(item))
            if not dry_run:
                with tqdm(total=len(wanted.items), unit=" things", file=sys.stderr, disable=None, leave=False) as bar:
                    load(wanted, by="loadseeds", reason=reason, discarding=discard, progress=bar.update)
        except Wrong as wrong:
            for fault in wrong.faults:
                self.stderr.write(str(fault))
            number = len(wrong.faults)
            said = f"{number} {'fault' if number == 1 else 'faults'} in {folder}. Nothing was loaded."
            raise CommandError(said, returncode=2) from wrong
        except Refused as refused:
            raise CommandError(f"{refused}\nNothing was loaded.", returncode=2) from refused
        self.stdout.write(wanted.summary() + (" (dry run: nothing was loaded)" if dry_run else ""))
        if wanted.of(Change.DISCARD) and not discard:
            self.stdout.write("Claims that the bundle has no more are kept; --discard lays them aside.")
