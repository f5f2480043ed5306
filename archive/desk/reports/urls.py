"""Addresses of reports: two for readers, where there is a desk that takes them in, and the editors' screen."""

from django.urls import path

from archive.desk.reports import pages, receiving

urlpatterns = [
    path("send/", receiving.send, name="report_send"),
    path("received/", receiving.received, name="report_received"),
]
SCREENS = [
    path("reports/", pages.reports, name="desk-reports"),
    path("reports/<int:pk>/", pages.settle, name="desk-report-settle"),
]
