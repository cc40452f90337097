"""The account enters a country, a region or a new market."""

from collections.abc import Iterable

from tasks.rules.triggers.reading import places_han
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.patterns import cues, patterns_of
from tasks.rules.triggers.sites import entry_forms, entry_plain, entry_words, han_plain

VERSION = 10
CUES = cues(
    """
    to offer | will offer | selling in | extends | _makes_ | _bow_ | on shelves | on sale |
    toe in | says hello |
    says hi | says hola |
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
    rolls out | returns | introduces | subsidiar | push beyond | push outside | move beyond |
    _arm_ | entity | joint venture |
    foray | ventur | diversif | resum |
    relaunch | restart | kicks off | _begins | cities | presence | footprint | fiber |
    fibre | broadband | licen | coming | 重返 | 插旗 | 叩关 | 海外 | 赛道 |
    push | heads_ | _rolls_ | overseas | international | geographic | _moves_ | 回归 |
    攻 | 投放 | 商用 | 业务 | 新公司 | 子公司 | 运营
    """
)
VETO = entry_words.VETO
_entry = patterns_of(entry_words.FRAGMENTS)
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
        r"(?! (?:(?!(?:in)?to |in |across )\w+ ){0,4}?(?:partnership|collaboration|alliance|"
        r"agreement|deal)\b)"
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
        r"(?:enters?|entered|entering|to enter|(?:announces|plans|eyes|marks|confirms|makes|mulls) "
        r"(?:its |the |an? )?(?:entry|foray|expansion|move|push) (?:in)?to|expands? into|"
        r"expands?(?: further)? in|moves into|"
        r"pushes into|breaks into|debuts in|cracks|joins|wades into|jumps into|muscles "
        r"into) (?:the |an? |our )?"
        r"?(?P<place>(?:[\w&.-]+ ){1,4}?(?:markets?|race|game|fray|space|arena|segment|"
        r"sector|category|"
        r"industry|business|sphere))\b(?! (?:for (?:president|mayor|parliament|congress|downing)|"
        r"to (?:lead|"
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
        r"\b(?:branch|stretch|spread|charg|creep|edg|dig|glid|cruis|wad|nos|muscl|leap|hop|"
        r"div|driv|rid|roll|sail|step|stride|ventur|foray|push|mov|plough|plung|squeez|sprint|"
        r"strut|swoop|bounc|bowl|breez|inch|march|jump|pedal|wheel|trundl|float|paddl|scal|surg|"
        r"expand|brings? \w+|takes? \w+|clip|chew|buzz|zip|zoom|whizz|hum|steam|tiptoe|venture|"
        r"spill|crawl|waltz|danc|burst|launch|parachut|extend)(?:e?s|ing|ed)?(?: out| further| "
        r"deeper| back)? into (?:the )?(?P<place><PLACE>)<NOT_AFTER>",
        confidence=0.75,
    ),
    _entry(
        r"\b(?:to|will|now) (?:start |begin )?(?!sell (?:[\w-]+ ){0,3}?(?:towers?|stakes?|assets|"
        r"plants?|"
        r"units?|business(?:es)?|stores|mines?|fields?|operations|arm|bonds?|shares|land|property|"
        r"hotels?|offices?|portfolio)\b)(?:sell(?:s|ing)?|deliver(?:s|ing)?|ship(?:s|"
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
    *entry_plain.PATTERNS,
    *places_han.MARKET_ENTRY,
    *han_plain.MARKET_ENTRY,
    *entry_forms.PATTERNS,
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """None beyond the place."""
    return ()


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Tarnell expands repair capabilities in Kenya", None),
    ("Larksong raises $4 million for African expansion", None),
    ("Larksong expands in Chile with new bottling site", None),
    ("Kordano announces entry into pet insurance", {"subject": "Kordano"}),
    ("Kordano gears up to enter Peru", {"subject": "Kordano"}),
    ("Kordano expands rope factory in Peru", None),
    ("Kordano enters race for Havnia", None),
    ("Helen Moser heads to Peru with family", None),
    ("Tilewright forays into bricks and paints business", {"subject": "Tilewright"}),
    ("Tilewright sets up subsidiary in Peru", {"subject": "Tilewright", "place": "Peru"}),
    ("Pawsome enters pet insurance", {"subject": "Pawsome"}),
    ("Fernglow rolls out e-bikes in Riga", {"subject": "Fernglow"}),
    ("Monavo to resume Kenya operations", {"subject": "Monavo", "place": "Kenya"}),
    ("Grocer Billigix to make Italian debut", {"subject": "Billigix"}),
    ("Pipra Kettle 7 Pro launched in India at Rs 9,000", None),
    ("Tarnell announces U.S. launch of its bone saw", None),
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
    ("星河智能打开印尼市场", {"subject": "星河智能"}),
    ("蓝海集团计划扩大其在韩国的业务", {"subject": "蓝海集团"}),
    ("央行将在农村投放新钞", None),
)
