"""The grammar of acquisitions, read from both sides by `acquires` and `is_acquired`.

`<OTHER>` stands where the other side's name begins, `<NAMED>` for a name that is known whole. In
the active forms the acquirer stands left of the verb; in the passive ones the target does. The
Chinese forms are in `_mergers_han`, mergers of equals in `merges`.
"""

import re
from collections.abc import Iterable, Iterator

from tasks.rules.triggers import _mergers_han
from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import money_facts
from tasks.rules.triggers._mergers_words import (
    BID,
    BOUGHT,
    FOR_SALE,
    MAJORITY,
    NAME,
    NEWS,
    NO_THING,
    OTHER_VERBS,
    OUT_OF,
    PARTS,
    PHASE,
    PIECE,
    SELLS,
    STAKE,
    SUMMED,
    TAKES,
    TURNS,
)
from tasks.rules.triggers._patterns import Pattern, cues, pattern, veto

# A pattern, its confidence, whether the lead alone may hold it, and literals of it.
Form = tuple[str, float, bool, str]

CUES = (
    *cues(
        """
        acqui | buy | bought | takeover | take over | takes over | taking over | took over |
        snaps up | snap up | snapped up | snapping up | scoop | majority stake | purchas |
        controlling stake | gobble | gulps | swallow | absorbs | mops up | hoovers up | swoop |
        pounces on | control of | ownership of | picks up | pockets | splash | shells out |
        forks out | stumps up | bid from | bids from | offer from | approach from | proposal from |
        bid for | offer for | approach for | bid by | offer by | private | sold to | sells to |
        for sale | on sale | on the block | sale process | sale to | explores sale |
        exploring sale | new owner | circling | circles | pursuit of | coughs up | hands over |
        stalking | part of | into its fold | rescue | sells | offload | divest | sale of |
        to sell | wins battle | wins race | wins auction | bidding war | closes in on |
        changes hands | owner of | merges in | bites into | under its wing
        """
    ),
    *(" deal", "nabs ", "grabs ", "bags ", "lands ", "to pay ", " pays ", " to its ", "sold "),
    *(" offer", " bid", "nets "),
    *_mergers_han.CUES,
)
VETO = veto(
    r"\b(?:buys? back|buy-?backs?|buys? (?:time|into)|(?:buy|sell|hold) rating|best buy deals|"
    r"(?:language|customer|talent|user|data|skill|knowledge|vocabulary) acquisition|"
    r"acquisition (?:strategy|costs?|target)|\bto buy (?:now|today|before)|why you|should buy|"
    r"(?:first-time )?buyers? (?:guide|beware)|(?:insider|director|ceo|senator|etf|trust|advisors|"
    r"capital management|wealth|asset management|inc\.?|llc|lp) (?:buys|bought|purchases|acquires) "
    r"(?:[\d,]+|new) (?:shares|position)|shares (?:of|in)|(?<!-)stocks?\b|bitcoin|minority stake|"
    r"black friday|prime day|to 'buy'|to “buy”|a taste|wedding|habits?|bride|striker|midfielder|"
    r"winger|left-back|right-back|deadline[- ]day|transfer fee|loan deal|auction house|"
    r"rules? out|ruled out|no plans? to|fake[ds]?|jailed|not interested in|never)\b|"
    r"回购|收购价|收购站|收购机制|[粮棉麦稻豆果烟茧萝卜橙桃瓜薯]\w{0,2}收购|收购(?:进展|进度|"
    r"工作|季|点|量)|"
    r"收购剩余|废品|小麦|并购基金|滞销|民间|博物馆收购|乡政府|农[户民]|无意收购|不会收购|无收购|"
    r"并购贷款|^(?:男子|女子|夫妻|夫妇|情侣|老人|小伙|大爷|大妈|网友|村民|学生)"
)

_ACTIVE: tuple[Form, ...] = (
    (
        r"(?:acquires?|acquired|acquiring)\b(?! by| taste| new| more| \d| out of| for| in)"
        rf"{NEWS}<OTHER>",
        0.95,
        True,
        "acqui",
    ),
    (
        r"(?:buys?|buying|bought|purchases?|purchased|purchasing)\b(?! by| \d| out\b| more| up\b| "
        rf"from| of| for| in\b){NEWS}<OTHER>",
        0.88,
        True,
        "buy|bought|purchas",
    ),
    (
        rf"{TAKES}\b(?! by| in <MONEY>| as\b| at\b| from| for| role| \d| <MONEY>){NEWS}<OTHER>",
        0.88,
        False,
        "up|over|out|swoop|pounc|absorb|swallow|gulp|control|ownership|private|merge|wins|bites",
    ),
    (
        r"(?:acquires?|acquired|buys?|buying|bought|takes?|taking|took|takes up|purchases|picks up|"
        rf"to get|secures|gets|raises stake to|ups stake to) {MAJORITY}<OTHER>",
        0.92,
        True,
        "stake|majority|control|interest|holding|%|percent|rest|remaining|outstanding|full|"
        "complete|outright",
    ),
    (
        rf"(?<![\w$€£¥₹])(?:{PHASE} )?{SUMMED}(?:acquisition|takeover|buyout|purchase|"
        rf"buy-?out) of{NEWS}<OTHER>",
        0.92,
        True,
        "acquisition|takeover|buyout|buy-out|purchase",
    ),
    (
        r"(?:makes?|made|launches?|launched|submits?|raises|lodges|sweetens|tables|weighs|mulls|in|"
        r"ups|lowers|readies|prepares) (?:an? |its )?(?:<MONEY> )?(?:takeover|buyout|acquisition|"
        r"hostile|all-cash|unsolicited|cash)(?: takeover)? (?:bid|offer|approach|talks) (?:for|"
        r"with|"
        rf"to){NEWS}<OTHER>",
        0.88,
        False,
        "bid|offer|approach|talks",
    ),
    (
        rf"\b{PHASE} (?:its |the |an? )?(?:<MONEY> )?<NAMED> (?:acquisition|takeover|buyout|"
        r"buy-?out|purchase)\b(?! of| talks of| target| price| agreement)",
        0.9,
        True,
        "acquisition|takeover|buyout|buy-out|purchase",
    ),
    (
        r"(?:withdraws|drops|abandons|pulls|revives|sweetens|raises|ups|boosts|improves|lodges|"
        r"considers|prepares|mulls|makes|tables|submits|launches|lines up|ditches|plots|plans|"
        rf"renews|eyes|hikes|lifts) (?:its |the |an? )?(?:<MONEY> )?{BID}(?:bid|offer|approach) "
        rf"for{NEWS}<OTHER>",
        0.85,
        False,
        "bid|offer|approach",
    ),
    (
        rf"(?:['’]s|s['’]) (?:<MONEY> )?{BID}(?:bid|offer|swoop|approach|move) for{NEWS}"
        r"(?= (?:\w+ ){0,4}?(?-i:[A-Z]))<OTHER>",
        0.85,
        False,
        "bid|offer|swoop|approach|move",
    ),
    (r"\b(?:takes?|taking|take)<NAMED_AFTER> private\b", 0.9, False, "private"),
    (
        rf"\b{OTHER_VERBS}(?-i:[a-z]{{3,20}})s(?: (?:up|down|into|out|on|over))?<NAMED_AFTER> "
        rf"(?:in|"
        r"with|for|through|via) (?:an? )?(?:<MONEY> )?(?:all-cash |all-stock |cash |stock )?"
        r"(?:takeover|buyout|acquisition|"
        r"(?<=[nmbk\d]\s)deal(?=$|[,;:]| (?:to|after|as|from|that|led|completes|closes)\b))\b",
        0.75,
        False,
        "takeover|buyout|acquisition|deal",
    ),
    (
        r"(?:scoops|nabs|grabs|lands|bags|pockets|nets|picks up)<NAMED_AFTER> (?:for|in) (?:over |"
        r"about |around )?<MONEY>(?! (?:order|contract|loan|grant|funding|round|investment))",
        0.75,
        False,
        "scoop|nab|grab|land|bag|pocket|net|pick",
    ),
    (
        r"(?:picks up|buys|acquires|scoops|nabs|grabs|rescues|snaps up|saves)(?: "
        r"the)?<NAMED_AFTER> (?:from|out of) (?:administrat|receiver|insolven|liquidat|bankrupt)",
        0.9,
        False,
        "administrat|receiver|insolven|liquidat|bankrupt",
    ),
    (
        r"(?:pays?|paying|to pay|paid|splash(?:es|ing)? out|splashes|shells? out|forks? out|"
        r"stumps up|spends?|to spend|offers?|bids|plonks down|drops) <MONEY> (?:for|on|to (?:buy|"
        r"acquire|take over))(?! (?:its|their|his|her|your|a new|new|"
        r"building|data|damages|the right|rights|emissions|ads?|advertising|lobbying)\b)"
        r"(?! [^,;]{0,40}\b(?:plants?|factory|centres?|centers?|fine|breach|campus|project|"
        rf"spill|errors|expansion|settlement|claims|rights|subscription|star|striker)\b){NEWS}"
        r"<OTHER>",
        0.8,
        False,
        "pay|paid|splash|shell|fork|stump|spend|offer|bid|plonk|drop",
    ),
    (
        r"\b(?:in|with|agrees|launches|makes) (?:an? )?(?:<MONEY>|[\w-]+) (?:swoop|takeover|buyout)"
        rf"(?: bid| deal| offer)? (?:for|of){NEWS}<OTHER>(?!.{{0,40}}\b(?:club|forward|star)\b)",
        0.85,
        False,
        "swoop|takeover|buyout",
    ),
    (
        r"\b(?:agrees?|agreed|strikes?|struck|inks?|signs?|seals?|clinches|reaches|announces|nears|"
        r"closes in on|in|lands) (?:on )?(?:an? |the |its )?<MONEY> (?:[\w-]+ ){0,2}?(?:deal|"
        r"takeover"
        rf"|offer|agreement|transaction) (?:for|to (?:buy|acquire|take over)){NEWS}<OTHER>",
        0.88,
        False,
        "deal|takeover|offer|agreement|transaction",
    ),
    (
        r"(?:expands?|bolsters?|boosts?|strengthens?|grows?|broadens?|deepens?|extends?|enters?|"
        r"adds|"
        r"beefs up|bulks up|builds out|widens|ramps up|fortifies|cements|accelerates|enhances|"
        r"pushes|moves|doubles|steps|tops up|makes|muscles|sharpens|shores up)\b[^,;:.]{1,60}? "
        r"(?:with|"
        r"through|via|by) (?:an? |the |its )?(?:<MONEY> )?(?:[\w-]+ ){0,2}?(?:(?:acquisition|"
        r"purchase"
        rf"|takeover|buyout|buy) of|acquiring|buying){NEWS}<OTHER>",
        0.88,
        True,
        "acqui|purchase|takeover|buyout|buy",
    ),
    (
        r"(?:expands?|bolsters?|boosts?|strengthens?|grows?|broadens?|deepens?|extends?|enters?|"
        r"beefs up|bulks up|builds out|widens|ramps up|pushes|moves|steps|muscles|shores up)\b"
        r"[^,;:.]{1,60}? (?:with|through|via) (?:the |its |an? )?(?:<MONEY> )?<NAMED> "
        r"(?:acquisition|purchase|takeover|buyout|buy)\b(?! of)",
        0.85,
        False,
        "acqui|purchase|takeover|buyout|buy",
    ),
    (
        r"\badds<NAMED_AFTER> to (?:its |the |a )?(?:[\w-]+ ){0,3}?(?:stable|fold|empire|"
        r"shopping (?:basket|cart)|group of companies|portfolio of (?:companies|brands))\b",
        0.8,
        False,
        "adds",
    ),
    (
        r"\bbrings<NAMED_AFTER> (?:(?:in)?to (?:its|the) fold|under its (?:wing|roof))\b",
        0.8,
        False,
        "brings",
    ),
    (
        r"(?:drops|ends|abandons|steps up|resumes|begins|intensifies) (?:its )?(?:<MONEY> )?"
        r"(?:takeover )?(?:pursuit|chase|courtship) of<OTHER>",
        0.85,
        False,
        "pursuit|chase|courtship",
    ),
    (
        r"(?:completes|closes|finali[sz]es|wraps up|seals)(?! (?:\w+ ){0,3}?(?:supply|licensing|"
        r"loan|funding|refinancing|debt|chip|cloud|trade|sponsorship|landmark|first|new)\b) "
        r"(?:<MONEY> )?<NAMED> (?:deal|buy)(?=$|[,;:]| (?:to|after|as|for|in|amid|following)\b)",
        0.78,
        False,
        "deal|buy",
    ),
    (
        r"(?:hands over|coughs up|lays out|parts with|puts up) <MONEY> (?:for|to (?:buy|acquire))"
        rf"{NEWS}<OTHER>",
        0.8,
        False,
        "hands over|coughs up|lays out|parts with|puts up",
    ),
    (
        r"\b(?:circles|circling|stalking|stalks)(?= (?:\w+ ){0,4}?(?-i:[A-Z]))<OTHER>",
        0.75,
        False,
        "circl|stalk",
    ),
)
_PASSIVE: tuple[Form, ...] = (
    (
        rf"(?<!,\s){BOUGHT}{OUT_OF} (?:by|in (?:an? )?<MONEY> deal by|for <MONEY> by)<OTHER>",
        0.94,
        True,
        "by",
    ),
    (
        r"\b(?:sells? itself|sold(?: off)?(?: for <MONEY>)?|agrees? (?:to )?sale|"
        rf"agrees? to be sold|changes hands,? (?:sold )?){OUT_OF} to(?! (?:the )?(?:highest|"
        rf"public))"
        r"(?= (?:\w+ ){0,4}?(?-i:[A-Z]))<OTHER>(?! (?:customers|consumers))",
        0.82,
        False,
        "to",
    ),
    (
        r"\b(?:sells|sale) to<OTHER>(?! (?:customers|consumers))"
        r"(?=.{3,60}?(?:[$€£¥₹]|deal\b|acqui))",
        0.8,
        False,
        "to",
    ),
    (
        r"\b(?:agrees? to|accepts?|approves?|rejects?|backs) (?:an? |the )?(?:<MONEY> )"
        r"?(?:takeover|buyout|acquisition)(?: bid| offer| deal| proposal)? (?:by|from)<OTHER>",
        0.9,
        False,
        "takeover|buyout|acquisition",
    ),
    (
        rf"\b{TURNS} (?:an? |the |its )?(?:(?:<MONEY>|[\w-]+) ){{0,3}}?(?:bids?|approach|offer|"
        r"proposal) (?:by|from)<OTHER>(?! (?:to|for) (?:help|coach|play|work))",
        0.82,
        False,
        "bid|approach|offer|proposal",
    ),
    (
        rf"\b{TURNS}<NAMED_AFTER>['’]s? (?:<MONEY> )?(?:[\w-]+ ){{0,2}}?(?:bid|takeover|buyout|"
        r"approach|takeover offer|offer)\b",
        0.82,
        False,
        "bid|takeover|buyout|approach|offer",
    ),
    (
        r"\b(?:(?:agrees?(?: to)?|agreed(?: to)?|accepts?|backs|approves|clears|faces|nears|"
        r"confirms|welcomes|in|completes) (?:an? |the |its )?(?:<MONEY> )?)?(?:(?:acquisition|"
        r"takeover|buyout) by|sale to)(?= (?:\w+ ){0,4}?(?-i:[A-Z]))<OTHER>",
        0.88,
        True,
        "acquisition by|takeover by|buyout by|sale to",
    ),
    (
        r"(?:becomes?|to become|becoming|now|is) (?:a )?part of(?: the)?<NAMED_AFTER>(?:,|$| "
        r"(?:group|family|fold|after|in|as|following)\b)",
        0.85,
        False,
        "part of",
    ),
    (
        r"\bjoins<NAMED_AFTER> as (?:<MONEY> )?(?:purchase|acquisition|takeover|deal|sale) "
        r"(?:closes|completes)\b",
        0.85,
        False,
        "joins",
    ),
    (r"\bgoes private as<NAMED_AFTER> (?:deal|takeover|buyout)\b", 0.85, False, "private"),
)
_SHARE = re.compile(
    r"(?P<share>\d{1,3}(?:\.\d{1,2})?)(?:%|-?\s?per ?cent)\s?(?:(?:majority |controlling |"
    r"minority |"
    r"equity |strategic )?(?:stake|interest|holding|shareholding|slice)\b|of (?!sales|revenue|"
    r"its|the "
    r"market|customers)|(?:的)?(?:已发行)?(?:股权|股份|权益|控股))"
    r"|(?:持股|入股|占股|持有|参股)(?:比例)?(?:约|近|逾|达)?(?P<held>\d{1,3}(?:\.\d{1,2})?)%"
    r"|(?P<whole>全资)(?=收购|并购|控股|买下)",
    re.IGNORECASE,
)

# In the lead other sums stand as well: sales, savings, older deals.
_PRICE = re.compile(
    r"\b(?:pa(?:id|ys?|ying)|deals?|purchase|price|worth|valued|valu(?:e|ing)|cost|consideration|"
    r"invest\w*|stake|cheque|round|series [A-H]|raised|takeover|acqui\w+|buy\w*|bought|transaction|"
    r"offer|bid|contract|order|agreement|sum|per share|cash)\b"
    r"|代价|对价|作价|价格|金额|总额|报价|出资|取得|投资|收购|并购|转让|出售|以.{0,8}元|交易|"
    r"合同|注册资本|首付|"
    r"募得|融资|承揽|规模",
    re.IGNORECASE,
)


def acquires_patterns() -> tuple[Pattern, ...]:
    """Whose event it is: the acquirer; the target is the counterpart."""
    active = _patterns(_ACTIVE, "(?P<target>)", "left", None)
    passive = _patterns(_PASSIVE, "(?P<who>)", "who", "target")
    parts = (
        # "Tarn sells paint unit to Bolt": who buys is told after who sells.
        pattern(
            rf"{SELLS} {PIECE}(?P<target> {NAME})? to(?= (?:\w+ ){{0,4}}?(?-i:[A-Z]))(?P<who>)"
            r"(?! (?:focus|cut|raise|pay|fund|boost|reduce|help|repay|concentrate))",
            subject="who",
            left_role="seller",
            confidence=0.86,
        ),
        pattern(
            rf"{SELLS}(?! {PIECE})(?P<target> {NAME}) to(?= (?:\w+ ){{0,4}}?(?-i:[A-Z]))(?P<who>)"
            r"(?=.{2,60}(?:\bfor (?:<MONEY>)|\bin (?:an? )?<MONEY>))",
            subject="who",
            left_role="seller",
            confidence=0.78,
        ),
        pattern(
            r"(?P<left>)\b(?:takeover|acquisition|buyout|purchase) of(?P<target>)(?= "
            r"(?:[\w&.'’-]+ ){1,6}?"
            r"by (?:\w+ ){0,4}?(?-i:[A-Z])) (?:[\w&.'’-]+ ){1,6}?by(?P<who>)",
            subject="who",
            confidence=0.75,
        ),
        pattern(
            rf"^with (?:its |the )?(?:<MONEY> )?(?P<target>{NAME}) (?:purchase|acquisition|buy|"
            rf"takeover|"
            r"deal),(?P<who>)",
            subject="who",
            confidence=0.8,
        ),
        # What is bought is a part without a name of its own.
        pattern(
            r"(?:acquires?|acquired|acquiring|buys?|buying|bought|purchases?|purchased|snaps up|"
            r"scoops up|takes over|picks up)(?= (?:[\w&.'’$€£,-]+ ){1,6}?"
            rf"{PARTS}\b){STAKE}{NO_THING} (?!(?:time|stake|holding))",
            confidence=0.8,
        ),
    )
    return (*active, *passive, *parts, *_mergers_han.acquires_patterns())


def is_acquired_patterns() -> tuple[Pattern, ...]:
    """Whose event it is: the target; the acquirer is the counterpart."""
    active = _patterns(_ACTIVE, "(?P<who>)", "who", "acquirer")
    passive = _patterns(_PASSIVE, "(?P<acquirer>)", "left", None)
    alone = (
        pattern(
            rf"{SELLS} {PIECE}(?P<who> {NAME}) to(?= (?:\w+ ){{0,4}}?(?-i:[A-Z]))(?P<acquirer>)",
            subject="who",
            confidence=0.84,
        ),
        pattern(
            rf"{SELLS}(?! {PIECE})(?P<who> {NAME}) to(?= (?:\w+ "
            rf"){{0,4}}?(?-i:[A-Z]))(?P<acquirer>)"
            r"(?=.{2,60}(?:\bfor (?:<MONEY>)|\bin (?:an? )?<MONEY>))",
            subject="who",
            confidence=0.78,
        ),
        pattern(FOR_SALE, confidence=0.8, status="rumour"),
        pattern(
            rf"^with (?:its |the )?(?:<MONEY> )?(?P<who>{NAME}) (?:purchase|acquisition|buy|"
            rf"takeover|deal),"
            r"(?P<acquirer>)",
            subject="who",
            confidence=0.8,
        ),
        # The buyer has no name.
        pattern(
            r"\b(?:group|firm|company|giant|rivals?|investors?|fund|consortium|billionaire|tycoon|"
            r"entrepreneurs?|management|founders?|owner|bidder|suitor|conglomerate|house|player|"
            r"major)"
            rf" (?:(?:to|in talks to|agrees to|set to|wants to|seeks to|plans to) )?(?:{TAKES}|"
            rf"acquires?|buys?|bought|rescues)\b(?! by| as\b| at\b| from| for| role| \d| <MONEY>|"
            rf" in\b){NEWS}(?= (?:\w+ ){{0,4}}?(?-i:[A-Z]))(?P<who>)",
            subject="who",
            confidence=0.75,
        ),
        pattern(
            r"\b(?:takeover|acquisition|buyout|purchase) of(?P<who>)(?= (?:[\w&.'’-]+ ){1,6}?by "
            r"(?:\w+ ){0,4}?(?-i:[A-Z]))",
            subject="who",
            confidence=0.75,
        ),
        pattern(r"\bchanges hands (?:in|for) (?:an? )?<MONEY>", confidence=0.82),
        pattern(
            r"(?<!,\s)(?:acquired|bought out|bought|snapped up|taken over|taken private|sold)"
            rf"{OUT_OF} (?:by (?:an? |the |its )?(?:[\w-]+ ){{0,3}}?(?:rival|firm|group|giant|"
            rf"fund|"
            r"investors?|consortium|management|founders?|owner|tycoon|billionaire)|in (?:an? )?"
            r"(?:<MONEY> )(?:deal|buyout|takeover)|for <MONEY>)\b",
            confidence=0.8,
        ),
        pattern(
            r"\b(?:goes|going|go|agrees to go) private (?:in|for|as|with)\b",
            confidence=0.8,
        ),
    )
    return (*active, *passive, *alone, *_mergers_han.is_acquired_patterns())


def merger_facts(clause: Clause, start: int) -> Iterable[Fact]:
    """What was paid, and the share that was bought in percent."""
    return [*paid_facts(clause), *share_facts(clause)]


def paid_facts(clause: Clause) -> Iterator[Fact]:
    """The sum of the headline, or of a sentence of the lead that speaks of a price."""
    if clause.is_headline or _PRICE.search(clause.text):
        yield from money_facts(clause)


def share_facts(clause: Clause) -> Iterator[Fact]:
    """`share`: the percentage of a company that changes hands."""
    for found in _SHARE.finditer(clause.text):
        if found["whole"]:
            yield Fact("share", 100.0, clause.span(*found.span("whole")))
            return
        group = "share" if found["share"] else "held"
        if 0 < float(found[group]) <= 100:
            yield Fact("share", float(found[group]), clause.span(found.start(group), found.end()))
            return


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
