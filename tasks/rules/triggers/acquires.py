"""The account buys, takes over or merges with another company."""

from tasks.rules.triggers import _mergers

VERSION = 3
CUES = _mergers.CUES
VETO = _mergers.VETO
PATTERNS = _mergers.acquires_patterns()
facts = _mergers.merger_facts

EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Tarn faces Bolt in $2bn deal dispute", None),
    ("Kellwood pays $700 million for Bolt settlement", None),
    ("Kellwood bites into Tarn Foods with $3.1bn deal", {"target": "Tarn Foods"}),
    ("Dashway secures Delivery Co in £2.9bn takeover", {"subject": "Dashway"}),
    ("City signs Owen Hill in £60m deal", None),
    ("Borwing sells Tarn Air jets in $2bn deal", None),
    ("Veran Health acquires Bluff City Home Care for $48M", {"target": "Bluff City Home Care"}),
    ("Kellwood in $8bn swoop for Tarn", {"subject": "Kellwood", "target": "Tarn"}),
    ("Tarn rejects fourth bid from Kellwood", {"subject": "Kellwood", "target": "Tarn"}),
    ("Kellwood buys home in Malibu", None),
    ("蓝海集团完成对瑞士星辰公司的收购", {"subject": "蓝海集团"}),
    ("全国秋粮收购进展顺利", None),
    (
        "Cisco acquires Splunk for $28 billion",
        {"subject": "Cisco", "target": "Splunk", "amount": 28e9, "currency": "USD"},
    ),
    (
        "German software maker Nemetschek buys US rival GoCanvas",
        {"subject": "Nemetschek", "target": "GoCanvas"},
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
        "Brightpath in talks to buy payroll startup Kontora, sources say",
        {"subject": "Brightpath", "target": "Kontora", "status": "rumour"},
    ),
    (
        "Ollivander Group calls off takeover of Pemberton PLC",
        {"subject": "Ollivander Group", "status": "withdrawn"},
    ),
    ("Vextra denies plans to acquire Solmar", {"subject": "Vextra", "status": "denied"}),
    ("Solmar acquired by Vextra", {"subject": "Vextra", "target": "Solmar"}),
    ("We acquired Pinboard Labs", {"subject": "We", "target": "Pinboard Labs"}),
    (
        "Kestrel Bank takes majority stake in fintech Moneta",
        {"subject": "Kestrel Bank", "target": "Moneta"},
    ),
    (
        "Exclusive: Tarn Energy Makes $3 Billion Takeover Bid for Wind Farm Operator "
        "Galeo - Reuters",
        {"subject": "Tarn Energy", "target": "Galeo", "amount": 3e9},
    ),
    ("Acme Robotics and Bolt Automation to merge", {"subject": "Acme Robotics"}),
    (
        "美的集团拟以12亿元收购科陆电子",
        {
            "subject": "美的集团",
            "target": "科陆电子",
            "amount": 12e8,
            "currency": "CNY",
            "status": "rumour",
        },
    ),
    (
        "云帆科技宣布完成收购德国机器人公司Robotik",
        {"subject": "云帆科技", "target": "Robotik", "status": "completed"},
    ),
    ("极光数据被蓝海集团全资收购", {"subject": "蓝海集团", "target": "极光数据"}),
    (
        "星辰股份终止收购远航传媒51%股权",
        {"subject": "星辰股份", "target": "远航传媒", "status": "withdrawn"},
    ),
    ("Why Cisco acquired Splunk", None),
    ("After acquiring Bar, Foo raises prices", None),
    ("Acme won't buy Bolt, CEO says", None),
    ("City bids farewell to beloved bookstore", None),
    ("Council makes bid for 2036 Games", None),
    ("Apple buys back $90 billion of shares", None),
    ("How to buy a used car in 2026", None),
    ("Customer acquisition costs are rising for SaaS firms", None),
    ("Delta buys 50 jets from Airbus", None),
    ("What Microsoft's acquisition of Activision means for gamers", None),
    ("Investor buys 12% stake in Norwood Retail", None),
    ("Trader Vic Hopkins buys bitcoin dip", None),
    ("格力电器回购1亿股", None),
    ("为什么腾讯要收购这家公司", None),
    ("本周并购盘点：五家公司被收购", None),
    ("Startup mergers hit record in 2025, study finds", None),
)
