"""The longer forms in which executives come, and those in which one comes and another goes.

`exec_hire` and `exec_departure` compile them.
"""

# A pattern, where its subject stands, its confidence, its status, and literals of it.
Form = tuple[str, str, float, str, str]

_CHOSEN = (
    r"(?:named|appointed|picked|chosen|hired|promoted|poached|recruited|installed|tapped|drafted|"
    r"brought|lured|snapped up|signed up|headhunted|wooed|roped in|selected|elevated|parachuted|"
    r"enlisted|unveiled|nabbed|snared|plucked)"
)
POACHES = (
    r"(?:poach(?:es|ed)|lur(?:es|ed)|snar(?:es|ed)|nab(?:s|bed)|snags|hir(?:es|ed)|tempts|"
    r"swip(?:es|ed)|steals|stole|raids|pinch(?:es|ed)|prises|woos|snaps up|recruits|bags|headhunts|"
    r"plucks|swoops for|nicks|entices)"
)
_LEAD = r"(?:run|lead|head(?: up)?|oversee|steer|launch|open|build|grow|spearhead|manage|helm)"
# Whoever is no executive by title, but is told of like one.
FIGURE = (
    r"(?:brain|guru|star|supremo|rainmaker|mastermind|veteran|lieutenant|right-hand (?:man|woman)|"
    r"number two|no\. ?2|deputy|top (?:executive|banker|lawyer|dealmaker|engineer|scientist))"
)
_TOP_JOB = (
    r"(?:top (?:job|role|post|spot|seat|slot)|corner office|hot seat|chief executive['’]s chair|"
    r"<TITLE> (?:job|role|post|seat))"
)
# A title may be the first half of something else: "its chief supplier".
ENDS = r"(?=$|[,;:]| (?:to|as|from|in|after|amid|with|who|and|away|over|for (?:its|new|top))\b)"
_SURNAME = r"(?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})"
_FOLLOWS = r"(?:succeeds?|replaces?|follows?|takes? over from|to succeed|to replace|hands over to)"
REINS = r"(?:reins|baton|helm|torch|top job|wheel|keys to the corner office)"
# At the top of a company both happen at once.
_CHANGE = (
    r"(?:chang(?:e|ing) of (?:the )?guard|(?:change|changes) (?:at|of) (?:the )?(?:top|helm|"
    r"leadership)|(?:leadership|CEO|management|boss|chief executive|CFO) (?:handover|transition|"
    r"swap|switch|succession|change(?! management))|passing of the (?:torch|baton)|(?:generational|"
    r"leadership) handover)"
)
CHANGES: tuple[Form, ...] = (
    (
        rf"{_SURNAME} (?:is )?(?:out|off|gone)(?:,| and|;) {_SURNAME} (?:is )?in (?:as (?:<TITLE>|"
        rf"boss|"
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
        rf"\bhand(?:s|ed|ing)? (?:over )?(?:the )?{REINS} (?:of|at)(?P<who>)",
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
        r"\b(?:has|have) (?:found|named|hired|picked|appointed|got|chosen|landed|unveiled|signed) "
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
        r"takes) the (?:helm|reins|wheel)) (?:of|at)(?P<who>)(?! (?:the|a|his|her) )",
        "who",
        0.8,
        "announced",
        "charge|helm|reins|wheel",
    ),
    (
        r"(?P<left>)(?:['’]s? )?\b(?:co-)?founder(?: (?P<person><PERSON>))?,? (?:is |to )?(?:back|"
        r"returns?|comes? back|retakes|resumes|reclaims|retaking) (?:in |to |at |as )?(?:the |its "
        r")?(?P<title><TITLE>|helm|driv(?:ing|er['’]s) seat|top job|reins|wheel|hot seat|charge)\b",
        "left",
        0.84,
        "announced",
        "founder",
    ),
    (
        r"\b<TITLE> (?:of|at) [^,;:]{2,40}? (?:heads to|joins|moves to|defects to|decamps to|jumps "
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
        rf"\b{_CHOSEN} by(?P<who>) (?:[\w&.'’-]+ ){{1,6}}?(?:as (?P<title><TITLE><OFFICE>)|to "
        rf"{_LEAD} |for (?:the )?{_TOP_JOB})",
        "who",
        0.85,
        "announced",
        " by ",
    ),
    (
        rf"(?P<person><PERSON>),? (?:is |has been |gets )?{_CHOSEN} (?:in |on |up )?to {_LEAD}"
        r"(?![^;:]{0,60}\b(?:program(?:me)?|projects?|study|consortium|initiative|inquiry|research|"
        r"efforts?|trials?|task force|round|contract|review)\b)(?P<who>(?: "
        r"[\w&.-]+){1,4}?)(?=['’]s |$|,| (?:in|as|from|after|at|into)\b)",
        "who",
        0.83,
        "announced",
        " to ",
    ),
    (
        rf"(?:<TITLE>|\b(?:man|woman|veteran|specialist|expert|insider|outsider|banker|lawyer|"
        rf"executive|doctor)(?: {_SURNAME})?|<PERSON>) (?:is |has been )?(?:parachuted|"
        r"installed|drafted|airlifted|brought|put in charge|placed at the helm|sent) (?:in "
        r")?(?:into|in|at|of)(?P<who>)",
        "who",
        0.78,
        "announced",
        "parachut|install|draft|airlift|brought|in charge|placed|sent",
    ),
    # Prodigal son: Jane Doe returns as CEO of Acme
    (
        r"(?P<person><PERSON>),? (?:is |has |to )?(?:back|(?:returns?|arrives?|starts?|signs? on|"
        r"begins?|steps? (?:in|up)|comes? (?:in|back|home|aboard)|confirmed|unveiled|chosen|picked|"
        r"hired|recruited|announced|sworn in|takes charge|takes over|lined up|tipped|installed|"
        r"promoted|named|appointed|elected|moves? up|rises?)) (?:as|to|to be) (?:the "
        r")?(?P<title><TITLE><OFFICE>) (?:of|at|for)(?P<who>)",
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
        r"^(?:(?-i:[A-Z])?[\w'’-]+ ){1,5}(?:at|for|by)(?P<who>)[^:;]{2,40}: (?:meet "
        r")?(?P<person><PERSON>),? (?:is|to|as|named|becomes|to be|appointed|takes over as|in as|"
        r"promoted to|joins as) (?:the |its )?(?:new |next |first )?(?P<title><TITLE>)(?! (?:says|"
        r"tells|of|on|the|step|leave|quit))",
        "who",
        0.8,
        "announced",
        ":",
    ),
    (
        r"^(?P<who>)(?-i:[A-Z])[^:;]{2,60}: (?:meet )?(?P<person><PERSON>),? (?:is|to|as|named|"
        r"becomes|to be|appointed|takes over as|in as|promoted to|joins as) (?:the |its )?(?:new |"
        r"next |first )?(?P<title><TITLE>)(?! (?:says|tells|of|on|the|step|leave|quit))",
        "who",
        0.78,
        "announced",
        ":",
    ),
    # lands the top job at Acme; takes the helm: Okello at Acme
    (
        r"(?:(?P<person><PERSON>) )?(?:lands?|gets?|takes?|wins?|clinch(?:es)?|bags?|secures?|"
        r"scoops?|given|handed|fills?|"
        rf"ascends to|rises to|steps into|promoted to|named to|moves into) (?:the |its |a "
        rf")?(?P<title>{_TOP_JOB}) (?:at|of)(?P<who>)",
        "who",
        0.84,
        "announced",
        "job|role|post|spot|seat|slot|office|chair",
    ),
    (
        rf"\b(?:takes?|taking|at|new hand on) the (?:helm|wheel|tiller)[:,] (?:<PERSON>|{_SURNAME})"
        r" (?:at|of)(?P<who>)",
        "who",
        0.8,
        "announced",
        "helm|wheel|tiller",
    ),
    (
        r"\bnew (?:faces?|names?|blood|team|line-up|look) (?:in|at|for)(?P<who> "
        r"[^;:]{2,40}?)['’]s? (?:C-suite|top team|executive (?:team|suite|committee)|leadership "
        r"team|management team|top table)",
        "who",
        0.8,
        "announced",
        "new ",
    ),
    # joins Acme as general counsel, whoever it is
    (
        r"\b(?:joins|to join|moves to|defects to|decamps to|heads to|switches to|jumps to|crosses "
        r"to)(?P<who>) (?:[\w&.'’-]+ ){1,5}?as (?:its |the )?(?:new |first "
        r")?(?P<title><TITLE><OFFICE>)",
        "who",
        0.84,
        "announced",
        " as ",
    ),
    # Acme's CFO jumps ship to Beta; lured to Beta
    (
        r"<TITLE>(?: <PERSON>)?,? (?:joins|defects to|decamps to|jumps ship to|crosses the road to|"
        r"switches sides to|lured (?:away )?(?:to|by)|poached by|snapped up by|moves to|leaves "
        r"for(?= rival| (?-i:[A-Z]))|snared by|hired by|off to|quits for)(?: rival| "
        r"competitor)?(?P<who>)(?! (?:the|a|board|calls?) )",
        "who",
        0.8,
        "announced",
        "joins|defects|decamps|jumps|crosses|switches|lured|poached|snapped|moves|leaves|snared|"
        "hired|off to|quits",
    ),
    (
        rf"\b{POACHES} (?:(?:its |the )?(?:rival|competitor)['’]?s? )?(?:[\w&.-]+ "
        rf"){{0,3}}?[\w&.-]+['’]s? (?:[\w-]+ ){{0,3}}?(?:{FIGURE}|(?P<title><TITLE>)){ENDS}",
        "left",
        0.82,
        "announced",
        "",
    ),
    (
        rf"\b{POACHES} (?:two|three|four|five|a?\s?pair|a duo|duo|trio|top|senior|"
        r"executives?)(?: (?!dozen|hundred|thousand)[\w-]+){0,3} (?:away )?from(?= (?-i:[A-Z])| "
        r"rival| competitor)",
        "left",
        0.78,
        "announced",
        " from ",
    ),
    # Acme lines up Jane Doe for the CEO role
    (
        r"\b(?:lines? up|lined up|earmarks|eyes|wants|courts|in talks with|backs|settles on|drafts "
        r"in|parachutes in|brings in|brings back|calls in|signs|chooses|plumps for|opts for|goes "
        r"for|entrusts|hands|gives) "
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
        r"veteran|outsider|founder['’]s|daughter|son|brother|sister|deputy)(?:[\w'’&-]+)?(?: "
        r"[\w'’&-]+){0,3}? (?:as )?(?P<title><TITLE>)(?=$|[,;:]| (?:in|to|after|amid|from)\b)",
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
        r"(?P<title><TITLE>|boss|chief) (?:for|at|to lead|takes over at|starts at|arrives at|named "
        r"at|in at|in place at|joins)(?P<who>)(?! (?:the|a|an|us|our) )",
        "who",
        0.82,
        "announced",
        " for | at | to lead | joins ",
    ),
    # A notice to the exchange
    (
        r"^(?:notice of )?(?:appointment|hiring|promotion) of (?:an? |the |its )?(?:new "
        r")?(?P<title><TITLE>)\s*$",
        "own",
        0.8,
        "announced",
        " of ",
    ),
    (
        r"\b(?:appointment|hiring|promotion|arrival) of (?:<PERSON> as )?(?:an? |the |its )?(?:new "
        r")?(?P<title><TITLE>) (?:at|of|by|to)(?P<who>)",
        "who",
        0.8,
        "announced",
        " of ",
    ),
)
