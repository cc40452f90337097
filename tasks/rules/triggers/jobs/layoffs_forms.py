"""Layoffs told by the jobs, the workers or their day: whose they are stands last."""

from tasks.rules.triggers.jobs import layoffs_words
from tasks.rules.triggers.reading.patterns import patterns_of

_layoff = patterns_of(layoffs_words.FRAGMENTS)

PATTERNS = (
    # Acme offers workers buyouts; offers staff voluntary separation
    _layoff(
        r"\b(?:to )?(?:offers?|offered|offering) (?:[\w,-]+ ){0,4}?(?:workers|staff|employees|"
        r"pilots|crew|"
        r"engineers|managers) (?:[\w-]+ ){0,2}?(?:buy-?outs?|severance|exit packages?|"
        r"redundanc(?:y|ies)|"
        r"separation|voluntary exit)\b|\b(?:opens|launches|announces|starts) (?:an? |its "
        r")?voluntary "
        r"(?:redundancy|separation|severance|exit|retirement|buy-?out)\b",
        confidence=0.82,
        needs="buyout|buy-out|severance|exit|redundan|separation|voluntary",
    ),
    # Acme layoffs: company cuts 10% of workforce
    _layoff(
        r"^(?!(?:big |us |uk |u\.s\. |more |mass |new |latest )?(?:tech|IT|us|u\.s\.|uk|federal|"
        r"startup|media|"
        r"global|mass|more|new|latest|bank|wall street|silicon valley|gaming|edtech|crypto|"
        r"big)\b)(?P<who>"
        r"(?-i:[A-Z0-9])[\w&.-]*(?: (?-i:[A-Z])[\w&.-]*){0,3}?)(?:['’]s?)? (?:layoffs?|lay-offs|"
        r"job "
        r"cuts|job losses|redundancies)(?: (?:in |for )?(?:20\d\d|news|update|latest))?(?::| "
        r"[-–—])",
        "who",
        0.86,
    ),
    # Nearly 1,200 to lose jobs as Acme shuts factory
    _layoff(
        r"<N>(?: [\w-]+){0,3}? (?:to |set to |will |could )?(?:lose|losing) (?:their )?(?:jobs|"
        r"work) "
        r"(?:as|at|after|when)(?P<who>)",
        "who",
        0.86,
    ),
    # 90 laid off at Acme; Acme closing call centre; 90 jobs lost; shutters newsroom, 90 laid off
    _layoff(
        r"^<N> (?:people |more )?(?:laid off|let go|made redundant|sacked|furloughed) (?:at|by|"
        r"from)(?P<who>)",
        "who",
        0.87,
    ),
    _layoff(
        r"(?P<left>)(?<=\s)(?:to )?(?:clos(?:es?|ing)|shut(?:s|ting)?(?: down)?|shutter(?:s|ing)?|"
        r"end(?:s|ing)|"
        r"exit(?:s|ing)?|idles|scraps)\b[^;:]{0,50}[,;] (?:lay(?:s|ing)? off <N>|<N> (?:[\w-]+ "
        r"){0,2}?(?:jobs "
        r"lost|laid off|lose jobs|workers affected|employees affected|jobs affected|made "
        r"redundant))\b",
        confidence=0.86,
    ),
    # Acme layoffs to affect 90; Acme employees learn of layoffs; union slams Acme job cuts
    _layoff(
        r"(?P<left>)(?:['’]s? )?\b(?:layoffs|lay-offs|job cuts|redundancies|job losses) (?:to |"
        r"will |could )?"
        r"(?:hit|affect|impact|target|include|total|reach|begin|start|come)\b",
        confidence=0.84,
    ),
    _layoff(
        r"(?P<left>)(?:['’]s? )?\b<WORKERS> (?:learn(?:ed)? (?:of|about)|told of|notified of|"
        r"shocked by|stunned "
        r"by|reel from|protest|protest against) (?:[\w-]+ ){0,2}?(?:layoffs|job cuts|redundancies|"
        r"sackings)\b",
        confidence=0.84,
    ),
    _layoff(
        r"\b(?:unions?|workers|mps?|minister) (?:slams?|condemns?|blasts?|criticises?|attacks?|"
        r"protests?|"
        r"opposes?|decr(?:y|ies))(?P<who>(?: (?-i:[A-Z])[\w&.-]*){1,4})(?:['’]s?)? (?:over "
        r")?(?:plans? (?:for|to) )?"
        r"(?:(?-i:[a-z])[\w-]* ){0,2}?(?:job cuts|layoffs|redundancies|jobs cull)\b",
        "who",
        0.84,
    ),
    _layoff(
        r"^(?P<who>)(?-i:[A-Z])[^;:,]{1,40}? (?:shares|stock) [^;:]{2,40}? (?:on|after|as|"
        r"following) (?:(?-i:[a-z])[\w-]* )"
        r"{0,3}?(?:job cuts?|layoffs?|workforce reduction|redundancies)\b(?! (?:data|figures|"
        r"report))",
        "who",
        0.84,
    ),
    # Acme fires hundreds over Zoom; Acme downsizing
    _layoff(
        r"\b(?:fires|sacks|axes|lays off|culls|dismisses|to (?:fire|sack|axe|dismiss)) (?:hundreds|"
        r"thousands|"
        r"dozens|scores)(?=$|[,;]| (?:over|in|at|as|after|by|via|amid|without|from|across)\b)",
        confidence=0.84,
    ),
    _layoff(
        r"\b(?:is |to )?downsiz(?:es?|ing)(?=$|[,;]| (?:amid|after|as|following|again)\b)",
        confidence=0.78,
    ),
    # About 400 Acme workers to lose jobs; 400 Acme employees laid off
    _layoff(
        r"(?:^|[:;,] )<N>(?: of)?(?P<who>(?: (?-i:[A-Z])[\w&.-]*){1,4}) (?:<WORKERS>|workers|jobs|"
        r"employees|staff|people|roles|posts|positions|plant workers|factory "
        r"workers)\b(?:[^;:,]{0,20})? (?:lose (?:their "
        r")?"
        r"jobs|to lose (?:their )?jobs|lost their jobs|laid off|let go|sacked|fired|made redundant|"
        r"face (?:redundancy|the axe|layoffs?|job losses)|at risk|to go|to be (?:cut|laid off|axed|"
        r"let go)|cut|axed|furloughed|out of work)\b",
        "who",
        0.86,
    ),
    # Acme plant closure to cost 400 jobs
    _layoff(
        r"(?P<left>)(?:['’]s? )?(?:(?:plant|factory|mill|site|depot|office|store|branch|warehouse|"
        r"works|refinery|smelter|mine)s? )?(?:closures?|shutdown|restructuring|overhaul|cutbacks|"
        r"cost cuts|reorgani[sz]ation|revamp) (?:plans? )?(?:to |will |could |may |set to )?(?:"
        r"costs?|hits?|affects?|claims?|impacts?|threatens?|puts|eliminates?|leads? to|means?|"
        r"results? in) <N> (?:[\w-]+ ){0,3}?(?:<PEOPLE>|<WORKERS>)",
        confidence=0.86,
    ),
    # Acme offers buyouts to employees; Acme criticised over job cuts
    _layoff(
        r"\b(?:offers?|offering|to offer|extends) (?:[\w-]+ ){0,2}?(?:buy-?outs?|severance|exit "
        r"packages?|early retirement|voluntary (?:exits?|departures?|separation|retirement)) "
        r"(?:[\w-]+ )?"
        r"to (?:[\w%,.-]+ ){0,5}?(?:employees|workers|staff(?:ers)?|managers|engineers|pilots|crew|"
        r"nurses)\b",
        confidence=0.82,
    ),
    # Acme closing Ohio factory, affecting 400 workers
    _layoff(
        r"(?P<left>)(?:['’]s? )?(?:(?:plant|factory|mill|site|depot|office|store|branch|warehouse) "
        r")?"
        r"(?:to )?(?:clos(?:es?|ing)|shut(?:s|ting)?(?: down)?|shutter(?:s|ing)?|exit(?:s|ing)?|"
        r"wind(?:s|ing) down|outsourc(?:es?|ing)|restructur(?:es?|ing)|reorgani[sz](?:es?|ing)|"
        r"mov(?:es|ing)|relocat(?:es|ing)|consolidat(?:es?|ing)|end(?:s|ing))\b[^;:]{0,60}?,? "
        r"(?:affecting|"
        r"displacing|impacting|leaving|idling|eliminating|cutting|and lay(?:s|ing)? off|lay(?:s|"
        r"ing)? off|"
        r"hitting|resulting in(?: the)? loss of|costing) <N> (?:[\w-]+ ){0,3}?(?:workers|employees|"
        r"people|"
        r"staff|jobs|roles|positions|layoffs)\b",
        confidence=0.87,
    ),
    _layoff(
        r"\b(?:criticised|criticized|slammed|blasted|attacked|condemned|under fire|defends|"
        r"explains|apologi[sz]es|regrets) [^;:]{0,40}\b(?:job cuts|mass layoffs|layoffs|"
        r"redundancies|"
        r"mass redundancies|firing of \d[\d,]*)\b",
        confidence=0.8,
    ),
    _layoff(
        r"\b(?:hands?|gives?|serves?|issues?|sends?|handed|served|issued|sent)(?: out)? (?:pink "
        r"slips|"
        r"P45s|termination (?:letters|notices)|redundancy (?:letters|notices)|layoff notices|"
        r"dismissal (?:letters|notices)) to\b",
        confidence=0.88,
    ),
    # plan to shed 140 jobs dropped by Acme; Acme scraps plan to cut 140 jobs
    _layoff(
        r"\b(?:plans?|proposals?|threat) to (?:<CUTS>|lay off|axe) <SIZE><PEOPLE> (?:is |are )?"
        r"(?:dropped|scrapped|abandoned|shelved|withdrawn|cancelled|ditched|halted) (?:by|at)"
        r"(?P<who>)",
        "who",
        0.85,
        status="withdrawn",
    ),
    _layoff(
        r"(?:layoffs|job cuts|redundancies|sackings)[?:,]? [^;:]{0,24}?(?:not us|not true|no way|"
        r"nonsense|baseless|rubbish|fake|not happening|not so|untrue)\b[^;]{0,8}(?:says|insists)"
        r"(?P<who>)",
        "who",
        0.82,
        status="denied",
    ),
    # 140 jobs to go at Acme's plant; 2,000 jobs at risk as Acme collapses
    _layoff(
        r"(?:jobs?|roles?|posts|positions|staff|workers|employees|people|engineers) (?:are |is |"
        r"could be |will be |were |may |could |now |set )?"
        r"<FATE>(?: as| at| after| when| if| with| amid| under)(?: (?:troubled|collapsed|"
        r"struggling|stricken))?(?: (?P<who_2>(?-i:[A-Z][\w&.-]+(?: "
        r"[A-Z][\w&.-]+){0,3})(?=['’]s? "
        r"))|(?P<who>))",
        "who",
    ),
    # Acme trims the fat: 90 engineers out; Trouble at Acme: design team axed
    _layoff(
        r"^(?P<who>)(?-i:[A-Z])[^:;]{2,50}: (?:up to |about |around |some |nearly |over |"
        r"another )?"
        r"(?:\d[\d,]*|dozens|hundreds|half) (?:[\w-]+ ){0,3}?(?:<WORKERS>|jobs|roles|posts|"
        r"positions) (?:are |is |to |will |could )?(?:be )?(?:out|gone|go|cut|axed|lost|leaving|"
        r"laid off|sacked|let go|made redundant|at risk|under threat|on the line|shed|vanish)\b",
        "who",
        0.83,
    ),
    _layoff(
        r"^[^:;]{3,40} (?:at|for|from|by)(?P<who>)[^:;]{2,40}: (?:(?:\d[\d,]*|dozens|hundreds|"
        r"half)"
        r"(?: of)? (?:[\w-]+ ){0,3}?(?:<WORKERS>|jobs|roles|posts|positions)|[\w -]{2,24} "
        r"(?:team|"
        r"department|unit|desk|division)) (?:are |is |to |will |could )?(?:be )?(?:out|gone|go|"
        r"cut|"
        r"axed|lost|laid off|sacked|let go|made redundant|at risk|under threat|on the line)\b",
        "who",
        0.83,
    ),
    _layoff(
        r"(?:end of the (?:line|road)|curtains|the end|marching orders|p45s|pink slips|misery|"
        r"jobs "
        r"blow|blow|dole queue|bad news|redundancy|the axe|unemployment|job losses) for "
        r"<N>\b[^;:]{0,24}? "
        r"(?:as|after|when|at|from)(?P<who>)",
        "who",
        0.83,
    ),
    # Pink slips at Acme; heads roll at Acme; axe falls on 210 jobs at Acme
    _layoff(
        r"\b<CUTNOUN>(?: (?!(?:at|across|inside|rise|fall|slow|surge|than)\b)[\w'’,-]+){0,5} "
        r"(?:at|across|inside)(?P<who>)",
        "who",
        0.84,
    ),
    _layoff(
        r"\b<WORKERS> (?:are |were )?(?:sent home|face (?:the (?:axe|sack|chop)|redundancy|"
        r"layoffs)|laid off|let go|sacked|fired|axed|lose (?:their )?"
        r"jobs|shown the door|made redundant|out of (?:work|a job)) (?:as|when|after|at|by|from)"
        r"(?P<who>)",
        "who",
        0.82,
    ),
    _layoff(
        r"<N> (?:[\w-]+ ){0,3}?(?:<WORKERS>|jobs|roles|posts|positions) (?:are |were "
        r")?(?:dropped|"
        r"axed|cut|let go|laid off|fired|sacked|dismissed|shed|culled|made redundant|given "
        r"notice|"
        r"released|discarded|ditched|eliminated|scrapped) (?:by|at)(?P<who>)",
        "who",
        0.87,
    ),
    _layoff(
        r"<N> (?:[\w-]+ ){0,3}?<WORKERS> (?:out of (?:work|a job)|lose (?:their )?jobs|laid off|"
        r"sacked|let go)[:,](?P<who>)",
        "who",
        0.8,
    ),
    _layoff(
        r"\bWARN (?:notices?|filings?|letters?)(?:[:,]| at| from| by)(?P<who>)|"
        r"(?:files|filed|issues|sends|posts) (?:an? )?WARN (?:act )?(?:notice|filing|letter)s?\b",
        confidence=0.85,
        subject="who",
    ),
    # Restructuring to hit 600 workers at Acme; exercise at Acme affects 130
    _layoff(
        r"\b(?:restructuring|overhaul|shake-?up|closures?|cuts|cutbacks|cost drive|automation|"
        r"reorgani[sz]ation|revamp|exercise|AI pivot) (?:to |will |could )?(?:hits?|affects?|"
        r"claims?|"
        r"costs?|impacts?|threatens?|puts) <N> (?:[\w-]+ ){0,2}?(?:<PEOPLE>|<WORKERS>)(?: "
        r"(?:in|at risk) [\w ]{0,20})? (?:at|of|from)(?P<who>)",
        "who",
        0.85,
    ),
    _layoff(
        r"(?:layoffs|lay-offs|job cuts|job losses|redundancies|staff cuts|jobs blow|jobs cull|"
        r"axe "
        r"falls|more cuts|fresh cuts) (?:at|hit|reach|strike|"
        r"begin at|announced at|continue at|under ?way at|loom at|confirmed at|planned at|"
        r"looming "
        r"at|feared at|expected at|to hit|for)(?! (?:its|their|the|his|her|our|staff|workers|every|"
        r"more)\b)(?P<who>)",
        "who",
    ),
    # Acme announces reduction in force; launches redundancy consultation
    _layoff(
        r"\b(?:announc|begin|start|launch|open|plan|undergo|initiat|implement|conduct|enter|"
        r"confirm|"
        r"propos|complet|undertak)(?:s|es|ed|ing)? (?:[\w%-]+ ){0,3}?(?:reductions? in force|RIF|"
        r"redundancy (?:consultations?|programme|program|process|talks|scheme|round)|layoff "
        r"(?:plan|"
        r"round|process))\b",
        confidence=0.86,
    ),
    _layoff(
        r"\b(?:pink[- ]slips|drops|(?:to|will|may|could) (?:fire|sack|dismiss|let go(?: of)?)) "
        r"<N>(?: of its)? (?:(?!(?:as|and)\b)[\w-]+ ){0,2}?(?:workers|employees|staff|people|jobs|"
        r"<WORKERS>)\b",
        confidence=0.84,
    ),
    _layoff(
        r"\b(?:layoffs|lay-offs|job cuts|redundancies|job losses) (?:are |may be )?(?:coming|come|"
        r"on "
        r"the way|planned|announced|expected|confirmed|loom|looming) (?:to|at|for|by)(?P<who>)",
        "who",
        0.84,
    ),
    # Acme CEO says company will cut 400 jobs; Acme boss tells staff of job cuts
    _layoff(
        r"(?P<left>)(?:['’]s? )?\b(?:CEO|boss(?:es)?|chief(?: executive)?|chairman|president|"
        r"founder|owner|management)(?: <PERSON>)? (?:says?|announces|confirms?|warns?|tells?|told|"
        r"informs?|reveals?)\b[^;:]{0,40}?\b(?:(?:will|to|plans to|is|may|could|must) (?:cut|lay "
        r"off|"
        r"shed|axe|eliminat|fire|reduc|slash|trim)(?:e|ting|ing|ting)?(?: off)? <SIZE><PEOPLE>|job "
        r"cuts|layoffs|redundancies)\b",
        confidence=0.84,
        needs="ceo|boss|chief|chairman|president|founder|owner|management",
    ),
    # "braces staff for job cuts", "Acme layoffs are starting"
    _layoff(
        r"\b(?:braces?|prepares?|warns?|tells?|notif(?:y|ies)|preparing to (?:notify|tell|warn)) "
        r"(?:its |their )?(?:staff|workers|employees|workforce|teams?) (?:for|of|to expect|about) "
        r"(?:[\w-]+ ){0,3}?(?:<CUTNOUN>|(?:headcount|staff|workforce) (?:reductions?|cuts))\b",
        confidence=0.84,
    ),
    _layoff(
        r"(?P<left>)(?:['’]s?)? (?:mass )?(?:layoffs|lay-offs|job cuts|redundancies) (?:are |have |"
        r"set to |to )?(?:start(?:ing|ed|s)?|beg[aiu]n(?:s|ning)?|(?:get )?under ?way)\b",
        confidence=0.82,
    ),
    _layoff(
        r"^(?P<who>(?-i:[A-Z])[\w&.’-]*(?: (?-i:[A-Z&])[\w&.’-]*){0,2}?) "
        r"(?:(?-i:[a-z]+) ){1,2}(?:in|at|near) "
        r"[^,;:]{2,30}? to (?:close|shut)(?: down)? with (?:the )?loss of <N> (?:jobs|posts|"
        r"roles)\b",
        "who",
    ),
    _layoff(
        r"(?P<left>)\b(?:falls?|fell|collapses?|collapsed|goes|go|goes bust|closes|shuts) "
        r"(?:in)?(?:to "
        r"(?:administration|receivership|liquidation) )?with (?:the )?loss of (?:nearly |about |"
        r"over |"
        r"all )?<N> (?:jobs|posts|roles)\b",
        confidence=0.84,
    ),
)
