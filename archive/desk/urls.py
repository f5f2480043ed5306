"""Addresses of the desk's own screens, all under /admin/desk/, each declared with who may open it."""

from django.urls import URLPattern

SCREENS: list[URLPattern] = []
