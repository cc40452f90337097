"""How text is written for chats: nothing in it is a command, and it is no longer than they take."""

import re

from connectors.plain import without_control

# Apprise turns `<!channel>` and `<https://x|label>` into Slack commands even where it has escaped
# them, so the brackets become others that look alike. The word joiner behind the other marks is not
# seen, and what was a mention, a link or an image is read as text.
_BRACKETS = str.maketrans("<>", "‹›")
_MARKS = re.compile(r"\](?=\()|(?<![^\W_])@(?=\w)|!(?=\[)")
_WORD_JOINER = "\u2060"
REST = "... and {} more lines; `whynow alerts` and the folder digest/ have all"


def disarm(text: str) -> str:
    """Text in which no chat finds a mention, a link with a false label, or an image."""
    return _MARKS.sub(lambda found: found[0] + _WORD_JOINER, text.translate(_BRACKETS))


def fitted(text: str, most_bytes: int) -> str:
    """The first lines of a text that fit into so many bytes of UTF-8, and how many do not."""
    if len(text.encode()) <= most_bytes:
        return text
    lines, kept = text.split("\n"), 0
    room = most_bytes - len(REST.format(len(lines)).encode()) - 1
    for line in lines:
        room -= len(line.encode()) + 1
        if room < 0:
            break
        kept += 1
    if not kept:  # one long line: as much of it as fits
        return text.encode()[: max(most_bytes - 3, 0)].decode("utf-8", "ignore") + "…"
    return "\n".join([*lines[:kept], REST.format(len(lines) - kept)])


def as_chat(text: str) -> str:
    """Text from outside, as a chat may have it."""
    return disarm(without_control(text))
