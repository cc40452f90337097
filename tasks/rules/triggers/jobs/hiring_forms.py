"""The longer forms of hiring: told by the jobs, by the site that brings them, or by openings."""

from tasks.rules.triggers.jobs import hiring_words
from tasks.rules.triggers.jobs.hiring_words import SITE
from tasks.rules.triggers.reading.patterns import patterns_of

_hiring = patterns_of(hiring_words.FRAGMENTS)

PATTERNS = (
    # Acme recruiting scientists for new centre
    _hiring(
        r"\b(?:is |are |now |begins |starts )?(?:recruiting|hiring)(?! (?:spree|freeze|manager|of|"
        r"process|"
        r"platform|software|practices|plans)\b) (?:[\w-]+ ){0,3}?(?:scientists|engineers|staff|"
        r"workers|"
        r"drivers|developers|technicians|nurses|chefs|pilots|people|researchers|welders|operators) "
        r"(?:for|"
        r"at|in|to (?:staff|run)) (?:its |the |an? )?(?:new|planned|second|first|upcoming|"
        r"expanded)\b",
        confidence=0.82,
        needs="recruiting|hiring",
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
    # Acme has 400 job openings
    _hiring(
        r"\b(?:has|have|lists|posts|advertises|with) <ABOUT>(?:\d[\d,]*\+? )?(?:(?!of\b)[\w-]+ "
        r"){0,2}?"
        r"(?:job openings|open (?:positions|jobs|roles)|vacancies|unfilled (?:jobs|positions)|jobs "
        r"to "
        r"fill)\b",
        confidence=0.82,
        needs="opening|open |vacanc|unfilled|to fill",
    ),
    _hiring(
        r"(?P<left>)(?:['’]s? )?\b(?:jobs? boost|recruitment drive|hiring (?:spree|push|drive)|"
        r"jobs "
        r"(?:drive|spree)) (?:as|to (?:create|bring|add|fill)|creates|brings|adds) <ABOUT>"
        r"(?:\d[\d,]*\+? )?<KIND><WHO>",
        confidence=0.83,
    ),
)
OPENING = (
    # Acme Expands, Creating 300 Jobs; Acme announces expansion, 300 jobs: the name ends at the verb
    _hiring(
        r"(?P<left>)(?<=\s)(?:(?:announc|plan|unveil|reveal|set|mak|undertak|start|begin|launch|ey|"
        r"holds?|open|build|invest|expand|complet)(?:s|es|ed|ing|e)?,? |to (?:open|build|invest|"
        r"expand|"
        r"undertake|launch) |(?:recruitment|hiring) drive )"
        r"(?:[^\s;:]+ ){0,9}?(?:[^\s;:]+, |and |with |that will |will |to )?(?:creat(?:e|es|ing)|"
        r"add(?:s|ing)?|bring(?:s|ing)?|hir(?:e|es|ing)|generat(?:e|es|ing)|yield(?:s|ing)?|fill) "
        r"<ABOUT>(?!1?\d [a-z])(?:\d[\d,]*\+? |\d+k )?<KIND><WHO>",
        confidence=0.86,
        needs="job|position|role|worker|people|employ|staff|engineer|hires|opening|post",
    ),
    _hiring(
        r"(?P<left>)(?<=\s)(?:(?:announc|plan|unveil|mak|undertak|open|build|ey)(?:s|es|ed|ing|e)? "
        r"|to "
        r"(?:open|build|invest|expand|undertake|launch) |expands |expanding )(?:[^\s;:]+ ){0,8}?"
        r"(?:[^\s;:]+, |and |with )<ABOUT>(?!1?\d [a-z])(?:\d[\d,]*\+? |\d+k )?(?:new |more "
        r"|additional ){0,2}(?:jobs|hires)\b(?! (?:cuts?|lost|loss|losses|at risk|to go|go|will go|"
        r"threatened|axed|saved|safe))",
        confidence=0.85,
        needs="jobs|hires",
    ),
    _hiring(
        rf"(?P<left>)(?:['’]s? )?(?<=\s)(?:new |planned |proposed |\$\S+ )?{SITE} (?:to |will |"
        rf"would "
        r"|set to |expected to )(?:create|bring|add|generate) <ABOUT>(?!1?\d [a-z])"
        r"(?:\d[\d,]*\+? |\d+k )?<KIND><WHO>",
        confidence=0.86,
    ),
)
