"""Addresses of review."""

from django.urls import path

from archive.desk.reviewing import pages

SCREENS = [
    path("review/<slug:noun>/<int:pk>/", pages.review, name="desk-review"),
]
