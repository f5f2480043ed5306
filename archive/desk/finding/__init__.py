"""Search over everything an editor may see: drafts and discarded things too."""
