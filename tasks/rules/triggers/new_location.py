"""The account opens, builds or moves: offices, plants, stores, data centres, headquarters."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import count_facts, money_facts
from tasks.rules.triggers._patterns import pattern, veto
from tasks.rules.triggers._places import HAN_PLACE, PLACE, SITES

VERSION = 3
CUES = (
    "office",
    "headquarter",
    "hq",
    "hub",
    "construction",
    "expansion",
    "invest",
    "tower",
    "factory",
    "factories",
    "plant",
    "store",
    "data center",
    "data centre",
    "campus",
    "facility",
    "facilities",
    "warehouse",
    "centre",
    "center",
    "branch",
    "showroom",
    "lab",
    "site",
    "gigafactory",
    "restaurant",
    "location",
    "fab",
    "shop",
    "studio",
    "mill",
    "clinic",
    "base",
    "depot",
    "brewer",
    "distiller",
    "baker",
    "hangar",
    "shipyard",
    "foundry",
    "dairy",
    "pub",
    "cinema",
    "gym",
    "salon",
    "hotel",
    "workshop",
    "greenhouse",
    "dealership",
    "supermarket",
    "pharmac",
    "boutique",
    "cafe",
    "kitchen",
    "terminal",
    "建厂",
    "设厂",
    "建新厂",
    "设立",
    "总部",
    "工厂",
    "基地",
    "研发中心",
    "分公司",
    "办事处",
    "办公室",
    "门店",
    "落户",
    "投产",
    "开业",
    "奠基",
    "动工",
    "开工",
    "数据中心",
    "旗舰店",
    "中心",
    "产业园",
    "首店",
)
VETO = veto(
    r"\b(?:opens? (?:an? )?(?:investigation|probe|door|inquiry|fire|registration|"
    r"applications|up about|higher|lower|flat|case|trial|letter|talks)|power plant "
    r"(?:fire|explosion)|"
    r"box office|post office|oval office|app store apps|store closures|closes|shuts|"
    r"shuttered|closing|house plants?|plant-based|tree|museum|school|library|"
    r"hospital|park\b(?! campus)|stadium|church|police station|health center|visitor "
    r"center|community center|call center scam|protest\w*|tribute|grand jury|army|"
    r"military base|airport terminal|"
    r"online store|app store|play store|office hours|home office)\b|关闭|关停|停产|"
    r"奥运|博物馆|学校|医院(?!管理)|服务中心.{0,4}办事|开工率|市政府|车站|地铁"
)
_SITE = (
    r"(?:offices?|head office|headquarters|HQ|hubs?|factory|factories|"
    r"(?:manufacturing |assembly |production |battery |chip |semiconductor )?plants?|"
    r"stores?|flagship|data cent(?:er|re)s?|campus|"
    r"(?:[\w&]+ )?facility|facilities|warehouses?|(?:[\w&]+ )?cent(?:er|re)s?|"
    r"branch(?:es)?|showrooms?|lab|labs|laboratory|sites?|gigafactory|restaurants?|"
    r"locations?|fabs?|shops?|studio|"
    r"outpost|towers?|skyscraper|base|production line|mill|clinics?|"
    rf"{SITES})\b"
)
_GAP = (
    r"(?:(?!(?:in|for|to|of|with|after|as|amid|at|on|by|about|from|and|against|near|"
    r"probe|investigation)\b)[\w&$€£.,'’%+-]+ ){0,6}?"
)
PATTERNS = (
    pattern(
        r"(?:opens?|opened|opening|to open|launches|inaugurates?|inaugurated|unveils|"
        r"establishes|sets? up|to build|builds?|building|constructs?|to construct|adds?|"
        r"debuts|plans|plots|targets|pledges|announces|expands?|leases|christens|"
        r"plans? (?:for|to build|to open)|unveils plans? for|announces plans? for|"
        r"(?:begins|starts|commences|completes) (?:construction|work|building) (?:of|on|"
        r"at)|invests? <MONEY> (?:in|to build|to open|on)|to invest <MONEY> (?:in|to "
        r"build|to open|on)|investing <MONEY> (?:in|to build)) <GAP><SITE>(?: (?:in|at|"
        r"near|outside)(?: downtown| central)? (?P<place>(?-i:[A-Z])[\w.’'-]+(?:(?: |, )"
        r"(?-i:[A-Z])[\w.’'-]+){0,2}))?",
        confidence=0.9,
        is_strict=True,
        GAP=_GAP,
        SITE=_SITE,
    ),
    pattern(
        r"(?:breaks?|broke|breaking) ground (?:on|for|at|in)\b", confidence=0.92, is_strict=True
    ),
    pattern(
        r"(?:moves?|moving|relocat(?:es?|ing)|to move|shifts?) (?:its |our |the )"
        r"?(?:[\w-]+ )?(?:headquarters|HQ|head office|base|offices?)(?:[^,;.]{0,20}? to "
        r"(?P<place><PLACE>))?",
        confidence=0.92,
        is_strict=True,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:opens?|opening|opened) (?:its |an? )?(?:first |new |second |third )"
        r"?(?:[\w.]+ ){0,3}?(?:store|office|location|hub|flagship|shop|factory)s?\b",
        confidence=0.88,
    ),
    pattern(
        r"(?:picks|selects|chooses|taps|names) (?P<place><PLACE>|(?-i:[A-Z])[\w.-]+(?: "
        r"(?-i:[A-Z])[\w.-]+)?) (?:for|as) <GAP><SITE>",
        confidence=0.88,
        PLACE=PLACE,
        GAP=_GAP,
        SITE=_SITE,
    ),
    pattern(
        r"(?:to )?(?:invest|spend|commit|pour|pump|plough|plow)(?:s|ing|ed)? <MONEY> "
        r"(?:in|on|into|to expand in) (?:the )?(?:[\w-]+ )??(?P<place><PLACE>)",
        confidence=0.85,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:invest|spend|commit|pour|pump|plough|plow|sink)(?:s|ing|ed)? <MONEY> (?:in|on|into) "
        r"(?:[\w'’-]+ ){0,3}?(?-i:[A-Z])[\w-]+ (?:[\w-]+ ){0,2}?(?:expansion|<SITE>)",
        confidence=0.85,
        SITE=_SITE,
    ),
    pattern(
        r"(?:heads|expands|moves|goes|comes|arrives|lands|enters|debuts|"
        r"returns)\b(?: (?:in)?to)?(?: the| in)* (?-i:[A-Z])[^,;.]{1,28} with "
        r"(?:its |an? |the )?(?:first|new|second|debut|flagship|(?-i:[A-Z])[\w-]+)\b<GAP> ?<SITE>",
        confidence=0.85,
        GAP=r" " + _GAP,
        SITE=_SITE,
    ),
    pattern(
        r"^(?:our |we have |we've )?(?:new )?(?:office|hq|headquarters|store|hub) (?:in|"
        r"opens in) (?P<place><PLACE>)",
        subject="own",
        confidence=0.75,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:(?:将|拟|计划|宣布|正式|投资|斥资|豪掷|<YUAN>)*(?:赴|在|到|于)?(?P<place><PLACE>)"
        r"(?:投资|合资)?|(?:拟|将)?(?:投资|斥资)<YUAN>)(?:建厂|设厂|办厂|建新厂|扩厂|开店|"
        r"设立工厂)",
        confidence=0.9,
        is_strict=True,
        PLACE=HAN_PLACE,
    ),
    pattern(
        r"(?:正式)?(?:落户|入驻)(?:于|在)?(?P<place><PLACE>|[一-鿿]{2,6}$)",
        confidence=0.88,
        is_strict=True,
        PLACE=HAN_PLACE,
    ),
    pattern(
        r"(?:投资|斥资|拟投资|豪掷|将)?(?:<YUAN>)?(?:(?:将|拟|正式|宣布)?(?:在|于)"
        r"(?P<place><PLACE>)[^，。；\s]{0,6}?)?(?:新建|建设|开设|建立|投建|设立|兴建|成立|"
        r"启用|新设|扩建|建)(?:了)?[^，。；\s]{0,14}?"
        r"(?:总部|工厂|基地|研发中心|分公司|办事处|办公室|门店|数据中心|旗舰店|产业园|"
        r"中心(?!化)|超级工厂|体验店|子公司|产线|园区)",
        confidence=0.92,
        is_strict=True,
        PLACE=HAN_PLACE,
    ),
    pattern(
        r"(?:(?:位于)?(?P<place><PLACE>)[^，。；\s]{0,10}?)?(?:超级|储能|电池|智能|新能源|"
        r"区域|全球)*(?:总部|工厂|基地|研发中心|分公司|办事处|门店|数据中心|旗舰店|产业园|"
        r"超级工厂|首店|项目|新店)(?:一期|二期)?(?:在[^，。；\s]{2,12}?)?"
        r"(?:正式|已|今日|即将|将|全面)*(?:落成|"
        r"投产|开业|启用|动工|开工|奠基|揭牌|竣工|亮相)",
        confidence=0.88,
        PLACE=HAN_PLACE,
    ),
    pattern(
        r"(?:将|拟|宣布)?总部(?:将|正式)?(?:迁至|迁往|搬迁至|搬至|落户)(?P<place><PLACE>)",
        confidence=0.92,
        PLACE=HAN_PLACE,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Investment and jobs."""
    return [*money_facts(clause), *count_facts(clause)]


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Tarn returns to office policy with new hub", None),
    ("Wayfair expands to Germany with Stuttgart hub", {"subject": "Wayfair"}),
    ("景区设立游客服务中心", None),
    ("顺通在曼谷设立东南亚转运中心", {"subject": "顺通", "place": "曼谷"}),
    ("Primark heads to Kuwait with first Gulf store", {"subject": "Primark"}),
    ("Waferon to pump €1.1bn into Dresden expansion", {"subject": "Waferon", "amount": 1.1e9}),
    ("Kestrel opens brewery in Leeds", {"subject": "Kestrel", "place": "Leeds"}),
    ("蓝杉能源拟投资15亿元在匈牙利建厂", {"subject": "蓝杉能源", "place": "匈牙利"}),
    ("名创优品全球旗舰店在巴黎香榭丽舍大街开业", {"subject": "名创优品"}),
    ("Tessellate opens new office in Munich", {"subject": "Tessellate", "place": "Munich"}),
    ("TSMC to build second factory in Arizona", {"subject": "TSMC", "place": "Arizona"}),
    ("Micron breaks ground on $100 billion chip plant", {"subject": "Micron", "amount": 100e9}),
    (
        "Voltgrid to invest $1 billion in Kentucky battery plant",
        {"subject": "Voltgrid", "amount": 1e9},
    ),
    ("Coinhold moves headquarters to Texas", {"subject": "Coinhold", "place": "Texas"}),
    ("Ikea Opens Its First Store in New Zealand", {"subject": "Ikea"}),
    (
        "Cloud provider Nimbus opens data center in Johannesburg",
        {"subject": "Nimbus", "place": "Johannesburg"},
    ),
    ("Lilly to open manufacturing facility in Virginia", {"subject": "Lilly"}),
    ("Brightpath expands London office", {"subject": "Brightpath"}),
    ("Grifols inaugurates R&D centre in Barcelona", {"subject": "Grifols", "place": "Barcelona"}),
    ("Kestrel Foods plans new warehouse near Leeds", {"subject": "Kestrel Foods"}),
    ("We opened our first U.S. office", {"subject": "We"}),
    ("宁德时代将在匈牙利建设电池工厂", {"subject": "宁德时代", "place": "匈牙利"}),
    ("特斯拉上海储能超级工厂正式投产", {"subject": "特斯拉"}),
    ("星河智能总部落户苏州", {"subject": "星河智能"}),
    ("蓝海集团在新加坡设立研发中心", {"subject": "蓝海集团", "place": "新加坡"}),
    ("SEC opens investigation into Acme", None),
    ("Wall Street opens lower", None),
    ("Acme opens registration for annual summit", None),
    ("Film tops box office", None),
    ("Acme closes Denver office", None),
    ("City opens new library", None),
    ("Actor opens up about illness", None),
    ("How to set up a home office", None),
    ("Power plant fire kills two", None),
    ("Return to office: what to know", None),
    ("Plant-based meat sales fall", None),
    ("Five office trends for 2026", None),
    ("北京新建三所学校", None),
    ("公司关闭上海工厂", None),
    ("地铁新线路开工建设", None),
)
