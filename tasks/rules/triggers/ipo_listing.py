"""The account goes public, or prepares to."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import money_facts
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 2
CUES = (
    "ipo",
    "public offering",
    "listing",
    "go public",
    "goes public",
    "going public",
    "went public",
    "nasdaq",
    "nyse",
    "to list",
    "lists on",
    "spac",
    "s-1",
    "stock exchange",
    "debut",
    "flotation",
    "上市",
    "招股",
    "递表",
    "聆讯",
    "挂牌",
    "敲钟",
    "港交所",
    "科创板",
    "ipo",
)
VETO = veto(
    r"\b(?:IPO market|IPOs|job listings?|real estate listing|home listings?|listing "
    r"agent|IPO GMP|grey market|"
    r"subscription status|allotment|lists on (?:ebay|airbnb)|shares (?:fall|rise|jump|"
    r"soar|slump|drop)|since (?:its )?IPO|"
    r"IPO (?:window|pipeline|calendar|boom|drought|guide|watch|lawyer|bankers)|"
    r"post-IPO|debut album|"
    r"to list (?:reasons|all)|listing (?:rules|standards|requirements))\b|"
    r"上市公司(?!.{0,6}递)|新品上市|新车上市|正式上市销售|上市首日涨|"
    r"上市后|上市许可|获批上市(?=.{0,6}药)|药.{0,10}上市|上市销售|预售|新股申购|中签|"
    r"即将上市的新车|车型"
)
_PLACE = (
    r"(?:(?:an?|its|the|U\.?S\.?|UK|US|Hong Kong|HK|London|New York|Nasdaq|NYSE|dual|"
    r"Mumbai|India|blockbuster|planned|<MONEY>|long-awaited|potential|confidential|"
    r"direct|public|possible|stock market|upsized|2026|2027|local) ){0,4}"
)
_IPO = (
    r"(?:IPO|initial public offering|public listing|listing|stock market debut|"
    r"flotation|public offering|stock market listing)\b"
)
PATTERNS = (
    pattern(
        r"(?:(?:has )?(?:confidentially )?(?:files?|filed|filing|refiles) "
        r"(?:confidentially |draft papers |paperwork |publicly |DRHP |papers )?"
        r"(?:with (?:the )?(?:SEC|SEBI) )?(?:for|to) )<PLACE><IPO>",
        confidence=0.95,
        is_strict=True,
        PLACE=_PLACE,
        IPO=_IPO,
    ),
    pattern(
        r"(?:files?|filed) (?:(?:confidentially|to) )*(?:to go public|(?:an? |its )?S-1|"
        r"DRHP|draft papers)",
        confidence=0.93,
        is_strict=True,
    ),
    pattern(
        r"(?:prices?|priced|launches|launched|kicks off|sets terms for|seeks to raise|"
        r"completes?|closes?|announces? (?:pricing of )?) <PLACE><IPO>",
        confidence=0.93,
        is_strict=True,
        PLACE=_PLACE,
        IPO=_IPO,
    ),
    pattern(
        r"(?:plans?|planning|prepares?(?: for)?|preparing(?: for)?|eyes?|eyeing|targets?|"
        r"considers?|considering|weighs?|weighing|mulls?|mulling|"
        r"explores?|exploring|seeks?|picks banks for|hires banks for|taps banks for|"
        r"readies|revives|aims for|moves closer to|gets nod for|"
        r"gets SEBI nod for|wins approval for|gears up for|sets sights on|looks to|"
        r"revisits) <PLACE><IPO>",
        confidence=0.88,
        PLACE=_PLACE,
        IPO=_IPO,
    ),
    pattern(
        r"(?:sets?|switches|moves|weighs up|weighing up|upsizes?|confirms|reveals|makes|"
        r"pursues|pursuing|nears|opens|starts|begins|resumes|approves|increases|shifts|"
        r"speeds up|fast-tracks|picks [\w ]{2,20} for|chooses [\w ]{2,20} for|on track "
        r"for|heads for|steps closer to|delivers|in) <PLACE><IPO>",
        confidence=0.85,
        PLACE=_PLACE,
        IPO=_IPO,
    ),
    pattern(
        r"(?:postpones?|delays?|shelves|pulls?|withdraws?|scraps?|cancels?|abandons?|"
        r"halts|puts off) <PLACE><IPO>",
        confidence=0.9,
        status="withdrawn",
        PLACE=_PLACE,
        IPO=_IPO,
    ),
    pattern(
        r"\b(?-i:(?!has|is|was|says|wants|joins|leads|wins|backs|gains|surges|advises|rises|"
        r"falls)[a-z]{3,20})"
        r"(?:s|ing) (?:(?-i:[a-z-]{2,}) |<MONEY> ){0,3}?(?:of|for|in|on|its|an?) "
        r"(?:(?-i:[a-z-]{2,}) )?"
        r"IPO\b",
        confidence=0.75,
    ),
    pattern(r"(?:goes|to go|going|went) public\b(?! with)", confidence=0.9),
    pattern(
        r"(?:to list|lists|listed|listing|debuts?|begins trading|starts trading|to debut|"
        r"makes (?:its )?(?:market )?debut|opens for trading) (?:shares )?"
        r"(?:on|in) (?:the )?(?:Nasdaq|NYSE|New York Stock Exchange|London Stock Exchange|"
        r"LSE|Hong Kong|Euronext|ASX|TSX|NSE|BSE|Nasdaq \w+)\b",
        confidence=0.92,
    ),
    pattern(
        r"(?:raises?|raised|raising) <MONEY> (?:in|from|via|through) <PLACE><IPO>",
        confidence=0.93,
        is_strict=True,
        PLACE=_PLACE,
        IPO=_IPO,
    ),
    pattern(
        r"(?:递交|提交|更新|披露|再次递交|二次递交|向(?:港交所|上交所|深交所|SEC|纳斯达克|"
        r"证监会)\w{0,4}(?:递交|提交))[^，。；]{0,12}?(?:招股书|招股说明书|上市申请|"
        r"IPO申请)|(?:二次|再次|正式|拟|已)*(?:启动|开启)(?:港股|A股|公开|全球)?招股|"
        r"(?:二次|再次|正式|拟|已)*递表(?=港交所|联交所|纳斯达克|$|，)",
        confidence=0.94,
        is_strict=True,
    ),
    pattern(
        r"(?:冲刺|冲击|闯关|奔赴|拟|计划|筹备|谋求|寻求|启动|重启|将|或|考虑|有意)(?:于|"
        r"在|赴)?(?:港股|香港|港交所|美股|美国|纳斯达克|A股|科创板|创业板|北交所|纽交所|"
        r"境外|主板|沪市)?\w{0,4}?(?:IPO|上市|挂牌)",
        confidence=0.9,
    ),
    pattern(
        r"(?:成功|正式|今日|即将|将|完成)?(?:登陆|在|于)(?:港股|香港|港交所|美股|纳斯达克|"
        r"A股|科创板|创业板|北交所|纽交所|上交所|深交所)\w{0,4}?(?:主板)?(?:上市|挂牌|"
        r"敲钟|交易|$)",
        confidence=0.92,
        status="completed",
    ),
    pattern(
        r"(?:赴港|赴美)?(?:IPO|上市)(?:申请)?(?:获受理|获批|获证监会\w{0,6}|过会|注册生效|"
        r"成功过会|通过聆讯|备案)|通过(?:港交所|上市)?\w{0,4}聆讯",
        confidence=0.92,
    ),
    pattern(
        r"(?:终止|撤回|暂停|推迟|取消|主动撤回)\w{0,8}?(?:IPO|上市|上市申请|上市计划)",
        confidence=0.9,
        status="withdrawn",
    ),
    pattern(r"(?:正式)?(?:赴港|赴美)(?:上市|IPO)", confidence=0.85),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Amount, currency and valuation."""
    return money_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Corewave cuts size of IPO", {"subject": "Corewave"}),
    ("Bank advises on IPO", None),
    ("Klarno files for U.S. listing", {"subject": "Klarno", "status": "announced"}),
    ("Chipmaker Cerevo confidentially files for IPO", {"subject": "Cerevo"}),
    (
        "Grocery app Zesto considering London IPO at £3bn valuation",
        {"subject": "Zesto", "valuation": 3e9, "status": "rumour"},
    ),
    ("Medline prices IPO above range, raises $5 billion", {"subject": "Medline", "amount": 5e9}),
    ("Stripe plans IPO for early 2027", {"subject": "Stripe"}),
    ("WeRide raises $440 million in Nasdaq IPO", {"subject": "WeRide", "amount": 440e6}),
    (
        "Nordic Games postpones IPO amid market turmoil",
        {"subject": "Nordic Games", "status": "withdrawn"},
    ),
    ("Canva to go public next year", {"subject": "Canva"}),
    ("Swiggo files draft papers for Rs 3,000 crore IPO", {"subject": "Swiggo"}),
    ("Figmento debuts on NYSE", {"subject": "Figmento"}),
    ("Report: Databricks weighing IPO", {"subject": "Databricks", "status": "rumour"}),
    ("云鲸智能向港交所递交招股书", {"subject": "云鲸智能"}),
    ("蜜雪集团正式登陆港交所", {"subject": "蜜雪集团"}),
    ("宇树科技启动上市辅导，冲刺科创板IPO", {"subject": "宇树科技"}),
    ("华虹医药终止IPO", {"subject": "华虹医药", "status": "withdrawn"}),
    ("海辰储能通过港交所聆讯", {"subject": "海辰储能"}),
    ("IPO market heats up in 2026", None),
    ("Acme shares fall 10% since IPO", None),
    ("How to read an S-1", None),
    ("Home listings rise in Denver", None),
    ("Stripe has no plans to go public", None),
    ("Acme goes public with complaint", None),
    ("Top 10 IPOs of the year", None),
    ("Should Acme go public?", None),
    ("Singer's debut album tops charts", None),
    ("IPO GMP today: subscription status", None),
    ("Regulator changes listing rules", None),
    ("小米新车上市，售价20万元", None),
    ("上市公司前三季度分红创新高", None),
    ("本周新股申购指南", None),
)
