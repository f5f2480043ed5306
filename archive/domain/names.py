"""Names folded for comparison: case, diacritics and letter forms removed, so that spellings meet."""

import unicodedata

# Arabic letters that writers exchange for one another.
_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": ""})
_MARKS = str.maketrans({"’": "'", "‘": "'", "ʿ": "", "ʾ": "", "`": "'", "–": "-", "—": "-"})


def folded(name: str) -> str:
    """`name` without case, diacritics, Arabic letter variants and surplus spaces. Folding twice changes nothing."""
    if name.isascii():  # most words are: nothing to take apart
        return " ".join(name.casefold().replace("`", "'").split())
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS).translate(_MARKS))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(unicodedata.normalize("NFKC", bare).casefold().split())
