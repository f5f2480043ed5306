"""The only writers: one function for each editorial act, each leaving a revision in the ledger."""
