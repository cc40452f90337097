"""Names of countries and languages -> their ISO codes, in the languages of the usual exports.

The names are those of Unicode's CLDR, as babel carries them.
"""

from functools import cache

from babel import Locale
from babel.core import get_global

from tasks.rules.names import normalise_name

_WRITTEN_IN = ("en", "de", "fr", "es", "it", "nl", "pt", "pl", "ja", "zh_Hant", "zh")
_NO_COUNTRIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
# Names in use that CLDR does not list.
_COUNTRIES = {
    "america": "US", "us of a": "US", "united states of america": "US", "great britain": "GB",
    "uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB",
    "united kingdom of great britain and northern ireland": "GB", "britain": "GB",
    "republic of ireland": "IE", "czech republic": "CZ", "holland": "NL", "netherlands": "NL",
    "korea": "KR", "republic of korea": "KR", "korea republic of": "KR", "south korea": "KR",
    "russian federation": "RU", "viet nam": "VN", "turkey": "TR", "uae": "AE",
    "mainland china": "CN", "prc": "CN", "pr china": "CN", "peoples republic of china": "CN",
    "china peoples republic of": "CN", "中华人民共和国": "CN", "中国大陆": "CN",
    "hong kong": "HK", "hong kong sar": "HK", "hongkong": "HK", "香港": "HK", "macau": "MO",
    "macao": "MO", "澳门": "MO", "taiwan province of china": "TW", "ivory coast": "CI",
    "burma": "MM", "macedonia": "MK", "swaziland": "SZ", "brasil": "BR", "deutschland": "DE",
    "palestine": "PS", "iran islamic republic of": "IR", "tanzania united republic of": "TZ",
}  # fmt: skip
_LANGUAGES = {"mandarin": "zh", "cantonese": "zh", "simplified chinese": "zh", "farsi": "fa"}


def country_code(text: str) -> str | None:
    """The ISO 3166 alpha-2 code of a name, alpha-3 or alpha-2 code; None for an empty text.

    Raises ValueError for what is no country.
    """
    return _code(text, "country", "territory", _country_codes())


def language_code(text: str) -> str | None:
    """The ISO 639-1 code of a name or tag (`zh-CN`); None for an empty text.

    Raises ValueError for what is no language with such a code.
    """
    return _code(text, "language", "language", _language_codes())


def _code(text: str, kind: str, alias: str, codes: frozenset[str]) -> str | None:
    plain = text.strip()
    if plain.casefold() in ("", "-", "n/a", "null", "none", "unknown"):
        return None
    short = plain.partition("(")[0].strip()
    tag = plain.replace("_", "-").partition("-")[0]
    for each in (plain, tag) if kind == "language" else (plain,):
        code = each.lower() if kind == "language" else each.upper()
        code = code.replace(".", "")
        if code == "UK":
            return "GB"
        if code in codes:
            return code
        same = get_global(f"{alias}_aliases").get(code, ())  # type: ignore[arg-type]
        known = [same] if isinstance(same, str) else list(same)
        if len(known) == 1 and known[0] in codes:
            return str(known[0])
    names = _country_names() if kind == "country" else _language_names()
    for each in (plain, short):
        name = normalise_name(each).removeprefix("the ")
        if name in names:
            return names[name]
    raise ValueError(f"is no {kind} that is known; write its name or its ISO code")


@cache
def _country_codes() -> frozenset[str]:
    listed = map(str, Locale("en").territories)
    return frozenset(code for code in listed if len(code) == 2) - _NO_COUNTRIES


@cache
def _language_codes() -> frozenset[str]:
    return frozenset(code for code in map(str, Locale("en").languages) if len(code) == 2)


@cache
def _country_names() -> dict[str, str]:
    return _names("territories", _country_codes()) | _COUNTRIES


@cache
def _language_names() -> dict[str, str]:
    return _names("languages", _language_codes()) | _LANGUAGES


def _names(kind: str, codes: frozenset[str]) -> dict[str, str]:
    """Code by name; a name that means two things goes by the language that comes first."""
    found: dict[str, str] = {}
    for locale in map(Locale.parse, _WRITTEN_IN):
        for code, name in getattr(locale, kind).items():
            if code in codes:
                found.setdefault(normalise_name(name), code)
    return found
