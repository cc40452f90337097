"""The account sells or spins off a part of itself."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import money_facts
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 2
CUES = (
    "sell",
    "sold",
    "sale of",
    "divest",
    "offload",
    "spin off",
    "spins off",
    "spin-off",
    "spun off",
    "spinoff",
    "carve",
    "dispose",
    "disposal",
    "出售",
    "剥离",
    "转让",
    "分拆",
)
VETO = veto(
    r"\b(?:best-?sell\w*|sell-?off|sell-?out|sold out|insider|ceo sells|director "
    r"sells|shares (?:worth|of)|stock sale|house|home|tickets?|drugs|fossil fuels?|"
    r"university|divestment campaign|should (?:you )?sell|when to sell|analyst|rating|"
    r"cookies|"
    r"arms|weapons|counterfeit|fake|bonds|notes|loans?|units sold)\b|脱售|二手|清仓|"
    r"打折|出售假|土地出让|技术转让"
)
_PART = (
    r"(?:unit|units|business|businesses|division|arm|stake|subsidiary|operations|"
    r"assets|brand|brands|portfolio|segment|plants?|stores|holding)\b"
)
_GAP = r"(?:(?!(?:as|after|to|amid)\b)[\w&$€£.,'’%+-]+ ){0,7}?"
PATTERNS = (
    pattern(
        r"(?:sells?|sold|selling|to sell|divests?|divested|divesting|offloads?|offloading|"
        r"unloads|disposes? of|exploring sale of|explores sale of|completes sale of|"
        r"announces sale of|agrees sale of|weighs sale of|mulls sale of|considers sale of|"
        r"sale of|to offload) <GAP><PART>(?:[^,;.]{0,30}? to(?P<buyer>))?",
        confidence=0.88,
        is_strict=True,
        GAP=_GAP,
        PART=_PART,
    ),
    pattern(
        r"(?:sells?|sold|selling|divests?|divested|offloads?|sale of) <GAP><PART>",
        confidence=0.87,
        GAP=_GAP,
        PART=_PART,
    ),
    pattern(
        r"(?:spins? off|spun off|spinning off|to spin off|carves? out|splits? off|"
        r"completes spin-?off of|announces spin-?off of|plans spin-?off of)\b",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:以<YUAN>)?(?:出售|剥离|转让|分拆|挂牌转让)(?:其|旗下|持有的|所持)?[^，"
        r"。；]{0,20}?(?:股权|股份|业务|资产|子公司|部门|工厂|上市|单元)",
        confidence=0.9,
        is_strict=True,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Amount and currency."""
    return money_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Siemens sells motor unit to KPS Capital", {"subject": "Siemens", "buyer": "KPS Capital"}),
    ("Unilever to spin off ice cream business", {"subject": "Unilever"}),
    ("Philips divests kitchen appliances division", {"subject": "Philips"}),
    ("Intel sells 51% stake in Altera", {"subject": "Intel"}),
    ("Bayer considers sale of consumer health unit", {"subject": "Bayer", "status": "rumour"}),
    (
        "Harbor Foods offloads bakery arm for $300 million",
        {"subject": "Harbor Foods", "amount": 300e6},
    ),
    ("Kellwood completes sale of outlet stores", {"subject": "Kellwood", "status": "completed"}),
    ("BASF sold its coatings business", {"subject": "BASF"}),
    ("Vodafone to sell Italian operations to Swisscom", {"subject": "Vodafone"}),
    ("Acme spins off robotics", {"subject": "Acme"}),
    ("蓝海集团出售旗下物流业务", {"subject": "蓝海集团"}),
    ("星辰股份拟转让子公司60%股权", {"subject": "星辰股份", "status": "rumour"}),
    ("联想分拆服务器业务", {"subject": "联想"}),
    ("Book becomes best-seller", None),
    ("Concert tickets sold out", None),
    ("Stocks sell off on rate fears", None),
    ("Acme CEO sells shares worth $2 million", None),
    ("How to sell your house fast", None),
    ("University votes to divest from fossil fuels", None),
    ("Should you sell Acme stock?", None),
    ("Bank sells bonds", None),
    ("Man jailed for selling fake brands", None),
    ("Girl Scouts sell cookies", None),
    ("Acme won't sell its cloud unit", None),
    ("二手车出售指南", None),
    ("男子出售假币被抓", None),
    ("土地出让收入下降", None),
)
