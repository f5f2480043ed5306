"""The only door to readers: the projection from desk to document, and the acts that put it in the record."""
