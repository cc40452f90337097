"""The account buys or takes over another company, or a part of one."""

from tasks.rules.triggers.deals import common
from tasks.rules.triggers.deals.facts import merger_facts

VERSION = 14
CUES = common.CUES
VETO = common.VETO
PATTERNS = common.acquires_patterns()
READS_ON = True
facts = merger_facts

EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Harbourline gets Montara for $1.4B", {"subject": "Harbourline", "target": "Montara"}),
    ("Harbourline gets FDA nod for $1.4B plant", None),
    ("Tarn sweetens Bolta bid to $2.2bn", {"subject": "Tarn", "target": "Bolta"}),
    ("Rowell scraps higher Bolta bid", {"target": "Bolta", "status": "withdrawn"}),
    ("Norgas outbids Coro in battle for Bolta", {"subject": "Norgas", "target": "Bolta"}),
    ("Norgas outbids rivals for television rights", None),
    ("Incisa Completes UK Acquisition of Dormavel®", {"subject": "Incisa"}),
    ("Norgas bulks up in shale with $2.6B purchase", {"subject": "Norgas"}),
    ("Airline adds Boeing jets in $2 billion deal", None),
    ("Coro in talks to buy Bolta after Delmar bid collapses", {"status": "rumour"}),
    ("Oxley Completes Sale of Boston GMP Facility to Biotech Firm Coro", None),
    (
        "Corvane acquires Splintec for $28 billion",
        {"subject": "Corvane", "target": "Splintec", "amount": 28e9, "currency": "USD"},
    ),
    (
        "German software maker Nemitek buys US rival Canvora",
        {"subject": "Nemitek", "target": "Canvora"},
    ),
    (
        "Harbor Foods to acquire Lindgren Bakeries in €120m deal",
        {"subject": "Harbor Foods", "target": "Lindgren Bakeries", "amount": 120e6},
    ),
    (
        "Northwind completes $2.1B acquisition of Tidewater Systems",
        {"subject": "Northwind", "target": "Tidewater Systems", "status": "completed"},
    ),
    (
        "Hexapod Robotics (NASDAQ: HXPD) Enters Into Definitive Agreement to Acquire Bionix Labs",
        {"subject": "Hexapod Robotics", "target": "Bionix Labs", "status": "announced"},
    ),
    (
        "Brightpath in talks to buy payroll startup Kontora, sources say",
        {"subject": "Brightpath", "target": "Kontora", "status": "rumour"},
    ),
    (
        "Ollivander Group calls off takeover of Pemberton PLC",
        {"subject": "Ollivander Group", "status": "withdrawn"},
    ),
    (
        "Bolt Motors drops pursuit of Italian van maker Furgona",
        {"subject": "Bolt Motors", "target": "Furgona", "status": "withdrawn"},
    ),
    (
        "Court halts Meridia's purchase of rival Solenne",
        {"subject": "Meridia", "target": "Solenne", "status": "blocked"},
    ),
    (
        "Vextra denies plans to acquire Solmar",
        {"subject": "Vextra", "status": "denied"},
    ),
    ("Solmar acquired by Vextra", {"subject": "Vextra", "target": "Solmar"}),
    ("We acquired Pinboard Labs", {"subject": "We", "target": "Pinboard Labs"}),
    (
        "Kestrel Bank takes majority stake in fintech Moneta",
        {"subject": "Kestrel Bank", "target": "Moneta"},
    ),
    (
        "Danvik to acquire remaining 40% of Aqualife",
        {"subject": "Danvik", "target": "Aqualife"},
    ),
    (
        "Exclusive: Tarn Energy Makes $3 Billion Takeover Bid for Wind Farm Operator "
        "Galeo - Newswire",
        {"subject": "Tarn Energy", "target": "Galeo", "amount": 3e9},
    ),
    ("Kellwood bites into Tarn Foods with $3.1bn deal", {"target": "Tarn Foods"}),
    ("Dashway secures Delivery Co in £2.9bn takeover", {"subject": "Dashway"}),
    ("Kellwood in $8bn swoop for Tarn", {"subject": "Kellwood", "target": "Tarn"}),
    (
        "Tarn rejects fourth bid from Kellwood",
        {"subject": "Kellwood", "target": "Tarn"},
    ),
    (
        "Coppermax board rejects Auric Mining's sweetened offer",
        {"subject": "Auric Mining", "target": "Coppermax"},
    ),
    (
        "Grovehill expands into dental supplies with purchase of Dentaline",
        {"subject": "Grovehill", "target": "Dentaline"},
    ),
    (
        "Sable boosts cyber arm with Lockwise buy",
        {"subject": "Sable", "target": "Lockwise"},
    ),
    (
        "Zenwell adds Toronto's Maple Analytics to its stable",
        {"subject": "Zenwell", "target": "Maple Analytics"},
    ),
    ("Report: Alder Rock circling Leeds retailer Moorland", {"target": "Moorland"}),
    (
        "Ostrand offloads paint arm to Drayfield Coatings for $640M",
        {"subject": "Drayfield Coatings", "seller": "Ostrand", "amount": 640e6},
    ),
    ("Tarn Group buys Kellwood's tyre division for $310m", {"subject": "Tarn Group"}),
    (
        "美禾集团拟以12亿元收购科电股份60%股权",
        {
            "subject": "美禾集团",
            "target": "科电股份",
            "amount": 12e8,
            "currency": "CNY",
            "share": 60.0,
            "status": "announced",
        },
    ),
    (
        "云帆科技宣布完成收购德国机器人公司Robotik",
        {"subject": "云帆科技", "target": "Robotik", "status": "completed"},
    ),
    (
        "极光数据被蓝海集团全资收购",
        {"subject": "蓝海集团", "target": "极光数据", "share": 100.0},
    ),
    (
        "星辰股份终止收购远航传媒51%股权",
        {"subject": "星辰股份", "target": "远航传媒", "status": "withdrawn"},
    ),
    (
        "蓝海集团完成对瑞士星辰公司的收购",
        {"subject": "蓝海集团", "status": "completed"},
    ),
    (
        "消息称「河马云盘」有意收购邮箱服务商「信燕邮」",
        {"subject": "河马云盘", "target": "信燕邮", "status": "rumour"},
    ),
    (
        "年内第三笔并购，鲸湾数据将「指针BI」收入囊中",
        {"subject": "鲸湾数据", "target": "指针BI"},
    ),
    (
        "反垄断局叫停：旸光燃气收购岭东管网案被禁止",
        {"subject": "旸光燃气", "target": "岭东管网", "status": "blocked"},
    ),
    (
        "德国老牌刀具商Hartmut易主：金岭工具以1.35亿欧元完成交割",
        {"subject": "金岭工具", "target": "Hartmut", "status": "completed"},
    ),
    (
        "奈川泵业将把工业阀门业务出售给德资企业Kessberg",
        {"subject": "Kessberg", "seller": "奈川泵业"},
    ),
    ("Tarn faces Bolt in $2bn deal dispute", None),
    ("Kellwood pays $700 million for Bolt settlement", None),
    ("City signs Owen Hill in £60m deal", None),
    ("Borwing sells Tarn Air jets in $2bn deal", None),
    ("Kellwood buys home in Malibu", None),
    ("Why Corvane acquired Splintec", None),
    ("After acquiring Bar, Foo raises prices", None),
    ("Acme won't buy Bolt, CEO says", None),
    ("Acme rules out takeover of Bolt", None),
    ("City bids farewell to beloved bookstore", None),
    ("Council makes bid for 2036 Games", None),
    ("Acme buys back $90 billion of shares", None),
    ("How to buy a used car in 2026", None),
    ("Customer acquisition costs are rising for SaaS firms", None),
    ("Air Lumen buys 50 jets from Borwing", None),
    ("Gamers snap up Bolt console", None),
    ("Museum acquires rare Lindqvist sketch", None),
    ("Tarn takes over Bolt's sponsorship of marathon", None),
    ("Lumen buys land for new plant in Leeds", None),
    ("Investor buys 12% stake in Norwood Retail", None),
    ("Trader Vic Hopkins buys bitcoin dip", None),
    ("Startup mergers hit record in 2025, study finds", None),
    ("Acme Robotics to merge with Bolt Automation", None),
    ("全国秋粮收购进展顺利", None),
    ("星河电器回购1亿股", None),
    ("为什么星河智能要收购这家公司", None),
    ("本周并购盘点：五家公司被收购", None),
    ("市民高价收购旧书", None),
    (
        "Halvard Marine agrees to buy Danish ship-parts distributor Nordlast",
        {"subject": "Halvard Marine"},
    ),
    (
        "Pressburg Optics adds lens maker Clarivue in third deal this year",
        {"subject": "Pressburg Optics"},
    ),
    (
        "Orrin Logistics closes purchase of Ghent cold-storage operator Frigolux",
        {"subject": "Orrin Logistics"},
    ),
    (
        "Vessel tracker Marisense swallowed by Norwegian charting house Sjokart",
        {"subject": "Sjokart"},
    ),
    ("临江制药11.8亿元现金收购康禾生物全部股权", {"subject": "临江制药"}),
    ("青屿软件将德国工业仿真公司Simwerk纳入麾下", {"subject": "青屿软件"}),
    ("Halvard Marine buys 40 hectares of woodland for staff retreat", None),
    ("Pressburg Optics acquires a taste for risk under new boss", None),
    ("Collector buys back childhood train set at auction", None),
    ("村民集体出资收购滞销苹果", None),
    (
        "Quennell, a parking software startup acquires Brightkerb for an undisclosed sum",
        {"subject": "Quennell", "target": "Brightkerb"},
    ),
    (
        "Harlow & Finch plc acquires Tidemark Ltd for initial £3.2m",
        {"subject": "Harlow & Finch plc", "target": "Tidemark Ltd"},
    ),
    (
        "RPT-Dunmore Group in talks to buy Velisca -sources",
        {"subject": "Dunmore Group", "target": "Velisca", "status": "rumour"},
    ),
    ("Dunmore wins EU approval for Velisca takeover", {"subject": "Dunmore", "target": "Velisca"}),
    ("Dunmore gets CCI nod to acquire Velisca", {"subject": "Dunmore", "target": "Velisca"}),
    (
        "Dunmore Strengthens Its Position in Ohio With the Acquisition of Velisca",
        {"subject": "Dunmore", "target": "Velisca"},
    ),
    (
        "Dunmore Announces Closing of Velisca Acquisition",
        {"subject": "Dunmore", "target": "Velisca"},
    ),
    (
        "Dunmore Signs Letter of Intent to Acquire Velisca",
        {"subject": "Dunmore", "target": "Velisca"},
    ),
    (
        "Dunmore shares fall as it agrees to buy Velisca",
        {"subject": "Dunmore", "target": "Velisca"},
    ),
    (
        "Dunmore-led consortium to acquire Velisca",
        {"subject": "Dunmore", "target": "Velisca"},
    ),
    ("Tribunal approves Dunmore's resolution plan for Velisca", {"subject": "Dunmore"}),
    (
        "Dunmore emerges as preferred bidder for Danish brewer Velisca",
        {"subject": "Dunmore", "target": "Velisca"},
    ),
    ("Dunmore buys Wales's storied Velisca Motorcycles", {"subject": "Dunmore"}),
    ("Dunmore emerges as preferred bidder for Leeds tram contract", None),
    ("Dunmore Acquires North American Rights to Velisca Thriller", None),
    ("Dunmore acquires apartment complex in Tulsa", None),
    ("INVESTOR ALERT: Law firm investigates sale of Velisca to Dunmore", None),
    ("Hawks acquire Danny Velisca from Comets", None),
    ("Dunmore buys folk singer's catalogue for $40m", None),
    ("Dunmore buys building management systems firm for S$12.9m", {"subject": "Dunmore"}),
    ("Dunmore buys out joint venture", {"subject": "Dunmore"}),
    (
        "Canada's biggest grocer, Dunmore, buys UK's biggest haulier, Velisca, for $450M",
        {"subject": "Dunmore", "target": "Velisca"},
    ),
    (
        "Watchdog approves acquisition of Velisca by Dunmore",
        {"subject": "Dunmore", "target": "Velisca"},
    ),
    ("Dunmore in talks with Velisca over takeover", {"subject": "Dunmore", "target": "Velisca"}),
    (
        "Dunmore reaches $4bn deal to take software maker Velisca private",
        {"subject": "Dunmore", "target": "Velisca"},
    ),
    ("Dunmore Buys Solar Power From Velisca", None),
    ("Dunmore sues bakery chain over recipe", None),
    ("Five years after Dunmore bought Velisca, workers remember", None),
    ("Dunmore to sell Velisca to Tarn", {"subject": "Tarn", "target": "Velisca"}),
    ("Dunmore completes £2bn petrol stations sale to Tarn", {"subject": "Tarn"}),
    ("Dunmore makes its biggest acquisition to date", {"subject": "Dunmore"}),
    ("Dunmore woos Velisca with multi-billion offer", {"subject": "Dunmore", "target": "Velisca"}),
    ("Velisca asks shareholders to accept Tarn offer", {"subject": "Tarn", "target": "Velisca"}),
    ("Dunmore acquires 90,000-square-foot facility", None),
    ("Rovers sell Owen Hill to Chelsea", None),
    ("Dunmore cleared to buy Velisca", {"subject": "Dunmore", "target": "Velisca"}),
    ("Dunmore joins race to buy Velisca", {"subject": "Dunmore", "target": "Velisca"}),
    (
        "Dunmore barred from buying Velisca",
        {"subject": "Dunmore", "target": "Velisca"},
    ),
    ("Watchdog clears Dunmore's £2bn Velisca deal", {"subject": "Dunmore", "target": "Velisca"}),
    ("Dunmore-Velisca deal wins EU approval", {"subject": "Dunmore", "target": "Velisca"}),
    ("Velisca agrees to Dunmore takeover", {"subject": "Dunmore", "target": "Velisca"}),
    ("Dunmore buys Velisca stake for $50m", None),
    ("Dunmore drops Olympics bid", None),
    ("Trade ministry clears Coca-Cola deal", None),
    ("墨岭股份拟购买澜海生物控制权", {"subject": "墨岭股份", "target": "澜海生物"}),
    ("澜海生物拒绝墨岭股份收购要约", {"subject": "墨岭股份", "target": "澜海生物"}),
    ("墨岭股份从鼎石集团手中收购澜海生物", {"subject": "墨岭股份", "target": "澜海生物"}),
    ("鼎石集团将澜海生物卖给墨岭股份", {"subject": "墨岭股份", "target": "澜海生物"}),
    ("墨岭股份收购一家以色列芯片公司", {"subject": "墨岭股份"}),
    ("二手车商高价收购新能源车", None),
    ("青屿食品豪取澜舟酱油", {"subject": "青屿食品", "target": "澜舟酱油"}),
    ("杠杆收购交易价格走高", None),
)
