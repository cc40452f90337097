"""Partnerships in plain words, both languages: pacts, things done together, brought together."""

from tasks.rules.triggers.reading.patterns import pattern

_PACT = (
    r"(?:(?:[\w-]+ ){0,3}?(?:pact|accord|tie-up|alliance|partnership|agreement|deal|memorandum|MoU|"
    r"heads of agreement|letter of intent|co-?operation|collaboration|joint venture))"
)

PATTERNS = (
    # "Acme inks supply pact with Bolt"; "enters into management agreement with Bolt"
    pattern(
        r"\b(?:inks?|signs?|seals?|strikes?|enters?(?: into)?|reaches|agrees|concludes|forges|"
        r"forms|"
        r"clinches) (?:an? |the |its )?(?:new |long-term |exclusive |strategic |multi-year )*"
        r"(?:management|ticketing|distribution|licensing|marketing|research|technology|"
        r"development|service|cooperation|co-operation|co-branding|data|loyalty|booking|cargo|"
        r"training|pilot|pickup-point|logistics|sourcing|heads of|framework|operating|reseller|"
        r"interline|codeshare|winter|content|sales|sharing)(?: of)? (?:pact|accord|agreement|"
        r"tie-up|"
        r"alliance|partnership|deal|arrangement) with(?P<partner>)",
        confidence=0.82,
    ),
    pattern(
        r"\bin (?:an? )?(?:[\w-]+ ){1,3}(?:deal|tie-up|pact|accord|alliance|partnership) with"
        r"(?P<partner>) (?-i:[A-Z])",
        confidence=0.78,
    ),
    pattern(
        r"^(?:memorandum|MoU|pact|accord|agreement|alliance|partnership) (?:signed|inked|sealed|"
        r"struck)(?: by|: | between)(?P<who>)[^,;:]{2,40}? and(?P<who_2>) ",
        subject="who",
        confidence=0.82,
    ),
    # "Acme and Bolt to bid jointly for", "Acme and Bolt pool grain sales", "... together"
    pattern(
        r"(?:to |will |plan to |agree to )?(?:bid|build|breed|make|develop|run|operate|launch|"
        r"design|"
        r"sell|market|explore|produce|research|study|invest|work|buy) (?:jointly|together)\b",
        subject="pair",
        confidence=0.82,
    ),
    pattern(
        r"(?:to |will |plan to |agree to )?(?:bid|build|breed|make|develop|run|operate|launch|"
        r"design|"
        r"sell|market|produce) [^,;:]{3,50}? (?:jointly|together)$",
        subject="pair",
        confidence=0.8,
    ),
    pattern(
        r"(?:to |will )?(?:pool|share|swap|co-develop|co-brand|cross-sell|combine) (?:[\w-]+ "
        r"){0,3}?"
        r"(?:sales|data|resources|ships|fleet|networks?|warehouses?|points|miles|customers|"
        r"purchasing|orders|research|patents|towers|sites|know-how|capacity)\b",
        subject="pair",
        confidence=0.8,
    ),
    pattern(
        r"(?:to |will )?(?:form|create|set up|establish|launch) (?:an? )?(?:[\w-]+ "
        r"){0,3}?(?:alliance|"
        r"residency|consortium|joint lab|joint venture|centre|center|programme|laboratory)\b",
        subject="pair",
        confidence=0.8,
    ),
    pattern(
        r"\b(?:launched|created|developed|built|unveiled|introduced|designed) (?:jointly )?by"
        r"(?P<who>)[^,;:]{2,40}? (?:and|with)(?P<who_2>) (?-i:[A-Z])",
        subject="who",
        confidence=0.76,
    ),
    pattern(
        r"\b(?:under|in|through|via|thanks to) (?:an? |the )?(?:new |fresh )?(?:tie-up|partnership|"
        r"alliance|link-up|team-up)$",
        confidence=0.76,
    ),
    # 甲与乙组建联盟; 甲与乙共建实验室; 甲、乙打通会员积分
    pattern(
        r"(?:宣布|正式|将|拟|近日|已|共同|联合)*(?:与|和|同|携手|联合|"
        r"牵手)(?P<who_2>[^，。；：\s]{2,14}?)(?:宣布|共同|联合|将|正式){0,2}"
        r"(?:组建|合办|共建|共推|启动|打通|共享|互通|集成|全面集成|全面打通|成立合资公司|"
        r"共同启动|签约|签署战略|投放|"
        r"合资设厂|设立子公司|共同出资)(?!供应|采购)[^，。；]{0,20}",
        confidence=0.78,
    ),
    pattern(
        r"(?:宣布|正式|将|拟)*(?:打通|共享|互通|互换|共用)[^，。；]{0,8}?(?:会员|积分|网点|数据|"
        r"航线|资源|渠道|里程|用户|库存|仓)",
        subject="pair",
        confidence=0.8,
    ),
    pattern(
        r"(?:联手|握手|联盟|牵手|合作|"
        r"共同出资[^，。；]{0,6})[：:，\s](?P<who>[^，。；：\s]{2,12}?)(?:与|和|同|"
        r"联合)(?P<who_2>[^，。；：\s]{2,14}?)"
        r"(?:设立|成立|宣布|共享|推|签|共建|组建|启动|打通)",
        subject="who",
        confidence=0.8,
    ),
    pattern(
        r"(?:首[家个批]|重要|新)?(?:合作伙伴|战略伙伴|联合开发伙伴)(?:为|是|"
        r"系)(?P<who_2>[^，。；：\s]{2,14})",
        confidence=0.76,
    ),
    pattern(
        r"(?P<left>)(?:获|取得|拿下|"
        r"获得)(?P<who_2>[^，。；：\s]{2,14}?)(?:[^，。；\s]{0,8}?)(?:中国|国内|大中华区|独家|"
        r"亚太|全球)+(?:独家)?(?:代理权|代理|经销权|"
        r"商业化权益|推广权)",
        confidence=0.78,
    ),
)
