"""New locations as wires, trade press and development agencies word them."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.reading.places import STATE
from tasks.rules.triggers.sites import location_words

# "Elm County", "Elmford, TX", a state: where agencies announce jobs, a site is meant.
_COUNTY = (
    rf"(?:(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+){{0,2}} (?:County|Parish|Borough)\b|"
    rf"(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+){{0,2}}, (?-i:[A-Z]{{2}}\b|"
    rf"[A-Z][a-z]{{1,4}}\.)|"
    rf"(?-i:[NSEW]{{1,2}}|Central|North|South|Northern|Southern|Eastern|Western|upstate)? ?{STATE})"
)
_opening = patterns_of(
    {
        **location_words.FRAGMENTS,
        "COUNTY": _COUNTY,
        "JOBS": (
            r"(?:(?:up to |about |some |more than |over |nearly |around |at least |another )?"
            r"\d[\d,]*\+? (?:[a-z-]+ ){0,2}?(?:jobs|positions|roles|workers|employees))"
        ),
        # What tells of a place with jobs, without a word for a site.
        "WORKS": (
            r"(?:operations?|footprint|presence|manufacturing|production|capacity|campus|"
            r"facilit(?:y|"
            r"ies)|headquarters|HQ|plant|site|distribution|workforce)"
        ),
    }
)

FIRST = (
    # "Acme's new factory in Elmford gets approval": the name stands before, with 's or without
    _opening(
        r"(?P<left>)(?:['’]s?)? (?:(?:new|planned|proposed|first|second|flagship|giant|mega|huge|"
        r"data|"
        r"battery|chip|semiconductor|distribution|logistics|fulfil\w+|manufacturing|assembly|(?-i:"
        r"[a-z]{3,14})|[$€£]\d[\w.]*) ){0,3}?(?:plants?|factory|factories|stores?|data "
        r"cent(?:er|re)s?|campus|gigafactory|warehouses?|headquarters|HQ|offices?|hubs?|facility|"
        r"hotels?|"
        r"restaurants?|mine|refinery|labs?|mill|brewery|clinics?|hospital|bakery|fab|showroom|"
        r"complex|"
        r"terminal|depot|(?:R&D|research|distribution|logistics|training|tech|fulfil\w+) "
        r"cent(?:er|re))\b(?:,? (?:in|at|near|outside|on) (?P<place>(?-i:[A-Z])"
        r"[\w.’'-]+(?:(?: |, )(?-i:[A-Z])[\w.’'-]+){0,2}))? (?:(?:is |was |now |finally |"
        r"officially )*"
        r"(?:opens|opened|open for business|operational|approved|inaugurated)(?! (?:up|about|"
        r"fire))|(?:set |due |"
        r"slated |expected |on track )*to (?:open|begin (?:production|operations)|start "
        r"(?:production|"
        r"operations)|create \d|employ \d|bring \d|add \d|be (?:built|operational|completed|ready|"
        r"inaugurated))|will (?:open|employ|create|bring)|(?:gets?|wins?|given|granted|receives?|"
        r"secures?) (?:the |final |planning |full |council |state |city |zoning |local "
        r")*(?:approval|"
        r"permission|consent|go-ahead|green light|nod|permit)|nears completion|breaks ground|"
        r"tops out|takes shape|moves (?:ahead|forward)|delayed|on hold|begins (?:production|"
        r"operations)|starts (?:production|operations))\b(?! (?:strike|layoffs|cut))",
        confidence=0.79,
        needs=(
            "open|approv|operational|inaugurat|to create|to employ|will create|"
            "will employ|to begin|to start|permission|consent|go-ahead|green light|nod|"
            "permit|completion|breaks ground|tops out|takes shape|moves ahead|delayed|"
            "on hold|begins|starts|to be|to bring|to add"
        ),
    ),
)
PATTERNS = (
    # "celebrates grand opening of", "announces expansion of its Elmford facility"
    _opening(
        r"(?:announces?|announced|announcing|celebrates?|celebrated|celebrating|marks|marked|"
        r"confirms|"
        r"reveals|hosts|holds|plans|schedules|sets|delays|completes?) (?:the |its |an? )?"
        r"(?:(?:grand|official|soft|upcoming|planned|major|new|\S+[- ](?:million|billion)|[$€£₹]\S+"
        r"(?: (?:million|billion))?) )*(?:(?:re-?)?opening(?: date)?|ribbon[- ]cutting|"
        r"ground[- ]?breaking|inauguration|topping[- ]out)(?: ceremony| event)? (?:of|for|at|in|"
        r"on) "
        r"(?![^,;:]{0,40}\b(?:applications?|nominations?|registrations?|public offer\w*|bookings?|"
        r"exhibition|season|session|account|show|round|market|festival|fair|expo|games|"
        r"tournament|championships?|ceremony|week|bridge|museum|conference|summit|forum|enrol\w*|"
        r"bids?|trading|markets)\b)"
        r"(?:(?:its|the|an?|new|first|second|third) )*(?=(?-i:[A-Z0-9])|[$€£]|<GAP><SITE>)",
        confidence=0.87,
        is_strict=True,
    ),
    _opening(
        r"(?:announces?|announced|unveils?|unveiled|plans?|completes?|completed|begins?|starts?|"
        r"breaks "
        r"ground on|confirms|details|approves|proposes|celebrates|marks|reveals) (?:the |its |"
        r"an? )?"
        r"(?:(?:major|new|planned|further|multi-?\w+[- ]\w+|<MONEY>) )*(?:expansion|extension|"
        r"construction|relocation|development|modernization|modernisation|upgrade) (?:of|at|in) "
        r"(?:(?:its|the|an?|their) )*<GAP><SITE><HEAD><WHERE>",
        confidence=0.86,
        is_strict=True,
    ),
    _opening(
        r"\b(?:re-?)?opening (?:date|day) (?:for|of) (?:its |the |new |first )*(?:[\w’'-]+ "
        r"){0,4}?<SITE>"
        r"[^,;:]{0,30}? (?:confirmed|announced|revealed|set|unveiled)\b",
        confidence=0.78,
    ),
    # "expands Elm County operations, creating 10 jobs"
    _opening(
        r"(?:expand(?:s|ed|ing)?|grow(?:s|ing)?|establish(?:es|ed|ing)?|locat(?:es|ing)|extend(?:s|"
        r"ing)?|consolidat(?:es|ing)|select(?:s|ed|ing)|choos(?:es|ing)|pick(?:s|ed)|to expand|to "
        r"locate|to establish|to grow|opens|opening|invest(?:s|ing)?|reinvests) "
        r"(?![^,;:]{0,50}\b(?:partnership|collaboration|leadership|team|alliance|agreement|product|"
        r"scheme|program|programme)\b)[^,;:]{3,80}?(?:,|;| -| –|—| to| will|, to)? "
        r"(?:creating|adding|create|add|bringing|"
        r"bring|"
        r"creates|adds|generating) <JOBS>",
        confidence=0.84,
    ),
    _opening(
        r"(?:expands|expanding|to expand|expanded|grows|growing|establishes|establishing|to "
        r"establish|"
        r"locates|locating) (?:its |the |their )?(?:[\w.’'-]+ ){0,4}?(?:<WORKS>) (?:in|at|near) "
        r"(?P<place><COUNTY>|<CITY>)",
        confidence=0.84,
    ),
    _opening(
        r"(?:expands|expanding|to expand|expanded) (?:its |the |their )?(?P<place><COUNTY>) "
        r"(?:[\w-]+ ){0,2}?(?:<WORKS>)\b",
        confidence=0.84,
    ),
    _opening(r"(?-i:Expands|expands) (?:Its |its )?Operations$", confidence=0.7),
    # "to create 70 jobs in Elmford with new kiln", "adding 90 positions in Elm County"
    _opening(
        r"\b(?:creat|add|bring|generat)(?:e|es|ing|s)? <JOBS> (?:in|to|at|near) (?:the )?"
        r"(?P<place><COUNTY>)(?=$|[,.:;]| (?:with|by|as|at|over|through|in|for)\b)",
        confidence=0.78,
    ),
    _opening(
        r"\b(?:creat|add|bring|generat)(?:e|es|ing|s)? <JOBS> (?:in|to|at|near) (?:the )?"
        r"(?P<place>(?-i:[A-Z])[\w.’'-]+(?:(?: |, )(?-i:[A-Z])[\w.’'-]+){0,3}?),? (?:with|at|by "
        r"opening|by building|through|as it opens|in) (?:its |an? )?<GAP><SITE>",
        confidence=0.82,
    ),
    _opening(
        r"\b(?:creat|add|bring|generat)(?:e|es|ing|s)? <JOBS>[^;:]{0,40}?, (?:to )?(?:invest|"
        r"spend|open"
        r"|build)(?:s|ing)? [^;:]{0,50}?\b<SITE>",
        confidence=0.82,
    ),
    # "wins a grant for its bakery", "gets $5 million for Elmford mills"
    _opening(
        r"(?:secures?|wins?|gets?|lands?|receives?|granted|awarded|obtains?|gains?|seeks?|"
        r"applies for|"
        r"given|nets|bags) (?:an? |the )?(?:[\w$€£.-]+ ){0,4}?(?:tax (?:breaks?|credits?|"
        r"incentives?|"
        r"abatements?)|incentives?|subsid(?:y|ies)|grants?|state aid|chips act (?:funding|money)|"
        r"permits?|licen[cs]e|land|funding|support|approvals?|clearance|rezoning|planning|site|"
        r"loan|"
        r"<MONEY>) (?:for|to build|to expand|to open|to develop) (?!(?:sale|the sale|research)\b)"
        r"(?:(?:its|the|an?|their|planned|proposed|new) )*<GAP><SITE>(?! (?:project )?in "
        r"court)<WHERE>",
        confidence=0.8,
    ),
    # "announces $30 million investment in Elmford mill"
    _opening(
        r"(?:announces?|announced|unveils?|confirms?|pledges?|plans?|makes|commits|reveals|details|"
        r"outlines) (?:an? |its |plans? for an? |to )?(?:new |additional |further |planned |"
        r"initial )*"
        r"<MONEY> (?:investment|expansion|plan|project|upgrade|spend|boost) (?:in|to (?:build|open|"
        r"expand|construct|set up|upgrade)|at|for|into|on) (?:its |the |an? |new "
        r")*<GAP><SITE><WHERE>",
        confidence=0.86,
        is_strict=True,
    ),
    # "invests in new paint shop"
    _opening(
        r"(?:invests?|investing|to invest|invested) (?:[^,;:]{0,30}? )?in (?:an? |its )?(?:new|"
        r"second|"
        r"third|larger|expanded|state-of-the-art|additional|first)(?:[ -][\w-]+){0,4}? <SITE>",
        confidence=0.82,
    ),
    # "moves 300 employees to new towers"
    _opening(
        r"(?:mov(?:es?|ed|ing)|shift(?:s|ed|ing)?|relocat(?:es?|ed|ing)|transfer(?:s|red|ring)?) "
        r"(?:about |some |up to |more than |over |its |all |hundreds of |thousands of |\d[\d,]* )+"
        r"(?:[\w-]+ ){0,2}?(?:employees|staff|workers|jobs|people|bankers|engineers|operations|"
        r"team)\b"
        r"[^,;:]{0,40}? to (?P<place>(?:an? |its |the )?(?:new|bigger|larger|former|"
        r"central)?[^,;:]{0,"
        r"40}?(?:<SITE>|<PLACE>))",
        confidence=0.82,
    ),
    _opening(
        r"(?:considers?|considering|mulls|mulling|weighs?|weighing|explor(?:es|ing)|plans?|eyes|"
        r"studies|"
        r"threatens|prepares|looking at) (?:an? |the |its )?(?:(?:HQ|headquarters|head office|"
        r"possible|"
        r"potential) )?(?:move|relocation|shift|switch)(?: of (?:its )?(?:HQ|headquarters|head "
        r"office|"
        r"base))? (?:away )?(?:from|out of) (?:the )?(?P<place><LOCAL>)(?=$|[,.:;]| (?:to|over|"
        r"as|amid|"
        r"in|after|due)\b)",
        confidence=0.8,
        status="rumour",
    ),
    # "signs on as anchor tenant at", "named as tenant"
    _opening(
        r"(?:signs?(?: on| up)?|signed(?: on| up)?|named|unveiled|confirmed|becomes|revealed|"
        r"joins|to "
        r"be) (?:as )?(?:an? |the )?(?:first|second|third|latest|new|major|anchor|lead|flagship|"
        r"biggest|largest|key|sole)(?: [\w-]+){0,2}? tenant (?:at|of|for|in)",
        confidence=0.82,
    ),
    # Hotels and shops are signed: "signs agreement for new hotel"
    _opening(
        r"(?:signs?|signed|inks?|inked|secures|agrees) (?:an? |the )?(?:[\w-]+ ){0,3}?(?:agreement|"
        r"deal|contract|MoU|memorandum|lease|pact)? ?(?:for|on|to (?:open|build|operate|manage|"
        r"run|set "
        r"up|establish)) (?:(?:its|an?|the|new|two|three|four|five|first|second|\d+) )*"
        r"(?:[\w’'-]+ ){0,3}?(?:hotels?|resorts?|stores?|offices?|restaurants?|plants?|factory|"
        r"warehouses?|headquarters|HQ|data cent(?:er|re)s?|logistics cent(?:er|re))\b(?! "
        r"(?:software|"
        r"workers|security|cleaning|automation|equipment|services?|operators?|group|chain|power))"
        r"<WHERE>",
        confidence=0.8,
    ),
    # "opens as its first hotel"
    _opening(
        r"(?:debuts|opens|launches|opened|unveiled) as (?:the |its |an? )?(?:<ORDINAL> )?"
        r"(?:[\w-]+ ){0,3}?(?:hotel|resort|store|restaurant|branch|clinic|showroom|boutique|"
        r"outlet)\b",
        confidence=0.8,
    ),
    # "to invest $25M to expand in Elmford", "plans $176M expansion in Elm County"
    _opening(
        r"(?:invest(?:s|ing|ed)?|spend(?:s|ing)?|commits?|pledges?|plans|announces?|announced|"
        r"unveils|"
        r"making|makes|confirms|begins|launch(?:es|ing)|undergoes|eyes|considers|mulls|proposes|"
        r"details) (?:an? |its |another |yet another |up to |an additional "
        r")*(?:<MONEY>(?:[-–][$€£]?\d[\w.]*)?(?:[- ]|$))?"
        r"(?:for |in |to |into )?(?:an? |its |the )?(?:[a-z-]+ ){0,2}?(?:expan(?:sion|d)|"
        r"operations|"
        r"manufacturing|project)(?: (?:operations|facilit(?:y|ies)|capacity|production|"
        r"manufacturing|"
        r"project))? (?:in|at|near) (?P<place><COUNTY>|(?-i:[A-Z])[\w.’'-]+(?: "
        r"(?-i:[A-Z])[\w.’'-]+)"
        r"{0,2})(?![^,;:]{0,30}\b(?:market|startups?|schools?)\b)"
        r"(?:(?<=County)|(?=$|[,.;:]| (?:and|to|with|by|as|amid|-|–|next|over|after)\b| -))",
        confidence=0.76,
        needs="invest|spend|commit|pledge|million|billion|bn|$|£|€|making|makes|county",
    ),
    _opening(
        r"invest(?:s|ing)? (?:up to |about |over |more than )?<MONEY>(?:[-–][$€£]?\d[\w.]*)? "
        r"(?:for|in|"
        r"on) (?:an? |its |the )?(?:[\w-]+ ){0,2}?expansion(?=$|[,.;:])",
        confidence=0.76,
    ),
    # "acquires 300,000-square-foot facility"
    _opening(
        r"(?:buys?|acquires?|purchases?|leases?|takes?|secures?|lets|rents|signs for|snaps up|"
        r"to (?:buy|acquire|lease|take)) (?:an? |"
        r"another |"
        r"its )?(?:[\w-]+ )?\d[\d,.]*[- ]?(?:square[- ]f(?:oo|ee)t|sq\.?[- ]?ft|sq\.?[- ]?m|SF)\b"
        r"(?: [\w-]+){0,3}? (?:facility|building|warehouse|plant|factory|site|space|campus|"
        r"offices?|"
        r"store|cent(?:er|re)|headquarters)\b",
        confidence=0.78,
        needs="square|sq",
    ),
    # "will hire 500 when it opens its new headquarters"
    _opening(
        r"(?P<left>)\b(?:will |to |plans to )?(?:hire|create|add|recruit|employ|bring)s? "
        r"[^,;:]{3,60}? "
        r"(?:when|as|once|after) it (?:opens|builds|moves into) <GAP><SITE><HEAD>",
        confidence=0.8,
        needs="it opens|it builds|it moves into",
    ),
    _opening(
        r"\b(?:adds?|creates?|brings?|to add|to create) [^,;:]{0,40}?\b(?:jobs|positions|staff) "
        r"(?:with|"
        r"at|through|in) (?:its |an? |the )?(?:new|\d+(?:st|nd|rd|th)|second|third|planned|"
        r"expanded) "
        r"<GAP><SITE><HEAD>",
        confidence=0.8,
    ),
    # "has ditched plans to build a data centre"
    _opening(
        r"(?:(?:has |have |had )?(?:ditch|scrap|abandon|cancel|shelv|ax|cans?|bin|drop)(?:e?s|"
        r"p?ed|n?ed|"
        r"ing|p?ing)?|pulls? (?:the )?plug on|walks away from) (?:its |the |all )?(?:[\w-]+ "
        r")?plans? (?:to "
        r"(?:build|open|construct|set up|expand)|for) <GAP><SITE><HEAD>",
        confidence=0.8,
        status="withdrawn",
        needs="plan to|plans to|plan for|plans for",
    ),
    _opening(
        r"(?:commits?|committed|pledges?|agrees) (?:to )?(?:<MONEY> )?(?:for |to |in |on "
        r")?(?:an? |its |"
        r"the |new )*(?:<MONEY> )?(?:[\w-]+ ){0,2}?(?:data cent(?:er|re)s?|plants?|factory|"
        r"campus|office|"
        r"facility|headquarters|warehouse|hub|gigafactory)(?:,| in| at| near| over| project|$)",
        confidence=0.8,
    ),
    _opening(
        r"(?:buys?|bought|acquires?|purchases?|takes?|takes over) (?:an? |the |its |former |new )*"
        r"(?:[\w,.-]+ ){0,4}?(?:building|tower|site|land|plot|campus|facility|warehouse|factory|"
        r"plant|"
        r"headquarters|HQ|mill)(?: [^,;:]{0,40}?)? (?:for|to (?:house|serve as|use as|build|"
        r"expand)|as) "
        r"(?:an? |its |the |new |future |US |UK |European |regional |global )*(?:headquarters|HQ|"
        r"office|"
        r"expansion|factory|plant|data cent(?:er|re)|campus|base|warehouse|store)\b",
        confidence=0.8,
    ),
    # "Acme's Elmford plant to begin production next year"
    _opening(
        r"(?:^|[:;] )(?P<who><NAME>)['’]s? (?P<place>(?-i:[A-Z])[\w.-]+(?: (?-i:[A-Z])[\w.-]+)?) "
        r"(?:[\w-]+ ){0,3}?<SITE> (?:to (?:begin|start|commence|enter|be (?:operational|ready|"
        r"completed|"
        r"inaugurated|commissioned))|begins|starts|commences|will (?:begin|start|open)|(?:is |"
        r"now )*"
        r"(?:operational|ready|on track|nearing completion)|expected to (?:open|start|begin))\b"
        r"(?! (?:layoffs?|cuts?|strike|cutting|laying))",
        subject="who",
        confidence=0.8,
    ),
    # Chains that come: "confirms new location in Elmford"
    _opening(
        r"(?:confirms|announces|reveals|names|finds|sets|eyes|scouts) (?:an? |its |the |two |"
        r"three |"
        r"\d+ )?(?:new |first |second |next |additional |future )*(?:[\w-]+ ){0,2}?(?:locations?|"
        r"stores?|restaurants?|sites?|branch(?:es)?|flagship|outlets?|hotels?|showrooms?) (?:in|"
        r"at|for|"
        r"near) (?P<place>(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+){0,2})(?! (?:closures?|"
        r"clos))",
        confidence=0.8,
    ),
)
