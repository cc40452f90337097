"""The account sells or spins off a part of itself."""

from collections.abc import Iterable

from tasks.rules.triggers.deals.facts import paid_facts, share_facts
from tasks.rules.triggers.deals.han_parts import DIVESTS_HAN
from tasks.rules.triggers.deals.sales import SALE_LITERALS, sale_to, sold, sold_to
from tasks.rules.triggers.deals.sellers import SELLERS
from tasks.rules.triggers.deals.words import NAME, PARTS, SELLS, THING_SOLD
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.patterns import cues, pattern, veto
from tasks.rules.triggers.reading.places import LOCAL

VERSION = 10
READS_ON = True
CUES = cues(
    """
    sell | sold | sale to | completes | completed | purchase | sale of |
    divest | offload | unload | spin off | spins off | spin-off |
    auction of | spins out | spin out | spun out | spinning out | prepar | stake sale | asset sale |
    spun off | spinning off | spinoff | carve | dispos | demerge | hives off | hive off |
    splits off | split off | flog | parts with | cashes out | for sale | buyers for | jettison |
    stake in | _adds_ | acquires | to acquire | acquired | buys | to buy | bought |
    snaps up | separat |
    split into | buyer for | buys | acquisition of | trims | reduce | pares | halves | exits |
    bidders | suitors | bids for | offers for | interest in | takes over | take over | picks up |
    up for sale | separating | from_ | sheds | dumps | hands over | cuts loose | ditches |
    lets go | buyer | bidder | suitor | slim-down | slimdown | sell-down | selldown |
    disposal | on the block | divestiture | 出售 | 剥离 | 转让 | 分拆 | 卖给 | 卖掉 | 处置 | 脱手 |
    售予 | 售出 | 分家 | 减持 | 清仓 | 抛售 | 出清 | 出让 | 拆分 |
    再售 | 再卖 | 变卖 | 卖出 | 手中 | 旗下 |
    收购 | 接手 | 接盘 | 买下
    """
)
VETO = veto(
    r"\b(?:best-?sell\w*|sell(?:s|ing)? itself|sold itself|sell-?off|sell-?outs?|sold out|insider|"
    r"(?:ceo|director|founder|boss|"
    r"chairman|exec|executive|president) (?:sells|sold|offloads|to sell|disposes)|shares "
    r"(?:worth|of)|stock sale|(?<!care\s)(?<!nursing\s)(?<!funeral\s)(?<!-)homes?(?! "
    r"(?:improvement|goods|furnish\w*|builders?|care|health|security|"
    r"appliance))|houses?|tickets?|"
    r"drugs|fossil fuels?|universit(?:y|ies)|divestment campaign|should (?:you )?sell|when to "
    r"sell|analyst|rating|cookies|arms (?:to|deal|sales)|weapons|counterfeit|fakes?|bonds|notes|"
    r"units sold|for sale\?|rules? out|ruled out|no plans? to|not for sale|garage sale|jumble|"
    r"catalogues?|catalogs?|yard sale|sale of (?:alcohol|tobacco|vapes|fireworks|knives|pets)|"
    r"ban(?:s|ned)? (?:on "
    r")?(?:the )?sale|separation of powers|couple|marriage|jailed|fraud(?:ster)?)\b|脱售|二手|"
    r"清仓|打折|出售假|土地出让|技术转让|转让费|出售机票|球员|转会"
)
_STEP = (
    r"(?:(?:completes?|completed|wraps up|agrees|announces?|approves|weighs|mulls|considers|"
    r"considering|explores|exploring|plans|confirms|seals|closes|finali[sz]es|nears|eyes|scraps|"
    r"calls off|shelves|launches|starts|begins|pursues|seeks|prepares|proposes|backs|proceeds "
    r"with|presses ahead with|delays|drops|abandons) (?:an? |the |its |possible |potential |"
    r"planned |proposed |partial |<MONEY> ){0,3}?)?"
)
_GAP = r"(?:(?!(?:as|after|to|amid|for)\b)[\w&$€£.,'’%+/-]+ ){0,7}?"
_TO = r"(?:[^,;.]{0,40}? to(?= (?:\w+ ){0,4}?(?-i:[a-z]?[A-Z]))(?P<buyer>))"
# "to focus on X" tells why, not to whom.
_WHY = (
    r"(?! (?:focus|cut|raise|pay|fund|boost|reduce|help|repay|concentrate|sharpen|unlock|"
    r"simplify|[A-Z]?[a-z]+ (?:debt|costs|cash)))"
)
_STAKE = (
    r"(?:(?:an?|its|the|all|entire|remaining|further|part|of|majority|minority|controlling|"
    r"significant|<MONEY>|\d{1,3}(?:\.\d+)?(?:%| percent| per cent)) ){0,5}?(?:stake|interest|"
    r"holding|shareholding) in"
)
_LETS_GO = (
    r"(?:spins? off|spun off|spinning off|to spin off|spins? out(?! of)|carves? out|carving out|"
    r"splits? off|hives? off|demerges?|demerging|demerger of|spin-?off of|carve-?out of|(?:to "
    r")?separates? (?:its|the)|to (?:split|separate|break(?: itself)? up) into (?:two|three)|"
    r"separates? into (?:two|three)|splits? into (?:two|three) (?:listed|"
    r"public|separate|companies))"
)
_HAN_PIECE = (
    r"(?:股权|股份|业务|资产|子公司|部门|工厂|上市|单元|事业部|门店|品牌|产线|生产线|板块|公司|"
    r"物业|矿权|电站|项目|写字楼|大楼|商场|酒店)"
)
# What the buyer's headline tells: "Acme buys Bolt's paint unit".
_TAKES_PART = (
    r"(?:acquires?|acquired|acquiring|buys?|buying|bought|purchases?|purchased|snaps? up|"
    r"snapped up|scoops up|picks up|takes over|takes on|adds|acquisition of|purchase of)"
)
PATTERNS = (
    pattern(
        sold_to("sold", "buyer").replace("(?P<sold>", "(?:"), confidence=0.8, needs=SALE_LITERALS
    ),
    pattern(sale_to("buyer"), confidence=0.8, needs="sale to|disposal to|divestment to"),
    *(pattern(text, confidence=0.78, needs=SALE_LITERALS) for text in sold("")),
    pattern(
        r"(?:completes?|completed|to complete) (?:its |the )?(?:corporate |planned |long-awaited )?"
        r"(?:split|separation|break-?up|demerger)(?=$|[,;:]| (?:into|from)\b)",
        confidence=0.8,
        needs="split|separat|break|demerger",
    ),
    # "Acme buys Bolt Care kidney testing assets"
    pattern(
        rf"{_TAKES_PART}(?! {LOCAL}\b)(?P<who> (?-i:[A-Z])[\w&.-]+(?: (?-i:[A-Z])[\w&.-]+){{0,3}})"
        r"(?: (?-i:[a-z])[\w&-]+){0,3}? (?-i:assets|unit|arm|division|operations)\b"
        r"(?! (?-i:[a-z]?[A-Z]))",
        subject="who",
        left_role="buyer",
        confidence=0.74,
        needs="assets|unit|arm|division|operations",
    ),
    pattern(
        rf"{_TAKES_PART}(?P<who> {NAME})['’]s? (?:[\w&$€£.-]+ ){{0,5}}?(?:units?|business(?:es)?|"
        r"divisions?|arms?|operations|assets|subsidiar(?:y|ies)|segment|stores|plants?|factory|"
        r"factories|group|team|brands|"
        r"facilit(?:y|ies)|mills)\b(?! (?-i:[A-Z][\w.&-]*\b(?<!Portfolio)))",
        subject="who",
        left_role="buyer",
        confidence=0.82,
    ),
    pattern(
        rf"{SELLS} (?:its |the |all (?:of )?its )?(?:entire|remaining|whole|full|residual) "
        r"(?:<MONEY> |\d{1,2}(?:\.\d+)?(?:%| percent) ){0,2}(?:stake|holding|shareholding)\b",
        confidence=0.85,
    ),
    # "Acme to sell 51% of Bolt to Tarn", "Acme sells Bolt stake", "Acme explores sale of Bolt"
    pattern(
        rf"{SELLS} (?:about |up to |another |a further )?\d{{1,3}}(?:\.\d+)?(?:%| percent| per "
        r"?cent) "
        r"(?:of|in) (?:its )?(?=(?!sales|revenue|output|Q\d|January|February|March|April|May|"
        rf"June|July|August|September|October|November|December|20\d\d){NAME})",
        confidence=0.84,
    ),
    pattern(
        rf"{SELLS} (?:its |all |the |entire |remaining |minority |majority |<MONEY> |\d{{1,3}}"
        rf"(?:\.\d+)?(?:%| percent) ){{0,3}}{NAME} (?:stake|shareholding)\b",
        confidence=0.84,
    ),
    pattern(
        r"(?:explor(?:es?|ing)|weighs?|weighing|considers?|considering|mulls?|mulling|eyes|nears|"
        r"plans|"
        r"launches|kicks off|seeks|readies|prepares|pursues) (?:an? |the |potential |possible |"
        r"full |"
        rf"partial |<MONEY> ){{0,3}}sale of(?= {NAME})(?! [^,;:]{{0,40}}\b(?:homes?|houses?|"
        r"mansion|building|tower|shares|bonds|paintings?|tickets|land|jets?|arms|weapons)\b)",
        confidence=0.78,
        status="rumour",
    ),
    pattern(
        r"(?:completes?|completed|closes|finali[sz]es|announces|announced|agrees(?: to)?)(?: the "
        r"(?:closing|completion) of)? (?:the |its |an? )?"
        rf"(?:<MONEY> )?(?:sale|divestment|divestiture|disposal) of(?= {NAME} to (?:\w+ ){{0,4}}?"
        r"(?-i:[a-z]?[A-Z]))",
        confidence=0.8,
        is_strict=True,
    ),
    # "Acme Announces Sale of Bolt": not of shares, notes, houses
    pattern(
        r"(?:completes?|announces|agrees to|closes) (?:the )?(?:successful )?(?:closing of |"
        r"completion of |exit and )?(?:the )?(?:<MONEY> )?(?:sale|divestiture) of"
        rf"(?! [^,;:]{{0,60}}?\b(?:notes|stock|shares|securities|bonds|units|tickets|homes?|"
        r"houses?|land|"
        r"propert(?:y|ies)|buildings?|towers?|apartments?|debentures|tokens?|royalt(?:y|ies)|"
        r"interests?|"
        r"convertible|senior|preferred|common|products?|vehicles|new|cent(?:er|re)|plaza|complex|"
        r"hotel|"
        rf"community|warehouse|loans?|vessels?|ships?|aircraft|rights)\b)(?= {NAME}(?:$|[,;:]))",
        confidence=0.76,
    ),
    # "Completion of the Disposal of Palmer Estates' Student Housing Portfolio"
    pattern(
        r"(?P<left>)\b(?:disposal|sale|divestment|divestiture|spin-?off|demerger|carve-?out|"
        r"hive-?off) of"
        rf"(?P<who> {NAME})['’]s? (?:[\w&-]+ ){{0,5}}?(?:{PARTS}|stake)\b(?:[^,;]{{0,40}}? to(?= "
        rf"(?:\w+ ){{0,4}}?"
        r"(?-i:[a-z]?[A-Z]))(?P<buyer>))?",
        subject="who",
        confidence=0.85,
    ),
    pattern(
        r"(?P<left>)\b(?:demerger|spin-?off|break-?up) (?:[\w-]+ ){1,5}?at(?P<who>)",
        subject="who",
        confidence=0.78,
    ),
    pattern(
        r"(?:exits|cashes in|offloads|trims|sells down|dumps|sheds|cuts|reduces|pares|slashes|"
        r"halves|"
        r"to (?:exit|cut|trim|reduce|pare|offload)) (?:its |a |the |remaining |"
        r"entire |whole |"
        r"<MONEY> |\d{1,2}(?:\.\d+)?% ){0,4}(?:stake|holding|shareholding|interest) in",
        confidence=0.84,
    ),
    pattern(
        rf"(?:to )?{SELLS}(?: off)? {_GAP}{PARTS}\b{_TO}{_WHY}",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(rf"(?:to )?{SELLS}(?: off)? {_GAP}{PARTS}\b", confidence=0.87, is_strict=True),
    pattern(
        rf"{SELLS}(?: off)? {_STAKE} [^,;.]{{1,40}}? to(?= (?:\w+ "
        rf"){{0,4}}?(?-i:[a-z]?[A-Z]))(?P<buyer>){_WHY}",
        confidence=0.87,
    ),
    pattern(rf"{SELLS}(?: off)? {_STAKE}\b", confidence=0.85),
    # "Tarn sells Danish rival Bolt to private equity consortium"
    pattern(
        rf"{SELLS}(?! (?:\d|{THING_SOLD}\b)) {NAME} to (?:an? |the )?(?:[\w-]+ ){{0,3}}?"
        r"(?:consortium|private equity|equity firms?|investors?|rivals?|buyout (?:group|firm)|"
        r"bidder|group of|conglomerate|management)\b",
        confidence=0.78,
        needs="consortium|equity|investor|rival|buyout|bidder|group of|conglomerate|management",
    ),
    # "Tarn weighs sale of gas grid stake"
    pattern(
        r"(?:weighs?|weighing|considers?|considering|explores?|exploring|mulls?|mulling|plans|"
        r"nears|"
        r"completes|launches) (?:an? |the |possible |potential |<MONEY> ){0,3}sale of (?:its )?"
        r"(?:[\w&.’'%-]+ ){1,4}?(?:stake|holding)\b",
        confidence=0.82,
        needs="sale of",
    ),
    # "Tarn said to prepare $1bn Bolt stake sale"
    pattern(
        r"(?:prepares?|preparing|plans?|planning|explores?|exploring|weighs?|weighing|considers?|"
        r"considering|nears|launches|completes?|delays|announces|halts|scraps|revives|mulls) "
        r"(?:an? "
        rf"|its |the )?(?:<MONEY> )?(?:potential |possible |partial )?(?:{NAME}|[\w-]+) (?:stake|"
        r"unit|business|arm|division|asset) sale\b",
        confidence=0.82,
        needs="stake sale|unit sale|business sale|arm sale|division sale|asset sale",
    ),
    pattern(
        rf"{_STEP}{_LETS_GO}\b(?! (?:a niche|time|space|path|role|name|career|reputation|control))",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:shareholders (?:give (?:green light|nod) to|approve|back|vote for|wave through)|plans|"
        r"announces|completes|files for|approves|targets|proposes|pursues|weighs|mulls|delays|"
        r"scraps|"
        rf"confirms|unveils|clears) {_GAP}(?:spin-?off|demerger|carve-?out|divestiture|divestment|"
        r"separation)\b(?! company)",
        confidence=0.85,
        is_strict=True,
    ),
    # "puts paint arm up for sale", "seeks buyer for paint arm"
    pattern(
        rf"(?:puts?|putting|placing|places) {_GAP}(?:{PARTS}(?: {NAME})?|stake in {NAME}) "
        r"(?:up for sale|on the (?:auction )?block|on the market)",
        confidence=0.87,
        status="rumour",
    ),
    pattern(
        r"(?:seeks?|seeking|hunts|looks|looking|in search of|finds|sounds out) (?:for )?(?:an? )?"
        rf"(?:buyers?|suitors?|new owners?) for {_GAP}(?:{PARTS}|stake)\b",
        confidence=0.87,
        status="rumour",
    ),
    # A subsidiary by name: who sells, what, to whom, for how much.
    pattern(
        rf"{SELLS}(?! {_STAKE}) {NAME} to(?= (?:\w+ ){{0,4}}?(?-i:[a-z]?[A-Z]))(?P<buyer>)"
        r"(?=.{2,60}(?:\bfor (?:<MONEY>)|\bin (?:an? )?<MONEY>))",
        confidence=0.78,
    ),
    pattern(
        r"(?:divests?|divested|divesting|to divest|offloads|to offload|offloading|hives off|"
        r"completes divestment of|"
        rf"jettisons)(?! (?:from|more|all|its (?:shares|stock)))(?= {NAME})",
        confidence=0.75,
    ),
    *SELLERS,
    *DIVESTS_HAN,
    pattern(
        rf"(?:将|把|拟将|拟把)[^，。；：\s]{{0,20}}?{_HAN_PIECE}[^，。；：\s]{{0,6}}?(?:出售|卖|"
        rf"售|转让|打包出售|剥离)(?:给|予|于|至)(?P<buyer>[^，。；：、\s]{{2,20}}?)(?=$|，|。|；|"
        r"\s|作价|以|，)",
        confidence=0.92,
        is_strict=True,
    ),
    pattern(
        r"(?:拟|将|已|宣布|计划|考虑|正式|完成|启动|有意|寻求|终止|以<YUAN>|作价<YUAN>|，)*"
        r"(?:出售|剥离|转让|分拆|挂牌转让|卖掉|处置|脱手|售出|打包出售)(?:了)?(?:其|旗下|持有的|"
        r"所持|全资|控股)?"
        rf"[^，。；：？]{{0,20}}?{_HAN_PIECE}",
        confidence=0.9,
        is_strict=True,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Amount, currency and share."""
    return [*paid_facts(clause), *share_facts(clause)]


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Genovar sells diagnostics biz", {"subject": "Genovar"}),
    ("Tavish Foods close to picking buyer for bakery unit", {"subject": "Tavish Foods"}),
    ("Orvane makes progress with disposals", {"subject": "Orvane"}),
    ("Council makes progress with waste disposal", None),
    ("Sundheim sells motor unit to KLS Capital", {"subject": "Sundheim", "buyer": "KLS Capital"}),
    (
        "Conglomerate Ostrand offloads paint arm to Drayfield Coatings for $640M",
        {"subject": "Ostrand", "buyer": "Drayfield Coatings", "amount": 640e6, "currency": "USD"},
    ),
    ("Univeer to spin off ice cream business", {"subject": "Univeer"}),
    ("Phaedra divests kitchen appliances division", {"subject": "Phaedra"}),
    ("Inteck sells 51% stake in Alterra", {"subject": "Inteck", "share": 51.0}),
    ("Bayern Chem considers sale of consumer health unit", {"status": "rumour"}),
    (
        "Harbor Foods offloads bakery arm for $300 million",
        {"subject": "Harbor Foods", "amount": 300e6},
    ),
    ("Kellwood completes sale of outlet stores", {"subject": "Kellwood", "status": "completed"}),
    ("Basalt sold its coatings business", {"subject": "Basalt"}),
    (
        "Vodacell to sell Italian operations to Swisstel",
        {"subject": "Vodacell", "buyer": "Swisstel"},
    ),
    (
        "Cobble & Co wraps up sale of Lisbon travel-guides business Mapinho to Editora Araxá",
        {"subject": "Cobble & Co", "buyer": "Editora Araxá", "status": "completed"},
    ),
    ("Acme spins off robotics", {"subject": "Acme"}),
    ("Tarn sells Boltline to Kellwood for $3bn", {"subject": "Tarn", "buyer": "Kellwood"}),
    ("Pellworth puts dairy division up for sale", {"subject": "Pellworth", "status": "rumour"}),
    ("Tarn Energy seeks buyer for North Sea assets", {"status": "rumour"}),
    (
        "Grovina (ASX: GRV) Enters Into Binding Agreement to Sell Irrigation Division to Netafil",
        {"subject": "Grovina", "buyer": "Netafil"},
    ),
    ("Ashdown plans demerger of packaging business", {"subject": "Ashdown"}),
    ("Jasper & Slate shareholders give green light to Toronto spin-off", {}),
    ("蓝海集团出售旗下物流业务", {"subject": "蓝海集团"}),
    ("星辰股份拟转让子公司60%股权", {"subject": "星辰股份", "status": "announced"}),
    ("联方科技分拆服务器业务", {"subject": "联方科技"}),
    (
        "奈川泵业将把工业阀门业务出售给德资企业Kessberg",
        {"subject": "奈川泵业", "buyer": "Kessberg"},
    ),
    ("Book becomes best-seller", None),
    ("Concert tickets sold out", None),
    ("Stocks sell off on rate fears", None),
    ("Acme CEO sells shares worth $2 million", None),
    ("How to sell your house fast", None),
    ("University votes to divest from fossil fuels", None),
    ("Should you sell Acme stock?", None),
    ("Bank sells bonds", None),
    ("Man jailed for selling fake brands", None),
    ("Scouts sell cookies", None),
    ("Acme won't sell its cloud unit", None),
    ("Tarn rules out sale of cloud unit", None),
    ("Whisky house Bothwell Reach sells 30% stake to Kanda Spirits", None),
    ("Acme sells software to Kellwood", None),
    ("Tarn carves out a niche in pet insurance", None),
    ("二手车出售指南", None),
    ("男子出售假币被抓", None),
    ("土地出让收入下降", None),
    ("俱乐部出售球员", None),
    ("Halvard Marine sells its ropes division to Cordage Partners", {"subject": "Halvard Marine"}),
    ("Orrin Logistics to hive off its pallet business", {"subject": "Orrin Logistics"}),
    ("Tavish Foods agrees to sell crisp brand Crofter to Bellamy", {"subject": "Tavish Foods"}),
    ("Pressburg Optics looks for buyer for contact lens arm", {"subject": "Pressburg Optics"}),
    ("Marisense disposes of minority holding in chart printer Atlasverk", {"subject": "Marisense"}),
    ("临江制药拟挂牌转让中药业务", {"subject": "临江制药"}),
    ("青屿软件剥离教育板块", {"subject": "青屿软件"}),
    ("Halvard Marine sells out of anniversary model boats in an hour", None),
    ("Farmer sells tractor to pay for wedding", None),
    ("市民出售闲置物品补贴家用", None),
    ("Dunmore acquires Velisca's satellite unit", {"subject": "Velisca", "buyer": "Dunmore"}),
    ("Dunmore to sell 51% of Velisca to Tarn Capital", {"subject": "Dunmore"}),
    ("Dunmore trims stake in Velisca via block deal", {"subject": "Dunmore"}),
    ("Dunmore exits Velisca, sells entire stake for Rs 900 crore", {"subject": "Dunmore"}),
    ("Dunmore exploring sale of Velisca - Newswire", {"subject": "Dunmore", "status": "rumour"}),
    ("Dunmore to separate into two companies", {"subject": "Dunmore"}),
    ("Dunmore Partners Announces Sale of Velisca", {"subject": "Dunmore Partners"}),
    ("Dunmore Announces Sale of Senior Notes", None),
    ("Council considers sale of Velisca House", None),
    ("Dunmore said to prepare $1bn Velisca stake sale", {"subject": "Dunmore"}),
    ("Dunmore spins out Velisca Labs", {"subject": "Dunmore"}),
    ("Dunmore sells headquarters to rival", None),
    ("Dunmore to sell Velisca to Tarn", {"subject": "Dunmore", "buyer": "Tarn"}),
    ("Dunmore completes petrol stations sale to Tarn", {"subject": "Dunmore", "buyer": "Tarn"}),
    ("Dunmore to sell Ravenwood Brewery", {"subject": "Dunmore"}),
    ("Dunmore to buy Velisca Care water testing assets", {"subject": "Velisca Care"}),
    ("Dunmore completes split into two companies", {"subject": "Dunmore"}),
    ("Dunmore to sell Model 7 to Tarn", None),
    ("Dunmore buys paint unit from Velisca", {"subject": "Velisca", "buyer": "Dunmore"}),
    ("Dunmore to buy Boltline from Velisca", {"subject": "Velisca", "buyer": "Dunmore"}),
    ("Dunmore buys 20 jets from Velisca", None),
    ("Dunmore acquires Boltline from administration", None),
    ("墨岭股份收购鼎石集团旗下云业务", {"subject": "鼎石集团", "buyer": "墨岭股份"}),
    ("墨岭股份减持澜海生物700万股", {"subject": "墨岭股份"}),
    ("澜海生物：股东拟减持不超过1%公司股份", None),
    ("澜海生物：公司董事减持2万股", None),
    ("青屿集团拟出售旗下澜舟云", {"subject": "青屿集团"}),
)
