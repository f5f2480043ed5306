"""The readers' site with a hello-world view and the least of its pages beside it: what every page is measured against."""

from django.http import HttpResponse
from django.urls import include, path

from archive.public.urls import handler404, handler500
from archive.public.urls import urlpatterns as readers

__all__ = ["handler404", "handler500"]


def hello(request):
    """The least that a Django view can do."""
    return HttpResponse("hello")


urlpatterns = [path("hello/", hello), path("least/", include("benchmarks.least")), *readers]
