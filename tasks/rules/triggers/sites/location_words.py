"""The words of new locations: what is opened or built, who tells of it and how."""

import re
from collections.abc import Iterator

from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.given_names import PERSON
from tasks.rules.triggers.reading.patterns import veto
from tasks.rules.triggers.reading.places import CITY, LOCAL, PLACE, SITES

VETO = veto(
    r"^(?:[\w’'&-]+ ){0,3}(?:trust|club|scouts|choir|volunteers|parish|cathedral|charity|museum|"
    r"zoo|library|hospice) (?:opens|reopens|opened|to open|unveils|moves|builds|to build|plans)\b|"
    r"共建[^，。]{0,12}(?:实验室|平台|生态|体系|中心|基地)|"
    r"(?:晚会|大赛|论坛|峰会|展会|博览会|锦标赛|音乐节|电影节|大会|联赛|总决赛)[^，。]{0,6}(?:落户|"
    r"落地|移师)|"
    # people, towns and charities open sites too
    rf"^[\"“‘']?(?:{PERSON}|(?-i:Kim Jong Un|Xi Jinping)) (?:to |will |is |has )*(?:open|plan|"
    rf"build|"
    rf"inaugurat|break|unveil|launch|celebrat|mark|mov|relocat|set|announc|buy|visit|tour|"
    rf"cut)\w*\b|"
    r"^(?:(?-i:[A-Z]{2}): )?(?:the )?(?:city|town|county|village|state|borough|university|diocese|"
    r"archdiocese|port) of |^(?:the )?(?:red cross|red crescent|salvation army|habitat for|"
    r"unicef|un\b|nato|fbi|cia|pentagon|nasa|who\b)|"
    r"\b(?:metaverse|roblox|decentraland|fortnite|second life)\b|"
    r"\b(?:virtual|digital|content|knowledge|information|cloud|e-|innovation challenge|resource|"
    r"help|media|podcast|trust|online) (?:stores?|branch(?:es)?|hubs?|offices?|cent(?:er|re)|"
    r"shop)\b|"
    r"\bleases? (?!to\b)[^,;:]{3,40} to (?-i:[A-Z])|"
    r"\breopen\w* [^,;:]{0,40}(?:after|following) (?:the )?(?:flood|fire|strike|storm|refurb|"
    r"renovat|makeover|lockdown|covid|pandemic|cyber|outage|bomb)\w*|"
    r"\b(?:opens? (?:an? )?(?:investigation|probe|door to|inquiry|fire|registration|applications|"
    r"up about|higher|lower|flat|case|trial|letter|talks)|power plant (?:fire|explosion)|"
    r"box office|post office|oval office|home office|foreign office|app store|play store|"
    r"online store|store closures|house plants?|plant-based|museum|schools?|librar(?:y|ies)|"
    r"stadium|church|police station|visitor cent(?:er|re)|community cent(?:er|re)|"
    r"call cent(?:er|re) scam|protest\w*|tribute|grand jury|army|military base|office hours|"
    r"drug lab|meth lab|crime lab|food bank|polling|refugee|detention|job cent(?:er|re)|"
    r"vaccination|prison site|hospital wing|(?:debt|credit|loan|term|lending|funding|financing|"
    r"revolving|overdraft|standing|liquidity|repo|swap|payments?|trading|subscription|bond|loan|"
    r"sukuk) "
    r"facilit(?:y|ies)|facilit(?:y|ies) (?:for|to) (?:[\w-]+ )?(?:trad|investor|customer|pay|lend|"
    r"borrow|deposit|market|refinanc)\w*|"
    r"cannabis farm|shuttered|in jail|residents (?:oppose|fight)|naval base)\b|"
    r"关闭|关停|停产|奥运|博物馆|学校|医院(?!管理)|服务中心.{0,4}办事|开工率|市政府|车站|"
    r"地铁|水利|水库|高铁|铁路|公路|"
    r"注册资本|天眼查|企查查|股权投资公司|募投项目延期|项目(?:延期|终止)|大桥|隧道|开工第一天|"
    r"复工|文化馆|图书馆|剧院"
)
SITE = (
    r"(?:offices?|head office|headquarters|HQ|hubs?|factory|factories|(?:mega)?plants?|(?:mega|"
    r"pop-up |"
    r"super|dark )?stores?|flagship|data cent(?:er|re)s?|campus|facility|facilities|"
    r"warehouses?|sheds?|cent(?:er|re)s?|GCC|branch(?:es)?|labs?|laborator(?:y|ies)|sites?|"
    r"gigafactory|megafactory|cleanroom|restaurants?|eatery|diner|bistro|bar|taproom|caf[eé]s?|"
    r"locations?|fabs?|shops?|studios?|outpost|towers?|skyscraper|base|(?:production |assembly )?"
    r"(?<!product\s)lines?(?= (?:in|at|near))|(?:saw)?mill|mine|smelter|refinery|clinics?|"
    r"surgery|practice|"
    r"hospitals?|"
    r"packhouse|arena|park|farm|garage|resort|outlets?|kiosks?|counter|concession|premises|"
    r"quarters|(?:office|retail|lab|warehouse|factory|co-?working) space|"
    r"(?:business|service|retail|trade|battery|manufacturing|production|assembly|processing|"
    r"industrial) units?|roaster(?:y|ies)|bottling line|cold store|nurser(?:y|ies)|care "
    r"homes?|depots?|digs|hypermarkets?|mini-?marts?|call cent(?:er|re)s?|dark kitchens?|"
    r"test (?:stand|track|bed|bench)|launch ?pad|(?:forging|steel|cement|chemical|brick|print|"
    r"engine|glass|paper|water) ?works|(?:holiday|trampoline|business|science|wind|theme) parks?|"
    r"bowling alley|lodges?|stables?|drive-?thrus?|drive-throughs?|dispensar(?:y|ies)|(?:charging|"
    r"filling|gas|petrol|service|refuell?ing) stations?|travel cent(?:er|re)s?|micro mill|mega "
    r"?fabs?|"
    r"gigasite|(?:battery|steel|solar|EV|aluminium|chip) (?:project|complex)|complex|food hall|"
    r"(?:solar|wind) (?:plant|park)|(?:assembly|production) lines?|innovation cent(?:er|re)s?|"
    r"barracks|ateliers?|lounges?|spas?|ranch|vineyards?|winery|logistics (?:park|hub)|(?:server|"
    r"solar|wind|vertical|fish) farm|presence|"
    rf"{SITES})\b(?! (?:automation|software|closures?|jobs|managers?|tools?|assistants?|"
    rf"workers|system|"
    r"operators?|customers|robots?|owners?|party|tour|sale|prices?|rents|space race|cleaning|"
    r"supplies|furniture|chairs?|apps?|platform|cards?|brand|chains?|technology|tech|"
    r"services?)\b)"
)
# Behind a site that is opened, and is no part of another noun: "office suite", "lab results".
HEAD = (
    r"(?=\s*(?:$|[,.:;!?–—|/(“‘\"’])| -|-\s| (?:in|at|near|for|to|with|on|as|and|&|by|from|next|"
    r"this|"
    r"amid|after|before|outside|inside|of|that|which|where|while|will|would|could|is|are|may|"
    r"has|set|due|worth|creating|adding|bringing|employing|hiring|serving|spanning|featuring|"
    r"housing|making|producing|using|capable|dedicated|within|along|across|beside|between|opposite|"
    r"under|over|following|during|ahead|later|early|late|today|tomorrow|soon|abroad|overseas|"
    r"downtown|here|there|nearby|despite|via|through|when|but|project|plans?|expansion|complex|"
    r"capacity|operations|sites?|cent(?:er|re)s?|campus|building|facility|location|production|"
    r"construction|opening|space|park|hub|network|tower|into|since|yet|investment|development|"
    r"boosts?|brings?|creates?|adds?|marks?|by|if|until|per|amidst|around|alongside|"
    r"(?-i:[A-Z][\w’'-]+(?:,| County| City| Park| Street)))(?![\w-]))"
)
GAP = (
    r"(?:(?!(?:in|for|to|of|with|after|as|amid|at|on|by|about|from|against|near|"
    r"probe|investigation|closes|shuts|closing|shutting|selling|over|its "
    r"investors)\b)[\w&$€£.,'’%+/-]+ ){0,6}?"
)
NAME = r"(?-i:[A-Z0-9])[\w&.’'!-]*(?: (?-i:[A-Z0-9&])[\w&.!-]*){0,3}?"
WHERE = (
    r"(?:,? (?:in|at|near|outside)(?: downtown| central)? (?P<place>(?-i:[A-Z])[\w.’'-]+(?:(?: "
    r"|, )"
    r"(?-i:[A-Z])[\w.’'-]+){0,2}))?"
)
# What a company does to a site that is to be.
OPENS = (
    r"(?:(?:re)?open(?:s|ed|ing)?(?: up)?|(?:to )?doubl(?:es?|ing) (?:the )?(?:size|capacity) of|"
    r"(?:halts|pauses|delays|suspends|scraps|stops|cancels) (?:construction|work|building|plans?|"
    r"opening) (?:of|on|for|at)|considering|(?:buys|bought|acquires|acquired|secures|purchases|"
    r"selects|picks|chooses|finds|scouts|identifies|eyes|leases) (?:an? |the )?(?:land|sites?|"
    r"plots?|"
    r"locations?|buildings?|space|acres|property) for|commits? (?:to )?(?:<MONEY>)?(?: to)?|"
    r"complet(?:es|ed)|launch(?:es|ed|ing)?|inaugurat(?:es?|ed|ing)|"
    r"unveil(?:s|ed)?|locat(?:es|ing)|"
    r"establish(?:es|ed|ing)?|sets? up(?! shop)|setting up(?! shop)|buil(?:ds?|t|ding)|"
    r"construct(?:s|ed|ing)?|"
    r"erects|"
    r"add(?:s|ing)?|debut(?:s|ed)?|plan(?:s|ned|ning)?|plots?|plotting|pledges?|announce[sd]?|"
    r"expand(?:s|ed|ing)?|extends?|enlarges|doubles|triples|upgrades|leases?|leased|rents|"
    r"christens|"
    r"commissions|fires up|fits? out|fitting out|kits out|lights? (?:the )?(?:stoves?|ovens?|"
    r"kilns?|furnaces?|grills?|fires?) (?:at|in)|lifts? (?:the )?(?:shutters?|curtain) (?:at|on)|"
    r"(?:buys|borrows|earns|finds|inches|brews|bakes) (?:its|their) way (?:in)?to|"
    r"(?:gets|picks up|collects|takes|handed|receives) (?:the )?keys (?:to|of|for)|switches on|"
    r"turns on|throws open|pops? (?:the )?corks? on|"
    r"(?:swings|throws|flings) open (?:the )?(?:doors )?(?:of|to|at|on)?|(?:throws|flips|"
    r"flicks) (?:the )?"
    r"switch (?:on|at)|cuts? (?:the )?ribbon (?:on|at)|lays? (?:the )?(?:foundation|corner)[ "
    r"-]?stone (?:for|"
    r"of|at)|"
    r"lays? (?:the )?first (?:stone|brick) (?:for|of|at)|tops out|breaks? cover on|"
    r"turns? (?:the )?(?:first )?(?:sod|soil|turf) (?:on|at|for)|takes the wraps off|"
    r"(?:begins?|starts?|commences|completes|finishes|kicks off|(?:resumes|restarts)(?= "
    r"(?:construction|work|building))) "
    r"(?:construction|"
    r"work|building|"
    r"production|operations|fit-out) (?:of|on|at|in)|eyes|eyeing|scouts(?: for)?|hunts "
    r"for|mulls|proposes|"
    r"(?:submits|files|lodges|unveils|reveals|announces|confirms|tables|sets out|outlines|"
    r"draws up) "
    r"plans? (?:for|to (?:build|open|add|construct|expand))|plans? (?:for|to (?:build|open|add))|"
    r"(?:gets|wins|secures|granted|given|receives|lands|seeks|awaits|asks for|applies for) "
    r"(?:the )?(?:planning )?(?:permission|"
    r"consent|approval|green light|go-ahead|nod|thumbs-up) (?:for|to (?:build|open|add|expand))|"
    r"signs? (?:an? |the )?(?:[\w-]+ ){0,3}?lease (?:for|on|at)|moves? into|moving into|"
    r"shifts? into|settles into|(?:relocates?|relocating|moves?|moving) (?:in)?to|sinks? <MONEY> "
    r"into|"
    r"(?:to )?(?:invest|spend|commit|pour|pump|plough|plow)(?:s|ed|ing)? "
    r"<MONEY>(?:[-–][$€£]?\d[\w.]*)? (?:in|"
    r"into|on|for|to "
    r"(?:build|open|expand|construct|set up|upgrade|double)))"
)
# Any other verb does with "first", "new", ...: "lights up first shop"; not these verbs.
NOT_OPENING = (
    r"(?!(?:clos|shut|sell|los|exit|ax|scrap|cancel|delay|drop|leav|rob|hit|strik|block|bar|fac|"
    r"threat|oppos|reject|visit|review|burn|evacuat|damag|disrupt|halt|pauses|appoint|mark|"
    r"celebrat|"
    r"hir|nam[ei]|call|urg|fight|sue|fin[ei]|inspect|raid|probe|lack|await|miss|want|need|wait|"
    r"criticis|critici|abandon|ditch|shelv|supplies|provid|wins|serv|deliver|equip|design|helps?|"
    r"reports|ends?|quits?|acquir|buys|says|suffers|see|fan|get|host|land|welcom|secur|"
    r"has|is|was|"
    r"this|its|work|jobs|plans? to close|releases|introduces)\w*)"
)
ORDINAL = (
    r"(?:first(?:-ever)?|second|third|fourth|fifth|sixth|tenth|\d{1,4}(?:st|nd|rd|th)|new|debut|"
    r"flagship|maiden|inaugural|next|additional|bigger|larger)"
)
# What builders and mayors do at a site.
RITE = (
    r"(?:ribbon (?:is )?(?:cut|snipped)|steel (?:goes|going) up|bulldozers (?:move|roll) in|"
    r"diggers (?:move|roll) in|builders (?:move|moving) in|topping[- ]out|(?:work|construction|"
    r"building) (?:starts|begins|gets under ?way|under way|kicks off|to start|to begin|finishes|"
    r"ends|completed)|first (?:sod|stone|brick|spade|pile|turf) (?:is )?(?:cut|laid|turned|"
    r"driven)|"
    r"foundations? (?:stone )?(?:is |are )?laid|shovels (?:in|hit)|spades in|cranes? (?:go|goes|"
    r"going|rise) up|doors (?:open|swing open)|planners (?:back|approve|wave through|okay)|"
    r"council (?:backs|approves|okays)|go-ahead(?: given)?|green light(?: given)?|"
    r"thumbs[- ]up(?: given)?|curtain (?:up|rises)|mayor opens|minister opens|roof goes on|"
    r"last beam|site (?:cleared|found)|plans? (?:unveiled|lodged|submitted|filed|approved|go in)|"
    r"unveiled: plans)\b"
)
PEOPLE_MOVE = (
    r"(?:headquarters|HQ|head office|base|offices?|home|production|manufacturing|(?:distribution|"
    r"logistics|fulfil\w+|call|service|data|research|R&D|tech|maintenance) (?:cent(?:er|re)s?|hub)|"
    r"warehouse|showroom)"
)
FRAGMENTS = {
    "OPENS": OPENS,
    "GAP": GAP,
    "SITE": SITE,
    "HEAD": HEAD,
    "WHERE": WHERE,
    "NOT": NOT_OPENING,
    "ORDINAL": ORDINAL,
    "BASE": PEOPLE_MOVE,
    "PLACE": PLACE,
    "NAME": NAME,
    "LOCAL": LOCAL,
    "CITY": CITY,
    "RITE": RITE,
}


_IN = re.compile(rf"\b(?:in|near|at|to) (?P<place>{PLACE})", re.IGNORECASE)


def place_facts(clause: Clause) -> Iterator[Fact]:
    """`place`: the last one that a headline names behind "in" or "near"."""
    if clause.is_headline and (found := list(_IN.finditer(clause.text))):
        span = clause.span(*found[-1].span("place"))
        yield Fact("place", span.text, span)
