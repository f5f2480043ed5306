"""Addresses of review."""

from django.urls import path

from archive.desk.reviewing import history, pages

SCREENS = [
    path("review/<slug:noun>/<int:pk>/", pages.review, name="desk-review"),
    path("history/<slug:noun>/<int:pk>/", history.history, name="desk-history"),
]
