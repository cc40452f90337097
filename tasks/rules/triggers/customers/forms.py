"""Contracts, orders and choices of vendors as wires, trade press and press releases word them."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.reading.places import COUNTRIES, PLACE

_WINS = (
    r"(?:wins?|won|winning|lands?|landed|secures?|secured|bags?|bagged|nets?|clinch(?:es|ed)?|"
    r"snags?|"
    r"receives?|received|is awarded|awarded|gets|picks up|scoops?|scooped|seals|captures?|notches|"
    r"grabs|obtains|announces|retains|retained|renews)"
)
# Words between the verb and what is won, sums and quotes among them.
_MORE = r"(?:[\w$€£₹.,+&/’'‘“\"()-]+ ){0,8}?"
_WORK = r"(?:contracts?(?: extensions?)?|orders?|purchase orders?|task orders?|work orders?)"
_VENDOR = r"(?P<who>(?: (?-i:[A-Z0-9À-Þ])[\w&.’'+-]*){1,5}?)"
_THINGS = (
    r"(?:jets?|planes?|aircraft|airliners?|helicopters?|trains?|trams?|(?:electric )?(?:buses|vans|"
    r"trucks|cars)|turbines?|ships?|vessels?|ferr(?:y|ies)|engines?|locomotives?|eVTOLs?|air taxis|"
    r"satellites?|drones?|robots?|electrolysers?|freighters?|turboprops?|[A-Z]-?\d{2,3}\w*|\d{3})"
)
_MANY_BUYERS = (
    r"(?:organi[sz]ations|retailers|banks|companies|brands|hospitals|airlines|insurers|"
    r"universities|"
    r"operators|firms|providers|utilities|councils|districts|enterprises|institutions|carriers|"
    r"schools|lenders|manufacturers|agencies|teams|customers|businesses|credit unions|systems)"
)
_STATE = r"(?-i:" + "|".join(name.replace(".", r"\.") for name in COUNTRIES) + r")"
_win = patterns_of(
    {
        "WINS": _WINS,
        "MORE": _MORE,
        "WORK": _WORK,
        "VENDOR": _VENDOR,
        "THINGS": _THINGS,
        "MANY_BUYERS": _MANY_BUYERS,
        "STATE": _STATE,
        "PLACE": PLACE,
    },
    confidence=0.82,
)

# Buyers that stand without a name.
_BUYER = (
    r"(?:trust|council|airline|bank|hospital|retailer|ministry|government|army|navy|insurer|"
    r"railway|"
    r"utility|supermarket|operator|department|agency|authority|airport|port|lender|air force|"
    r"military|OEM|carmaker|automaker|carrier)"
)
PATTERNS = (
    # "Norra Bank goes live with Acme's suite", "deploys Acme platform", "taps Acme for chip supply"
    _win(
        r"\b(?:goes live (?:with|on)|went live (?:with|on)|deploys|deployed|standardi[sz]es on|"
        r"migrates "
        r"to|switches to|moves to|signs up (?:for|with|to)|adopts|implements|rolls out|upgrades to)"
        r"<VENDOR>(?:['’]s?)? (?:[\w-]+ ){0,4}?(?:software|platform|suite|system|solution|"
        r"technology|"
        r"tool|cloud|app|ERP|CRM|AI|services?|module|engine|product|scanners?|terminals?|robots?|"
        r"devices?|sensors?)(?=$|[,;:.]| (?:to|for|in|across|at|as|after|with|from|on)\b)",
        subject="who",
        left_role="customer",
        confidence=0.78,
    ),
    _win(
        r"\b(?:taps|turns to|calls in|contracts|hires|enlists|chooses|picks|selects)<VENDOR> "
        r"(?:for|to "
        r"(?:supply|provide|deliver|manage|run|build|design|operate|maintain|make)) (?:[\w’'-]+ "
        r"){0,4}?"
        r"(?:supply|supplies|services?|software|systems?|contract|maintenance|deliver(?:y|ies)|cloud|"
        r"logistics|packaging|chips?|batter(?:y|ies)|engines?|trains|buses|lines?|network|platform|"
        r"payments?|security|parts|steel|components?)(?=$|[,;:.]| (?:in|for|on|at|to|with|of)\b)",
        subject="who",
        left_role="customer",
        confidence=0.78,
    ),
    # "clinches five-year deal to run Leeds buses"
    _win(
        r"\b<WINS> (?:an? |the |its )?(?:[\w$€£.,-]+ ){0,4}?(?:deal|contract|concession|tender|"
        r"framework|"
        r"mandate) to (?:run|supply|operate|build|maintain|provide|manage|design|deliver|upgrade|"
        r"moderni[sz]e|install|clean|feed|equip|service)\b(?! (?:up|itself))",
        confidence=0.8,
        needs="deal to|contract to|concession to|tender to|framework to|mandate to",
    ),
    # Who pays has no name, or a name that cannot be told: "wins order from Gulf utility"
    _win(
        r"\b<WINS> <MORE><WORK>(?= (?:from|with|by|for|to|in|worth|of|at|on|as|under|valued|"
        r"extension)\b|"
        r"$|,|;)(?! (?:breaker|for (?:next|two|three) seasons?))",
        is_strict=True,
        needs="contract|order",
    ),
    _win(
        r"\b(?:wins?|lands?|secures?|bags?|clinches|nets|scoops?|(?:signs?|inks?|seals)(?![^;]* "
        r"with )) "
        r"(?:an? |its |"
        r"multi-year |major |[\w-]+ ){0,3}?[$€£₹]\s?\d[\w.,-]*(?: (?:million|billion|mln|bln|"
        r"crore|bn))?"
        r"(?:-(?:million|billion))? (?:[\w&/-]+ ){0,4}?deals? (?:from|with|by|for)\b"
        r"(?! (?:lenders|creditors|investors|the (?:lakers|[\w]+ers)|warriors|giants))",
        confidence=0.8,
        needs="deal",
    ),
    # British builders: "lands £45m school job"
    _win(
        r"\b(?:wins?|won|lands?|bags?|scoops?|clinches|secures?|picks up|nets|seals|starts) "
        r"(?:[\w-]+ "
        r"){0,2}?[$€£₹]\s?\d[\d.,]*\s?(?:[mb]n|[mbk]|million|billion|crore)?\b (?:[\w’'&-]+ "
        r"){0,5}?(?:job|"
        r"scheme|package|framework|refurb\w*|revamp|fit-?out|extension|contract|school|hospital "
        r"(?:job|work))s?\b(?! (?:grant|funding|fine))",
        confidence=0.8,
    ),
    _win(
        r"\b(?:to|will) (?:build|construct|renovate|expand|modernize|modernise|upgrade|extend|"
        r"rebuild)\b"
        r"[^;:]{3,80}?,? for (?:USD|SEK|EUR|GBP|NOK|DKK|PLN|CZK) ?\d",
        confidence=0.8,
    ),
    # "Tarn Air orders 60 Elvira E90 jets"
    _win(
        r"\b(?:orders?|ordered|to order|to buy|buys|agrees to buy|signs for|places (?:an )?order "
        r"for|"
        r"commits to|to acquire|firms up order for|to purchase|adds) (?:up to |another |an "
        r"additional |"
        r"about |at least )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|a dozen|"
        r"dozens of)"
        r"(?: more| new| additional| used| firm)?<VENDOR>(?= (?:[\w-]+ ){0,3}?<THINGS>\b)",
        subject="who",
        left_role="customer",
        confidence=0.82,
        needs="order|buy|signs|commits|acquire|purchase|adds",
    ),
    _win(
        r"(?P<customer><STATE>) (?:signs?|signed|inks|seals|places|approves|awards|clears|orders|"
        r"buys|to "
        r"buy|to order) [^;:]{0,60}?(?:(?:deal|contract|order|agreement)s? (?:with|to)|"
        r"from)(?P<who>)"
        r"(?=[^;]{0,50}$)",
        subject="who",
        confidence=0.76,
        needs="deal|contract|order|agreement|from",
    ),
    # "Leading banks choose Acme to", "Insurers turn to Acme for"
    _win(
        r"\b<MANY_BUYERS> (?:choose|select|pick|turn to|trust|adopt|deploy|tap|opt for|rely on|"
        r"switch to|"
        r"go live with|go live on)(?! <PLACE>)<VENDOR>(?= (?:to|for|as)\b)",
        subject="who",
        confidence=0.76,
        needs="choose|select|pick|turn|trust|adopt|deploy|tap|opt|rely|switch|live",
    ),
    _win(
        r"\b(?:goes live (?:on|with)|selects?|chooses|picks|adopts|implements|deploys|"
        r"standardi[sz]es on|"
        r"upgrades to|migrates to|renews with)(?! <PLACE>)<VENDOR>(?= (?:EHR|EMR|ERP|CRM|POS|suite|"
        r"engines?|core|digital|cloud|AI|core banking|mobile|payments?|billing|payroll|analytics|"
        r"platform|software|solutions?|technology|systems?)\b)",
        subject="who",
        left_role="customer",
        confidence=0.8,
        needs="live|selects|select|chooses|picks|adopts|implements|deploys|standardi|upgrades|"
        "migrates|renews",
    ),
    _win(
        r"\b(?:selects|chooses|picks)(?! <PLACE>)<VENDOR> to (?:launch|fly|carry|develop|test|"
        r"study|"
        r"operate|supply|expand|produce|construct|lead|simplify|elevate|enhance|drive|strengthen|"
        r"bolster|fuel|advance|scale|create|enable|help|bring|offer|reduce|increase|"
        r"personali[sz]e)\b"
        r"(?! (?:[\w-]+ ){0,3}?(?:team|committee|party|board|church|government|country|"
        r"coalition)\b)",
        subject="who",
        left_role="customer",
        confidence=0.8,
        needs="selects|chooses|picks",
    ),
    # "appointed media agency for", "named main contractor on"
    _win(
        r"\b(?:appointed|named|selected|chosen|picked|confirmed|retained) (?:as |the )?(?:[\w-]+ "
        r"){0,3}?"
        r"(?:contractor|supplier|vendor|agency(?: of record)?|architect|operator|systems? "
        r"integrator|"
        r"delivery partner|service provider) (?:for|on|by|at|to)\b(?! (?:the )?year)",
        confidence=0.8,
    ),
    _win(
        r"\b(?:appointed|selected|chosen|picked|contracted|tapped|hired|commissioned) to "
        r"(?:deliver|build|"
        r"supply|provide|design|construct|manage|run|operate|upgrade|install|maintain|develop|"
        r"refurbish|oversee)\b(?! (?:the )?(?:team|party|council|department|party))",
        confidence=0.78,
    ),
    _win(
        r"(?P<left>)(?:['’]s)? (?:shares?|stock)?\s?\b(?:jumps?|rises?|rallies|rally|surges?|"
        r"soars?|gains?|"
        r"up|climbs?|zooms?|leaps?) [^;:]{0,30}?\b(?:on|after|following) (?:[\w$₹£€.,’'-]+ ){0,8}?"
        r"(?:(?:contract|order) wins?\b|(?:contracts?|orders?) (?:from|worth|with)\b)",
        confidence=0.76,
        needs="contract|order",
    ),
    # "Council awards waste contract to Bramley": the customer has no name
    _win(
        r"\b(?:awards?|awarded|hands|grants) (?:an? |the |its |new |<MONEY> |[\w&.-]+ ){0,5}?"
        r"(?:contract|order|tender) to(?P<who>)(?= (?-i:[A-Z0-9]))",
        subject="who",
        confidence=0.82,
    ),
    # Customers told by what they are: "signs contract with Australian navy"
    _win(
        rf"\b(?:wins?|won|signs?|signed|secures?|bags?|lands?|inks?|gets|receives?) (?:an? |its |"
        rf"the |new |"
        rf"<MONEY> |[\w&.-]+ ){{0,5}}?(?:contracts?|orders?) (?:with|from|for|by) (?:the |"
        rf"an? )?(?:[\w.-]+ )"
        rf"{{0,3}}?(?:{_BUYER}|client|"
        rf"customer)s?\b"
        r"(?! (?:of|worker|union))",
        confidence=0.8,
        needs="contract|order",
    ),
    _win(
        rf"\b(?:picked|selected|chosen|tapped|contracted|awarded contract) by (?:the |"
        rf"an? )?(?:[\w.-]+ )"
        rf"{{0,3}}?(?:{_BUYER})s? (?:for|to|"
        rf"as)\b"
        r"(?! (?:CEO|head|chief|lead (?:party|opposition)|run for))",
        confidence=0.8,
    ),
    _win(
        r"\bnamed (?:as )?(?:an? |the |[\w-]+ ){0,5}?supplier (?:to|for|"
        r"of)(?P<customer>)(?! the year)",
        confidence=0.8,
    ),
)
