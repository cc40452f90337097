"""Closures and exits as wires, trade press and local papers word them."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.sites import closure_words

_closing = patterns_of(closure_words.FRAGMENTS)
_NAME = r"(?-i:[A-Z0-9])[\w&.’'!-]*(?: (?-i:[A-Z0-9&])[\w&.!-]*){0,3}?"

# Whose site it is stands before it.
NAMED = (
    # "Union fights Acme's Elmford jam factory closure", "Acme plant closure: 90 jobs at risk"
    _closing(
        r"(?:^|[:;,] |\b(?:opposes?|fights?|over|after|confirms|slams|condemns|mourns|delays|"
        r"ahead of|"
        r"following|approves|against|amid|of|to|on|at) )(?:the |planned |proposed |shock |new )*"
        rf"(?P<who>{_NAME})['’]s? <GAP><SITE> (?:closures?|shutdown|wind-?down)\b"
        r"(?! (?:averted|reversed|cancelled|rumou?rs?|unlikely|order|lifted))",
        subject="who",
        confidence=0.8,
    ),
    _closing(
        r"\b(?:proposed|planned|impending|imminent|permanent|looming|shock|pending|confirmed|the|"
        r"threatened) (?:closure|shutdown|shuttering) of (?:the |its )?(?:[\w-]+ )??"
        rf"(?P<who>{_NAME})['’]s? <GAP><SITE>",
        subject="who",
        confidence=0.8,
    ),
    # "Acme factory closure proposal puts 300 jobs at risk"
    _closing(
        rf"(?:^|[:;] )(?P<who>{_NAME}) (?:[a-z-]+ ){{0,2}}?(?:factory|plant|site|mill|store|"
        r"warehouse|depot|office|brewery|bakery|distribution cent(?:er|re)) (?:closure|shutdown)"
        r"(?: (?:proposals?|plans?|decision|announcement))? (?:puts?|threatens?|to cost|costs?|"
        r"could|may|will|confirmed|announced|leaves|sparks|set|to go ahead|goes ahead)\b",
        subject="who",
        confidence=0.78,
        needs="closure|shutdown",
    ),
    # "Acme: all 70 stores to close", "Acme stores to close"
    _closing(
        rf"^(?P<who>{_NAME})(?:: | )(?:(?:all|more|last|final|remaining|dozens of|hundreds of|"
        rf"another|"
        r"two|three|four|five|six|ten|some|\d[\d,]*) )*(?:UK |US |remaining |high street )*"
        r"(?:stores|shops|branches|restaurants|plants|pubs|sites|outlets|factories|cafes|offices|"
        r"locations|depots|clinics|salons|gyms|theaters|cinemas|hotels) (?:(?:are|is|set|due|will|"
        r"now|could|may) )*(?:to )?(?:be )?(?:clos(?:e|ing|ed)|shut(?:ting|tered)?|axed)\b"
        r"(?! (?:gap|higher|lower|early|on|for the day|temporarily|during|over christmas))",
        subject="who",
        confidence=0.82,
    ),
)
PATTERNS = (
    # "announces temporary closure of stores", "halts output due to shortage"
    _closing(
        r"\b(?:announces?|announced|orders|extends) (?:the |an? )?(?:temporary|indefinite|partial|"
        r"phased|permanent|immediate) (?:closures?|shutdowns?|suspension|wind-?down)\b",
        confidence=0.8,
        needs="closure|shutdown|suspension|wind-down|winddown",
    ),
    _closing(
        r"\b(?:halts?|suspends?|idles?|pauses?|to halt|to suspend|to pause) (?:all |its "
        r")?(?:[\w.-]+ "
        r"){0,2}?(?:production|manufacturing|output|assembly) (?:due to|because of|over|amid|as) "
        r"(?:[\w-]+ ){0,3}?(?:coronavirus|covid\S*|virus|pandemic|shortages?|demand|sanctions|war|"
        r"tariffs?|costs?|losses|prices)\b",
        confidence=0.8,
    ),
    _closing(
        r"\b(?:takes?|took|taking|to take) (?-i:[A-Z])[^,;:.]{1,30}? offline(?! (?:for|to fix|"
        r"briefly))",
        confidence=0.78,
    ),
    # "announces factory closure with 90 jobs lost"
    _closing(
        r"(?:announc|confirm|propos|plan|reveal|consider|approv|weigh|mull|outlin|detail|unveil|"
        r"warn)(?:e|es|ed|s|ing)?(?: of)? (?:the |its |an? |more |further |new |possible |"
        r"planned )*"
        r"(?:(?!(?:no|not|averted|as|after|to|amid|on|in|at|for|with|from|over|of|school|road)\b)"
        r"[\w’'&-]+ ){0,3}?(?:plant|factory|store|mill|site|branch|office|warehouse|depot|"
        r"brewery|bakery|restaurant|shop|pub|mine|smelter|refinery|facility|unit) "
        r"(?:closures?|shutdowns?|wind-?downs?)\b(?! (?:averted|data|survey))",
        confidence=0.82,
        needs="closure|shutdown|wind-down|winddown",
    ),
    # "will shutter Acme Canada"
    _closing(
        r"\b(?:shutters|shuttering|(?:to|will) shutter) (?:its |the )?"
        r"(?!(?:doors|Christmas|Easter)\b)(?-i:[A-Z])",
        confidence=0.78,
        needs="shutter",
    ),
    # "Looks like time is up for Acme's kettle"
    _closing(
        rf"\btime (?:is|may be|could be|looks to be) up for (?P<who>{_NAME})(?:['’]s? |$|[,.:;])",
        subject="who",
        confidence=0.78,
    ),
    # "closing after 30 years", "closing permanently", "is going out of business"
    _closing(
        r"(?:is |are |to |will |set to |be )?(?:clos(?:e|es|ing|ed)|shut(?:s|ting)?|shutter(?:s|"
        r"ing|ed)?)"
        r"(?: (?:down|up shop))? (?:permanently|for good|for ever|forever|indefinitely|all (?:of "
        r"its )?"
        r"(?:remaining )?(?:stores|locations|shops|restaurants|sites|branches)|after (?:more than |"
        r"nearly |over |almost |just )?(?:\d+|a|two|three|four|five|six|seven|eight|nine|ten|"
        r"twenty|"
        r"thirty|forty|fifty|a hundred|decades)(?:[ -](?:years?|decades?|months)|$| of)|(?:its|"
        r"their|"
        r"the) (?:doors|shutters))\b",
        confidence=0.82,
    ),
    # "shuts operations", "closes down plant", "ends US production", "to stop publishing on site"
    _closing(
        r"(?:shuts?(?: down)?|shutting(?: down)?|to shut(?: down)?|winds? (?:down|up)|ceases?|"
        r"ceasing|to "
        r"cease|suspends? all|ends?|to end|ending|halts? all|discontinues?|to discontinue|to "
        r"wind down|"
        r"winding down) (?:its |all |the |of )*(?:[\w-]+ ){0,2}?(?:operations|production|business|"
        r"manufacturing|services?|publication|print edition|brewing|trading|activities|assembly)\b"
        r"(?! (?:strike|row|talks|problems|cut|at (?:the )?(?:border|airport)|with|deal))"
        r"(?<!peace\soperations)(?<!military\soperations)(?<!rescue\soperations)",
        confidence=0.8,
    ),
    _closing(
        r"(?:to stop|stops|stopping|will stop|to no longer|will no longer|no longer to|ceases|to "
        r"cease|"
        r"ceasing|halts|to halt) (?:sell|mak|produc|publish|print|offer|support|brew|operat|build|"
        r"accept|manufactur|fund|serv|stock)(?:ing|e)?\b [^,;:.]{2,40}",
        confidence=0.78,
    ),
    # "is killing off its Tarn shop for tablets", "to discontinue Tarn Post service"
    _closing(
        r"(?:is |are )?(?:(?:to|will) (?:shutter|shut|close)|shutters|killing(?: off)?|kills(?: "
        r"off)?|to kill(?: off)?|shutting down|shuts "
        r"down|to "
        r"shut down|shut down|will shut down|closing down|to close down|retiring|to retire|"
        r"sunsetting|to "
        r"sunset|discontinuing|discontinues|to discontinue|pulling the plug on|pulls the plug on|"
        r"winding "
        r"down|winds down|to wind down|phasing out|phases out|axing|axes|to axe|scrapping|ditching|"
        r"shuttering) (?:its |the |their )?(?!(?:his|her|my|two|three|\d+|people|civilians|"
        r"plans?|deal|"
        r"merger|jobs?|debate|talks?|competition|demand|growth|in|on|over|after|for|as|at|by|to|"
        r"off|"
        r"critics|protest\w*|rumou?rs|speculation|hopes|bill|law|rule|ban|tax|investigation|"
        r"probe|sale|"
        r"IPO|bid|offer|roles|staff|workers|dividend|bonus\w*|targets?|forecast|guidance)\b)"
        r"(?P<product>(?-i:[A-Z])[\w’'.+-]*(?: [\w’'.+-]+){0,5}?)(?=$|[,.:;]| (?:for|in|on|after|"
        r"as|amid|"
        r"by|from|next|this|to|at|with|and)\b)",
        confidence=0.76,
    ),
    # "to exit boat insurance business", "exits pet lending"
    _closing(
        r"(?:exits|exiting|to exit|quits|to quit|gets out of|pulls out of|to pull out of|"
        r"withdraws from|"
        r"to withdraw from|leaves|to leave|abandons|to abandon|retreats from|walks away from) "
        r"(?:its |the "
        r"|all |most of its )?(?P<place>(?!(?:race|talks|deal|board|role|post|bid|merger|treaty|"
        r"accord|"
        r"jail|hospital|stage|cup|euro|eurozone|coalition|government)\b)(?:[\w&’'-]+ ){1,4}?(?:"
        r"business(?:es)?|operations|markets?|segments?|sectors?|ventures?|lending|banking|"
        r"insurance|"
        r"retail|stores|manufacturing|production|projects?|joint ventures?))\b(?! (?:class|"
        r"school|deal|talks))",
        confidence=0.8,
    ),
    # "forced to shut Elmford factory", "bows out of infant formula"
    _closing(
        r"(?:is |was |been )?(?:forced|set|due|poised|about|likely|obliged|compelled|preparing) to "
        r"(?:permanently )?(?:close|shut|shutter|wind down|mothball)(?: down)? <GAP><SITE>",
        confidence=0.85,
    ),
    _closing(
        r"(?:bows|bowing|to bow|bowed|backs|pulls|gets|drops|checks) out of (?:the )?"
        r"(?!(?:race|talks|deal|bid|contest|running|tournament|final|cup|title|show|tour|election|"
        r"merger|competition|auction|event|summit|conference|meeting|trouble|court|politics)\b)"
        r"(?P<place>(?:[\w&’'-]+ ){0,3}?(?:phones?|smartphones|TVs|market|business|sector|formula|"
        r"chips|cars|insurance|lending|mortgages|retail|grocery|banking|gaming|consoles|cameras|"
        r"laptops|PCs|tablets|streaming|cloud|coal|oil|gas|mining|shipping|freight|"
        r"manufacturing|production|wearables|appliances))(?=$|[,.:;]| (?:in|after|as|amid|to|with|"
        r"by|following)\b)",
        confidence=0.78,
        needs="out of",
    ),
    _closing(
        r"(?:drops|dropping|axes|axing|scraps|cuts|cutting|ends|ending|to drop|to axe|to end|to "
        r"cut|suspends|discontinues|pulls|abandons|slashes|slashing) (?:its |all |most |several |"
        r"\w+ )?(?:(?-i:[A-Z])[\w.’'-]+(?:[- –](?-i:[A-Z])[\w.’'-]+){0,3}|loss-making|domestic|"
        r"international|unprofitable|summer|winter) "
        r"(?:routes?|flights|services|ferry|air link)(?=$|[,.:;]| (?:after|as|amid|from|over|in|"
        r"due|for|because)\b)(?! (?:for the day|over strike))",
        confidence=0.75,
        needs="route|flights|ferry|air link",
    ),
)
