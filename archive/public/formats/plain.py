"""Text for formats that have no room for everything: one line, or what XML 1.0 can hold."""

import re

BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;"})


def one_line(text):
    """`text` on one line: breaks and control characters become a space."""
    return BREAKS.sub(" ", str(text)).strip()


def xml(text):
    """`text` as XML 1.0 holds it; a character that it cannot hold becomes U+FFFD."""
    return NOT_XML.sub("\ufffd", str(text)).translate(ENTITIES)
