"""How wires, press releases and notices to an exchange tell plainly of a board that changes."""

from tasks.rules.triggers.people.forms import Form

_CHAIR = (
    r"(?:(?:non-executive |board |supervisory board |vice |deputy )*chair(?:man|woman|person)?)"
)
_NAMES = (
    r"(?:appoints?|appointed|elects?|elected|re-?elects|names?|named|adds?|welcomes?|nominates?|"
    r"announces?|picks|hires|recruits|selects?|chooses|taps|confirms|gets)"
)
_DIRECTORS = (
    r"(?:(?:two|three|four|five|six|seven|new|several|more|additional|independent|outside|board|"
    r"non-executive) )*(?:directors?|board members?|non-execs|trustees|board nominees)"
)
SEATS: tuple[Form, ...] = (
    # Acme starts search for new chairman
    (
        rf"\b(?:start|begin|launch|kick|commence|initiate)(?:s|es|ed|ing)? (?:off )?(?:an? |its |"
        rf"the |global |formal )*(?:search|hunt) (?:for|to replace|to find|to succeed) (?:an? |its "
        rf"|the |new |next |independent )*(?P<title>{_CHAIR}|(?:independent |new )directors?)\b",
        "left",
        0.82,
        "announced",
        "search|hunt",
    ),
    # Activist wins board seat at Acme; nominates directors to Acme's board
    (
        r"\b(?:wins?|won|gets?|gains?|secures?|seeks?|demands?|lands?) (?:[\w-]+ ){0,3}?(?:board|"
        r"boardroom) (?:seats?|representation) (?:at|on)(?P<who>)",
        "who",
        0.82,
        "announced",
        "seat|representation",
    ),
    (
        rf"\b(?:nominat|propos)(?:es?|ed|ing) (?:[\w-]+ ){{0,2}}?{_DIRECTORS} (?:to|for|at)"
        r"(?P<who> (?:(?-i:[A-Z])[\w&.'’-]*(?: |(?=['’]))){1,4}?)(?:['’]s? )?board\b",
        "who",
        0.8,
        "announced",
        "board",
    ),
    # Acme taps Jane Doe for board; Acme in talks with Jane Doe to become chairman
    (
        rf"\b{_NAMES} (?P<person><PERSON>) (?:for|to|onto|on) (?:its |the |our )?(?:[\w-]+ )?"
        r"board\b(?! (?:meeting|game|exam))",
        "left",
        0.86,
        "announced",
        "board",
    ),
    (
        rf"\bin (?:\w+ )?talks with (?P<person><PERSON>) (?:to (?:become|be|serve as)|about "
        rf"becoming|for) (?:its |the |new |next )*(?P<title>{_CHAIR}|(?:independent |non-executive "
        rf"|"
        r"board )+(?:director|member))\b",
        "left",
        0.8,
        "rumour",
        "talks with",
    ),
    (
        rf"\b{_NAMES} (?:an? |its |the )?(?:(?:new|first|next|interim|permanent) )+(?:(?:lead|"
        rf"independent|non-executive|board|deputy|vice|outside) )*(?P<title>{_CHAIR}|director|"
        rf"member|{_DIRECTORS})\b(?=$|[,;]| (?:in|as|after|amid|to|ahead|following|for its|from|at)"
        r"\b)",
        "left",
        0.84,
        "announced",
        "chair|director|member|trustee",
    ),
    # Acme founder Jane Doe quits board; Acme directors resign
    (
        r"(?:['’]s? |(?-i:Group) )?(?P<left>)\b(?P<title>(?:co-)?founder|director|board member|"
        r"investor|CEO|chief executive|(?:former )?(?:CEO|boss|minister)|heir)(?: "
        r"(?P<person><PERSON>))?,? (?:is |to |will |has )?(?:quits?|leaves?|leaving|resigns? from|"
        r"resigned from|steps? (?:down|off) (?:from )?|stepping down from|departs|exits|retires? "
        r"from|removed from|ousted from) ?(?:the |its |company )?board\b",
        "left",
        0.85,
        "announced",
        "board",
    ),
    (
        r"\b(?:form|establish|launch|creat|assembl|unveil|set)(?:s|es|ed|ing)? (?:up )?(?:an? |its "
        r"|new |first |inaugural )*advisory (?:board|council)(?=$|[,;]| (?:to|of|with|for|after|as|"
        r"in|ahead|amid)\b)",
        "left",
        0.8,
        "announced",
        "advisory",
    ),
    # Jane Doe joins Acme as non-executive director; three Acme directors resign
    (
        r"(?P<person><PERSON>) (?:joins?|to join|has joined)(?P<who>(?: [\w&.-]+){1,4}?) as (?:an? "
        r"|its |the |"
        rf"new )*(?P<title>{_CHAIR}|(?:non-executive|independent|board) (?:director|member|"
        rf"chair))\b",
        "who",
        0.88,
        "announced",
        "join",
    ),
    (
        rf"^(?P<person><PERSON>) (?:is )?(?:named|appointed|elected|chosen|becomes|to become|to "
        rf"be) (?:as )?(?:the |new |next )*(?P<title>{_CHAIR}) (?:of|at)(?P<who>)",
        "who",
        0.88,
        "announced",
        "chair",
    ),
    (
        r"^(?:(?:two|three|four|five|six|several|all) )?(?P<who>(?-i:[A-Z])[\w&.-]*(?: "
        r"(?-i:[A-Z])[\w&.-]*){0,3}) (?:independent |board )?(?:directors|board members|trustees) "
        r"(?:to )?(?:resign|quit|step down|leave|depart|walk out|ousted|removed|join|appointed)\b",
        "who",
        0.84,
        "announced",
        "directors|board members|trustees",
    ),
    (
        r"\b(?:to|will|set to|plans to) (?:replace|appoint|name|elect|oust|remove) (?:its |the |"
        r"an? |new )*"
        rf"(?P<title>{_CHAIR}|(?:independent|new) directors?)(?=$|[,;]| (?:after|amid|as|in|by|"
        rf"at)\b)",
        "left",
        0.82,
        "announced",
        "chair|director",
    ),
    # Acme plc - Directorate Change
    (
        r"^(?P<who>(?-i:[A-Z])[^:;]{2,60}?)(?::| [-–—]) (?:directorate|board|directors?|"
        r"non-executive director) (?:and [\w ]{3,20} )?(?:changes?|appointments?|resignations?|"
        r"retirements?|update)\b",
        "who",
        0.84,
        "announced",
        "change|appointment|resignation|retirement|update",
    ),
    # Acme shareholders oust two directors
    (
        r"(?P<left>)(?:['’]s? )?\b(?:shareholders|investors|stockholders) (?:elect|oust|vote "
        r"(?:out|off|down)|remove|replace|topple|unseat|boot out|eject) (?:[\w-]+ "
        r"){0,4}?(?:board(?: members?)?|directors?|chair(?:man|woman|person)?)\b(?! (?:pay|plan|"
        r"proposal))",
        "left",
        0.84,
        "announced",
        "shareholders|investors|stockholders",
    ),
    # Acme forms scientific advisory board
    (
        r"\b(?:forms|establishes|assembles|appoints|names|formed) (?:[\w&-]+ ){0,2}?(?:scientific|"
        r"clinical|medical|strategic|business|industry|global|technical|technology) (?:and [\w-]+ "
        r")?advisory board\b",
        "left",
        0.82,
        "announced",
        "advisory",
    ),
    # Acme announces board changes; Acme makes board appointments
    (
        r"\b(?:announc(?:es?|ed|ing)|mak(?:es|ing)|made|unveils?|reveals|confirms?|reports|"
        r"discloses) (?:[\w&-]+ ){0,3}?(?:board(?: of directors)?|directorate|boardroom|"
        r"chair(?:man)?) (?:(?:and|&) [\w-]+ )?(?:level )?(?:changes?|appointments?|refreshment|"
        r"refresh|transitions?|updates?|additions?|succession|nominations?|nominees|departures?|"
        r"resignations?|retirements?|composition changes|reshuffle|shake-?up)\b",
        "left",
        0.86,
        "announced",
        "board|direct|chair",
    ),
    (
        r"\b(?:announc(?:es?|ed|ing)|makes|confirms|unveils) (?:[\w&-]+ ){0,2}?(?:changes?|"
        r"additions?|appointments?|nominations?) (?:to|on|in) (?:its |the |our )?(?:[\w&-]+ "
        r"){0,2}?board\b",
        "left",
        0.86,
        "announced",
        "board",
    ),
    # Acme announces resignation of director; the appointment of Jane Doe as independent director
    (
        r"\b(?:announc(?:es?|ed|ing)|confirms?|reports|discloses) (?:the |its )?(?:[\w-]+ "
        r")?(?:appointment|resignation|retirement|nomination|departure|addition|passing|death|"
        r"election(?! of directors)) of (?:(?P<person><PERSON>),? (?:[\w'’.,&-]+ ){0,6}?(?:as|to) |"
        r"(?:[\w'’.,&-]+ ){0,4}?(?:as |to )?)(?:<SEAT>|directors?\b)",
        "left",
        0.86,
        "announced",
        " of ",
    ),
    # Acme elects Jane Doe chair of its board
    (
        rf"\b{_NAMES} (?:(?:Dame|Sir|Dr\.?|Prof\.?|Lord|Lady|Baroness|former|ex-[\w-]+|[\w'’&-]+) "
        rf"){{0,5}}?(?P<person><PERSON>),? (?:as )?(?:its |the |new |next |interim |lead |first |"
        rf"independent |an? )*(?:{_CHAIR}|board "
        r"(?:chair|member|director|observer|advis[eo]r)|non-executive director|independent "
        r"director)\b(?! (?:emeritus says|says))",
        "left",
        0.86,
        "announced",
        "chair|board|director",
    ),
    # Acme appoints Jane Doe to succeed chairman
    (
        rf"\b{_NAMES} (?:[\w'’.&-]+ ){{1,5}}?(?:to (?:succeed|replace|follow)|as successor to|as) "
        rf"(?:[\w'’-]+ ){{0,2}}?(?:{_CHAIR}|(?:new |next ){_CHAIR})\b",
        "left",
        0.84,
        "announced",
        "chair",
    ),
    # Jane Doe steps down as chairman of Acme; resigns as director at Acme
    (
        r"(?P<person><PERSON>),? (?:to )?(?:<WENT>|retiring|retires|removed|ousted) (?:[\w-]+ "
        r"){0,3}?(?:as|from) (?:an? |the |its )?"
        rf"(?P<title>{_CHAIR}|(?:board |independent |non-executive )(?:member|director)) (?:of|at)"
        r"(?P<who>)",
        "who",
        0.86,
        "announced",
        "chair|board|director",
    ),
    # Acme director resigns from board; ACME DIRECTOR QUITS
    (
        r"^(?!former|ex-|the |an? )(?:[\w&.'’-]+ ){1,4}?(?P<left>)(?P<title>director)(?: "
        r"(?P<person><PERSON>))?,? (?:to )?(?:quits?|resigns?|steps? down|stands? down|walks "
        r"out)(?=$|[,;]| (?:from|after|over|amid|as|in|following|with|citing)\b)",
        "left",
        0.82,
        "announced",
        "director",
    ),
    # Acme strengthens board with ...; grows its board to nine
    (
        r"\b(?:strengthen|bolster|expand|grow|broaden|refresh|reinforce|enhance|build|deepen|"
        r"boost)(?:s|es|ed|ing)? (?:out )?(?:its |the )?(?:[\w&-]+ ){0,2}?board(?: of "
        r"directors)?(?=$|[,;]| (?:with|by|to|through|ahead|following|as)\b)",
        "left",
        0.83,
        "announced",
        "board",
    ),
    (
        r"(?:['’]s? |(?-i:Group) )?(?P<left>)\b(?P<title>directors|board members|trustees|"
        r"non-executives?) (?:to |have |both |all )?(?:resign|resigned|quit|step down|leave|depart|"
        r"walk out|ousted|removed)(?=$|[,;]| (?:in|as|after|amid|over|from|following|ahead|at|"
        r"to)\b)",
        "left",
        0.82,
        "announced",
        "directors|members|trustees|non-exec",
    ),
)
