"""Addresses of the board."""

from django.urls import path

from archive.desk.board import pages

SCREENS = [
    path("", pages.board, name="desk-board"),
]
