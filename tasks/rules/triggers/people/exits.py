"""The longer forms in which executives go; `exec_departure` compiles them.

A departure is often told by the side that gains: "Acme poaches Beta's CFO".
"""

from tasks.rules.triggers.people.forms import CHANGES, ENDS, FIGURE, POACHES, REINS, Form

EXITS: tuple[Form, ...] = (
    *CHANGES,
    (
        rf"(?:pass(?:es|ed)?|hand(?:s|ed)?) (?:on |over )?(?:the )?{REINS} to\b",
        "left",
        0.8,
        "announced",
        "pass|hand",
    ),
    # CFO quits Acme; finance director ousted at Acme
    (
        r"(?:^|[:;,] )(?:(?:longtime|veteran|another|second|third|top|its|the|an?) "
        r"){0,2}(?P<title>(?!director of (?-i:[A-Z]))\b<TITLE>)(?: in (?:[\w-]+ ){1,3}(?:years?|"
        r"months?|weeks?))?(?: (?P<person><PERSON>))?,? (?:to )?(?:quits?|leaves?|exits?|departs?|"
        r"(?:resigns?|retires?|steps? (?:down|aside)|walks? out|stands? down) (?:from|at|of|on)|"
        r"ditches|out at|ousted (?:at|from|by)|(?:sacked|fired|dumped|axed|removed|dismissed) "
        r"(?:by|at|from)|says goodbye to|parts? (?:ways|company) with|booted (?:from|by)|forced "
        r"out (?:at|of|by)|gone (?:at|from))(?P<who>)(?! (?:the|a|an|board|role|post|job|after|"
        r"amid|as|his|her|door|over|for|in|to)\b)",
        "who",
        0.86,
        "announced",
        "quit|leave|exit|depart|resign|retire|step|walk|stand|ditch|out at|ousted|sacked|"
        "fired|dumped|"
        "axed|removed|dismissed|goodbye|part|booted|forced|gone",
    ),
    (
        r"\b(?:left |now |is )?without (?:an? |its )(?P<title><TITLE>)(?: (?:after|as|following|"
        r"again)|$)",
        "left",
        0.78,
        "announced",
        "without",
    ),
    (
        r"^(?:the )?(?P<title>(?:co-)?founder|\b<TITLE>) (?:of|at)(?P<who> [^;:,]{2,40}?) (?:heads "
        r"to|joins(?= (?:rival|(?-i:[A-Z])))|moves to|defects|decamps|jumps ship|lured|poached|"
        r"snapped up)\b",
        "who",
        0.8,
        "announced",
        "heads|joins|moves|defects|decamps|jumps|lured|poached|snapped",
    ),
    (
        r"(?P<person><PERSON>), (?:the )?(?P<title><TITLE>|co-founder|founder|boss) (?:of|"
        r"at)(?P<who>)[^,;:]{2,40}, <GOES>",
        "who",
        0.92,
        "announced",
        ",",
    ),
    # told by the side that gains
    (
        rf"\b{POACHES} (?!its |their |his |her )(?:rival |competitor |former )?(?P<who>(?:[\w&.-]+ "
        rf"){{0,3}}?[\w&.-]+)['’]s? (?:[\w-]+ ){{0,3}}?(?:{FIGURE}|(?P<title><TITLE>)){ENDS}",
        "who",
        0.8,
        "announced",
        "",
    ),
    (
        rf"\b{POACHES} (?:two|three|four|five|a?\s?pair|a duo|duo|trio|top|senior|executives?)"
        r"(?: (?!dozen|hundred|thousand)[\w-]+){0,3} (?:away )?from(?: rival| "
        r"competitor)?(?P<who>)(?= (?-i:[A-Z]))",
        "who",
        0.76,
        "announced",
        " from ",
    ),
    (
        r"(?:['’]s? |(?-i:Group) )?(?P<left>)(?P<title>\b<TITLE>),? (?:(?P<person><PERSON>|"
        r"<SURNAME>),? )?(?:defects|decamps|jumps ship|crosses the (?:road|floor|street)|switches "
        r"sides|lured (?:away )?(?:to|by)|poached by|snapped up by|snared by|swaps sides|walks the "
        r"plank|clears (?:his|her|their) desk|cleans out|is shown the door|shown the door|gets the "
        r"(?:boot|chop|axe|push|sack)|loses (?:his|her|their) job|given (?:his|her) marching "
        r"orders|makes (?:his|her|an) exit|on (?:the |his |her )?way out|for the chop|heads? off|"
        r"drops out|packs? (?:up|it in|her bags|his bags)|puts? in (?:(?:his|her|their) )?papers|"
        r"tenders|takes (?:his|her) leave|(?:quits for|leaves for|off to)(?= rival| "
        r"(?-i:[A-Z])))\b",
        "left",
        0.85,
        "announced",
        "defects|decamps|jumps|crosses|switches|lured|poached|snapped|snared|"
        "swaps|plank|desk|cleans|"
        "shown|gets the|loses|marching|makes |way out|the chop|head|drops out|pack|papers|"
        "tenders|takes |"
        "quits for|leaves for|off to",
    ),
    (
        r"(?P<left>)\b(?:and|,) (?:its |their |the )(?:[\w-]+ ){0,2}?(?P<title><TITLE>|founder|"
        r"boss)(?: <PERSON>)? (?:to )?(?:(?:go|going) (?:their )?separate ways|part(?:ed)? (?:ways|"
        r"company)|split|call it quits)",
        "left",
        0.85,
        "announced",
        "separate|part|split|quits",
    ),
    (
        r"\b(?:exodus|walkout|resignations?|departures?|clear-?out|brain drain|exits)(?: "
        r"[\w-]+){0,3} (?:at|from|hit|rocks?)(?P<who>)[^;]{0,50}?\b(?:VPs|executives|execs|bosses|"
        r"directors|founders|lieutenants|top brass|vice[ -]presidents|managers|chiefs)\b",
        "who",
        0.8,
        "announced",
        "exodus|walkout|resignation|departure|clear|drain|exits",
    ),
    (
        r"\b(?:executives?|C-suite|boss(?:es)?|CEO|leadership|management|top-level|senior) "
        r"(?:exodus|walkout|clear-?out|exits|departures) (?:at|from|hits?|rocks?)(?P<who>)",
        "who",
        0.82,
        "announced",
        "exodus|walkout|clear|exits|departures",
    ),
    (
        r"\b(?:departure|exit|resignation|retirement|ousting|ouster|sacking|death|dismissal|"
        r"firing) of (?:<PERSON>,? (?:as )?)?(?:the |its )?(?:long-serving |outgoing "
        r")?(?P<title><TITLE>|founder) (?:of|at|from|by)(?P<who>)",
        "who",
        0.86,
        "announced",
        " of ",
    ),
    (
        r"^(?:notice of )?(?:resignation|retirement|departure) of (?:an? |the |its "
        r")?(?P<title><TITLE>)\s*$",
        "own",
        0.8,
        "announced",
        " of ",
    ),
    (
        r"\b(?:future|fate|position|days) of(?P<who> [^;:,]{2,40}?)['’]s? (?:[\w-]+ "
        r"){0,2}?(?P<title><TITLE>|boss|chief)\b",
        "who",
        0.72,
        "rumour",
        "rumour|rumor|speculat|swirl|doubt|question",
    ),
    (
        r"(?P<left>)(?:['’]s? )?(?P<title><TITLE>|boss|founder)(?: <PERSON>)? (?:denies|denied|"
        r"scotches|laughs off|quashes|dismisses|rubbishes)\b[^;:]{0,40}?\b(?:way out|leaving|going|"
        r"quitting|resigning|departure|exit|stepping down|retir\w+|about to (?:go|leave|quit))\b",
        "left",
        0.82,
        "denied",
        "den|scotch|laugh|quash|dismiss|rubbish",
    ),
    (
        r"\b(?:farewell|goodbye|adieu|so long)(?:,| to) (?:our |its )?(?:[\w-]+ "
        r"){0,2}?(?P<title><TITLE>|(?:co-)?founder)\b",
        "left",
        0.8,
        "announced",
        "farewell|goodbye|adieu|so long",
    ),
    # Boss of Acme to go; chief executive at Acme quits
    (
        r"^(?:the )?(?P<title>(?:co-)?founder|<TITLE>|boss|chief) (?:of|at)(?P<who>)[^;:,]{2,40}? "
        r"(?<!\son\s)<GOES>",
        "who",
        0.85,
        "announced",
        "",
    ),
)
