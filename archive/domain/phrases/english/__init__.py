"""Date phrases in English: what the words at a place say, and whether their sentence looks ahead."""

from archive.domain.phrases.english.grammar import STARTS, phrase
from archive.domain.phrases.english.tense import looks_ahead

__all__ = ["STARTS", "looks_ahead", "phrase"]
