"""The archive as files: read, check, plan, apply, write."""
