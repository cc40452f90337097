"""The account is bought or taken over by another company."""

from tasks.rules.triggers import _mergers

VERSION = 3
CUES = _mergers.CUES
VETO = _mergers.VETO
PATTERNS = _mergers.is_acquired_patterns()
facts = _mergers.merger_facts

EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    (
        "Lumen Analytics acquired by Datarock for $450M",
        {"subject": "Lumen Analytics", "acquirer": "Datarock", "amount": 450e6},
    ),
    (
        "Figmento to be acquired by Vertex Design",
        {"subject": "Figmento", "acquirer": "Vertex Design"},
    ),
    ("Datarock acquires analytics startup Lumen", {"subject": "Lumen", "acquirer": "Datarock"}),
    (
        "Private equity firm Blackpine buys Corona Labs for £80m",
        {"subject": "Corona Labs", "acquirer": "Blackpine", "amount": 80e6, "currency": "GBP"},
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
        "Blackstone to take over Skyline Hotels",
        {"subject": "Skyline Hotels", "acquirer": "Blackstone"},
    ),
    (
        "Norsk Data announces the acquisition of Halden AS",
        {"subject": "Halden AS", "acquirer": "Norsk Data"},
    ),
    ("Toyota unit to buy majority stake in battery maker Voltis", {"subject": "Voltis"}),
    ("科陆电子获美的集团收购", {"subject": "科陆电子", "acquirer": "美的集团"}),
    ("蓝海集团收购极光数据", {"subject": "极光数据", "acquirer": "蓝海集团"}),
    ("传某快递被京东收购", {"status": "rumour"}),
    ("Why did Datarock buy Lumen?", None),
    ("Lumen not in talks to be acquired", None),
    ("Lumen, acquired by Datarock in 2019, opens Paris office", None),
    ("Five startups acquired by Google that you forgot", None),
    ("Best Buy deals: laptops under $500", None),
    ("How we sold our startup to a giant", None),
    ("Language acquisition in toddlers, explained", None),
    ("Senator buys shares of Nvidia", None),
    ("Man buys house for $1", None),
    ("10 companies likely to be acquired in 2026", None),
    ("Talent acquisition trends for 2026", None),
    ("国家收购小麦1000万吨", None),
    ("并购市场回顾", None),
    ("该公司否认", None),
    ("If Acme acquires Bolt, consumers lose", None),
)
