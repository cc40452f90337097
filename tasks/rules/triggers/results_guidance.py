"""The account reports results or changes its outlook."""

import re
from collections.abc import Iterable

from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.money import find_money
from tasks.rules.triggers.reading.patterns import veto
from tasks.rules.triggers.results import basic, forms, han, wires
from tasks.rules.triggers.results.words import METRIC, OF_A_TRADE
from tasks.rules.triggers.results.words import result_pattern as _result

VERSION = 10
READS_ON = True
# Between commas.
CUES = tuple(
    """result, pat ,earnings,revenue,profit,sales,turnover,guidance,outlook,forecast,estimates,
expectations,loss,quarter,ebitda,takings,in the red,in the black,the red,trading update,arr,
full-year,record year,income,margin,eps,cash flow,interim report,year-end report,half-year report,
trading statement,snapshot,financial statement,quarterly report,charge,writes down,writes off,
writedown,write-down,write-off,writeoff,impairment,breaks even,break-even,breakeven,profitab,
targets,guides ,second half,return to growth,returns to growth,earns ,loses ,lost ,
value of,off assets,
net up,net down,net rise,net fall,net jump,net slump,net soar,net drop,net slip,net doubl,
net sink,net disappoint,net miss,net beat,net gain,net climb,net tumbl,net plung,net widen,
updates guidance,pat ,q1 ,q2 ,q3 ,q4 ,bookings,strong year,
order intake,order book,backlog,orders,like-for-like,comps ,deliveries,subscriber,
passenger numbers,shipment,under management,aum ,customers,users ,members ,good start,
strong start,slow start,
solid start,trading,christmas,festive,financial year,fiscal year,half-year,first half,half year,
statistics,accounts ,growth ,top line,bottom line,m hit,tariff hit,
million hit,billion hit,n hit,
provision,beats street,beats wall,debt,pbt,buyback,buy-back,output,production,nii ,pbdit,
on top and bottom,third-quarter net,start to the year,start to 20,r christmas,d christmas,
g christmas,营收,净利,纯利,财报,业绩,
预增,预亏,亏损,盈利,盈警,盈喜,指引,少赚,多赚,由盈转亏,扭亏,年报,季报,毛利,度报告,财季,财年,
销售大,销售增,销售下,销售同,销售超,利润,资本支出,资本开支,出货,
销售额,营业额,财测,收益,交付,销量,利润预期,
收入预期,巨亏,净亏,成绩单,发电量,产销,
吞吐量,流水,不良率,经营数据,上季,转盈,转亏,大赚,季度赚,年赚,通行费,
同店销售,净额,保费,净息差,收入增,收入同,收入突破,
销售预期,销售目标,收入指引,目标下,现金流,
客座率,营业收入,营业利润,预估,street view,dividend,gmv,
shares in,passengers,季度增,季度同比,半年增,半年同比,
溢利,figures,beats the street,beats on,lockdown,loses £,loses $,on track for,on course,
forecast cut,numbers ,quarterly report,deliver""".replace("\n", "").split(",")
)
VETO = veto(
    r"\bresults of [^.;]{0,50}\b(?:survey|study|poll|trial|index|census|research)\b|"
    r"\b(?:leadership|executive|management) (?:hires|appointments|changes|promotions|additions)\b|"
    r"\b(?:(?:temperature|snow|rain\w*|hurricane|crop|harvest|storm) (?:outlook|forecast)s?|exam "
    r"results|election results|test results|search results|results show|weight loss|job "
    r"loss\w*|"
    r"loss(?:es)? of (?!(?:about |over |nearly |almost |up to |more than |around |at least |some "
    r")?(?:[A-Z]{0,3}[$€£₹¥]?\d|"
    r"Rs|US))|hair loss|hearing loss|memory loss|sight loss|weather "
    r"forecast|home sales|house sales|"
    r"(?:retail|car|vehicle|auto|EV|album|ticket|record|book|vinyl|alcohol|property|arms) sales "
    r"(?:rises?|fall|jump|drop|data|in|rose|fell)|"
    r"to (?:report|announce|release|host|discuss|publish) (?:[\w-]+ ){0,5}(?:results|earnings)|"
    r"date of|dates? for|preview|what to expect|"
    r"earnings season|earnings call|data loss|loss[- ]making|sales (?:tips|training|team|tax|"
    r"manager|director|chief|boss|head|"
    r"role|job|pitch|platform|software|tool|agent|assistant|app|leader|office|force|floor)|"
    r"economy|GDP|(?<!despite\s)(?<!on\s)(?<!by\s)(?<!amid\s)(?<!of\s)inflation|"
    r"ahead of (?:earnings|results)|before earnings|poll|study results|trial results|(?:phase|"
    r"clinical|topline) [\w ]{0,20}results|"
    r"game|match|win-loss|goal|non-?profit|for-?profit|profit[- ]sharing|profiteer\w*|"
    r"not-for-profit|sale of|sales of(?! (?:about |over |up to |more than |nearly )?(?:[$€£₹\d]|Rs|"
    r"record))|mourns|mourning|"
    r"loss to(?! ?(?:Rs|US|HK|[A-Z]{0,2}[$€£₹]|\d))|loss against|league|cup|at a loss|(?:sector|"
    r"industry|sectors?')s? (?:profit|revenue|"
    r"sales|earnings)|"
    r"loss(?:es)? of (?:[\w,]+ ){1,3}?(?:jobs|lives|roles|posts)|(?:Moody['’]?s|Fitch|S&P Global|"
    r"ICRA|"
    r"CRISIL|Nomura|Goldman Sachs|Jefferies|UBS|Citi) (?:cuts?|raises?|lowers?|lifts?|trims?|sees|"
    r"revises?|expects|says) (?!(?:its|record|quarterly)\b)(?:[\w-]+ ){1,4}?(?:outlook|forecasts?|"
    r"estimates?|view|ratings?)|"
    r"analysts? (?:cut|raise|lower|lift)s?|(?:visa|asylum|courts?|immigration|home|food|parcel|"
    r"mail|"
    r"hospital|NHS|passport|case|driving test|planning) (?:backlog|deliveries)|revenue (?:service|"
    r"department|commissioner|share|"
    r"sharing)|tax revenue|"
    r"quarter[- ]?(?:back|final|century)|a quarter of|latin quarter|french quarter|close quarters|"
    r"(?:raises?|cuts?|lifts?|trims) (?:[\w-]+ ){0,2}(?:growth|rate|inflation|economic|price) "
    r"(?:outlook|forecast)s?|"
    r"carbon|emissions?|sentenced|jailed|charity|beats? expectations to|into lessons?|annual "
    r"report card|"
    r"(?:sales|earnings) (?:conference|release date)|(?:tender|exchange) offer)\b"
    # announced for a later day
    r"|^(?!.{0,120}\b(?:reports|posts|reported|posted|swings|"
    r"delivers)\b).{0,160}\b(?:schedul(?:es?|ed|ing)|conference "
    r"call|earnings call|webcast|transcript|(?:timing|dates?) (?:of|for)|sets? (?:the |a )?date|"
    r"invit\w+|(?<!-)results? (?:of|from) (?:(?:its|the|an?|our|20\d\d) ){0,2}(?:AGM|annual|"
    r"voting|votes?|"
    r"tender|special|general|phase|election|meeting|rights|"
    r"review|study|trials?|exchange|first|drill\w*|clinical|audit|survey|poll|extraordinary)|"
    r"(?:voting|drill\w*|assay|exploration|"
    r"topline|survey|lab|met\w*|positive|interim (?:data|clinical)) results|"
    r"to (?:hold|present|participate|webcast|be announced)|earnings (?:date|preview))\b"
    # markets and what is traded there
    r"|\b(?:S&P(?: 500)?|Nasdaq|Dow|FTSE|DAX|CAC|Nikkei|Sensex|Nifty|Hang Seng|dollar|yen|euro|"
    r"sterling|rupee|yuan|bitcoin|"
    r"ether|crude|oil|gold|silver|copper|futures|Treasur\w+|stocks|index|Wall Street) (?:posts?|"
    r"ends?|logs?|notches|books?|sees|has|"
    r"set for|heads for|heading for|records|suffers|snaps|extends|closes|up|down|on track|jumps?|"
    r"soars?|surges?|rall(?:y|ies)|climbs?|rises?|"
    r"gains?|falls?|slumps?|sinks?|slides?|tumbles?|drops?|plunges?|dips?|slips?|steady|higher|"
    r"lower|mixed)\b"
    + OF_A_TRADE
    + r"|预告发布会|财报季|工业企业利润|全国|高考成绩|彩民|A股公司|上市公司|ETF|概念股|受益股|持股|"
    r"行业|板块|券商|一览|规上|市场预期|前瞻[：|｜]|公布业绩，投资者|横评|超[^，。]{1,3}公司|"
    r"智能手机出货|财政|税收|可支配|居民|海关|社零|规模以上|百强|社科院|统计局|乘联会|中汽协|"
    r"全球手机|读懂|目标价|评级|"
    r"(?:大摩|小摩|高盛|花旗|瑞银|美银|野村|里昂|德银|大行|瑞信|麦格理|中金|海通国际|汇丰|摩通|"
    r"分析师)[^，。；]{0,2}(?:剧?[升降削]|[上下]调|看[好淡])"
    r"|财报难产"
)
PATTERNS = (
    *forms.PATTERNS,
    *basic.PATTERNS,
    *wires.PATTERNS,
    *han.PATTERNS,
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
        r"(?:(?:an?|the|its|<MONEY>|(?!(?:stage|over)\b)[\w-]+) "
        r"){0,4}?(?:the red|the black|loss(?:es)?|profits?|"
        r"profitable|profitability)\b(?! (?:to(?! <MONEY>)|of (?:life|power|trust|founder|singer|"
        r"leader|captain|star|player|friend|mother|father)))",
        confidence=0.88,
    ),
    # raises full-year outlook
    _result(
        r"(?:rais(?:es?|ed)|cuts?|lower(?:s|ed)?|hik(?:es?|ed)|lift(?:s|ed)?|slash(?:es|ed)|"
        r"trim(?:s|med)?|reaffirm(?:s|ed)?|reiterat(?:es|ed)|"
        r"withdr(?:aws|ew)|boost(?:s|ed)?|narrow(?:s|ed)?|ups|upped|downgrad(?:es|ed)|upgrad(?:es|"
        r"ed)|suspend(?:s|ed)?|maintain(?:s|ed)?|scraps|"
        r"pulls|sticks (?:to|with|by)|stands by|confirms|keeps|(?:issues|gives|sets|provides|"
        r"offers|updates|revises)"
        r"(?= (?:[\w.-]+ ){0,3}?(?:profit|sales|revenue|earnings|financial|full[- ]year|annual|"
        r"fiscal|[QH][1-4]|20\d\d|FY\d*|"
        r"quarter\w*|second|upbeat|outlook|forecast|guidance$)\b)|tightens|reins "
        r"in|pares|dials back|nudges up|bumps(?: up)?|"
        r"tempers|resets|backs|ditches|tweaks|axes|abandons) "
        r"(?:its |the )?(?:(?!(?:price|growth target|for)\b)[\w.,%$€£-]+ ){0,5}?(?:outlook|"
        r"guidance|forecasts?|profit view|(?:profit|sales|revenue|earnings|margin) "
        r"(?:targets?|goals?|expectations|estimates?|projections?)|targets? for)\b(?! (?:on (?:how|"
        r"the use|use|masks?|vaccin\w+|travel|covid\S*)|to (?:schools|states|"
        r"employers|banks)|from|model|"
        r"tool|app|for (?:UK|US|global|world)))",
        confidence=0.92,
        is_strict=True,
    ),
    _result(
        r"(?:issues?|issued|warns?|warned|flags?|shock|sounds|delivers|(?:second|new|fresh)(?= "
        r"(?:shock )?profits? warning)|fires "
        r"off) (?:(?:of|on|that|an?|its|another|second|third|fresh|"
        r"fourth|shock) ){0,3}(?:[\w-]+ ){0,3}?(?:profits? warning|profits?|lower profits?|lower "
        r"sales|weaker demand|sales hit|revenue hit|earnings hit|"
        r"profit hit|annual loss|full-year loss|earnings miss|sales slowdown|second half|"
        r"full[- ]year|results|earnings|guidance (?:cut|for (?:the |its )?(?:full|second|first|"
        r"third|"
        r"fourth|fiscal|20\d\d|FY|[QH]\d|year|quarter))|margins)\b"
        r"(?! (?:from|in) (?:war|crime|crisis))",
        confidence=0.82,
    ),
    _result(
        r"(?:guides? (?:for|to|towards?|above|below)|forecasts|projects|predicts|sees|expects|"
        r"anticipates|estimates|targets) (?:[\w.,%$€£-]+ ){0,5}?"
        r"(?:revenues?|profits?|sales|earnings|EBITDA|loss|margin|turnover|net income|cash "
        r"flow)\b(?! (?:campaign|role|"
        r"hub|drive|strategy|office|pitch|partners?|channel|team|chief|"
        r"director|platform|tool))",
        confidence=0.82,
    ),
    # beats estimates
    _result(
        r"(?:<METRIC> )?(?:beats?|miss(?:es|ed)?|tops?|exceed(?:s|ed)?|crush(?:es|ed)|smash(?:es|"
        r"ed)|"
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
        r"(?:[上下]调|调[高低]|下修|上修|维持|撤回|收窄)[^，。；]{0,10}(?:指引|(?:业绩|(?:营业|"
        r"经营|净)?利润|营收|净利润?|销售|交付|"
        r"销量)(?:预期|预估|目标)|盈利预期|"
        r"业绩预告|预测|财测|展望)(?!评级)"
    ),
)
_ABOUT = re.compile(
    rf"\b(?:{METRIC})\b|results|营收|收入|利润|净利|纯利|亏损|盈利|业绩|毛利", re.IGNORECASE
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
    ("Kelvar Tiles 2H Net Falls", {"subject": "Kelvar Tiles"}),
    ("Cheap imports dent Kelvar profits", {"subject": "Kelvar"}),
    ("Incisa Announces Leadership Hires In Sales, And Design", None),
    ("Halvard Marine slashes net debt after busy spring", {"subject": "Halvard Marine"}),
    ("Orrin Logistics records highest-ever quarterly PBT", {"subject": "Orrin Logistics"}),
    ("Orvane Gold Q3 copper output falls 9%", {"subject": "Orvane Gold"}),
    ("Students ask minister to cut debt of poor", None),
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
    (
        "Tavish Foods posts drop in first-half organic sales; warns on full year",
        {"subject": "Tavish Foods"},
    ),
    ("UPDATE 2-Halvard Marine reports biggest loss in a decade", {"subject": "Halvard Marine"}),
    ("Orrin Logistics Q3 net profit, revenue rise on fuel prices", {"subject": "Orrin Logistics"}),
    ("Marisense Delivers Strong Q1 with Gains in Recurring Revenue", {"subject": "Marisense"}),
    ("Weak krone drags down Pressburg Optics' Q3 profit", {"subject": "Pressburg Optics"}),
    (
        "Halvard Marine takes $120 million charge on Chilean yard",
        {"subject": "Halvard Marine", "amount": 120e6},
    ),
    ("Marisense shares slide on weak guidance", {"subject": "Marisense"}),
    ("Record year for Tavish Foods", {"subject": "Tavish Foods"}),
    ("Orrin Logistics: Interim report January-June", {"subject": "Orrin Logistics"}),
    ("Orrin Logistics Schedules Second Quarter Earnings Conference Call", None),
    ("Cigarette sales fall in Norway", None),
    ("Health agency issues new guidance on masks", None),
    ("Stocks slide on weak earnings", None),
    ("Halvard Marine plunges after slashing forecast", {"subject": "Halvard Marine"}),
    ("Orrin Logistics hikes dividend as profits soar", {"subject": "Orrin Logistics"}),
    ("Tavish Foods breaks even for first time", {"subject": "Tavish Foods"}),
    ("Sensex posts weekly loss", None),
    ("Marisense Announces Results of Annual Meeting", None),
    ("Halvard Marine posts third-quarter loss despite inflation", {"subject": "Halvard Marine"}),
    ("Halvard Marine Q3 profit jumps, cuts outlook", {"subject": "Halvard Marine"}),
    ("Tavish Foods hit by weak demand as half-year profit falls", {"subject": "Tavish Foods"}),
    ("Tavish Foods returns to growth", {"subject": "Tavish Foods"}),
    ("Tavish Foods updates guidance for visitors", None),
    ("Halvard Marine hit by outage as demand surges", None),
    ("青屿股份去年盈利跌3.8%至3亿元", {"subject": "青屿股份"}),
    ("澜舟制药毛利率跌至31%", {"subject": "澜舟制药"}),
    ("云帆航运上季转盈", {"subject": "云帆航运"}),
    ("前两月财政收入增长1.3%", None),
    ("大摩降青屿股份明年每股盈利预测近三成", None),
)
