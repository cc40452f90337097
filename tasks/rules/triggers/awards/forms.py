"""Awards, rankings and analysts' grades as press releases word them."""

from tasks.rules.triggers.reading.patterns import patterns_of

_WORD = r"[\w&.,'’‘“”\"™®+!#/-]+ "
_NAMED = (
    r"(?:named|recogni[sz]ed|ranked|listed|honou?red|positioned|rated|voted|crowned|hailed|"
    r"selected|"
    r"shortlisted|certified|featured|included|nominated|placed|chosen|adjudged|judged|declared|"
    r"conferred|feted|awarded|acknowledged|designated)"
)
_LIST = (
    r"(?:winners?|finalists?|leaders?(?= (?:in|by|for|on|across|again|among)\b|$)|strong performer|"
    r"contender|major player|visionary|challenger|niche player|customers['’]? choice|cool vendor|"
    r"representative vendor|sample vendor|hype cycle|marketscape|peak matrix|peer insights|"
    r"magic quadrant|(?:\w+ )?wave|radar(?: report)?|leadership compass|[\w-]+ (?:\d{2,3}|1000|"
    r"5000) "
    r"(?:list|index|ranking)|(?:disruptor|cloud|fintech|security|global|power|growth|hot|future|"
    r"tech|"
    r"AI|retail|insurtech|healthcare|edtech|partner) \d{2,3}|top \d{1,4}\b|top (?:place|workplace|"
    r"employer)s?(?: to work)?|awards?\b|[\w-]+ of the year|best[- ](?:places?|workplaces?|"
    r"employers?|"
    r"companies|midsize|large|small)|(?:great|best) places? to work|fastest[- ]growing|most "
    r"(?:loved|"
    r"innovative|admired|trusted|ethical|sustainable|promising|influential|responsible))"
)
_BEST = (
    r"[\"“'‘]?(?:best|top|most|leading|overall|supreme|global|national|regional) (?:[\w&'’/-]+ "
    r"){0,6}?"
    r"(?:solution|software|provider|platform|product|service|bank|company|brand|charger|app|tool|"
    r"vendor|lender|broker|insurer|airline|hotel|resort|employer|agency|firm|retailer|supplier|"
    r"manufacturer|start-?up|technology|system|consultancy|builder|society|distillery|brewery|gin|"
    r"whisky|beer|wine|cheese|restaurant|network|exchange|fund|manager|initiative|campaign|partner|"
    r"distributor|reseller|centre|center|store|workplace|website|innovation)s?\b"
)
_GIVER = (
    r"(?:awards?|labs?|magazine|program(?:me)?|gala|ceremony|summit|expo|times|report|survey|"
    r"review|"
    r"reviews|G2|Gartner|Forrester|IDC|Newsweek|Forbes|Fortune|Which\?|TrustRadius|Capterra)"
)
_award = patterns_of(
    {"WORD": _WORD, "NAMED": _NAMED, "LIST": _LIST, "BEST": _BEST, "GIVER": _GIVER}, confidence=0.86
)

PATTERNS = (
    # "Named a Winner for", "Named to the Security 100 List", "Shortlisted for Two Awards"
    _award(
        r"\b(?:again |once again |has been |is |was )?<NAMED> (?:<WORD>){0,9}?<LIST>"
        r"(?! (?:draft|playoffs?|poll|season|by-election|election|debate|race))",
        is_strict=True,
    ),
    # "named Best Home Charger at the Volt Awards", "wins "Best Payments Platform" at"
    _award(
        r"\b(?:<NAMED>|wins?|won|takes|scoops|bags|lands|earns|receives|clinches) (?:as |the |a |"
        r"an )?"
        r"<BEST>[\"”'’]?(?:,| (?:at|in|by|from|of|for))(?= (?:[\w&.'’™®-]+ ){0,9}?<GIVER>\b)",
    ),
    _award(
        r"\b(?:wins?|won|receives?|received|earns?|bags?|scoops?|lands?|takes? home|garners?|"
        r"sweeps?|"
        r"secures?|collects?|claims?|picks up|conferred(?: with)?|awarded|honou?red with|presented "
        r"with|celebrates) (?:<WORD>){0,9}?(?:awards?|stevies?|webbys?|telly|prix [\w-]+|red dot|"
        r"trophy|trophies|accolades?|laureate|customers['’] choice)\b",
        confidence=0.84,
    ),
    # The product wins: "Acme's app wins design award"
    _award(
        r"(?P<left>)(?:['’]s?)? (?:[\w-]+ ){0,2}?(?:app|project|product|platform|team|site|"
        r"factory|plant|"
        r"car|phone|software|solution|hotel|store|campaign|design|brand|scheme|development|device) "
        r"(?:wins?|won|receives?|earns?|bags?|scoops?|named|lands?|takes) "
        r"(?:<WORD>){0,8}?(?:awards?|"
        r"prize|accolade|of the year)\b",
        confidence=0.8,
    ),
    _award(
        r"\b(?:receives?|earns?|scores?|achieves?|gets|garners|posts|awarded) (?:the )?(?:top|"
        r"highest|"
        r"perfect|maximum|leading) (?:<WORD>){0,3}?(?:scores?|marks?|ratings?|ranking|honou?rs?)\b"
        r"(?= (?:in|from|by|on|for|at)\b)|\bscores? (?:the )?(?:highest|top|best) (?:in|on|for|"
        r"among|"
        r"across)\b",
        confidence=0.82,
    ),
    _award(
        r"\b(?:ranks?|ranked|rated|named|voted|placed) (?:as |the |at )?(?:#|no\.? ?|number "
        r")\d{1,4}\b"
        r"(?= (?:<WORD>){0,9}?(?:by|on|in)\b)(?![^;]* (?:poll|seed|class|division|team|draft))",
        confidence=0.82,
    ),
    _award(
        r"\b(?:recogni[sz]ed|honou?red|lauded|commended|celebrated) (?:by "
        r"(?:<WORD>){1,5}?)?(?:for|as|"
        r"with) (?:<WORD>){0,5}?(?:excellence|leadership|innovation|culture|distinction|"
        r"outstanding|"
        r"achievement|best-in-class|performance)\b",
        confidence=0.78,
    ),
    _award(
        r"\b(?:appears|featured|features|lands|ranks|named|debuts|included|listed|returns|placed|"
        r"makes|"
        r"earns (?:a )?(?:spot|place)|secures (?:a )?(?:spot|place)) (?:at (?:#|no\.? ?)\d+ "
        r")?(?:on|in|"
        r"to|among) (?:the )?(?:<WORD>){0,6}?(?:inc\.? (?:5000|500|regionals?)|fast 50\d?|[\w-]+ "
        r"\d{2,4} "
        r"(?:list|ranking|index)|(?:best|top|fastest[- ]growing|most [\w-]+) (?:<WORD>){1,5}?"
        r"(?:list|ranking|index))\b",
        confidence=0.82,
    ),
    _award(
        r"\bamong (?:the )?(?:<WORD>){0,4}?(?:winners|finalists|honou?rees|recipients|laureates|"
        r"nominees) (?:of|at|for|in)\b",
        confidence=0.8,
    ),
)
