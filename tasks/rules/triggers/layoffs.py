"""The account cuts jobs."""

import re
from collections.abc import Iterable

from tasks.rules.triggers.jobs import layoffs_forms, layoffs_han, layoffs_words
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.facts import count_facts
from tasks.rules.triggers.reading.patterns import patterns_of

VERSION = 10
IS_END = True  # "calls time on" and "collapses" tell of the cut, and do not withdraw it
READS_ON = True
# Between commas.
CUES = tuple(
    """halve,halving,
lay off,lays off,laid off,laying off,layoff,jobs,job cut,job loss,workforce,headcount,
redundan,staff,employees,workers,let go,lets go,downsiz,furlough,positions,roles,
posts,out of work,buyouts,sack,ranks,slips,bloodletting,bloodbath,heads roll,cull,warn notice,
warn filing,sheds ,retrench,section 189,voluntary exits,
 team,people,loss of,cutting,cuts ,lost,gone,axe ,p45s,dismiss,gutted,lets ,
pink-slip,in force,engineers,round of ,wave of ,developers,creatives,clerks,drivers,packing,
its whole,its entire,end of the line,end of the road,crew,reporters,consultation,drops ,
dropped by,colleagues,idle,fires ,pink slip,p45,personnel,severance,裁员,裁减,裁撤,裁掉,
优化,缩减,精简,遣散,清退,优退,减员,解散,人力,员工,裁,遣散,失业,岗位,资遣,解雇,解聘,砍,没头路,辞退,劝退,分流,补偿方案,赔偿方案,工龄,缩编,优化,自愿离职,提前退休,饭碗,无薪,解除劳动,下岗
""".replace("\n", "").split(",")
)


VETO = layoffs_words.VETO
_layoff = patterns_of(layoffs_words.FRAGMENTS)


PATTERNS = (
    *layoffs_forms.PATTERNS,
    _layoff(
        r"(?:drops|scraps|abandons|shelves|cancels|ditches|halts|calls off|backs down on|"
        r"withdraws) "
        r"(?:its |the |all )?(?:plans? (?:to|for)|planned|proposed|threatened)\b[^;:]{0,30}\b"
        r"(?:layoffs|job cuts|redundancies|jobs|staff|workers|roles)\b",
        confidence=0.85,
        status="withdrawn",
    ),
    _layoff(
        r"(?:denies|denied|rubbishes|dismisses|plays down|rejects|refutes) (?:[\w-]+ "
        r"){0,5}?(?:sacking|laying off|cutting|axing|firing|"
        r"layoffs?|job cuts|redundanc\w+|culling)\b",
        status="denied",
    ),
    _layoff(
        r"(?:to )?(?:lays? off|laid off|laying off|furloughs?|furloughed|makes? (?:[\w,]+ "
        r"){0,4}?redundant|made (?:[\w,]+ ){0,4}?redundant|retrenches|"
        r"(?:lets?|letting) go(?: of)?(?= (?:of )?(?:\d|a |its|half|most|all|hundreds|dozens|"
        r"more|"
        r"around|about|nearly|over|entire|staff|employees|workers|people|some)))"
        r"(?! the gas| season| bets)",
        confidence=0.95,
        is_strict=True,
    ),
    _layoff(r"(?:to )?<CUTS> <SIZE><PEOPLE>", confidence=0.93, is_strict=True),
    # grounds half its workforce; parts with 10% of staff: whatever the verb is
    _layoff(
        r"\b(?-i:(?!hires|grows|adds|doubles|boosts|trains|gives|pays|offers|expands|equips|"
        r"moves|"
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
        r"carries out|kicks off|resorts to|opens consultation on|plots|deepens|accelerates|eyes|"
        r"mulls|details|reveals|widens|"
        r"ramps up|steps up|pushes ahead with|completes|finali[sz]es|flags|outlines|expects|"
        r"consults on|faces|extends|offers) (?:[\w%.,-]+ ){0,7}?(?:layoffs?|lay-offs?|job cuts|"
        r"job losses|redundancies|reductions? (?:in|of) (?:its |the |our )?(?:[\w-]+ "
        r")?(?:workforce|"
        r"headcount|staff|force|jobs|employees)|voluntary redundancy|workforce reductions?|"
        r"headcount reductions?|staff cuts|staff cull|reduction in force|downsizing|round of "
        r"cuts|"
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
    _layoff(
        r"(?P<left>)(?:['’]s? )?\b(?:staff|workers|employees|teams) (?:are )?(?:brac(?:e|ing)|hit "
        r"(?:with|by)|facing|impacted by|"
        r"prepar(?:e|ing)|wait(?:ing)?|await(?:ing)?|fear(?:ing)?|dread(?:ing)?|warned)\b"
        r"[^;:]{0,24}\b(?:layoffs|job cuts|job losses|redundanc\w+|the axe|cuts)\b",
        confidence=0.8,
        status="rumour",
    ),
    _layoff(
        r"\b(?:lets?|letting|to let) (?:its |the )?(?:half|most|whole|entire|all|a (?:third|"
        r"quarter)|"
        r"<N>|one in \w+|\w+ team)[^;:]{0,30}? go\b|"
        r"\b(?:sends?|sending) (?:about |up to |another |some |nearly )?<N> (?:[\w-]+ "
        r"){0,3}?packing\b|"
        r"\b(?:tells|told|asks|orders) (?:<N>|one in \w+|\d in \d+|half|most|a (?:third|quarter|"
        r"fifth|tenth))\b[^;:]{0,30}? (?:to (?:leave|go|pack|clear|resign)|(?:they|"
        r"their)\b[^;:]{0,12} "
        r"(?:gone|over|go|redundant|cut))\b|"
        r"\b(?:gives|hands|serves|issues) (?:<N>|half|a (?:third|quarter)) "
        r"[^;:]{0,24}?(?:their cards|"
        r"notice|P45s|pink slips|marching orders|the (?:boot|push|sack|chop|axe))\b",
        confidence=0.85,
    ),
    # Acme staff told their jobs are over; bakery workers sent home as Acme fails
    _layoff(
        r"(?P<left>)(?:['’]s? )?\b(?-i:[a-z-]+ )?<WORKERS> (?:are |were |have been |to be |get |"
        r"given |all )?(?:told (?:(?:that )?(?:their|they) [^;:]{0,24}(?:jobs?|roles?|over|"
        r"redundant|"
        r"go(?:ne)?|leave|fired|laid off|not needed)|to (?:go|leave|clear|pack))|lose (?:their )?"
        r"jobs|lost their jobs|(?:handed|given|get|receive|served) (?:their )?(?:notice|P45s|"
        r"pink "
        r"slips|marching orders|redundancy|the (?:boot|axe|push|chop|sack))|shown the door|sent "
        r"packing|out of (?:work|a job)|(?:to )?face (?:the (?:axe|chop|sack)|redundancy|"
        r"layoffs?|"
        r"unemployment)|sacked|fired|laid off|axed|let go|made redundant|for the chop)\b",
        confidence=0.83,
    ),
    # Acme wields the scalpel, 250 back-office roles to vanish
    _layoff(
        r"(?P<left>)(?<=\s)(?-i:[a-z]{3,14}s) [^;:,]{0,50}[,:] (?:with )?<N> (?:[\w-]+ "
        r"){0,3}?(?:jobs|"
        r"roles|posts|positions|<WORKERS>) (?:to |will |could |set to )?(?:be )?(?:vanish|go|"
        r"disappear|axed|cut|lost|at risk|laid off|redundant|leave|threatened|face the "
        r"axe|out of work)\b",
        confidence=0.84,
    ),
    _layoff(
        r"(?:to )?(?:sacks?|fires?|axes?|culls?|sheds?|dismiss(?:es)?|retrenches|jettisons|"
        r"grounds?|benches|idles?|discards|boots|pink-slips) (?:out )?(?:(?:<N>|half|dozens "
        r"of|hundreds of|scores of|most|all) (?:of its |its )?(?:[\w-]+ ){0,2}?<WORKERS>|"
        r"(?:its )?"
        r"(?:night shift|day shift|reporters|journalists|engineers|agents|pilots|newsroom|sales "
        r"force|contractors|temps))\b(?! (?:who|claims?|rumours))",
        confidence=0.84,
    ),
    _layoff(
        r"(?:files?|filed|issues?|issued|sends?|sent out|posts?) (?:an? )?WARN (?:act "
        r")?(?:notice|"
        r"filing|letter)s?\b|(?:sends|mails|hands) out (?:redundancy|termination|dismissal) "
        r"(?:letters|notices)|\bopens? (?:a )?(?:redundancy |collective |formal )?consultation "
        r"(?:with <N>|with (?:staff|workers|employees)|on (?:job|redundanc)\w*)|"
        r"\b(?:thins?|thinning|thinned) (?:out )?(?:its|the|their) (?:ranks|payroll)|"
        r"\bhalv(?:es|ed|ing) (?:its |the |their )?(?:[\w-]+ ){0,2}?(?:team|workforce|staff|"
        r"headcount|payroll|personnel)\b",
        confidence=0.86,
    ),
    _layoff(
        r"\b(?:say(?:ing|s)? (?:goodbye|farewell)|parting (?:ways )?|part(?:s)? ways) (?:to|"
        r"with) "
        r"<N> (?:[\w-]+ ){0,2}?<WORKERS>",
        "own",
        0.82,
    ),
    _layoff(
        r"(?:weigh(?:s|ing)|planning|considering|preparing|mulling|eyeing|facing|readying|"
        r"plotting|"
        r"drawing up|pushing ahead with|finali[sz]ing) (?:for )?(?:[\w%.,-]+ ){0,4}?(?:layoffs?|"
        r"job "
        r"cuts|job losses|redundancies|staff cuts|workforce (?:cuts|reductions?))\b",
        confidence=0.88,
    ),
    _layoff(
        r"\b(?:to|will|plans to|set to|must) (?:part|dispense|do away|say goodbye) (?:ways |"
        r"company )?"
        r"(?:with|to) (?:(?:about|around|nearly|up to|over|some) )?(?:half|an? (?:third|quarter|"
        r"fifth|"
        r"tenth)|\d{1,2}(?:\.\d)?(?:%| per ?cent| pct)|<N>) (?:of )?(?:its |the |their "
        r")?(?:[\w-]+ "
        r"){0,2}?(?:workforce|staff|headcount|team|employees|workers|<WORKERS>)\b",
        confidence=0.88,
    ),
    _layoff(
        r"(?P<left>)(?:['’]s? )?\b(?:layoffs|lay-offs|job cuts|redundancies|redundancy plan|"
        r"workforce cuts) (?:hit|affect|impact|target|begin|under ?way|continue|"
        r"confirmed|deepen|mount|spread)\b",
        confidence=0.82,
    ),
    _layoff(
        r"(?P<left>)(?:['’]s? )?(?:(?:plant|factory|mill|site|depot|office|warehouse|works|"
        r"refinery|"
        r"smelter|mine|brewery|bakery|store|hub|unit|call cent(?:re|er))s? )?(?:to )?(?:calls? "
        r"time on|clos(?:es|ing|ed|ure)|shuts?|shutting|to close|to shut|"
        r"axes|"
        r"shutters|winds up|ends|ceases|scraps|pulls|collapses?|goes|"
        r"enters|falls|folds|bankrupt|exits|quits|moves|outsources|consolidates|mothballs|"
        r"idles)\b[^;:]{0,70}?(?:,? (?:with (?:the )?(?:loss of|up to)?|costing|"
        r"putting|cutting|affecting|eliminating|threatening|leaving|shedding|affecting|impacting|"
        r"displacing|hitting|resulting in|"
        r"laying off|lay off|and|at (?:the|a) "
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
    *layoffs_han.PATTERNS,
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
    ("Velara offers workers buyouts", {"subject": "Velara"}),
    ("Exeter airport to make 90 workers redundant", {"subject": "Exeter airport"}),
    ("Velara offers workers training", None),
    ("Tarn Optics announces reduction in force", {"subject": "Tarn Optics"}),
    ("Tarn Optics boss tells staff of job cuts", {"subject": "Tarn Optics"}),
    ("Tarn Optics faces lawsuit over layoffs", None),
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
    ("Pink slips at Tarn Robotics", {"subject": "Tarn Robotics"}),
    ("Jobs massacre at Hale Steel", {"subject": "Hale Steel"}),
    ("Casualties of the pivot: 90 translators dropped by Tarn", {"subject": "Tarn"}),
    ("Solmar Foods to send 70 packing", {"subject": "Solmar Foods"}),
    ("Tarn staff handed P45s by email", {"subject": "Tarn"}),
    ("End of the line for 60 as Tarn depot closes", {"subject": "Tarn"}),
    ("WARN notice: Kestrel Poultry to idle 180", {"subject": "Kestrel Poultry"}),
    ("Norddata tells 1 in 8 employees to pack up", {"subject": "Norddata"}),
    ("Rapper fires manager", None),
    ("Museum fires half its volunteers", None),
    ("90 prisoners released by rebels", None),
    ("Kestrel thins its paint range", None),
    ("Kestrel halves its emissions", None),
    ("Halvard Marine to cut 400 jobs at Bergen yard", {"subject": "Halvard Marine"}),
    ("Orrin Logistics plans to reduce headcount by 8 percent", {"subject": "Orrin Logistics"}),
    (
        "Pressburg Optics says it will eliminate a tenth of posts by year-end",
        {"subject": "Pressburg Optics"},
    ),
    ("Marisense lets 35 engineers go", {"subject": "Marisense"}),
    ("临江制药宣布裁员300人", {"subject": "临江制药"}),
    ("青屿软件启动新一轮裁员，涉及两成员工", {"subject": "青屿软件"}),
    ("Halvard Marine cuts fuel use of its ferries by a tenth", None),
    ("Theatre cuts two scenes from long-running play", None),
    ("公园裁剪枯枝保障安全", None),
    ("Tarn Dairy to exit Spain and cut 400 jobs", {"subject": "Tarn Dairy", "headcount": 400}),
    ("Tarn Dairy's cheese arm to cut 400 jobs as prices fall", {"subject": "Tarn Dairy"}),
    ("Tarn Dairy shares jump after company announces 400 layoffs", {"subject": "Tarn Dairy"}),
    ("Tarn Dairy plant closure to cost 400 jobs", {"subject": "Tarn Dairy", "headcount": 400}),
    ("About 400 Tarn Dairy workers to lose jobs", {"subject": "Tarn Dairy", "headcount": 400}),
    ("Tarn Dairy trims workforce by 400", {"subject": "Tarn Dairy", "headcount": 400}),
    ("Tarn Dairy offers buyouts to homeowners near plant", None),
    ("Tarn Dairy cuts workers' hours", None),
    ("Tarn Dairy layoffs: company cuts 10% of workforce", {"subject": "Tarn Dairy"}),
    ("Nearly 1,200 to lose jobs as Tarn Dairy shuts factory", {"subject": "Tarn Dairy"}),
    ("Tarn Dairy CEO says company will cut 8% of jobs", {"subject": "Tarn Dairy", "share": 8.0}),
    ("Tarn Dairy moves 400 employees to new HQ", None),
    ("Kestrel Arms fires hundreds of missiles", None),
    ("90 laid off at Tarn Dairy", {"subject": "Tarn Dairy", "headcount": 90}),
    ("Tarn Dairy shares rise on job cuts plan", {"subject": "Tarn Dairy"}),
    ("Union slams Tarn Dairy job cuts", {"subject": "Tarn Dairy"}),
    ("德国零部件巨头Norvell再裁1.3万人", {"subject": "Norvell"}),
    ("沐风游戏裁员30%！谁来接盘？", {"subject": "沐风游戏"}),
    ("多所高校裁撤专业", None),
    ("Norlund Bank braces staff for further headcount reductions", {"subject": "Norlund Bank"}),
    ("Voltgrid to shed one in five staff", {"subject": "Voltgrid"}),
    ("Monavo layoffs are under way", {"subject": "Monavo"}),
    ("Ministers warn staff of heatwave", None),
    ("青屿银行零售部门计划裁员300", {"subject": "青屿银行"}),
    ("澜舟航空重启自愿离职计划", {"subject": "澜舟航空"}),
    ("海军裁减老旧舰艇", None),
)
