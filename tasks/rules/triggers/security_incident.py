"""The account suffers a breach, an attack or a leak."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import count_facts
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 2
CUES = (
    "breach",
    "hack",
    "cyberattack",
    "cyber attack",
    "cyber-attack",
    "ransomware",
    "leak",
    "security incident",
    "cybersecurity incident",
    "cyber incident",
    "compromised",
    "stolen",
    "data theft",
    "exposed",
    "malware",
    "phish",
    "泄露",
    "黑客",
    "勒索",
    "网络攻击",
    "被黑",
    "泄漏",
    "入侵",
    "外泄",
)
VETO = veto(
    r"\b(?:breach of (?:contract|trust|duty|peace|privacy law|fiduciary)|prevent\w*|"
    r"protect\w*|life hacks?|hackathon|gas leak|oil leak|water leak|pipeline leak|"
    r"leaked (?:photos|images|renders|trailer|specs|memo|emails show)|leaker|roof "
    r"leak|"
    r"protection|detection|defen[cs]e against|insurance|breaches? (?:rise|rose|surge|"
    r"cost|hit record)|cost of|attacks (?:rise|surge|increase|on the rise|soar|jump|"
    r"double|up)|how hackers|tips|simulation|drill|launches|unveils|raises|"
    r"patch\w*|vulnerabilit\w+|growth hack\w*|warns? (?:of|about) (?:rise|surge|"
    r"growing|new)|ethical hackers?|bug bounty|hack week|hacker news|ceasefire|"
    r"embassy|survey|record number|not hacked|was not|no evidence|wins|dam breach|"
    r"breaches? \$?\d|"
    r"arrest\w*|sentenced|charged|jailed|extradited|pleads)\b|防范|防护|防御|煤气泄漏|"
    r"燃气|天然气|漏油|核泄漏|泄露天机|考题|剧透|如何|预防|未泄露|没有泄露|氨气|"
    r"化学品"
)
_ATTACK = (
    r"(?:data breach(?:es)?|security breach|breach|cyber[ -]?attacks?|ransomware(?: "
    r"attack| incident)?|cyber[ -]?(?:security )?incidents?|security incidents?|data "
    r"leak|hack|hacking|data theft|phishing attack|malware attack|supply chain attack|"
    r"IT security incident)\b"
)
_GAP = (
    r"(?:(?:an?|the|its|by|major|massive|huge|new|second|another|recent|in|to|"
    r"possible|that|of|being|customer|third-party|serious|suspected|from|significant|"
    r"alleged|devastating|large|[\w-]+) ){0,4}?"
)
PATTERNS = (
    pattern(
        r"(?:suffers?|suffered|hit|hit by|rocked by|crippled by|discloses?|disclosed|"
        r"confirms?|confirmed|reports?|reported|reveals?|discovers?|investigat(?:es|ing)|"
        r"probes|falls victim to|fell victim to|victim of|targeted (?:in|by)|struck by|"
        r"warns|"
        r"admits?|notifies|acknowledges|recovers from|recovering from|battles|battling|"
        r"faces|responds to|responding to|disrupted by|says|experiences|experienced|"
        r"affected by|halts \w+ after|shut down by|impacted by|exposed in|halted by|paused "
        r"by|blames|offline "
        r"after|down after|grapples with) <GAP><ATTACK>",
        confidence=0.93,
        is_strict=True,
        GAP=_GAP,
        ATTACK=_ATTACK,
    ),
    pattern(
        r"(?P<left>)(?:['’]s )?\b(?:data breach|security breach|ransomware attack|cyber[ "
        r"-]?attack|hack|data leak|breach) (?:exposes|exposed|affects|affected|impacts|"
        r"impacted|compromises|hits|leaks|leaves|costs|puts|disrupts|may have|compromised)",
        confidence=0.9,
    ),
    pattern(
        r"\b(?:data breach|security breach|ransomware attack|cyber[ -]?attack|data leak|"
        r"breach|cyber incident|hack) (?:at|hits|on|against|of|strikes|disrupts|cripples|"
        r"paralyzes|forces|shuts down)(?P<who>)",
        subject="who",
        confidence=0.9,
    ),
    pattern(
        r"\b(?:hackers?|ransomware (?:gang|group)|cybercriminals|attackers|[\w-]+ "
        r"ransomware(?: gang| group)?) (?:breach|breached|hit|hits|attack|attacked|target|"
        r"targeted|claims?(?: to have)? (?:breach of|attack on|hacked|breached)|"
        r"compromise|compromised|infiltrate|infiltrated|stole|steal|steals|access|"
        r"accessed|leak|leaks|leaked)"
        r"(?: (?:\d[\w.,]*|\$?[\w.]+ (?:million|billion)|customer|user|personal|sensitive|"
        r"employee|data|records|files|worth|of|crypto|from|stolen|internal|source|code|"
        r"millions)){0,8}(?: at| from| of| in)?(?P<who>)",
        subject="who",
        confidence=0.85,
    ),
    pattern(
        r"\b(?:hackers?|ransomware|cybercriminals|attackers|malware) (?:gang |group |attack )?"
        r"(?:knocks?|knocked|takes?|took|forces?|forced|shuts?|brings?|cripples?|paraly[sz]es?|"
        r"disrupts?)(?P<who>)[^,;.]{2,60}? (?:offline|down|to (?:halt|stop|suspend|shut|close))\b",
        subject="who",
        confidence=0.85,
    ),
    pattern(
        r"(?:admits|says|confirms|reveals|warns|discloses|acknowledges) (?:that )"
        r"?(?:[\w-]+ )?(?:hackers?|attackers?|cybercriminals|cyber criminals|intruders|"
        r"thieves|ransomware) (?:[\w-]+ ){1,6}?(?:data|records|information|accounts|"
        r"emails|systems|network|servers|code)",
        confidence=0.9,
    ),
    pattern(
        r"(?:suspends?|suspended|halts?|halted|stops|shuts?(?: down)?|closes|restores|"
        r"pauses|delays|resumes|restarts|loses|cancels|takes) [^,;]{0,40}?(?:after|"
        r"following|due to|amid|because of) (?:an? |the |its )?(?:[\w-]+ )?<ATTACK>",
        confidence=0.88,
        ATTACK=_ATTACK,
    ),
    pattern(
        r"\b<ATTACK> (?:disrupts?|hits?|cripples|halts|affects|shuts down|forces|knocks "
        r"out|delays|exposes|impacts|compromises) (?:[\w-]+ ){0,5}?(?:at|of|in)(?P<who>)",
        subject="who",
        confidence=0.85,
        ATTACK=_ATTACK,
    ),
    pattern(
        r"(?:hit|targeted|attacked|breached|hacked|struck|extorted|blackmailed) by "
        r"(?:[\w-]+ )?(?:hackers?|cybercriminals|cyber criminals|ransomware|attackers)\b",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:was |were |been |gets |got )?(?:hacked|breached)(?=$|,|;| by| in| for| as| "
        r"after|:| and)(?! at)",
        confidence=0.85,
    ),
    pattern(
        r"(?:exposes?|exposed|leaks?|leaked|leaking) (?:[\w,.-]+ ){0,4}?(?:customer|user|"
        r"personal|patient|employee|client|sensitive|passenger|member) (?:[\w-]+ )"
        r"?(?:data|records|information|details|accounts|emails)",
        confidence=0.88,
    ),
    pattern(
        r"(?:confirms|says|warns) (?:[\w,.'’-]+ ){0,6}?(?:data|records|information|"
        r"accounts) (?:was |were |of \w+ |has been )?(?:stolen|compromised|accessed|"
        r"exposed|leaked)",
        confidence=0.88,
    ),
    pattern(
        r"(?:证实|承认|回应|确认|疑似|疑|被曝|曝|发生|大规模|严重|近日|再次|爆|系统)"
        r"*(?:遭|遭遇|遭到|被|受到|遭受)(?:大规模|严重|境外|不明)?(?:黑客|勒索|网络攻击|"
        r"DDoS|入侵|勒索软件|勒索病毒|网络袭击)",
        confidence=0.93,
        is_strict=True,
    ),
    pattern(
        r"(?:证实|承认|回应|确认|疑似|疑|被曝|曝|发生|大规模|严重|爆|陷|超|近|约|逾|"
        r"\d[\d.]*|万|亿|条|名|部分|的|大量)*(?:用户|客户|个人|员工|会员|乘客|患者)"
        r"?(?:数据|信息|资料|隐私|源代码|源码)(?:遭|被|大规模|疑似|疑|发生|大量)*(?:泄露|"
        r"泄漏|外泄|窃取|被盗)",
        confidence=0.9,
        is_strict=True,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """How many people are affected."""
    return count_facts(clause, "affected")


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Hackers knock Tarn Motors plants offline", {"subject": "Tarn Motors"}),
    ("Acme suffers data breach affecting 2 million customers", {"subject": "Acme"}),
    ("Marks & Spencer hit by cyberattack", {"subject": "Marks & Spencer"}),
    ("Casino operator Riverstar discloses ransomware attack", {"subject": "Riverstar"}),
    ("Data breach at Kilo Health exposes patient records", {"subject": "Kilo Health"}),
    ("Hackers breach payroll firm Brightpath", {"subject": "Brightpath"}),
    ("Jaguar Land Rover halts production after cyber attack", {"subject": "Jaguar Land Rover"}),
    ("Crypto exchange Coinhold hacked for $90 million", {"subject": "Coinhold"}),
    ("Qantas Confirms Cyber Incident", {"subject": "Qantas"}),
    ("Telefon leaks customer data online", {"subject": "Telefon"}),
    ("Ransomware gang claims attack on Voltgrid", {"subject": "Voltgrid"}),
    ("Okto says customer data was stolen", {"subject": "Okto"}),
    ("Norddata investigating security breach", {"subject": "Norddata"}),
    ("星河智能遭黑客攻击", {"subject": "星河智能"}),
    ("某汽车巨头蔚蓝汽车证实用户数据泄露", {"subject": "蔚蓝汽车"}),
    ("蓝海集团遭勒索软件攻击，系统瘫痪", {"subject": "蓝海集团"}),
    ("How to prevent a data breach", None),
    ("Ransomware attacks surge in 2026, report finds", None),
    ("Acme launches ransomware protection", None),
    ("Ten life hacks for travellers", None),
    ("Gas leak forces evacuation", None),
    ("Acme sued for breach of contract", None),
    ("Hackathon winners announced", None),
    ("iPhone 20 specs leaked in new renders", None),
    ("Man arrested over cyberattack", None),
    ("Average cost of a data breach hits $5 million", None),
    ("Acme raises $20M to fight ransomware", None),
    ("Bug bounty: ethical hackers help Acme", None),
    ("如何防范网络攻击", None),
    ("化工厂发生氨气泄漏", None),
    ("星河智能否认数据泄露传闻背后", None),
)
