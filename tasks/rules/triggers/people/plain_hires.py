"""The plainest wordings of who comes, with a surname alone or with no name at all."""

from tasks.rules.triggers.people.first import AUX, CHOSEN, COMPANY, SURNAME
from tasks.rules.triggers.people.forms import Form
from tasks.rules.triggers.people.plain import (
    CHANGES,
    END,
    MADE,
    NAME,
    NAMES,
    OTHER,
    SUCCEEDS,
    SWAP,
    WHO,
)

_SHARE = (
    r"(?:business|operations?|unit|arm|division|team|practice|office|bank|banking|desk|region|"
    r"market|push|expansion|subsidiary|group|brand|segment|department|plant|wealth|growth|efforts?)"
)
_POST = (
    r"(?:partner|principal|of counsel|counsel|shareholder|associate|senior manager|director|editor|"
    r"(?:sales|marketing|account|plant|product|programme|program|operations|regional) manager|"
    r"strategist|economist|analyst|banker|broker)"
)
_GAINED = (
    r"(?:trader|banker|rainmaker|designer|engineer|analyst|economist|editor|executive|exec|buyer|"
    r"scientist|researcher|lawyer|litigator|partner|dealmaker|broker|strategist|creative|"
    r"(?:portfolio|fund|wealth|asset) manager|veteran|team|duo|trio|pair|co-?founders?|founders?)s?"
)
HIRES: tuple[Form, ...] = (
    *CHANGES,
    # Acme: Lund appointed chief executive; Acme CFO Lund promoted to CEO; Acme's Lund takes over as
    (
        rf"(?:(?-i:Group) )?(?P<left>)(?:['’]s? (?:<TITLE> )?|: |(?<=\s)(?:<TITLE>|insider|founder|"
        rf"veteran|exec(?:utive)?|director) ){WHO},? {AUX}{MADE} (?:as |to be |to "
        rf")?(?P<title><TITLE><OFFICE>){END}",
        "left",
        0.86,
        "announced",
        "appoint|named|hired|select|elect|chosen|picked|tapped|promot|elevat|recruit|confirm|"
        "install|becom|over as|over|charge|step|moves|move up|rises|starts|to be|unveil|lined up|"
        "announc|designat|welcom|brought|nominat",
    ),
    (
        rf"(?:(?-i:Group) )?(?P<left>)(?:['’]s? |(?<=\s)(?:<TITLE>|insider|veteran|exec(?:utive)?) "
        rf"){WHO} {AUX}(?:succeed|replace|follow)s? {OTHER} as (?P<title><TITLE><OFFICE>|boss|"
        rf"chief){END}",
        "left",
        0.86,
        "announced",
        "succeed|replac|follow",
    ),
    # Jane Doe, Beta veteran, named Acme CEO; Jane Doe named Acme CEO; Jane Doe lands Acme CEO job
    (
        rf"^(?P<person><PERSON>)(?:, [^,;:]{{3,60}},)? {AUX}(?:{CHOSEN}(?: as)?|lands|gets|wins|"
        rf"handed|takes|secures)(?: the)?(?: new)?(?P<who>{COMPANY})(?:['’]s?)? (?P<title><TITLE>)"
        r"(?: (?:job|role|post|position))?(?=$|[,;]| (?:in|from|after|on|as|amid|following|to|"
        r"effective|at)\b)",
        "who",
        0.85,
        "announced",
        "appoint|named|hired|select|elect|chosen|picked|tapped|promot|elevat|recruit|confirm|"
        "install|lands|gets|wins|handed|takes|secures|unveil|nominat|announc|designat|welcom",
    ),
    # Lund takes charge at Acme; Lund tipped to take over at Acme
    (
        rf"^(?:<PERSON>|{SURNAME}),? {AUX}(?:in the frame |in the running |(?:the )?favou?rite )?"
        r"(?:to )?(?:takes? (?:over|charge|office|the (?:helm|reins|wheel|top job))|steps? in|"
        r"lands top job|gets top job|assumes? (?:charge|office|the helm)|for (?:the )?top job)(?: "
        r"(?:as|in|of) <TITLE>)? (?:at|of)(?P<who>)(?! (?:the|a|an|his|her|its)\b)",
        "who",
        0.82,
        "announced",
        "tak|step|top job|assume",
    ),
    (
        rf"^(?P<person><PERSON>|{SURNAME}),? {AUX}(?:takes?|took|assum(?:es?|ed)) (?:over )?"
        r"(?:up )?(?:the |new |her |his )?(?:charge|office|role|post|position|responsibility) as "
        r"(?P<title><TITLE><OFFICE>) (?:of|at)(?P<who>)",
        "who",
        0.86,
        "announced",
        "charge|office|role|post|position|responsib",
    ),
    (
        rf"^(?P<person><PERSON>|{SURNAME}) (?:is )?(?:in (?:the )?(?:frame|running|line)|tipped|"
        rf"favou?rite|front-?runner|lined up|expected|set|due) to (?:become|be|take over as|"
        rf"succeed {OTHER} as)(?P<who>{COMPANY})(?:['’]s?)? (?:new |next )?(?P<title><TITLE>|boss|"
        rf"chief){END}",
        "who",
        0.82,
        "rumour",
        "become|be |over as|succeed",
    ),
    # Rossi to take over as Italian carmaker Velia's CEO
    (
        rf"^(?P<person><PERSON>|{SURNAME}) {AUX}{MADE} (?:as |to be )?(?:the )?(?P<who>"
        r"(?-i:[A-Z])\w+ (?:carmaker|automaker|lender|retailer|insurer|airline|grocer|drugmaker|"
        r"brewer|chipmaker|miner|builder|giant|startup|start-up|maker|operator|supplier|bank|firm|"
        r"group|company|chain)(?: (?-i:[A-Z0-9])[\w&.-]*){1,3}?)(?:['’]s?)? (?:new |next )?"
        rf"(?P<title><TITLE>){END}",
        "who",
        0.85,
        "announced",
        "",
    ),
    # Acme picks retail veteran Lund as boss; names Lund, Roe as co-CEOs; hands top job to Lund
    (
        rf"\b{NAMES} (?:[\w'’.&+-]+,? ){{1,6}}?(?:as|to be) (?:its |the )?(?:new |next |interim |"
        r"acting )*(?P<title>boss|chief|leader|co-CEOs|co-chief executives|co-presidents|"
        rf"joint (?:CEOs|managing directors))(?=$|[,;]| (?:in|after|amid|to|from|ahead|on)\b)",
        "left",
        0.83,
        "announced",
        "boss|chief|leader|co-|joint",
    ),
    (
        rf"\b(?:hands|gives|offers|handed|entrusts) (?:the |its )?(?P<title>top job|top role|"
        rf"(?:<TITLE>) (?:job|role|post)|helm) to {WHO}",
        "left",
        0.84,
        "announced",
        " to ",
    ),
    (
        rf"\b{NAMES} (?P<person><PERSON>)(?: as)? (?:(?:its|the|his|her|a) )?(?:new )?"
        r"(?:replacement|successor)\b",
        "left",
        0.82,
        "announced",
        "replacement|successor",
    ),
    # Acme lines up Lund as next CEO; close to naming Lund CEO
    (
        r"\b(?:lines? up|eyes|eyeing|considers|considering|courts|courting|weighs|mulls|favou?rs|"
        r"approache[sd]|(?:close to|near|nears|set to|poised to|likely to) "
        rf"(?:nam|appoint|pick|hir)(?:e|ing)?) {WHO} (?:(?:as|for|to be|to become) )?(?:its |the "
        rf")?(?:new |next )?(?P<title><TITLE>)(?: (?:job|role|post))?{END}",
        "left",
        0.8,
        "rumour",
        "line|eye|consider|court|weigh|mull|favo|approach|close|near|set|poised|likely",
    ),
    # Acme appoints Lund to lead North American business
    (
        rf"\b(?:names|appoints|promotes|picks|taps|elevates|selects|chooses|poaches|recruits) "
        rf"{WHO} (?P<title>to (?:lead|run|head(?: up)?|oversee|steer|grow|build|drive)) (?:its |"
        rf"the |new )?(?:(?!talks|review|probe|sale|process|search|inquiry|audit|auction|"
        rf"campaign)[\w&-]+ ){{0,4}}?{_SHARE}\b(?! (?:IPO|sale))",
        "left",
        0.83,
        "announced",
        "to lead|to run|to head|to oversee|to steer|to grow|to build|to drive",
    ),
    # Acme appoints first woman to lead bank
    (
        rf"\b{NAMES} (?:an? |its |the |first |new )*(?:woman|female|insider|outsider|local|"
        r"foreigner|veteran|banker|lawyer|engineer|lifer|old hand|dealmaker|turnaround expert)(?: "
        r"[\w-]+){0,3}? (?P<title>to (?:lead|run|head|helm|steer|take over|take the (?:helm|"
        rf"reins)))(?= (?:it|itself|bank|company|firm|group|business|retailer|lender|airline|"
        rf"{_SHARE})\b|"
        r"$)",
        "left",
        0.82,
        "announced",
        "to lead|to run|to head|to helm|to steer|to take",
    ),
    # Ex-Beta partner to head Acme's Asia push
    (
        r"^(?:ex-|former |veteran |longtime )[^,;:]{3,50}? (?:is |named |tapped |hired |picked |"
        r"set )?(?P<title>to (?:lead|head|run|oversee|steer|helm|build))(?P<who>(?: "
        r"[\w&.-]+){1,4}?)"
        rf"['’]s? (?:[\w&-]+ ){{0,4}}?{_SHARE}\b",
        "who",
        0.82,
        "announced",
        "to lead|to head|to run|to oversee|to steer|to helm|to build",
    ),
    # Jane Doe joins Acme as partner; Acme promotes Jane Doe to partner; promotes three to partner
    (
        rf"^(?P<person><PERSON>)(?:, [^,;:]{{3,60}},)? (?:(?:re)?joins|to join|has "
        rf"joined)(?P<who>{COMPANY}) as (?:an? |its |the |new )*(?P<title>(?:[\w&-]+ "
        rf"){{0,3}}?{_POST})"
        r"(?=$|[,;]| (?:in|for|from|to|at|and)\b)(?! of the)",
        "who",
        0.84,
        "announced",
        "join",
    ),
    (
        r"\b(?:promotes|elevates|promoted|elevated) (?:<PERSON>|two|three|four|five|six|seven|"
        r"eight|nine|ten|\d{1,2}|several)(?: [\w-]+){0,3}? to (?P<title>(?:equity |senior |"
        r"managing |executive )*(?:partner(?:s|ship)?|principals?|shareholders?|counsel|managing "
        r"directors?|vice[ -]presidents?|directors?))\b",
        "left",
        0.84,
        "announced",
        "promot|elevat",
    ),
    # Acme lures star trader from Beta; hires founders away from Beta
    (
        r"\b(?:lures|poaches|nabs|snags|snaps up|hires|recruits|plucks|bags|raids) (?:an? |the |"
        r"its "
        rf"|two |three )?(?:[\w-]+ ){{0,3}}?{_GAINED}(?: {OTHER})? (?:away )?from (?:rival |"
        r"competitor |startup |start-up |AI startup )*(?-i:[A-Z])",
        "left",
        0.82,
        "announced",
        " from ",
    ),
    # Acme snaps up Aon marine boss
    (
        r"\b(?:lures|poaches|nabs|snags|snaps up|recruits|plucks|bags|hires|taps) (?:the "
        r")?(?!(?:New|First|Next|Chief|Head|Former|Global|Senior|Vice)\b)(?-i:[A-Z])[\w&.'-]* "
        r"(?:[\w-]+ ){0,3}?(?:boss|chief|exec|executive|alum(?:nus|na)?|lieutenant|"
        r"(?P<title><TITLE>))"
        rf"(?: {NAME})?(?=$|[,;]| (?:as|for|to|from|in|amid|after)\b)(?! to (?:speak|host|judge))",
        "left",
        0.82,
        "announced",
        "boss|chief|exec|alum|lieutenant|head|director|officer|president|manager|ceo|cfo|cto|coo",
    ),
    # Jane Doe to become first female boss of Acme
    (
        rf"^{WHO} {AUX}(?:becomes?|named|appointed|takes over as) (?:the )?(?:first |new |next "
        rf")(?:[\w-]+ )?"
        r"(?P<title>boss|chief|head) (?:of|at)(?P<who>)(?! (?:the|a|his|her|mission|delegation)\b)",
        "who",
        0.84,
        "announced",
        "boss|chief|head",
    ),
    # Acme announces promotions
    (
        r"\b(?:announces|announced|makes|confirms) (?:[\w-]+ ){0,2}?(?:promotions|executive "
        r"appointments|new appointments)$",
        "left",
        0.8,
        "announced",
        "promotions|appointments",
    ),
    # Acme's next president to be Sato
    (
        rf"(?P<left>)['’]s (?:new|next) (?P<title><TITLE>|boss|chief)(?: is|:|,|,? to be| will be) "
        rf"(?:(?-i:[A-Z])[\w&]{{1,20}}['’]s )?{WHO}"
        r"(?=$|[,;]| (?:to|from|takes|starts)\b)",
        "left",
        0.84,
        "announced",
        "new|next",
    ),
    # Acme names Lund chairman and Roe chief executive
    (
        rf"\b{NAMES} {OTHER}(?: as)? (?:its |the )?(?:new )?(?:non-executive |executive "
        rf")?chair(?:man|woman)?,? (?:and|,) {WHO}(?: as)? (?:its |the )?(?:new "
        rf")?(?P<title><TITLE>)",
        "left",
        0.86,
        "announced",
        "chair",
    ),
    # deloitte names new uk ceo
    (
        rf"\b{NAMES} (?:its |an? |the )?new (?:[a-z.&-]{{2,12}} ){{1,2}}(?P<title>CEO|CFO|COO|CTO|"
        rf"CMO|CIO|MD|GM|boss|chief executive){END}",
        "left",
        0.84,
        "announced",
        "new ",
    ),
    # Acme names Jane Doe as executive director; the board approves the appointment of Jane Doe as
    (
        rf"\b{NAMES} (?P<person><PERSON>) (?:as|to) (?:an? |its |the |new )*(?P<title>executive "
        r"director)\b",
        "left",
        0.84,
        "announced",
        "executive director",
    ),
    (
        r"(?P<left>)(?:['’]s? )?(?:\bboard )?\b(?:approve|clear|okay|ok|back|ratif|endorse)(?:s|"
        r"ies|d|ed)? (?:the )?(?:appointment|elevation|hiring|nomination|promotion) of "
        rf"{WHO}(?:, [^,;:]{{3,40}},)? (?:as|to) (?P<title><TITLE><OFFICE>)",
        "left",
        0.86,
        "announced",
        "appointment|elevation|hiring|nomination|promotion",
    ),
    # New chief at the wheel of Acme
    (
        r"^(?:an? )?(?:new|next|first) (?P<title><TITLE>|boss|chief|hand|head) (?:at the (?:wheel|"
        r"helm|top)|in (?:the )?(?:hot seat|driving seat|charge)|takes (?:over|charge|the (?:wheel|"
        r"helm|reins)))(?: of| at)(?P<who>)",
        "who",
        0.84,
        "announced",
        "wheel|helm|top|seat|charge|over|reins",
    ),
    (SWAP % (WHO, OTHER), "who", 0.85, "announced", SUCCEEDS),
)
