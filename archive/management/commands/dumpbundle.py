"""Write the archive as a bundle."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from archive.bundles.writing import dump


class Command(BaseCommand):
    """`manage.py dumpbundle FOLDER`: what loadseeds would read back as it is."""

    help = "Write everything that is not discarded as a bundle of files into a new folder."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path)
        parser.add_argument("--name", default="Conflict Archive")
        parser.add_argument("--licence", default="CC-BY-4.0", help="licence of the annotation")

    def handle(self, *, folder, name, licence, **options):
        try:
            files = dump(folder, about={"name": name, "schema": 1, "licence": licence})
        except (FileExistsError, NotADirectoryError) as error:
            raise CommandError(str(error), returncode=2) from error
        self.stdout.write(f"{files} files written to {folder}")
