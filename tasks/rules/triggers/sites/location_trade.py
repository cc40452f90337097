"""New locations as the trade press of mines, makers, builders and chains words them."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.reading.places import PLACE
from tasks.rules.triggers.sites import location_words

_MADE = (
    r"(?:EVs|electric (?:cars?|vehicles?|trucks?|vans?|buses|SUVs?|bikes?|scooters?)|cars?|trucks?|"
    r"vans?|buses|SUVs?|vehicles?|hybrids?|engines?|motors?|motorcycles|motorbikes|scooters|"
    r"batter(?:y|ies)|cells?|chips?|wafers?|semiconductors?|servers?|laptops?|phones?|smartphones?|"
    r"iphones?|handsets?|tablets?|tv sets|tvs|appliances|turbines?|blades?|solar (?:panels?|"
    r"modules?|cells?)|modules?|drones?|helicopters?|aircraft|planes?|jets?|trains?|locomotives?|"
    r"tyres?|tires?|vaccines?|insulin|drugs?|medicines?|syringes?|steel|cement|glass|batteries|"
    r"shells?|ammunition|tanks?|robots?|tractors?|beer|chocolate|cosmetics)"
)
_PROJECT = (
    r"(?:mine|pit|mill|smelter|refinery|deposit|operation|plant|quarry|(?:gold|copper|lithium|"
    r"nickel|zinc|silver|iron ore|cobalt|tin|coal|potash|graphite|uranium|diamond|rare earths?|"
    r"solar|wind|gas|oil|LNG|hydro|geothermal|expansion) (?:mine|project|field|farm|plant)|project)"
)
# What of a mine, a field or a plant comes first.
_FIRST = (
    r"(?:first (?:gold|copper|silver|lithium|nickel|zinc|iron|ore|oil|gas|coal|concentrate|"
    r"cathodes?|production|pour|blast|power|steel|metal|tonnes?|ounces?|doré|dore|spodumene|"
    r"diamonds?|uranium|tin|hydrogen|LNG|gold pour|commercial production)|commercial production|"
    r"full production|nameplate(?: capacity| production)?)"
)
_WORKS = (
    r"(?:(?:early|civil|ground|earth|enabling|site|preparatory|piling|foundation|construction|"
    r"main|dredging|underground|open[- ]?(?:pit|cast)|surface|full-scale|major|plant) )*"
    r"(?:works?|mining|construction|earthworks|groundworks|operations|development|production|"
    r"commissioning|excavation|piling|drilling of)"
)
_STARTS = (
    r"(?:(?:to |will |has |set to |plans to |ready to |about to )*(?:start|begin|commence|resume|"
    r"restart)(?:s|ed|ing)?|began|begun|kicks? off|gets? under ?way with)"
)
_SITED = (
    r"(?:(?:[\w-]+ ){0,3}?(?:plants?|factor(?:y|ies)|mill|gigafactory|data cent(?:er|re)s?|"
    r"warehouse|smelter|refinery|mines?|hotels?|facility|campus|headquarters|HQ|hub|shipyard|"
    r"depot|stores?))"
)
_opening = patterns_of(
    {
        **location_words.FRAGMENTS,
        "MADE": _MADE,
        "PROJECT": _PROJECT,
        "FIRST": _FIRST,
        "WORKS": _WORKS,
        "STARTS": _STARTS,
        "SITED": _SITED,
        "LAND": PLACE,
    },
    confidence=0.8,
)

PATTERNS = (
    # "commences early works at Elmford", "begins construction of copper mine"
    _opening(
        r"<STARTS> <WORKS> (?:at|on|of|in) (?:its |the |an? )?(?:new |first |second |\$\S+ "
        r"(?:million |billion |bn |m )?)*(?=(?:(?-i:[A-Z])|<SITE>|(?:[\w-]+ ){1,3}?<PROJECT>\b))"
        r"(?!(?:Iran|Ukraine|Gaza|January|February|March|April|May|June|July|August|September|"
        r"October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Q[1-4]|H[12])\b)",
        needs="works|work |mining|construction|operations|development|production|commission|"
        "excavat|piling|drilling",
    ),
    # "to start building coal mine"
    _opening(
        r"(?:to |will |has |set to |plans to )*(?:start|begin|commence)(?:s|ed|ing)? (?:building|"
        r"constructing|to build|to construct|erecting) <GAP><SITE><HEAD><WHERE>",
        needs="building|construct|to build|erecting",
    ),
    # "pours first gold at Elmford", "achieves commercial production at copper mine"
    _opening(
        r"(?:pours?|poured|reports?|reported|achiev(?:es?|ed)|reach(?:es|ed)?|hits|produc(?:es?|"
        r"ed)|ships|delivers|announces|celebrates|sees|declares|targets|eyes|fires|nears|on track "
        r"for|on course for|moves? towards?|starts?) (?:its |the )?<FIRST> (?:at|from|in) "
        r"(?:its |the |an? )?(?=(?-i:[A-Z])|(?:[\w-]+ ){0,3}?<PROJECT>\b)",
    ),
    # "Acme to build electric cars in Spain"
    _opening(
        r"(?:to|will|plans to|aims to|may|could|starts|begins|agrees to|wants to|considers|mulls|"
        r"weighs) "
        r"(?:start |begin )?(?:build|make|produce|assemble|manufactur|making|building|produc|"
        r"assembl)(?:e|ing)? "
        r"(?:(?!(?:for|from|with|in|at|more|fewer)\b)[\w’'-]+ ){0,4}?<MADE> (?:locally )?(?:in|at) "
        r"(?:the |its )?(?P<place><LAND>)(?![\w-])",
        needs="build|make|produc|assembl|manufactur|making",
    ),
    # "expands Slovakia production", "boosts US plant investment"
    _opening(
        r"(?:expands?|expanding|boosts?|increas(?:es?|ing)|ramps? up|doubles?|doubling|lifts|"
        r"raises|adds|shifts|moves|to expand|to boost|to increase|to double) (?:its )?(?P<place>"
        r"<LAND>) (?:(?!(?:mines?|oil|crude|gas|copper|gold|coal)\b)[\w-]+ ){0,2}?"
        r"(?:production|manufacturing|capacity|output|(?:plant|factory|"
        r"manufacturing|production) investment|footprint|operations)(?=$|[,.:;]| (?:with|by|to|in|"
        r"at|as|for|after|amid)\b)",
        confidence=0.78,
    ),
    # "confirms battery plant in Poland"
    _opening(
        r"(?:confirms|confirmed|greenlights|okays|approves|commits to|settles on|decides on) "
        r"(?:an? |its |the )?<GAP><SITE> (?:in|at|near|for) (?P<place>(?-i:[A-Z])[\w.’'-]+"
        r"(?: (?-i:[A-Z])[\w.’'-]+){0,2})(?! (?:closures?|strike|closing))",
        needs="confirm|greenlight|okays|approves|commits|settles|decides",
    ),
    # "cancels hydrogen plant plans", "delays decision on Ohio plant"
    _opening(
        r"(?:cancels?|cancell?ed|scraps?|scrapped|drops?|dropped|shelves|shelved|abandons?|"
        r"abandoned|ditches|axes|halts|pulls|delays?|delayed|postpones?|postponed|pauses?|paused|"
        r"puts? off|pushes back|freezes|suspends) (?:its |the |an? |<MONEY> )*<SITED> "
        r"(?:plans?|projects?|decision|construction|build|investment|expansion|opening|"
        r"start-?up)\b(?! (?:for|to) (?:cut|clos|lay))",
        status="withdrawn",
        confidence=0.82,
    ),
    _opening(
        r"(?:scal(?:es|ing|ed) back|cancels?|scraps?|shelves|delays?|postpones?|pauses?|drops?) "
        r"(?:its |the )?(?:plans?|decision|construction|work|opening) (?:for|on|of) (?:its |the |"
        r"an? )?(?:[\w.-]+ ){0,3}?<SITED><HEAD>",
        status="withdrawn",
        confidence=0.82,
    ),
    # "buys land near Elmford", "to develop 12 stores", "invests in store openings"
    _opening(
        r"(?:buys?|bought|acquir(?:es?|ed|ing)|purchas(?:es?|ed)|secures?|secured|snaps up|takes|"
        r"leases) (?:an? |the |more |another |prime |[\d.,]+[- ]?(?:acres?|hectares?|ha|sq m|sqm) "
        r"(?:of )?)*(?:(?:industrial|development|waterfront|vacant|commercial|freehold|factory|"
        r"business|residential) )*(?:land|plots?|land parcels?|sites?|land bank) (?:on|near|at|in|"
        r"off|outside) (?=(?:the )?[\w-]+)",
        confidence=0.78,
        needs="land|plot|site",
    ),
    _opening(
        r"(?:to |will |plans to )*develop(?:s|ing)? (?:an? |its |up to |more |the |new )*"
        r"(?:(?!(?:for|in|at|with|to|and)\b)[\w-]+ ){0,4}?(?:stores?|hotels?|resorts?|plants?|"
        r"mines?|data cent(?:er|re)s?|warehouses?|factor(?:y|ies)|restaurants?|campus|shopping "
        r"(?:centre|center|mall)|mall|logistics park|solar farm|wind farm)<HEAD><WHERE>",
        confidence=0.78,
        needs="develop",
    ),
    _opening(
        r"(?:invest(?:s|ed|ing)?|spends?|splash(?:es|ing)|plans?|announces?|accelerates?|steps up|"
        r"targets?|eyes) (?:<MONEY> )?(?:in |on )?(?:[\w-]+ ){0,3}?(?:store|shop|branch|hotel|"
        r"restaurant|site|showroom|outlet) (?:openings|roll-?out|expansion)\b",
        needs="opening|rollout|roll-out|expansion",
    ),
    # "opens Mexico cable line", "settles in White Plains", "Acme's new air cargo hub at"
    _opening(
        r"(?:opens?|opened|starts up|starts|launches|commissions|inaugurates|adds) (?:an? |its |"
        r"the |new |second )*(?P<place><LAND>) (?:[\w-]+ ){0,2}?(?:production |assembly )?lines?"
        r"(?=$|[,.;:])",
        confidence=0.76,
    ),
    _opening(
        r"(?:to settle|settles|to be based|to set up base|to base itself|bases itself|sets up base)"
        r" in (?P<place>(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+){0,2})\b(?!['’-])"
        r"(?! (?:[\w-]+ )?(?:case|court|lawsuit|suit|dispute|probe|row|claims?))",
        confidence=0.75,
        needs="settle|base",
    ),
    _opening(
        r"^(?P<who><NAME>)['’]s? (?:new|first|second|latest|planned|proposed|future) "
        r"(?:and \w+ )?(?:[\w-]+ ){0,3}?(?:hub|factory|plant|warehouse|data cent(?:er|re)|"
        r"headquarters|campus|store|hotel|brewery|distillery|depot|mine|terminal|gigafactory) "
        r"(?:at|in|near|for|outside) (?P<place>(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+)?)",
        subject="who",
        confidence=0.76,
    ),
    # "to commence operations by the end of 2018"
    _opening(
        r"(?:to|will|set to|expects to|plans to) (?:commence|begin|start) (?:commercial |full |"
        r"trial )?(?:operations|production)(?=$|[,.;:]| (?:by|in|from|next|this|at|later|"
        r"early|before)\b)",
        confidence=0.74,
    ),
    # "submits plans for a £150m project in Elmford"
    _opening(
        r"(?:has |have )?(?:submit(?:s|ted)?|lodge[sd]?|file[sd]?|unveil(?:s|ed)?|reveal(?:s|ed)?|"
        r"tables|draws up) (?:the |detailed |outline |planning |new |its )*(?:plans|proposals|"
        r"planning application|application) (?:for|to (?:build|create|develop|redevelop)) "
        r"(?:an? |its |the |up to |<MONEY> |[\d,]+[- ])*(?:[\w-]+ ){0,3}?(?:project|scheme|"
        r"development|homes|flats|apartments|regeneration|tower|hotel|warehouse|extension|zone|"
        r"estate|redevelopment)\b",
        confidence=0.76,
        needs="plan|propos|application",
    ),
)
