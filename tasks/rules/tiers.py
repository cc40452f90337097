"""Title -> tier, seniority and function, in English, Chinese and the main European languages.

A title is read as phrases. The phrases that only look like a rank ("Account Executive", "Product
Owner", "Office of the CTO", "assistant to the CEO") are taken out first, then each rank that is
left counts and the highest one wins: "Founder & CEO", "Director, Office of the CTO".
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from tasks.rules.playbook import Tier
from tasks.rules.simplified import TO_SIMPLIFIED

Seniority = Literal["c_level", "vp", "director", "manager", "senior", "professional", "junior"]

# From the one that wins to the one that is assumed when nothing is said.
_ORDER: tuple[Seniority, ...] = (
    "c_level",
    "vp",
    "director",
    "manager",
    "junior",
    "senior",
    "professional",
)
_TIERS: dict[str, Tier] = {"c_level": "c_level_vp", "vp": "c_level_vp", "director": "director"}
_SENIORITY_OF_TIER: dict[Tier, Seniority] = {
    "c_level_vp": "vp",
    "director": "director",
    "practitioner": "professional",
}


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says. `confidence` is 1 for the user's own word, 0 for an empty title."""

    tier: Tier
    seniority: Seniority
    function: str
    confidence: float


def classify_title(title: str, overrides: Mapping[str, Tier] | None = None) -> Title:
    """Tier (METHOD A5), seniority and function of a title; never fails.

    `overrides` is the playbook's `[titles]`; a title in it (case, accents and punctuation do not
    matter) gets that tier, whatever the rules say.
    """
    found = _classify(_normal(title))
    for own, tier in (overrides or {}).items():
        if _words(own) == _words(title):
            seniority = found.seniority if found.tier == tier else _SENIORITY_OF_TIER[tier]
            return replace(found, tier=tier, seniority=seniority, confidence=1.0)
    return found


def _normal(title: str) -> str:
    """Lower case, no accents, words apart by one blank; commas and slashes stay."""
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", title).casefold())
    text = "".join(char for char in text if not unicodedata.combining(char))
    text = text.translate(TO_SIMPLIFIED).replace("’", "'").replace("&", " and ")
    text = re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", text)  # v.p. -> vp.
    text = re.sub(r"[^\w',/]+", " ", text.replace("_", " "))
    return re.sub(r"\s*,\s*", ", ", text).strip(" ,/'")


def _words(title: str) -> list[str]:
    return re.findall(r"\w+", _normal(title))


def _phrases(seniority: Seniority, *patterns: str) -> list[tuple[re.Pattern[str], Seniority]]:
    return [(re.compile(rf"(?<![^\W_])(?:{each})(?![^\W_])"), seniority) for each in patterns]


def _characters(seniority: Seniority, *patterns: str) -> list[tuple[re.Pattern[str], Seniority]]:
    return [(re.compile(each), seniority) for each in patterns]


_ACRONYM = "c(?:ae|a|b|c|d|e|f|g|hr|i|is|k|l|m|n|o|p|r|s|t|x)o"
_BOSS = (
    rf"{_ACRONYM}s?|presidents?|directors?|vp|managers?|chair(?:man|woman)|geschaftsfuhr\w+|"
    "vorstands?|direktions?|geschaftsleitungs?"
)
_HELPER = (
    "assistant\\w*|assistent\\w*|assistenz|asistente|assistente|secretar\\w+|sekretar\\w*|ea|pa|"
    "aide|advis[eo]r|referent\\w*|adjunct"
)

# Whose words are about somebody else's rank: they go before any rank is looked for.
_NOT_THEIRS = [
    re.compile(rf"(?<!\w)(?:in )?(?:the )?office of (?:the )?.*|(?:{_ACRONYM}) office\b"),
    re.compile(r"(?<!\w)reporting to .*"),
    re.compile(r"^[\w ]*\w's (?=\w)"),
    re.compile(r"(?:总裁|总经理|董事长|董事会|ceo)办(?:公室)?"),
]

_HELPS = [
    re.compile(rf"(?<!\w)(?:{_HELPER}) (?:to|of|der|des|de|du|del|da|do|a|al|della) .*"),
    re.compile(
        rf"(?<!\w)(?:{_BOSS}) ?(?:assistant\w*|assistent\w*|assistenz|secretary|sekretar\w*)"
    ),
    re.compile(r"(?<!\w)(?:executive|personal|administrative|legal|medical|physician) assistant"),
    re.compile(
        r"(?:副?(?:董事长|总经理|总裁|总监|经理|主席|厂长|部长|行长)|ceo|cfo|coo|cto)的?"
        r"(?:行政|执行|高级)?(?:特别)?(?:助理|秘书|特助|司机)"
    ),
]

_RANKS: list[tuple[re.Pattern[str], Seniority]] = [
    # -- look like a rank and are another, or none
    *_phrases("director", r"chief of staff(?: to .*)?"),
    *_phrases("director", r"(?:vice|deputy|associate|assistant) general counsel"),
    *_phrases("manager", r"(?:vice|assistant|deputy) principal"),
    *_phrases(
        "professional",
        r"(?:account|sales|marketing|business development|advertising|recruitment|hr"
        r"|customer service"
        r"|support|service|roster|operations|accounts|admin\w*|logistics|media|pr) executive",
        r"(?:product|process|data|system|business|content|risk|service|application|platform) owner",
        r"(?:\w+ )?business partner|director of first impressions",
        r"legal secretary|medical secretary|school secretary|accounting secretary",
    ),
    *_phrases(
        "senior",
        r"directors? of photography|(?:art|casting|music|musical|funeral|stage|film|video|choir"
        r"|band|camp|activit(?:y|ies)|photography|television|tv|movie|program|news|lighting"
        r"|broadcast|choral|orchestra|theat(?:er|re)|scene|script|costume|music video) directors?"
        r"|directeur artistique|directrice artistique|director de arte|director de fotografia",
        r"executive (?:chef|producer|housekeeper|pastry chef|editor)",
    ),
    *_phrases("manager", r"partner (?:manager|marketing manager|success manager)"),
    *_phrases(
        "professional", r"partner (?:marketing|success|sales|development|engineer|relations)"
    ),
    *_phrases(
        "manager",
        r"head (?:nurse|chef|cook|waiter|waitress|coach|teacher|cashier|housekeeper|teller|baker"
        r"|gardener|butler|lifeguard|librarian|sawyer|custodian|greenskeeper|bartender|host)",
    ),
    *_phrases("junior", r"office assistant"),
    # -- the top
    *_phrases(
        "c_level",
        r"chief(?: [\w']+,?){0,7} officers?|(?:group )?chief executive|chief(?: \w+){0,2} counsel",
        rf"{_ACRONYM}|ciso|chro",
        r"(?:co )?founders?|cofounders?|founding (?:partner|member|director)",
        r"managing (?:directors?|partners?|members?|principal)",
        r"(?:vice |deputy |co )?chair(?:man|woman|person|(?= of|$|,| and))",
        r"(?:non executive|independent|board|outside) directors?|board members?"
        r"|member of the board(?: of directors)?|members? of the (?:executive|management) board",
        r"general counsel|executive director$|executive director(?= ?[/(])",
        r"directors? general|general directors?|secretary general|general secretary",
        r"(?:co )?owners?|proprietor|entrepreneur",
        r"(?:city|county|town) (?:manager|administrator)|mayor|governor(?= of|$)|commissioner"
        r"|chancellor|(?:principal )?executive officer",
    ),
    *_phrases(
        "vp",
        r"[esargf]?vps?|(?:vice|vize) ?pr(?:e|a)sident(?:e|in)?s?|vicepresident[ea]s?"
        r"|vice presidenta|vicepresidenza|vice presidente",
    ),
    *_phrases(
        "c_level",
        r"(?:president[ea]?|prasident(?:in)?)(?: directeur general| directrice generale)?|pdg|dga?"
        r"|direct(?:eur|rice) generale?(?: adjointe?| delegue)?|gerante?|fondat(?:eur|rice)",
        r"geschaftsfuhr\w+|geschaftsleit(?:er|erin|ung)|\w*vorstand\w*|inhaber(?:in)?"
        r"|grunder(?:in)?|mitgrunder(?:in)?|gesellschafter(?:in)?|generaldirektor(?:in)?",
        r"directora general|consejer[oa] delegad[oa]|gerente gener?al|fundador[a]?|dueno|duena"
        r"|cofundador[a]?|propietari[oa]|administrador[a]? unic[oa]|soci[oa] director[a]?",
        r"amministrat(?:ore|rice) (?:delegat[oa]|unic[oa])|direttore generale|direttrice generale"
        r"|fondatore|fondatrice|titolare|diretor[a]? (?:geral|presidente|executiv[oa])"
        r"|gerente geral",
        r"dyrektor generalny|algemeen directeur|verkstallande direktor|toimitusjohtaja",
    ),
    # -- under it
    *_phrases(
        "vp",
        r"^partners?(?=$|[,/]| and| at)|(?:senior|equity|general|audit|tax|advisory|assurance"
        r"|consulting|investment|venture) partner|soci[oa]|associe[e]?",
    ),
    *_phrases(
        "director",
        r"directors?|directora|subdirector[a]?|direct(?:eur|rice)|direttore|direttrice|diretor[a]?"
        r"|direktor(?:in)?|dsi|drh|daf",
        r"head|general managers?|gm|country managers?|chief|dean|treasurer|principal$"
        r"|superintendent(?: of schools)?|provost",
        r"prokurist(?:in)?|bereichsleit\w+|hauptabteilungsleit\w+|leiter(?:in)?|leitung",
    ),
    *_phrases(
        "manager",
        r"(?:team|projekt|teilprojekt|gruppen|abteilungs|schicht|filial|bau|objekt|markt)s?leit\w+",
    ),
    *_phrases("director", r"\w{2,}leiter(?:in)?|\w{3,}leitung"),
    *_phrases(
        "manager",
        r"\w*managers?|managerin|mgr|supervisors?|foreman|forewoman|team ?lead(?:er)?|warden"
        r"|(?:shift|crew|group|squad|section|line) lead(?:er)?|superintendent|controller"
        r"|comptroller",
        r"responsables?|responsabile|chef(?:fe)? (?:de|d|du|des)|contremaitre|capo\w*",
        r"gerente|jef[ea]|encargad[oa]|chef[ea]|gestor[a]?|\w*meister(?:in)?",
    ),
    *_phrases(
        "junior",
        r"junior|jr|interns?|internship|trainee|apprentice|apprenti[e]?|graduate|student"
        r"|entry level"
        r"|working student|cadet|(?:\w+ )?assistant$",
        r"werkstudent(?:in)?|auszubildende[rn]?|azubi|praktikant(?:in)?|volontar(?:in)?"
        r"|stagiaire|alternante?|becari[oa]|practicante|aprendiz|estagiari[oa]|stagista"
        r"|tirocinante",
    ),
    *_phrases(
        "senior",
        r"senior|sr|snr|lead|principal|distinguished|fellow|expert|experte|expertin|confirmee?"
        r"|staff(?= (?:\w+ )?(?:engineer|scientist|designer|developer|researcher|architect))",
    ),
    # -- Chinese (and what Japanese shares with it)
    *_characters("director", r"董事会?秘书?书|董秘|首席(?:架构师|科学家|经济学家|工程师|分析师)"),
    *_characters("vp", r"(?:执行|高级|常务|资深)?副(?:总裁|总经理|行长|总(?![监工会]))|合伙人"),
    *_characters("vp", r"(?:分公司|事业部|大区|区域)(?:总经理|总裁)"),
    *_characters(
        "c_level",
        r"首席[^,/ ]{1,10}官|(?:副|名誉)?董事长|(?:独立|执行)?董事(?!会)|(?:联合|共同)?创始人"
        r"|创办人",
        r"总裁|总经理|执行长|行长|理事长|主席|老板|代表取締役|社长|会长",
    ),
    *_characters("director", r"副?总监|负责人|副?[部处厂院]长|总工程?师?|总会计师|总编辑?"),
    *_characters("senior", r"主任(?:工程师|医师|设计师)"),
    *_characters("manager", r"副?经理|主管|副?主任|[组店科课队班站]长|领班"),
    *_characters("junior", r"实习|见习|初级|学徒|培训生|管培生|助教"),
    *_characters("senior", r"高级|资深|专家|首席"),
]

# The first that matches names the function. Narrow ones stand before wide ones.
_FUNCTIONS = [
    (name, re.compile(rf"(?<![^\W_])(?:{latin})|{chinese}"))
    for name, latin, chinese in (
        ("security", r"security|ciso|sicherheit|securite|seguridad|sicurezza", "安全"),
        (
            "customer_success",
            r"customer (?:success|support|service|care|delivery|officer)|support\b"
            r"|client (?:success|services)"
            r"|service\b|servicing|kunden(?:service|betreuung|projekte)|chief customer"
            r"|attention? client",
            "客户成功|客服|客户服务|售后",
        ),
        (
            "hr",
            r"human resources|hr\b|people\b|talent|recruit|chro\b|personal(?!\s+assistant)\w*"
            r"|ressources humaines|drh\b"
            r"|recursos humanos|risorse umane|learning|training|formation|workforce|staffing",
            "人力|人事|招聘|培训",
        ),
        (
            "legal",
            r"legal|counsel\b|attorney|lawyer|clo\b|compliance|recht\w*|jurist|juridi\w+|syndikus",
            "法务|法律|合规|律师",
        ),
        (
            "procurement",
            r"procurement|purchas|buyer|sourcing|einkauf\w*|einkaufer\w*|achats?\b|compras\b"
            r"|acquisti",
            "采购",
        ),
        (
            "finance",
            r"financ|finanz|cfo\b|account(?:ant|ing)\b|treasur|controll(?:er|ing)|comptroller|audit"
            r"|tax\b|buchhalt|comptab|contab|daf\b",
            "财务|会计|审计|税务|出纳",
        ),
        (
            "marketing",
            r"marketing|cmo\b|brand\b|communications?\b|public relations|growth marketing",
            "市场|营销|行销|品牌|公关",
        ),
        (
            "sales",
            r"sales|revenue|account (?:executive|manager|director)|key account"
            r"|business development|cro\b"
            r"|vertrieb|verkauf|comm?ercial|ventes\b|ventas\b|vendite|vendas\b",
            "销售|商务|业务拓展|客户经理|大客户",
        ),
        (
            "data",
            r"data\b|analytics|business intelligence|machine learning|cdo\b|daten\w*|donnees",
            "数据",
        ),
        ("design", r"design|ux\b|ui\b|creative|art director", "设计|创意"),
        (
            "it",
            r"it\b|cio\b|information (?:technology|systems?|officer)|chief information|dsi\b"
            r"|systems? admin|informati\w+",
            "信息技术|信息化",
        ),
        (
            "engineering",
            r"engineer|cto\b|develop(?!ment)|entwickl|software|technology|technical|tech\b|devops"
            r"|architect"
            r"|programm(?:er|ierer)|ingenieu?r|ingenier|informatik|r and d\b|platform",
            "工程|研发|技术|开发|程序|软件|架构",
        ),
        ("product", r"products?\b|cpo\b|produit|producto\b|prodotto", "产品"),
        ("strategy", r"strateg|transformation|corporate development|cso\b", "战略"),
        ("research", r"research|scien(?:ce|tist)|forschung|recherche", "研究|科研"),
        (
            "operations",
            r"operations?\b|operating\b|coo\b|deliver|logisti|supply chain|manufactur"
            r"|production\b|produktion\w*|plant\b"
            r"|operaciones|operation|warehouse|fleet|werk(?:s?leit\w+)?\b|betriebs\w+|industriel",
            "运营|生产|物流|供应链|制造|交付",
        ),
        ("general", r"general manager|country manager|gm\b", "总经理|总裁"),
    )
]


@lru_cache(maxsize=100_000)
def _classify(text: str) -> Title:
    rest = text
    for pattern in _NOT_THEIRS:
        rest = pattern.sub(" ", rest).strip()
    rest, is_helper = _without_helpers(rest)
    found: set[Seniority] = set()
    for pattern, seniority in _RANKS:
        rest, hits = pattern.subn(" ", rest)
        if hits:
            found.add(seniority)
    if is_helper:
        found -= {"c_level", "vp", "director", "manager"}
        found.add("professional")
    best: Seniority = next((each for each in _ORDER if each in found), "professional")
    tier = _TIERS.get(best, "practitioner")
    return Title(tier, best, _function(text, best), _confidence(text, found, is_helper))


def _without_helpers(text: str) -> tuple[str, bool]:
    hits = 0
    for pattern in _HELPS:
        text, count = pattern.subn(" ", text)
        hits += count
    return text, hits > 0


def _function(text: str, seniority: Seniority) -> str:
    for name, pattern in _FUNCTIONS:
        if pattern.search(text):
            return name
    return "general" if seniority in ("c_level", "vp") else "other"


def _confidence(text: str, found: set[Seniority], is_helper: bool) -> float:
    """0.95 for a rank that stands there; 0.7 where only its absence speaks; 0 for no title."""
    if not text:
        return 0.0
    ranks = found & {"c_level", "vp", "director", "manager"}
    if is_helper or (found and len(ranks) < 2):
        return 0.95
    return 0.85 if found else 0.7
