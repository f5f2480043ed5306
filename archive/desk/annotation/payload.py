"""Requests and answers in JSON: nothing that a database or a page could stumble over comes in."""

import functools
import json

from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.utils.translation import gettext as _

from archive.actions.act import Refused
from archive.actions.sittings import LONGEST

LARGEST = 2 * LONGEST  # bytes of a request
DEEPEST = 12


class Unfit(Exception):
    """A request that does not say what it should; the message says what."""


def payload(request):
    """The JSON object that a request carries. Raises Unfit."""
    if len(request.body) > LARGEST:
        raise Unfit(_("This is too much for one request."))
    try:
        given = json.loads(request.body or b"{}", parse_constant=_refuse, parse_float=_refuse)
        json.dumps(given, ensure_ascii=False).encode()  # half a character cannot be kept
    except (ValueError, RecursionError) as error:
        raise Unfit(_("The request cannot be read.")) from error
    if not isinstance(given, dict) or _deep(given) > DEEPEST:
        raise Unfit(_("The request cannot be read."))
    return given


def text(given, name, longest=300, default=""):
    """The text called `name` of a payload. Raises Unfit."""
    value = given.get(name, default)
    if not isinstance(value, str) or len(value) > longest or "\x00" in value:
        raise Unfit(
            _("“%(name)s” is not a text of at most %(longest)d characters.") % {"name": name, "longest": longest}
        )
    return value


def whole(given, name, default=0):
    """The whole number called `name` of a payload, not negative. Raises Unfit."""
    value = given.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**31:
        raise Unfit(_("“%(name)s” is not a whole number.") % {"name": name})
    return value


def rows(given, name, most=500):
    """The list of objects called `name` of a payload. Raises Unfit."""
    value = given.get(name, [])
    if not isinstance(value, list) or len(value) > most or not all(isinstance(row, dict) for row in value):
        raise Unfit(_("“%(name)s” is not a list of rows.") % {"name": name})
    return value


def in_json(view):
    """A view that answers a dict, or says in words why not: 400 unfit, 422 refused."""

    @functools.wraps(view)
    def answering(request, *args, **kwargs):
        try:
            answer = view(request, *args, **kwargs)
        except Unfit as error:
            answer = JsonResponse({"faults": [str(error)]}, status=400)
        except ValidationError as error:
            answer = JsonResponse({"faults": error.messages}, status=422)
        except Refused as refusal:
            answer = JsonResponse({"faults": list(refusal.faults)}, status=422)
        if isinstance(answer, dict):
            answer = JsonResponse(answer)
        answer.headers["Cache-Control"] = "no-store"
        return answer

    return answering


def _refuse(text):
    raise ValueError(text)


def _deep(value):
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(_deep, inner), default=0)
