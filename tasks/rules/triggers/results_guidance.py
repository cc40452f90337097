"""The account reports results or changes its outlook."""

import re
from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._money import find_money
from tasks.rules.triggers._patterns import patterns_of, veto

VERSION = 4
READS_ON = True
# Between commas.
CUES = tuple(
    """result, pat ,earnings,revenue,profit,sales,turnover,guidance,outlook,forecast,estimates,
expectations,loss,quarter,ebitda,takings,in the red,in the black,the red,trading update,arr,
full-year,record year,营收,净利,纯利,财报,业绩,预增,预亏,亏损,
盈利,盈警,盈喜,指引,少赚,多赚,由盈转亏,扭亏,年报,季报,毛利""".replace("\n", "").split(",")
)
VETO = veto(
    r"\b(?:(?:temperature|snow|rain\w*|hurricane|crop|harvest|storm) (?:outlook|forecast)s?|exam "
    r"results|election results|test results|search results|results show|weight loss|job "
    r"loss\w*|"
    r"loss of (?:life|control|biodiversity)|hair loss|hearing loss|memory loss|sight loss|weather "
    r"forecast|home sales|house sales|"
    r"(?:retail|car|vehicle|auto|EV|album|ticket|record|book|vinyl|alcohol|property|arms) sales "
    r"(?:rises?|fall|jump|drop|data|in|rose|fell)|"
    r"to (?:report|announce|release|host|discuss|publish) (?:[\w-]+ ){0,5}(?:results|earnings)|"
    r"date of|dates? for|preview|what to expect|"
    r"earnings season|earnings call|data loss|loss[- ]making|sales (?:tips|training|team|tax|"
    r"manager|director|chief|boss|head|"
    r"role|job|pitch|platform|software|tool|agent|assistant|app|leader|office|force|floor)|"
    r"economy|GDP|inflation|"
    r"ahead of (?:earnings|results)|before earnings|poll|study results|trial results|(?:phase|"
    r"clinical|topline) [\w ]{0,20}results|"
    r"game|match|win-loss|goal|non-?profit|for-?profit|profit[- ]sharing|profiteer\w*|"
    r"not-for-profit|sales? of|mourns|mourning|"
    r"loss to|loss against|league|cup|at a loss|(?:sector|industry|sectors?')s? (?:profit|revenue|"
    r"sales|earnings)|"
    r"analysts? (?:cut|raise|lower|lift)s?|revenue (?:service|department|commissioner|share|"
    r"sharing)|tax revenue|"
    r"quarter[- ]?(?:back|final|century)|a quarter of|latin quarter|french quarter|close quarters|"
    r"(?:raises?|cuts?|lifts?|trims) (?:[\w-]+ ){0,2}(?:growth|rate|inflation|economic|price) "
    r"(?:outlook|forecast)s?|"
    r"carbon|emissions?|sentenced|jailed|charity)\b"
    r"|预告发布会|财报季|工业企业利润|全国|高考成绩|彩民|A股公司|上市公司|行业|板块|券商|一览"
)
_METRIC = (
    r"(?:(?:pre-?tax|operating|net|gross|underlying|adjusted|core|headline|annual|quarterly|"
    r"yearly|full-year|half-year|"
    r"half-yearly|interim|first-half|second-half|(?:first|second|third|fourth)-quarter|record|"
    r"Q[1-4]|H[12]|FY\d*|"
    r"like-for-like|comparable|same-store|fiscal|statutory|group|total|UK|US|global|online|food|"
    r"recurring|subscription|"
    r"cloud|consolidated|standalone|after-tax|attributable|trading|organic|monthly|weekly|"
    r"Christmas|festive|20\d\d|PAT|"
    r"third|second|fourth|first|quarter) ){0,4}"
    r"(?:profits?|revenues?|sales|earnings|turnover|loss(?:es)?|EBITDA|income|takings|PAT|topline|"
    r"bottom line|ARR|bookings|"
    r"margins?|net profit)"
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
    r"above|below|ahead|in line|under pressure|collapses?|evaporates?|takes? (?:a )?hit|warning)\b"
)
_PERIOD = (
    r"(?:(?:its|the|a|an|jump|rise|fall|drop|surge|increase|decline|slump|slide|leap|gain|uptick|"
    r"strong|record|solid|mixed|weak|better-than-expected|worse-than-expected|"
    r"stronger-than-expected|disappointing|"
    r"preliminary|unaudited|audited|consolidated|financial|first|second|third|fourth|full|fiscal|"
    r"quarterly|another|maiden|bumper|"
    r"annual|half-year|half-yearly|interim|full-year|year-end|[QH][1-4]|[1-4]Q\d*|quarter|"
    r"first-quarter|second-quarter|third-quarter|"
    r"fourth-quarter|first-half|second-half|half|year|20\d\d|FY\d{0,4}|FY|robust|steady|best-ever|"
    r"pre-?tax|underlying|adjusted|"
    r"and|operating|net|gross|higher|lower|surprise|bigger|smaller|wider|narrower|narrowed|"
    r"widening|double-digit|healthy|"
    r"<MONEY>|[\d.]+%|in|of|January-\w+|ended|ending|(?-i:January|February|March|April|May|June|"
    r"July|August|September|"
    r"October|November|December)|\d+) ){0,8}?"
)
_FRAGMENTS = {
    "METRIC": _METRIC,
    "MOVES": _MOVES,
    "PERIOD": _PERIOD,
    "HANPERIOD": r"(?:(?:截至\w{2,10}?)?(?:第?[一二三四]季度?|[上下]半年|前三季度?|全年|首季|中期|"
    "末期|"
    r"Q[1-4]|年度|财年|半年度|20\d\d年|单季|1-\d+月))",
    "HANMETRIC": r"(?:业绩|财报|年报|季报|营收|净利润?|纯利|归母净利润?|总营收|亏损|盈利|收入|"
    "少赚|多赚|"
    r"由盈转亏|扭亏|预亏|预增|预盈|毛利|大赚|净亏|营业收入|扣非)",
}


_result = patterns_of(_FRAGMENTS, confidence=0.88)


PATTERNS = (
    # reports third-quarter results; books a $4m loss
    _result(
        r"(?:reports?|reported|posts?|posted|announces?|announced|delivers?|delivered|releases|"
        r"publishes|books|logs|records|unveils|"
        r"notches|makes|made|earns|generates|clocks(?: up)?|chalks up|racks up|enjoys|sees|"
        r"suffers|turns in|hails|toasts|has|files|"
        r"discloses|reveals|celebrates|achieves|banks) <PERIOD>"
        r"(?:results|earnings|revenues?|profits?|sales (?:growth|of|up|rise|jump)|turnover|"
        r"loss(?:es)?|net income|income|sales dip|dip|quarter|EBITDA|"
        r"sales|ARR)\b(?! (?:call|team|chief|growth tool|date|preview|manager|director|streams?|"
        r"platform|software|model|potential))",
        confidence=0.92,
        is_strict=True,
    ),
    _result(
        r"(?:has|enjoys|hails|delivers|reports|posts|toasts|celebrates|sees|logs|notches) (?:its |"
        r"an? )?(?:record|best|best-ever|strongest|bumper|"
        r"worst|weakest|blockbuster|stellar) (?:(?:ever|first|second|third|fourth|financial|"
        r"fiscal|[\w-]+) ){0,2}(?:year|quarter|half)\b",
        confidence=0.85,
    ),
    # swings to loss
    _result(
        r"(?:swings?|swung|slumps?|slumped|sinks?|sank|falls?|fell|slides?|slid|plunges?|plunged|"
        r"dives?|crashes|tumbles?|slips?|returns?|returned|moves?|"
        r"bounces? back|reverts?|dips?|drops?|goes|is (?:back )?|back|climbs? back|roars? back|"
        r"stays?|remains?|deeper|lurches|narrows?|cuts?|trims?|"
        r"widens?|slashes|halves|shrinks|deepens|turns?|turned|makes?|records|nudges|ends? (?:the "
        r")?(?:year|quarter)) "
        r"(?:(?:back|deeper|further|year|its|their|first|full-year) ){0,3}(?:(?:in|to|into|from) )?"
        r"(?:(?:an?|the|its|<MONEY>|[\w-]+) ){0,4}?(?:the red|the black|loss(?:es)?|profits?|"
        r"profitable|profitability)\b(?! (?:to|of (?:life|power|trust)))",
        confidence=0.88,
    ),
    # raises full-year outlook
    _result(
        r"(?:rais(?:es?|ed)|cuts?|lower(?:s|ed)?|hik(?:es?|ed)|lift(?:s|ed)?|slash(?:es|ed)|"
        r"trim(?:s|med)?|reaffirm(?:s|ed)?|reiterat(?:es|ed)|"
        r"withdr(?:aws|ew)|boost(?:s|ed)?|narrow(?:s|ed)?|ups|upped|downgrad(?:es|ed)|upgrad(?:es|"
        r"ed)|suspend(?:s|ed)?|maintain(?:s|ed)?|scraps|"
        r"pulls|sticks (?:to|with|by)|stands by|confirms|keeps|issues|gives|sets|tightens|reins "
        r"in|pares|dials back|nudges up|bumps(?: up)?|"
        r"tempers|updates|revises|resets|backs|ditches|tweaks|axes|provides|offers|abandons) "
        r"(?:its |the )?(?:(?!(?:price|growth target|for)\b)[\w.,%$€£-]+ ){0,5}?(?:outlook|"
        r"guidance|forecasts?|profit view|(?:profit|sales|revenue|earnings|margin) "
        r"(?:targets?|goals?|expectations|estimates?|projections?)|targets? for)\b(?! (?:model|"
        r"tool|app|for (?:UK|US|global|world)))",
        confidence=0.92,
        is_strict=True,
    ),
    _result(
        r"(?:issues?|issued|warns?|warned|flags?|shock|sounds|delivers|second|new|fresh|fires "
        r"off) (?:(?:of|on|that|an?|its|another|second|third|fresh|"
        r"fourth|shock) ){0,3}(?:[\w-]+ ){0,3}?(?:profits? warning|profits?|lower profits?|lower "
        r"sales|weaker demand|sales hit|revenue hit|earnings hit|"
        r"profit hit|annual loss|full-year loss|earnings miss|sales slowdown|second half|"
        r"full[- ]year|results|earnings|guidance|margins)\b"
        r"(?! (?:from|in) (?:war|crime|crisis))",
        confidence=0.82,
    ),
    _result(
        r"(?:guides? (?:for|to|towards?|above|below)|forecasts|projects|predicts|sees|expects|"
        r"anticipates|estimates|targets) (?:[\w.,%$€£-]+ ){0,5}?"
        r"(?:revenues?|profits?|sales|earnings|EBITDA|loss|margin|turnover)\b(?! (?:team|chief|"
        r"director|platform|tool))",
        confidence=0.82,
    ),
    # beats estimates
    _result(
        r"(?:beats?|miss(?:es|ed)?|tops?|exceed(?:s|ed)?|crush(?:es|ed)|smash(?:es|ed)|"
        r"surpass(?:es|ed)|outstrips|blows (?:past|through)|sails past|"
        r"falls? short of|fell short of|undershoots|trails|meets|matches|lags|outpaces|trumps|"
        r"tramples|breezes past) (?:[\w-]+ )"
        r"{0,4}?(?:estimates|expectations|forecasts?|consensus|guidance|(?:sales|profit|revenue|"
        r"earnings) targets?)\b",
    ),
    # Acme's quarterly profit jumps; turnover at Acme tops €50m
    _result(
        r"(?P<left>)(?:['’]s? )?\b<METRIC> (?:(?:for|in) (?:[\w-]+ ){1,3}?)?(?:\w+ly )?<MOVES>"
    ),
    _result(
        r"^<METRIC> (?:\w+ly )?<MOVES>[^;:]{0,30}? (?:at|for)(?P<who>)",
        confidence=0.82,
        subject="who",
    ),
    _result(
        r"(?:^|[,;:] )(?:record )?<METRIC> (?:at|of|for|in) (?P<who>)[^;:.]{2,60}? <MOVES>",
        confidence=0.85,
        subject="who",
    ),
    _result(
        r"(?P<left>)(?:['’]s? )?\b(?:(?:[QH][1-4]|[1-4]Q|FY\d*|(?:first|second|third|"
        r"fourth)[- ]quarter|full[- ]year|annual|interim|half[- ]year(?:ly)?|"
        r"year-end|quarterly|preliminary|first[- ]half|20\d\d) ){1,3}(?:FY ?\d+ |20\d\d |"
        r"financial )?(?:results|earnings|numbers|trading update)"
        r"(?= ?(?:$|[:;,–—-]|show|beat|miss|top|disappoint|out|up|down|announced|reveal|underline|"
        r"buoyed|boosted|hit|dented))",
        confidence=0.85,
    ),
    _result(
        r"(?:doubl(?:es?|ed)|tripl(?:es?|ed)|trebles?|quadruples?|grows?|grew|passes|crosses|hits|"
        r"tops|surpasses|reaches|clears|breaks|boosts|lifts|ups|"
        r"increases|improves) (?:its )?(?:<MONEY> )?(?:in |of )?(?:(?:annual|recurring|annualised|"
        r"annualized|net|quarterly|yearly|pre-tax|operating|"
        r"underlying|half-year|first-half|full-year|record) ){0,3}(?:revenues?|profits?|sales|"
        r"turnover|ARR|earnings|EBITDA)\b(?! (?:team|force|target|call))",
        confidence=0.8,
    ),
    # In Chinese
    _result(
        r"(?:\d+月\d*[日份]?)?(?:发布|公布|披露|交出|预计|预告|"
        r"录得)?(?:(?:20\d\d年?)?<HANPERIOD>度?"
        r"<HANMETRIC>|(?:营收|营业收入|净利润?|纯利|归母净利润?)(?:同比|超|达|约|增长|下降|下滑|"
        r"预增|"
        r"大增|大跌|暴增|按年|年增|年减|翻倍|跌|升|涨|减|破|逾|首破|创)|业绩(?:预告|预增|预减|"
        r"快报|下滑|"
        r"大增|变脸|暴雷)|预增|预亏|财报|盈利警告|盈警|盈喜|扭亏为盈|由盈转亏|少赚|"
        r"(?:公布|发布|披露|交出)\w{0,8}(?:年报|季报|中报|业绩))",
        confidence=0.88,
        is_strict=True,
    ),
    _result(
        r"(?:[上下]调|调[高低]|下修|上修|维持|撤回|收窄)[^，。；]{0,10}(?:指引|业绩预期|盈利预期|"
        r"业绩预告|预测|财测|展望)(?!评级)"
    ),
)
_ABOUT = re.compile(
    rf"\b(?:{_METRIC})\b|results|营收|收入|利润|净利|纯利|亏损|盈利|业绩|毛利", re.IGNORECASE
)
_NO_RESULT = re.compile(
    r"(?:dividend|buyback|派息|股息|末期息|回购)[^.,，。]{0,20}$", re.IGNORECASE
)
_LAST_YEAR = re.compile(
    r"(?:\bfrom|compared (?:with|to)|\bagainst|上年同期\w{0,6}|去年同期\w{0,6}) $", re.I
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """The first sum: of a headline, or of a sentence of the lead about results."""
    if not clause.is_headline and not _ABOUT.search(clause.text):
        return
    for money in find_money(clause.text, clause.raw):
        before = clause.text[: money.start]
        if money.is_valuation or money.low is None:
            continue
        if _NO_RESULT.search(before) or _LAST_YEAR.search(before):
            continue
        span = clause.span(money.start, money.end)
        yield Fact("amount", money.low, span)
        if money.high is not None:
            yield Fact("amount_high", money.high, span)
        if money.currency:
            yield Fact("currency", money.currency, span)
        return


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Acme raises full-year outlook", {"subject": "Acme"}),
    ("Larsund reports third-quarter results", {"subject": "Larsund"}),
    ("Voltgrid posts record quarterly profit", {"subject": "Voltgrid"}),
    ("Stridewell cuts annual guidance", {"subject": "Stridewell"}),
    ("Corvane misses Q3 estimates", {"subject": "Corvane"}),
    ("Kestrel Foods Q2 revenue rises 12%", {"subject": "Kestrel Foods"}),
    ("Harrowby issues profit warning", {"subject": "Harrowby"}),
    ("Brightpath Announces Fourth Quarter and Full Year 2025 Results", {"subject": "Brightpath"}),
    ("Chip giant Cerevo beats revenue forecasts", {"subject": "Cerevo"}),
    ("Northwind swings to loss", {"subject": "Northwind"}),
    (
        "Harbour Cinemas slumps to A$14m loss, warns on second half",
        {"subject": "Harbour Cinemas", "amount": 14e6, "currency": "AUD"},
    ),
    ("Turnover at joiner Slane & Sons tops €50m", {"subject": "Slane & Sons", "amount": 50e6}),
    ("Arun Estates' profit slides 31% in Q4", {"subject": "Arun Estates"}),
    ("Tarn back in the black as bookings recover", {"subject": "Tarn"}),
    ("Harbor Foods lowers sales forecast", {"subject": "Harbor Foods"}),
    ("星河智能三季度营收增长30%", {"subject": "星河智能"}),
    ("远航汽车发布2025年半年度业绩", {"subject": "远航汽车"}),
    ("蔚岭科技净利润同比下降20%", {"subject": "蔚岭科技"}),
    ("華岭光學一季度由盈轉虧", {"subject": "華岭光學"}),
    ("星河智能下调全年指引", {"subject": "星河智能"}),
    ("Exam results released today", None),
    ("Election results are in", None),
    ("Acme to report results on Tuesday", None),
    ("Earnings season: what to expect", None),
    ("Weight loss drug approved", None),
    ("Retail sales rise in May", None),
    ("Weather forecast for the weekend", None),
    ("Five sales tips", None),
    ("Home sales fall again", None),
    ("Clinical trial results disappoint", None),
    ("Inflation beats expectations", None),
    ("Rovers back to winning ways after loss to City", None),
    ("Tarn names sales chief", None),
    ("Central bank cuts growth forecast", None),
    ("全国工业企业利润增长", None),
    ("财报季来临", None),
    ("高考成绩公布", None),
    ("Halvard Marine second-quarter operating profit up 14 percent", {"subject": "Halvard Marine"}),
    (
        "Orrin Logistics lowers full-year forecast after weak October",
        {"subject": "Orrin Logistics"},
    ),
    ("Tavish Foods full-year sales fall for first time in decade", {"subject": "Tavish Foods"}),
    ("Pressburg Optics returns to profit in third quarter", {"subject": "Pressburg Optics"}),
    ("Marisense sees 2027 revenue of 60 million euros", {"subject": "Marisense"}),
    ("临江制药前三季度净利润增长21%", {"subject": "临江制药"}),
    ("青屿软件预计全年亏损收窄", {"subject": "青屿软件"}),
    ("Halvard Marine to publish quarterly report on 4 May", None),
    ("School results improve in Dundee", None),
    ("高考成绩今日公布查询方式", None),
)
