"""Two accounts to try the archive with."""

import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand
from django.db import transaction

from archive.desk.roles import make_groups

ACCOUNTS = {"editor": ["editor"], "reviewer": ["reviewer", "publisher"]}


class Command(BaseCommand):
    """`manage.py demoaccounts`: an editor and a reviewer, their passwords printed once."""

    help = "Make the groups, and an editor and a reviewer with generated passwords, printed once."

    def handle(self, **options):
        there = get_user_model().objects.filter(username__in=ACCOUNTS)
        known = sorted(there.values_list("username", flat=True))
        with transaction.atomic():
            make_groups()
            made = {name: self.make(name, roles) for name, roles in ACCOUNTS.items() if name not in known}
        for name, password in made.items():
            self.stdout.write(f"Account {name:9} password {password}   (shown this once)")
        if known:
            self.stdout.write(
                f"Accounts that are there: {', '.join(known)}. A new password: ./dev manage changepassword NAME"
            )

    def make(self, name, roles):
        """Make the account `name` with `roles`; its password, which nobody can read again."""
        password = secrets.token_urlsafe(12)
        person = get_user_model().objects.create_user(name, password=password, is_staff=True)
        person.groups.set(Group.objects.filter(name__in=roles))
        return password
