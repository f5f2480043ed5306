"""Gather the words of the readers' site for translators: `makemessages -l ar` brings a language's file up to date."""

import json
from pathlib import Path

from django.core.management.commands import makemessages

from conflict_site.templating import environment

# The desk speaks English, and so do files and feeds, which have one address for readers of every language.
NOT_FOR_READERS = [
    ".venv", "tests", "benchmarks", "docs", "var", "deploy", "templates/desk", "templates/admin",
    *(f"archive/{part}" for part in ("actions", "bundles", "desk", "extraction", "management", "models", "verification")),
    *(f"archive/domain/{part}" for part in ("phrases", "suggestions", "dates.py", "when.py")),
    "archive/public/*tables.py", "archive/public/packages.py", "archive/public/streams.py", "archive/public/feeds.py",
    "archive/public/features.py", "archive/public/search_downloads.py", "archive/public/formats/calendar.py",
    "archive/public/formats/timelines.py", "archive/public/formats/timemap.py", "archive/public/api/errors.py", "archive/public/api/changes.py",
]  # fmt: skip


class BuildFile(makemessages.BuildFile):
    """A file with words: a page's template is Jinja2's, from which its own extension takes them."""

    def preprocess(self):
        if not self.path.endswith(".html"):
            return super().preprocess()
        calls = []
        for _line, function, texts in environment().extract_translations(Path(self.path).read_text()):
            said = texts if isinstance(texts, tuple) else (texts,)  # None: a text that is not written here
            calls.append(f"{function}({', '.join(json.dumps(text, ensure_ascii=False) for text in said if text)})")
        Path(self.work_path).write_text("\n".join(calls))
        return None


class Command(makemessages.Command):
    """Django's own command, kept to what readers see; a new text is left empty, never guessed from a similar one."""

    build_file_class = BuildFile
    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching", "--no-wrap"]
    msgattrib_options = [*makemessages.Command.msgattrib_options, "--no-wrap"]
    xgettext_options = [*makemessages.Command.xgettext_options, "--no-wrap"]

    def handle(self, *args, **options):
        given = {"no_location": True, "no_obsolete": True}
        patterns = [*(options["ignore_patterns"] or []), *NOT_FOR_READERS]
        return super().handle(*args, **{**options, **given, "ignore_patterns": patterns})
