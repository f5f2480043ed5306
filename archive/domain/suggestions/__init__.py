"""Readers of a text that propose."""
