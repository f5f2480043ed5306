"""How often one sender wrote lately, without an address being kept.

An address is known only by a digest, in the memory of one server process; the salt is random, made anew each day and
written nowhere, so that not even who holds the server could tell tomorrow who wrote today.
"""

import hmac
import secrets
import threading
import time
from collections import defaultdict

from archive.actions.attempts import network

MOST, WITHIN = 10, 3600  # reports of one sender, within seconds, in each server process
DAY = 86_400
CROWD = 50_000  # senders that are remembered at once


class Senders:
    """Who wrote lately: moments by salted digest."""

    def __init__(self, clock=time.monotonic):
        self._clock = clock
        self._lock = threading.Lock()
        self._forget(clock())

    def may(self, address):
        """Count a report of `address`; False where that is one too many."""
        now = self._clock()
        with self._lock:
            if now - self._since >= DAY or len(self._moments) >= CROWD:
                self._forget(now)
            moments = self._moments[hmac.digest(self._salt, network(address).encode(), "sha256")]
            moments[:] = [moment for moment in moments if now - moment < WITHIN]
            if len(moments) >= MOST:
                return False
            moments.append(now)
            return True

    def _forget(self, now):
        self._since, self._salt = now, secrets.token_bytes(32)
        self._moments = defaultdict(list)


SENDERS = Senders()
