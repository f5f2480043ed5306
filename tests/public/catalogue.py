"""The words of the readers' site: as code and templates have them, and as a translator wrote them."""

import ast
import re
from fnmatch import fnmatch
from pathlib import Path

from django.conf import settings
from django.template import engines

from archive.management.commands.makemessages import NOT_FOR_READERS
from tests.house.source import text, tracked, tree

FOLDER = Path(settings.BASE_DIR) / "locale" / "ar" / "LC_MESSAGES"
CALLS = {"_": 0, "gettext": 0, "gettext_lazy": 0, "gettext_noop": 0, "ngettext": 0, "pgettext_lazy": 1}
LINE = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) )?(".*")')


def written():
    """What stands in the file of the translator: {name: (singular, plural, texts)}, and whether one is a guess.

    The name is that of gettext: the text itself, before it the context and U+0004 where there is one.
    """
    found = {}
    text = (FOLDER / "django.po").read_text()
    for block in text.split("\n\n"):
        fields, field = {}, ""
        for line in LINE.finditer(re.sub(r"^#.*\n?", "", block, flags=re.M)):
            field = line[1] or field
            fields[field] = fields.get(field, "") + ast.literal_eval(line[2])
        if fields.get("msgid"):
            name = (f"{fields['msgctxt']}\x04" if "msgctxt" in fields else "") + fields["msgid"]
            texts = [text for key, text in fields.items() if key.startswith("msgstr")]
            found[name] = fields["msgid"], fields.get("msgid_plural"), texts
    return found, bool(re.search(r"^#.*\bfuzzy\b", text, flags=re.M))


def spoken():
    """Every text that code and templates of the readers' site mark for translators, by its name."""
    files = [f for f in tracked() if not any(fnmatch(f, p) or f.is_relative_to(p) for p in NOT_FOR_READERS)]
    code = {name for f in files if f.suffix == ".py" and f.parts[0] == "archive" for name in _in_code(f)}
    pages = [f for f in files if f.suffix == ".html" and f.parts[0] == "templates"]
    return code | {name for f in pages for name in _in_template(f)}


def _in_code(path):
    for node in ast.walk(tree(path)):
        name = getattr(getattr(node, "func", None), "id", None)
        if name in CALLS and isinstance(node.args[CALLS[name]], ast.Constant):
            yield "\x04".join(argument.value for argument in node.args[: CALLS[name] + 1])


def _in_template(path):
    for _line, _function, message in engines["jinja2"].env.extract_translations(text(path)):
        if message:  # none: a text that is not written there
            yield message if isinstance(message, str) else message[0]
