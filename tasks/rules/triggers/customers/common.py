"""The forms in which customers, contracts and orders are won; `customer_win` reads them."""

from tasks.rules.triggers.reading.patterns import pattern
from tasks.rules.triggers.reading.places import HAN_PLACE, PLACE

_WINS = (
    r"(?:wins?|won|winning|lands?|landed|secures?|secured|bags?|bagged|nets?|clinch(?:es|ed)|"
    r"snags?|scores?|receives?|received|is awarded|awarded|gets|picks up|picked up|inks|inked|"
    r"signs|signed|books|booked|scoops?|scooped|seals?|sealed|captures?|notches|grabs|snares|"
    r"hauls in|sews up|wraps up|nabs|pockets|gains|takes|strikes|hooks|obtains|announces|"
    r"celebrates|execut(?:es|ed)|nails|reels in|lifts|to win|beats (?:\w+ ){1,3}to)"
)
_FOR = (
    r"(?:(?:an?|its|the|new|major|first|largest|biggest|maiden|multi-year|landmark|key|record|"
    r"repeat|follow-on|second|third|fresh|another|exclusive|lucrative|bumper|\d+-year|[\w-]+-year|"
    r"<MONEY>|worth|[\w&./-]+) ){0,6}?"
)
_WORK = r"(?:contracts?|orders?|tenders?|framework agreement|purchase agreement|commissions?)"
_DEAL = r"(?:deals?|agreement|mandate|account|pact)"
_CHOOSES = (
    r"(?:selects?|selected|chooses|chose|picks|picked|taps|tapped|adopts|adopted|deploys|deployed|"
    r"goes live with|standardi[sz]es on|turns to|signs up for|signs with|signs up with|moves to|"
    r"switches to|rolls out|implements|opts for|plumps for|enlists|hires|commissions|goes with|"
    r"contracts|brings in|engages|entrusts|signs)(?! by)"
)
# People are hired for posts and chosen for teams.
_NO_POST = (
    r"(?! [^,;]{0,50}\b(?:CEO|CFO|CTO|COO|chief|president|chair(?:man|woman)?|director|boss|job|"
    r"post|coach|manager|board|cabinet|minister|ambassador|secretary|VP|captain|judge|justice|"
    r"attorney|seat|election|lead role|series|film|lead|new film|best|top|supreme|governor|mayor|"
    r"lakes|headquarters|[\w.$]+ (?:plant|factory|hub|office|site)|(?:plant|factory|hub|office|"
    r"site)$|facility|facilities|campus|expansion|distribution cent\w+|assembly line|new home|"
    r"base|<MONEY>)\b)"
)
_VENDOR = r"(?P<who>(?: (?-i:[A-Z0-9À-Þ])[\w&.’'-]*){1,5}?)"
_BUYERS = (
    r"(?:trust|council|airline|bank|hospital|retailer|ministry|government|army|navy|insurer|"
    r"railway|university|utility|supermarket|city|operator|grocer|carmaker|force|agency|department|"
    r"regulator|state|district|authority|college|county|airport|port|lender|brewer|group|giant|"
    r"chain|firm)"
)
_NUMBER = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of|hundreds of|"
    r"thousands of|up to \d+|another \d+|a fleet of|first)"
)
_HAN_WINS = r"(?:宣布|成功|再次|连续|正式|近日|喜|再|又|年内|首日|首批|独家|一举|拟|预)*"
_HAN_WORK = r"(?:订单|大单|合同|标案|项目|采购|定点|长单|急单|工程|标段)"
_HAN_GETS = (
    r"(?:中标|得标|拿下|斩获|签下|获得?|签约|承接|夺得|夺下|夺|奪得|奪下|奪|抢下|抢得|揽获|揽下|"
    r"吃下|喜获|接获|接下|签订|签署|收获|收到|取得)"
)
PATTERNS = (
    # "wins $85m Navy contract": the customer stands before the noun.
    pattern(
        r"(?:wins?|won|lands?|landed|secures?|bags?|nets|clinches|snags|scores|scoops|receives|"
        r"seals|picks up) (?:an? |its |first |new |major )?(?:<MONEY> "
        r")?(?P<customer>(?-i:[A-Z][a-z][\w&]*|NHS|RAF|MoD|NASA|HMRC|DoD)(?: "
        r"(?-i:[A-Z])[\w&]*){0,2}) (?:[a-z][\w-]* ){0,3}?(?:contracts?|orders?|tenders?)\b(?! "
        r"from| with)",
        confidence=0.86,
    ),
    pattern(
        rf"{_WINS} {_FOR}(?:{_WORK}(?: worth <MONEY>| to date| ever| yet)?(?: [^,;.]{{2,40}}?)?? "
        rf"(?:with|from|by|for)|{_DEAL} (?:from|by)|(?<=[nmkr\d]\s)deals? with)(?P<customer>)",
        confidence=0.88,
        is_strict=True,
        needs="contract|order|tender|agreement|commission|deal|mandate|account|pact",
    ),
    pattern(
        rf"{_WINS} {_FOR}{_WORK}\b(?! breaker| with| from| by| book| intake)",
        confidence=0.85,
        is_strict=True,
        needs="contract|order|tender|agreement|commission",
    ),
    pattern(
        rf"(?:wins?|won|lands?|landed|secures?|bags?|clinches|nets|scores|scoops) {_FOR}deals?\b"
        r"(?= (?:to (?:supply|provide|build|deliver|run|operate|manage|equip|install|power|make|"
        r"maintain|upgrade)|worth|for|with|in)\b|$|,)(?! (?:breaker|with (?:the )?(?:lenders|"
        r"creditors|investors)))",
        confidence=0.83,
        is_strict=True,
        needs="deal",
    ),
    pattern(
        r"(?:signs?|signed|wins|won|lands|adds|welcomes|onboards|nets|bags|snags|secures)"
        r"(?P<customer>[^,;.]{2,50}?) as (?:an? |its |our |the )?(?:[\w-]+ ){0,3}?(?:customer|"
        r"client)\b",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(r"\b(?:lowest bidder|lowest bid|L1 bidder) for\b", confidence=0.8, status="rumour"),
    pattern(
        r"(?:named|selected as|chosen as|picked as|"
        r"becomes|emerges as|is) (?:the )?preferred "
        r"(?:bidder|supplier|contractor)\b",
        confidence=0.8,
    ),
    pattern(
        rf"{_CHOOSES}(?P<who>(?: (?!(?:for|to|as|in) )"
        r"[\w&.’'-]+){1,5}?)(?:['’]s)? (?:platform|software|technology|system|solution|cloud|"
        r"tools?|services?|for (?:its |their |the )?(?:[\w-]+ ){0,4}?(?:platform|management|"
        r"payments?|network|system|operations|cloud|security|analytics|support|payroll|billing|"
        r"migration|software|infrastructure|transformation|automation|planning|logistics|fleet|"
        r"data|CRM|ERP|wi-?fi|internet|connectivity|chips|engines|batteries|AI|computing|rollout|"
        r"roll-out|delivery|checkout|advertising|services?|equipment|satellites?|servers|hosting|"
        r"robots|turbines|trains|buses|detection|compliance|monitoring|maintenance|catering|"
        r"energy|power)|to (?:power|modernize|modernise|manage|automate|run|secure|supply|"
        r"provide|build|support|improve|streamline|deliver|upgrade|replace|transform|handle|"
        r"process|digitize|speed|accelerate|overhaul|revamp|boost|cut|reduce|track|monitor|rebuild|"
        r"redesign|optimi[sz]e|simplify|enhance|unify|centrali[sz]e|store|protect|connect|equip|"
        r"install|host|underpin|drive|digiti[sz]e|design|maintain|make|move|clean|haul)|as "
        r"(?:its |their )?(?:[\w-]+ ){0,3}?(?:provider|supplier|vendor|platform|"
        r"contractor))\b",
        subject="who",
        left_role="customer",
        confidence=0.85,
        needs="platform|software|technolog|system|solution|cloud|tool|service|for |to |as ",
    ),
    pattern(
        r"(?:selects?|selected|chooses|chose|picks|picked|opts for|plumps for)(?! "
        r"<PLACE>)<VENDOR>(?-i: [a-z][\w-]+){0,2} for<NO_POST>",
        subject="who",
        left_role="customer",
        confidence=0.78,
        PLACE=PLACE,
        VENDOR=_VENDOR,
        NO_POST=_NO_POST,
    ),
    pattern(
        r"(?:taps|hires|enlists|commissions|engages|contracts)(?! <PLACE>)<VENDOR> for (?:an? |"
        r"its |the |new )?(?:\d[\d,.]* )<NO_POST>",
        subject="who",
        left_role="customer",
        confidence=0.78,
        PLACE=PLACE,
        VENDOR=_VENDOR,
        NO_POST=_NO_POST,
    ),
    pattern(
        r"(?:goes with|takes on board|takes on|turns to|signs up|signs on with|returns to)(?! "
        r"<PLACE>)<VENDOR>"
        r"(?:['’]s)?(?= (?:for (?:its |the |\w+ more |another |\d)|to (?:run|power|manage|supply|"
        r"handle|clean|"
        r"maintain|build)|\w+ (?:engine|software|platform|system|tool|service)\b))<NO_POST>",
        subject="who",
        left_role="customer",
        confidence=0.76,
        PLACE=PLACE,
        VENDOR=_VENDOR,
        NO_POST=_NO_POST,
    ),
    pattern(
        r"(?:ditch(?:es|ed)|swaps?|drops|dumps|replaces) [^,;:]{2,30}? (?:for|with)(?P<who> "
        r"(?-i:[A-Z])[\w&.’'-]*)"
        r"(?=$|,| (?:to|across|in|after)\b)",
        subject="who",
        left_role="customer",
        confidence=0.72,
    ),
    # The customers have no names: "chosen by three of the five biggest dental chains"
    pattern(
        r"(?:chosen|picked|selected|adopted|hired) by (?:[\w-]+ ){0,7}?(?:chains?|banks?|"
        r"airlines?|operators?|"
        r"retailers?|hospitals?|insurers?|carmakers?|universities|ministry|ministries|utilities|"
        r"utility|councils?|"
        r"police forces|grocers?|supermarkets?|railways?)\b",
        confidence=0.75,
    ),
    pattern(
        r"(?:wins|lands|secures|gets|takes|earns|bags|clinches) (?:an? |its )?(?:[\w-]+ "
        r")?(?:place|spot|slot|position)"
        r" on [^,;:]{2,50}? framework\b",
        confidence=0.82,
    ),
    # The customer has no name: "NHS trust picks Scribble for two-year rollout".
    pattern(
        rf"\b{_BUYERS} (?:selects|picks|chooses|opts for|taps|enlists|goes with|goes for|takes "
        rf"on)(?! <PLACE>)<VENDOR> "
        rf"(?:for|to|as)"
        r"<NO_POST>",
        subject="who",
        confidence=0.76,
        PLACE=PLACE,
        VENDOR=_VENDOR,
        NO_POST=_NO_POST,
        needs="for|to|as",
    ),
    pattern(
        r"(?:switches to|standardi[sz]es on|goes live (?:with|on)|migrates to|moves to)(?! "
        r"<PLACE>| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)<VENDOR>(?:['’]s)?(?= (?:for|"
        r"across|to|in|from|after|at|core|platform|cloud|software|system)\b)(?! (?:for|to|in) "
        r"(?:\d{4}|an?|the) (?:season|loan|fee))",
        subject="who",
        left_role="customer",
        confidence=0.78,
        PLACE=PLACE,
        VENDOR=_VENDOR,
    ),
    # What a company rolls out to users is its own.
    pattern(
        r"(?:rolls out|deploys|adopts|installs)(?! <PLACE>)<VENDOR>(?= (?:across|at|in) (?:all |"
        r"its |their |\d[\d,]* |the )?(?:\w+ )?(?:stores|shops|branches|sites|warehouses|plants|"
        r"factories|hospitals|offices|fleet|network|schools|clinics|hotels|restaurants|business|"
        r"group|depots)\b)",
        subject="who",
        left_role="customer",
        confidence=0.78,
        PLACE=PLACE,
        VENDOR=_VENDOR,
    ),
    pattern(
        r"(?:hands?|handed|awards?|awarded|gives|gave|grants?|extends)(?P<who>(?: "
        r"(?-i:[A-Z0-9])[\w&.’'-]+){1,4}?) (?:an? |the |its |new )?(?:<MONEY>[ -])?(?:[\w-]+ "
        r"){0,4}?(?:contracts?|orders?|deals?|extension)\b",
        subject="who",
        left_role="customer",
        confidence=0.85,
    ),
    pattern(
        r"(?:awards?|awarded|hands|gives|grants|lets|places|issues) (?:an? |its |the |new "
        r")?(?:<MONEY>[ -])?(?:[\w-]+ ){0,5}?(?:contracts?|orders?|tenders?|work|job|brief|"
        r"concession|mandate|account|franchise)(?: worth "
        r"<MONEY>| for [^,;]{2,40}?)? (?:to|with)(?P<who>)",
        subject="who",
        left_role="customer",
        confidence=0.85,
    ),
    # "Tarn Air orders 12 electric planes from Elvira"
    pattern(
        rf"(?:orders|ordered|to order|buys|to buy|books) (?:up to |another |an? |a further |at "
        rf"least )?{_NUMBER} [^,;]{{2,60}}? from(?P<who>)",
        subject="who",
        left_role="customer",
        confidence=0.82,
    ),
    # "Ionix to supply Kanto Motors with battery cells"
    pattern(
        r"(?:to|will) (?:supply|provide|equip|furnish)(?P<customer>(?: "
        r"(?-i:[A-Z0-9])[\w&.’'-]*){1,4}) with (?!(?:aid|relief|evidence|details|information|"
        r"arms|weapons|missiles|tanks|jets)\b)",
        confidence=0.8,
    ),
    # "Fleetwing to supply 40 trams to Graz"
    pattern(
        r"(?:to|will) (?:supply|deliver|provide|equip)(?! (?:aid|relief|evidence|update|answers|"
        r"details|keynote|speech|results|savings|growth|jobs|free))(?= [^,;]{2,60}? (?:for|to|"
        r"with)\b) (?=[^,;]*(?:\d|trains?|trams?|bus(?:es)?|turbines?|batter(?:y|ies)|engines?|"
        r"chips?|cells?|systems?|equipment|steel|software|drones?|vehicles?|robots?|cables?|"
        r"modules?|panels?|components?|parts|power|hydrogen|LNG|gas|uranium|"
        r"lithium))[^,;]{2,60}? (?:for|to)(?P<customer>)",
        confidence=0.75,
    ),
    pattern(
        r"(?:selected|chosen|picked|tapped|awarded contract|adopted|deployed|hired|appointed|"
        r"enlisted|commissioned|contracted) by(?P<customer>)(?! (?:fans|voters|readers|judges|"
        r"president|trump))(?= [^,;]{2,50}?(?: for| to| as|$|,))<NO_POST>",
        confidence=0.83,
        is_strict=True,
        NO_POST=_NO_POST,
    ),
    pattern(
        r"(?:signs up|signs|lands|wins|onboards)<VENDOR>(?= (?:to|for|onto) (?:its |the "
        r")?(?:[\w-]+ ){0,3}?"
        r"(?:platform|software|service|system|network|cloud|plan)\b)".replace(
            "<VENDOR>",
            "(?P<customer>"
            r"(?: (?-i:[A-Z0-9])[\w&.’'-]+){1,4})",
        ),
        confidence=0.75,
    ),
    # 甲与乙签署供货协议; 甲与乙签约，首批采购 (there 乙 sells)
    pattern(
        r"(?:宣布|正式|已|近日)*(?:与|和|同)(?P<who>[^，。；：\s]{2,20}?)(?:签约|签署|签订|"
        r"达成)[^，。；]{0,10}?[，\s]?(?:首批|一次性|拟|将|共|计划)?(?:采购|订购|购买|引进|下单)",
        subject="who",
        left_role="customer",
        confidence=0.86,
    ),
    pattern(
        r"(?:宣布|正式|已|近日|将)*(?:与|和|同)(?P<customer>[^，。；：\s]{2,20}?)(?:达成|签署|"
        r"签订|签下|签约|订立)(?:了)?[^，。；]{0,16}?(?:供货|供应|销售|订购|长单|保供|总包|EPC|"
        r"采购|承包|服务合同|订单|设备合同|大单|供气|供电)[^，。；]{0,6}?(?:协议|合同|订单|大单|"
        r"合约|$)",
        confidence=0.88,
        is_strict=True,
    ),
    pattern(
        r"向(?P<who>[^，。；：\s]{2,16}?)(?:采购|订购|下单|订货|追加订单)",
        subject="who",
        left_role="customer",
        confidence=0.85,
    ),
    # 拿下中东大单：为甲建设
    pattern(
        rf"{_HAN_WINS}{_HAN_GETS}[^，。；：]{{0,10}}?{_HAN_WORK}[：，](?:将)?为"
        r"(?P<customer>[^，。；：\s]{2,16}?(?: [^，。；：\s]{1,8}?)?)(?=建设|提供|供应|打造|供货|"
        r"部署|建造|开发|生产|设计)",
        confidence=0.9,
        is_strict=True,
    ),
    # Who orders is told where a sum, a number or a term follows the name.
    pattern(
        rf"{_HAN_WINS}{_HAN_GETS}(?!<HAN_PLACE>(?:\d|约|近|超|逾|大单|订单|<YUAN>))"
        rf"(?P<customer>[^，。；：\s\d]{{2,16}}?)(?=约|近|逾|超|\d|的|定点|"
        rf"[一二三四五六七八九十两多]+(?:年|台|架|艘|套|座|亿|家)|首批|长期)(?:约|近|逾|"
        rf"超)?(?:<YUAN>)?(?:的)?[^，。；]{{0,12}}?{_HAN_WORK}",
        confidence=0.88,
        is_strict=True,
        HAN_PLACE=HAN_PLACE,
    ),
    pattern(
        rf"{_HAN_WINS}(?:中标|中选|得标|预中标)(?!加权|均价|价|率)", confidence=0.9, is_strict=True
    ),
    pattern(
        rf"{_HAN_WINS}{_HAN_GETS}(?:了)?[^，。；]{{0,20}}?(?:订单|大单|采购合同|供货合同|"
        rf"销售合同|重大合同|定点|标案|"
        r"长单|供货协议|总包合同|连锁客户|新客户|大客户|首批客户)",
        confidence=0.87,
        is_strict=True,
    ),
)
