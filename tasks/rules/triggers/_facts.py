"""Facts that several trigger types read from a clause: sums, rounds, head counts."""

import re
from collections.abc import Iterator

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._money import find_money

_OF_MONEY = r"(?:round|funding|financing|capital|investment|money|raise|equity|extension|backing)\b"
_ROUND = re.compile(
    r"(?<![\w-])(?P<latin>pre-?seed|pre-?series [A-F](?:[ -]?\d|\+{1,2})?|pre-?IPO"
    r"|series (?:seed|[A-K])(?:[ -]?\d|\+{1,3})?(?!\w)"
    r"|seed(?!\w| (?:oils?|banks?|compan|produc|maker|firm|start|treat|business|suppli|drill))"
    rf"|(?:angel|bridge|mezzanine|growth)(?=[ -]{_OF_MONEY})"
    rf"|strategic(?=[ -](?:growth |minority |equity )?{_OF_MONEY}))"
    r"|(?P<han>种子\+*轮?|天使(?!投资人)\+*轮?|Pre-?[A-F]\d?\+*\s?轮|[A-K](?:-?[1-9])?\+*\s?轮|"
    r"战略(?:融资|投资|轮|入股|增资)|Pre-?IPO轮?)",
    re.IGNORECASE,
)
# Of an earlier round, told in passing.
_EARLIER_BEFORE = re.compile(
    r"\b(?:previous|prior|earlier|last year|follow(?:s|ing|ed)|since|had (?:led|raised|closed)|"
    r"(?:years?|months?) after)\b[^.;]{0,30}$"
    r"|(?:此前|上一?轮|曾|去年|前一轮|年前|以及|及)[^。；]{0,12}$",
    re.IGNORECASE,
)
_EARLIER_AFTER = re.compile(
    r"[\w -]{0,20}?(?:\b(?:in|of|from) (?:[A-Z][a-z]+ )?20\d\d|\blast (?:year|spring|summer|autumn|"
    r"month)|\bearlier|\bago)\b"
)
_COUNT = re.compile(
    r"(?<![\d$€£₹¥.,])(?P<number>\d{1,3}(?:,\d{3})+|\d{1,6})(?P<plus>\+)?(?:[- "
    r"](?:new|more|additional|full-time|"
    r"skilled|local|high-paying|tech|corporate)| [a-z]{2,14})?(?:[- ](?:new|more|tech|"
    r"corporate))?[- ]?(?:k\b)?\s?"
    r"(?P<unit>jobs|employees|workers|staff|people|roles|positions|staffers|hires|"
    r"engineers|engineering|"
    r"job|名|人|个岗位|个职位|位)",
    re.IGNORECASE,
)
_SHARE = re.compile(r"(?P<share>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|percent|per cent)", re.IGNORECASE)


def money_facts(clause: Clause, start: int = 0) -> Iterator[Fact]:
    """`amount` and `currency` (the first sum that is no valuation), and `valuation`."""
    has_amount = has_valuation = False
    valued = None
    for money in find_money(clause.text, clause.raw):
        span = clause.span(money.start, money.end)
        if money.is_valuation:
            if not has_valuation and money.low is not None:
                has_valuation = True
                valued = money.currency, span
                yield Fact("valuation", money.low, span)
        elif not has_amount and not money.is_total and money.end > start:
            has_amount = True
            if money.low is None:
                yield Fact("amount_text", span.text, span)
            else:
                yield Fact("amount", money.low, span)
            if money.high is not None:
                yield Fact("amount_high", money.high, span)
            if money.currency:
                yield Fact("currency", money.currency, span)
    if valued is not None and valued[0] and not has_amount:
        yield Fact("currency", *valued)


def round_facts(clause: Clause) -> Iterator[Fact]:
    """`round`: "seed", "series b", "pre-series a", "angel", "strategic", ..."""
    for found in _ROUND.finditer(clause.text):
        group = "latin" if found["latin"] else "han"
        start, end = found.span(group)
        if not clause.is_headline and (
            _EARLIER_BEFORE.search(clause.text[max(0, start - 50) : start])
            or _EARLIER_AFTER.match(clause.text, end)
        ):
            continue
        yield Fact("round", _round_name(found[group]), clause.span(start, end))
        return


def count_facts(clause: Clause, name: str = "headcount") -> Iterator[Fact]:
    """A number of people or jobs, and a share of them in percent."""
    found = _COUNT.search(clause.text)
    if found:
        number = int(found["number"].replace(",", ""))
        if not (1990 <= number <= 2035 and found["unit"].isascii() and "," not in found["number"]):
            yield Fact(name, number, clause.span(found.start("number"), found.end()))
    share = _SHARE.search(clause.text)
    if share:
        yield Fact("share", float(share["share"]), clause.span(share.start(), share.end()))


def _round_name(text: str) -> str:
    """ "Series A-1" and A1轮 are tranches of a series a."""
    name = re.sub(r"\s+", " ", text.lower())
    if name[0].isascii() and not name.endswith("轮"):
        name = re.sub(r"^pre(?!-)", "pre-", re.sub(r"[ -]?\d$", "", name))
        return "seed" if name == "series seed" else name
    name = name.removesuffix("轮").strip()
    for han, latin in (("种子", "seed"), ("天使", "angel"), ("战略", "strategic")):
        if name.startswith(han):
            return latin
    name = re.sub(r"-?\d", "", name)
    if name.startswith("pre"):
        rest = name.removeprefix("pre").lstrip("-")
        return "pre-ipo" if rest == "ipo" else f"pre-series {rest}"
    return f"series {name}"
