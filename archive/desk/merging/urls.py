"""Addresses of the screens on which duplicates are found and merged."""

from django.urls import path

from archive.desk.merging import pages

SCREENS = [
    path("duplicates/", pages.duplicates, name="desk-duplicates"),
    path("duplicates/take-back/", pages.take_back, name="desk-take-back"),
    path("duplicates/<slug:noun>/<int:kept>/<int:merged>/", pages.side_by_side, name="desk-merge"),
    path("duplicates/<slug:noun>/<int:kept>/<int:merged>/decide/", pages.decide, name="desk-merge-decide"),
]
