"""The account suffers a breach, an attack or a leak."""

from collections.abc import Iterable

from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.facts import count_facts, money_facts
from tasks.rules.triggers.reading.patterns import cues, patterns_of
from tasks.rules.triggers.trouble import incident_forms, incident_plain, incident_words

VERSION = 9
CUES = cues(
    """
    took two | took weeks | snatched | pilfered | waited |
    unauthorised | unauthorized | exploit | extract | activity on | scalp | passwords | laptop |
    outage | privacy | mess | gang |
    phished | bucket | leaks online | ddos | break-in | flogged | run of | wrong address |
    it attack | details of | records | posted online | for sale | warned | stole | breach |
    hack | cyberattack | cyber attack | cyber-attack | cyber | ransom | leak |
    security incident | compromised | stolen | steal | data theft | exposed | exposes |
    malware | phish | intrusion | intruder | malicious | unauthori | attacker | accessed |
    botnet | dark web | extort | spilled | data | infiltrat | insider | crooks | drain |
    siphon | looted | attack on | deepfake | wiped | unprotected | misconfigured | credential |
    spyware | zero-day | records of | files of | dumps | it outage | breached | 泄露 | 黑客 |
    勒索 | 网络攻击 | 被黑 | 泄漏 | 入侵 | 外泄 | 被盗 | 窃取 | 骇客 | 攻击 |
    拖库 | 盗用 | 遭窃 | 钓鱼 | 植入 | 盗走 | 流出 | 曝光 | 病毒 | 撞库 | 后门 |
    网攻 | 加密 | 暗网 | 资安 | 个资
    """
)
VETO = incident_words.VETO
_incident = patterns_of(incident_words.FRAGMENTS)
PATTERNS = (
    *incident_forms.FIRST,
    *incident_plain.PATTERNS,
    _incident(
        r"(?!(?:says|warns|reports|reveals|probes) [^;:]{0,40}?\b(?:attack|hack|breach|incident)s? "
        r"(?:on|at|against|of) (?!its|our|an?\b|third|one|supplier|software))"
        r"(?:suffers?|suffered|hit|hit by|rocked by|crippled by|discloses?|disclosed|confirms?|"
        r"confirmed|"
        r"reports?|reported|reveals?|discovers?|detects|finds|identifies|uncovers|investigat(?:es|"
        r"ing)|probes|"
        r"falls victim to|fell victim to|victim of|"
        r"targeted (?:in|by)|struck by|warns|admits?(?: to)?|notifies|acknowledges|recovers "
        r"from|recovering from|battles|"
        r"battling|faces|responds to|responding to|disrupted by|says|experiences|experienced|"
        r"affected by|"
        r"halts \w+ after|shut down by|impacted by|exposed in|exposed by|halted by|paused "
        r"by|blames|offline after|down after|"
        r"grapples with|reeling from|reels from|counts cost of|stung by|caught in|caught "
        r"up in|paralysed by|paralyzed by|"
        r"knocked out by|knocked offline by|brought down by|downed by|owns up to|apologi[sz]es "
        r"(?:for|after|over)|flags|contains|tells (?:\w+ ){1,2}of|hobbled by|"
        r"(?:loses|lost) <MONEY> (?:in|to)|robbed of <MONEY> in|alerts (?:\w+ ){1,2}(?:to|of)) "
        r"<GAP>['‘“\"]?<ATTACK>",
        confidence=0.92,
        is_strict=True,
    ),
    _incident(
        r"(?P<left>)(?:['’]s )?\b(?:data breach|security breach|ransomware attack|cyber[ "
        r"-]?(?:attack|(?:security )?incident|breach|hack)|hack|data (?:leak|theft|hack)|breach|"
        r"ransomware "
        r"(?:incident|hack)|leak(?= (?:exposes|affects))) "
        r"(?:may|could|might|forces?|prompts?|linked|sends|hit|cost|caused|left|put|impacts?|"
        r"exposes|exposed|affects|affected|impacts|impacted|compromises|hits|leaks|leaves|"
        r"costs|puts|disrupts|may have|"
        r"compromised|spills|reveals|claims|will cost|to cost|wipes|worse than|bigger than|"
        r"spreads)",
        confidence=0.88,
    ),
    # "Acme data breach: customers warned", "Acme hackers release data"
    _incident(
        r"(?P<left>)(?:['’]s )?\b(?:(?:data breach|cyber[ -]?(?:attack|incident|breach|hack)|"
        r"ransomware "
        r"attack|data (?:leak|hack|theft)|security breach|(?:hack|"
        r"breach)(?=:[^;]{0,60}\b(?:customer|user|"
        r"data|"
        r"stolen|accounts?|details|hackers)))s?: (?!why|how|what|is |here|tips|five|\d+ )|hackers "
        r"(?:release|"
        r"leak|stole|steal|publish|post|begin|demand|threaten|accessed|"
        r"dump)\b[^;:]{0,40}?(?:<WHOSE> "
        r"[\w ]{0,20}?<DATA>|ransom))",
        confidence=0.82,
        needs="breach|cyber|ransom|leak|hack|theft",
    ),
    *incident_forms.PATTERNS,
    # "Acme says ex-employee sold loan files"
    _incident(
        r"(?:admits|says|confirms|reveals|warns|discloses|acknowledges|tells \w+|finds|"
        r"reports|discovers|believes|fears|suspects)(?: that)? (?:[\w-]+ ){0,2}?"
        r"['‘“\"]?<ACTORS>['’”\"]? (?:[\w$€£,.’'-]+ ){1,6}?<DATA>\b",
        confidence=0.88,
    ),
    # "Acme: intrusion emptied client accounts"
    _incident(
        r"(?P<left>)[:–—-] ['‘“\"]?(?:[\w-]+['’”\"]? )?(?:<ATTACK>|<ACTORS>) (?:<HITS>|"
        r"hits|exposed|compromised|wiped|affected)\b",
        confidence=0.82,
    ),
    _incident(
        r"(?:suspends?|suspended|halts?|halted|stops|shuts?(?: down)?|closes|restores|pauses|"
        r"delays|resumes|restarts|"
        r"loses|cancels|takes|reduced to|switches|unable to|turns to|reverts to|goes offline|"
        r"pulls|isolates|disconnects|rebuilds|fires|cuts (?:forecast|outlook)) [^,;]{0,40}?"
        r"(?:after|following|due to|amid|because of|in wake of|since) (?:an? |the |its "
        r")?(?:[\w-]+ )?<ATTACK>",
        confidence=0.86,
    ),
    _incident(
        r"(?:hit|targeted|attacked|breached|hacked|struck|extorted|blackmailed|listed|claimed|"
        r"raided|infiltrated|compromised|knocked offline|crippled|held to ransom|robbed) "
        r"by "
        r"(?:[\w-]+ )?(?:hackers?|cyber-?criminals|cyber criminals|ransomware|attackers|"
        r"cyber[- ]?gang|ransomware gang|intruders|malware)\b",
        confidence=0.9,
        is_strict=True,
    ),
    _incident(
        r"(?:was |were |been |gets |got |is |being )?(?:hacked|breached|ransomed)(?=$|,|"
        r";| by| in| for| as| after|:| and| of| with| amid| this| again| twice)(?! at)",
        confidence=0.85,
    ),
    _incident(
        r"(?:exposes?|exposed|leaks?|leaked|leaking|spills?|spilled|left|leaves|loses|lost|"
        r"publishes|e-?mails|sends|dumps) (?:[\w,.-]+ ){0,4}?"
        r"<WHOSE> (?:[\w’'-]+ )?<DATA>(?: (?:online|exposed|unprotected|open|public|of|"
        r"for|in|on|to|to wrong|by mistake|$))?",
        confidence=0.84,
    ),
    _incident(
        r"(?:['’]s? )?<WHOSE> (?:[\w’'-]+ )?<DATA> (?:(?:was|were|is|are|being|reportedly|"
        r"allegedly) )*(?:stolen|leaked|exposed|compromised|"
        r"dumped|for sale|sold|posted|surfaces?|turns? up|appears?|left|offered|accessed|"
        r"published|hacked|taken|swiped)\b",
        confidence=0.84,
    ),
    _incident(
        r"(?:confirms|says|warns|admits|fears|reveals|discloses|tells \w+) (?:[\w,.'’-]+ "
        r"){0,6}?<DATA> (?:(?:was|were|of \w+|has been|have been|may have been|had been) "
        r")?"
        r"(?:stolen|compromised|accessed|exposed|leaked|taken|viewed|copied|swiped)",
        confidence=0.87,
    ),
    _incident(
        r"(?:证实|承认|回应|确认|疑似|疑|被曝|曝|传|发生|大规模|严重|近日|再次|爆|系统|"
        r"官网|服务器|内网|旗下[^，。；\s]{0,8})"
        r"*(?:遭|遭遇|遭到|被|受到|遭受)(?:大规模|严重|境外|不明|多次|国际)?(?:黑客|骇客|"
        r"[^，。；\s]{0,12}?勒索|撞库|拖库|攻破|植入|钓鱼(?:邮件)?(?:入侵|攻击)?|"
        r"(?<=系统遭)攻击|(?<=服务器遭)攻击|大流量攻击|植入后门|网攻|盗走|网络攻击|DDoS|入侵|勒索软件|"
        r"勒索病毒|网络袭击|骇|黑)",
        confidence=0.92,
        is_strict=True,
    ),
    _incident(
        r"(?:证实|承认|回应|确认|疑似|疑|被曝|曝|传|发生|大规模|严重|爆|陷|超|近|约|逾|"
        r"\d[\d.]*|万|千|亿|条|名|笔|部分|的|大量)*(?:用户|客户|个人|员工|会员|乘客|"
        r"患者|旅客|消费者|住客|司机|学员|内部|核心)?(?:数据|信息|资料|隐私|源代码|源码|"
        r"个资|聊天记录|浏览记录|简历|病历|面单|订单|机密|数据库|密码|账号)(?:恐|已|遭|被|大规模|"
        r"疑似|疑|发生|大量|在暗网)*"
        r"(?:泄露|泄漏|外泄|外流|窃取|被盗|被窃|叫卖|兜售|拖库|遭盗用|遭窃|流出|被加密|被售|"
        r"被公开出售)|(?:用户|客户|会员|患者)(?:数据|信息|资料)曝光|"
        r"感染(?:了)?(?:恶意)?(?:电脑|勒索)?(?:病毒|软件|木马)|(?<!免受)DDoS\s?攻击|"
        r"(?:零日)?漏洞(?:遭|被)(?:黑客)?利用|"
        r"(?:被指|被曝|涉嫌|疑似|疑|承认|多名员工|员工)(?:因)?(?:向[^，。；\s]{2,8})?(?:泄露|泄漏|"
        r"外泄)[^，。；]{0,10}?"
        r"(?:数据|信息|资料|隐私|代码|源码|机密)",
        confidence=0.9,
        is_strict=True,
    ),
    _incident(
        r"(?:骇客|黑客|勒索组织|勒索团伙|勒索软件)(?:组织|集团|团伙)?[^，。；\s]{0,6}?(?:攻击|"
        r"入侵|攻破|勒索|窃取|声称入侵|盗取|挟持|挾持|窃资料后\s?挟持)(?:致使|导致|致|令|"
        r"使)?(?P<who>)",
        subject="who",
        confidence=0.82,
    ),
    _incident(
        r"(?:locked out(?: of [\w ]{2,20})?|taken (?:down|offline)|brought down|knocked "
        r"(?:out|offline)|crippled|frozen|paraly[sz]ed|held up|"
        r"shut(?: down)?|stopped|downed|emptied|hobbled|felled) by (?:an? |the )?(?:[\w-]+ "
        r")?(?:<ATTACK>|hackers|DDoS|malware|cyber)",
        confidence=0.86,
    ),
    _incident(
        r"(?P<left>)[:–—] ['‘“\"]?(?:yes, )?we (?:were|got|have been|['’]ve been) (?:hacked|"
        r"breached|attacked|hit)",
        confidence=0.85,
    ),
    # "ships late after cyberattack"
    _incident(
        r"(?P<left>)\b(?:(?-i:[a-z]{3,14}s)|expects?|sees|paid|lost|cut|warns|says|sees|halts|"
        r"resumes|"
        r"restores|reports|posts|obtains|delays|replaces?|to (?:replace|restart|resume|reopen|"
        r"delay|"
        r"offer|pay|take|lose)) [^,;:]{0,50}?(?:after|following|due to|amid|because "
        r"of|since|in wake of|on|over|from) (?:an? |the |its |last \w+['’]s |massive |recent "
        r")?(?:[\w-]+ )?"
        r"(?:cyber[ -]?(?:attack|incident|raid|breach)|ransomware(?: attack)?|hack|data "
        r"breach|data leak|data theft|hacking attack|cyberattack)\b(?! (?:threats?|risks?|fears|"
        r"protection|"
        r"victims|"
        r"surge|market|law|rules|bill|claims|suspects?|charges)\b)",
        confidence=0.78,
    ),
    # "grounded by IT attack": whatever an attack does to a company.
    _incident(
        r"\b(?-i:[a-z]{4,14}ed|shut|sent reeling|brought low|left reeling|down|offline)(?: "
        r"(?:out|off|up|down|offline|dark))? (?:by|after|in|amid) (?:an? |the )?(?:[\w-]+ "
        r")?<ATTACK>"
        r"(?! (?:film|drama|thriller))",
        confidence=0.82,
    ),
    _incident(
        r"(?:spots?|finds?|ejects?|evicts?|boots out|catches|locks out|expels|traces|blames|"
        r"tackles|"
        r"fights off|battles|cleans up after|rids itself of) (?:an? |the |its )?(?:[\w-]+ )?"
        r"(?:intruders?|hackers?|malware|ransomware|break-in|cyber\w*|data thie\w+|botnet)\b",
        confidence=0.78,
    ),
    _incident(
        r"(?:exposed|exposes|leaked|leaks|spilled|spills|bared|bares|revealed) (?:its |the )?"
        r"(?:users|customers|members|patients|guests|drivers|clients|subscribers|shoppers|staff|"
        r"workers|kids|children|tenants|riders)['’]s? [\w -]{3,30}",
        confidence=0.8,
    ),
    _incident(
        r"^(?:we owe you an apology|an? (?:update|apology|note)|what happened|sorry|an important "
        r"(?:notice|update))\b[^.]{0,40}(?:unauthori[sz]ed access|breach|security incident|"
        r"cyber ?attack|data leak|intrusion)",
        subject="own",
        confidence=0.8,
    ),
    _incident(
        r"\b(?:drained|robbed|relieved|fleeced|siphoned) of (?:about |over )?<MONEY>",
        confidence=0.78,
    ),
    _incident(
        r"(?:['’]s? )?(?:customers|users|patients|members|guests|clients|staff|subscribers|"
        r"shoppers|passengers) (?:are |were )?(?:warned|told|urged|alerted|notified|asked)"
        r"[^,;:]{0,40}? (?:after|over|of|about|following) (?:an? |the )?(?:[\w-]+ )?<ATTACK>",
        confidence=0.82,
    ),
    *incident_plain.LAST,
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """How many people are affected, and a sum, where one is named."""
    return [*count_facts(clause, "affected"), *money_facts(clause)]


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Velara says it's investigating hacks of dealer accounts", {"subject": "Velara"}),
    ("Hackers sell stolen Velara source code", {"subject": "Velara"}),
    ("Hackers sell cookies at fair", None),
    ("Ransomware freezes Hoffbrot; bakeries reduced to pen and paper", {"subject": "Hoffbrot"}),
    ("Airline Sirocca grounded by IT attack", {"subject": "Sirocca"}),
    ("Insider at Trustwell Bank flogged account data", {"subject": "Trustwell Bank"}),
    ("Source code of Nanoport's router leaks online", {"subject": "Nanoport"}),
    ("Stolen laptop puts payroll of Quarrymen Foods at risk", {"subject": "Quarrymen Foods"}),
    ("Insider at palace leaked letters", None),
    ("Whales breach off Hervey Bay", None),
    ("Gang empties cash machine", None),
    ("Gang leader names accomplice", None),
    ("Hackers knock Tarn Motors plants offline", {"subject": "Tarn Motors"}),
    ("Acmera suffers data breach affecting 2 million customers", {"subject": "Acmera"}),
    ("Marlow & Spence hit by cyberattack", {"subject": "Marlow & Spence"}),
    ("Casino operator Riverstar discloses ransomware attack", {"subject": "Riverstar"}),
    ("Data breach at Kilo Health exposes patient records", {"subject": "Kilo Health"}),
    ("Hackers breach payroll firm Brightpath", {"subject": "Brightpath"}),
    ("Jagged Rover halts production after cyber attack", {"subject": "Jagged Rover"}),
    ("Crypto exchange Coinhold hacked for $90 million", {"subject": "Coinhold"}),
    ("Kestrel Air Confirms Cyber Incident", {"subject": "Kestrel Air"}),
    ("Telefon leaks customer data online", {"subject": "Telefon"}),
    ("Ransomware gang claims attack on Voltgrid", {"subject": "Voltgrid"}),
    ("Okto says customer data was stolen", {"subject": "Okto"}),
    ("Norddata investigating security breach", {"subject": "Norddata"}),
    ("Hotel chain Sandpiper says intruder copied guest records", {"subject": "Sandpiper"}),
    ("Crooks drain $4m from crypto wallet maker Satchel", {"subject": "Satchel"}),
    ("Ferry bookings frozen after attack on software supplier Portlog", {"subject": "Portlog"}),
    ("Patient files of dental chain Whitecap turn up on dark web", {"subject": "Whitecap"}),
    ("Payroll data of 9,000 stolen from builder Tarrant & Low", {"subject": "Tarrant & Low"}),
    ("星河智能遭黑客攻击", {"subject": "星河智能"}),
    ("某汽车巨头蔚蓝汽车证实用户数据泄露", {"subject": "蔚蓝汽车"}),
    ("蓝海集团遭勒索软件攻击，系统瘫痪", {"subject": "蓝海集团"}),
    ("How to prevent a data breach", None),
    ("Ransomware attacks surge in 2026, report finds", None),
    ("Acmera launches ransomware protection", None),
    ("Ten life hacks for travellers", None),
    ("Gas leak forces evacuation", None),
    ("Acmera sued for breach of contract", None),
    ("Hackathon winners announced", None),
    ("Pearphone 20 specs leaked in new renders", None),
    ("Man arrested over cyberattack", None),
    ("Average cost of a data breach hits $5 million", None),
    ("Acmera raises $20M to fight ransomware", None),
    ("Bug bounty: ethical hackers help Acmera", None),
    ("Armed men attack convoy carrying exam papers", None),
    ("Breach of protocol: minister hugs emperor", None),
    ("如何防范网络攻击", None),
    ("化工厂发生氨气泄漏", None),
    ("星河智能否认数据泄露传闻背后", None),
    ("Orrin Logistics says hackers stole driver records", {"subject": "Orrin Logistics"}),
    ("Cyberattack stops production at Tavish Foods bakeries", {"subject": "Tavish Foods"}),
    ("Marisense confirms breach of customer accounts", {"subject": "Marisense"}),
    ("Ransomware group posts Halvard Marine ship drawings", {"subject": "Halvard Marine"}),
    ("临江制药遭勒索病毒攻击，生产中断", {"subject": "临江制药"}),
    ("青屿软件承认用户数据泄露", {"subject": "青屿软件"}),
    ("Tarn Motors data breach: 40,000 customers warned", {"subject": "Tarn Motors"}),
    ("Acmera denies breach after hacker's boast", {"subject": "Acmera", "status": "denied"}),
    ("Ransomware crew dumps files stolen from Voltgrid", {"subject": "Voltgrid"}),
    ("Half a million affected by data breach at Kilo Health", {"subject": "Kilo Health"}),
    ("Zippo Parcel deliveries disrupted by cyberattack", {"subject": "Zippo Parcel"}),
    ("Monavo sees quarterly loss on cyberattack costs", {"subject": "Monavo"}),
    ("Kellwood says personal data of 9,000 people leaked in hack", {"subject": "Kellwood"}),
    ("Tarn Motors outage caused by ransomware attack", {"subject": "Tarn Motors"}),
    ("Average data breach now costs firms $5 million", None),
    ("Minister says ransomware attack on biggest bank did little harm", None),
    ("Halvard Marine secures ferry after rope breaks", None),
    ("Water leak closes library for a week", None),
    ("水管破裂导致道路泄漏积水", None),
    ("星河智能疑似泄露千万用户数据", {"subject": "星河智能"}),
    ("演员疑似泄露剧情", None),
    ("澜舟音乐感染病毒", {"subject": "澜舟音乐"}),
    ("青屿汽车遭遇百万美元数据勒索", {"subject": "青屿汽车"}),
)
