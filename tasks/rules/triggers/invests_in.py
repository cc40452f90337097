"""The account invests in another company or takes a minority stake in it."""

from collections.abc import Iterable

from tasks.rules.triggers.deals.facts import paid_facts, share_facts
from tasks.rules.triggers.deals.han_investments import HAN_INVESTMENTS
from tasks.rules.triggers.deals.han_stakes import HAN_STAKES
from tasks.rules.triggers.deals.investments import INVESTMENTS, INVESTS
from tasks.rules.triggers.deals.stakes import STAKES
from tasks.rules.triggers.deals.words import KIND_ALONE
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.facts import round_facts
from tasks.rules.triggers.reading.patterns import cues, pattern, veto

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
PATTERNS = (
    *INVESTMENTS,
    *STAKES,
    *HAN_STAKES,
    # Of a company without a name: "invests $20m in Danish payments firm"
    pattern(
        rf"{INVESTS}{KIND_ALONE}",
        confidence=0.78,
    ),
    pattern(
        r"^(?:announcing |introducing |welcoming )?our (?:\w+ )?investment in(?P<target>)",
        subject="own",
        confidence=0.85,
    ),
    *HAN_INVESTMENTS,
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
