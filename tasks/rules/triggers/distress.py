"""The account is in financial distress: bankruptcy, default, insolvency, rescue."""

from collections.abc import Iterable

from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.facts import money_facts
from tasks.rules.triggers.reading.given_names import PERSON_OPENS
from tasks.rules.triggers.reading.patterns import cues, pattern, veto
from tasks.rules.triggers.trouble import distress_forms, distress_plain

VERSION = 10
IS_END = True  # "collapses" tells of the event, and does not withdraw it
CUES = cues(
    """
    owes | owed | nationali | special administration |
    ceases | ceased | cease trading | 终止上市 | 拖欠 | 清偿 | 债重组 | keys to |
    take over | takes control |
    stops trading | wound up | wind up | white knight | judicial |
    debt-laden | cash-strapped | debt-ridden | troubled | beleaguered | embattled | stricken |
    repayment | for life | survival | solvency | lenders | bondholders | emergency | doubts |
    restructur |
    coupon | for life | fights for | of cash | of runway | cva | wind-up | wipes out | court
    protection |
    reorgani | over debts | auditor | 未能 | 无法 | 无力 | 利息 | bankrupt | chapter 11 |
    chapter 7 | chapter 15 | insolven | administrat | default | going concern | going-concern |
    liquidat | receiver | restructur | creditor | runs out of | ran out of | running out of |
    run out of | delist | collapse | goes bust | go bust | gone bust | went bust | goes under |
    go under | gone under | to the wall | brink | rescue | bail | winding-up | winding up |
    examinership | survive | survival | lifeline | cash crunch | misses | missed payment |
    covenant | debt | material uncertainty | last the year | distress | moratorium |
    judicial management | business rescue | curatorship | concordato | safeguard | foreclos |
    pre-pack | prepack | cash flow crisis | solvency | wages unpaid | unpaid wages | unpaid |
    folds | fails to pay | ibc | nclt | waive | on the ropes | life support | jobs at risk |
    at risk | doubt | 破产 | 重整 | 清算 | 违约 | 资金链 | 退市 | 停牌 | 暴雷 | 爆雷 | 清盘 |
    债务 | 兑付 | 欠薪 | 资不抵债 | 被执行 | 接管 | 纾困 | 跳票 | 倒闭 | 摘牌 | 持续经营 |
    失信 | 展期 | 逾期
    """
)
VETO = veto(
    PERSON_OPENS + r"|"
    r"\b(?:(?:deals?|talks|merger|bid|takeover|sale|acquisition|buyout|project|bridge|crane|mine|"
    r"wall|"
    r"ceiling|stage|scaffolding|tower|dam|shares?|stock|prices?|market|currency|economy|case|"
    r"trial) (?:with |to |"
    r"for |of |"
    r"price )?[^;:]{0,60}?collapse\w*|rainforest|glacier|ice (?:sheet|shelf)|ecosystems?|coral|"
    r"species|population|study "
    r"(?:finds|says)|"
    r"health (?:system|service)|NHS|dentistry|medicare|medicaid|social security|regime|housing "
    r"market|"
    r"(?:trade|peace|nuclear|climate) (?:deal|talks)|orca|fisher(?:y|ies)|diocese|default "
    r"(?:settings|browser|app|password|mode)|by default|(?:trump|biden|bush|obama|"
    r"reagan|federal|drug|food and drug|space|business|public|local|school|university|data|"
    r"system|tax) administration|"
    r"administration (?:officials?|says|plans|moves|costs)|bankruptc(?:y|ies) (?:filings "
    r")?(?:rise|rose|surge|hit|law|"
    r"court rules)|morally bankrupt|bankruptcies|insolvencies|bridge collapse|building "
    r"collapse|roof|"
    r"collapses? (?:in(?!to)|at|on|during)|sovereign|emerges? from (?:bankruptcy|chapter|"
    r"administration|insolvency|examinership)|(?<!to\s)exits? (?:bankruptcy|chapter|"
    r"administration)|"
    r"(?:bets?|hopes|ambitions?|dreams?) collapses?|avoids (?:bankruptcy|default|collapse|"
    r"insolvency)|student loan|mine collapse|talks "
    r"collapse|liquidation sale|"
    r"crypto liquidations?|traders|longs|shorts|rescue (?:dog|boat|workers|team|helicopter|"
    r"mission|centre|center|crews)|"
    r"coalition|peace|climber|hikers|miners rescued|animal|mountain rescue|air-?sea|bailed?|"
    r"bail (?:refused|hearing)|"
    r"defaulters|tax default|ceasefire|hunger|survivors?|court bail|administrative|"
    r"administrators? (?:of|for) (?:schools|universities)|"
    r"payroll administrat\w*|system administrat\w*|benefits administrat\w*|bankruptcy of "
    r"ideas|buys? [^.;]{2,40} out of (?:administration|receivership|bankruptcy))\b|"
    r"避免破产|破产法|国家|主权|退市新规|违约金|违约责任|清算所|清算行|结算|破产管理人协会|"
    r"债务重组顾问|地方债务|化债"
    r"|倒闭潮|倒闭诈|[上数多]百?家[^，。]{0,6}倒闭|重整[一-鿿]{2,8}(?:拼|市场|版图|业务)"
)
_STATES = (
    r"(?:bankruptcy(?: protection| court)?|bankrupt|chapter (?:11|7|15)|insolvency|"
    r"administration|liquidation|receivership|"
    r"creditor protection|protection from (?:its )?creditors|examinership|judicial management|"
    r"business rescue|provisional liquidation|"
    r"court protection|debtor[- ]in[- ]possession|self-administration|a winding-up petition|"
    r"winding-up|moratorium|safeguard proceedings|"
    r"(?:court-led |debt |judicial |corporate )?(?:restructuring|reorgani[sz]ation)(?= "
    r"(?:proceedings|plan|under)|$)|debt moratorium|the hands of (?:administrators|receivers|"
    r"liquidators)|compulsory "
    r"liquidation|wind-up|CVA|company voluntary arrangement|a pre-pack)\b"
)
PATTERNS = (
    pattern(
        r"(?:files?|filed|filing|to file|seeks?|seeking|declares?|declared|declares itself|"
        r"enters?|entered|considers|prepares?|preparing|weighs|"
        r"mulls|heads? (?:for|into)|heading for|nears|slides? (?:in)?to|slips into|falls? "
        r"into|fell into|on (?:the )?brink of|faces|facing|placed (?:in|into|under)|put "
        r"into|goes into|went into|"
        r"collapses? into|tips? into|tumbles into|sinks into|plunges? into|crashes into|"
        r"in|sought|forced into|on (?:the )?verge of|goes|going|went|petitions for|"
        r"pushed into|tipped into|requests|lodges|applies for|granted|wins|gets|under|teeters "
        r"on|staves off|threatened with|risks) "
        r"(?:for )?(?:an? )?(?:[\w-]+ )?<STATES>",
        confidence=0.92,
        is_strict=True,
        STATES=_STATES,
    ),
    pattern(
        r"(?<=\w) (?:is |now |has |goes |gone |went ){0,2}(?:bankrupt|insolvent|in liquidation|in "
        r"administration|in "
        r"receivership|bust)(?=$|[,.:;]| (?:as|after|with|owing|leaving|despite|following)\b)",
        confidence=0.85,
    ),
    pattern(
        r"(?:defaults on|defaulted on|misses (?:[\w$€£.,-]+ ){0,3}?(?:payment|repayment|"
        r"coupon|interest)|fails to (?:pay|repay|make|meet) (?:[\w$€£.,'’-]+ ){0,4}?(?:bond|"
        r"debt|interest|coupon|loan|payment|wages|creditors|suppliers|staff)|"
        r"(?:runs|ran|running|run) (?:out of|low on|short of) (?:cash|money|funds|road)|"
        r"raises? (?:substantial )?(?:going[- ]concern|doubts? (?:about|over) (?:its "
        r")?(?:future|survival|ability))|"
        r"warns (?:(?:of|on|about|over) (?:a )?(?:going[- ]concern|its ability|insolvency|"
        r"cash|material uncertainty|its (?:future|survival)|possible collapse|collapse|"
        r"cash crunch|running out)|"
        r"(?:that )?it (?:may|might|could) (?:not|go|run|fail|collapse|fold|be forced|have "
        r"to (?:close|file)))|"
        r"(?:flags|reports|discloses|has|issues|cites) (?:[\w-]+ ){0,2}?(?:going[- ]concern|"
        r"material uncertainty|substantial doubt|solvency)|"
        r"goes bust|go bust|gone bust|went bust|goes bankrupt|"
        r"(?:goes|gone) under(?! the | \w+['’]s )|goes "
        r"to the wall|collapses(?=$|[,.:;]| (?:with|after|owing|into|as|under|following|"
        r"leaving))|"
        r"on (?:the )?(?:brink|verge) of (?:collapse|ruin|failure)|on the brink(?! of (?:glory|"
        r"title|deal|history|promotion))|on (?:its )?last legs|"
        r"on life support|on the ropes|fights? for (?:its )?(?:survival|life)|fighting "
        r"for (?:its )?(?:survival|life)|"
        r"hires (?:restructuring|insolvency|turnaround) (?:advis\w+|experts?|lawyers)|(?:to "
        r")?(?:calls?|called|brings|brought|appoints?|bring) "
        r"in (?:the )?(?:administrators|receivers|liquidators|insolvency)|(?:appoints?|"
        r"appointed) (?:the )?(?:administrators?|receivers?|liquidators?|provisional)|"
        r"lines up (?:administrators|insolvency)|begins liquidation|enters talks with "
        r"(?:creditors|lenders)|in (?:rescue|crisis|restructuring|debt) talks|"
        r"(?:seeks|needs|in talks (?:for|over)|pleads for|begs for|hunts for|races to (?:find|"
        r"secure)|scrambles for|asks for|requests|secures|gets|wins|agrees|lands|receives|"
        r"strikes) (?:an? |the |its )?(?:[\w$€£.,-]+ ){0,3}?"
        r"(?:rescue (?:deal|package|plan|loan|buyer|funding|bid|refinancing)?|bailout|bail-out|"
        r"lifeline|debt (?:holiday|standstill|restructuring|relief)|standstill|forbearance|"
        r"covenant waiver)|"
        r"(?:steps?|pulls?|pulled|hauled|comes) back from (?:the )?brink|saved from (?:the "
        r"brink|collapse|administration|closure)|rescued from (?:administration|collapse|"
        r"insolvency|receivership|bankruptcy)|"
        r"breaches? (?:its )?(?:debt |loan |banking )?covenants?|swaps? debt for (?:equity|"
        r"shares)|falls behind on (?:debt|loan|rent)|may not (?:survive|last)|might not "
        r"(?:survive|last)|"
        r"unable to pay (?:its )?(?:debts|staff|creditors|suppliers)|stops paying|suspends "
        r"(?:debt|interest|bond) payments)(?!\w)",
        confidence=0.86,
    ),
    # "Administrators called in at Acme", "Court declares Acme bankrupt"
    pattern(
        r"\b(?:administrators?|receivers?|liquidators?|insolvency practitioners?|creditors|"
        r"examiner|trustee)s? (?:are |is |have been |has been )?(?:called in(?:to)?(?: "
        r"(?:at|to))?|appointed (?:at|to|over|for)|take (?:over|control (?:of|at))|"
        r"takes (?:over|control (?:of|at))|brought in at|seize|circle|move in (?:on|at)|"
        r"push|drag|petition against|put up for sale)(?P<who>)",
        subject="who",
        confidence=0.87,
    ),
    pattern(
        r"\b(?:court|judge|tribunal|NCLT|high court) (?:declares|orders|places|puts|admits|"
        r"winds up|approves|opens|appoints (?:administrator|receiver|liquidator|examiner)s? "
        r"(?:to|at|over)|rules)(?P<who>)[^,;.]{2,60}? (?:bankrupt|insolvent|"
        r"in(?:to)? (?:liquidation|insolvency|receivership|administration|bankruptcy)|wound "
        r"up|wind-up|winding-up)",
        subject="who",
        confidence=0.87,
    ),
    pattern(
        r"\b(?:insolvency|bankruptcy|winding-up|liquidation|going[- ]concern) (?:petition|"
        r"proceedings|plea|filing|case|order|warning|doubts?|fears?|looms?)(?: (?:filed|"
        r"brought|opened|admitted|begin|begins|hangs?))? (?:against|for|over|at|into|looms "
        r"over)(?P<who>)",
        subject="who",
        confidence=0.82,
    ),
    pattern(
        r"\b(?:collapse|demise|failure|bankruptcy|insolvency) of (?P<who>(?-i:[A-Z]))[^,;.]{2,"
        r"40}? (?:leaves|puts|threatens|costs|hits|sends|sparks|with)\b",
        subject="who",
        confidence=0.8,
    ),
    # "Chapter 11 for burger chain Acme", "Judicial management sought by Acme"
    pattern(
        r"(?:^|[:;] )(?:(?:voluntary|provisional|prepackaged|surprise|second|more|shock) "
        r")?<STATES> "
        r"(?:filing |petition |order |proceedings |application |protection )?(?:looms? |"
        r"beckons? |"
        r"made |lodged |opened |begins? |granted |sought |ordered |confirmed |near |nears |is "
        r"near |"
        r"filed |now )?(?:for|by|at|against|over|of)(?P<who>)(?! (?:law|reform))",
        subject="who",
        confidence=0.84,
        STATES=_STATES,
    ),
    pattern(
        r"(?:^|[:;] )(?:last[- ]minute |new |fresh |cash |eleventh-hour |£\S+ |€\S+ |\$\S+ )*"
        r"(?:lifeline|rescue|rescue (?:deal|package|plan|loan)|bailout|bail-out|stay of "
        r"execution|"
        r"reprieve from creditors|debt (?:standstill|deal|holiday)) (?:(?:is )?(?:thrown|agreed|"
        r"found|secured|offered|sought|granted|struck|in sight|near) (?:to|for|at|by)|"
        r"for(?= (?:[\w-]+ ){0,3}?(?-i:[a-z][\w-]+ [A-Z])))(?P<who>)"
        r"(?! (?:dogs?|cats?|climbers?|miners?|hikers?|whales?))",
        subject="who",
        confidence=0.78,
    ),
    pattern(
        r"\b(?:pre-?pack|administrators?|receivers?|liquidators?) (?:deal |sale |rescue "
        r")?(?:saves?|"
        r"sells?|sell|offloads?|offload|rescues|keeps?)(?: (?:half|most|part|some|\d+ \w+) of)?"
        r"(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    # "Voluntary administration: surf label Acme wipes out"
    pattern(
        r"(?:^|[;] )(?:voluntary |provisional )?<STATES>(?: for [\w ]{3,20})?: (?P<who>)",
        subject="who",
        confidence=0.78,
        STATES=_STATES,
    ),
    pattern(
        r"(?:^|[:;] )(?:goes|gone|went) (?:bust|under|to the wall|into administration): "
        r"(?P<who>)",
        subject="who",
        confidence=0.82,
    ),
    pattern(
        r"\b(?:goes|turns|heads|runs|applies) to (?:the )?(?:high )?court (?:over|with|for "
        r"(?:protection|relief) from|to (?:restructure|escape|shed|cut|impose)) (?:its )?"
        r"(?:debts?|lenders|creditors|bondholders|debt plan)\b",
        confidence=0.8,
    ),
    pattern(
        r"(?:receives|gets|faces|hit with|under|risks) (?:an? )?(?:[\w]+ )?delisting(?: "
        r"(?:notice|warning|notification|threat))?|to be delisted|threatened with delisting",
        confidence=0.86,
    ),
    pattern(
        r"(?:宣布|宣告|正式|申请|被申请|被裁定|被法院[^，。；]{0,6}|法院[^，。；]{0,6}|"
        r"进入|被|启动|将|拟|面临|已|依法|向[^，。；\s]{2,10}?|(?:被|遭)(?:债权人|法院|"
        r"供应商|银行|员工|股东)(?:申请|裁定)|自请|自行|申请破产)"
        r"*(?:破产(?:重整|清算|保护|倒闭)?|重整|强制清算|清盘(?!人(?:以|起诉|要求|向|称))|(?<=被)接管|"
        r"(?<=法院)接管|被[^，。；]{2,12}?接管)(?!的|后|法|潮|管理人招)",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:(?:[\d.,]+[亿万]?元?)?(?:美元债|公司债|债券|票据|债务|贷款|利息|本息))?"
        r"(?:未能|未|无法|无力)(?:按期|如期|按时|及时|足额)*(?<!未)(?:兑付|偿付|偿还|清偿|支付|归还|付息)|"
        r"(?:境外|境内|离岸|公开市场|海外|美元|到期|商票|本息|利息|旗下|多只|"
        r"首只){0,3}(?:债券|债务|美元债|票据|贷款|信托|商票|理财|产品|债)?(?:构成|发生|"
        r"出现|再|已|实质|首次|涉嫌)*(?:实质)?(?:违约|逾期|展期)(?!责任|金|率|风险案)",
        confidence=0.87,
    ),
    pattern(
        r"(?:陷|陷入|被曝|曝|深陷|面临|收到|被|疑似|传|爆出|濒临|遭遇|出现|自曝)*(?:资金链断裂|"
        r"资金链紧张|强制退市|退市风险|退市风险警示|终止上市|暴雷|爆雷|债务危机|流动性危机|"
        r"资不抵债|破产边缘|倒闭|拖欠(?:[^，。；]{0,6}?(?:供应商|经销商|员工|农民工|业主|上百人|数月))?"
        r"[^，。；]{0,4}?(?:工资|薪资|薪水|货款|工程款|租金|欠款|款项|社保|尾款)|欠薪|欠债|现金流断裂|"
        r"财务危机|停工停产|被列为失信|失信被执行|摘牌|持续经营[^，。；]{0,8}(?:疑虑|不确定|"
        r"存疑)|(?:支票|商票|票据|兑付)跳票|(?:境[外内])?(?:债务|债)重组|纾困)",
        confidence=0.86,
    ),
    pattern(
        r"(?:has|with|down to|only|just) (?:just |only )?(?:\w+ )?(?:days|weeks|months) "
        r"of (?:cash|runway|money)",
        confidence=0.8,
    ),
    pattern(
        r"\bauditors? (?:doubts?|questions?|warns?|raises? (?:doubts?|alarm|concerns?)|"
        r"flags?|casts? doubt|sounds? alarm)(?: (?:about|over|on|of|that|for))*(?P<who>)"
        r"[^,;]{0,50}?(?:future|survival|ability|viability|going concern|may not|could|might)",
        subject="who",
        confidence=0.82,
    ),
    *distress_plain.PATTERNS,
    *distress_forms.PATTERNS,
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """A sum, where one is named."""
    return money_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Tavish Foods to shut nine mills under rescue plan", {"subject": "Tavish Foods"}),
    ("Ostrand Rail edges closer to special administration", {"subject": "Ostrand Rail"}),
    ("Ostrand Rail edges closer to home", None),
    ("Chapter 11 for burger chain Big Otto", {"subject": "Big Otto"}),
    ("Judicial management sought by Bukit Rigs", {"subject": "Bukit Rigs"}),
    ("Lifeline thrown to Portmore Fish", {"subject": "Portmore Fish"}),
    ("Winding-up order made against Glint Cleaning", {"subject": "Glint Cleaning"}),
    ("Bike maker Pedalix goes to court over debts", {"subject": "Pedalix"}),
    ("Lifeline for whales stranded in Tasmania", None),
    ("Rescue for climber on Ben Nevis", None),
    ("Insolvency for thousands of farmers looms", None),
    ("Spiral Airlines files for Chapter 11 bankruptcy", {"subject": "Spiral Airlines"}),
    ("Northfell files for insolvency", {"subject": "Northfell"}),
    ("UK retailer Wilmot enters administration", {"subject": "Wilmot"}),
    ("Harbor Foods defaults on bonds", {"subject": "Harbor Foods"}),
    ("EV maker Zeon considers bankruptcy", {"subject": "Zeon", "status": "rumour"}),
    ("Kellwood raises going concern doubt", {"subject": "Kellwood"}),
    ("Voltgrid seeks creditor protection", {"subject": "Voltgrid"}),
    ("Canuma Files For Chapter 7", {"subject": "Canuma"}),
    ("Solmar runs out of cash", {"subject": "Solmar"}),
    ("Zippo receives Nasdaq delisting notice", {"subject": "Zippo"}),
    ("Sofa chain Plumpt tips into administration with 300 jobs at risk", {"subject": "Plumpt"}),
    ("Brewer Hopwell bankrupt, owing suppliers €4m", {"subject": "Hopwell"}),
    ("Administrators called in at Fitzone", {"subject": "Fitzone"}),
    ("Toy seller Whirligig warns it could run out of money by May", {"subject": "Whirligig"}),
    ("Pie maker Crumb & Sons secures £6m rescue deal", {"subject": "Crumb & Sons"}),
    ("星辰汽车申请破产重整", {"subject": "星辰汽车"}),
    ("蓝海地产美元债违约", {"subject": "蓝海地产"}),
    ("远航股份资金链断裂", {"subject": "远航股份"}),
    ("Lund administration plans tariffs", None),
    ("How to change your default browser", None),
    ("Bridge collapse kills two", None),
    ("Acmera emerges from bankruptcy", None),
    ("Bankruptcies rise 10% in June", None),
    ("Peace talks collapse", None),
    ("Acmera avoids default", None),
    ("Sri Lanka defaults on debt", None),
    ("FDA administration officials visit", None),
    ("Why restaurants go bankrupt", None),
    ("Crypto liquidations top $1 billion", None),
    ("Sailors rescued by cargo of coconuts", None),
    ("Greenland's coalition collapses over fishing law", None),
    ("避免破产的五个方法", None),
    ("企业破产法修订", None),
    ("退市新规实施", None),
    ("Orrin Logistics misses interest payment on 2029 notes", {"subject": "Orrin Logistics"}),
    (
        "Pressburg Optics files for protection from creditors in Vienna",
        {"subject": "Pressburg Optics"},
    ),
    ("Marisense warns of material uncertainty over its future", {"subject": "Marisense"}),
    ("临江制药被债权人申请破产清算", {"subject": "临江制药"}),
    ("Hikers in distress rescued near Tavish peak", None),
    ("Zeon Air prepares to file for bankruptcy within days", {"subject": "Zeon Air"}),
    ("Shoe shops Barlow have gone into administration again", {"subject": "Barlow"}),
    ("Tarnfield Foods at risk of collapse without lender support", {"subject": "Tarnfield Foods"}),
    ("Collapsed cab app Tuktukka owes drivers £3m", {"subject": "Tuktukka"}),
    ("Kellwood agrees debt restructuring with bondholders", {"subject": "Kellwood"}),
    ("Solmar initiates voluntary Chapter 11 process", {"subject": "Solmar"}),
    ("Rainforest at risk of collapse, study finds", None),
    ("Alice Marlow files for bankruptcy", None),
    ("Old pier collapses into sea overnight", None),
    ("Velara Marine goes under Kordano's wing", None),
    ("Velara's last ferry goes under the hammer", None),
)
