"""How a test speaks to the annotation desk as its script does: JSON there and back."""

import json
from itertools import count

from django.urls import reverse

KEYS = count(1)
TEXT = "Ramadi falls\n\n“The city has fallen,” a spokesman said on Sunday. Over 500 people were killed.\n\nA 😀 quiet day.\n"


def url(name, article):
    """The address of an endpoint of the desk of `article`."""
    return reverse(f"admin:desk-article{name and '-' + name}", args=[article.pk])


def send(client, name, article, /, **given):
    """Post `given` as JSON."""
    return client.post(url(name, article), json.dumps(given), content_type="application/json")


def body(article, words, **given):
    """The body of a claim of `words`, as the script keeps it."""
    start = article.text.index(words)
    return {"start": start, "end": start + len(words), "quote": words, **given}


def change(article, words, key="c1", base=0, **given):
    """A change of a claim of `words`."""
    beside = {name: given.pop(name) for name in ("holds", "dates") if name in given}
    return {"uid": f"{article.uid}#{key}", "base": base, "body": body(article, words, **given), **beside}


def act(client, article, *changes, **given):
    """Do an act under a key of its own."""
    return send(client, "acts", article, **{"key": f"key-of-test-{next(KEYS)}", "changes": changes, **given})
