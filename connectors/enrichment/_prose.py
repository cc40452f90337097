"""What the pages about a company say in words: English, German, French, Spanish and Chinese.

Only wordings that leave little doubt are read.
"""

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from connectors.enrichment._structured import MOST_EMPLOYEES, year

MOST_LINES = 2000
LONGEST_LINE = 2000
Said = Iterator[tuple[str, str]]

YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = r"(?:\d{1,2}\.? )?(?:[^\W\d]{3,10}\.? )?"
_UP_TO = r"[^.;:!?\d]{0,60}?"
FOUNDED = re.compile(
    # Acme was founded by two engineers in May 1984
    rf"\b(?:founded|established|incorporated)\b{_UP_TO} (?:in|since) {_MONTH}{YEAR}\b"
    rf"|\b(?:founded|established|est\.?|year founded)[: ]{{1,2}}(?:in )?{YEAR}\b"
    rf"|\bgegründet\b{_UP_TO} {YEAR}\b|\bgründung(?:sjahr)?\s?:?\s{{1,2}}{_MONTH}{YEAR}\b"
    rf"|\b(?:wurde|wir) (?:im Jahre? )?{YEAR} {_UP_TO}gegründet\b|\b{YEAR} (?:in \w+ )?gegründet\b"
    rf"|\b(?:fondée?|créée?)\b{_UP_TO} en {_MONTH}{YEAR}\b"
    rf"|\bannée de (?:création|fondation)\s?:\s?{YEAR}\b"
    rf"|\b(?:fundad[ao]|constituid[ao]|creada)\b{_UP_TO} en (?:el año )?{_MONTH}{YEAR}\b"
    rf"|\baño de fundación\s?:\s?{YEAR}\b"
    r"|(?:成立|创立|創立|创办|创建|始创|始建)(?:于|於|时间|時間|日期)\s?[:：]?\s?"
    rf"{YEAR}|{YEAR}年(?:\d{{1,2}}月)?(?:正式)?(?:成立|创立|创办)",
    re.IGNORECASE,
)
# A line of its own under a name: "Since 1984"
SINCE = re.compile(rf"(?:family-(?:owned|run) )?(?:since|seit|depuis|desde|est\.) {YEAR}\.?", re.I)
# Not the end of a longer number, and no share.
_NUMBER = (
    r"(?<![\d.,])(?P<number>\d{1,3}(?:[.,' ’\u00a0\u202f]\d{3})+|\d{1,7})(?![\d,.]*\d|\s?%)\+?"
)
_ABOUT = (
    r"(?:(?:more than|over|about|around|nearly|almost|some|approximately|approx\.|rund|über|etwa|"
    r"mehr als|ca\.|knapp|plus de|près de|environ|más de|cerca de|unos) )?"
)
_ADJECTIVES = r"(?:[a-z-]+ ){0,2}?"
_WE = r"we employ|employs|employing|workforce of|staff of|headcount of|team of|we are|we[’']re"
EMPLOYEES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{_WE}) (?:a team of )?{_ABOUT}{_NUMBER} {_ADJECTIVES}(?:people|employees|staff|"
        r"colleagues|professionals|experts|specialists|engineers|team members)\b",
        rf"(?:^|\b(?:with|our|has|have|of|now) |[.:;] ){_ABOUT}{_NUMBER} {_ADJECTIVES}"
        r"(?:employees|staff members|team members|colleagues)\b",
        r"\b(?:number of employees|employees|mitarbeiter(?:zahl)?|mitarbeitende|beschäftigte|"
        r"effectifs?|nombre de salariés|empleados|número de empleados)"
        rf"\s?:\s?{_ABOUT}{_NUMBER}",
        rf"{_NUMBER} (?:mitarbeiter(?:innen|:innen|\*innen|_innen|/-?innen)?|mitarbeitenden?|"
        r"beschäftigten?|kolleginnen und kollegen|kolleg:innen)\b",
        rf"{_NUMBER} (?:collaborateurs|collaboratrices|salariés|salarié·es|employés)\b",
        rf"{_NUMBER} (?:empleados|trabajadores|personas trabajadoras)\b",
        r"(?:员工|職員|职工|雇员|团队成员)(?:总数|人数|规模|數量)?[^\d，。；,;]{0,6}"
        rf"{_NUMBER}\s?(?P<wan>万)?[余多]?\s?[人名位]",
        rf"(?:员工人数|员工规模|人员规模)\s?[:：]\s?{_NUMBER}(?P<wan>万)?",
        rf"{_NUMBER}\s?(?P<wan>万)?[余多]?\s?[名位]?(?:员工|职工|雇员)",
    )
)
# Whose people they are, if not the company's own; and counts of other things.
OTHERS = re.compile(
    r"\b(?:customers?|clients?|companies|businesses|organi[sz]ations|firms|employers|partners?|"
    r"kunden|unternehmen mit|firmen mit|betriebe|entreprises|empresas|clientes)\b[^.;!?]{0,25}$"
    r"|\b(?:for|für|pour|para|between|from|up to|(?:fewer|less) than|weniger als|moins de|menos de)"
    r"\s*$"
    r"|(?:客户|服务|帮助)[^。；，]{0,12}$",
    re.IGNORECASE,
)
NOUN_LINE = re.compile(
    r"(?:employees|team members|colleagues|mitarbeiter(?:innen|:innen|\*innen)?|mitarbeitende|"
    r"collaborateurs|salariés|empleados|名?员工)",
    re.IGNORECASE,
)
NUMBER_LINE = re.compile(rf"{_ABOUT}{_NUMBER}", re.IGNORECASE)
# A label, and what it is of on the line behind it.
FOUNDED_LABEL = re.compile(
    r"(?:year )?(?:founded|established)|est\.?|gründung|gründungsjahr|gegründet|fondée?|création|"
    r"année de création|fundada|fundación|año de fundación|成立(?:时间|年份|于)",
    re.IGNORECASE,
)
EMPLOYEES_LABEL = re.compile(
    r"(?:number of )employees|mitarbeiterzahl|anzahl mitarbeiter|effectif|nombre de salariés|"
    r"número de empleados|员工(?:人数|规模|总数)",
    re.IGNORECASE,
)
TICKER = re.compile(
    r"\b(?:NASDAQ|NYSE(?: American)?|AMEX|LSE|AIM|TSXV?|ASX|HKEX|SEHK|SGX|XETRA|Euronext(?: \w+)?|"
    r"SIX|BME)\s?[:：]\s?(?P<ticker>[A-Z0-9]{1,5}(?:\.[A-Z]{1,2})?)\b"
    r"|(?:股票|证券|股份)(?:代码|代號|代号)\s?[:：]\s?(?P<code>\d{4,6}(?:\.[A-Z]{2})?)(?!\d)"
)


def lines_of(text: str) -> list[str]:
    """The lines of a page's words that may be read."""
    return [line for line in text.splitlines()[:MOST_LINES] if len(line) <= LONGEST_LINE]


def about(lines: list[str]) -> Said:
    """When a company was founded, how many work there, and its ticker, as its pages say."""
    told = [found[0] for line in lines for found in FOUNDED.finditer(line)]
    told += [figure for label, figure in _pairs(lines) if _is(FOUNDED_LABEL, label)]
    told = told or [line for line in lines if SINCE.fullmatch(line)]
    years = {year(re.sub(r"[年月]", " ", each)) or each[-4:] for each in told} - {""}
    if len(years) == 1:  # two years are two companies, or two stories
        yield "founded", years.pop()
    yield "employees", next(_employees(lines), "")
    ticker = next((found for line in lines for found in TICKER.finditer(line)), None)
    yield "ticker", (ticker["ticker"] or ticker["code"]) if ticker else ""


def _pairs(lines: list[str]) -> Iterator[tuple[str, str]]:
    """What stands in boxes: a label and a year, on two lines, in either order."""
    for first, second in pairwise(lines):
        if re.fullmatch(YEAR, second):
            yield first, second
        if re.fullmatch(YEAR, first):
            yield second, first


def _is(pattern: re.Pattern[str], label: str) -> bool:
    return pattern.fullmatch(label.rstrip(" :：")) is not None


def _employees(lines: list[str]) -> Iterator[str]:
    for line, after in zip_longest(lines, lines[1:], fillvalue=""):
        for found in (each for pattern in EMPLOYEES for each in pattern.finditer(line)):
            if not OTHERS.search(line[max(0, found.start() - 40) : found.start("number")]):
                yield from _count(found)
        # Figures stand in boxes: the number on one line, what it counts on the next; or a label
        # that leaves no doubt before the number.
        figure = line if NOUN_LINE.fullmatch(after) else after if _is(EMPLOYEES_LABEL, line) else ""
        if alone := NUMBER_LINE.fullmatch(figure):
            yield from _count(alone)


def _count(found: re.Match[str]) -> Iterator[str]:
    groups = found.groupdict()
    count = int(re.sub(r"\D", "", groups["number"])) * (10_000 if groups.get("wan") else 1)
    if 1 < count <= MOST_EMPLOYEES:
        yield str(count)


# ---- prices --------------------------------------------------------------------------------------

PRICE = re.compile(
    r"(?:[$€£¥￥]|US\$|CHF|USD|EUR|GBP)\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|EUR|CHF|元|美元)(?:\s?/|\b|$)"
)
ON_REQUEST = re.compile(
    r"contact (?:sales|us for)|talk to sales|request a quote|get a quote|custom pricing|"
    r"preis auf anfrage|auf anfrage|angebot anfordern|sur devis|demander un devis|a consultar|"
    r"bajo petición|solicitar presupuesto|联系销售|咨询客服|联系我们获取|按需报价",
    re.IGNORECASE,
)
PLANS = {
    name.casefold(): name
    for name in (
        "Free", "Hobby", "Starter", "Basic", "Essential", "Essentials", "Standard", "Plus",
        "Growth", "Pro", "Professional", "Premium", "Team", "Teams", "Business", "Scale",
        "Advanced", "Enterprise", "Ultimate", "Gratis", "Kostenlos", "Gratuit", "Entreprise",
        "Empresa", "Profesional", "免费版", "个人版", "基础版", "标准版", "团队版", "专业版",
        "高级版", "商业版", "企业版", "旗舰版", "尊享版",
    )
}  # fmt: skip


def pricing(lines: list[str]) -> Said:
    """Whether a page states prices, and the plans that stand there alone on their lines."""
    text = "\n".join(lines)
    plans = list(dict.fromkeys(PLANS[e.casefold()] for e in lines if e.casefold() in PLANS))
    if len(PRICE.findall(text)) >= 2:
        yield "pricing", "public"
    elif ON_REQUEST.search(text):
        yield "pricing", "on request"
    if len(plans) > 1:
        yield "pricing_plans", ", ".join(plans)
