"""Programs of others that read what this archive gives away: each in an environment of its own."""
