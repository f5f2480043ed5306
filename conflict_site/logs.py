"""How log records are written."""

import logging


class Line(logging.Formatter):
    """A record as one line, without the way that led to it."""

    def formatException(self, ei):
        """Nothing."""
        return ""
