"""The account invests in another company or takes a minority stake in it."""

from collections.abc import Iterable

from tasks.rules.triggers.deals.facts import paid_facts, share_facts
from tasks.rules.triggers.deals.han_stakes import HAN_STAKES
from tasks.rules.triggers.deals.stakes import STAKES
from tasks.rules.triggers.deals.words import KIND_ALONE, KNOWN, NAME
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.facts import round_facts
from tasks.rules.triggers.reading.patterns import cues, pattern, veto
from tasks.rules.triggers.reading.places import PLACE

VERSION = 8
READS_ON = True
CUES = cues(
    """
    a fifth of | a quarter of | a third of |
    invest | stake | leads | led | backs | backed by | pours | pumps | sinks | ploughs | plows |
    bets | takes a bet | takes | taking | buys into | doubles down | joins | cheque | check into |
    injects | shareholder in | funnels | anchors | plonks | chips in | in for | builds |
    position in | slice of | behind | puts | funds | 投资 | 入股 | 领投 | 参投 | 增资 | 注资 |
    参股 | 跟投 | 认购 | 取得 | 增持 | 受让 | 收购 | 举牌 | 买入 | 加仓 | 建仓 |
    参与 | 参加 | 股东 | 引入 | 引进 | 迎来 | 出资 | 投了 |
    % of | percent of | per cent of |
    infuse | from | participat | commit | pct of | shareholder | backs
    """
)
VETO = veto(
    r"\b(?:how to|tips|investors? (?:guide|day|call)|real estate|majority stake|controlling stake|"
    r"foreign investment|stakes are|at stake|(?:high|higher|raises? the|ups the|low) stakes|"
    r"stakeholders?|investigat\w+|bitcoin|stocks|bonds|sells? (?:its |an? )?(?:\d|stake|minority)"
    r"(?![^,;.]{0,40}\bto (?-i:[a-z]?[A-Z]))|sweepstakes?|rules? out|ruled out|no plans? to|"
    r"invest in "
    r"(?:yourself|people|property|gold)|reduces? (?:its )?stake|cuts (?:its )?stake|trims (?:its "
    r")?stake|dumps (?:its )?stake|exits (?:its )?stake)\b|"
    r"(?<!战略)(?<!成为)投资者|投资人(?!.{0,4}[「“])|投资建|(?:向|对)(?:其|"
    r"旗下)?[一-鿿]{0,4}全资[子孙]公司|"
    r"增资[^，。；]{0,6}全资[子孙]公司|"
    r"注册资本|增资至|天眼查|企查查|投资(?:部门|公司裁|团队)|裁员|"
    r"投资评级|固定资产投资|获[^，。；]{2,14}(?:领投|参投|投资|注资)|投资策略|出售|减持|投资新建|"
    r"总投资|增资扩股|意向终止|领投方|对外投资额|吸引投资|投资额|政府投资|投资项目开工|竞选"
)
# What is invested in and is no company: places, plants, people, technologies.
_NO_TARGET = (
    rf"(?:{KNOWN}|(?= (?:(?-i:[A-Z])[\w&-]* ){{0,5}}?(?-i:Provider|Company|Firm|Startup|Platform|"
    r"Maker|Developer|Specialist|Operator|Manufacturer) (?-i:[a-z]?[A-Z]))|(?! (?:[\w.’'-]+ "
    r"economy\b|new |its |their |an? (?:new |second |third )|the "
    r"(?!maker|owner|parent)|"
    r"building|"
    r"expanding|more |green |clean |local |renewable |homegrown |domestic |future |digital |"
    r"solar |wind |hydrogen |nuclear |quantum |rural |public |AI\b(?! (?:start|firm|company|lab|"
    r"maker|specialist|outfit))|<PLACE>(?! (?:start|firm|company|\w+ (?:start|firm|company|maker|"
    r"operator))| ?(?:-based)|['’]s)|"
    r"(?:[\w-]+ ){2,3}?(?:plants?|factory|facilit\w+|data cent\w+|campus)\b(?! (?:owner|operator|"
    r"maker|builder|developer|firm|group))|[\w-]+ (?:plants?|factory|factories|facilit(?:y|ies)|"
    r"data "
    r"cent|campus|training|research|infrastructure|expansion|education|schools|housing|skills|"
    r"broadband|capacity|projects?|production|network|upgrades?|fleet|stores|staff|growth|"
    r"security|safety|recycling|kit|equipment|machin\w+|technolog\w+|press(?:es)?|lines?|"
    r"automation|systems?|robots?|printers?|kilns?|furnaces?|vehicles|trucks))))"
)
_ROUND_OF = (
    r"(?:an? |the )?(?:<MONEY>[ -])?(?:[\w.-]+ ){0,3}?(?:round|funding|investment|financing|raise|"
    r"series [A-H]\d?\+?|seed|pre-seed|extension|bridge)"
)
_SHARE_OF = (
    r"(?:an? |its |the |up to )?(?:<MONEY>(?: for)? )?(?:an? )?(?:(?:about |nearly |almost |"
    r"around |up to )?(?:[1-4]?\d)(?:\.\d+)?(?:%|-?per ?cent| percent| pct)|minority|strategic|"
    r"significant|small|sizeable|sizable|blocking|passive|cornerstone|quarter)? ?(?:minority |"
    r"equity )?(?:stake|interest|holding|shareholding|slice) (?:in|of)"
)
_PARTLY = r"(?:[1-4]?\d)(?:\.\d+)?(?:%| percent| per ?cent| pct) of"
_SIDE = (
    r"(?P<target>[^，。；：、\s！？]{2,24}?)(?=约|\d|A|B|C|Pre|种子|天使|新一轮|首轮|的|，|。|；|"
    r"：|\s|！|$|持股)"
)
_HAN_SIDE = r"(?P<target>[^，。；：、\s！？]{2,24}?)"
_PUTS = (
    r"(?:to )?(?:invests?|invested|investing|pours?|pouring|pumps?|pumping|sinks|puts|commits?|"
    r"injects|infuses?|infusing|infused|ploughs|plows|plonks|sticks|drops|funnels|channels|"
    r"bets|wagers|throws|places|stumps up|splashes) (?:up to )?<MONEY> (?:into|in|on)"
)
_MAKES = (
    r"(?:invests? in|invested in|investing in|(?:makes?|made|making|announces|announced|completes|"
    r"closes|leads|"
    r"led|co-leads) (?:an? |its )?(?:<MONEY> )?(?:[\w-]+ ){0,3}?investment in(?:to)?|"
    r"(?:takes?|took) (?:an? )?(?:equity )?position in|buys? into|takes a bet on|becomes "
    r"(?:an? )?(?:\w+ )?(?:investor|shareholder) in)"
)
_TAKES_SHARE = (
    r"(?:takes?|took|taking|buys?|bought|buying|acquires?|acquired|acquiring|purchases|builds|"
    r"picks? up|gets|secures|raises|ups|increases|lifts|hikes|grabs|snaps up|nabs|scoops up|to "
    r"take|to buy|hold|discloses?|weighs|considers|(?<=to\s)(?:hike|raise|increase|"
    rf"lift|boost|up)) {_SHARE_OF}"
)
_LEADS = (
    r"(?:leads?|led|co-leads?|co-led|backs|joins|joined|anchors|tops up|participates? in|"
    rf"participated in) {_ROUND_OF} (?:in|for|of|by|into)"
)
PATTERNS = (
    pattern(
        rf"(?:{_PUTS}|commits? <MONEY> to(?= (?:[\w-]+ "
        rf"){{0,4}}?(?-i:[a-z]?[A-Z])))<NO_TARGET>(?P<target>)",
        confidence=0.88,
        is_strict=True,
        NO_TARGET=_NO_TARGET,
        PLACE=PLACE,
    ),
    pattern(
        rf"{_MAKES}<NO_TARGET>(?P<target>)",
        confidence=0.8,
        NO_TARGET=_NO_TARGET,
        PLACE=PLACE,
    ),
    pattern(
        rf"{_TAKES_SHARE}(?P<target>)",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:takes?|taking|took|buys?|buying|bought|acquires?|acquired|acquiring|purchases|snaps "
        r"up)"
        rf" (?:about |up to |another |a further )?{_PARTLY}(?P<target>)(?! (?:shares|stock))",
        confidence=0.88,
        is_strict=True,
    ),
    pattern(
        rf"{_LEADS}(?P<target>)",
        confidence=0.88,
    ),
    pattern(
        r"(?:leads?|led|co-leads?|backs|joins|participates? in|participated in|invests in|anchors|"
        r"tops "
        r"up)(?P<target> <NAME>)(?:['’]s)? (?:latest |new |"
        r"<MONEY> |first ){0,2}(?:series [A-H]\d?\+?|seed|pre-seed|funding|growth|fundraise|raise|"
        r"round)(?: round| funding)?\b(?! (?:in|for|of|into))",
        confidence=0.82,
        NAME=NAME,
    ),
    pattern(
        r"(?:backs|bets on|supports|doubles down on|funds|takes a punt on|gets "
        r"behind)(?P<target>)(?= [^,;:]{2,60}? (?:with|in|to the tune of) (?:an? |fresh |new "
        r")?(?:<MONEY>|series [A-H]|seed|pre-seed|equity|growth capital))"
        r"(?!.{0,60}\b(?:acquisition|takeover|buyout|purchase|buy|plant|factory)\b)",
        confidence=0.82,
    ),
    pattern(
        r"(?:writes?|cuts|signs) (?:an? )?<MONEY> (?:cheque|check) (?:for|to|into)(?P<target>)",
        confidence=0.85,
    ),
    pattern(r"(?:puts|throws|sticks|placed?) <MONEY> behind(?P<target>)", confidence=0.82),
    pattern(r"chips in (?:<MONEY> )?for(?P<target>)(?= (?-i:[a-z]?[A-Z]))", confidence=0.78),
    pattern(
        r"(?:takes?|taking|took|buys?|bought|acquires?|snaps up|grabs) (?:an? |one[- ])(?:fifth|"
        r"quarter|third|tenth|"
        r"sixth|eighth) of(?P<target>)",
        confidence=0.85,
    ),
    pattern(
        r"(?:opens|builds?|built|discloses?|disclosed|reveals?|revealed|amasses|takes|has|lifts|"
        r"increases|in for|holds) "
        r"(?:an? |its )?(?:near(?:ly)? |about |around |over |more than )?(?:[1-4]?\d)(?:\.\d+)?"
        r"(?:%| percent| per cent) (?:position|stake|holding|"
        r"interest|slice) "
        r"(?:in|of)(?P<target>)",
        confidence=0.86,
    ),
    pattern(r"\bin for (?:[1-4]?\d)(?:\.\d+)?(?:%| percent) of(?P<target>)", confidence=0.82),
    pattern(
        r"(?:eyes|weighs|mulls|seeks|considers|wants|explores|plots|in talks (?:for|over)) "
        r"(?:an? |the purchase of |"
        r"buying |taking )?(?:an? )?(?:minority |strategic |\d{1,2}% )?(?:slice|stake|piece|"
        r"holding|interest) (?:of|in)"
        r"(?P<target>)(?= (?:\w+ ){0,4}?(?-i:[a-z]?[A-Z]))",
        confidence=0.82,
        status="rumour",
    ),
    # "Acme boosts Bolt stake to 28%"
    pattern(
        r"(?:boosts?|raises?|ups|increases?|lifts|hikes|doubles|takes|buys|builds)(?P<target> "
        rf"{NAME})"
        r" (?:stake|holding|shareholding)(?: to\b| by\b| above\b| in\b|$|,|;)",
        confidence=0.84,
    ),
    # "backs Leeds agritech Cropwise": the kind of business tells that it is one.
    pattern(
        r"(?:backs|doubles down on|funds|bets on|takes a punt on|invests in|"
        rf"invested in|co-invests in){KNOWN}(?P<target>)",
        confidence=0.74,
    ),
    # "Tarn sells 30% stake to Kanda": of itself.
    pattern(
        r"(?:sells?|sold|selling|gives|hands|offloads) (?:an? )?(?:<MONEY> )?(?:\d{1,2}(?:\.\d+)?"
        r"(?:%| percent| per ?cent)|minority|strategic|significant) (?:minority )?(?:stake|"
        r"interest|holding) to(?P<who>)",
        subject="who",
        left_role="target",
        confidence=0.88,
    ),
    *STAKES,
    *HAN_STAKES,
    # Of a company without a name: "invests $20m in Danish payments firm"
    pattern(
        rf"(?:{_PUTS}|{_MAKES}|{_TAKES_SHARE}|{_LEADS}|(?:writes?|cuts|signs) (?:an? )?<MONEY> "
        rf"(?:cheque|check) (?:for|to|into)){KIND_ALONE}",
        confidence=0.78,
    ),
    pattern(
        r"^(?:announcing |introducing |welcoming )?our (?:\w+ )?investment in(?P<target>)",
        subject="own",
        confidence=0.85,
    ),
    pattern(
        r"(?:拟|将|宣布|<YUAN>|以|斥资|出资|，|再度|再次|联合|合计|追加|独家|战略|继续|共同|重金|"
        r"超额)*"
        r"(?:战略投资|战略入股|独家投资|入股|领投|参投|跟投|(?<!轮)增资|注资|参股)(?!者|人|的|"
        rf"计划|协议|方案|\s)(?:了)?{_SIDE}",
        confidence=0.88,
        is_strict=True,
    ),
    pattern(
        r"(?:拟|将|宣布|已|以|斥资|出资|<YUAN>|，|协议)*(?:取得|获得|拿下|购入|收购|受让|认购|"
        r"增持|持有|买入)"
        rf"{_HAN_SIDE}(?:约|逾|近|"
        r"合计)?(?<![\d.])(?<!剩余)(?<!其余)[1-4]?\d(?:\.\d+)?%(?:的)?(?:股权|股份|权益)",
        confidence=0.88,
        is_strict=True,
    ),
    pattern(
        r"(?:将|已|正式|宣布|再)*(?:获得?|引入|引进|迎来|"
        r"取得)(?P<who>[^，。；：、\s]{2,16}?)(?:以?<YUAN>)?(?:战略|独家)?(?:入股|参股|入主前)",
        subject="who",
        left_role="target",
        confidence=0.88,
        is_strict=True,
    ),
    # 甲同意入股10%, 甲7亿元参与乙C轮, 甲资本5亿元投资乙
    pattern(
        r"(?:同意|拟|将|已|宣布)*(?:入股|参股)(?:约|近|超|逾)?\d[\d.]*%",
        confidence=0.82,
        needs="股",
    ),
    pattern(
        r"(?:<YUAN>)?(?:拟|将|再度)*(?:参与|参投|跟投)(?P<target>[^，。；：、\s]{2,14}?)(?:的)?"
        r"(?:(?:Pre-?)?[A-K]\+*轮|新一轮|本轮)(?:融资)?",
        confidence=0.82,
    ),
    pattern(
        r"(?<!总)投资(?!收益|[建设新于在成扩打布开入研生额计方用重改一二三年]|者|人|基金|项目|"
        r"工厂|其)(?P<target>[^，。；：\s\d]{2,10}?)(?:约|近|超|逾)?<YUAN>(?=$|[，。；！\s])",
        confidence=0.8,
    ),
    # The target has no name: 甲入股印尼数据中心运营商
    pattern(
        r"(?:宣布|拟|将|已|战略|斥资|出资|<YUAN>)*(?:战略投资|战略入股|入股|参股|参投|领投)(?!方|"
        r"者|人)[^，。；：\s]{2,20}?(?:公司|企业|厂|厂商|"
        r"运营商|服务商|工作室|平台|银行|初创|新创|矿商|制造商|集团)(?=$|[，。；！\s])",
        confidence=0.8,
        needs="投资|股|投",
    ),
    pattern(
        r"(?:再度|再次|宣布)*举牌[^，。；！\s]{2,14}|(?<!股东)持(?:有|"
        r"股)[^，。；\s]{2,12}?(?:股份)?(?:达|达到|至)5(?:\.\d+)?%",
        confidence=0.78,
        needs="举牌|持",
    ),
    pattern(
        r"<YUAN>(?:战略|独家)?投资(?![建设新于在成扩打布开入研生额计方用重改一二三年]|者|人|基金|"
        r"项目|工厂|[^，。；\s]{0,10}(?:项目|基地|工厂|产线|园))"
        r"(?P<target>[^，。；：\s]{2,14}?)(?=$|[，。；！\s])",
        confidence=0.82,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Amount, currency, round and share."""
    return [*paid_facts(clause), *round_facts(clause), *share_facts(clause)]


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Kordano to invest €50 million in Lisbon greenfield facility", None),
    ("Marlow Ventures joins Bolta round", {"subject": "Marlow Ventures"}),
    (
        "Softel to invest $2 billion in Inteck",
        {"subject": "Softel", "target": "Inteck", "amount": 2e9},
    ),
    ("Nividar invests $1 billion in Nokta", {"subject": "Nividar", "target": "Nokta"}),
    (
        "Aramis Energy takes 10% stake in Horsepower Trains",
        {"subject": "Aramis Energy", "target": "Horsepower Trains", "share": 10.0},
    ),
    (
        "Mercator buys minority stake in robot maker Apptor",
        {"subject": "Mercator", "target": "Apptor"},
    ),
    (
        "Northbridge leads $30M round in Tessellate",
        {"subject": "Northbridge", "target": "Tessellate", "amount": 30e6},
    ),
    (
        "Sundheim makes strategic investment in Voltgrid",
        {"subject": "Sundheim", "target": "Voltgrid"},
    ),
    ("Tamura pours $250M into Jobay", {"subject": "Tamura", "target": "Jobay"}),
    ("Corvane in talks to invest $10 billion in OpenMinds", {"status": "rumour"}),
    ("Ubra increases stake in Careon", {"subject": "Ubra", "target": "Careon"}),
    (
        "Tilbury Partners leads $22m round in Nairobi solar-irrigation start-up MajiPoint",
        {"subject": "Tilbury Partners", "target": "MajiPoint"},
    ),
    (
        "Banyan Row doubles down on Hanoi coffee robot maker Ocbeen with $18m Series B",
        {"subject": "Banyan Row", "target": "Ocbeen", "round": "series b"},
    ),
    (
        "Whisky house Bothwell Loch sells 30% stake to Tokyo's Kanda Drinks",
        {"subject": "Kanda Drinks", "target": "Bothwell Loch", "share": 30.0},
    ),
    (
        "Competition watchdog bars Khalid Holding from taking 9.9% of hospital chain Sanjeev Care",
        {"subject": "Khalid Holding", "target": "Sanjeev Care", "status": "blocked"},
    ),
    ("Statvest buys into Danish grid firm Elvira", {"subject": "Statvest", "target": "Elvira"}),
    ("Kestrel joins $40m round in Velda", {"subject": "Kestrel", "target": "Velda"}),
    ("海曜集团5亿元战略投资晶越半导体", {"subject": "海曜集团", "target": "晶越半导体"}),
    ("宁海时代入股蔚岚汽车", {"subject": "宁海时代", "target": "蔚岚汽车"}),
    ("红枫资本领投鹿行科技", {"subject": "红枫资本", "target": "鹿行科技"}),
    (
        "榕荫资本战略入股智能投喂品牌「豚豚宠物」，持股12%",
        {"subject": "榕荫资本", "target": "豚豚宠物", "share": 12.0},
    ),
    (
        "電競椅品牌「Sitta席拓」獲日商松林電機入股20%",
        {"subject": "松林電機", "target": "Sitta席拓", "share": 20.0},
    ),
    ("东和机械取得宏硕电子15%股权", {"subject": "东和机械", "target": "宏硕电子", "share": 15.0}),
    ("How to invest $10,000 in index funds", None),
    ("Stakes are high in climate talks", None),
    ("Jobs at stake as plant closes", None),
    ("Acme sells 10% stake in Bolt", None),
    ("Vantis to invest $1 billion in Mexico", None),
    ("Tarn invests $500m in new Texas plant", None),
    ("Acme invests in people", None),
    ("Tarn invests in AI", None),
    ("Why I invest in gold", None),
    ("Acme buys majority stake in Bolt", None),
    ("Foreign investment falls in Q2", None),
    ("Police invest in new radios", None),
    ("Stakeholders meet over zoning", None),
    ("Striker joins club in rich list", None),
    ("電機車品牌「Vroomi」完成A+輪增資 募得新台幣4.2億元", None),
    ("投资者情绪回暖", None),
    ("固定资产投资增长4%", None),
    ("如何投资基金", None),
    (
        "Halvard Marine takes 15 percent stake in battery start-up Fjordcell",
        {"subject": "Halvard Marine"},
    ),
    ("Bellamy invests 40 million euros in vertical farm Lettura", {"subject": "Bellamy"}),
    (
        "Orrin Logistics becomes shareholder in robot forklift maker Liftbot",
        {"subject": "Orrin Logistics"},
    ),
    ("Kinross Ventures leads $9M round in Shelfwise", {"subject": "Kinross Ventures"}),
    ("临江制药出资1.2亿元参股基因公司衡序生物", {"subject": "临江制药"}),
    ("青屿软件战略投资工业视觉公司明视", {"subject": "青屿软件"}),
    ("Halvard Marine invests in new paint shop at yard", None),
    ("Retired couple invests savings in lighthouse", None),
    ("居民投资理财需谨慎", None),
    (
        "Velisca, a Pune-based edtech startup, raises $2M from Dunmore Ventures",
        None,
    ),
    ("Velisca raises $20 million in Series B led by Dunmore", None),
    ("Velisca Announces Strategic Growth Investment from Dunmore", None),
    ("Dunmore Announces Minority Investment in Velisca", {"subject": "Dunmore"}),
    ("Dunmore boosts Velisca stake to 28%", {"subject": "Dunmore", "target": "Velisca"}),
    ("Velisca secures £40m loan from Dunmore", None),
    ("Velisca receives £2m from Department for Education", None),
    ("Revenue rises to $40 million led by growth from Asia", None),
    ("Velisca doubles down on AI with $500M Dunmore acquisition", None),
    ("Dunmore leads US$300m investment in electric scooter maker", {"subject": "Dunmore"}),
    ("Dunmore buys 15% stake in three regional brokers", {"subject": "Dunmore", "share": 15.0}),
    ("Dunmore to invest $250 million in Wales's economy", None),
    ("Dunmore in talks to hike stake in Velisca", {"subject": "Dunmore", "target": "Velisca"}),
    ("Dunmore invests in PET recycling", None),
    ("Dunmore buys Velisca stake for $50m", {"subject": "Dunmore", "target": "Velisca"}),
    ("Dunmore backs Velisca, a maths startup", {"subject": "Dunmore", "target": "Velisca"}),
    ("Kabir Anand now owns a stake in budget carrier Velisca", None),
    ("墨岭股份举牌澜海生物", {"subject": "墨岭股份", "target": "澜海生物"}),
    ("墨岭股份向澜海生物投资10亿元", {"subject": "墨岭股份", "target": "澜海生物"}),
    ("墨岭股份：拟向全资子公司增资2亿元", None),
    ("墨岭股份投资5亿元建设新基地", None),
    ("澜海生物控股股东增持公司股份", None),
    ("青屿集团同意入股10%", {"subject": "青屿集团"}),
    ("榕荫创投5亿元投资澜舟信息", {"subject": "榕荫创投", "target": "澜舟信息"}),
    ("领投方临阵退出", None),
)
