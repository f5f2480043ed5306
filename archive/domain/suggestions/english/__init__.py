"""English: what its words do in a news report."""
