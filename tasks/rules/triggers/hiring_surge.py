"""The account hires many people at once."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import count_facts
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 2
CUES = (
    "hir",
    "onboard",
    "graduates",
    "freshers",
    "recruit",
    "jobs",
    "headcount",
    "workforce",
    "roles",
    "positions",
    "engineers",
    "employees",
    "workers",
    "people",
    "team",
    "staff",
    "招聘",
    "招募",
    "扩招",
    "新增",
    "岗位",
    "招",
)
VETO = veto(
    r"\b(?:hiring (?:freeze|slows?|managers?|tips|process|trends|practices)|freez\w+ "
    r"hiring|job cuts|lays? off|layoffs?|jobs report|"
    r"hires? (?:new |former |ex-)?(?:chief|ceo|cfo|cto|coo|vp|coach|lawyer)|economy|"
    r"unemployment|payrolls?|nonfarm|seeks? volunteers|"
    r"police|soldiers|army|interns?hip|military|states?|government|cuts?|slash|could "
    r"create|would create|hackers recruit|trial)\b|冻结招聘|停止招聘|裁员|公务员|教师|"
    r"事业单位|考试|编制"
)
_ABOUT = (
    r"(?:(?:up to|about|around|over|more than|nearly|some|another|an additional|"
    r"additional|roughly|almost|at least|"
    r"as many as) )*(?=\d)|(?:thousands|hundreds|dozens) of "
)
_KIND = (
    r"(?:(?:new|more|additional|full-time|skilled|local|tech|seasonal|high-paying|"
    r"software|AI|sales|permanent|\w+) ){0,3}?"
)
_WHO = (
    r"(?:jobs|employees|people|workers|staff|engineers|roles|positions|developers|"
    r"staffers|researchers|graduates|freshers|trainees|apprentices|nurses|pilots|"
    r"technicians|associates|consultants|scientists|salespeople|drivers|hires)\b"
)
PATTERNS = (
    pattern(
        r"(?:hires?|hiring|recruits?|recruiting|adds?|adding|creates?|creating|onboards?|"
        r"onboarding|employ|seeks) <ABOUT>(?:\d[\d,]*\+? |\d+k )?<KIND><WHO>",
        confidence=0.9,
        is_strict=True,
        ABOUT=_ABOUT,
        KIND=_KIND,
        WHO=_WHO,
    ),
    pattern(
        r"(?:on the (?:hunt|lookout) for|looking for|looks for|seeks|seeking|in search of|"
        r"searching for) <ABOUT>\d[\d,]*\+? <KIND><WHO>",
        confidence=0.85,
        ABOUT=_ABOUT,
        KIND=_KIND,
        WHO=_WHO,
    ),
    pattern(
        r"(?:on|in|goes on|begins|launches|announces|plans|starts|continues|accelerates) "
        r"(?:an? )?(?:[\w-]+ ){0,2}?(?:hiring|recruitment|recruiting) (?:spree|push|drive|"
        r"blitz|surge|wave)",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:doubles?|doubling|triples?|tripling|to double|grows?|expands?|boosts?|"
        r"increases?|to grow|to expand|ramps? up) (?:its |the |their |our )?(?:[\w.-]+ )"
        r"{0,2}?(?:workforce|headcount|hiring|team size|staff|sales team|engineering team)"
        r"\b",
        confidence=0.88,
        is_strict=True,
    ),
    pattern(
        r"(?:ramps up|steps up|accelerates|boosts|resumes) (?:[\w-]+ )?(?:hiring|"
        r"recruitment)",
        confidence=0.9,
    ),
    pattern(
        r"(?:将|拟|计划|宣布|启动|今年|年内|大规模|春季|秋季|全球|新)*(?:招聘|招募|扩招|"
        r"招收|新增|增加|增招)(?:超过|超|近|逾|约|至少)?(?:\d[\d.]*(?:万|千|多|余)*)(?:余|"
        r"多)?(?:名|人|个(?:新)?(?:岗位|职位|就业岗位|工作岗位)|员工|位)",
        confidence=0.92,
        is_strict=True,
    ),
    pattern(r"(?:大规模|疯狂|加速|启动|开启)(?:扩招|招聘|招人)", confidence=0.88),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """How many, and the share of the staff."""
    return count_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Amazon to hire 250,000 workers for the holidays", {"subject": "Amazon", "headcount": 250000}),
    ("Voltgrid to create 500 new jobs in Ohio", {"subject": "Voltgrid", "headcount": 500}),
    ("Acme plans to recruit 1,000 engineers in India", {"subject": "Acme", "headcount": 1000}),
    ("Fintech unicorn Monavo goes on hiring spree", {"subject": "Monavo"}),
    ("Quanta doubles headcount in Berlin", {"subject": "Quanta"}),
    ("Deloitte adding 3,000 jobs", {"subject": "Deloitte", "headcount": 3000}),
    ("Tessellate ramps up hiring after record year", {"subject": "Tessellate"}),
    ("We're doubling our engineering team", {"subject": "We're"}),
    ("Siemens expands workforce by 10%", {"subject": "Siemens", "share": 10.0}),
    ("Brightpath to add 300 sales roles", {"subject": "Brightpath", "headcount": 300}),
    ("比亚迪计划招聘3万人", {"subject": "比亚迪"}),
    ("星河智能今年将新增500个岗位", {"subject": "星河智能", "headcount": 500}),
    ("蔚来大规模扩招", {"subject": "蔚来"}),
    ("Acme announces hiring freeze", None),
    ("US economy adds 200,000 jobs", None),
    ("How to hire great engineers", None),
    ("Hiring trends for 2026", None),
    ("Acme hires new CFO", None),
    ("Job: Senior Engineer at Acme", None),
    ("Army recruits 500 soldiers", None),
    ("We're hiring", None),
    ("Factory could create 500 jobs", None),
    ("Acme cuts 500 jobs", None),
    ("Hiring managers share their tips", None),
    ("教育局招聘200名教师", None),
    ("某公司停止招聘", None),
    ("招聘：高级工程师", None),
)
