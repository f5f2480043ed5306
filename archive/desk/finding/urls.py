"""Addresses of the desk's search."""

from django.urls import path

from archive.desk.finding import pages

SCREENS = [
    path("search/", pages.search, name="desk-search"),
]
