"""Write the whole record as files for readers to take away."""

import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from archive.public.exports import Changing, export


class Command(BaseCommand):
    """`manage.py exportrecord [FOLDER]`: a data package and a database; the page /data/ links what stands in EXPORTS_DIR."""

    help = "Write the published record as a data package (zip) and an SQLite database, with their checksums."

    def add_arguments(self, parser):
        parser.add_argument("folder", nargs="?", type=Path, default=settings.EXPORTS_DIR)

    def handle(self, *, folder, **options):
        try:
            with tqdm(unit="B", unit_scale=True, file=sys.stderr, disable=None, leave=False) as bar:
                index = export(folder, bar.update)
        except Changing as changing:
            said = "The record changed while it was written. What stood in the folder is as it was: run this again."
            raise CommandError(said, returncode=3) from changing
        except (NotADirectoryError, FileExistsError, PermissionError) as error:
            raise CommandError(f"{folder} is no folder that can be written to: {error}", returncode=2) from error
        for file in index["files"]:
            self.stdout.write(f"{file['sha256']}  {file['name']}  {file['bytes']} bytes")
