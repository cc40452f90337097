"""How others take a purchase: regulators, owners, markets, rivals; forms as in `forms`."""

from tasks.rules.triggers.deals.sales import NO_GOODS
from tasks.rules.triggers.deals.words import MAJORITY, NAME, NEWS

Form = tuple[str, float, bool, str]

_DEAL = r"(?:acquisition|takeover|buy-?out|purchase|take-private)"
_BUY = r"(?:buy|acquire|take over|purchase|take control of)"
_BUYING = r"(?:buying|acquiring|taking over|purchasing|taking control of)"
# What a regulator or a court does with a deal, and how a headline says that it did.
_RULES = (
    r"(?:approv(?:es?|ed|al)|clear(?:s|ed|ance)?|okays|waves? through|block(?:s|ed|ing)?|"
    r"prob(?:es?|ed)|"
    r"scrutin\w+|review(?:s|ed)?|investigat\w+|challeng(?:es?|ed)|antitrust|competition "
    r"(?:concerns|probe|inquiry|watchdog)|green[- ]?light(?:s|ed)?|nod|go-ahead|regulat\w+|"
    r"watchdog|"
    r"FTC|CMA|CCI|ACCC|CFIUS|EU|Brussels|objections?|remedies|phase (?:1|2|one|two))"
)
_FALLS = (
    r"(?:falls?|drops?|slides?|slips?|sinks?|tumbles?|plunges?|dips?|slumps?|eases?|fell|dropped|"
    r"slid|sank|tumbled|plunged|down|lower)"
)
_RISES = (
    r"(?:soars?|surges?|jumps?|rises?|gains?|climbs?|leaps?|pops?|rall(?:y|ies)|spikes?|rockets?|"
    r"soared|surged|jumped|rose|up|higher)"
)
_PLANNED = r"(?: (?:proposed|planned|pending|hostile|<MONEY>)){0,2}"
_FUNDS = (
    r"(?:to (?:help )?(?:fund|finance|pay for|back)|funds|finances|(?:loans?|bonds?|bridge|funding|"
    r"financing|debt|notes) (?:for|to (?:fund|finance)))"
)
_NO_CONTEST = (
    r"(?! (?:the |an? )?(?:\d|olympics?|games|cup|world|title|promotion|office|presidency|mayor|"
    r"rights|help|support|votes|seat|licen|contract|tender|more|UK|US|EU|NHS|AI|new)\b)"
)
_NO_PRIZE = r"(?! (?:rights|licen[cs]e|contract|seat|job|games|cup|title|project|site|land|tender))"
_CAPITAL = r"(?= (?:[\w’'-]+ ){0,4}?(?-i:[a-z]?[A-Z]))"
_NOT_GAMES = (
    r"(?! (?:[\w&.’'-]+ ){0,3}?(?:olympics?|games|cup|title|re-?election|election|presidential|"
    r"bankruptcy|bail|parole|contract|tender|rights|world|euro|premiership|senate|mayoral|stadium|"
    r"statehood|membership|nato|EU|UN) (?:bid|offer|deal)\b)"
)

ACTIVE_REACTIONS: tuple[Form, ...] = (
    # "Acme cleared to buy Bolt", "Acme barred from buying Bolt"
    (
        r"(?:cleared|allowed|permitted|free|approved|authori[sz]ed|(?:given|gets|wins|handed|"
        rf"granted) (?:[\w-]+ ){{0,3}}?(?:go-ahead|green light|nod|permission|clearance)|(?:joins|"
        r"joined|enters|entered|leads|wins|quits|exits|in) (?:the )?(?:race|battle|fight|bidding|"
        rf"auction|contest|hunt|scramble|running)) to {_BUY}{NEWS}<OTHER>",
        0.84,
        False,
        "to buy|to acquire|to take|to purchase",
    ),
    (
        r"(?:blocked|barred|banned|stopped|prevented|prohibited) from "
        rf"{_BUYING}{NEWS}<OTHER>",
        0.84,
        False,
        "from",
    ),
    # "Acme joins bidding war for Bolt"
    (
        r"(?:joins|joined|enters|entered|leads|wins|quits|exits|drops out of|pulls out of) (?:the "
        r")?"
        r"(?:(?:\w+ )?(?:bidding(?: war| race)?|auction|takeover (?:battle|race|fight|tussle)) for|"
        rf"race for(?= {NAME} (?:takeover|stake|buyout)\b)){_NO_CONTEST}{NEWS}{_CAPITAL}<OTHER>"
        rf"{_NO_PRIZE}",
        0.78,
        False,
        "bidding|auction|takeover|race",
    ),
    # "Acme outbids Coro in battle for Bolt"
    (
        r"outbids? (?:[\w&.’'-]+ ){1,4}?(?:for|in (?:the |a )?(?:\w+ )?(?:battle|race|fight|"
        rf"contest|auction) for){_NO_CONTEST}{NEWS}{_CAPITAL}<OTHER>"
        rf"{_NO_PRIZE}",
        0.8,
        False,
        "outbid",
    ),
    # "EU clears Acme's $2bn Bolt deal", "Acme's Bolt deal faces antitrust probe"
    (
        rf"\b{_RULES}\b[^,;:]{{1,60}}?(?P<left>)(?:['’]s|(?<=s)['’]){_PLANNED} <NAMED> "
        r"(?:deal|bid|offer)\b(?! (?:contract|rights))",
        0.78,
        False,
        "deal|bid|offer",
    ),
    (
        rf"(?:['’]s|(?<=s)['’]){_PLANNED} <NAMED> (?:deal|bid|offer)\b(?! of)"
        rf"(?=[^;]{{0,50}}?\b{_RULES}\b)",
        0.78,
        False,
        "deal|bid|offer",
    ),
    # "Acme raises Bolt bid to $2.2bn", "Acme drops Bolt bid"
    (
        r"(?:abandons|drops|withdraws|scraps|ditches|raises|ups|sweetens|lodges|revives|pulls|"
        rf"improves|hikes|lifts|boosts|extends|launches|weighs|prepares|mulls){_NOT_GAMES} "
        r"(?:its |hostile |takeover |higher |improved |increased |revised |rival |<MONEY> ){0,3}"
        r"<NAMED> (?:takeover |buyout )?(?:bid|offer)"
        r"(?=$|[,;:]| (?:to \S?\d|(?:after|as|amid|by|following|on)\b))",
        0.78,
        False,
        "bid|offer",
    ),
    (
        r"(?:walks? away from|walked away from|pulls out of|pulled out of|backs out of|scraps|"
        rf"terminates|abandons){_NOT_GAMES} (?:its |the |planned |proposed )?<MONEY> <NAMED> "
        r"(?:deal|takeover)(?=$|[,;:]| (?:after|as|amid|over|following|on)\b)",
        0.76,
        False,
        "deal|takeover",
    ),
    (
        r"(?:scraps|terminates|ends|abandons|calls off|drops|pulls out of|walks away from) (?:its |"
        rf"the |planned )?(?:<MONEY> )?(?:deal|agreement|plans?|talks) (?:for|to {_BUY}){NEWS}"
        rf"{_NO_CONTEST}{_CAPITAL}<OTHER>(?! (?:rights|contract|jets?|planes?|project|plant))",
        0.8,
        False,
        "deal|agreement|plan|talks",
    ),
    # "Acme shares fall after Bolt takeover"
    (
        rf"\b(?:(?:shares?|stock)(?: price)? )?{_FALLS}\b[^;:]{{0,30}}? (?:on|after|as|following)"
        rf" (?:news of |its )?(?:<MONEY> )?<NAMED> {_DEAL}\b(?! of| by)",
        0.76,
        False,
        "acquisition|takeover|buyout|buy-out|purchase",
    ),
    # "Acme to fund Bolt acquisition with bonds"
    (
        rf"{_FUNDS} (?:its |the )?(?:<MONEY> )?<NAMED> {_DEAL}\b(?! of)",
        0.78,
        False,
        "acquisition|takeover|buyout|buy-out|purchase",
    ),
    (
        rf"{_FUNDS} (?:its |the )?(?:<MONEY> )?{_DEAL} of{NEWS}<OTHER>",
        0.78,
        False,
        "acquisition|takeover|buyout|buy-out|purchase",
    ),
    # "Acme rescues Bolt from collapse"
    (
        r"(?:rescues|saves|buys|acquires|picks up|snaps up)<NAMED_AFTER> (?:from|out of) (?:the "
        r"brink|collapse|closure|liquidation|going under|insolvency|bankruptcy)\b",
        0.84,
        False,
        "brink|collapse|closure|liquidation|under|insolvency|bankruptcy",
    ),
    (
        rf"\b(?:takes?|took|assumes?|gains?|seizes?|secures) {MAJORITY}<OTHER>",
        0.86,
        False,
        "stake|control|interest",
    ),
)
PASSIVE_REACTIONS: tuple[Form, ...] = (
    # "Bolt agrees to Acme takeover"
    (
        r"\b(?:agrees? to|agreed to|accepts|accepted|recommends|succumbs to|resists|fights|knocks "
        r"back|turns down|rebuffs|"
        r"opposes|bows to)(?: (?:sweetened|improved|revised|final|"
        r"hostile)){0,2}<NAMED_AFTER>(?:['’]s?)? (?:(?:<MONEY>|sweetened|improved|revised|final|"
        r"hostile|unsolicited|cash|all-cash) ){0,3}(?:takeover|buy-?out|bid|offer|approach)"
        r"(?=$|[,;:]| (?:(?:as|after|amid|despite|bid|offer|approach|deal)\b|of \S?\d))",
        0.78,
        False,
        "takeover|buyout|buy-out|bid|offer|approach",
    ),
    (
        r"\b(?:rejects|rejected|rebuffs|spurns|backs|welcomes|considers|weighs)<NAMED_AFTER> "
        r"(?:(?:<MONEY>|sweetened|improved|revised|final|hostile|unsolicited|cash|all-cash) )"
        r"{1,3}(?:bid|offer|approach)(?=$|[,;:]| (?:(?:as|after|amid|despite)\b|of \S?\d))",
        0.74,
        False,
        "bid|offer|approach",
    ),
    # "Bolt shareholders cry foul over $1bn Acme deal"
    (
        r"\b(?:share|stock|unit)holders (?:cry foul|sue|balk|revolt|push back|protest|divided|"
        r"split|"
        r"unhappy|angry|object) (?:on|over|at|against|to|about)(?: the)?(?: <MONEY>)? <NAMED> "
        r"(?:deal|takeover|offer|bid|buy-?out|acquisition)\b",
        0.8,
        False,
        "holders",
    ),
    # "Bolt says Acme offer undervalues it"
    (
        r"\bsays<NAMED_AFTER>(?:['’]s?)? (?:<MONEY> )?(?:takeover |revised |hostile )?(?:bid|offer|"
        r"approach|proposal) (?:undervalues?|is too low|too low|fails|inadequate|is inadequate|"
        r"lacks|not in)\b",
        0.82,
        False,
        "bid|offer|approach|proposal",
    ),
    # "Bolt shares soar on Acme bid"
    (
        rf"\b(?:shares?|stock)(?: price)? {_RISES}\b[^;:]{{0,30}}? (?:on|after)<NAMED_AFTER>"
        r"(?:['’]s)? (?:<MONEY> )?(?:bid|offer|approach|bid interest|takeover interest)"
        r"(?=$|[,;:]| (?:for|talk|report|of)\b)",
        0.76,
        False,
        "bid|offer|approach|interest",
    ),
    (
        rf"\b(?:(?:shares?|stock)(?: price)? )?{_RISES}\b[^;:]{{0,30}}? (?:after|as|when)"
        r"<NAMED_AFTER> (?:(?:makes|launches|confirms|tables|submits|raises|ups|weighs|mulls|"
        r"considers) (?:an? |its )?(?:<MONEY> )?(?:takeover |buyout |possible |improved |hostile "
        r"){0,2}(?:offer|bid|approach|swoop)(?=$|[,;:]| for (?:it|company|the|firm)\b)|swoops"
        r"(?=$|[,;:]))",
        0.78,
        False,
        "offer|bid|approach|swoop",
    ),
)
_COMPOUND = r"(?!(?:Coca|Rolls|Hewlett|Bristol|Mercedes|Harley|Procter|Anglo|Sino|Franco|Indo)[-–])"
_WATCHED = (
    r"(?:antitrust|trustbusters|watchdogs?|regulators?|FTC|CMA|CCI|ACCC|CFIUS|DoJ|Brussels|"
    r"competition|merger (?:probe|review)|EU (?:approval|nod|probe|clearance|go-ahead|"
    r"commission|regulators?)|shareholders)"
)
# "Acme-Bolt deal wins EU approval": who buys is told first.
_PAIR = (
    rf"{_COMPOUND}(?P<acquirer>(?-i:[A-Z])[\w.&]{{2,20}}(?: (?-i:[A-Z])[\w.&]{{2,20}})?)"
    r"(?: ?[-–/] ?|, )(?P<target>(?-i:[A-Z])[\w.&]{2,20}(?: (?-i:[A-Z])[\w.&]{2,20})?) "
    r"(?:deal|takeover|acquisition|buyout|transaction)\b"
)
# Of both sides, whichever the event is of.
OF_BOTH = (
    (rf"^{_PAIR}(?=[^;]{{0,70}}?\b{_WATCHED}\b)", 0.78),
    (
        rf"\b{_WATCHED}\b[^;:]{{0,20}}? (?:clears?|approves?|blocks?|challenges?|probes?|reviews?|"
        r"okays|waves through|on|over|to (?:block|stop|clear|approve|probe|review)) (?:the )?"
        rf"(?:<MONEY> )?{_PAIR}",
        0.78,
    ),
    # "Ministry approves sale of Bolt to Acme"
    (
        r"\b(?:approv(?:es?|ed)|announces?|completes?|closes|finali[sz]es|clear(?:s|ed)|blocks|"
        r"blocked|backs|rejects|okays|greenlights|"
        r"opposes|"
        rf"confirms) (?:the )?(?:<MONEY> )?(?:sale|disposal) of{NO_GOODS}(?P<target> {NAME}) to"
        r"(?= (?:[\w’'-]+ ){0,4}?(?-i:[a-z]?[A-Z]))(?P<acquirer>)",
        0.78,
    ),
)
