"""Formats that the record can be taken away in: `register` names them all, and one file writes each family."""
