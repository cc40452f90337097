"""The account enters a country, a region or a new market."""

from collections.abc import Iterable

from tasks.rules.triggers import _market_entry_words, _places_han
from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._patterns import cues, patterns_of

VERSION = 5
CUES = cues(
    """
    to offer | will offer |
    _makes_ | _bow_ | on shelves | on sale | toe in | says hello | says hi | says hola |
    says ciao | says bonjour | says konnichiwa | says hallo | says g | says namaste |
    checks in | stretches | _starts | _begins_ | uncorks | _opens_ | countries | markets |
    _states | ditch | _pond | _stall_ | _camp_ | expand | expansion | enter | launches in |
    launch in | launched in | launching in | launches across | arrives | rolls out in |
    roll out in | rolled out in | push into | pushes | debut | operations in | comes to |
    available in | live in | into | _sights | heads to | heads for | heads into | _adds_ |
    to sell | on sale in | eyes | targets | coming to | lands in | market | moves into |
    touches down | switches on | sells in | now in | now on | _goes_ | crosses | hops | jumps |
    leaps | shores | overseas | abroad | _brings_ | _takes_ | to take | to bring | _flag |
    foothold | branches out | diversifies | foray | wades | pitches up | pops up | sails |
    sail for | _steps_ | _joins_ | _launch | relaunch | rollout | roll-out | _entry |
    trading in | deliveries in | sales in | serving | operating in | delivering in |
    shipping to | delivers to | ships to | hello | bonjour | hola | ciao | hallo |
    makes landfall | _reaches_ | _hits_ | opens up in | opens for business in | setting up in |
    sets up in | 进军 | 进入 | 登陆 | 拓展 | 出海 | 布局 | 市场 | 落地 | 抢滩 | 杀入 | 杀进 |
    挺进 | 抢攻 | 跨界 | 入局 | 涉足 | 开拓 | 切入 | 试水 | _next_ | beckons | awaits |
    _calls_ | storms | _mulls_ | weighs | considers | ponders | _plots_ | _first_ | rides |
    order book | to cover | will cover | _step_ | _or bust | stateside | down under | 闯 |
    重返 | 插旗 | 叩关 | 海外 | 赛道 | 攻
    """
)
VETO = _market_entry_words.VETO
_entry = patterns_of(_market_entry_words.FRAGMENTS)
PATTERNS = (
    # "raises $4m for US launch", "hires boss to take seeds to Peru"
    _entry(
        r"(?P<left>)\b(?!(?:plans|sets|aims|is|was|has|moves|looks|pushes|heads|"
        r"helps)\b)(?-i:[a-z]{3,14}s|Raises|Secures|"
        r"Lands|Bags|Closes|Hires|Appoints|Names|Taps|Gets|Nabs) [^,;:]{2,60}? "
        r"(?:(?:for|to (?:fund|fuel|drive|back|power|lead|spearhead|support|run)|ahead "
        r"of|before|in|eyes|eyeing) (?:its |an? |the )?"
        r"(?:[\w-]+ )?(?P<place><LOCAL>) <NOUN>\b|"
        r"to (?:take|bring|expand|launch|enter|move|roll out|sell|push|go)\b[^,;:.]{0,40}? "
        r"?(?:(?:in)?to|in) (?:the )?<PLACE><NOT_AFTER>)",
        confidence=0.8,
    ),
    _entry(
        r"(?:expands?|expanded|expanding|to expand)"
        r"(?! [\w ]{0,30}\b(?:partnership|collaboration|alliance|agreement|deal)\b)"
        r"(?: (?:its|our|the|their))?(?: [\w&-]+){0,4}? "
        r"(?:in|(?:in)?to|across|beyond|outside)(?: the)? (?:[\w-]+ "
        r")??(?P<place><PLACE>)<NOT_AFTER>",
        confidence=0.92,
        is_strict=True,
    ),
    _entry(
        r"<ENTERS> (?:the )?(?:[\w-]+ )??(?P<place><LOCAL>)<NOT_AFTER>"
        r"(?! (?:market|[a-z]+) (?:share|leader))",
        confidence=0.85,
    ),
    _entry(
        r"(?:enters?|entered|entering|to enter|expands? into|expands?(?: further)? in|moves into|"
        r"pushes into|breaks into|debuts in|cracks|joins|wades into|jumps into|muscles "
        r"into) (?:the |an? |our )?"
        r"?(?P<place>(?:[\w&.-]+ ){1,4}?(?:markets?|race|game|fray|space|arena|segment|"
        r"sector|category|"
        r"industry))\b(?! (?:for (?:president|mayor|parliament|congress|downing)|to (?:lead|"
        r"buy|sign|host|save)))",
        confidence=0.85,
        is_strict=True,
    ),
    _entry(
        r"<STARTS> (?:in|across|throughout|to) (?:the )?(?:[\w-]+ )??(?P<place><PLACE>)"
        r"(?! (?:court|bid|attack|office|plant|factory|store)\b|['’])",
        confidence=0.87,
        is_strict=True,
    ),
    _entry(
        r"\b(?:announces|plans|accelerates|unveils|continues|begins|kicks off|targets|"
        r"announced|eyes|"
        r"prepares|readies|makes|confirms|gears up for|sets date for|starts|completes|details|"
        r"plots|"
        r"mulls|funds?|fund|fuel|for|ahead of|drive|back|bankroll|power|support|in|on|via|"
        r"before|delays|scraps) "
        r"(?:(?:its|an?|the|first|full|national|planned|long-awaited|major|ambitious) ){0,3}?"
        r"(?:(?P<place><LOCAL>)(?: (?:market|retail|and [A-Z][\w]+))? <NOUN>\b|"
        r"(?:international|global|overseas|geographic) (?:expansion|launch|push|rollout)|"
        r"(?:expansion|launch|push|move|entry|foray|debut|step|rollout) (?:in|(?:in)?to|across) "
        r"(?:the )?(?:[\w-]+ )?(?:<LOCAL>))",
        confidence=0.87,
        is_strict=True,
    ),
    _entry(
        r"\b(?-i:[a-z]{2,20}(?:s|ing)) (?:back )?(?:in)?to (?:the )?(?P<place><LOCAL>) "
        r"(?:[\w-]+ ){0,2}?(?:market|discounters|supermarkets|retail|grocery|homes|cities|"
        r"shelves|skies|roads)\b",
        confidence=0.82,
    ),
    _entry(
        r"\badd(?:s|ed)? (?P<place><PLACE>)(?:[,\w ]{0,30}) to (?:its|the) (?:[\w-]+ ){0,2}?"
        r"(?:list|markets?|network|map|footprint|roster|line-?up)\b",
        confidence=0.85,
    ),
    _entry(
        r"\b(?!(?:crash|slam|smash|plow|plough|fire|shoot|fall|turn|run|look|rush|fli|"
        r"drop|dig|spill|probe|divide|split|pour|pump|invest|break|settle|talk|trade|leak|"
        r"lean|fold|"
        r"back|tie|drill|ship|inject|delve|cave|bump|merge|march|convert|translate|flood|"
        r"flee|sneak|"
        r"tap|buy|ploughs?|inquir|report|research|sink|put|feed|tear)\w*)"
        r"(?-i:[a-z]{3,20})s (?:back )?into (?:the )?(?P<place><PLACE>)<NOT_AFTER>",
        confidence=0.75,
    ),
    _entry(
        r"\b(?:to|will|now) (?:start |begin )?(?:sell(?:s|ing)?|deliver(?:s|ing)?|ship(?:s|"
        r"ping)?|operat(?:e|es|ing)|"
        r"serv(?:e|es|ing)|offer(?:s|ing)?|trad(?:e|es|ing)|lend(?:s|ing)?) (?:[\w-]+ "
        r"){0,4}?(?:in|to) "
        r"(?:the )?(?P<place><PLACE>)(?=$|[,.:;]| (?:from|in|by|starting|next|this|as|with|"
        r"after)\b)",
        confidence=0.82,
    ),
    _entry(
        r"\b(?:brings|bringing|takes|taking|to take|to bring|carries|exports) (?!(?:on|"
        r"off|over|up|down|part|place|"
        r"stake|aim|action|case|fight|office|job|charge|control|lead|time|home|relief|joy|"
        r"hope|peace|jobs|"
        r"snow|rain|chaos|traffic)\b)[^,;.]{2,40}? (?:in)?to (?:the "
        r")?(?P<place><PLACE>)<NOT_AFTER>",
        confidence=0.75,
    ),
    _entry(
        r"(?:(?:crosses|crossing|to cross|hops?|hopping|jumps?|leaps?|skips|bounds|heads|"
        r"sails|goes|pedals|"
        r"rolls|flies|strides|makes (?:the |a )?(?:hop|leap|jump)) (?:over |across |north "
        r"of |south of |into )?(?:the )?"
        r"(?-i:<WATERS>|pond|ditch|water|channel|border)\b|"
        r"(?:arrives on|hits|reaches|comes to|lands on|heads for|debuts on) (?:the "
        r")?(?:<LOCAL>) (?:shores?|soil)|"
        r"goes (?:<LOCAL>|global|international|pan-European|transatlantic|stateside|down "
        r"under|overseas|abroad|"
        r"continental)(?=$|[,.:;]| (?:with|as|in|via|after|by)\b))",
        confidence=0.8,
    ),
    _entry(
        r"(?:expands|expanding|to expand|launches|pushes|heads|ventures) (?:globally|"
        r"internationally|overseas|abroad|stateside|"
        r"nationwide|beyond (?:the |its )?[\w ]{3,20}|across (?:the )?(?P<place><PLACE>))",
        confidence=0.85,
    ),
    # A new field of business: "branches out into pet insurance".
    _entry(
        r"(?:expand(?:s|ed|ing)?|moves|moving|branch(?:es|ing)(?: out)?|diversif(?:ies|"
        r"ying)|push(?:es|ing)?|"
        r"ventur(?:es|ing)|wad(?:es|ing)|goes|gets|dips (?:a |its )?toes?|dabbles|forays|"
        r"breaks|jumps|leaps|steps|muscles|div(?:es|"
        r"ing)|edges|"
        r"pivots|crosses over|stretches|spreads|makes (?:an? |its )?(?:first )?(?:move|"
        r"foray|push|leap|"
        r"play|debut)|(?:with|in|via|through) (?:an? |its )?(?:first )?(?:move|push|foray|"
        r"expansion|leap|"
        r"diversification)) (?:into|in(?= pharm| insur| bank| fash| health)) <NO_FIELD>"
        r"(?P<place>(?-i:[a-z-]+ (?!(?:with|via|as|by|after|for|and|in|on|at|from|"
        r"amid)\b)){0,2}(?-i:[a-z-]{4,20}))"
        r"(?=$|[,.:;—–]| (?:with|via|as|by|through|after|for|and|amid|-)\b)",
        confidence=0.75,
    ),
    _entry(
        r"^(?:hello|hola|bonjour|hallo|ciao|hej|olá|namaste|g['’]day|salut|guten tag|"
        r"konnichiwa|ahoj|kia ora),? "
        r"(?P<place><PLACE>)",
        subject="own",
        confidence=0.75,
    ),
    *_places_han.MARKET_ENTRY,
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
        r"\b(?!(?:headquarters|offices|jobs|shares|shipments|stores|services|products|trains|"
        r"exports|flies|travels|flees|jets|returns|visits|sends|hands|gives|tells|speaks|"
        r"writes|responds|turns|donates|lends|links|ties|owes|"
        r"rises|falls|drops|adds|amounts|climbs|relocates|appeals|listens|deports|sells|"
        r"exports|supplies|delivers|apologi[sz]es|leads|loses|"
        r"belongs|is|was|has|moves|points|looks|reacts|pays|offers|objects|refers|says|"
        r"talks|threatens|promises|warns|denies|calls|"
        r"swears|bids|runs|stands|marches|walks|cycles|swims|pledges|commits|extends|leaves|"
        r"signs|jumps|swaps|trades|transfers|"
        r"wins|grants|brings|takes)\b)(?-i:[a-z]{4,14}s) (?:in |over |across |out |up )?to "
        r"(?:the )?(?P<place><PLACE>)"
        r"(?=$|[,.:;]| (?:with|via|as|after|this|next)\b)",
        confidence=0.72,
    ),
    _entry(
        r"\b(?:starts|begins|commences) (?:[a-z]+ing|taking|seeing|serving) [\w -]{2,30}? "
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


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """None beyond the place."""
    return ()


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Irish debut for Finnish oat-drink brand Kaurahilla", {"subject": "Kaurahilla"}),
    ("Foothold in Vietnam for honey exporter Manukoa", {"subject": "Manukoa"}),
    ("Chile next for Basque cider-maker Sagarlur", {"subject": "Sagarlur", "place": "Chile"}),
    ("Grocer Billigix mulls Belgium", {"subject": "Billigix", "status": "rumour"}),
    ("Dozemore ships first beds to Japan", {"subject": "Dozemore", "place": "Japan"}),
    ("Plans to enter Peru shelved by scooter maker Vespino", {"subject": "Vespino"}),
    ("Move to Spain for teenage striker", None),
    ("Germany next for Wanderers", None),
    ("Burger chain Pattyman comes to Leeds", None),
    ("China calls for restraint", None),
    ("Pretzel & Co returns to Israel market", {"subject": "Pretzel & Co", "place": "Israel"}),
    ("Bromley Bikes pedals into Indonesia", {"subject": "Bromley Bikes", "place": "Indonesia"}),
    ("Wisely adds Philippines to its list of markets", {"place": "Philippines"}),
    ("Voltgrid to sell EVs in Europe from 2027", {"subject": "Voltgrid", "place": "Europe"}),
    ("Tessellate expands to Germany", {"subject": "Tessellate", "place": "Germany"}),
    ("Chinese EV maker Zeon enters Brazil", {"subject": "Zeon", "place": "Brazil"}),
    ("Monavo launches in the UK", {"subject": "Monavo", "place": "UK"}),
    ("Revolto to Enter Indian Market in 2027", {"subject": "Revolto"}),
    ("Brightpath announces expansion into North America", {"subject": "Brightpath"}),
    (
        "Wallmere-backed Flipgo pushes into Southeast Asia",
        {"subject": "Flipgo", "place": "Southeast Asia"},
    ),
    (
        "Kilo Health expands its telemedicine service into Poland",
        {"subject": "Kilo Health", "place": "Poland"},
    ),
    ("Payments startup Paylo begins operations in Kenya", {"subject": "Paylo", "place": "Kenya"}),
    ("Acmera enters the home security market", {"subject": "Acmera"}),
    ("Robotaxi firm Wayo to expand to Tokyo", {"subject": "Wayo", "place": "Tokyo"}),
    ("We are expanding to Canada", {"subject": "We", "place": "Canada"}),
    ("Solmar accelerates international expansion", {"subject": "Solmar"}),
    ("Tipple crosses the Channel with canned cocktails", {"subject": "Tipple"}),
    ("Pawsome branches out into horse insurance", {"subject": "Pawsome"}),
    ("Fernglow goes Dutch with first 30 chargers", {"subject": "Fernglow"}),
    ("Gerbil Games raises $4m for US launch", {"subject": "Gerbil Games", "place": "US"}),
    ("Hola, Spain! Bookings open today", {"place": "Spain"}),
    ("Sofa seller Plumpt touches down in Denmark", {"subject": "Plumpt", "place": "Denmark"}),
    ("比河汽车正式进军日本市场", {"subject": "比河汽车"}),
    ("蜜月冰城宣布进入巴西", {"subject": "蜜月冰城", "place": "巴西"}),
    ("星河智能拓展东南亚市场", {"subject": "星河智能"}),
    ("青禾茶饮跨界宠物食品", {"subject": "青禾茶饮"}),
    ("Russian troops push into Ukraine", None),
    ("Storm enters Texas", None),
    ("Acmera exits German market", None),
    ("Stock market enters correction", None),
    ("Candidate enters race in Ohio", None),
    ("How to expand into Europe", None),
    ("Acmera expands partnership with Bolt to serve Europe", None),
    ("Band launches tour in Berlin", None),
    ("Acmera enters into agreement with lender", None),
    ("Acmera moves into new headquarters", None),
    ("Wildfire expands to 10,000 acres", None),
    ("Universe is expanding faster, study says", None),
    ("Asia markets open higher", None),
    ("Company enters administration", None),
    ("Montenegro enters final lap of EU talks", None),
    ("宁海时代登陆港交所", None),
    ("市场进入淡季", None),
    ("某车企退出中国市场", None),
    ("Tavish Foods starts selling oatcakes in South Korea", {"subject": "Tavish Foods"}),
    ("Shelfwise moves into Brazil with local partner", {"subject": "Shelfwise"}),
    ("Orrin Logistics enters Turkish market", {"subject": "Orrin Logistics"}),
    ("临江制药进军巴西市场", {"subject": "临江制药"}),
    ("青屿软件拓展中东业务", {"subject": "青屿软件"}),
    ("Halvard Marine ferry enters harbour after storm", None),
    ("Marching band enters contest in Canada", None),
    ("台风进入东海海域", None),
)
