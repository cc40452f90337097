"""The account wins a customer, a contract or an order; the account is the vendor."""

from collections.abc import Iterable
from dataclasses import replace

from tasks.rules.triggers.customers import common, forms, han, han_told, plain, told
from tasks.rules.triggers.deals.facts import paid_facts
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.given_names import PERSON_OPENS
from tasks.rules.triggers.reading.patterns import cues, veto

VERSION = 12
READS_ON = True
CUES = cues(
    """
    job | scheme | refurb | on blocks | pole for | lined up | starts on | scoops | deal |
    to install | deal to | concession | tender | clinch | lands spot | slots on | place on |
    account | agency | advertising | duties | _brief | management portfolio | to manage |
    to operate | granted | piece of | slice of | share of | engages | engaged | installs |
    installed | invests in | invested in | delivery of | fires up | wins work | to order |
    to provide | will provide | to make | agreement | letter of award | buys | to buy | awards |
    bid | appoints | wins | lands | bags | choose | select | pick | trust | orders | purchase |
    appointed |
    live on | upgrades to | to build | contract | deal | order | customer | client | selects |
    selected | chooses | chosen |
    chose | picks | picked | adopts | adopted | deploys | taps | tapped by | goes live |
    goes with | goes for | takes on | ditch | returns to | lowest bid | concession | framework |
    job to | brief | hands | onboards | standardizes on | standardises on | turns to |
    switches to | moves to | migrates to | implements | rolls out | signs | signed | tender |
    preferred bidder | to supply | will supply | to equip | hires | enlists | to deliver |
    opts for | plumps for | hired by | appointed by | commission from | entrusts | 中标 | 得标 |
    签约 | 订单 | 合同 | 大单 | 中选 | 定点 | 采购 | 标案 | 供货 | 长单 | 订购 | 客户 | 下单 |
    签下 | 选中 | 选定 | 引入 | 引进 | 部署 | 授予 | 集采 | 拿下 | 斩获 | 承建 | 揽下 |
    入围 | 服务商 | _job | win: | to outfit | to equip | to feed |
    to fit | moves its | survey | secures |
    选用 | 采用 | 计算协议 | 算力 | 供应链 | 供应商 | 供应 | 长约 |
    导入 | 合约 | 承接 | 承揽 | 标下 | 夺标 | 交付 | 重大项目 | 云服务 |
    代工 | 为后者 | to manufacture | order for | orders for
    """
)
VETO = veto(
    PERSON_OPENS + r"|"
    r"\b(?:(?:signs?|signed|inks?|agrees?|gets|offered|earns|new) (?:[\w-]+ ){0,3}contract "
    r"extension|"
    r"tender offers?|debt tender|results of tender|contract (?:talks|negotiations|dispute|workers|"
    r"killing|law)|one-year|(?:two|"
    r"three|four|five)-year contract with (?:the )?(?:lakers|club|team)|pay deal|labor|unions?|"
    r"workers|wage|peace|plea|record deal|book deal|film deal|trade deal|recording contract|"
    r"court order|executive order|order of merit|law and order|in order to|orders? in council|"
    r"restraining|gag order|stay order|(?:judge|court|tribunal|regulator|watchdog|coroner|"
    r"magistrate|president|governor|minister|boss|ceo|police|pm|council) orders?|orders? "
    r"(?:review|probe|troops|investigation|evacuation|pause|recall|halt|staff|employees|\w+ to "
    r"(?:pay|leave|return|stop))|loses|lost|cancels?|cancelled|terminates|axes|scraps|"
    r"(?:football|rugby|cricket|social|golf) club|midfielder|striker|forward for|point guard|"
    r"pitcher|players?|rookie|free agent|season|coach|goalkeeper|winger|defender|squad|jury|vp "
    r"pick|running mate|merger|takeover|buyout|acquisition|stake|acres|episodes|"
    r"to (?:buy|acquire)(?! (?:\d+|two|three|four|five|six|ten|up to \d+|another \d+) (?!%|per |"
    r"million|"
    r"billion))|customer "
    r"(?:service|complaints|data)|deal or no deal|black friday|no-deal|signs? "
    r"(?:bill|law|executive|legislation|autographs|petition|letter|nobody)|selected as (?:a )?"
    r"(?:finalist|partner|winner|top)|best deals|as (?:its |their |new )?(?:next |new )?(?:CEO|CFO|"
    r"chief|president|chair|chairman|head|director)|new CEO|lease|rules? out|ruled out|no plans? "
    r"to|takeaway|back to (?:the )?office|delivery app|order (?:online|now)|how to|reality star|"
    r"contestants?|cast|role|mail-order|first order of business|as (?:its |an? |"
    r"the )?(?:[\w-]+ ){0,2}"
    r"partner (?:for|on)|world order|money order|pecking order|tall "
    r"order|signs of|(?:nurses|doctors|teachers) (?:win|sign|get|secure|accept|reject))\b|"
    r"流标|废标|\d+家[^，。；]{0,14}(?:公司|企业)|总分包|"
    r"取消订单|彩票|招标公告|劳动合同|"
    r"采购指南|退单|失去|授权|中标≠|中标结果公示|取消合同|解除合同|合同纠纷|购房合同|合同诈骗|"
    r"集中采购平台|球员|续约合同|主教练|方案[“「]中标|承诺书|政府采购(?!项目)|落标|"
    r"(?:流失|推迟|砍|削减|延迟|争夺|缺乏)[^，。]{0,6}订单|订单(?:饱满|充足|减少|下滑|流失|排到|"
    r"转移)|"
    r"合同(?:到期|负债|期满)|大定|集采|中标结果|采购项目中标公告|锁单|小订|租赁合同|(?:上市|发布|"
    r"开售)[^，。]{0,12}订单|"
    r"(?:借款|担保|贷款|租约|劳务)合同|(?:没有|暂无|尚无|未)[^，。]{0,8}(?:订单|合同)"
)
PATTERNS = (
    *plain.PATTERNS,
    *common.PATTERNS,
    *forms.PATTERNS,
    *plain.LAST,
    *han.PATTERNS,
    *han_told.PATTERNS,
    *told.PATTERNS,
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """The contract's value: also what it is "valued at"."""
    found = list(paid_facts(clause))
    is_told = any(fact.name in {"amount", "amount_text"} for fact in found)
    for fact in found:
        is_value = fact.name == "valuation" and not is_told
        yield replace(fact, name="amount") if is_value else fact


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Borexa deploys Velara's security suite", {"subject": "Velara"}),
    ("Borexa taps Velara for chip supply", {"subject": "Velara"}),
    ("Borexa taps Velara founder for advice", None),
    ("Pomfret bags £48m Elmford school job", {"subject": "Pomfret"}),
    ("Pomfret lands spot on £2bn rail framework", {"subject": "Pomfret"}),
    ("Echolot to supply cables for Baltic wind farm", {"subject": "Echolot"}),
    ("Lund wins Elmford seat in election", None),
    ("Tarn & Pike wins Bramley creative account", {"subject": "Tarn & Pike"}),
    ("Order for coast tankers goes to Sanho Marine", {"subject": "Sanho Marine"}),
    ("Sanho Cells to make batteries for Motovia's vans", {"subject": "Sanho Cells"}),
    ("Sanho secures first order for its kilns", {"subject": "Sanho"}),
    ("Sanho signs $12 million contract with Danish navy", {"subject": "Sanho"}),
    ("Sanho picked by Danish government for cyber defence", {"subject": "Sanho"}),
    ("Lund picked by opposition to run for mayor", None),
    ("霖光与多家海外客户签署风机供应合同", {"subject": "霖光"}),
    ("前5月9家基建公司发布中标公告", None),
    ("Bramley picks Tarn Pay as partner for refunds", None),
    ("Bramley moves media account to Solmar", {"subject": "Solmar", "customer": "Bramley"}),
    ("Bramley Labels installs second Vardo press", {"subject": "Vardo"}),
    ("Novelist wins praise for account of war", None),
    ("Vardo takes share of blame for delays", None),
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
    ("Comets sign guard to two-year contract", None),
    ("Customer service trends", None),
    ("市民中彩票大奖", None),
    ("劳动合同如何签订", None),
    ("项目招标公告", None),
    (
        "Orrin Logistics wins five-year warehousing contract from grocer Bellamy",
        {"subject": "Orrin Logistics"},
    ),
    (
        "Pressburg Optics to supply lenses to surgical robot maker Incisa",
        {"subject": "Pressburg Optics"},
    ),
    (
        "Halvard Marine gets order for four ferries from Faroe operator Smyril Lines",
        {"subject": "Halvard Marine"},
    ),
    ("青屿软件中标北港集团数字化码头项目", {"subject": "青屿软件"}),
    ("临江制药获东湖医院集团三年供货合同", {"subject": "临江制药"}),
    ("Barlow & Low lands £45m school scheme", {"subject": "Barlow & Low", "amount": 45e6}),
    ("Tarn Air orders 60 Elvira E90 jets", {"subject": "Elvira", "customer": "Tarn Air"}),
    ("Leading Insurers Choose Tessellate to Map Floods", {"subject": "Tessellate"}),
    ("Velda wins $94m contract extension from rail agency", {"subject": "Velda"}),
    ("Kellwood picks Monavo to launch its loyalty card", {"subject": "Monavo"}),
    ("Acmera announces debt tender offer", None),
    ("Voltgrid selects Charlwood for new assembly facility", None),
    ("Midfielder signs contract extension with Chelmere", None),
    ("Halvard Marine orders review after ferry grounding", None),
    ("Orchestra selects new conductor for winter tour", None),
    ("球队与前锋签下三年新合同", None),
    ("力合重工：关于收到项目定点通知的公告", {"subject": "力合重工"}),
    ("集采中标结果公布", None),
    ("青屿重工夺下轻轨列车合同", {"subject": "青屿重工"}),
    ("关于收到中标通知书的公告", {}),
    ("球星与俱乐部签下四年合同", None),
)
