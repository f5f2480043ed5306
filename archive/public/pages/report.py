"""The page on which a reader reports an error or a danger. Where there is no desk, it says whom to write to instead."""

from django.conf import settings
from django.shortcuts import render

from archive.public.reporting import LONGEST_ADDRESS, ReportForm


def report(request):
    """The form, filled with the page that the reader came from."""
    return shown(request, ReportForm(initial={"about": request.GET.get("about", "")[:LONGEST_ADDRESS]}))


def shown(request, form, said="", status=200):
    """The form as it was typed, with what is wrong; `said` is why it could not be taken as it is."""
    context = {"form": form, "said": said, "contact": settings.CONTACT, "nav": "report"}
    return render(request, "public/report.html", context, status=status)
