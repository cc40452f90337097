"""New locations told by the place, the builders or the planners: whose they are stands last."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.sites import location_words

_opening = patterns_of(location_words.FRAGMENTS)

PATTERNS = (
    # "Lyon to host Acme's first plant"
    _opening(
        r"\b(?:to host|hosts?|gets?|to get|lands?|to land|wins|welcomes?|to welcome|secures|"
        r"picked for|chosen for|site of|home (?:to|of)|hosting) (?:the )?(?P<who><NAME>)['’]s? "
        r"(?:<ORDINAL> )?<GAP><SITE>",
        subject="who",
        confidence=0.85,
    ),
    _opening(
        r"\b(?:to get|gets|to welcome|welcomes) (?:its |an? |the )?(?:<ORDINAL>) "
        r"(?P<who><NAME>) <GAP><SITE>",
        subject="who",
        confidence=0.8,
    ),
    # "Acme's Leeds factory opens", "New Acme store to open in York"
    _opening(
        r"(?:^|[:;] |[-–] )(?:new |the |first |work (?:starts|begins) on |go-ahead for "
        r"|green light for )?"
        r"(?P<who><NAME>)(?:['’]s?)? <GAP><SITE>(?: (?:in|at|near|on) [^,;:.]{2,30}?)? "
        r"(?:(?:officially |finally |now |set |due |is |will |ready |slated |on track )*(?:to "
        r")?opens?\b|"
        r"opening|comes on ?stream|goes live|(?:starts?|begins?|enters) (?:full |commercial )?"
        r"(?:production|operations|construction)|nears completion|tops out|takes shape|"
        r"(?:gets|given|wins|handed|granted) (?:the )?(?:green light|go-ahead|nod|planning|"
        r"approval|"
        r"permission)|approved|inaugurated|breaks ground|to create \d|rises\b)(?! (?:up|"
        r"about|fire))",
        subject="who",
        confidence=0.82,
    ),
    _opening(
        r"\b(?:permission|approval|consent|go-ahead|green light|nod|plans?|planners (?:back|"
        r"approve)|council (?:backs|approves)|"
        r"(?:construction|work|building) (?:starts|begins|under way|gets under way|kicks "
        r"off|completed|finishes) (?:on|at|of))"
        r"(?: (?:granted|given|approved|submitted|lodged|unveiled|filed))?(?: for)? (?:the "
        r")?(?P<who><NAME>)(?:['’]s?)? <GAP><SITE>",
        subject="who",
        confidence=0.82,
    ),
    # "Second UK bakery for Acme", "Flagship on Orchard Road for sneaker label Acme"
    _opening(
        r"(?:^|[:;] )(?:an? |the )?(?:<ORDINAL> |bigger |larger |giant |own )?<GAP><SITE>"
        r"(?<!\bhome)(?<!kitchen)(?<!outlet)(?: of its own| to call (?:its own|home))?"
        r"(?: (?:in|on|at|near|outside|beside) [^,;:.]{2,30}?)? (?:for|on the (?:way|cards) "
        r"(?:from|for|at)|coming from|courtesy of|"
        r"planned by|(?:in the (?:works|pipeline)|in store) (?:for|at|from)|unveiled by|opened "
        r"by|"
        r"mooted by)(?P<who>)(?! (?:AI|EVs?|Queen|King|Prime|Princess|sale|rent|hire|all|free|"
        r"good|"
        r"kids|children|women|men)\b)",
        subject="who",
        confidence=0.78,
    ),
    # "Ribbon cut on Acme's £14m cold store", "Steel goes up for Acme depot"
    _opening(
        r"\b<RITE> (?:\w+ ){0,3}?(?:for|on|at|of|to) (?:the |new )?(?P<who><NAME>)(?:['’]s?)? "
        r"<GAP><SITE>(?<!hospital)",
        subject="who",
        confidence=0.82,
    ),
    # "Bengaluru gains a chip-design centre courtesy of Acme", "Kochi picked by Acme for its hub"
    _opening(
        r"\b(?:gains?|gets|to get|lands|to gain|to host|welcomes|wins|bags|secures) <GAP><SITE> "
        r"(?:courtesy of|thanks to|from|of|by|built by|run by)(?P<who>)",
        subject="who",
        confidence=0.78,
    ),
    _opening(
        r"\b(?:picked|chosen|selected|earmarked|singled out|plumped for|tipped) by"
        r"(?P<who>)[^,;:.]{2,50}? (?:for|as|to host) <GAP>(?:<SITE>|home)",
        subject="who",
        confidence=0.85,
    ),
    _opening(
        r"^(?:opening|moving|planting (?:the |its |a )?flags?|touching down|setting up shop|"
        r"putting down roots|new digs|landing|next stop|destination|now open|coming soon|"
        r"doors open)(?: (?:in|to|at|on))?:? (?P<place>(?-i:[A-Z])[^,;:.]{1,24}): (?P<who>)",
        subject="who",
        confidence=0.75,
    ),
    _opening(
        r"(?:^|[:;] )(?:moving (?:day|time|in) |house-?warming |new (?:home|digs|address|"
        r"quarters) |"
        r"change of address |room to grow |more (?:space|room|elbow room) )(?:for|at|beckons for)"
        r"(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    # "Expanded Tulsa facility gives Acme room for 12 more jets"
    _opening(
        r"(?:^|[:;] )(?:expanded|new|bigger|larger|second|extra|enlarged|extended) <GAP><SITE> "
        r"(?:gives|hands|offers|buys|lets|helps|to give|will give)(?P<who>)",
        subject="who",
        confidence=0.78,
    ),
    # "Tamil Nadu shoe plant of Acme to employ 4,000"
    _opening(
        r"<SITE> of(?P<who>)[^,;:.]{2,40}? (?:to (?:employ|create|open|start|house|make|hire|"
        r"bring)|opens|nears|takes shape|rises|inaugurated|approved|completed|gets)\b",
        subject="who",
        confidence=0.82,
    ),
    _opening(
        r"\b(?:<SITE>|warehouse|factory|depot) (?:scheme|plans?|proposals?|bid|application) "
        r"(?:for|from|by|of)(?P<who>)[^,;:.]{2,40}? (?:refused|rejected|turned down|thrown out|"
        r"blocked|kicked out)\b",
        subject="who",
        confidence=0.82,
        status="blocked",
    ),
    # "delays chip plant start", "to develop 31-storey tower in"
    _opening(
        r"\b(?:delays?|postpones?|pushes back|brings forward|slows|to delay) (?:the |its )?"
        r"(?:(?!(?:as|in|to|on|at|for|of)\b)[\w.’'-]+ ){0,3}?<SITE> (?:start|opening|construction|"
        r"production|project|launch|startup|start-up)\b",
        confidence=0.8,
    ),
    _opening(
        r"\b(?:to (?:develop|redevelop)|unveils? (?:design|investment plans?|plans?) for|reveals? "
        r"(?:design|plans?) for|lays out plans? for) (?:an? |the |its )?"
        r"(?:(?!(?:as|in|to|on|at|for|of|with)\b)[\w.’‘'-]+ ){0,5}?(?:tower|campus|data "
        r"cent(?:er|re)s?|"
        r"warehouse|complex|hub|resort|hotel|plant|factory|gigafactory|mine|headquarters|HQ)\b"
        r"(?= (?:in|at|near|on)\b)",
        confidence=0.8,
    ),
    _opening(
        r"\bopens? (?:(?-i:[A-Z])[\w&’'-]* ){1,4}?(?:ER(?: & Hospital)?|Hospital|Urgent Care|"
        r"Surgery "
        r"Cent(?:er|re)|Medical Cent(?:er|re)|Health Cent(?:er|re)|Clinic) in\b",
        confidence=0.8,
    ),
)
