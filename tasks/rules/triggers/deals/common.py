"""The grammar of acquisitions, read from both sides by `acquires` and `is_acquired`.

The forms are in `forms`, the Chinese ones in `han`; `merges` has those of equals.
"""

from collections.abc import Iterable

from tasks.rules.triggers.deals import han
from tasks.rules.triggers.deals.forms import ACTIVE, PASSIVE, Form
from tasks.rules.triggers.deals.han_parts import ACQUIRES_HAN, IS_ACQUIRED_HAN
from tasks.rules.triggers.deals.plain import (
    ACTIVE_PLAIN,
    ALONE_PLAIN,
    MEDICINE_SOLD,
    OF_BOTH_PLAIN,
    PASSIVE_PLAIN,
)
from tasks.rules.triggers.deals.reactions import ACTIVE_REACTIONS, OF_BOTH, PASSIVE_REACTIONS
from tasks.rules.triggers.deals.sales import BUYER_OF_SOLD, SOLD
from tasks.rules.triggers.deals.sellers import WANTED
from tasks.rules.triggers.deals.steps import ACTIVE_STEPS, ALONE, PASSIVE_STEPS
from tasks.rules.triggers.deals.words import (
    BUYING,
    BUYING_LITERALS,
    BUYS,
    BUYS_LITERALS,
    FOR_SALE,
    KIND_ALONE,
    KNOWN,
    NAME,
    NEWS,
    NO_THING,
    OUT_OF,
    PARTS,
    PIECE,
    SELLS,
    STAKE,
    TAKES,
    THING_SOLD,
)
from tasks.rules.triggers.reading.patterns import Pattern, cues, pattern, veto

CUES = (
    *cues(
        """
        acqui | scraps plan | buy | bought | takeover | take over | takes over | taking over |
        took over |
        snaps up | snap up | snapped up | snapping up | scoop | majority stake | purchas |
        controlling stake | gobble | gulps | swallow | absorbs | mops up | hoovers up | swoop |
        pounces on | control of | ownership of | picks up | pockets | splash | shells out |
        forks out | stumps up | bid from | bids from | offer from | approach from | proposal from |
        bid for | offer for | approach for | bid by | offer by | private | sold to | sells to |
        for sale | on sale | on the block | sale process | sale to | explores sale |
        exploring sale | new owner | circling | circles | pursuit of | coughs up | hands over |
        stalking | joins | welcomes | taken over | taken private | % stake | pc of | part of |
        into its fold | rescue | sells | offload |
        divest | sale of |
        to sell | will sell | selling | wins battle | wins race | wins auction | bidding war |
        closes in on | buyer for | suitor | owner for |
        changes hands | owner of | saves | to 100% | saved by | approach | runner | merges in |
        bites into | under its wing |
        changes hands | owner of | merges in | bites into | under its wing | goes to | falls to |
        passes to | walks away | walk away | devour | sheds | bankers | controlling interest |
        outbid
        """
    ),
    *(
        " deal",
        " sale",
        "resolution plan",
        "bidder",
        "suitor",
        "transaction with",
        "arrangement with",
        " adds ",
        "nabs ",
        "grabs ",
        "snags ",
        "bags ",
        "lands ",
        "to pay ",
        " pays ",
        " spends ",
        " spent ",
        " to its ",
        "sold ",
    ),
    *(" offer", " bid", "nets ", "gets ", "reels in", "picked up", "wins ", "rights to"),
    *(" buy", "agreement for", "gains "),
    *han.CUES,
)
VETO = veto(
    r"^(?:[\w-]+ ){1,4}(?:years?|months|weeks|decades?) (?:after|since|on from) |"
    rf"\bputs? (?:[\w&’'-]+ ){{1,5}}?{PARTS} (?:up for sale|on the (?:block|market))|"
    r"\b(?:CEO|boss|founder|chief|chair\w*|executive|director|president) on (?:buying|acquiring|"
    r"selling|merging|taking)\b|\b(?:sells?|selling|sold) [^,;]{0,60}? (?:tickets|jerseys|"
    r"posters)\b|"
    r"\b(?:buys? back|buy-?backs?|buys? (?:time|into)|(?:buy|sell|hold) rating|best buy deals|"
    r"(?:language|customer|talent|user|data|skill|knowledge|vocabulary) acquisition|acquisition "
    r"(?:strategy|costs?|target)|\bto buy (?:now|today|before)|why you|should buy|(?:first-time "
    r")?buyers? (?:guide|beware)|(?:insider|director|ceo|senator|etf|trust|advisors|capital "
    r"management|wealth|asset management|inc\.?|llc|lp) (?:buys|bought|purchases|acquires) "
    r"(?:[\d,]+|new) (?:shares|position)|(?<!%\s)(?<!percent\s)(?<!outstanding\s)(?<!ordinary\s)"
    r"(?<!common\s)shares (?:of|in)|(?<!-)(?<!and\s)(?<!or\s)(?<!,\s)stocks?\b(?! (?:exchange|deal|"
    r"transaction|"
    r"purchase|fall|drop|slip|down|"
    r"up\b|sink|tumbl|slid|plung|edg|after|higher|lower|gain|leap|"
    r"surg|soar|jump|ris|climb|rall|pop|spik|swap))|bitcoin|minority stake|"
    r"black friday|prime day|to 'buy'|to “buy”|a taste|wedding|habits?|bride|striker|midfielder|"
    r"catalogues?|catalogs?|(?:new|stock|equity|short) position in|alert:|investigating (?:the "
    r")?(?:sale|merger|acquisition)|"
    r"winger|left-back|right-back|deadline[- ]day|transfer fee|loan deal|auction house|rules? "
    r"out|ruled out|no plans? to|fake[ds]?|jailed|not interested in|never|law (?:firm|offices?) "
    r"investigat\w+|(?:shareholder|"
    r"investor) alert|LLP investigates|halper sadeh|class action|(?:advises|advised) [^;:]{2,60} "
    r"on|"
    r"advisers? to)\b|(?<!to\s)(?<!will\s)\bacquire (?-i:[A-Z][\w'’-]+ [A-Z][\w'’-]+) from "
    r"(?-i:[A-Z])|回购|收购价|收购站|"
    r"收购机制|[粮棉麦稻豆果烟茧萝卜橙桃瓜薯]\w{0,2}收购|收购(?:进展|进度|工作|季|点|量)|"
    r"收购剩余|废品|小麦|收购(?:新能源车|二手|旧|黄金|古董|名酒|茅台酒|文物)|并购基金|滞销|民间|"
    r"博物馆收购|乡政府|农[户民]|无意收购|不会收购|无收购|"
    r"并购贷款|为(?:竞购|收购|并购)[^，。；]{1,24}(?:融资|筹资|贷款)|收购骗局|杠杆收购交易|"
    r"收购标的，|^(?:男子|女子|夫妻|夫妇|情侣|老人|小伙|大爷|大妈|网友|村民|学生)"
)

_CONTROL = (
    r"\b(?:majority|controlling|\d{2,3}(?:\.\d+)?(?:%| percent)) (?:stake|interest|holding|"
    r"shareholding)"
)


# What tells of both sides at once, whichever of them the event is of.
_OF_BOTH = (
    (
        r"(?P<left>)\b(?:takeover|acquisition|buyout|purchase) of(?P<target>)(?= "
        r"(?:[\w&.'’-]+ ){1,6}?by (?:\w+ ){0,4}?(?-i:[a-z]?[A-Z])) (?:[\w&.'’-]+ ){1,6}?"
        r"by(?P<acquirer>)",
        0.75,
    ),
    # "The acquisition by Temas Water of Adelaide's PureFlow"
    (
        r"(?P<left>)\b(?:acquisition|takeover|purchase|buyout) by(?P<acquirer>)(?= "
        r"[^,;:]{2,50}? of )(?: [\w&.'’-]+){1,5}? of(?P<target>)",
        0.85,
    ),
    (
        rf"^with (?:its |the )?(?:<MONEY> )?(?P<target>{NAME}) (?:purchase|acquisition|buy|"
        r"takeover|deal),(?P<acquirer>)",
        0.8,
    ),
    # "Sale of Bolt to Acme completed"
    (
        rf"^(?:the )?(?:sale|disposal) of(?! {PIECE})(?P<target> {NAME}) to(?= (?:\w+ ){{0,4}}?"
        r"(?-i:[a-z]?[A-Z]))(?P<acquirer>)",
        0.8,
    ),
    *OF_BOTH,
    *OF_BOTH_PLAIN,
)


def _of_both(subject: str) -> tuple[Pattern, ...]:
    return tuple(
        pattern(text.replace(f"(?P<{subject}>", "(?P<who>"), subject="who", confidence=confidence)
        for text, confidence in _OF_BOTH
    )


def acquires_patterns() -> tuple[Pattern, ...]:
    """Whose event it is: the acquirer; the target is the counterpart."""
    active = _patterns(
        (*ACTIVE_REACTIONS, *ACTIVE, *ACTIVE_STEPS, *ACTIVE_PLAIN), "(?P<target>)", "left", None
    )
    passive = _patterns(
        (*PASSIVE_REACTIONS, *PASSIVE_STEPS, *PASSIVE, *PASSIVE_PLAIN), "(?P<who>)", "who", "target"
    )
    parts = (
        # "Tarn sells paint unit to Bolt": who buys is told after who sells.
        pattern(
            rf"{SELLS}(?! [^;:]{{0,90}}?(?:Facility|Building|Campus|Headquarters|Tower|"
            rf"Property)\b) "
            rf"{PIECE}(?P<target> {NAME})? to(?= (?:\w+ "
            rf"){{0,4}}?(?-i:[a-z]?[A-Z]))(?P<who>)"
            r"(?! (?:focus|cut|raise|pay|fund|boost|reduce|help|repay|concentrate))",
            subject="who",
            left_role="seller",
            confidence=0.86,
        ),
        pattern(
            rf"{SELLS}(?! {PIECE})(?P<target> {NAME}) to(?= (?:\w+ "
            rf"){{0,4}}?(?-i:[a-z]?[A-Z]))(?P<who>)"
            r"(?=.{2,60}(?:\bfor (?:<MONEY>)|\bin (?:an? )?<MONEY>))",
            subject="who",
            left_role="seller",
            confidence=0.78,
        ),
        pattern(
            rf"(?P<left>){_CONTROL} in(?P<target>)(?= [^,;:]{{2,50}}? (?:secured|bought|acquired|"
            r"taken|snapped up|sold|"
            rf"goes|passes))(?: [\w&.'’-]+){{1,5}}? \w+(?: up)? (?:by|to)(?P<who>)",
            subject="who",
            confidence=0.82,
        ),
        *_of_both("acquirer"),
        *BUYER_OF_SOLD,
        *(pattern(text, confidence=confidence) for text, confidence in ALONE_PLAIN),
        pattern(MEDICINE_SOLD, subject="who", left_role="seller", confidence=0.8, needs="®|™"),
        # "Acme adds Bolt's care division to portfolio"
        pattern(
            rf"\badds(?= {NAME}['’]s? (?:[\w&-]+ ){{0,4}}?(?:divisions?|business|units?|arm|"
            r"operations)\b)",
            confidence=0.78,
        ),
        # "Acme, Bolt team up in $3.4bn buyout"
        pattern(
            r"\bteam(?:s|ed|ing)?(?: up)? (?:in|on|for) (?:an? )?(?:<MONEY> )?(?:buy-?out|takeover|"
            r"takeover bid|acquisition|takeover offer)\b",
            confidence=0.76,
            needs="buyout|buy-out|takeover|acquisition",
        ),
        # "Acme to acquire Sunvex® from Bolt": a medicine, no company
        pattern(
            rf"{BUYS}(?= (?:[\w-]+ ){{0,3}}?[\w-]+[®™])(?! [^,;]{{0,60}}?\bstake\b)",
            confidence=0.78,
            needs="®|™",
        ),
        # What is bought is a business without a name: "buys cold-storage firm for $12m".
        pattern(
            rf"{BUYS}{KIND_ALONE}",
            confidence=0.8,
            needs=BUYS_LITERALS,
        ),
        pattern(rf"{BUYING}{KIND_ALONE}", confidence=0.8, needs=BUYING_LITERALS),
        # What is bought is a part without a name of its own.
        pattern(
            r"(?:acquires?|acquired|acquiring|buys?|buying|bought|purchases?|purchased|snaps up|"
            r"scoops up|takes over|picks up|wins (?:auction|race|battle|bidding war) for)(?! "
            r"[^,;]{0,60}?\b(?:patents?|loans?|"
            r"debt|mortgages?|bonds?|art) (?:portfolio|assets)\b)(?! (?:[\w&.,-]+ ){0,6}?"
            r"facilit(?:y|ies)\b)"
            r"(?= (?:(?!(?:for|to|from|as|with|after|at|amid|over|that|who)\b)[\w&.'’$€£,-]+ )"
            rf"{{1,6}}?{PARTS}\b){STAKE}{NO_THING} (?!(?:time|stake|holding))",
            confidence=0.8,
        ),
    )
    return (*active, *passive, *parts, *ACQUIRES_HAN, *han.acquires_patterns())


def is_acquired_patterns() -> tuple[Pattern, ...]:
    """Whose event it is: the target; the acquirer is the counterpart."""
    active = _patterns(
        (*ACTIVE_REACTIONS, *ACTIVE, *ACTIVE_STEPS, *ACTIVE_PLAIN), "(?P<who>)", "who", "acquirer"
    )
    passive = _patterns(
        (*PASSIVE_REACTIONS, *PASSIVE_STEPS, *PASSIVE, *PASSIVE_PLAIN),
        "(?P<acquirer>)",
        "left",
        None,
    )
    alone = (
        pattern(
            rf"{SELLS} {PIECE}(?P<who> {NAME}) to(?= (?:\w+ "
            rf"){{0,4}}?(?-i:[a-z]?[A-Z]))(?P<acquirer>)",
            subject="who",
            confidence=0.84,
        ),
        pattern(
            rf"{SELLS}(?! {PIECE})(?P<who> {NAME}) to(?= (?:\w+ "
            rf"){{0,4}}?(?-i:[a-z]?[A-Z]))(?P<acquirer>)"
            r"(?=.{2,60}(?:\bfor (?:<MONEY>)|\bin (?:an? )?<MONEY>))",
            subject="who",
            confidence=0.78,
        ),
        # Who buys has no name: "Tarn sells Danish rival Bolt to private equity consortium"
        pattern(
            rf"{SELLS}(?! (?:{PIECE}|\d|{THING_SOLD}\b))(?P<who> {NAME}) to (?:an? |the "
            rf")?(?:[\w-]+ ){{0,3}}?"
            r"(?:consortium|private equity|equity firms?|investors?|rivals?|buyout (?:group|firm)|"
            r"bidder|group of|conglomerate|management)\b",
            subject="who",
            confidence=0.78,
            needs="consortium|equity|investor|rival|buyout|bidder|group of|conglomerate|management",
        ),
        *SOLD,
        *WANTED,
        *_of_both("target"),
        pattern(FOR_SALE, confidence=0.8, status="rumour"),
        *(
            pattern(
                text,
                subject="who" if "<who>" in text else "left",
                confidence=confidence,
                status=status,
            )
            for text, confidence, status in ALONE
        ),
        # The buyer has no name.
        pattern(
            r"\b(?:(?:private equity|buyout|buy-out) (?:groups|firms|funds)|group|firm|company|"
            r"giant|rivals?|investors?|fund|consortium|billionaire|tycoon|"
            r"entrepreneurs?|management|founders?|owner|bidder|suitor|conglomerate|house|player|"
            r"major)"
            rf" (?:(?:to|in talks to|agrees to|set to|wants to|seeks to|plans to) )?(?:{TAKES}|"
            r"acquires?|buys?|bought|rescues)\b(?! by| as\b| at\b| from| for| role| \d| <MONEY>|"
            rf" in\b){NEWS}(?= (?:\w+ ){{0,4}}?(?-i:[a-z]?[A-Z]))(?P<who>)",
            subject="who",
            confidence=0.75,
        ),
        pattern(
            r"\bchanges hands(?=$|[,;:]| (?:in|for|after|as|amid)\b)(?! (?:for|in) (?:free|the "
            r"end))",
            confidence=0.8,
        ),
        pattern(
            r"\bfinds? (?:an? )?(?:new )?(?:buyer|owner|home with|saviour|white knight)\b",
            confidence=0.78,
        ),
        pattern(
            r"\b(?:has been|have been|is|was|gets|been) (?:bought|sold|acquired|taken over|"
            r"snapped up)"
            r"(?: out)?(?=$|[.!,;])",
            confidence=0.78,
        ),
        pattern(
            r"(?P<left>)\b(?:takeover|acquisition|buyout|buy-out|purchase) of(?P<who>)(?= "
            r"[^,;:]{2,60}? (?:is |"
            r"has been )?(?:wrapped up|completed?|closes|agreed|cleared|approved|blocked|"
            r"collapses|confirmed|"
            r"announced|finali[sz]ed|rejected|off|on hold|nears|falls through|gets|wins|goes "
            r"through)\b)",
            subject="who",
            confidence=0.78,
        ),
        pattern(
            r"(?P<left>)\b(?:management|employee|staff|leveraged) buy-?outs? (?:at|of)(?P<who>)",
            subject="who",
            confidence=0.82,
        ),
        pattern(r"\bin (?:an? )?(?:<MONEY> )?(?:management|employee) buy-?out\b", confidence=0.8),
        pattern(
            r"(?P<left>)\bbidding war (?:\w+ ){0,2}?(?:over|for)(?P<who>)(?= (?:[\w-]+ "
            r"){0,4}?(?-i:[a-z]?[A-Z]))",
            subject="who",
            confidence=0.78,
            status="rumour",
        ),
        # "Controlling interest in Danube Stores secured by Frigo"
        pattern(
            rf"(?P<left>){_CONTROL} in(?P<who>)(?= [^,;:]{{2,50}}? (?:secured|bought|acquired|"
            r"taken|snapped up|sold|"
            rf"goes|passes|changes hands))(?: [\w&.'’-]+){{1,5}}? \w+(?: up)? (?:by|"
            r"to)(?P<acquirer>)",
            subject="who",
            confidence=0.82,
        ),
        # A subsidiary whose buyer is not named in the headline.
        pattern(
            rf"(?:offloads|sells|divests|hands over|parts with|jettisons){KNOWN}(?! (?:\d|its "
            r"stake|stake|an? ))"
            r"(?P<who>)(?! (?:shares|stake|products?|brands?)\b)",
            subject="who",
            confidence=0.72,
        ),
        pattern(
            r"(?<!,\s)(?:acquired|bought out|bought|snapped up|taken over|taken private|sold)"
            rf"{OUT_OF} (?:by (?:an? |the |its )?(?:[\w-]+ ){{0,3}}?(?:rival|firm|group|giant|fund|"
            r"investors?|consortium|management|founders?|owner|tycoon|billionaire|buyer|company|"
            r"major)|to (?:an? |the )"
            r"?(?:[\w-]+ ){0,3}?(?:rival|firm|group|giant|fund|investors?|consortium|management|"
            r"founders?|"
            r"owner|tycoon|billionaire|buyer|company|bidder|conglomerate|trust)|in (?:an? )?"
            r"(?:<MONEY> )(?:deal|buyout|takeover)|for <MONEY>)\b",
            confidence=0.8,
        ),
        pattern(
            r"\b(?:goes|going|go|agrees to go) private (?:in|for|as|with)\b",
            confidence=0.8,
        ),
    )
    return (*active, *passive, *alone, *IS_ACQUIRED_HAN, *han.is_acquired_patterns())


def _patterns(
    forms: Iterable[Form], other: str, subject: str, left_role: str | None
) -> tuple[Pattern, ...]:
    return tuple(
        pattern(
            text.replace("<OTHER>", other)
            .replace("<NAMED>", other[:-1] + NAME + ")")
            .replace("<NAMED_AFTER>", other[:-1] + " " + NAME + ")"),
            subject=subject,
            confidence=confidence,
            is_strict=is_strict,
            left_role=left_role,
            needs=needs,
        )
        for text, confidence, is_strict, needs in forms
    )
