"""The account wins a customer, a contract or an order; the account is the vendor."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import money_facts
from tasks.rules.triggers._patterns import pattern, veto
from tasks.rules.triggers._places import PLACE

VERSION = 3
CUES = (
    "contract",
    "deal",
    "order",
    "customer",
    "client",
    "selects",
    "selected",
    "chooses",
    "chosen",
    "picks",
    "adopts",
    "deploys",
    "taps",
    "goes live with",
    "standardizes on",
    "turns to",
    "switches to",
    "moves to",
    "migrates to",
    "implements",
    "standardises on",
    "rolls out",
    "signs",
    "中标",
    "签约",
    "订单",
    "合同",
    "大单",
    "中选",
    "定点",
    "采购",
)
VETO = veto(
    r"\b(?:contract (?:extension|talks|negotiations|dispute|workers)|one-year|"
    r"two-year contract with (?:the )?(?:lakers|club|team)|pay deal|labor|union|"
    r"workers|wage|peace|plea|record deal|book deal|trade deal|recording contract|"
    r"court order|executive order|order of merit|law and order|in order to|"
    r"restraining|gag order|stay order|orders? (?:review|probe|troops|investigation|"
    r"evacuation|pause)|loses|lost|cancels|terminates|"
    r"club|midfielder|forward|guard|pitcher|player|rookie|free agent|season|coach|"
    r"investigation|jury|vp pick|running mate|merger|takeover|buyout|acquisition|"
    r"customer (?:service|complaints|data|loyalty)|deal or no deal|black friday|"
    r"no-deal|signs? (?:bill|law|executive|legislation|autographs)|selected as (?:a )"
    r"?(?:finalist|partner|winner|top)|best deals|as (?:its |their |new )?(?:next |"
    r"new )?(?:CEO|CFO|chief|president|chairman|head)|new CEO|lease)\b|"
    r"流标|废标|取消订单|彩票|招标公告|劳动合同|采购指南|退单|失去"
)
_FOR = (
    r"(?:(?:an?|its|the|new|major|first|largest|biggest|multi-year|landmark|key|"
    r"follow-on|\d+-year|<MONEY>|worth|[\w&.-]+) ){0,6}?"
)
PATTERNS = (
    pattern(
        r"(?:wins?|won|lands?|landed|secures?|secured|bags?|bagged|nets?|clinches?|snags?|"
        r"scores?|receives?|received|is awarded|awarded|gets|picks up|inks|signs|signed|"
        r"books) "
        r"<FOR>(?:(?:contracts?|orders?)(?: worth <MONEY>| to date| ever| yet)? (?:with|"
        r"from|by|for)|deals? (?:from|by)|(?<=[nmk\d]\s)deals? with)(?P<customer>)",
        confidence=0.88,
        is_strict=True,
        FOR=_FOR,
    ),
    pattern(
        r"(?:wins?|won|lands?|landed|secures?|secured|bags?|bagged|clinches?|snags?|is "
        r"awarded|awarded|nets|scores|books|receives|received) <FOR>(?:contracts?|orders?|"
        r"deals?)\b(?! breaker| with| from| by)",
        confidence=0.85,
        is_strict=True,
        FOR=_FOR,
    ),
    pattern(
        r"(?:signs?|signed|wins|won|lands|adds|welcomes|onboards)"
        r"(?P<customer>[^,;.]{2,50}?) as (?:an? |its |our |the )?(?:[\w-]+ )"
        r"{0,3}?(?:customer|client)\b",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:selects?|selected|chooses|chose|picks|picked|taps|tapped|adopts|adopted|"
        r"deploys|deployed|goes live with|standardi[sz]es on|turns to|signs up for|signs "
        r"with|moves to|switches to|rolls out|implements)(?P<who>(?: (?!for|to|as|in)"
        r"[\w&.’'-]+){1,5}?)(?:['’]s)? "
        r"(?:platform|software|technology|system|solution|cloud|tools?|services?|for "
        r"(?:its |their |the )?(?:[\w-]+ ){0,4}?(?:platform|management|payments?|network|"
        r"system|operations|cloud|security|analytics|support|payroll|billing|migration|"
        r"software|infrastructure|transformation|automation|planning|logistics|fleet|data|"
        r"CRM|ERP|wi-?fi|internet|connectivity|chips|engines|batteries|AI|computing|"
        r"delivery|checkout|advertising|services?|equipment|satellites?|servers|hosting)|"
        r"to (?:power|modernize|modernise|manage|automate|run|secure|supply|provide|build|"
        r"support|improve|streamline|deliver|upgrade|replace|transform|handle|process|"
        r"digitize|speed|accelerate|overhaul|revamp|boost|cut|reduce|track|monitor|rebuild|"
        r"redesign|optimi[sz]e|simplify|enhance|unify|centrali[sz]e|store|protect|connect|equip|"
        r"install|host|underpin|drive)|as (?:its |their )?(?:[\w-]+ ){0,3}?(?:provider|"
        r"supplier|vendor|platform|partner))\b",
        subject="who",
        left_role="customer",
        confidence=0.85,
    ),
    pattern(
        r"(?:selects?|selected|chooses|chose|picks|picked)(?! <PLACE>)(?P<who>(?: "
        r"(?-i:[A-Z0-9])[\w&.’'-]+){1,4}) for (?!(?:role|film|lead|squad|team|cabinet|the "
        r"role|post|job|supreme|ambassador|secretary|new film|series|vp|best|top|[\w.$]+ "
        r"(?:plant|factory|hub|headquarters|office|site)))",
        subject="who",
        left_role="customer",
        confidence=0.78,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:switches to|standardi[sz]es on|goes live (?:with|on)|migrates to|moves to)"
        r"(?! <PLACE>| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?P<who>(?: "
        r"(?-i:[A-Z0-9])[\w&.’'-]+){1,4})(?= (?:for|across|to|in|from|"
        r"after|at)\b)(?! (?:for|to|in) (?:\d{4}|an?|the) (?:season|loan|fee))",
        subject="who",
        left_role="customer",
        confidence=0.78,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:hands?|handed|awards?|awarded|gives|gave|grants?|extends)"
        r"(?P<who>(?: (?-i:[A-Z0-9])[\w&.’'-]+){1,4}?) (?:an? |the |its |new )?(?:<MONEY>[ -])?"
        r"(?:[\w-]+ ){0,4}?(?:contracts?|orders?)\b",
        subject="who",
        left_role="customer",
        confidence=0.85,
    ),
    pattern(
        r"(?:selected|chosen|picked|tapped|awarded contract|adopted|deployed) "
        r"by(?P<customer>)(?! (?:fans|voters|readers|judges))",
        confidence=0.85,
        is_strict=True,
    ),
    pattern(
        r"(?:宣布|成功|再次|连续|正式|近日|喜)*(?:中标|拿下|斩获|签下|获得?|签约|承接)"
        r"(?P<customer>[^，。；\s\d]{2,16}?)(?:<YUAN>)?(?:的)?[^，。；]{0,12}?(?:订单|"
        r"大单|合同|项目|采购|定点)",
        confidence=0.88,
        is_strict=True,
    ),
    pattern(
        r"(?:宣布|成功|再次|连续|正式|近日|喜|拟|预)*(?:中标|中选)", confidence=0.9, is_strict=True
    ),
    pattern(
        r"(?:获|拿下|斩获|签下|签订|签署|获得|收获|收到)(?:了)?[^，。；]{0,14}?(?:订单|"
        r"大单|采购合同|供货合同|销售合同|重大合同|定点)",
        confidence=0.87,
        is_strict=True,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """The contract's value."""
    return money_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    (
        "Larkshire Council selects Velda Systems for contract compliance",
        {"subject": "Velda Systems", "customer": "Larkshire Council"},
    ),
    (
        "US Army hands Andover $20 billion software contract",
        {"subject": "Andover", "customer": "US Army", "amount": 20e9},
    ),
    ("Royal Mint switches to Payday for 900 staff", {"subject": "Payday"}),
    ("Senator picks Pam Holt for attorney general", None),
    ("Judge hands Acme restraining order", None),
    ("Palantir wins $480 million contract with US Army", {"subject": "Palantir", "amount": 480e6}),
    (
        "Alstom lands €700m order from Deutsche Bahn",
        {"subject": "Alstom", "customer": "Deutsche Bahn", "amount": 700e6, "currency": "EUR"},
    ),
    (
        "Deutsche Post selects Tessellate for fleet management",
        {"subject": "Tessellate", "customer": "Deutsche Post"},
    ),
    ("Brightpath signs Lufthansa as customer", {"subject": "Brightpath", "customer": "Lufthansa"}),
    ("Nordea chooses Monavo to modernize payments", {"subject": "Monavo", "customer": "Nordea"}),
    (
        "Drone maker Skyhook secures order worth $12 million from Ocado",
        {"subject": "Skyhook", "customer": "Ocado"},
    ),
    ("Acme selected by Walmart for inventory robots", {"subject": "Acme", "customer": "Walmart"}),
    ("Wipro bags multi-year deal from Vorwerk", {"subject": "Wipro", "customer": "Vorwerk"}),
    (
        "Airline Finnair picks Amadia to power bookings",
        {"subject": "Amadia", "customer": "Finnair"},
    ),
    ("Borwing awarded contracts worth $2.8 billion", {"subject": "Borwing", "amount": 2.8e9}),
    ("Capgemini Wins Contract for HMRC", {"subject": "Capgemini", "customer": "HMRC"}),
    (
        "Voltgrid clinches largest order to date from Iberdrola",
        {"subject": "Voltgrid", "customer": "Iberdrola"},
    ),
    ("星河智能中标中国移动大模型项目", {"subject": "星河智能"}),
    ("远景能源斩获沙特5亿美元订单", {"subject": "远景能源", "amount": 5e8}),
    ("亿纬锂能获宝马定点", {"subject": "亿纬锂能"}),
    ("Star striker signs one-year deal with Chelsea", None),
    ("Singer signs record deal", None),
    ("Workers win new contract after strike", None),
    ("Judge orders review of contract", None),
    ("Trump picks Vance as running mate", None),
    ("Best deals on laptops", None),
    ("Acme loses contract with NHS", None),
    ("How to win your first customer", None),
    ("President signs executive order", None),
    ("Why customers choose cloud", None),
    ("Lakers sign guard to two-year contract", None),
    ("Customer service trends", None),
    ("市民中彩票大奖", None),
    ("劳动合同如何签订", None),
    ("项目招标公告", None),
)
