"""The account hires many people at once."""

import re
from collections.abc import Iterable

from tasks.rules.triggers.jobs import hiring_forms, hiring_han, hiring_told, hiring_words
from tasks.rules.triggers.jobs.hiring_words import SITE
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.facts import count_facts
from tasks.rules.triggers.reading.patterns import patterns_of

VERSION = 9
READS_ON = True
# Between commas.
CUES = tuple(
    """hir,onboard,graduates,freshers,recruit,jobs,headcount,workforce,roles,positions,engineers,
employees,workers,people,team,staff,take on,takes on,taking on,apprentices,posts,crew,temps,
-job ,welders,fitters,fill,adding,seeks,recruitment,vacancies,coders,drivers,
pilots,technicians,nurses,
payroll,graduates,trainees,talent,creat,cohort,增聘,扩编,揽才,wanted,intake,seasonal,openings,employ,招聘,招募,扩招,新增,校招,秋招,春招,团队,员工规模,员工人数,
岗位,招,增员,聘,抢人,职位,就业,征才,职缺,招工
""".replace("\n", "").split(",")
)
VETO = hiring_words.VETO


_hiring = patterns_of(hiring_words.FRAGMENTS)


PATTERNS = (
    *hiring_forms.OPENING,
    _hiring(
        r"(?:to )?<HIRES> <ABOUT>(?!1?\d [a-z])(?:\d[\d,]*\+? |\d+k )?<KIND><WHO>", is_strict=True
    ),
    # Acme's new plant to bring 300 jobs; Acme expansion will create ...
    _hiring(
        r"(?P<left>)(?:['’]s? )?(?:(?:new|planned|proposed|first|second|latest|[$€£][\d.]+ "
        r"?\w{0,7}) )"
        rf"{{0,2}}{SITE} (?:move |relocation )?(?:to |will |would |set to |expected to |is |that "
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
        rf"[^;:]{{1,70}}?\b(?:{SITE}|[A-Z]\w+)(?:,| with| and|, and) (?:up to |about |over |more "
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
        r"(?:(?:the )?creation of )?<ABOUT>(?!1?\d [a-z])(?:\d[\d,]*\+? |\d+k )?(?:[\w-]+ "
        r"){0,3}?(?:jobs|vacancies|job "
        r"openings|hires|new (?:positions|roles|posts))\b(?! "
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
        rf"{SITE}(?:,| with| and|, and) <ABOUT>?(?!1?\d [a-z])\d[\d,]*\+? (?:[\w-]+ "
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
        r"blitz|surge|wave|campaign|offensive|binge|bonanza|boost|momentum)",
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
    *hiring_forms.PATTERNS,
    # 甲启动千人校招, 甲研发团队明年达500人
    _hiring(
        r"(?<![局部校会学府])(?:启动|开启|开放|推出|发布)[^，。；\s]{0,8}?(?:\d[\d,]*万?|"
        r"[数上几两三四五六七八九]?[百千万])"
        r"(?:多|余)?(?:人|名|个)?(?:岗位)?[^，。；\s]{0,4}?(?:校招|秋招|春招|招聘|校园招聘|"
        r"招募计划)",
        confidence=0.82,
    ),
    _hiring(
        r"(?:校招|秋招|春招|研发团队|员工人数|员工规模|团队规模)(?:名额|规模|岗位)?(?:将|预计|"
        r"计划|明年|"
        r"年内|年底)+(?:扩大|翻倍|增至|扩至|超过?|达到?|扩充至)[^，。；]{0,8}",
        confidence=0.78,
    ),
    *hiring_han.PATTERNS,
    *hiring_told.PATTERNS,
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
    ("Velara recruiting scientists for new lab", {"subject": "Velara"}),
    ("Velara hiring process for new lab criticised", None),
    ("Tarn Optics has 400 job openings", {"subject": "Tarn Optics", "headcount": 400}),
    ("Tarn Optics Expands, Creating 400 Jobs", {"subject": "Tarn Optics", "headcount": 400}),
    ("Tarn Optics expands, creating jobs for fans of lenses", None),
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
    ("星河智能启动千人校招", {"subject": "星河智能"}),
    ("人社局启动万人招聘活动", None),
)
