"""Facts that several trigger types read from a clause: sums, rounds, head counts."""

import re
from collections.abc import Iterator

from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.money import find_money

_OF_MONEY = r"(?:round|funding|financing|capital|investment|money|raise|equity|extension|backing)\b"
_ROUND = re.compile(
    r"(?<![\w-])(?P<latin>pre-?seed|pre-?series [A-F](?:[ -]?\d|\+{1,2})?|pre-?IPO"
    r"|series (?:seed|[A-K])(?:[ -]?\d|\+{1,3})?(?!\w)"
    r"|(?-i:[A-H])(?:[ -]?\d|\+)?(?=[ -](?:funding |financing )?round\b)"
    r"|seed(?!\w| (?:oils?|banks?|compan|produc|maker|firm|start|treat|business|suppli|drill))"
    rf"|(?:angel|bridge|mezzanine|growth)(?=[ -]{_OF_MONEY})"
    rf"|strategic(?=[ -](?:growth |minority |equity )?{_OF_MONEY}))"
    r"|(?P<han>种子\+*轮?|天使(?!投资人)\+*轮?|Pre-?[A-F]\d?\+*\s?轮|[A-K](?:-?[1-9])?\+*\s?轮|"
    r"战略(?:融资|投资|轮|入股|增资)|Pre-?IPO轮?)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[A-H](?:[ -]?\d|\+)?")
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
_UNIT = (
    r"(?:jobs?|employees|workers|staff(?:ers)?|people|roles?|positions?|posts|hires|engineers|"
    r"engineering|"
    r"redundancies|graduates|freshers|trainees|apprentices|developers|drivers|pilots|nurses|"
    r"technicians|consultants|scientists|researchers|recruits|colleagues|miners|crew|out of work|"
    r"openings|vacancies|laid off|made redundant|"
    r"layoffs|(?:job )?cuts)\b"
)
_COUNT = re.compile(
    r"(?<![\d$€£₹¥.,])(?P<number>\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d)?(?=k)|\d{1,6})(?P<k>k)?\+?"
    rf"(?:[- ](?!per\b|in\b|at\b|of\b|and\b)[a-z][a-z-]{{1,14}}){{0,2}}?[- ]?(?P<unit>{_UNIT})"
    r"|(?<![\d.%数几上])(?P<han>\d{1,6}(?:\.\d)?|"
    r"[一二两三四五六七八九]?)(?P<factor>[百千万])?[余多]?"
    r"(?:名|人(?!民|形|工|次|均|士)|个?(?:新)?(?:就业|工作)?(?:岗位|职位)|位(?:员工|工程师))",
    re.IGNORECASE,
)
# "lays off 40 at its head office": nobody is named, but the verb tells what is counted.
_BARE_COUNT = re.compile(
    r"\b(?:lay(?:s|ing)? off|laid off|let(?:s|ting)? go(?: of)?|axes|sheds|to hire|hires|hiring|"
    r"takes? on|(?:workforce|headcount|staff|jobs) by|"
    r"taking on|recruits?|employ(?:s|ing)?|furloughs?|sacks) (?:about |around |up to |over |more "
    r"than |"
    r"nearly |some |another |almost |at least |an additional |additional ){0,2}"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d{2,6})(?![\d%.,]|\s?(?:%|per ?cent))",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?P<share>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|percent\b|per cent\b|pct\b)"
    r"|\b(?P<words>half|(?:a |one[- ])?(?:third|quarter|fifth|tenth)|two[- ]thirds|"
    r"three[- ]quarters)\b"
    r"(?= of (?:its|their|the|our|all)\b| (?:its|their|the|our) (?:\w+ ){0,2}(?:staff|workforce|"
    r"team))"
    r"|\bby (?:(?:about|nearly|almost|over|around) )?(?P<by>half|a (?:third|quarter|fifth|tenth))\b"
    r"|(?P<tenths>[一二两三四五六七八九])成|(?P<parts>[二三四五])分之(?P<of>[一二三])",
    re.IGNORECASE,
)
_SHARES = {"half": 50.0, "third": 33.0, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_SHARES |= {"two thirds": 67.0, "three quarters": 75.0}
_HAN_NUMBERS = {han: n for n, han in enumerate("一二三四五六七八九", start=1)} | {"两": 2, "": 1}


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
        if found[group] == "A" and (clause.is_title_case or not clause.text[:start].strip()):
            continue  # "A round of $5m": the article
        if not clause.is_headline and (
            _EARLIER_BEFORE.search(clause.text[max(0, start - 50) : start])
            or _EARLIER_AFTER.match(clause.text, end)
        ):
            continue
        yield Fact("round", _round_name(found[group]), clause.span(start, end))
        return


def count_facts(
    clause: Clause, name: str = "headcount", near: re.Pattern[str] | None = None
) -> Iterator[Fact]:
    """A number of people or jobs, and a share of them in percent ("a third" is 33).

    Where `near` is given, a share counts only with a match of it close by.
    """
    text = clause.text
    for found in _COUNT.finditer(text):
        number = _people(found)
        is_year = found["number"] and 1990 <= number <= 2035 and "," not in found["number"]
        if number and not is_year:
            group = "number" if found["number"] else "han"
            yield Fact(name, number, clause.span(found.start(group), found.end()))
            break
    else:
        bare = _BARE_COUNT.search(text)
        if bare:
            yield Fact(
                name, int(bare["number"].replace(",", "")), clause.span(*bare.span("number"))
            )
    for found in _SHARE.finditer(text):
        before = re.split("[，。；;,]", text[max(0, found.start() - 24) : found.start()])[-1]
        after = re.split("[，。；;,]", text[found.start() : found.end() + 36])[0]
        if near is None or near.search(before + after):
            yield Fact("share", _share(found), clause.span(found.start(), found.end()))
            return


def _people(found: re.Match[str]) -> int:
    if found["number"]:
        return int(float(found["number"].replace(",", "")) * (1000 if found["k"] else 1))
    factor = {"百": 100, "千": 1000, "万": 10000}.get(found["factor"] or "", 1)
    digits = found["han"]
    if not digits and factor == 1:
        return 0
    number = _HAN_NUMBERS[digits] if digits in _HAN_NUMBERS else float(digits)
    return int(number * factor) if factor > 1 or digits.isdigit() else 0


def _share(found: re.Match[str]) -> float:
    if found["share"]:
        return float(found["share"])
    if found["tenths"]:
        return _HAN_NUMBERS[found["tenths"]] * 10.0
    if found["parts"]:
        return float(round(100 * _HAN_NUMBERS[found["of"]] / _HAN_NUMBERS[found["parts"]]))
    told = found["words"] or found["by"]
    return _SHARES[re.sub(r"^(?:a|one)[- ]", "", told.lower().replace("-", " "))]


def _round_name(text: str) -> str:
    """ "Series A-1" and A1轮 are tranches of a series a."""
    name = re.sub(r"\s+", " ", text.lower())
    if _LETTER.fullmatch(text):
        return f"series {text[0].lower()}{'+' if text.endswith('+') else ''}"  # "its B2 round"
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
