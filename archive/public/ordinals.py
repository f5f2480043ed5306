"""Numbers of versions and editions in addresses."""

from django.urls.converters import IntConverter


class Ordinal(IntConverter):
    """A number from 1 on, written in one way, that every database can hold: nothing stands at another."""

    regex = "[1-9][0-9]{0,8}"
