"""Rulings, settlements, probes and permits as wires and trade press word them."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.reading.places import COUNTRIES, STATES
from tasks.rules.triggers.trouble import legal_words

STATE = (
    r"(?-i:"
    + "|".join(name.replace(".", r"\.") for name in (*COUNTRIES, *STATES))
    + r"|EU|D\.C\.|NYC)"
)
# What a company is accused of, and a neighbour or a minister seldom is.
_WRONG = (
    r"(?:collu|monopol|anti-?competiti|antitrust|price|unfair|mislead|deceiv|deceptive|violat|"
    r"breach|breaking|abus|overcharg|underpa|tax|dumping|illegal|infring|copying|stealing|theft|"
    r"discriminat|patent|fraud|greenwash|false|bribe|launder|poaching|squeez|stifl|bundl|ripping|"
    r"withholding|hiding|failing to (?:protect|pay|disclose|warn)|trade secret|selling)"
)
OF_BUSINESS = (
    r"(?:tax|fine|antitrust|anti-trust|patent|merger|takeover|deal|levy|licen[cs]e|copyright|"
    r"trademark|damages|payouts?|claims|privacy|data|dispute|royalt\w+|spill|pension|emissions|"
    r"dues|refunds?|tariff|monopoly|FTC|SEC|FDA|CMA|EU|patents|app store|contract|bonus|fees)"
)
_AT_LAW = (
    r"(?:antitrust|anti-trust|monopoly|privacy|patent|bribery|corruption|price-fixing|copyright|"
    r"trademark|opioid|asbestos|talc|data[- ]protection|data privacy|securities|fraud|shareholder|"
    r"discrimination|class[- ]action|money[- ]laundering|emissions|competition|safety|trade[- "
    r"]secrets?"
    r"|wage|whistleblower|FTC|SEC|DOJ|CMA|FCA|FDA|EU|ad tech|app store|tax)"
)
_RULERS = (
    r"(?:(?:[\w.-]+ ){0,3}?(?:court|judge|jury|tribunal)|arbitrator|ombudsman|regulators?|"
    r"watchdog|commission|NLRB|EU|FTC|SEC|CMA|FCA|ICO|ASA)"
)
# One whom an authority acts against is named with what it owns: "Acme's drug".
_OWNER = r"(?P<who>(?: (?-i:[A-Z0-9])[\w.&-]*){1,4})(?=['’]s? )"
SUPERVISOR = (
    r"(?:SEC|FTC|DOJ|DoJ|CFPB|CFTC|FINRA|FCA|EPA|IRS|HMRC|ICO|CMA|ACCC|ASIC|AUSTRAC|Sebi|SEBI|"
    r"(?:US |U\.S\. |UK |state |federal )*(?:regulators?|watchdogs?|prosecutors?|authorities|"
    r"attorneys? general|Justice (?:Department|Dept)|Labor Department|taxman|tax authority)|"
    r"plaintiffs?|shareholders|investors|victims|NY AG|New York AG)"
)
_REASON = (
    r"(?:fears?|risk|fault|defects?|glass|metal|plastic|fire|salmonella|listeria|e\.? ?coli|"
    r"contaminat\w+|allerg\w+|safety|overheat\w*|airbags?|brakes?|injur\w+|choking|mould|mold|"
    r"bacteria|hazard|steering|batter(?:y|ies)|fragments?|undeclared|nationwide|burn|shock|"
    r"seat ?belts?|rollaway|crash)"
)
_case = patterns_of(
    legal_words.FRAGMENTS
    | {
        "STATE": STATE,
        "WRONG": _WRONG,
        "OF_BUSINESS": OF_BUSINESS,
        "AT_LAW": _AT_LAW,
        "RULERS": _RULERS,
        "OWNER": _OWNER,
        "SUPERVISOR": SUPERVISOR,
        "REASON": _REASON,
    }
)

PATTERNS = (
    # A state acts: "Ohio sues Acme over", "Spain to fine Acme", "China launches probe into Acme"
    _case(
        r"(?:<STATE>|\b(?:\d+|dozens of|more) (?:US |U\.S\. )?states)(?:,? (?:and )?<STATE>,?){0,2}"
        r"(?:(?:['’]s?)? [^,;:.]{0,40}?(?:regulators?|watchdog|ministry|authority|commission|body|"
        r"agency|"
        r"government|court|attorney general|AG))? (?:to |will |moves to |threatens to |plans to )?"
        r"(?:sues?|suing|fines?|probes?|investigates?|raids?|(?:launch(?:es)?|opens?|starts?|"
        r"orders?|"
        r"begins?) (?:[\w-]+ ){0,4}?(?:probe|investigation|inquiry|proceedings|case) "
        r"(?:in)?(?:to|of|against))(?P<who>)(?![^,;]{0,30} (?:leak|crash|blast|explosion|deaths?|"
        r"attack|sabotage|administration)\b)(?! [^;]{0,60}\b(?:abortion|election|voting|immigra\w+|"
        r"asylum|border|transgender)\b)",
        subject="who",
        confidence=0.85,
        needs="sue|suing|fine|probe|investigat|raid|inquiry|proceedings|case",
    ),
    _case(
        r"(?:<STATE>|\b(?:White House|government|Pentagon|Brussels)) (?:to |will |moves to |may |"
        r"threatens to )?(?:bans?|blocks?|blacklists?|sanctions?|bars?|restricts?)(?P<who>)"
        r"(?=[^,;:]{0,40} (?:from (?:[\w-]+ ){0,3}?(?:network|5G|bidding|tender|contracts|app|"
        r"store|doing|selling|buying|importing|operating)|over [^,;:]{0,20}?(?:arms|security|data|"
        r"privacy|spying|chips?|espionage)))",
        subject="who",
        confidence=0.82,
        needs="ban|block|blacklist|sanction|bar|restrict",
    ),
    _case(
        r"\b(?:accuses?|accused|accusing)(?P<who>)[^;:]{1,60}? of (?:[\w-]+ ){0,3}?<WRONG>",
        subject="who",
        confidence=0.82,
    ),
    _case(
        r"\b(?:lawsuit|suit|complaint|class[- ]action|whistleblower) (?:accuses|alleges(?: that)?|"
        r"claims|says|blames|targets)(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    # Both sides, where one company sues another.
    _case(
        r"\b(?:sues|suing|to sue|files (?:law)?suit against)(?P<who_2>)(?= [^;]{0,60}\b(?:over|for|"
        r"alleging|claiming|after|accusing|seeking|in)\b|,|$)",
        confidence=0.84,
    ),
    # Who is sued, where a person, a crowd or a state sues: "Authors sue Acme"
    _case(
        r"\b(?:sues?|suing|to sue|files (?:law)?suit against|files "
        r"complaint against|(?:settles?|settled|settling) (?:[\w-]+ ){0,2}?(?:lawsuit|suit|claims?|"
        r"case) (?:against|with))(?P<who>)(?= [^;]{0,60}\b(?:over|for|alleging|claiming|after|"
        r"accusing|seeking|in)\b|,|$)(?![^;]{0,50} (?:administration|school|university|police|"
        r"county|city of|ex-wife|ex-husband)\b)",
        subject="who",
        confidence=0.78,
        needs="sue|suing|suit|complaint|settle",
    ),
    _case(
        r"\b(?:sues?|suing|to sue|seeks|moves|votes|files suit|goes to court) to (?:break up|"
        r"block|stop|"
        r"undo|unwind|halt|force|shut(?: down)?|ban|compel)(?P<who>)(?=[^;]{0,60}\b(?:deal|merger|"
        r"takeover|acquisition|purchase|bid|buyout|from|over|monopol\w*|app|platform)\b|$)",
        subject="who",
        confidence=0.8,
    ),
    # Appeals.
    _case(
        r"\b(?:(?:to|will|can|may|vows to|plans to|right to|seeks to|allowed to|considers|mulls|"
        r"lodges|files|loses|wins|drops|rejects) appeal(?:s|ing)?(?: against)?|appeals(?: "
        r"against)?|appealing)(?! to (?!the |top|supreme|high|federal|appeals|EU|cas\b))"
        r"(?! (?:for|conviction|sentence|murder))[^;:]{0,60}?\b(?:rulings?|fines?|verdict|decision|"
        r"order|judge?ment|penalty|rejection|award|damages|claims|<OF_BUSINESS>)\b"
        r"(?![^;]{0,40} (?:conviction|sentence|citizenship|extradition|deportation))",
        confidence=0.82,
        needs="appeal",
    ),
    _case(
        r"\b(?:loses|lost|wins|won) (?:an? |the |its |key |another |final |[\w-]+ )?(?:[\w’'-]+ "
        r"){0,3}?(?:appeal|court (?:fight|battle|case|bid|ruling|challenge)|case|ruling|legal "
        r"(?:fight|battle|challenge)|trial) (?:over|against|on|in|at|to)\b[^;:]{0,50}?\b"
        r"<OF_BUSINESS>\b",
        confidence=0.82,
    ),
    # Settlements.
    _case(
        r"\b(?:settles?|settled|to settle|settling) (?:with (?:the )?<SUPERVISOR>|(?:[\w’'.-]+ "
        r"){0,5}?(?:claims?|charges|allegations|probe|suits?|lawsuits?|litigation|dispute|case|"
        r"class action) (?:for|with|over|by)\b)",
        confidence=0.85,
    ),
    _case(
        r"\b(?:reach(?:es|ed)?|strikes?|struck|signs?|signed|agrees?(?: to)?|announces?|inks|"
        r"near(?:s)?|"
        r"proposes) (?:an? |the |its |record |tentative |proposed |preliminary |global |final |"
        r"[$€£₹][\d.,]+ ?(?:[mb]n|million|billion|[mb]|crore)?[ -]|<MONEY> |[\w.-]+ ){0,4}?"
        r"(?:settlements?\b(?! (?:talks|house|date))|(?:deals?|agreements?) with (?:the )?"
        r"<SUPERVISOR>)(?=$|,| (?:with|over|in|to|on|for|of|after|deal)\b)",
        confidence=0.84,
        needs="settlement|deal|agreement",
    ),
    _case(
        r"\b(?:to pay|will pay|pays|paid|agrees to pay|agreed to pay|must pay|pay|ordered to pay|"
        r"faces|fined|liable for) (?:an? |up to |nearly |about |over |more than |another |record |"
        r"further ){0,3}[$€£₹A-Z]{1,3}\.? ?\d[\d.,]*\s?(?:[mb]n|mln|bln|million|billion|[mbk]|"
        r"crore|"
        r"lakh)?(?: \w+)?(?: to (?!settle|resolve|end|comp)[^,;:]{3,40}?)? (?:(?:record |civil |"
        r"criminal |antitrust |[\w-]+ ){0,2}?(?:fine|penalty|"
        r"settlement|damages|compensation)\b|in (?:[\w’'.-]+ ){0,6}?(?:fines?|penalt\w+|damages|"
        r"settlement|compensation|lawsuit|suit|case|probe|refunds|restitution|back taxes)\b|for "
        r"(?:[\w-]+ )?(?:breach\w*|violat\w+|overcharg\w+|mislead\w+|failing|failures|illegal\w*|"
        r"dumping|polluti\w+|misusing|bribery|unlawful|not complying)|to (?:resolve|end|settle|"
        r"compensate)\b|over (?:[\w’'-]+ ){0,4}?(?:claims|allegations|breach\w*|charges|probe|case|"
        r"scandal|failings|lawsuit|violations?|failures?|misconduct|practices|spill|deaths?|"
        r"pollution))",
        confidence=0.86,
        needs="pay|paid|faces|fined|liable",
    ),
    _case(
        r"\bto (?:plead guilty|stand trial|face (?:trial|charges|lawsuit|court|class action|"
        r"probe|investigation)|face (?:[\w’'-]+ ){1,3}?(?:trial|charges|lawsuit|summons|hearing|"
        r"inquiry|probe))\b",
        confidence=0.82,
    ),
    _case(
        r"\bmust (?:face (?:[\w’'-]+ ){0,6}?<CASE>|(?:pay|stop|remove|refund|hand over|divest|"
        r"recall|disclose|compensate|sell|change|comply|allow|open)\b[^;]{2,60}?\b(?:judge|court|"
        r"jury|regulator|watchdog|tribunal|rules?|orders)\b)",
        confidence=0.82,
    ),
    # "Acme underpaid staff, tribunal rules"
    _case(
        r"\b(?:can|cannot|can['’]t|must|did|didn['’]t|may|violated|broke|breached|infringed|misled|"
        r"owes|illegally|unlawfully|wrongly|discriminated|underpaid|was|is|were|are|abused|failed|"
        r"entitled|liable)\b[^;:,]{3,70}?[,:] <RULERS> (?:rules?|finds?|decides|ruled|"
        r"found)\b",
        confidence=0.76,
        needs="court|judge|jury|tribunal|arbitrator|ombudsman|regulator|watchdog|commission|nlrb|"
        "eu|ftc|sec|cma|fca|ico|asa",
    ),
    _case(
        r"\b(?:court|judge|jury|tribunal)s? (?:rules?|ruled|sides?|finds?|decides?)(?: in favou?r "
        r"of|(?: that)? against|for|with|that)?(?: (?:an? )?(?:[a-z-]+ ){0,2}?(?:firm|giant|maker|"
        r"company))?(?P<who>)(?= [^;]{0,60}\b(?:<OF_BUSINESS>|monopol\w*|infring\w+|liable|"
        r"illegal\w*|"
        r"in breach|rivals?)\b)",
        subject="who",
        confidence=0.8,
    ),
    # A court on what is a company's: "upholds fine against Acme", "tosses Acme's appeal"
    _case(
        r"\b(?:court|judge|jury|tribunal|commission|HC|SC|NCLAT|SAT)s? (?:upholds?|dismisses|"
        r"rejects?|"
        r"overturns?|annuls?|throws out|tosses|strikes down|quashes|stays|reinstates|revives|cuts|"
        r"slashes|reduces|refuses|denies) (?:[\w.,$€£-]+ ){0,4}?(?:fine|penalty|verdict|award|"
        r"ruling|"
        r"ban|order|charges|probe|levy) (?:against|on|over|imposed on)(?P<who>)",
        subject="who",
        confidence=0.82,
    ),
    _case(
        r"\b(?:court|judge|jury|tribunal|commission|HC|SC|NCLAT|SAT|<HEAD>)s? (?:upholds?|"
        r"dismisses|"
        r"rejects?|overturns?|annuls?|throws out|tosses|quashes|stays|revives|slashes|refuses|"
        r"denies|grants|blocks?|approves?|approved|backs|clears|cleared|challenges|delays|opposes|"
        r"suspends|revokes|bans|okays|halts|probes|investigates|greenlights|authori[sz]es|extends|"
        r"fast-tracks|reviews|recalls|to (?:approve|block|probe|review|clear))(?: (?:the|first|"
        r"new))?<OWNER>",
        subject="who",
        confidence=0.86,
    ),
    # Drugs, devices and banks: panels, holds, designations, and notices.
    _case(
        r"\b(?:FDA|USFDA|EMA|NICE|CHMP|TGA|Health Canada|EU)(?: (?:panel|advis[eo]rs|committee|"
        r"staff|"
        r"regulators?|drug regulator))? (?:backs|endorses|recommends(?: against)?|votes (?:for|"
        r"against|in favou?r of)|declines (?:to approve)?|delays (?:decision|approval|review) "
        r"(?:on|"
        r"of|for)|accepts|turns down|snubs|places? (?:[\w-]+ ){0,3}?hold on|lifts (?:[\w-]+ "
        r"){0,3}?hold on|grants (?:[\w-]+ ){1,5}?(?:to|for)|issues (?:[\w-]+ ){1,4}?(?:to|for))"
        r"(?:<OWNER>|(?P<who_2>)(?=[^,;:]{2,60}\b(?:drug|vaccine|therapy|treatment|device|pill|"
        r"implant|test|system|application|plant)\b))",
        subject="who",
        confidence=0.82,
    ),
    _case(
        r"\b(?:gets?|receives?|received|wins?|secures?|bags|obtains?|announces?|granted|awarded|"
        r"earns|gains) (?:an? |the |its |first |final |US |U\.S\. |EU |[\w’'-]+ ){0,4}?(?:USFDA|US "
        r"FDA|FDA|EMA|CDSCO|DCGI|NMPA|EU|European|Health Canada|CE|MHRA|TGA|ANVISA|PMDA|Swissmedic|"
        r"RBI|Sebi|SEBI|IRDAI|CCI) (?:[\w()’'-]+ ){0,4}?(?:approval|nod|clearance|"
        r"authori[sz]ation|designation|mark(?:ing)?|certification|licen[cs]e|status|permission|"
        r"okay)\b",
        confidence=0.87,
        is_strict=True,
    ),
    _case(
        r"\b(?:issues|sends|serves|slaps|issued|sent|gives) (?:an? |the |legal |tax |[\w₹$.,-]+ "
        r"){0,4}?(?:notice|warning letter|summons|subpoena|tax demand|cease-and-desist(?: (?:order|"
        r"letter))?) (?:to|on|against)(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    _case(
        r"\b(?:gets?|receives?|received|faces|served|slapped with|hit with|issued|handed) (?:an? |"
        r"the |another |fresh |with |[\w₹$.,-]+ ){0,5}?(?:show[- ]cause notice|(?:income )?tax "
        r"(?:demand|"
        r"notice|appeal|order|bill)|GST (?:demand|notice)|legal notice|civil investigative demand|"
        r"improvement notice|prohibition notice|notice of (?:violation|intent))",
        confidence=0.84,
    ),
    # A rule or a right: "found unfit", "fined record €90m", "sanctioned"
    _case(
        r"\b(?:fined|penali[sz]ed) (?:an? |up to |nearly |almost |about |over |more than |record |"
        r"total of |"
        r"further |another |maximum ){1,3}[$€£₹A-Z]{0,3}\.? ?\d",
        confidence=0.87,
    ),
    _case(
        r"\bfound (?:unfit|unsuitable|guilty|liable|in (?:breach|contempt|violation)|negligent|"
        r"to (?:have|be) (?:breach|infring|violat|abus|mislead|misled|underpa|broken|overcharg|"
        r"discriminat)\w*)\b",
        confidence=0.82,
    ),
    # "Acme antitrust trial begins", "Acme to face patent trial"
    _case(
        r"(?P<left>)(?:['’]s?)? (?:[$€£][\w.,]+ |(?-i:[a-z]+) )?<AT_LAW> (?:trial|case|lawsuit|"
        r"suit|"
        r"settlement|"
        r"fine|appeal|verdict|class action|litigation) (?:begins|opens|starts|set|kicks off|heads|"
        r"goes|moves|revived|dismissed|dropped|resumes|ends|expands|grows|tossed|thrown out|upheld|"
        r"overturned|approved|could|to (?:proceed|go))\b",
        confidence=0.78,
    ),
    _case(
        r"\bwelcomes? (?:the )?(?:court |tribunal |[\w-]+ ){0,2}?(?:ruling|verdict|judge?ment|"
        r"decision) "
        r"(?:against|on|in|over|to (?:annul|quash|overturn)) (?:[\w’'-]+ ){0,4}?<OF_BUSINESS>\b",
        confidence=0.76,
    ),
    _case(
        r"\bfor(?P<who>)(?= [^,;:]{0,30}(?:fight|battle|row|dispute|case|trial)) [^,;:]{0,30}?in "
        r"(?:its |"
        r"the |an? )?(?:[\w-]+ )?(?:fight|battle|row|dispute|case|trial) (?:against|with|over|on) "
        r"[^,;:]{0,40}?\b<OF_BUSINESS>\b",
        subject="who",
        confidence=0.76,
        needs="fight|battle|row|dispute|case|trial",
    ),
    # Recalls told in the passive.
    _case(
        r"\b(?:are |is |being |was |were |been |gets )?recalled (?:over|due to|because|after|"
        r"nationwide|in|for|amid|as|across|from)\b[^;]{0,60}?\b<REASON>\b",
        confidence=0.8,
    ),
    _case(
        r"\b(?:issues|announces|expands|widens|initiates|launches|orders|begins|starts) (?:an? |"
        r"the "
        r"|its |[\w-]+ ){0,4}?(?:recall|product withdrawal)\b(?! (?:campaign|election|petition|of "
        r"(?:mayor|governor)))",
        confidence=0.83,
    ),
    # What a company makes, or its deal: "Acme drug wins FDA approval"
    _case(
        r"(?P<left>)(?:['’]s?)? (?:(?-i:[a-z0-9-]+) ){0,3}?(?:drug|vaccine|pill|therapy|treatment|"
        r"device|implant|"
        r"test|pump|jab|shot|medicine|injection|generic|biosimilar|jet|robotaxis?|merger|takeover|"
        r"deal|"
        r"acquisition) (?:wins?|gets?|receives?|secures?|gains?|granted|given|faces|awaits|"
        r"approved|"
        r"rejected|cleared|blocked|backed|endorsed) (?:[\w.’'-]+ ){0,4}?(?:regulatory|regulators?|"
        r"FDA|EU|"
        r"European|EMA|US|U\.S\.|UK|CMA|FTC|antitrust|competition|watchdog|NICE|MHRA|Japan\w*|"
        r"China\w*|"
        r"court)(?: (?:[\w-]+ )?(?:approval|nod|clearance|green light|authori[sz]ation|go-ahead|"
        r"scrutiny|"
        r"probe|backing|status|hurdle|challenge))?(?!\w)",
        confidence=0.8,
    ),
    _case(
        r"\b(?:loses|lost|fails in|wins|launches) (?:[\w’'-]+ ){0,3}?(?:bid|attempt|challenge|"
        r"fight|effort|"
        r"battle) to (?:suspend|overturn|dismiss|toss|throw out|annul|escape|revive|quash|scrap|"
        r"end)\b"
        r"[^;:]{0,60}?\b(?:<OF_BUSINESS>|lawsuit|status|suit|ruling|ban|probe|charges|case|"
        r"designation)\b",
        confidence=0.8,
    ),
)
