"""Rounds in their plainest frames: what comes to whom, and investors who put money in."""

from tasks.rules.triggers.rounds.common import round_pattern as _round

# What has no company behind "for", "at", "in".
_NOBODY = (
    r"(?! (?:(?-i:the|a|an|its)\b|(?:new|local|rural|UK|US|EU|global|schools?|research|public|"
    r"social|"
    r"community|victims|families|charity|flood|road|bridge|housing|hospital|NHS|council|city|"
    r"county|state|university)\b|<PUBLIC>|<PLACE>(?:$|[,.;]| (?:to|and|for|over|by|with|as))))"
)
# The money is for a work and not for a company.
_NO_WORKS = (
    r"(?!.{0,90}\b(?:grants?|playgrounds?|pools?|parks|port of|ETFs?|equities|"
    r"stocks|towns?|lottery|council|schools?|hospital|charity|museum|church|bridge|"
    r"roads?|government|contracts?|orders?|lawsuit|fine|settlement|fund [IVX\d]+|debt|loans?|"
    r"bonds?|notes|jackpot|theft|scam|fraud|heist|ransom)\b)"
)

PATTERNS = (
    # becomes India's newest unicorn
    _round(
        r"\b(?:becomes|became|to become|turns|is now) (?:[\w’'-]+ ){0,5}?unicorn\b(?! (?:hunter|"
        r"farm|"
        r"investor|frapp))",
        confidence=0.8,
        needs="unicorn",
    ),
    # £2m invested in Acme
    _round(
        rf"^<MONEY> (?:is |has been |to be )?(?:invested|ploughed|pumped|injected|poured) "
        rf"(?:into|in){_NOBODY}<PROJECT>{_NO_WORKS}(?P<who>)",
        "who",
        0.8,
    ),
    # S$15m injection for Acme; £2.5m investment to fuel growth at Acme
    _round(
        r"^(?:an? )?(?:<MONEY>|(?:six|seven|eight)-figure|multi-?million-(?:pound|dollar|euro))"
        r"[ -](?:<KIND>[ -]){0,2}(?:investment|funding|cash|capital|equity|private equity|seed)? ?"
        r"(?:injection|investment|funding|boost|backing|round)(?: package| deal)? "
        rf"(?:for|to (?:fuel|drive|accelerate|support|boost) (?:[\w-]+ ){{0,3}}?(?:at|for|of))"
        rf"{_NOBODY}<PROJECT>{_NO_WORKS}(?P<who>)",
        "who",
        0.8,
    ),
    # Investors pour A$30m into Acme; pension funds write €75m cheque for Acme
    _round(
        r"^(?:[\w'’-]+ ){0,4}?(?:investors|funds|backers|VCs|angels|shareholders|investor) "
        r"(?:to |will )?(?:pours?|pumps?|puts?|invests?|injects?|ploughs?|plows?|sinks?|writes?|"
        r"hands?|commits?) <MONEY>(?: (?:cheques?|checks?))? (?:in ?to|in|for|behind|to)"
        rf"{_NOBODY}<PROJECT>{_NO_WORKS}(?P<who>)",
        "who",
        0.82,
    ),
    # Oversubscribed round gives Acme £2.8m; fundraise values Acme at £40m; round lifts Acme
    _round(
        r"^(?:(?:<KIND>|<MONEY>|fresh|latest)[ -]){1,4}(?:round|fundraise|fundraising|raise|"
        rf"funding|investment|<SERIES>) (?:gives?|hands?|brings?|nets?|lands?|earns?){_NOBODY}"
        rf"(?P<who> [^;:]{{2,50}}?) <MONEY>{_NO_WORKS}",
        "who",
        0.8,
    ),
    _round(
        r"^(?:(?:<KIND>|<MONEY>|fresh|latest|an?)[ -]){0,4}(?:fundraise|fundraising|share sale|"
        r"funding round|stake sale|tender offer|<SERIES>) (?:round )?(?:values?|valued)"
        r"(?P<who> [^;:]{2,50}?) at (?:about |over |nearly |more than )?<MONEY>",
        "who",
        0.83,
    ),
    # to create jobs after securing £750k; grows on back of £2m investment
    _round(
        r"(?:to |will |plans to |set to |looks to )?(?:creates?|hires?|expands?|grows?|scales?|"
        r"launch(?:es)?|opens?|accelerates?|double|doubles|enters?|steps? up|ramps? up|eyes?|"
        r"targets?|boosts?)(?! <MONEY>) (?:[\w'’&-]+ ){0,6}?(?:after|following|thanks to|on (?:the "
        r")?back of|with|as it) (?:it )?(?:securing|raising|landing|bagging|netting|closing|"
        r"secures|raises|lands|bags|nets) (?:an? |its |the |over |more than )?"
        r"(?:<MONEY>|[$£€]\d[\d,.]*k)(?:$|[.,;]| (?:<KIND>[ -]){0,2}(?:investment|funding|round|"
        rf"seed|backing|raise|from|<SERIES>)){_NO_WORKS}",
        confidence=0.8,
        needs="secur|rais|land|bag|net|clos",
    ),
    # closes final tranche of €40m Series C; closes $10m Series C1
    _round(
        r"(?:<TAKES>|<TELLS>) (?:an? |its |the ){0,2}(?:first|second|third|final|last|initial|"
        r"extended|additional|new) (?:close|tranche|closing|investors|money) (?:of|in|for) (?:an? "
        r"|its |the |extended ){0,2}(?:<MONEY> )?(?:<KIND>[ -]){0,3}(?:round|funding|raise|"
        r"<SERIES>)\b",
        confidence=0.86,
    ),
    _round(
        r"<TAKES> (?:an? |its )?(?:<MONEY> )(?:pre-)?series [A-K]-?\d\b",
        confidence=0.9,
    ),
    # unveils with $120m series A; back with £10m bridge round; in £4m funding boost
    _round(
        r"(?:unveils|launches|debuts|arrives|starts up|starts out|kicks off|returns|back|"
        r"comes back|bursts out|gets going|rolls out|opens its doors) with (?:an? |its )?"
        r"(?:<MONEY> )(?:in )?(?:<KIND>[ -]){0,3}(?:round|funding|financing|raise|<SERIES>)\b",
        confidence=0.84,
    ),
    _round(
        r"\bin (?:an? )?(?:<MONEY>|(?:six|seven|eight)-figure|multi-?million-(?:pound|dollar|"
        r"euro))[ -](?:<KIND>[ -]){0,2}(?:funding|investment|cash|equity) (?:boost|injection|"
        rf"round|raise|drive){_NO_WORKS}",
        confidence=0.8,
    ),
    _round(
        r"(?:gets|receives|wins|lands|enjoys|given|handed|secures|nets) (?:an? )?<MONEY> "
        r"(?:investment |funding |cash )?(?:boost|shot in the arm|lift|injection) (?:from|by) "
        r"(?!<PUBLIC>)(?:[\w.&'’-]+ ){0,4}?<INVESTORS>",
        confidence=0.8,
    ),
    # With $60M in series A, Acme sets out
    _round(
        r"^with (?:an? |its |the |another |fresh |new ){0,2}<MONEY> (?:in |from )?(?:an? |its )?"
        r"(?:<KIND>[ -]){0,3}(?:funding|financing|round|<SERIES>)[^,;:]{0,30},(?P<who>)",
        "who",
        0.84,
    ),
    # Investment of £3m helps Acme expand
    _round(
        r"^(?:investment|funding|funding round|cash injection|raise) of <MONEY> (?:to )?"
        rf"(?:helps?|lets?|allows?|enables?|boosts?|fuels?){_NOBODY}{_NO_WORKS}(?P<who>)",
        "who",
        0.78,
    ),
    # taps climate funds for $14m; bags pre-seed
    _round(
        r"(?:taps|turns to|tapped|goes to|asks|persuades|convinces) (?:[\w'’&-]+ ){0,4}?"
        r"(?:investors|funds|backers|VCs|shareholders|angels|crowd) for (?:an? |up to |another )?"
        r"(?:fresh |extra |more )?(?:<MONEY>|cash|capital|funding)",
        confidence=0.82,
    ),
    _round(
        r"(?:bags|nabs|lands|snags|scores|nets|secures|closes|banks|picks up|pulls in) (?:an? |its "
        r"|the )?(?:oversubscribed |first |extended )?(?:pre-?seed|seed round|pre-?series [A-F]|"
        r"series [A-K]|angel round|bridge round)\b(?= (?:to|for|from|led|with|as|ahead|at|in|"
        r"and)\b|$|[,;.])",
        confidence=0.86,
    ),
    _round(
        r"(?:secures|secured|lands|wins|gets|receives|raises|attracts) (?:an? |its )?<MONEY> "
        r"(?:growth|equity|private equity|venture|seed|strategic|minority|series [A-K]) "
        r"(?:investment|funding|capital|backing)(?: deal| round| package)?(?=$|[,;.]| (?:to|for|"
        r"from|led|as|after|and)\b)",
        confidence=0.85,
    ),
    # hits unicorn status; reaches $1bn valuation; valued at $5bn in share sale
    _round(
        r"(?:hits|reaches|achieves|attains|gains|earns|claims|secures|enters|joins|crosses into) "
        r"(?:the )?(?:unicorn (?:status|club|ranks|territory|valuation)|ranks of unicorns)\b",
        confidence=0.8,
        needs="unicorn",
    ),
    _round(
        r"(?:valued at|worth|hits|reaches|fetches) (?:an? )?<MONEY>(?: valuation)? (?:in|by|after|"
        r"on|with) (?:an? |its |the |new |latest |secondary |employee |insider ){0,3}(?:share sale|"
        r"stake sale|secondary sale|tender offer|fundraise|fundraising|raise)\b",
        confidence=0.84,
    ),
    # starts first phase of ICO; targets £3m crowdfund; launches on Crowdcube
    _round(
        r"(?:launch(?:es|ed|ing)?|start(?:s|ed|ing)?|begins?|opens?|announces?|kicks off|"
        r"complet(?:es|ed)|clos(?:es|ed)|plans|targets|targeting|raises? <MONEY> in) (?:an? |its "
        r"|the )?(?:[\w$€£.-]+ ){0,3}?(?:(?:phase|stage|round|part) of (?:an? |its |the )?)?"
        r"(?:ICO|initial coin offering|token sale|token presale|crowdfund(?! platform)|"
        r"crowdfunder)\b",
        confidence=0.8,
        needs="ico|coin|token|crowdfund",
    ),
    _round(
        r"(?:launches|raises?|goes live|opens|returns|exceeds target|hits target|overfunds?) "
        r"(?:(?:<MONEY>|round|raise|campaign|funding) ){0,2}on (?-i:Crowdcube|Seedrs|Republic|"
        r"Wefunder|StartEngine|Birchal|Kickfurther)\b",
        confidence=0.84,
        needs="crowdcube|seedrs|republic|wefunder|startengine|birchal",
    ),
    # Octave leads US$300m investment in electric scooter maker
    _round(
        r"\b(?:leads?|led|joins|co-leads|anchors) (?:an? |the )?<MONEY> (?:<KIND>[ -]){0,2}"
        r"(?:round|funding|investment|financing|raise) (?:in|for|into) (?=(?:an? )?(?:[\w-]+ "
        r"){1,5}?(?:maker|startup|start-up|firm|company|platform|developer|provider|operator|"
        r"group|app|business)\b)(?P<who>)",
        "who",
        0.82,
        left_role="investor",
    ),
    # Octave Equity invests in Acme as Mayfield exits
    _round(
        r"(?:(?<=Capital\s)|(?<=Ventures\s)|(?<=Partners\s)|(?<=Equity\s)|(?<=Investors\s)|"
        r"(?<=Growth\s)|"
        r"(?<=Angels\s)|(?<=VC\s))(?:to |has |have )?(?:invests?|invested) in"
        r"(?= (?:[\w'’&-]+ ){0,5}?(?-i:[A-Z]))(?! (?:new|its|their|an?|the)\b)<PROJECT>"
        rf"{_NOBODY}{_NO_WORKS}(?P<who>)",
        "who",
        0.78,
        left_role="investor",
    ),
    # Acme to sell shares to raise Rs 2,000 crore
    _round(
        r"(?:to |will |plans to )?(?:sells?|issues?|places?|allots?) (?:[\w,.-]+ ){0,3}?(?:shares|"
        r"stock|units|warrants) (?:to [\w ]{2,30}? )?to raise (?:up to |about )?<MONEY>",
        confidence=0.84,
    ),
    _round(
        r"(?:announces?|announced) (?:the |an? )?(?:upsiz(?:e|ing)|increase|extension|amendment|"
        r"terms) (?:of|to|in) (?:its |the |previously announced |an? ){0,3}(?:<MONEY> )?"
        r"(?:bought deal|non-brokered|brokered|LIFE|best efforts|private|public|registered|unit|"
        r"equity) (?:[\w-]+ ){0,3}?(?:placement|offering|financing)\b",
        confidence=0.85,
    ),
)
