"""The account is sued, fined, investigated, or recalls products."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import money_facts
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 2
CUES = (
    "sue",
    "lawsuit",
    "fine",
    "fined",
    "probe",
    "investigat",
    "antitrust",
    "settle",
    "recall",
    "penalt",
    "charged",
    "charges",
    "class action",
    "litigation",
    "ban",
    "罚",
    "立案",
    "起诉",
    "被诉",
    "反垄断",
    "调查",
    "警示函",
    "召回",
    "诉讼",
    "监管函",
)
VETO = veto(
    r"\b(?:fine dining|fine-tun\w*|fine art|just fine|space probe|total recall|"
    r"recalls (?:his|her|their|how|the day|childhood)|settles? (?:in|down|scores)|"
    r"settlers?|settlement (?:in|building)|pursu\w+|issue[sd]?|tissue|private "
    r"investigat\w*|investigative|charging|free of charge|charges? (?:up|ahead)|"
    r"ambassador|recall election|suede|refine|define|confine|murder|shooting|crash|"
    r"police investigate|man|woman|teen|suspect|rapper|actor|singer|musician|senator|"
    r"ex-president|trump|ombudsman|bans? (?:phones|smoking)|urban)\b|调查显示|问卷|"
    r"民意调查|市场调查|调查报告|凶手|男子|女子|官员|纪委|受贿|明星"
)
_BODY = (
    r"(?:central bank|[\w.]+ central bank|bank of (?-i:[A-Z])\w+|(?:(?-i:[A-Z])[\w.]+ "
    r")?(?:data protection "
    r"|competition |consumer |financial |privacy |antitrust |environment(?:al)? )?(?:authority|"
    r"commission|tribunal|ministry|ombudsman|agency|commissioner)|Ofcom|Ofgem|Ofwat|HMRC|ICO|"
    r"CNIL|ACCC|SEBI|RBI|MAS|SEC|FTC|DOJ|EU|European Commission|CMA|FCA|FDA|regulators?|watchdog|"
    r"prosecutors|authorities|attorney general|[\w.]+ (?:regulators?|watchdog|"
    r"antitrust authority|authorities)|BaFin|NHTSA|FAA|CFPB|US|U\.S\.|UK|EPA|Justice "
    r"Department|court|judge|[\w]+ AG|states?|Texas|California)"
)
PATTERNS = (
    pattern(
        r"\b<BODY> (?:\w+ )?(?:sues|fines|fined|penali[sz]es|probes|investigates|"
        r"investigating|charges|"
        r"charged|opens (?:\w+ )*(?:probe|investigation) into|launches "
        r"(?:\w+ )*(?:probe|investigation) into|accuses|orders|hits|bans|slaps)(?! "
        r"(?:back|deadline))(?P<who>)",
        subject="who",
        confidence=0.88,
        is_strict=False,
        BODY=_BODY,
    ),
    pattern(
        r"(?:is |was |are |been |gets |being )?(?:sued|fined|charged|probed|investigated|"
        r"penali[sz]ed)\b(?: (?:by|over|for|in|<MONEY>|with)|$)",
        confidence=0.9,
    ),
    pattern(
        r"(?:faces?|facing|hit (?:with|by)|slapped with|under|settles?|settled|to settle|"
        r"agrees to settle|to pay <MONEY> (?:to settle|fine|in)|pays? <MONEY> (?:to "
        r"settle|fine|in|over)|loses|defends against|sees|draws|hits|gets|receives|fights|"
        r"appeals) (?:an? |new |the |its |more |<MONEY> |[\w-]+ ){0,4}?(?:lawsuits?|class "
        r"action|fine|probe|investigation|antitrust (?:charges|suit|case)|charges|penalty|"
        r"suit|litigation|investigations|regulatory scrutiny|recall|allegations|claims)\b",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:to pay|pays|agrees to pay|ordered to pay|must pay) <MONEY> (?:to settle|in "
        r"(?:fines?|penalt\w+|damages|settlement)|fine|penalty|settlement|over)",
        confidence=0.9,
    ),
    pattern(
        r"(?:recalls|recalling|recalled|to recall|issues recall (?:of|for)) (?:[\w,.-]+ )"
        r"{0,5}?(?:vehicles|cars|units|products|devices|SUVs|trucks|packages|batteries|"
        r"toys|cans|bottles|chargers|bags|pumps|models|[\w-]+s)\b",
        confidence=0.85,
        is_strict=True,
    ),
    pattern(
        r"\b(?:sues|suing|files (?:lawsuit|suit|complaint) against|takes legal action "
        r"against)(?P<who_2>)",
        confidence=0.85,
        is_strict=True,
    ),
    pattern(
        r"(?:因[^，。；]{2,16}?)?(?:被|遭|遭到|收到|收|再被|涉嫌[^，。；]{2,12}?被)(?:[^，"
        r"。；]{0,12}?)(?:罚款|罚|处罚|立案|起诉|反垄断调查|调查|诉讼|监管函|警示函|约谈|"
        r"行政处罚)",
        confidence=0.92,
        is_strict=True,
    ),
    pattern(
        r"(?:宣布|紧急|在华|全球|将|因[^，。；]{2,12}?)*召回(?:约|近|超|逾|部分)?(?:\d|[^，"
        r"。；]{0,8}(?:汽车|车辆|产品|批次))",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(r"(?:正式)?(?:起诉|诉)(?P<who_2>)", confidence=0.82),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """The fine or the settlement."""
    return money_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Central bank fines Ostra Insurance €2.1 million", {"subject": "Ostra Insurance"}),
    ("Irish data protection commission fines Tarn", {"subject": "Tarn"}),
    ("EU fines Acme €200 million over antitrust breach", {"subject": "Acme", "amount": 200e6}),
    ("SEC charges Voltgrid with misleading investors", {"subject": "Voltgrid"}),
    ("Borwing faces lawsuit over door plug", {"subject": "Borwing"}),
    ("Meta fined $1.3 billion by Irish regulator", {"subject": "Meta", "amount": 1.3e9}),
    ("Toyota recalls 500,000 vehicles", {"subject": "Toyota"}),
    ("Kilo Health settles class action", {"subject": "Kilo Health"}),
    ("Monavo under investigation", {"subject": "Monavo"}),
    (
        "Glencore agrees to pay $150 million to settle bribery case",
        {"subject": "Glencore", "amount": 150e6},
    ),
    ("Brightpath sues Tessellate over patents", {"subject": "Brightpath"}),
    ("FTC sues Uber", {"subject": "Uber"}),
    ("Harbor Foods hit with antitrust probe", {"subject": "Harbor Foods"}),
    ("星河智能被证监会立案调查", {"subject": "星河智能"}),
    ("蓝海集团因违规被罚款5000万元", {"subject": "蓝海集团", "amount": 5e7}),
    ("特斯拉召回10万辆汽车", {"subject": "特斯拉"}),
    ("Fine dining in Lyon", None),
    ("NASA probe reaches asteroid", None),
    ("Police investigate shooting", None),
    ("Veteran recalls his childhood", None),
    ("How to settle a dispute", None),
    ("Refined sugar: what to know", None),
    ("Rapper sued by ex-wife", None),
    ("Country bans phones in schools", None),
    ("Dust settles in Tokyo", None),
    ("Acme launches fine-tuning service", None),
    ("Man charged with murder", None),
    ("调查显示消费回暖", None),
    ("男子被起诉", None),
    ("官员接受纪委调查", None),
)
