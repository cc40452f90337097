"""Cases in the plain words of wires: tenses of who acts, and what befalls shares and offices."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.trouble.legal_words import FRAGMENTS

# Who acts for the law, in capitals or small letters, and all who may speak of a licence.
_LAW = r"(?:police|prosecutors?|investigators|customs|tax (?:officials|authorit(?:y|ies)))"
_WILL = (
    r"(?:has|have|had|is|are|was|will|to|may|could|set to|plans to|moves to|vows to|threatens to|"
    r"said to)"
)
# Misdeeds that companies are charged with, so that no neighbour's quarrel is read.
_MISDEED = (
    r"(?:price[- ](?:fixing|gouging)|fraud|bribery|corruption|money[- ]laundering|tax evasion|"
    r"mislead\w*|deceiv\w*|decepti\w*|collu\w+|monopol\w*|anti-?competitive|antitrust|violat\w+|"
    r"breach\w*|infring\w+|insider trading|false (?:advertising|claims)|price|privacy|safety|"
    r"patent|copyright|discriminat\w*|overcharg\w+|underpay\w*|greenwash\w*|data|unfair|illegal\w*|"
    r"accounting|pollution|sanctions|unpaid|securities|abus\w+|fixing|cartel|price-fixing)"
)
_RULES = (
    r"(?:SEC|FTC|DOJ|CMA|FCA|EU|FDA|CFPB|FCC|NHTSA|FAA|ACCC|ASIC|RBI|Sebi|SEBI|CCI|Ofcom|Ofgem|"
    r"cartel office|antitrust|regulatory|regulators?['’]?s?|watchdog(?:['’]s)?|federal|criminal|"
    r"tax|fraud|"
    r"justice department|competition|patent|securities|safety|bribery|corruption|data|privacy|"
    r"accounting|US|U\.S\.|UK|Chinese|Indian|German|French|Italian|European)"
)
_case = patterns_of(
    FRAGMENTS
    | {
        "LAW": _LAW,
        "WILL": _WILL,
        "MISDEED": _MISDEED,
        "RULES": _RULES,
    },
    confidence=0.84,
)

PATTERNS = (
    # "Acme loses appeal"
    _case(
        r"\b(?:loses|lost|wins|won|drops|abandons) (?:its |an? |the |latest |final |court )*appeal"
        r"(?=$|[,;]| (?:court|case|hearing|bid)\b)",
        confidence=0.8,
        needs="appeal",
    ),
    # "CMA has opened an investigation into Acme", "SEC to investigate Acme"
    _case(
        r"\b<HEAD>(?: of (?-i:[A-Z])\w+)? <WILL> (?:also )?(?:sued?|suing|fined?|fining|probed?|"
        r"probing|"
        r"investigat(?:e|ed|ing)|charged?|raid(?:ed|ing)?|penali[sz]ed?|"
        r"(?:open|launch|start|begin|order)(?:ed|ing)? (?:[\w-]+ ){0,3}?(?:probe|investigation|"
        r"inquiry|proceedings|case) (?:in)?(?:to|against|of))(?P<who>)"
        r"(?![^,;:]{0,30} (?:leak|crash|blast|explosion|deaths?|attack|protests?)\b)",
        subject="who",
        needs="sue|suing|fine|fining|prob|investigat|charge|raid|penali|inquiry|proceedings|case",
    ),
    # The sum ends the name, also in capitals: "Fines Acme Record $5m"
    _case(
        r"\b<HEAD>(?: of (?-i:[A-Z])\w+)? (?:has |to )?(?:fines?|fined|penali[sz]es)"
        r"(?P<who> [^;:,]{2,50}?) (?=(?:an? |up to |nearly |over |about |more than )?(?:record )?"
        r"<MONEY>)",
        subject="who",
        confidence=0.9,
    ),
    _case(
        r"\b(?:files?|filed|filing|brings|lodges|launches|to file) (?:an? |the |its )?(?:[\w-]+ "
        r"){0,2}?(?:law)?suit against(?P<who_2>)",
        confidence=0.84,
    ),
    _case(
        r"\b<LAW> (?:raid|raids|raided|search|searches|searched|seize|charge|charged|indict|"
        r"investigate|probe|(?:open|launch) (?:[\w-]+ ){0,3}?(?:probe|investigation|inquiry) into)"
        r"(?! (?:home|house|man|woman|men|former|ex-|two|three|four|\d))(?P<who> [^;:]{2,50}?)"
        r"(?=(?:['’]s?)? (?:(?:offices?|headquarters|HQ|premises|warehouses?|plant|equipment|"
        r"factory|servers)\b|(?:over|for|with|on|in) (?:[\w-]+ ){0,4}?<MISDEED>))",
        subject="who",
        needs="raid|search|seize|charge|indict|investigat|prob",
    ),
    # "Acme shares fall on antitrust probe"
    _case(
        r"(?P<left>)(?:['’]s)? (?:shares?|stock)(?: price)?\b [^;:]{3,40}? (?:on|after|as|amid|"
        r"following|over) (?:[\w$€£.,’'-]+ ){0,5}?<RULES> (?:[\w$€£.,’'-]+ ){0,3}?"
        r"(?:probes?|investigations?|lawsuits?|suit|fines?|charges|ruling|raid|inquiry|"
        r"settlement|approval|scrutiny|subpoena|recall)\b",
        confidence=0.8,
        needs="shares|share|stock",
    ),
    # "regulator opens probe" behind a share price
    _case(
        r"(?P<left>)(?:['’]s)? (?:shares?|stock)(?: price)?\b [^;:]{3,40}? (?:on|after|as|amid|"
        r"following) (?:[\w.’'-]+ ){1,4}?(?:opens|launches|begins|starts|orders|sues|fines|rejects|"
        r"approves|widens|announces) (?:[\w$.-]+ ){0,3}?(?:probe|investigation|inquiry|lawsuit|"
        r"recall|drug|fine)\b",
        confidence=0.78,
        needs="shares|share|stock",
    ),
    _case(
        r"\b(?:accused (?:by [^;:]{2,40}? )?of (?:[\w-]+ ){0,3}?<MISDEED>|denies (?:[\w-]+ "
        r"){1,3}?(?:in|after|over) (?:[\w.’'-]+ ){0,5}?(?:probe|investigation|lawsuit|charges|"
        r"suit))",
        confidence=0.8,
        needs="accused|denies",
    ),
    _case(
        r"(?P<left>)(?:['’]s?)? (?:(?-i:[a-z]+) )?(?:licen[cs]e|permit|charter|registration|"
        r"authori[sz]ation|clearance) (?:is |was |has been |gets )?(?:revoked|suspended|cancelled|"
        r"canceled|withdrawn|stripped|restored|renewed by|pulled)\b",
        confidence=0.84,
    ),
    _case(
        r"(?P<left>)(?:['’]s?)? (?:(?-i:[a-z]+) )?(?:offices?|headquarters|HQ|premises|warehouses?|"
        r"plants?|factory) (?:are |is |were |was )?(?:raided|searched)\b",
        confidence=0.85,
    ),
    _case(
        r"\b<HEAD> (?:raids|raided|searches|bans|revokes|suspends|cancels|withdraws|rejects|"
        r"approves|grants|denies|renews|"
        r"strips|pulls|reviews|refuses) "
        r"(?P<who>(?-i:[A-Z0-9])[^;:,]{1,50}?)(?:['’]s?)? (?:(?-i:[a-z-]+) |banking |crypto |"
        r"operating ){0,2}?(?:licen[cs]e|permit|charter|registration|"
        r"application|clearance|authori[sz]ation|appeal|bid|drug|request|offices?|headquarters|"
        r"app)\b",
        subject="who",
        needs="licen|permit|charter|registration|application|clearance|authori|appeal|bid|drug|"
        "request|office|headquarters|app",
    ),
    _case(
        r"\b(?:revokes|suspends|cancels|withdraws) (?:[\w-]+ ){0,3}?(?:licen[cs]e|permit|"
        r"clearance|charter|registration) (?:of|for|held by)(?P<who>)",
        subject="who",
    ),
    _case(
        r"(?P<left>)(?:['’]s?)? (?:(?-i:[a-z-]+) )?recall (?:expands?|grows?|widens?|widened|"
        r"expanded|"
        r"extended|to (?:grow|expand)|affects|covers|hits|involves)\b",
        confidence=0.82,
    ),
    # "Jury finds Acme liable", "Court orders Acme to pay"
    _case(
        r"\b(?:jury|juries|judge|court|tribunal|panel) (?:finds|found|holds|rules|ruled)(?: "
        r"that)?(?P<who>)(?= [^;:]{2,50}?\b(?:liable|guilty|negligent|infring\w+|violated|broke|"
        r"breached|"
        r"in breach|monopol\w+|misled)\b)",
        subject="who",
    ),
    # A sum that is no price: "to pay $40m over data breach", "reaches $5m settlement"
    _case(
        r"\b(?:to pay|pays?|paid|agrees to pay|will pay|shells out|faces) <MONEY> (?:for|over|to "
        r"resolve|to end) (?:[\w-]+ ){0,3}?(?:violat|breach|mislead|fraud|brib|corrupt|launder|"
        r"fixing|antitrust|infring|deceiv|decept|"
        r"overcharg|discriminat|abus|evasion|failings?|misconduct|lapses|settle)",
        confidence=0.84,
    ),
    _case(
        r"\b(?:reaches|reached|agrees to|agreed to|in|strikes|proposes|wins|announces|nears|"
        r"finali[sz]es|approves) (?:an? |the )?(?:<MONEY> |[\w-]+ ){0,3}?settlement\b"
        r"(?= (?:with|over|in|of|for|to|on|amid|this|as)\b|$|[,;])(?! (?:date|house|agreement "
        r"to buy))",
        confidence=0.82,
    ),
    _case(
        r"\b(?:settles?|settled|settling) with (?:the )?(?:<BODY>|[\w]+ regulators?|consumers|"
        r"users|workers|drivers|rivals?|merchants) (?:for|over|on|after|in)\b",
    ),
    _case(
        r"\b(?:reach|reaches|reached|agree|agree to|strike) (?:an? |the |landmark |<MONEY> |[\w-]+ "
        r"){0,4}?settlement with(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    _case(
        r"\b(?:discloses|disclosed|reveals|confirms|flags|reports|says (?:it is|it['’]s) (?:under|"
        r"facing)|cooperating with|cooperates with|responds to|hit by|rocked by) (?:an? |the |its "
        r")?(?:[\w.’'-]+ ){0,3}?<RULES> (?:[\w-]+ ){0,4}?(?:investigation|probe|inquiry|subpoena|"
        r"lawsuit|charges)\b",
        confidence=0.84,
    ),
    _case(
        r"\b(?:under|facing|subject to|target of|subject of) (?:an? |the )?(?:[\w’'-]+ "
        r"){0,3}?(?:investigation|probe|scrutiny|inquiry)(?= (?:over|for|by|in|after|into|on|as|"
        r"amid)\b|$|[,;])",
        confidence=0.84,
        is_strict=True,
    ),
    _case(
        r"\bfaces? <RULES> (?:[\w-]+ ){0,2}?(?:scrutiny|probe|investigation|charges|fine|ban|"
        r"lawsuit|"
        r"trial)\b",
    ),
    _case(
        r"\b(?:challenges|challenged|contests|to challenge|fights|will challenge|seeks to overturn|"
        r"slams) (?:[\w.’'-]+ ){0,4}?(?:ruling|fine|decision|ban|penalty|verdict|tax bill|order)"
        r"(?= (?:in|over|on|at|before|by|as|to|against|amid|this)\b|$|[,;])",
        confidence=0.8,
        needs="ruling|fine|decision|ban|penalty|verdict|bill|order",
    ),
    _case(
        r"\b(?:given|handed|issued|receives|gets|hit with|served with) (?:an? |the |formal |final |"
        r"official |[\w-]+ ){0,3}?(?:warning|reprimand|statutory demand|subpoena|sanction|rebuke) "
        r"(?:by|from|over) (?:the )?(?:<BODY>|[\w]+ regulators?|regulator|watchdog|solicitors?)\b",
    ),
    _case(
        r"\b(?:wins|gets|gains|secures|receives|granted|given) (?:[\w’'-]+ ){0,3}?(?:approval|"
        r"licen[cs]e|permission|clearance|go-ahead|nod) (?:to (?!buy|acquire|merge|sell)|for "
        r")[^;:]{2,50}? "
        r"(?:from|by) (?:the )?(?:<BODY>|regulators?|watchdog)\b",
        confidence=0.82,
    ),
    _case(
        r"(?:stripped of|loses|surrenders|hands back) (?:its )?(?:[\w-]+ )?(?:licen[cs]e|"
        r"permit|authori[sz]ation|charter)(?: (?:revoked|suspended|withdrawn|pulled|"
        r"cancelled))?\b",
        confidence=0.8,
    ),
    _case(
        r"\bto (?:refund|compensate|repay|pay back)\b[^,;.]{3,60}? (?:after|following|over|"
        r"under)[^,;.]{0,40}?(?:watchdog|regulator|court|review|ruling|probe|investigation|"
        r"breach|settlement|ombudsman)",
        confidence=0.82,
    ),
    _case(
        r"\b(?:bury|buries|burying) (?:the )?hatchet\b[^.;]{0,40}(?:licen[cs]e|patents?|court|"
        r"lawsuits?|suit|trademark)",
        confidence=0.75,
    ),
    _case(
        r"\b(?:pursue|proceed with|bring|file|filed|continue|continues|expand|join) (?:[\w-]+ "
        r"){0,3}?(?:"
        r"lawsuits?|suit|claims?|class action) against(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    # A licence is one to do business where its end or its purpose tells so
    _case(
        r"\b(?:secures?|secured|wins?|won|gets|obtains?|obtained|receives?|received|granted|bags|"
        r"lands) (?:an? |the |its )?(?:[\w-]+ ){0,2}?licen[cs]e(?= (?:to (?:operate|launch|run|"
        r"offer|sell|provide|import|trade|fly|mine|lend|issue|build)|from (?:the )?<HEAD>)|$|[,;])",
        confidence=0.8,
    ),
    _case(
        r"\b(?:with|through) (?P<left>)(?:an? |its )?(?:[\w-]+ ){0,3}?(?:licen[cs]e|permit|"
        r"approval|nod) "
        r"from (?:the )?<HEAD>(?!\w)",
        confidence=0.8,
    ),
    _case(
        r"\b(?:receives?|received|served with|hit with|issued with|gets|faces) (?:an? |the |"
        r"another "
        r"|second )?(?:statutory demand|writ of summons|letter of demand)\b",
    ),
    _case(
        r"\b<HEAD> (?:closes|ends|drops|concludes|shelves|reopens|revives) (?:[\w-]+ "
        r"){0,2}?(?:probe|"
        r"investigation|inquiry) (?:of|into|against)(?P<who>)(?! (?:deaths?|crash|fire|attack|"
        r"blast))",
        subject="who",
    ),
    _case(
        r"(?P<left>)(?:['’]s?)? (?:(?-i:[a-z-]+) ){1,3}?recalled (?:over|due to|after|because|"
        r"amid)\b",
        confidence=0.8,
    ),
    # "gains FDA OK for self-adjusting pump"
    _case(
        r"\b(?:gains?|snags?|nabs?|wins?|won|gets?|lands?|secures?|scores?|receives?|earns?|bags?|"
        r"clinch(?:es)?|nets?|awaits?|seeks?|files? for|applies for|nears?|clears) (?:[\w’'()-]+ "
        r"){0,5}?(?:(?:US)?FDA|EMA|MHRA|CHMP|NICE|Health Canada|TGA|PMDA|EU|European|CMA|FTC) "
        r"(?:[\w’'()-]+ ){0,3}?(?:OK|okay|nod|clearance|approval|green light|thumbs[- ]up|"
        r"go-ahead|"
        r"blessing|designation|recommendation|authori[sz]ation|priority review|fast[- ]track|"
        r"backing (?:for|of) (?:[\w-]+ ){0,4}?(?:drug|vaccine|jab|therapy|treatment|pill|"
        r"device))\b",
        confidence=0.86,
    ),
    _case(
        r"\b<HEAD> (?:OKs|OK['’]s|okayed)(?: new| first)?(?P<who>)",
        subject="who",
    ),
    _case(
        r"\b<HEAD> (?:labell?s|labell?ed|classif(?:ies|ied)|deems|designates|flags|upgrades|"
        r"announces|tags|expands|warns of)(?P<who> (?-i:[A-Z])[^;:,]{1,40}?)(?:['’]s?)? (?:[\w-]+ "
        r"){0,3}?recalls?\b",
        subject="who",
    ),
    _case(
        r"(?P<left>)(?:['’]s?)? (?:(?-i:[a-z-]+) ){0,3}?recall(?: of [^;:]{2,40}?)? (?:is |was "
        r")?(?:tied|linked(?! to (?:age|sleep|diet|stress))|"
        r"labell?ed|"
        r"classified|deemed|over|after|due|prompts?|rated)\b",
        confidence=0.82,
    ),
    _case(
        r"\bfac(?:es|ing|ed) (?:an? |the |new |fresh |another |[\w’'-]+ ){0,3}?(?:antitrust|court|"
        r"competition|regulatory|patent|copyright|privacy|monopoly|class-action|legal) "
        r"(?:challenges?|complaints?|action|case|claims?|battle|hearing|threat|review)\b"
        r"(?! (?:for|to) (?:the )?(?:title|crown))",
    ),
    _case(
        r"\b(?:SGX|ASX|HKEX|NYSE|Nasdaq|stock exchange|Singapore Exchange) (?:RegCo )?(?:rejects?|"
        r"turns down|refuses|denies|reprimands|censures|queries|fines|suspends)(?P<who> "
        r"(?-i:[A-Z])[^;:,]{1,40}?)(?:['’]s?)?(?= (?:(?:[\w-]+ ){0,3}?(?:application|request|"
        r"appeal|proposal|plan|listing|waiver)|over|for|after)\b|$)",
        subject="who",
    ),
    _case(
        r"\b(?:FDA|feds|regulators?|EMA|MHRA) (?:puts?|places?|slaps?|clamps?|imposes?|lifts?|"
        r"removes?) (?:an? |the )?(?:[\w-]+ ){0,3}?hold (?:on|from)(?P<who> "
        r"(?-i:[A-Z])[^;:,]{1,40}?(?=['’]s?\b|$| (?:drug|trial|study|"
        r"therapy|plant|vaccine|for|over|after)))",
        subject="who",
    ),
    _case(r"\bfined (?:again )?(?:after|when|following|because|as)\b"),
    _case(
        r"\b(?:strikes?|struck|reach(?:es|ed)?|cuts?|agrees?|makes?) (?:[\w$€£.-]+ "
        r"){0,4}?(?:deals?|"
        r"agreements?|settlements?) with (?:the )?(?:US )?(?:SEC|DOJ|FTC|CFPB|FCA|ASIC|ACCC|CFTC|"
        r"EPA|justice department|prosecutors|attorney general|tax authorities|HMRC)\b",
        confidence=0.86,
    ),
    _case(
        r"\b<HEAD> (?:approves?|approved|clears?|cleared|blocks?|blocked|okays|probes?|reviews?|"
        r"rejects?|greenlights|OKs) (?:the |proposed |[$€£₹\w.-]+ ){0,3}?(?:acquisition|takeover|"
        r"purchase|buyout) of [^;:]{2,50}? by(?P<who>)",
        subject="who",
    ),
    _case(
        r"\b<HEAD> (?:approves?|approved|clears?|cleared|blocks?|blocked|okays|probes?|reviews?|"
        r"rejects?|backs|greenlights|OKs) (?:the |proposed |[$€£₹\w.-]+ ){0,3}?(?:acquisition|"
        r"takeover|"
        r"purchase|sale|merger|buyout) (?:of|between)(?P<who>)",
        subject="who",
    ),
)
