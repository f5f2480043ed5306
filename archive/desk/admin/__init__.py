"""The desk's admin, one file a noun: importing this package registers them all."""

from archive.desk.admin import actor, article, chronology, claim, event, ledger, location, people

__all__ = ["actor", "article", "chronology", "claim", "event", "ledger", "location", "people"]
