"""The account opens, builds or moves: offices, plants, stores, data centres, headquarters."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import count_facts, money_facts
from tasks.rules.triggers._patterns import cues, pattern, veto
from tasks.rules.triggers._places import HAN_PLACE, LOCAL, PLACE, SITES

VERSION = 5
CUES = cues(
    """
    flagship | sq ft | square f | sq m | street | avenue | capacity | digs | new home |
    roaster | switch on | nurser | care home | breaks soil | turf | sod | jobs at | planning p |
    planning a | planning c | planners | 破土 | office | headquarter | hq | hub | construction |
    expansion | invest | tower | factor | _plant | gigaplant | store | data cent | campus |
    facilit | warehouse | centre | center | branch | showroom | _lab_ | _labs_ | _lab, | _lab: |
    laborator | _lab- | _site_ | _sites_ | _site, | _site: | _site | restaurant | location |
    _fab_ | _fabs_ | _fab, | _fab: | shop | studio | _mill_ | _mills_ | _mill, | _mill: |
    sawmill | clinic | _base_ | _base, | _base: | depot | brewer | distiller | baker | hangar |
    shipyard | foundry | dairy | _pub_ | _pubs_ | _pub, | _pub: | cinema | _gym_ | _gyms_ |
    _gym, | _gym: | salon | hotel | greenhouse | dealership | supermarket | pharmac | boutique |
    cafe | café | kitchen | terminal | outpost | arena | packhouse | taproom | garage |
    premises | _farm_ | _farms_ | _farm, | _farm: | _park | refinery | smelter | outlet |
    _space | gcc | _quarters | _counter | kiosk | concession | _unit_ | _units_ | _unit, |
    _unit: | cleanroom | _shed_ | _sheds_ | _shed, | _shed: | breaks ground | break ground |
    broke ground | breaking ground | relocat | decamps | ups sticks | plants flag |
    puts down roots | pitches up | lease | doors | opens in | opens at | home in | irish sea |
    建厂 | 设厂 | 建新厂 | 扩厂 | 扩产 | 设立 | 总部 | 工厂 | 基地 | 研发中心 | 分公司 |
    办事处 | 办公室 | 门店 | 落户 | 落子 | 投产 | 开业 | 奠基 | 动工 | 动土 | 开工 | 数据中心 |
    旗舰店 | 中心 | 产业园 | 首店 | 开店 | 展店 | 进驻 | 入驻 | 枢纽 | 投运 | 启用 | 插旗 |
    新店 | 迁址 | 搬迁 | 仓 | opening | moving | hypermarket | _works | assembly line |
    steel goes | bulldozer | ribbon | diggers | topping | topped out | foundation | moving day |
    outgrows | floors | next door | alley | arrives in | comes to | lands in | roll up in |
    rolls up in | fit out | fits out | to its map | cranes | spades | shovels | scaffolding |
    keys to | launchpad | test stand | roundhouse
    """
)
VETO = veto(
    r"\b(?:opens? (?:an? )?(?:investigation|probe|door to|inquiry|fire|registration|applications|"
    r"up about|higher|lower|flat|case|trial|letter|talks)|power plant (?:fire|explosion)|"
    r"box office|post office|oval office|home office|foreign office|app store|play store|"
    r"online store|store closures|house plants?|plant-based|museum|schools?|librar(?:y|ies)|"
    r"stadium|church|police station|visitor cent(?:er|re)|community cent(?:er|re)|"
    r"call cent(?:er|re) scam|protest\w*|tribute|grand jury|army|military base|office hours|"
    r"drug lab|meth lab|crime lab|food bank|polling|refugee|detention|job cent(?:er|re)|"
    r"vaccination|prison site|hospital wing|(?:debt|credit|loan|term|lending|funding|financing|"
    r"revolving) facilit(?:y|ies)|"
    r"cannabis farm|shuttered|in jail|residents (?:oppose|fight)|naval base)\b|"
    r"关闭|关停|停产|奥运|博物馆|学校|医院(?!管理)|服务中心.{0,4}办事|开工率|市政府|车站|"
    r"地铁|水利|水库|高铁|铁路|公路|"
    r"大桥|隧道|开工第一天|复工|文化馆|图书馆|剧院"
)
_SITE = (
    r"(?:offices?|head office|headquarters|HQ|hubs?|factory|factories|plants?|(?:mega|pop-up |"
    r"super|dark )?stores?|flagship|data cent(?:er|re)s?|campus|facility|facilities|"
    r"warehouses?|sheds?|cent(?:er|re)s?|GCC|branch(?:es)?|labs?|laborator(?:y|ies)|sites?|"
    r"gigafactory|megafactory|cleanroom|restaurants?|eatery|diner|bistro|bar|taproom|caf[eé]s?|"
    r"locations?|fabs?|shops?|studios?|outpost|towers?|skyscraper|base|(?:production |assembly )?"
    r"lines?(?= (?:in|at|near))|(?:saw)?mill|mine|smelter|refinery|clinics?|surgery|practice|"
    r"hospitals?|"
    r"packhouse|arena|park|farm|garage|resort|outlets?|kiosks?|counter|concession|premises|"
    r"quarters|(?:office|retail|lab|warehouse|factory|co-?working) space|"
    r"(?:business|service|retail|trade|battery|manufacturing|production|assembly|processing|"
    r"industrial) units?|roaster(?:y|ies)|bottling line|cold store|nurser(?:y|ies)|care "
    r"homes?|depots?|digs|hypermarkets?|mini-?marts?|call cent(?:er|re)s?|dark kitchens?|"
    r"test (?:stand|track|bed|bench)|launch ?pad|(?:forging|steel|cement|chemical|brick|print|"
    r"engine|glass|paper|water) ?works|(?:holiday|trampoline|business|science|wind|theme) parks?|"
    r"bowling alley|lodges?|stables?|(?:server|solar|wind|vertical|fish) farm|presence|"
    rf"{SITES})\b(?! (?:automation|software|closures?|jobs|managers?|tools?|assistants?|"
    rf"workers|system|"
    r"operators?|customers|robots?|owners?|party|tour|sale|prices?|rents|space race|cleaning|"
    r"supplies|furniture|chairs?|apps?|platform|cards?|brand|chains?|technology|tech|"
    r"services?)\b)"
)
_GAP = (
    r"(?:(?!(?:in|for|to|of|with|after|as|amid|at|on|by|about|from|and|against|near|"
    r"probe|investigation|closes|shuts|over|its investors)\b)[\w&$€£.,'’%+/-]+ ){0,6}?"
)
_NAME = r"(?-i:[A-Z0-9])[\w&.’'!-]*(?: (?-i:[A-Z0-9&])[\w&.!-]*){0,3}?"
_WHERE = (
    r"(?:,? (?:in|at|near|outside)(?: downtown| central)? (?P<place>(?-i:[A-Z])[\w.’'-]+(?:(?: "
    r"|, )"
    r"(?-i:[A-Z])[\w.’'-]+){0,2}))?"
)
# What a company does to a site that is to be.
_OPENS = (
    r"(?:(?:re)?open(?:s|ed|ing)?(?: up)?|launch(?:es|ed|ing)?|inaugurat(?:es?|ed|ing)|"
    r"unveil(?:s|ed)?|"
    r"establish(?:es|ed|ing)?|sets? up|setting up|buil(?:ds?|t|ding)|construct(?:s|ed|ing)?|"
    r"erects|"
    r"add(?:s|ing)?|debut(?:s|ed)?|plan(?:s|ned|ning)?|plots?|plotting|pledges?|announce[sd]?|"
    r"expand(?:s|ed|ing)?|extends?|enlarges|doubles|triples|upgrades|leases?|leased|rents|"
    r"christens|"
    r"commissions|fires up|fits? out|fitting out|kits out|lights? (?:the )?(?:stoves?|ovens?|"
    r"kilns?|furnaces?|grills?|fires?) (?:at|in)|lifts? (?:the )?(?:shutters?|curtain) (?:at|on)|"
    r"(?:buys|borrows|earns|finds|inches|brews|bakes) (?:its|their) way (?:in)?to|"
    r"(?:gets|picks up|collects|takes|handed|receives) (?:the )?keys (?:to|of|for)|switches on|"
    r"turns on|throws open|pops? (?:the )?corks? on|"
    r"(?:swings|throws|flings) open (?:the )?(?:doors )?(?:of|to|at|on)?|(?:throws|flips|"
    r"flicks) (?:the )?"
    r"switch (?:on|at)|cuts? (?:the )?ribbon (?:on|at)|lays? (?:the )?(?:foundation|corner)[ "
    r"-]?stone (?:for|"
    r"of|at)|"
    r"lays? (?:the )?first (?:stone|brick) (?:for|of|at)|tops out|breaks? cover on|"
    r"turns? (?:the )?(?:first )?(?:sod|soil|turf) (?:on|at|for)|takes the wraps off|"
    r"(?:begins|starts|commences|completes|finishes|kicks off|resumes) (?:construction|"
    r"work|building|"
    r"production|operations|fit-out) (?:of|on|at|in)|eyes|eyeing|scouts(?: for)?|hunts "
    r"for|mulls|proposes|"
    r"(?:submits|files|lodges|unveils|reveals|announces|confirms|tables|sets out|outlines|"
    r"draws up) "
    r"plans? (?:for|to (?:build|open|add|construct|expand))|plans? (?:for|to (?:build|open|add))|"
    r"(?:gets|wins|secures|granted|given|receives|lands) (?:the )?(?:planning )?(?:permission|"
    r"consent|approval|green light|go-ahead|nod|thumbs-up) (?:for|to (?:build|open|add|expand))|"
    r"signs? (?:an? |the )?(?:[\w-]+ ){0,3}?lease (?:for|on|at)|moves? into|moving into|"
    r"shifts? into|settles into|sinks? <MONEY> into|"
    r"(?:to )?(?:invest|spend|commit|pour|pump|plough|plow)(?:s|ed|ing)? <MONEY> (?:in|"
    r"into|on|for|to "
    r"(?:build|open|expand|construct|set up|upgrade|double)))"
)
# Any other verb does with "first", "new", ...: "lights up first shop"; not these verbs.
_NOT_OPENING = (
    r"(?!(?:clos|shut|sell|los|exit|ax|scrap|cancel|delay|drop|leav|rob|hit|strik|block|bar|fac|"
    r"threat|oppos|reject|visit|review|burn|evacuat|damag|disrupt|halt|pauses|appoint|mark|"
    r"celebrat|"
    r"hir|nam[ei]|call|urg|fight|sue|fin[ei]|inspect|raid|probe|lack|await|miss|want|need|wait|"
    r"criticis|critici|abandon|ditch|shelv|supplies|provid|wins|serv|deliver|equip|design|helps?|"
    r"reports|ends?|quits?|acquir|buys|says|suffers|see|fan|get|host|land|welcom|secur|"
    r"has|is|was|"
    r"this|its|work|jobs|plans? to close|releases|introduces)\w*)"
)
_ORDINAL = (
    r"(?:first(?:-ever)?|second|third|fourth|fifth|sixth|tenth|\d{1,4}(?:st|nd|rd|th)|new|debut|"
    r"flagship|maiden|inaugural|next|additional|bigger|larger)"
)
# What builders and mayors do at a site.
_RITE = (
    r"(?:ribbon (?:is )?(?:cut|snipped)|steel (?:goes|going) up|bulldozers (?:move|roll) in|"
    r"diggers (?:move|roll) in|builders (?:move|moving) in|topping[- ]out|(?:work|construction|"
    r"building) (?:starts|begins|gets under ?way|under way|kicks off|to start|to begin|finishes|"
    r"ends|completed)|first (?:sod|stone|brick|spade|pile|turf) (?:is )?(?:cut|laid|turned|"
    r"driven)|"
    r"foundations? (?:stone )?(?:is |are )?laid|shovels (?:in|hit)|spades in|cranes? (?:go|goes|"
    r"going|rise) up|doors (?:open|swing open)|planners (?:back|approve|wave through|okay)|"
    r"council (?:backs|approves|okays)|go-ahead(?: given)?|green light(?: given)?|"
    r"thumbs[- ]up(?: given)?|curtain (?:up|rises)|mayor opens|minister opens|roof goes on|"
    r"last beam|site (?:cleared|found)|plans? (?:unveiled|lodged|submitted|filed|approved|go in)|"
    r"unveiled: plans)\b"
)
_PEOPLE_MOVE = r"(?:headquarters|HQ|head office|base|offices?|home|production|manufacturing)"
PATTERNS = (
    pattern(
        r"<OPENS> <GAP><SITE><WHERE>",
        confidence=0.9,
        is_strict=True,
        OPENS=_OPENS,
        GAP=_GAP,
        SITE=_SITE,
        WHERE=_WHERE,
    ),
    pattern(
        r"(?:breaks?|broke|breaking|turns) (?:ground|soil|earth|turf) (?:on|for|at|in)\b",
        confidence=0.92,
        is_strict=True,
    ),
    pattern(
        r"\b<NOT>(?-i:[a-z]{3,14}s)(?: (?:on|off|up|out|in|into|with|down|over|at|for|"
        r"towards?))? "
        r"(?:its |their |our |the |an? )?(?:\w+ )?<ORDINAL> <GAP><SITE><WHERE>",
        confidence=0.8,
        NOT=_NOT_OPENING,
        ORDINAL=_ORDINAL,
        GAP=_GAP,
        SITE=_SITE,
        WHERE=_WHERE,
    ),
    # "borrows $20m to build mill": whose it is stands before the first verb.
    pattern(
        r"(?P<left>)\b(?!(?:urges|asks|tells|wants|forces|plans|helps|lets|allows|agrees|"
        r"aims|wins|gets|"
        r"prepares|looks|hopes|moves|offers|intends|vows|promises|ceases|continues|fails)\b)"
        r"(?-i:[a-z]{3,14}s|Raises|Borrows|Secures|Lands|Hires|Taps|Wins|Gets|Bags|Closes|Nabs) "
        r"[^,;:.]{2,50}? to (?:build|open|set up|construct|add|expand|fund|launch) "
        r"<GAP><SITE><WHERE>",
        confidence=0.82,
        GAP=_GAP,
        SITE=_SITE,
        WHERE=_WHERE,
    ),
    pattern(
        r"(?:moves?|moving|relocat(?:es?|ed|ing)|to move|shift(?:s|ing)?|decamp(?:s|ing)?|"
        r"transfers?|"
        r"uproots?|switches) (?:its |our |the )?(?:[\w-]+ ){0,2}?<BASE>\b(?:[^,;.]{0,24}? "
        r"(?:in)?to "
        r"(?P<place><PLACE>))?",
        confidence=0.9,
        is_strict=True,
        BASE=_PEOPLE_MOVE,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:(?:relocates|decamps|ups sticks|moves house|moves home|relocating|ups and moves) "
        r"(?:[^,;.]{0,24}? )?(?:in)?to|plants? (?:its |a )?flags? (?:in|on|at)|puts down "
        r"roots in|"
        r"sets? up (?:shop|home|camp|base) (?:in|at)|setting up shop in|pitches up in|"
        r"opens? (?:its |the )?doors (?:in|at|on|to)|makes? (?:its |a )?(?:new )?home in|"
        r"finds (?:a )?(?:new )?home in|takes? (?:up )?residence in|opens up in|hangs (?:out "
        r")?its "
        r"shingle in) (?:the )?(?P<place>(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+){0,2})",
        confidence=0.85,
    ),
    pattern(
        r"\b(?:swaps|trades|ditches) [^,;.]{2,30}? for (?:an? |its )?<GAP>(?:HQ|headquarters|"
        r"offices?)",
        confidence=0.8,
        GAP=_GAP,
    ),
    pattern(
        r"(?:takes|taking|snaps up|signs (?:up )?for|leases|pre-lets|lets|books|bags|rents|inks) "
        r"(?:[\w-]+ ){0,2}?\d[\d,.]* ?(?:sq\.? ?(?:ft|m)|square (?:feet|foot|metres|meters))\b",
        confidence=0.82,
    ),
    pattern(
        r"(?:picks|selects|chooses|taps|names|settles on|plumps for|opts for|earmarks) "
        r"(?P<place><PLACE>|(?-i:[A-Z])[\w.-]+(?: (?-i:[A-Z])[\w.-]+)?) (?:for|as|to host) "
        r"<GAP><SITE>",
        confidence=0.88,
        PLACE=PLACE,
        GAP=_GAP,
        SITE=_SITE,
    ),
    pattern(
        r"(?:to )?(?:invest|spend|commit|pour|pump|plough|plow|sink)(?:s|ing|ed)? <MONEY> "
        r"(?:in|on|into|to expand in) (?:the )?(?:[\w-]+ )??(?P<place><PLACE>)"
        r"(?! (?:startups?|companies|firms?|funds?))",
        confidence=0.85,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:invest|spend|commit|pour|pump|plough|plow|sink)(?:s|ing|ed)? <MONEY> (?:in|on|into) "
        r"(?:[\w'’-]+ ){0,3}?(?-i:[A-Z])[\w-]+ (?:[\w-]+ ){0,2}?(?:expansion|<SITE>)",
        confidence=0.85,
        SITE=_SITE,
    ),
    pattern(
        r"(?:heads|expands|moves|goes|comes|arrives|lands|enters|debuts|touches down|"
        r"returns)\b(?: (?:in)?to)?(?: the| in)* (?-i:[A-Z])[^,;.]{1,28} with "
        r"(?:its |an? |the )?(?:first|new|second|debut|flagship|(?-i:[A-Z])[\w-]+)\b<GAP> "
        r"?<SITE>",
        confidence=0.85,
        GAP=r" " + _GAP,
        SITE=_SITE,
    ),
    # "Lyon to host Acme's first plant"
    pattern(
        r"\b(?:to host|hosts?|gets?|to get|lands?|to land|wins|welcomes?|to welcome|secures|"
        r"picked for|chosen for|site of|home (?:to|of)|hosting) (?:the )?(?P<who><NAME>)['’]s? "
        r"(?:<ORDINAL> )?<GAP><SITE>",
        subject="who",
        confidence=0.85,
        NAME=_NAME,
        ORDINAL=_ORDINAL,
        GAP=_GAP,
        SITE=_SITE,
    ),
    pattern(
        r"\b(?:to get|gets|to welcome|welcomes) (?:its |an? |the )?(?:<ORDINAL>) "
        r"(?P<who><NAME>) <GAP><SITE>",
        subject="who",
        confidence=0.8,
        NAME=_NAME,
        ORDINAL=_ORDINAL,
        GAP=_GAP,
        SITE=_SITE,
    ),
    # "Acme's Leeds factory opens", "New Acme store to open in York"
    pattern(
        r"(?:^|[:;] |[-–] )(?:new |the |first |work (?:starts|begins) on |go-ahead for "
        r"|green light for )?"
        r"(?P<who><NAME>)(?:['’]s?)? <GAP><SITE>(?: (?:in|at|near|on) [^,;:.]{2,30}?)? "
        r"(?:(?:officially |finally |now |set |due |is |will |ready |slated |on track )*(?:to "
        r")?opens?\b|"
        r"opening|comes on ?stream|goes live|(?:starts?|begins?|enters) (?:full |commercial )?"
        r"(?:production|operations|construction)|nears completion|tops out|takes shape|"
        r"(?:gets|given|wins|handed|granted) (?:the )?(?:green light|go-ahead|nod|planning|"
        r"approval|"
        r"permission)|approved|inaugurated|breaks ground|to create \d|rises\b)(?! (?:up|"
        r"about|fire))",
        subject="who",
        confidence=0.82,
        NAME=_NAME,
        GAP=_GAP,
        SITE=_SITE,
    ),
    pattern(
        r"\b(?:opens|opening|to open) (?:soon )?(?:in|at) (?:the )?(?P<place><LOCAL>)(?=$|"
        r"[,.;:’']| (?:with|this|next|"
        r"on|after|as|for|from|in)\b)",
        confidence=0.75,
        LOCAL=LOCAL,
    ),
    pattern(
        r"^(?:our |we have |we've |say hello to our |welcome to our )?(?:new )?(?:office|hq|"
        r"headquarters|store|hub|home|warehouse|factory) (?:in|opens in) (?P<place><PLACE>)",
        subject="own",
        confidence=0.75,
        PLACE=PLACE,
    ),
    pattern(
        r"^(?:we['’]re |we are |we['’]ve |we )(?:moving|moved|opening|opened) (?:our |to "
        r"|into |in |an? )",
        subject="own",
        confidence=0.8,
    ),
    pattern(
        r"(?:(?:将|拟|计划|宣布|正式|投资|斥资|豪掷|再|<YUAN>)*(?:赴|在|到|于)?(?P<place><PLACE>)"
        r"(?:投资|合资)?|(?:拟|将|再)?(?:投资|斥资)<YUAN>(?:在[^，。；\s]{2,8})?)(?:建厂|"
        r"设厂|办厂|建新厂|扩厂|扩产|开店|"
        r"设立工厂|建设|插旗|设点)",
        confidence=0.9,
        is_strict=True,
        PLACE=HAN_PLACE,
    ),
    pattern(
        r"(?:(?:<PLACE>)?(?:首[店家]|新店|旗舰店|总部|工厂|项目|分公司|"
        r"体验店))?(?:正式)?(?:落户|入驻|进驻|落子|开进|插旗|迁址|迁入|选址|落地)(?:于|"
        r"在)?(?P<place><PLACE>|[一-鿿]{2,6}$)",
        confidence=0.88,
        is_strict=True,
        PLACE=HAN_PLACE,
    ),
    pattern(
        r"(?:投资|斥资|拟投资|豪掷|将|拟)?(?:<YUAN>)?(?:(?:将|拟|正式|宣布)?(?:在|于|赴)"
        r"(?P<place><PLACE>)[^，。；\s]{0,6}?)?(?:投资)?(?:新建|建设|开设|建立|投建|设立|"
        r"兴建|成立|开出|开|"
        r"启用|新设|扩建|新增|租下|筹建|建)(?:了)?[^，。；\s]{0,14}?"
        r"(?:总部|工厂|基地|研发中心|分公司|办事处|办公室|门店|数据中心|旗舰店|产业园|首店|"
        r"新店|分店|"
        r"中心(?!化)|超级工厂|体验店|子公司|产线|生产线|园区|枢纽|前置仓|海外仓|仓库|实验室|"
        r"新厂|厂房|据点|分行)",
        confidence=0.9,
        is_strict=True,
        PLACE=HAN_PLACE,
    ),
    pattern(
        r"(?:(?:位于)?(?P<place><PLACE>|华[中东南北]|西南|西北|东北)[^，。；\s]{0,10}?)?"
        r"(?:首[个座家店]|第[一二三四五]\w|超级|储能|电池|智能|新能源|区域|全球|海外|智慧|"
        r"新){0,3}"
        r"(?:总部|大楼|工厂|新厂|厂房|基地|研发中心|分公司|办事处|门店|数据中心|旗舰店|"
        r"产业园|产线|生产线|枢纽|仓|"
        r"超级工厂|首店|新店|园区|中心)(?:一期|二期|项目)?(?:在[^，。；\s]{2,12}?)?"
        r"(?:正式|已|今日|昨日|今|日前|近日|即将|将|全面|预计|顺利|全线)*(?:落成|投产|开业|"
        r"启用|揭牌|竣工|投运|投入运营|"
        r"投入使用|试产|揭幕|开幕|开张|通线|封顶|下线首[批台件]|首[批台件]产品下线)",
        confidence=0.88,
        status="completed",
        PLACE=HAN_PLACE,
    ),
    pattern(
        r"(?:(?P<place><PLACE>|华[中东南北]|西南|西北|东北)[^，。；\s]{0,10}?)?"
        r"(?:总部|大楼|工厂|新厂|基地|研发中心|数据中心|产业园|产线|枢纽|园区|中心|"
        r"项目)(?:一期|二期|项目)?"
        r"(?:在[^，。；\s]{2,12}?)?(?:正式|已|今日|昨日|今|日前|近日|即将|将|全面|预计|"
        r"顺利)*(?:破土动工|破土|动工|动土|开工|开建|奠基|签约落地)",
        confidence=0.88,
        PLACE=HAN_PLACE,
    ),
    pattern(
        r"(?:将|拟|宣布)?总部(?:将|正式)?(?:迁至|迁往|搬迁至|搬至|搬到|落户)(?P<place><PLACE>|"
        r"[一-鿿]{2,4})",
        confidence=0.92,
        PLACE=HAN_PLACE,
    ),
    pattern(
        r"(?:double|triple|boost|expand|grow|raise|lift|increase)(?:s|ing)? (?:its )?(?:[\w-]+ "
        r")?(?:capacity|output|production|footprint|"
        r"space|estate|network|presence)\b[^,;.]{0,20}? (?:with|at|via|through|by opening) "
        r"<GAP><SITE>",
        confidence=0.82,
        GAP=_GAP,
        SITE=_SITE,
    ),
    pattern(
        r"(?:lands|arrives|opens|pops up|debuts|sets up|pitches up|takes space) on (?:the "
        r")?(?P<place>(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])"
        r"[\w’'-]+)? (?-i:Street|Road|Avenue|Row|Lane|Boulevard|Square|Quay|Strip))",
        confidence=0.82,
    ),
    pattern(
        r"\b[a-z]{3,14}s (?:(?:in|on)?to|in) (?:the )?(?P<place><LOCAL>) with (?:(?:its|"
        r"an?|the|two|three|four|five|six|ten|\d+|first|new|more) )+"
        r"<GAP><SITE>",
        confidence=0.82,
        LOCAL=LOCAL,
        GAP=_GAP,
        SITE=_SITE,
    ),
    pattern(
        r"(?:moves?|moving|shifts?|trades up|upgrades|heads|decamps) (?:in)?to (?:its |"
        r"an? )?(?:bigger|larger|new|smaller|roomier|swankier|plusher) "
        r"(?:[\w-]+ ){0,2}?(?:digs|home|premises|offices?|site|space|HQ|headquarters|factory|"
        r"warehouse|quarters|base)\b",
        confidence=0.85,
    ),
    pattern(
        r"\b(?:permission|approval|consent|go-ahead|green light|nod|plans?|planners (?:back|"
        r"approve)|council (?:backs|approves)|"
        r"(?:construction|work|building) (?:starts|begins|under way|gets under way|kicks "
        r"off|completed|finishes) (?:on|at|of))"
        r"(?: (?:granted|given|approved|submitted|lodged|unveiled|filed))?(?: for)? (?:the "
        r")?(?P<who><NAME>)(?:['’]s?)? <GAP><SITE>",
        subject="who",
        confidence=0.82,
        NAME=_NAME,
        GAP=_GAP,
        SITE=_SITE,
    ),
    pattern(
        r"\b(?:creat|add|bring|hir|recruit|generat)(?:e|es|ing|s)? (?:up to |about |some "
        r"|more than )?[\d,]+ (?:new |more )?(?:jobs|people|staff|workers|roles) "
        r"(?:at|in|with|for) (?:its |an? )?(?:new|planned|first|expanded|second|future|"
        r"(?:[$€£]|Rs)\S+) <GAP><SITE>",
        confidence=0.82,
        GAP=_GAP,
        SITE=_SITE,
    ),
    pattern(
        r"(?:signs|inks|pens|takes on|agrees) (?:an? |the )?(?:[\w-]+ ){0,3}?lease\b(?! "
        r"(?:deal )?(?:with|for) (?:planes|aircraft|vessels|ships|cars|vehicles))",
        confidence=0.82,
    ),
    # "Second UK bakery for Acme", "Flagship on Orchard Road for sneaker label Acme"
    pattern(
        r"(?:^|[:;] )(?:an? |the )?(?:<ORDINAL> |bigger |larger |giant |own )?<GAP><SITE>"
        r"(?<!\bhome)(?<!kitchen)(?<!outlet)(?: of its own| to call (?:its own|home))?"
        r"(?: (?:in|on|at|near|outside|beside) [^,;:.]{2,30}?)? (?:for|on the (?:way|cards) "
        r"(?:from|for|at)|coming from|courtesy of|"
        r"planned by|(?:in the (?:works|pipeline)|in store) (?:for|at|from)|unveiled by|opened "
        r"by|"
        r"mooted by)(?P<who>)(?! (?:AI|EVs?|Queen|King|Prime|Princess|sale|rent|hire|all|free|"
        r"good|"
        r"kids|children|women|men)\b)",
        subject="who",
        confidence=0.78,
        ORDINAL=_ORDINAL,
        GAP=_GAP,
        SITE=_SITE,
    ),
    # "Ribbon cut on Acme's £14m cold store", "Steel goes up for Acme depot"
    pattern(
        r"\b<RITE> (?:\w+ ){0,3}?(?:for|on|at|of|to) (?:the |new )?(?P<who><NAME>)(?:['’]s?)? "
        r"<GAP><SITE>(?<!hospital)",
        subject="who",
        confidence=0.82,
        RITE=_RITE,
        NAME=_NAME,
        GAP=_GAP,
        SITE=_SITE,
    ),
    # "Bengaluru gains a chip-design centre courtesy of Acme", "Kochi picked by Acme for its hub"
    pattern(
        r"\b(?:gains?|gets|to get|lands|to gain|to host|welcomes|wins|bags|secures) <GAP><SITE> "
        r"(?:courtesy of|thanks to|from|of|by|built by|run by)(?P<who>)",
        subject="who",
        confidence=0.78,
        GAP=_GAP,
        SITE=_SITE,
    ),
    pattern(
        r"\b(?:picked|chosen|selected|earmarked|singled out|plumped for|tipped) by"
        r"(?P<who>)[^,;:.]{2,50}? (?:for|as|to host) <GAP>(?:<SITE>|home)",
        subject="who",
        confidence=0.85,
        GAP=_GAP,
        SITE=_SITE,
    ),
    pattern(
        r"(?:picks|selects|chooses|taps|names|settles on|plumps for|opts for) "
        r"(?P<place>(?-i:[A-Z])[\w.-]+(?: (?-i:[A-Z])[\w.-]+)?) (?:for|as) (?:its |an? )?"
        r"(?:<MONEY> )?(?:[\w-]+ ){0,3}?(?:line|expansion|base|home|operation|hub)\b",
        confidence=0.8,
    ),
    pattern(
        r"^(?:opening|moving|planting (?:the |its |a )?flags?|touching down|setting up shop|"
        r"putting down roots|new digs|landing|next stop|destination|now open|coming soon|"
        r"doors open)(?: (?:in|to|at|on))?:? (?P<place>(?-i:[A-Z])[^,;:.]{1,24}): (?P<who>)",
        subject="who",
        confidence=0.75,
    ),
    pattern(
        r"(?:^|[:;] )(?:moving (?:day|time|in) |house-?warming |new (?:home|digs|address|"
        r"quarters) |"
        r"change of address |room to grow |more (?:space|room|elbow room) )(?:for|at|beckons for)"
        r"(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    # "Expanded Tulsa facility gives Acme room for 12 more jets"
    pattern(
        r"(?:^|[:;] )(?:expanded|new|bigger|larger|second|extra|enlarged|extended) <GAP><SITE> "
        r"(?:gives|hands|offers|buys|lets|helps|to give|will give)(?P<who>)",
        subject="who",
        confidence=0.78,
        GAP=_GAP,
        SITE=_SITE,
    ),
    # "Tamil Nadu shoe plant of Acme to employ 4,000"
    pattern(
        r"<SITE> of(?P<who>)[^,;:.]{2,40}? (?:to (?:employ|create|open|start|house|make|hire|"
        r"bring)|opens|nears|takes shape|rises|inaugurated|approved|completed|gets)\b",
        subject="who",
        confidence=0.82,
        SITE=_SITE,
    ),
    pattern(
        r"(?:takes|taking|snaps up|fills|rents|leases|signs for|bags|lets|books|grabs|occupies) "
        r"(?:up )?(?:the |an? |its |another |\w+ )?(?:(?:whole|top|entire|ground|former|old|"
        r"empty|"
        r"disused|vacant|ex-\w+|industrial|neighbouring|adjoining) )*(?:floors?|storeys|"
        r"unit next door|building next door|shop next door|premises next door|bowling alley|"
        r"bank branch|department store|cinema|chapel|railway arch|arches|warehouse|woolstore|"
        r"barn|"
        r"industrial unit|hangar)\b(?! (?:robots?|staff|workers))",
        confidence=0.8,
    ),
    pattern(
        r"\b(?:outgrows|outgrown) (?:its |the |an? )?(?:\w+ )?(?:garage|kitchen|shed|premises|"
        r"offices?|HQ|home|site|factory|warehouse|workshop|unit|bakery|base|space)\b",
        confidence=0.78,
    ),
    # A chain comes to a town with a branch.
    pattern(
        r"\b(?:chain|restaurant group|gym group|retailer|grocer|supermarket|burger bar|barber|"
        r"bakery|coffee roaster|discounter|cinema operator|parks? operator|hotel group|pub "
        r"group) "
        r"(?-i:[A-Z])[\w&.’'!-]*(?: (?-i:[A-Z&])[\w&.’'!-]*){0,3}?(?P<left>) "
        r"(?:comes to|arrives in|lands in|rolls (?:up )?in(?:to)?|opens (?:up )?in|pitches up in|"
        r"pops up in|sets up in|touches down in|lands on|hops (?:over|across)|crosses|moves "
        r"in(?:to| on)?|adds(?=[^,;:.]{3,30} to (?:its|the) (?:map|network|estate|footprint|list)))"
        r" (?:the )?(?P<place>(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)?)"
        r"(?! (?:rival|chain|peer|startup|deal|takeover))",
        confidence=0.78,
    ),
    pattern(
        r"(?:scraps?|shelves|drops|ditches|axes|pulls|abandons|cans|halts|withdraws|kills) "
        r"(?:its |the )?(?:plans? (?:for|to (?:build|open))|planned|proposed|<MONEY>) "
        r"<GAP><SITE>",
        confidence=0.82,
        status="withdrawn",
        GAP=_GAP,
        SITE=_SITE,
    ),
    pattern(
        r"\b(?:<SITE>|warehouse|factory|depot) (?:scheme|plans?|proposals?|bid|application) "
        r"(?:for|from|by|of)(?P<who>)[^,;:.]{2,40}? (?:refused|rejected|turned down|thrown out|"
        r"blocked|kicked out)\b",
        subject="who",
        confidence=0.82,
        status="blocked",
        SITE=_SITE,
    ),
    pattern(
        r"^(?:we['’]ve|we have) (?:got )?(?:an? )?(?:new|bigger|first) (?:[\w-]+ "
        r"){0,2}?(?:home|office|HQ|headquarters|warehouse|factory)\b",
        subject="own",
        confidence=0.8,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Investment and jobs."""
    return [*money_facts(clause), *count_facts(clause)]


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Third Welsh depot for parcel firm Zipline Post", {"subject": "Zipline Post"}),
    ("Steel goes up for Quillfeather warehouse beside the A9", {"subject": "Quillfeather"}),
    ("Ribbon cut on Pomfret's £9m bakery in Hull", {"subject": "Pomfret"}),
    ("Gdynia picked by sonar maker Echolot for Baltic base", {"subject": "Echolot"}),
    ("Moving day for Larkspur Legal", {"subject": "Larkspur Legal"}),
    ("Enlarged Perth hangar gives Aerovane space for nine more jets", {"subject": "Aerovane"}),
    ("Burger chain Pattyman comes to Truro", {"subject": "Pattyman", "place": "Truro"}),
    ("Candlewick scraps plans for Norwich warehouse", {"status": "withdrawn"}),
    ("New hub for AI research, says minister", None),
    ("Second home for Ukrainians in Poland", None),
    ("$30M venture debt facility for drone courier Heronfly", None),
    ("Topping out ceremony for Rome metro station", None),
    ("Tarn returns to office policy with new hub", None),
    ("Wayfarer expands to Germany with Stuttgart hub", {"subject": "Wayfarer"}),
    ("景区设立游客服务中心", None),
    ("顺通在曼谷设立东南亚转运中心", {"subject": "顺通", "place": "曼谷"}),
    ("Primrose heads to Kuwait with first Gulf store", {"subject": "Primrose"}),
    ("Waferon to pump €1.1bn into Dresden expansion", {"subject": "Waferon", "amount": 1.1e9}),
    ("Kestrel opens brewery in Leeds", {"subject": "Kestrel", "place": "Leeds"}),
    ("蓝杉能源拟投资15亿元在匈牙利建厂", {"subject": "蓝杉能源", "place": "匈牙利"}),
    ("名品优选全球旗舰店在巴黎香榭丽舍大街开业", {"subject": "名品优选"}),
    ("Tessellate opens new office in Munich", {"subject": "Tessellate", "place": "Munich"}),
    ("Waferon to build second factory in Arizona", {"subject": "Waferon", "place": "Arizona"}),
    ("Memorix breaks ground on $100 billion chip plant", {"subject": "Memorix", "amount": 100e9}),
    (
        "Voltgrid to invest $1 billion in Kentucky battery plant",
        {"subject": "Voltgrid", "amount": 1e9},
    ),
    ("Coinhold moves headquarters to Texas", {"subject": "Coinhold", "place": "Texas"}),
    ("Ikora Opens Its First Store in New Zealand", {"subject": "Ikora"}),
    (
        "Cloud provider Nimbus opens data center in Johannesburg",
        {"subject": "Nimbus", "place": "Johannesburg"},
    ),
    ("Lillian Pharma to open manufacturing facility in Virginia", {"subject": "Lillian Pharma"}),
    ("Brightpath expands London office", {"subject": "Brightpath"}),
    ("Grifex inaugurates R&D centre in Barcelona", {"subject": "Grifex", "place": "Barcelona"}),
    ("Kestrel Foods plans new warehouse near Leeds", {"subject": "Kestrel Foods"}),
    ("We opened our first U.S. office", {"subject": "We"}),
    ("宁海时代将在匈牙利建设电池工厂", {"subject": "宁海时代", "place": "匈牙利"}),
    ("远航汽车上海储能超级工厂正式投产", {"subject": "远航汽车"}),
    ("星河智能总部落户苏州", {"subject": "星河智能"}),
    ("蓝海集团在新加坡设立研发中心", {"subject": "蓝海集团", "place": "新加坡"}),
    ("Candlewick lights up its first high street shop", {"subject": "Candlewick"}),
    (
        "Hartwell Partners borrows $20m to build sawmill in Mandal",
        {"subject": "Hartwell Partners"},
    ),
    ("Lyon to host Pellmar's first battery plant", {"subject": "Pellmar"}),
    ("Planning permission granted for Larkspur's giant warehouse", {"subject": "Larkspur"}),
    ("Oyo Pay moves to bigger digs in Shoreditch", {"subject": "Oyo Pay"}),
    ("聯智科技插旗日本 熊本辦公室下月啟用", {"subject": "聯智科技"}),
    ("Ivory Coast opens first public clinic", None),
    ("Charity opens food hub in Dundee", None),
    ("Acmera rolls out new factory software", None),
    ("SEC opens investigation into Acme", None),
    ("Wall Street opens lower", None),
    ("Acme opens registration for annual summit", None),
    ("Film tops box office", None),
    ("Acme closes Denver office", None),
    ("City opens new library", None),
    ("Actor opens up about illness", None),
    ("How to set up a home office", None),
    ("Power plant fire kills two", None),
    ("Return to office: what to know", None),
    ("Plant-based meat sales fall", None),
    ("Five office trends for 2026", None),
    ("北京新建三所学校", None),
    ("公司关闭上海工厂", None),
    ("地铁新线路开工建设", None),
)
