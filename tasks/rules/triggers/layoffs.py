"""The account cuts jobs."""

import re
from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import count_facts
from tasks.rules.triggers._patterns import Pattern, pattern, veto

VERSION = 4
READS_ON = True
# Between commas.
CUES = tuple(
    """lay off,lays off,laid off,laying off,layoff,jobs,job cut,job loss,workforce,headcount,
redundan,staff,employees,workers,let go,lets go,our team,downsiz,furlough,positions,roles,posts,
out of work,sack,fires ,pink slip,p45,personnel,severance,裁员,裁减,裁撤,裁掉,优化,缩减,精简,遣散,
清退,优退,减员,解散,人力""".replace("\n", "").split(",")
)
VETO = veto(
    r"\b(?:no layoffs|without layoffs|avoids? (?:layoffs|job cuts)|rules out|not lay|won't (?:lay|"
    r"cut)|averts?|"
    r"layoffs tracker|list of layoffs|tech layoffs|after (?:being )?laid off|surviv\w+|coping|"
    r"layoffs? (?:rise|fall|surge|"
    r"drop|slow|in tech|tracker)|mass layoffs loom|federal (?:workers|employees|workforce|"
    r"layoffs)|jobs report|jobless|"
    r"jobs data|unemployment|adds? jobs|job market|laid-off workers|AI (?:will|could|may)|"
    r"striking|strikes?|"
    r"union|seeks to stop|judge|court|tribunal|teachers?|police|army|council|ministry|government|"
    r"civil servants?|coach\w*|"
    r"cut(?:s|ting)? (?:staff|workers) (?:hours|pay|perks|discounts?)|sack(?:s|ed)? (?:race|of)|"
    r"creates?|new jobs|quarterback|"
    r"economy|rehires?|reverses|saves?|safeguards?|secures? (?:\d+ )?jobs)\b"
    r"|不裁员|未裁员|没有裁员|裁员潮|被裁员?(?:后|了|怎么)|劳动法|补偿金|裁员赔偿|公务员|部委|"
    r"联邦|政府"
)
_SIZE = (
    r"(?:(?:up to|about|around|over|more than|nearly|some|another|an additional|additional|"
    r"roughly|hundreds of|thousands of|"
    r"dozens of|almost|at least|its|our|their|the|a|third of|quarter of|fifth of|tenth of|half of|"
    r"half|of|entire|global|tech|"
    r"corporate|\d[\d.,]*[k%+]?|percent|per cent|US|U\.S\.|German|European|more|remaining|total|"
    r"most|most of|part of|"
    r"(?!(?:prices?|for|costs?|taxes|pay|benefits|bonus\w*|hours|rates?|ties|time|fees|emissions|"
    r"bills|waste|with|and|perks|"
    r"ribbon|deal|to|in|on|at)\b)[\w-]+) ){0,5}?"
)
_PEOPLE = (
    r"(?:jobs|employees|workers|staff|workforce|headcount|positions|roles|people|staffers|team|"
    r"personnel|posts|ranks|payroll|"
    r"heads|managers|engineers|manpower)\b(?! (?:perks|benefits|discounts?|canteen|meals|hours|"
    r"pay|party|training|travel|turnover|"
    r"costs?|parking|retention|sheet|photo))"
)
_CUTS = (
    r"(?:cuts?|cutting|slash(?:es|ed|ing)?|ax(?:es?|ed|ing)|sheds?|shedding|eliminat(?:es?|ed|ing)|"
    r"trims?|trimm(?:ed|ing)|"
    r"reduc(?:es?|ed|ing)|culls?|culled|chops?|chopped|shrinks?|downsiz(?:es?|ed|ing)|prunes?|"
    r"pruned|thins?|pares?|pared|"
    r"whittles?|scraps?|scrapped|remov(?:es?|ed)|jettisons?|guts?|gutted|purges?|"
    r"sacks?|"
    r"sacked|fires|fired|dismisses|"
    r"offloads|(?:takes (?:the|an) axe to|swings (?:the|its) axe (?:on|at)|wields (?:the )?axe "
    r"(?:on|at)|makes cuts to)|"
    r"winds down|hacks|discharges|retrenches|retrenched|rightsizes|lops|parts (?:ways|company) "
    r"with)"
)
_FATE = (
    r"(?:to go|at risk|under threat|axed|cut|lost|set to go|in jeopardy|(?:to )?face (?:the axe|"
    r"redundancy|layoffs?)|laid off|"
    r"made redundant|on the line|threatened|in doubt|to be (?:cut|axed|lost|laid off|made "
    r"redundant|shed)|go|hang in the balance|"
    r"out of work|put at risk|let go|in peril)"
)
_NUMBER = (
    r"(?:(?:about|around|up to|over|more than|nearly|some|another|almost|all|hundreds of|dozens "
    r"of) )?"
    r"(?:\d[\d,]*k?\+?|hundreds|dozens|scores)"
)
_FRAGMENTS = {"SIZE": _SIZE, "PEOPLE": _PEOPLE, "CUTS": _CUTS, "FATE": _FATE, "N": _NUMBER}


def _layoff(
    text: str,
    subject: str = "left",
    confidence: float = 0.9,
    *,
    status: str = "announced",
    is_strict: bool = False,
) -> Pattern:
    return pattern(
        text,
        subject=subject,
        confidence=confidence,
        status=status,
        is_strict=is_strict,
        **_FRAGMENTS,
    )


PATTERNS = (
    _layoff(
        r"(?:denies|denied|rubbishes|dismisses|plays down|rejects|refutes) (?:[\w-]+ "
        r"){0,5}?(?:sacking|laying off|cutting|axing|firing|"
        r"layoffs?|job cuts|redundanc\w+|culling)\b",
        status="denied",
    ),
    _layoff(
        r"(?:to )?(?:lays? off|laid off|laying off|furloughs?|furloughed|makes? (?:[\w,]+ "
        r"){0,4}?redundant|made (?:[\w,]+ ){0,4}?redundant|retrenches|"
        r"(?:lets?|letting) go(?: of)?(?= (?:of )?(?:\d|a |its|half|most|all|hundreds|dozens|more|"
        r"around|about|nearly|over|entire|staff|employees|workers|people|some)))"
        r"(?! the gas| season)",
        confidence=0.95,
        is_strict=True,
    ),
    _layoff(r"(?:to )?<CUTS> <SIZE><PEOPLE>", confidence=0.93, is_strict=True),
    # grounds half its workforce; parts with 10% of staff: whatever the verb is
    _layoff(
        r"\b(?-i:(?!hires|grows|adds|doubles|boosts|trains|gives|pays|offers|expands|equips|moves|"
        r"relocates|recalls|brings|promotes|rewards|"
        r"thanks|sends|wants|tells|owns|employs|surveys|protects|keeps|retains|says|asks|puts|"
        r"allows|lets|helps|supports|is|has|was|sees|loses|"
        r"increases|lifts|raises|represents|needs|calls|orders|makes|vaccinates|shares|unites|"
        r"takes)[a-z]{3,14}s) (?:(?:goodbye to|off|out|with) )?"
        r"(?:(?:over|nearly|almost|about|around|roughly) )?(?:half|an? (?:third|quarter|fifth|"
        r"tenth)|two[- ]thirds|three[- ]quarters|\d{1,2}(?:\.\d)?(?:%| per ?cent)) (?:of )?"
        r"(?:its|their|the|all)? ?(?:[\w-]+ ){0,2}?(?:workforce|staff|headcount|team|employees|"
        r"workers|jobs)\b",
        confidence=0.88,
    ),
    _layoff(
        r"(?:to )?(?:let|lets|letting|show(?:s|ing)?|hands?|gives?|asks?) (?:<N>|half|a third|a "
        r"quarter|most)(?: of)?(?: its)? (?:[\w-]+ )?(?:employees|staff|"
        r"workers|people)? ?(?:go|the door|(?:their )?(?:P45s|notice|pink slips|marching orders|"
        r"redundancy)|to leave)\b"
    ),
    _layoff(
        r"(?:announces?|announced|plans?|confirms|begins?|starts?|starting|unveils|launches|"
        r"conducts|initiates|makes?|hit by|hit with|considers|weighs|"
        r"prepares|mulls|readies|implements|expands|warns of|undergoes|in|proposes|signals|"
        r"carries out|kicks off|resorts to|opens consultation on|"
        r"consults on|faces|extends|offers) (?:[\w%.,-]+ ){0,4}?(?:layoffs?|lay-offs?|job cuts|"
        r"job losses|redundancies|voluntary redundancy|workforce reductions?|"
        r"headcount reductions?|staff cuts|staff cull|reduction in force|downsizing|round of cuts|"
        r"jobs? cull|retrenchments?|workforce restructuring)",
        confidence=0.92,
        is_strict=True,
    ),
    _layoff(
        r"(?:tells|told|warns|warned|informs|says to|emails) (?:its )?(?:staff|workers|employees|"
        r"teams)\b[^;:]{0,40}\b(?:(?:jobs|roles|posts|positions) "
        r"(?:will|to|are|could|may|at risk|face|go|must)|layoffs|job cuts|redundancies)\b",
        confidence=0.85,
    ),
    _layoff(
        r"(?:puts?|putting|places|leaves) <N> (?:[\w-]+ ){0,2}?(?:jobs|roles|posts|workers|staff|"
        r"employees) "
        r"(?:at risk|under threat|in jeopardy|in doubt|on notice)\b",
        confidence=0.88,
    ),
    # 140 jobs to go at Acme's plant; 2,000 jobs at risk as Acme collapses
    _layoff(
        r"(?:jobs?|roles?|posts|positions|staff|workers|employees|people|engineers) (?:are |is |"
        r"could be |will be |were |may |could |now |set )?"
        r"<FATE>(?: as| at| after| when| if| with| amid| under)(?: (?:troubled|collapsed|"
        r"struggling|stricken))?(?: (?P<who_2>(?-i:[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,3})(?=['’]s? "
        r"))|(?P<who>))",
        "who",
    ),
    _layoff(
        r"(?:layoffs|lay-offs|job cuts|job losses|redundancies|staff cuts|jobs blow|jobs cull|axe "
        r"falls|more cuts|fresh cuts) (?:at|hit|reach|strike|"
        r"begin at|announced at|continue at|under ?way at|loom at|confirmed at|planned at|looming "
        r"at|feared at|expected at|to hit|for)(?P<who>)",
        "who",
    ),
    _layoff(
        r"(?P<left>)(?:['’]s? )?\b(?:layoffs|lay-offs|job cuts|redundancies|redundancy plan|"
        r"workforce cuts) (?:hit|affect|impact|target|begin|under ?way|continue|"
        r"confirmed|deepen|mount|spread)\b",
        confidence=0.82,
    ),
    _layoff(
        r"(?P<left>)(?:calls? time on|clos(?:es|ing|ed|ure)|shuts?|shutting|to close|to shut|axes|"
        r"shutters|winds up|ends|ceases|scraps|pulls|collapses?|goes|"
        r"enters|falls|folds|bankrupt|exits|quits|moves|outsources|consolidates|mothballs|"
        r"idles)\b[^;:]{0,70}?(?:,? (?:with (?:the )?(?:loss of|up to)?|costing|"
        r"putting|cutting|affecting|eliminating|threatening|leaving|shedding|and|at (?:the|a) "
        r"(?:cost|loss) of))? "
        r"<N> (?:[\w-]+ ){0,2}?(?:jobs?|employees|workers|staff|people|roles|posts)?(?<=[\w])(?: "
        r"(?:lost|at risk|to go|go|affected|out of work|lose (?:their )?jobs?|made redundant|"
        r"laid off)|(?<=jobs)|(?<=roles)|(?<=posts))\b",
        confidence=0.85,
    ),
    _layoff(
        r"(?P<left>)(?:bankrupt|insolvent|closed|shut),? (?:with )?<N> out of work\b",
        confidence=0.85,
    ),
    # In Chinese
    _layoff(
        r"(?:否认|澄清|辟谣)[^，。；]{0,10}(?:裁员|裁减)|裁员[^，。；]{0,6}(?:不实|不属实)",
        status="denied",
    ),
    _layoff(
        r"(?:宣布|启动|开始|计划|将|拟|再次|再度|全球|大规模|大幅|新一轮|开启|进行|被曝|传|陷|"
        r"突然|突击|内部|年内|又)*(?:裁员|裁减|裁撤|裁掉)(?!潮|的|名单)"
        r"(?:\d|约|近|超|逾|比例|计划|$|，|规模|上千|数百|数千|千人|风波|[^，。；]{0,14}(?:人|"
        r"员工|岗位|部门|团队|%|成))?",
        confidence=0.93,
        is_strict=True,
    ),
    _layoff(
        r"(?:宣布|启动|将|拟|计划|大幅)*(?:优化|缩减|减少|削减|砍掉|精简|遣散|清退|解散|"
        r"缩编)(?:约|近|超|逾|全球|海外|总部)*(?:\d[\d.]*%?(?:的)?)?(?:名|个)?"
        r"(?:员工|岗位|人员|职位|人员编制|人力|编制|团队|部门员工|正职)|(?:启动|推出|开放|"
        r"实施)(?:优退|优离|自愿离职|N\+\d)",
        confidence=0.88,
    ),
)
_NEAR = re.compile(
    r"staff|workforce|jobs|headcount|employees|workers|team|personnel|roles|positions|posts|"
    r"redundan|"
    r"lay|laid|比例|裁|员工|岗位|人员|人力|编制|团队|优化",
    re.IGNORECASE,
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Head count and share of the staff; of the lead only sentences about jobs count."""
    if clause.is_headline or _ABOUT.search(clause.text):
        return count_facts(clause, near=_NEAR)
    return ()


_ABOUT = re.compile(
    r"\b(?:jobs|roles|posts|positions|redundan\w+|laid off|lay\w* off|cuts?|affected|eliminated|"
    r"let go|employees had been|learned|"
    r"staff had been|releas\w+|leave)\b|裁|优化|影响|离职|精简|遣散|清退",
    re.IGNORECASE,
)

EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Acme lays off 200 employees", {"subject": "Acme", "headcount": 200}),
    ("Job losses at Tarn Steel confirmed", {"subject": "Tarn Steel"}),
    ("Tarn tells staff one in five jobs will go", {"subject": "Tarn"}),
    ("Corvane to cut 15,000 jobs", {"subject": "Corvane", "headcount": 15000}),
    ("Musicly slashes 17% of workforce", {"subject": "Musicly", "share": 17.0}),
    ("Payments firm Klearpay plans more layoffs", {"subject": "Klearpay"}),
    ("Layoffs at Meridian Health as clinics close", {"subject": "Meridian Health"}),
    ("Voltgrid Announces 10% Workforce Reduction", {"subject": "Voltgrid", "share": 10.0}),
    (
        "Borlund reportedly considering cutting 1,500 positions",
        {"subject": "Borlund", "headcount": 1500, "status": "rumour"},
    ),
    ("Shopline lays off a third of staff", {"subject": "Shopline"}),
    ("Drone firm Zipp grounds half its workforce", {"subject": "Zipp", "share": 50.0}),
    ("Portway eliminates 20,000 jobs", {"subject": "Portway", "headcount": 20000}),
    ("Skuta to lay off 1,600 workers in Sweden", {"subject": "Skuta", "headcount": 1600}),
    ("Game studio Pixelforge hit with job cuts", {"subject": "Pixelforge"}),
    ("Tarn Toys lets go of 80 in second round", {"subject": "Tarn Toys", "headcount": 80}),
    ("About 140 jobs to go at Farrow Axles", {"subject": "Farrow Axles", "headcount": 140}),
    ("900 jobs at risk as Treadway collapses", {"subject": "Treadway", "headcount": 900}),
    (
        "Tarn Rental denies sacking half its workforce",
        {"subject": "Tarn Rental", "status": "denied"},
    ),
    ("星河智能宣布裁员20%", {"subject": "星河智能", "share": 20.0}),
    ("英微半导体计划裁员1.5万人", {"subject": "英微半导体", "headcount": 15000}),
    ("传蓝海集团裁员500人", {"subject": "蓝海集团", "headcount": 500, "status": "rumour"}),
    ("星河智能否认裁员", {"subject": "星河智能", "status": "denied"}),
    ("華岭光電精簡人力約15%", {"subject": "華岭光電", "share": 15.0}),
    ("Acme tells staff to return to office positions", None),
    ("Acme CEO: no layoffs planned this year", None),
    ("Tech layoffs tracker 2026", None),
    ("How to survive a layoff", None),
    ("US jobs report beats expectations", None),
    ("Acme cuts prices for workers", None),
    ("Government cuts taxes", None),
    ("What to do after being laid off", None),
    ("Acme won't cut jobs, says union", None),
    ("Layoffs rise 12% in March, report shows", None),
    ("Acme avoids layoffs with four-day week", None),
    ("AI could eliminate millions of jobs, study says", None),
    ("Team trims roster before season", None),
    ("Judge blocks federal layoffs", None),
    ("Acme trains half its workforce in AI", None),
    ("Acme cuts staff perks", None),
    ("被裁员后如何拿到补偿", None),
    ("互联网裁员潮背后", None),
    ("公司优化产品体验", None),
)
