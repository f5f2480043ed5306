"""How the templates of readers' pages are read: by Jinja2, which compiles them; the desk's are Django's own.

They may call what `archive.record.tags` and `archive.public.tags` offer, and nothing else of the program.
"""

from functools import lru_cache, partial
from pathlib import Path

from django.template.defaultfilters import filesizeformat
from django.templatetags.static import static
from django.urls import get_script_prefix, get_urlconf
from django.utils.translation import get_language, get_language_bidi, gettext, ngettext
from jinja2 import ChainableUndefined, Environment, FileSystemLoader, PrefixLoader, Template, pass_context

from archive.public import tags as public
from archive.public.keeping import piece
from archive.record import tags as record
from archive.record.addresses import address_in
from archive.record.naming import filled
from archive.record.rendering import kept

TEMPLATES = Path(__file__).parent.parent / "templates" / "public"


class Page(Template):
    """A page that asks once, not for each of its words, which language is spoken and where the site stands."""

    def render(self, *args, **given):
        """The page, with `_`, `url` and the like beside what it is given."""
        speech = _speech(get_language(), get_script_prefix(), get_urlconf())
        return super().render(speech, **dict(*args, **given))


class Pages(Environment):
    """Names that a document does not have are empty, and keys of a document go before the methods of a dict."""

    template_class = Page

    def make_globals(self, given):
        """What every template is given, as one dict: Jinja2's own chain of two is copied slowly, part by part."""
        return {**self.globals, **(given or {})}

    def getattr(self, obj, attribute):
        """`obj.attribute` in a template."""
        if isinstance(obj, dict):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


def environment(**options):
    """The environment of readers' pages, for Django's engine."""
    loader = PrefixLoader({"public": FileSystemLoader(TEMPLATES)})
    given = {"undefined": ChainableUndefined, "extensions": ["jinja2.ext.i18n"], "keep_trailing_newline": True}
    pages = Pages(**{**options, **given, "loader": loader})
    pages.install_gettext_callables(_said, ngettext, newstyle=True)  # type: ignore[attr-defined]
    for tags in (record, public):
        pages.globals |= {name: getattr(tags, name) for name in tags.register.tags}
        pages.filters |= tags.register.filters
    pages.filters |= {"capfirst": capfirst, "filesizeformat": filesizeformat, "named_here": named_here}
    return pages


def _said(text):
    return _pattern(get_language(), text)


@lru_cache(maxsize=4096)
def _pattern(_language, text):
    return gettext(text)


@pass_context
def named_here(context, html, fixed):
    """A page with the names of its language; that of a fixed version with those it was published with.

    A page that is kept is given them when it is sent.
    """
    return html if "gap" in context else kept(filled(str(html), as_published=bool(fixed)))


def capfirst(text):
    """A text with its first letter large."""
    text = text if isinstance(text, str) else str(text)  # words of closed lists are said late
    return text[:1].upper() + text[1:]


def cached(speech, *key, caller):
    """What stands between {% call cached(…) %} and {% endcall %}, made once in a process for each `key` and speech."""
    return piece((speech, key), caller)


@lru_cache(maxsize=64)
def _speech(language, prefix, urlconf):
    """What a page says and where its links lead, while these hold."""

    @lru_cache(maxsize=4096)
    def said(text):
        """A text of a template; translators write its HTML, as its author did."""
        return kept(gettext(text).replace("%%", "%"))

    return {
        "language": language,
        "from_the_right": get_language_bidi(),
        "_": said,
        "url": partial(address_in, language, prefix, urlconf),
        "static": lru_cache(static),
        "cached": partial(cached, (language, prefix, urlconf)),
    }
