"""Addresses of the settings."""

from django.urls import path

from archive.desk.settings import pages

SCREENS = [path("settings/", pages.settings, name="desk-settings")]
