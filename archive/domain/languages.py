"""Languages as BCP 47 names them, and which way their texts run."""

import re

# A tag is written in one way, so that one language is not two: the case that BCP 47 recommends, no extensions.
TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*")
RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
SCRIPTS = {"Latn": "ltr", "Cyrl": "ltr", "Arab": "rtl", "Hebr": "rtl"}


def primary(language: str) -> str:
    """The language of a tag without its script and region: `en` of `en-GB`."""
    return language.partition("-")[0].lower()


def direction(language: str) -> str:
    """Which way a text of this language runs, `ltr` or `rtl`. A script that is named decides."""
    more = language.split("-")[1:]
    named = next((SCRIPTS[part.title()] for part in more if part.title() in SCRIPTS), "")
    return named or ("rtl" if primary(language) in RIGHT_TO_LEFT else "ltr")
