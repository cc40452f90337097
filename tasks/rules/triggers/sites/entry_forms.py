"""Market entries in headlines that put the place first, tell a step, or call a plan off."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.sites import entry_words

_entry = patterns_of(entry_words.FRAGMENTS)
PATTERNS = (
    # "US debut for Swedish ice-cream brand Acme", "Foothold in Vietnam for honey exporter Acme"
    _entry(
        r"(?:^|[:;] )(?:an? |the |first |long-awaited |surprise )?(?:(?P<place><LOCAL>) <NOUN>|"
        r"(?:foothold|beachhead|bridgehead|launch|debut|entry|expansion|push|foray|bow|"
        r"first steps?|touchdown|landfall|arrival|green light to trade) (?:in|into|to|across) "
        r"(?:the )?(?:[\w-]+ )?<LOCAL>)(?: (?:kicks off|begins|starts|beckons|looms|nears|set|"
        r"due|"
        r"planned|confirmed|complete|under ?way|on the cards)[^,;:.]{0,24}?)? (?:for|by|from|of)"
        r"(?P<who>)(?! (?:film|movie|band|singer|the team|(?-i:[A-Z]\w+ians)\b))",
        subject="who",
        confidence=0.8,
    ),
    _entry(
        r"(?:^|[:;] )(?!Hong Kong|New York|London|Oslo)(?P<place><PLACE>) (?:next|beckons|calls|"
        r"awaits|is next|next stop|up next|"
        r"first|here we come|or bust|on the (?:map|menu|itinerary|horizon)|in (?:its )?sights)"
        r"(?: (?:stop|port of call))? (?:for|of)(?= [^,;:.]{0,40}?\b(?-i:[a-z-]{3,} [A-Z]))"
        r"(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    _entry(
        r"(?:mulls?|weighs|considers|ponders|explores|plots|plans|studies|contemplates|scouts) "
        r"(?:an? )?(?:move (?:in)?to |entry into |launch in |push into |expansion (?:in)?to |"
        r"jump to |leap into )?(?:the )?(?P<place><PLACE>)(?=$|[,.:;]| (?:launch|entry|debut|"
        r"move|"
        r"push|foray|expansion|next|after|with|as|market)\b)",
        confidence=0.78,
        status="rumour",
    ),
    _entry(
        r"(?:^|[:;] )(?:plans?|bid|move|push|drive|attempt|foray) (?:to (?:enter|launch in|crack|"
        r"expand (?:in)?to|conquer)|(?:in)?to) (?:the )?(?P<place><PLACE>) (?:market )?(?:is |"
        r"are )?"
        r"(?:shelved|scrapped|dropped|abandoned|put on ice|on hold|delayed|postponed|binned) "
        r"(?:by|at)(?P<who>)",
        subject="who",
        confidence=0.85,
        status="withdrawn",
    ),
    # "ships first beds to Japan", "opens order book to the Republic"
    _entry(
        r"(?:ships|delivers|sends|sells|exports|posts|flies|despatches|dispatches) (?:its |the |"
        r"an? )?(?:first|debut|maiden|inaugural) [\w -]{2,30}? (?:in|to) (?:the )?"
        r"(?P<place><PLACE>)(?=$|[,.:;]| (?:as|with|from|after|in|via)\b)",
        confidence=0.8,
    ),
    _entry(
        r"(?:opens|throws open|opens up) (?:its |the )?(?:order books?|orders|bookings|sign-ups|"
        r"waitlist|accounts|pre-orders|doors|app) (?:to|in|for) (?:the )?(?P<place><PLACE>)"
        r"(?=$|[,.:;]| (?:as|with|from|after|in|customers|drivers|users|buyers)\b)",
        confidence=0.8,
    ),
    _entry(
        r"\b(?:will|to|now) (?:cover|serve|insure|lend to|deliver to|ship to|sell to|hire out to|"
        r"pay|teach|reach|feed|power|connect) (?:[\w-]+ ){1,3}?(?:in|across) (?:the )?"
        r"(?P<place><PLACE>)(?=$|[,.:;]| (?:from|by|next|this|as|with|after)\b)",
        confidence=0.78,
    ),
    _entry(
        r"\b(?:in|with|for|as|makes|takes|marks) (?:its |an? )?(?:first|debut|maiden|second) "
        r"(?P<place><LOCAL>) (?:step|move|foray|venture|outing|push|launch|adventure|market|sale|"
        r"customers?|order)\b(?! (?:share|rally))",
        confidence=0.75,
    ),
    # A town that no list knows, reached by a trade that goes from town to town.
    _entry(
        r"\b(?:[\w-]+-hailing|ride-hailer|q-commerce|quick[- ]commerce|grocery|food delivery|"
        r"taxi|"
        r"scooter|bike-?share|car-?share|robotaxi|broadband|fibre|telecoms?|carpool\w*|courier|"
        r"delivery)(?: (?!rider|driver|man|boy|worker)[\w-]+){0,3}? "
        r"(?-i:[A-Z])[\w&.-]*(?P<left>) (?:lands|launches|arrives|goes "
        r"live|rolls out|starts|debuts|switches on|touches down) in "
        r"(?P<place>(?-i:[A-Z])[\w’'-]+)",
        confidence=0.8,
    ),
    _entry(
        r"says (?:hello|hi|hola|ciao|bonjour|konnichiwa|hallo|g['’]day|namaste|olá|sawasdee|"
        r"merhaba|salaam|hej|guten tag|ahoj|good morning) to "
        r"(?P<place><PLACE>)",
        confidence=0.82,
    ),
    # "checks in to Vietnam", "stretches to Singapore"
    _entry(
        r"\b(?:checks|stretches|spreads|scales|stretching|extends|hops|leaps|migrates|grows|"
        r"broadens|ventures|strides|skips|pedals|bounds|sprints|branches|rolls|grows up|jumps|"
        r"expands|reaches) (?:[\w-]+ (?:service|operations?|network|reach|coverage|rides) )?"
        r"(?:in |over |across |out |up )?to "
        r"(?:the )?(?P<place><PLACE>)"
        r"(?=$|[,.:;]| (?:with|via|as|after|this|next)\b)",
        confidence=0.72,
    ),
    _entry(
        r"\b(?:starts|begins|commences) (?:(?!testing)[a-z]+ing|taking|seeing|serving) [\w "
        r"-]{2,30}? "
        r"(?:in|across) (?:the )?(?P<place><PLACE>)<NOT_AFTER>",
        confidence=0.78,
    ),
    _entry(
        r"(?:launch(?:es|ed)?|rolls out|goes live|now available|debuts|expands?(?: in)?to|"
        r"arrives|enters|live) (?:in |across )?(?:\w+ ){0,3}?"
        r"(?:more |new |further |additional |other )(?:<LOCAL> )?(?:countries|markets|cities|"
        r"states|territories|provinces|towns)\b",
        confidence=0.82,
    ),
    _entry(
        r"(?:launches|opens|starts|unveils|uncorks|sets up|establishes|kicks off|lights "
        r"up|creates|forms|incorporates) (?:its |an? )?(?:first )?"
        r"(?P<place><LOCAL>) (?:service|arm|subsidiary|business|operations?|branch|site|"
        r"platform|unit|entity|website|webshop|online store|edition)\b",
        confidence=0.78,
    ),
)
