"""The account closes or announces a round of equity funding."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import money_facts, round_facts
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 2
CUES = (
    "raise",
    "raising",
    "series ",
    "seed",
    "funding",
    "funds",
    "financing",
    "investment",
    "round",
    "venture",
    "valuation",
    "valued at",
    "led by",
    "backing",
    "capital",
    "stealth",
    "fundrais",
    "collects",
    "banks ",
    "bags",
    "nabs",
    "nets ",
    "lands ",
    "secures",
    "snags",
    "hauls in",
    "rakes in",
    "pulls in",
    "pockets",
    "investors for",
    "backers for",
    "unicorn",
    "backed with",
    "backed by",
    "scoops",
    "picks up",
    " from ",
    "equity",
    "融资",
    "投资",
    "领投",
    "轮",
)
_KIND = (
    r"(?:pre-?seed|seed|angel|series [A-K]\d?|pre-?series [A-F]|growth|equity|"
    r"early-stage|late-stage|venture|bridge|"
    r"strategic|extension|mega|new|fresh|first|second|institutional|oversubscribed|"
    r"pre-?IPO)"
)
_ROUND = (
    r"(?:(?:<KIND>[ -]){0,3}(?:funding|financing|fundraise|round|investment|capital|"
    r"backing)|pre-?seed|seed|series [A-K]\b|"
    r"pre-?series [A-F])"
)
_TAKES = (
    r"(?:raises?|raised|raising|secures?|secured|lands?|landed|bags?|bagged|nabs?|"
    r"snags?|scores?|closes?|closed|gets?|"
    r"receives?|received|picks? up|pulls in|nets?|attracts?|grabs?|collects?|hauls in|"
    r"banks|garners?|pockets|scoops|lines up|bagging|announces?|announced|"
    r"completes?|completed|obtains?|wins|rakes in|clinches|mops up|secures)"
)
VETO = veto(
    r"\b(?:raises?|raised|closes?|closed|launches|seals|announces?|eyes|targets|unveils)"
    r"(?:(?! from | led | by | to )[^.;]){0,50}(?<!to\s)\bfunds?\b(?! manager)"
    r"|\bfund (?:I{1,3}|IV|V|VI|\d)\b|\b(?:debut|inaugural|flagship) fund\b|fund of funds"
    r"|\braises? (?:concerns?|questions?|doubts|fears|alarm|awareness|prices?|"
    r"eyebrows|outlook|guidance|forecast|"
    r"dividend|stakes|bar|rates?|hopes|wages|pay|salar\w+|tax\w*|fees|price|minimum|"
    r"its|target|full-year)\b(?! (?:<?series|first))"
    r"|\b(?:price target|for charity|charity|fundraiser|scholarship|gofundme|"
    r"political|campaign|PAC|grant|non-?profit|"
    r"lawsuit|settlement|fine|box office)\b"
    r"|^(?!.*\bequity\b).*\b(?:debt|loans?|bonds?|notes|credit facility|term loan)\b"
    r"|\b(?:in|from|via|through) (?:an? |its |the )?(?:[\w.]+ )?(?:IPO|initial public "
    r"offering|share sale)\b"
    r"|\bfunding (?:gap|cuts?|freeze|crisis|winter|bill)\b|government funding|federal "
    r"funding|startup funding"
    r"|\b(?:startups|companies) (?:raise|raised|secure|secured)\b"
    r"|融资租赁|融资融券|融资余额|债务融资|债券|融资净买入|基金.{0,8}(?:募集|关账|"
    r"首关|设立)|再融资|融资成本|融资额|投融资|融资客|融资买入"
)
PATTERNS = (
    pattern(
        r"(?:raises?|raised|raising|to raise) (?:up to )?<MONEY>(?! (?:fund|bond|debt|"
        r"loan))",
        confidence=0.92,
        is_strict=True,
    ),
    pattern(
        rf"{_TAKES} (?:up to |an? |its )?<MONEY>[^.;:]{{0,50}}?\b(?:in )?(?:<KIND>[ -]){{0,3}}"
        r"(?:funding|financing|round|investment|capital|series [A-K]|seed|pre-seed|"
        r"valuation|backing|led by|from investors)\b",
        confidence=0.93,
        is_strict=True,
        KIND=_KIND,
    ),
    pattern(
        rf"(?:{_TAKES}|to raise) (?:an? |its |the |our )?(?:<KIND>[ -]){{0,2}}(?:<MONEY>[ "
        r"-])?(?:in )?<ROUND>",
        confidence=0.88,
        is_strict=True,
        ROUND=_ROUND,
        KIND=_KIND,
    ),
    pattern(
        r"(?:picks? up|bags?|gets?|secures?|lands?|nabs?|obtains?|receives?|grabs?|snags?|"
        r"pulls in|nets|pockets|scoops|attracts|collects|draws|hauls in|rakes in|wins)"
        r" <MONEY> (?:from|led by)\b(?! (?:the )?(?:government|sale|state|federal|EU|"
        r"grant|customers|ministry|department|city|insurance|lottery))",
        confidence=0.82,
    ),
    pattern(
        r"(?:collects?|banks|bags|bagged|nabs?|nets|netted|lands|landed|secures|secured|"
        r"snags|scores|hauls in|rakes in|pulls in) <MONEY>(?: for\b| to\b(?! (?:settle|"
        r"pay|end))|$)(?!.{0,60}\b(?:contract|order|deal|grant|insurance|verdict|sale|"
        r"prize))",
        confidence=0.78,
    ),
    pattern(
        r"(?:emerges?|emerged|exits?|comes out|launches|launched|debuts|unstealths|steps "
        r"out)(?: (?:from|of))?(?: stealth)?(?: mode)? with (?:<KIND>[ -]){0,2}<MONEY>",
        confidence=0.85,
        KIND=_KIND,
        is_strict=True,
    ),
    pattern(
        r"(?:closes in on|closing in on|nears|nearing|close to|finali[sz]ing|in talks for|"
        r"in talks over|discusses|plots|plans|eyes) (?:an? )?<MONEY> (?:<KIND>[ -])"
        r"{0,3}(?:fundraise|fundraising|raise|round|funding|financing|investment)\b",
        confidence=0.85,
        status="rumour",
        KIND=_KIND,
    ),
    pattern(
        r"(?:seeks?|seeking|eyes|eyeing|targets|targeting|hunts for|hunting for) (?:to "
        r"raise )?(?:<MONEY> )?(?:in |of )?(?:new |fresh |additional )?(?:funds|funding|"
        r"capital|investment|investors)\b",
        confidence=0.82,
        status="rumour",
    ),
    pattern(
        r"\b(?:leads?|led|joins|co-leads) (?:an? )?(?:<MONEY> )?(?:<KIND>[ -])"
        r"{0,3}(?:round|funding|investment|financing) (?:in|for|of)(?P<who>)",
        subject="who",
        left_role="investor",
        confidence=0.88,
        KIND=_KIND,
    ),
    pattern(
        r"(?:valued at|hits|reaches|notches|tops|passes|surpasses|crosses|fetches|at) "
        r"(?:an? )?<MONEY> (?:valuation )?(?:in|"
        r"after|following|with|on) (?:[\w-]+ ){0,4}(?:round|funding|investment|financing|"
        r"secondary)\b",
        confidence=0.85,
    ),
    pattern(
        r"\b(?:becomes?|is|now) (?:an? |the |(?-i:[A-Z])[\w'’]+ )?(?:[\w-]+ ){0,3}?unicorn\b"
        r"(?= (?:after|with|on|following|as|in)\b)",
        confidence=0.8,
    ),
    pattern(
        r"taps (?:\w+ )?(?:investors|backers|shareholders|vcs) for <MONEY>|"
        r"backed (?:with|by) <MONEY>",
        confidence=0.85,
    ),
    pattern(
        r"(?:adds|added|tacks on|tops up|extends|expands)(?: (?:with|its|by))* (?:<MONEY> "
        r")?(?:to|in|with) "
        r"(?:its |an? )?(?:<MONEY> )?(?:<KIND>[ -]){0,2}(?:series [A-K]|seed|round|funding)\b",
        confidence=0.85,
        KIND=_KIND,
    ),
    pattern(
        r"\b<MONEY> (?:<KIND>[ -]){0,3}(?:round|funding|investment|financing) (?:for|"
        r"values)(?P<who>)",
        subject="who",
        confidence=0.8,
        KIND=_KIND,
    ),
    pattern(
        r"^(?:announcing|celebrating|introducing|today we're announcing)? ?our (?:<MONEY> "
        r")?(?:<KIND>[ -]){0,3}(?:round|funding|financing|series [A-K]|seed)\b",
        subject="own",
        confidence=0.88,
        KIND=_KIND,
    ),
    pattern(
        r"(?:连续|连)?(?:完成|获得?|宣布|拿下|斩获|官宣|敲定|喜获|再获|收获|成功获得|"
        r"官宣完成)(?!.{0,20}(?:贷款|授信|债))[^，。；：\s]{0,28}?"
        r"(?:(?:轮|战略|股权|新一轮|天使|种子|首轮|<YUAN>)(?:[^，。；\s]{0,8}?)(?:融资|"
        r"投资)|融资|[A-F]\+*轮)",
        confidence=0.93,
        is_strict=True,
    ),
    pattern(
        r"(?:获|完成)[^，。；\s]{2,16}(?:领投|独家投资|战略投资|投资|注资)(?!收益|者|人)",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(r"(?:[A-F]\+*轮)?融资(?:超|近|约|逾)?<YUAN>", confidence=0.85),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Amount, currency, valuation and round."""
    return [*money_facts(clause), *round_facts(clause)]


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Quantum start-up Tarn backed with £30m from Octave", {"subject": "Tarn", "amount": 30e6}),
    ("Battery recycler Hydra raises NOK 450 million", {"subject": "Hydra", "currency": "NOK"}),
    ("Payroll start-up Remo pulls in $25m from Octave Ventures", {"subject": "Remo"}),
    (
        "Acme Robotics raises $40M Series B led by Northbridge",
        {"subject": "Acme Robotics", "amount": 40e6, "currency": "USD", "round": "series b"},
    ),
    (
        "[Funding alert] Agritech startup FarmLoop raises Rs 25 crore in seed round",
        {"subject": "FarmLoop", "amount": 25e7, "currency": "INR", "round": "seed"},
    ),
    (
        "Berlin-based fintech Monavo secures €12 million in Series A funding - EU-Startups",
        {"subject": "Monavo", "amount": 12e6, "currency": "EUR", "round": "series a"},
    ),
    ("Quanta to raise early-stage funding", {"subject": "Quanta"}),
    (
        "Exclusive: Parcelly in talks to raise $200 million at $2 billion valuation",
        {"subject": "Parcelly", "amount": 200e6, "valuation": 2e9, "status": "rumour"},
    ),
    ("Announcing our $15M Series A", {"amount": 15e6, "round": "series a"}),
    ("We raised $8M to fix invoicing", {"subject": "We", "amount": 8e6}),
    (
        "Hexabyte nabs $5.5m seed to build AI auditors",
        {"subject": "Hexabyte", "amount": 5.5e6, "round": "seed"},
    ),
    (
        "Sequoia leads $30 million round in Tessellate",
        {"subject": "Tessellate", "investor": "Sequoia", "amount": 30e6},
    ),
    ("Tessellate closes Series C", {"subject": "Tessellate", "round": "series c"}),
    (
        "Voltgrid Raises $1.2B, Valued at $9B, to Expand Battery Plants",
        {"subject": "Voltgrid", "amount": 1.2e9, "valuation": 9e9},
    ),
    ("Kite Insurance lands undisclosed investment from Axa", {"subject": "Kite Insurance"}),
    (
        "SoftBank-backed Robokart bags $75 Mn in pre-IPO round",
        {"subject": "Robokart", "amount": 75e6, "round": "pre-ipo"},
    ),
    (
        "星河智能完成数亿元B轮融资",
        {"subject": "星河智能", "round": "series b", "amount_text": "数亿元"},
    ),
    (
        "自动驾驶公司鹿行科技获红杉中国领投3000万美元A+轮融资",
        {"subject": "鹿行科技", "amount": 3e7, "currency": "USD", "round": "series a+"},
    ),
    (
        "AI芯片企业「瀚海微」宣布完成近5亿元人民币战略融资",
        {"amount": 5e8, "currency": "CNY", "round": "strategic"},
    ),
    ("36氪首发｜「小鹿生物」获数千万元天使轮融资", {"subject": "小鹿生物", "round": "angel"}),
    ("Northbridge Ventures closes $500M Fund III", None),
    ("Fed official raises concerns over inflation", None),
    ("Nike raises prices by 5%", None),
    ("Acme raises full-year outlook", None),
    ("Charity run raises $2 million for hospital", None),
    ("Startups raised $10 billion in Q3", None),
    ("How we raised our Series A in six weeks", None),
    ("Weekly funding roundup: 22 startups raise $300M", None),
    ("After raising $40M, Acme lays off staff", None),
    ("Why VCs stopped funding crypto", None),
    ("Acme raises $300M in convertible notes", None),
    ("Study raises questions about seed oils", None),
    ("Climate Capital raises $120M for second fund", None),
    ("Senator raises $5 million for campaign", None),
    ("Acme won't raise more venture capital", None),
    ("两市融资余额增加50亿元", None),
    ("本周融资速览", None),
    ("红杉中国新基金完成募集", None),
)
