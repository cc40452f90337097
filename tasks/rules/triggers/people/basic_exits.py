"""The basic frames of executives and directors who go, and of boards that change."""

from tasks.rules.triggers.people.basic_hires import SURNAME
from tasks.rules.triggers.people.forms import Form
from tasks.rules.triggers.people.wires import WHOLE_NAME, Examples

_WENT = (
    r"(?:quits?|resigns?|resigned|steps? (?:down|aside|back)|stood down|stands? down|retires?|"
    r"leaves|departs?|exits?|bows out|ousted|fired|sacked|removed|dismissed|out|gone|stepping down|"
    r"to (?:quit|resign|step down|stand down|retire|leave|depart|exit|go))"
)
_TAIL = r"(?=$|[,;]| (?:to|for|after|amid|as|over|in|following|from|at|next|on|with)\b)"
EXITS: tuple[Form, ...] = (
    # Lund quits as head of Acme; Lund out as Acme CEO
    (
        rf"^(?P<person>{SURNAME}) (?:is )?{_WENT} as (?P<title>head|boss|chief|<TITLE>) (?:of|"
        rf"at)(?P<who>){WHOLE_NAME}",
        "who",
        0.84,
        "announced",
        " as ",
    ),
    (
        rf"^(?P<person>{SURNAME}) (?:is )?{_WENT} as(?P<who>(?: (?-i:[A-Z0-9])[\w&.-]*){{1,4}}?)"
        r"(?:['’]s?)? (?P<title><TITLE>|boss|chief)(?=$|[,;]| (?:in|from|after|on|at|amid|as|"
        r"over)\b)",
        "who",
        0.84,
        "announced",
        " as ",
    ),
    # Acme exec quits; Acme's top lawyer to retire; senior partner leaves
    (
        rf"(?P<left>)(?:['’]s? )?\b(?P<title>(?:top |senior |chief |leading )*(?:executive|exec|"
        rf"top lawyer|dealmaker|senior partner|creative director|ECD)) (?:is |has )?(?:{_WENT}|"
        rf"exited|left|departed){_TAIL}(?! from (?:twitter|facebook|x)\b)",
        "left",
        0.84,
        "announced",
        "exec|lawyer|dealmaker|partner|creative director|ecd",
    ),
    # Acme North American chief out over behaviour
    (
        r"(?P<left>)(?:['’]s? )?\b(?P<title>(?:(?:N\.|S\.|North|South|Latin|Southeast|East|West|"
        r"Northern|Middle|Greater) )?(?:Americas?|American|Europe|European|Asian?|Asia[- ]Pacific|"
        r"African?|East(?:ern)?|China|Chinese|Indian?|Japan|German|French|British|Australian?|"
        rf"international|global|U\.S\.|UK|US) (?:chief|boss|head|president)) (?:is "
        rf")?{_WENT}{_TAIL}",
        "left",
        0.86,
        "announced",
        "chief|boss|head|president",
    ),
    # Acme CEO and exec chair stand down
    (
        r"(?P<left>)(?:['’]s? )?\b(?P<title><TITLE>)(?:,| and| &) (?:exec(?:utive)? chair(?:man)?|"
        r"chair(?:man|woman)?|finance director|founder|<TITLE>) (?:both )?(?:to )?(?:stand down|"
        r"step (?:down|aside|back)|quit|resign|leave|depart|exit|retire|ousted|fired|sacked|out|"
        rf"removed|go|stood down|stepped down|resigned|left){_TAIL}",
        "left",
        0.88,
        "announced",
        "stand|step|quit|resign|leav|depart|exit|retire|oust|fired|sacked|out|remov|go|stood|left",
    ),
    # Head of Acme's cloud unit leaves
    (
        rf"^(?:the )?(?P<title>head|chief|boss|president) of(?P<who>(?: "
        rf"(?-i:[A-Z0-9])[\w&.-]*){{1,4}}?)['’]s? (?:[\w&-]+ ){{1,4}}?{_WENT}{_TAIL}",
        "who",
        0.85,
        "announced",
        " of ",
    ),
    # Acme founder steps back from day-to-day role
    (
        r"(?P<left>)(?:['’]s? )?\b(?P<title>(?:co-)?founder|<TITLE>|boss)(?: "
        r"(?P<person><PERSON>))? (?:is |to |will |has )?step(?:s|ping|ped)? (?:back|away) from "
        r"(?:[\w-]+ ){0,4}?(?:role|job|post|management|business|duties|company|running)\b",
        "left",
        0.86,
        "announced",
        "step",
    ),
    # Acme plc: Resignation of Chief Financial Officer
    (
        r"^(?P<who>(?-i:[A-Z])[^:;]{2,60}?)(?::| [-–—]) (?:resignation|retirement|departure) of "
        r"(?:(?:the|its|group) )*(?P<title><TITLE>)",
        "who",
        0.86,
        "announced",
        " of ",
    ),
    # Acme names Lund to succeed retiring Roe
    (
        r"\b(?:names?|appoints?|taps|hires?|picks|promotes?|selects?|chooses) (?:[\w'’.,&-]+ "
        r"){1,8}?(?:to )?(?:replac|succeed|follow)(?:e|ing)? (?:the )?(?:retiring|outgoing|"
        rf"departing) (?P<person>{SURNAME})",
        "left",
        0.86,
        "announced",
        "retiring|outgoing|departing",
    ),
)
SEATS: tuple[Form, ...] = (
    # Lund steps down as Acme chairman; resigns from Acme board; Acme's Lund to step down as chair
    (
        rf"^(?P<person>{SURNAME}) (?:is )?{_WENT} as(?P<who>(?: (?-i:[A-Z0-9])[\w&.-]*){{1,4}}?)"
        r"(?:['’]s?)? (?P<title>(?:vice |deputy |non-executive )?chair(?:man|woman)?|director)(?=$|"
        r"[,;]| (?:in|from|after|on|at|amid|as|over)\b)",
        "who",
        0.84,
        "announced",
        "chair|director",
    ),
    (
        rf"^(?P<person>{SURNAME}) (?:is )?(?:{_WENT} (?:from )?|joins|to join|quits|added to|"
        r"appointed to|named to|elected to)(?P<who>(?: ?(?-i:[A-Z0-9])[\w&.-]*){1,4}?)(?:['’]s?)? "
        r"board\b(?! (?:of (?:education|trade)|meeting))",
        "who",
        0.83,
        "announced",
        "board",
    ),
    (
        rf"(?P<left>)['’]s? (?P<person>{SURNAME}) (?:is )?{_WENT} as (?:its )?(?P<title>"
        r"(?:vice |deputy |non-executive )?chair(?:man|woman)?)\b",
        "left",
        0.84,
        "announced",
        "chair",
    ),
    (
        r"\b(?:proposes|nominates|names|appoints|recommends|puts forward) (?:<PERSON>|"
        rf"{SURNAME}) (?:for (?:the |its )?board|(?:as )?(?:NED|non-exec)\b)",
        "left",
        0.83,
        "announced",
        "board|ned|non-exec",
    ),
    (
        r"^(?:directorate|board) changes? (?:at|of)(?P<who>)",
        "who",
        0.84,
        "announced",
        "directorate|board",
    ),
)
EXIT_EXAMPLES: Examples = (
    ("Lund out as Tarn Optics CEO", {"subject": "Tarn Optics", "person": "Lund"}),
    ("Tarn Optics North American chief out over behaviour", {"subject": "Tarn Optics"}),
    ("Tarn Optics CEO and exec chair stand down", {"subject": "Tarn Optics"}),
    ("Lund quits as England captain", None),
)
SEAT_EXAMPLES: Examples = (
    ("Lund steps down as Tarn Optics chairman", {"subject": "Tarn Optics"}),
    ("Lund resigns from school board", None),
)
