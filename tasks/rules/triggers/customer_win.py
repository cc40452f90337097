"""The account wins a customer, a contract or an order; the account is the vendor."""

from collections.abc import Iterable
from dataclasses import replace

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._mergers import paid_facts
from tasks.rules.triggers._patterns import cues, pattern, veto
from tasks.rules.triggers._places import HAN_PLACE, PLACE

VERSION = 4
READS_ON = True
CUES = cues(
    """
    contract | deal | order | customer | client | selects | selected | chooses | chosen | chose |
    picks | picked | adopts | adopted | deploys | taps | tapped by | goes live | standardizes on |
    standardises on | turns to | switches to | moves to | migrates to | implements | rolls out |
    signs | signed | tender | preferred bidder | to supply | will supply | to equip | hires |
    enlists | to deliver | opts for | plumps for | hired by | appointed by | commission from |
    entrusts | 中标 | 得标 | 签约 | 订单 | 合同 | 大单 | 中选 | 定点 | 采购 | 标案 | 供货 | 长单 |
    订购 | 客户 | 下单 | 签下 | 选用 | 采用
    """
)
VETO = veto(
    r"\b(?:contract (?:extension|talks|negotiations|dispute|workers|killing|law)|one-year|"
    r"(?:two|three|four|five)-year contract with (?:the )?(?:lakers|club|team)|pay deal|labor|"
    r"unions?|"
    r"workers|wage|peace|plea|record deal|book deal|film deal|trade deal|recording contract|"
    r"court order|executive order|order of merit|law and order|in order to|orders? in council|"
    r"restraining|gag order|stay order|(?:judge|court|tribunal|regulator|watchdog|coroner|"
    r"magistrate|"
    r"president|governor|minister|boss|ceo|police|pm|council) orders?|orders? (?:review|probe|"
    r"troops|"
    r"investigation|evacuation|pause|recall|halt|staff|employees|\w+ to (?:pay|leave|return|stop))|"
    r"loses|lost|cancels?|cancelled|terminates|axes|scraps|(?:football|rugby|cricket|social|"
    r"golf) club|"
    r"midfielder|striker|forward for|point guard|pitcher|players?|rookie|free agent|season|coach|"
    r"goalkeeper|winger|defender|squad|"
    r"jury|vp pick|running mate|merger|takeover|buyout|acquisition|to (?:buy|acquire)|"
    r"customer (?:service|complaints|data|loyalty|experience)|deal or no deal|black friday|no-deal|"
    r"signs? (?:bill|law|executive|legislation|autographs|petition|letter|nobody)|selected as "
    r"(?:a )?"
    r"(?:finalist|partner|winner|top)|best deals|as (?:its |their |new )?(?:next |new )?(?:CEO|CFO|"
    r"chief|president|chair|chairman|head|director)|new CEO|lease|rules? out|ruled "
    r"out|"
    r"no plans? to|takeaway|back to (?:the )?office|delivery app|order (?:online|now)|how to|"
    r"reality star|contestants?|cast|role|mail-order|first order|world order|money order|"
    r"pecking order|tall order|signs of|nurses|doctors|teachers)\b|"
    r"流标|废标|取消订单|彩票|招标公告|劳动合同|采购指南|退单|失去|授权|中标≠|中标结果公示|"
    r"取消合同|"
    r"解除合同|"
    r"合同纠纷|购房合同|合同诈骗|集中采购平台|球员|续约合同|主教练|方案[“「]中标|承诺书|"
    r"政府采购(?!项目)|落标"
)
_WINS = (
    r"(?:wins?|won|winning|lands?|landed|secures?|secured|bags?|bagged|nets?|clinch(?:es|ed)|"
    r"snags?|"
    r"scores?|receives?|received|is awarded|awarded|gets|picks up|picked up|inks|inked|signs|"
    r"signed|"
    r"books|booked|scoops?|scooped|seals?|sealed|captures?|notches|grabs|snares|hauls in|sews up|"
    r"wraps up|nabs|pockets|gains|takes|strikes|hooks|obtains|announces|celebrates|nails|reels in|"
    r"lifts|to win|beats (?:\w+ ){1,3}to)"
)
_FOR = (
    r"(?:(?:an?|its|the|new|major|first|largest|biggest|maiden|multi-year|landmark|key|record|"
    r"repeat|"
    r"follow-on|second|third|fresh|another|exclusive|lucrative|bumper|\d+-year|[\w-]+-year|"
    r"<MONEY>|worth|"
    r"[\w&./-]+) ){0,6}?"
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
    r"post|"
    r"coach|manager|board|cabinet|minister|ambassador|secretary|VP|captain|judge|justice|"
    r"attorney|seat|"
    r"election|lead role|series|film|lead|new film|best|top|supreme|governor|mayor|lakes|"
    r"headquarters|[\w.$]+ (?:plant|factory|hub|office|site)|(?:plant|factory|hub|office|site)$)\b)"
)
_VENDOR = r"(?P<who>(?: (?-i:[A-Z0-9À-Þ])[\w&.’'-]*){1,5}?)"
_BUYERS = (
    r"(?:trust|council|airline|bank|hospital|retailer|ministry|government|army|navy|insurer|"
    r"railway|"
    r"university|utility|supermarket|city|operator|grocer|carmaker|force|agency|department|"
    r"regulator|"
    r"state|district|authority|college|county|airport|port|lender|brewer|group|giant|chain|firm)"
)
_NUMBER = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of|hundreds of|"
    r"thousands of|up to \d+|another \d+|a fleet of|first)"
)
_HAN_WINS = r"(?:宣布|成功|再次|连续|正式|近日|喜|再|又|年内|首日|首批|独家|一举|拟|预)*"
_HAN_WORK = r"(?:订单|大单|合同|标案|项目|采购|定点|长单|急单|工程|标段)"
_HAN_GETS = (
    r"(?:中标|得标|拿下|斩获|签下|获得?|签约|承接|夺得|夺下|夺|奪得|奪下|奪|抢下|抢得|揽获|揽下|"
    r"吃下|喜获|接获|接下|"
    r"签订|签署|收获|收到|取得)"
)
PATTERNS = (
    pattern(
        rf"{_WINS} {_FOR}(?:{_WORK}(?: worth <MONEY>| to date| ever| yet)?(?: [^,;.]{{2,40}}?)? "
        rf"(?:with|"
        rf"from|by|for)|{_DEAL} (?:from|by)|(?<=[nmkr\d]\s)deals? with)(?P<customer>)",
        confidence=0.88,
        is_strict=True,
    ),
    # "wins $85m Navy contract": the customer stands before the noun.
    pattern(
        r"(?:wins?|won|lands?|landed|secures?|bags?|nets|clinches|snags|scores|scoops|receives|"
        r"seals|"
        r"picks up) (?:an? |its |first |new |major )?(?:<MONEY> "
        r")?(?P<customer>(?-i:[A-Z][a-z][\w&]*|"
        r"NHS|RAF|MoD|NASA|HMRC|DoD)(?: (?-i:[A-Z])[\w&]*){0,2}) (?:[a-z][\w-]* "
        r"){0,3}?(?:contracts?|"
        r"orders?|tenders?)\b(?! from| with)",
        confidence=0.86,
    ),
    pattern(
        rf"{_WINS} {_FOR}{_WORK}\b(?! breaker| with| from| by| book| intake)",
        confidence=0.85,
        is_strict=True,
    ),
    pattern(
        rf"(?:wins?|won|lands?|landed|secures?|bags?|clinches|nets|scores|scoops) {_FOR}deals?\b"
        r"(?= (?:to (?:supply|provide|build|deliver|run|operate|manage|equip|install|power|make|"
        r"maintain|upgrade)|worth|for|with|in)\b|$|,)(?! (?:breaker|with (?:the )?(?:lenders|"
        r"creditors|"
        r"investors)))",
        confidence=0.83,
        is_strict=True,
    ),
    pattern(
        r"(?:signs?|signed|wins|won|lands|adds|welcomes|onboards|nets|bags|snags|secures)"
        r"(?P<customer>[^,;.]{2,50}?) as (?:an? |its |our |the )?(?:[\w-]+ )"
        r"{0,3}?(?:customer|client)\b",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:named|selected as|chosen as|picked as|becomes|emerges as|is) (?:the )?preferred "
        r"(?:bidder|"
        r"supplier|contractor)\b",
        confidence=0.8,
    ),
    pattern(
        rf"{_CHOOSES}(?P<who>(?: (?!for|to|as|in)"
        r"[\w&.’'-]+){1,5}?)(?:['’]s)? "
        r"(?:platform|software|technology|system|solution|cloud|tools?|services?|for "
        r"(?:its |their |the )?(?:[\w-]+ ){0,4}?(?:platform|management|payments?|network|"
        r"system|operations|cloud|security|analytics|support|payroll|billing|migration|"
        r"software|infrastructure|transformation|automation|planning|logistics|fleet|data|"
        r"CRM|ERP|wi-?fi|internet|connectivity|chips|engines|batteries|AI|computing|rollout|"
        r"roll-out|"
        r"delivery|checkout|advertising|services?|equipment|satellites?|servers|hosting|robots|"
        r"turbines|trains|buses|detection|compliance|monitoring|maintenance|catering|energy|power)|"
        r"to (?:power|modernize|modernise|manage|automate|run|secure|supply|provide|build|"
        r"support|improve|streamline|deliver|upgrade|replace|transform|handle|process|"
        r"digitize|speed|accelerate|overhaul|revamp|boost|cut|reduce|track|monitor|rebuild|"
        r"redesign|optimi[sz]e|simplify|enhance|unify|centrali[sz]e|store|protect|connect|equip|"
        r"install|host|underpin|drive|digiti[sz]e|design|maintain|make|move|clean|haul)|as "
        r"(?:its |their "
        r")?(?:[\w-]+ ){0,3}?(?:provider|supplier|vendor|platform|partner|contractor))\b",
        subject="who",
        left_role="customer",
        confidence=0.85,
    ),
    pattern(
        r"(?:selects?|selected|chooses|chose|picks|picked|opts for|plumps for)(?! "
        r"<PLACE>)<VENDOR>(?-i: [a-z][\w-]+){0,2} for"
        r"<NO_POST>",
        subject="who",
        left_role="customer",
        confidence=0.78,
        PLACE=PLACE,
        VENDOR=_VENDOR,
        NO_POST=_NO_POST,
    ),
    pattern(
        r"(?:taps|hires|enlists|commissions|engages|contracts)(?! <PLACE>)<VENDOR> for (?:an? |"
        r"its |the |"
        r"new )?(?:\d[\d,.]* )<NO_POST>",
        subject="who",
        left_role="customer",
        confidence=0.78,
        PLACE=PLACE,
        VENDOR=_VENDOR,
        NO_POST=_NO_POST,
    ),
    # The customer has no name: "NHS trust picks Scribble for two-year rollout".
    pattern(
        rf"\b{_BUYERS} (?:selects|picks|chooses|opts for|taps|enlists)(?! <PLACE>)<VENDOR> "
        rf"(?:for|to|as)"
        r"<NO_POST>",
        subject="who",
        confidence=0.76,
        PLACE=PLACE,
        VENDOR=_VENDOR,
        NO_POST=_NO_POST,
    ),
    pattern(
        r"(?:switches to|standardi[sz]es on|goes live (?:with|on)|migrates to|moves to)"
        r"(?! <PLACE>| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)<VENDOR>(?:['’]s)?(?= (?:for|"
        r"across|to|"
        r"in|from|after|at|core|platform|cloud|software|system)\b)(?! (?:for|to|in) (?:\d{4}|an?|"
        r"the) "
        r"(?:season|loan|fee))",
        subject="who",
        left_role="customer",
        confidence=0.78,
        PLACE=PLACE,
        VENDOR=_VENDOR,
    ),
    # What a company rolls out to users is its own.
    pattern(
        r"(?:rolls out|deploys|adopts|installs)(?! <PLACE>)<VENDOR>(?= (?:across|at|in) (?:all |"
        r"its |"
        r"their |\d[\d,]* |the )?(?:\w+ )?(?:stores|shops|branches|sites|warehouses|plants|"
        r"factories|"
        r"hospitals|offices|fleet|network|schools|clinics|hotels|restaurants|business|group|"
        r"depots)\b)",
        subject="who",
        left_role="customer",
        confidence=0.78,
        PLACE=PLACE,
        VENDOR=_VENDOR,
    ),
    pattern(
        r"(?:hands?|handed|awards?|awarded|gives|gave|grants?|extends)"
        r"(?P<who>(?: (?-i:[A-Z0-9])[\w&.’'-]+){1,4}?) (?:an? |the |its |new )?(?:<MONEY>[ -])?"
        r"(?:[\w-]+ ){0,4}?(?:contracts?|orders?|deals?)\b",
        subject="who",
        left_role="customer",
        confidence=0.85,
    ),
    pattern(
        r"(?:awards?|awarded|hands|gives|grants|lets|places|issues) (?:an? |its |the |new "
        r")?(?:<MONEY>[ -])?"
        r"(?:[\w-]+ ){0,5}?(?:contracts?|orders?|tenders?|work)(?: worth <MONEY>| for "
        r"[^,;]{2,40}?)? (?:to|"
        r"with)(?P<who>)",
        subject="who",
        left_role="customer",
        confidence=0.85,
    ),
    # "Tarn Air orders 12 electric planes from Elvira"
    pattern(
        rf"(?:orders|ordered|to order|buys|to buy|books) (?:up to |another |an? |a further |at "
        rf"least )?"
        rf"{_NUMBER} [^,;]{{2,60}}? from(?P<who>)",
        subject="who",
        left_role="customer",
        confidence=0.82,
    ),
    # "Ionix to supply Kanto Motors with battery cells"
    pattern(
        r"(?:to|will) (?:supply|provide|equip|furnish)(?P<customer>(?: "
        r"(?-i:[A-Z0-9])[\w&.’'-]*){1,4}) with "
        r"(?!(?:aid|relief|evidence|details|information|arms|weapons|missiles|tanks|jets)\b)",
        confidence=0.8,
    ),
    # "Fleetwing to supply 40 trams to Graz"
    pattern(
        r"(?:to|will) (?:supply|deliver|provide|equip)(?! (?:aid|relief|evidence|update|answers|"
        r"details|"
        r"keynote|speech|results|savings|growth|jobs|free))(?= [^,;]{2,60}? (?:for|to|with)\b)"
        r" (?=[^,;]*(?:\d|trains?|trams?|bus(?:es)?|turbines?|batter(?:y|ies)|engines?|chips?|"
        r"cells?|"
        r"systems?|equipment|steel|software|drones?|vehicles?|robots?|cables?|modules?|panels?|"
        r"components?|"
        r"parts|power|hydrogen|LNG|gas|uranium|lithium))[^,;]{2,60}? (?:for|to)(?P<customer>)",
        confidence=0.75,
    ),
    pattern(
        r"(?:selected|chosen|picked|tapped|awarded contract|adopted|deployed|hired|appointed|"
        r"enlisted|"
        r"commissioned|contracted) by(?P<customer>)(?! (?:fans|voters|readers|judges|president|"
        r"trump))"
        r"(?= [^,;]{2,50}?(?: for| to| as|$|,))<NO_POST>",
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
        r"达成)[^，。；]{0,10}?[，\s]?"
        r"(?:首批|一次性|拟|将|共|计划)?(?:采购|订购|购买|引进|下单)",
        subject="who",
        left_role="customer",
        confidence=0.86,
    ),
    pattern(
        r"(?:宣布|正式|已|近日|将)*(?:与|和|同)(?P<customer>[^，。；：\s]{2,20}?)(?:达成|签署|"
        r"签订|签下|签约|订立)"
        r"(?:了)?[^，。；]{0,16}?(?:供货|供应|销售|订购|长单|保供|总包|EPC|采购|承包|服务合同|"
        r"订单|设备合同|大单|供气|供电)"
        r"[^，。；]{0,6}?(?:协议|合同|订单|大单|合约|$)",
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
        r"(?P<customer>[^，。；：\s]{2,16}?"
        r"(?: [^，。；：\s]{1,8}?)?)(?=建设|提供|供应|打造|供货|部署|建造|开发|生产|设计)",
        confidence=0.9,
        is_strict=True,
    ),
    # Who orders is told where a sum, a number or a term follows the name.
    pattern(
        rf"{_HAN_WINS}{_HAN_GETS}(?!<HAN_PLACE>(?:\d|约|近|超|逾|大单|订单|<YUAN>))"
        rf"(?P<customer>[^，。；：\s\d]{{2,16}}?)(?=约|近|逾|超|\d|的|定点|"
        rf"[一二三四五六七八九十两多]+(?:年|台|架|艘|套|"
        rf"座|亿|家)|首批|长期)(?:约|近|逾|超)?(?:<YUAN>)?(?:的)?[^，。；]{{0,12}}?{_HAN_WORK}",
        confidence=0.88,
        is_strict=True,
        HAN_PLACE=HAN_PLACE,
    ),
    pattern(rf"{_HAN_WINS}(?:中标|中选|得标|预中标)", confidence=0.9, is_strict=True),
    pattern(
        rf"{_HAN_WINS}{_HAN_GETS}(?:了)?[^，。；]{{0,20}}?(?:订单|大单|采购合同|供货合同|"
        rf"销售合同|重大合同|定点|标案|"
        r"长单|供货协议|总包合同|连锁客户|新客户|大客户|首批客户)",
        confidence=0.87,
        is_strict=True,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """The contract's value: also what it is "valued at"."""
    found = list(paid_facts(clause))
    is_told = any(fact.name in {"amount", "amount_text"} for fact in found)
    for fact in found:
        is_value = fact.name == "valuation" and not is_told
        yield replace(fact, name="amount") if is_value else fact


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    (
        "Larkshire Council selects Velda Systems for contract compliance",
        {"subject": "Velda Systems", "customer": "Larkshire Council"},
    ),
    (
        "US Army hands Andover $20 billion software contract",
        {"subject": "Andover", "customer": "US Army", "amount": 20e9},
    ),
    ("Royal Mint switches to Payday for 900 staff", {"subject": "Payday"}),
    ("Senator picks Pam Holt for attorney general", None),
    ("Judge hands Acme restraining order", None),
    ("Palandra wins $480 million contract with US Army", {"subject": "Palandra", "amount": 480e6}),
    (
        "Alstrom lands €700m order from Nordische Bahn",
        {"subject": "Alstrom", "customer": "Nordische Bahn", "amount": 700e6, "currency": "EUR"},
    ),
    (
        "Nordische Post selects Tessellate for fleet management",
        {"subject": "Tessellate", "customer": "Nordische Post"},
    ),
    (
        "Brightpath signs Luftkranich as customer",
        {"subject": "Brightpath", "customer": "Luftkranich"},
    ),
    ("Nordvik chooses Monavo to modernize payments", {"subject": "Monavo", "customer": "Nordvik"}),
    (
        "Drone maker Skyhook secures order worth $12 million from Ocarro",
        {"subject": "Skyhook", "customer": "Ocarro"},
    ),
    ("Acme selected by Wallmere for inventory robots", {"subject": "Acme", "customer": "Wallmere"}),
    ("Wiprex bags multi-year deal from Vorland", {"subject": "Wiprex", "customer": "Vorland"}),
    (
        "Airline Finnwing picks Amadia to power bookings",
        {"subject": "Amadia", "customer": "Finnwing"},
    ),
    ("Borwing awarded contracts worth $2.8 billion", {"subject": "Borwing", "amount": 2.8e9}),
    ("Capgemma Wins Contract for HMRC", {"subject": "Capgemma", "customer": "HMRC"}),
    (
        "Voltgrid clinches largest order to date from Iberluz",
        {"subject": "Voltgrid", "customer": "Iberluz"},
    ),
    ("星河智能中标华信通信2亿元大模型项目", {"subject": "星河智能", "customer": "华信通信"}),
    ("远岚能源斩获沙特5亿美元订单", {"subject": "远岚能源", "amount": 5e8}),
    ("亿川锂能获宝驰定点", {"subject": "亿川锂能"}),
    (
        "Cardano Marine wins $85m Navy contract for submarine valves",
        {"subject": "Cardano Marine", "customer": "Navy", "amount": 85e6},
    ),
    ("NHS trust picks Scribblo for two-year note-taking rollout", {"subject": "Scribblo"}),
    (
        "Tarn Air orders 12 electric planes from Elvira Aero",
        {"subject": "Elvira Aero", "customer": "Tarn Air"},
    ),
    (
        "Norsk Rail awards €200m signalling contract to Tessiner",
        {"subject": "Tessiner", "customer": "Norsk Rail", "amount": 200e6},
    ),
    (
        "Kererū Trailers picked by NZ Defence Force for field kitchens",
        {"subject": "Kererū Trailers"},
    ),
    ("Velda named preferred bidder for Oslo tram contract", {"subject": "Velda"}),
    (
        "微醉实验室宣布与美国连锁影院Palladio达成供货协议",
        {"subject": "微醉实验室", "customer": "Palladio"},
    ),
    (
        "蓝穹货运与拓远无人机签约，首批采购30架货运无人机",
        {"subject": "拓远无人机", "customer": "蓝穹货运"},
    ),
    ("鴻嘉鋼材得標桃園航廈擴建標案", {"subject": "鴻嘉鋼材"}),
    ("和盛電子奪北美大廠AI伺服器訂單", {"subject": "和盛電子"}),
    ("沃登仓储签下中东大单：为Al Nour集团建设三座自动化仓", {"customer": "Al Nour集团"}),
    ("AI制药公司「衍生体」再获授权大单：与药企Belcord合作", None),
    ("Tarn orders staff back to office", None),
    ("Police order 300 body cameras", None),
    ("Star striker signs one-year deal with Chelmere", None),
    ("Singer signs record deal", None),
    ("Workers win new contract after strike", None),
    ("Judge orders review of contract", None),
    ("President picks senator as running mate", None),
    ("Best deals on laptops", None),
    ("Acme loses contract with Larkshire Trust", None),
    ("How to win your first customer", None),
    ("President signs executive order", None),
    ("Why customers choose cloud", None),
    ("Rockets sign guard to two-year contract", None),
    ("Customer service trends", None),
    ("市民中彩票大奖", None),
    ("劳动合同如何签订", None),
    ("项目招标公告", None),
)
