"""The account and another company merge, or combine as equals; both are subjects."""

from tasks.rules.triggers.deals.facts import merger_facts
from tasks.rules.triggers.deals.steps import HOLDERS, VOTE
from tasks.rules.triggers.deals.words import NAME
from tasks.rules.triggers.reading.patterns import cues, pattern, veto

VERSION = 7
CUES = cues(
    """
    merge | merging | combine | combination | combining | amalgamat | unite | tie-up |
    tie the knot | join together | become one | fuse | union of | marriage of | join in | 合并 |
    重组 | 换股 | integrate | join up | 合二为一 | 吸并 | 并入 | 整合 | 一家
    """
)
VETO = veto(
    r"\b(?:merger|takeover|combination|deal)\b[^,;]{0,80}? would (?:hurt|harm|raise|reduce|cost|"
    r"mean)\b|"
    r"\b(?:study finds|wedding|bride|groom|couple|actor|actress|singer|heiress|princes?s?|royal|"
    r"married|lanes?|"
    r"traffic|junction|roads?|motorway|galax(?:y|ies)|black holes?|councils?|clubs?|juniors|book|"
    r"novel|film|boroughs?|counties|"
    r"in combination with|departments?|police|ministr(?:y|ies)|schools|universit(?:y|ies)|"
    r"colleges|(?:shareholder|"
    r"investor) "
    r"alert|law firm investigat\w+|halper sadeh|parishes|dioces\w+|parties|party|trade unions?|"
    r"labou?r unions?|leagues?|scandal|could have|"
    r"merge requests?|merge conflicts?|sort|cells?|merger (?:arbitrage|wave|activity|boom|rules|"
    r"guidelines|law|control|mania|market)|record mergers|mergers and acquisitions|after (?:the |"
    r"its )?merger|post-merger|since (?:the |its )?merger|fake[ds]?|jailed|rules? out|ruled out|no "
    r"plans? to)\b|合并报表|合并财报|合并财务|合并营收|合并計|合并计算|合并同类|校区|乡镇|学校|"
    r"街道|合并症|合并用药|合并感染|行政区|车道|院校|航班"
)
_PHASE = (
    r"(?:(?:to|agree(?:s|d)?(?: to| on)?|plans?(?: to)?|set to|vote(?:s|d)? to|will|in talks to|in|"
    r"announces?|announced|completes?|completed|closes?|closed|explores?|exploring|seals?|signs?|"
    r"calls? off|"
    r"scraps?|abandons?|walks? away from|ends?|ended|considers?|weighs?|mulls?|nears?|approves?|"
    r"back(?:s|ed)?|propos(?:es?|ed)|confirms?|denies|denied|finali[sz]es?|pursues?|"
    r"discuss(?:es)?|enters? into|drops?|shelves?|revives?|resumes?|unveils?|strikes?|inks?|"
    r"reach(?:es)?|pulls? out of|backs? out of|rejects?|terminates?|go(?:es)? ahead with|blocks|"
    r"clears|abandoned|scrapped|dropped|ditch(?:es|ed)|called off|shelved|rejected) )?"
)
_SUMMED = (
    r"(?:(?:an?|the|its|their|planned|proposed|all-share|all-stock|nil-premium|<MONEY>|deal|"
    r"agreement|definitive|blockbuster|mega|plan|plans|for|on|of|talks|in|about|over|potential|"
    r"possible|friendly|long-awaited|surprise|three-way|strategic) ){0,5}"
)
_MERGER = (
    r"(?:merger(?: of equals| talks| agreement| plan| deal| discussions| negotiations)?|merging|"
    r"amalgamation|business combination(?: agreement)?|combination)"
)
# "combine" alone has other objects: what is combined, or with what, must follow.
_UNITE = (
    r"(?:merge|combine(?=[,;:]| in\b| by\b| amid\b| to (?:form|create|become)| as\b| under\b| "
    r"for\b| into\b| "
    r"after\b|$)|amalgamate|unite(?= to (?:form|create)| under\b| in (?:an? )?<MONEY>|$)|join "
    r"forces in "
    r"(?:an? )?(?:<MONEY> )?merger|merged(?=[,;:]|$| by\b| amid\b| in (?:an? )?(?:<MONEY>|all-)| "
    r"to (?:form|create|"
    r"become)| into one)|join together|tie the knot|become one|fuse(?= in\b| to\b|$))"
)
_BOTH = (
    r"(?:announce|agree(?: on| to)?|vote to|save|considering|weighing|complete|seal|sign|call off|"
    r"scrap|abandon|end|explore|discuss|"
    r"confirm|unveil|in|consider|finali[sz]e|pursue|propose|resume|strike|ink|shelve|drop|near|"
    r"reach|begin|start|hold|open|enter|halt|resume|join in|mull|weigh|study|eye|plan|back|"
    r"approve|vote for|vote through|hold|block|clear)"
)
_HOLDERS = rf"\b{HOLDERS}(?:{VOTE}| agree(?: to| on)?)"
_SIDE = r"[^，。；：、\s！？]{2,20}?"
PATTERNS = (
    # "Owner withdraws proposal to merge Acme and Bolt"
    pattern(
        r"(?P<left>)\b(?:proposals?|plans?|bid|deal|offer|agreement|proposes|wants|move|seeks|push|"
        rf"talks|agrees) to (?:merge|combine)(?P<who> {NAME}) (?:and|with|&)(?P<who_2>)"
        r"(?= (?-i:[a-z]?[A-Z]))",
        subject="who",
        confidence=0.8,
        needs="to merge|to combine",
    ),
    # "Acme shareholders approve merger with Bolt", "Acme, Bolt shareholders back merger"
    pattern(
        rf"{_HOLDERS} {_SUMMED}{_MERGER} with(?P<who>)",
        confidence=0.86,
        needs="merg|amalgam|combination",
    ),
    pattern(
        rf"{_HOLDERS} {_SUMMED}{_MERGER}\b(?! with| of| between)",
        subject="pair",
        confidence=0.84,
        needs="merg|amalgam|combination",
    ),
    pattern(
        r"(?:approves?|approved|clears?|cleared|okays?|blocks?|blocked|probes?|reviews?|"
        r"greenlights|green-lights|nod (?:to|for)|opposes|challenges) (?:the |proposed |planned |"
        rf"<MONEY> ){{0,3}}(?P<who>{NAME})(?:,| and| &)(?P<who_2> {NAME}) merger\b",
        subject="who",
        confidence=0.82,
        needs="merger",
    ),
    pattern(
        rf"(?:^|[:;]['’”]? )(?P<who>{NAME})(?:,| and| &)(?P<who_2> {NAME}) merger\b(?: deal| "
        r"talks| plan)? (?:gets|"
        r"wins|approved|cleared|collapses?|called off|blocked|faces|completed?|closes|off|hits|"
        r"probed?|under|delayed|investigated|talks|"
        r"nears|"
        r"stalls?|falls|goes|on track|takes|becomes|to (?:be|close|create))\b",
        subject="who",
        confidence=0.82,
        needs="merger",
    ),
    pattern(
        rf"{_PHASE}{_SUMMED}(?:merges?|merged|merging|to combine|fuses|amalgamates?|to unite|"
        rf"{_MERGER}) with(?! (?-i:us)\b| the times\b| traffic\b)(?P<who>)",
        confidence=0.9,
        is_strict=True,
    ),
    # "Acme shares jump on merger with Bolt", "Acme open to merger with Bolt"
    pattern(
        r"(?:(?:shares?|stock) [a-z]+|open) "
        r"(?:on|after|to|as|in) (?:an? |its |planned |proposed |potential |possible |<MONEY> ){0,3}"
        r"(?:merger|combination)(?: talks| deal| plan)? with(?P<who>)",
        confidence=0.8,
        needs="merger|combination",
    ),
    # "Acme joins forces with Bolt in $2bn merger"
    pattern(
        rf"joins forces with(?P<who> {NAME}) in (?:an? )?(?:<MONEY> )?(?:[\w-]+ )?merger\b",
        confidence=0.84,
        needs="merger",
    ),
    # "Acme shareholders approve Bolt merger", "Acme rejects Bolt merger proposal"
    pattern(
        rf"(?:{_HOLDERS}|rejects|receives|weighs|considers|completes|closes|calls off|scraps|drops|"
        r"pursues|explores|mulls|proposes|terminates|nears)(?: the| its| planned| proposed| "
        r"<MONEY>)"
        rf"{{0,2}}(?P<who> {NAME}) merger(?: proposal| offer| plan| deal| talks| agreement)?\b"
        r"(?! (?:of|with|between))",
        confidence=0.8,
        needs="merger",
    ),
    # "Watchdog investigates Acme and Bolt merger", "... to save Acme, Bolt merger"
    pattern(
        r"(?P<left>)\b(?:investigates?|examines?|probes?|scrutini[sz]es|delays?|suspends|rejects?|"
        rf"save|on|over|into|against|with) (?:the |proposed |planned |<MONEY> ){{0,3}}"
        rf"(?P<who>{NAME})(?:,| and| &)(?P<who_2> {NAME}) merger\b(?! with)",
        subject="who",
        confidence=0.76,
        needs="merger",
    ),
    # "Acme is in talks with Bolt to merge", "... about a merger"
    pattern(
        rf"\bin (?:[\w-]+ )?(?:talks|discussions|negotiations) with(?P<who> {NAME}) (?:to (?:merge|"
        r"combine)|(?:about|over|on|for) (?:an? |their )?(?:possible |potential |<MONEY> "
        r")?(?:merger|"
        r"merging|combination|tie-up))\b",
        confidence=0.84,
        needs="merge|merging|combin|tie-up",
    ),
    pattern(rf"\b(?:to )?{_UNITE}\b(?! with)", subject="pair", confidence=0.86),
    pattern(
        rf"\b{_BOTH} {_SUMMED}(?:(?!with\b)[\w-]+ ){{0,2}}?(?:{_MERGER}|(?:<MONEY>|mega|all-share|"
        r"blockbuster) tie-up)\b(?! "
        r"with| of| between)",
        subject="pair",
        confidence=0.86,
        is_strict=True,
    ),
    pattern(
        r"(?P<left>)\b(?:combination|merger|union) with(?P<who>)(?= [^,;]{2,40}? (?:to make|"
        r"makes|would make|"
        r"creates))(?: [\w&.'’-]+){1,5}? (?:to make|makes|would make)(?P<who_2>)",
        subject="who",
        confidence=0.78,
    ),
    pattern(
        rf"(?P<left>)\b(?:{_MERGER}|union|marriage) (?:of|between)(?P<who>) [^,;.]{{2,40}}? "
        r"(?:and|with)"
        r"(?P<who_2>)",
        subject="who",
        confidence=0.8,
    ),
    # "Bolt rejects Acme's merger proposal"
    pattern(
        rf"(?:rejects?|receives|considers|weighs|accepts|rebuffs)(?P<who> {NAME})['’]s? "
        r"(?:<MONEY> )?"
        r"merger (?:proposal|offer|bid|approach)\b",
        confidence=0.82,
        needs="merger",
    ),
    pattern(
        r"(?P<who>(?-i:[A-Z])[\w.&]{2,20})[-–/](?P<who_2>(?-i:[A-Z])[\w.&]{2,20}) merger\b",
        subject="who",
        confidence=0.8,
    ),
    pattern(
        r"\b(?:walks? away from|ends|ended|calls? off|scraps|abandons|drops|resumes|confirms|"
        r"denies|in|opens|holds|enters) (?:its |the )?(?P<who>(?-i:[A-Z])[\w.&'’-]*(?: "
        r"[\w.&'’-]+){0,3}?) merger(?: talks)?\b(?! with)",
        confidence=0.8,
    ),
    pattern(
        rf"(?:宣布|拟|将|计划|正式|筹划|洽谈|考虑|终止|完成|与|换股){{0,4}}(?:与|和|"
        rf"同)(?P<who>{_SIDE})(?:正式|宣布|"
        r"达成|洽谈|筹划|进行|的|拟|将|换股|吸收|平等|对等|完成|终止|实施|推进|商讨)*合并(?!报表|"
        r"财报|营收|后的)",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        rf"(?:宣布|拟|将|计划|正式|筹划|终止|完成|获批)*(?:换股)?吸收合并(?P<who>{_SIDE})(?=$|，|"
        r"。|；|：|\s|案|"
        r"事项|获|后|交易|并|预案|方案|的)",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:拟|将|正式)?换股并入(?P<who>[一-鿿]{2,10})(?=$|，|。|；|\s)",
        confidence=0.84,
        needs="换股并入",
    ),
    # 甲拟合并乙, 甲与乙战略重组
    pattern(
        r"(?:拟|将|计划|筹划|考虑|宣布|建议){1,2}合并(?P<who>[一-鿿]{2,10})(?=$|，|。|；|\s)"
        r"(?<!报表)(?<!财报)(?<!业务)(?<!部门)(?<!公司)(?<!品牌)(?<!门店)(?<!事业部)",
        subject="left",
        confidence=0.78,
        needs="合并",
    ),
    pattern(
        rf"(?:与|和|同)(?!债权人|债券|债主)(?P<who>{_SIDE})(?:正式|宣布|筹划|进行|拟|将|实施|启动|推进|完成){{0,3}}(?:战略性?|"
        r"联合|专业化)?重组(?=$|，|。|；|！|\s|获)(?<!债务重组)",
        confidence=0.8,
        needs="重组",
    ),
    pattern(
        r"(?:宣布|拟|将|计划|正式|筹划|洽谈|考虑|终止|完成|达成|签署|敲定|或|两家公司|双方)*"
        r"(?:换股|平等|对等|战略)?合并(?=$|，|。|；|：|\s|重组|成|为|协议|计划|谈判|案|组建|交易|"
        r"获|，)",
        subject="pair",
        confidence=0.87,
        is_strict=True,
    ),
    # "Acme, Bolt to integrate businesses", "Acme and Bolt merge practices", "join up to survive"
    pattern(
        r"(?:to |will |agree to |plan to )?(?:integrate|merge|combine|unite|fold together) "
        r"(?:their |the )?"
        r"(?:operations|business(?:es)?|practices|companies|firms|banks)\b(?! with)|"
        r"\b(?:set|due|poised|ready) to (?:combine|merge|unite)\b|\bjoin up to (?:survive|form|"
        r"create)\b",
        subject="pair",
        confidence=0.82,
        needs="integrate|merge|combin|unite|fold together|join up",
    ),
    # "Holders back tie-up of Acme and Bolt", "talks on tie-up of equals between Acme and Bolt"
    pattern(
        r"(?P<left>)\b(?:back|backs|approve|approves|clear|clears|talks (?:under way )?on|bless|"
        r"oppose) "
        r"(?:the )?(?:merger|tie-up|combination)(?: of equals)? (?:of|between)(?P<who>) "
        r"[^,;.]{2,40}?"
        r"(?: and|,)(?P<who_2>) (?-i:[A-Z])",
        subject="who",
        confidence=0.78,
        needs="tie-up|merger|combination",
    ),
    # 甲与乙“合二为一”, 甲吸并乙获批, 甲将并入乙, 甲与乙启动经营整合
    pattern(
        rf"(?:与|和|、)(?P<who>{_SIDE})(?:将|拟|正式|宣布|启动|终止|推进|完成|[“「])*(?:合二为一|经营整合|业务整合|"
        r"整合谈判|整合(?=$|，|。|\s)|合并谈判|成一家|合为一家)",
        confidence=0.82,
    ),
    pattern(
        r"(?:拟|将|正式|完成|获批)*(?:吸并|并入)(?P<who>[一-鿿]{2,10}?)(?=$|，|。|；|\s|获|案|"
        r"事项|交易)"
        r"(?<!报表)(?<!主业)(?<!体系)(?<!账户)",
        confidence=0.8,
        needs="吸并|并入",
    ),
)
READS_ON = True
facts = merger_facts

EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Acme Robotics and Bolt Automation to merge", {"subject": "Acme Robotics"}),
    ("Pellworth to merge with Danish rival Ostervang", {"subject": "Pellworth"}),
    (
        "Tarn Energy and Kellwood agree to combine in $4bn all-share deal",
        {"subject": "Tarn Energy", "amount": 4e9, "currency": "USD"},
    ),
    (
        "Pixelry and Framestock to combine in $3.7 billion merger",
        {"subject": "Pixelry"},
    ),
    (
        "Kent law firms Harrow Lisle and Pembury tie the knot",
        {"subject": "Harrow Lisle"},
    ),
    (
        "Norvik walks away from merger with Iceland's Hekla Foods",
        {"subject": "Norvik", "status": "withdrawn"},
    ),
    (
        "Solmar confirms merger talks with Vextra",
        {"subject": "Solmar", "status": "rumour"},
    ),
    (
        "Oslo's Nordlys and Malmö's Sundvik agree merger of equals",
        {"subject": "Nordlys"},
    ),
    (
        "Ridgeline Bancorp Completes Merger With Harbor Valley Bank",
        {"subject": "Ridgeline Bancorp", "status": "completed"},
    ),
    (
        "Watchdog blocks Pellworth's merger with Tarn Foods",
        {"subject": "Pellworth", "status": "blocked"},
    ),
    ("Velda, Monavo call off merger", {"subject": "Velda", "status": "withdrawn"}),
    ("星河智能与云帆科技宣布合并", {"subject": "星河智能"}),
    ("远航传媒拟与蓝海影业合并", {"subject": "远航传媒"}),
    ("北辰重工换股吸收合并南岭重工", {"subject": "北辰重工"}),
    (
        "鹿行科技终止与星辰出行合并",
        {"subject": "鹿行科技", "status": "withdrawn"},
    ),
    ("Startup mergers hit record in 2025, study finds", None),
    ("Three lanes merge into one on the M25 from Monday", None),
    ("Merger arbitrage for beginners", None),
    ("Two galaxies merge in new telescope image", None),
    ("Acme rules out merger with Bolt", None),
    ("Councils of Eastmere and Larkshire to merge", None),
    ("Fraudster who faked merger with Acme jailed", None),
    ("Film star and heiress tie the knot in Tuscany", None),
    ("Acme combines AI with robotics in new picker", None),
    ("Chefs unite to feed flood victims", None),
    ("Why mergers fail", None),
    ("Acme shares jump a year after merger with Bolt", None),
    ("两所学校合并办学", None),
    ("星河智能合并报表营收增长12%", None),
    ("航空公司合并航班应对台风", None),
    ("Halvard Marine and Smyril Lines agree all-share merger", {"subject": "Halvard Marine"}),
    ("Clarivue to merge with Photonika", {"subject": "Clarivue"}),
    ("Shelfwise and Stockly become one company", {"subject": "Shelfwise"}),
    ("临江制药与康禾生物宣布合并", {"subject": "临江制药"}),
    ("青屿软件拟吸收合并明视科技", {"subject": "青屿软件"}),
    ("Two choirs merge for Christmas concert", None),
    ("Halvard Marine merges ferry timetables into one app", None),
    ("两条公交线路合并运营", None),
    (
        "Dunmore, Velisca shareholders approve merger",
        {"subject": "Dunmore"},
    ),
    ("Dunmore shareholders approve merger with Velisca", {"subject": "Dunmore"}),
    ("Regulator approves Dunmore, Velisca merger", {"subject": "Dunmore"}),
    ("Dunmore and Velisca to begin merger talks", {"subject": "Dunmore"}),
    ("Velisca rejects Dunmore's merger proposal", {"subject": "Velisca"}),
    ("Law firm investigates merger of Dunmore and Velisca", None),
    ("Universities of Eastmere and Larkshire to merge", None),
    ("Dunmore is in talks with Velisca to merge", {"subject": "Dunmore", "status": "rumour"}),
    ("Merger of Dunmore and Velisca would hurt shoppers, study finds", None),
    ("Owner drops proposal to merge Velisca and Tarn", {"subject": "Velisca"}),
    ("Dunmore shareholders approve Velisca merger", {"subject": "Dunmore"}),
    ("Dunmore drug approved in combination with Velisca's", None),
    ("墨岭股份拟合并三个事业部", None),
)
