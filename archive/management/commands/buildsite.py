"""The whole public site as files."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from archive.public.site.building import build


class Command(BaseCommand):
    """`manage.py buildsite FOLDER`: opens from a disk, a memory stick or any file server; writes only what changed."""

    help = "Write the whole public site as files, searchable, with links that need no server."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="FOLDER")
        parser.add_argument(
            "--live",
            default="",
            metavar="ADDRESS",
            help="https://… of a site with a server, for what files cannot answer",
        )

    def handle(self, *, folder, live, **options):
        parts = urlsplit(live)
        if live and (parts.scheme not in ("http", "https") or not parts.netloc):
            raise CommandError(f"“{live}” is no address: it begins with https://", returncode=2)
        if folder.exists() and not folder.is_dir():
            raise CommandError(f"{folder} is a file: name a folder.", returncode=2)
        if folder.is_dir() and any(folder.iterdir()) and not (folder / "index.html").is_file():
            raise CommandError(f"{folder} holds something else than a site. Name an empty folder.", returncode=2)
        host = parts.hostname or next((name for name in settings.ALLOWED_HOSTS if "*" not in name), "localhost")
        with tqdm(unit=" files", file=sys.stderr, disable=None, leave=False) as bar:
            done = build(folder, host, live.rstrip("/"), bar.update)
        self.stdout.write(
            f"{len(done.files)} files in {folder}: {done.written} written, {done.unchanged} as they were, {done.removed} taken away."
        )
