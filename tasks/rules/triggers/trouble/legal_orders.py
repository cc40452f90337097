"""Orders, demands and rulings in the plain words of authorities and courts, and designations."""

from tasks.rules.triggers.reading.given_names import GIVEN
from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.trouble.legal_forms import (
    OF_BUSINESS,
    STATE,
    SUPERVISOR,
)
from tasks.rules.triggers.trouble.legal_words import FRAGMENTS

# A company named in capitals between small words; a person's given name opens none.
_NAMED = (
    rf"(?! {GIVEN} )(?! (?:new|first|covid\S*|hpv|rsv|flu|mrna|the|an?|its|lens|gene|cancer)\b)"
    r"(?P<who>(?: (?-i:[A-Z0-9])[\w.&’'-]*){1,4}?)"
)
_DRUGS = r"(?:US ?FDA|FDA|EMA|MHRA|CHMP|NICE|TGA|Health Canada|PMDA|NMPA|CDSCO|DCGI|EU regulators?)"
_REMEDY = (
    r"(?:drug|vaccine|pill|therapy|treatment|device|implant|test|pump|jab|shot|medicine|injection|"
    r"generic|biosimilar|inhaler|cream|application|plant|trial|study)"
)
_DESIGNATION = (
    r"(?:orphan[- ]drug (?:designation|status)|fast[- ]track (?:designation|status)|breakthrough "
    r"(?:therapy|device)|RMAT|priority review|rare pa?ediatric disease|accelerated (?:approval|"
    r"assessment)|emergency use (?:authori[sz]ation|listing|approval)|IND (?:clearance|approval|"
    r"acceptance)|de novo|510 ?\( ?k ?\)|tentative approval|marketing authori[sz]ation|"
    r"(?:FDA|EMA|MHRA|NMPA) (?:acceptance|clearance|approval|nod|backing|OK)|"
    r"(?:EU|European|UK|US|CHMP|NICE) (?:backing|recommendation|blessing))"
)
_DEAL = r"(?:merger|takeover|acquisition|purchase|buyout|tie-up|deal|takeover bid|buy|sale|stake)"
_WON = (
    r"(?:granted|awarded|receives?|received|wins?|won|gets?|secures?|earns?|gains?|obtains?|"
    r"announces?|nabs?|snags?|lands?|given) (?:an? |the |US |U\.S\. |first |positive ){0,3}"
    r"(?:[\w.’'-]+ ){0,3}?"
)
_ASIDE = r"(?:red card|ban|points|deportation|extradition|sentence|conviction|murder|election|visa)"
_case = patterns_of(
    FRAGMENTS
    | {
        "OF_BUSINESS": OF_BUSINESS,
        "STATE": STATE,
        "SUPERVISOR": SUPERVISOR,
        "NAMED": _NAMED,
        "DRUGS": _DRUGS,
        "REMEDY": _REMEDY,
        "DESIGNATION": _DESIGNATION,
        "WON": _WON,
        "DEAL": _DEAL,
        "ASIDE": _ASIDE,
    },
    confidence=0.82,
)

PATTERNS = (
    # "Prosecutors seek to dissolve Acme", "Watchdog may fine Acme"
    _case(
        r"\b<HEAD> (?:to|will|may|could|must|seeks? to|moves? to|wants? to|asks? to|asked to|"
        r"threatens? to|plans? to|vows? to|set to|expected to|poised to|ready to|about to) (?:sue|"
        r"fine|dissolve|wind up|liquidate|penali[sz]e|delist|deregister|blacklist|break up|ban|"
        r"block|restrain|rein in|take action against|shut down)(?P<who>)"
        r"(?![^;:]{0,40}\b(?:party|imports?|exports?|migrants|protest\w*)\b)",
        subject="who",
        needs="sue|fine|dissolve|wind|liquid|penali|delist|deregis|blacklist|break|ban|block|"
        "restrain|rein|action|shut",
    ),
    _case(
        r"(?:\b<HEAD>|<STATE>|\bgovernment|\bministers?) (?:(?:is |are )?expected to |to |will |"
        r"has )?(?:orders?|ordered) (?:an? |the |immediate )?(?:removal of|halt (?:to|on)|ban on|"
        r"closure of|suspension of|break-?up of|shutdown of|recall of)(?P<who>)"
        r"(?![^;:]{0,40}\b(?:statues?|monuments?|books|flags?|camps?|murals?|schools?)\b)",
        subject="who",
        needs="order",
    ),
    _case(
        r"(?:\b<HEAD>|<STATE>|\bgovernment) (?:to |will |may )?(?:purges?|strips? out|rips? out|"
        r"phases? out|kicks? out|excludes?|restrains?|shuts? out)(?P<who>)"
        r"(?= [^,;:]{0,30}\bfrom\b)",
        subject="who",
        needs="purge|strip|rip|phase|kick|exclude|restrain|shut",
    ),
    # "Canada orders Acme to wind up local business"
    _case(
        r"(?:\b<HEAD>|<STATE>|\b(?:government|ministry|department)) (?:orders|ordered|directs|"
        r"directed|forces|compels|instructs|tells)<NAMED> to (?:wind up|divest|sell|unwind|stop|"
        r"halt|"
        r"cease|suspend|pay|repay|refund|recall|remove|delete|hand over|close|shut|open|share|"
        r"disclose|change|fix|pull|withdraw|scrap|compensate)\b",
        subject="who",
        needs="order|direct|force|compel|instruct|tell",
    ),
    # "Watchdog takes Acme to court", "Ex-staff drag Acme to tribunal"
    _case(
        r"\b(?:takes?|took|taking|taken|drags?|dragged|hauls?|hauled)<NAMED> (?:in)?to (?:the |an "
        r")?(?:[\w-]+ )?(?:court|tribunal|arbitration)\b",
        subject="who",
        needs="court|tribunal|arbitration",
    ),
    _case(
        r"\b<HEAD> (?:upgrades|expands|widens|deepens|extends|escalates|intensifies|resumes|opens|"
        r"opened|launches|begins|closes|ends) (?:an? |the |its |new |formal |safety |preliminary "
        r"){0,3}(?:probes?|investigations?|review|inquiry|audit|recall query) (?:in)?(?:to|of)"
        r"(?: (?:nearly |about |over |some |more than )?\d[\d.,]*(?:m| million)?)?<NAMED>"
        r"(?=(?:['’]s)? (?:[\w-]+ ){0,3}?(?:vehicles|trucks?|cars|SUVs?|sedans|vans|jets?|"
        r"planes?|data|app|deal|crash(?:es)?|brakes?|over|after|for)\b|$)",
        subject="who",
        needs="probe|investigation|review|inquiry|audit|recall",
    ),
    _case(
        r"\b(?:<HEAD>|tax (?:department|office|agency|body)|revenue (?:service|department)) "
        r"(?:seeks?|demands?|claims?|wants?|sought) (?:back )?<MONEY> (?:in [\w -]{2,25}? )?"
        r"from(?P<who>)",
        subject="who",
    ),
    _case(
        r"\b<HEAD> (?:to (?:rule|decide)|rules?|decides|delays? (?:ruling|decision)|extends? "
        r"(?:review|deadline)|sets? (?:\w+ )?(?:date|deadline)|resumes? (?:review|probe)|starts? "
        r"review) [\w ,]{0,20}?\b(?:on|for|of)<NAMED>(?=(?:['’]s)? [^,;:]{0,40}?\b<DEAL>\b)",
        subject="who",
        needs="rule|ruling|decide|decision|review|deadline|date|probe",
    ),
    # A court on a case that business has: "Judge tosses Acme patent verdict"
    _case(
        r"\b(?:court|judge|jury|tribunal|panel|commission)s? (?-i:tosses|tossed|dismisses|rejects|"
        r"upholds|overturns|revives|annuls|backs|denies|throws out|cuts|hears|weighs|halts|blocks|"
        r"approves|reinstates|pauses|voids|scraps)<NAMED>(?:['’]s?)? (?:[\w$.-]+ ){0,2}?"
        r"(?:antitrust|patents?|merger|takeover|copyright|trademark|royalt\w+|monopoly|app store|"
        r"privacy|licen[cs]e|emissions|pension|opioid|talc) (?:[\w-]+ ){0,2}?(?:verdict|case|"
        r"lawsuit|suit|claims?|award|fine|appeal|"
        r"ruling|bill|settlement|ban|dispute|challenge|plan)\b",
        subject="who",
    ),
    # Letters, by whomever they were sent
    _case(
        r"(?<!\bhe\s)(?<!\bshe\s)\b(?:receives?|received|gets?|got|discloses?|served|handed|sent|"
        r"hit with|draws?|"
        r"reveals?) (?:with )?(?:an? |the |second |another |federal |grand jury |US |U\.S\. |"
        r"[A-Z]\w+ ){0,4}?(?:subpoenas?|complete response letter|CRL|Wells notice|"
        r"warning letter|cease[- ]and[- ]desist|civil investigative demand|statement of "
        r"objections|refusal[- ]to[- ]file letter|summons)\b",
    ),
    _case(
        r"\b<WON><DESIGNATION>\b(?![^;:]{0,40} restructuring)",
        confidence=0.85,
        needs="granted|awarded|receive|win|won|get|secure|earn|gain|obtain|announce|nab|snag|land|"
        "given",
    ),
    # "Acme's XL-184 granted"
    _case(
        r"(?P<left>)(?:['’]s?)? (?:(?-i:[a-z0-9()-]+) ){0,2}?(?-i:[A-Z]{1,4}-?\d\S*|[a-z]\w+) "
        r"<WON><DESIGNATION>\b(?![^;:]{0,40} restructuring)",
        confidence=0.85,
        needs="granted|awarded|receive|win|won|get|secure|earn|gain|obtain|announce|nab|snag|land|"
        "given",
    ),
    _case(
        r"\b<DRUGS> (?:[\w-]+ ){0,2}?(?:approves?|approved|rejects?|rejected|refuses? to (?:review|"
        r"approve|file|consider)|declines? to (?:review|approve)|clears?|backs?|pulls?|revokes?|"
        r"withdraws?|okays|accepts?|delays?|expands?|limits?|restricts?|recommends?|pauses?|"
        r"halts?|puts?)(?: (?:clearance|approval|authori[sz]ation|use|label|review|hold|decision) "
        r"(?:of|for|on|from))?<NAMED>(?:['’]s?)? (?:[\w-]+ ){0,4}?<REMEDY>\b",
        subject="who",
        confidence=0.84,
    ),
    # "Acme can keep running pipeline: US court", "Acme need not pay tax, court says"
    _case(
        r"\b(?:can|cannot|must|may|need not|free to|does(?:n['’]t| not)|do not|is not|isn['’]t|"
        r"was not|not (?:liable|responsible)|should|has|should not|did not|entitled to)\b"
        r"(?![^;:]{0,40}\b(?:title|throne|ballot|office|power|deport\w*|vote|strike)\b)"
        r"[^;:]{3,70}?[,:] (?:the )?(?:[\w.]+ ){0,3}?(?:court|judge|jury|tribunal|arbitrator|"
        r"regulators?|watchdog)s?(?: (?:rules?|ruled|says?|said|finds?|told|decides?|holds?)|$)",
        confidence=0.78,
        needs="court|judge|jury|tribunal|arbitrator|regulator|watchdog",
    ),
    _case(
        r"\b(?:wins|won|loses|lost) (?:[\w’'-]+ ){0,2}?appeal (?:to|against|over|in|at|on)\b"
        r"(?![^;:]{0,40}\b<ASIDE>\b)",
        confidence=0.8,
        needs="appeal",
    ),
    # "Acme equal pay dispute goes to supreme court"
    _case(
        r"(?P<left>)(?:['’]s?)? (?:(?-i:[a-z-]+) ){0,3}?(?:dispute|case|row|lawsuit|suit|fight|"
        r"battle|feud|claims?|merger|takeover) (?:goes|heads|moves|lands|reaches|returns|is "
        r"heading|"
        r"heading|is headed|set|ends up|lodged|sent) (?:back |up )?(?:to |before |in |for |at "
        r")?(?:the |an? )?(?:[\w.’'-]+ ){0,3}?(?:court|tribunal|trial|arbitration|jury|judge)\b",
        confidence=0.78,
        needs="court|tribunal|trial|arbitration|jury|judge",
    ),
    # What comes after an authority's word: "resumes flights after green light from regulators"
    _case(
        r"(?P<left>)\b(?-i:[a-z]{3,14}s) [^,;:]{2,60}? (?:after|following|amid|despite|as) (?:an? "
        r"|the )?(?:(?:green light|approval|nod|clearance|go-ahead|warning|fine|order|ban|"
        r"probe|complaint) (?:from|by) (?:the )?(?:[\w-]+ )?(?:<HEAD>)|"
        r"(?:FCA|SEC|FTC|FDA|FAA|CMA|EU|RBI|Sebi|SEBI|ASIC|ACCC|DOJ|NHTSA|regulator|regulatory|"
        r"antitrust) (?:[\w-]+ )?(?:freeze|ban|order|"
        r"probes?|fines?|warning|raid|lawsuit|crackdown|investigation|"
        r"complaint|pressure|scrutiny))\b",
        confidence=0.78,
    ),
    _case(
        r"\b(?:agrees?(?: to)?|agreed|strikes?|struck|signs?|signed|reach(?:es|ed)?|enters?(?: "
        r"into)?|gives?|offers?|accepts?) (?:an? |the |formal |binding |[\w-]+ ){0,2}?(?:consent "
        r"(?:order|decree)|undertakings?|plea (?:deal|agreement)|deferred prosecution agreement|"
        r"(?:compromise|truce) with (?:the )?(?:<SUPERVISOR>|FDA|EU))\b",
    ),
    _case(
        r"\b<HEAD> (?:files|filed|lodges|brings) (?:an? |new |fresh |further |another ){0,2}"
        r"(?:[\w’'-]+ )?(?:complaint|lawsuit|suit|charges|case|claim)s? (?:against|over)(?P<who>)"
        r"(?=[^;:]{0,60}\b(?:over|for|alleging)\b|[^;:,]{0,40}$)",
        subject="who",
    ),
    _case(
        r"\b(?:lawyers|whistleblower|prosecutors|watchdog|regulators?|investors|shareholders|"
        r"minister|lawmakers) (?:files?|lodges?|submits?|brings?) (?:an? |new |fresh "
        r"|second ){0,2}(?:[\w’'-]+ ){0,3}?(?:complaint|lawsuit|suit|charges|claim) "
        r"against(?P<who>)",
        subject="who",
    ),
    _case(
        r"(?:['’]s)? (?:bosses|executives|execs|chief|CEO|staff|offices)? ?(?:admits?|reveals?(?: "
        r"it)?|confess(?:es)?(?: to)?|concedes?|acknowledges?) (?:it |to )?(?:misstat\w+|cheat\w+|"
        r"falsif\w+|mis-?sold|mis-?selling|overcharg\w+|underpa\w+|rigg\w+|brib\w+|price[- "
        r"]fixing|data misuse)\b",
    ),
    _case(
        r"\b<HEAD> (?:quashes|stays|sets aside|upholds|cancels|dismisses|drops) (?:[\w-]+ ){0,3}?"
        r"(?:notice|demand|order|levy|penalty|proceedings|claims?) (?:issued to|served on|against|"
        r"on|imposed on|raised on)(?P<who>)",
        subject="who",
    ),
    _case(
        r"\b<HEAD> (?:bars|bans|blocks|halts|suspends|detains) (?:all )?(?:imports|shipments|sales|"
        r"goods|products|flights) (?:from|of|by)(?P<who>)",
        subject="who",
    ),
    _case(
        r"\b(?:arbitrators?|arbitration panel|ICC|ICSID) (?:orders?|tells?|rules? (?:against|for)|"
        r"awards?)(?P<who>)",
        subject="who",
        needs="arbitra|icc|icsid",
    ),
    _case(
        r"\bclass (?:action )?(?:certified|status granted) (?:in|for) [^,;:]{2,40}? "
        r"against(?P<who>)",
        subject="who",
    ),
    _case(
        r"\btold (?:that )?(?:its )?(?:ads?|adverts?|advertising|pricing|practices|contracts?) "
        r"(?:were |"
        r"was |are |is )?(?:misled|mislead\w*|breach\w*|broke|unlawful|unfair|false|illegal)\b",
    ),
    # "agrees to delete data after probe"
    _case(
        r"\bagree[sd]? to (?!resign|step|quit|testify|talks|meet)[^,;:]{3,50}? (?:after|"
        r"following|to "
        r"(?:end|resolve|settle)) (?:[\w-]+ ){0,3}?(?:probe|investigation|lawsuit|complaint)\b"
        r"(?! into (?:death|crash))",
        confidence=0.78,
        needs="probe|investigation|lawsuit|complaint",
    ),
    _case(
        r"(?P<left>)(?:['’]s)? (?:shares?|stock)(?: price)?\b [^;:]{3,30}? (?:on|after|as) "
        r"(?:[\w.]+ "
        r"){0,2}?(?:FDA|EMA|regulators?)(?: [\w-]+){0,2}? (?:votes?|rejects?|approv\w+|backs?|"
        r"delays?|"
        r"clears?|declines?|pauses?|halts?)\b",
        confidence=0.8,
    ),
    # "denied permit for mine", "countersues", "go-ahead for Acme's estate"
    _case(
        r"\b(?:is |was |been )?(?:denied|refused|granted|given|handed|stripped of|loses|lost|wins|"
        r"won|secures|gets|obtains|awaits|seeks) (?:an? |the |its |key |final |full |long-awaited "
        r")*(?:[\w-]+ ){0,2}?(?:(?:development|planning|resource|environmental|water|mining|"
        r"building) (?:consent|permit|approval|permission|licen[cs]e|lease)|permits?|(?:mining|"
        r"operating|exploration|air|gambling|banking|broadcast|export|import) (?:licen[cs]e|"
        r"certificate|rights)|AOC|air operator[’']?s? certificate)\b(?! (?:drivers?|holders?))",
        confidence=0.82,
        needs="denied|refused|granted|given|handed|stripped|loses|lost|wins|won|secures|gets|"
        "obtains|awaits|seeks",
    ),
    _case(
        r"\b(?:counter-?sues|countersued|files (?:a )?counter-?(?:suit|claim)|counter-?claims "
        r"against)\b",
        confidence=0.86,
    ),
    _case(
        r"^(?:council |planners? |green light |final )?(?:go-ahead|green light|planning nod|"
        r"planning permission|approval|nod|consent|thumbs up) for (?!(?:plans?|scheme|the|an?|new)"
        r"\b)(?P<who>(?-i:[A-Z])[\w&.-]*(?: (?-i:[A-Z&])[\w&.-]*){0,2})['’]s? ",
        subject="who",
        confidence=0.78,
    ),
    _case(
        r"\b(?:sets?|to set|setting|puts?|earmarks?) aside <MONEY> (?:for|to cover|to settle|over) "
        r"(?:[\w’'-]+ ){0,4}?(?:damages|claims?|compensation|fines?|lawsuits?|litigation|legal|"
        r"redress|settlement|penalt(?:y|ies)|reparations|case)\b|"
        r"\b(?:faces?|facing|braces for) (?:[\w.’'-]+ ){0,5}?<MONEY> (?:[\w-]+ ){0,2}?(?:claim|"
        r"lawsuit|suit|damages|penalty|legal action|class action)\b",
        confidence=0.84,
        needs="set|put|earmark|claim|lawsuit|suit|damages|penalty|legal action|class action",
    ),
    _case(
        r"\b(?:revokes?|revoked|suspends?|suspended|withdraws?|pulls?|cancels?|reinstates?) "
        r"(?:the )?(?:[\w-]+ )?(?:authority|licen[cs]e|permit|certificate|registration|approval|"
        r"authori[sz]ation|charter) of(?P<who>)",
        subject="who",
        confidence=0.86,
    ),
)
