"""What a thing is called in the language of a page: by another name of its own document, where that holds one."""

from collections.abc import Mapping
from typing import Any, Final

from archive.domain.languages import primary
from archive.domain.words import NameKind

NOT_ITS_NAME: Final = {NameKind.WEAK, NameKind.FORMER, NameKind.ACRONYM}


def called(document: Mapping[str, Any], language: str) -> str:
    """The name of an actor or place in `language`; empty where its document holds none, or its own name is that.

    Names of a kind that fits others too, or no longer fits, or is cut short are never taken for it.
    """
    for other in document.get("names", ()):
        if primary(other["language"]) == language and other["kind"] not in NOT_ITS_NAME:
            return str(other["name"])
    return ""
