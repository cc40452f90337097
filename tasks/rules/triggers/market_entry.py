"""The account enters a country, a region or a new market."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._patterns import pattern, veto
from tasks.rules.triggers._places import HAN_PLACE, PLACE

VERSION = 2
CUES = (
    "expand",
    "expansion",
    "enter",
    "launches in",
    "launch in",
    "launched in",
    "launching in",
    "arrives in",
    "rolls out in",
    "roll out in",
    "push into",
    "pushes into",
    "debut",
    "operations in",
    "comes to",
    "available in",
    "goes live in",
    " into ",
    "sets sights",
    "heads to",
    "heads into",
    "adds ",
    "to sell ",
    "on sale in",
    "eyes ",
    "targets ",
    "coming to",
    "lands in",
    "market",
    "moves into",
    "进军",
    "进入",
    "登陆",
    "拓展",
    "出海",
    "布局",
    "市场",
    "落地",
)
VETO = veto(
    r"\b(?:troops|army|forces|tanks|rebels|missile|virus|wildfire|storm|hurricane|"
    r"outbreak|war|sanctions|visa|election|policy|exits?|withdraws?|quits?|pulls out|"
    r"leaves|tariffs?|"
    r"market (?:share|cap|value|update|open|close|report|rally|watch)|enters? (?:race|"
    r"administration|bankruptcy|liquidation|insolvency|plea|talks|agreement|into "
    r"(?:an? )?(?:agreement|merger|definitive))|enters? into|"
    r"airlines? launches|film|movie|tour|investigation|protests?|flights?)\b|退出|"
    r"撤出|军队|进入.{0,6}(?:淡季|旺季|冬季|阶段|决赛|时代)|市场监管|行情"
)
PATTERNS = (
    pattern(
        r"(?:expands?|expanded|expanding|to expand)"
        r"(?! [\w ]{0,30}\b(?:partnership|collaboration|alliance|agreement|deal)\b)"
        r"(?: (?:its|our|the|their))?(?: [\w&-]+)"
        r"{0,4}? (?:in)?to (?:the )?(?:[\w-]+ )??(?P<place><PLACE>)",
        confidence=0.92,
        is_strict=True,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:enters?|entered|entering|to enter|pushes into|push into|breaks into|moves "
        r"into|lands in|arrives in|debuts in|goes live in|comes to|heads (?:in)?to|sets "
        r"up shop in|sets sights on|sets its sights on|targets|(?:drives|rolls|steps|"
        r"ventures|marches|charges|jumps|wades|forays|foray) into|eyes|eyeing) (?:the )"
        r"?(?:[\w-]+ )??(?P<place><PLACE>)(?! (?:stock|exchange|court|deal|listing|IPO|"
        r"plant|factory|office))",
        confidence=0.85,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:enters?|entered|entering|to enter|expands? into|expands?(?: further)? in|"
        r"moves into|pushes into|breaks into|debuts in|cracks) (?:the |an? )"
        r"?(?P<place>(?:[\w&.-]+ ){1,4}?(?:market|markets))\b",
        confidence=0.88,
        is_strict=True,
    ),
    pattern(
        r"(?:launches|launched|launch|launching|rolls out|begins operations|starts "
        r"operations|commences operations|makes debut|makes its debut|starts sales|begins "
        r"sales|starts selling|goes live|opens for business|now available|available) in "
        r"(?:the )?(?P<place><PLACE>)(?! (?:court|bid|attack))",
        confidence=0.87,
        is_strict=True,
        PLACE=PLACE,
    ),
    pattern(
        r"\b(?:announces|plans|accelerates|unveils|continues|begins|kicks off|targets|"
        r"announced|eyes) (?:[\w-]+ ){0,3}?(?:(?P<place><PLACE>) expansion|"
        r"(?:international|global|overseas|geographic) expansion|expansion (?:in)?to "
        r"(?:the )?(?:[\w-]+ )?(?:<PLACE>))",
        confidence=0.9,
        is_strict=True,
        PLACE=PLACE,
    ),
    pattern(
        r"\b(?-i:[a-z]{2,20}(?:s|ing)) (?:back )?(?:in)?to (?:the )?(?P<place><PLACE>) market\b",
        confidence=0.82,
        PLACE=PLACE,
    ),
    pattern(
        r"\badd(?:s|ed)? (?P<place><PLACE>)(?:[,\w ]{0,30}) to (?:its|the) (?:[\w-]+ ){0,2}?"
        r"(?:list|markets?|network|map|footprint|roster|line-?up)\b",
        confidence=0.85,
        PLACE=PLACE,
    ),
    pattern(
        r"\b(?!(?:crash|slam|smash|plow|plough|fire|shoot|fall|turn|run|look|rush|fli|sail|"
        r"drop|dig|"
        r"spill|probe|divide|split|pour|pump|invest|enter|break|settle|talk|trade|leak|lean|fold|"
        r"back|tie|drill|ship|inject|delve|cave|bump|merge|expand|march|convert|translate)\w*)"
        r"(?-i:[a-z]{3,20})s into (?P<place><PLACE>)(?=$|,| with | as | for | after | by | via )",
        confidence=0.75,
        PLACE=PLACE,
    ),
    pattern(
        r"\b(?:to|will) (?:start |begin )?sell(?:ing)? (?:[\w-]+ ){0,4}?in (?:the "
        r")?(?P<place><PLACE>) "
        r"(?:from|in|by|starting|next|this)\b",
        confidence=0.82,
        PLACE=PLACE,
    ),
    pattern(
        r"\b(?:brings|bringing) [^,;.]{2,40}? to (?:the )?(?P<place><PLACE>)",
        confidence=0.75,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:expands|expanding|to expand) (?:globally|internationally|overseas|across "
        r"(?:the )?(?P<place><PLACE>))",
        confidence=0.87,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:正式|宣布|将|拟|计划|加速|全面|首次|即将)*(?:进军|进入|登陆|拓展|布局|挺进|"
        r"杀入|抢滩|开拓|落地|切入)(?P<place>(?:<PLACE>(?!交所|股|证券|上市|挂牌|主板)"
        r"(?:[一-鿿]{0,6}?市场)?|[一-鿿]{2,8}?市场))",
        confidence=0.9,
        is_strict=True,
        PLACE=HAN_PLACE,
    ),
    pattern(
        r"(?:加速|正式|宣布|开启|启动)出海(?:[^，。；]{0,4}(?P<place><PLACE>))?",
        confidence=0.82,
        PLACE=HAN_PLACE,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """None beyond the place."""
    return ()


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Pretzel & Co returns to Israel market", {"subject": "Pretzel & Co", "place": "Israel"}),
    ("Brompton pedals into Indonesia", {"subject": "Brompton", "place": "Indonesia"}),
    ("Wisely adds Philippines to its list of markets", {"place": "Philippines"}),
    ("Voltgrid to sell EVs in Europe from 2027", {"subject": "Voltgrid", "place": "Europe"}),
    ("Tessellate expands to Germany", {"subject": "Tessellate", "place": "Germany"}),
    ("Chinese EV maker Zeon enters Brazil", {"subject": "Zeon", "place": "Brazil"}),
    ("Monavo launches in the UK", {"subject": "Monavo", "place": "UK"}),
    ("Revolto to Enter Indian Market in 2027", {"subject": "Revolto"}),
    ("Brightpath announces expansion into North America", {"subject": "Brightpath"}),
    (
        "Walmart-backed Flipgo pushes into Southeast Asia",
        {"subject": "Flipgo", "place": "Southeast Asia"},
    ),
    (
        "Kilo Health expands its telemedicine service into Poland",
        {"subject": "Kilo Health", "place": "Poland"},
    ),
    ("Payments startup Paylo begins operations in Kenya", {"subject": "Paylo", "place": "Kenya"}),
    ("Acme enters the home security market", {"subject": "Acme"}),
    ("Robotaxi firm Wayo to expand to Tokyo", {"subject": "Wayo", "place": "Tokyo"}),
    ("We are expanding to Canada", {"subject": "We", "place": "Canada"}),
    ("Solmar accelerates international expansion", {"subject": "Solmar"}),
    ("比亚迪正式进军日本市场", {"subject": "比亚迪"}),
    ("蜜雪冰城宣布进入巴西", {"subject": "蜜雪冰城", "place": "巴西"}),
    ("星河智能拓展东南亚市场", {"subject": "星河智能"}),
    ("Russian troops push into Ukraine", None),
    ("Storm enters Texas", None),
    ("Acme exits German market", None),
    ("Stock market enters correction", None),
    ("Candidate enters race in Ohio", None),
    ("How to expand into Europe", None),
    ("Acme expands partnership with Bolt to serve Europe", None),
    ("Band launches tour in Berlin", None),
    ("Acme enters into agreement with lender", None),
    ("Wildfire expands to 10,000 acres", None),
    ("Universe is expanding faster, study says", None),
    ("Asia markets open higher", None),
    ("Company enters administration", None),
    ("宁德时代登陆港交所", None),
    ("市场进入淡季", None),
    ("某车企退出中国市场", None),
)
