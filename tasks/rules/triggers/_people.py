"""Titles of executives, in patterns: what exec_hire, exec_departure and board_change share."""

from tasks.rules.triggers._patterns import veto

TITLE = (
    r"(?:(?:its|their|his|her|our|a|an|the|new|first|first-ever|next|global|group|"
    r"interim|acting|permanent|deputy|"
    r"executive|senior|worldwide|regional|co-?|U\.?S\.?|UK|EMEA|APAC|Asia|Europe|"
    r"China|India|North America|company|longtime|"
    r"as|to|be|role of|position of|post of|serve as|become|of|global) ?){0,5}"
    r"(?:chief(?: [\w&/-]+){1,4}? officer|chief executive|chief of staff|chief [\w-]+ "
    r"(?:scientist|economist|architect)|"
    r"chief scientist|C[EFTOMIRPHS]O\b(?:/\w+)?(?: and president)?|CISO|CHRO|CDO|CCO|"
    r"CLO|CBO|director[- ]general|general counsel|"
    r"(?<!non-)executive chair(?:man|woman|person)?\b|"
    r"president(?! of the (?:united|republic|country))(?: and C[EFO]O)?(?: & C[EFO]O)"
    r"?|managing director|general manager|country manager|(?:SVP|EVP|VP)\b|"
    r"(?:senior |executive |group )?vice[ -]president|head of [\w&-]+(?: (?!(?:to|as|at|"
    r"in|for|from|of|on|by|who|and|with|after|"
    r"amid|over|is|has|will|steps|leaves|joins|resigns|quits|departs|retires|exits|moves|says|"
    r"following|over|out|left|stepping|leaving|dies|ousted|fired)\b)(?-i:[a-z][a-z&-]+)){0,2}|"
    r"(?:sales|"
    r"marketing|finance|technology|operations|"
    r"product|people|engineering|design|HR|legal) (?:chief|director|head|boss)|"
    r"director of [\w-]+|finance chief|"
    r"co-CEO|co-chief executive)"
)
OFFICE = (
    r"(?:(?: (?:of|for) (?!the board)|, (?=(?:sales|marketing|product|engineering|"
    r"finance|operations|people|north america|americas|emea|apac|"
    r"europe|asia|international|global|growth|technology|legal|revenue)))[\w&-]+(?:,? "
    r"(?:and|&) \w+)?)?"
)
HAN_TITLE = (
    r"(?:(?:全球|联席|执行|高级|首席|代理|临时|中国区|大中华区|亚太区|新任|常务|副){0,4}"
    r"(?:首席[一-龥]{2,6}官|CEO|CFO|CTO|COO|CMO|CIO|CHO|CPO|总裁|总经理|副总裁|"
    r"副总经理|执行官|财务总监|财务负责人|技术总监|董秘|"
    r"(?<!非执行)(?<!名誉)(?<!荣誉)(?<!独立)(?<!副)(?:董事长|董事会主席)(?!助理|秘书|办公室)|"
    r"董事会秘书|总监|负责人|首席科学家|首席经济学家|合伙人))"
)
VETO = veto(
    r"\b(?:bid farewell|(?:elects?|elected|inaugurat\w+|sworn in) (?:\w+ )"
    r"{0,2}president|president-elect|first lady|"
    r"army chief|spy chief|intelligence chief|fed chief|union chief|un chief|police "
    r"(?:appoint|name)|defen[cs]e chief|police chief|fire chief|prime minister|"
    r"finance minister|vice president (?:harris|vance|of the united)|president "
    r"(?:trump|biden|xi|putin|"
    r"macron|obama|lula|zelensky\w*)|student|kindergarten|class president|pope|bishop|"
    r"dean|coach|mayor|governor|senator|"
    r"ambassador|cabinet|parliament|republic|nation|white house|council of|state "
    r"department|homeland|attorney general|"
    r"survey of|survey|study|says CEO|CEO says|ceo pay|CEO compensation|of the year|"
    r"every CEO|CEOs|CFOs|CIOs|CISOs)\b|总统|副总统|主席国|市长|省长|书记|"
    r"部长|外交|校长|大学|国务院|省委|市委|政协|人大常委|检察院|法院"
)
EN_CUES = (
    "chief",
    "ceo",
    "cfo",
    "cto",
    "coo",
    "cmo",
    "cio",
    "cro",
    "cpo",
    "ciso",
    "chro",
    "cdo",
    "cco",
    "cso",
    "clo",
    "cbo",
    "president",
    "managing director",
    "general manager",
    "country manager",
    "general counsel",
    "head of",
    "vp ",
    "vp,",
    "director of",
    "director general",
    "director-general",
    "sales director",
    "marketing director",
    "finance director",
    "technology director",
    "executive chair",
    "departure of",
    "resignation of",
    "retirement of",
)
HAN_CUES = (
    "首席",
    "总裁",
    "总经理",
    "ceo",
    "总监",
    "负责人",
    "董秘",
    "董事会秘书",
    "执行官",
    "合伙人",
    "董事长",
    "董事会主席",
    "换帅",
)
