"""Headlines that open with the person: who joins, takes over, steps down, and at which company.

`exec_hire`, `exec_departure` and `board_change` compile them, each with its own <TITLE>; the
company stands behind the title ("CFO of Acme") or before it ("as Acme CFO").
"""

from tasks.rules.triggers.people.forms import Form
from tasks.rules.triggers.reading.given_names import GIVEN

# What may stand before any of the verbs: has been, is said to be, set to, in line to.
AUX = (
    r"(?:(?:is|was|has|have|been|will|be|to|set|due|in line|expected|tipped|slated|said|about|"
    r"formally|officially|unanimously|gets|poised|likely) ){0,4}"
)
_PERSON = r"(?P<person><PERSON>)(?:, (?-i:[^,;:]{2,60}),)?"
# A company before a title. Of a title's own first words it cannot begin with, it takes none.
COMPANY = (
    r"(?! (?:as|to|in|at|for|and|the|an?|of|its|his|her|their|new|next|first|interim|acting|global|"
    r"chief|vice|senior|executive|managing|general|head|director|deputy|co|non|lead|role|board|"
    r"independent|president|chair|supervisory|position|post|permanent|newly|top)\b)(?: "
    r"(?-i:[A-Z0-9&])[\w&.’'+-]*(?: (?:of|and|de)(?= (?-i:[A-Z])))?){1,5}?(?! (?-i:Group)\b)"
)
_END = (
    r"(?=$|[,;:.]| (?:in|from|after|on|at|to|as|amid|ahead|following|for|effective|with|and|job|"
    r"role|post|position|next|this|by|when|while|over|until|before|replacing|succeeding)\b)"
)
CHOSEN = (
    r"(?:appointed|named|hired|selected|elected|chosen|picked|tapped|promoted|elevated|recruited|"
    r"confirmed|announced|unveiled|installed|designated|welcomed|brought (?:in|on)|lined up|"
    r"nominated)"
)
_BECOMES = (
    r"(?:(?:taking|take|takes|took) over|step(?:s|ping|ped)? (?:up|in)|starts?|begins?|(?:takes?|"
    r"taking) (?:the )?(?:helm|reins)|becomes?|becoming|returns?|is(?= (?:the )?(?:new|next|"
    r"now)\b)|be)"
)
_MADE = rf"(?:{CHOSEN}|{_BECOMES})"
_MADE_LITERALS = (
    "appointed|named|hired|selected|elected|chosen|picked|tapped|promoted|elevated|recruited|"
    "confirmed|announced|unveiled|installed|designated|welcomed|brought|lined up|nominated|over as|"
    "step|starts|begins|helm|reins|becom|returns|is new|is the|is next|is now|be "
)
_ASSUMES = (
    r"(?:assum(?:es?|ing)|takes? (?:on|up)|takes|lands|gets|moves? (?:in)?to|steps into|handed|"
    r"given|wins|secures|(?:promoted|named|appointed|elevated) to)"
)
_JOINS = (
    r"(?:(?:re)?join(?:s|ed|ing)?|moves? to|returns? to|returned to|heads? to|defects to|arrives? "
    r"at|(?:hired|recruited|appointed|named|tapped|poached|snapped up) by)"
)
SURNAME = (
    r"(?-i:(?!(?:He|She|It|They|This|That|Who|What|Here|There|New|CEO|CFO|Now|"
    r"Why)\b)[A-Z][\w'’-]{2,20})"
)
_REPLACES = r"(?:succeed(?:s|ing)?|replac(?:es?|ing)|follow(?:s|ing)?|tak(?:es?|ing) over from)"
ARRIVALS: tuple[Form, ...] = (
    # Jane Doe named CFO of Acme; is new CFO at Acme
    (
        rf"{_PERSON} {AUX}{_MADE} (?:as |to be |to )?(?P<title><TITLE><OFFICE>)(?: (?:role|post|"
        r"job|position))? (?:of|at|for|with)(?P<who>)(?! (?:the|a|an|his|her|all|every)\b)",
        "who",
        0.87,
        "announced",
        _MADE_LITERALS,
    ),
    # Jane Doe named Acme CFO; to become Acme's new CFO
    (
        rf"{_PERSON} (?:{AUX}(?:{_BECOMES}(?: as| to be| to)?|{CHOSEN} (?:as|to be|to))|(?:is|was|"
        rf"has been|to be|will be|gets) {CHOSEN})(?: the)?(?: new)?(?P<who>{COMPANY})(?:['’]s?)? "
        rf"(?!(?:as|to|be)\b)(?P<title><TITLE><OFFICE>){_END}",
        "who",
        0.86,
        "announced",
        _MADE_LITERALS,
    ),
    # The same with "named" alone, which companies do as well: a given name tells who it is
    (
        rf"^(?P<person>(?={GIVEN})<PERSON>) {CHOSEN}(?: the)?(?: "
        rf"new)?(?P<who>{COMPANY})(?:['’]s?)? (?!(?:as|to|be)\b)(?P<title><TITLE><OFFICE>){_END}",
        "who",
        0.86,
        "announced",
        _MADE_LITERALS,
    ),
    # Jane Doe joins Acme as CFO; has joined Acme's team in the role of CFO
    (
        rf"{_PERSON} {AUX}{_JOINS}(?P<who>{COMPANY})(?:['’]s?)?(?: (?:(?:executive|"
        r"leadership|management|senior|global) ){0,2}(?:team|board|staff|family|ranks))?(?: "
        r"(?-i:[a-z&][\w'’-]*)){0,3}? (?:as|in|to be|for)(?: (?:an?|the|its|their|new|newly "
        r"created))* (?P<title><TITLE><OFFICE>)",
        "who",
        0.89,
        "announced",
        "join|moves to|move to|return|heads to|head to|defects|arrive| by ",
    ),
    # Jane Doe is Acme's new CFO
    (
        rf"{_PERSON} (?:is|will be|to be|becomes|to become|named|"
        rf"appointed)(?P<who>{COMPANY})['’]s? "
        r"(?:new|next|first|latest) (?P<title><TITLE><OFFICE>)",
        "who",
        0.87,
        "announced",
        "new|next|first|latest",
    ),
    # Jane Doe assumes the role of CFO at Acme
    (
        rf"{_PERSON} {AUX}{_ASSUMES} (?:the )?(?P<title><TITLE><OFFICE>)(?: (?:role|post|job|"
        r"position|duties))? (?:of|at)(?P<who>)(?! (?:the|a|an|his|her)\b)",
        "who",
        0.85,
        "announced",
        "assum|takes |take |fills|lands|gets|moves|steps into|handed|given|wins|secures|"
        "promoted|named to|appointed|elevated",
    ),
    # Jane Doe to succeed John Roe as Acme CFO; as CFO of Acme
    (
        rf"(?P<person><PERSON>) {AUX}{_REPLACES} <PERSON> as (?P<title><TITLE><OFFICE>) (?:of|at|"
        rf"for)(?P<who>)",
        "who",
        0.87,
        "announced",
        "succeed|replac|follow|over from",
    ),
    (
        rf"(?P<person><PERSON>) {AUX}{_REPLACES} <PERSON> as(?: the)?(?: "
        rf"new)?(?P<who>{COMPANY})(?:['’]s?)? (?!(?:as|to|be)\b)(?P<title><TITLE><OFFICE>){_END}",
        "who",
        0.87,
        "announced",
        "succeed|replac|follow|over from",
    ),
)
HIRES: tuple[Form, ...] = (
    *ARRIVALS,
    (
        rf"^meet(?P<who>{COMPANY})(?:['’]s?)? (?:new|next|first) (?P<title><TITLE><OFFICE>)"
        r"(?:[,:]? (?P<person><PERSON>))?",
        "who",
        0.82,
        "announced",
        "meet",
    ),
    # Jane Doe joins Acme's leadership team
    (
        rf"{_PERSON} {AUX}{_JOINS}(?P<who>{COMPANY})(?:['’]s?)? (?:(?:global|senior|executive|"
        r"leadership|management) ){1,3}(?:team|committee|ranks)\b",
        "who",
        0.84,
        "announced",
        "join",
    ),
)
HIRES = (
    *HIRES,
    # Roe is new Acme chief; Roe takes the helm at Acme: a surname alone
    (
        rf"(?:^|[:;] )(?P<person>{SURNAME}) (?:is|becomes|named|to be) (?:the )?(?:new|next|"
        rf"first)(?P<who>{COMPANY})(?:['’]s?)? (?P<title><TITLE>|chief|boss|head){_END}",
        "who",
        0.82,
        "announced",
        "new|next|first",
    ),
    (
        rf"(?P<person><PERSON>|{SURNAME}) (?:is |to |will )?(?:takes?|taking|grabs) (?:over "
        rf")?(?:the "
        r"|up )?(?:helm|reins|top job|CEO (?:role|job)|wheel) (?:at|of)(?P<who>)(?! (?:the|a|his|"
        r"her|[A-Z][a-z]+ (?:party|team))\b)",
        "who",
        0.82,
        "announced",
        "helm|reins|top job|ceo role|ceo job|wheel",
    ),
    # Acme hires Jane Doe as it doubles down on media: no title, but a given name
    (
        rf"\b(?:hires|hired|poaches|recruits|lures)(?: [\w&.'’-]+){{0,3}}? (?P<person>(?={GIVEN})"
        r"<PERSON>)(?=$|,| (?:as it|from|away from|amid|after|for|to (?:lead|run|head|oversee))\b)",
        "left",
        0.8,
        "announced",
        "hire|poach|recruit|lure",
    ),
)
_LEFT = (
    r"(?:step(?:s|ped|ping)? (?:down|aside|away|back)|st(?:ands?|anding|ood) down|resign(?:s|ed|"
    r"ing)?|quit(?:s|ting)?|retir(?:es?|ed|ing)|depart(?:s|ed|ing)?|exit(?:s|ed|ing)?|leav(?:es?|"
    r"ing)|out|ousted|fired|sacked|dismissed|removed|dropped|suspended|replaced|bow(?:s|ing)? out|"
    r"(?:announces|announced|tenders|submits) (?:his |her |their )?(?:resignation|retirement|"
    r"departure|exit)|forced out|pushed out)"
)
_LEFT_LITERALS = (
    "step|stand|stood|resign|quit|retir|depart|exit|leav|out as|ousted|fired|sacked|dismissed|"
    "removed|dropped|suspended|replaced|bow|out from"
)
DEPARTURES: tuple[Form, ...] = (
    # Jane Doe steps down as CFO of Acme; as Acme CFO
    (
        rf"{_PERSON} {AUX}{_LEFT} (?:(?:abruptly|suddenly|immediately) )?(?:as|from (?:role|post|"
        r"job|position) as|from) (?:the )?(?P<title><TITLE><OFFICE>) (?:of|at|for)(?P<who>)(?! "
        r"(?:the|a|an|his|her)\b)",
        "who",
        0.88,
        "announced",
        _LEFT_LITERALS,
    ),
    (
        rf"{_PERSON} {AUX}{_LEFT} (?:(?:abruptly|suddenly|immediately) )?(?:as|from (?:role|post|"
        rf"job|position) as|from)(?: the)?(?: new)?(?P<who>{COMPANY})(?:['’]s?)? (?!(?:as|to|"
        rf"be)\b)(?P<title><TITLE><OFFICE>){_END}",
        "who",
        0.88,
        "announced",
        _LEFT_LITERALS,
    ),
    # Jane Roe to succeed Jane Doe as Acme CFO
    (
        rf"<PERSON> {AUX}{_REPLACES} (?P<person><PERSON>) as (?P<title><TITLE><OFFICE>) (?:of|at|"
        rf"for)(?P<who>)",
        "who",
        0.87,
        "announced",
        "succeed|replac|follow|over from",
    ),
    (
        rf"<PERSON> {AUX}{_REPLACES} (?P<person><PERSON>) as(?: the)?(?: "
        rf"new)?(?P<who>{COMPANY})(?:['’]s?)? (?!(?:as|to|be)\b)(?P<title><TITLE><OFFICE>){_END}",
        "who",
        0.87,
        "announced",
        "succeed|replac|follow|over from",
    ),
)
EXITS: tuple[Form, ...] = (
    *DEPARTURES,
    # Acme's Jane Doe departs to pursue other interests
    (
        r"(?P<left>)['’]s? (?P<person><PERSON>) (?:is |to |will )?(?:departs?|departing|steps? "
        r"down|stepping down|resigns?)(?=$|[,;]| (?:to|after|amid|as|for|in|following|at)\b)(?! as "
        r"(?:MP|mayor|minister|coach|captain|leader|president|senator)\b)",
        "left",
        0.8,
        "announced",
        "'s |’s |' |’ ",
    ),
    # Acme names Jane Roe CFO as Jane Doe retires; ..., replacing Jane Doe
    (
        r"\b(?:names|appoints|promotes|picks|taps|hires|elevates|announces|selects|"
        r"chooses)\b[^;:]{3,80}?(?: as|,| after) (?P<person><PERSON>) (?:to )?(?:retires?|steps? "
        r"(?:down|aside)|departs?|leaves?|exits?|resigns?|quits?|stands? down|moves on|bows out)\b",
        "left",
        0.85,
        "announced",
        "retire|step|depart|leave|exit|resign|quit|stand|moves on|bows",
    ),
    (
        r"\b(?:names|appoints|promotes|picks|taps|hires|elevates|selects|"
        r"chooses)\b[^;:]{3,80}?\b(?:replacing|to replace|to succeed|succeeding) (?:[\w-]+ "
        r"){0,2}?(?P<person><PERSON>)",
        "left",
        0.84,
        "announced",
        "replac|succeed",
    ),
    # Acme suspends CEO; Acme CEO suspended, placed on leave
    (
        r"\b(?:suspends|suspended|sidelines|benches|demotes) (?:its |the )?(?P<title><TITLE>)(?:,? "
        r"(?P<person><PERSON>))?(?! (?:pay|bonus|search))",
        "left",
        0.84,
        "announced",
        "suspend|sideline|bench|demote",
    ),
    (
        r"(?:['’]s? |(?-i:Group) )?(?P<left>)\b(?P<title><TITLE><OFFICE>|(?:co-)?founder|chief|"
        r"boss)(?: (?P<person><PERSON>|<SURNAME>))?,? (?:is |has been |was )?(?:suspended|"
        r"(?:placed|put) on (?:\w+ )?leave|takes? (?:a )?leave of absence|(?:set to be |is |said "
        r"to be |to be )(?:leaving|replaced|departing)|(?:makes?|in) (?:an? )?(?:\w+ )?(?:exit|"
        r"departure)|heads? for (?:the )?exits?|succeeded by|replaced by)\b",
        "left",
        0.84,
        "announced",
        "suspended|on leave|leave of|leaving|be replaced|departing|exit|departure|succeeded|"
        "replaced by",
    ),
    (
        r"^(?:notice of )?(?:resignation|retirement|departure|exit) of(?P<who>"
        rf"{COMPANY})(?:['’]s?)? (?P<title><TITLE>)",
        "who",
        0.83,
        "announced",
        "resignation|retirement|departure|exit",
    ),
    (
        r"\b(?:hit|rocked|shaken|stunned) by (?:the )?(?:[\w-]+ )?(?:departure|exit|resignation|"
        r"loss|retirement) of (?:its |the )?(?P<title><TITLE>|founder)",
        "left",
        0.83,
        "announced",
        "hit by|rocked|shaken|stunned",
    ),
)
