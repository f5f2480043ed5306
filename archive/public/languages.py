"""The language of an address: the first part of its path, or English where that names none.

Nothing else is asked, no cookie and no header of the browser, so that one address is one page for everybody.
"""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language, override

from archive.record.addresses import address


@dataclass(frozen=True)
class Tongue:
    """A page in one language: the language's code and own name, the address, whether it is the page that is open."""

    code: str
    name: str
    address: str
    is_here: bool


def language_of(path):
    """The code of the language that a path asks for."""
    first = path.removeprefix("/").partition("/")[0]
    others = {code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE}
    return first if first in others else settings.LANGUAGE_CODE


def in_language(path, code):
    """The address of the same page in another language."""
    here = language_of(path)
    bare = path.removeprefix(f"/{here}") or "/" if here != settings.LANGUAGE_CODE else path
    return bare if code == settings.LANGUAGE_CODE else f"/{code}{bare}"


def fixed(page, **parts):
    """The one address of a page that names it for ever, whatever language is spoken."""
    if get_language() == settings.LANGUAGE_CODE:
        return address(page, *parts.values())
    with override(settings.LANGUAGE_CODE):
        return address(page, *parts.values())


def tongues(path):
    """The page at a path in every language; empty where one alone is offered."""
    here = language_of(path)
    found = [Tongue(code, name, in_language(path, code), code == here) for code, name in settings.LANGUAGES]
    return found if len(found) > 1 else []


def of_page(request):
    """The page that is open in every language; empty for the desk and the API, which have one."""
    if not hasattr(request, "tongues"):  # asked by the head of a page and by its masthead
        match = getattr(request, "resolver_match", None)
        request.tongues = tongues(request.get_full_path()) if match and not match.namespaces else []
    return request.tongues


def speaking(get_response):
    """Middleware: answer in the language of the address."""

    def answer(request):
        with override(language_of(request.path_info)):
            response = get_response(request)
            if response.headers.get("Content-Type", "").startswith("text/html"):
                response.headers.setdefault("Content-Language", get_language())
        return response

    return answer
