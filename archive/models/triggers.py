"""Triggers of the desk: the ledger never changes, nouns are never deleted, no root changes without a new version."""

LEDGER = ("archive_revision", "archive_revisionbody")


def refusals():
    """The triggers of the desk: {name: (table, event, condition, message)}."""
    from archive.models import LEDGERED

    wanted = {
        f"{table}_no_{event.lower()}": (table, event, "", f"{table}: the ledger never changes")
        for table in LEDGER
        for event in ("UPDATE", "DELETE")
    }
    for root in LEDGERED:
        table = root._meta.db_table
        wanted[f"{table}_no_delete"] = (table, "DELETE", "", f"{table}: nothing is deleted, a draft is discarded")
        wanted[f"{table}_next_version"] = (
            table,
            "UPDATE",
            "NEW.version <> OLD.version + 1",
            f"{table}: every change is an act that raises the version by one",
        )
    return wanted
