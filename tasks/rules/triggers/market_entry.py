"""The account enters a country, a region or a new market."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._patterns import cues, pattern, veto
from tasks.rules.triggers._places import CITY, HAN_PLACE, LOCAL, PLACE

VERSION = 4
CUES = cues(
    """
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
VETO = veto(
    r"\b(?:troops|army|(?:armed|special|security|joint) forces?|tanks|rebels|missile|virus|"
    r"wildfire|storm|hurricane|outbreak|war|"
    r"sanctions|visa|election|exits?|withdraws?|quits?|pulls out|leaves|tariffs?|refugees?|"
    r"market (?:share|cap|value|update|open|close|report|rally|watch)|enters? (?:race|"
    r"administration|bankruptcy|liquidation|insolvency|plea|talks|agreement|into "
    r"(?:an? )?(?:agreement|merger|definitive))|enters? into|won['’]t|probe into|inquiry into|"
    r"airlines? launches|film|movie|tour|investigation|protests?|flights?|stock exchange|museum|"
    # a new branch, and no new market
    rf"(?:chain|restaurant group|gym group|hotel group) (?-i:[A-Z])[\w’'&. -]{{1,30}} (?:comes "
    rf"to|"
    rf"arrives in|lands in|adds|opens in|hits) {CITY}|"
    r"wall street debut|market debut|trading debut|stock market|ambassador|deport\w*)\b|退出|"
    r"撤出|军队|进入.{0,6}(?:淡季|旺季|冬季|阶段|决赛|时代|轮)|市场监管|行情|攻击|攻关|"
    r"交所|港股|上市|公海"
)
# Verbs of motion that lead into a country; any other "...s into France" is read as well.
_ENTERS = (
    r"(?:enters?|entered|entering|to enter|pushes into|push into|breaks into|moves into|"
    r"lands (?:in|on)|"
    r"arrives in|debuts in|bows in|goes live in|comes to|coming to|heads (?:in|off )?(?:to|for)|"
    r"sets up (?:shop|base|stall|camp) (?:in|on)|sets? (?:its )?sights on|sets (?:sail|"
    r"course) for|"
    r"touches down in|"
    r"switches on in|pitches up in|pops up in|plants (?:its |a )?flag in|makes landfall in|"
    r"gains (?:a )?foothold in|takes aim at|zeroes in on|reaches|hits|targets|targeting|"
    r"storms|cracks|"
    r"(?:drives|rolls|rides|steps|ventures|marches|charges|jumps|wades|forays|foray|pedals|sails|"
    r"glides|cruises|strides|wheels|bounces|bowls|breezes|inches) into|to (?:step|roll|ride|"
    r"venture|jump|charge|wade|drive) into|eyes|eyeing|"
    r"hops (?:over )?to|crosses (?:over )?(?:in)?to|jets (?:off )?to|sails (?:in)?to|makes "
    r"(?:its )?way to|"
    r"(?:re-?enters|returns to|comes back to))"
)
_NOT_AFTER = (
    r"(?! (?:stock|exchange|court|deal|listing|IPO|plant|factory|offices?|headquarters|startups?|"
    r"start-ups?|firms?|company|companies|maker|rival|peer|lender|bank|bonds?|investors?|"
    r"investment|"
    r"airspace|waters|river|jail|prison|embassy|parliament|politics|talks|workers|staff|"
    r"customers|patients|resellers?|distributors?|users|shoppers|homes|hospitals|farmers|"
    r"record|high|low|sites?|stores?|government|regulators?|arm|unit|business|operations|"
    r"team|club|"
    r"title|final|cup|street|road|avenue|square|lane)\b|['’])"
)
_STARTS = (
    r"(?:launch(?:es|ed|ing)?|rolls? out|rolled out|(?:begins?|starts?|commences?|kicks "
    r"off) (?:[\w-]+ )?"
    r"(?:operations|operating|trading|sales|selling|deliver(?:y|ies|ing)|serving [\w ]{3,20}|"
    r"service|services|"
    r"business|rides|lending|shipping)|(?:makes )?(?:its |a |an )?(?:[\w-]+ )?debuts?|goes "
    r"live|went live|"
    r"goes on sale|opens for business|opens up|sets up|now (?:available|live|open|sells|"
    r"selling|operates|operating|"
    r"delivers|delivering|ships|on sale)|available|(?:is|are) (?:now )?(?:live|available|"
    r"open|here)|"
    r"(?:is|are) now|up and running|(?:now |is |are |goes |lands )?on (?:shelves|sale|store "
    r"shelves))"
)
_NOUN = (
    r"(?:launch|debut|expansion|entry|foray|push|roll-?out|market entry|invasion|landing|bow|"
    r"adventure|ambitions|growth|presence)"
)
_WATERS = (
    r"(?:Atlantic|Channel|Tasman|Ditch|pond|Pond|border|Border|Irish Sea|Pennines|Alps|Pacific|"
    r"Causeway|Mediterranean|Baltic|North Sea|Severn|Rhine|Andes|equator|Bosphorus|Gulf|"
    r"Tweed|Øresund)"
)
# What a company moves "into" that is no field of business.
_NO_FIELD = (
    r"(?!(?:an? |the |its |their )?(?:new (?:era|phase|chapter|role|home|offices?|headquarters|"
    r"site|"
    r"building|premises|owner\w*|hands|year|space)|profit\w*|loss\w*|red|black|administration|"
    r"liquidation|bankruptcy|receivership|view|effect|action|force|sight|trouble|talks|"
    r"crowd|lead|final|"
    r"semi\w*|second|third|top|correction|bear|bull|debt|hands|space\b|cash|gear|position|"
    r"place|open|"
    r"law|row|offices?|HQ|headquarters|home|house|building|warehouse|premises|deal|agreement|"
    r"partnership|pact|alliance|contract|merger|exclusive|default|recession|crisis|dispute|"
    r"battle|war|"
    r"spotlight|limelight|holiday|weekend|overdrive|orbit|shape|life|line|town|city|river|sea|"
    r"tears|song|court|hiding|exile|meltdown|decline|freefall|uncharted|unknown|history|"
    r"quarter|spring|summer|autumn|winter|stake|shares?|sold-out|chaos|flames|fire|fray|"
    r"question|account|practice|production|use|rented|refurb\w*|two|three|four|its|their|how|why|"
    r"what|fund|funds|startups?|companies|start-ups)\b)"
)
PATTERNS = (
    # "raises $4m for US launch", "hires boss to take seeds to Peru"
    pattern(
        r"(?P<left>)\b(?!(?:plans|sets|aims|is|was|has|moves|looks|pushes|heads|"
        r"helps)\b)(?-i:[a-z]{3,14}s|Raises|Secures|"
        r"Lands|Bags|Closes|Hires|Appoints|Names|Taps|Gets|Nabs) [^,;:]{2,60}? "
        r"(?:(?:for|to (?:fund|fuel|drive|back|power|lead|spearhead|support|run)|ahead "
        r"of|before|in|eyes|eyeing) (?:its |an? |the )?"
        r"(?:[\w-]+ )?(?P<place><LOCAL>) <NOUN>\b|"
        r"to (?:take|bring|expand|launch|enter|move|roll out|sell|push|go)\b[^,;:.]{0,40}? "
        r"?(?:(?:in)?to|in) (?:the )?<PLACE><NOT_AFTER>)",
        confidence=0.8,
        LOCAL=LOCAL,
        PLACE=PLACE,
        NOUN=_NOUN,
        NOT_AFTER=_NOT_AFTER,
    ),
    pattern(
        r"(?:expands?|expanded|expanding|to expand)"
        r"(?! [\w ]{0,30}\b(?:partnership|collaboration|alliance|agreement|deal)\b)"
        r"(?: (?:its|our|the|their))?(?: [\w&-]+){0,4}? "
        r"(?:in|(?:in)?to|across|beyond|outside)(?: the)? (?:[\w-]+ "
        r")??(?P<place><PLACE>)<NOT_AFTER>",
        confidence=0.92,
        is_strict=True,
        PLACE=PLACE,
        NOT_AFTER=_NOT_AFTER,
    ),
    pattern(
        r"<ENTERS> (?:the )?(?:[\w-]+ )??(?P<place><LOCAL>)<NOT_AFTER>"
        r"(?! (?:market|[a-z]+) (?:share|leader))",
        confidence=0.85,
        ENTERS=_ENTERS,
        LOCAL=LOCAL,
        NOT_AFTER=_NOT_AFTER,
    ),
    pattern(
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
    pattern(
        r"<STARTS> (?:in|across|throughout|to) (?:the )?(?:[\w-]+ )??(?P<place><PLACE>)"
        r"(?! (?:court|bid|attack|office|plant|factory|store)\b|['’])",
        confidence=0.87,
        is_strict=True,
        STARTS=_STARTS,
        PLACE=PLACE,
    ),
    pattern(
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
        LOCAL=LOCAL,
        NOUN=_NOUN,
    ),
    pattern(
        r"\b(?-i:[a-z]{2,20}(?:s|ing)) (?:back )?(?:in)?to (?:the )?(?P<place><LOCAL>) "
        r"(?:[\w-]+ ){0,2}?(?:market|discounters|supermarkets|retail|grocery|homes|cities|"
        r"shelves|skies|roads)\b",
        confidence=0.82,
        LOCAL=LOCAL,
    ),
    pattern(
        r"\badd(?:s|ed)? (?P<place><PLACE>)(?:[,\w ]{0,30}) to (?:its|the) (?:[\w-]+ ){0,2}?"
        r"(?:list|markets?|network|map|footprint|roster|line-?up)\b",
        confidence=0.85,
        PLACE=PLACE,
    ),
    pattern(
        r"\b(?!(?:crash|slam|smash|plow|plough|fire|shoot|fall|turn|run|look|rush|fli|"
        r"drop|dig|spill|probe|divide|split|pour|pump|invest|break|settle|talk|trade|leak|"
        r"lean|fold|"
        r"back|tie|drill|ship|inject|delve|cave|bump|merge|march|convert|translate|flood|"
        r"flee|sneak|"
        r"tap|buy|ploughs?|inquir|report|research|sink|put|feed|tear)\w*)"
        r"(?-i:[a-z]{3,20})s (?:back )?into (?:the )?(?P<place><PLACE>)<NOT_AFTER>",
        confidence=0.75,
        PLACE=PLACE,
        NOT_AFTER=_NOT_AFTER,
    ),
    pattern(
        r"\b(?:to|will|now) (?:start |begin )?(?:sell(?:s|ing)?|deliver(?:s|ing)?|ship(?:s|"
        r"ping)?|operat(?:e|es|ing)|"
        r"serv(?:e|es|ing)|offer(?:s|ing)?|trad(?:e|es|ing)|lend(?:s|ing)?) (?:[\w-]+ "
        r"){0,4}?(?:in|to) "
        r"(?:the )?(?P<place><PLACE>)(?=$|[,.:;]| (?:from|in|by|starting|next|this|as|with|"
        r"after)\b)",
        confidence=0.82,
        PLACE=PLACE,
    ),
    pattern(
        r"\b(?:brings|bringing|takes|taking|to take|to bring|carries|exports) (?!(?:on|"
        r"off|over|up|down|part|place|"
        r"stake|aim|action|case|fight|office|job|charge|control|lead|time|home|relief|joy|"
        r"hope|peace|jobs|"
        r"snow|rain|chaos|traffic)\b)[^,;.]{2,40}? (?:in)?to (?:the "
        r")?(?P<place><PLACE>)<NOT_AFTER>",
        confidence=0.75,
        PLACE=PLACE,
        NOT_AFTER=_NOT_AFTER,
    ),
    pattern(
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
        WATERS=_WATERS,
        LOCAL=LOCAL,
    ),
    pattern(
        r"(?:expands|expanding|to expand|launches|pushes|heads|ventures) (?:globally|"
        r"internationally|overseas|abroad|stateside|"
        r"nationwide|beyond (?:the |its )?[\w ]{3,20}|across (?:the )?(?P<place><PLACE>))",
        confidence=0.85,
        PLACE=PLACE,
    ),
    # A new field of business: "branches out into pet insurance".
    pattern(
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
        NO_FIELD=_NO_FIELD,
    ),
    pattern(
        r"^(?:hello|hola|bonjour|hallo|ciao|hej|olá|namaste|g['’]day|salut|guten tag|"
        r"konnichiwa|ahoj|kia ora),? "
        r"(?P<place><PLACE>)",
        subject="own",
        confidence=0.75,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:正式|宣布|官宣|将|拟|计划|加速|全面|首次|即将|再度|强势)*(?:进军|进入|登陆|"
        r"拓展|布局|挺进|"
        r"杀入|杀进|抢滩|开拓|落地|切入|抢攻|重返|回归|闯入|闯|攻|叩关|插旗|"
        r"深耕)(?P<place>(?:<PLACE>(?!交所|股|证券|上市|挂牌|主板)"
        r"(?:[一-鿿]{0,6}?市场)?|[一-鿿]{2,8}?(?:市场|赛道|领域|行业)))",
        confidence=0.9,
        is_strict=True,
        PLACE=HAN_PLACE,
    ),
    pattern(
        r"(?:正式|宣布|官宣|首次|高调)*(?:跨界|入局|涉足|试水)(?P<place>[一-鿿A-Za-z]{2,10}?)("
        r"?=$|，|。|：|；|\s)",
        confidence=0.8,
    ),
    pattern(
        r"(?:正式|宣布|将|拟|计划|即将|首次)*(?:在|于)(?P<place><PLACE>)(?:市场)?(?:正式|"
        r"全面|率先|同步)*(?:上线|开售|运营|上市|开卖|开展业务|启动运营|推出服务|首发|落地)",
        confidence=0.85,
        PLACE=HAN_PLACE,
    ),
    pattern(
        r"(?:加速|正式|宣布|开启|启动)出海(?:[^，。；]{0,4}(?P<place><PLACE>))?",
        confidence=0.82,
        PLACE=HAN_PLACE,
    ),
    # "US debut for Swedish ice-cream brand Acme", "Foothold in Vietnam for honey exporter Acme"
    pattern(
        r"(?:^|[:;] )(?:an? |the |first |long-awaited |surprise )?(?:(?P<place><LOCAL>) <NOUN>|"
        r"(?:foothold|beachhead|bridgehead|launch|debut|entry|expansion|push|foray|bow|"
        r"first steps?|touchdown|landfall|arrival|green light to trade) (?:in|into|to|across) "
        r"(?:the )?(?:[\w-]+ )?<LOCAL>)(?: (?:kicks off|begins|starts|beckons|looms|nears|set|"
        r"due|"
        r"planned|confirmed|complete|under ?way|on the cards)[^,;:.]{0,24}?)? (?:for|by|from|of)"
        r"(?P<who>)(?! (?:film|movie|band|singer|the team|(?-i:[A-Z]\w+ians)\b))",
        subject="who",
        confidence=0.8,
        LOCAL=LOCAL,
        NOUN=_NOUN,
    ),
    pattern(
        r"(?:^|[:;] )(?!Hong Kong|New York|London|Oslo)(?P<place><PLACE>) (?:next|beckons|calls|"
        r"awaits|is next|next stop|up next|"
        r"first|here we come|or bust|on the (?:map|menu|itinerary|horizon)|in (?:its )?sights)"
        r"(?: (?:stop|port of call))? (?:for|of)(?= [^,;:.]{0,40}?\b(?-i:[a-z-]{3,} [A-Z]))"
        r"(?P<who>)",
        subject="who",
        confidence=0.8,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:mulls?|weighs|considers|ponders|explores|plots|plans|studies|contemplates|scouts) "
        r"(?:an? )?(?:move (?:in)?to |entry into |launch in |push into |expansion (?:in)?to |"
        r"jump to |leap into )?(?:the )?(?P<place><PLACE>)(?=$|[,.:;]| (?:launch|entry|debut|"
        r"move|"
        r"push|foray|expansion|next|after|with|as|market)\b)",
        confidence=0.78,
        status="rumour",
        PLACE=PLACE,
    ),
    pattern(
        r"(?:^|[:;] )(?:plans?|bid|move|push|drive|attempt|foray) (?:to (?:enter|launch in|crack|"
        r"expand (?:in)?to|conquer)|(?:in)?to) (?:the )?(?P<place><PLACE>) (?:market )?(?:is |"
        r"are )?"
        r"(?:shelved|scrapped|dropped|abandoned|put on ice|on hold|delayed|postponed|binned) "
        r"(?:by|at)(?P<who>)",
        subject="who",
        confidence=0.85,
        status="withdrawn",
        PLACE=PLACE,
    ),
    # "ships first beds to Japan", "opens order book to the Republic"
    pattern(
        r"(?:ships|delivers|sends|sells|exports|posts|flies|despatches|dispatches) (?:its |the |"
        r"an? )?(?:first|debut|maiden|inaugural) [\w -]{2,30}? (?:in|to) (?:the )?"
        r"(?P<place><PLACE>)(?=$|[,.:;]| (?:as|with|from|after|in|via)\b)",
        confidence=0.8,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:opens|throws open|opens up) (?:its |the )?(?:order books?|orders|bookings|sign-ups|"
        r"waitlist|accounts|pre-orders|doors|app) (?:to|in|for) (?:the )?(?P<place><PLACE>)"
        r"(?=$|[,.:;]| (?:as|with|from|after|in|customers|drivers|users|buyers)\b)",
        confidence=0.8,
        PLACE=PLACE,
    ),
    pattern(
        r"\b(?:will|to|now) (?:cover|serve|insure|lend to|deliver to|ship to|sell to|hire out to|"
        r"pay|teach|reach|feed|power|connect) (?:[\w-]+ ){1,3}?(?:in|across) (?:the )?"
        r"(?P<place><PLACE>)(?=$|[,.:;]| (?:from|by|next|this|as|with|after)\b)",
        confidence=0.78,
        PLACE=PLACE,
    ),
    pattern(
        r"\b(?:in|with|for|as|makes|takes|marks) (?:its |an? )?(?:first|debut|maiden|second) "
        r"(?P<place><LOCAL>) (?:step|move|foray|venture|outing|push|launch|adventure|market|sale|"
        r"customers?|order)\b(?! (?:share|rally))",
        confidence=0.75,
        LOCAL=LOCAL,
    ),
    # A town that no list knows, reached by a trade that goes from town to town.
    pattern(
        r"\b(?:[\w-]+-hailing|ride-hailer|q-commerce|quick[- ]commerce|grocery|food delivery|"
        r"taxi|"
        r"scooter|bike-?share|car-?share|robotaxi|broadband|fibre|telecoms?|carpool\w*|courier|"
        r"delivery)(?: (?!rider|driver|man|boy|worker)[\w-]+){0,3}? "
        r"(?-i:[A-Z])[\w&.-]*(?P<left>) (?:lands|launches|arrives|goes "
        r"live|rolls out|starts|debuts|switches on|touches down) in "
        r"(?P<place>(?-i:[A-Z])[\w’'-]+)",
        confidence=0.8,
    ),
    pattern(
        r"says (?:hello|hi|hola|ciao|bonjour|konnichiwa|hallo|g['’]day|namaste|olá|sawasdee|"
        r"merhaba|salaam|hej|guten tag|ahoj|good morning) to "
        r"(?P<place><PLACE>)",
        confidence=0.82,
        PLACE=PLACE,
    ),
    # "checks in to Vietnam", "stretches to Singapore"
    pattern(
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
        PLACE=PLACE,
    ),
    pattern(
        r"\b(?:starts|begins|commences) (?:[a-z]+ing|taking|seeing|serving) [\w -]{2,30}? "
        r"(?:in|across) (?:the )?(?P<place><PLACE>)<NOT_AFTER>",
        confidence=0.78,
        PLACE=PLACE,
        NOT_AFTER=_NOT_AFTER,
    ),
    pattern(
        r"(?:launch(?:es|ed)?|rolls out|goes live|now available|debuts|expands?(?: in)?to|"
        r"arrives|enters|live) (?:in |across )?(?:\w+ ){0,3}?"
        r"(?:more |new |further |additional |other )(?:<LOCAL> )?(?:countries|markets|cities|"
        r"states|territories|provinces|towns)\b",
        confidence=0.82,
        LOCAL=LOCAL,
    ),
    pattern(
        r"(?:launches|opens|starts|unveils|uncorks|sets up|establishes|kicks off|lights "
        r"up|creates|forms|incorporates) (?:its |an? )?(?:first )?"
        r"(?P<place><LOCAL>) (?:service|arm|subsidiary|business|operations?|branch|site|"
        r"platform|unit|entity|website|webshop|online store|edition)\b",
        confidence=0.78,
        LOCAL=LOCAL,
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
)
