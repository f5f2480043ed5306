"""Addresses of comments, assignments and presence."""

from django.urls import path

from archive.desk.talk import pages

SCREENS = [
    path("comment/<slug:noun>/<int:pk>/", pages.comment, name="desk-comment"),
    path("comments/<slug:uid>/", pages.settle, name="desk-comment-settle"),
    path("assign/", pages.assign, name="desk-assign"),
    path("here/<slug:noun>/<int:pk>/", pages.here, name="desk-here"),
]
