"""The plainest wordings of who goes, with a surname alone or with no name at all."""

from tasks.rules.triggers.people.forms import Form
from tasks.rules.triggers.people.plain import (
    CHANGES,
    NAME,
    NAMES,
    OTHER,
    SUCCEEDS,
    SWAP,
    WHO,
)

_EXIT = (
    r"(?:(?:(?:sudden|abrupt|surprise|shock|unexpected|early|planned|untimely) )?(?:exit|departure|"
    r"resignation|retirement|ouster|ousting|sacking|dismissal|removal|firing|death))"
)
EXITS: tuple[Form, ...] = (
    *CHANGES,
    # Jane Doe to depart Acme
    (
        r"^(?P<person><PERSON>)(?:, [^,;:]{3,60},)? (?:to depart|departs|will depart|is "
        r"departing)(?P<who>)"
        r"(?= (?:rival |chipmaker )?(?-i:[A-Z])[\w&.-]*(?: (?-i:[A-Z])[\w&.-]*){0,3}(?:$|[,;]| "
        r"(?:after|in|for|"
        r"as|amid|following)\b))",
        "who",
        0.78,
        "announced",
        "depart",
    ),
    # Ex-lawmaker fired as CEO of Acme; Lund ousted as Acme's chairman and CEO
    (
        r"\b(?:fired|sacked|ousted|dismissed|removed|axed|dumped|suspended|forced out) as (?:the )?"
        r"(?P<title><TITLE>) (?:of|at)(?P<who>)(?! (?:the (?:state|city|county|party)|state|"
        r"party)\b)",
        "who",
        0.86,
        "announced",
        "fired|sacked|ousted|dismissed|removed|axed|dumped|suspended|forced out",
    ),
    # Acme's Lund to retire
    (
        rf"(?P<left>)['’]s? (?P<person><PERSON>|{NAME}) (?:is |to |will |set to )?(?:retires?|"
        r"retiring|leaves?|leaving|quits?|quitting|exits?|exiting|departs?|resigns?|steps? down|"
        r"stands? down|ousted|fired|sacked)(?=$|[,;]| (?:after|amid|for|to|in|following|as (?!MP|"
        r"mayor|minister|coach|captain|president|senator))\b)",
        "left",
        0.8,
        "announced",
        "'s |’s |' |’ ",
    ),
    # Acme axes chief executive; board accepts the resignation of its CEO
    (
        r"\b(?:axes|axed|ditches|dumps|boots(?: out)?|ejects|topples|pushes out|forces out|"
        r"jettisons|drops|boots|shows the door to|cuts ties with|severs ties with|sheds|suspends) "
        r"(?:its |the )?"
        rf"(?:[\w-]+ )?(?P<title><TITLE>|boss|chief)(?:,? (?P<person><PERSON>|{NAME}))?"
        r"(?=$|[,;]| (?:after|amid|over|in|as|following|for|to|on)\b)",
        "left",
        0.86,
        "announced",
        "axe|ditch|dump|boot|eject|toppl|push|forc|jettison|drops|door|ties|sheds|suspend",
    ),
    (
        r"(?P<left>)(?:['’]s? )?(?:\bboard )?\baccept(?:s|ed)? (?:the )?(?:resignation of (?:its |"
        r"the "
        rf")?(?P<title><TITLE>)(?:,? (?P<person><PERSON>|{NAME}))?|<TITLE>(?: <PERSON>| "
        rf"{NAME})?['’]s? "
        r"resignation)",
        "left",
        0.87,
        "announced",
        "resignation",
    ),
    (
        r"(?P<left>)(?:['’]s? )?\b(?P<title><TITLE>)['’]s? resignation (?:accepted|effective|takes "
        r"effect)\b",
        "left",
        0.86,
        "announced",
        "resignation",
    ),
    # Acme says CEO Lund is leaving
    (
        rf"\b(?:says|announces|confirms|reveals)(?: that)? (?:its |the )?(?P<title><TITLE>|boss|"
        rf"chief)(?:,? (?P<person><PERSON>|{NAME}),?)? (?:is |has |to |will )?(?:leaving|stepping "
        rf"down|"
        r"retiring|departing|resigned|quit|left|resigning|leave|retire|depart|exit|step down|"
        r"resign)\b",
        "left",
        0.88,
        "announced",
        "says|announce|confirm|reveal",
    ),
    # Acme CEO takes medical leave; Acme executive Lund departs; Acme CEO to be succeeded by Roe
    (
        rf"(?P<left>)(?:['’]s? )?\b(?P<title><TITLE><OFFICE>|boss|chief|founder)(?:,? "
        rf"(?P<person><PERSON>|{NAME}),?)? (?:(?:to |will |set to )?(?:take|takes|taking|begin|"
        r"begins|go on|goes on) (?:an? )?(?:(?:temporary|extended|indefinite|medical|sick|personal|"
        r"family) )+leave|(?:to be|will be|set to be) (?:succeeded|replaced|followed) by|(?:pays|"
        r"to pay) with (?:his|her) job|(?:loses|to lose) (?:his|her) job)\b",
        "left",
        0.85,
        "announced",
        "leave|succeeded|replaced|followed| job",
    ),
    (
        rf"(?P<left>)(?:['’]s? )?\b(?P<title>(?:top |senior )?exec(?:utive)?) (?P<person>{NAME}) "
        rf"(?:to )?"
        r"(?:departs?|leaves?|quits?|exits?|resigns?|retires?|steps? down|out)(?=$|[,;]| (?:after|"
        r"amid|for|to|in|as|following)\b)",
        "left",
        0.84,
        "announced",
        "exec",
    ),
    # Finance chief's exit wipes £200m off Acme; CEO's exit rattles Acme; scandal costs Acme CEO job
    (
        rf"^(?:the )?(?P<title><TITLE>|boss|founder|chief)(?:['’]s?)? {_EXIT} (?:wipes|knocks|"
        rf"sends|"
        r"rattles|rocks|shakes|hits|stuns|leaves|weighs|deals|throws|plunges|adds|jolts|unsettles|"
        r"clouds|hammers|sinks|drags)(?: [^;:]{0,30}? (?:off|from|for|to|on))?(?P<who>(?: "
        r"(?-i:[A-Z0-9])[\w&.'’-]*){1,4}?)(?=$|[,;]| (?-i:[a-z]))",
        "who",
        0.84,
        "announced",
        "exit|departure|resignation|retirement|oust|sacking|dismissal|removal|firing|death",
    ),
    (
        r"\b(?:costs|claims|claimed|topples|fells|brings down|takes down|unseats|does for)(?: "
        r"the)?(?: (?:scalp|head|job|jobs|career) of)?(?P<who>(?: "
        r"(?-i:[A-Z0-9])[\w&.'’-]*){1,4}?)(?:['’]s?)? (?P<title><TITLE>|boss|chief)(?= (?:his|her|"
        r"their) job|$|[,;]| (?:after|amid)\b)",
        "who",
        0.83,
        "announced",
        "costs|claim|toppl|fells|brings down|takes down|unseat|does for",
    ),
    # Exodus of executives at Acme; two more Acme executives head for the door
    (
        r"\b(?:exodus|departure|walkout|flight|loss) of (?:[\w-]+ ){0,2}?(?:executives|execs|"
        r"leaders|managers|bosses|bankers|dealmakers) (?:at|from|hits|rocks)(?P<who>)",
        "who",
        0.82,
        "announced",
        "exodus|departure|walkout|flight|loss",
    ),
    (
        r"(?P<left>)(?:['’]s? )?\b(?P<title>(?:senior |top |key )?(?:executives|execs|lieutenants|"
        r"VPs)) (?:to |set to )?(?:head(?:ing)? for (?:the )?(?:door|exits?)|leave|leaving|depart|"
        r"quit|resign|exit|walk out|jump ship|step down)(?=$|[,;]| (?:after|amid|in|as|following|"
        r"over)\b)",
        "left",
        0.83,
        "announced",
        "executives|execs|lieutenants|vps",
    ),
    # Sportswear boss out at Acme; board shows Acme CEO the door; Acme studio head no longer with
    (
        r"^(?:[\w&-]+ ){0,3}?(?P<title><TITLE>|boss|chief)(?: (?P<person><PERSON>))? (?:is "
        r")?(?:out|ousted|gone|exits|sacked|fired|axed|dumped) at (?:embattled |troubled |ailing "
        r")?(?:[a-z]+ (?:maker|group|firm|chain|retailer) )?(?P<who>)(?! (?:the|a|an|his|her|age|"
        r"end)\b)",
        "who",
        0.84,
        "announced",
        " at ",
    ),
    (
        r"\b(?:shows?|showed|showing)(?P<who>(?: (?-i:[A-Z0-9])[\w&.'’-]*){1,4}?)(?:['’]s?)? "
        r"(?P<title><TITLE>|boss|chief)(?: <PERSON>)? the (?:door|exit)\b",
        "who",
        0.85,
        "announced",
        "the door|the exit",
    ),
    (
        rf"(?P<left>)(?:['’]s? )?\b(?P<title><TITLE>|boss|chief|founder)(?:,? (?P<person><PERSON>|"
        rf"{NAME})"
        r",?)? (?:is )?(?:no longer (?:with|at|working)|(?:to |will )?(?:finish(?:es)? up|"
        r"clock(?:s)? off|call(?:s)? it a day)|falls? on (?:(?:his|her|their) )?sword)\b",
        "left",
        0.85,
        "announced",
        "no longer|finish|clock|it a day|sword",
    ),
    # Founder Lund bows out of snack brand Acme
    (
        rf"^(?:the )?(?P<title>(?:co-)?founder|<TITLE>|boss|chief) (?P<person><PERSON>|{NAME}) "
        rf"(?:to )?"
        r"(?:bows? out of|steps? away from|exits?|leaves?|quits?|departs?|parts? ways with|walks? "
        r"away from|says goodbye to) (?:the )?(?:[a-z]+ ){0,2}?(?P<who>(?-i:[A-Z0-9])[\w&.'’-]*(?: "
        r"(?-i:[A-Z0-9&])[\w&.'’-]*){0,3})(?=$|[,;]| (?:after|amid|as|for|to|in|following|over)\b)",
        "who",
        0.84,
        "announced",
        "out of|away from|exit|leave|quit|depart|ways|goodbye",
    ),
    # Sudden exit of Acme CFO
    (
        rf"^(?:the )?(?:shock |sudden |abrupt |surprise |impending )?{_EXIT} of(?P<who>(?: "
        r"(?-i:[A-Z0-9&])[\w&.'’-]*){1,4}?)(?:['’]s?)? (?P<title><TITLE>|boss|chief|founder)(?=$|"
        r"[,;:]| (?:after|as|in|over|amid|sparks|raises|sends|leaves|was|is|to)\b)",
        "who",
        0.85,
        "announced",
        " of ",
    ),
    # Tycoon relinquishes CEO role at Acme
    (
        r"\b(?:relinquish(?:es|ed)|gives up|vacates|quits|leaves|resigns from|steps down from|"
        r"exits) (?:the |his |her )?(?P<title><TITLE>) (?:role|post|job|position) (?:at|"
        r"of)(?P<who>)(?! (?:the|a|his|her)\b)",
        "who",
        0.86,
        "announced",
        "role|post|job|position",
    ),
    # Head of Acme UK resigns
    (
        r"^(?:the )?(?P<title>head|chief|boss|president|MD|director) of(?P<who>(?: "
        r"(?-i:[A-Z0-9])[\w&.-]*){1,4}?) (?:to |is )?(?:resigns?|quits?|leaves?|departs?|steps? "
        r"down|stands? down|retires?|exits?|ousted|fired|sacked|stepping down)(?=$|[,;]| (?:after|"
        r"amid|in|as|following|to|over|for|from)\b)",
        "who",
        0.83,
        "announced",
        " of ",
    ),
    # Acme hires founders away from Beta
    (
        r"\b(?:hires|poaches|lures|snaps up|nabs) (?:the )?(?P<title>co-?founders?|founders?)(?: "
        r"and [\w ]{2,24})? (?:away )?from (?:rival |startup |start-up |AI startup "
        r")*(?P<who>(?-i:[A-Z])[\w&.-]*)",
        "who",
        0.8,
        "announced",
        "founder",
    ),
    # Acme appoints Roe to succeed Lund as CEO
    (
        rf"\b{NAMES} {OTHER} to (?:succeed|replace|follow|take over from) (?P<person><PERSON>|"
        rf"{NAME}) as "
        r"(?P<title><TITLE>|boss|chief)\b",
        "left",
        0.87,
        "announced",
        "succeed|replace|follow|over from",
    ),
    # Acme names new CEO as Lund steps down; names Roe CEO, succeeding Lund
    (
        rf"\b{NAMES} [^;:]{{3,80}}? as (?P<person>{NAME}) (?:to )?(?:retires?|steps? (?:down|"
        rf"aside)|"
        r"departs?|leaves?|exits?|resigns?|quits?|stands? down|moves on|bows out)\b",
        "left",
        0.84,
        "announced",
        "retire|step|depart|leave|exit|resign|quit|stand|moves on|bows",
    ),
    (
        rf"\b{NAMES} [^;:]{{3,80}}?<TITLE>,? (?:replacing|to replace|to succeed|succeeding) "
        rf"(?P<person>{NAME})(?=$|[,;]| (?:who|after|in|on|as)\b)",
        "left",
        0.84,
        "announced",
        "replac|succeed",
    ),
    (SWAP % (OTHER, WHO), "who", 0.85, "announced", SUCCEEDS),
)
