"""The account and another organisation agree to work together; both are subjects."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import money_facts
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 3
CUES = (
    "partner",
    "team up",
    "teams up",
    "teaming",
    "teamed up",
    "join forces",
    "joins forces",
    "joined forces",
    "tie up",
    "ties up",
    "tie-up",
    " build ",
    " bring ",
    "develop ",
    " test ",
    " deploy ",
    " pilot ",
    " create ",
    "links up",
    "teams with",
    "teaming with",
    "link up",
    "hooks up",
    "allies with",
    "pairs up",
    "works together",
    "collaborat",
    "alliance",
    "joint venture",
    "mou",
    "memorandum",
    "cooperat",
    "pact",
    "agreement with",
    "deal with",
    "works with",
    "integrates with",
    "合作",
    "携手",
    "联手",
    "牵手",
    "签署",
    "结盟",
    "合资",
)
VETO = veto(
    r"\b(?:(?:ends?|ended|terminates?|cuts|severs?|dissolves?|breaks? up|splits?) "
    r"(?:[\w-]+ ){0,3}?(?:partnership|alliance|collaboration|ties)|law firm|as (?:a |"
    r"new |managing |equity )?partner\b|managing partner|general partner|promotes|"
    r"names [\w ]{2,40} partner|married|dating|romantic|life partner|dance partner|"
    r"peace|nuclear|trade (?:deal|pact|agreement)|defen[cs]e pact|ceasefire|plea "
    r"(?:deal|agreement)|bilateral|summit|foreign|minister|"
    r"partner program|partner award|partner of the year|partner conference|channel "
    r"partners|seeks partner|looking for partner|looking for a partner|in the "
    r"(?:murder|killing)|ex-partner|domestic|sexual|violence|"
    r"years? of partnership|countries|nations|tips|labor deal|union)\b|双边|两国|外交|"
    r"终止合作|结束合作|政府间|国家间|合作社|部长|元首|合作伙伴大会|招募合作|寻求合作|"
    r"诚邀|相助|施救|救人|抓获|破获|救援"
)
_KIND = (
    r"(?:(?:an?|its|the|their|new|strategic|multi-year|global|long-term|exclusive|"
    r"commercial|technology|research|licensing|distribution|supply|marketing|cloud|AI|"
    r"preliminary|definitive|landmark|major|expanded|key|industry|<MONEY>|\w+-year|"
    r"integration|development|manufacturing|collaboration|partnership|cooperation|"
    r"joint|[\w-]+) ){0,4}?"
)
_PACT = (
    r"(?:partnership|alliance|collaboration|MOU|MoU|memorandum of understanding|joint "
    r"venture|JV|pact|agreement|tie-up|tie up|cooperation|deal)"
)
_VERB = (
    r"(?:announces?|announced|signs?|signed|forms?|formed|enters?(?: into)?|"
    r"entered(?: into)?|inks?|inked|strikes?|struck|expands?|expanded|extends?|"
    r"deepens?|launches|creates?|sets up|establishes|seals|reaches|forges|unveils|"
    r"agrees|renews|in|agrees?|strengthens)"
)
_SIDE = r"(?P<who_2>[^，。；：\s]{2,20}?)"
PATTERNS = (
    pattern(
        r"(?:partners?|partnered|partnering|teams|teaming|teams? up|teamed up|teaming up|"
        r"joins? forces|"
        r"joined forces|ties? up|tied up|to tie up|allies|collaborates?|collaborated|"
        r"collaborating|links up|linking up|hooks up|pairs up|to partner|works together) "
        r"with(?P<who_2>)",
        confidence=0.93,
        is_strict=True,
    ),
    pattern(
        r"<VERB> <KIND><PACT> with(?P<who_2>)(?! (?:us\b|regulators|creditors|lenders|"
        r"workers|union|prosecutors|police|DOJ|SEC|FTC))",
        confidence=0.87,
        is_strict=True,
        VERB=_VERB,
        KIND=_KIND,
        PACT=(
            r"(?:partnership|alliance|collaboration|MOU|MoU|memorandum of understanding|joint "
            r"venture|JV|tie-up|tie up|cooperation agreement|cooperation|strategic agreement|"
            r"partnership agreement|(?:licensing|distribution|supply|collaboration|"
            r"development) (?:agreement|deal|pact))"
        ),
    ),
    pattern(
        r"(?:(?:have |to )?(?:partner(?: up)?|partnering|team up|join forces|tie up|"
        r"collaborate|ally|cooperate|link up)|(?:announce|form|sign|enter(?: into)?|ink|"
        r"strike|expand|extend|deepen|launch|create|set up|establish|seal|forge|unveil|"
        r"agree|agree on|to form|to create|to launch) <KIND><PACT>)\b(?! with)(?= on| to| "
        r"for| in|$|,|:| over| that| as| at)",
        subject="pair",
        confidence=0.9,
        is_strict=True,
        KIND=_KIND,
        PACT=_PACT,
    ),
    pattern(
        r"\b(?:to |jointly |together )?(?:co-develop|develop|build|bring|test(?! "
        r"(?:patience|limits|nerves?|waters))|deploy|pilot|"
        r"create)\b(?! with| in\b| back)"
        r"(?= [\w&-]+)",
        subject="pair",
        confidence=0.72,
    ),
    pattern(
        r"(?P<left>)\b(?:partnership|collaboration|joint venture|alliance) (?:between|of)"
        r"(?P<who>) [^,;.]{2,40}? and(?P<who_2>)",
        subject="who",
        confidence=0.75,
    ),
    pattern(
        r"(?:signs?|signed|inks?|inked|strikes?|struck|agrees?|reaches) (?:an? )"
        r"?(?:[\w-]+ ){0,2}?(?:deal|agreement|pact|accord) with(?P<who_2>)(?= "
        r"[^,;]{2,40}? (?:to (?!buy|acquire|sell|settle|supply|end|avoid|pay|lease|"
        r"resolve|take over|merge)|on|for joint))",
        confidence=0.82,
    ),
    pattern(
        r"^(?:we're |we are |announcing |proud to be )?(?:partnering|teaming up|joining "
        r"forces|our (?:new )?partnership|announcing our partnership|collaborating) "
        r"with(?P<who_2>)",
        subject="who",
        confidence=0.85,
    ),
    pattern(
        r"\b(?:named(?: as)?|becomes|selected as|chosen as|picked as|appointed(?: as)?|is "
        r"now) (?:an? |the )?(?:official |exclusive |"
        r"preferred |strategic |premier |global )*(?:[\w-]+ ){0,2}?partner (?:of|for|to)"
        r"(?P<who_2>)",
        confidence=0.82,
    ),
    pattern(
        r"(?:宣布|正式|将|拟|近日)*(?:与|和|同|联合|携手|牵手)<SIDE>(?:宣布|正式|共同|"
        r"再次|续)?(?:达成|签署|签订|签约|建立|开展|展开|深化|启动|成立|订立|开启|结成|"
        r"加强|联合|就|携手)[^，。；]{0,16}?(?:合作|协议|联盟|合资|伙伴关系|备忘录)",
        confidence=0.92,
        is_strict=True,
        SIDE=_SIDE,
    ),
    pattern(
        r"(?:宣布|正式|将|再度|再次|达成)*(?:携手|联手|牵手)<SIDE>(?:，|。|$|\s|共同|打造|"
        r"推出|布局|开发|共建|推进|探索|发布)",
        confidence=0.87,
        SIDE=_SIDE,
    ),
    pattern(
        r"(?:宣布|正式|将|拟|近日|共同)*(?:达成|签署|签订|建立|开展|展开|深化|订立|结成|"
        r"成立)[^，。；]{0,8}?(?:战略合作|合作协议|合作|战略联盟|合资公司|合作备忘录|"
        r"合作伙伴关系)",
        subject="pair",
        confidence=0.9,
        is_strict=True,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """A sum, where one is named."""
    return money_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("England and Wales test new road signs", None),
    ("Klara teams with Tarn Pay", {"subject": "Klara"}),
    ("Uber and WeRide bring robotaxis to Riyadh", {"subject": "Uber"}),
    ("Parents and teachers build playground", None),
    ("Tarn links up with Bolt to cut waste", {"subject": "Tarn"}),
    ("Monavo named as payments partner of Kellwood", {"subject": "Monavo"}),
    ("Copper Studios signs distribution deal with Northlight Kids", {"subject": "Copper Studios"}),
    ("Acme partners with Bolt Automation to speed up warehouses", {"subject": "Acme"}),
    ("Toyota and Panasonic tie up on battery recycling", {"subject": "Toyota"}),
    ("Monavo teams up with Visa", {"subject": "Monavo"}),
    ("Siemens signs strategic partnership with Nvidia", {"subject": "Siemens"}),
    ("Brightpath and Tessellate Announce Strategic Partnership", {"subject": "Brightpath"}),
    ("German carmaker BMW joins forces with Solid Power", {"subject": "BMW"}),
    ("Voltgrid forms joint venture with Hanwha", {"subject": "Voltgrid"}),
    (
        "Pfizer in talks to collaborate with BioNova, report says",
        {"subject": "Pfizer", "status": "rumour"},
    ),
    ("Kilo Health signs MoU with Apollo Hospitals", {"subject": "Kilo Health"}),
    ("Partnering with Stripe to simplify payouts", {"subject": "Stripe"}),
    ("Ericsson expands collaboration with Telstra", {"subject": "Ericsson"}),
    ("Northwind, Tidewater to partner on offshore wind", {}),
    ("星河智能与华为达成战略合作", {"subject": "星河智能"}),
    ("蔚来携手宁德时代共同开发长寿命电池", {"subject": "蔚来"}),
    ("腾讯云和蓝海集团签署合作协议", {"subject": "腾讯云"}),
    ("India, Japan sign trade pact", None),
    ("Law firm promotes ten to partner", None),
    ("Actor and partner welcome baby", None),
    ("Acme ends partnership with Bolt", None),
    ("How to choose a technology partner", None),
    ("Defendant reaches plea deal with prosecutors", None),
    ("Police seek partner of missing woman", None),
    ("US and China reach trade deal", None),
    ("Acme launches partner program", None),
    ("Union reaches agreement with Borwing", None),
    ("Five tips for better collaboration", None),
    ("Investors partner up less often, study finds", None),
    ("中美两国加强合作", None),
    ("两国元首签署合作协议", None),
    ("星河智能终止合作", None),
    ("诚邀合作伙伴", None),
)
