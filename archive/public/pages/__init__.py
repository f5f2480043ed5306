"""Readers' pages: one file a noun. A view only wires: fetch from the record, render."""
