"""The words of equity funding: what funding_round is told with."""

from tasks.rules.triggers.reading.patterns import patterns_of, veto
from tasks.rules.triggers.reading.places import PLACE

# The verbs of who takes money. "announces" and the like need the word for a round as object.
_TAKES = (
    r"(?:rais(?:es?|ed|ing)|secur(?:es?|ed|ing)|land(?:s|ed|ing)?|bag(?:s|ged|ging)?|"
    r"nab(?:s|bed|bing)?|snag(?:s|ged|ging)?|scor(?:es?|ed|ing)|clos(?:es?|ed|ing)(?: on)?|gets?|"
    r"got|"
    r"receiv(?:es?|ed|ing)|nets?|netted|attract(?:s|ed|ing)?|grab(?:s|bed|bing)?|collect(?:s|ed)?|"
    r"banks|banked|garner(?:s|ed)?|pockets?|pocketed|scoop(?:s|ed)?(?: up)?|clinch(?:es|ed)?|"
    r"obtain(?:s|ed)?|harvest(?:s|ed)?|reap(?:s|ed)?|muster(?:s|ed)?|mobili[sz]es|racks? up|wins?|"
    r"won|amass(?:es|ed)?|gathers?|seal(?:s|ed)?|finali[sz](?:es?|ed|ing)|"
    r"complet(?:es?|ed|ing)|fetch(?:es|ed)?|find|finds|welcomes|nails(?: down)?|snares?|"
    r"(?:wrap(?:s|ped)?|pick(?:s|ed|ing)?|lines?|lined|mop(?:s|ped)?|drum(?:s|med)?|sew(?:s|n)?|"
    r"snap(?:s|ped)?|hoover(?:s|ed)?|stacks|tots) up|nail(?:s|ed)? down|"
    r"(?:pull(?:s|ed|ing)?|haul(?:s|ed|ing)?|rak(?:es?|ed|ing)|reel(?:s|ed)?|brings?|brought|"
    r"draws?|drew|rop(?:es?|ed)|takes?|took|lock(?:s|ed)?) (?:in|down|on)|draws|drew)"
)
_TELLS = (
    r"(?:serves? up|announc(?:es?|ed|ing)|unveils?|"
    r"reveals?|confirms?|discloses?|launch(?:es|ed)?|opens?)"
)
_KIND = (
    r"(?:pre-?seed|seed|angel|series [A-K][+\d]{0,2}|pre-?series [A-F]|growth|equity|early-stage|"
    r"late-stage|venture|venture capital|bridge|strategic|extension|mega|new|fresh|first|second|"
    r"third|"
    r"latest|institutional|oversubscribed|upsized|pre-?IPO|private|internal|down|follow-on|"
    r"crowdfunding|"
    r"minority|all-equity|external|outside|additional|Series|[\w-]{2,20}-(?:led|backed))"
)
_SERIES = (
    r"(?:pre-?seed|seed|pre-?series [A-F]|series [A-K])\b(?![- ](?:oil|bank|compan|maker|firm|"
    r"trial|drill|variet|crop|potato|corn|library|"
    r"catalog|suppl|treat|plant))"
)
_ROUND = (
    r"(?:(?:<KIND>[ -]){0,3}(?:funding|financing|fundraise|fundraising|investment|capital|backing|"
    r"cash injection|equity|funds|raise)\b|(?:<KIND>[ -]){1,3}(?:round|cash|money|extension)\b|"
    r"(?:<KIND>[ -]){0,2}<SERIES>)"
)
_RAISE = r"(?:round|raise|fundraise|fundraising|funding|financing|investment|injection|backing)\b"
# Money from the market, of companies that are listed.
_ISSUE = (
    r"(?:rights (?:issue|offering)|(?:private|share|institutional|equity|stock|two-tranche) "
    r"plac(?:ement|ing)|placing|entitlement offer|capital rais(?:e|ing)|cash call|equity rais(?:e|"
    r"ing)|"
    r"(?<!employee\s)(?<!staff\s)(?<!bonus\s)(?:new )?share (?:sale|issue|offering)|registered "
    r"direct offering|"
    r"follow-on (?:public "
    r")?offer(?:ing)?|"
    r"underwritten (?:public )?offering|"
    r"public offering of (?:common|ordinary|its|american|[\d.,]+ ?(?:m|million)? (?:shares|units))|"
    r"preferential (?:issue|allotment)|QIP|qualified institutional placement|PIPE|at-the-market "
    r"(?:equity )?(?:offering|program(?:me)?)|"
    r"crowdfund(?:ing(?! (?:platform|site|app|portal|tool|service|market|firm|company)))?(?: "
    r"(?:campaign|round|raise))?)\b"
)
# Who gives money, by the last word of the name.
_INVESTORS = (
    r"(?:Ventures?|Capital|Partners|Investments?|investors?|backers?|VCs?|Equity|Angels|Growth|"
    r"shareholders|family offices?|crowd|fund|Fund|Holdings?|Group)\b"
)
_PUBLIC_MONEY = (
    r"(?:(?:the )?(?:[\w-]+ )?(?:government|sale|sales|state|federal|EU|European|grant|customers?|"
    r"ministry|department|city|council|insur\w+|lottery|Lottery|disposal|IPO|listing|advert\w*|"
    r"orders?|"
    r"contracts?|exports?|tickets?|NASA|army|navy|Pentagon|DoD|NIH|taxpayers?|donors?|donations?|"
    r"Innovate|Horizon|commission|agency|foundation|auction|patients|raid|heist|scam)\b)"
)
_NO_COMPANY_IN = (
    r"(?!(?:(?! (?:to|for|as|via|with) )[^,;:]){0,60}\b(?:plants?|factor(?:y|ies)|facilit(?:y|ies)|"
    r"cent(?:re|er)s?|hubs?|campus|"
    r"expansion|"
    r"sites?|mines?|projects?|infrastructure|R&D|research|region|economy|funds?|property|housing|"
    r"stores|"
    r"ads?|adverts?|advertising|campaigns?|marketing|bonds|bills?|network|production|schools?|jobs|"
    r"operations|business|future|AI|technology|training|manufacturing|capabilit\w+|sector|"
    r"skills|growth|innovation|workforce|talent|communit\w+|energy|science)\b)"
)
_SMALL_SUM = (
    r"(?:[a-z ]{0,16}[$€£₹] ?(?:\d{1,2},\d{3}|\d{1,5})(?![\d,.]|[ -]?(?:k|m|mn|mln|b|bn|million|"
    r"billion|"
    r"trillion|crores?|cr|lakhs?)\b))"
)
VETO = veto(
    # an earlier round, told in passing
    r"^(?:fresh (?:from|off) (?:its|an?|the)|having raised|flush (?:from|after|with)|after raising|"
    r"since raising)\b|"
    # lent, or sold to the public
    r"^(?:sukuk|schuldschein|(?:[\w-]+ )?mini-?bonds?|DIP financing|term loan|short-term paper|"
    r"overdraft\b[^:]*|prospectus(?: launch)?): |\bbacked by (?:[\w-]+ )?bank (?:funding|loan)\b|"
    r"\b(?:from|via|through) (?:[\w-]+ ){0,3}?(?:lenders?|bondholders?|noteholders?|debt funds?|"
    r"ECBs?|"
    r"banks)$|\bin (?:[\w-]+ ){1,2}offering$|-bound (?:(?-i:[A-Z])\w+ ){1,3}aims to raise\b|"
    # who invests gathers money for itself
    r"^(?:kleiner perkins|sequoia|andreessen horowitz|a16z|accel|benchmark|index ventures|general "
    r"catalyst|lightspeed|greylock|bessemer|founders fund|insight partners|tiger global|khosla|"
    r"y combinator|balderton|northzone|atomico|thrive capital|lux capital|eqt|kkr|blackstone|"
    r"carlyle|"
    r"(?:[\w&-]+ ){1,2}(?:ventures|VC|venture partners)) (?:[\w-]+ )?(?:raises|announces|closes|"
    r"secures|"
    r"lands)\b(?! (?:lead|invest|its invest|partner))|"
    r"\bprices (?:(?:its|an?|upsized) ){0,2}(?:IPO|initial public offering)\b|"
    r"\bby (?:certain |existing |the )?selling (?:stock|share)holders?\b|"
    # A fund raises for itself.
    r"\b(?:rais\w+|clos\w+|secur\w+|land\w*|attract\w*) [$€£₹¥A-Z]{0,3}[$€£₹¥]?[\d.,]+ ?\w* "
    r"(?:for|in) "
    r"(?:(?:an?|its|the|new|first|second|third|fourth|fifth|latest|debut|maiden|early-stage|growth|"
    r"climate|seed|venture|[\w-]+-stage) ){1,3}funds?\b|"
    r"\braises? [$€£₹¥A-Z]{0,3}[$€£₹¥]?[\d.,]+ ?\w* to (?:invest in|back|bet on|fund|seed)(?: "
    r"[\w-]+){0,4}? "
    r"(?:startups?|start-ups?|founders|entrepreneurs|companies|deals|buyouts)\b|"
    r"\b(?:raises?|raised|closes?|closed|launches|seals|announces?|eyes|targets|unveils|holds|"
    r"hits|secures)"
    r"(?:(?! from | led | by | to )[^.;]){0,50}(?<!to\s)(?<!fresh\s)(?<!new\s)(?<!more\s)(?<!of\s)"
    r"\bfunds?\b(?! manager| at [$€£₹]| led by)"
    r"|\bfund (?:I{1,3}|IV|V|VI|\d)\b|\b(?:debut|inaugural|flagship|maiden) fund\b|fund of funds"
    r"|\b(?:first|final|interim) close\b|\b(?:VC|venture|buyout|private equity) (?:firm|house)\b"
    # raises something else
    r"|\brais(?:es?|ed|ing) (?:concerns?|questions?|doubts|fears|alarm|awareness|prices?|eyebrows|"
    r"hackles|"
    r"outlook|guidance|forecast|dividend|stakes|(?:the )?bar|rates?|hopes|wages|pay|salar\w+|"
    r"tax\w*|fees|"
    r"price|minimum|its|target|full-year|objections?|standards|the (?:roof|alarm|price|retirement)|"
    r"suspicions?|temperatures?)\b(?! (?:<?series|first|seed|second|new))"
    # charity, politics, crime
    r"|\b(?:price target|for charity|charity|fundraiser|scholarship|gofundme|political|campaign "
    r"for|PAC|"
    r"grants?|non-?profit|lawsuit|settlement|fine|box office|hospice|telethon|marathon|food ?bank|"
    r"memorial|"
    r"in memory|fun run|good causes?|auction|ransom|levy|church|cathedral|museum|swimmer|runners?|"
    r"pensioner|"
    r"schoolboy|schoolgirl|villagers?|lifeboat|Macmillan|appeal|council|universit\w+|hospital "
    r"trust|"
    r"(?:from|by) (?:the )?(?:U\.?S\.? )?(?:DOE|NASA|NIH|NSF|BARDA|DARPA|USDA|EPA|UKRI|Department "
    r"of|Innovate|Horizon|"
    r"European (?:Commission|Union|Innovation)|Pentagon|DoD|Energy Department)|from (?:an? |the |"
    r"its )?(?:[\w-]+ )?(?:sale|sales|disposals?) |"
    r"(?:theatre|museum|church|hospice|college|academy|school|gallery|orchestra|festival|hall|"
    r"club) (?:secures|wins|gets|raises|lands)|"
    r"scammers?|thieves|robbers?|fraudsters?|raiders?|gang|hackers?|conm[ae]n|crooks?|burglars?|"
    r"smugglers?|"
    r"relief fund|victims|anchor (?:book|investors?)|debentures?|NCDs?|"
    r"non-convertible|FCCBs?)\b"
    r"|\b(?:backs|supports|funds|helps)\b[^;]{2,60} (?:with|through|via) (?:an? )?(?:[\w$€£₹.,-]+ "
    r"){0,4}(?:loan|facility|debt)\b"
    # debt
    r"|^(?!.*\bequity\b).*(?:rais|secur|land|clos|get|bag|lin|snag|receiv|obtain|announc|complet|"
    r"pric|issu)"
    r"\w{0,6} (?:(?!to |for |from |led |by |as |including |plus |alongside |series |seed |round )"
    r"[\w$€£₹.,-]+ ){0,6}(?:debt|loans?|bonds?|notes|credit|facility|overdraft|mortgage|"
    r"refinancing)\b"
    r"|\b(?:in|via|through) (?:[\w-]+ ){0,2}(?:commercial paper|bonds?|notes|sukuk|debentures)\b"
    r"|\b(?:in|from|via|through) (?:an? |its |the )?(?:[\w.]+ ){0,2}"
    r"(?:IPO|initial public offering|listing|flotation|float|(?:market|stock|trading) debut)\b"
    r"|\bfunding (?:gap|cuts?|freeze|crisis|winter|bill)\b|(?:government|federal|lottery|public|"
    r"state|"
    r"council|research|arts|startup) funding|lottery|taxpayer"
    r"|\b(?:startups|companies|funding) (?:raise|raised|secure|secured|hits|falls|rises)\b"
    # looks back, or an insider sells
    r"|\b(?:since|(?:years?|months?|weeks?|days?) after) (?:its |an? |the )?(?:[$€£₹\w.]+ ){0,3}"
    r"(?:rais\w+|clos\w+|secur\w+|round|funding|series|seed)\b"
    r"|\b(?:director|insider|chairman|executive|shareholder)s? (?:sells?|sold|offloads?)\b"
    r"|融资租赁|融资融券|融资余额|债务融资|债券|可转债|融资净买入|基金.{0,8}(?:募集|筹集|募得|关账|"
    r"首关|"
    r"设立|募资|完成)"
    r"|再融资(?:新规|政策|办法|审核|市场|规则|规模)|融资成本|融资额(?!达|超|近|约|为)|投融资|"
    r"融资客|融资买入|"
    r"融资规模|融资难|融资环境|融资服务|融资需求|"
    r"融资骗局|质押|IPO前寻求|(?:IPO|上市)[^。，]{0,12}(?:筹资|集资|筹集)|质押融资|注册资本|"
    r"增资至|天眼查|企查查|融资(?:事件|案例|笔数|担保|"
    r"盘|客|性)|募集资金|募投|"
    r"(?:行业|产业|赛道|领域|市场)(?:前|一)?[^，。；「]{0,8}(?:融资|募资)(?:超|总|达|额|近|逾|"
    r"约)|[多\d]+家[^，。；]{0,10}(?:企业|公司)(?:获|完成)|"
    r"(?:供应链|普惠|绿色|跨境|贸易|票据|应收)[^，。]{0,4}融资|拒绝融资|"
    r"融资(?:能力|渠道|平台|信用|担保|支持|对接)|"
    r"A股融资|创投融资额"
    r"|聆讯|收购[^，。；]{2,16}股权并增资|孖展|超额配股权|集合债|科创债|注资前|入股又|^曾|曾获|"
    r"曾完成|(?:IPO|上市|招股|发行新股|港股IPO)[^。]{0,30}募资|拟募资|全球发售|"
    r"获.{0,14}[轮融]资?的「|投资者大会|固定资产投资"
    r"|(?<!Pre-)(?<!Pre)IPO[^，。轮]{0,8}(?:募|融资)|\bICO\b获?|公开募集|善款|捐款|(?:登陆|"
    r"登录)(?:纽交所|纳斯达克|港交所|科创板)[^。]{0,6}募"
)
FRAGMENTS = {
    "ROUND": _ROUND,
    "SERIES": _SERIES,
    "KIND": _KIND,
    "RAISE": _RAISE,
    "TAKES": _TAKES,
    "TELLS": _TELLS,
    "ISSUE": _ISSUE,
    "INVESTORS": _INVESTORS,
    "PUBLIC": _PUBLIC_MONEY,
    "PROJECT": _NO_COMPANY_IN,
    "SMALL": _SMALL_SUM,
    "PLACE": PLACE,
    # A verb before the verb: "is tipped to bag".
    "HOPES": r"(?:tipped|said|understood|believed|thought|rumou?red|hop(?:es|ing)|keen|trying|"
    "tries|"
    r"scrambling|racing|vying|bids|bidding|in line|on course|due|slated|targets|targeting)",
    # In Chinese
    "LUN": r"(?:(?:Pre-?)?[A-K](?:-?\d)?\+*\s?轮|种子\+*轮?|天使\+*轮?|Pre-?IPO轮?)",
    "NEWLUN": r"(?:战略|股权|首轮|新一轮|新|多轮|[两三数]轮|首次|独家|千万级|亿级|大额)",
    "FUND": r"(?:融资|募资|集资|增资(?:扩股)?)",
    "GETS": r"(?:(?:连续|连|成功|正式|再度|已)?(?:完成|获得?|宣布|拿下|斩获|官宣|敲定|喜获|再获|"
    "收获|揽获|"
    r"喜提|狂揽|连获|迎来|引入|公布|披露|官宣完成))",
}


# A pattern with the words of this file.
round_pattern = patterns_of(FRAGMENTS, confidence=0.88)
