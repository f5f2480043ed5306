"""The login form of the desk: it does not try passwords for whoever failed too often."""

from django.conf import settings
from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from archive.actions import attempts


class EntryForm(AdminAuthenticationForm):
    """Account and password, within limits."""

    def clean(self):
        account, address = self.cleaned_data.get("username") or "", client_address(self.request)
        if not attempts.attempt(account, address):
            raise ValidationError(
                _("Too many logins have failed. Wait a quarter of an hour, then try again, or ask an administrator."),
                code="too_many",
            )
        cleaned = super().clean()
        attempts.succeeded(account, address)
        return cleaned


def client_address(request):
    """The address of the client: what the trusted proxy in front says last, else who asked."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")
