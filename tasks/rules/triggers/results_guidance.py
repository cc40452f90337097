"""The account reports results or changes its outlook."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import money_facts
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 2
CUES = (
    "result",
    "earnings",
    "revenue",
    "profit",
    "sales",
    "guidance",
    "outlook",
    "forecast",
    "estimates",
    "loss",
    "quarter",
    "营收",
    "净利",
    "财报",
    "业绩",
    "预增",
    "预亏",
    "亏损",
    "盈利",
)
VETO = veto(
    r"\b(?:exam results|election results|test results|search results|results show|"
    r"weight loss|job loss\w*|loss of life|hair loss|weather forecast|home sales|"
    r"retail sales (?:rise|fall|jump|drop|data)|car sales (?:rise|fall|in)|to "
    r"(?:report|announce|release|host|discuss)|date of|"
    r"dates? for|preview|what to expect|earnings season|earnings preview|data loss|"
    r"sales (?:tips|training|team|tax|manager|director)|economy|GDP|inflation|ahead "
    r"of earnings|before earnings|poll|study results|trial results|game|match|"
    r"win-loss|goal|non-?profit|for-?profit)\b|预告发布会|财报季|工业企业利润|全国|"
    r"高考成绩|彩民"
)
_PERIOD = (
    r"(?:(?:its|the|strong|record|solid|mixed|weak|better-than-expected|disappointing|"
    r"preliminary|unaudited|financial|first|second|third|fourth|full|fiscal|quarterly|"
    r"annual|half-year|interim|full-year|year-end|[QH][1-4]|quarter|first-quarter|"
    r"second-quarter|third-quarter|fourth-quarter|first-half|year|20\d\d|FY\d{2,4}|"
    r"and|operating|net|higher|lower|surprise|bigger|smaller|wider|narrower|narrowed|"
    r"<MONEY>|\d+%|in|of|January-\w+) ){0,6}?"
)
PATTERNS = (
    pattern(
        r"(?:reports?|reported|posts?|posted|announces?|announced|delivers?|releases|"
        r"swings to|books|logs|records|unveils|notches) <PERIOD>(?:results|earnings|"
        r"revenues?|profits?|sales|loss(?:es)?|income|growth|dip|quarter)\b",
        confidence=0.92,
        is_strict=True,
        PERIOD=_PERIOD,
    ),
    pattern(
        r"(?:raises?|raised|cuts?|lowers?|lowered|hikes?|lifts?|lifted|slashes|trims|"
        r"reaffirms|reiterates|withdraws|boosts|narrows|ups|downgrades|suspends|maintains)"
        r" (?:its |the )?(?:[\w-]+ ){0,4}?(?:outlook|guidance|forecasts?|profit view|"
        r"targets? for)\b",
        confidence=0.93,
        is_strict=True,
    ),
    pattern(
        r"(?:beats?|misses|tops|exceeds|crushes|smashes|surpasses) (?:[\w-]+ )"
        r"{0,4}?(?:estimates|expectations|forecasts?|targets?)\b",
        confidence=0.88,
    ),
    pattern(
        r"(?P<left>)(?:['’]s )?\b(?:(?:[QH][1-4]|quarterly|annual|first-quarter|"
        r"second-quarter|third-quarter|fourth-quarter|full-year|half-year|net|operating|"
        r"core|fiscal) )+(?:profit|revenue|sales|earnings|loss|income|results|net profit)"
        r"s? (?:\w+ )?(?:rises?|rose|jumps?|soars?|falls?|fell|drops?|surges?|climbs?|"
        r"slumps?|beats?|tops?|misses|grows?|doubles?|plunges?|widens?|narrows?|up|down|"
        r"more than|hit|slides?)\b",
        confidence=0.88,
    ),
    pattern(
        r"(?:issues|warns of|in|flags) (?:second |third )?(?:profit warning|lower profit|"
        r"lower sales|weaker demand)",
        confidence=0.88,
    ),
    pattern(
        r"(?:发布|公布|披露|交出|预计|预告)?(?:(?:20\d\d年?)?(?:第?[一二三四]季度?|上半年|"
        r"前三季度|全年|三季度|中期|Q[1-4]|年度|财年|半年度|20\d\d年)(?:业绩|财报|营收|"
        r"净利润?|归母净利润?|总营收|亏损|盈利|收入)|(?:营收|净利润?|归母净利润?)(?:同比|"
        r"超|达|约|增长|下降|预增|大增|大跌|暴增)|业绩预告|业绩预增|预增|预亏|财报)",
        confidence=0.88,
        is_strict=True,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """A sum, where one is named."""
    return money_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Acme raises full-year outlook", {"subject": "Acme"}),
    ("Siemens reports third-quarter results", {"subject": "Siemens"}),
    ("Voltgrid posts record quarterly profit", {"subject": "Voltgrid"}),
    ("Nike cuts annual guidance", {"subject": "Nike"}),
    ("Tesla misses Q3 estimates", {"subject": "Tesla"}),
    ("Kestrel Foods Q2 revenue rises 12%", {"subject": "Kestrel Foods"}),
    ("Burberry issues profit warning", {"subject": "Burberry"}),
    ("Brightpath Announces Fourth Quarter and Full Year 2025 Results", {"subject": "Brightpath"}),
    ("Chip giant Cerevo beats revenue forecasts", {"subject": "Cerevo"}),
    ("Northwind swings to loss", {"subject": "Northwind"}),
    ("Harbor Foods lowers sales forecast", {"subject": "Harbor Foods"}),
    ("星河智能三季度营收增长30%", {"subject": "星河智能"}),
    ("比亚迪发布2025年半年度业绩", {"subject": "比亚迪"}),
    ("蔚蓝科技净利润同比下降20%", {"subject": "蔚蓝科技"}),
    ("Exam results released today", None),
    ("Election results are in", None),
    ("Acme to report results on Tuesday", None),
    ("Earnings season: what to expect", None),
    ("Weight loss drug approved", None),
    ("Retail sales rise in May", None),
    ("Weather forecast for the weekend", None),
    ("Five sales tips", None),
    ("Home sales fall again", None),
    ("Clinical trial results disappoint", None),
    ("Inflation beats expectations", None),
    ("全国工业企业利润增长", None),
    ("财报季来临", None),
    ("高考成绩公布", None),
)
