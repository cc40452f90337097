"""The account borrows: loans, bonds, notes, credit lines."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import money_facts
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 2
CUES = (
    "debt",
    "loan",
    "bond",
    "notes",
    "credit facility",
    "credit line",
    "line of credit",
    "债",
    "贷款",
    "授信",
    "refinanc",
)
VETO = veto(
    r"\b(?:bonds? with|bond market|student (?:loan|debt)|debt (?:ceiling|limit|crisis)"
    r"|treasury|savings bonds?|"
    r"government bonds?|james bond|bail|home loans?|mortgage|payday|loan forgiveness|"
    r"release notes|technical debt|"
    r"tech debt|repays?|pays (?:off|down)|bond yields?|sovereign|defaults?|launches|"
    r"offers? loans|on loan|rating)\b|"
    r"国债|地方债|债市|偿还|违约|美债|信用债市场"
)
_KIND = (
    r"(?:(?:venture|senior|secured|unsecured|convertible|green|term|private|revolving|"
    r"syndicated|asset-backed|new|bridge|"
    r"structured|in|of|a|its|through|investment-grade|high-yield|dollar|"
    r"sustainability-linked|working capital) ){0,4}"
)
_DEBT = (
    r"(?:debt(?: financing| facility| funding| round)?|loans?|bonds?|notes|credit "
    r"facility|credit line|line of credit|facility|bond (?:sale|offering))\b"
)
PATTERNS = (
    pattern(
        r"(?:raises?|raised|secures?|secured|closes?|closed|obtains?|lands?|gets?|"
        r"receives?|bags?|issues?|prices?|priced|"
        r"sells?|announces?|completes?|signs|upsizes|to raise|taps)(?: up to)? (?:a |an |"
        rf"its )?(?:<MONEY> )?{_KIND}{_DEBT}",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(r"(?:refinances|refinanced) (?:<MONEY>|its (?:debt|loans?))", confidence=0.85),
    pattern(
        r"(?:成功|完成|拟|计划|将)?(?:发行|增发)[^，。；]{0,16}?(?:债券|公司债|可转债|"
        r"中期票据|美元债|绿色债|债)",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:获得?|取得|签署|完成)[^，。；]{0,20}?(?:贷款|授信|债务融资|债权融资)",
        confidence=0.88,
        is_strict=True,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Amount and currency."""
    return money_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    (
        "Finbyte secures $150 million credit facility from Goldman Sachs",
        {"subject": "Finbyte", "amount": 150e6},
    ),
    (
        "Voltgrid raises €300m in convertible notes",
        {"subject": "Voltgrid", "amount": 300e6, "currency": "EUR"},
    ),
    ("Scooter firm Zippo lands $20M venture debt", {"subject": "Zippo", "amount": 20e6}),
    ("Orsted prices green bonds", {"subject": "Orsted"}),
    ("Carmax issues $2 billion of bonds", {"subject": "Carmax", "amount": 2e9}),
    ("Nordwind closes $75M senior secured term loan", {"subject": "Nordwind"}),
    ("Kreditor raises $100m in debt funding", {"subject": "Kreditor"}),
    ("Lendo obtains $50 million syndicated loan", {"subject": "Lendo"}),
    ("Helios Energy refinances $400 million", {"subject": "Helios Energy", "amount": 400e6}),
    ("比亚迪拟发行100亿元公司债", {"subject": "比亚迪", "amount": 1e10}),
    ("蔚蓝新能源获得20亿元银团贷款", {"subject": "蔚蓝新能源", "amount": 2e9}),
    ("华盛集团成功发行5亿美元债券", {"subject": "华盛集团", "currency": "USD"}),
    ("万家乐签署10亿元授信协议", {"subject": "万家乐"}),
    ("US debt ceiling talks stall", None),
    ("Student loan relief explained", None),
    ("Mother and son bond over chess", None),
    ("Acme pays off debt early", None),
    ("How to refinance your mortgage", None),
    ("Release notes for version 2.0", None),
    ("Treasury sells bonds", None),
    ("Bank launches loans for students", None),
    ("Technical debt: what to know", None),
    ("James Bond film delayed", None),
    ("Moody's lowers rating on Acme debt", None),
    ("财政部发行国债", None),
    ("债市日报：收益率上行", None),
    ("公司已偿还全部贷款", None),
)
