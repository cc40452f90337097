"""Product launches of which the thing is the subject: it goes on sale, arrives or is revealed."""

from tasks.rules.triggers.products import plain
from tasks.rules.triggers.reading.patterns import patterns_of

# Where things are sold or shown.
_SHELF = (
    r"(?:(?:[\w’'&,.-]+ ){0,3}?(?:shelves|pharmacies|chemists|drugstores|supermarkets|stores|shops|"
    r"showrooms|dealerships?|forecourts|salons|menus|cinemas? snack bars|app stores?|freezers?|"
    r"high streets?|aisles|fridges|vending machines|taps|websites?)|market(?! (?:share|value|cap|"
    r"high|low))|the (?:market|road|streets?|shops)|roads|streets|(?-i:Tesco|Sainsbury['’]s|Asda|"
    r"Aldi|Lidl|Waitrose|Walmart|Target|Costco|Boots|Carrefour|Woolworths|Coles|Kroger|Amazon|"
    r"Whole Foods|Walgreens|CVS|IKEA|Best Buy|Kickstarter|Indiegogo|Steam|Etsy|eBay|Flipkart|"
    r"Sephora|Superdrug|Spotify|Netflix|Android|iOS|iPhones?|iPads?|Macs?|Windows|Linux|Xbox|"
    r"PlayStation|Switch|Chrome|Slack|Teams|Azure|AWS))"
)
SHOW = (
    r"(?:(?-i:[A-Z])[\w’'-]*(?: [\w’'-]+){0,3}? (?:show|fair|expo|week|auto show|motor show|"
    r"boat show|trade show|conference|salon)|(?-i:CES|MWC|IFA|Computex|EICMA|Agritechnica|bauma|"
    r"Bauma|Expo|Eurobike|Interzum|Medica|NAMM|ISE|NAB|IBC|Gamescom|Hannover|Anuga|Natural "
    r"Products|Eurosatory|Farnborough|CONEXPO|Salone|SXSW|InfoComm|IMTS|Batimat|Vivatech|"
    r"VivaTech|Interpack|drupa|Automate|LogiMAT|MODEX|ProMat|Spielwarenmesse|Bett|BETT|"
    r"Intertraffic|InnoTrans|EMO|K show|Ambiente|ISPO|SEMICON\w*|[A-Z]\w+(?:expo|tech|tronica|"
    r"mat|fair|bike)|[A-Z][\w ]{2,12}(?:World|West|East|Expo|Fair|Europe|Asia) (?:20\d\d)?)\b)"
)
# What a product does, and no firm or person, when it comes out.
_ARRIVES = (
    r"(?:(?:officially |finally |now )?(?:goes?|went|to go|will go|going|set to go|go) (?:back "
    r")?on "
    r"(?:general |pre-?|early |limited )?sale\b|goes up for pre-?order|"
    r"(?:hits?|to hit|set to hit|will hit|reach(?:es)?|to reach) "
    rf"{_SHELF}|"
    r"(?:lands?|arrives?|landing|arriving|debuts?|launch(?:es)?|to (?:land|arrive|debut|launch)|"
    r"(?:set|due) to (?:land|arrive|debut|launch)|will (?:land|arrive|debut|launch)|"
    r"rolls? out|rolling out|comes?|coming|is coming|returns?|appears?|(?:is )?now sold|"
    r"(?:is )?now stocked|(?:is |are )?(?:now |soon )?available|to be (?:sold|available|stocked)) "
    rf"(?:in|at|on|to|across|from) (?:{_SHELF}|{SHOW}|colou?r\b|cans\b|glass bottles|"
    r"(?:\w+ ){1,2}(?:colou?rs|shades|sizes|flavou?rs|finishes|versions)\b)|"
    r"(?:(?:is|are|was|were|to be|will be|being) )?(?:officially )?(?:unveiled|revealed|launched|"
    rf"previewed|shown|introduced|presented|debuts?|premieres?) (?:off )?(?:at|in) {SHOW}|"
    r"(?:is |are |to be |will be )?(?:(?:being )?rolled out|rolls? out|rolling out) (?:to|across|"
    r"in) |"
    r"(?:(?:is|are|to be|will be) )?(?:now |soon |back |finally )*available (?:from|in|on|this|"
    r"next|for (?:pre-?order|order|download|purchase)|to (?:order|pre-?order|buy|download)|"
    r"nationwide|worldwide|globally|today|now|at) ?|"
    r"(?:breaks? cover|makes? (?:its |an? |their )?(?:[\w-]+ )?debuts?)\b|"
    r"(?:is |are |now )?(?:priced|starts|yours|costs?) (?:from|at) (?:just |only )?[$€£₹]\d|"
    r"(?:starts?|begins?|to (?:start|begin)|enters?) (?:shipping|(?:mass |series |volume )?"
    r"production)\b|(?:will |now |to )?ships? (?:in|from|this|next|with|today|to customers)\b|"
    r"(?:sells? out|sold out)\b|(?:is|are) (?:now |finally )?out (?:now|for|in|this|on|today)\b|"
    r"(?:ships?|shipping) to (?:dealers|stores|shops|customers|buyers|backers)|(?:now|also) "
    r"comes (?:in|with)\b|"
    r"(?:unveiled|revealed|launched|released|announced|introduced)$)"
)
_GOES = r"(?! [^,;:]{0,40}\b(?:orbit|space|cinemas|theat(?:er|re)s|court|record|premiere)\b)"
# What arrives, launches or is shown and is no product.
_NO_THING = (
    r"(?![^:;]{0,60}\b(?:shares?|stocks?|jobs|strikes?|protests?|sales|profits?|films?|movies?|"
    r"albums?|exhibition|festival|team|players?|executives?|staff|workers|results|bonds?|debt|"
    r"probe|inquiry|report|offices?|branch|branches|restaurants?|cafes?|hotel|plant|factory|"
    r"store|boss|chief|CEO|chair\w*|minister|president|prices?|tickets?|homes|flats|houses|"
    r"paintings?|investors?|lawsuits?|claims?|deals?|funds?|refugees|troops|aid|customers|"
    r"passengers|tourists|flights?|storm|rain|book|novel|memoir|campaign)\b)"
)
_launch = patterns_of(
    {
        **plain.FRAGMENTS,
        "ARRIVES": _ARRIVES + _GOES,
        "NO_THING": _NO_THING,
        "NAMED": r"(?-i:[a-z]?[A-Z0-9])[\w&.’'-]*(?: (?:&|(?-i:[A-Z0-9])[\w&.’'-]*)){0,3}?",
        "AFTER": r"(?: (?:that|which|with|for|weighs|made|promises|has|packs) [^;:]{3,60}?,?(?: "
        "and)?)?",
    }
)

PATTERNS = (
    # "Cordless hair dryer from Tarn goes on presale", "Manicure robot by Bolt rolled out to salons"
    _launch(
        r"(?:^|: )<NO_THING>(?P<product>(?:[\w’'.%$€£+-]+ ){1,7}?)(?:from|by)(?P<who>) "
        r"(?:[\w’'-]+ ){0,4}?<NAMED><AFTER>,? <ARRIVES>",
        subject="who",
        confidence=0.78,
    ),
    # "Tarn's alcohol-free stout arrives in cans"
    _launch(
        r"(?:^|[:;,] )<NO_THING>(?P<who><NAMED>)['’]s? (?P<product>(?:[\w’'.%$€£+&-]+ ){1,6}?)"
        r"(?<!ing\s)<ARRIVES>",
        subject="who",
        confidence=0.76,
    ),
    # "Torvane electric van breaks cover", "FDA-cleared Tarn monitor hits pharmacies"
    _launch(
        r"(?:^|[:;] )<NO_THING>(?:(?:the |new |all-new |[\w-]+-[a-z]+ )*)(?P<who>(?-i:[A-Z])"
        r"[\w&.’'-]*(?: (?-i:[A-Z0-9&])[\w&.’'-]*){0,2}?) (?P<product>(?:(?-i:[a-z0-9])[\w-]* "
        r"){0,3}?(?:<NOUN>|<TECH>|(?-i:[A-Z]{1,4}\d\w*))) <ARRIVES>",
        subject="who",
        confidence=0.74,
    ),
    # "Electric microcar Tarn goes on sale", "Wellness drink Tarn debuts at Expo West"
    _launch(
        r"(?:^|[:;] )<NO_THING>(?P<product>(?:[\w’'.%$€£+-]+ ){0,4}?(?:<NOUN>|<TECH>|microcar|"
        r"look-?alike|rival|challenger|competitor|alternative|brand)) (?P<who>(?-i:[A-Z])"
        r"[\w&.’'-]*(?: (?-i:[A-Z0-9])[\w&.’'-]*){0,2}?) <ARRIVES>",
        subject="who",
        confidence=0.74,
    ),
    # "Vélora City goes on sale across Europe": a name alone, and what only a thing does
    _launch(
        r"^(?P<who>(?-i:[A-Z])[\w&.’'-]*(?: (?-i:[A-Z0-9])[\w&.’'-]*){0,3}?) (?:goes|to go|will go)"
        r" on (?:general |pre-?|early )?sale(?=$| (?:across|at|in|from|this|today|tomorrow|now|"
        r"next|with|on|worldwide|nationwide)\b)",
        subject="who",
        confidence=0.74,
    ),
    _launch(
        r"^(?P<who>(?-i:[A-Z])[\w&.’'-]*(?: (?-i:[A-Z0-9])[\w&.’'-]*){0,2}?) <MODEL>,? (?:is |"
        r"now )?"
        r"(?:priced (?:from|at)|starts (?:from|at)|revealed|unveiled|launched|released|arrives|"
        r"ships|goes on sale|debuts|lands)\b(?! (?:orbit|space))",
        subject="who",
        confidence=0.76,
    ),
    # "Version 3 of Tarn arrives", "Public preview of Tarn begins today", "Tarn 2 released under"
    _launch(
        r"^(?:new |first |the )*(?:version|v|beta|release|edition|public preview|preview|"
        r"public beta|private beta|early access|desktop version|android version|ios version|"
        r"stable version|mobile version)(?: (?:\d[\d.]*|one|two|three|four|five))?(?: (?:of|for|to)"
        r") (?P<who>(?-i:[A-Z])[\w.-]*(?: (?-i:[A-Z0-9])[\w.-]*){0,3}?) (?:arrives?|lands|is here|"
        r"is out|out now|released|begins|starts|opens?|now (?:open|available|live)|available|"
        r"ships|brings|adds|launches|rolls out|comes with)\b",
        subject="who",
        confidence=0.78,
    ),
    _launch(
        r"^(?P<who>(?-i:[A-Z])[\w-]*(?: (?-i:[A-Z])[\w-]*){0,2}?) v?\d{1,3}(?:\.\d{1,3}){0,2} "
        r"(?:is )?(?:released|arrives|lands|ships|out now|now (?:out|available|stable)|brings|adds|"
        r"drops|goes (?:live|stable|GA)|is (?:out|here))\b(?! (?:million|people))",
        subject="who",
        confidence=0.76,
    ),
    # "Sharper 1.0: an image upscaler that runs on your laptop"
    _launch(
        r"^(?P<product>(?-i:[A-Z])[\w-]*(?: (?-i:[A-Z])[\w-]*){0,2}? v?\d{1,2}(?:\.\d{1,2}){0,2}): "
        r"(?:an? |the |now with|our |faster|better|smaller|"
        r"support|built|\d)",
        subject="own",
        confidence=0.74,
    ),
    _launch(
        r"(?:^|[:–—!] )(?:say hello to|say goodbye to (?=\w+$)|now in (?:public |open |private "
        r")?(?:beta|preview)[:,]|now (?:generally )?available:|out (?:now|today):|new in beta:)",
        subject="own",
        confidence=0.74,
    ),
    # What builds on it: "Developers can now build apps for Tarn's glasses"
    _launch(
        r"^(?:[\w-]+ )?(?:you|users|customers|anyone|everyone|developers|creators|subscribers|fans|"
        r"players|drivers|owners|sellers|merchants|teams|patients|shoppers|travellers|riders) can "
        r"(?:now|finally) [^,;.:]{3,50}? (?:for|in|with|on|from|via|inside|through|at|using|to) "
        r"(?P<who>(?-i:[A-Z])[\w&.-]*)",
        subject="who",
        confidence=0.75,
    ),
    # "Software update turns Tarn thermostats into air-quality monitors"
    _launch(
        r"^(?:new |free |major |latest )*(?:software|firmware|over-the-air|app|iOS|Android) "
        r"(?:update|"
        r"upgrade|release) (?:turns|gives|lets|brings|adds|makes|teaches|unlocks)(?: [a-z]+ to)? "
        r"(?P<who>(?-i:[A-Z])[\w&.-]*)",
        subject="who",
        confidence=0.75,
    ),
)
