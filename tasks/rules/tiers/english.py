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
        r"|incident|problem|domain|change|knowledge|it|budget|squad|design) owner"
        r"|(?:\w+ )?(?:business|people|talent|hr) partner|directors? of first impressions"
        r"|(?:legal|medical|school|accounting) secretary|executive (?:search|recruiter)"
        r"|chief (?:petty|warrant) officer|chief mate|advisory board(?: member)?"
        r"|owner operator(?= .*driver)",
    ),
    (
        "senior",
        r"directors? of photography|(?:art|casting|music|musical|funeral|stage|film|video|choir"
        r"|band|camp|activit(?:y|ies)|photography|television|tv|movie|news|lighting"
        r"|broadcast|choral|orchestra|theat(?:er|re)|scene|script|costume|music video) directors?"
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
        r"head (?!of )(?:\w+ )?\w+(?:(?<!cent)er|or|ist|man|woman|ian)(?=$|,)"
        r"|(?:crew|battalion|section|shift|squad|platoon|yard|station) chief",
    ),
    (
        "senior",
        r"chief (?:\w+ )?(?:clerk|cashier|cook|teller|steward|inspector|technician|operator|guide"
        r"|dispatcher|pilot|surveyor|librarian|photographer|radiographer)",
    ),
    (
        "professional",
        r"(?:document|quality|stock|credit|traffic|inventory|production|materials?|cost|project"
        r"|process|data|flight|room|radio|pest) controller"
        r"|(?:director|manager|president|management) support"
        r" (?:officer|analyst|specialist|assistant|coordinator|associate|administrator)",
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
        rf"(?:managing directors?|^md(?=, ))(?:,| of| for"
        rf"| and head of)? (?:[\w']+,? ){{0,2}}(?:{_DESK})",
    ),
    (
        "c_level",
        r"managing (?:directors?|partners?|members?|principal)|(?:co )?managing owner"
        r"|(?:^|group |deputy |joint )md(?=$| and|/|,(?! (?:phd|facs|mba|facp|faap|mph|medical"
        r"|doctor|physician)))",
    ),
    (
        "c_level",
        r"(?:vice |deputy |co )?chair(?:man|woman|person|(?= of|$|,| and))"
        r"|(?:non executive|independent|board|outside) directors?|(?:executive )?board members?"
        r"|members? of (?:the )?board(?: of directors)?|members? of the (?:executive"
        r"|management) board"
        r"|(?:board of )?trustees?(?=$|,| and)|^ned(?=$|,)",
    ),
    (
        "c_level",
        r"general counsel|executive director$|executive director(?= ?[/(])"
        r"|directors? general|general directors?|secretary general|(?:general|permanent) secretary"
        r"|(?:co )?owners?|proprietor|entrepreneur",
    ),
    (
        "c_level",
        r"(?:city|county|town) (?:manager|administrator)|mayor|governor(?= of|$|,)|commissioner"
        r"|(?:vice )?chancellor|principal executive officer|prime minister"
        r"|minister(?= (?:of|for) (?!music|worship))",
    ),
    (
        "vp",
        r"[esargf]?vps?|[agr]vp|vice ?presidents?|vice provost|provost",
    ),
    ("c_level", r"presidents?"),
)

BELOW: tuple[tuple[Seniority, str], ...] = (
    (
        "vp",
        r"^partners?(?=$|[,/]| and)|(?<=, )partners?(?=$|,)"
        r"|(?:senior|equity|general|audit|tax|advisory|assurance|consulting|investment|venture|law"
        r"|operating"
        r"|associate|name|litigation)"
        r" partner",
    ),
    (
        "director",
        r"directors?|head|^hod(?=$|,)|general managers?|gm|country managers?|chief|dean|treasurer"
        r"|^principal$|(?:school|college|academy|elementary|middle|high|primary|secondary"
        r"|k 12) principal"
        r"|principal of .*|principal(?=, .*(?:school|college|academy|elementary))|head(?:teacher"
        r"|master|mistress)"
        r"|superintendent of schools"
        r"|(?:schools?|district|city|county|park|recreation) superintendent",
    ),
    (
        "manager",
        r"\w*managers?|supervisors?|fore(?:man|woman|person)|charge ?hand|team ?lead(?:er)?|warden"
        r"|(?:shift|crew|group|squad|section|line) lead(?:er)?"
        r"|(?:project|programme|program|practice|plant|site|unit|store|floor|branch) leader"
        r"|superintendent|controller"
        r"|comptroller",
    ),
    (
        "junior",
        r"junior|interns?|internship|trainee|apprentice|graduate|(?:under)?graduate|student"
        r"|entry level|cadet|(?:\w+ )?assistant$|volunteer|mba candidate|phd candidate",
    ),
    (
        "senior",
        r"senior|lead|principal|distinguished|fellow|expert"
        r"|staff(?= (?:\w+ )?(?:engineer|scientist|designer|developer|researcher|architect))",
    ),
)
