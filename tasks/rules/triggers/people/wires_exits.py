"""How wires and press releases tell plainly of executives who go."""

from tasks.rules.triggers.people.forms import Form
from tasks.rules.triggers.people.hires import LATERAL, VERB
from tasks.rules.triggers.people.wires import WHOLE_NAME, Examples

_EXEC = (
    r"(?:(?:top|senior|longtime|long-time|long-serving|veteran|key|chief|leading) )?(?:executive|"
    r"exec|veteran|lieutenant|lawyer|dealmaker|rainmaker|technologist|attorney)"
)
_MANY = (
    r"(?:two|three|four|five|six|several|more|top|senior|another|key|second|third|fourth|latest|"
    r"multiple|a (?:second|third|top|senior|key)|high-profile|high-ranking|long-serving)"
)
_LEAVING = (
    r"(?:departure|exit|resignation|retirement|ouster|ousting|sacking|firing|dismissal|removal)"
)
EXITS: tuple[Form, ...] = (
    # Acme CEO Jane Doe announces retirement; Acme CEO says he will step down
    (
        r"(?:['’]s? |(?-i:Group) )?(?P<left>)\b(?P<title><TITLE>|(?:co-)?founder|boss)(?: "
        r"(?P<person><PERSON>))?,? (?:announces|announced|reveals|confirms|says|tells staff) "
        r"(?:(?:his|her|their|the|plans for|surprise|shock) ){0,2}(?:departure|exit|resignation|"
        r"retirement|(?:that )?(?:he|she|they)(?:['’]ll| will| is| plans to| intends to) (?:be "
        r")?(?:step(?:ping)? down|leav(?:e|ing)(?! (?-i:[A-Z])[\w-]+ (?:early|late|alone))|"
        r"retir(?:e|ing)|resign(?:ing)?|quit(?:ting)?|depart(?:ing)?))\b(?! from\b(?! (?:the "
        r")?(?:company|firm|role|post|board|business)\b))",
        "left",
        0.9,
        "announced",
        "departure|exit|resign|retir|step|leav|quit|depart",
    ),
    # Bolt hires energy team from Acme
    (
        rf"\b{VERB} (?:an? |the |its |another |more )?{LATERAL} from(?P<who>)(?= (?:rival |law "
        r"firm )?(?-i:[A-Z]))(?! (?:January|February|March|April|May|June|July|August|September|"
        r"October|November|December)\b)",
        "who",
        0.8,
        "announced",
        "partner|lawyer|attorney|litigator|counsel|banker|dealmaker|rainmaker|duo|trio|pair|"
        "quartet|quintet|team",
    ),
    # Acme CFO's resignation sparks sell-off; Acme CEO departure raises questions
    (
        rf"(?:['’]s? |(?-i:Group) )?(?P<left>)\b(?P<title><TITLE>)(?:['’]s?)? (?:(?:sudden|abrupt|"
        rf"surprise|shock|planned|unexpected|impending|early) )?{_LEAVING}(?=$|[,:;]| (?:sparks?|"
        rf"raises?|leaves?|comes?|follows|"
        r"shakes|rattles|triggers?|sends?|adds?|prompts?|deepens?|clouds?|announced|confirmed|"
        r"stuns?|shocks?|as|after|amid|in)\b)",
        "left",
        0.82,
        "announced",
        "departure|exit|resignation|retirement|oust|sacking|firing|dismissal|removal",
    ),
    (
        r"\b(?:(?:to|will|set to) lose|parts company with|to part (?:ways|company) with) (?:its |"
        r"the )?(?:[\w-]+ ){0,2}?(?P<title><TITLE>|executive)(?: (?P<person><PERSON>))?(?= "
        r"(?:departures?|exit)|$|[,;]| (?:after|as|in|amid|to|over)\b)(?: departures?| exit)?",
        "left",
        0.83,
        "announced",
        "lose|parts company|to part",
    ),
    # Jane Doe, Acme's CFO, is leaving; Jane Doe exits Acme as COO
    (
        r"^(?P<person><PERSON>), (?P<who>(?-i:[A-Z])[\w&.-]*(?: "
        r"(?-i:[A-Z])[\w&.-]*){0,3}?)(?:['’]s?)? (?P<title><TITLE>|(?:co-)?founder), <GOES>",
        "who",
        0.9,
        "announced",
        ",",
    ),
    (
        r"^(?P<person><PERSON>) (?:exits|leaves|quits|departs|to leave|to exit|to quit)(?P<who>(?: "
        r"(?-i:[A-Z])[\w&.-]*){1,4}?) as (?:its |the )?(?P<title><TITLE>)",
        "who",
        0.88,
        "announced",
        " as ",
    ),
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
        r"){1,3}(?P<title>(?:chief|head|boss|president|director))(?: (?P<person><PERSON>))?,? "
        r"<GOES>",
        "left",
        0.86,
        "announced",
        "chief|head|boss|president|director",
    ),
    (
        rf"(?:['’]s? |(?-i:Group) )?(?P<left>)\b(?P<title>{_EXEC}) (?P<person><PERSON>),? <GOES>",
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
        r"amid|over|within|this)\b)",
        "left",
        0.82,
        "announced",
        "loses|losing|sees",
    ),
    # Turmoil at Acme as CTO leaves
    (
        r"\b(?:exodus|departures|exits|turmoil|upheaval|crisis|chaos|drama|rift|shake-?up) (?:at|"
        r"in)(?P<who>)[^;:]{2,60}? (?:as|with|after) (?:[\w-]+ ){0,2}?(?P<title><TITLE>) <GOES>",
        "who",
        0.86,
        "announced",
        " at | in ",
    ),
    # Another Acme executive leaves; top Acme lawyer quits
    (
        rf"(?:^|[:;,] )(?:{_MANY}|longtime|long-time|an?) (?P<who>(?-i:[A-Z])[\w&.-]*(?: "
        rf"(?-i:[A-Z])[\w&.-]*){{0,3}}) (?P<title>(?:[a-z]+ )?(?:executives?|execs?|VPs?|"
        rf"lieutenants?|lawyers?|"
        r"engineers?|bankers?))(?: (?P<person><PERSON>))?,? <GOES>",
        "who",
        0.84,
        "announced",
        "exec|vp|lieutenant|lawyer|engineer|banker",
    ),
    (
        r"(?P<left>)\b(?P<title>(?:top |senior )?(?:executive|exec|veteran)) (?:is |set )?(?:to "
        r"(?:retire|leave|depart|step down|exit)|is (?:leaving|retiring|departing)|steps down|"
        r"retires|departs)\b",
        "left",
        0.82,
        "announced",
        "exec|veteran",
    ),
    # Acme slumps on CEO departure; Acme stock sinks after CEO's sudden exit
    (
        r"^(?P<who>)(?-i:[A-Z])[^;:,]{1,40}? (?:slumps?|tumbles?|sinks?|falls?|drops?|plunges?|"
        r"slides?|dives?|jumps?|rises?|soars?|surges?|gains?|reels|rocked|hit|shaken|down|"
        r"up)\b[^;:]{0,30}? (?:on|after|by|as|following|from|over) (?:news of )?(?:[\w-]+ "
        r"){0,3}?(?P<title><TITLE>)(?:['’]s?)? (?:(?:sudden|abrupt|surprise|shock|planned|"
        r"unexpected|impending|early) )?(?:departure|exit|resignation|retirement|ouster|ousting|"
        r"sacking|firing|dismissal|death|removal)\b",
        "who",
        0.84,
        "announced",
        "departure|exit|resignation|retirement|oust|sacking|firing|dismissal|death|removal",
    ),
    # Acme announces Jane Doe to retire as chief executive; that CEO Jane Doe intends to retire
    (
        r"\b(?:announces|announced|says|confirms|reports)(?: that)? (?:(?:its |the "
        r")?(?P<title><TITLE>),? )?(?P<person><PERSON>),? (?:to|will|intends to|plans to|has "
        r"decided to|is to) (?:retire|step down|depart|leave|resign|exit|stand down)\b(?: "
        r"(?:[\w-]+ ){0,3}?(?:as|from) <TITLE>)?",
        "left",
        0.88,
        "announced",
        "announce|says|confirms|reports",
    ),
    # Jane Doe to replace John Roe as Acme CEO
    (
        r"<PERSON> (?:to )?(?:replaces?|succeeds?|takes? over from) (?P<person><PERSON>) "
        r"as(?P<who>(?: [\w&.-]+){1,4}?)(?:['’]s?)? (?P<title><TITLE>)(?=$|[,;]| (?:in|from|after|"
        r"on|at)\b)",
        "who",
        0.88,
        "announced",
        "replace|succe|take",
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
        r"replacing|succeeding|as successor to|in place of) (?:[\w-]+ ){0,3}?(?P<person><PERSON>)",
        "left",
        0.88,
        "announced",
        "replac|succe|follow|in place of",
    ),
    # Acme announces departure of finance chief; planned retirement of its CEO, Jane Doe
    (
        r"\b(?:announc(?:es?|ed|ing)|confirm(?:s|ed)|discloses|reports) (?:the |its )?(?:[\w-]+ "
        r")?(?:departure|resignation|retirement|exit|death|passing) of (?:[\w-]+ "
        r"){0,3}?(?P<title><TITLE>),?(?: (?P<person><PERSON>))?",
        "left",
        0.88,
        "announced",
        " of ",
    ),
)

EXIT_EXAMPLES: Examples = (
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
    ("Another Tarn Optics executive leaves", {"subject": "Tarn Optics"}),
    ("Tarn Optics slumps on CEO departure", {"subject": "Tarn Optics"}),
    ("Tarn Optics chairman and CEO to retire", {"subject": "Tarn Optics"}),
    ("Tarn Optics Announces Ida Roe to Retire as Chief Executive", {"person": "Ida Roe"}),
    ("Ben Ode, former Tarn Optics CEO, dies at 84", None),
    ("Tarn Optics replaces president's portrait", None),
    ("Navy veteran to retire medals", None),
    (
        "Tarn Optics CEO Ida Roe announces retirement",
        {"subject": "Tarn Optics", "person": "Ida Roe"},
    ),
    ("Tarn Optics CFO's resignation sparks sell-off", {"subject": "Tarn Optics"}),
    ("Ida Roe exits Tarn Optics as COO", {"subject": "Tarn Optics", "person": "Ida Roe"}),
    ("Tarn Optics CEO says he likes jazz", None),
)
