"""How wires and press releases tell plainly of executives who come and go."""

from tasks.rules.triggers.people.forms import Form

_TEAM = (
    r"(?:(?:executive|senior|global|top|corporate) )?(?:leadership|management|executive|exec|"
    r"C-suite|senior leaders|leaders)(?: (?:leadership|management|committee))?"
)
_BENCH = rf"{_TEAM}(?: (?:team|bench|ranks|suite|staff|group|roles?|level))?"
_STRENGTHENS = (
    r"(?:strengthen|expand|grow|bolster|build|round|enhance|reinforce|augment|deepen|fortif|boost|"
    r"broaden|complet|beef|shor|elevat|overhaul|revamp|refresh|reshap|reshuffl|shuffl)(?:s|es|ed|"
    r"ing|ies|ied)?(?: (?:out|up))?"
)
_ARRIVAL = r"(?:appointments?|promotions?|additions?|hires?|hirings?|recruitments?|elevations?)"
_MADE = (
    r"(?:named|appointed|promoted to|elevated to|hired as|tapped as|tapped to be|picked as|chosen "
    r"as|selected as|elected|confirmed as|unveiled as|installed as|becomes|to become|takes (?:the "
    r")?(?:helm|reins) as|starts as|begins as|announced as|designated|welcomed as|takes over as|to "
    r"take over as|steps up as|steps in as|in as|joins as|returns as|to be|to serve as|will "
    r"(?:become|serve as|be))"
)
# A company's name with nothing of it behind: "to lead Acme", not "to lead Acme's inquiry".
WHOLE_NAME = (
    r"(?![^;:]{0,60}\b(?:program(?:me)?|projects?|study|consortium|initiative|inquiry|research|"
    r"efforts?|trials?|task force|round|contract|review|lawsuit|race|campaign|talks|"
    r"probe)\b)(?=(?: (?:rival |publicly traded |chipmaker |insurer )?(?-i:(?!(?:The|A|IPO|PR|AI|"
    r"US|UK|EU|HR|IT)\b)[A-Z0-9])[\w&.’'-]*(?<!['’]s)(?: (?-i:[A-Z&])[\w&.-]*){0,4})(?:$|[,;:]| "
    r"(?:as|after|from|in|amid|following|when|next|on|this|by|until|through|with|ahead|before|over|"
    r"since|to|for|at)\b))"
)
_GONE_FOR = (
    r"(?:leav(?:es?|ing)|depart(?:s|ing)?|quit(?:s|ting)?|exit(?:s|ing)?|resign(?:s|ing)?|step(?:s|"
    r"ping)? down|out)"
)

HIRES: tuple[Form, ...] = (
    # Acme takes strategic step with inaugural vice president hire
    (
        r"(?<=\bwith\s)(?:its |the |an? |new |inaugural |first |key |another |senior |latest )*"
        r"(?P<title><TITLE><OFFICE>) (?:hire|appointment|hiring|addition)\b",
        "left",
        0.82,
        "announced",
        "hire|hiring|appointment|addition",
    ),
    # ..., and appoints Jane Doe, MD, PhD, as chief medical officer
    (
        r"\b(?:appoints?|names?|hires?|promotes?|welcomes?|announces (?:the )?appointment of) "
        r"(?P<person><PERSON>)(?:,? (?-i:(?:M\.?D|Ph\.?D|MBA|CPA|J\.?D|FRCP|MSc|MPH|D\.?Phil|RN|PE|"
        r"PharmD)\.?),?){1,3} (?:as |to )(?:its |the |new )*(?P<title><TITLE><OFFICE>)",
        "left",
        0.9,
        "announced",
        "appoint|name|hire|promote|welcome",
    ),
    # Acme announces leadership promotions; Acme makes key executive appointments
    (
        rf"\b(?:announc(?:es?|ed|ing)|mak(?:es|ing)|made|unveils?|unveiled|reveals?|confirms?|"
        rf"reports) (?:[\w&,-]+ ){{0,3}}?{_BENCH} (?:and board )?(?:team )?(?:{_ARRIVAL}|changes|"
        r"moves|transitions?|updates?|succession|shake-?up|reshuffle|reorgani[sz]ation)\b(?! "
        r"(?:easier|easy|simple|software|platform|tools?|process))",
        "left",
        0.85,
        "announced",
        "leader|manag|exec|suite",
    ),
    # Acme strengthens its leadership team (with ...)
    (
        rf"\b{_STRENGTHENS} (?:its |the |their |our )?(?:[\w&-]+ ){{0,2}}?(?:{_TEAM} "
        r"(?:team|bench|ranks|suite|roles?)|C-suite|(?:leadership|management)(?= (?:with|through|"
        r"by) (?:[\w-]+ ){0,3}(?:appoint|addition|hire|promot)))(?=$|[,:;]| (?:with|by|through|to|"
        r"as|for|ahead|following|amid|after|in)\b)(?! (?:to|with|by|through) (?:[\w-]+ "
        r")?(?:training|AI|software|tools?|development|skills|platform)\b)",
        "left",
        0.84,
        "announced",
        "leader|manag|exec|suite",
    ),
    (
        rf"\b(?:adds?|added|appoints?|names?|hires?|promotes?|welcomes?|brings? (?:in|on)|taps|"
        rf"announces|makes) (?:[\w&-]+ ){{0,4}}?(?:to|on|onto) (?:its |the |their |our "
        rf")?(?:[\w&-]+ ){{0,2}}?{_TEAM} (?:team|bench|ranks|committee|group|roles?)\b",
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
        r"){0,4}?(?:as |to )?)(?P<title><TITLE>)",
        "left",
        0.88,
        "announced",
        " of ",
    ),
    # Acme announces CEO transition; Jane Doe named president; Acme boss to go, Jane Doe in
    (
        r"(?P<left>)(?:['’]s? )?\b(?:<TITLE>(?: <PERSON>)?,?|announces|announced|confirms|unveils|"
        rf"reveals|reports) [^;:]{{3,80}}?(?:[;,]| as| and) (?:names )?(?P<person><PERSON>) (?:is "
        rf")?(?:{_MADE}|to succeed|will succeed|succeeds|to replace|as) (?:as )?"
        r"(?P<title><TITLE><OFFICE>|successor|replacement|(?:his|her|their) successor)",
        "left",
        0.85,
        "announced",
        "named|appointed|promoted|elevated|as |succe|becom|elected|to be|replace",
    ),
    (
        r"(?P<left>)(?:['’]s? <PERSON>|(?:['’]s? )?\b<TITLE>(?: <PERSON>)?,?) [^;:]{3,60}?(?:[;,]| "
        r"as| and) (?P<person><PERSON>) (?:to (?:take (?:over|the helm|charge)|succeed|step in|"
        r"replace)|takes (?:over|charge|the helm)|succeeds|steps in)(?: (?:him|her|them))?(?=$|"
        r"[,;.])",
        "left",
        0.84,
        "announced",
        "take|succe|step|replace",
    ),
    # Acme announces that Jane Doe has been appointed; Acme plc: appointment of Jane Doe as
    (
        rf"\b(?:announces|announced|says|confirms|reports)(?: that)? (?P<person><PERSON>) (?:has "
        rf"been |has |is |will (?:be )?|to be |to )?(?:{_MADE}|join as|become|take over as) (?:as "
        rf")?"
        r"(?P<title><TITLE>)",
        "left",
        0.88,
        "announced",
        "announce|says|confirms|reports",
    ),
    (
        rf"^(?P<who>(?-i:[A-Z])[^:;]{{2,60}}?)(?::| [-–—]) (?:board )?{_ARRIVAL} of "
        r"(?:(?P<person><PERSON>),? (?:as|to) |(?:an? |new |the |its |interim "
        r")*)(?P<title><TITLE>)",
        "who",
        0.85,
        "announced",
        " of ",
    ),
    # Acme names Jane Doe as successor to CEO John Roe
    (
        r"\b<VERB> (?:[\w'’.-]+ ){0,4}?(?P<person><PERSON>) (?:as |to be )?(?:the |its "
        r")?(?:successor|heir|replacement)(?: to| for) (?:[\w'’-]+ ){0,3}?<TITLE>",
        "left",
        0.88,
        "announced",
        "successor|heir|replacement",
    ),
    # Jane Doe to replace John Roe as Acme CEO
    (
        r"(?P<person><PERSON>) (?:to )?(?:replaces?|succeeds?|takes? over from) <PERSON> "
        r"as(?P<who>(?: [\w&.-]+){1,4}?)(?:['’]s?)? (?P<title><TITLE>)(?=$|[,;]| (?:in|from|after|"
        r"on|at)\b)",
        "who",
        0.88,
        "announced",
        "replace|succe|take",
    ),
    # Jane Doe to head Acme's India operations
    (
        r"(?P<person><PERSON>) (?:named |appointed |picked |tapped |is )?(?P<title>to (?:head|lead|"
        r"run|oversee|helm))(?P<who>(?: [\w&.-]+){1,4}?)['’]s? (?:[\w&-]+ ){0,4}?(?:operations|"
        r"business|arm|unit|division|team|office|region|practice|segment|brand|subsidiary)\b",
        "who",
        0.85,
        "announced",
        "to head|to lead|to run|to oversee|to helm",
    ),
    # Acme appoints Jane Doe to lead Asia Pacific
    (
        r"\b(?:appoints|appointed|names|named|hires|hired|taps|promotes|picks|poaches|recruits|"
        r"brings in) (?:[\w'’.&-]+ ){0,4}?(?P<person><PERSON>) (?P<title>to (?:lead|head(?: up)?|"
        r"run|oversee|spearhead|drive) (?:[\w&-]+ ){0,3}?(?:Asia|Europe|EMEA|APAC|Pacific|"
        r"Americas?|India|China|UK|Africa|East|sales|marketing|product|growth|strategy|engineering|"
        r"operations|expansion|team|business|unit|division|practice|group|research|development|"
        r"communications|design|push|efforts|commercial|finance|HR|AI))(?=$|[,;]| (?:and|in|for|at|"
        r"as|from|across)\b)",
        "left",
        0.84,
        "announced",
        "to lead|to head|to run|to oversee|to spearhead|to drive",
    ),
    # Acme's new chief executive Jane Doe takes over
    (
        r"(?P<left>)['’]s? (?:new|incoming|next|first) (?P<title><TITLE>)(?:,? "
        r"(?P<person><PERSON>),?)? (?:takes (?:over|charge|the helm|office)|starts|arrives|assumes|"
        r"begins)\b",
        "left",
        0.84,
        "announced",
        "takes|starts|arrives|assumes|begins",
    ),
    # Acme promotes insider to chief executive; turns to outsider for CEO; next CEO will be Jane Doe
    (
        r"\b(?:promotes|picks|turns to|names|appoints|elevates|hires|chooses|taps) (?:[\w'’&-]+ "
        r"){0,3}?(?:insider|outsider|veteran|lieutenant|founder|co-founder|executive|exec|deputy) "
        r"(?:to|for|as|to be) (?:the )?(?P<title><TITLE>)(?=$|[,;]| (?:in|after|to|amid|as|job|"
        r"role|post)\b)",
        "left",
        0.85,
        "announced",
        "insider|outsider|veteran|lieutenant|founder|exec|deputy",
    ),
    (
        r"(?P<left>)['’]s? (?:new|next|first) (?P<title><TITLE>) (?:will be|to be|is) "
        r"(?P<person><PERSON>)",
        "left",
        0.86,
        "announced",
        "will be|to be| is ",
    ),
    (
        r"\b(?:names|appoints|hires|gets|picks) (?:dual|joint|two|co-) ?(?:-)?(?:CEOs|chief "
        r"executives|presidents)\b",
        "left",
        0.84,
        "announced",
        "ceos|chief executives|presidents",
    ),
    (
        r"\b(?:mak(?:es|ing)|announces|unveils) (?:[\w-]+ ){0,2}?(?:senior|executive|leadership|"
        r"C-suite|key|top) (?:[\w-]+ )?(?:hires|appointments)\b",
        "left",
        0.83,
        "announced",
        "hires|appointments",
    ),
    # Acme adds C-suite executives
    (
        r"\b(?:adds|hires|appoints|names|promotes|welcomes|recruits|poaches) (?:(?:new|two|three|"
        r"four|five|six|several|more|key|senior|top|C-suite|seasoned|veteran|another|trio of|pair "
        r"of|a) ){1,3}(?:[\w-]+ )?(?:executives?|execs?|senior leaders|vice presidents|"
        r"leaders)\b(?=$|[,;:]| (?:to|as|in|from|for|amid|ahead|and|across)\b)",
        "left",
        0.84,
        "announced",
        "exec|leaders|president",
    ),
    # Former Acme executive named CEO of Beta; to lead Beta
    (
        rf"(?:(?P<person><PERSON>),? (?:is |has been |gets )?|\b){_MADE} (?:as )?"
        r"(?P<title><TITLE><OFFICE>) (?:of|at)(?P<who>)(?! (?:the|a|his|her) )",
        "who",
        0.82,
        "announced",
        " of | at ",
    ),
    (
        r"^(?:ex-|former |veteran |longtime )[^,;:]{2,50}? (?:exec(?:utive)?|boss|chief|CEO|CFO|"
        r"COO|CTO|president|head|banker|director|manager|founder|partner|engineer|VP)(?: "
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
        r"\breplaces (?:its |the |longtime )?(?P<title><TITLE>)(?:,? <PERSON>)?(?=$|[,;]| (?:in|as|"
        r"after|amid|and|following|over|at)\b)",
        "left",
        0.82,
        "announced",
        "replaces",
    ),
)

Examples = tuple[tuple[str, dict[str, object] | None], ...]
HIRE_EXAMPLES: Examples = (
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
    ("Tarn Optics plc: Appointment of Ada Lund as Chief Financial Officer", {"person": "Ada Lund"}),
    ("Ada Lund to head Tarn Optics' India operations", {"subject": "Tarn Optics"}),
    (
        "Tarn Optics announces that Ada Lund has been appointed chief executive",
        {"subject": "Tarn Optics", "person": "Ada Lund"},
    ),
    ("Tarn Optics CEO steps down; Ada Lund to take over", {"person": "Ada Lund"}),
    ("Ada Lund to replace Ben Ode as Tarn Optics CEO", {"person": "Ada Lund"}),
    ("Tarn Optics hires Norden Bankers to lead IPO", None),
    ("Tarn Optics makes management changes easier with new software", None),
    ("Tarn Optics promotes insider to CEO", {"subject": "Tarn Optics"}),
    ("Tarn Optics' next CEO will be Ada Lund", {"subject": "Tarn Optics", "person": "Ada Lund"}),
)
