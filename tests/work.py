"""Work counted in calls of functions, which no machine makes slower: what a test may hold a reader of texts to."""

import sys


def calls(function):
    """How many functions, Python's and built in, are called while `function` runs."""
    made = 0

    def count(frame, event, arg):
        nonlocal made
        made += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        function()
    finally:
        sys.setprofile(before)
    return made


def is_linear(read, text):
    """Whether twice the text is at most little more than twice the work; quadratic work would be four times as much."""
    return calls(lambda: read(text)) < 2.5 * calls(lambda: read(text[: len(text) // 2])) + 100
