"""How currencies and units are written, and what a sum of money looks like."""

import re

from tasks.rules.triggers.reading.words import words

UNITS = {
    **dict.fromkeys(("k", "thousand", "千"), 1e3),
    **dict.fromkeys(("lakh", "lakhs", "lac"), 1e5),
    **dict.fromkeys(("m", "mm", "mn", "mln", "mio", "mil", "million", "millions", "百万"), 1e6),
    **dict.fromkeys(("cr", "crs", "crore", "crores", "千万"), 1e7),
    **dict.fromkeys(("b", "bn", "bln", "billion", "billions", "十亿"), 1e9),
    **dict.fromkeys(("t", "tn", "trillion", "万亿"), 1e12),
    "百": 1e2,
    "万": 1e4,
    "十万": 1e5,
    "亿": 1e8,
    "百亿": 1e10,
    "千亿": 1e11,
}
# Signs and codes stand before the number (codes also after it), names only after it.
_SIGNS = {
    "us$": "USD",
    "hk$": "HKD",
    "nt$": "TWD",
    "au$": "AUD",
    "ca$": "CAD",
    "nz$": "NZD",
    "sg$": "SGD",
    "mx$": "MXN",
    "c$": "CAD",
    "a$": "AUD",
    "s$": "SGD",
    "r$": "BRL",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "¥",
    "￥": "¥",
    "₹": "INR",
    "₩": "KRW",
    "₪": "ILS",
    "₦": "NGN",
    "₱": "PHP",
    "₫": "VND",
    "฿": "THB",
    "₺": "TRY",
    "₽": "RUB",
    "₴": "UAH",
}
_CODES = {
    code.lower(): code
    for code in words(
        """USD EUR GBP CNY INR CHF SEK NOK DKK JPY PLN KRW SGD AUD CAD HKD AED SAR ZAR BRL NZD TWD
        MYR IDR THB PHP VND ILS TRY NGN KES GHS EGP UGX TZS MXN CLP COP ARS PEN CZK HUF RON QAR
        KWD PKR BDT LKR TND JOD OMR BHD"""
    )
} | {"rmb": "CNY", "rs": "INR", "rs.": "INR", "rm": "MYR", "rp": "IDR", "ksh": "KES", "dh": "AED"}
DOLLARS = {
    "us": "USD",
    "u.s.": "USD",
    "american": "USD",
    "australian": "AUD",
    "canadian": "CAD",
    "singapore": "SGD",
    "hong kong": "HKD",
    "new zealand": "NZD",
    "taiwan": "TWD",
}
KRONER = {"swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "czech": "CZK"}
_NAMES = (
    {"dollar": "USD", "euro": "EUR", "pound": "GBP", "quid": "GBP", "sterling": "GBP"}
    | {"rupee": "INR", "yuan": "CNY", "renminbi": "CNY", "yen": "JPY", "won": "KRW", "franc": "CHF"}
    | {"kronor": "SEK", "krona": "SEK", "kroner": "NOK", "rand": "ZAR", "naira": "NGN"}
    | {"shekel": "ILS", "ringgit": "MYR", "rupiah": "IDR", "baht": "THB", "dong": "VND"}
    | {"zloty": "PLN", "real": "BRL", "reais": "BRL", "dirham": "AED", "riyal": "SAR"}
    | {"lira": "TRY", "peso": "MXN", "cedi": "GHS", "shilling": "KES", "taka": "BDT"}
)
HAN_NAMES = {
    "元人民币": "CNY",
    "人民币": "CNY",
    "美元": "USD",
    "美金": "USD",
    "欧元": "EUR",
    "英镑": "GBP",
    "卢比": "INR",
    "日元": "JPY",
    "日圆": "JPY",
    "韩元": "KRW",
    "韩圆": "KRW",
    "港元": "HKD",
    "港币": "HKD",
    "港圆": "HKD",
    "新台币": "TWD",
    "台币": "TWD",
    "新加坡元": "SGD",
    "新元": "SGD",
    "澳元": "AUD",
    "加元": "CAD",
    "瑞郎": "CHF",
    "瑞士法郎": "CHF",
    "林吉特": "MYR",
    "泰铢": "THB",
    "元": "元",
    "块": "元",
}
CURRENCIES = _SIGNS | _CODES | _NAMES | HAN_NAMES


def either(names: dict[str, str]) -> str:
    """A pattern of these names, the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_NUMBER = r"\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,3})?|\d{1,12}(?:\.\d{1,4})?"
_UNIT = (
    r"(?:k|m|mm|mn|mln|mio|mil|millions?|b|bn|bln|billions?|tn|trillion|thousand|crs?|crores?|"
    r"lakhs?|lac)(?![a-z])|万亿|千亿|百亿|十亿|亿|千万|百万|十万|万"
)
_SIGN = rf"{either(_SIGNS)}|\bR(?=\d[\d.,]{{0,8}} ?(?:m|bn|million|billion)\b)"
_CODE = either(_CODES)
NAME = (
    rf"(?:(?:of )?(?:US |U\.S\. |Australian |Canadian |Singapore |Hong Kong |New Zealand |Taiwan |"
    rf"Swedish |Norwegian |Danish |Czech |Swiss |Indian )?(?:(?:{either(_NAMES)})s?|crowns)|"
    rf"{_CODE})(?![a-z])|€|£|{either(HAN_NAMES)}"
)
SUM = re.compile(
    rf"(?:(?P<sign>{_SIGN}|\b(?:{_CODE})|新台币|人民币|港币)\s?)?(?<![\d.,])(?P<low>{_NUMBER})"
    rf"(?:[\s-]?(?P<low_unit>{_UNIT})?(?P<low_name>元|美元|港元|欧元)?"
    rf"\s?(?P<to>-|–|—|~|～|\bto\b|\band\b|至|到)\s?(?P<high_sign>{_SIGN}|\b(?:{_CODE})\s)?"
    rf"(?P<high>{_NUMBER})(?![\d%]))?"
    rf"(?:[\s-]?(?:余|多)?(?P<unit>{_UNIT}))?\+?(?:余|多)?(?:[\s-]?(?P<name>{NAME}))?",
    re.IGNORECASE,
)
