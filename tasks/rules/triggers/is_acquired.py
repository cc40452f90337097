"""The account is bought or taken over by another company, or looks for a buyer."""

from tasks.rules.triggers.deals import common
from tasks.rules.triggers.deals.facts import merger_facts

VERSION = 14
CUES = common.CUES
VETO = common.VETO
PATTERNS = common.is_acquired_patterns()
READS_ON = True
facts = merger_facts

EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Kordano Acquires Oslo-Based, Tide Software Leader Trellix Sea", {"subject": "Trellix Sea"}),
    ("Tolland joins takeover bid for Velisca", {"subject": "Velisca"}),
    ("Nimbara picked up by Fortwell for $20m", {"subject": "Nimbara"}),
    ("Bolta rejects Coro bid", {"subject": "Bolta"}),
    ("Pirate radio picked up by police", None),
    (
        "Lumen Analytics acquired by Datarock for $450M",
        {"subject": "Lumen Analytics", "acquirer": "Datarock", "amount": 450e6},
    ),
    (
        "Figmento to be acquired by Vertex Design",
        {"subject": "Figmento", "acquirer": "Vertex Design"},
    ),
    (
        "Datarock acquires analytics startup Lumen",
        {"subject": "Lumen", "acquirer": "Datarock"},
    ),
    (
        "Private equity firm Blackpine buys Corona Labs for £80m",
        {
            "subject": "Corona Labs",
            "acquirer": "Blackpine",
            "amount": 80e6,
            "currency": "GBP",
        },
    ),
    (
        "Shipyard Software agrees to takeover by Orbis",
        {"subject": "Shipyard Software", "acquirer": "Orbis"},
    ),
    (
        "Orbis completes acquisition of Shipyard Software",
        {"subject": "Shipyard Software", "status": "completed"},
    ),
    (
        "Halden in advanced talks to be acquired by Norsk Data",
        {"subject": "Halden", "acquirer": "Norsk Data", "status": "rumour"},
    ),
    (
        "Telefon Ltd snapped up by Danish rival Ringo",
        {"subject": "Telefon Ltd", "acquirer": "Ringo"},
    ),
    (
        "Update: Kilo Health has been acquired by MedNova",
        {"subject": "Kilo Health", "acquirer": "MedNova"},
    ),
    (
        "Stonebridge to take over Skyline Hotels",
        {"subject": "Skyline Hotels", "acquirer": "Stonebridge"},
    ),
    (
        "Norsk Data announces the acquisition of Halden AS",
        {"subject": "Halden AS", "acquirer": "Norsk Data"},
    ),
    (
        "Tamura unit to buy majority stake in battery maker Voltis",
        {"subject": "Voltis"},
    ),
    (
        "Sweden's Åkerlund swoops for Doncaster brake specialist Hallfield",
        {"subject": "Hallfield", "acquirer": "Åkerlund"},
    ),
    (
        "Stenta sold to Canadian buyout house Lakemore for £610m",
        {
            "subject": "Stenta",
            "acquirer": "Lakemore",
            "amount": 610e6,
            "currency": "GBP",
        },
    ),
    (
        "Lundqvist & Sons rescued from administration by Ostergaard",
        {"subject": "Lundqvist & Sons", "acquirer": "Ostergaard"},
    ),
    ("US buyout group snaps up Ireland's Greenfort", {"subject": "Greenfort"}),
    ("Bakery chain Crumb changes hands in €20m deal", {"subject": "Crumb"}),
    ("Glenmore Distillers acquired in £60m deal", {"subject": "Glenmore Distillers"}),
    (
        "Cove Software explores sale, could fetch $2 billion",
        {"subject": "Cove Software", "status": "rumour"},
    ),
    ("Palmgrove Hotels puts itself up for sale", {"subject": "Palmgrove Hotels"}),
    (
        "Competition watchdog blocks Blue Wren Radiology's bid for Adelaide rival ScanNorth",
        {
            "subject": "ScanNorth",
            "acquirer": "Blue Wren Radiology",
            "status": "blocked",
        },
    ),
    (
        "Danish wind-data company Vindra shelves plan to buy Hamburg's Seeland",
        {"subject": "Seeland", "acquirer": "Vindra", "status": "withdrawn"},
    ),
    ("科电股份获美禾集团收购", {"subject": "科电股份", "acquirer": "美禾集团"}),
    ("蓝海集团收购极光数据", {"subject": "极光数据", "acquirer": "蓝海集团"}),
    (
        "云启物流实控人变更为国资平台江投集团",
        {"subject": "云启物流", "acquirer": "江投集团"},
    ),
    (
        "贝湾咖啡要卖身？多方知情人士：已与两家基金接触",
        {"subject": "贝湾咖啡", "status": "rumour"},
    ),
    (
        "网传公司被收购？晟光照明：消息不实，未与任何第三方接触",
        {"subject": "晟光照明", "status": "denied"},
    ),
    (
        "併購生變！樺林資本撤回對威遠醫材的公開收購",
        {"subject": "威遠醫材", "acquirer": "樺林資本", "status": "withdrawn"},
    ),
    ("Why did Datarock buy Lumen?", None),
    ("Lumen not in talks to be acquired", None),
    ("Lumen, acquired by Datarock in 2019, opens Paris office", None),
    ("Five startups acquired by Datarock that you forgot", None),
    ("Smart Buy deals: laptops under $500", None),
    ("How we sold our startup to a giant", None),
    ("Language acquisition in toddlers, explained", None),
    ("Senator buys shares of Nexo", None),
    ("Man buys house for $1", None),
    ("10 companies likely to be acquired in 2026", None),
    ("Talent acquisition trends for 2026", None),
    ("Ostrand offloads paint arm to Drayfield Coatings for $640M", None),
    ("New Bolt console goes on sale on Friday", None),
    ("Acme Robotics and Bolt Automation to merge", None),
    ("Acme buys Bolt's paint unit", None),
    ("If Acme acquires Bolt, consumers lose", None),
    ("国家收购小麦1000万吨", None),
    ("并购市场回顾", None),
    ("该公司否认", None),
    ("蓝海集团收购两家门店", None),
    ("Scottish snack maker Crunchly bought by Tavish Foods", {"subject": "Crunchly"}),
    ("Nordlast accepts 900 million crown offer from Halvard Marine", {"subject": "Nordlast"}),
    ("Private equity firm Ardlui takes Orrin Logistics private", {"subject": "Orrin Logistics"}),
    ("Frigolux finds new owner in Orrin Logistics", {"subject": "Frigolux"}),
    ("康禾生物被临江制药全资收购", {"subject": "康禾生物"}),
    ("德国仿真公司Simwerk被青屿软件收入囊中", {"subject": "Simwerk"}),
    ("Crunchly snacks bought by hungry fans at record pace", None),
    ("Nordlast buys time with lenders", None),
    (
        "Velisca shares soar on takeover offer from Dunmore",
        {"subject": "Velisca", "acquirer": "Dunmore"},
    ),
    (
        "Velisca shareholders approve sale to Dunmore",
        {"subject": "Velisca", "acquirer": "Dunmore"},
    ),
    (
        "Velisca, a 90-year-old family firm, acquired by Dunmore",
        {"subject": "Velisca", "acquirer": "Dunmore"},
    ),
    (
        "Velisca to go private in $2.4 billion deal with Dunmore",
        {"subject": "Velisca", "acquirer": "Dunmore"},
    ),
    ("Velisca snapped up by private equity", {"subject": "Velisca"}),
    ("Velisca receives unsolicited takeover proposal", {"subject": "Velisca"}),
    ("Buyout groups among shortlisted bidders for Velisca", {"subject": "Velisca"}),
    ("Velisca explores strategic options including sale", {"status": "rumour"}),
    (
        "Acquisition of Velisca by Dunmore",
        {"subject": "Velisca", "acquirer": "Dunmore"},
    ),
    ("New Velisca headset goes on sale", None),
    ("Dunmore joins Velisca family of sponsors", None),
    ("Velisca shareholders approve pay plan", None),
    ("Leeds-based veliscadata acquired by Dunmore", {"subject": "veliscadata"}),
    (
        "Velisca soars 30% as Dunmore agrees to buy it",
        {"subject": "Velisca", "acquirer": "Dunmore"},
    ),
    ("Sale of Velisca to Dunmore completed", {"subject": "Velisca", "acquirer": "Dunmore"}),
    ("Velisca finds buyer in Dunmore", {"subject": "Velisca", "acquirer": "Dunmore"}),
    ("Dunmore sells Danish rival Velisca to consortium", {"subject": "Velisca"}),
    ("Velisca chip sold to Dunmore customers", None),
    ("Dunmore agrees to sell Velisca to Tarn", {"subject": "Velisca", "acquirer": "Tarn"}),
    ("Dunmore to sell Velisca for $3bn", {"subject": "Velisca"}),
    ("Velisca chairman makes takeover offer", {"subject": "Velisca"}),
    ("Dunmore to buy Velisca Care water testing assets", None),
    ("Dunmore sells Vaccines to Velisca", None),
    ("Velisca agrees to Dunmore takeover", {"subject": "Velisca", "acquirer": "Dunmore"}),
    ("Velisca says Dunmore offer undervalues company", {"subject": "Velisca"}),
    ("Tarn seeks buyer for Velisca", {"subject": "Velisca", "status": "rumour"}),
    ("Dunmore acquires Sunvex® from Tarn", None),
    ("Dunmore offloads Tanami project", None),
    ("鼎石集团将澜海生物卖给墨岭股份", {"subject": "澜海生物", "acquirer": "墨岭股份"}),
    ("澜海生物：控股股东拟变更", {"subject": "澜海生物"}),
    ("鼎石集团寻求出售旗下云业务", None),
    ("工作室澜舟互动被青屿游戏收编", {"acquirer": "青屿游戏"}),
    ("收购概念股掀涨停潮", None),
)
