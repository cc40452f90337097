"""Reads sums of money: K, M, B, million, crore, lakh, 万, 亿, ranges and currencies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = {
    "k": 1e3,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "lac": 1e5,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "million": 1e6,
    "cr": 1e7,
    "crore": 1e7,
    "crores": 1e7,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "billion": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "trillion": 1e12,
    "千": 1e3,
    "万": 1e4,
    "百万": 1e6,
    "千万": 1e7,
    "亿": 1e8,
    "百亿": 1e10,
    "千亿": 1e11,
    "万亿": 1e12,
}
_CURRENCIES = {
    "us$": "USD",
    "$": "USD",
    "usd": "USD",
    "dollars": "USD",
    "dollar": "USD",
    "美元": "USD",
    "美金": "USD",
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "欧元": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "pounds": "GBP",
    "英镑": "GBP",
    "₹": "INR",
    "inr": "INR",
    "rs": "INR",
    "rs.": "INR",
    "rupees": "INR",
    "卢比": "INR",
    "rmb": "CNY",
    "cny": "CNY",
    "yuan": "CNY",
    "人民币": "CNY",
    "元人民币": "CNY",
    "元": "CNY",
    "jpy": "JPY",
    "yen": "JPY",
    "日元": "JPY",
    "₩": "KRW",
    "won": "KRW",
    "韩元": "KRW",
    "c$": "CAD",
    "ca$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "s$": "SGD",
    "hk$": "HKD",
    "港元": "HKD",
    "港币": "HKD",
    "nt$": "TWD",
    "新台币": "TWD",
    "r$": "BRL",
    "chf": "CHF",
    "francs": "CHF",
    "sek": "SEK",
    "kronor": "SEK",
    "nok": "NOK",
    "dkk": "DKK",
    "pln": "PLN",
    "krw": "KRW",
    "sgd": "SGD",
    "aud": "AUD",
    "cad": "CAD",
    "hkd": "HKD",
    "aed": "AED",
    "sar": "SAR",
    "zar": "ZAR",
    "brl": "BRL",
}
_NUMBER = r"\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,3})?|\d{1,12}(?:\.\d{1,4})?"
_UNIT = (
    r"(?:k|m|mn|mln|mio|million|b|bn|bln|billion|tn|trillion|thousand|cr|crores?|"
    r"lakhs?|lac)(?![a-z])|"
    r"万亿|千亿|百亿|亿|千万|百万|万"
)
_SIGN = r"US\$|HK\$|NT\$|AU\$|CA\$|C\$|A\$|S\$|R\$|\$|€|£|¥|₹|₩"
_CODE = r"USD|EUR|GBP|RMB|CNY|INR|Rs\.?|CHF|SEK|NOK|DKK|JPY|PLN|KRW|SGD|AUD|CAD|HKD|AED|SAR|ZAR|BRL"
_NAME = (
    r"(?:dollars?|euros?|pounds|rupees|yuan|yen|won|francs|kronor|USD|EUR|GBP|RMB|CNY|"
    r"INR|CHF|SEK)(?![a-z])|€|£|"
    r"元人民币|人民币|美元|美金|欧元|英镑|卢比|日元|韩元|港元|港币|新台币|元"
)
_PATTERN = re.compile(
    rf"(?:(?P<sign>{_SIGN}|\b(?:{_CODE}))\s?)?(?<![\d.,])(?P<low>{_NUMBER})"
    rf"(?:\s?(?P<low_unit>{_UNIT})?\s?(?:-|–|~|to|至)\s?(?:{_SIGN})?(?P<high>{_NUMBER}))?"
    rf"(?:[\s-]?(?P<unit>{_UNIT}))?\+?(?:[\s-]?(?P<name>{_NAME}))?",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"(?P<text>(?P<many>数|几)?(?:近|超|逾|过)?(?P<unit>千亿|百亿|十亿|亿|千万|百万))级?"
    r"(?P<name>元人民币|人民币|美元|美金|欧元|港元|日元|元)"
)
_VALUATION_BEFORE = re.compile(
    r"(?:valu(?:ation|ed|es|ing)|market cap)[^.$€£₹\d]{0,24}$|\bat (?:a |an )?$|"
    r"估值[^\d]{0,6}$",
    re.I,
)
_VALUATION_AFTER = re.compile(r"\s?(?:post-money |pre-money )?valuation|的?估值", re.I)
_NOT_THE_SUM = re.compile(
    r"(?:revenue|sales|ARR|total (?:funding )?(?:of|to|raised)|to date|bringing|"
    r"assets|营收|累计)[^.]{0,16}$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in whole currency units; `high` is the upper end of a range; `low` is None if vague."""

    start: int
    end: int
    low: float | None
    high: float | None
    currency: str
    is_valuation: bool
    is_total: bool


def find_money(text: str) -> Iterator[Money]:
    """Every sum in the text, in order; a number without a currency is none."""
    is_han = any("一" <= letter <= "鿿" for letter in text)
    for found in _PATTERN.finditer(text):
        money = _exact(text, found, is_han)
        if money:
            yield money
    if is_han:
        for found in _VAGUE.finditer(text):
            if text[found.start() - 1 : found.start()].isdigit():
                continue
            is_about = found["many"] is None
            unit = 1e9 if found["unit"] == "十亿" else _UNITS[found["unit"]]
            value = unit if is_about else None
            currency = _CURRENCIES[found["name"].lower()]
            yield _with_role(text, found.start("text"), found.end(), value, None, currency)


def _exact(text: str, found: re.Match[str], is_han: bool) -> Money | None:
    sign = (found["sign"] or found["name"] or "").lower()
    if not sign:
        return None
    unit = (found["unit"] or "").lower()
    has_unit = bool(unit)
    factor = _UNITS.get(unit, 1.0)
    low_factor = _UNITS.get((found["low_unit"] or "").lower(), factor)
    low = float(found["low"].replace(",", "")) * low_factor
    high = float(found["high"].replace(",", "")) * factor if found["high"] else None
    if not has_unit and not found["sign"] and low < 1_000:
        return None
    yuan_or_yen = "CNY" if is_han else "JPY"
    currency = yuan_or_yen if sign == "¥" else _CURRENCIES[sign]
    return _with_role(text, found.start(), found.end(), round(low, 2), high, currency)


def _with_role(
    text: str, start: int, end: int, low: float | None, high: float | None, currency: str
) -> Money:
    before = text[max(0, start - 40) : start]
    is_valuation = bool(_VALUATION_BEFORE.search(before) or _VALUATION_AFTER.match(text, end))
    return Money(start, end, low, high, currency, is_valuation, bool(_NOT_THE_SUM.search(before)))
