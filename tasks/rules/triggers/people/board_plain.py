"""The plainest wordings of boards that change, with a surname alone or with no name at all."""

from tasks.rules.triggers.people.first import AUX, CHOSEN, COMPANY, SURNAME
from tasks.rules.triggers.people.forms import Form
from tasks.rules.triggers.people.plain import END, NAME, OTHER, SUCCEEDS, WHO

_CHAIR = (
    r"(?:(?:non-executive |non-exec |board |supervisory board |vice |deputy |new |next |interim "
    r")*chair(?:man|woman|person)?)"
)
_DIRECTOR = (
    r"(?:(?:senior |lead )?(?:independent|non-executive|non-exec|board|outside|additional|nominee|"
    r"whole-time) )+(?:directors?|members?)"
)
_GOES = (
    r"(?:(?:is |has |to |will |set to |abruptly )*(?:steps? (?:down|aside)|stepping down|stands? "
    r"down|stood down|resigns?|resigned|retires?|retiring|quits?|leaves?|leaving|departs?|exits?|"
    r"ousted|removed|sacked|bows out|dies|walks out))"
)
SEATS: tuple[Form, ...] = (
    # Elk chief executive Mario Lund named to Acme's board; joins Acme's board of directors
    (
        r"(?P<person><PERSON>),? (?:is |has been |was )?(?:named|appointed|elected|added|joins|"
        r"joined|to "
        r"join|has joined|selected) (?:to )?(?:the )?(?:board (?:of directors )?of )?(?P<who>"
        r"(?:(?-i:[A-Z0-9&])[\w&.-]*|of|the)(?: (?:(?-i:[A-Z0-9&])[\w&.'’-]*|of|"
        r"for)){0,7}?)(?:['’]s?)? "
        r"board(?: of (?:directors|trustees))?(?=$|[,.;:]| (?:as|in|after|amid|following)\b)",
        "who",
        0.84,
        "announced",
        "board",
    ),
    # Acme chairman Lund to retire; independent director Lund resigns
    (
        rf"(?:['’]s? |(?-i:Group) )?(?P<left>)\b(?P<title>{_CHAIR}|{_DIRECTOR})(?: of the "
        rf"board)?,? (?P<person>{NAME}),? {_GOES}\b",
        "left",
        0.87,
        "announced",
        "chair|director|member",
    ),
    # Acme director Lund resigns from board
    (
        rf"(?:['’]s? |(?-i:Group) )?(?P<left>)\b(?P<title>director)(?: (?P<person><PERSON>|"
        rf"{NAME}))? (?:resigns|quits|steps down|retires|exits) (?:from )?(?:the |its )?board\b",
        "left",
        0.86,
        "announced",
        "director",
    ),
    # Jane Doe named Acme chairman; Lund to be Acme chairman; Lund succeeds Roe as Acme chairman
    (
        rf"^(?P<person><PERSON>|{SURNAME})(?:, [^,;:]{{3,60}},)? {AUX}(?:{CHOSEN}(?: as)?|becomes|"
        rf"be|takes over as|to take over as)(?: the)?(?: new)?(?P<who>{COMPANY})(?:['’]s?)? "
        rf"(?P<title>{_CHAIR}){END}",
        "who",
        0.85,
        "announced",
        "chair",
    ),
    (
        rf"^{WHO} {AUX}(?:succeed(?:s|ing)?|replac(?:es?|ing)|follow(?:s|ing)?|tak(?:es?|ing) over "
        rf"from) {OTHER} as(?: the)?(?: new)?(?P<who>{COMPANY})(?:['’]s?)? "
        rf"(?P<title>{_CHAIR}){END}",
        "who",
        0.86,
        "announced",
        SUCCEEDS,
    ),
    # Retired judge joins Acme as independent director
    (
        r"^[^,;:]{3,60}? (?:joins|to join|has joined)(?P<who>(?: (?-i:[A-Z0-9&])[\w&.'’-]*){1,5}?) "
        r"as "
        rf"(?:an? |its |the )?(?P<title>{_CHAIR}|{_DIRECTOR})\b",
        "who",
        0.85,
        "announced",
        "join",
    ),
    # Reid Hoffman to step down from Acme's board; LinkedIn co-founder leaves Acme board
    (
        r"(?:(?P<person><PERSON>)|founder|boss|chief|CEO|president|chairman|investor|minister|"
        rf"director),? {_GOES} (?:from )?(?:the board of (?:directors (?:of|at) "
        rf")?(?P<who>(?-i:[A-Z]"
        r")[\w&.-]*)|(?P<who_2>(?-i:[A-Z0-9])[\w&.’'-]*(?: "
        r"(?-i:[A-Z0-9])[\w&.’'-]*){0,3}?)(?:['’]s?)? board)\b(?! of (?:education|trade))",
        "who",
        0.86,
        "announced",
        "board",
    ),
    # Ex-mandarin takes chair at Acme; fund nominates four to Acme board
    (
        r"\b(?:takes?|to take|fills|assumes) (?:the |up )?(?P<title>chair(?:manship)?)(?: role)? "
        r"(?:at|of)(?P<who>)(?! (?:the|a|an|committee|talks|inquiry)\b)",
        "who",
        0.84,
        "announced",
        "chair",
    ),
    (
        r"\b(?:nominat|propos)(?:es?|ed|ing) (?:two|three|four|five|six|seven|\d|several|slate|"
        rf"candidates|<PERSON>|{NAME}) (?:to|for|on)(?P<who>(?: (?-i:[A-Z0-9])[\w&.'’-]*){{1,4}}?)"
        r"(?:['’]s?)? board\b",
        "who",
        0.83,
        "announced",
        "board",
    ),
    # Jane Doe resigns as director of Acme; activist wins two seats at Acme
    (
        rf"^{WHO} {_GOES} as (?:an? |the )?(?P<title>director) (?:of|at)(?P<who>"
        r" (?!(?:engineering|"
        rf"sales|"
        r"marketing|operations|finance|product|communications|research|nursing|public|policy|human|"
        r"IT|football|cricket|photography|music|business|technology|design|development|"
        r"the)\b)(?-i:[A-Z])[\w&.'’-]*(?: (?-i:[A-Z0-9&])[\w&.'’-]*){0,3})",
        "who",
        0.84,
        "announced",
        "director",
    ),
    (
        r"^(?:activist|hedge fund|investor|dissident|shareholder|fund)[^,;:]{0,40}? (?:wins|gets|"
        r"gains|secures|takes|lands) (?:an? |two |three |four |\d )?(?:board )?seats? (?:at|"
        r"on)(?P<who>)",
        "who",
        0.84,
        "announced",
        "seat",
    ),
    # Acme board resigns; entire Acme board quits
    (
        r"^(?:the )?(?:entire |whole )?(?P<who>(?-i:[A-Z0-9])[\w&.'’-]*(?: "
        r"(?-i:[A-Z0-9])[\w&.'’-]*){0,3}?)(?:['’]s?)? (?:entire |whole )?board (?:of directors "
        r")?(?:resigns?|quits?|steps? down|walks? out|resigned|sacked|dissolved|replaced|ousted|"
        r"removed|overhauled)\b(?! (?:bid|offer|calls|itself|themselves|to))",
        "who",
        0.85,
        "announced",
        "board",
    ),
    # Acme: Appointment of Non-Executive Director; Acme: Changes to the board of directors
    (
        r"^(?P<who>(?-i:[A-Z])[^:;]{2,60}?)(?::| [-–—]) (?:(?:proposed )?(?:appointment|"
        r"resignation|retirement|re-?designation|cessation|demise|departure) of (?:an? |the |new |"
        r"its )*"
        rf"(?:{_DIRECTOR}|{_CHAIR}|directors?)|changes? (?:to|in|of|on) (?:the |its )?(?:board|"
        r"directorate|directors|chairman))\b",
        "who",
        0.86,
        "announced",
        "appointment|resignation|retirement|designation|cessation|demise|departure|change",
    ),
    # Acme inducts Jane Doe as independent director; Acme to get new chair
    (
        rf"\b(?:inducts?|inducted|re-?appoints?|co-opts|ropes in|nominates|proposes|recommends) "
        rf"{WHO} (?:as|to|on|onto|for) (?:an? |its |the |new )*(?P<title>{_CHAIR}|{_DIRECTOR}|"
        rf"director|"
        r"(?:company )?board)\b",
        "left",
        0.86,
        "announced",
        "",
    ),
    (
        rf"(?P<left>)(?:['’]s? )?(?:\bboard )?\b(?:to get|gets|to have|will get|finds|to name) "
        rf"(?:an? )?new (?P<title>{_CHAIR}|directors|board members|board){END}",
        "left",
        0.83,
        "announced",
        "new ",
    ),
    # Acme chair not to seek re-election; investors reject re-election of Acme chairman
    (
        rf"(?P<left>)(?:['’]s? )?\b(?P<title>{_CHAIR}|{_DIRECTOR}|director)(?:,? "
        rf"(?P<person><PERSON>|{NAME}),?)? (?:will not|not to|won['’]t|to not|does not|decides not "
        rf"to) (?:seek|stand for|"
        r"run for|offer (?:himself|herself) for) re-?(?:election|appointment)",
        "left",
        0.85,
        "announced",
        "election|appointment",
    ),
    (
        r"(?P<left>)(?:['’]s? )?\b(?:shareholders|investors|stockholders) (?:reject|vote against|"
        r"block|oppose|back|approve|support) (?:the )?(?:re-?election of (?:its |the )?(?:chair\w*|"
        r"directors?|<PERSON>)|board (?:overhaul|shake-?up|changes|refresh|reshuffle))\b",
        "left",
        0.83,
        "announced",
        "election|overhaul|shake|change|refresh|reshuffle",
    ),
    # Acme rejects Elk's board nominees; urges holders to vote against Elk slate
    (
        r"\b(?:rejects|rejected|rebuffs|opposes|snubs|spurns|dismisses|accepts|backs|recommends "
        r"against|(?:asks|tells|urges) (?:share|stock)?(?:holders|investors) (?:to )?(?:reject|"
        r"vote against|oppose|back)) (?:[\w'’&.-]+ ){0,5}?(?:(?:board|director|dissident|activist) "
        r"(?:nominees?|slate|candidates?|nominations?)|slate of (?:directors|nominees)|"
        r"(?-i:[A-Z])[\w'’]+ (?:nominees|slate))\b",
        "left",
        0.82,
        "announced",
        "nominee|slate|candidate|nomination",
    ),
    (
        r"\b(?:seeks|wants|moves|plans|looks|bids|launches (?:fight|campaign|battle|bid)|"
        r"threatens) to (?:replace|oust|remove|overhaul|shake up|overthrow|unseat)(?P<who>(?: "
        r"(?-i:[A-Z0-9])[\w&.'’-]*){1,4}?)(?:['’]s?)? (?:board|directors|chair(?:man|woman)?)\b",
        "who",
        0.82,
        "rumour",
        "board|director|chair",
    ),
    # Acme, Elk reach deal on board seats; Acme to add two directors in settlement
    (
        r"\b(?:to add|adds|will add|agrees to add|agree to add|to appoint|agrees to appoint) "
        r"(?:an? |two |three |four |five |\d )?(?:new |independent |outside )*(?:directors?|board "
        r"members?)(?: to (?:its |the )?board)?(?=$|[,;]| (?:in|after|as|under|amid|to|from|with|"
        r"following|backed)\b)",
        "left",
        0.84,
        "announced",
        "director|member",
    ),
)
