"""Product launches told by the model: its maker stands in its name or before it."""

from tasks.rules.triggers.products import plain
from tasks.rules.triggers.reading.patterns import patterns_of

_launch = patterns_of(plain.FRAGMENTS)

PATTERNS = (
    # A model told by its own name: "Kestrel EV to be launched on May 17", "Tarn 7 Pro on sale".
    _launch(
        r"(?:^|[:;!] )(?:the |new |all-new |upcoming |[\w-]+-bound |20\d\d "
        r")*(?P<who>(?-i:[A-Z])[\w’'.-]*"
        r"(?: (?-i:[A-Z0-9])[\w’'.+-]*){0,5}?)(?: <MODEL>| (?:[a-z-]+ )?<NOUN>)(?:(?:,| and| &)(?: "
        r"(?-i:[A-Z0-9])[\w.+-]*){1,5})? (?:(?:now |officially |globally |finally )?(?:(?:(?:set "
        r"|all set |confirmed |expected |"
        r"likely |slated |ready )?to|will|could|may|might) (?:be )?(?:launch(?:ed)?|debut|arrive|"
        r"unveiled|revealed|released|introduced|go on sale|hit (?:stores|shelves|the market)|ship|"
        r"get launched|go official)|launches|debuts|arrives|arriving|launching|launched|unveiled|"
        r"revealed|releases|goes on sale|goes official|on sale|available|makes (?:its )?(?:\w+ "
        r")?debut)"
        r"(?: (?:globally|worldwide|officially|again))?(?: in (?:the )?<PLACE>)? <WHEN>|"
        r"(?:<PLACE> )?(?:launch|release|sale|unveil) date (?:confirmed|announced|revealed|set|"
        r"tipped|out)|"
        r"(?:officially |globally |now |all )?(?:launched|unveiled|introduced|revealed|debuts|"
        r"launches|goes on sale|go on sale|goes official|pre-?orders?) in (?:the )?<PLACE>"
        r"(?=$|[,:;.]| (?:at|for|with|from|starting|priced|today|tomorrow|alongside|as)\b)|"
        r"(?:goes up for pre-?orders?|up for (?:pre-?orders?|grabs)|bookings (?:now )?open|"
        r"available to "
        r"(?:pre-?)?order)\b|(?:revealed|unveiled|returns|launched|debuts|launches) as (?:an? |"
        r"the |its )|"
        r"(?:launched|unveiled|introduced|announced|debuts|launches|arrives|goes official|makes "
        r"(?:its )?"
        r"(?:\w+ )?debut)"
        r"(?: globally)? with (?:an? |up to )?(?=[\w-]*\d|<GAP><NOUN>|(?:new|curved|dual|triple|"
        r"quad|"
        r"larger|bigger|foldable|AI)\b)|with [^,;:]{3,60} (?:announced|launched|unveiled|"
        r"revealed)$|"
        r"(?:launched|unveiled|introduced|revealed|breaks cover|goes official)(?: globally)?"
        r"(?: with [^,;:]{3,60}?)?(?:[,;:]? ?(?:at|from|for|starting(?: at| from)?|priced (?:at|"
        r"from)|prices? (?:starts?|begins?|starting) (?:at|from)) (?:an? )?(?:introductory |"
        r"starting "
        r")?(?:price of )?<MONEY>|[:;,] (?:check |know |see )?(?:prices?|specs|specifications|"
        r"features|availability|design|here|details)))"
        r"(?! [^,;:]{0,30}\b(?:orbit|space|mission|cinemas?|theaters?|theatres?)\b)"
        r"(?<!\bShip)",
        subject="who",
        confidence=0.78,
    ),
    _launch(
        r"(?:^|[:;!] )(?:the |new |all-new |20\d\d )*(?P<who>(?-i:[A-Z])[\w’'.-]*(?: (?-i:[A-Z0-9])"
        r"[\w’'.+-]*){1,5}?) (?:facelift )?(?:launched|unveiled|revealed|introduced)(?:[,;:] "
        r"(?:prices?|"
        r"check|bookings?|specs|details|gets|here)| at (?:Rs|INR|₹))",
        subject="who",
        confidence=0.76,
    ),
    _launch(
        r"\b(?:goes|went|now) live on (?:the )?(?-i:iPhones?|iOS|Android|Apple|Google|Steam|App|"
        r"Amazon|AWS|"
        r"Azure|Shopify|Salesforce|Kickstarter|Indiegogo)\b",
        confidence=0.78,
    ),
    # "Tarn's encryption is rolling out globally", "Acme's voice mode goes live"
    _launch(
        r"(?:^|[:;?!,] )(?P<who>(?-i:[A-Z0-9])[\w&.-]*(?: (?-i:[A-Z0-9&])[\w&.-]*){0,3}?)['’]s? "
        r"(?P<product>(?!(?:share|stock|sales|profit|debut|ceo|boss|chief|founder|economy|"
        r"government|army|economy)\b)(?:[\w’'“”\"‘+.-]+ ){0,4}?(?:<NOUN>|<MODEL>|encryption|coach|"
        r"update|upgrade|redesign|tab|button|feed|filter|(?-i:[A-Z])[\w+-]+))(?: with "
        r"[^,;:]{3,25}?)? "
        r"(?:(?:is|are) (?:now |finally |officially |already |reportedly )?(?:rolling out|coming "
        r"(?:to|soon|in|this|next|early|late)|arriving|available|live\b|here(?=$|[,.])|launching|"
        r"shipping|open to|on sale|headed to|heading to|out now|generally available|getting (?:an? "
        r"|new))|(?:goes|go) (?:live|on sale|official)|rolls out|now (?:available|lets|works "
        r"(?:on|with|in)|supports|in (?:beta|full production|mass production)|shipping)|(?:can|"
        r"will) now|(?:can|will) soon (?:let|be able)|launches (?:in|on|at|for|with|to|today|"
        r"globally)|gains|to launch (?:in|on|at|for)|will (?:launch|ship|cost|be available|go on "
        r"sale))\b(?! (?:orbit|space))",
        subject="who",
        confidence=0.77,
    ),
)
