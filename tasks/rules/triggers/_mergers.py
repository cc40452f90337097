"""The grammar of acquisitions, read from both sides by `acquires` and `is_acquired`.

The forms are in `_mergers_forms`, the Chinese ones in `_mergers_han`; `merges` has those of equals.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tasks.rules.triggers import _mergers_han
from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import money_facts
from tasks.rules.triggers._mergers_forms import ACTIVE, PASSIVE, Form
from tasks.rules.triggers._mergers_words import (
    FOR_SALE,
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
)
from tasks.rules.triggers._patterns import Pattern, cues, pattern, veto

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
        changes hands | owner of | merges in | bites into | under its wing | goes to | falls to |
        passes to | walks away | walk away | devour | sheds | bankers | controlling interest
        """
    ),
    *(" deal", "nabs ", "grabs ", "bags ", "lands ", "to pay ", " pays ", " to its ", "sold "),
    *(" offer", " bid", "nets "),
    *_mergers_han.CUES,
)
VETO = veto(
    r"\b(?:buys? back|buy-?backs?|buys? (?:time|into)|(?:buy|sell|hold) rating|best buy deals|"
    r"(?:language|customer|talent|user|data|skill|knowledge|vocabulary) acquisition|acquisition "
    r"(?:strategy|costs?|target)|\bto buy (?:now|today|before)|why you|should buy|(?:first-time "
    r")?buyers? (?:guide|beware)|(?:insider|director|ceo|senator|etf|trust|advisors|capital "
    r"management|wealth|asset management|inc\.?|llc|lp) (?:buys|bought|purchases|acquires) "
    r"(?:[\d,]+|new) (?:shares|position)|shares (?:of|in)|(?<!-)stocks?\b|bitcoin|minority stake|"
    r"black friday|prime day|to 'buy'|to “buy”|a taste|wedding|habits?|bride|striker|midfielder|"
    r"winger|left-back|right-back|deadline[- ]day|transfer fee|loan deal|auction house|rules? "
    r"out|ruled out|no plans? to|fake[ds]?|jailed|not interested in|never)\b|回购|收购价|收购站|"
    r"收购机制|[粮棉麦稻豆果烟茧萝卜橙桃瓜薯]\w{0,2}收购|收购(?:进展|进度|工作|季|点|量)|"
    r"收购剩余|废品|小麦|并购基金|滞销|民间|博物馆收购|乡政府|农[户民]|无意收购|不会收购|无收购|"
    r"并购贷款|^(?:男子|女子|夫妻|夫妇|情侣|老人|小伙|大爷|大妈|网友|村民|学生)"
)

_CONTROL = (
    r"\b(?:majority|controlling|\d{2,3}(?:\.\d+)?(?:%| percent)) (?:stake|interest|holding|"
    r"shareholding)"
)
_SHARE = re.compile(
    r"(?P<share>\d{1,3}(?:\.\d{1,2})?)(?:%|-?\s?per ?cent)\s?(?:(?:majority |controlling |"
    r"minority |equity |strategic )?(?:stake|interest|holding|shareholding|slice|position)\b|of "
    r"(?!sales|"
    r"revenue|its|the market|customers)|(?:的)?(?:已发行)?(?:股权|股份|权益|控股))|(?:持股|入股|"
    r"占股|持有|参股)(?:比例)?(?:约|近|逾|达)?(?P<held>\d{1,3}(?:\.\d{1,2})?)%|"
    r"(?P<whole>全资)(?=收购|并购|控股|买下)",
    re.IGNORECASE,
)

# In the lead other sums stand as well: sales, savings, older deals.
# What a deal is valued at is its price, what a company is valued at is not.
_DEAL_VALUED = re.compile(
    r"\b(?:deal|transaction|order|contract|purchase|offer|takeover|acquisition|"
    r"merger)s?\b[^.;]{0,24}valued at",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\b(?:pa(?:id|ys?|ying)|deals?|purchase|price|worth|valued|valu(?:e|ing)|cost|consideration|"
    r"invest\w*|stake|cheque|round|series [A-H]|raised|takeover|acqui\w+|buy\w*|bought|transaction|"
    r"offer|bid|change hands|shelling|placement|injection|fetch|received|disposal|contract|order|"
    r"agreement|sum|per share|cash)\b|代价|对价|作价|价格|金额|总额|"
    r"报价|出资|取得|投资|收购|并购|转让|出售|以.{0,8}元|交易|合同|注册资本|首付|募得|融资|承揽|"
    r"规模",
    re.IGNORECASE,
)


def acquires_patterns() -> tuple[Pattern, ...]:
    """Whose event it is: the acquirer; the target is the counterpart."""
    active = _patterns(ACTIVE, "(?P<target>)", "left", None)
    passive = _patterns(PASSIVE, "(?P<who>)", "who", "target")
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
            r"(?:[\w&.'’-]+ ){1,6}?by (?:\w+ ){0,4}?(?-i:[A-Z])) (?:[\w&.'’-]+ ){1,6}?by(?P<who>)",
            subject="who",
            confidence=0.75,
        ),
        pattern(
            rf"(?P<left>){_CONTROL} in(?P<target>)(?= [^,;:]{{2,50}}? (?:secured|bought|acquired|"
            rf"taken|snapped up|sold|"
            rf"goes|passes))(?: [\w&.'’-]+){{1,5}}? \w+(?: up)? (?:by|to)(?P<who>)",
            subject="who",
            confidence=0.82,
        ),
        pattern(
            r"(?P<left>)\b(?:acquisition|takeover|purchase|buyout) by(?P<who>)(?= [^,;:]{2,50}? "
            r"of )"
            r"(?: [\w&.'’-]+){1,5}? of(?P<target>)",
            subject="who",
            confidence=0.85,
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
    active = _patterns(ACTIVE, "(?P<who>)", "who", "acquirer")
    passive = _patterns(PASSIVE, "(?P<acquirer>)", "left", None)
    alone = (
        pattern(
            rf"{SELLS} {PIECE}(?P<who> {NAME}) to(?= (?:\w+ ){{0,4}}?(?-i:[A-Z]))(?P<acquirer>)",
            subject="who",
            confidence=0.84,
        ),
        pattern(
            rf"{SELLS}(?! {PIECE})(?P<who> {NAME}) to(?= (?:\w+ ){{0,4}}?(?-i:[A-Z]))(?P<acquirer>)"
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
            r"){0,4}?(?-i:[A-Z]))",
            subject="who",
            confidence=0.78,
            status="rumour",
        ),
        # "Controlling interest in Danube Stores secured by Frigo"
        pattern(
            rf"(?P<left>){_CONTROL} in(?P<who>)(?= [^,;:]{{2,50}}? (?:secured|bought|acquired|"
            rf"taken|snapped up|sold|"
            rf"goes|passes|changes hands))(?: [\w&.'’-]+){{1,5}}? \w+(?: up)? (?:by|"
            rf"to)(?P<acquirer>)",
            subject="who",
            confidence=0.82,
        ),
        # "The acquisition by Temas Water of Adelaide's PureFlow"
        pattern(
            r"(?P<left>)\b(?:acquisition|takeover|purchase|buyout) by(?P<acquirer>)(?= "
            r"[^,;:]{2,50}? of )"
            r"(?: [\w&.'’-]+){1,5}? of(?P<who>)",
            subject="who",
            confidence=0.85,
        ),
        # A subsidiary whose buyer is not named in the headline.
        pattern(
            rf"(?:offloads|sells|divests|hands over|parts with|jettisons){KNOWN}(?! (?:\d|its "
            rf"stake|stake|an? ))"
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
    return (*active, *passive, *alone, *_mergers_han.is_acquired_patterns())


def merger_facts(clause: Clause, start: int) -> Iterable[Fact]:
    """What was paid, and the share that was bought in percent."""
    return [*paid_facts(clause), *share_facts(clause)]


def paid_facts(clause: Clause) -> Iterator[Fact]:
    """The sum of the headline, or of a sentence of the lead that speaks of a price."""
    if not (clause.is_headline or _PRICE.search(clause.text)):
        return
    found = list(money_facts(clause))
    is_told = any(fact.name in {"amount", "amount_text"} for fact in found)
    is_value = not is_told and bool(_DEAL_VALUED.search(clause.text))
    for fact in found:
        yield replace(fact, name="amount") if is_value and fact.name == "valuation" else fact


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
