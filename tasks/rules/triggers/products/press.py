"""Product launches as the technology press words them: what a thing gets, can do or is to be."""

from tasks.rules.triggers.products import plain
from tasks.rules.triggers.reading.patterns import patterns_of

_launch = patterns_of(
    {
        **plain.FRAGMENTS,
        # Whose it is, before an 's.
        "MAKER": r"(?P<who>(?-i:[A-Z0-9])[\w&.-]*(?: (?-i:[A-Z0-9&])[\w&.-]*){0,3}?)['’]s?",
        # Small things that only makers of software and devices give.
        "PART": (
            r"(?:clips|memes|(?:pivot )?tables|charts|macros|shortcuts|messages|posts|stories|"
            r"rooms|"
            r"groups|invites|comments|templates|drafts|flashcards|firmware|themes|forms|workflows|"
            r"emoji|GIFs?|calendar|spreadsheets?|inbox|timeline|"
            r"leaderboards?|badges?|usernames?|recommendations|layers|effects|reactions|threads|"
            r"polls|spaces|"
            r"channels|history|screen sharing|file sharing|noise cancell?ation|keyboards?|"
            r"accessor(?:y|ies)|cameras?|controllers?|watch(?:es)?|hub|interface|flavou?rs?|"
            r"desktop|sensor|battery|touchscreen|stylus|foldables?|ebook reader|e-reader|"
            r"tracking|trackers?|typing|mapping|lock|login|storage|hotspot|router)"
        ),
        # What a thing does for who has it.
        "DOES": (
            r"(?:sync|restore|show|tell|translate|summari[sz]e|generate|play|edit|search|book|"
            r"order|create|write|draft|answer|identify|detect|control|stream|pay|help|remember|"
            r"see|hear|understand|speak|talk|read|scan|record|track|predict|recogni[sz]e|chat|"
            r"transcribe|schedule|browse|shop|split|turn|automatically|block|hide|share|connect|"
            r"integrate|work|run|unlock|charge|call|message|export|import|customi[sz]e|add)"
        ),
    }
)

PATTERNS = (
    # "Tarn lights can now sync with Bolt"
    _launch(
        r"\b(?:can|could soon|will) (?:now|finally|soon) <DOES>\b(?! (?:in court|as (?:a bank|an "
        r"airline)|to (?:work|court)|from home|out of|over|ahead|charges?|damages))",
        confidence=0.74,
    ),
    _launch(
        r"^(?P<who>(?-i:[A-Z])[\w&.’'-]*(?: (?-i:[A-Z])[\w&.’'-]*){0,3}?)(?: "
        r"(?-i:[a-z]{3,12})){1,2} "
        r"can now <DOES>\b",
        subject="who",
        confidence=0.72,
    ),
    # "now offers", "now sells": any object is a product unless it is in the list
    _launch(
        r"\b(?![^,;]{0,60}\b(?:leave|weeks of|overtime|bonus(?:es)?|pay rises?|redundancy)\b)"
        r"now (?:offers|sells|includes|comes with|does|takes|accepts) (?!<SHORT>(?:<NOT>|work|"
        r"working|leave|help|aid|discounts?|stake|shares?|jobs?|pay|that|what|well|(?-i:[a-z]+)"
        r"ing)<END>)(?![$€£₹\d])(?P<product>(?:[\w&.’'“”‘/+-]+ ){0,6}?[\w&.’'”+-]{3,})<END>",
        confidence=0.72,
        needs="now offers|now sells|now includes|now comes with|now does|now takes|now accepts",
    ),
    # "Tarn's kooky new keyboard lets", "Tarn's latest hi-fi accessory is a"
    _launch(
        r"<MAKER> (?:[\w-]+ ){0,2}?(?:new|latest|newest|first|next|"
        r"upcoming|smallest|cheapest|biggest|fastest|thinnest|lightest|largest|most \w+) "
        r"(?!<SHORT><NOT><END>)"
        r"(?P<product>(?!(?:CEO|boss|chief|owner|plan|deal|law)\b)(?:[\w&.’'“”+-]+ ){0,4}?"
        r"(?:<TECH>|<NOUN>|<PART>)(?: yet| ever)?) (?:has|have|is|are|gets?|wants?|clip|let|turn|"
        r"pack|bring|cost|"
        r"come|offer|brings|turns|takes|adds|offers|costs|"
        r"comes|packs|looks|works|lets|makes|uses|promises|boasts|features|could|can|will|may|"
        r"might|aims|shoots|runs|starts|gives|does)\b(?! (?:under|facing|being|delayed|flopp|"
        r"failing|fired|struggl|in (?:trouble|jail|doubt|talks)|hit by))",
        subject="who",
        confidence=0.74,
    ),
    # "Tarn's Evening Channels bring films into the app"
    _launch(
        r"<MAKER> (?P<product>(?:(?-i:[A-Z0-9])[\w+.-]* ){0,3}?(?-i:[A-Z0-9])[\w+.-]*|[\w -]{0,24}?"
        r"(?:app|update|redesign|upgrade)) (?:brings?|adds|gets an?|lets (?:you|users)|"
        r"gives (?:you|users)|goes) (?=(?:[\w’'-]+ ){0,8}?(?:apps?|users?|you|TVs?|feed|inbox|"
        r"mode|features?|search|playback|design|tabs?|support|AI|free|camera|display|battery|"
        r"screen|Pro|pages?)\b)",
        subject="who",
        confidence=0.74,
    ),
    _launch(
        r"(?: app)? (?:redesign|update|upgrade|overhaul|revamp) (?:brings|adds|gives|lets|"
        r"introduces)\b(?! (?:investors|shares|hope|relief))",
        confidence=0.74,
    ),
    # "adds short clips to huddles", "gets a spreadsheet", "finally has backups"
    _launch(
        r"(?:\b(?:adds|added|(?:is )?adding|gets|gains|is getting|will get|(?:now|finally) has)) "
        r"(?:an? |"
        r"its |the |new )*(?!<SHORT><NOT><END>)(?P<product>(?!(?:more|another|two|three|new "
        r"(?:boss|owner))\b)(?:[\w’'-]+ ){0,3}?<PART>)(?=$|[,.:;]| (?:to|for|on|in|with|so|and)\b)",
        confidence=0.72,
    ),
    # "brings universal search to Windows", "working to bring AI to the Visor"
    _launch(
        r"\b(?:brings|bringing|brought|(?:(?:is |are )?(?:reportedly |now |also )?(?:working|"
        r"planning|"
        r"preparing|looking|plans|aims|wants|hopes|set|ready) )?to bring|is bringing|will bring|"
        r"extends|ports|is putting|puts|integrates|embeds|bakes|builds) (?:an? |its |the |new |"
        r"more )*"
        r"(?!(?:[\w-]+ ){0,3}(?:jobs|charges|case|suit|action|investment|production|manufacturing|"
        r"pressure|plans?|work|total|spotlight) )(?P<product>(?:[\w’'.+-]+ ){0,4}?(?:<TECH>|"
        r"<NOUN>|<PART>|"
        r"(?-i:ChatGPT|GPT-\d\S*|Gemini|Claude|Copilot|Grok|Alexa|Siri)))(?<!program)(?<!jobs) "
        r"(?:(?:right |directly |natively )?(?:to|into|in|on|inside)) (?:the |its |your |all |"
        r"more |older )*(?=(?-i:[A-Z])|[\w-]+ (?:service|users|customers|devices?|app|phones?|"
        r"cars?|watch(?:es)?|homes|laptops?|browser|speakers?|TVs?)\b)(?!<PLACE>)",
        confidence=0.74,
    ),
    # "refreshes its entry-level running watch", "overhauls its app"
    _launch(
        r"\b(?:refreshe[sd]|updates|updated|upgrades|upgraded|overhauls|overhauled|revamps|"
        r"revamped|redesigns|redesigned|reworks|supercharges|relaunches|is (?:updating|upgrading|"
        r"revamping|redesigning|overhauling)) (?:its |the |their |popular |flagship )*"
        r"(?!<SHORT><NOT><END>)(?!(?:\w+ ){0,3}(?:outlook|forecast|terms|board|stake|loyalty|"
        r"leadership|supply|accounting)\b)(?P<product>(?:[\w’'.+-]+ ){0,5}?(?:<TECH>|<NOUN>|"
        r"<PART>))(?<!support)(?<!program)(?<!network)(?<!accounts)(?<!systems)(?<!system)"
        r"(?=$|[,.:;]| (?:with|for|to|as|in|at|by|and)\b)",
        confidence=0.74,
    ),
    # "You can now order Bolt groceries inside Tarn", "Your Tarnphone can now"
    _launch(
        r"^(?:you|users|customers|anyone|everyone|developers|creators|subscribers|fans|players) "
        r"(?:can|will) (?:now|finally|soon) [^,;.]{3,60} (?:in|with|on|from|via|inside|through|"
        r"at|using|to|within) (?:your |the )?(?P<who>)(?=(?-i:[A-Z]))",
        subject="who",
        confidence=0.78,
    ),
    _launch(
        r"^your (?P<who>(?-i:[A-Za-z]*[A-Z])[\w-]*(?: (?-i:[A-Z])[\w-]*)?) (?:\w+ )?(?:can|will) "
        r"(?:now|soon|finally) ",
        subject="who",
        confidence=0.74,
    ),
    _launch(
        r"\bwill finally (?:let|allow|get|support|have|work|be able to|add|stop)\b",
        confidence=0.72,
    ),
    # "finally adds lossless audio", "will now assemble your wardrobe"
    _launch(
        r"\bfinally (?:adds|gets|launches|brings|supports|has|releases|offers|ships) (?!(?:an? |"
        r"the |"
        r"its )?(?:[\w-]+ ){0,2}?(?:approval|nod|green light|deal|permission|date|CEO|boss|chief|"
        r"licen[cs]e|clearance|answer|verdict|profit|funding|break|wish|director|money|cash)\b)"
        r"(?!<SHORT><NOT><END>)(?P<product>(?:[\w’'.+-]+ ){0,4}?[\w’'.+-]{3,})<END>",
        confidence=0.74,
    ),
    _launch(
        r"\bwill now (?:<DOES>|assemble|deliver|repair|install|clean|warn|tell|let|allow|offer|"
        r"come|"
        r"support|automate|accept|suggest|flag|label|store|save|send|open)\b(?! (?:be|in court|"
        r"hours?|"
        r"out|at|more shares|its (?:shares|stake|business)|to)\b)",
        confidence=0.74,
        needs="will now",
    ),
    # "ships Tarn handheld with camera"
    _launch(
        r"<MAKES> (?!<SHORT><NOT><END>)(?P<product><GAP>(?:<TECH>|<PART>))(?<!support)(?<!ads)"
        r"(?<!update)(?<!upgrade)(?<!redesign)(?<!platform)(?<!history)(?<!recommendations)"
        r"(?<!labels)<TECH_END>(?! (?:to|from) the )",
        confidence=0.74,
    ),
    # A launch to come, as a noun: "prepares for ad-supported tier launch"
    _launch(
        r"\b(?:prepares for|gears up for|readies(?: for)?|preps(?: for)?|nears|plans|delays|"
        r"postpones|pushes back|sets (?:a )?(?:date|price) for|schedules|confirms|targets|eyes|"
        r"hints at|announces|celebrates|accelerates|brings forward) (?:the |its |an? |for )*"
        r"(?!<SHORT><NOT><END>)(?P<product><GAP>(?:<TECH>|<NOUN>|tier|<MODEL>))['’]?s? "
        r"(?:launch|rollout|roll-out|debut|release|release date|launch date|unveiling)\b"
        r"(?! (?:pad|site|vehicle))",
        confidence=0.75,
    ),
    # "readies next business server", "is developing its own display screens"
    _launch(
        r"\b(?:(?:is |are )?(?:reportedly |said to be |secretly |quietly |now |still )*"
        r"(?:developing|working on|building|prototyping|preparing|readying)|readies|preps) "
        r"(?:an? |its |own |the |new |first |next |more |advanced )*(?!<SHORT><NOT><END>)"
        r"(?P<product><GAP>(?:<TECH>|<NOUN>|<PART>|screens?))(?<!support)(?<!network)(?<!systems)"
        r"(?<!technology)(?<!payments)(?<!accounts)(?<!update)(?<!line)(?<!program)(?<!system)"
        r"<TECH_END>",
        confidence=0.72,
    ),
    # "launches 3 new flavours", "rolls out two cheaper plans"
    _launch(
        r"<LAUNCHES> (?:its )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several|a "
        r"(?:pair|trio|quartet|slew|range|suite|series) of)(?:x)? (?!<SHORT><NOT><END>)"
        r"(?P<product>(?:new |more |limited-edition |cheaper )*(?:[\w’'&-]+ ){0,4}?"
        r"(?:<TECH>|<NOUN>|<PART>|(?-i:ETFs)|styles|scents|shades|sizes|varieties|colou?rs|"
        r"variants?|"
        r"trims?|packs?))(?=$|[,.:;]| (?:in|for|to|with|at|on|as|from|that|ahead|this|under|"
        r"and)\b)",
        confidence=0.8,
    ),
    # "confirms 64-core Tarn 390X for 2020", "Tarn Six 4 announced"
    _launch(
        r"\b(?:confirms|announces|reveals|unveils|teases|details) (?:[\w-]*\d[\w-]*-[a-z]+ )"
        r"(?P<product>(?:(?-i:[A-Z])[\w-]* ){1,3}?\w*\d\w*)(?=$|[,.:;]| (?:for|in|with|at|as)\b)",
        confidence=0.78,
    ),
    _launch(
        r"^(?P<who>(?-i:[A-Z])[\w’'.-]*(?: (?-i:[A-Z0-9])[\w’'.+-]*){0,4}?) <MODEL> (?:is )?"
        r"(?:officially |finally )?(?:announced|unveiled|revealed|launched|released|confirmed)$",
        subject="who",
        confidence=0.76,
    ),
    # "The Tarn Ion 9 is a three-row electric SUV", "Tarn R2 will start at $45,000"
    _launch(
        r"^(?:the |meet the |this is the )?(?:new |all-new |20\d\d )*(?P<who>(?-i:[A-Z])[\w.-]*)"
        r"(?P<product>(?: (?-i:[A-Z0-9])[\w+.-]*){0,3} <MODEL>(?: "
        r"(?-i:[A-Z])[\w-]*)?) (?:(?:is an?|"
        r"packs|comes with|boasts|makes (?:an? )?(?:\w+ )?debut|breaks cover|shows up) "
        r"(?!<SHORT>(?:flop|failure|bargain|disaster|disappointment|hit)\b)(?:up to )?<GAP>"
        r"(?:<TECH>|<NOUN>|<PART>|miles|range|mileage|power)\b|will (?:start|cost|sell|be priced) "
        r"(?:at |from |for )?<MONEY>)",
        subject="who",
        confidence=0.72,
    ),
    # "Tarn's nasal spray hits US pharmacies", "Tarn app goes live in Mumbai"
    _launch(
        r"<MAKER> (?P<product>(?!(?:share|stock|sales|profit)s?\b)(?:[\w’'-]+ ){1,5}?)(?:hits?|"
        r"reach(?:es)?|lands? (?:on|in)|arrives? (?:on|in|at)|goes on sale (?:in|at)) (?:the |US |"
        r"UK "
        r"|Indian |British |European |local )*(?:shelves|pharmacies|supermarkets|(?:app )?stores?|"
        r"shops|menus|market|showrooms|roads|streets|screens|patients)\b(?! (?:share|value|cap))",
        subject="who",
        confidence=0.74,
    ),
    _launch(
        r"(?:^|: )(?P<who>(?-i:[A-Z])[\w&.’'-]*(?: (?-i:[A-Z0-9])[\w&.’'-]*){0,3}?) (?:app|"
        r"platform|"
        r"service|chatbot|assistant|marketplace|wallet|beta|card) (?:goes live|is (?:now )?live|is "
        r"here|rolls out|comes out of beta)\b",
        subject="who",
        confidence=0.74,
    ),
    # "Tarn's coupe breaks cover", "Tarn shop comes to Android"
    _launch(r"\bbreaks cover\b(?! (?:from|after|in court))", confidence=0.72),
    _launch(
        r"\b(?:is )?(?:comes|coming|arrives|arriving|lands|launches|landing) (?:to|on) "
        r"(?-i:Android|iOS|iPhones?|iPads?|Macs?|Windows|Xbox|PlayStation|Switch|Steam|Chrome|"
        r"Linux|"
        r"Apple Watch|Wear OS|Vision Pro|Fire TV)\b",
        confidence=0.76,
    ),
    _launch(
        r"\bnow (?:available|shipping|on sale|comes) (?:in|on|for|at|from|with|worldwide|across|"
        r"to)\b"
        r"(?! (?:sale|hire|acquisition|comment|free agency|selection|loan))",
        confidence=0.74,
    ),
    # "Tarn browser adds assistant": what it is stands behind its name
    _launch(
        r"^(?P<who>(?-i:[A-Z])[\w&.’'-]*(?: (?-i:[A-Z0-9])[\w&.’'-]*){0,3}?) (?-i:browser|apps?|"
        r"phones?|"
        r"watch|watches|speakers?|lights|cars|glasses|platform|service|search|chatbot|assistant|"
        r"headset|"
        r"consoles?|TVs?|earbuds|messenger|wallet) (?:adds?|gets?|gains?|will get|now (?:has|have|"
        r"supports?|lets?)) (?!<SHORT><NOT><END>)<GAP>(?:<TECH>|<NOUN>|<PART>)<TECH_END>",
        subject="who",
        confidence=0.74,
    ),
    # "Tarn's new Rover comes with a wooden back"
    _launch(
        r"<MAKER> (?:new|latest|newest|"
        r"next) (?!<SHORT><NOT><END>)(?P<product>(?-i:[A-Z])[\w+-]*(?: "
        r"(?-i:[A-Z0-9])[\w+-]*){0,2}) (?:comes (?:with|in)|packs|costs|starts at|lets|ditches|"
        r"folds)\b",
        subject="who",
        confidence=0.74,
    ),
    # "reveals all-electric Rover"
    _launch(
        r"\b(?:reveals|teases|previews|details|shows off|confirms|announces) (?:its |the |an? )?"
        r"(?:all-electric|all-new|next-gen\w*|facelifted|hybrid|electric|limited-edition|"
        r"entry-level) "
        r"(?!<SHORT><NOT><END>)(?P<product>(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z0-9])[\w-]*){0,2})<END>",
        confidence=0.76,
    ),
    # "announces Tarn Thor for humanoid robots"
    _launch(
        r"\b(?:announces|previews|teases|demos|details) (?P<product>(?-i:[A-Z])[\w.-]+(?: "
        r"(?-i:[A-Z0-9])[\w.-]*){0,3}) for "
        r"(?:[\w-]+ )"
        r"{0,3}?(?:robots|developers|enterprises?|teams|(?:small )?business(?:es)?|data cent\w+|"
        r"cars|"
        r"devices|phones|PCs|apps|start-?ups|merchants|creators|gamers|schools|researchers|"
        r"hospitals|"
        r"banks|retailers|manufacturers|(?-i:Chrome|Windows|Android|iOS|Macs?|Excel|Teams|"
        r"Slack))\b",
        confidence=0.76,
    ),
    _launch(
        r"(?:all-electric|electric|new|first|concept) <GAP>(?:ATV|<NOUN>)(?P<left>) makes (?:an? |"
        r"its )?"
        r"(?:surprise |global |world |public |official |Indian |European )?debut\b",
        confidence=0.75,
    ),
)
