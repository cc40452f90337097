"""Rounds told by the investors or the money: who gets it stands last."""

from tasks.rules.triggers.rounds.common import round_pattern as _round

PATTERNS = (
    _round(
        r"\b(?:new|latest|newest|first|next|youngest) unicorn(?: is born)?[:,–—] ?(?P<who>)",
        "who",
        0.75,
    ),
    _round(
        r"(?:round|funding|investment|raise|financing) (?:values?|valuing|valued)(?P<who>) "
        r"[^;:]{2,50}? at (?:about |over |nearly |more than )?<MONEY>",
        "who",
        0.85,
    ),
    _round(
        r"(?:to |will )?bets? <MONEY> on(?! (?:new|its|their|an?|the)\b)<PROJECT>(?P<who>)",
        "who",
        0.78,
        left_role="investor",
        needs="bet",
    ),
    # Octave leads $30m round in Acme; Octave doubles down on Acme with $18m Series B
    _round(
        r"\b(?:leads?|led|joins|co-leads|anchors|heads|spearheads|fronts|bankrolls) (?:an? |the "
        r")?(?:<KIND>[ -])?"
        r"(?:<MONEY> )?(?:<KIND>[ -]){0,3}(?:round|funding|investment|financing|raise|"
        r"<SERIES>)(?: round)?(?: of <MONEY>)? "
        r"(?:in|for|of(?! <MONEY>)|at|into)(?P<who>)",
        "who",
        left_role="investor",
    ),
    _round(
        r"\b(?:backs|doubles down on|bets (?:big )?on|piles into|gets behind|re-?ups (?:on|with|"
        r"in)|"
        r"returns to|pins (?:its )?hopes on|goes big on)(?P<who>) [^;:]{2,70}? (?:with|in|via|to "
        r"the tune of) "
        r"(?:an? |its )?(?:<MONEY>|(?:<KIND>[ -]){0,2}(?:<SERIES>|round))",
        "who",
        left_role="investor",
    ),
    _round(
        r"(?:(?:to |will )?invest(?:s|ed|ing)?|(?:to |will )?(?:pour|pump|inject|plough|plow)(?:s|"
        r"ed|"
        r"ing)?|(?:to |will )?(?:bet|put)s?|putting|(?:to )?sinks?|sank|"
        r"splashes|stumps up) <MONEY> (?:into|in\b|behind)(?! (?:new|its|their|an?|the|building|"
        r"expanding|"
        r"<PLACE>(?:$|[,.;]| (?:to|and|for|over|by|with)))\b)<PROJECT>(?P<who>)",
        "who",
        0.8,
        left_role="investor",
    ),
    _round(
        r"(?:hands|gives|writes|cuts|slips)(?P<who>) [^;:,]{2,40}? (?:an? )?<MONEY> (?:cheque|"
        r"check|investment|"
        r"injection|backing|funding)\b",
        "who",
        0.8,
        left_role="investor",
    ),
    # $12M Series A for Acme; of "Acme raises $12M Series A for EV push" others read the rest
    _round(
        r"(?:^|[:;|–—] |\b(?:leads?|led|joins|closes|announces|anchors|completes|arranges|backs|"
        r"in) (?:an? |the |its )?)(?<![\w$€£₹.,])(?<!['’]s\s)<MONEY> (?:<KIND>[ -]){0,3}(?:round|"
        r"raise|fundraise|financing|funding round|"
        r"<SERIES>) "
        r"(?:for|values)"
        r"(?P<who>)",
        "who",
        0.8,
    ),
    # Pre-seed in the bag for Acme; down round looms for Acme; placement brings $6m to Acme
    _round(
        r"^(?:(?:<KIND>|<MONEY>|fresh|down|new)[ -]){0,3}(?:round|raise|fundraise|fundraising|"
        r"funding|"
        r"<SERIES>|<ISSUE>)(?: round)? (?:is )?(?:in the bag|done|closed|complete|sealed|secured|"
        r"looms?|"
        r"beckons|nears|falls (?:apart|through)|collapses|on the cards|lined up|planned|under way|"
        r"underway|in the works)? ?(?:for|at|by)(?= (?:[\w'’&-]+ ){0,5}?(?-i:[a-z]?[A-Z]))(?! "
        r"(?:the|a|"
        r"an|"
        r"(?:UK|US|EU)(?!['’])|local|new|research|schools?|women|AI|climate|"
        r"<PUBLIC>)\b)(?P<who>)(?!.{0,80}\b(?:grants?|"
        r"council|charity|hospital|schools?|roads?|debt|loans?|bonds?)\b)",
        "who",
        0.78,
    ),
    _round(
        r"^(?:(?:<KIND>|<MONEY>|fresh)[ -]){0,3}(?:round|raise|fundraise|funding|placement|placing|"
        r"<SERIES>|<ISSUE>) (?:brings|nets|hands|gives|adds|delivers|lands|earns) <MONEY> (?:to|"
        r"for)"
        r"(?P<who>)",
        "who",
        0.8,
    ),
    _round(
        r"^(?:fresh |another |an? extra |new |further )?<MONEY> (?:lands?|arrives?|drops?|flows?|"
        r"pours?) "
        r"(?:at|into|in|for|to)(?P<who>)(?= (?:[\w'’&-]+ ){0,4}?(?-i:[a-z]?[A-Z]))(?! (?:the|a|"
        r"an|UK(?!['’])|"
        r"US|EU|its)\b)"
        r"(?!.{0,80}\b(?:funds?|ETFs?|stocks?|bonds?|schools?|council|grants?|government)\b)",
        "who",
        0.76,
    ),
    # Series B: Acme, $55m; $3m for Acme, which wants ...
    _round(
        r"^(?:<SERIES>|funding|fundraise|raise): (?P<who>(?-i:[A-Z])[\w&.'’ -]{1,40}?), <MONEY>",
        "who",
        0.82,
    ),
    _round(
        r"^<MONEY> for(?P<who> (?-i:[A-Z])[\w&.'’ -]{1,30}?), (?:which|whose|maker|the (?:app|"
        r"startup|"
        r"company|platform|maker))\b(?!.{0,80}\b(?:loans?|contracts?|orders?|fine|settlement|"
        r"debt)\b)",
        "who",
        0.76,
    ),
    # puts $3m into oat-yoghurt maker Acme
    _round(
        r"(?:plonks?|drops?|funnels?|channels?|lobs?|stakes?|chucks?|lays?|deploys?|commits?|"
        r"wagers?) "
        r"<MONEY> (?:into|in|on|behind)(?! (?:new|its|their|an?|the)\b)<PROJECT>(?= "
        r"(?:[a-z][\w-]+ ){0,4}?"
        r"(?:maker|startup|start-up|firm|company|platform|developer|provider|operator|app|brand|"
        r"label|"
        r"chain|fintech|insurer|lender|grocer) (?-i:[A-Z]))(?P<who>)",
        "who",
        0.78,
        left_role="investor",
    ),
    # $12m for spinout Acme: AI that ...; lawyers assist Acme in its latest round
    _round(
        r"^<MONEY> for (?:an? )?(?:[\w-]+ ){0,4}?(?:start-?up|spin-?out|spinoff|scale-?up|maker|"
        r"developer|platform|firm|fintech|unicorn)(?= "
        r"(?-i:[A-Z0-9]))(?P<who>)(?=[^:,;]{2,40}(?:[:,]|"
        r" to | which | as |$))(?!.{0,60}\b(?:loans?|contracts?|orders?|fine|settlement|deal)\b)",
        "who",
        0.78,
    ),
    _round(
        r"(?:assists|advises|represents|counsels|assisted|advised)(?P<who> [^;:]{2,50}?) (?:in|on) "
        r"(?:its |the |an? )?(?:latest |<MONEY> )?(?:<KIND>[ -]){0,3}(?:round|fundraise|"
        r"fundraising|"
        r"<SERIES>)\b",
        "who",
        0.8,
    ),
    # Closing on $75m in new cash, Acme plans ...; fresh from a raise
    _round(
        r"^(?:closing(?: on)?|raising|securing|landing|bagging|netting|nabbing|having raised|"
        r"backed by|powered by) "
        r"(?:an? |its |another )?(?:(?:new|fresh|another) )?<MONEY>(?: (?:in|of|"
        r"from))? ?[^,;:]{0,40},(?P<who>)"
        r"(?!.{0,90}\b(?:loans?|debt|bonds?|contracts?|orders?|fine|settlement|charity|hospice)\b)",
        "who",
        0.8,
    ),
    # Octave, Kite invest in Acme's $110m round
    _round(
        r"(?:invest|participate|join|back|lead|follow on|re-up)(?: in)?(?P<who> "
        r"[^;:]{2,50}?)(?:['’]s?) "
        r"(?:latest |new |(?:<MONEY>|<KIND>)[ -]){0,4}(?:round|<SERIES>|funding|raise|fundraise)\b",
        "who",
        0.85,
    ),
    # launches Acme with $1bn in funding
    _round(
        r"(?:launch(?:es|ed)?|starts?|founds?|unveils?|debuts?)(?P<who> "
        r"(?-i:[A-Z])[^;:,]{1,40}?) with "
        r"(?:an? |over |more than )?<MONEY> (?:(?:in|of) )?(?:<KIND>[ -]){0,3}(?:funding|financing|"
        r"backing|capital|round|raise|<SERIES>)\b",
        "who",
        0.83,
    ),
    # With $22M in hand, Acme turns to ...
    _round(
        r"^(?:with|armed with|flush with|buoyed by|fuel+ed by|fresh (?:off|from)|boosted by|"
        r"bolstered by|"
        r"on the back of) (?:an? |its |the |another |fresh |new ){0,2}(?:<MONEY> (?:in hand|in "
        r"the bank|"
        r"in (?:fresh |new )?(?:funding|capital|backing|cash)|from|<RAISE>|(?:<KIND> "
        r"){0,2}<SERIES>|war chest)|"
        r"(?:<KIND> ){0,2}(?:<SERIES>|round))[^,;:]{0,40},(?P<who>)",
        "who",
        0.82,
    ),
)
