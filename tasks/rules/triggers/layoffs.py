"""The account cuts jobs."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import count_facts
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 3
CUES = (
    "lay off",
    "lays off",
    "laid off",
    "laying off",
    "layoff",
    "jobs",
    "job cut",
    "job loss",
    "workforce",
    "headcount",
    "redundan",
    "staff",
    "employees",
    "workers",
    "let go",
    "our team",
    "downsiz",
    "furlough",
    "positions",
    "roles",
    "裁员",
    "裁减",
    "裁撤",
    "优化",
    "缩减",
)
VETO = veto(
    r"\b(?:no layoffs|without layoffs|avoids? (?:layoffs|job cuts)|rules out|not lay|"
    r"won't (?:lay|cut)|averts?|layoffs tracker|list of layoffs|tech layoffs|"
    r"after (?:being )?laid off|survive|coping|layoffs? (?:rise|fall|hit|surge|drop|"
    r"slow|in tech|tracker)|mass layoffs loom|federal (?:workers|employees|workforce)|"
    r"federal layoffs|jobs report|jobless|jobs data|unemployment|adds? jobs|job "
    r"market|laid-off workers|lay off the|"
    r"AI (?:will|could|may)|jobs at risk|strike|union|seeks to stop|judge|court)\b|"
    r"不裁员|未裁员|没有裁员|否认|裁员潮|被裁员(?:后|了|怎么)|辟谣|劳动法|补偿金|"
    r"裁员赔偿"
)
_SIZE = (
    r"(?:(?:up to|about|around|over|more than|nearly|some|another|an additional|"
    r"additional|roughly|hundreds of|thousands of|dozens of|almost|at least|its|our|"
    r"the|a|third of|quarter of|half of|half|of|entire|global|tech|corporate|"
    r"\d[\d.,]*[k%+]?|percent|per cent|US|U\.S\.|German|European|more|remaining|total|"
    r"most|most of|part of|(?!(?:prices?|for|costs?|taxes|pay|benefits|bonus\w*|hours|"
    r"rates?|ties|time|fees|emissions|bills|waste|with|and)\b)\w+) ){0,5}?"
)
_PEOPLE = (
    r"(?:jobs|employees|workers|staff|workforce|headcount|positions|roles|people|"
    r"staffers|team|personnel)\b"
)
PATTERNS = (
    pattern(
        r"(?:to )?(?:lays? off|laid off|laying off|furloughs?|makes? redundant|lets? "
        r"go(?: of)?(?= [\d\w]))(?! the gas| season)",
        confidence=0.95,
        is_strict=True,
    ),
    pattern(
        r"(?:cuts?|cutting|slash(?:es|ing)?|axes?|axing|sheds?|shedding|eliminat(?:es?|"
        r"ing)|trims?|trimming|reduc(?:es?|ing)|culls?|chops|shrinks?|downsizes?) "
        r"<SIZE><PEOPLE>",
        confidence=0.93,
        is_strict=True,
        SIZE=_SIZE,
        PEOPLE=_PEOPLE,
    ),
    pattern(
        r"(?:announces?|announced|plans?|confirms|begins?|starts?|starting|unveils|"
        r"launches|conducts|initiates|makes?|hit by|hit with|considers|weighs|prepares|"
        r"mulls|readies|implements|expands|warns of|undergoes|in) "
        r"(?:[\w%.,-]+ ){0,4}?(?:layoffs?|job cuts|redundancies|workforce reductions?|"
        r"headcount reductions?|staff cuts|reduction in force|downsizing|round of cuts)",
        confidence=0.93,
        is_strict=True,
    ),
    pattern(
        r"(?:tells|told|warns|warned|informs|says to) (?:its )?(?:staff|workers|employees|teams)\b"
        r"[^;:]{0,40}\b(?:(?:jobs|roles|posts|positions) (?:will|to|are|could|may|at risk|"
        r"face|go|must)|"
        r"layoffs|job cuts|redundancies)\b",
        confidence=0.85,
    ),
    pattern(
        r"\b(?:layoffs|job cuts|job losses|redundancies|staff cuts) (?:at|hit|reach|strike|"
        r"begin at|"
        r"announced at|continue at|underway at|loom at)(?P<who>)",
        subject="who",
        confidence=0.9,
    ),
    pattern(
        r"(?P<left>)(?:['’]s )?\b(?:layoffs|job cuts|redundancies) (?:hit|affect|impact|"
        r"target|begin|underway|continue)\b",
        confidence=0.82,
    ),
    pattern(
        r"(?:to )?(?:let|lets) \d[\d,%]*(?: of)?(?: its)? (?:employees|staff|workers|"
        r"people) go",
        confidence=0.93,
    ),
    pattern(
        r"(?:宣布|启动|开始|计划|将|拟|再次|再度|全球|大规模|大幅|新一轮|开启|进行|被曝|"
        r"传)*(?:裁员|裁减|裁撤)(?!潮|的)(?:\d|约|近|超|逾|比例|计划|$|，|规模|上千|数百|"
        r"数千|[^，。；]{0,14}(?:人|员工|岗位|部门|团队|%))?",
        confidence=0.93,
        is_strict=True,
    ),
    pattern(
        r"(?:优化|缩减|减少|削减|砍掉)(?:约|近|超|逾)?(?:\d[\d.]*%?(?:的)?)?(?:名|个)"
        r"?(?:员工|岗位|人员|职位|人员编制|人力)",
        confidence=0.88,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Head count and share of the staff."""
    return count_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Acme tells staff to return to office positions", None),
    ("Job losses at Tarn Steel confirmed", {"subject": "Tarn Steel"}),
    ("Tarn tells staff one in five jobs will go", {"subject": "Tarn"}),
    ("Acme lays off 200 employees", {"subject": "Acme", "headcount": 200}),
    ("Intel to cut 15,000 jobs", {"subject": "Intel", "headcount": 15000}),
    ("Spotify slashes 17% of workforce", {"subject": "Spotify", "share": 17.0}),
    ("Payments firm Klearpay plans more layoffs", {"subject": "Klearpay"}),
    ("Layoffs at Meridian Health as clinics close", {"subject": "Meridian Health"}),
    ("Voltgrid Announces 10% Workforce Reduction", {"subject": "Voltgrid", "share": 10.0}),
    (
        "Bosch reportedly considering cutting 1,500 positions",
        {"subject": "Bosch", "headcount": 1500, "status": "rumour"},
    ),
    ("Shopline lays off a third of staff", {"subject": "Shopline"}),
    ("UPS eliminates 20,000 jobs, shuts 73 buildings", {"subject": "UPS", "headcount": 20000}),
    ("Northvolt to lay off 1,600 workers in Sweden", {"subject": "Northvolt", "headcount": 1600}),
    ("Game studio Pixelforge hit with job cuts", {"subject": "Pixelforge"}),
    ("Unity trims headcount by 8%", {"subject": "Unity", "share": 8.0}),
    ("星河智能宣布裁员20%", {"subject": "星河智能", "share": 20.0}),
    ("英特尔计划裁员1.5万人", {"subject": "英特尔"}),
    ("传蓝海集团裁员500人", {"subject": "蓝海集团", "headcount": 500, "status": "rumour"}),
    ("Acme CEO: no layoffs planned this year", None),
    ("Tech layoffs tracker 2026", None),
    ("How to survive a layoff", None),
    ("US jobs report beats expectations", None),
    ("Acme cuts prices for workers", None),
    ("Government cuts taxes", None),
    ("What to do after being laid off", None),
    ("Acme won't cut jobs, says union", None),
    ("Layoffs rise 12% in March, report shows", None),
    ("Acme avoids layoffs with four-day week", None),
    ("AI could eliminate millions of jobs, study says", None),
    ("Team trims roster before season", None),
    ("Judge blocks federal layoffs", None),
    ("被裁员后如何拿到补偿", None),
    ("星河智能否认裁员", None),
    ("互联网裁员潮背后", None),
    ("公司优化产品体验", None),
)
