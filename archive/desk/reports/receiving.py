"""Where a reader's report comes in: no account, no cookie, no address kept.

Cross-site request forgery needs somebody's authority to borrow, and there is none here: whoever posts is nobody. What
is refused is a form on another site, which would send through the browsers of that site's visitors.
"""

from urllib.parse import urlsplit

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from archive.actions import reporting
from archive.desk.entry import client_address
from archive.desk.reports.senders import SENDERS
from archive.public.pages.report import shown
from archive.public.reporting import FROM_ELSEWHERE, NOT_YET, TOO_MANY, TOO_OFTEN, ReportForm


@csrf_exempt
@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def send(request):
    """Take a report in. Whatever is wrong with it, the page comes back with all that was typed."""
    if request.method != "POST":
        return redirect("report")
    form = ReportForm(request.POST)
    if not form.is_valid():
        return shown(request, form, NOT_YET, 400)
    if not _from_here(request):
        return shown(request, form, FROM_ELSEWHERE, 403)
    if not SENDERS.may(client_address(request)):
        return shown(request, form, TOO_OFTEN, 429)
    try:
        reporting.receive(**form.cleaned_data)
    except reporting.Crowded:
        return shown(request, form, TOO_MANY, 429)
    return redirect("report_received")


@csrf_exempt
@login_not_required
@never_cache
@require_safe
def received(request):
    """What happens now."""
    return render(request, "public/report_received.html", {"nav": "report"})


def _from_here(request):
    """Whether a page of this site sent it, as far as the browser says. Under "no-referrer" the origin is "null"."""
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin", "null")
    if site:
        return site in ("same-origin", "none")
    return origin == "null" or urlsplit(origin).netloc == request.get_host()
