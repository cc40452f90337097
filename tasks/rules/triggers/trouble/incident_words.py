"""The words of security incidents: attacks, what they hit, what they take, and who is behind."""

from tasks.rules.triggers.reading.given_names import PERSON_OPENS
from tasks.rules.triggers.reading.patterns import veto

VETO = veto(
    PERSON_OPENS + r"|"
    r"\b(?:hamas|gaza|accused of (?:[\w-]+ ){0,3}?(?:cyber|hack)[\w-]*|average|breach of "
    r"(?:contract|trust|duty|peace|protocol|privacy law|"
    r"fiduciary|planning|"
    r"covenant|licence|rules)|"
    r"prevent\w*|life hacks?|hackathon|(?:gas|oil|water|pipeline|roof|chemical|ammonia) leaks?|"
    r"(?:voters?|election|pupils?)['’]? data|hack (?:day|week|night)|(?:report|study|research|"
    r"survey|poll) (?:finds|shows|says|warns)|cyber[ -]?attacks? (?:are|"
    r"threats?|"
    r"risks?|fears)|helps? (?:\w+ ){1,2}recover|studies|study:|report:|"
    r"leaked (?:photos|images|renders|trailer|specs|memo|emails show|video|audio|recording|"
    r"script|documents show)|leaker|"
    r"breach (?:detection|prevention|insurance|protection)|threat detection|defen[cs]e "
    r"against|cyber insurance|"
    r"breaches? (?:rise|rose|surge|cost|hit record|double)|cost of|attacks (?:rise|surge|"
    r"increase|on the rise|soar|jump|"
    r"double|up)|how hackers|tips|simulation|drill|launches|unveils|raises|introduces|"
    r"patch\w*|vulnerabilit\w+|growth hack\w*|warns? (?:of|about) (?:rise|surge|growing|"
    r"new|wave)|"
    r"ethical hackers?|bug bounty|hack week|hacker news|ceasefire|embassy|survey|record "
    r"number|not hacked|"
    r"was not|no customer data|wins|dam breach|breaches? \$?\d|barrier|handshake|"
    r"drone attack|knife|"
    r"arrest\w*|sentenced|charged|jailed|extradited|pleads|heart attack|shark|militants|"
    r"airstrike|"
    r"fined|sued|sues|lawsuit|class action|settles?|settlement|penalty|anniversary of|password "
    r"manager|"
    r"troops|bomb\w*|gunmen|rebels|civilians|artillery|convoy|rocket attack|panic attack|"
    r"attack ads?|whales?|dolphins?|humpbacks?)\b|"
    r"防范|防护|防御|煤气泄漏|燃气|天然气|漏油|核泄漏|泄露天机|考题|剧透|如何|预防|未泄露|"
    r"没有泄露|氨气|化学品|无人机|恐怖|"
    r"空袭|导弹|遇袭|袭击|宪兵|被罚|攻击手|攻击线|广场舞|军"
)
ATTACK = (
    r"(?:data[- ]breach(?:es)?|security breach|privacy breach|breach|cyber[ -]?attacks?|"
    r"cyber[ -]?assault|cyber[ -]?heist|"
    r"ransomware(?: attack| incident| hit| outbreak)?|cyber[ -]?(?:security )?(?:incidents?|"
    r"events?|intrusion|raid)|security (?:incidents?|lapse|flaw)|"
    r"data (?:leak|spill|exposure|loss|heist)|hack(?:s|ing)?(?: attack)?|data theft|phishing "
    r"(?:attack|scam)|malware(?: attack| infection)?|"
    r"supply[- ]chain (?:attack|hack)|IT (?:security )?(?:incident|breach|attack)|network "
    r"intrusion|intrusion|unauthori[sz]ed access|"
    r"DDoS attacks?|digital (?:break-in|attack)|leak of (?:[\w’'-]+ ){0,3}?(?:data|details|"
    r"records|emails|files|addresses|names|passwords|information)|"
    r"system intrusion|credential[- ]stuffing attack|online (?:attack|raid)|malicious (?:actor|"
    r"attack|activity|code)|"
    r"(?:deepfake|phishing|invoice|BEC|wire|business e-?mail)(?: [\w-]+){0,2} (?:scam|fraud)|"
    r"extortion attempt|crypto heist|exploit|(?:suspicious|unusual) activity (?:on|in|within) "
    r"(?:[\w.]+ "
    r"){0,3}?(?:network|systems?|environment))\b"
)
GAP = (
    r"(?:(?:an?|the|its|by|major|massive|huge|new|second|another|recent|in|to|possible|"
    r"that|of|being|"
    r"customer|third-party|serious|suspected|from|significant|alleged|devastating|large|"
    r"['‘“\"]?[\w-]+['’”\"]?) ){0,4}?"
)
DATA = (
    r"(?:data|records?|information|details|accounts?|e?-?mails?|files?|passports|passwords|"
    r"credentials|"
    r"documents|payslips|addresses|names|photos|messages|source code|secrets|databases?|"
    r"IDs?|info|vaults?|logs|recordings|blueprints|designs|SSNs?|Social Security numbers|history|"
    r"card numbers|phone numbers|"
    r"systems?|network|servers?|code|wallets?|funds|crypto|coins|tokens|mailbox|inbox|escrow|"
    r"salaries|licen[cs]es)"
)
WHOSE = (
    r"(?:customers?['’]?|users?['’]?|personal|patients?['’]?|employees?['’]?|staff|clients?['’]"
    r"?|sensitive|passengers?['’]?|members?['’]?|"
    r"borrowers?['’]?|people['’]s(?: personal)?|worker|workers?['’]|consumers?['’]?|"
    r"policyholders?['’]?|travell?ers?['’]?|parents['’]?|kids['’]?|guests?['’]?|subscribers?['’]?|"
    r"payroll|loan|"
    r"bank|medical|health|payment|confidential|private|"
    r"internal|corporate|company|card|contact|login|booking|tenant|student|donors?['’]?|"
    r"shoppers['’]?|drivers['’]?|applicants['’]?|HR|ID)"
)
ACTORS = (
    r"(?:hackers?|ransomware (?:gang|group|crew|outfit|operators?)|cyber-?criminals|cyber "
    r"criminals|cyber[- ]?(?:gang|crooks|thieves|attackers)|attackers?|intruders?|"
    r"crooks|(?:ransomware|malware)(?: attack)?|malicious actors?|['‘“\"]?malicious "
    r"actor['’”\"]?|scammers|fraudsters|digital thieves|extortionists|data thieves|"
    r"ex-employee|former employee|insider|rogue (?:employee|worker)|state-backed hackers|"
    r"[\w-]+ ransomware(?: gang| group)?|botnet)"
)
HITS = (
    r"(?:breach|breached|hit|hits|attack|attacked|target|targets|targeted|claims?(?: to "
    r"have)? (?:breach of|attack on|hacked|breached|hack of|stolen|stole|hit)|"
    r"compromise|compromised|infiltrate|infiltrated|stole|steal|steals|access|accessed|"
    r"leak|leaks|leaked|dumps?|dumped|posts?|posted|"
    r"publish(?:es|ed)?|spills?|sold|sells|swipes?|swiped|nabs?|nabbed|grabs?|loots?|looted|"
    r"drains?|drained|siphons?|siphoned|emptied|empty|"
    r"raids?|raided|cripples?|crippled|paraly[sz]es?|lists?|threatens? to (?:leak|publish|"
    r"release)|extorts?|make off with|walks? off with|makes off with|made off with|"
    r"encrypts?|encrypted|locks?(?: up)?|locked|break into|breaks into|broke into|penetrate|"
    r"penetrated|holds? (?=.{2,40} to ransom)|got into|had access to|disrupts?)"
)
FRAGMENTS = {
    "GAP": GAP,
    "ATTACK": ATTACK,
    "ACTORS": ACTORS,
    "HITS": HITS,
    "DATA": DATA,
    "WHOSE": WHOSE,
}
