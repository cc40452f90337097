"""The words of listings: what ipo_listing is told with."""

from tasks.rules.triggers.reading.patterns import patterns_of, veto

VETO = veto(
    r"\b(?:IPO market|IPOs|job listings?|real estate listing|"
    r"public offering of (?:[\w$€£.,%-]+ ){0,6}(?:notes|bonds|debentures)|(?:home|property|house|"
    r"heritage|entity|"
    r"terror\w*|grade) listings?|listing agent|world heritage|over-?allotment (?:of )?homes|lists "
    r"on (?:ebay|airbnb)|since (?:its )?(?:IPO|debut|listing)|IPO (?:window|market|rules|norms|"
    r"framework|rush|frenzy|season|activity|wave|bonanza|"
    r"pipeline|"
    r"calendar|boom|drought|guide|watch|lawyer|bankers|hopefuls?|candidates?)|post-IPO|pre-IPO|"
    r"after (?:its )?IPO(?!.{0,60}\bdebut)|"
    r"(?:album|directorial|acting|season|film|novel|screen|test|league|senior|solo) debut|debut "
    r"(?:album|novel|"
    r"film|single)|to list (?:reasons|all)|listing (?:rules|standards|requirements|reforms?)|"
    r"(?:new|latest|all-new) [\w -]{2,20}? debuts|delist\w*|non-?compliance|minimum bid|closing "
    r"bell|"
    r"(?:suggest|urg|advis|warn|press|told|pressur)\w* [\w.&' ]{2,30}? (?:to )?(?:delay|postpone|"
    r"scrap|pause|halt)|"
    r"(?:rules? out|ruled out|no (?:plans?|rush|need|hurry|timeline) (?:for|to)) (?:an? |any "
    r")?(?:\w+ )?(?:IPO|listing|float)|"
    r"proposed (?:underwritten )?public offering(?! of initial)|"
    r"IPO[- ](?:lawsuit|suit|settlement|fraud|scam|investors|bound|case|related)|(?:lawsuit|suit|"
    r"settlement|claims|fraud|trial|losses) over (?:[\w.]+ ){0,2}IPO|(?:Nasdaq|NYSE|stocks|Dow|S&P|"
    r"shares|dollar|oil|gold) "
    r"(?:(?:start|end|open|clos)\w* )?(?:the )?(?:week|day|trading|session|higher|lower|mixed|"
    r"flat)|"
    r"(?<!initial\s)(?:public|open) offering of (?:[\d.,]+ ?(?:m|million)? |up to )?(?:common|"
    r"ordinary|its common|american|shares|units)|carnival|parade|"
    r"(?:private|nothing|goes? public|go(?:ing)? public|public) (?:with|about|on) (?:complaint|"
    r"her|his|their|the|its|"
    r"a (?:row|claim|relationship|diagnosis)))\b|"
    r"上市公司(?![^，。]{0,24}(?:分拆|递表|递交))|新品上市|新车上市|正式上市销售|上市首日(?:订单|"
    r"销量|大定)|"
    r"(?:[\d多]+|多|两|三|数十|近百)家(?:公司|企业|车企|药企)?[^，。]{0,8}(?:IPO|上市)|"
    r"IPO(?:市场|新规|排队|数量|节奏|热潮|审核(?!状态)|承销|募资总额|活动|大年|撤单|储备|寒冬|"
    r"生态)|"
    r"(?:打新|新股)日历|今日两只|只新股|上市后|上市许可|获批上市(?=.{0,6}药)|药.{0,10}上市|"
    r"上市销售|预售|新股申购(?![：:])|中签(?!率|号)|陆续上市|"
    r"即将上市的新车|(?:轿车|SUV|MPV|皮卡|跑车|旅行车|猎装车|新机|手机|平板|耳机|电动车|摩托车|"
    r"改款|新款)[^，。；]{0,18}上市(?!公司)|车型|抢.{0,3}上市|上市价|限量|售价|大量上市|上市时间|"
    r"上市委(?!审议|[：:]|(?:员会)?(?:会议|审议|审核)?[^，。]{0,3}通过)|"
    r"终止上市(?:事先告知|决定|风险|的决定)|(?:被|遭)(?:强制退市|终止上市)"
)
# What may stand between the verb and the noun: "its long-awaited $2bn New York".
_WORDS = (
    r"(?:(?!(?:ahead|after|before|as|and|but|since|following|despite|without|from|over|against|"
    r"report|market|"
    r"jobs?|homes?|street|says)\b)[\w.,$€£₹%'’&-]+ ){0,5}?"
)
_IPO = (
    r"(?:IPO|initial public offering|public offering|public listing|listing|(?:stock|"
    r"share)[- ]?market "
    r"(?:debut|float|flotation|listing|launch|bow)|(?:bourse|trading|market|public|Nasdaq|NYSE|"
    r"stock exchange) "
    r"debut|flotation|(?<!a\s)float|public issue|market float|SPAC (?:deal|merger|listing)|reverse "
    r"listing)\b"
    r"(?! (?:price|site|fee|process of|service|page|ban)\b)"
)
_EXCHANGE = (
    r"(?:(?:the )?(?:(?-i:[A-Z])[\w.’']+ ){0,3}(?:Nasdaq|NYSE|New York Stock Exchange|LSE|AIM|"
    r"Euronext|ASX|TSX|NSE|"
    r"BSE|NZX|JSE|SGX|HKEX|Tadawul|Bursa|(?-i:SIX|WSE|Oslo B[øo]rs)|(?:stock|securities) "
    r"(?:exchange|market)|bourse|"
    r"(?:main|secondary|junior|growth) (?:board|market)|Hong Kong|London|New York|Frankfurt|"
    r"Toronto|Amsterdam|Paris|"
    r"Mumbai|Singapore|Tokyo|Sydney|Stockholm|Oslo|Milan|Zurich|Dublin|Riyadh|Abu Dhabi|Nairobi|"
    r"Lagos|Johannesburg|"
    r"Tel Aviv|(?-i:US|U\.S\.)|Warsaw|Copenhagen|Helsinki|Madrid|Jakarta|Seoul|Shanghai|"
    r"Shenzhen))(?!\w)"
)
_PAPERS = (
    r"(?:(?:[\w.,$€£₹-]+ ){0,4}?(?:papers|paperwork|prospectus|registration(?: statement)?|S-1|"
    r"F-1|DRHP|DHRP|"
    r"application|red herring)|confidentially|publicly|documents)"
)
_FRAGMENTS = {
    "IPO": _IPO,
    "WORDS": _WORDS,
    "EXCHANGE": _EXCHANGE,
    "PAPERS": _PAPERS,
    "ADVERB": r"(?:(?:confidentially|secretly|privately|publicly|quietly|formally) )",
    "HOPES": r"(?:(?:said|tipped|rumou?red|expected|believed|understood|hop\w+|keen|gearing up|"
    "due|bids|bidding|"
    r"aims?|aiming|in line|on course) to )",
}


# A pattern with the words of this file.
ipo_pattern = patterns_of(_FRAGMENTS)
