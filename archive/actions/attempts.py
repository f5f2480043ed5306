"""Working state: logins that failed lately, so that passwords cannot be guessed by trying. Outside the ledger.

Counted are pairs of account and client address, addresses, and accounts. What is stored is a digest keyed with the
site's secret: neither an account nor an address can be read from it, and a quarter of an hour later it is gone.
"""

import ipaddress
from datetime import timedelta

from django.utils import timezone
from django.utils.crypto import salted_hmac

from archive.actions.act import writing
from archive.models import FailedLogin

WINDOW = timedelta(minutes=15)
# Failures in the window after which there is no further try. An account is not closed by one address alone: else
# anybody could keep its owner out.
LIMITS = {"pair": 5, "address": 30, "account": 100}


def attempt(account: str, address: str) -> bool:
    """Count a login that is about to be tried. False: too many failed lately, and it is not to be tried."""
    now = timezone.now()
    keys = _keys(account, address)
    with writing():
        FailedLogin.objects.filter(at__lt=now - WINDOW).delete()
        if any(FailedLogin.objects.filter(key=keys[name]).count() >= most for name, most in LIMITS.items()):
            return False
        FailedLogin.objects.bulk_create([FailedLogin(key=key, at=now) for key in keys.values()])
    return True


def succeeded(account: str, address: str) -> None:
    """Take back the count of a login that did not fail; the pair starts anew."""
    keys = _keys(account, address)
    with writing():
        FailedLogin.objects.filter(key=keys["pair"]).delete()
        for name in ("address", "account"):
            newest = FailedLogin.objects.filter(key=keys[name]).order_by("-at", "-pk").values_list("pk", flat=True)[:1]
            FailedLogin.objects.filter(pk__in=list(newest)).delete()


def _keys(account: str, address: str) -> dict[str, str]:
    account, client = account.casefold(), network(address)
    return {
        "pair": _digest(f"pair {account} {client}"),
        "address": _digest(f"address {client}"),
        "account": _digest(f"account {account}"),
    }


def _digest(value: str) -> str:
    return salted_hmac("archive.actions.attempts", value, algorithm="sha256").hexdigest()


def network(address: str) -> str:
    """What counts as one client: one customer of a provider: an IPv4 address, or the /64 that an IPv6 address is of."""
    try:
        version = ipaddress.ip_address(address).version
    except ValueError:
        return address
    return str(ipaddress.ip_network(f"{address}/{64 if version == 6 else 32}", strict=False))
