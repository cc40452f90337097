"""Minority stakes as other words and other sides tell them: read by `invests_in`."""

from tasks.rules.triggers.deals.words import KIND, NAME
from tasks.rules.triggers.reading.patterns import pattern

_MINOR = r"(?:[1-4]?\d)(?:\.\d+)?(?:%|-?per ?cent| percent| pct)"
_A_STAKE = (
    rf"(?:an? |its |the |up to |about |nearly |additional |further |another ){{0,2}}(?:<MONEY> )?"
    rf"(?:{_MINOR} |minority |strategic |significant |small |equity ){{0,3}}"
    r"(?:stake|interest|shareholding|holding) in"
)
_NO_REAL = (
    r"(?! (?:(?:an? |the )?(?:future|success|outcome|company|bidder|firms?|hotel|property|land|"
    r"project|mine|field|block|licen[cs]e)\b))"
)
_END = r"(?=$|[,;:]| (?:to|by|above|in|for|from|as|after|via|with)\b)"
STAKES = (
    # "Acme boosts stake in Bolt", "Acme reveals 5 pct stake in Bolt", "purchase of 20% stake in"
    pattern(
        r"(?:boosts?|doubles?|reveals?|raises?|strengthens|grows|expands|tops up|weighs buying|"
        r"(?:acquisition|purchase) of|(?:to )?(?:buys?|bought|takes?|acquires?)) "
        rf"{_A_STAKE}{_NO_REAL}(?= (?:[\w’'-]+ ){{0,5}}?(?-i:[a-z]?[A-Z]))(?P<target>)",
        confidence=0.82,
        needs="stake|interest|holding",
    ),
    # "Acme buys Tarn's 26% stake in Bolt"
    pattern(
        r"(?:buys?|buying|bought|acquires?|acquired|acquiring|purchases?|takes?|picks up|snaps up)"
        rf" {NAME}['’]s? (?:entire |remaining )?(?:{_MINOR} |minority |strategic )(?:stake|"
        r"interest|"
        r"holding|shareholding) in(?P<target>)(?= (?:[\w’'-]+ ){0,5}?(?-i:[a-z]?[A-Z]))",
        confidence=0.82,
        needs="stake|interest|holding",
    ),
    # "Acme buys Bolt stake for $50m", "Acme eyes Bolt stake"
    pattern(
        r"(?:buys?|bought|buying|acquires?|acquired|takes?|took|eyes?|eyeing|weighs|mulls|seeks|"
        r"nears|"
        r"gets|picks up|snaps up|completes|raises?|ups|lifts|hikes|boosts?|increases?)"
        r"(?! (?:its |the |a )?(?:majority|controlling|entire|remaining))(?: an?| its)?"
        rf"(?: <MONEY>| {_MINOR}| minority)?(?P<target> {NAME}) (?:minority )?(?:stake|"
        r"shareholding)"
        rf"{_END}(?! in (?-i:[a-z]?[A-Z]))",
        confidence=0.8,
        needs="stake|shareholding",
    ),
    # "Acme to get 10% of Bolt"
    pattern(
        r"(?:to (?:get|hold|own)|gets|(?:acquisition|purchase) of) (?:an? )?(?:about |up to |"
        r"nearly "
        rf"|another )?{_MINOR} of(?P<target>)(?! (?:shares|stock|sales|revenue|profits?|its|the))"
        r"(?= (?-i:[a-z]?[A-Z]))",
        confidence=0.8,
        needs="of",
    ),
    # "Acme backs Bolt, a maths startup"
    pattern(
        rf"(?:backs|bets on|invests in|funds)(?P<target> {NAME}), (?:an?|the) (?:[\w&.’'-]+ "
        rf"){{0,6}}?"
        rf"(?-i:{KIND})\b",
        confidence=0.8,
        needs="backs|bets on|invests|funds",
    ),
    # "Acme's $2bn investment in Bolt", "considering investment in Bolt"
    pattern(
        r"(?:(?:['’]s|(?<=s)['’]) (?:<MONEY> |\w+ )?|(?:considers|considering|weighs|weighing|"
        r"mulls|"
        r"mulling|plans|in talks (?:over|on|about|for)|nears|eyes|confirms|approves|doubles) "
        r"(?:an? |"
        r"its )?(?:<MONEY> |potential |possible |strategic |minority )*)investment in(?! (?:the |"
        r"its |"
        r"new |an? )?(?:[a-z]+ )?(?:<PLACE>|AI|infrastructure|plants?|capacity|research|housing|"
        rf"renewables?|technology)\b)(?P<target> {NAME})(?=$|[,;:]| (?:approved|cleared|as|after|"
        r"blocked|gets|wins|under|to)\b)".replace(")*)", "){0,3})"),
        confidence=0.76,
        needs="investment in",
        PLACE=r"(?-i:India|China|Europe|Africa|Asia|Germany|France|Britain|UK|US|Brazil|Mexico)",
    ),
    # "Bolt welcomes Acme as shareholder", "Bolt in talks to sell stake to Acme"
    pattern(
        rf"(?:welcomes|gains|adds)(?P<who> {NAME}) as (?:an? )?(?:\w+ )?(?:shareholder|investor)\b",
        subject="who",
        left_role="target",
        confidence=0.8,
        needs="shareholder|investor",
    ),
    pattern(
        rf"(?:sells?|sold|selling|to sell) (?:an? )?(?:<MONEY> )?(?:{_MINOR} |minority |strategic "
        r")?"
        r"(?:stake|interest) to(?P<who>)(?= (?:[\w’'-]+ ){0,4}?(?-i:[a-z]?[A-Z]))",
        subject="who",
        left_role="target",
        confidence=0.78,
        needs="stake|interest",
    ),
    # "Acme becomes a new investor in Bolt"
    pattern(
        r"(?:becomes?|becoming|emerges as|named) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:investor|"
        r"shareholder) in(?P<target>)(?= (?:[\w’'-]+ ){0,4}?(?-i:[a-z]?[A-Z]))",
        confidence=0.82,
        needs="investor|shareholder",
    ),
)
