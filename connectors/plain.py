"""Text from outside as people may be shown it, wherever that is."""

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
# What turns the direction of the text around it, and halves of characters, which no mail can hold.
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_HALVES = re.compile(r"[\ud800-\udfff]")
# What JSON may hold as it is, and a terminal obeys or can not print.
UNSEEN = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def without_control(text: str) -> str:
    """The text without what a terminal obeys, what turns its direction, and halves of characters;
    tabs and new lines stay."""
    plain = _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _HALVES.sub("\ufffd", _TURNING.sub("", plain))


def harmless_json(document: str) -> str:
    """The same JSON, with escapes for what a terminal would obey or could not print."""
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", document)
