"""New locations in terse words: a place and a count of sites, who allows them, what grows there."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.sites import location_words

_SITES = (
    r"(?:stores?|shops?|restaurants?|sites?|locations?|branches|outlets?|hotels?|properties|clinics?|"
    r"gyms?|pubs?|offices?|centres?|centers?|hubs?|bakeries|caf[eé]s|salons?|showrooms?|openings)"
)
_COUNT = (
    r"(?:\d{1,3}(?!\d)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens "
    r"of|"
    r"several|a pair of|a trio of|up to \d+|more than \d+|over \d+)"
)
_MORE = r"(?:new |more |further |additional |extra |first |UK |US |regional |[\w-]+ ){0,3}?"
_WORK = (
    r"(?:R&D|research(?: and development)?|engineering|manufacturing|production|assembly|"
    r"development|chip design|design|operations|capacity|footprint|logistics|"
    r"warehousing|facilities|industrial base)"
)
_opening = patterns_of(
    location_words.FRAGMENTS
    | {
        "SITES": _SITES,
        "COUNT": _COUNT,
        "MORE": _MORE,
        "WORK": _WORK,
        "DOT": r"(?=$|[,.;:–—(]| -| (?:in|at|near|to|with|by|as|for|and|this|next|over|across|"
        "after|"
        r"amid|on)\b)",
        "TOWN": r"(?P<place>(?-i:(?!AI\b|US\b|IPO\b|Q\d)[A-Z])[\w.’'-]+(?: "
        r"(?-i:[A-Z])[\w.’'-]+){0,2}?)(?<!['’]s)",
    }
)

PATTERNS = (
    # "names Leeds airport as 12th base", "makes Cork its second European hub"
    _opening(
        r"(?:picks|selects|chooses|taps|names|settles on|makes|confirms|announces) <TOWN>"
        r"(?: (?:airport|port|park|site|city|county))? (?:as )?(?:its |the |an? )?(?:<ORDINAL> )"
        r"(?:[\w-]+ ){0,2}?(?:base|hub|home|headquarters|HQ|plant|factory|gateway|site|location|"
        r"campus|warehouse)<DOT>",
        confidence=0.84,
        needs="base|hub|home|headquarters|hq|plant|factory|gateway|site|location|campus|warehouse",
    ),
    # "strengthens R&D in India", "to start chip design in Pune"
    _opening(
        r"(?:strengthens?|expands?|expanding|grows?|deepens?|boosts?|bolsters?|scales up|ramps up|"
        r"steps up|builds (?:up|out)|to (?:commence|start|begin|expand|strengthen|grow|boost|"
        r"locate)|"
        r"commences?|locates?|sets up|bases) (?:its |the )?(?:[\w&-]+ ){0,2}?<WORK> "
        r"(?:(?:capacity|capabilities|operations|footprint|presence|base|work|activities) )?(?:in|"
        r"at) "
        r"(?:the )?(?P<place><PLACE>)(?!['’]s )(?! (?:market|sales))",
        confidence=0.78,
        needs="r&d|research|engineering|manufacturing|production|assembly|development|design|"
        "operations|capacity|capabilities|footprint|logistics|warehousing|facilities|industrial",
    ),
    # "announces Rs 176 crore investments in India to expand Chennai hub"
    _opening(
        r"(?:announces?|unveils?|confirms?|pledges?|plans?|commits?|outlines|earmarks|makes?) "
        r"(?:an? "
        r"|its )?(?:new |further |additional |major |significant |fresh )*(?:<MONEY> )(?:new |"
        r"further |"
        r"additional |major )*(?:investments?|expansion|project|plan) (?:in|for|at) (?:the |its )?"
        r"(?:(?P<place><PLACE>)|<GAP><SITE>)",
        confidence=0.8,
        needs="investment|expansion|project|plan",
    ),
    # "announces significant new investment in UK manufacturing"
    _opening(
        r"(?:announces?|unveils?|confirms?|makes?|announced|plans?|pledges) (?:an? |its "
        r")?(?:(?:major|"
        r"new|significant|further|record|multi-[\w-]+|large|strategic|substantial|big|fresh) ){0,3}"
        r"investments? (?:in|into) (?:its |the |new )*(?:[\w’'&-]+ ){0,2}?(?:manufacturing|"
        r"production|"
        r"R&D|research|capacity|operations|facilities)<DOT>",
        confidence=0.78,
        needs="investment",
    ),
    # "starts joint-venture operations for first plant in India"
    _opening(
        r"(?:starts?|begins?|commences?|launch(?:es)?|kicks? off) (?:[\w-]+ ){0,2}?(?:operations|"
        r"production|construction|work|building) (?:for|of|at|on|in) (?:its |the |an? )?<GAP><SITE>"
        r"<HEAD>",
        confidence=0.82,
        needs="operations|production|construction|work|building",
    ),
    # "recruiting scientists for new R&D centre", "hires chefs ahead of second restaurant"
    _opening(
        r"(?:recruit|hir|staff|seek|look)(?:s|es|ing)?(?: up| for)? [^,;:]{3,50}? (?:for|at|to "
        r"staff|"
        r"to run|ahead of) (?:its |the |an? )?(?:<ORDINAL>|planned|upcoming) <GAP><SITE><HEAD>",
        confidence=0.78,
        needs="recruit|hir|staff|seek|look",
    ),
    # "expands in Kent with two centres", "hits Fort Worth with five locations"
    _opening(
        r"\b(?!(?:serv|help|deal|work|partner|sign|clos|shut)\w*)(?:[a-z]{3,14}s?|(?-i:Hits|Expands|"
        r"Enters|Grows|Lands|Debuts|Arrives|Opens|Targets|Eyes|Returns|Expand)) (?:(?:in|on)?to |"
        r"in |"
        r"across |on |up )?(?:the )?<TOWN> (?:with|via) (?:its |an? |the )?(?:<COUNT>|<ORDINAL>) "
        r"<MORE>(?:<SITES>|<SITE>)<DOT>",
        confidence=0.8,
        needs="with|via",
    ),
    # "lines up 40 openings", "plans two hotels", "to open 12 properties in Oman"
    _opening(
        r"(?:lines up|plans|to open|eyes|targets|will open|opens|opening|to add|adds|unveils|"
        r"signs(?: "
        r"up)?(?: for)?|signs|secures|bags|takes|launches|announces|readies) (?:another |its |the "
        r"next |"
        r"a further )?<COUNT> <MORE><SITES><DOT>(?! (?:to close|closures?))",
        confidence=0.8,
        needs="store|shop|restaurant|site|location|branch|outlet|hotel|propert|clinic|gym|pub|"
        "office|centre|center|hub|baker|caf|salon|showroom|opening",
    ),
    _opening(
        r"(?P<left>)(?:,| as it| and)? (?:plans |with )?<COUNT> (?:new |more ){1,2}<MORE><SITES> "
        r"(?:planned|to open|in (?:the )?pipeline|on the way|on the cards)\b",
        confidence=0.76,
        needs="planned|to open|pipeline|on the way|on the cards",
    ),
    # "to build polymer unit in Texas", "to locate refinery in Kwinana", "to develop Tema terminal"
    _opening(
        r"(?:to|will|plans to|set to) (?:build|develop|locate|construct|occupy|house|erect|base|"
        r"set "
        r"up|site) (?:an? |its |the |new |first )*(?:[\w&’'-]+ ){0,4}?(?:unit|terminal|refinery|"
        r"plant|"
        r"facility|complex|base|works|mill|smelter|line|hub|warehouse|campus|factory|hangar|depot|yard)"
        r" (?:in|at|near|outside) (?:the )?<TOWN>(?! (?:deal|market))",
        confidence=0.8,
        needs="unit|terminal|refinery|plant|facility|complex|base|works|mill|smelter|line|hub|"
        "warehouse|campus|factory|hangar|depot|yard",
    ),
    # "spends €90m on greenfield site", "breaks ground", "Council approves Acme depot"
    _opening(
        r"^(?:(?-i:[A-Z])[\w’'-]+ ){0,2}?(?:council|councillors|planners|planning (?:chiefs|board|"
        r"committee|commission|inspectors?)|county|city|agency|ministry|state|government|governor|"
        r"commissioners) (?:\w+ly )?(?:approves?|backs?|okays?|oks|nods through|clears?|"
        r"greenlights?|"
        r"waves? through|signs? off(?: on)?|gives? (?:nod|go-ahead|green light) (?:to|for)|"
        r"welcomes?|"
        r"announces?|rejects?|refuses?) (?:the |plans? for )*(?P<who><NAME>)(?:['’]s?)? "
        r"(?:[\w$€£.-]+ "
        r"){0,3}?<SITE><HEAD>",
        subject="who",
        confidence=0.8,
        needs="council|planner|planning|county|city|agency|ministry|state|government|governor|"
        "commissioner",
    ),
    # "Ground-breaking for Acme's Hosur plant", "Plans submitted for Acme depot in Wigan"
    _opening(
        r"^(?:(?:ground-?breaking|ribbon[- ]cutting|topping[- ]out|opening date|opening|work|"
        r"(?:planning )?(?:permission|approval|consent|application)|plans?|green light|go-ahead|"
        r"contract|site|land|keys|date) )(?:(?:ceremony|submitted|granted|given|lodged|filed|"
        r"approved|"
        r"starts|begins|set|awarded|found|held|secured) )?(?:for|of|on|at) (?:the )?(?P<who><NAME>)"
        r"(?:['’]s?)? (?:[\w$€£.-]+ ){0,3}?<SITE><HEAD>",
        subject="who",
        confidence=0.8,
    ),
    # "relocates Tulsa store", "shifts trading desk to Dubai"
    _opening(
        r"(?:relocat(?:es|ing|ed)|mov(?:es|ing)|shift(?:s|ing)?|transfers?) (?:its |the |\w+ )?"
        r"(?:[\w-]+ ){0,2}?(?:desk|team|hub|store|branch|restaurant|clinic|studio|lab|workshop|"
        r"depot|"
        r"operations) (?:from [^,;:]{3,20}? )?to (?:the )?<TOWN>",
        confidence=0.78,
        needs="relocat|mov|shift|transfer",
    ),
)
