"""Facts that several trigger types read from a clause: sums, rounds, head counts."""

import re
from collections.abc import Iterator

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._money import find_money

_ROUND = re.compile(
    r"\b(?P<latin>pre-?seed|seed|angel|pre-?series [A-F]|series [A-K](?:[ -]?\d|"
    r"\+{1,3})?|bridge|mezzanine|"
    r"pre-?IPO|growth equity|growth)\b(?: (?:extension|round|funding|financing))?"
    r"|(?P<han>种子\+*轮?|天使\+*轮?|Pre-?[A-F]\d?\+*轮|[A-K][1-9]?\+*轮|战略(?:融资|"
    r"投资|轮)|Pre-?IPO轮?|股权融资)",
    re.IGNORECASE,
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
    for money in find_money(clause.text):
        span = clause.span(money.start, money.end)
        if money.is_valuation:
            if not has_valuation and money.low is not None:
                has_valuation = True
                yield Fact("valuation", money.low, span)
        elif not has_amount and not money.is_total and money.end > start:
            has_amount = True
            if money.low is None:
                yield Fact("amount_text", span.text, span)
            else:
                yield Fact("amount", money.low, span)
            if money.high is not None:
                yield Fact("amount_high", money.high, span)
            yield Fact("currency", money.currency, span)


def round_facts(clause: Clause) -> Iterator[Fact]:
    """`round`: "seed", "series b", "pre-series a", "angel", "strategic", ..."""
    found = _ROUND.search(clause.text)
    if found is None:
        return
    group = "latin" if found["latin"] else "han"
    span = clause.span(found.start(group), found.end(group))
    yield Fact("round", _round_name(found[group]), span)


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
    name = re.sub(r"\s+", " ", text.lower())
    if name[0].isascii() and not name.endswith("轮"):
        return re.sub(r"^pre(?!-)", "pre-", name)
    name = name.removesuffix("轮").replace("pre-ipo", "pre-ipo")
    for han, latin in (
        ("种子", "seed"),
        ("天使", "angel"),
        ("战略", "strategic"),
        ("股权", "equity"),
    ):
        if name.startswith(han):
            return latin
    if name.startswith("pre"):
        rest = name.removeprefix("pre").lstrip("-")
        return "pre-ipo" if rest == "ipo" else f"pre-series {rest}"
    return f"series {name}"
