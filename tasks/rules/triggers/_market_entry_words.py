"""The words of market entries: how a company comes to a market, and what is none."""

from tasks.rules.triggers._patterns import veto
from tasks.rules.triggers._places import CITY, LOCAL, PLACE

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
)
# Verbs of motion that lead into a country; any other "...s into France" is read as well.
ENTERS = (
    r"(?:enters?|entered|entering|to enter|pushes into|push into|breaks into|moves into|"
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
