"""The account hires many people at once."""

import re
from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import count_facts
from tasks.rules.triggers._patterns import patterns_of, veto

VERSION = 5
READS_ON = True
# Between commas.
CUES = tuple(
    """hir,onboard,graduates,freshers,recruit,jobs,headcount,workforce,roles,positions,engineers,
employees,workers,people,team,staff,take on,takes on,taking on,apprentices,posts,crew,temps,
-job ,vacancies,coders,drivers,pilots,technicians,nurses,
payroll,wanted,intake,seasonal,openings,employ,招聘,招募,扩招,新增,
岗位,招,增员
""".replace("\n", "").split(",")
)
VETO = veto(
    r"\b(?:(?:scraps|scrapped|delays|delayed|cancels|shelves|drops|pauses|halts|abandons) "
    r"(?:\w+ ){0,3}(?:plans?|hiring|recruit\w*)|hiring (?:freeze|slows?|managers?|tips|process|"
    r"trends|practices|bias)|freez\w+ hiring|"
    r"job cuts|lays? off|layoffs?|"
    r"jobs report|hires? (?:new |former |ex-)?(?:chief|ceo|cfo|cto|coo|vp|coach|lawyer)|economy|"
    r"unemployment|payrolls|payroll (?:data|tax|figures|report|growth)|nonfarm|"
    r"seeks? volunteers|police|soldiers|army|interns?hip|military|states?|government|cuts?(?! "
    r"ribbon)|slash|(?:could|would|may|might) (?:create|bring|add|generate|mean)|"
    r"hackers recruit|trial|volunteers|teachers|nurses? strike|council|ministry|navy|at risk|"
    r"axed|"
    r"(?:to|set to) go\b|clinical|"
    r"study|patients|supports? [\d,]+ jobs|contract for)\b"
    r"|冻结招聘|停止招聘|裁员|公务员|教师|事业单位|考试|编制|警察|志愿者|招聘会|全市|全省|校招生"
)
_ABOUT = (
    r"(?:(?:(?:up to|about|around|over|more than|nearly|some|another|an additional|additional|an "
    r"extra|roughly|almost|at least|a further|"
    r"as many as|a total of|close to) ){0,2}(?=\d)|(?:two|three|four|five|six|ten|several) "
    r"(?:dozen|hundred|thousand) |(?:thousands|hundreds|dozens|scores) of )"
)
_KIND = (
    r"(?:(?:new|more|additional|full-time|skilled|local|tech|seasonal|high-paying|software|AI|"
    r"sales|permanent|temporary|part-time|"
    r"\w[\w-]*(?<!\bof)(?<!\bin)|pickers and) ){0,3}?"
)
_WHO = (
    r"(?:jobs|employees|people|workers|staff|engineers|roles|positions|developers|staffers|"
    r"researchers|graduates|freshers|trainees|"
    r"apprentices|nurses|pilots|technicians|associates|consultants|scientists|salespeople|"
    r"drivers|"
    r"hires|posts|riders|pickers|couriers|"
    r"recruits|specialists|analysts|advisers|advisors|agents|cabin crew|programmers|experts|"
    r"colleagues|team members|cleaners|carers|"
    r"welders|electricians|chefs|baristas|cooks|packers|couriers|interns|bankers|auditors|"
    r"lawyers|"
    r"accountants|temps|coders|machinists|fitters|operatives|operators|mechanics|tradespeople|"
    r"builders|school leavers|seasonal staff|vacancies|openings|loaders|miners|data scientists|"
    r"designers|stewards|crew|guards|merchandisers|underwriters|planners)\b"
)
_HIRES = (
    r"(?:hires?|hiring|recruits?|recruiting|adds?|adding|creat(?:es?|ing)|onboards?|onboarding|"
    r"employ|seeks|seeking|takes? on|taking on|brings? in|"
    r"generat(?:es?|ing)|fills?|advertis(?:es|ing)|earmarks|pencils in|welcomes|lures?|snaps up|"
    r"signs up|opens? up|wants|needs|hunts for|hunting for|bring|gain|"
    r"looks to hire|brings|bringing|promises|pledges|offers?)"
)
_SITE = (
    r"(?:plant|factory|gigafactory|expansion|project|investment|hub|headquarters|HQ|campus|site|"
    r"facility|"
    r"warehouse|cent(?:re|er)|complex|mill|store|office|fulfil?lment cent(?:re|er)|operations?)"
)
_FRAGMENTS = {"ABOUT": _ABOUT, "KIND": _KIND, "WHO": _WHO, "HIRES": _HIRES}


_hiring = patterns_of(_FRAGMENTS)


PATTERNS = (
    _hiring(
        r"(?:to )?<HIRES> <ABOUT>(?!1?\d [a-z])(?:\d[\d,]*\+? |\d+k )?<KIND><WHO>", is_strict=True
    ),
    # Acme's new plant to bring 300 jobs; Acme expansion will create ...
    _hiring(
        r"(?P<left>)(?:['’]s? )?(?:(?:new|planned|proposed|first|second|latest|[$€£][\d.]+ "
        r"?\w{0,7}) )"
        rf"{{0,2}}{_SITE} (?:move |relocation )?(?:to |will |would |set to |expected to |is |that "
        rf"will )?(?:bring|creat|"
        rf"add|"
        r"generat|deliver|mean|employ)(?:e|es|s|ing)? <ABOUT>?(?!1?\d [a-z])\d[\d,]*\+? "
        r"<KIND><WHO>",
        confidence=0.86,
    ),
    # Acme plans $120M plant with 300 jobs; picks Ohio for new plant, 300 jobs
    _hiring(
        r"\b(?:plans|planning|to build|builds|building|announces|unveils|opens|to open|opening|"
        r"locating|to locate|locates|establishing|to establish|"
        r"picks|"
        r"plots|selects|chooses|invests|investing|to invest|eyes|breaks ground on|expands|"
        r"expanding|to expand)\b"
        rf"[^;:]{{1,70}}?\b(?:{_SITE}|[A-Z]\w+)(?:,| with| and|, and) (?:up to |about |over |more "
        rf"than |"
        r"nearly |some |at least )?(?!1?\d [a-z])\d[\d,]*\+? (?:[\w-]+ ){0,2}?(?:jobs|new "
        r"hires)\b(?! "
        r"(?:cuts?|lost|loss|losses|at risk|to go|go|will go|threatened|axed))",
        confidence=0.83,
    ),
    # Acme announces 300 new jobs; commits to 300 jobs in Ohio
    _hiring(
        r"\b(?:announc(?:es?|ed|ing)|unveils?|confirms?|promises|pledges|commits to(?: creating| "
        r"adding| hiring)?|to deliver|"
        r"delivers|plans) "
        r"(?:(?:the )?creation of )?<ABOUT>(?!1?\d [a-z])(?:\d[\d,]*\+? |\d+k )(?:[\w-]+ "
        r"){0,3}?(?:jobs|vacancies|job "
        r"openings|hires)\b(?! "
        r"(?:cuts?|lost|loss|losses|at risk|to go|will (?:go|be)|threatened|axed|cull))",
        confidence=0.84,
    ),
    # Acme picks Ohio for 400-job plant
    _hiring(
        r"\b(?:plans|picks|to build|builds|building|opens|to open|announces|selects|chooses|"
        r"unveils|breaks "
        r"ground on) [^;:]{1,60}?(?<![\d,])(?:[3-9]\d|\d{3,5}|\d{1,3},\d{3})[- ]job\b(?! (?:cut|"
        r"loss|cull))",
        confidence=0.83,
    ),
    # Ohio lands Acme plant, 300 jobs
    _hiring(
        r"\b(?:lands|wins|gets|secures|bags|attracts|nabs|snags)(?P<who>)(?= "
        r"(?-i:[A-Z]))[^;:,]{2,50}?\b"
        rf"{_SITE}(?:,| with| and|, and) <ABOUT>?(?!1?\d [a-z])\d[\d,]*\+? (?:[\w-]+ "
        rf"){{0,2}}?jobs\b",
        confidence=0.83,
        subject="who",
    ),
    # Acme is hiring hundreds; hiring again; holds job fair to fill 300 openings
    _hiring(
        r"\b(?:is |are |to start |begins? |starts? |resumes? |back )?hiring (?:again|hundreds|"
        r"thousands|dozens|"
        r"more (?:workers|staff|people|employees)|en masse)\b",
        confidence=0.83,
    ),
    _hiring(
        r"\b(?:holds?|hosts?|holding|hosting|to hold|to host|plans) (?:[\w-]+ ){0,2}?(?:job|jobs|"
        r"career|"
        r"careers|hiring|recruitment) (?:fairs?|events?|days?|blitz) (?:to (?:fill|hire|recruit|"
        r"staff)|for|as it "
        r"(?:looks|seeks|aims) to (?:fill|hire)) <ABOUT>(?:\d[\d,]*\+? )?<KIND><WHO>",
        confidence=0.84,
    ),
    # "to take on 900 in Newport": without a noun
    _hiring(
        r"(?:to hire|,? (?:and )?hire|to recruit|to take on|to employ|hiring|recruiting|takes on|"
        r"taking on|hires|"
        r"recruits) "
        r"<ABOUT>(?:\d{1,3},\d{3}|[3-9]\d|\d{3,5})\+?"
        r"(?= (?:in|at|for|across|by|as|before|after|over|to|this|next)\b|$|[,;])",
        confidence=0.85,
    ),
    _hiring(
        r"(?:on the (?:hunt|lookout) for|looking for|looks for|in search of|searching for|plans "
        r"for|vacancies for) <ABOUT>\d[\d,]*\+? <KIND><WHO>",
        confidence=0.85,
    ),
    _hiring(
        r"(?:on|in|goes on|begins|launch(?:es)?|announces|plans|starts|continues|accelerates|"
        r"embarks on|kicks off|unveils|steps up) (?:an? |its )?"
        r"(?:[\w-]+ ){0,2}?(?:hiring|recruitment|recruiting|jobs|talent) (?:spree|push|drive|"
        r"blitz|surge|wave|campaign|offensive|binge|bonanza|boost)",
        is_strict=True,
    ),
    _hiring(
        r"(?:doubl(?:es?|ing)|tripl(?:es?|ing)|quadruples?|to double|grow(?:s|ing)?|expand(?:s|"
        r"ing)?|"
        r"boosts?|increases?|to grow|to expand|ramps? up|beefs? up|bulks? up|swells?|"
        r"lifts|scales up) (?:its |the |their |our )?(?:[\w.-]+ ){0,2}?(?:workforce|headcount|"
        r"hiring|team size|staff|sales team|engineering team|payroll|crew|"
        r"manpower)\b(?! (?:pay|wages|perks|benefits|training|morale|software|tools?|plans?|"
        r"limits|platform|suite|apps?|services?|provider|firm|business))",
        confidence=0.88,
        is_strict=True,
    ),
    _hiring(
        r"(?:ramps up|steps up|accelerates|boosts|resumes|restarts|speeds up) (?:[\w-]+ )?"
        r"(?:hiring|recruitment)"
    ),
    # 40 roles now open at Acme; 300 welders wanted at Acme
    _hiring(
        r"\b(?:[3-9]\d|\d{3,5}|\d{1,3},\d{3}|dozens of|hundreds of) (?:[\w-]+ ){0,3}?<WHO> "
        r"(?:now |are |"
        r"currently )?(?:open|available|to fill|up for grabs|going|on offer|advertised|wanted|"
        r"needed|"
        r"sought|to be (?:hired|recruited|filled)|created) (?:at|by|with|as)(?P<who>)",
        confidence=0.84,
        subject="who",
    ),
    # Scale-up mode at Acme: 1,000 freshers by March
    _hiring(
        r"^(?!.{0,80}(?:axe|cut|loss|risk|clos|layoff))[^:]{3,40} (?:at|for|"
        r"by)(?P<who>)[^:]{2,30}: "
        r"<ABOUT>\d[\d,]*\+? (?:[\w-]+ ){0,2}?(?:freshers|hires|recruits|graduates|apprentices|"
        r"new "
        r"(?:jobs|roles|hires|posts|starters)|openings|vacancies|trainees)\b",
        confidence=0.83,
        subject="who",
    ),
    _hiring(
        r"\b(?:help|staff|workers|graduates|engineers|drivers|hands|<WHO>) wanted(?: [\w "
        r"]{0,24})?: "
        r"(?P<who>)",
        confidence=0.8,
        subject="who",
    ),
    _hiring(
        r"(?:recruits|hires|takes on|welcomes|plans|to recruit|to hire|to take on|announces|"
        r"unveils) "
        r"(?:its |a )?(?:record|biggest|largest|bumper|biggest-ever|largest-ever|huge)(?: "
        r"[\w-]+){0,2} "
        r"(?:class|intake|cohort|graduates|apprentices|trainees|freshers|recruits|number of "
        r"(?:graduates|apprentices|staff))\b",
        confidence=0.85,
    ),
    _hiring(
        r"(?:beefs?|bulks?|staffs?|gears?|scales?|tools?|skills?|crews?) up\b[^;:]{0,30}? with "
        r"<ABOUT>(?:\d[\d,]*\+? )?<KIND><WHO>",
        confidence=0.86,
    ),
    _hiring(
        r"\b(?:payroll|headcount|workforce|staff numbers|staff|team) (?:at|"
        r"of)(?P<who>)[^;:]{2,40}? "
        r"(?:(?:set to|to|will) (?:double|triple|quadruple|grow|swell|rise|jump|expand)|doubles|"
        r"triples|quadruples|grows|swells|rises|jumps|expands)"
        r"\b",
        confidence=0.82,
        subject="who",
    ),
    _hiring(
        r"\b(?:[5-9]\d|\d{3,5}|\d{1,3},\d{3})-job (?P<who>)(?!\s(?:loss|cut|cull|blow|"
        r"axe))[^;:]{2,40}?(?:factory|plant|site|centre|"
        r"center|gigafactory|hub|campus|mill|depot|works|warehouse)\b",
        confidence=0.8,
        subject="who",
    ),
    _hiring(
        r"(?:gives|lends|offers|promises) (?:[\w-]+ ){1,3}?(?:a )?(?:jobs?|employment) (?:boost|"
        r"bonanza|lift|shot in the arm)\b",
        confidence=0.8,
    ),
    _hiring(
        r"\b(?:jobs?|employment|hiring|recruitment|talent) (?:boost|bonanza|spree|drive|blitz|"
        r"surge|"
        r"push|windfall)(?: (?:for|in) [\w ]{2,24}?)? (?:at|by|as|from)(?P<who>)",
        confidence=0.82,
        subject="who",
    ),
    # 200 new jobs as Acme expands; Bristol to gain 200 jobs from Acme plant; Acme: 200 vacancies
    _hiring(
        r"\b(?:[3-9]\d|\d{3,5}|\d{1,3},\d{3}|hundreds of|thousands of)\+? (?:new |skilled |"
        r"more |tech "
        r"){1,2}(?:jobs|roles|posts|positions) (?:as|when|after|from|thanks to|at|with)(?P<who>)",
        confidence=0.83,
        subject="who",
    ),
    _hiring(
        r"\b(?:gains?|gets?|set for|lands?|wins?|in line for|promised|to see|welcomes|secures|"
        r"bags) "
        r"<ABOUT>?(?:\d[\d,]*\+? |\d+k )?(?:new |skilled |tech |more ){0,2}(?:jobs|roles|posts) "
        r"(?:from|with|as|at|thanks to|courtesy of)(?P<who>)",
        confidence=0.83,
        subject="who",
    ),
    _hiring(
        r"^(?P<who>)(?-i:[A-Z])[\w&.'’ -]{1,40}: (?:up to |about |over |some )?(?:[3-9]\d|"
        r"\d{3,5}|"
        r"\d{1,3},\d{3})\+? (?:[\w-]+ ){0,2}?(?:vacancies|openings|new (?:jobs|roles|posts|"
        r"hires)|"
        r"jobs (?:on the way|coming|to fill|for)|recruits (?:wanted|sought))\b",
        confidence=0.83,
        subject="who",
    ),
    _hiring(
        r"\b(?:to hire|hires|hiring|to recruit|recruits|recruiting|takes on|taking on|to take "
        r"on) "
        r"(?:[\w-]+ ){0,2}?(?:by the (?:hundred|dozen|thousand|score)s?|in droves|en masse|"
        r"hundreds|"
        r"thousands)\b(?! of (?:drones|bots))",
        confidence=0.83,
    ),
    # 350 jobs for Kilkenny as Acme expands; jobs boost as Acme ...
    _hiring(
        r"\b\d[\d,]* (?:new |tech |skilled |permanent ){0,2}(?:jobs|roles|posts) (?:to be "
        r"created|"
        r"created|coming(?: to [\w ]{2,24}?)?|on (?:the )?way|on offer|promised|up for grabs|"
        r"announced|"
        r"for [\w ]{2,24}?|boost) (?:as|at|by|when|after|from)(?P<who>)",
        confidence=0.85,
        subject="who",
    ),
    _hiring(
        r"(?:将|拟|计划|宣布|启动|今年|年内|大规模|春季|秋季|全球|新|预计|再)*(?:招聘|招募|扩招|"
        r"招收|新增|增加|增招|增聘|招揽|扩编|增员)"
        r"(?:超过|超|近|逾|约|至少|上)?(?:\d[\d.]*(?:万|千|百|多|余)*|"
        r"[一二两三四五六七八九数]?[百千万])(?:余|多)?"
        r"(?:名|人|个(?:新)?(?:岗位|职位|就业岗位|工作岗位)|员工|位)",
        confidence=0.92,
        is_strict=True,
    ),
    _hiring(
        r"(?:大规模|疯狂|加速|启动|开启|逆势|大举|持续)(?:扩招|招聘|招人|招兵买马|揽才)",
        confidence=0.88,
    ),
)
_NEAR = re.compile(r"staff|workforce|jobs|headcount|employees|team|员工|人员", re.IGNORECASE)
_LEAD = re.compile(
    r"\b(?:hir\w+|recruit\w*|jobs|posts|roles|positions|vacanc\w+|taking on|take on|headcount)\b|"
    r"招|岗位|扩",
    re.IGNORECASE,
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """How many, and the share of the staff; of the lead only sentences about jobs count."""
    if clause.is_headline or _LEAD.search(clause.text):
        return count_facts(clause, near=_NEAR)
    return ()


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    (
        "Portway to hire 250,000 workers for the holidays",
        {"subject": "Portway", "headcount": 250000},
    ),
    ("Voltgrid to create 500 new jobs in Ohio", {"subject": "Voltgrid", "headcount": 500}),
    ("Acme plans to recruit 1,000 engineers in India", {"subject": "Acme", "headcount": 1000}),
    ("Fintech unicorn Monavo goes on hiring spree", {"subject": "Monavo"}),
    ("Quanta doubles headcount in Berlin", {"subject": "Quanta"}),
    ("Larsund adding 3,000 jobs", {"subject": "Larsund", "headcount": 3000}),
    ("Tessellate ramps up hiring after record year", {"subject": "Tessellate"}),
    ("We're doubling our engineering team", {"subject": "We're"}),
    ("Borlund expands workforce by 10%", {"subject": "Borlund", "share": 10.0}),
    ("Brightpath to add 300 sales roles", {"subject": "Brightpath", "headcount": 300}),
    ("Call centre group Parlo to take on 900 in Newport", {"subject": "Parlo", "headcount": 900}),
    ("Quikly to hire 600 pickers and riders", {"subject": "Quikly", "headcount": 600}),
    ("远航汽车计划招聘3万人", {"subject": "远航汽车", "headcount": 30000}),
    ("星河智能今年将新增500个岗位", {"subject": "星河智能", "headcount": 500}),
    ("蔚岭汽车大规模扩招", {"subject": "蔚岭汽车"}),
    ("Acme announces hiring freeze", None),
    ("US economy adds 200,000 jobs", None),
    ("How to hire great engineers", None),
    ("Hiring trends for 2026", None),
    ("Acme hires new CFO", None),
    ("Job: Senior Engineer at Acme", None),
    ("Army recruits 500 soldiers", None),
    ("We're hiring", None),
    ("Factory could create 500 jobs", None),
    ("Acme cuts 500 jobs", None),
    ("Acme takes on 3 rivals in cloud race", None),
    ("Hiring managers share their tips", None),
    ("教育局招聘200名教师", None),
    ("某公司停止招聘", None),
    ("招聘：高级工程师", None),
    ("40 roles now open at Kestrel", {"subject": "Kestrel"}),
    ("Kestrel recruits record graduate class", {"subject": "Kestrel"}),
    ("Kestrel Motors: 200 vacancies in Bristol", {"subject": "Kestrel Motors"}),
    ("200 new jobs as Kestrel Motors expands", {"subject": "Kestrel Motors"}),
    ("Bristol to gain 200 jobs from Kestrel Motors plant", {"subject": "Kestrel Motors"}),
    ("Payroll at chip-tester Kestrel set to triple", {"subject": "Kestrel"}),
    ("500 seats up for grabs at arena", None),
    ("Staff at Kestrel grow vegetables", None),
    ("Club beefs up with three new players", None),
    ("Halvard Marine to take on 350 welders for ferry orders", {"subject": "Halvard Marine"}),
    ("Tavish Foods creates 85 jobs at Dundee bakery", {"subject": "Tavish Foods"}),
    ("Marisense plans to double its engineering staff to 160", {"subject": "Marisense"}),
    ("临江制药计划招聘800名研发人员", {"subject": "临江制药"}),
    ("青屿软件今年拟扩招500人", {"subject": "青屿软件"}),
    ("Halvard Marine hires band for launch party", None),
    ("Charity needs 300 volunteers for beach clean", None),
    ("社区招聘志愿者维护秩序", None),
    ("Tarn Dairy's new plant will create 300 jobs", {"subject": "Tarn Dairy", "headcount": 300}),
    ("OH: Tarn Dairy Picks Ohio for New Plant, 300 Jobs", {"subject": "Tarn Dairy"}),
    ("Tarn Dairy to invest $44 million, create 524 new jobs", {"subject": "Tarn Dairy"}),
    ("Tarn Dairy holds job fair to fill 300 openings", {"subject": "Tarn Dairy"}),
    ("Tarn Dairy expands depot, creating 10 new jobs", None),
    ("Tarn Dairy supports 3,000 jobs, report finds", None),
    ("Tarn Dairy picks Ohio for 400-job plant", {"subject": "Tarn Dairy"}),
    ("Stadium to bring 400 jobs to city", None),
    ("Tarn Dairy expands sales team software suite", None),
)
