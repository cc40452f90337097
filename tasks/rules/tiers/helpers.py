"""Ranks in a title that are somebody else's, or no longer (not yet) one's own."""

import re

from tasks.rules.tiers.text import folded

CHIEF = "c(?:ae|a|b|c|d|dao|dio|e|f|g|hr|i|is|k|l|m|n|o|p|pt|r|s|t|x)o"
_BOSS = (
    rf"{CHIEF}s?|presidents?|directors?|vps?|managers?|chair(?:man|woman|person)?|founders?|md"
    r"|executives?|geschaftsfuhr\w+|vorstands?|direktions?|geschaftsleitungs?|directie|vd"
    r"|genel mudur|mudur|yonetici|toimitusjohtajan"
)
_HELPER = (
    r"assistant\w*|\w*assistent\w*|\w*assistenz|asistente|assistente|asystent\w*|secretar\w+|secretaire"
    r"|segretari\w+|\w*sekretar\w*|sekreter\w*|ea|pa|aide|advis[eo]r|coach|mentor|referent\w*|adjunct"
    r"|mitarbeiter\w*|deputy assistant|medewerker"
)
# "Owner Relations" and "CEO Communications" are about owners and CEOs.
_TOPIC = (
    r"relations|communications?|program(?:me)?s?|services|support|success|engagement|liaison"
    r"|events?|community|network|content|education|onboarding|experience|advisory|segment"
)
_LEARNER = (
    r"intern|internship|trainee|apprentice|praktikant(?:in)?|(?:working )?student"
    r"|werkstudent(?:in)?|stagiaire|stagista|becari[oa]|estagiari[oa]"
)
_AFTER_BOSS = (
    r"assistant(?! (?:general|vice|manager|director|controller))|assistent\w*|assistenz|asistan\w*"
    r"|secretary|sekret\w*|secretaresse|referent\w*|coach|mentor|advis[eo]r|consultant|whisperer"
    r"|in training|aide"
)
# The Chinese for whom others work.
_HAN_BOSS = (
    r"(?:副?(?:董事长|总经理|总裁|总监|经理|主席|主任|[厂部行社院校所处局店]长|总)"
    r"|董事会|c[efot]o) ?"
)

# What stands for other people, places and times; it goes before any rank is looked for.
_NOT_THEIRS = (
    rf"(?<!\w)(?:in )?(?:the )?office of (?:the )?.*|(?<!\w)(?:{_BOSS})'?s?'? office\b",
    r"(?<!\w)(?:reporting to|aupres d[eu]|buro de[rs]) .*",
    rf"(?<!\w)(?:to|for) (?:the |our )?(?:(?:managing|general|executive) )?(?:{_BOSS}"
    rf"|boards?)(?!\w).*",
    rf"(?<!\w)(?:{CHIEF}|(?:business |home ?)?owner|founder) (?:{_TOPIC})(?!\w)",
    rf"(?:^|(?<=[,/]))[^,/]* (?=(?:{_LEARNER})(?:$|,))",
    r"^[\w ]*\w(?:'s|s') (?=\w)",
    r"(?:总裁|总经理|董事长|董事会|c[a-z]{1,2}o) ?(?:办公室|办|室)",
)
_HELPS = (
    rf"(?<!\w)(?:{_HELPER}) (?:to|of|for|der|des|de|du|del|da|do|a|al|della|dello|van|till?) .*",
    rf"(?<!\w)(?:{_HELPER}) (?:dell'|d'|all'|geschaf\w+|vorstand\w*|direktion).*",
    r"^adjunt[oa] (?:a|al|de) .*",
    *(rf"(?<=(?<!\w){each}) (?:to|of|for) .*" for each in ("intern", "trainee", "apprentice")),
    r"(?<!\w)(?:asystent\w*|sekretar\w*) (?:zarzadu|prezesa|dyrektora|dyrekcji)",
    rf"(?<!\w)(?:{_BOSS}) ?(?:{_AFTER_BOSS})(?!\w)",
    r"(?<!\w)(?:executive|personal|administrative|legal|medical|physician) assistant(?! manager)",
    rf"{_HAN_BOSS}的?(?:行政|执行|高级)?(?:特别)?(?:助理|秘书|特助|司机)",
)
_OTHER_TIMES = (
    r"(?<!\w)(?:ex|eks|former|formerly|previously|past|retired|aspiring|future|wannabe|would be"
    r"|ehem\w*|fruher\w*|ancien(?:ne)?|antigu[oa]|byl[ya]?|voormalig\w*|tidigare|tidligere"
    r"|eski) [^,/]*",
    r"^.*(?<!\w)(?:retired|ret|im ruhestand|emerit\w+|en retraite|jubilad[oa])$",
    r"^.*(?:geschaftsf|vorst|leiter|direktor)\w* (?:ad|ir)$",
    r"^(?:前(?!端|台|厅|沿|线|道)|原(?=[总副董首行厂社]|c)|元(?=[社部取])|退休).*",
)


_OTHERS = [
    *((re.compile(pattern), False) for pattern in _OTHER_TIMES + _NOT_THEIRS),
    *((re.compile(folded(pattern)), True) for pattern in _HELPS),
]
_EMPLOYER = re.compile(r"(?<!\w)(?:at|bei|chez|hos) (?!large)[^,/]*")


def without_employer(text: str) -> str:
    """A normal title without the company that it names ("CTO at an AI startup")."""
    return _EMPLOYER.sub(" ", text).strip(" ,")


def without_others(text: str) -> tuple[str, bool]:
    """What of a normal title is its holder's own, and whether they help somebody with a rank."""
    is_helper = False
    for pattern, helps in _OTHERS:
        text, hits = pattern.subn(" ", text)
        if hits:
            text = text.strip(" ,")
            is_helper = is_helper or helps
    return text, is_helper
