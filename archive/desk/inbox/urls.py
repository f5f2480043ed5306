"""Addresses of the inbox."""

from django.urls import path

from archive.desk.inbox import check, entry, listing

SCREENS = [
    path("inbox/", listing.inbox, name="desk-inbox"),
    path("inbox/<int:pk>/", check.check, name="desk-received"),
    path("inbox/<int:pk>/beside/<slug:noun>/<int:other>/", check.compare, name="desk-received-compare"),
    path("articles/add/", entry.add, name="desk-article-add"),
]
