"""How tests of the inbox bring a text in, and accept it."""

from archive.actions import receiving
from archive.domain.words import CaptureMethod
from archive.extraction import running
from archive.extraction.kinds import PLAIN, kind_of
from archive.models import Article

ADD, INBOX = "/admin/desk/articles/add/", "/admin/desk/inbox/"
TEXT = """Rebels enter the old town of Aleppo
By Jane Doe and Ali Khan
Published: 16 June 2014 10:30 GMT

BEIRUT (Reuters) - Rebels entered the old town on Monday, activists said, after three days of shelling.

“We are in the market,” a fighter told reporters by telephone. He would not give his name, and asked what had been heard of the others.

READ MORE: What is known about the battle

Residents said by phone that about 40 people had been killed on Sunday night, and that bread was sold at five times its price.

© 2014 Thomson Reuters. All rights reserved.
"""
NOTHING_KNOWN = {"publisher_basis": "unknown", "published_basis": "unknown", "language": "en", "sensitivity": "plain"}


def received(person, data, name="", encoding=""):
    """A text that `person` brought."""
    media_type = kind_of(name, data) if name else PLAIN
    how = CaptureMethod.UPLOAD if name else CaptureMethod.PASTE
    row = receiving.receive(data, running.read(media_type, data), how=how, media_type=media_type, by=person, name=name)
    if encoding:
        named = f"{media_type}; charset={encoding}"
        receiving.read_again(row, running.read(media_type, data, encoding), media_type=named)
    return row


def accepted_from(person, data, name="", encoding="", **given):
    """The article that it becomes, its form filled with `given`."""
    from archive.desk.inbox.acceptance import accepted
    from archive.desk.inbox.forms import CheckForm

    form = CheckForm(given)
    assert form.is_valid(), form.errors
    accepted(received(person, data, name, encoding), form.cleaned_data, [], person)
    return Article.objects.latest("pk")


def pasted(client, text=TEXT):
    """The address of the check of a text that was pasted."""
    answer = client.post(ADD, {"pasted": text})
    assert answer.status_code == 302, answer.context["form"].errors
    return answer.url


def fields_of(answer):
    """What a browser would send of a page of the check: every field with its value, every paragraph with its kind."""
    form = answer.context["form"]
    sent = {field.html_name: field.value() for field in form if field.value() not in (None, False, "")}
    return sent | {part.field: part.kind for part in answer.context["parts"]}


def complaints(answer):
    """Everything that a refused check says, in one line."""
    assert answer.status_code == 400, (answer.status_code, getattr(answer, "url", ""))
    errors = [str(error) for field in answer.context["form"] for error in field.errors]
    return " ".join([*errors, *answer.context["faults"]])
