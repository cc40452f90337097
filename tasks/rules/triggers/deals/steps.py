"""The steps of a purchase: offers, votes, approvals, closings; forms as in `forms`."""

from tasks.rules.triggers.deals.words import BOUGHT, MAJORITY, NEWS, NO_PART, OUT_OF, PHASE

Form = tuple[str, float, bool, str]

_GETS = (
    r"(?:secures?|secured|wins?|won|gets?|got|receives?|received|obtains?|obtained|gains?|lands?|"
    r"bags?|has|awaits|nears)"
)
_NOD = r"(?:approvals?|nod|clearance|go-ahead|green[- ]light|blessing|consents?|backing)"
_GRANTED = rf"{_GETS} (?:[\w&.’'-]+ ){{0,4}}?{_NOD} (?:for|on|to (?:complete|close)|of)"
_WHOSE = (
    r"(?: the| its| their| an?)?(?: <MONEY>)?(?: (?:proposed|planned|pending|hostile|contested|"
    r"controversial|all-cash|all-stock|all-share))?"
)
HOLDERS = (
    r"(?:(?:share|stock|unit|security)holders|investors|members|partners|board(?: of directors)?|"
    r"directors)"
)
VOTE = (
    r"(?: \w+ly)? (?:approves?|approved|backs?|backed|clears?|okays?|ratif(?:y|ies)|endorses?|"
    r"green-?lights?|(?:gives?|give) (?:the )?(?:nod|green light|blessing) to|supports?|"
    r"votes? (?:for|in favou?r of|to (?:approve|back|accept))|waves? through|recommends?|"
    r"agrees?(?: to)?|accepts?|rejects?|rejected|votes? (?:down|against))"
)
_OFFERS = (
    r"(?:makes?|made|submits?|submitted|launches|launched|tables|tabled|raises|raised|sweetens|"
    r"withdraws|withdrew|drops|lodges|lodged|abandons|ups|readies|prepares|proposes|confirms|"
    r"extends|extended)"
)
_BUY = r"(?:buy|acquire|take over|purchase|take control of)"
_DEAL = r"(?:acquisition|takeover|buy-?out|purchase|take-private)"
_RISES = (
    r"(?:soars?|surges?|jumps?|rises?|gains?|climbs?|leaps?|pops?|rall(?:y|ies)|spikes?|rockets?|"
    r"skyrockets?|launches|zooms|flies|explodes|soared|surged|jumped|up|higher)"
)

ACTIVE_STEPS: tuple[Form, ...] = (
    (
        rf"(?:acquisition|takeover|purchase|buy-?out) of {MAJORITY}<OTHER>",
        0.9,
        True,
        "acquisition|takeover|purchase|buyout|buy-out",
    ),
    # "... agreement to acquire all of the issued and outstanding shares of Bolt"
    (
        r"(?:acquires?|acquired|purchase[sd]?|acquisition of|purchase of) (?:100(?:%| percent) of |"
        r"all (?:of )?|the entire )?(?:the |its )?(?:issued |outstanding |and |common |ordinary |"
        r"entire |share |capital |equity |membership ){1,5}(?:shares|stock|capital|interests?|"
        r"equity|securities) (?:of|in)<OTHER>",
        0.9,
        True,
        "shares|stock|capital|interest|equity|securities",
    ),
    # "Acme closes landmark acquisition of Bolt"
    (
        rf"\b{PHASE} (?:the |its |an? )?(?:<MONEY> )?(?:[\w-]+ ){{1,3}}?(?:acquisition|takeover|"
        rf"buy-?out|purchase|bolt-on|tuck-in) of{NEWS}<OTHER>",
        0.88,
        True,
        "acquisition|takeover|purchase|buyout|buy-out|bolt-on|tuck-in",
    ),
    # "Acme wins EU approval for Bolt takeover", "... for $3bn Bolt deal", "... for purchase of
    # Bolt"
    (
        rf"{_GRANTED}{_WHOSE} <NAMED> {_DEAL}\b(?! of| financ| talks)",
        0.85,
        False,
        "approval|nod|clearance|go-ahead|light|blessing|consent|backing",
    ),
    (
        rf"{_GRANTED}(?: the| its)? <MONEY> <NAMED> (?:deal|bid|offer)\b",
        0.8,
        False,
        "approval|nod|clearance|go-ahead|light|blessing|consent|backing",
    ),
    (
        rf"{_GRANTED}{_WHOSE} {_DEAL} of{NEWS}<OTHER>",
        0.85,
        False,
        "approval|nod|clearance|go-ahead|light|blessing|consent|backing",
    ),
    # "Acme's $8bn Bolt takeover cleared"
    (
        rf"(?:['’]s|(?<=s)['’]){_WHOSE} <NAMED> (?:acquisition|takeover|buy-?out)\b(?! of| target|"
        r" spree| talks of| rumou?rs| history| strategy| costs?)",
        0.78,
        False,
        "acquisition|takeover|buyout|buy-out",
    ),
    (
        rf"(?<!['’]s\s)\b{HOLDERS}{VOTE}{_WHOSE} <NAMED> (?:acquisition|purchase)\b(?! of)",
        0.82,
        False,
        "acquisition|purchase",
    ),
    (
        rf"\b{HOLDERS}{VOTE}{_WHOSE} (?:acquisition|purchase|takeover) of{NEWS}<OTHER>",
        0.82,
        False,
        "acquisition|purchase|takeover",
    ),
    (
        rf"{_OFFERS} (?:an? |its )?(?:<MONEY> )?(?:[\w-]+ ){{0,2}}?(?:offer|bid|proposal|approach) "
        rf"to {_BUY}{NEWS}<OTHER>",
        0.86,
        False,
        "offer|bid|proposal|approach",
    ),
    (
        r"(?:abandons|drops|withdraws|scraps|ditches|raises|ups|sweetens|lodges|revives|launches|"
        r"prepares|weighs|readies|improves|pulls|makes|confirms) (?:its |an? )?<MONEY> <NAMED> "
        r"(?:takeover )?(?:bid|offer|approach)\b",
        0.8,
        False,
        "bid|offer|approach",
    ),
    (
        r"(?:emerges?|emerged|seen|viewed|named|selected|chosen|picked|declared) (?:as )?(?:the "
        r")?(?:[\w-]+ )"
        rf"{{0,2}}?(?:front-?runner|bidder|suitor|buyer|contender) (?:for|to {_BUY})(?! (?:stake|"
        r"rights|contract|project|the games))(?= (?:[\w-]+ ){0,4}?(?-i:[a-z]?[A-Z]))<OTHER>",
        0.8,
        False,
        "runner|bidder|suitor|buyer|contender",
    ),
    (r"(?:['’]s|s['’]) (?:<MONEY> )?resolution plan for<OTHER>", 0.85, False, "resolution plan"),
    (
        r"(?:makes?|completes?|announces?|seals|closes) (?:its |an? )?(?:first|second|third|fourth|"
        r"fifth|sixth|seventh|eighth|ninth|tenth|latest|another|maiden|biggest|largest|new) "
        r"(?:[\w-]+ ){0,2}?(?:acquisition|purchase)(?: of (?:the year|20\d\d|this year)| this "
        r"year)?(?: with|, (?:buys|buying|acquires|acquiring|snaps up|snapping up|purchasing))"
        r"(?= (?:[\w-]+ ){0,4}?(?-i:[a-z]?[A-Z]))<OTHER>",
        0.82,
        False,
        "acquisition|purchase",
    ),
    (
        r"\bwelcomes<NAMED_AFTER> (?:in)?to (?:(?:its|the|our) (?:\w+ )?(?:fold|group of companies|"
        r"family of (?:companies|brands|businesses|firms|practices|agencies|dealerships)))\b",
        0.8,
        False,
        "welcomes",
    ),
    (
        r"\badds<NAMED_AFTER>(?: to (?:its |the )?(?:[\w-]+ ){0,2}?(?:portfolio|group|platform|"
        r"network|family))? (?:in|through|via|with) (?:an? |its )?(?:<MONEY> )?(?:latest |new |"
        r"\w+th |second |third )?(?:acquisition|buyout|purchase)\b",
        0.82,
        False,
        "acquisition|buyout|purchase",
    ),
    (
        r"(?:buys|rescues|saves|acquires|snaps up)<NAMED_AFTER> (?:in|through|via) (?:an? )?"
        r"(?:[\w-]+ )?pre-?pack\b",
        0.88,
        False,
        "prepack|pre-pack|pack",
    ),
    # "Acme grows in Ohio with Bolt acquisition": who does it opens the clause.
    (
        r"\b(?:with|through|via)(?P<left>) (?:the |its |an? )?(?:<MONEY> )?(?:planned |proposed |"
        r"latest |strategic )?<NAMED> (?:acquisition|takeover|buy-?out|purchase|buy)\b(?! of| from|"
        r" corp| co\b| company| inc| holdings)",
        0.82,
        False,
        "acquisition|takeover|buyout|buy-out|purchase|buy",
    ),
    (
        r"\bamong (?:the )?(?:[\w-]+ ){0,2}?(?:bidders|suitors|contenders) (?:for|to buy)(?! [^,;:]"
        r"{0,40}?\b(?:\d|olympics?|games|cup|stake|rights|contract|projects?|line|franchise|"
        r"licen[cs]es?|stadium|tender)\b)(?= (?:[\w-]+ ){0,3}?(?-i:[a-z]?[A-Z]))<OTHER>",
        0.74,
        False,
        "bidders|suitors|contenders",
    ),
    (
        r"(?:ups|raises|increases|lifts|takes|boosts|hikes) (?:its )?(?:stake|holding|"
        r"shareholding) "
        r"in(?= [^,;:]{2,50}? to 100(?:%| percent| per cent))<OTHER>",
        0.88,
        False,
        "100%|100 per",
    ),
    (
        r"\bapproach(?:es|ed)(?= (?:[\w.&'’-]+ ){1,6}?(?:about|over|with|regarding) (?:an? )?"
        r"(?:possible |potential |<MONEY> )?(?:takeover|acquisition|buy-?out|bid|offer|purchase)\b)"
        r"<OTHER>",
        0.82,
        False,
        "approach",
    ),
    # "Acme in talks with Bolt over takeover"
    (
        r"\b(?:in|holds|begins|enters|opens) (?:[\w-]+ )?(?:talks|discussions|negotiations) with"
        r"<NAMED_AFTER> (?:about|over|on|for) (?:an? |its )?(?:possible |potential |<MONEY> )?"
        r"(?:takeover|acquisition|buy-?out|purchase)\b",
        0.82,
        False,
        "takeover|acquisition|buyout|buy-out|purchase",
    ),
    # "Acme nears deal for Bolt", "Acme in takeover talks with Bolt", "Acme bids for Bolt"
    (
        r"(?:nears?|nearing|closes in on|close to|strikes?|struck|seals?|agrees?|agreed|in|lines "
        r"up|"
        r"clinches) (?:an? |the |its )?(?:possible |potential |takeover |buyout |acquisition |"
        r"final )"
        r"{0,2}(?:<MONEY> )?(?:takeover |buyout |acquisition )?(?:deal|agreement) (?:for|to take "
        r"over)(?! (?:an? |the )?(?:supply|power|gas|new|more|chips?|jets?|planes?)\b)"
        rf"{NEWS}(?= (?:[\w’'-]+ ){{0,4}}?(?-i:[a-z]?[A-Z]))<OTHER>(?! (?:rights|contract|jets?|"
        r"planes?|"
        r"star|striker|midfielder|defender|forward|shows?|series|sponsorship))",
        0.78,
        False,
        "deal for|agreement for|deal to take|agreement to take",
    ),
    (
        r"\b(?:in|holds|holding|confirms|begins|enters|resumes|ends|opens) (?:early |advanced |"
        r"exclusive |final |preliminary |fresh ){0,2}(?:takeover|buy-?out|acquisition) (?:talks|"
        rf"discussions|negotiations) with{NEWS}<OTHER>",
        0.8,
        False,
        "takeover talks|buyout talks|acquisition talks|buy-out talks|discussions with|"
        "negotiations with",
    ),
    (
        rf"\bbids (?:<MONEY> )?for{NEWS}(?! (?:the |an? )?(?:\d|games|olympics|cup|title|"
        r"promotion|office|presidency|freedom|asylum|parole|bail|glory|rights|help|support|votes|"
        r"seat|licen|contract|world|champions|rugby|second|third|history|more|UK|US|EU|NHS))"
        r"(?= (?:[\w’'-]+ ){0,4}?(?-i:[a-z]?[A-Z]))<OTHER>(?! (?:rights|licen[cs]e|contract|seat|"
        r"job|"
        r"games|cup|title|tunnel|project|line|site|land|tender|crown|gold|final|medal))",
        0.72,
        False,
        "bids",
    ),
)
PASSIVE_STEPS: tuple[Form, ...] = (
    (
        rf"\b{HOLDERS}{VOTE}{_WHOSE} (?:sale to|(?:takeover|acquisition|buy-?out|take-private) by|"
        r"(?:transaction|arrangement|plan of arrangement) with)(?= (?:\w+ ){0,4}?(?-i:[a-z]?[A-Z]))"
        r"<OTHER>",
        0.84,
        False,
        "sale to|takeover|acquisition|buyout|buy-out|private|transaction|arrangement",
    ),
    (
        rf"(?<!['’]s\s)\b{HOLDERS}{VOTE}{_WHOSE} <NAMED>(?:['’]s?)? (?:<MONEY> )?(?:sweetened |"
        r"improved |revised |takeover |buyout ){0,2}(?:takeover|buy-?out|bid|offer|approach|"
        r"proposal)\b(?! for)",
        0.82,
        False,
        "takeover|buyout|buy-out|bid|offer|approach|proposal",
    ),
    (
        r"(?:rejects?|rejected|rebuffs?|spurns|accepts?|backs|recommends|agrees(?: to)?|confirms|"
        rf"welcomes|faces|considers){_WHOSE}<NAMED_AFTER> (?:<MONEY> )?(?:takeover|buy-?out)"
        r"(?: bid| offer| approach| proposal)?\b(?! of)",
        0.8,
        False,
        "takeover|buyout|buy-out",
    ),
    # "Bolt soars on Acme takeover", "Bolt shares surge after Acme offers $2bn"
    (
        rf"\b(?:(?:shares?|stock)(?: price)? )?{_RISES}\b[^;:]{{0,30}}? (?:on|after|as|following)"
        r"(?: (?:rumou?red|reported|possible|potential|proposed|<MONEY>)){0,2}"
        r"<NAMED_AFTER>(?:['’]s)? (?:<MONEY> )?(?:takeover|buy-?out|acquisition|take-private)\b",
        0.8,
        False,
        "takeover|buyout|buy-out|acquisition|take-private",
    ),
    (
        rf"\b(?:(?:shares?|stock)(?: price)? )?{_RISES}\b[^;:]{{0,30}}? (?:after|as|when)"
        r"<NAMED_AFTER> (?:(?:offers|bids) <MONEY>(?=$|[,;]| for\b| in\b)|(?:agrees|offers|plans|"
        r"looks|moves|says it will|to) (?:to )?(?:buy|acquire|take over)(?: it| company| the "
        r"company| firm| group)?(?=$|[,;]| for\b| in\b))",
        0.8,
        False,
        "offers|bids|buy|acquire|take over",
    ),
    (
        r"\b(?:finds?|found|has|gets|secures|welcomes) (?:an? )?(?:new )?(?:owner|buyer|parent|"
        r"saviour|white knight) (?:in|with)(?= (?:[\w’'-]+ ){0,3}?(?-i:[a-z]?[A-Z]))<OTHER>",
        0.8,
        False,
        "owner|buyer|parent|saviour|white knight",
    ),
    (
        r"\bsaved (?:from (?:closure|collapse|administration|liquidation|insolvency|bankruptcy) )?"
        r"by(?= (?:[\w’'-]+ ){0,3}?(?-i:[a-z]?[A-Z]))(?=[^;:]{2,60}? (?:deal|takeover|buy-?out|"
        r"acquisition|purchase|sale))<OTHER>",
        0.78,
        False,
        "saved",
    ),
    # "Bolt shares soar on takeover offer from Acme"
    (
        rf"\b(?:(?:shares?|stock)(?: price)? )?{_RISES}\b[^;:]{{0,30}}? (?:on|after|as|amid|"
        r"following) (?:[\w$€£.,-]+ ){0,3}?(?:takeover|buy-?out|acquisition|take-private)"
        r"(?: bid| offer| approach| proposal| deal| interest)? (?:from|by)<OTHER>",
        0.82,
        False,
        "takeover|buyout|buy-out|acquisition|take-private",
    ),
    # "Bolt, a family firm, acquired by Acme"; what else it does would tell of an older purchase.
    (
        rf"(?P<left>), (?:an?|the) [^,;:]{{3,70}}, {BOUGHT}{OUT_OF} by<OTHER>"
        r"(?![^;:]{0,80}, [a-z]+s\b)",
        0.85,
        False,
        "by",
    ),
    (
        r"\bgo(?:es|ing)? private in (?:an? )?(?:<MONEY> )?(?:all-cash )?(?:deal|buy-?out|"
        r"takeover|transaction) (?:with|by|led by|from)<OTHER>",
        0.86,
        False,
        "private",
    ),
    (
        r"\bjoins(?: the)?<NAMED_AFTER>(?:['’]s?)? (?:family of (?:companies|brands|businesses|"
        r"firms|practices|agencies|dealerships)|group of companies)\b",
        0.84,
        False,
        "joins",
    ),
)
# The target alone: who buys is unknown or has no name.
_HOUSES = r"(?:private[- ]equity|PE|buy-?out)"
ALONE: tuple[tuple[str, float, str], ...] = (
    (
        rf"\b(?:shares?|stock)(?: price)? {_RISES}\b[^;:]{{0,30}}? (?:on|after|as|amid|following) "
        r"(?:[\w$€£.,’'-]+ ){0,4}?(?:takeover|buy-?out|sale|take-private) (?:interest|bids?|"
        r"offers?|approach|proposals?|talks?|reports?|rumou?rs?|speculation|chatter)\b(?! for)",
        0.78,
        "rumour",
    ),
    (
        rf"{_RISES} (?:\d\S* )?(?:on|after) reports? (?:that )?(?:it is |of )?(?:exploring|"
        r"weighing|"
        r"considering) (?:an? )?(?:potential |possible )?sale\b(?! of)",
        0.78,
        "rumour",
    ),
    (
        r"(?:explor(?:es|ing)|weighs|weighing|considers|considering|reviews|reviewing|evaluating|"
        r"mulls) (?:its )?(?:strategic )?(?:options|alternatives),? (?:that )?(?:include|including)"
        r" (?:an? )?(?:potential |possible |full |outright )?sale\b(?! of)",
        0.8,
        "rumour",
    ),
    (
        rf"\b(?:{_HOUSES}(?: firms?| groups?| giants?| houses?| funds?)?|suitors|bidders) "
        r"(?:circles?|"
        r"circling|vies? (?:for|to buy)|vying for|battle (?:for|to buy)|bids? for|compete for|"
        rf"line up (?:for|bids for)){NO_PART}(?= (?:[\w-]+ ){{0,3}}?(?-i:[a-z]?[A-Z]))(?P<who>)",
        0.74,
        "rumour",
    ),
    (
        r"\b(?:among|shortlisted|remaining|lead|rival|preferred) (?:\w+ )?(?:bidders?|suitors?) "
        r"for(?! [^,;:]{0,40}?\b(?:\d|olympics?|games|cup|stake|rights|contract|projects?|line|"
        r"franchise|licen[cs]es?|stadium|tender)\b)(?= (?:[\w-]+ "
        r"){0,3}?(?-i:[a-z]?[A-Z]))(?P<who>)",
        0.74,
        "rumour",
    ),
    (
        r"\b(?:in|confirms|confirms it is in|holds|holding|ends) (?:advanced |early |exclusive |"
        r"preliminary |final )?(?:takeover|buy-?out|sale|acquisition) talks\b(?! (?:with|over|to|"
        r"for|about|"
        r"on)\b)",
        0.74,
        "rumour",
    ),
    (
        r"(?:attracts?|draws?) (?:takeover |buyout )?(?:interest|offers|bids) from (?:[\w-]+ )?"
        rf"(?:{_HOUSES}|suitors|bidders|rivals|buyers)\b",
        0.78,
        "rumour",
    ),
    (
        rf"(?<!,\s){BOUGHT}{OUT_OF} by (?:an? |the )?(?:[\w-]+ )?{_HOUSES}(?: firm| group| house|"
        r" fund| investors?)?(?=$|[,.;:]| (?:in|for|after)\b)",
        0.82,
        "announced",
    ),
    (
        r"(?:['’]s? )?(?:founders?|chair(?:man|woman)?|ceo|owners?|family|management|boss|"
        r"chief(?: executive)?) (?:[\w-]+ ){0,3}?(?:takes?|taking) (?:the )?(?:company|firm|group|"
        r"retailer|business|chain|it) private\b",
        0.8,
        "announced",
    ),
)
