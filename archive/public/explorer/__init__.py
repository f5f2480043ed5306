"""The map and timeline explorer: one selection of events as a list, on a map and in time."""
