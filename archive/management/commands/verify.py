"""Check that nothing was changed behind the software's back."""

from django.core.management.base import BaseCommand, CommandError

from archive.verification import caches, editions, ledger, record, rows, sources, storage
from archive.verification.findings import readable

CHECKS = {
    "database and triggers": storage.storage,
    "ledger chain": ledger.chain,
    "things as the ledger left them": ledger.current,
    "articles and their bytes": sources.originals,
    "quotations in their texts": sources.quotations,
    "versions of the record": record.versions,
    "editions": editions.editions,
    "addresses of the record": rows.addresses,
    "rows of the record": rows.rows,
    "what is made of them": caches.caches,
}


class Command(BaseCommand):
    """`manage.py verify`: names the table, the thing and the field that is wrong; exit code 1."""

    help = "Check database, ledger, things, quotations, article bytes and the published record."

    def handle(self, *, verbosity, **options):
        found = 0
        for name, check in CHECKS.items():
            findings = list(readable(name, check))
            for finding in findings:
                self.stderr.write(str(finding))
            found += len(findings)
            if verbosity:
                self.stdout.write(f"{'✗' if findings else '✓'} {name}" + (f": {len(findings)}" if findings else ""))
        if found:
            raise CommandError(f"{found} findings.", returncode=1)
