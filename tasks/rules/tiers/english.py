"""Ranks in English, and the words that look like one; the first that fits a phrase counts."""

from tasks.rules.playbook import Seniority
from tasks.rules.tiers.helpers import CHIEF

# What a managing director, who does not lead the company, is named by.
_DESK = (
    r"sales|marketing|bank\w*|equit(?:y|ies)|capital markets|markets|investments?|trading|finance"
    r"|research|m and a|mergers|private|wealth|leveraged|asset|credit|risk|fixed income|rates"
    r"|securities|advisory|consulting|technology|operations|strategy|real estate|infrastructure"
    r"|sponsors|coverage|restructuring|lending|treasury|compliance|audit|tax|hr|human resources"
)

LOOK_ALIKE: tuple[tuple[Seniority, str], ...] = (
    ("director", r"chief of staff(?: to .*)?"),
    ("vp", rf"(?:vice|deputy|associate|assistant) (?:{CHIEF}(?<!ceo)|ciso|chro)"),
    ("vp", r"deputy chief (?!executive)(?:[\w']+,? ){1,5}officers?"),
    ("director", r"(?:vice|deputy|associate|assistant) general counsel"),
    ("manager", r"(?:vice|assistant|associate|deputy) (?:principal|head ?(?:teacher|master))"),
    ("junior", r"(?:junior|trainee) (?:\w+ ){0,2}managers?|manager trainee|manager in training"),
    (
        "professional",
        r"(?:account|sales|marketing|business development|advertising|recruitment|hr"
        r"|customer service|customer success|customer care|service delivery|client services"
        r"|support|service|roster|operations|accounts|admin\w*|logistics|media|pr|events?"
        r"|procurement|purchase|purchasing|finance|legal|it) executive",
    ),
    (
        "professional",
        r"(?:product|process|data|system|business process|content|risk|service|application"
        r"|platform|api|control|asset|epic|feature|technology|development|solution|project|release"
        r"|incident|problem|domain|change|knowledge|it|budget|squad|design|code) owner"
        r"|head (?:office|hunter|quarters)|(?:\w+ )?(?:business|people|talent|hr) partner"
        r"|directors? of first impressions|(?:legal|medical|school|accounting) secretary"
        r"|executive (?:search|recruiter)|chief (?:petty|warrant) officer|chief mate"
        r"|advisory board(?: member)?|owner operator(?= .*driver)",
    ),
    (
        "senior",
        r"directors? of photography|(?:art|casting|music|musical|funeral|stage|film|video|choir"
        r"|band|camp|activit(?:y|ies)|photography|television|tv|movie|news|lighting|broadcast"
        r"|choral|orchestra|theat(?:er|re)|scene|script|costume|music video) directors?"
        r"|executive (?:chef|producer|housekeeper|pastry chef|editor)",
    ),
    (
        "manager",
        r"partner (?:manager|marketing manager|success manager)|(?:police|fire) captain",
    ),
    (
        "professional",
        r"(?:\w+ )?partner (?:marketing|success|sales|development|engineer|relations|enablement)",
    ),
    (
        "manager",
        r"head (?:nurse|chef|cook|waiter|waitress|coach|teacher|cashier|housekeeper|teller|baker"
        r"|gardener|butler|lifeguard|librarian|sawyer|custodian|greenskeeper|bartender|host)",
    ),
    (
        "manager",
        r"head (?!of )(?:\w+ )?\w+(?:(?<!cent)er|or|ist|man|woman|ian)(?=$|,)|(?:crew|battalion"
        r"|section|shift|squad|platoon|yard|station) chief",
    ),
    (
        "senior",
        r"chief (?:\w+ )?(?:clerk|cashier|cook|teller|steward|inspector|technician|operator|guide"
        r"|dispatcher|pilot|surveyor|librarian|photographer|radiographer)",
    ),
    (
        "professional",
        r"(?:document|quality|stock|credit|traffic|inventory|production|materials?|cost|project"
        r"|process|data|flight|room|radio|pest) controller|(?:director|manager|president"
        r"|management) support (?:officer|analyst|specialist|assistant|coordinator|associate"
        r"|administrator)",
    ),
    ("manager", r"executive assistant manager"),
    ("junior", r"office assistant"),
)

TOP: tuple[tuple[Seniority, str], ...] = (
    (
        "c_level",
        r"chief(?: [\w']+,?){0,7} officers?|(?:group )?chief executive|chief(?: \w+){0,2} counsel"
        rf"|{CHIEF}|ciso|chro",
    ),
    ("c_level", r"(?:co ?)?founders?|founding (?:partner|member|director)|co ?ceo"),
    (
        "vp",
        r"(?:[esargf]?vps?|vice ?presidents?),? (?:and )?(?:executive|managing) director",
    ),
    (
        "vp",
        rf"(?!.* (?:ltd|llc|inc|plc|gmbh)$)(?:managing directors?|^md(?=, ))(?:,| of| for"
        rf"| and head of)? (?:[\w']+,? ){{0,2}}(?:{_DESK})",
    ),
    (
        "c_level",
        r"managing (?:directors?|partners?|members?|principal)|(?:co )?managing owner|(?:^|group "
        r"|deputy |joint )md(?=$| and|/|,(?! (?:phd|facs|mba|facp|faap|mph|medical|doctor"
        r"|physician)))",
    ),
    (
        "c_level",
        r"(?:vice |deputy |co )?chair(?:man|woman|person|(?= of|$|,| and))|(?:non executive"
        r"|independent|board|outside) directors?|(?:executive )?board members?"
        r"|members? of (?:the )?board|board of directors|supervisory board|sole trader"
        r"|members? of the (?:executive|management) board|(?:board of )?trustees?(?=$|,| and)"
        r"|^ned(?=$|,)",
    ),
    (
        "c_level",
        r"general counsel|executive director$|executive director(?= ?[/(])|directors? general"
        r"|general directors?|secretary general|(?:general|permanent) secretary|(?:co )?owners?"
        r"|proprietor|entrepreneur",
    ),
    (
        "c_level",
        r"(?:city|county|town) (?:manager|administrator)|mayor|governor(?= of|$|,)|commissioner"
        r"|(?:vice )?chancellor|principal executive officer|prime minister|minister(?= (?:of"
        r"|for) (?!music|worship))",
    ),
    (
        "vp",
        r"[esargf]?vps?|[agr]vp|v p|vice ?presidents?|vice provost|provost",
    ),
    ("c_level", r"presidents?"),
)

BELOW: tuple[tuple[Seniority, str], ...] = (
    (
        "vp",
        r"^partners?(?=$|[,/]| and)|(?<=, )partners?(?=$|,)|(?:senior|equity|general|audit|tax"
        r"|advisory|assurance|consulting|investment|venture|law|operating|associate|name"
        r"|litigation) partner",
    ),
    (
        "director",
        r"directors?|head|^hod(?=$|,)|general managers?|gm|country managers?|chief|dean|treasurer"
        r"|^principal$|(?:school|college|academy|elementary|middle|high|primary|secondary"
        r"|k 12) principal|principal of .*|principal(?=, .*(?:school|college|academy|elementary))"
        r"|head(?:teacher|master|mistress)|superintendent of schools|(?:schools?|district|city"
        r"|county|park|recreation) superintendent",
    ),
    (
        "manager",
        r"\w*managers?|supervisors?|fore(?:man|woman|person)|charge ?hand|team ?lead(?:er)?|warden"
        r"|(?:shift|crew|group|squad|section|line) lead(?:er)?|(?:project|programme|program"
        r"|practice|plant|site|unit|store|floor|branch) leader|superintendent|controller"
        r"|comptroller",
    ),
    (
        "junior",
        r"junior|interns?|internship|trainee|apprentice|graduate|(?:under)?graduate|student"
        r"|entry level|cadet|(?:\w+ )?assistant$|volunteer|mba candidate|phd candidate",
    ),
    (
        "senior",
        r"senior|lead|principal|distinguished|fellow|expert|staff(?= (?:\w+ )?(?:engineer"
        r"|scientist|designer|developer|researcher|architect))",
    ),
)
