"""Addresses of the whole site: the desk under /admin/, everything else is the readers'."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from archive.desk.site import site
from archive.public.urls import urlpatterns as readers

urlpatterns = [
    path("admin/", site.urls),
    *i18n_patterns(path("report/", include("archive.desk.reports.urls")), prefix_default_language=False),
    *readers,
]
handler404 = "archive.public.pages.errors.not_found"
handler500 = "archive.public.pages.errors.server_error"
