"""The account invests in another company or takes a minority stake in it."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import count_facts, money_facts
from tasks.rules.triggers._patterns import pattern, veto
from tasks.rules.triggers._places import PLACE

VERSION = 2
CUES = (
    "invest",
    "stake",
    "leads",
    "led",
    "backs",
    "pours",
    "pumps",
    "战略投资",
    "投资",
    "入股",
    "领投",
    "参投",
    "增资",
)
VETO = veto(
    r"\b(?:how to|tips|invest(?:ing|or|ors) (?:in|guide)|real estate|infrastructure|"
    r"research|people|training|education|majority stake|controlling stake|sells? "
    r"(?:its |an? )?(?:\d|stake|minority)|foreign investment|"
    r"stakes are|at stake|high stakes|stakeholders?|investigat\w+|bitcoin|gold|stocks|"
    r"bonds)\b|投资者|投资人|投资建|投资评级|固定资产投资|获[^，。；]{2,14}(?:领投|"
    r"参投|投资|入股)|投资策略|出售|减持"
)
PATTERNS = (
    pattern(
        r"(?:to )?(?:invests?|invested|investing|pours?|pumps|sinks|puts|commits|injects) "
        r"(?:up to )?<MONEY> (?:into|in)\b(?! (?:new |its |an? |the |building|expanding|"
        r"AI |<PLACE>|[\w-]+ (?:plant|factory|facility|data|battery)))(?P<target>)",
        confidence=0.88,
        is_strict=True,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:invests?|invested|makes (?:an? )?(?:strategic |minority )?investment) in(?! "
        r"(?:new |its |an? |the |building|expanding|AI |<PLACE>))(?P<target>)",
        confidence=0.8,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:takes?|took|buys?|bought|acquires?|acquired|purchases|builds|picks up|gets|"
        r"raises|ups|increases|to take|to buy) (?:an? |its )?(?:<MONEY> )?(?:(?:[1-4]?\d)"
        r"(?:\.\d+)?(?:%| percent)|minority|strategic|significant|small)? ?(?:minority )"
        r"?(?:stake|interest|holding) (?:in|of)(?P<target>)",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:leads?|led|co-leads|backs) (?:an? )?(?:<MONEY> )?(?:[\w-]+ ){0,2}(?:round|"
        r"funding|investment|financing) (?:in|for|of)(?P<target>)",
        confidence=0.88,
    ),
    pattern(
        r"(?:以|斥资|出资|拟|宣布|战略|追加|<YUAN>)*(?:战略投资|入股|领投|参投|增资)(?!者|"
        r"人|的|计划|协议)(?P<target>)",
        confidence=0.88,
        is_strict=True,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Amount, currency and share."""
    return [*money_facts(clause), *count_facts(clause)]


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    (
        "SoftBank to invest $2 billion in Intel",
        {"subject": "SoftBank", "target": "Intel", "amount": 2e9},
    ),
    ("Nvidia invests $1 billion in Nokia", {"subject": "Nvidia", "target": "Nokia"}),
    (
        "Saudi Aramco takes 10% stake in Horse Powertrain",
        {"subject": "Saudi Aramco", "target": "Horse Powertrain", "share": 10.0},
    ),
    (
        "Mercedes buys minority stake in robot maker Apptronic",
        {"subject": "Mercedes", "target": "Apptronic"},
    ),
    (
        "Northbridge leads $30M round in Tessellate",
        {"subject": "Northbridge", "target": "Tessellate"},
    ),
    (
        "Siemens makes strategic investment in Voltgrid",
        {"subject": "Siemens", "target": "Voltgrid"},
    ),
    ("Toyota pours $250M into Joby", {"subject": "Toyota", "target": "Joby"}),
    (
        "Amazon in talks to invest $10 billion in OpenMind",
        {"subject": "Amazon", "status": "rumour"},
    ),
    ("Uber increases stake in Careem", {"subject": "Uber", "target": "Careem"}),
    ("Hyundai invested in Quanta", {"subject": "Hyundai"}),
    ("腾讯战略投资星河智能", {"subject": "腾讯", "target": "星河智能"}),
    ("宁德时代入股蔚蓝汽车", {"subject": "宁德时代", "target": "蔚蓝汽车"}),
    ("红杉中国领投鹿行科技", {"subject": "红杉中国", "target": "鹿行科技"}),
    ("How to invest $10,000 in index funds", None),
    ("Stakes are high in climate talks", None),
    ("Jobs at stake as plant closes", None),
    ("Acme sells 10% stake in Bolt", None),
    ("Volkswagen to invest $1 billion in Mexico", None),
    ("Acme invests in people", None),
    ("Why I invest in gold", None),
    ("Acme buys majority stake in Bolt", None),
    ("Foreign investment falls in Q2", None),
    ("Police invest in new radios", None),
    ("Stakeholders meet over zoning", None),
    ("投资者情绪回暖", None),
    ("固定资产投资增长4%", None),
    ("如何投资基金", None),
)
