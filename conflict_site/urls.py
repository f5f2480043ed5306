"""Addresses of the whole site: the desk under /admin/, everything else is the readers'."""

from django.urls import include, path

from archive.desk.site import site

urlpatterns = [
    path("admin/", site.urls),
    path("", include("archive.public.urls")),
]
handler404 = "archive.public.pages.errors.not_found"
handler500 = "archive.public.pages.errors.server_error"
