"""Market entries as wires, trade press and press releases word them."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.sites import entry_words

_entry = patterns_of(
    {
        **entry_words.FRAGMENTS,
        "TRADE": (
            r"(?:trading|broking|lending|insurance|banking|skincare|cosmetics|beauty|"
            r"petrochemicals?|"
            r"paints?|cement|steel|fintech|healthcare|e-?commerce|grocery|logistics|streaming|"
            r"gaming|"
            r"advertising|telecoms?|pharma(?:ceuticals)?|diagnostics|semiconductors?|chipmaking|"
            r"renewables|solar|batteries|hydrogen|hospitality|real estate|wealth management|"
            r"payments|"
            r"crypto(?:currency)?|apparel|footwear|jewell?ery|eyewear|snacks|beverages|spirits|"
            r"dairy|online grocery|cloud gaming|(?:EV|car) charging|fast fashion|budget hotels|"
            r"pet (?:food|care)|edtech|agritech|quick commerce|food delivery|ride-?hailing|"
            r"robotics|"
            r"defen[cs]e|housing finance|asset management|mutual funds?|broadband|cybersecurity|"
            r"chocolate|homeware|furniture|menswear|womenswear|childrenswear|fragrances?|video "
            r"games|"
            r"podcasting|smartphones|EVs|electric vehicles|data cent(?:er|re)s|consumer lending)"
        ),
        # All that leads into a field of business, in every tense.
        "INTO": (
            r"(?:enter(?:s|ing|ed)?|to enter|re-?enters|(?:expand|mov|ventur|branch|push|"
            r"diversif|get|"
            r"div|jump|leap|break|wad|step|muscl|go|edg|foray|plung|extend|steer)(?:s|es|ed|e|"
            r"ing|ies|"
            r"ied|y|ying)? (?:out |further |deeper |back )?into|(?:mak|announc|plan|ey|mark|"
            r"confirm|"
            r"mull|consider|weigh|prepar|begin|launch)\w* (?:its |an? |the |maiden |first |major )*"
            r"(?:entry|foray|expansion|move|push|venture|diversification) (?:in)?to|foray(?:s|ed|"
            r"ing)?)"
        ),
        # What a company moves into, with the word for it last.
        "FIELD": (
            r"(?:(?!(?:with|for|to|after|as|by|in|of|talks|race|agreement|administration)\b)"
            r"[\w&’'-]+,? ){1,5}?(?:business(?:es)?|markets?|segments?|sectors?|space|category|"
            r"industry|industries|verticals?|arena)"
        ),
    }
)

PATTERNS = (
    # "forays into bricks and tiles business", "to enter glue segment with ..."
    _entry(
        r"<INTO> (?:the |an? |new )?(?P<place><FIELD>)\b(?! (?:share|value|cap|"
        r"leader|park|plan|class|correction|rally|watch|update|trading))"
        r"(?<!new\smarkets)(?<!bear\smarket)(?<!bull\smarket)",
        confidence=0.82,
    ),
    _entry(
        r"\b(?:forays?|foraying|forayed|to foray) into (?:the )?<NO_FIELD>"
        r"(?P<place>[\w&’'-]+(?: (?!(?:with|via|as|by|after|for|in|on|at|from|"
        r"amid)\b)[\w&’'-]+){0,3})",
        confidence=0.8,
    ),
    # "enters pet insurance": a trade that needs no word such as "market"
    _entry(
        r"<INTO> (?:the )?(?P<place>(?:[\w&-]+ ){0,2}?<TRADE>)(?=$|[,.:;]| (?:with|"
        r"after|as|"
        r"via|through|by|in|for|at|amid|and|next|this|to|on|from|-|–)(?!\w))",
        confidence=0.8,
    ),
    # Trades that go from town to town: "rolls out e-bikes in Riga"
    _entry(
        r"(?:launch(?:es|ed)?|rolls out|to launch|to roll out|introduces|starts|begins|debuts|"
        r"brings) "
        r"(?:its |an? )?(?:\w+ )??(?:ride-?hailing|(?:food|grocery|drone|parcel|same-day) delivery|"
        r"e-?scooters|e-?bikes|bike-?shar(?:e|ing)|car-?shar(?:e|ing)|robotaxis?|quick commerce|"
        r"fixed wireless|satellite internet|home broadband|mobile service|bus service|bike taxis?|"
        r"online marketplace|marketplace|e-commerce|neobank\w*|money transfers?|remittances?)"
        r"(?: (?:service|services|operations|app|platform))? (?:in|to|across) (?:the )?"
        r"(?P<place><PLACE>)<NOT_AFTER>",
        confidence=0.78,
    ),
    # "expands to Greek islands", "launches in Elmford, Oregon"
    _entry(
        r"(?:expands|expanding|to expand|rolls out) (?:in)?to (?P<place><LOCAL> (?:islands?|"
        r"cities|towns|"
        r"suburbs|coast|market|regions?|campuses))\b",
        confidence=0.78,
    ),
    _entry(
        r"(?:launch(?:es|ed|ing)?|goes live|arrives|debuts|expands|expanding|rolls out|now "
        r"available) in "
        r"(?P<place>(?-i:[A-Z])[\w’'.-]+(?: (?-i:[A-Z])[\w’'.-]+)?, (?:<PLACE>|(?-i:[A-Z]{2}\b)))",
        confidence=0.78,
    ),
    _entry(
        r"(?:makes?|to make|marks?|plans|prepares|readies) (?:its |an? |the )?(?P<place><LOCAL>) "
        r"(?:market )?(?:debut|entry|launch|return|comeback)\b(?! (?:at|against|for|of))",
        confidence=0.78,
    ),
    # People arrive as well; of a firm its kind is told.
    _entry(
        r"\b(?:chain|brand|firm|start-?up|company|maker|group|retailer|app|platform|giant|"
        r"operator|bank|"
        r"insurer|carmaker|automaker|service|unicorn|label|grocer|supermarket|discounter|broker|"
        r"lender|"
        r"fintech|insurtech|specialist|roaster|player) (?-i:[A-Z])[\w&.’'!-]*(?: "
        r"(?-i:[A-Z&])[\w&.’'!-]*)"
        r"{0,3}?(?P<left>) (?:arrives in|heads (?:in|off )?(?:to|for)|is heading (?:to|for)|to "
        r"head (?:to|"
        r"for)) (?:the )?(?P<place><PLACE>)<NOT_AFTER>",
        confidence=0.8,
    ),
    # "share price climbs after tile business foray"
    _entry(
        r"(?P<left>)\b(?:(?:shares?|stock)(?: price)?) [^,;:]{2,40}? (?:after|on|as) (?:its )?"
        r"(?P<place>(?:[\w-]+ ){1,4}?)(?:foray|market entry|diversification)\b",
        confidence=0.75,
    ),
    # "sets up subsidiary in Peru"
    _entry(
        r"(?:sets? up|setting up|establish(?:es|ed|ing)?|incorporat(?:es|ed|ing)|forms?|formed|"
        r"forming|"
        r"creat(?:es|ed|ing)|opens?|floats?|to (?:set up|establish|incorporate|form|float)) "
        r"(?:an? |its |"
        r"new |first |local |wholly[- ]owned |step-down )*(?:[\w-]+ ){0,2}?(?:subsidiar(?:y|ies)|"
        r"arm|"
        r"entity|unit|legal entity|company|joint venture|JV|branch(?: office)?) (?:in|for) "
        r"(?:the )?"
        r"(?P<place><PLACE>)(?! (?:startups?|market for))",
        confidence=0.82,
        is_strict=True,
    ),
    # "to resume Peru business", "kicks off Peru sales"
    _entry(
        r"(?:resum(?:es|ing)|to resume|restarts?|to restart|relaunch(?:es)?|to relaunch|kicks? off|"
        r"starts?|begins?|launch(?:es|ed)?|opens|commences|to (?:begin|start|launch|kick off|"
        r"commence)) "
        r"(?:its |the )?(?P<place><LOCAL>) (?:(?:retail|commercial|online|e-commerce|consumer|"
        r"full-scale|"
        r"banking|local) )?(?:business|operations?|services?|sales|deliveries|bookings|rides)\b"
        r"(?! (?:tax|talks|for))",
        confidence=0.8,
    ),
    _entry(
        r"(?:re-?launch(?:es|ed|ing)?|to re-?launch|returns|to return|re-?enters|to re-?enter) "
        r"(?:in|to)? ?"
        r"(?:the )?(?P<place><LOCAL>)(?: market)?(?=$|[,.:;]| (?:with|after|as|via|in|market|"
        r"following)"
        r"\b)(?! in)",
        confidence=0.78,
    ),
    # "in push beyond bread", "as part of expansion outside Europe"
    _entry(
        r"(?P<left>)\b(?:plans|launches|starts|begins|to|buys|acquires|adds|offers|sells|tests|"
        r"opens|"
        r"unveils|introduces|will|hires|names) [^;:]{2,70}? (?:in|as part of|with|amid) (?:an? |"
        r"its |the |"
        r"first |latest |further )*(?:push|move|expansion|foray|shift|diversification|drive|step|"
        r"bid to "
        r"(?:move|expand)) (?:beyond|outside|into) "
        r"(?!(?:new (?:era|phase)|profit|debt|administration)\b)",
        confidence=0.76,
    ),
    # "expands to 40 cities", "expands to Elmford, Oregon"
    _entry(
        # "launches wallets in 64 countries" is a product that is new, in no market that is
        r"(?:(?:expands?|expanding|expanded|to expand|rolls out|extends?|scales|to scale|"
        r"goes live) (?:[\w’'&-]+ ){0,3}?|launches )"
        r"(?:to|in|into|across) (?:(?:over|more than|all|nearly|about|"
        r"another|new|"
        r"\d+|four|five|six|seven|eight|ten|several|multiple|additional) )+(?:[\w-]+ "
        r"){0,2}?(?:cities|"
        r"countries|markets|states|territories|towns|regions|provinces)\b",
        confidence=0.82,
    ),
    _entry(
        r"(?:expands?|expanding|to expand|expanded)(?: (?:its )?(?:services?|operations|coverage|"
        r"footprint|reach|presence|delivery|network))? (?:in)?to (?P<place>(?-i:[A-Z])[\w’'.-]+"
        r"(?: (?-i:[A-Z])[\w’'.-]+)?, (?-i:[A-Z])[\w.]+)",
        confidence=0.8,
    ),
    _entry(
        r"(?:expands|expanding|strengthens|to expand|deepens|increases|grows|extends|builds) "
        r"(?:its )?"
        r"(?:[\w-]+ ){0,2}?(?:presence|footprint|reach|operations|coverage) (?:in|across|into|to|"
        r"throughout) (?:the )?(?:[\w-]+ )??(?P<place><PLACE>)<NOT_AFTER>",
        confidence=0.82,
        is_strict=True,
    ),
    # Networks are built town by town: "begins full fibre rollout in Elmford"
    _entry(
        r"(?:begins?|starts?|commences|completes|announces|breaks ground on|launches|kicks off|"
        r"plans|"
        r"expands|brings|bringing|to (?:bring|build|begin|start|launch|expand)|lights up|"
        r"switches on) "
        r"(?:[\w’'£$€%.,-]+ ){0,7}?(?:fib(?:er|re)(?:[- ]optic)?|broadband|full[- ]fibre|5G|4G|"
        r"mobile "
        r"network|internet)(?: [\w-]+){0,3}? (?:in|to|across) (?:the "
        r")?(?P<place>(?-i:[A-Z])[\w’'.-]+"
        r"(?: (?-i:[A-Z])[\w’'.-]+)?)",
        confidence=0.75,
        needs="fiber|fibre|broadband|5g|4g|mobile network|internet",
    ),
    # "fibre coming to Peru"
    _entry(
        r"(?:is |are )?coming (?:soon )?to (?:the )?(?P<place><PLACE>)(?=$|[,.:;]| (?:in|this|"
        r"next|with|"
        r"as|after|by|later|soon)\b)",
        confidence=0.76,
    ),
    # "receives licence to operate in Peru"
    _entry(
        r"(?:receives?|gets?|wins?|secures?|obtains?|lands?|granted|bags|gains?|nets|awarded|"
        r"applies for|"
        r"seeks|given|clinches) (?:an? |its |the )?(?:[\w-]+ ){0,4}?(?:licen[cs]es?|approval|"
        r"authori[sz]ation|go-ahead|green light|nod|permit) (?:to (?:operate|launch|offer|sell|"
        r"enter|"
        r"start|begin|provide)[^,;:]{0,40}? )?(?:in|from) (?:the )?(?P<place><PLACE>)(?=$|[,.:;]|"
        r" (?:as|"
        r"to (?:operate|launch|offer)|ahead|with|in|next|this|via|after|amid|for (?:its|the) "
        r"launch)\b)(?<!from\sUS)",
        confidence=0.7,
        needs="to operate|to launch|to offer|to sell|to enter|to start|to begin|to provide",
    ),
)
