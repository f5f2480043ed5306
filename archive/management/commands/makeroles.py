"""The roles of the desk, as groups."""

from django.core.management.base import BaseCommand
from django.db import transaction

from archive.desk.roles import make_groups


class Command(BaseCommand):
    """`manage.py makeroles`: the groups, each with exactly the permissions of the table of roles."""

    help = "Make the group of each role, with exactly the permissions of the table of roles. Twice is the same as once."

    def handle(self, **options):
        with transaction.atomic():
            groups = make_groups()
        for group in groups:
            self.stdout.write(f"{group.name}: {group.permissions.count()} permissions")
