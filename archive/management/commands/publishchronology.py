"""Publish chronologies with all they rest on, through the same guards as anyone."""

import sys

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from archive.actions.act import Refused
from archive.actions.publication.chronologies import publish_all
from archive.models import Chronology


class Command(BaseCommand):
    """`manage.py publishchronology SLUG --by NAME`: NAME approves what somebody else annotated."""

    help = "Send to review, approve and publish a chronology with every event, article, actor and place it names."

    def add_arguments(self, parser):
        parser.add_argument("slugs", nargs="*", metavar="SLUG")
        parser.add_argument("--all", action="store_true", help="every chronology there is")
        parser.add_argument(
            "--by", required=True, metavar="NAME", help="the account that reviews, approves and publishes"
        )
        parser.add_argument("--reason", default="Reviewed as a whole with its chronology.", help="kept in the ledger")

    def handle(self, *, slugs, by, reason, **options):
        person = get_user_model().objects.filter(username=by).first()
        if person is None:
            raise CommandError(f"There is no account “{by}”. Make one with: manage.py createsuperuser", returncode=2)
        chosen = Chronology.objects.live().order_by("-lead", "uid")
        found = list(chosen if options["all"] else chosen.filter(slug__in=slugs))
        missing = set(slugs) - {chronology.slug for chronology in found}
        if missing or not found:
            there = ", ".join(chosen.values_list("slug", flat=True)) or "none: run manage.py loadseeds first"
            raise CommandError(f"No chronology {', '.join(missing) or 'named'}. There are: {there}.", returncode=2)
        try:
            with tqdm(unit=" things", file=sys.stderr, disable=None, leave=False) as bar:
                number = publish_all(found, by=person, reason=reason, progress=bar.update)
        except Refused as refused:
            raise CommandError(f"{refused}\nNothing was published.", returncode=1) from refused
        self.stdout.write(
            f"{len(found)} chronologies are before readers: {number} things published, the rest as it was."
        )
