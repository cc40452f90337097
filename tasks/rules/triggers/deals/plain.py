"""Purchases in the shortest words of headlines: "gets Bolt for $1bn"; forms as in `forms`."""

from tasks.rules.triggers.deals.forms import Form
from tasks.rules.triggers.deals.words import KNOWN, NAME, NEWS, NO_THING

# What one gets for a sum and is no company, also in capitals.
_NO_PRIZE = (
    r"(?! (?:[\w&.’'-]+ ){0,4}?(?-i:[Ff]unding|[Aa]pproval|[Nn]od|[Oo]rders?|[Cc]ontracts?|"
    r"[Ll]oans?|[Gg]rants?|[Aa]wards?|[Pp]ermits?|[Ll]icen[cs]es?|[Bb]acking|[Cc]learance|"
    r"[Ii]nvestment|[Rr]ound|[Ss]eries|[Ff]inancing|[Mm]oney|[Cc]ash|[Ss]upport|[Bb]ail|[Bb]ill|"
    r"[Ii]nsurance|[Rr]ights|[Gg]o-ahead|OK|[Ll]ease|[Ss]pace|[Ss]tar|[Ss]triker|[Pp]layer|"
    r"[Tt]icket|[Jj]obs?|[Pp]lant|[Ss]ite|[Ll]and|[Dd]eal|[Pp]rize|[Ff]ines?|[Pp]enalty) )"
)
_EXPANDS = (
    r"(?:expands?|strengthens?|bolsters?|boosts?|beefs up|bulks up|grows?|deepens?|broadens?|"
    r"enters?|moves (?:deeper )?into|pushes (?:deeper )?into|widens?|extends?|builds (?:out|up)|"
    r"adds to|enhances?|doubles down|steps up|fills out|rounds out)"
)
_PURCHASE = r"(?:acquisition|purchase|takeover|buy-?out|buy)"
_END = r"(?=$|[,.;:]| (?:in|to|as|from|after|for|by)\b)"

ACTIVE_PLAIN: tuple[Form, ...] = (
    # "Acme gets Bolt for $1.36bn"
    (
        rf"(?:gets|lands|nabs|wins|grabs|snags|bags|scoops(?: up)?|picks up|nets){_NO_PRIZE}"
        rf"(?= {NAME} (?:for|in) (?:an? )?(?:about |over |around |nearly )?[A-Z]{{0,3}}[$€£¥₹]"
        r"[\d.,]+ ?(?:bn?|billion|m|mn|million)\b(?:$|[,.;]| (?:cash|deal|all-\w+|in|takeover|"
        r"acquisition|purchase|buyout)\b))<OTHER>",
        0.8,
        False,
        "gets|lands|nabs|wins|grabs|snags|bags|scoops|picks up|nets",
    ),
    # "Acme picks up rival Bolt", "reels in indie publisher Bolt", "shells out for spinout Bolt"
    (
        rf"(?:picks up|picked up|reels in|snares|lands|wins|shells out for|splashes out on|forks "
        rf"out for|spends on|buys its way into){KNOWN}{NEWS}<OTHER>",
        0.78,
        False,
        "pick|reel|snare|lands|wins|shells|splash|forks|spends|buys",
    ),
    # "Acme joins takeover bid for Bolt", "renews bid for Bolt"
    (
        r"(?:joins?|joined|renews?|revives?|relaunch(?:es)?|extends?|drops|ends|wins|clinches|"
        r"abandons|weighs|plots|readies|steps up|fails in|loses) (?:an? |its |the )?(?:<MONEY> )?"
        r"(?:(?:takeover|buyout|hostile|rival|acquisition|joint|consortium) ){1,2}(?:bid|offer|"
        rf"approach|pursuit|chase|battle) (?:for|of){NEWS}<OTHER>",
        0.82,
        False,
        "takeover|buyout|hostile|rival|acquisition|joint|consortium",
    ),
    # "Acme adds Zesty Hound to its portfolio", "... to growing family"
    (
        rf"\badds(?= {NAME} to (?:its |the |their )?(?:[\w-]+ ){{0,2}}?(?:portfolio|stable|family|"
        rf"group|roster|empire|collection)(?: of (?:brands|companies|businesses))?(?=$|[,.;:]| "
        rf"(?:in|with|for|through)\b)){NO_THING}(?! (?:[\w-]+ ){{0,4}}?(?:CEO|chief|to (?:its )?"
        r"(?:board|product))\b)<OTHER>",
        0.72,
        False,
        "portfolio|stable|family|group|roster|empire|collection",
    ),
)
PASSIVE_PLAIN: tuple[Form, ...] = (
    # "Bolt picked up by Acme for $20m"
    (
        r"(?:is |was |gets |to be |being )?(?:picked up|scooped up|hoovered up|reeled in|snared|"
        r"taken out|taken on|rolled up) by(?= (?:\w+ ){0,4}?(?-i:[a-z]?[A-Z]))(?! (?:police|"
        r"coastguard|radar|fans|media|the (?:police|media|press))\b)<OTHER>",
        0.78,
        False,
        " by ",
    ),
    # "Bolt rejects Acme bid", "Bolt spurns Acme's $3bn takeover"
    (
        r"(?:rejects?|rejected|rebuffs?|rebuffed|spurns|snubs|turns down|accepts|weighs|"
        r"recommends|"
        r"receives|gets)(?=(?: sweetened| improved| revised| latest| second| third)?"
        r"<NAMED_AFTER>(?:['’]s?)? (?:<MONEY> |improved |revised |sweetened |hostile |cash |"
        r"all-\w+ |latest ){0,3}(?:takeover(?: (?:bid|offer|approach))?|buyout(?: offer| bid)?|"
        r"bid|approach|takeover proposal)(?=$|[,.;:]| (?:as|for|of|worth|after|amid|again)\b))",
        0.8,
        False,
        "takeover|buyout|bid|approach",
    ),
)
# The buyer, where what is bought is told by what it does.
ALONE_PLAIN: tuple[tuple[str, float], ...] = (
    # "adds critical lens tech in $205 million deal"
    (
        rf"\b(?:adds?|gains?|picks up|grabs|nabs|scoops up|lands)(?! (?:\d|an? (?:contract|order|"
        rf"loan)|orders?|contracts?|jobs)\b){NO_THING} [^,;:]{{3,50}}? (?:in|via|through|with) "
        rf"(?:an? |its )?<MONEY> (?:[\w-]+ )?(?:deal|{_PURCHASE}){_END}(?! (?:with|to supply))",
        0.77,
    ),
    # "bulks up in shale with $2.6bn purchase", "expands in payments via acquisition"
    (
        rf"\b{_EXPANDS}\b[^,;:]{{0,50}}? (?:with|through|via|by) (?:an? |the |its )?"
        rf"(?:<MONEY> |[\w-]+ ){{0,3}}?{_PURCHASE}{_END}(?! (?:in|of) (?:land|homes|jets|aircraft|"
        r"shares)\b)",
        0.76,
    ),
    # A medicine, an asset or the rights to it, and no company
    (
        r"(?:announces?|completes?|completed|closes|agrees|finali[sz]es|signs) (?:the |its |an? )?"
        r"(?:(?:U\.?S\.?|UK|EU|European|global|worldwide|ex-U\.?S\.?|North American) "
        r")?(?:acquisition|"
        r"purchase) (?:of(?= (?:[\w-]+ ){0,3}?[\w-]+[®™])|of (?:[\w-]+ ){0,3}?rights to\b|from "
        r"[^,;:]{2,50}? of (?:[\w-]+ ){0,2}?rights to\b)",
        0.8,
    ),
)
# Both sides: "agreement for Acme to acquire Bolt"
OF_BOTH_PLAIN: tuple[tuple[str, float], ...] = (
    (
        rf"\b(?:agreement|deal|pact|plan) (?:for|under which|whereby)(?P<acquirer> {NAME}) "
        r"(?:to|will) (?:acquire|buy|take over|purchase)(?P<target>)(?= (?-i:[a-z]?[A-Z]))",
        0.84,
    ),
)
# Who gets a medicine that another sells: "agreement to divest Sunvex® to Acme"
MEDICINE_SOLD = (
    r"(?:sells?|sold|divests?|divested|to (?:sell|divest)|sale of|divestiture of|divestment of) "
    r"(?:[\w-]+ ){0,3}?[\w-]+[®™][^,;:]{0,40}? to(?= (?:\w+ ){0,3}?(?-i:[a-z]?[A-Z]))(?P<who>)"
)
