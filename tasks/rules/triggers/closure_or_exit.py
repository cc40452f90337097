"""The account shuts down, closes sites or leaves a market."""

from collections.abc import Iterable

from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.facts import count_facts
from tasks.rules.triggers.reading.patterns import cues, patterns_of
from tasks.rules.triggers.sites import closure_plain, closure_words, han_plain

VERSION = 10
IS_END = True  # "scraps" and "calls time" tell of the event, and do not withdraw it
CUES = cues(
    """
    终止 | scrapping |
    to fold | will fold | suspends | halts | pulls plug | exited | shutdown | end of the |
    curtain | over for |
    switch off | hangs up | back on | goodnight |
    for the chop | for good | pulls plug | goes cold | go cold | retreat | reprieve | dead |
    mothballed | 停刊 | 停播 | 停办 | shut | clos | winding down | wind down | winds down |
    wound down | exit | pulls out | pull out | pulling out | pulled out | withdraw | ceas |
    quits | quit | leaves | leave | discontinu | mothball | end production | ends production |
    end operations | ends operations | ends | stop production | stops | stop selling |
    end manufacturing | sunset | plug on | calls time | call time | ditches | axes | axe |
    scraps | kills off | kills | retires | retreats | bows out | walks away | bails out of |
    goodbye | farewell | goes dark | folds | calls it | towel | doors for | out of business |
    forced to | set to | due to | bow out | bowing out | bowed out | backs out | gets out |
    route | flights | idles | idling | abandons | abandon | liquidates | fold |
    last orders | taproom |
    time is up | be up for | to idle | shutter | killing | abandoning | phase out | phases out |
    phasing out | vacat |
    to end | to stop |
    stopping | no longer |
    lights out | line under | drops | winds up | wind up | shelves | leaving | offload | 关闭 |
    关停 | 退出 | 撤出 | 停止运营 | 停运 | 停产 | 关店 | 倒闭 | 撤离 | 闭店 | 结业 | 歇业 |
    停业 | 停服 | 关门 | 解散 | 停止服务 | 撤柜 | 清盘 | 停售 | 熄灯 | 收摊 | 谢幕 | 撤资 |
    停更 | 下线 | 停止 | _winding | _down | _pulls | plug | goes dark | permanently | bails |
    结束营运 | 结束营业 | 停止营业 | 关掉 | 撤离 |
    收缩 | 砍掉 | 裁撤 | 放弃 | offline | _halt_ | pause
    """
)
VETO = closure_words.VETO
_closing = patterns_of(closure_words.FRAGMENTS)
PATTERNS = (
    *closure_plain.NAMED,
    *han_plain.CLOSURE,
    _closing(
        r"<CLOSES> <GAP><SITE>",
        confidence=0.88,
        is_strict=True,
    ),
    _closing(
        r"(?:shuts? down|shutting down|to shut down|winds? down|winding down|to wind down|"
        r"winds up|ceases? operations|"
        r"ceasing operations|goes out of business|going out of business|clos(?:es?|ing) "
        r"(?:its|their|the) (?:doors|shutters)|"
        r"to close (?:its )?doors|to close down|closes down|closing down|shuts? up shop|"
        r"shutting up shop|calls it (?:a day|quits)|"
        r"calling it (?:a day|quits)|shutters(?=$|[,.]| after| as)|ceases trading|stops "
        r"trading|ceases? to (?:trade|exist|operate)|throws in the towel|folds(?=$|[,.:;]| -|"
        r" after| as| with| and| amid| next| this| -)|"
        r"goes dark|(?:to|will) fold(?=$|[,.;:]| (?:after|amid|as|next)\b)|pulls down the "
        r"shutters|brings down the curtain|shuts for good|closes "
        r"for good|"
        r"closes permanently|is no more|switches off the lights|"
        r"(?:halts|stops|suspends) (?:all )?operations(?=$|[,.;:]| (?:after|amid|as|with|next|"
        r"over|and|"
        r"following|due|-)(?!\w))|announces (?:its )?(?:shutdown|closure)(?=$|[,.;:]| -| (?:after|"
        r"amid|as|"
        r"next)\b)|packs up|is shutting|is "
        r"closing)\b(?! "
        r"(?:after cyber|over threat|critics|rumou?rs|fears|claims|talk))",
        confidence=0.88,
        is_strict=True,
    ),
    _closing(
        r"(?:ends?|ending|to end|stops?|to stop|stopping|halts for good|ceases?|to cease|"
        r"ceasing) (?:all )?(?:[\w-]+ )?(?:production|operations|"
        r"manufacturing|assembly|services?|sales|brewing|deliveries|printing|support|flights|"
        r"trading|taking orders|(?:selling|making|offering|producing|stocking|publishing) [\w-]+)"
        r"(?: (?:at|in|of|for|from|on|to)\b|$|[,.:])",
        confidence=0.82,
    ),
    _closing(
        r"(?:exits?|exiting|(?:has |have )?exited|(?:considers?|mulls?|weighs?|plans?|eyes|"
        r"announces?|"
        r"confirms?|completes?) (?:its |an? |the |full )*(?:exit|withdrawal|retreat|pull-?out) "
        r"from|"
        r"(?:suspends?|halts?|stops?|ceases?) (?:all )?(?:operations|sales|business) in|quits?|"
        r"leaves|leaving|pulls? out of|pulling out of|pulled out "
        r"of|withdraws from|withdrawing "
        r"from|to withdraw from|to exit|retreats from|retreating from|abandons|to leave|"
        r"to quit|bows out of|walks away from|"
        r"(?:says|waves) (?:goodbye|farewell|adieu|sayonara|au revoir|adiós) to|gives up "
        r"on|bails on|turns its back on|"
        r"packs up in|ends (?:its )?(?:[\w-]+ )?(?:adventure|foray|experiment|presence|"
        r"operations) in|closes its [\w ]{3,20} in) (?:the )?(?:[\w-]+ )??"
        r"(?P<place><LOCAL>(?![’'])(?! (?:boss|chief|talks|league|cup|final|open|summit|"
        r"accord|deal|team|squad))|"
        r"(?:[\w&-]+ ){1,3}?(?:market|business|sector|segment|lending|insurance|mining|"
        r"banking|retail|manufacturing))(?!\w)",
        confidence=0.88,
        is_strict=True,
    ),
    # "to exit Granada and Murcia": towns that no list knows
    _closing(
        r"(?:to exit|exits|pulls out of|to pull out of|withdraws from|to withdraw from|"
        r"quits|to quit) "
        r"(?P<place>(?-i:[A-Z])[\w’-]+(?:(?:,| and| &)? (?-i:[A-Z])[\w’-]+){0,3})(?=$|[,.:;]|"
        r" (?:by|after|as|amid|in|over|from|with|market|for|next|this|following)\b)",
        confidence=0.78,
    ),
    # "Acme's Leeds plant to close with loss of 90 jobs"
    _closing(
        r"(?:^|[:;] )(?:last day for |end of the line for |curtains for |it's over for )?"
        r"(?P<who>(?-i:[A-Z0-9])[\w&.’'-]*(?: (?-i:[A-Z0-9&])[\w&.-]*){0,3}?)(?:['’]s?)? "
        r"<GAP><SITE>"
        r"(?: (?:in|at|near) [^,;:.]{2,30}?)? (?:(?:is |are |will |set |due |expected )*(?:to "
        r")?(?:close|shut|be (?:closed|shut|"
        r"axed|mothballed|shuttered|wound down))\b|closes|shuts|closing|shutting|faces? "
        r"(?:the )?(?:axe|closure)|"
        r"earmarked for closure|faces closure|axed|mothballed|shuttered|"
        r"falls silent)(?! (?:higher|lower|up|down \d|in on|gap|for (?:refit|repairs|holiday)))",
        subject="who",
        confidence=0.82,
    ),
    _closing(
        r"\b(?:confirms?|announces|proposes|plans|unveils|starts|begins|completes) (?:the "
        r")?(?:permanent )?(?:closure|shutdown|wind-down|phase-out|exit|withdrawal|retreat) "
        r"(?:of|from)\b",
        confidence=0.82,
    ),
    _closing(
        r"^(?:we['’]re|we are|we have|we['’]ve)(?: [\w-]+){0,3}? (?:shutting down|closing|"
        r"winding down|"
        r"sunsetting|saying goodbye|decided to (?:close|shut|wind|sunset))\b|^(?:goodbye|"
        r"farewell) from (?!(?-i:[A-Z][a-z]+)$)",
        subject="own",
        confidence=0.8,
    ),
    _closing(
        r"(?:宣布|将|拟|正式|全面|永久|已|计划|陆续|被曝|传|即日起|全线|彻底)*(?:关闭|关停|"
        r"退出|撤出|撤离|停止|终止)(?!的|后|潮|对|(?:[^，。；]{0,14}(?:调查|合作|收购|协议|合同|"
        r"重组|审核|上市|发行|"
        r"定增|交易|谈判|筹划|诉讼)))(?P<place>(?:<PLACE>)"
        r"(?:[一-鿿]{0,6}?市场)?)?(?:[^，。；\s]{0,12}?(?:工厂|门店|办公室|业务|市场|应用|App|店|"
        r"基地|分公司|服务|平台|线|家|中心|销售|生产|分行|网点|运营)|(?=$|，|"
        r"\s))",
        confidence=0.88,
        is_strict=True,
    ),
    _closing(
        r"(?:宣布|将|拟|正式|全面|永久|已|计划|陆续|被曝|传|即日起|全线|彻底|突然|[^，。；\s]{0"
        r",6}(?:工厂|门店|平台|App|总店|旗舰店|最后一家店|线下店))*(?:停止运营|停止服务|"
        r"停运|停产|停服|"
        r"停售|停刊|停播|停办|关店|倒闭|闭店|结业|歇业|停业|关门|解散|撤柜|清盘|熄灯)(?!人|呈请|"
        r"申请|令|聆讯|[^，。；]{0,2}[一两二三四五六七八九几\d]+个?[周天日]|进行中|的|"
        r"后|潮|整顿|"
        r"检修|风波|新规|赔偿)",
        confidence=0.85,
        is_strict=True,
    ),
    _closing(
        r"(?:end of the (?:road|line)|curtains|last orders|last call|game over|the end|"
        r"lights out|time['’]s up|it['’]s over|closing time) for(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    # "calls time on home batteries": these idioms end whatever they name.
    _closing(
        r"(?:calls? time on|calling time on|(?:pulls?|pulling) the plug on|draws? (?:a )?line "
        r"under|"
        r"(?:brings?|rings?) (?:down )?the (?:curtain|shutters) (?:down )?on|sounds? the death "
        r"knell "
        r"for|puts? (?:the )?(?:lid|padlock)s? (?:back )?on|hangs? up on|kills off|sunsets|"
        r"discontinues|mothballs|phases out|lays to rest|puts out to pasture|retires)"
        r" (?![^,;:.]{0,40}\b(?:soap|sitcom|show|drama|tradition|mystery)\b)"
        r"(?!(?:talks?|deal|merger|takeover|bid|career|marriage|relationship|row|feud|debt|"
        r"partnership|shirt|jersey|number|sale|listing|IPO|his|her|my|era|affair|saga|season|"
        r"rumou?rs|speculation|episode|case|dispute|early|as|from|at|after|in|offer|campaign)\b)"
        r"(?:its |the |an? |their )?(?:[\w’'&-]+ ){0,3}?(?-i:[a-z][\w-]{3,})"
        r"(?=$|[,.:;]| (?:after|as|in|amid|from|by|to|with|and|on|over|for)\b)"
        r"(?<!deal)(?<!talks)(?<!merger)(?<!career)",
        confidence=0.76,
    ),
    _closing(
        r"\b(?:pulls? (?:the )?(?:plug|shutters? down)|goes (?:cold|silent|quiet for good)|"
        r"shuts? "
        r"for (?:good|ever)|bakes its last|brews its last|rolls out its last|prints its last|"
        r"serves "
        r"its last|closes its last)(?=$|[,.:;]| (?:after|as|amid|loaf|pint|with)\b)",
        confidence=0.78,
    ),
    # "Two Wexford cafes of Acme for the chop"
    _closing(
        r"<SITE> (?:of|at|from|run by|owned by)(?P<who>)[^,;:.]{2,40}? (?:for the (?:chop|axe)|"
        r"(?:faces?|facing|get|gets) (?:the )?(?:chop|axe|closure)|to (?:close|shut|go)|closes?|"
        r"shuts?|closed|shut|to be (?:closed|shut|mothballed)|no more|axed|goes dark)\b",
        subject="who",
        confidence=0.8,
    ),
    _closing(
        r"(?:^|[:;] )(?:retreat|exit|withdrawal|departure|pull-?out|wind-down|closure|shutdown|"
        r"farewell|goodbye|adieu) (?:from|of|to|in) [^,;:.]{2,40}? (?:complete|completed|"
        r"confirmed|"
        r"looms|nears|beckons|begins|set|announced|under way)? ?(?:for|by|at)(?P<who>)",
        subject="who",
        confidence=0.78,
    ),
    _closing(
        r"(?:^|[:;] )(?:[\w’'-]+ ){0,3}?<SITE> (?:shuts?|closes?|to close|to shut|axed|"
        r"mothballed|"
        r"goes cold|closed|shut|for the chop)\b[^:]{0,40}(?:: | at | by )(?P<who>)",
        subject="who",
        confidence=0.75,
    ),
    _closing(
        r"(?:^|[:;] )(?:(?:last|final) (?:orders|call|bell|day|shift|pint|issue|edition|curtain)|"
        r"closing time|shutters down|doors close|(?:the )?end of an era) (?:for|at|of) "
        r"(?P<who>(?-i:[A-Z])[\w&.’'-]*(?: (?-i:[A-Z&])[\w&.-]*){0,3}?)['’]s? <GAP><SITE>",
        subject="who",
        confidence=0.8,
    ),
    _closing(
        r"(?:curtain|axe|shutters?) (?:falls?|comes? down) (?:on|at)(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    _closing(
        r"<CLOSES> (?:all|its last|last|final|remaining|half|dozens of|hundreds of|\d[\d,]*)(?:"
        r" of)?(?: its)? (?:[\w’'-]+ ){0,2}?(?-i:(?!(?:jobs|roles|posts|"
        r"positions|workers|shares|bonds|accounts|employees|years|weeks)\b)[a-z]{3,}s)\b"
        r"(?=$|[,.:;]| (?:with|in|across|as|after|by|and|over|for|at)\b)",
        confidence=0.8,
    ),
    *closure_plain.PATTERNS,
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """How many people are affected."""
    return count_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Skyfinch to close two crew bases", {"subject": "Skyfinch"}),
    ("Incisa pulls application for knee clamp", None),
    ("Motovia forced to shut Elmford factory", {"subject": "Motovia"}),
    ("Tavish Foods bows out of infant formula", {"subject": "Tavish Foods"}),
    ("Rovers bow out of cup", None),
    ("Lund bows out of race for mayor", None),
    ("Tolver Foods announces jam factory closure with 90 jobs lost", {"subject": "Tolver Foods"}),
    ("Tolver Foods will shutter Tolver Canada", {"subject": "Tolver Foods"}),
    ("Kordano weighs closure of rope mill", {"subject": "Kordano"}),
    ("Kordano halts operations amid cash crunch", {"subject": "Kordano"}),
    ("Kordano shuts mill for a week after hack", None),
    ("Kordano scraps plan to close mill", None),
    ("Union fights Hopcroft's Leeds jam factory closure", {"subject": "Hopcroft"}),
    ("Petalia: all 70 stores to close", {"subject": "Petalia"}),
    ("Looks like time is up for Lumo's mirror", {"subject": "Lumo"}),
    ("Solmar to stop publishing its garden weekly", {"subject": "Solmar"}),
    ("Hopcroft to permanently close two Ohio mills", {"subject": "Hopcroft"}),
    ("Tarn exits boat insurance business", {"subject": "Tarn"}),
    ("Ransomware gang closes shop", None),
    ("Probe into Tarn closes", None),
    ("Nordlys calls time on home batteries", {"subject": "Nordlys"}),
    ("Two Kerry cafes of Bean & Bough for the chop", {"subject": "Bean & Bough"}),
    ("Last orders for Hopcroft's Bristol taproom", {"subject": "Hopcroft"}),
    ("Retreat from Chile complete for cable firm Kordel", {"subject": "Kordel"}),
    ("Broadcaster calls time on long-running soap", None),
    ("Striker calls time on career", None),
    ("Navy retires last frigate", None),
    ("Exit stage left: Nadia Brandl quits Plumpt", None),
    ("Nisumi to end production at Cuerna plant", {"subject": "Nisumi"}),
    ("Kestrel & Dray to close Ottawa depot", {"subject": "Kestrel & Dray"}),
    ("Marlow's to close 66 stores", {"subject": "Marlow's"}),
    ("Fordwick shuts German plant", {"subject": "Fordwick"}),
    ("EV startup Canuma ceases operations", {"subject": "Canuma"}),
    ("Carrosse exits Argentina", {"subject": "Carrosse", "place": "Argentina"}),
    ("Ridewell pulls out of Pakistan", {"subject": "Ridewell", "place": "Pakistan"}),
    ("Fintech Zippo is winding down", {"subject": "Zippo"}),
    ("Nisumi Closing Two Factories in Mexico", {"subject": "Nisumi"}),
    ("Brightpath shuts down consumer app", {"subject": "Brightpath"}),
    ("Sheldrake quits Chinese power market", {"subject": "Sheldrake"}),
    ("Kellwood to shutter distribution center", {"subject": "Kellwood"}),
    ("Harbor Foods closing its bakery business", {"subject": "Harbor Foods"}),
    ("Tarn calls time on meal-kit arm", {"subject": "Tarn"}),
    ("Solmar pulls the plug on its Lisbon lab", {"subject": "Solmar"}),
    ("Brewdale's Perth brewery to close with loss of 40 jobs", {"subject": "Brewdale"}),
    ("Florist chain Petalia shuts up shop after 40 years", {"subject": "Petalia"}),
    ("We're sunsetting Tessellate Classic", {}),
    ("Moped hire firm Zoomi to quit Granada and Murcia", {"subject": "Zoomi"}),
    ("蓝海集团宣布关闭上海工厂", {"subject": "蓝海集团"}),
    ("优途出行退出越南市场", {"subject": "优途出行"}),
    ("星辰汽车停产", {"subject": "星辰汽车"}),
    ("生鲜电商禾乐买菜宣布停止运营", {"subject": "禾乐买菜"}),
    ("Acmera closes Series B", None),
    ("Wall Street closes higher", None),
    ("Government shutdown enters third week", None),
    ("Storm closes schools", None),
    ("Exit polls show tight race", None),
    ("Russia closes airspace", None),
    ("Acmera closes acquisition of Bolt", None),
    ("How to wind down before bed", None),
    ("Troops withdraw from border", None),
    ("Acmera CEO exits", None),
    ("Acmera finance chief to leave Spain for Peru", None),
    ("Sydney harbour closes beaches after spill", None),
    ("Why stores are closing", None),
    ("景区关闭通知", None),
    ("国足退出比赛", None),
    ("学校停运校车", None),
    ("暴雨致多座工厂短暂停产", None),
    ("Orrin Logistics shuts Ghent freight hub, blames fuel costs", {"subject": "Orrin Logistics"}),
    ("Halvard Marine discontinues outboard motor line", {"subject": "Halvard Marine"}),
    ("Pressburg Optics leaves Japan after six years", {"subject": "Pressburg Optics"}),
    ("青屿软件宣布退出消费级市场", {"subject": "青屿软件"}),
    ("Halvard Marine closes gap on rivals in container race", None),
    ("Bridge closes for repairs over long weekend", None),
    ("小区游泳池因暴雨关闭一天", None),
    ("Tolver Foods to close up to 75 restaurants", {"subject": "Tolver Foods"}),
    ("Tolver Foods announces temporary closure of stores", {"subject": "Tolver Foods"}),
    ("蓝海集团收缩网贷业务", {"subject": "蓝海集团"}),
    ("监管机构依法终止对蓝海集团的调查", None),
    ("蓝海集团收到清盘呈请", None),
    ("澜舟免税网宣布结束营运", {"subject": "澜舟免税网"}),
    ("两条公交线路与夜班线停运", None),
)
