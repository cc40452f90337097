"""Cuts a title and a lead into clauses, without what publishers hang on them.

Positions are kept: a clause knows where it stands in its field.
"""

import re
from functools import lru_cache

from tasks.rules.simplified import simplified
from tasks.rules.triggers.reading.core import REMEMBERED, Clause

TITLE_LIMIT = 1_000
TEXT_LIMIT = 2_000
LEAD_LENGTH = 500
SENTENCE_LIMIT = 600
_SHORTEST_ITEM = 6

_PREFIX = re.compile(
    r"\s*(?:[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+|"  # pictographs
    r"(?:exclusive|breaking(?: news)?|update(?:d)?(?: \d)?|just in|scoop|news|press "
    r"release|"
    r"announcement|brief|corrected|funding alert|video|report|media release|company "
    r"news|correction|media advisory)\s*[:：|]"
    r"|photo release\s*--|reported earlier,"
    r"|\d{1,2}月\d{1,2}日(?:讯|消息|电|晚间?|早间?)?\s?[,，:：]"
    r"|exclusive\s*[-–—]"
    r"|(?:update|corrected|refile|brief|rpt|moves|wrapup|dealtalk|(?-i:MEDIA|ALERT|FOCUS|"
    r"REPEAT))\s?\d?\s?-"
    r"|\[[^\[\]]{1,40}\]|【[^【】]{1,12}】|〈(?:財報|财报|[^〈〉]{0,6}大展|[^〈〉]{0,6}大趨勢|產業|"
    r"焦點股?)〉"
    r"|(?:快讯|独家|突发|最新|公告|公司公告|投融资快讯|融资快讯|首发|官宣|重磅|资讯|視頻|视频|外媒|"
    r"媒体|媒體|"
    r"彭博社?|路透社?|FT|华尔街日报|華爾街日報|重訊|重讯|快訊|獨家|財報|财报)"
    r"\s*[:：|丨｜!！]"
    r"|(?:\d{1,2}\s?)?(?:36氪首发|36氪独家|36氪融资首发|硬氪首发|硬氪独家|智氪首发|最前线|早期项目|"
    r"融资首发)\s*[:：|丨｜]"
    r")\s*",
    re.IGNORECASE,
)
# A publisher's name at the end: short, after a bar or a spaced dash.
_SUFFIX = re.compile(
    r"\s+[-–—|｜丨»]\s+(?:[\w.&'’-]+(?:\s[\w.&'’-]+){0,4})\s*$|\s*[|｜丨][^|｜丨]{2,20}$"
)
_NOT_A_PUBLISHER = re.compile(
    r"\b(?:report|reports|source|sources|raises?|acquires?|funding|series|ceo|million|"
    r"billion|directorate|appointments?|resignation|changes?|acquisition|disposal|placing)\b",
    re.I,
)
# 甲裁员30%！谁来接盘？ What a Chinese headline asks last takes nothing from what it told before.
_QUESTION = re.compile(
    r"(?<=[一-鿿\d%])[！!。](?=[^，。！!；？?]{2,24}[？?]\s*$)|"
    r"(?<=[一-鿿\d%])，(?=[^，。！!；？?]{2,24}(?:吗|么|呢|来了|到了)[？?]\s*$)"
)
# 8点1氪：甲裁员；乙上市；丙道歉, 早报｜甲推出新车/乙裁员
_ROUNDUP = re.compile(
    r"\W*(?:\d{1,2}点\d?氪|氪星?[早晚午日周晨]报|\S{0,6}?[早晚午日周晨]报|要闻|快讯汇总|"
    r"早知道)\s*[|｜丨:：·]\s*"
)
_ITEM_END = re.compile(r"\s*[；;]\s*|(?<=[一-鿿\w%])\s?/\s?(?=[一-鿿A-Z])")
# What goes on with the figures of the same company is no item of its own.
_GOES_ON = re.compile(
    r"(?:去年|上年|全年|上半年|总|归[母属]|调整后|经调整)?(?:营收|营业收入|收入|净利|净亏|毛利|"
    r"溢利|每股|"
    r"同期|公司拥有人|公司普通股|公司股东|亏损|盈利)"
)
_ASIDE = re.compile(r"[(（\[][^()（）\[\]]{0,80}[)）\]]")
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s+(?=[\"“A-Z0-9一-鿿])|[。！？!?][”」]?|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:inc|corp|ltd|co|llc|plc|jr|sr|mr|ms|mrs|dr|st|no|vs|jan|feb|mar|apr|jun|"
    r"jul|aug|sept|"
    r"sep|oct|nov|dec|u\.s|u\.k|e\.u)|\b[A-Z])\.\s+$",
    re.IGNORECASE,
)
# "CHICAGO, Jan. 5, 2026 /PRNewswire/ -- ", "TULSA, Okla.--(BUSINESS WIRE)--"
_DATELINE = re.compile(
    r"\s*[^\n]{0,120}?(?:\((?:[\w ]{0,20}wire|marketwired|newsfile[^()\n]{0,12})[^()\n]{0,10}\)"
    r"|/\s?(?:PRNewswire|ACCESSWIRE|CNW|EINPresswire|PRWEB|Newswire)[^/\n]{0,30}/"
    r"(?:\s?[A-Z][a-z]{2,8} \d{1,2}, \d{4}\s?/)?)\s*[-–—]{0,2}\s*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z]{4,}")
_HAN = re.compile(r"[一-鿿]")
# Papers that write 在 2026 年 do so throughout; where 2026年 stands too, a blank parts clauses.
_BLANK = re.compile(r"(?<=[一-鿿]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9+%]) (?=[一-鿿])")
_TIGHT = re.compile(r"[一-鿿][A-Za-z0-9]|[A-Za-z0-9+%][一-鿿]|[一-鿿] [一-鿿]")
_SET_APART = re.compile(r"[一-鿿] [A-Za-z0-9][\w.+%·\- ]{0,30} [一-鿿]")
# Half-width marks beside a Chinese character, not those within 1,000 or 12:30.
_HALF_WIDTH = re.compile(r"(?<=[一-鿿“”「」）])\s?[,:;!?]|[,:;!?](?=\s?[一-鿿“「])")
_FULL_WIDTH = str.maketrans(",:;!?", "，：；！？")


def headline_place(title: str) -> tuple[int, int]:
    """Where a title's headline stands: without "Exclusive:", "[Funding alert]" or " - Wire"."""
    return _headline_place(title[:TITLE_LIMIT])


@lru_cache(maxsize=REMEMBERED)
def _headline_place(shown: str) -> tuple[int, int]:
    start, end = 0, len(shown)
    for _ in range(3):
        found = _PREFIX.match(shown, start)
        if found is None or found.end() >= end:
            break
        start = found.end()
    tail_from = max(start, end - 60)
    suffix = _SUFFIX.search(shown, tail_from, end)
    if suffix and suffix.start() - start >= 12 and not _NOT_A_PUBLISHER.search(suffix.group()):
        end = suffix.start()
    return start, end


def headline(title: str) -> Clause:
    """The title without its affixes, and without what a Chinese headline asks last."""
    return _headline(title[:TITLE_LIMIT])


@lru_cache(maxsize=REMEMBERED)
def _headline(shown: str) -> Clause:
    start, end = _headline_place(shown)
    if shown[:end].rstrip().endswith(("?", "？")):
        asked = _QUESTION.search(shown, max(start, end - 40), end)
        if asked and asked.start() - start >= 6:
            end = asked.start() + 1
    return _clause("title", shown, start, end, is_headline=True)


def items(title: str) -> list[Clause]:
    """What a headline tells: the parts of a roundup, each a headline of its own, or the whole."""
    shown = title[:TITLE_LIMIT]
    if not _HAN.search(shown):
        return [headline(title)]
    opening = _ROUNDUP.match(shown)
    start = opening.end() if opening else 0
    parts = []
    for found in _ITEM_END.finditer(shown, start):
        if (found.group().strip() != "/" or opening) and not _GOES_ON.match(shown, found.end()):
            parts.append((start, found.start()))
            start = found.end()
    parts.append((start, len(shown)))
    if len(parts) < (2 if opening else 3):
        return [headline(title)]
    clauses = [_clause("title", shown, *part, is_headline=True) for part in parts]
    return [clause for clause in clauses if len(clause.raw) >= _SHORTEST_ITEM]


def dateline(text: str) -> Clause | None:
    """Where and when a lead was written, which is no part of its first sentence."""
    found = _DATELINE.match(text[:TEXT_LIMIT])
    return _clause("text", text, 0, found.end(), is_headline=False) if found else None


def lead_sentences(text: str) -> tuple[Clause, ...]:
    """The sentences that begin within the first 500 characters of the text."""
    return _sentences(text[:TEXT_LIMIT])


@lru_cache(maxsize=REMEMBERED)
def _sentences(shown: str) -> tuple[Clause, ...]:
    dateline = _DATELINE.match(shown)
    begins = start = dateline.end() if dateline else 0
    sentences = []
    for found in _SENTENCE_END.finditer(shown, start):
        if _ABBREVIATION.search(shown, max(start, found.end() - 12), found.end()):
            continue
        sentences.append((start, found.end()))
        start = found.end()
        if start >= begins + LEAD_LENGTH:
            break
    if start < min(len(shown), begins + LEAD_LENGTH):
        sentences.append((start, len(shown)))
    clauses = (
        _clause("text", shown, begin, min(end, begin + SENTENCE_LIMIT), is_headline=False)
        for begin, end in sentences
    )
    return tuple(clause for clause in clauses if len(clause.raw) >= 8)


def _clause(field: str, shown: str, start: int, end: int, *, is_headline: bool) -> Clause:
    raw = shown[start:end]
    start += len(raw) - len(raw.lstrip())
    raw = shown = raw.strip()
    places = _places_without_blanks(raw)
    if places:
        raw = "".join(shown[place] for place in places)
    text = _ASIDE.sub(lambda aside: " " * len(aside.group()), raw)
    has_han = bool(_HAN.search(text))
    if has_han:
        text = simplified(text).replace("％", "%")
        text = _HALF_WIDTH.sub(lambda mark: mark.group().translate(_FULL_WIDTH), text)
    return Clause(
        field=field,
        start=start,
        raw=raw,
        text=text,
        is_headline=is_headline,
        has_han=has_han,
        is_title_case=is_headline and _is_title_case(text),
        shown=shown,
        places=places,
    )


def _places_without_blanks(raw: str) -> tuple[int, ...]:
    """Where the characters stand that are no blanks between scripts; empty if all are kept."""
    if raw.isascii() or not _SET_APART.search(raw) or _TIGHT.search(raw):
        return ()
    blanks = {found.start() for found in _BLANK.finditer(raw)}
    return tuple(place for place in range(len(raw)) if place not in blanks)


def _is_title_case(text: str) -> bool:
    words = _WORD.findall(text)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 2 and capitals >= 0.75 * len(words)
