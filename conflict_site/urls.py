"""Addresses of the whole site: the desk under /admin/, everything else is the readers'."""

from django.urls import path

from archive.desk.site import site
from archive.public.urls import urlpatterns as readers

urlpatterns = [
    path("admin/", site.urls),
    *readers,
]
handler404 = "archive.public.pages.errors.not_found"
handler500 = "archive.public.pages.errors.server_error"
