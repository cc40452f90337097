"""The account wins an award or is ranked among the best."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 2
CUES = (
    "award",
    "named",
    "recognized",
    "listed",
    "recognised",
    "honored",
    "ranked",
    "ranks",
    "best places",
    "magic quadrant",
    "inc. 5000",
    "fast 500",
    "great place to work",
    "forrester wave",
    "finalist",
    "荣获",
    "获评",
    "入选",
    "上榜",
    "斩获",
    "获奖",
    "大奖",
)
VETO = veto(
    r"\b(?:oscars?|grammys?|emmys?|bafta|film|actor|actress|singer|awarded (?:damages|"
    r"contract|contracts|\$)|award-winning|contract|jury|damages|nobel|mvp|player of|"
    r"ballon|heisman|academy awards?|golden globe|tony awards?|victim|suspect|named "
    r"in (?:lawsuit|suit)|unranked|"
    r"grant|scholarship|CEO|CFO|CTO|chief|president|chair\w*|director|board|medal|"
    r"booker|pulitzer|music awards?|finalists announced|nominations)\b|奥斯卡|金像奖|"
    r"金鸡奖|诺贝尔|运动员|选手|演员|学生|电影|订单|冠军"
)
PATTERNS = (
    pattern(
        r"(?:wins|won|receives|received|earns|earned|takes home|scoops|bags|secures|nabs|"
        r"claims|honored with|recogni[sz]ed with|presented with) (?:[\w&.'’-]+ )"
        r"{0,8}?(?:awards?|prize|accolade)\b",
        confidence=0.87,
        is_strict=True,
    ),
    pattern(
        r"(?:is |was |has been )?(?:named|recogni[sz]ed|ranked|listed|honored|positioned) "
        r"(?:as |an? |to |on |in |among |the |one of |by |[\w&.'’-]+ ){0,8}?(?:leader|"
        r"visionary|challenger|best places to work|best workplaces?|top employer|inc\.? "
        r"5000|fast 500|fortune|magic quadrant|forrester wave|gartner|forbes|fast company|"
        r"great place to work|most innovative|cloud 100|fintech 100|top \d+|partner of "
        r"the year|of the year|unicorn list|finalist)\b",
        confidence=0.87,
        is_strict=True,
    ),
    pattern(r"(?:ranks|ranked) (?:no\.? ?|number |#)?\d+ (?:on|in|among)\b", confidence=0.82),
    pattern(r"(?:earns|achieves|receives|gets) (?:[\w.]+ )?great place to work", confidence=0.87),
    pattern(
        r"(?:成功|再次|连续[^，。；]{0,4}|喜|双双|再度)*(?:荣获|获评|入选|斩获|荣登|登上|"
        r"上榜|荣膺|获颁)(?:了)?[^，。；]{0,28}?(?:奖|称号|榜|榜单|名单|强|象限|大奖|企业|"
        r"案例|独角兽)",
        confidence=0.88,
        is_strict=True,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """None."""
    return ()


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Acme wins Red Dot design award", {"subject": "Acme"}),
    ("Tessellate named a Leader in Gartner Magic Quadrant", {"subject": "Tessellate"}),
    ("Brightpath recognized as one of the Best Places to Work", {"subject": "Brightpath"}),
    ("Monavo ranked No. 12 on Deloitte Fast 500", {"subject": "Monavo"}),
    ("Voltgrid Receives 2026 Energy Innovation Award", {"subject": "Voltgrid"}),
    ("Kilo Health ranks #3 in Forbes list", {"subject": "Kilo Health"}),
    ("Solmar earns Great Place to Work certification", {"subject": "Solmar"}),
    ("Quanta listed among Fast Company's most innovative companies", {"subject": "Quanta"}),
    ("Northwind named AWS Partner of the Year", {"subject": "Northwind"}),
    ("We won the Webby Award", {"subject": "We"}),
    ("星河智能荣获国家科技进步奖", {"subject": "星河智能"}),
    ("蔚蓝科技入选福布斯中国创新企业50强", {"subject": "蔚蓝科技"}),
    ("蓝海集团上榜财富500强", {"subject": "蓝海集团"}),
    ("Film wins best picture award", None),
    ("Jury awards $10 million in damages", None),
    ("Acme awarded contract by NASA", None),
    ("Singer honored at Grammys", None),
    ("Suspect named in shooting", None),
    ("Acme named Jane Doe CEO", None),
    ("Scientist wins Nobel prize", None),
    ("Award-winning chef opens restaurant", None),
    ("Top 10 best places to work", None),
    ("How to win an industry award", None),
    ("Team ranked second in table", None),
    ("Booker prize finalists announced", None),
    ("学生荣获奥数大奖", None),
    ("演员斩获金像奖", None),
    ("如何入选独角兽榜单", None),
)
