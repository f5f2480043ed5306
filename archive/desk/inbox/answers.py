"""What was typed of a text so far: kept with it, so that a closed window loses nothing, and shown again."""

import json

from archive.desk.inbox.forms import CheckForm
from archive.desk.inbox.parts import PREFIX


def answers_in(post):
    """The answers in what was sent, as JSON."""
    names = [name for name in post if name in CheckForm.base_fields or name.startswith(PREFIX)]
    return json.dumps({name: post[name] for name in names}, ensure_ascii=False)


def answers_of(row):
    """The answers kept with a text, by field."""
    kept = json.loads(row.answers) if row.answers else {}
    return kept if isinstance(kept, dict) else {}
