"""How wires and press releases tell plainly of executives who come and go."""

from tasks.rules.triggers._people_forms import Form

_TEAM = (
    r"(?:(?:executive|senior|global|top|corporate) )?(?:leadership|management|executive|exec|"
    r"C-suite|"
    r"senior leaders|leaders)(?: (?:leadership|management|committee))?"
)
_BENCH = rf"{_TEAM}(?: (?:team|bench|ranks|suite|staff|group|roles?|level))?"
_STRENGTHENS = (
    r"(?:strengthen|expand|grow|bolster|build|round|enhance|reinforce|augment|deepen|fortif|boost|"
    r"broaden|complet|beef|shor|elevat|overhaul|revamp|refresh|reshap|reshuffl|shuffl)(?:s|es|ed|"
    r"ing|ies|ied)?(?: (?:out|up))?"
)
_ARRIVAL = r"(?:appointments?|promotions?|additions?|hires?|hirings?|recruitments?|elevations?)"
_MADE = (
    r"(?:named|appointed|promoted to|elevated to|hired as|tapped as|tapped to be|picked as|"
    r"chosen as|selected as|elected|confirmed as|unveiled as|installed as|becomes|to become|"
    r"takes over as|to take over as|steps up as|steps in as|in as|joins as|returns as|to be|"
    r"to serve as|will (?:become|serve as|be))"
)
# A company's name with nothing of it behind: "to lead Acme", not "to lead Acme's inquiry".
WHOLE_NAME = (
    r"(?![^;:]{0,60}\b(?:program(?:me)?|projects?|study|consortium|initiative|inquiry|research|"
    r"efforts?|trials?|task force|round|contract|review|lawsuit|race|campaign|talks|probe)\b)"
    r"(?=(?: (?:rival |publicly traded |chipmaker |insurer )?(?-i:(?!The|A)[A-Z0-9])[\w&.’'-]*"
    r"(?<!['’]s)(?: (?-i:[A-Z&])[\w&.-]*){0,4})(?:$|[,;:]| (?:as|after|from|in|amid|following|when|"
    r"next|on|this|by|until|through|with)\b))"
)
_GONE_FOR = (
    r"(?:leav(?:es?|ing)|depart(?:s|ing)?|quit(?:s|ting)?|exit(?:s|ing)?|resign(?:s|ing)?|"
    r"step(?:s|ping)? down|out)"
)

HIRES: tuple[Form, ...] = (
    # Acme announces leadership promotions; Acme makes key executive appointments
    (
        rf"\b(?:announc(?:es?|ed|ing)|mak(?:es|ing)|made|unveils?|unveiled|reveals?|confirms?|"
        rf"reports) (?:[\w&,-]+ ){{0,3}}?{_BENCH} (?:and board )?(?:team )?(?:{_ARRIVAL}|changes|"
        r"moves|transitions?|updates?|succession|shake-?up|reshuffle|reorgani[sz]ation)\b",
        "left",
        0.85,
        "announced",
        "leader|manag|exec|suite",
    ),
    # Acme strengthens its leadership team (with ...)
    (
        rf"\b{_STRENGTHENS} (?:its |the |their |our )?(?:[\w&-]+ ){{0,2}}?(?:{_TEAM} "
        r"(?:team|bench|ranks|suite|roles?)|C-suite|(?:leadership|management)(?= (?:with|through|by) "
        r"(?:[\w-]+ ){0,3}(?:appoint|addition|hire|promot)))"
        r"(?=$|[,:;]| (?:with|by|through|to|as|for|ahead|following|amid|after|in)\b)"
        r"(?! (?:to|with|by|through) (?:[\w-]+ )?(?:training|AI|software|tools?|development|skills|"
        r"platform)\b)",
        "left",
        0.84,
        "announced",
        "leader|manag|exec|suite",
    ),
    (
        rf"\b(?:adds?|added|appoints?|names?|hires?|promotes?|welcomes?|brings? (?:in|on)|taps|"
        rf"announces|makes) (?:[\w&-]+ ){{0,4}}?(?:to|on|onto) (?:its |the |their |our )?"
        rf"(?:[\w&-]+ ){{0,2}}?{_TEAM} (?:team|bench|ranks|committee|group|roles?)\b",
        "left",
        0.85,
        "announced",
        "leader|manag|exec|suite",
    ),
    # Acme announces appointment of new finance chief; the hiring of Jane Doe, formerly of ..., as
    (
        rf"\b(?:announc(?:es?|ed|ing)|confirm(?:s|ed)|reports?) (?:the |its )?(?:[\w-]+ "
        rf")?{_ARRIVAL} "
        r"of (?:(?P<person><PERSON>),? (?:[\w'’.,&-]+ ){0,6}?(?:as|to) |(?:[\w'’.,&-]+ "
        r"){0,4}?(?:as "
        r"|to )?)(?P<title><TITLE>)",
        "left",
        0.88,
        "announced",
        " of ",
    ),
    # Acme announces CEO transition; Jane Doe named president; Acme boss to go, Jane Doe in
    (
        r"(?P<left>)(?:['’]s? )?\b(?:<TITLE>(?: <PERSON>)?,?|announces|announced|confirms|unveils|"
        rf"reveals|reports) [^;:]{{3,80}}?(?:[;,]| as| and) (?:names )?(?P<person><PERSON>) (?:is "
        rf")?"
        rf"(?:{_MADE}|to succeed|will succeed|succeeds|to replace|as) (?:as )?"
        r"(?P<title><TITLE><OFFICE>|successor|replacement|(?:his|her|their) successor)",
        "left",
        0.85,
        "announced",
        "named|appointed|promoted|elevated|as |succe|becom|elected|to be|replace",
    ),
    # Former Acme executive named CEO of Beta; to lead Beta
    (
        rf"\b{_MADE} (?:as )?(?P<title><TITLE><OFFICE>) (?:of|at)(?P<who>)(?! (?:the|a|his|her) )",
        "who",
        0.82,
        "announced",
        " of | at ",
    ),
    (
        r"^(?:ex-|former |veteran |longtime )[^,;:]{2,50}? (?:exec(?:utive)?|boss|chief|CEO|CFO|"
        r"COO|"
        r"CTO|president|head|banker|director|manager|founder|partner|engineer|VP)(?: "
        r"(?P<person><PERSON>))?,? (?:(?:is )?(?:named|tapped|hired|picked|chosen|set) )?"
        rf"(?:to (?:lead|head|run|helm)|takes (?:over|charge|the helm) (?:at|"
        rf"of))(?P<who>){WHOLE_NAME}",
        "who",
        0.82,
        "announced",
        "to lead|to head|to run|to helm|takes",
    ),
    # Acme CEO leaving to lead Beta: what Beta gains
    (
        rf"<TITLE>(?: (?P<person><PERSON>))?,? (?:is |to |will )?{_GONE_FOR} (?:[\w-]+ ){{0,2}}?to "
        r"(?:lead|join|head|run|helm|(?:become|be) (?P<title><TITLE>) (?:of|at)|take (?:the helm|"
        rf"over|charge) (?:of|at))(?P<who>){WHOLE_NAME}",
        "who",
        0.83,
        "announced",
        "to lead|to join|to head|to run|to helm|to be|to take",
    ),
    # Acme replaces CEO
    (
        r"\breplaces (?:its |the |longtime )?(?P<title><TITLE>)(?! (?:with|by) (?:AI|software|bot|"
        r"robot))",
        "left",
        0.82,
        "announced",
        "replaces",
    ),
)
_EXEC = (
    r"(?:(?:top|senior|longtime|long-time|long-serving|veteran|key|chief|leading) )?(?:executive|"
    r"exec|"
    r"veteran|lieutenant|lawyer|dealmaker|rainmaker|technologist|attorney)"
)
_MANY = (
    r"(?:two|three|four|five|six|several|more|top|senior|another|key|second|third|fourth|latest|"
    r"multiple|a (?:second|third|top|senior|key)|high-profile|high-ranking|long-serving)"
)
EXITS: tuple[Form, ...] = (
    # Acme's retail banking head quits; Acme 'bad bank' chief to go
    (
        r"(?P<left>)['’]s? (?:['‘“\"]?[\w&-]+['’”\"]? ){0,4}?(?P<title>\b<TITLE><OFFICE>)(?:,? "
        r"(?P<person><PERSON>|<SURNAME>),?)? <GOES>",
        "left",
        0.9,
        "announced",
        "'s|’s|' |’ ",
    ),
    (
        r"(?P<left>)(?<=\s)(?:['‘“\"]?(?-i:(?!(?:says|as|after|and|or|the|its|new|former|of|for|"
        r"with|in|at|by|to|over|when|while|if|but)\b)[a-z][a-z&-]+)['’”\"]? "
        r"){1,3}(?P<title>(?:chief|"
        r"head|boss|president|director))(?: (?P<person><PERSON>))?,? <GOES>",
        "left",
        0.86,
        "announced",
        "chief|head|boss|president|director",
    ),
    (
        rf"(?:['’]s? )?(?P<left>)\b(?P<title>{_EXEC}) (?P<person><PERSON>),? <GOES>",
        "left",
        0.85,
        "announced",
        "exec|veteran|lieutenant|lawyer|dealmaker|rainmaker|technologist|attorney",
    ),
    (
        rf"(?:^|[:;,] ){_MANY} (?:[\w-]+ ){{0,2}}?(?:executives?|execs?|VPs?|lieutenants?|"
        r"vice[ -]presidents?) (?:to |set to |will |have )?(?:leaves?|left|quits?|exits?|departs?|"
        r"resigns?|jumps? ship from|steps? down (?:from|at)|out)(?: from| at)?(?P<who>)"
        rf"{WHOLE_NAME}",
        "who",
        0.84,
        "announced",
        "exec|vp|lieutenant|president",
    ),
    (
        rf"\b(?:loses|is losing|sees) (?:its |the |yet )?(?:{_MANY} ){{0,2}}(?:[\w-]+ )?"
        r"(?:executives?|execs?)(?: (?:leave|depart|exit|quit|go))?\b(?=$|[,;]| (?:in|as|after|to|"
        r"amid|"
        r"over|within|this)\b)",
        "left",
        0.82,
        "announced",
        "loses|losing|sees",
    ),
    # CEO of Acme, Jane Doe, to go
    (
        r"^(?:the )?(?P<title><TITLE>|(?:co-)?founder|boss|chief) (?:of|at)(?P<who>)[^;:,]{2,40}, "
        r"(?P<person><PERSON>),? <GOES>",
        "who",
        0.88,
        "announced",
        ",",
    ),
    # Acme names Jane Doe CEO, replacing John Roe
    (
        r"(?P<left>)\b(?:names?|appoints?|taps|hires?|picks|promotes?|selects?|elevates?|chooses|"
        r"poaches|elects) (?:[\w'’.,&-]+ ){1,8}?<TITLE>,? (?:to (?:replace|succeed|follow)|"
        r"replacing|"
        r"succeeding|as successor to|in place of) (?:[\w-]+ ){0,3}?(?P<person><PERSON>)",
        "left",
        0.88,
        "announced",
        "replac|succe|follow|in place of",
    ),
    # Acme announces departure of finance chief; planned retirement of its CEO, Jane Doe
    (
        r"\b(?:announc(?:es?|ed|ing)|confirm(?:s|ed)|discloses|reports) (?:the |its )?(?:[\w-]+ )?"
        r"(?:departure|resignation|retirement|exit|death|passing) of (?:[\w-]+ ){0,3}?(?P<title>"
        r"<TITLE>),?(?: (?P<person><PERSON>))?",
        "left",
        0.88,
        "announced",
        " of ",
    ),
)

_Examples = tuple[tuple[str, dict[str, object] | None], ...]
HIRE_EXAMPLES: _Examples = (
    (
        "Tarn Foods Names Ada Lund to Newly Created Role of Chief Digital Officer",
        {"subject": "Tarn Foods", "person": "Ada Lund"},
    ),
    (
        "Solmar Air Group announces leadership promotions in key roles",
        {"subject": "Solmar Air Group"},
    ),
    ("Kestrel Health strengthens executive team with key hires", {"subject": "Kestrel Health"}),
    ("Tarn Optics Adds Three Executives to Leadership Team", {"subject": "Tarn Optics"}),
    ("Tarn Optics announces appointment of new finance chief", {"subject": "Tarn Optics"}),
    (
        "Tarn Optics CEO Ida Roe to step down, Ben Ode named successor",
        {"subject": "Tarn Optics", "person": "Ben Ode"},
    ),
    ("Former Corvane executive named CEO of Tarn Optics", {"subject": "Tarn Optics"}),
    ("Memo: Tarn Optics CFO leaving to lead Kestrel Health", {"subject": "Kestrel Health"}),
    ("Tarn Investors Have Opportunity to Lead Tarn Optics Fraud Lawsuit", None),
    ("Tarn Optics Selected to Lead Federal Research Program", None),
    ("Tarn Optics takes over Kestrel's routes", None),
    ("Tarn Optics launches leadership program for nurses", None),
    ("Tarn Optics grows leadership in night lenses", None),
)
EXIT_EXAMPLES: _Examples = (
    ("Solmar's retail banking head quits", {"subject": "Solmar"}),
    ("Solmar 'bad loans' chief to step down", {"subject": "Solmar"}),
    ("SOLMAR CHIEF ADA LUND TO LEAVE AS PROFIT RISES", {"person": "ADA LUND"}),
    ("Solmar President, CEO Ada Lund Resigns", {"subject": "Solmar", "person": "Ada Lund"}),
    ("Two top executives leave Kestrel Health", {"subject": "Kestrel Health"}),
    ("Tarn Optics loses third executive in a month", {"subject": "Tarn Optics"}),
    (
        "Tarn Optics Names Ben Ode CEO, Replacing Ida Roe",
        {"subject": "Tarn Optics", "person": "Ida Roe"},
    ),
    ("Tarn Optics shares fall 9% after CFO resigns", {"subject": "Tarn Optics"}),
    ("Tarn Optics leaves prices unchanged, chief says", None),
    ("Central bank chief to step down", None),
)
