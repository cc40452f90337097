"""New locations in the plainest words: money, a verb, and capacity or a site behind modifiers."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.sites import location_words

# Up to six words between a verb and its object; verbs of other events end them.
_MODS = (
    r"(?:(?!(?:as|after|amid|by|that|which|who|while|but|over|against|closes?|closing|sells?|"
    r"selling|cuts?|cutting|shuts?|said|says|is|are|was|were|has|have|will)\b)"
    r"[\w$€£.’'&/%+-]+,? ){0,6}?"
)
_MAKING = (
    r"(?:manufacturing|production|processing|assembly|packaging|bottling|fabrication|mining|"
    r"recycling|refining|smelting|warehous(?:e|ing)|logistics|distribution|storage|cold[- ]storage|"
    r"milling|brewing|baking|printing|testing|cloud|computing|data cent(?:er|re)|fulfil\w+|"
    r"research|"
    r"R&D|engineering|industrial|operating|plant|factory|chip|wafer|battery|cell|sterile|API|CDMO|"
    r"drug|biologics|peptide|steel|glass|fib(?:er|re)|yarn|fabric|textile|paper|tissue|film|resin|"
    r"annual|installed|global|domestic|local)"
)
_HEAD = (
    r"(?:capacity|capacities|capabilit(?:y|ies)|footprint|operations|network|output|lines?|"
    r"infrastructure|presence|base)"
)
# "production capacity", "manufacturing of parts", "capacity expansion"
_CAPACITY = (
    rf"(?:{_MAKING} (?:[\w/&-]+ ){{0,2}}?{_HEAD}\b|(?:manufacturing|production|capacity)"
    r"(?! (?:issues|problems|strike|companies|staff|jobs|team|software|sector|company))\b|"
    r"(?:plant|site|facility|capacity|factory|production|manufacturing|mill|warehouse) "
    r"(?:expansion|upgrade|extension|build-?out)|<SITE>)"
)
_GROW = (
    r"(?:expand|increas|boost|grow|rais|lift|enlarg|extend|scal|doubl|tripl|upgrad|moderni[sz]|"
    r"strengthen|enhanc|ramp|add|build|open|establish|set|construct|advanc|support|bolster|"
    r"improv|locali[sz]|shor|install|creat|develop|start|launch)(?:e|es|ed|s|ing|ting|ling)?"
    r"(?: up| out)?"
)
_KIND = (
    r"(?:new|second|third|additional|larger|bigger|another|former(?! \w+[’'])|vacant|entire|"
    r"whole|existing|ex-[\w-]+|"
    r"disused)"
)
_opening = patterns_of(
    {
        **location_words.FRAGMENTS,
        "MODS": _MODS,
        "CAPACITY": _CAPACITY,
        "GROW": _GROW,
        "KIND": _KIND,
        "MAKING": _MAKING,
        "DOT": r"(?=$|[,.:;/|–—(]| (?:in|at|near|to|with|by|as|for|and|from|on|after|amid|of|this|"
        r"next|while|across|through|via|over|-)\b| -|\s/)",
    }
)

PATTERNS = (
    # "invests $250M to expand manufacturing of parts", "commits $85 Million for Capacity Expansion"
    _opening(
        r"(?:invest|spend|commit|pledg|allocat|earmark|inject|pump|pour|plough|plow|plan|announc|"
        r"budget|unveil|sink|outlin)(?:s|es|ed|e|ing)? (?:to )?(?:invest |spend )?"
        r"(?:an? |its |up to |over |more than |about |around |some |nearly |almost |another |"
        r"additional |further )*(?:<MONEY>|millions|billions)(?: (?:investment|plan|project|"
        r"programme|program|over "
        r"[^,;:]{3,16}?|package|in capital))? (?:to|in|into|for|on|toward|towards) "
        r"(?:<GROW> )?<MODS><CAPACITY><DOT>",
        confidence=0.84,
        needs="invest|spend|commit|pledg|allocat|earmark|inject|pump|pour|plough|plow|plan|"
        "announc|budget|unveil|sink|outlin",
    ),
    # "to expand production capability in Ohio", "doubles output", "Japanese capacity"
    _opening(
        r"(?:(?:significantly|further|to|will|plans to|again|substantially) )*"
        r"(?:expand|increas|doubl|tripl|boost|enlarg|ramp|scal|grow|add|extend|upgrad|quadrupl"
        r")(?:e|es|ed|s|ing)?(?: up| out)? "
        r"(?:(?!(?:oil|crude|gas|lending|seat|flight|cargo|borrowing|film|music|TV|hospital|"
        r"cotton|wheat|grain|quota|team|cyber)\b)"
        r"(?!(?:as|after|amid|by|in|at|with|on|for|to|over|from)\b)[\w’'&/-]+ ){0,5}?"
        r"(?:(?:manufacturing|production|processing|recycling|bottling|warehouse|assembly|"
        r"fabrication|packaging|storage|data cent(?:er|re)) "
        r"(?:[\w/&-]+ )?(?:capacity|capacities|capabilit(?:y|ies)|footprint|operations|network|"
        r"lines?|facilit(?:y|ies)|base)|(?-i:[A-Z])[\w-]+(?:ese|ian|ish|can|man) capacity|"
        r"manufacturing(?= (?:in|at) (?:its |(?-i:[A-Z])))|manufacturing space)<DOT>",
        confidence=0.8,
        needs="capacit|capabilit|footprint|operations|network|line|facilit|base|manufacturing",
    ),
    _opening(
        r"(?:to expand production(?=$|[.;/|]| in\b)|(?:doubles|triples|to double|to triple|"
        r"doubling) "
        r"(?:its )?(?:production|output|capacity)(?=$|[.;/|]| (?:in|at|with)\b))"
        r"(?: (?:in|at) (?P<place><LOCAL>))?",
        confidence=0.72,
    ),
    # "enhances ADC manufacturing at Le Mans facility"
    _opening(
        r"(?:enhanc|expand|upgrad|increas|boost|strengthen|moderni[sz]|add|extend|start|begin|"
        r"launch)(?:e|es|ed|s|ing)? <MODS>(?:manufacturing|production|capacity|capabilit(?:y|ies)|"
        r"operations|lines?) (?:at|in) (?:its |the |an? )?<GAP>(?!mines?\b)<SITE><HEAD>",
        confidence=0.82,
    ),
    # "acquires new production facility in Kingsport", "acquires former Amazon Fresh sites"
    _opening(
        r"(?:buy|acquir|purchas|leas|secur|tak|snap|rent|let|sign|bag)(?:e|es|ed|s|ing)?"
        r"(?: over| up| on| for)? (?:an? |the |its |\w+ )?<KIND> <MODS>"
        r"(?:facilit(?:y|ies)|plant|factory|warehouse|sites?|stores?|premises|building|offices?|"
        r"shops?|pubs?|restaurants?|units?|headquarters|(?:office|retail|warehouse|factory|lab|"
        r"industrial|floor) space)<DOT>",
        confidence=0.76,
        needs="facilit|plant|factory|warehouse|site|store|premises|building|office|shop|pub|"
        "restaurant|unit|headquarters|space",
    ),
    # "secures space at Elm Park", "moves into newly renovated space"
    _opening(
        r"(?:(?:secures|leases|takes|lets|rents|bags|snaps up|to take|to lease|signs for|agrees) "
        r"(?:(?!(?:for|of|to|from|in)\b)[\w,.-]+ ){0,4}?|(?:moves?|moving|moved|expands|relocates) "
        r"(?:in)?to (?:(?!(?:the|for|of|from)\b)[\w,.-]+ ){1,4}?)(?:space|offices?) (?:at|in) "
        r"(?=(?:the )?(?-i:[A-Z0-9]))",
        confidence=0.78,
        needs="space|office",
    ),
    # "through opening of 30 new stores", "signing of three new hotels"
    _opening(
        r"(?:(?:through|by|via|with|from) "
        r"(?:the )?opening(?: of)?|(?:announces?|announced|"
        r"celebrates|confirms) (?:the )?(?:signing|addition|launch|development|acquisition) of) "
        r"(?:up to |more than |over |about |its |an? |some |the )*(?:\d+|two|three|four|five|six|"
        r"seven|eight|nine|ten|dozens of|new|second|first|third) (?:[\w’'-]+ ){0,4}?(?:stores?|"
        r"hotels?|restaurants?|shops?|sites?|branches|locations?|clinics?|gyms?|pubs?|offices?|"
        r"outlets?|resorts?|warehouses?|centres?|centers?|plants?|factor(?:y|ies)|showrooms?)<DOT>",
        confidence=0.8,
        needs="opening|signing|addition|launch|development|acquisition",
    ),
    _opening(
        r"(?:creat|add|bring|generat)(?:e|es|ing|s)? [^,;:]{3,40}? (?:through|by|via|with) "
        r"(?:the )?"
        r"(?:planned )?(?:opening|expansion|construction|launch) of (?:its |an? |the )?"
        r"<GAP><SITE><HEAD>",
        confidence=0.8,
        needs="opening of|expansion of|construction of|launch of",
    ),
    # "completes third expansion phase of Elm centre"
    _opening(
        r"(?:complet|finish|start|begin|launch|announc|plan|unveil|kick)(?:e|es|ed|s|ing)?(?: "
        r"off)? "
        r"(?:(?:the|its|an?|first|second|third|fourth|final|next|latest|major|multi-\S+|<MONEY>|"
        r"[\w-]+) ){0,4}?(?:expansion|extension|construction|building|upgrade|moderni[sz]ation)"
        r"(?: (?:phase|project|work|works|programme|program|plan))? (?:of|at|on|for) "
        r"(?:the |its |an? )?<MODS><SITE><HEAD>",
        confidence=0.8,
        needs="expansion|extension|construction|building|upgrade|modernisation|modernization",
    ),
    # "Acme's £65M investment in Elm plant"
    _opening(
        r"(?P<left>)['’]s? (?:new |latest |planned |first )?<MONEY> (?:investment|expansion|plan|"
        r"project|upgrade|spend|bet) (?:in|at|for|on|of) (?:its |an? |the |new )*<MODS>"
        r"(?:(?:manufacturing|production|processing|research|R&D) )?<SITE>"
        r"(?:<HEAD>|(?= (?:approved|gets|gains|wins|moves|nears|begins|starts|takes|faces|delayed|"
        r"completed?|opens)\b))",
        confidence=0.8,
        needs="investment|expansion|plan|project|upgrade|spend|bet",
    ),
    # "considers Mexico factories"
    _opening(
        r"(?:considers?|weighs?|explores?|mull|eye|ponders?|debates|looks? (?:at|into)|looking "
        r"(?:at|into)|study|studies|studying|in talks (?:to|over|for|about)|negotiates) "
        r"(?:an? |its |the |building |opening |setting up |build |open |set up |possible |"
        r"potential )*"
        r"(?:new |first |second |US |<PLACE> )(?:[\w’'&/-]+ ){0,3}?(?:factor(?:y|ies)|plants?|data "
        r"cent(?:er|re)s?|headquarters|HQ|hub|campus|mill|gigafactory|smelter|refinery|office|"
        r"warehouse|facility|manufacturing|production|investment(?=$| as\b))<DOT>"
        r"(?! (?:jobs|sale|workers))",
        confidence=0.76,
        status="rumour",
    ),
    # "to shift production from China", "moves headquarters out of London"
    _opening(
        r"(?:shift|mov|relocat|transfer|bring|switch|reshor|tak)(?:e|es|ed|s|ing)? "
        r"(?:back )?(?:(?:its|some|all|part of|most|more|of|their|the|[\w-]+) ){0,3}?(?:production|"
        r"manufacturing|operations|assembly|headquarters|HQ|sourcing|headquarter) "
        r"(?:away )?(?:from|out of) (?:the )?<PLACE>(?:,? to (?P<place><PLACE>))?",
        confidence=0.82,
    ),
    _opening(
        r"(?:relocates|relocating|relocated|to relocate) from (?:the )?<PLACE> to "
        r"(?P<place><PLACE>)",
        confidence=0.78,
    ),
    # "to start up polyester fibre line"
    _opening(
        r"(?:start(?:s|ed|ing)? up|commission(?:s|ed|ing)?|install(?:s|ed|ing)?|brings? on ?stream|"
        r"orders|adds|adding|to add|builds?|building|starts|invests? in|investing in) (?:an? |"
        r"its |the )?"
        r"(?:(?!(?:in|for|to|at|with|on|by|new product|product|hot)\b)[\w’'&/.-]+ ){1,6}?"
        r"(?:production|manufacturing|fib(?:er|re)|yarn|film|recycling|packaging|filling|canning|"
        r"bottling|extrusion|coating|spinning|processing|sorting|weaving|knitting|tissue|paper|"
        r"assembly|spunmelt|nonwovens?|spunlace|wash|SMT|cast|steel|rolling|galvani[sz]ing|cell|"
        r"battery|PET|BOPP|BOPET) (?:[\w-]+ )?(?:lines?|machines?(?= (?:at|in)\b))<DOT>",
        confidence=0.78,
        needs="line|machine",
    ),
    # "Sydney will become Acme's fourth office"
    _opening(
        r"(?:will |to |set to )?(?:becomes?|becoming|serve as|be) (?P<who><NAME>)['’]s? "
        r"(?:<ORDINAL> )<GAP><SITE><HEAD>",
        subject="who",
        confidence=0.8,
        needs="become|becoming|serve as|be",
    ),
    # Centres are introduced where they are: "introduces mRNA competence centre in Germany"
    _opening(
        r"(?:introduc|creat|reveal|present|start|launch|activat|dedicat|christen|bring)"
        r"(?:e|es|ed|s|ing)? (?:online )?(?:an? |its |the |new |first |second )*"
        r"(?:(?!(?:in|for|to|at|with|on|by|support|service|help|online|virtual)\b)"
        r"[\w’'&/.-]+ ){0,5}?(?:(?:competence|innovation|research|technology|tech|development|"
        r"engineering|design|training|distribution|logistics|R&D|excellence|experience|"
        r"manufacturing|production|application|delivery|operations?|test|testing) "
        r"cent(?:er|re)|facility|plant|factory|laboratory) (?:in|near) "
        r"(?P<place>(?-i:[A-Z])[\w.’'-]+(?:(?: |, )(?-i:[A-Z])[\w.’'-]+){0,2})",
        confidence=0.82,
        needs="centre|center|facility|plant|factory|laboratory",
    ),
    # "launches cloud region in Malaysia"
    _opening(
        r"(?:launch|open|build|plan|announc|establish|add|unveil|switch)(?:e|es|ed|s|ing)?(?: on)? "
        r"(?:[\w’'-]+ ){0,4}?(?:data cent(?:er|re)|cloud|infrastructure) regions? in (?:the )?"
        r"(?P<place><LOCAL>)",
        confidence=0.8,
        needs="region",
    ),
    # "announces major investment in Elm plant"
    _opening(
        r"(?:announces?|unveils?|confirms?|makes?|announced|plans?) (?:an? )?(?:(?:major|new|"
        r"significant|further|record|multi-[\w-]+|large|strategic|substantial) )?investments? "
        r"(?:in|"
        r"at) (?:its |the |an? |new )*<GAP><SITE><HEAD>",
        confidence=0.78,
        needs="investment",
    ),
)
