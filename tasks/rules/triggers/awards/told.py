"""Awards told by who gives them, by the prize, or by the list."""

from tasks.rules.triggers.reading.patterns import patterns_of

_award = patterns_of(
    {
        "N": r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|double|top|several|an?)",
        "MEDAL": (
            r"(?:golds?|silvers?|bronzes?|stars?|medals?|gongs?|awards?|honou?rs?|titles?|prizes?|"
            r"pencils?|lions?|troph(?:y|ies)|accolades?|red dots?)"
        ),
        "SHOW": (
            r"(?:(?-i:[A-Z])[\w&’'-]*(?: [\w&’'-]+){0,4}? (?:awards?|show|challenge|competition|"
            r"prizes)|(?-i:D&AD|Cannes Lions|Great Taste|Red Dot|iF|Michelin)|(?:[\w-]+ "
            r"){1,3}awards)"
        ),
        "GIVER": (
            r"(?-i:Forbes|Adweek|Ad Age|Fortune|Deloitte|Newsweek|Time|TIME|Fast Company|Gartner|"
            r"Forrester|Which\?|Michelin|Campaign|Euromoney|The Banker|Skytrax|JD Power|J\.D\. "
            r"Power|"
            r"Lonely Planet|LinkedIn|Glassdoor|Bloomberg|Inc|Wired|(?:[A-Z][\w’'&-]+ "
            r"){1,3}(?:Today|"
            r"Magazine|Weekly|Awards|Institute|Association|Guild|Poll|Council))"
        ),
    },
    0.8,
)

PATTERNS = (
    # "Forbes ranks Acme Bolivia's best employer", "Trucking Today honours Acme with safety award"
    _award(
        r"^(?:<GIVER>|(?:reader|customer|trade|industry|user) (?:poll|survey|vote|magazine)) "
        r"(?:ranks|names|named|crowns|honou?rs|recogni[sz]es|votes|rates|picks|awards|hands|gives) "
        r"(?:<N> <MEDAL> to )?(?P<who>)(?=[^;:]{2,60}?\b(?:best|top|most|award|of the year|number "
        r"one|leader|prize|stars?|golds?|medal)\b)",
        "who",
    ),
    _award(
        r"(?:^|: )(?:[\w&’'-]+ ){0,4}?awards? (?:hands?|gives?) <N> (?:[\w-]+ )?<MEDAL> to"
        r"(?P<who>)",
        "who",
    ),
    # "Nine golds for Acme at beer awards", "Business of the Year title for Acme"
    _award(
        r"^(?:<N> )?(?:[\w’'-]+ ){0,5}?(?:<MEDAL>|of the year(?: title| award| prize)?) for"
        r"(?P<who>) (?![^,;:]{0,30}\b(?:best|services to|bravery|student|player|film)\b)",
        "who",
    ),
    # "Best Places to Work 2019: Acme tops list", "Deloitte Fast 500: Acme places 61st"
    _award(
        r"^(?:(?:best|top|great) (?:places|workplaces|employers|companies|banks?)|[\w’'& -]{0,24}?"
        r"(?:fast \d+|inc\.? 5000|\d{2,4}|awards?)(?: 20\d\d)?)[^:?]{0,24}: (?P<who>)[^;:]{2,40}? "
        r"(?:tops?|places|ranks|leads|named|wins|takes|makes|enters|climbs|joins)\b",
        "who",
    ),
    _award(
        r"^[^?:]{0,20}\b(?:best|top) [\w -]{2,24}\? (?P<who>)[^,;]{2,40}, (?:says?|according to)\b",
        "who",
    ),
    # "Acme wins two pencils at D&AD", "picks up top tourism gong", "takes out builders title"
    _award(
        r"\b(?:wins?|won|takes?(?: out| home)?|took|scoops?|bags?|picks up|collects|lands|earns|"
        r"gets|nets|claims|clinches|secures|lifts) (?:an? |the |its )?(?:[\w’'&-]+ ){0,5}?<MEDAL> "
        r"(?:at|in|from) <SHOW>",
    ),
    _award(
        r"\b(?:wins?|scoops?|bags?|picks up|collects|lands|takes out|takes home|clinches) (?:an? |"
        r"the )?(?:top |coveted |prestigious |national |regional |industry )*(?:[\w’'&-]+ ){1,4}?"
        r"(?:gong|accolade|(?:builders|tourism|industry|business|export|design|safety|employer|"
        r"growers|brewers|bakers|hotel|retail) (?:title|award|prize|crown))\b",
    ),
    _award(
        r"\b(?:shortlisted|nominated|finalist|in the running|up|longlisted) for (?:an? |the )?"
        r"(?:[\w’'&-]+ ){0,5}?(?:prize|award|awards|gong|title|of the year)\b(?! (?:film|novel))",
    ),
    _award(
        r"\b(?:is |are |has been )?(?:named|voted|ranked|rated|crowned|judged) (?:as )?(?:the )?"
        r"(?:(?-i:[A-Z])[\w’'-]+ )?(?:best|top|most [\w-]+|leading|number one|no\.? 1)(?=-| )"
        r"(?:[ -][\w’'-]+){1,5}?(?= (?:for|in|by|at|of)\b|$)",
    ),
    # "Acme's gluten-free pie wins gold at ..."; without the genitive it may be a town's school
    _award(
        r"^(?P<who>(?-i:[A-Z])[\w&-]*(?: (?-i:[A-Z])[\w&-]*){0,2}?)['’]s? (?-i:[a-z][\w-]* "
        r"){1,4}(?:wins?|picks up|scoops|takes|bags|earns|collects) (?:an? |the )?(?:[\w’'&-]+ "
        r"){0,4}?<MEDAL>\b(?! (?:contract|deal))",
        "who",
    ),
    _award(r"^(?:one|two|three|\d) (?:michelin|green|gold) (?:[\w-]+ )?stars? for(?P<who>)", "who"),
)
