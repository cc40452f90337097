"""The account is in financial distress: bankruptcy, default, insolvency."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import money_facts
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 2
CUES = (
    "bankrupt",
    "chapter 11",
    "chapter 7",
    "insolven",
    "administration",
    "default",
    "going concern",
    "liquidat",
    "receivership",
    "restructur",
    "creditor",
    "runs out of",
    "delist",
    "collapse",
    "破产",
    "重整",
    "清算",
    "违约",
    "资金链",
    "退市",
    "停牌",
    "暴雷",
    "爆雷",
)
VETO = veto(
    r"\b(?:default (?:settings|browser|app|password|mode)|by default|(?:trump|biden|"
    r"bush|obama|reagan|federal|drug|food and drug|space|business) administration|"
    r"administration (?:officials?|says|plans|moves)|bankruptc(?:y|ies) (?:filings )"
    r"?(?:rise|rose|surge|hit|law|court rules)|morally bankrupt|bankruptcies|"
    r"bridge collapse|building collapse|roof|collapses? in|country|sovereign|emerges? "
    r"from (?:bankruptcy|chapter)|exits? (?:bankruptcy|chapter)|avoids? (?:bankruptcy|"
    r"default|collapse)|student loan|mine collapse|talks collapse|liquidation sale|"
    r"liquidator|crypto liquidations?|traders|longs|shorts)\b|避免破产|破产法|国家|"
    r"主权|退市新规|违约金|违约责任|清算所|清算行|结算"
)
PATTERNS = (
    pattern(
        r"(?:files?|filed|filing|to file|seeks?|declares?|declared|enters?|entered|"
        r"considers|prepares?|preparing|weighs|mulls|heads for|nears|slides into|falls "
        r"into|on brink of|faces|placed in|placed into|goes into|collapses into|plunges "
        r"into|in|sought|forced into|on verge of|goes) (?:for )?(?:an? )?(?:[\w-]+ )"
        r"?(?:bankruptcy|bankrupt|chapter 11|chapter 7|insolvency|administration|"
        r"liquidation|receivership|creditor protection|voluntary administration|"
        r"provisional liquidation|restructuring plan)\b",
        confidence=0.93,
        is_strict=True,
    ),
    pattern(
        r"(?:defaults on|defaulted on|misses (?:bond|debt|interest) payment|runs out of "
        r"(?:cash|money)|ran out of (?:cash|money)|raises going concern|warns (?:of|on|"
        r"about) (?:going concern|its ability|insolvency|cash)|flags going concern|issues "
        r"going-concern warning|goes bust|goes bankrupt|collapses|hires restructuring "
        r"advis\w+|begins liquidation)\b",
        confidence=0.88,
    ),
    pattern(
        r"(?:receives|gets|faces|hit with) (?:an? )?(?:[\w]+ )?delisting (?:notice|"
        r"warning|notification)|to be delisted",
        confidence=0.88,
    ),
    pattern(
        r"(?:宣布|正式|申请|被申请|被裁定|进入|被|启动|将|拟|面临|已|遭债权人申请)"
        r"*(?:破产(?:重整|清算|保护|倒闭)?|重整|强制清算)(?!的|后|法|潮)",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(r"(?:债券|债务|美元债|票据|贷款)(?:实质|构成|发生|出现|再)*违约", confidence=0.88),
    pattern(
        r"(?:陷|被曝|曝|深陷|面临|收到|被|疑似)*(?:资金链断裂|资金链紧张|强制退市|"
        r"退市风险|终止上市|暴雷|爆雷|债务危机)",
        confidence=0.88,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """A sum, where one is named."""
    return money_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Spirit Airlines files for Chapter 11 bankruptcy", {"subject": "Spirit Airlines"}),
    ("Northvolt files for insolvency", {"subject": "Northvolt"}),
    ("UK retailer Wilko enters administration", {"subject": "Wilko"}),
    ("Harbor Foods defaults on bonds", {"subject": "Harbor Foods"}),
    ("EV maker Zeon considers bankruptcy", {"subject": "Zeon", "status": "rumour"}),
    ("Kellwood raises going concern doubt", {"subject": "Kellwood"}),
    ("Voltgrid seeks creditor protection", {"subject": "Voltgrid"}),
    ("Canoo Files For Chapter 7", {"subject": "Canoo"}),
    ("Solmar runs out of cash", {"subject": "Solmar"}),
    ("Zippo receives Nasdaq delisting notice", {"subject": "Zippo"}),
    ("星辰汽车申请破产重整", {"subject": "星辰汽车"}),
    ("蓝海地产美元债违约", {"subject": "蓝海地产"}),
    ("远航股份资金链断裂", {"subject": "远航股份"}),
    ("Trump administration plans tariffs", None),
    ("How to change your default browser", None),
    ("Bridge collapse kills two", None),
    ("Acme emerges from bankruptcy", None),
    ("Bankruptcies rise 10% in June", None),
    ("Peace talks collapse", None),
    ("Acme avoids default", None),
    ("Sri Lanka defaults on debt", None),
    ("FDA administration officials visit", None),
    ("Why restaurants go bankrupt", None),
    ("Crypto liquidations top $1 billion", None),
    ("避免破产的五个方法", None),
    ("企业破产法修订", None),
    ("退市新规实施", None),
)
