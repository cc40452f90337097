"""Events in official filings: the items of a form 8-K carry codes that say what happened."""

import re
from collections.abc import Mapping

from tasks.rules.triggers import Detection, Fact, Span

VERSION = 1
KIND = "filings"  # of the sources that are read in this way

CONFIDENCE = 0.95
# These codes cover several things: any material agreement; purchases and sales; arrivals,
# departures and elections.
WIDE_CODES = frozenset({"1.01", "2.01", "5.02"})
WIDE_CONFIDENCE = 0.75
COMPLETED_CODES = frozenset({"2.01"})

_LINE_LIMIT = 600
_ITEM = re.compile(
    rf"^[ \t]*(?P<line>Item[ \t]+(?P<code>\d{{1,2}}\.\d{{2}})(?!\d)[^\r\n]{{0,{_LINE_LIMIT}}})",
    re.MULTILINE | re.IGNORECASE,
)
_FILER = re.compile(r"\s*(?P<company>.{1,300}?)(?=\s+files\s+8-K)", re.IGNORECASE)


def detect(title: str, text: str, items: Mapping[str, str], is_own: bool) -> list[Detection]:
    """The events that a filing reports: one of each type, proven by the first line that tells it.

    `items` is the playbook's [filings.items]; codes that stand nowhere in it are no event. In an
    account's own list (`is_own`) the filer is the account, however the register spells it;
    elsewhere the event is of the company that the title names.
    """
    found: dict[str, list[re.Match[str]]] = {}
    for line in _ITEM.finditer(text):
        if line["code"] in items:
            found.setdefault(items[line["code"]], []).append(line)
    subjects = () if is_own else (_filer(title),)
    return [_detection(type_id, lines, subjects) for type_id, lines in sorted(found.items())]


def _detection(type_id: str, lines: list[re.Match[str]], subjects: tuple[Span, ...]) -> Detection:
    codes = {line["code"] for line in lines}
    return Detection(
        type=type_id,
        status="completed" if codes & COMPLETED_CODES else "announced",
        confidence=WIDE_CONFIDENCE if codes <= WIDE_CODES else CONFIDENCE,
        rule=f"filings@{VERSION}",
        span=_span(lines[0], "line"),
        subjects=subjects,
        counterparts=(),
        facts=tuple(Fact("item", line["code"], _span(line, "code")) for line in lines),
    )


def _span(line: re.Match[str], group: str) -> Span:
    words = line[group].rstrip()
    return Span("text", line.start(group), line.start(group) + len(words), words)


def _filer(title: str) -> Span:
    """The company in "ACME CORP files 8-K: ..."; else the whole title, if of no such form."""
    named = _FILER.match(title)
    if named is None:
        return Span("title", 0, len(title), title)
    return Span("title", named.start("company"), named.end("company"), named["company"])
