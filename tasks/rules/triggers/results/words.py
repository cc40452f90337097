"""What companies report: the words for figures, periods and how they move."""

from tasks.rules.triggers.reading.patterns import patterns_of

# Sales of what a whole trade sells, for the veto: "US gun sales", "Housing sales".
OF_A_TRADE = (
    r"|^\W*(?:(?:US|U\.S\.|UK|EU|Global|World|National|[A-Z]\w+(?:n|ese|ish|ch)|India['’]s|"
    r"China['’]s|Britain['’]s|"
    r"Japan['’]s|Germany['’]s|America['’]s|New|Used|Online|Overall|Annual|Total) ){0,2}(?:housing|"
    r"homes?|houses?|cigarettes?|tobacco|alcohol|beer|wine|spirits|"
    r"supermarkets?|grocery|groceries|food|clothing|clothes|toys?|guns?|firearms?|cars?|autos?|"
    r"vehicles?|EVs?|trucks?|"
    r"passenger vehicles?|two-wheelers?|tractors?|smartphones?|phones?|PCs?|tablets?|wearables?|"
    r"chips?|semiconductors?|"
    r"books?|e-?books?|vinyl|music|video ?games?|games?|furniture|fuel|petrol|diesel|gas|gold|"
    r"jewell?ery|diamonds?|"
    r"property|real estate|apartments?|condos?|land|office|retail|retailers|wholesale|factory|"
    r"restaurants?|hotels?|"
    r"luxury|watch(?:es)?|whisky|whiskey|gin|champagne|tea|coffee|milk|dairy|meat|beef|pork|egg|"
    r"steel|cement|drugs?|"
    r"medicine|vaccine|cannabis|marijuana|lottery|tickets?|high street|store|shop|shopping|Black "
    r"Friday|back-to-school|Christmas|"
    r"holiday|Diwali|festive|e-?commerce|bank|banks|insurers?|airlines?|airports?|sector|industry|"
    r"industrial|corporate|"
    r"company|companies|farm|farmers|oil|energy|export|exports|import|bond|art|auction|bike|"
    r"bicycle|e-?bike|caravan|"
    r"boat|yacht|camper|motorcycle|heat pump|solar|sofa|mattress|make-?up|cosmetics|beauty|flower|"
    r"plant|pet|"
    r"box office|streaming|advertising|ad|TV|media|software|cloud|hardware|server|IT|tech|fintech|"
    r"startups?) "
    r"(?:sales|revenues?|profits?|earnings|losses|income|turnover|margins?|shipments)\b"
)
# A period that is reported.
TERM = (
    r"(?:[QH][1-4](?: ?(?:FY)? ?\d{2,4})?|[1-4][QH](?: ?\d{2,4})?|(?:first|second|third|fourth|"
    r"final|last|opening|latest|June|March|September|December|holiday|summer)[- ](?:fiscal )?"
    r"(?:quarter|half)|full[- ]year|half[- ]year|quarter|fiscal(?: year)?(?: 20\d\d)?|FY ?\d{2,4}|"
    r"first (?:six|nine) months|nine[- ]month|year-end|year)"
)
METRIC = (
    r"(?:(?:pre-?tax|operating|net|gross|underlying|adjusted|core|headline|annual|quarterly|"
    r"yearly|full-year|half-year|"
    r"half-yearly|interim|first-half|second-half|(?:first|second|third|fourth)-quarter|record|"
    r"Q[1-4]|H[12]|FY\d*|"
    r"like-for-like|comparable|same-store|fiscal|statutory|(?-i:group)|total|UK|US|global|online|"
    r"food|"
    r"recurring|subscription|"
    r"cloud|consolidated|standalone|after-tax|attributable|trading|organic|monthly|weekly|"
    r"Christmas|festive|20\d\d|PAT|"
    r"third|second|fourth|first|quarter|half|nine-month|9M|Q[1-4]FY\d+|per-share|average|"
    r"standalone|"
    r"FY|domestic|overseas|premium|interest|same-shop|services|advertising|ad|data|infrastructure|"
    r"estimated|preliminary|unaudited|full|year|calendar|June|March|December|September|full-year|"
    r"[1-4][QH]|Jan(?:uary)?|Feb(?:ruary)?|Mar|Apr(?:il)?|May|Jun|Jul(?:y)?|Aug(?:ust)?|Sep|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec|higher|lower|weak|weaker|strong|stronger|better|quarter's) "
    r"){0,6}"
    r"(?:profits?|revenues?|sales|earnings|turnover|loss(?:es)?|EBITDA|income|takings|PAT|topline|"
    r"bottom line|ARR|bookings|"
    r"margins?|net profit|EPS|free cash flow|cash flow|net(?= (?:up|down|soars?|rises?|falls?|"
    r"jumps?|disappoints?|misses|beats|gains?|climbs?|tumbles?|plunges?|widens?|narrows?|triples|"
    r"sinks?|"
    r"slumps?|drops?|slips?|surges?|dips?|doubles|at)(?:\W|$)))(?: after tax| before tax| growth)?"
)
_MOVES = (
    r"(?:rises?|rose|risen|jump(?:s|ed)?|soar(?:s|ed)?|falls?|fell|fallen|drop(?:s|ped)?|"
    r"surg(?:es?|ed)|climb(?:s|ed)?|"
    r"slump(?:s|ed)?|beats?|tops?|topped|miss(?:es|ed)?|grows?|grew|doubl(?:es?|ed)|tripl(?:es?|"
    r"ed)|trebl(?:es?|ed)|quadrupl(?:es?|ed)|"
    r"plung(?:es?|ed)|plummet(?:s|ed)?|widens?|widened|narrows?|narrowed|up|down|more than|hits?|"
    r"reach(?:es|ed)?|slid(?:es?)?|"
    r"slips?|slipped|dips?|dipped|tumbl(?:es?|ed)|halv(?:es?|ed)|swells?|shrinks?|shrank|"
    r"balloons?|edg(?:es?|ed)|leaps?|leapt|sinks?|"
    r"sank|skids|craters?|wiped out|eas(?:es?|ed)|sags?|rebounds?|recovers?|spikes?|rockets?|"
    r"sails?|shoots?|pass(?:es|ed)?|"
    r"cross(?:es|ed)?|exceeds?|almost|nearly|comes? in|disappoints?|declin(?:es?|ed)|gains?|"
    r"accelerates?|slows?|stays? flat|flat|"
    r"zooms?|zoomed|dives?|dived|dove|above|below|ahead|in line|under pressure|collapses?|"
    r"evaporates?|takes? (?:a "
    r")?hit|warning|"
    r"boost(?:ed)?|lift(?:ed|s)?|hurt|dent(?:ed|s)?|dragged|squeezed|buoyed|helped|supported|"
    r"propelled|knocked|crimped|weighed|pressured|pinched|sapped|eroded|deepen(?:s|ed)?|"
    r"expand(?:s|ed)?|contract(?:s|ed)?|improv(?:es?|ed)|worsen(?:s|ed)?|bounces?(?: back)?|"
    r"nosedives?|skyrockets?|quintuples?|outpaces?|moderates?|softens?|weakens?|strengthens?|"
    r"mount(?:s|ed)?|pil(?:es?|ed) up|stalls?|stalled|stagnates?|continues?|set to (?=(?:top|hit|"
    r"reach|exceed|double|rise|fall|pass)\b)|"
    r"inch(?:es)?|seen (?=(?:rising|falling|growing|up|down|higher|lower)\b)|ticks?|creeps?|"
    r"trails?|lags?|outstrips?|underwhelms?|impress(?:es)?|shy of|short "
    r"of|"
    r"at <MONEY>)"
    r"(?:(?<=\W)|\b)"
)
_PERIOD = (
    r"(?:(?:its|the|a|an|jump|rise|fall|drop|surge|increase|decline|slump|slide|leap|gain|uptick|"
    r"strong|record|solid|mixed|weak|better-than-expected|worse-than-expected|"
    r"stronger-than-expected|disappointing|"
    r"preliminary|unaudited|audited|consolidated|financial|first|second|third|fourth|full|fiscal|"
    r"quarterly|another|maiden|bumper|"
    r"annual|half-year|half-yearly|interim|full-year|year-end|[QH][1-4]|[1-4]Q\d*|quarter|"
    r"first-quarter|second-quarter|third-quarter|"
    r"fourth-quarter|first-half|second-half|(?:nine|six|three|9)[- ]months?|9M|half|year|20\d\d|"
    r"FY\d{0,4}|FY|robust|steady|best-ever|"
    r"pre-?tax|underlying|adjusted|"
    r"and|operating|net|gross|higher|lower|surprise|bigger|smaller|wider|narrower|narrowed|"
    r"widening|double-digit|healthy|"
    r"<MONEY>|[\d.]+%|in|of|January-\w+|ended|ending|(?-i:January|February|March|April|May|June|"
    r"July|August|September|"
    r"October|November|December)|\d+) ){0,8}?"
)
_FRAGMENTS = {
    "METRIC": METRIC,
    "MOVES": _MOVES,
    "PERIOD": _PERIOD,
    "HANPERIOD": r"(?:(?:截至\w{2,10}?)?(?:第?[一二三四]季度?|[上下]半年|前三季度?|全年|首季|中期|"
    "末期|"
    r"Q[1-4]|年度|财年|半年度|20\d\d年|单季|1-\d+月))",
    "HANMETRIC": r"(?:业绩|财报|年报|季报|营收|净利润?|纯利|归母净利润?|总营收|亏损|盈利|收入|"
    "少赚|多赚|"
    r"由盈转亏|扭亏|预亏|预增|预盈|毛利|大赚|净亏|营业收入|扣非)",
}


result_pattern = patterns_of(_FRAGMENTS, confidence=0.88)
