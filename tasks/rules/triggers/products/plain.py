"""Product launches as wires, trade press and press releases word them."""

from tasks.rules.triggers.products import words
from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.reading.places import LOCAL, PLACE

# What only a maker of software, devices or vehicles tests, plans or gets.
_TECH = (
    r"(?:(?:mobile |iPad |desktop |super|TV |web )?apps?|features?|tools?|toolkit|mode|chatbots?|"
    r"assistants?|(?:AI|voice|shopping|coding) agents?|buttons?|feed|tabs?|filters?|stickers?|"
    r"messaging|chats?|calling|"
    r"backups?|passkeys?|widgets?|notifications?|reminders|bookmarks|captions|dark theme|"
    r"subscriptions?|(?:free|paid|premium|cheaper|ad-supported|ad-free) (?:tier|version|plan)|"
    r"(?:AI|search|streaming|delivery|payments?|payment|messaging|robotaxi|taxi|cloud|subscription|"
    r"rental|pick-?up|ride-?hailing|music|video|checkout|banking|internet|broadband|satellite|"
    r"gaming|"
    r"advice|advisory|chauffeur|grocery|travel|health|returns|resale|later['’”]?) services?|"
    r"streaming|audio|cloud gaming|handhelds?|browser|search engine|search|glasses|"
    r"headsets?|smartwatch|earbuds|earphones|"
    r"headphones|smartphones?|phones?|foldables?|handheld|consoles?|laptops?|tablets?|"
    r"processors?|chips?|chipsets?|GPUs?|CPUs?|stablecoins?|wallets?|(?:credit|debit|prepaid|"
    r"corporate|gift|charge) cards?|humanoids?|robotaxis?|robots?|drones?|devices?|speakers?|"
    r"(?:smart|electric) \w+|EVs?|SUVs?|pick-?up truck|sedan|hatchback|scooters?|motorcycles?|"
    r"editing|navigation|alerts|controls|tracking|subtitles|voices|"
    r"hosts?|labels?|watermarks?|ads?|ad formats?|avatars?|translations?|summaries|overviews|"
    r"playlists?|podcast tool|marketplace|storefront|dashboard|(?:video|image|music) generator|"
    r"models?|platform|software|operating system|OS|API|plug-?in|extension|integration|support|"
    r"redesign|makeover|update|upgrade|revamp)"
)
_TECH_END = (
    r"(?=\s*(?:$|[,.:;!—–|(“‘\"])| (?:for|to|with|in|at|as|that|which|on|after|from|by|and|amid|"
    r"called|using|aimed|worth|of up|this|next|today|so|across|ahead|starting|before|powered|"
    r"built|based|"
    r"inside|within|where|dubbed|like|into)\b| - )"
)
# The name of a model: "GT 7 Pro", "R1S", "Creta EV".
_MODEL = (
    r"(?-i:[A-Z]{0,4}-?\d[\w+-]{0,8}|Pro|Max|Plus|Ultra|Lite|Mini|Air|Edge|Neo|Fold|Flip|Elite|"
    r"Fusion|Ace|Note|Prime|FE|Active|Play|Power|Series|Edition|Concept|EV|GT|RS|Hybrid|"
    r"OLED)(?:\+|\b)"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_WHEN = (
    rf"(?:(?:on |in |by |early |late |mid-|from |for )*(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}|"
    r"(?:later |early |late )?(?:this|next) (?:year|month|week|summer|autumn|fall|spring|winter|"
    r"quarter|\w+day)|today|tomorrow|soon|in 20\d\d|(?:on )?\w+day|in Q[1-4]|by year-?end|ahead of|"
    r"at (?:CES|MWC|IFA|Computex|Auto Expo|EICMA))"
)
FRAGMENTS = {
    **words.FRAGMENTS,
    "TECH": _TECH,
    "TECH_END": _TECH_END,
    "MODEL": _MODEL,
    "WHEN": _WHEN,
    "PLACE": PLACE,
    "LOCAL": LOCAL,
    # Verbs of a press release that goes on "with (the launch of) ...".
    "EXTENDS": (
        r"(?:expand|extend|broaden|grow|strengthen|enhance|bolster|complete|refresh|supercharge|"
        r"update|upgrade|boost|deepen|diversif(?:y|ie)|advance|reinforce|elevate|augment|rounds? "
        r"out|build(?:s)? (?:out|on)|(?-i:E)xpand)(?:s|es|ed|ing)?"
    ),
}
_launch = patterns_of(FRAGMENTS)

PATTERNS = (
    # Trials of what is to be sold: "begins testing a quiet feed", "pilots drone delivery".
    _launch(
        r"(?:tests?|testing|to test|trials|trial[l]?ing|to trial|pilots|piloting|to pilot|"
        r"experiment(?:s|ing) with|toys with) (?!<SHORT><NOT><END>)"
        r"(?P<product><GAP>(?:<TECH>|menus?|burgers?|pizzas?|sandwich\w*|drinks?|snacks?|delivery|"
        r"checkouts?|packaging|pouch(?:es)?|bottles?|cups?|flavou?rs?|store format))<TECH_END>",
        confidence=0.75,
    ),
    # "starts testing Village Notes"
    _launch(
        r"(?:starts|begins|is) testing (?:its |an? )?(?P<product>(?-i:[A-Z])[\w-]*(?: "
        r"(?-i:[A-Z])[\w-]*)"
        r"{1,3}?)(?=$|[,.:;]| (?:in|with|for|on|at|across|among|to)\b)",
        confidence=0.72,
    ),
    # "extends data protection to Tarn"
    _launch(
        r"(?:extends|expands|brings|extending|expanding) (?P<product>(?:[\w-]+ "
        r"){0,3}?(?:protection|"
        r"coverage|support|management|security|visibility|observability|integration|capabilities|"
        r"analytics|automation|platform|AI|detection|compatibility)) (?:to|for|across) (?-i:[A-Z])"
        r"(?! (?:<PLACE>))",
        confidence=0.72,
    ),
    # "gets secure backups", "gains voice mode", "now has a dedicated app"
    _launch(
        r"(?:gets|getting|adds|gains|gaining|is gaining|receives|(?:now|finally) has|will get) "
        r"(?:an? |its |the )?(?!<SHORT><NOT><END>)(?!(?:tech|customer|government|state|rescue|"
        r"financial|federal|public|military) )(?P<product><GAP>(?:<TECH>|redesigned <GAP><TECH>))"
        r"(?<!chips)(?<!drones)(?<!phones)(?<!robots)<TECH_END>",
        confidence=0.74,
    ),
    # "adds split view to its browser", "adds oat scones to winter menu"
    _launch(
        r"\badd(?:s|ed|ing)? (?![$€£₹\d]|(?:two|three|four|five|six|new) (?:bankers|directors|"
        r"partners|members|lawyers|stores|jobs|names)|(?:weight|voice|pressure|fuel|value|insult|"
        r"concerns?|muscle|woes|further|more)\b)(?P<product>[^,;:.]{3,45}?) to (?:[\w’'&.+-]+ "
        r"){0,4}?"
        r"(?:menus?|range|line-?ups?|(?:product|solutions?|AI|drinks?|snack|food|beverage|beauty|"
        r"device|security|factory|cloud|brand|rail|model) portfolio|apps?|platform|suite|browser|"
        r"app store|search|assistant|offerings?|product line|collection|product family|"
        r"chatbot|phones?|smartphones|smartwatch(?:es)?|glasses|TVs?|consoles?|laptops?|editor|"
        r"workspace|dashboard|toolbox|(?-i:Android|iOS|iPhones?|Windows|Firefox|Chrome|Gmail|"
        r"Outlook|Teams|Maps|Search|Photos|Docs|Messages|Messenger|Stories|Reels|Shorts))"
        r"(?=$|[,.:;]| (?:in|for|with|on|as|after|this|at|and|to)\b)",
        confidence=0.8,
    ),
    # "is adding street sounds to help users sleep"
    _launch(
        r"(?:(?:is|are) adding|(?:start|begin)s? adding|adds|to add) (?:an? |new )?"
        r"(?!(?:\d|jobs|staff|workers|stores|flights|routes|seats|capacity|shifts?|directors?|"
        r"members|troops|tariffs|people|hundreds|thousands|more)\b|[$€£₹])(?!<SHORT><NOT><END>)"
        r"(?P<product>(?:[\w’'-]+ ){1,4}?)(?:(?:to (?:make|let|help|allow|discourage|prevent|"
        r"combat|"
        r"protect|fight|stop))|so (?:users|you)|for (?:users|creators|subscribers|developers|teens|"
        r"premium|paid))\b",
        confidence=0.75,
    ),
    # "makes Tarn available to all", "brings voice typing to older speakers"
    _launch(
        r"\b(?:makes|made|making|to make) (?!(?:it|itself|them|more)\b)(?!<SHORT><NOT><END>)"
        r"(?P<product>[^,;:.]{2,50}?) (?:(?:generally|freely|publicly|widely|commercially|now) )?"
        r"available\b(?! (?:cash|land|data|to (?:police|the court|investigators)))",
        confidence=0.78,
    ),
    _launch(
        r"\b(?:brings|bringing|to bring) (?P<product>(?-i:[A-Z])[\w.-]*(?: [\w.-]+){0,3}?) to "
        r"(?:[\w’'-]+ ){0,3}?(?:speakers|phones|watches|cars|laptops|TVs?|tablets?|Android|iOS|"
        r"iPhones?|iPads?|Macs?|PCs?|Windows|glasses|headsets?|apps?|desktop|web|browser|consoles?|"
        r"Xbox|PlayStation|Gmail|Chrome|Maps|WhatsApp|users|customers|developers|merchants)\b",
        confidence=0.78,
    ),
    # What goes to a country and is no maker's entry there: trading, cards, cars.
    _launch(
        r"\b(?:brings|to bring) (?P<product>(?:[\w-]+ ){0,3}?(?:trading|payments|cards?|accounts?|"
        r"banking|insurance|savings|lending|loans|robotaxis?|EVs?|SUVs?|stablecoin|streaming|"
        r"broadband)) to ",
        confidence=0.75,
    ),
    # "announces Kestrel X2 Elite", "starts shipping QX8 boards"
    _launch(
        r"(?:announces|reveals|unveils|launches|launched|debuts|introduces|releases|details|teases|"
        r"demos|showcases|previews|(?:starts|begins) (?:shipping|selling)|now (?:shipping|selling)|"
        r"confirms|drives in|brings in|readies|announces development of|begins (?:production|"
        r"deliveries|sales) of|starts (?:production|deliveries|sales) of) (?:<SKIP>)"
        r"(?![^,;:]{0,50}\b(?:results|earnings|dividend|conference|meeting|call|webcast|summit|"
        r"forum|expo|awards?|agenda|speakers|winners|reports?|guidance|outlook|quarter|year|round|"
        r"notes|bonds?|plan|strategy|team|campaign|event|data|trial|study|fund)\b)"
        r"(?P<product>(?:(?-i:[A-Z][\w-]*) ){0,3}?(?-i:(?!Q[1-4]|H[12]\b|FY|Series|COVID|G\d|CES|"
        r"COP)[A-Z]{1,5}-?\d[\w+-]*|[A-Z][\w-]* (?:Elite|Prime|Next|Gen \d|Suite|Assistant|Neo|"
        r"Fold|"
        r"Flip|EV|CNG|Hybrid|SUV|Concept|Series)))(?=$|[,:;.]| (?:(?-i:[A-Z]|[a-z])[\w-]*))",
        confidence=0.82,
    ),
    # "reveals its largest kiln yet", "announces next-gen gateway", "releases Larkspur in beta"
    _launch(
        r"(?:ships (?:the |its )?(?:world|industry)['’]s first|(?:reveals|shows off|teases|"
        r"showcases|presents|debuts|shows|demonstrates|"
        r"develops|builds) (?:its |the |an? "
        r")?(?:world['’]s "
        r"|industry['’]s )?(?:first(?:-ever)?|largest|smallest|biggest|fastest|thinnest|lightest|"
        r"cheapest|most \w+)|(?:announces|reveals|shows off|teases|showcases|presents|shows) "
        r"(?:its |"
        r"the |an? )?(?:next-gen(?:eration)?|all-new|newest|limited[- ]edition|redesigned|"
        r"revamped)) (?!<SHORT>(?:<NOT>|look|images?|data|loss|profits?|leadership|"
        r"management|drop|fall|rise|decline|increase|gain|jump|growth|shortages?|gap|cuts?|"
        r"decrease|surge|slump|improvement|patients?)<END>)"
        r"(?P<product>(?:[\w&.’'“”‘/+-]+ ){0,5}?[\w&.’'”+-]{3,})<END>",
        confidence=0.77,
    ),
    _launch(
        r"(?:announces|launches|releases|opens|enters|makes|puts) (?!<SHORT><NOT><END>)"
        r"(?P<product>[^,;:]{2,50}?) (?:available )?in(?:to)? (?:\w+ )?(?:preview|beta|early "
        r"access)\b",
        confidence=0.8,
    ),
    # "Tarn app comes to Foo Studio"
    _launch(
        r"(?-i:[A-Z])[\w’'.-]* (?:[\w’'.+-]+ ){0,3}?(?:app|assistant|chatbot|browser|AI|widget)"
        r"(?P<left>) (?:comes|is coming|arrives|lands|is now|now) (?:available )?(?:to|on|in) "
        r"(?=(?:the )?(?-i:[A-Z]))",
        confidence=0.75,
    ),
    # "starts taking orders for the Heron", "begins deliveries of H1", "starts Heron
    # deliveries"
    _launch(
        r"\b(?:starts?|begins?|kicks off|commences|opens?|to (?:begin|start|open)|will (?:begin|"
        r"start|"
        r"open)) (?:taking |accepting |customer |first |volume |mass |commercial |global |initial |"
        r"up )*(?:(?:pre-?)?orders|reservations|pre-?bookings|bookings|deliveries|shipments|sales|"
        r"roll-?out|pre-?sales|series production|mass production|production(?= of (?:its|the|new|"
        r"first))"
        r"|public beta|beta testing) "
        r"(?:of|for) (?:its |the |new |first |all-new |a )*(?!(?:summer|winter|easter|christmas|"
        r"holiday|flights?|hotels?|the season|20\d\d|vaccin|oil|gas|crude|coal|aid|food aid|"
        r"tickets|"
        r"land|shares|stake|weapons|grain|wheat|LNG|weapon)\w*\b)(?!<PLACE>)"
        r"(?P<product>(?:[\w’'.+-]+ ){0,4}?[\w’'.+-]{2,})(?=$|[,:;.]| (?:in|with|at|from|for|on|to|"
        r"after|ahead|this|next|as)\b)",
        confidence=0.78,
    ),
    _launch(
        r"\b(?:starts|begins|kicks off|commences|opens|to begin|to start|to open) (?!<LOCAL>)"
        r"(?P<product>(?-i:[A-Z])[\w-]*(?: [\w.-]+){0,2}?) (?:deliveries|shipments|pre-?orders|"
        r"bookings|pre-?bookings|rollout|roll-out)\b",
        confidence=0.78,
    ),
    # "expands its valve line with the launch of ...", "completes its catalogue with the Tarn dock"
    _launch(
        r"\b<EXTENDS> (?:its |the |their |our )?(?![^,;:]{0,60}\b(?:acquisition|purchase|hire|"
        r"appointment|partnership|office|plant|facility|factory|warehouse|campus|deal|store|hires|"
        r"acquires|takeover|merger|buy|team|board|bench|leadership|executives?|management|staff|"
        r"officers?|"
        r"expanded)\b)[^,;:]{3,60}? (?:with|through|via|by) (?:the |its |an? |"
        r"their )?(?:(?:\w+ )?(?:launch|introduction|debut|release|addition|roll-?out|unveiling) "
        r"of|"
        r"(?:adding|launching|introducing|unveiling|releasing)|(?:new|latest|next-gen\w*|all-new|"
        r"first|second)(?= <GAP><NOUN>))\b (?!(?:<GAP>)(?:<NOT>)<END>)",
        confidence=0.8,
    ),
    _launch(
        r"\b(?:completes|rounds out|refreshes|expands|extends|updates|broadens|enhances|tops) "
        r"(?:its |"
        r"the |their )?(?:[\w’'&-]+ ){0,5}?(?:catalog(?:ue)?|range|line-?up|portfolio|line|family|"
        r"collection|menu|suite|series|offering|platform|ecosystem|fleet of products) with "
        r"(?:the |an? "
        r"|its |new |two |three |four )*(?![^,;:]{0,60}\b(?:acquisition|purchase|deal|addition of "
        r"<PERSON>|stake|hire|partnership|investment|funding|hotels?|properties|buildings?|"
        r"shopping|"
        r"offices?|loan|facility)\b)(?P<product>[^,;:.]{3,60})",
        confidence=0.77,
    ),
    _launch(
        r"\b(?:expand|extend|broaden|grow)(?:s|ing)? (?:its |the |their |our )?"
        r"(?![^,;:]{0,60}\b(?:acquisition|partnership|agreement|office|plant)\b)"
        r"(?:[\w’'&.-]+ ){0,5}?(?:product|solutions?|services) (?:portfolio|line-?up|line|range|"
        r"family|offerings?|suite|catalog(?:ue)?)\b(?! (?:through|with|via) (?:the )?(?:[\w-]+ )?"
        r"(?:acquisition|purchase))",
        confidence=0.74,
    ),
    # Any other doing "with the launch of ...": "moving towards calm seas with the launch of"
    _launch(
        r"(?P<left>)\b(?!(?:is|was|has|says|this)\b)(?-i:[a-z]{3,14}(?:s|ing)) [^,;:]{2,80}? with "
        r"(?:the |its )?(?:\w+ )?(?:launch|introduction|release|debut|unveiling|roll-?out) of "
        r"(?:its |an? |the |new )*(?!<SHORT><NOT><END>)(?P<product><GAP><NOUN>|(?:[\w&.’'“”‘/+-]+ )"
        r"{0,7}?[\w&.’'”+-]{2,}<END>)",
        confidence=0.78,
        needs="launch of|introduction of|release of|debut of|unveiling of|rollout of|roll-out of",
    ),
    # What is planned or in the making, of those that only makers plan.
    _launch(
        r"(?:plans|planning|plan|prepares|preparing|readies|readying|preps|prepping|working on|"
        r"developing|is building|considering|exploring|weighing|mulls|to develop|considers) "
        r"(?:to (?:launch|release|introduce|offer|sell|add) )?(?:an? |its |own |the |new |first )*"
        r"(?!\d[\d,]{2,} |<SHORT><NOT><END>)(?P<product>(?:[‘“\"][^’”\"]{3,40}[’”\"] "
        r")?<GAP>(?:<TECH>|"
        r"service))(?<!support)(?<!update)"
        r"(?<!upgrade)(?<!ads)<TECH_END>",
        confidence=0.72,
    ),
    # "offers flood cover at Rs 20", "to offer mortgages in Ireland"
    _launch(
        r"(?:offers|offering|to offer|will offer|now offers|"
        r"(?:starts|begins|to start|to begin) "
        r"offering) (?:(?:customers|clients|users|members|investors|savers) (?:access to "
        r")?)?(?!<SHORT><NOT><END>)(?!(?:\S+ ){0,3}(?:million|billion|help|aid|relief|apolog\w*"
        r"|free (?:meals|food))\b)(?P<product><GAP>(?:<TECH>|cover|insurance|mortgages?|accounts?|"
        r"loans|annuit(?:y|ies)|pensions?|cards?|stablecoin|wallets?|trading|subscription|"
        r"delivery|trials of \w+))(?<!support)(?<!update)(?<!upgrade)<TECH_END>",
        confidence=0.73,
    ),
    # "is in talks about launching a stablecoin", "now supports Tarn Pay"
    _launch(
        r"(?:(?:in |held |holds |has held )?(?:exploratory |early )?(?:talks|discussions) "
        r"(?:about|on|over|"
        r"to|for) (?:launch|develop|build|offer|creat|issu)(?:ing|e)?|exploring (?:the )?(?:launch|"
        r"creation|development) of) (?:an? |its |own |the "
        r")*(?!<SHORT><NOT><END>)(?P<product><GAP><NOUN>)",
        confidence=0.75,
    ),
    _launch(
        r"now supports (?P<product>(?-i:[A-Z0-9])[\w.’'+-]*(?: [\w.’'+-]+){0,4}?)(?=$|[,.:;]| "
        r"(?:on|in|for|"
        r"with|and|from)\b)",
        confidence=0.74,
    ),
    _launch(
        r"\bwill soon (?:be able to|block|support|automatically|warn|add|alert|include|"
        r"work with|"
        r"get (?:an? )?(?:new|dark|native))\b",
        confidence=0.72,
    ),
    # "will now tell you when to water it", "will soon let you mute neighbours"
    _launch(
        r"(?:will (?:now|soon)|now|can now|is now|is|starts|to start) (?:let|give|allow|show|"
        r"warn|tell|"
        r"help|lets|gives|allows|shows|warns|letting|giving|allowing|warning) (?:you|users|"
        r"creators|"
        r"subscribers|owners|developers|customers|riders|players|drivers|parents|teens)\b",
        confidence=0.76,
    ),
)
