"""Whether an English sentence looks ahead where it names a day: "will meet on Friday", "said on Friday that …"."""

from typing import Final

from archive.domain.phrases.line import Line, each

REACH: Final = 24  # words looked at on either side

_AHEAD: Final = each(
    "will ll shall due scheduled planned slated expected set hopes plans intends ahead upcoming tentatively"
)
_TO: Final = each("expected set planned plans intends hopes vowed pledged agreed wants going likely")
_PAST: Final = each(
    "said says told was were had did has have added announced reported confirmed killed died began started took"
    " fell struck hit attacked wounded injured captured seized entered fled left declared claimed warned denied"
    " met held came went launched fired carried bombed shelled exploded detonated targeted wrote tweeted posted"
    " published released issued arrested detained stormed retook recaptured ended broke opened called urged"
    " condemned accused blamed signed passed voted approved rejected visited arrived returned ordered showed"
)
_CLOSES: Final = frozenset({";", ":"})
_MODALS: Final = each("would could may might must should can")
_SCHEDULES: Final = each("resumes reconvenes expires")  # said of a day, of the next one
_CUES: Final = _AHEAD | _SCHEDULES | _MODALS | {"to", "is", "are"}
_AUXILIARIES: Final = frozenset({"will", "ll", "shall", "due", "scheduled"})


def looks_ahead(line: Line, start: int, end: int) -> bool:
    """Whether the words from token `start` to `end` are said of a time to come."""
    words, sentences = line.words, line.sentences
    for at in range(start - 1, max(start - REACH, 0) - 1, -1):
        word = words[at]
        if sentences[at] != sentences[start] or word in _CLOSES:
            break
        if word in _CUES and _is_ahead(line, at):
            return True
        if word in _PAST and not _is_ahead(line, at - 1) and line.word(at + 1) != "been" and line.word(at - 1) != "be":
            return False
    for at in range(end, min(end + REACH, len(words))):
        word = words[at]
        if sentences[at] != sentences[start] or word in _CLOSES or word in _PAST:
            return False
        if word in _AUXILIARIES:
            return True
    return False


def _is_ahead(line: Line, at: int) -> bool:
    word = line.word(at)
    if word in ("expected", "set", "plans", "hopes", "intends"):
        return line.word(at + 1) in ("to", "for", "on")
    if word in _MODALS:
        return line.word(at + 1) not in ("have", "not") and not line.word(at + 1).isdigit()
    if word == "ahead":
        return line.word(at + 1) == "of"
    if word == "to" and line.word(at - 1) in _TO:
        return True
    if word in ("is", "are") and line.word(at + 1) == "to":
        return True
    return word in _AHEAD or word in _SCHEDULES
