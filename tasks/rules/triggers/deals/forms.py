"""The forms in which purchases are told; `common` reads each from both sides.

`<OTHER>` stands where the other side's name begins, `<NAMED>` for a name that is known whole. In
the active forms the acquirer stands left of the verb; in the passive ones the target does.
"""

from tasks.rules.triggers.deals.words import (
    BID,
    BOUGHT,
    KNOWN,
    MAJORITY,
    NEWS,
    OTHER_VERBS,
    OUT_OF,
    PHASE,
    SUMMED,
    TAKES,
    TURNS,
)

# A pattern, its confidence, whether the lead alone may hold it, and literals of it.
Form = tuple[str, float, bool, str]

ACTIVE: tuple[Form, ...] = (
    (
        r"(?:acquires?|acquired|acquiring|acqui-?hire[sd]?)\b(?! by| taste| new| more| \d| out of|"
        r" for| in)"
        rf"{NEWS}<OTHER>",
        0.95,
        True,
        "acqui",
    ),
    (
        r"(?:buys?|buying|bought|purchases?|purchased|purchasing)\b(?! by| now\b| \d| out\b| more|"
        r" up\b| "
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
        "stake|majority|control|interest|holding|%|cent|pc|rest|remaining|outstanding|full|"
        "complete|outright",
    ),
    (
        rf"(?<![\w$€£¥₹])(?:{PHASE} )?{SUMMED}(?:acquisition|takeover|buyout|purchase|buy-?out) "
        rf"of(?! [^,;:]{{2,60}}? by (?-i:[a-z]?[A-Z])){NEWS}<OTHER>",
        0.92,
        True,
        "acquisition|takeover|buyout|buy-out|purchase|bolt-on|tuck-in|take-private",
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
        rf"\b(?!agrees to ){PHASE} (?:its |the |an? )?(?:<MONEY> )?(?!(?:latest|first|second|"
        r"third|new|strategic|"
        r"major|key|another|\w+th) (?:acqui|takeover|buy|purch))(?:(?-i:[a-z][\w-]+) "
        r"){0,3}?<NAMED> (?:acquisition|takeover|"
        r"buyout|"
        r"buy-?out|purchase)\b(?! of| talks of| target| price| agreement)",
        0.9,
        True,
        "acquisition|takeover|buyout|buy-out|purchase",
    ),
    (
        r"(?:withdraws|drops|abandons|pulls|revives|sweetens|raises|ups|boosts|improves|lodges|"
        r"considers|prepares|mulls|makes|tables|submits|launches|lines up|ditches|plots|plans|"
        r"renews|eyes|hikes|lifts|extends|weigh|consider|prepare|make|launch|submit|table) "
        rf"(?:its |the |an? )?(?:<MONEY> )?{BID}(?:bid|offer|"
        r"approach) "
        rf"for{NEWS}<OTHER>",
        0.85,
        False,
        "bid|offer|approach",
    ),
    (
        rf"(?:['’]s|s['’]) (?:<MONEY> )?{BID}(?:bid|offer|swoop|approach|move) for{NEWS}"
        r"(?= (?:\w+ ){0,4}?(?-i:[a-z]?[A-Z]))<OTHER>",
        0.85,
        False,
        "bid|offer|swoop|approach|move",
    ),
    (
        r"\b(?:takes?|taking|took|take)(?= (?:[\w.&’'-]+ ){1,7}?private(?:$|[,.;:]| (?:in|for|at|"
        r"with|as|to|after|via|by|under|deal)\b))<OTHER>",
        0.9,
        False,
        "private",
    ),
    (
        rf"\b{OTHER_VERBS}(?-i:[a-z]{{3,20}})s(?: (?:up|down|into|out|on|over))?<NAMED_AFTER> "
        r"(?:in|"
        r"with|for|through|via) (?:an? )?(?:<MONEY> )?(?:all-cash |all-stock |cash |stock )?"
        r"(?:takeover|buyout|acquisition|(?<=[nmbk\d]\s)deal(?=$|[,;:]| (?:to|after|as|from|that|"
        r"led|completes|closes)\b))\b",
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
        r"(?:nabs|grabs|bags|snags|lands|scoops|pockets|nets|ropes in|reels in|captures|hooks|"
        r"picks off|"
        r"collects|snares|pounces for|wolfs down|snaps|secures|wins|adds|takes|brings in)"
        rf"{KNOWN}(?! [^,;]{{0,60}}? (?:boss|CEO|chief|exec\w*|veteran|founder|alum\w*|director) "
        r"(?:to|as|in)\b)"
        rf"(?! (?:[\w-]+ ){{0,3}}?(?:deal|order|contract|award|prize|funding|loan|CEO|"
        r"chief|ex-|former"
        r"|veteran|customer|client|round|backing|investment|partner)\b)<OTHER>(?! (?:as|for "
        r"(?:its|the|"
        r"new)|to (?:run|lead|build|supply|join|power|head|provide|help)|deal|order|contract|"
        r"exec|boss))",
        0.72,
        False,
        "nabs|grabs|bags|snags|lands|scoops|pockets|nets|ropes|reels|captures|hooks|picks off|"
        "collects|"
        "snares|"
        "pounces|wolfs|snaps|secures|wins|adds|takes|brings",
    ),
    (
        r"\badds(?= [^,;]{2,60}? to (?:its |the |a )?(?:[\w-]+ ){0,3}?(?:stable|fold|empire|"
        r"shopping (?:basket|cart)|group of companies|portfolio of (?:companies|brands))\b)<OTHER>",
        0.8,
        False,
        "adds",
    ),
    (
        r"\bwalks? away from(?! (?:talks|deal|job|role|merger|crash|the|a|an|his|her|its|their)\b)"
        r"(?= (?-i:[A-Z])[\w&.’'-]*(?: (?-i:[A-Z])[\w&.’'-]*){0,3}(?:$|,| after| as| "
        r"following))<OTHER>",
        0.75,
        False,
        "away from",
    ),
    (
        r"\bin (?:advanced |early |exclusive |final |detailed )?(?:talks|negotiations|"
        r"discussions) (?:over|on|"
        r"about|for) (?:an? |the |its )?(?:<MONEY> )?(?:possible |potential )?(?:<NAMED> "
        r"(?:takeover|acquisition|"
        r"buyout|purchase)\b)",
        0.85,
        False,
        "talks|negotiations|discussions",
    ),
    (
        rf"\b(?:<MONEY> )?{BID}(?:bid|offer|swoop|approach) for{NEWS}(?! (?:the |an? )?(?:\d|"
        r"games|olympics|"
        r"cup|title|promotion|office|presidency|freedom|asylum|parole|bail|glory|rights|help|"
        r"support|votes|"
        r"seat|licen|contract|premier|world|champions|rugby))"
        r"(?= (?:[\w-]+ ){0,4}?(?-i:[a-z]?[A-Z]))<OTHER>(?! (?:rights|licen[cs]e|contract|seat|job|"
        r"games))",
        0.75,
        False,
        "bid for|offer for|swoop for|approach for",
    ),
    (
        r"(?:picks up|buys|acquires|scoops|nabs|grabs|rescues|snaps up|saves)(?= [^,;:]{2,50}? "
        r"(?:from|out of) (?:administrat|receiver|insolven|liquidat|bankrupt))<OTHER>",
        0.9,
        False,
        "administrat|receiver|insolven|liquidat|bankrupt",
    ),
    (
        r"(?:pays?|paying|to pay|paid|splash(?:es|ing)? out|splashes|shells? out|forks? out|"
        r"stumps up|spends?|to spend|offers?|bids|plonks down|drops) <MONEY> (?:for|on|to (?:buy|"
        r"acquire|take over))(?! (?:its|their|his|her|your|a new|new|building|data|damages|the "
        r"right|rights|emissions|ads?|advertising|lobbying)\b)(?! [^,;]{0,40}\b(?:plants?|"
        r"factory|centres?|centers?|fine|breach|campus|project|"
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
        r"adds|beefs up|bulks up|builds out|widens|ramps up|fortifies|cements|accelerates|enhances|"
        r"tightens|consolidates|pushes|moves|doubles|steps|tops up|makes|muscles|sharpens|shores "
        r"up)\b[^,;:.]{1,60}? "
        r"(?:with|through|via|by) (?:an? |the |its )?(?:<MONEY> )?(?:[\w-]+ "
        r"){0,2}?(?:(?:acquisition|purchase"
        rf"|takeover|buyout|buy) of|acquiring|buying|swoop (?:on|for)){NEWS}<OTHER>",
        0.88,
        True,
        "acqui|purchase|takeover|buyout|buy|swoop",
    ),
    (
        r"(?:expands?|bolsters?|boosts?|strengthens?|grows?|broadens?|deepens?|extends?|enters?|"
        r"beefs up|bulks up|builds out|widens|ramps up|pushes|moves|steps|muscles|shores up)\b"
        r"[^,;:.]{1,60}? (?:with|through|via) (?:the |its |an? )?(?:<MONEY> "
        r")?(?:(?-i:[a-z][\w-]+) ){0,3}?"
        r"<NAMED> (?:acquisition|purchase|takeover|buyout|buy)\b(?! of)",
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
        r"\b(?:eyes|targets|woos|courts|approaches|tempts)<NAMED_AFTER> with (?:an? )?(?:<MONEY>|"
        r"multi-?[\w-]+|takeover|buyout|hostile|acquisition|unsolicited) (?:[\w-]+ ){0,2}?"
        r"(?:offer|bid|approach)\b",
        0.82,
        False,
        "offer|bid|approach",
    ),
    (
        r"\b(?:circles|circling|stalking|stalks)(?= (?:\w+ ){0,4}?(?-i:[a-z]?[A-Z]))<OTHER>",
        0.75,
        False,
        "circl|stalk",
    ),
)
PASSIVE: tuple[Form, ...] = (
    (
        r"\b(?:asks|urges|tells|recommends|advises|wants) (?:that )?(?:its )?(?:share|stock|unit)?"
        r"holders (?:to )?(?:accept|back|reject|approve|support|take)<NAMED_AFTER>(?:['’]s?)? "
        r"(?:(?:<MONEY>|[\w-]+) ){0,3}?(?:offer|bid|takeover)\b",
        0.82,
        False,
        "holders",
    ),
    (
        rf"(?<!,\s){BOUGHT}{OUT_OF} (?:by|in (?:an? )?<MONEY> deal by|for <MONEY> by)"
        r"(?: (?:an? )?(?:[\w-]+ )?(?:consortium|group|team|investors) led by)?<OTHER>",
        0.94,
        True,
        "by",
    ),
    (
        r"\b(?:sells? itself|sold(?: off)?(?: for <MONEY>)?|agrees? (?:to )?sale|"
        rf"agrees? to be sold|changes hands,? (?:sold )?){OUT_OF} to(?! (?:the )?(?:highest|"
        r"public))"
        r"(?= (?:\w+ ){0,4}?(?-i:[a-z]?[A-Z]))<OTHER>(?! (?:customers|consumers))",
        0.82,
        False,
        "to",
    ),
    (
        r"\b(?:sells|sale) to<OTHER>(?! (?:customers|consumers))(?=.{3,60}?(?:[$€£¥₹]|deal\b|"
        r"acqui))",
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
        rf"\b{TURNS}<NAMED_AFTER>['’]s? (?:(?:<MONEY>|[\w-]+) ){{0,3}}?(?:bid|takeover|buyout|"
        r"approach|takeover offer|offer)\b",
        0.82,
        False,
        "bid|takeover|buyout|approach|offer",
    ),
    (
        r"\b(?:(?:agrees?(?: to)?|agreed(?: to)?|accepts?|backs|approves|clears|faces|nears|"
        r"confirms|welcomes|in|completes) (?:an? |the |its )?(?:<MONEY> )?)?(?:(?:acquisition|"
        r"takeover|buyout|take-private) by|sale to)(?= (?:\w+ ){0,4}?(?-i:[a-z]?[A-Z]))<OTHER>",
        0.88,
        True,
        "acquisition by|takeover by|buyout by|take-private by|sale to",
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
    # "Carillon goes to Bellweather for an undisclosed sum"
    (
        r"\b(?:goes|passes|falls|handed|transfers|heads) (?:in)?to(?: the hands of)?(?= "
        r"(?:[\w’'-]+ ){0,3}?"
        r"(?-i:[a-z]?[A-Z]))(?=.{2,60}?(?:\bfor (?:an? )?(?:undisclosed|<MONEY>|[\w-]+ sum)|\bin "
        r"(?:an? )?(?:<MONEY> )?"
        r"(?:deal|takeover|buyout|sale|auction)|\bafter (?:[\w-]+ ){0,3}(?:pursuit|auction|"
        r"battle|bid|"
        r"bidding war|takeover)))<OTHER>",
        0.8,
        False,
        "goes to|passes|falls|handed|transfers|heads",
    ),
    (r"\bpasses (?:in)?to(?= (?:[\w-]+['’]s )?(?-i:[a-z]?[A-Z]))<OTHER>", 0.7, False, "passes"),
    (r"\bgoes private as<NAMED_AFTER> (?:deal|takeover|buyout)\b", 0.85, False, "private"),
)
