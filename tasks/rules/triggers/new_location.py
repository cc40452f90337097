"""The account opens, builds or moves: offices, plants, stores, data centres, headquarters."""

from collections.abc import Iterable

from tasks.rules.triggers.reading import places_han
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.facts import count_facts, money_facts
from tasks.rules.triggers.reading.patterns import cues, patterns_of
from tasks.rules.triggers.sites import (
    han_plain,
    location_basic,
    location_forms,
    location_plain,
    location_terse,
    location_trade,
    location_words,
)

VERSION = 12
CUES = cues(
    """
    production line | assembly line | considering | commits | pledges | county | makes |
    land for | flagship | sq ft | square f | sq m | street | avenue | capacity | digs | new home |
    roaster | switch on | nurser | care home | breaks soil | turf | sod | jobs at | planning p |
    planning a | planning c | planners | 破土 | office | headquarter | hq | hub | construction |
    expansion | invest | tower | factor | _plant | gigaplant | store | data cent | campus |
    facilit | warehouse | centre | center | branch | showroom | _lab_ | _labs_ | _lab, | _lab: |
    laborator | _lab- | _site_ | _sites_ | _site, | _site: | _site | restaurant | location |
    _fab_ | _fabs_ | _fab, | _fab: | shop | studio | _mill_ | _mills_ | _mill, | _mill: |
    sawmill | clinic | _base_ | _base, | _base: | depot | brewer | distiller | baker | hangar |
    shipyard | foundry | dairy | _pub_ | _pubs_ | _pub, | _pub: | cinema | _gym_ | _gyms_ |
    _gym, | _gym: | salon | hotel | greenhouse | dealership | supermarket | pharmac | boutique |
    cafe | café | kitchen | terminal | outpost | arena | packhouse | taproom | garage |
    premises | _farm_ | _farms_ | _farm, | _farm: | _park | refinery | smelter | outlet |
    _space | gcc | _quarters | _counter | kiosk | concession | _unit_ | _units_ | _unit, |
    _unit: | cleanroom | _shed_ | _sheds_ | _shed, | _shed: | breaks ground | break ground |
    broke ground | breaking ground | relocat | decamps | ups sticks | plants flag |
    puts down roots | pitches up | lease | doors | opens in | opens at | home in | irish sea |
    建厂 | 设厂 | 建新厂 | 扩厂 | 扩产 | 设立 | 总部 | 工厂 | 基地 | 研发中心 | 分公司 |
    办事处 | 办公室 | 门店 | 落户 | 落子 | 投产 | 开业 | 奠基 | 动工 | 动土 | 开工 | 数据中心 |
    旗舰店 | 中心 | 产业园 | 首店 | 开店 | 展店 | 进驻 | 入驻 | 枢纽 | 投运 | 启用 | 插旗 |
    达产 | 片厂 | 池厂 | 车厂 | 建设 | 新建 | 扩建 | 产线 | 项目 |
    家店 | 新开 | 投建 | 座城 | 今年 | 年内 | 进驻 | 铺进 |
    研究院 | 研究所 | 试车 | 代线 | 仪式 | 园区 | 厂房 | 新厂 |
    building | inaugurat | project | upgrade |
    footprint | permission | acres | establish | _opens_ | 体验店 | 便利店 | 专卖店 | 直营店 |
    充电站 | 网点 | 超市 | 代表处 | 餐厅 | 影院 | 酒店 | 亮相 |
    新店 | 迁址 | 搬迁 | 仓 | opening | moving | hypermarket | _works | assembly line |
    steel goes | bulldozer | ribbon | diggers | topping | topped out | foundation | moving day |
    outgrows | floors | next door | alley | arrives in | comes to | lands in | roll up in |
    rolls up in | fit out | fits out | to its map | cranes | spades | shovels | scaffolding |
    locat | restart | opening date | drive-thru | drive-through | dispensar | hotel |
    groundbreak | ground-break | creating |
    adding | to create | to add | positions | operations | tenant | move from | move out |
    relocation | employees | complex | lounge | winery | spa_ | resort | _jobs_ | _jobs |
    production | manufacturing | capabilit | output | floor | signing of | addition of |
    cloud region | fibre line | line |
    _mine | mining | mines_ | early works | earthworks | groundworks | pours first | poured first |
    first gold | first ore | first copper | first blast | first power | first production |
    to build | to make | to produce | to assemble | to settle | settles in | land near | land in |
    land on | buys land | plot of | develop | proposals |
    keys to | strengthen | r&d | launchpad | test stand | roundhouse
    """
)
VETO = location_words.VETO
_opening = patterns_of(location_words.FRAGMENTS)
PATTERNS = (
    *location_plain.FIRST,
    _opening(
        r"<OPENS> <GAP><SITE><HEAD><WHERE>",
        confidence=0.9,
        is_strict=True,
    ),
    _opening(
        r"(?:breaks?|broke|breaking|turns) (?:ground|soil|earth|turf) (?:on|for|at|in)\b",
        confidence=0.92,
        is_strict=True,
    ),
    _opening(
        r"\b<NOT>(?-i:[a-z]{3,14}s)(?: (?:on|off|up|out|in|into|with|down|over|at|for|"
        r"towards?))? "
        r"(?:its |their |our |the |an? )?(?:\w+ )?<ORDINAL> <GAP><SITE><HEAD><WHERE>",
        confidence=0.8,
    ),
    # "borrows $20m to build mill": whose it is stands before the first verb.
    _opening(
        r"(?P<left>)\b(?!(?:urges|asks|tells|wants|forces|plans|helps|lets|allows|agrees|"
        r"aims|wins|gets|"
        r"prepares|looks|hopes|moves|offers|intends|vows|promises|ceases|continues|fails)\b)"
        r"(?-i:[a-z]{3,14}s|Raises|Borrows|Secures|Lands|Hires|Taps|Wins|Gets|Bags|Closes|Nabs) "
        r"[^,;:.]{2,50}? to (?:build|open|set up|construct|add|expand|fund|launch) "
        r"<GAP><SITE><HEAD><WHERE>",
        confidence=0.82,
    ),
    _opening(
        r"(?:moves?|moving|relocat(?:es?|ed|ing)|to move|shift(?:s|ing)?|decamp(?:s|ing)?|"
        r"transfers?|"
        r"uproots?|switches) (?:its |our |the )?(?:[\w-]+ ){0,2}?<BASE>\b(?! (?:staff|workers|"
        r"jobs|team|chair|furniture))(?:[^,;.]{0,24}? "
        r"(?:in)?to "
        r"(?P<place><PLACE>))?",
        confidence=0.9,
        is_strict=True,
    ),
    _opening(
        r"(?:(?:relocates|decamps|ups sticks|moves house|moves home|relocating|ups and moves) "
        r"(?:[^,;.]{0,24}? )?(?:in)?to|plants? (?:its |a )?flags? (?:in|on|at)|puts down "
        r"roots in|"
        r"sets? up (?:shop|home|camp|base) (?:in|at)|setting up shop in|pitches up in|"
        r"opens? (?:its |the )?doors (?:in|at|on)|makes? (?:its |a )?(?:new )?home in|"
        r"finds (?:a )?(?:new )?home in|takes? (?:up )?residence in|opens up in|hangs (?:out "
        r")?its "
        r"shingle in) (?:the )?(?P<place>(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+){0,2})"
        r"(?<!['’]s)(?![\w’'])",
        confidence=0.85,
    ),
    _opening(
        r"\b(?:swaps|trades|ditches) [^,;.]{2,30}? for (?:an? |its )?<GAP>(?:HQ|headquarters|"
        r"offices?)",
        confidence=0.8,
    ),
    _opening(
        r"(?:takes|taking|snaps up|signs (?:up )?for|leases|pre-lets|lets|books|bags|rents|inks) "
        r"(?:[\w-]+ ){0,2}?\d[\d,.]* ?(?:sq\.? ?(?:ft|m)|square (?:feet|foot|metres|meters))\b",
        confidence=0.82,
    ),
    _opening(
        r"(?:picks|selects|chooses|taps|names|settles on|plumps for|opts for|earmarks) "
        r"(?P<place><PLACE>|(?-i:[A-Z])[\w.-]+(?: (?-i:[A-Z])[\w.-]+)?) (?:for|as|to host) "
        r"<GAP><SITE>",
        confidence=0.88,
    ),
    _opening(
        r"(?:to )?(?:invest|spend|commit|pour|pump|plough|plow|sink)(?:s|ing|ed)? <MONEY> "
        r"(?:in|on|into|to expand in) (?:the )?(?:[\w-]+ )??(?P<place><PLACE>)"
        r"(?![\w-])(?! (?:startups?|companies|firms?|funds?))",
        confidence=0.85,
    ),
    _opening(
        r"(?:invest|spend|commit|pour|pump|plough|plow|sink)(?:s|ing|ed)? <MONEY> (?:in|on|into) "
        r"(?:[\w'’-]+ ){0,3}?(?-i:[A-Z])[\w-]+ (?:[\w-]+ ){0,2}?(?:expansion|manufacturing|"
        r"production|operations|capacity|<SITE>)",
        confidence=0.85,
    ),
    _opening(
        r"(?:heads|expands|moves|goes|comes|arrives|lands|enters|debuts|touches down|"
        r"returns)\b(?: (?:in)?to)?(?: the| in)* (?-i:[A-Z])[^,;.]{1,28} with "
        r"(?:its |an? |the )?(?:first|new|second|debut|flagship|(?-i:[A-Z])[\w-]+)\b <GAP> "
        r"?<SITE>",
        confidence=0.85,
    ),
    *location_forms.PATTERNS,
    *location_plain.PATTERNS,
    *location_basic.PATTERNS,
    *location_trade.PATTERNS,
    *location_terse.PATTERNS,
    _opening(
        r"\b(?:opens|opening|to open) (?:soon )?(?:in|at) (?:the )?(?P<place><LOCAL>)(?=$|"
        r"[,.;:’']| (?:with|this|next|"
        r"on|after|as|for|from|in)\b)",
        confidence=0.75,
    ),
    _opening(
        r"^(?:our |we have |we've |say hello to our |welcome to our )?(?:new )?(?:office|hq|"
        r"headquarters|store|hub|home|warehouse|factory) (?:in|opens in) (?P<place><PLACE>)",
        subject="own",
        confidence=0.75,
    ),
    _opening(
        r"^(?:we['’]re |we are |we['’]ve |we )(?:moving|moved|opening|opened) (?:our |to "
        r"|into |in |an? )",
        subject="own",
        confidence=0.8,
    ),
    *places_han.NEW_LOCATION,
    *han_plain.NEW_LOCATION,
    _opening(
        r"(?:double|triple|boost|expand|grow|raise|lift|increase|strengthen|deepen|extend|"
        r"cement|broaden)"
        r"(?:s|ing)? (?:its )?(?:[\w-]+ "
        r")?(?:capacity|output|production|footprint|"
        r"space|estate|network|presence)\b[^,;.]{0,20}? (?:with|at|via|through|by opening) "
        r"<GAP><SITE>",
        confidence=0.82,
    ),
    _opening(
        r"(?:lands|arrives|opens|pops up|debuts|sets up|pitches up|takes space) on (?:the "
        r")?(?P<place>(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])"
        r"[\w’'-]+)? (?-i:Street|Road|Avenue|Row|Lane|Boulevard|Square|Quay|Strip))",
        confidence=0.82,
    ),
    _opening(
        r"\b[a-z]{3,14}s (?:(?:in|on)?to|in) (?:the )?(?P<place><LOCAL>) with (?:(?:its|"
        r"an?|the|two|three|four|five|six|ten|\d+|first|new|more) )+"
        r"<GAP><SITE>",
        confidence=0.82,
    ),
    _opening(
        r"(?:moves?|moving|relocat(?:es?|ing)|shifts?|trades up|upgrades|heads|decamps) "
        r"(?:in)?to (?:its |"
        r"an? )?(?:bigger|larger|new|smaller|roomier|swankier|plusher) "
        r"(?:[\w-]+ ){0,2}?(?:digs|home|premises|offices?|site|space|HQ|headquarters|factory|"
        r"warehouse|quarters|base)\b",
        confidence=0.85,
    ),
    _opening(
        r"\b(?:creat|add|bring|hir|recruit|generat)(?:e|es|ing|s)? (?:up to |about |some "
        r"|more than )?[\d,]+ (?:new |more )?(?:jobs|people|staff|workers|roles) "
        r"(?:at|in|with|for) (?:its |an? )?(?:new|planned|first|expanded|second|future|"
        r"(?:[$€£]|Rs)\S+) <GAP><SITE>",
        confidence=0.82,
    ),
    _opening(
        r"(?:signs|inks|pens|takes on|agrees) (?:an? |the )?(?:[\w-]+ ){0,3}?lease\b(?! "
        r"(?:deal )?(?:with|for) (?:planes|aircraft|vessels|ships|cars|vehicles))",
        confidence=0.82,
    ),
    _opening(
        r"(?:picks|selects|chooses|taps|names|settles on|plumps for|opts for) "
        r"(?P<place>(?-i:[A-Z])[\w.-]+(?: (?-i:[A-Z])[\w.-]+)?) (?:for|as) (?:its |an? )?"
        r"(?:<MONEY> )?(?:[\w-]+ ){0,3}?(?:line|expansion|base|home|operation|hub)\b",
        confidence=0.8,
    ),
    _opening(
        r"(?:takes|taking|snaps up|fills|rents|leases|signs for|bags|lets|books|grabs|occupies) "
        r"(?!(?:the )?floor\b)"
        r"(?:up )?(?:the |an? |its |another |\w+ )?(?:(?:whole|top|entire|ground|former|old|"
        r"empty|"
        r"disused|vacant|ex-\w+|industrial|neighbouring|adjoining) )*(?:floors?|storeys|"
        r"unit next door|building next door|shop next door|premises next door|bowling alley|"
        r"bank branch|department store|cinema|chapel|railway arch|arches|warehouse|woolstore|"
        r"barn|"
        r"industrial unit|hangar)\b(?! (?:robots?|staff|workers))",
        confidence=0.8,
    ),
    _opening(
        r"\b(?:outgrows|outgrown) (?:its |the |an? )?(?:\w+ )?(?:garage|kitchen|shed|premises|"
        r"offices?|HQ|home|site|factory|warehouse|workshop|unit|bakery|base|space)\b",
        confidence=0.78,
    ),
    # A chain comes to a town with a branch.
    _opening(
        r"\b(?:chain|restaurant group|gym group|retailer|grocer|supermarket|burger bar|barber|"
        r"bakery|coffee roaster|discounter|cinema operator|parks? operator|hotel group|pub "
        r"group) "
        r"(?-i:[A-Z])[\w&.’'!-]*(?: (?-i:[A-Z&])[\w&.’'!-]*){0,3}?(?P<left>) "
        r"(?:comes to|arrives in|lands in|rolls (?:up )?in(?:to)?|opens (?:up )?in|pitches up in|"
        r"pops up in|sets up in|touches down in|lands on|hops (?:over|across)|crosses|moves "
        r"in(?:to| on)?|adds(?=[^,;:.]{3,30} to (?:its|the) (?:map|network|estate|footprint|list)))"
        r" (?:the )?(?P<place>(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)?)"
        r"(?! (?:rival|chain|peer|startup|deal|takeover))",
        confidence=0.78,
    ),
    _opening(
        r"(?:scraps?|shelves|drops|ditches|axes|pulls|abandons|cans|halts|withdraws|kills) "
        r"(?:its |the )?(?:plans? (?:for|to (?:build|open))|planned|proposed|<MONEY>) "
        r"<GAP><SITE>",
        confidence=0.82,
        status="withdrawn",
    ),
    _opening(
        r"^(?:we['’]ve|we have) (?:got )?(?:an? )?(?:new|bigger|first) (?:[\w-]+ "
        r"){0,2}?(?:home|office|HQ|headquarters|warehouse|factory)\b",
        subject="own",
        confidence=0.8,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Investment, jobs, and the place where the pattern does not tell it."""
    return [*money_facts(clause), *count_facts(clause), *location_words.place_facts(clause)]


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Skyfinch names Bremen airport as its sixth base", {"subject": "Skyfinch"}),
    ("Tarnell strengthens R&D in Portugal", {"subject": "Tarnell", "place": "Portugal"}),
    ("Oakbarn lines up 40 openings", {"subject": "Oakbarn"}),
    ("Coach names Lund as 12th man", None),
    ("Kordano rope factory in Leeds gets green light", {"subject": "Kordano"}),
    ("Kordano ditches plans to build data centre in Peru", {"status": "withdrawn"}),
    ("Kordano launches digital branch for anglers", None),
    ("Kordano unveils office suite", None),
    ("Tavish Foods celebrates grand opening of Dundee bakery", {"subject": "Tavish Foods"}),
    ("Kellmark Expands Elm County Operations, Creating 40 Jobs", {"subject": "Kellmark"}),
    ("Kellmark to create 70 jobs in Elmford with new kiln plant", {"subject": "Kellmark"}),
    ("Voltgrid wins state grant for Ohio battery plant", {"subject": "Voltgrid"}),
    ("Coinhold mulls move from UK", {"subject": "Coinhold", "status": "rumour"}),
    ("Larkspur signs on as anchor tenant at Hull docks", {"subject": "Larkspur"}),
    ("Memorix's Penang plant to begin production in May", {"subject": "Memorix"}),
    ("Regulator launches facility for secondary trading", None),
    ("Ohio gains 12,000 factory jobs in August", None),
    ("Marisense gets loan facility for expansion of fleet", None),
    ("Third Welsh depot for parcel firm Zipline Post", {"subject": "Zipline Post"}),
    ("Steel goes up for Quillfeather warehouse beside the A9", {"subject": "Quillfeather"}),
    ("Ribbon cut on Pomfret's £9m bakery in Hull", {"subject": "Pomfret"}),
    ("Gdynia picked by sonar maker Echolot for Baltic base", {"subject": "Echolot"}),
    ("Moving day for Larkspur Legal", {"subject": "Larkspur Legal"}),
    ("Enlarged Perth hangar gives Aerovane space for nine more jets", {"subject": "Aerovane"}),
    ("Burger chain Pattyman comes to Truro", {"subject": "Pattyman", "place": "Truro"}),
    ("Candlewick scraps plans for Norwich warehouse", {"status": "withdrawn"}),
    ("New hub for AI research, says minister", None),
    ("Second home for Ukrainians in Poland", None),
    ("$30M venture debt facility for drone courier Heronfly", None),
    ("Topping out ceremony for Rome metro station", None),
    ("Tarn returns to office policy with new hub", None),
    ("Wayfarer expands to Germany with Stuttgart hub", {"subject": "Wayfarer"}),
    ("景区设立游客服务中心", None),
    ("顺通在曼谷设立东南亚转运中心", {"subject": "顺通", "place": "曼谷"}),
    ("Primrose heads to Kuwait with first Gulf store", {"subject": "Primrose"}),
    ("Waferon to pump €1.1bn into Dresden expansion", {"subject": "Waferon", "amount": 1.1e9}),
    ("Orvane Gold commences early works at Tiraset", {"subject": "Orvane Gold"}),
    ("Motovia to build electric vans in Spain", {"subject": "Motovia", "place": "Spain"}),
    ("Motovia confirms battery plant in Poland", {"subject": "Motovia"}),
    ("Motovia confirms strike at plant in Poland", None),
    ("Orvane aims to boost Chile copper mine output", None),
    ("Motovia delays Elmford plant decision", {"status": "withdrawn"}),
    ("Motovia settles in Texas court case", None),
    ("Kestrel opens brewery in Leeds", {"subject": "Kestrel", "place": "Leeds"}),
    ("蓝杉能源拟投资15亿元在匈牙利建厂", {"subject": "蓝杉能源", "place": "匈牙利"}),
    ("名品优选全球旗舰店在巴黎香榭丽舍大街开业", {"subject": "名品优选"}),
    ("Tessellate opens new office in Munich", {"subject": "Tessellate", "place": "Munich"}),
    ("Waferon to build second factory in Arizona", {"subject": "Waferon", "place": "Arizona"}),
    ("Memorix breaks ground on $100 billion chip plant", {"subject": "Memorix", "amount": 100e9}),
    (
        "Voltgrid to invest $1 billion in Kentucky battery plant",
        {"subject": "Voltgrid", "amount": 1e9},
    ),
    ("Coinhold moves headquarters to Texas", {"subject": "Coinhold", "place": "Texas"}),
    ("Ikora Opens Its First Store in New Zealand", {"subject": "Ikora"}),
    (
        "Cloud provider Nimbus opens data center in Johannesburg",
        {"subject": "Nimbus", "place": "Johannesburg"},
    ),
    ("Lillian Pharma to open manufacturing facility in Virginia", {"subject": "Lillian Pharma"}),
    ("Brightpath expands London office", {"subject": "Brightpath"}),
    ("Grifex inaugurates R&D centre in Barcelona", {"subject": "Grifex", "place": "Barcelona"}),
    ("Kestrel Foods plans new warehouse near Leeds", {"subject": "Kestrel Foods"}),
    ("We opened our first U.S. office", {"subject": "We"}),
    ("宁海时代将在匈牙利建设电池工厂", {"subject": "宁海时代", "place": "匈牙利"}),
    ("远航汽车上海储能超级工厂正式投产", {"subject": "远航汽车"}),
    ("星河智能总部落户苏州", {"subject": "星河智能"}),
    ("蓝海集团在新加坡设立研发中心", {"subject": "蓝海集团", "place": "新加坡"}),
    ("Candlewick lights up its first high street shop", {"subject": "Candlewick"}),
    (
        "Hartwell Partners borrows $20m to build sawmill in Mandal",
        {"subject": "Hartwell Partners"},
    ),
    ("Lyon to host Pellmar's first battery plant", {"subject": "Pellmar"}),
    ("Planning permission granted for Larkspur's giant warehouse", {"subject": "Larkspur"}),
    ("Oyo Pay moves to bigger digs in Shoreditch", {"subject": "Oyo Pay"}),
    ("聯智科技插旗日本 熊本辦公室下月啟用", {"subject": "聯智科技"}),
    ("Ivory Coast opens first public clinic", None),
    ("Charity opens food hub in Dundee", None),
    ("Acmera rolls out new factory software", None),
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
    ("Tavish Foods opens bakery in Dundee", {"subject": "Tavish Foods"}),
    (
        "Orrin Logistics to build 60 million euro warehouse near Ghent",
        {"subject": "Orrin Logistics"},
    ),
    ("Marisense moves its head office to Bergen harbour", {"subject": "Marisense"}),
    (
        "Pressburg Optics starts construction of lens plant in Slovakia",
        {"subject": "Pressburg Optics"},
    ),
    ("Grocer Bellamy plans 30 new stores in Wales", {"subject": "Bellamy"}),
    ("临江制药在苏州新建研发中心", {"subject": "临江制药"}),
    ("青屿软件东京办事处正式启用", {"subject": "青屿软件"}),
    ("Halvard Marine opens ferry bookings for summer", None),
    ("Town opens new playground after two-year wait", None),
    ("市民中心新泳池对外开放", None),
    ("远航汽车今年将新开30家体验店", {"subject": "远航汽车"}),
    ("岭海锂业：4万吨锂盐项目投料试车", {"subject": "岭海锂业"}),
    ("Voltgrid delays chip plant opening to 2030", {"subject": "Voltgrid"}),
    ("全省今年将新建20家公立医院", None),
    ("某大学成立海洋研究院", None),
    ("青屿化工6亿启动新材料基地项目", {"subject": "青屿化工"}),
    ("澜舟云租赁新办公园区", {"subject": "澜舟云"}),
    ("青屿科技与高校共建育种中心", None),
)
