"""How good the proposals of the readers are, against an annotated bundle."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from archive.bundles import reading
from archive.bundles.suggestions import measured


class Command(BaseCommand):
    """`manage.py measuresuggestions BUNDLE`: precision, recall and F1 by kind; nothing is written."""

    help = "Print precision, recall and F1 of the suggestions, by kind, against an annotated bundle."
    requires_system_checks: list[str] = []  # it reads files alone
    missing_args_message = "Name the folder of an annotated bundle, such as seeds."

    def add_arguments(self, parser):
        """The bundle's folder."""
        parser.add_argument("bundle", type=Path)

    def handle(self, *, bundle, **options):
        """Read, measure, print."""
        tables = reading.read(bundle)
        if tables.faults:
            raise CommandError("\n".join(map(str, tables.faults[:20])))
        found = measured(tables)
        self.stdout.write(f"{len(tables.texts)} articles, {sum(map(len, tables.texts.values())):,} characters")
        self.stdout.write(f"{'':36}{'entered':>8}{'proposed':>9}{'precision':>10}{'recall':>8}{'F1':>6}{'exact':>7}")
        for kind, score in found.scores.items():
            numbers = f"{score.gold:8}{score.proposed:9}{score.precision:10.2f}{score.recall:8.2f}{score.f1:6.2f}{score.exact_f1:7.2f}"
            self.stdout.write(f"{kind:36}{numbers}")
        self.stdout.write(f"wrong offsets: {found.wrong_offsets}")
