"""The board: saved searches with their counts, on what the desk holds."""
