"""The longer forms in which executives come and go; exec_hire and exec_departure compile them.

A departure is often told by the side that gains: "Acme poaches Beta's CFO".
"""

# A pattern, where its subject stands, its confidence, its status, and literals of it.
Form = tuple[str, str, float, str, str]

_CHOSEN = (
    r"(?:named|appointed|picked|chosen|hired|promoted|poached|recruited|installed|tapped|drafted|"
    r"brought|lured|snapped up|signed up|headhunted|wooed|roped in|selected|elevated|parachuted|"
    r"enlisted|unveiled|nabbed|snared|plucked)"
)
_POACHES = (
    r"(?:poach(?:es|ed)|lur(?:es|ed)|snar(?:es|ed)|nab(?:s|bed)|snags|hir(?:es|ed)|tempts|"
    r"swip(?:es|ed)|steals|stole|raids|pinch(?:es|ed)|prises|woos|snaps up|recruits|bags|"
    r"headhunts|plucks|swoops for|nicks|entices)"
)
_LEAD = r"(?:run|lead|head(?: up)?|oversee|steer|launch|open|build|grow|spearhead|manage|helm)"
# Whoever is no executive by title, but is told of like one.
_FIGURE = (
    r"(?:brain|guru|star|supremo|rainmaker|mastermind|veteran|lieutenant|right-hand (?:man|"
    r"woman)|"
    r"number two|no\. ?2|deputy|top (?:executive|banker|lawyer|dealmaker|engineer|scientist))"
)
_TOP_JOB = (
    r"(?:top (?:job|role|post|spot|seat|slot)|corner office|hot seat|chief executive['’]s chair|"
    r"<TITLE> (?:job|role|post|seat))"
)
# A title may be the first half of something else: "its chief supplier".
_ENDS = r"(?=$|[,;:]| (?:to|as|from|in|after|amid|with|who|and|away|over|for (?:its|new|top))\b)"
_SURNAME = r"(?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})"
_FOLLOWS = r"(?:succeeds?|replaces?|follows?|takes? over from|to succeed|to replace|hands over to)"
_REINS = r"(?:reins|baton|helm|torch|top job|wheel|keys to the corner office)"
# At the top of a company both happen at once.
_CHANGE = (
    r"(?:chang(?:e|ing) of (?:the )?guard|(?:change|changes) (?:at|of) (?:the )?(?:top|helm|"
    r"leadership)|(?:leadership|CEO|management|boss|chief executive|CFO) (?:handover|transition|"
    r"swap|switch|succession|change(?! management))|passing of the (?:torch|baton)|"
    r"(?:generational|leadership) handover)"
)
CHANGES: tuple[Form, ...] = (
    (
        rf"{_SURNAME} (?:is )?(?:out|off|gone)(?:,| and|;) {_SURNAME} (?:is )?in (?:as "
        rf"(?:<TITLE>|boss|"
        r"chief) )?(?:at|of|for)(?P<who>)",
        "who",
        0.82,
        "announced",
        " in ",
    ),
    (
        rf"\b{_CHANGE}(?: (?-i:[a-z]+)){{0,2}} (?:at|for)(?P<who>)",
        "who",
        0.78,
        "announced",
        "chang|handover|transition|swap|switch|succession|passing",
    ),
    (
        rf"\bhand(?:s|ed|ing)? (?:over )?(?:the )?{_REINS} (?:of|at)(?P<who>)",
        "who",
        0.85,
        "announced",
        "hand",
    ),
    # Tan succeeds Lim at the top of Acme
    (
        rf"{_SURNAME} {_FOLLOWS} {_SURNAME} (?:at (?:the )?(?:top|helm)|as (?P<title><TITLE>)|as "
        r"boss|in the top job|in charge) (?:of|at)(?P<who>)",
        "who",
        0.88,
        "announced",
        "succe|replace|follow|takes over|take over|hands over",
    ),
)
HIRES: tuple[Form, ...] = (
    *CHANGES,
    (
        r"\b(?:has|have) (?:found|named|hired|picked|appointed|got|chosen|landed|unveiled|"
        r"signed) "
        r"(?:an? |its |the )?(?:(?:new|next|first|permanent|interim) )(?P<title><TITLE>|boss\b|"
        r"chief\b(?! of))",
        "left",
        0.84,
        "announced",
        "has |have ",
    ),
    (
        rf"(?P<title>{_TOP_JOB}|helm|reins) (?:at|of)(?P<who> [^;:,]{{2,40}}?) (?:goes|falls|"
        rf"passes|"
        r"handed|given|filled|taken) (?:to|by)\b",
        "who",
        0.84,
        "announced",
        "goes|falls|passes|handed|given|filled|taken",
    ),
    (
        r"(?P<person><PERSON>) (?:(?:is )?(?:to take|takes|taking|put in|in) charge|(?:to take|"
        r"takes) "
        r"the (?:helm|reins|wheel)) (?:of|at)(?P<who>)(?! (?:the|a|his|her) )",
        "who",
        0.8,
        "announced",
        "charge|helm|reins|wheel",
    ),
    (
        r"(?P<left>)(?:['’]s? )?\b(?:co-)?founder(?: (?P<person><PERSON>))?,? (?:is |to "
        r")?(?:back|"
        r"returns?|comes? back|retakes|resumes|reclaims|retaking) (?:in |to |at |as )?(?:the |"
        r"its )?"
        r"(?P<title><TITLE>|helm|driv(?:ing|er['’]s) seat|top job|reins|wheel|hot seat|charge)\b",
        "left",
        0.84,
        "announced",
        "founder",
    ),
    (
        r"\b<TITLE> (?:of|at) [^,;:]{2,40}? (?:heads to|joins|moves to|defects to|decamps to|"
        r"jumps "
        r"ship to|switches to|lured to|poached by|snapped up by)(?P<who>)(?! (?:the|a|calls?) )",
        "who",
        0.8,
        "announced",
        "heads|joins|moves|defects|decamps|jumps|switches|lured|poached|snapped",
    ),
    (
        r"(?:\bis|\bas|\bmeet|\bwelcome|\bwelcoming|\bgreet) our (?:new|first|next) "
        r"(?P<title><TITLE>)",
        "own",
        0.82,
        "announced",
        " our ",
    ),
    # Passive: tapped by Acme to run its labs; named to lead Acme's labs
    (
        rf"\b{_CHOSEN} by(?P<who>) (?:[\w&.'’-]+ ){{1,6}}?(?:as (?P<title><TITLE><OFFICE>)|"
        rf"to {_LEAD} |for (?:the )?{_TOP_JOB})",
        "who",
        0.85,
        "announced",
        " by ",
    ),
    (
        rf"(?P<person><PERSON>),? (?:is |has been |gets )?{_CHOSEN} (?:in |on |up )?to {_LEAD}"
        r"(?P<who>(?: [\w&.-]+){1,4}?)(?=['’]s |$|,| (?:in|as|from|after|at|into)\b)",
        "who",
        0.83,
        "announced",
        " to ",
    ),
    (
        rf"(?:<TITLE>|\b(?:man|woman|veteran|specialist|expert|insider|outsider|banker|lawyer|"
        rf"executive|doctor)(?: {_SURNAME})?|<PERSON>) (?:is |has been )?(?:parachuted|"
        r"installed|drafted|airlifted|"
        r"brought|put in charge|placed at the helm|sent) (?:in )?(?:into|in|at|of)(?P<who>)",
        "who",
        0.78,
        "announced",
        "parachut|install|draft|airlift|brought|in charge|placed|sent",
    ),
    # Prodigal son: Jane Doe returns as CEO of Acme
    (
        r"(?P<person><PERSON>),? (?:is |has |to )?(?:back|(?:returns?|arrives?|starts?|signs? on|"
        r"begins?|steps? (?:in|up)|comes? (?:in|back|home|aboard)|confirmed|unveiled|chosen|"
        r"picked|"
        r"hired|recruited|announced|sworn in|takes charge|takes over|lined up|tipped|installed|"
        r"promoted|named|appointed|elected|moves? up|rises?)) (?:as|to|to be) (?:the )?"
        r"(?P<title><TITLE><OFFICE>) (?:of|at|for)(?P<who>)",
        "who",
        0.86,
        "announced",
        " as | to ",
    ),
    (
        r"(?P<person><PERSON>) (?:is|will be|to be|becomes|named|appointed)(?P<who>(?: "
        r"[\w&.-]+){1,4}?)['’]s? (?:new|next|first)(?: [\w-]+)? (?P<title><TITLE>|[\w-]+ "
        r"(?:director|technologist|manager))",
        "who",
        0.85,
        "announced",
        "new|next|first",
    ),
    # Acme promotes from within: Jane Doe is new land director; Moving up at Acme: Jane Doe to COO
    (
        r"^(?:(?-i:[A-Z])?[\w'’-]+ ){1,5}(?:at|for|by)(?P<who>)[^:;]{2,40}: (?:meet )?"
        r"(?P<person><PERSON>),? (?:is|to|as|named|becomes|to be|appointed|takes over as|in as|"
        r"promoted to|joins as) (?:the |its )?(?:new |next |first )?(?P<title><TITLE>)"
        r"(?! (?:says|tells|of|on|the|step|leave|quit))",
        "who",
        0.8,
        "announced",
        ":",
    ),
    (
        r"^(?P<who>)(?-i:[A-Z])[^:;]{2,60}: (?:meet )?(?P<person><PERSON>),? (?:is|to|as|named|"
        r"becomes|to be|appointed|takes over as|in as|promoted to|joins as) (?:the |its )?"
        r"(?:new |next |first )?(?P<title><TITLE>)(?! (?:says|tells|of|on|the|step|leave|quit))",
        "who",
        0.78,
        "announced",
        ":",
    ),
    # lands the top job at Acme; takes the helm: Okello at Acme
    (
        r"(?:lands?|gets?|takes?|wins?|clinch(?:es)?|bags?|secures?|scoops?|given|handed|fills?|"
        rf"ascends to|rises to|steps into|promoted to|named to|moves into) (?:the |its |a )?"
        rf"(?P<title>{_TOP_JOB}) (?:at|of|with)(?P<who>)",
        "who",
        0.84,
        "announced",
        "job|role|post|spot|seat|slot|office|chair",
    ),
    (
        rf"\b(?:takes?|taking|at|new hand on) the (?:helm|wheel|tiller)[:,] (?:<PERSON>|"
        rf"{_SURNAME})"
        r" (?:at|of)(?P<who>)",
        "who",
        0.8,
        "announced",
        "helm|wheel|tiller",
    ),
    (
        r"\bnew (?:faces?|names?|blood|team|line-up|look) (?:in|at|for)(?P<who> [^;:]{2,40}?)"
        r"['’]s? (?:C-suite|top team|executive (?:team|suite|committee)|leadership team|"
        r"management team|top table)",
        "who",
        0.8,
        "announced",
        "new ",
    ),
    # joins Acme as general counsel, whoever it is
    (
        r"\b(?:joins|to join|moves to|defects to|decamps to|heads to|switches to|jumps to|"
        r"crosses "
        r"to)(?P<who>) (?:[\w&.'’-]+ ){1,5}?as (?:its |the )?(?:new |first )?"
        r"(?P<title><TITLE><OFFICE>)",
        "who",
        0.84,
        "announced",
        " as ",
    ),
    # Acme's CFO jumps ship to Beta; lured to Beta
    (
        r"<TITLE>(?: <PERSON>)?,? (?:joins|defects to|decamps to|jumps ship to|crosses the road "
        r"to|"
        r"switches sides to|lured (?:away )?(?:to|by)|poached by|snapped up by|moves to|leaves "
        r"for(?= rival| (?-i:[A-Z]))|snared by|hired by|off to|quits for)(?: rival| "
        r"competitor)?(?P<who>)"
        r"(?! (?:the|a|board|calls?) )",
        "who",
        0.8,
        "announced",
        "joins|defects|decamps|jumps|crosses|switches|lured|poached|snapped|moves|leaves|snared|"
        "hired|off to|quits",
    ),
    (
        rf"\b{_POACHES} (?:(?:its |the )?(?:rival|competitor)['’]?s? )?(?:[\w&.-]+ ){{0,3}}?"
        rf"[\w&.-]+['’]s? (?:[\w-]+ ){{0,3}}?(?:{_FIGURE}|(?P<title><TITLE>))"
        rf"{_ENDS}",
        "left",
        0.82,
        "announced",
        "",
    ),
    (
        rf"\b{_POACHES} (?:two|three|four|five|a?\s?pair|a duo|duo|trio|top|senior|"
        r"executives?)(?: (?!dozen|hundred|thousand)[\w-]+){0,3} (?:away )?from(?= (?-i:[A-Z])|"
        r" rival| competitor)",
        "left",
        0.78,
        "announced",
        " from ",
    ),
    # Acme lines up Jane Doe for the CEO role
    (
        r"\b(?:lines? up|lined up|earmarks|eyes|wants|courts|in talks with|backs|settles on|"
        r"drafts in|parachutes in|brings in|brings back|calls in|signs|chooses|plumps for|opts "
        r"for|goes for|entrusts|hands|gives) "
        rf"(?:[\w'’.&+-]+ ){{1,7}}?(?:(?:for|to|as|in) (?:the |its )?|the |its "
        rf")(?P<title>{_TOP_JOB})\b",
        "left",
        0.82,
        "announced",
        "job|role|post|spot|seat|slot|office|chair",
    ),
    # names rival's ex-producer content chief; makes Marsh finance director
    (
        r"\b(?:names|appoints|makes|crowns|anoints) (?:[\w'’&-]+ ){0,4}?(?:former|ex-|insider|"
        r"veteran|outsider|founder['’]s|daughter|son|brother|sister|deputy)(?:[\w'’&-]+)?"
        r"(?: [\w'’&-]+){0,3}? (?:as )?(?P<title><TITLE>)(?=$|[,;:]| (?:in|to|after|amid|"
        r"from)\b)",
        "left",
        0.82,
        "announced",
        "",
    ),
    (
        rf"\b(?:names|appoints|makes|crowns|anoints) (?P<person>{_SURNAME})(?: as)? "
        r"(?P<title><TITLE><OFFICE>)(?=$|[,;:]| (?:in|to|after|amid|from)\b)",
        "left",
        0.85,
        "announced",
        "",
    ),
    (
        r"^(?:new|first|fresh|second|interim|permanent|female|next|another)(?: [\w-]+)? "
        r"(?P<title><TITLE>|boss|chief) (?:for|at|to lead|takes over at|starts at|arrives at|"
        r"named at|in at|in place at|joins)(?P<who>)(?! (?:the|a|an|us|our) )",
        "who",
        0.82,
        "announced",
        " for | at | to lead | joins ",
    ),
    # A notice to the exchange
    (
        r"^(?:notice of )?(?:appointment|hiring|promotion) of (?:an? |the |its )?(?:new )?"
        r"(?P<title><TITLE>)\s*$",
        "own",
        0.8,
        "announced",
        " of ",
    ),
    (
        r"\b(?:appointment|hiring|promotion|arrival) of (?:<PERSON> as )?(?:an? |the |its "
        r")?(?:new "
        r")?(?P<title><TITLE>) (?:at|of|by|to)(?P<who>)",
        "who",
        0.8,
        "announced",
        " of ",
    ),
)
EXITS: tuple[Form, ...] = (
    *CHANGES,
    (
        rf"(?:pass(?:es|ed)?|hand(?:s|ed)?) (?:on |over )?(?:the )?{_REINS} to\b",
        "left",
        0.8,
        "announced",
        "pass|hand",
    ),
    # CFO quits Acme; finance director ousted at Acme
    (
        r"(?:^|[:;,] )(?:(?:longtime|veteran|another|second|third|top|its|the|an?) "
        r"){0,2}(?P<title>"
        r"(?!director of (?-i:[A-Z]))\b<TITLE>)(?: (?P<person><PERSON>))?,? (?:to )?(?:quits?|"
        r"leaves?|exits?|departs?|(?:resigns?|"
        r"retires?|steps? (?:down|aside)|walks? out|stands? down) (?:from|at|of|on)|ditches|out "
        r"at|"
        r"ousted (?:at|from|by)|(?:sacked|fired|dumped|axed|removed|dismissed) (?:by|at|from)|"
        r"says "
        r"goodbye to|parts? (?:ways|company) with|booted (?:from|by)|forced out (?:at|of|by)|"
        r"gone "
        r"(?:at|from))(?P<who>)(?! (?:the|a|an|board|role|post|job|after|amid|as|his|her|door|"
        r"over|"
        r"for|in|to)\b)",
        "who",
        0.86,
        "announced",
        "quit|leave|exit|depart|resign|retire|step|walk|stand|ditch|out at|ousted|sacked|"
        "fired|dumped|"
        "axed|removed|dismissed|goodbye|part|booted|forced|gone",
    ),
    (
        r"\b(?:left |now |is )?without (?:an? |its )(?P<title><TITLE>)(?: (?:after|as|following|"
        r"again)"
        r"|$)",
        "left",
        0.78,
        "announced",
        "without",
    ),
    (
        r"^(?:the )?(?P<title>(?:co-)?founder|\b<TITLE>) (?:of|at)(?P<who> [^;:,]{2,40}?) "
        r"(?:heads to|"
        r"joins(?= (?:rival|(?-i:[A-Z])))|moves to|defects|decamps|jumps ship|lured|poached|"
        r"snapped "
        r"up)\b",
        "who",
        0.8,
        "announced",
        "heads|joins|moves|defects|decamps|jumps|lured|poached|snapped",
    ),
    (
        r"(?P<person><PERSON>), (?:the )?(?P<title><TITLE>|co-founder|founder|boss) (?:of|at)"
        r"(?P<who>)[^,;:]{2,40}, <GOES>",
        "who",
        0.92,
        "announced",
        ",",
    ),
    (
        r"^关于(?:公司)?[^，。]{0,12}?(?P<title><HT>)[^，。]{0,8}?(?:辞职|辞任|离任|离职|退休)的?公告",
        "own",
        0.88,
        "announced",
        "公告",
    ),
    (
        r"(?:^|[！!：:|｜\s，。])(?P<who>[^，。；：:\s！!「」]{2,12}?)(?:人事地震|人事变动|高层震荡|"
        r"高层变动|高管变动|高管离职潮)[：:，][^。]{0,12}?(?P<title><HT>)[^。]{0,12}?"
        r"(?:请辞|辞职|离职|卸任|辞任|离任)",
        "who",
        0.9,
        "announced",
        "人事|高层|高管",
    ),
    # told by the side that gains
    (
        rf"\b{_POACHES} (?!its |their |his |her )(?:rival |competitor |former )?(?P<who>"
        rf"(?:[\w&.-]+ ){{0,3}}?[\w&.-]+)['’]s? (?:[\w-]+ ){{0,3}}?(?:{_FIGURE}|"
        rf"(?P<title><TITLE>)){_ENDS}",
        "who",
        0.8,
        "announced",
        "",
    ),
    (
        rf"\b{_POACHES} (?:two|three|four|five|a?\s?pair|a duo|duo|trio|top|senior|executives?)"
        r"(?: (?!dozen|hundred|thousand)[\w-]+){0,3} (?:away )?from(?: rival| "
        r"competitor)?(?P<who>)"
        r"(?= (?-i:[A-Z]))",
        "who",
        0.76,
        "announced",
        " from ",
    ),
    (
        r"(?:['’]s? )?(?P<left>)(?P<title>\b<TITLE>),? (?:(?P<person><PERSON>),? )?(?:defects|"
        r"decamps|"
        r"jumps ship|crosses the (?:road|floor|street)|switches sides|lured (?:away )?(?:to|by)|"
        r"poached by|snapped up by|snared by|swaps sides|walks the plank|clears (?:his|her|"
        r"their) "
        r"desk|cleans out|is shown the door|shown the door|gets the (?:boot|chop|axe|push|sack)|"
        r"loses (?:his|her|their) job|given (?:his|her) marching orders|makes (?:his|her|an) "
        r"exit|"
        r"on (?:the |his |her )?way out|for the chop|heads? off|drops out|packs? (?:up|it in|her "
        r"bags|his bags)|put(?:s)? in (?:his|her) papers|tenders|takes (?:his|her) leave|"
        r"(?:quits for|leaves for|off to)(?= rival| (?-i:[A-Z])))\b",
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
        r"boss)(?: <PERSON>)? (?:to )?(?:(?:go|going) (?:their )?separate ways|part(?:ed)? "
        r"(?:ways|company)|split|call it quits)",
        "left",
        0.85,
        "announced",
        "separate|part|split|quits",
    ),
    (
        r"\b(?:exodus|walkout|resignations?|departures?|clear-?out|brain drain|exits)"
        r"(?: [\w-]+){0,3} (?:at|from|hit|rocks?)(?P<who>)[^;]{0,50}?\b(?:VPs|executives|execs|"
        r"bosses|directors|"
        r"founders|lieutenants|top brass|vice[ -]presidents|managers|chiefs)\b",
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
        r"firing)"
        r" of (?:<PERSON>,? (?:as )?)?(?:the |its )?(?:long-serving |outgoing )?(?P<title><TITLE>"
        r"|founder) (?:of|at|from|by)(?P<who>)",
        "who",
        0.86,
        "announced",
        " of ",
    ),
    (
        r"^(?:notice of )?(?:resignation|retirement|departure) of (?:an? |the |its )?"
        r"(?P<title><TITLE>)\s*$",
        "own",
        0.8,
        "announced",
        " of ",
    ),
    (
        r"\b(?:future|fate|position|days) of(?P<who> [^;:,]{2,40}?)['’]s? (?:[\w-]+ ){0,2}?"
        r"(?P<title><TITLE>|boss|chief)\b",
        "who",
        0.72,
        "rumour",
        "rumour|rumor|speculat|swirl|doubt|question",
    ),
    (
        r"(?P<left>)(?:['’]s? )?(?P<title><TITLE>|boss|founder)(?: <PERSON>)? (?:denies|denied|"
        r"scotches|laughs off|quashes|dismisses|rubbishes)\b[^;:]{0,40}?\b(?:way out|leaving|"
        r"going|"
        r"quitting|resigning|departure|exit|stepping down|retir\w+|about to (?:go|leave|quit))\b",
        "left",
        0.82,
        "denied",
        "den|scotch|laugh|quash|dismiss|rubbish",
    ),
    (
        r"\b(?:farewell|goodbye|adieu|so long)(?:,| to) (?:our |its )?(?:[\w-]+ ){0,2}?"
        r"(?P<title><TITLE>|(?:co-)?founder)\b",
        "left",
        0.8,
        "announced",
        "farewell|goodbye|adieu|so long",
    ),
    # Boss of Acme to go; chief executive at Acme quits
    (
        r"^(?:the )?(?P<title>(?:co-)?founder|<TITLE>|boss|chief) (?:of|"
        r"at)(?P<who>)[^;:,]{2,40}? "
        r"(?<!\son\s)<GOES>",
        "who",
        0.85,
        "announced",
        "",
    ),
)
