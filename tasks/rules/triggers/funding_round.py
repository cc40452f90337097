"""The account closes or announces a round of equity funding."""

import re
from collections.abc import Iterable

from tasks.rules.triggers.reading.core import Clause, Fact, Span
from tasks.rules.triggers.reading.facts import money_facts, round_facts
from tasks.rules.triggers.reading.genre import is_past
from tasks.rules.triggers.rounds import basic, forms, han, plain, steps
from tasks.rules.triggers.rounds.common import VETO
from tasks.rules.triggers.rounds.common import round_pattern as _round
from tasks.rules.triggers.rounds.investors import investors

__all__ = ["CUES", "EXAMPLES", "PATTERNS", "READS_ON", "VERSION", "VETO", "facts", "sides"]

VERSION = 11
READS_ON = True
# Between commas; a space at an end counts.
CUES = tuple(
    """raise,raising,series ,seed,funding,funds,financing,invest,round,venture,valuation,
valued at,led by,backing,backed by,backed with,capital,stealth,fundrais,crowdfund,unicorn,
equity,placement,placing,cash call,rights issue,rights offering,share sale,share issue,
share offering,of shares,
ico,token sale,crowdfund,crowdcube,seedrs,republic,pumped ,injected ,ploughed ,offering,
public offering,investor,backers,collects,banks ,bags,nabs,nets ,lands ,secures,snags,
scores,hauls in,rakes in,pulls in,reels in,pockets,hoover,mops up,scoops,picks up,cheque,
cash injection,
puts ,bets ,injects,ploughs,backs,doubles down,pumps,pour, from ,war chest,in the bank,
new shares,in hand,
registered direct,bought deal,
grabs ,attracts ,draws ,brings in,reels in,locks ,fund raise,fund-raise,raising,money,cash ,
of stock,follow-on,secondary offering,emerges,debuts with,
gets $,gets €,gets £,gets us$,gets s$,gets a$,gets c$,gets chf,gets ₹,gets rs,draws $,draws €,
draws £,draws rs,takes $,takes €,takes £,
nails ,nailed ,pulls down ,in line for ,new cash,millions from,spinout,spin-out,
startup,start-up,融资,非公开发行,向特定对象,
获投,优先股,定向增发,融到,融了,再融,拟融,募走,募到,投了,战投,估值,筹集,募集,筹资,投资,领投,轮,集资,募资,募得,融得,筹得,增资,入股,注资,配售,
定增,独角兽,配股,股权""".replace("\n", "").split(",")
)


PATTERNS = (
    # Acme is in talks with Octave to raise $50m
    _round(
        r"(?:in|holds?|holding|starts|begins) (?:early |early-stage |advanced |late-stage |final |"
        r"exclusive |preliminary )?(?:talks|discussions|negotiations) with [^;:]{2,70}? (?:(?:to|"
        r"on|"
        r"about) (?:raise|raising|secure|securing) (?:an? |up to |as much as ){0,2}<MONEY>"
        r"(?![\w ]{0,16}\b(?:fund|bonds?|debt|loan|deal|contract|order|takeover|sale|facility)\b)|"
        r"(?:for|over|about) (?:an? |up to |as much as ){0,2}(?:new |fresh )?(?:<MONEY> )?"
        r"(?:<KIND>[ -]){0,3}(?:round|funding|investment|raise|<SERIES>))",
        confidence=0.84,
        status="rumour",
        needs="talks|discussions|negotiations",
    ),
    # Acme raises $40M
    _round(
        r"(?:<HOPES> to )?(?:(?:to )?raise|raises|raised|raising|has raised) "
        r"(?:(?:its |an? )?(?:first|initial|maiden|latest) )?(?!<SMALL>)<MONEY>(?!\w|[.,]\d)"
        # what it raised in all, told in passing
        r"(?! (?:including|to date|so far|since|in total|overall|altogether|in all)\b)"
        r"(?! (?:in |of )?(?:fund|bond|debt|loan)| (?:for|from) <PUBLIC>)",
        confidence=0.92,
        is_strict=True,
        needs="rais",
    ),
    # Acme lands $40M (in a) Series B; Acme to bag up to $30M from investors
    _round(
        r"(?:<HOPES> to )?<TAKES> (?:up to |an? |its |our |the |another |oversubscribed "
        r"){0,2}<MONEY>"
        r"(?:[^.;:]|\.(?=\d)){0,50}?\b(?:funding|financing|round|investment|capital|<SERIES>|"
        r"valuation|backing|"
        r"equity|"
        r"led by|co-led by|cash injection|fundraise|raise|from (?:[\w.&'’-]+ ){0,5}?<INVESTORS>)",
        confidence=0.93,
        is_strict=True,
    ),
    _round(
        r"(?:<HOPES> to )?(?:<TAKES>|<TELLS>|takes|to raise) (?:(?:the )?(?:successful |final |"
        r"initial |first |second )?(?:clos(?:e|ing)|"
        r"completion) of )?(?:an? |its |the |our |another ){0,2}"
        r"(?:<KIND>[ -]){0,2}(?:<MONEY>[ -])?(?:in )?<ROUND>"
        # whoever announces an investment in Acme gives the money
        r"(?:(?<!investment)|(?! in (?!(?:Series|Seed|Pre|Round|A|An|Its|The)\b)(?-i:[A-Z])))"
        r"(?! of (?!<MONEY>|(?:fund|financ|invest|capital|equity|seed|an? |up |over |about |more "
        r")))"
        r"(?! to (?:keep|save|restore|repair|preserve|renovate|protect|rebuild)\b)"
        r"(?! (?:in (?:new|its|an?|the|[\w' -]{2,30}\b(?:plants?|factory|facility|site|mine|campus|"
        r"hub|projects?|expansion|"
        r"infrastructure|R&D|cent(?:re|er)s?|production|fleet|network))|into|for (?:an? |the |its "
        r")?(?:new )?(?:schools?|roads?|bridge|hospital|building|playground|park|library|theatre|"
        r"housing|flood|festival|museum|projects?|study|research|trials?|youth|community)|plan|"
        r"programme|"
        r"program|to build|for (?:local|schools|"
        r"roads)|"
        r"gap|cuts?|law|platform|tool|app|options?|gains?|rules|works?|city|markets?)\b)",
        is_strict=True,
    ),
    _round(
        r"(?:<HOPES> to )?<TAKES> (?!<SMALL>)<MONEY> (?:cheque |check |boost |lifeline )?(?:from|"
        r"led by)\b"
        r"(?! <PUBLIC>)",
        confidence=0.82,
    ),
    _round(
        r"(?:(?:hoover|mop|scoop|snap)s? up|nails down|collects?|banks|bags|bagged|nabs?|nabbed|"
        r"nets|netted|lands|landed|secures|secured|"
        r"scoops|"
        r"snags|scores|(?:hauls|rakes|pulls|reels) in|mops up) (?!<SMALL>)<MONEY>(?:,|:| for\b| "
        r"to\b"
        r"(?! (?:settle|pay|end))| as\b|$)(?!.{0,60}\b(?:contracts?|orders?|deal|grant|insurance|"
        r"verdict|sale|prize|transfer|striker|jackpot)\b)",
        confidence=0.78,
    ),
    _round(
        r"(?:gets|draws|takes|receives|wins) (?!<SMALL>)<MONEY>$",
        confidence=0.72,
    ),
    *forms.PATTERNS,
    *plain.PATTERNS,
    # Acme emerges from stealth with $12M
    _round(
        r"(?:emerg(?:es?|ed|ing)|exits?|comes out|launch(?:es|ed)?|debuts|unstealths|steps out|"
        r"uncloaks|"
        r"surfaces|breaks cover)(?: out)?(?: (?:from|of))?(?: stealth)?(?: mode)?,? (?:with|armed "
        r"with|on) "
        r"(?:an? )?(?:<KIND>[ -]){0,2}<MONEY>",
        confidence=0.85,
        is_strict=True,
    ),
    *steps.PATTERNS,
    *basic.PATTERNS,
    *han.PATTERNS,
)
_ABOUT = re.compile(
    r"\b(?:rais\w+|round|series|seed|fund(?:s|ed|ing|raise|raising)?|financing|invest\w*|led by|"
    r"capital|"
    r"cheque|check|valu\w+|shares|equity|proceeds|worth|stake|placement|placing|backers?)\b|"
    r"融资|轮|投资|领投|合投|募|筹|集资|增资|资金|入股|估值|配售|定增|股权",
    re.IGNORECASE,
)


def sides(clause: Clause) -> Iterable[tuple[str, Span]]:
    """The investors of a clause, where the pattern names none."""
    if not clause.is_headline and not _ABOUT.search(clause.text):
        return ()
    found = han.investors(clause) if clause.has_han else investors(clause)
    return (("investor", span) for span in found)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Amount, currency, valuation and round; of the lead only sentences about the money count."""
    if not clause.is_headline and (is_past(clause.text) or not _ABOUT.search(clause.text)):
        return []
    return [*money_facts(clause), *round_facts(clause)]


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Tarnell Grows Abroad with $30 Million Series B", {"subject": "Tarnell"}),
    ("Grainger harvests a $9M seed round", {"subject": "Grainger"}),
    ("Kordano says its tug unit raised over $70 million", {"subject": "Kordano"}),
    ("Fresh from its $40M raise, Tallyho rethinks meetings", None),
    ("Schuldschein: Kettler raises €180m", None),
    ("Quantum start-up Tarn backed with £30m from Octave", {"subject": "Tarn", "amount": 30e6}),
    ("Battery recycler Hydra raises NOK 450 million", {"subject": "Hydra", "currency": "NOK"}),
    (
        "Acme Robotics raises $40M Series B led by Northbridge",
        {"subject": "Acme Robotics", "amount": 40e6, "currency": "USD", "round": "series b"},
    ),
    (
        "[Funding alert] Agritech startup FarmLoop raises Rs 25 crore in seed round",
        {"subject": "FarmLoop", "amount": 25e7, "currency": "INR", "round": "seed"},
    ),
    (
        "Exclusive: Parcelly in talks to raise $200 million at $2 billion valuation",
        {"subject": "Parcelly", "amount": 200e6, "valuation": 2e9, "status": "rumour"},
    ),
    ("Announcing our $15M Series A", {"amount": 15e6, "round": "series a"}),
    ("We raised $8M to fix invoicing", {"subject": "We", "amount": 8e6}),
    (
        "Octave leads $30 million round in Tessellate",
        {"subject": "Tessellate", "investor": "Octave", "amount": 30e6},
    ),
    (
        "Octave Partners doubles down on Lima chatbot maker Andero with $9m Series A-1",
        {"subject": "Andero", "investor": "Octave Partners", "round": "series a"},
    ),
    (
        "Voltgrid Raises $1.2B, Valued at $9B, to Expand Battery Plants",
        {"subject": "Voltgrid", "amount": 1.2e9, "valuation": 9e9},
    ),
    ("Kite Insurance lands undisclosed investment from Corvane", {"subject": "Kite Insurance"}),
    (
        "Tarn-backed Robokart bags $75 Mn in pre-IPO round",
        {"subject": "Robokart", "amount": 75e6, "round": "pre-ipo"},
    ),
    (
        "Ferry app Skuta tipped to bag up to half a billion dollars from Gulf investors",
        {"subject": "Skuta", "amount": 500e6, "status": "rumour"},
    ),
    ("Rocket firm Solara vaults to unicorn status with $90m from Octave", {"subject": "Solara"}),
    ("With $22M in the bank, Lumo hires a sales chief", {"subject": "Lumo", "amount": 22e6}),
    ("Vesta Mining completes A$30m institutional placement", {"subject": "Vesta Mining"}),
    ("Tarn sells £75m of new shares to its largest backer", {"subject": "Tarn"}),
    ("Oat brand Mylk smashes crowdfunding target", {"subject": "Mylk"}),
    ("Tarn denies it is seeking new funding", {"subject": "Tarn", "status": "denied"}),
    ("Tarn scraps $50m fundraise", {"subject": "Tarn", "status": "withdrawn"}),
    ("Skuta in $30m Series B", {"subject": "Skuta", "amount": 30e6, "round": "series b"}),
    ("星河智能完成数亿元B轮融资", {"round": "series b", "amount_text": "数亿元"}),
    (
        "自动驾驶公司鹿行科技获山桥资本领投3000万美元A+轮融资",
        {"subject": "鹿行科技", "amount": 3e7, "currency": "USD", "round": "series a+"},
    ),
    (
        "AI芯片企业「瀚海微」宣布完成近5亿元人民币战略融资",
        {"amount": 5e8, "currency": "CNY", "round": "strategic"},
    ),
    ("独家首发｜「小鹿生物」获数千万元天使轮融资", {"subject": "小鹿生物", "round": "angel"}),
    ("「小鹿生物」一年三轮：A2轮1.5亿元到账", {"subject": "小鹿生物", "round": "series a"}),
    ("山桥资本战略入股咖啡品牌「豆见」", {"subject": "豆见", "investor": "山桥资本"}),
    ("機器人新創「鹿行」獲山橋資本入股 集資3億元", {"subject": "鹿行", "currency": "TWD"}),
    ("传星河智能正寻求新一轮融资", {"subject": "星河智能", "status": "rumour"}),
    ("星河智能定增募资5亿元", {"subject": "星河智能", "amount": 5e8}),
    ("Northbridge Ventures closes $500M Fund III", None),
    ("Octave hits €200m first close for climate vehicle", None),
    ("Fed official raises concerns over inflation", None),
    ("Tarn raises prices by 5%", None),
    ("Acme raises full-year outlook", None),
    ("Charity run raises $2 million for hospital", None),
    ("Postman raises £9,000 by swimming to France", None),
    ("Startups raised $10 billion in Q3", None),
    ("How we raised our Series A in six weeks", None),
    ("After raising $40M, Acme lays off staff", None),
    ("Three years after its $30m round, Tarn is profitable", None),
    ("Acme raises $300M in convertible notes", None),
    ("Study raises questions about seed oils", None),
    ("Climate Capital raises $120M for second fund", None),
    ("Senator raises $5 million for campaign", None),
    ("Acme won't raise more venture capital", None),
    ("Acme announces $50m investment in new Ohio plant", None),
    ("Larkshire Council secures £5m funding for bridge", None),
    ("Tarn director sells $2m of shares", None),
    ("Tarn bags $40m order from navy", None),
    ("两市融资余额增加50亿元", None),
    ("本周融资速览", None),
    ("山桥资本新基金完成募集", None),
    ("曾获两轮融资的「鲜盒」转做培训", None),
    ("上市公司融资租赁业务增长", None),
    ("Marisense raises 14 million euros from Nordic investors", {"subject": "Marisense"}),
    ("Shelfwise secures $22 mln in round led by Kinross Ventures", {"subject": "Shelfwise"}),
    ("Incisa gets 30 million pound injection from existing backers", {"subject": "Incisa"}),
    ("Surgical robot maker Incisa valued at $1.1 billion in latest funding", {"subject": "Incisa"}),
    (
        "Kinross Ventures backs Lisbon stock-planning startup Shelfwise with $9M",
        {"subject": "Shelfwise"},
    ),
    ("青屿软件宣布完成2亿元C轮融资", {"subject": "青屿软件"}),
    ("手术机器人公司「英创」获数千万美元B轮融资", {"subject": "英创"}),
    ("Marisense raises alarm over fake vessel signals", None),
    ("Parents raise 4,000 euros for school roof", None),
    ("本市举办投融资对接会", None),
    (
        "Marisense, a ship-tracking startup raises $500K from Kinross Capital.",
        {"subject": "Marisense", "investor": "Kinross Capital", "amount": 500e3},
    ),
    (
        "Kinross Ventures leads Shelfwise's $12M Series A",
        {"subject": "Shelfwise", "investor": "Kinross Ventures", "round": "series a"},
    ),
    ("Shelfwise raises cash to grow its stock-planning app", {"subject": "Shelfwise"}),
    (
        "Shelfwise, now valued at $6B after raising $350M",
        {"subject": "Shelfwise", "amount": 350e6, "valuation": 6e9},
    ),
    (
        "Shelfwise Announces Closing of $15 Million Registered Direct Offering",
        {"subject": "Shelfwise"},
    ),
    ("Tavish Foods mops up Rs 300 crore from anchor investors ahead of IPO", None),
    ("Orrin Logistics announces $50 million investment in Leipzig hub", None),
    (
        "Kinross Capital makes strategic investment in Shelfwise",
        {"subject": "Shelfwise", "investor": "Kinross Capital"},
    ),
    ("Shelfwise's Series C pushes valuation past $1 billion", {"subject": "Shelfwise"}),
    ("Shelfwise reportedly raising at $1B valuation", {"status": "rumour"}),
    ("Kinross announces minority investment in Danish grid", None),
    ("Scammers net $4m from pensioners", None),
    (
        "硬氪独家 | 具身智能公司「澜舟动力」完成数亿元A轮融资，启禾创投领投",
        {"subject": "澜舟动力", "investor": "启禾创投"},
    ),
    ("8点1氪：澜舟动力获融资；油价上调；某明星道歉", {"subject": "澜舟动力"}),
    ("东海证券：机器人企业融资提速，关注龙头", None),
    (
        "Shelfwise is in talks with Kinross Capital to raise $80m",
        {"subject": "Shelfwise", "investor": "Kinross Capital", "status": "rumour"},
    ),
    (
        "Shelfwise announces closing of $15M Series B financing",
        {"subject": "Shelfwise", "round": "series b", "status": "completed"},
    ),
    (
        "Kinross Capital has invested $40 million in Lisbon stock-planning startup Shelfwise",
        {"subject": "Shelfwise", "investor": "Kinross Capital", "amount": 40e6},
    ),
    ("Shelfwise pulls in $43M Series B, sources say", {"status": "rumour", "amount": 43e6}),
    ("Shelfwise wins first round of court battle", None),
    ("Shelfwise secures funding to keep library open", None),
    ("Shelfwise in talks with banks for $40m loan", None),
    ("早报｜澜舟动力获2亿元B轮融资/某地油价上调", {"subject": "澜舟动力"}),
    ("云帆半导体拟再融3亿美元", {"subject": "云帆半导体"}),
    ("获3亿元融资，「听澜科技」加速出海", {"subject": "听澜科技"}),
    ("青屿科技拟发行2亿美元优先股", {"subject": "青屿科技"}),
    ("青屿科技拟收购明视智能股权并增资", None),
)
