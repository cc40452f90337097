"""The words of market entries: how a company comes to a market, and what is none."""

from tasks.rules.triggers.reading.given_names import PERSON
from tasks.rules.triggers.reading.patterns import veto
from tasks.rules.triggers.reading.places import CITY, LOCAL, PLACE

# What a firm enters into that is no market, as the head of the object.
_NO_MARKET = (
    r"(?:agreements?|deals?|alliances?|partnerships?|pacts?|contracts?|ventures?|MoUs?|memorand\w+|"
    r"collaborations?|tie-ups?|licen[cs]\w+|settlements?|arbitration|litigation|mediation|"
    r"administration|liquidation|insolvency|receivership|delisting|talks|negotiations|"
    r"discussions|bidding|trials?|phase(?: \w+)?|quarter|round|final|semi-?finals?|halt|lockdown|"
    r"freeze|shutdown|crisis|recession|territory|(?:bear|bull|correction|buyers?['’]?|"
    r"sellers?['’]?)"
    r" market|correction|credit facility|loan|bond|debt|share|stock|job|labou?r|capital|commodit\w+"
    r" markets?|facility|production|service|operation|commissioning|construction|force|effect|"
    r"chapter|era|mode|black|red|profit\w*|loss\w*|top \d+|S&P \d+|Nasdaq[ -]?\d*|FTSE[ -]?\d*|"
    r"Dow\b|Fortune \d+|Hall of Fame|record books?|history|orbit|hospital|rehab|season|week|"
    r"month|(?:race|battle|contest|war)(?= (?:for|to (?:buy|acquire|take)))|"
    r"(?:price|bidding|trade|turf) war|office|offices|headquarters|HQ|premises|building|campus|"
    r"warehouse|home|(?:renovated|refurbished|office|retail|larger|bigger|new) space)"
)
# A site or a team that grows stands in the country already.
_AT_HOME = (
    r"(?:plants?|factor(?:y|ies)|teams?|boards?|data cent(?:er|re)s?|stores?|warehouses?|offices?|"
    r"headquarters|campus|hub|facilit(?:y|ies)|capacity|mine|refinery|recall|workforce|fleet|"
    r"lab(?:oratory)?|leadership|investment|production|hotel|portfolio of \w+|strike|probe|lawsuit|"
    r"buyback|ban|war|attacks?|offensive|operation|sanctions|search|inquiry)"
)
_TRAVELS = (
    r"(?:to |is |will |has |may |set to )*(?:head|return|com|arriv|land|jet|mov|enter|debut|storm|"
    r"travel|fl(?:ies|y)|go|reach|hit|eye|target|march|push|check|roll|cross|launch|tak|bring|mak|"
    r"set|sail|visit|start|relocat|swap|ris)\w*"
)
VETO = veto(
    rf"^[\"“‘']?{PERSON} {_TRAVELS}\b|"
    # where a company works already, it grows by what it has; and what it buys is a purchase
    r"\bexpands? (?:its |the )?(?:[\w&-]+ )?(?:capabilities|R&D|research|capacity|"
    r"offerings?|range|portfolio) in\b|"
    r"\bexpand(?:s|ed)? in [^,;:]{2,30} with (?:[\w-]+ ){0,3}?(?:site|plant|factory|warehouse|"
    r"cent(?:re|"
    r"er)s?|stores?|restaurants?|offices?|branches|depots?|purchase)\b|"
    r"\b(?:stake in|takeover of|purchase of|acquires|buys) [^;]{3,60}(?:, eyes|, targets| "
    r"project$)|"
    r"^(?:GPU|chip|shares|stock|BRIEF-)[^;:]{0,60}(?:debut|shares)\b|"
    r"\b(?:raises|bags|secures|lands|closes|gets) [^;:]{3,60} for (?-i:[A-Z])\w+ (?:expansion|"
    r"rollout|"
    r"growth)$|"
    # crowds, clubs, weather and illness travel too
    r"^(?:[\w’'-]+ ){0,3}?(?:FC|Rovers|Wanderers|Athletic|Hotspur|Albion|(?-i:(?:Manchester|Leeds|"
    r"Newcastle|Sheffield|West Ham|DC|Atlanta|Minnesota) United)|team|squad|stars?|delegation|"
    r"envoys?|"
    r"seekers|flu|fever|dengue|cholera|mpox|measles|covid\S*|omicron|variant|wave|pandemic|wall "
    r"street|founders?|bosses|tourists|heatwave|smoke|locusts|band|orchestra|circus|musical|opera|"
    r"show|play|exhibition|festival|game|trailer|series|season) (?:is |to )*"
    rf"{_TRAVELS}\b|"
    r"\b(?:CEO|CFO|founder|boss|chief|chairman|president|executive|head) (?:(?-i:[A-Z]\w+ ){1,2})?"
    r"(?:arrives?|heads?|returns?|travels?|flies|jets|moves|visits|lands|comes|relocates) |"
    r"\b(?:enter(?:s|ed|ing)?|mov(?:es?|ed|ing)|go(?:es)?|push(?:es|ed)?|jump(?:s|ed)?|gets?|"
    r"breaks?|expands?|slips?|slides?|steps?) into (?:an? |the |its |new |first )*"
    rf"(?:[\w’'-]+ ){{0,3}}?{_NO_MARKET}(?=$|[,.:;]| (?:with|for|in|on|to|as|after|amid|over|at|by|"
    r"of|via|following|next|this|-)\b)(?! market)|"
    r"\benter(?:s|ed|ing)? (?:an? |the |its |new |first )*"
    rf"(?:[\w’'-]+ ){{0,2}}?{_NO_MARKET}(?=$|[,.:;]| (?:with|for|in|on|to|as|after|amid|over|at|by|"
    r"of|via|following|next|this|-)\b)(?! market)|"
    rf"\bexpand(?:s|ed|ing)? (?!(?:in)?to )(?:its |the )?(?:[\w’'-]+ ){{0,3}}?{_AT_HOME}\b|"
    r"\b(?:begins?|starts?|begin|start|commences?|halts?|suspends?|shares?) (?:\w+ )?trading "
    r"(?:in|on) |"
    r"\bto begin trading\b|\bIPO\b|"
    r"\b(?:takes?|brings?|to take|to bring) (?:its |the |his |her |an? )?(?:[\w’'-]+ "
    r"){0,2}?(?:fight|"
    r"case|battle|campaign|claim|dispute|row|lawsuit|war|show|protest|tour|appeal|stake|jobs|"
    r"message|crusade)s? (?:in)?to |\bgoes global with (?-i:[A-Z])\w+ (?:deal|buy|takeover)|"
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
    # a product's launch in a country is no entry of its maker
    r"(?:launched|unveiled|introduced|on sale) in (?-i:[A-Z])\w+(?: with [^,;:]{3,60})?[:,;]? "
    r"(?:at|from|"
    r"for|starting|price|priced|prices)\b|(?:U\.?S\.?|UK|European|Indian?|Chinese|global|"
    r"commercial) "
    r"(?:launch|availability|release|debut) of|"
    r"(?:[A-Z]\w* )?(?:\d+[A-Za-z+]*|Pro|Max|Plus|Ultra|EV) (?:goes on sale|launches|debuts|"
    r"launched)|"
    r"wall street debut|market debut|trading debut|stock market|ambassador|deport\w*)\b|退出|"
    r"撤出|军队|进入.{0,6}(?:淡季|旺季|冬季|阶段|决赛|时代|轮)|市场监管|行情|攻击|攻关|"
    r"交所|港股|上市|公海"
    r"|(?:融资|战略投资|[A-K]轮|并购)[^。]{0,14}(?:布局|深耕|切入|抢攻|拓展)|(?:布局|深耕|切入|"
    r"抢攻|拓展)[^。]{0,14}(?:融资|并购)"
)
# Verbs of motion that lead into a country; any other "...s into France" is read as well.
ENTERS = (
    r"(?:(?:gears? up|gearing up|prepares|readies|is set|all set|plans|looks|hopes|aims|seeks|"
    r"wants|"
    r"moves) to (?:re-?)?enter|(?:re-?)?enter(?:s|ed|ing)?(?: (?:the )?market in)?|to enter|"
    r"pushes into|push into|breaks into|moves into|"
    r"lands (?:in|on)|"
    r"debuts in|bows in|goes live in|comes to|coming to|"
    # people travel as well, but not with a market in view
    r"(?:arrives in|heads (?:in|off )?(?:to|for))(?= [^,;:.]{2,24}?(?: (?:market|with|via|as|after|"
    r"through)\b|,| discounters))|"
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
NOT_AFTER = (
    r"(?! (?:stock|exchange|court|deal|listing|IPO|plant|factory|offices?|headquarters|startups?|"
    r"start-ups?|firms?|company|companies|maker|rival|peer|lender|bank|bonds?|investors?|"
    r"investment|"
    r"airspace|waters|river|jail|prison|embassy|parliament|politics|talks|workers|staff|"
    r"customers|patients|resellers?|distributors?|users|shoppers|homes|hospitals|farmers|"
    r"record|high|low|sites?|stores?|government|regulators?|arm|unit|business|operations|"
    r"team|club|"
    r"title|final|cup|street|road|avenue|square|lane)\b|['’])"
)
STARTS = (
    r"(?:launch(?:es|ed|ing)?|(?:rolls?|rolled|rolling) out(?: (?:its )?(?:services?|operations|"
    r"network|deliver(?:y|ies)|app))?|extends? (?:its )?(?:services?|operations|reach|network|"
    r"delivery)|to start selling|to begin selling|(?:begins?|starts?|commences?|kicks "
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
NOUN = (
    r"(?:launch|debut|expansion|entry|foray|push|roll-?out|market entry|invasion|landing|bow|"
    r"adventure|ambitions|growth|presence)"
)
WATERS = (
    r"(?:Atlantic|Channel|Tasman|Ditch|pond|Pond|border|Border|Irish Sea|Pennines|Alps|Pacific|"
    r"Causeway|Mediterranean|Baltic|North Sea|Severn|Rhine|Andes|equator|Bosphorus|Gulf|"
    r"Tweed|Øresund)"
)
# What a company moves "into" that is no field of business.
NO_FIELD = (
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
FRAGMENTS = {
    "LOCAL": LOCAL,
    "PLACE": PLACE,
    "NOUN": NOUN,
    "NOT_AFTER": NOT_AFTER,
    "ENTERS": ENTERS,
    "STARTS": STARTS,
    "WATERS": WATERS,
    "NO_FIELD": NO_FIELD,
}
