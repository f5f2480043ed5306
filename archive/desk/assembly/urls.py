"""Addresses of the screens on which events are assembled and looked at."""

from django.urls import path

from archive.desk.assembly import contradictions, deciding, page, previewing

SCREENS = [
    path("questions/", contradictions.contradictions, name="desk-contradictions"),
    path("events/<int:pk>/", page.event_page, name="desk-event"),
    path("events/<int:pk>/edit/", page.event_edit, name="desk-event-edit"),
    path("events/<int:pk>/between/", deciding.event_between, name="desk-event-between"),
    path("preview/<slug:noun>/<int:pk>/", previewing.preview_page, name="desk-preview"),
    path("preview/<slug:noun>/<int:pk>/drafted/", previewing.preview_drafted, name="desk-preview-drafted"),
    path("preview/<slug:noun>/<int:pk>/shown/", previewing.preview_shown, name="desk-preview-shown"),
]
