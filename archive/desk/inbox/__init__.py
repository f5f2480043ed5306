"""What comes in and what waits: the inbox, entry by paste and upload, and the check before a text becomes an article."""
