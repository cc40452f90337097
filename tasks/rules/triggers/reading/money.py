"""Reads sums of money: K, M, B, million, crore, lakh, 万, 亿, words, ranges and currencies."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from tasks.rules.triggers.reading.core import REMEMBERED
from tasks.rules.triggers.reading.currencies import (
    CURRENCIES,
    DOLLARS,
    HAN_NAMES,
    KRONER,
    NAME,
    SUM,
    UNITS,
    either,
)
from tasks.rules.triggers.reading.literals import Guarded

# "half a billion dollars", "two million pounds", "a quarter of a million euros"
_SMALL = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0}
_SMALL |= {"six": 6.0, "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0, "eleven": 11.0}
_SMALL |= {"twelve": 12.0, "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0}
_SMALL |= {"fifty": 50.0, "sixty": 60.0, "eighty": 80.0, "hundred": 100.0, "a hundred": 100.0}
_SMALL |= {"half a": 0.5, "half-a": 0.5, "quarter of a": 0.25, "three quarters of a": 0.75}
_SMALL |= {"one and a half": 1.5, "two and a half": 2.5}
_WORDS = Guarded(
    rf"\b(?P<sign>[$€£₹])?(?P<number>{either(dict.fromkeys(_SMALL, ''))})[ -]"
    rf"(?P<unit>million|billion|crore|lakh)[ -](?P<name>{NAME})",
    re.IGNORECASE,
)
_FIGURES = Guarded(
    r"\b(?:(?:low|mid|high)[ -])?(?:(?:[5-9]|1\d|five|six|seven|eight|nine|ten)[- ]figure|"
    r"multi-?million(?:[ -](?P<name>dollar|pound|euro))?)\b(?: (?:sum|amount|round|investment))?"
    r"|\b(?:tens|hundreds) of (?:millions|crores) of (?P<names>dollars|pounds|euros|rupees|yuan)"
    r"|\bundisclosed (?:sum|amount)\b",
    re.IGNORECASE,
)
_HAN = re.compile("[一-鿿]")
_HONG_KONG = re.compile("(?<![南海空出商渔渡])港(?![口区])")
_DIGIT = re.compile(r"\d")
_GOES_ON = frozenset("0123456789余多")
_HAN_DIGITS = {han: float(n) for n, han in enumerate("一二三四五六七八九十", start=1)} | {"两": 2.0}
_HAN_STEPS = {"十": 10.0, "百": 100.0, "千": 1000.0}
# 一千六百万, 一亿五千万, 二百八十万: written out, with a unit within or two behind each other.
_WRITTEN_OUT = re.compile(
    r"(?<![\d数几上多十百千万亿第零一二两三四五六七八九])"
    r"(?P<number>(?:[一二两三四五六七八九十百千零]{2,8}[万亿]|[一二两三四五六七八九]亿"
    r"(?=[一二两三四五六七八九][一二两三四五六七八九十百千零]*万))"
    r"(?:[零一二两三四五六七八九][一二两三四五六七八九十百千零]*万)?)"
    rf"(?:余|多)?(?P<name>{either(HAN_NAMES)})?"
)
_MONEY_BEFORE = re.compile(
    r"(?:融|募|集资|增资|投资|入股|轮|拿到|获得?|到账|入账|筹)[^，。；]{0,8}$"
)
_VAGUE = re.compile(
    r"(?P<text>(?P<many>数|几|上)?(?:近|超|逾|过)?(?P<number>[一二两三四五六七八九])?"
    r"(?P<unit>千亿|百亿|十亿|亿|千万|百万)级?)"
    r"(?P<name>元人民币|人民币|美元|美金|欧元|港元|港币|日元|日圆|英镑|元)",
)
# 1.5亿A轮融资, 融资近千万: of money only beside these words.
_BARE = re.compile(
    r"(?:(?P<after>融资|再融|募资|募得|集资|增资|斥资|耗资|出资|作价|(?:[A-H][+\d]{0,2}|天使\+?|种子\+?)轮|拿到|"
    r"估值(?:已|或|将)?)(?:总额)?)?(?P<text>(?P<many>数|几|上|多)?"
    r"(?:近|超|逾|过|约|达|突?破){0,2}(?P<number>\d{1,5}(?:\.\d{1,2})?|[一二两三四五六七八九])?"
    r"(?:余|多)?(?P<unit>百亿|十亿|亿|千万|百万|万)级?\+?)(?![元美欧港日英台人股块])"
    r"(?P<before>(?:[A-H][+\d]{0,2}|Pre-?[A-H][+\d]?|天使\+?|种子\+?|首)轮|战略|股权|新一轮|融资|"
    r"收购|并购|买下|入股|Pre-?IPO)?",
    re.IGNORECASE,
)
_VALUATION_BEFORE = re.compile(
    r"(?:\bvalu(?:ation|e|ed|es|ing)\b|market cap\w*|enterprise value)[^.;$€£₹\d]{0,70}$"
    r"|(?<!round )(?<!closed )(?<!closes )(?<!concludes )(?<!dusted )(?<!series [a-k] )"
    r"\bat (?:an? |as much as |about |around |over |more than |up to )?$"
    r"|估值(?!融资|募资|募集|筹资)[^\d，。]{0,8}$|市值[^\d，。]{0,6}$",
    re.I,
)
_WORTH = re.compile(
    r"(?P<thing>[\w-]+),? (?:(?:is|was|now|reportedly|could|be|potentially|that|which) ){0,3}worth "
    r"(?:as much as |about |around |over |more than |up to |at least |nearly |an estimated )?$",
    re.I,
)
_WORTH_OF_A_DEAL = re.compile(
    r"(?:deals?|orders?|contracts?|rounds?|equity|money|capital|investments?|agreements?|stakes?|"
    r"shares|grants?|"
    r"packages?|bids?|sales?|pacts?|tenders?|projects?|awards?|assets|facility|offers?|loans?|"
    r"transactions?|acquisition|takeover|purchase|merger|bonds?|notes|funding|cheque|check|plant|"
    r"campus|work|programme|program|partnership|scheme|fine|settlement|tranche|framework)$",
    re.I,
)
_VALUATION_AFTER = re.compile(
    r"[-\s]?(?:plus )?(?:(?:post|pre)-money|(?:headline |company |equity )?valuation|SPAC\b|"
    r"(?:startup|start-up|unicorn|company|fintech|giant|firm|business)\b(?! (?:fund|loan|sale)))"
    r"|的?(?:投前|投后)?估值(?![超近达逾约为已到过]{0,2}\d)",
    re.I,
)
# Revenue, what was raised before, money that is managed: not the sum of the event.
_NOT_THE_SUM = re.compile(
    r"\b(?:revenues?|sales|turnover|ARR|profits?|loss(?:es)?|assets|dividends?|backlog|market)"
    r"(?: (?:of|to|at|by|hits?|reach\w*|top\w*|rose|fell|grew|rises?|falls?|grows?|up|down|was|"
    r"were|is|"
    r"are|from|exceed\w*|more|less|than|about|some|over|nearly|around|pass\w*|cross\w*|climb\w*|"
    r"jump\w*|"
    r"worth|under|management|last|year|in|a|an|just|almost|as|much)){0,5} $"
    r"|\b(?:total (?:funding |equity |capital )?(?:\w+ )?(?:of|to|at|raised)|to date|bringing|"
    r"takes? (?:its|the) (?:total|haul|tally)|(?:previous|earlier|prior) [\w -]{0,24}|manages|"
    r"managing|"
    r"compared with|(?:up|down) from|processed)[^.;$€£₹\d]{0,20}$"
    r"|(?:营收|收入|累计\w{0,4}|此前\w{0,6})[^。；，\d]{0,10}$",
    re.I,
)
_NOT_THE_SUM_AFTER = re.compile(
    r"\s(?:in|of) (?:(?:annual\w*|yearly|recurring|gross|net|total|combined|customer|client) )?"
    r"(?:revenues?|sales|turnover|ARR|assets|total|loans|payments|transactions|premiums|GMV|"
    r"orders|deposits|profits?|savings|debts?|bookings|overall)\b"
    r"|\s(?:to date|so far|in all|altogether|(?:annual |yearly )?(?:revenues?|turnover|ARR|market|"
    r"industry|run[- ]rate))\b",
    re.I,
)
# A price of one thing: of a share, a ton, a month.
_PER_PIECE_BEFORE = re.compile(
    r"(?:每股|每份|每单位|发行价|定价|招股价|配售价|issue price of |offer price of |price band of )"
    r"[^\d，。]{0,4}$",
    re.I,
)
_PER_PIECE_AFTER = re.compile(
    r"\s?(?:(?:a|per|an) (?:share|unit|piece|month|week|day|head|person|tonne?|barrel|litre|"
    r"kilo|ADS|ADR|hour|seat|user)\b|apiece\b|each\b|[/／](?:股|share|份))"
    r"|-an-hour|-a-(?:share|week|month|head)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in whole currency units; `high` is the upper end of a range; `low` is None if vague.

    `currency` is empty where the words leave it open ("a nine-figure sum").
    """

    start: int
    end: int
    low: float | None
    high: float | None
    currency: str
    is_valuation: bool
    is_total: bool


@lru_cache(maxsize=REMEMBERED)
def find_money(text: str, raw: str | None = None) -> tuple[Money, ...]:
    """Every sum in the text, in order; a number without a currency, or a price a share, is none.

    `raw` is the text before Chinese characters were simplified: 元 in traditional ones is Taiwan's.
    """
    found = [money for money in _find(text, raw or text) if not _is_price(text, money)]
    return tuple(sorted(found, key=lambda money: money.start))


def _find(text: str, raw: str) -> Iterator[Money]:
    is_han = bool(_HAN.search(text))
    yuan = _yuan(text, raw) if is_han else ""
    for found in SUM.finditer(text) if _DIGIT.search(text) else ():
        money = _exact(text, found, yuan)
        if money:
            yield money
    for found in _WORDS.finditer(text):
        number = _SMALL[found["number"].lower()]
        low = number * UNITS[found["unit"].lower()]
        yield _with_role(text, *found.span(), low, None, _currency(found["name"], text, yuan))
    for found in _FIGURES.finditer(text):
        name = found["name"] or found["names"]
        currency = _currency(name, text, yuan) if name else ""
        yield _with_role(text, *found.span(), None, None, currency)
    if is_han:
        written = list(_written_out(text, yuan))
        text = _blanked(text, written)
        yield from written
        yield from _bare(text, yuan)
        for found in _VAGUE.finditer(text):
            if text[found.start() - 1 : found.start()] in _GOES_ON:
                continue
            unit = UNITS[found["unit"]] * _HAN_DIGITS.get(found["number"] or "一", 1.0)
            # 亿级, 亿元级: of that order
            is_order = found["text"].endswith("级") or text.startswith("级", found.end())
            value = None if found["many"] or is_order else unit
            currency = _currency(found["name"], text, yuan)
            yield _with_role(text, found.start(), found.end(), value, None, currency)


def _written_out(text: str, yuan: str) -> Iterator[Money]:
    for found in _WRITTEN_OUT.finditer(text):
        name = found["name"]
        if name or _MONEY_BEFORE.search(text[max(0, found.start() - 14) : found.start()]):
            currency = _currency(name, text, yuan) if name else yuan
            low = _number_in_han(found["number"])
            yield _with_role(text, *found.span(), low, None, currency)


def _blanked(text: str, taken: Iterable[Money]) -> str:
    for money in taken:
        text = text[: money.start] + " " * (money.end - money.start) + text[money.end :]
    return text


def _number_in_han(text: str) -> float:
    """What 一亿五千万 is."""
    total = section = digit = 0.0
    for han in text:
        if han in _HAN_STEPS:
            section, digit = section + (digit or 1.0) * _HAN_STEPS[han], 0.0
        elif han in UNITS:
            total, section, digit = total + (section + digit) * UNITS[han], 0.0, 0.0
        else:
            digit = _HAN_DIGITS.get(han, 0.0)
    return total + section + digit


def _bare(text: str, yuan: str) -> Iterator[Money]:
    for found in _BARE.finditer(text):
        number = found["number"]
        is_about_money = found["after"] or found["before"]
        if not is_about_money or (number is None and found["unit"] == "万"):
            continue
        if not number and text[found.start("text") - 1 : found.start("text")] in _GOES_ON:
            continue
        factor = _HAN_DIGITS.get(number) if number in _HAN_DIGITS else float(number or 1)
        is_vague = found["many"] or "级" in found["text"]
        value = None if is_vague else round((factor or 1) * UNITS[found["unit"]], 2)
        yield _with_role(text, *found.span("text"), value, None, yuan)


def _yuan(text: str, raw: str) -> str:
    """Whose 元 it is: in traditional characters Hong Kong's if it is named, or Taiwan's."""
    is_traditional = any(a != b and _HAN.match(b) for a, b in zip(raw, text, strict=False))
    if not is_traditional or "人民币" in text:
        return "CNY"
    return "HKD" if _HONG_KONG.search(text) else "TWD"


def _exact(text: str, found: re.Match[str], yuan: str) -> Money | None:
    sign = found["sign"] or found["name"] or found["low_name"] or ""
    if not sign:
        return None
    unit = (found["unit"] or "").lower()
    start, end, high = found.start(), found.end(), None
    factor = UNITS.get(unit, 1.0)
    low_factor = UNITS.get((found["low_unit"] or "").lower(), factor)
    if found["high"] and not _is_range(text, found):
        end = found.end("low_name") if found["low_name"] else found.end("low_unit")
        end = end if end > 0 else found.end("low")
        low_factor = UNITS.get((found["low_unit"] or "").lower(), 1.0)
        if not (found["sign"] or found["low_name"]):
            return None
    elif found["high"]:
        high = round(float(found["high"].replace(",", "")) * factor, 2)
    low = round(float(found["low"].replace(",", "")) * low_factor, 2)
    if high is not None and re.search(r"\bfrom $", text[max(0, start - 6) : start]):
        low, high = high, None
    if not (unit or found["low_unit"] or found["sign"]) and low < 1_000:
        return None
    currency = "ZAR" if sign in {"R", "r"} else _currency(sign, text, yuan)
    return _with_role(text, start, end, low, high, currency)


def _is_range(text: str, found: re.Match[str]) -> bool:
    """Whether "$10m to $15m" is one sum: "$40m to 20 hospitals" is not."""
    if float(found["high"].replace(",", "")) * UNITS.get((found["unit"] or "").lower(), 1.0) <= (
        float(found["low"].replace(",", ""))
        * UNITS.get((found["low_unit"] or found["unit"] or "").lower(), 1.0)
    ):
        return False
    joint = found["to"].lower()
    if joint == "and":
        return text[max(0, found.start() - 9) : found.start()].lower().endswith("between ")
    is_open = not found["low_unit"] and found["unit"] is not None
    return bool(found["high_sign"] or found["name"] or is_open or (joint != "to" and found["unit"]))


def _currency(name: str, text: str, yuan: str) -> str:
    word = name.strip().lower().removeprefix("of ")
    known = CURRENCIES.get(word) or CURRENCIES.get(word.removesuffix("s"))
    if known == "¥":
        return yuan or "JPY"
    if known == "元":
        return yuan or "CNY"
    if word.startswith("krone") and re.search(r"\b(?:Danish|Denmark|Copenhagen|Aarhus)\b", text):
        return "DKK"
    if known:
        return known
    adjective, _, noun = word.rpartition(" ")
    if noun.startswith("dollar"):
        return DOLLARS.get(adjective, "USD")
    if noun.startswith(("kron", "crown")):
        return KRONER.get(adjective, "SEK")
    return CURRENCIES.get(noun) or CURRENCIES.get(noun.removesuffix("s"), "")


def _with_role(
    text: str, start: int, end: int, low: float | None, high: float | None, currency: str
) -> Money:
    before = text[max(0, start - 80) : start]
    worth = _WORTH.search(before)
    is_valuation = bool(
        _VALUATION_BEFORE.search(before)
        or _VALUATION_AFTER.match(text, end)
        or (worth and not _WORTH_OF_A_DEAL.match(worth["thing"]))
    )
    is_total = bool(_NOT_THE_SUM.search(before) or _NOT_THE_SUM_AFTER.match(text, end))
    return Money(start, end, low, high, currency, is_valuation, is_total)


def _is_price(text: str, money: Money) -> bool:
    before = text[max(0, money.start - 30) : money.start]
    return bool(_PER_PIECE_BEFORE.search(before) or _PER_PIECE_AFTER.match(text, money.end))
