"""The read-only API: the record's documents as they are, under /api/v1/."""
