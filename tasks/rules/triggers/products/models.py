"""Product launches told by the model: its maker stands in its name or before it."""

from tasks.rules.triggers.products import plain
from tasks.rules.triggers.reading.patterns import patterns_of

# How a product is told apart, and neither a person nor a plan: "$99", "32-foot", "all-electric".
_SPEC = (
    r"(?:[$€£₹]\d[\d,.]*(?! ?(?:k|m|mn|bn?|million|billion|crore|lakh)\b)|\d[\d.,]*(?:-?(?:inch|"
    r"foot|ft|metre|meter|mile|litre|liter|watt|volt|seat|seater|seat|door|speed|core|bit|"
    r"megapixel|gallon|tonne|ton|passenger|slice|cup|stop|in-1|in-one|port|bay|channel|axis|pound|"
    r"gram)|V|W|K|G|Hz|GB|TB|MP|cc|kWh|mm)|(?:all-|fully )?electric|battery-electric|hybrid|"
    r"cordless|wireless|foldable|folding|portable|mirrorless|noise-cancell?ing|waterproof|"
    r"water-resistant|limited[- ]edition|special[- ]edition|[\w-]+-(?:free|powered|enabled|proof|"
    r"friendly|resistant|infused|flavou?red|grade|sized|mounted|burr|controlled|assisted|driven|"
    r"cooled|capable|ready|ear|use|counter|wheeled?|wheel-drive)|(?:low|zero)-(?:sugar|"
    r"alcohol|calorie|carbon|code|fat|emission)|no-(?:sugar|code|frills)|plant-based|oat|gluten|"
    r"vegan|organic|decaf|alcohol|compact|ultra-?\w+|lightweight|entry-level|high-end|mid-range|"
    r"flagship|flat-\w+|solar|handheld|wearable|self-\w+ing|modular|programmable|reusable|"
    r"refillable|compostable|biodegradable|recyclable|smart|AI-\w+|3D|open-source|open-weight)"
)
# What a thing so told apart is when it is none.
_NO_GOOD = (
    r"(?![^,;:.]{0,60}\b(?:profits?|sales|revenues?|dividends?|stake|stocks?|shares?|deals?|plans?|"
    r"funds?|grants?|awards?|prize|tours?|plants?|factory|gigafactory|facility|facilities|farms?|"
    r"stores?|hubs?|"
    r"strategy|partnerships?|agreements?|investments?|workers?|staff|jobs|hotels?|offices?|"
    r"headquarters|fleet|orders?|contracts?|teams?|executives?|directors?|results|growth|ambitions|"
    r"project|projects|parks?|campus|employees|team|customers|buyback|fine|penalt\w+|settlement|"
    r"defence|lawsuit|bill|target|goal|offer|bid|incident|outage|breach|capacity|lines? for|"
    r"production line|pay|bonus\w*|discounts?|fees?|homes)\b)"
)
_launch = patterns_of({**plain.FRAGMENTS, "SPEC": _SPEC, "NO_GOOD": _NO_GOOD})

PATTERNS = (
    # "announces $99 turntable", "shows off cordless kiln", "brings back limited-edition lamp"
    _launch(
        r"\b(?:announces|announced|reveals|revealed|presents|presented|shows(?: off)?|showed off|"
        r"previews|teases|demos|showcases|brings back|issues|ships|sells|debuts|launches|unveils|"
        r"introduces|is (?:adding|"
        r"launching|selling|bringing back)|adds|added|gets|readies|develops|builds|crafts|designs|"
        r"makes|offers|now (?:sells|makes|offers|stocks)|(?:starts|begins|to (?:start|begin)) "
        r"(?:selling|making|shipping|offering|producing)|to (?:sell|unveil|reveal|show|offer)) "
        r"(?:an? |its |the |new |first |own |two |three |four |world['’]s first )*<NO_GOOD>"
        r"(?!<SHORT><NOT><END>)(?P<product>(?:[\w’'&-]+ )?<SPEC>,? (?:[\w’'&+-]+ ){0,4}?"
        r"[\w’'&+-]{2,})<END>",
        confidence=0.76,
    ),
    # "announces mirrorless Z1 with 8K video", "shows Model R"
    _launch(
        r"\b(?:announces|reveals|presents|shows|previews|teases|confirms|details|readies) (?:its |"
        r"the |an? |new )*(?:[a-z-]+ ){0,2}(?P<product>(?-i:(?:Model|Type|Concept|Mark|Mk|Series) "
        r"[A-Z0-9][\w-]{0,4}|[A-Z]{1,4}-?\d{1,4}\w{0,3}))(?=$|[,.:;]| (?:with|for|at|in|as|that|to "
        r"take)\b)(?<!Q[1-4])(?<!H[12])(?<!Series\s[A-H])(?<!FY\d\d)",
        confidence=0.76,
    ),
    _launch(
        r"\b(?:ships|releases|pushes(?: out)?|issues|publishes|tags|cuts|seeds|rolls out) (?:the "
        r"|its "
        r"|an? |new |free |first |major |critical |long-awaited )*(?P<product>(?:version |v|"
        r"release )?"
        r"\d{1,3}\.\d[\d.]{0,5}(?! ?(?:%|m|bn|million|billion|per ?cent))|(?:\w+ )?(?:firmware|"
        r"hotfix|patch(?:es)?|security updates?|software updates?|bug ?fix\w*|service pack|driver "
        r"updates?|app updates?))(?=$|[,.:;]| (?:with|for|to|that|after|in|on|fix\w*)\b)",
        confidence=0.76,
    ),
    # "starts selling barley flour to home bakers": whatever is sold, but assets
    _launch(
        r"\b(?:starts|begins|to (?:start|begin)|has (?:started|begun)|started|began|now|is now|"
        r"will "
        r"(?:start|begin)) (?:selling|sells) (?:its |the |an? |own |new )*<NO_GOOD>(?!(?:off|out|"
        r"gas|oil|"
        r"crude|coal|power|electricity|gold|bitcoin|bonds?|debt|land|assets?|tickets|weapons|loans|"
        r"notes|down|parts of|bad|properties|units in|aircraft|more|less|online|through|through|"
        r"directly|direct|via|in|to|at|under)\b)(?!<PLACE>)(?!<SHORT><NOT><END>)"
        r"(?P<product>(?:[\w’'&+-]+ ){0,4}?[\w’'&+-]{3,})<END>",
        confidence=0.74,
    ),
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
