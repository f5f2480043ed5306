"""Addresses of the desk's own screens, all under /admin/desk/, each declared with who may open it."""

from django.urls import URLPattern

from archive.desk.assembly.urls import SCREENS as ASSEMBLY

SCREENS: list[URLPattern] = [
    *ASSEMBLY,
]
