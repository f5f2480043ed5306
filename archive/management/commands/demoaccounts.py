"""Two accounts to try the archive with."""

import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand

from archive.desk.roles import make_groups

ACCOUNTS = {"editor": ["editor"], "reviewer": ["reviewer", "publisher"]}


class Command(BaseCommand):
    """`manage.py demoaccounts`: an editor and a reviewer, their passwords printed once."""

    help = "Make the groups, and an editor and a reviewer with generated passwords, printed once."

    def handle(self, *, verbosity, **options):
        make_groups()
        for name, groups in ACCOUNTS.items():
            person, new = get_user_model().objects.get_or_create(username=name, defaults={"is_staff": True})
            if not new:
                if verbosity > 1:
                    self.stdout.write(f"Account {name} is there; a new password: ./dev manage changepassword {name}")
                continue
            password = secrets.token_urlsafe(12)
            person.set_password(password)
            person.save()
            person.groups.set(Group.objects.filter(name__in=groups))
            self.stdout.write(f"Account {name}, password {password}  (shown once; ./dev manage changepassword {name})")
