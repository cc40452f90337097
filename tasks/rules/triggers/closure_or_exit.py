"""The account shuts down, closes sites or leaves a market."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import count_facts
from tasks.rules.triggers._patterns import pattern, veto
from tasks.rules.triggers._places import HAN_PLACE, PLACE, SITES

VERSION = 2
CUES = (
    "shut",
    "clos",
    "winding down",
    "wind down",
    "winds down",
    "exit",
    "pulls out",
    "pull out",
    "pulling out",
    "withdraw",
    "ceas",
    "quits",
    "leaves",
    "discontinu",
    "mothball",
    "end production",
    "ends production",
    "end operations",
    "ends operations",
    "stop production",
    "stops production",
    "end manufacturing",
    "ends manufacturing",
    "sunset",
    "关闭",
    "关停",
    "退出",
    "撤出",
    "停止运营",
    "停运",
    "停产",
    "关店",
    "倒闭",
    "撤离",
    "闭店",
)
VETO = veto(
    r"\b(?:government shutdown|clos\w+ (?:\w+ ){0,3}(?:round|series|deal|acquisition|"
    r"funding|merger|sale|fund|gap|arguments|ranks|higher|lower|flat|at|up|down|"
    r"border|in on|to|ceremony|offering|financing|transaction|loan|facility|call|IPO)|"
    r"exit polls?|exit interview|exit strategy|"
    r"ceasefire|cease-fire|close (?:call|friends|race|to|ties)|closer|schools?|roads?|"
    r"bridge|highway|airport|airspace|beach|border|strait|troops|withdraws? (?:from "
    r"(?:race|tournament|talks|treaty|agreement|open)|consent|bid|offer|IPO|lawsuit|"
    r"money|troops)|shuts? out|shutout|hurricane|storm|"
    r"CEO|CFO|founder|chief|president|executive|shares? close|closed-end|museum|park|"
    r"park closes|stocks?|kremlin|embassy|police)\b|关闭(?:账号|评论|通道|窗口)|航线|"
    r"景区|学校|退出(?:比赛|联赛|国家队|机制|舞台|群聊)|融资|收盘|高管|CEO"
)
_SITE = (
    r"(?:(?:manufacturing |assembly |production )?plants?|factory|factories|offices?|"
    r"stores?|locations?|branches|warehouses?|sites?|facility|facilities|mill|mine|"
    r"restaurants?|centers?|centres?|outlets?|studio|shops|smelter|refinery|clinics?|"
    r"operations|business|unit|division|data center|headquarters|product|service|app|"
    rf"{SITES})\b"
)
_GAP = r"(?:(?!(?:as|after|to|amid|on|in|at)\b)[\w&$€£.,'’%+-]+ ){0,6}?"
PATTERNS = (
    pattern(
        r"(?:shuts?|shutting|closes?|closing|closed|to close|to shut|to shutter|shutters?|"
        r"shuttering|mothballs?|idles?|idling|winds? down|winding down|discontinues|"
        r"sunsets|axes) <GAP><SITE>",
        confidence=0.88,
        is_strict=True,
        GAP=_GAP,
        SITE=_SITE,
    ),
    pattern(
        r"(?:shuts? down|shutting down|winds? down|winding down|ceases? operations|"
        r"ceasing operations|goes out of business|closes? its doors|to close down|closes "
        r"down|shuts? up shop|calls it a day|shutters|ceases trading|stops trading)\b(?! "
        r"(?:after cyber|over threat|critics|rumou?rs))",
        confidence=0.88,
        is_strict=True,
    ),
    pattern(
        r"(?:ends?|ending|to end|stops?|to stop|stopping) (?:all )?(?:[\w-]+ "
        r")?(?:production|operations|"
        r"manufacturing|assembly|services?|sales|brewing) (?:at|in|of)\b",
        confidence=0.85,
    ),
    pattern(
        r"(?:exits?|exiting|quits|leaves|pulls out of|pulling out of|pull out of|"
        r"withdraws from|withdrawing from|to exit|retreats from|abandons|to leave) (?:the "
        r")?(?:[\w-]+ )??(?P<place><PLACE>|(?:[\w&-]+ ){1,3}?(?:market|business|sector))"
        r"\b",
        confidence=0.88,
        is_strict=True,
        PLACE=PLACE,
    ),
    pattern(
        r"(?:宣布|将|拟|正式|全面|永久|已|计划|陆续|被曝|传)*(?:关闭|关停|退出|撤出|"
        r"停止运营|停运|停产|关店|倒闭|闭店|撤离)(?!的|后|潮)(?P<place>(?:<PLACE>)(?:市场)"
        r"?)?(?:[^，。；]{0,12}?(?:工厂|门店|办公室|业务|市场|店|基地|分公司|服务|平台|线|"
        r"家)|(?=$|，))",
        confidence=0.88,
        is_strict=True,
        PLACE=HAN_PLACE,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """How many people are affected."""
    return count_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Nisumi to end production at Cuerna plant", {"subject": "Nisumi"}),
    ("Kestrel & Dray to close Ottawa depot", {"subject": "Kestrel & Dray"}),
    ("Macy's to close 66 stores", {"subject": "Macy's"}),
    ("Ford shuts German plant", {"subject": "Ford"}),
    ("EV startup Canoo ceases operations", {"subject": "Canoo"}),
    ("Carrefour exits Argentina", {"subject": "Carrefour", "place": "Argentina"}),
    ("Uber pulls out of Pakistan", {"subject": "Uber", "place": "Pakistan"}),
    ("Fintech Zippo is winding down", {"subject": "Zippo"}),
    ("Nisumi Closing Two Factories in Mexico", {"subject": "Nisumi"}),
    ("Brightpath shuts down consumer app", {"subject": "Brightpath"}),
    ("Shell quits Chinese power market", {"subject": "Shell"}),
    ("Kellwood to shutter distribution center", {"subject": "Kellwood"}),
    ("Harbor Foods closing its bakery business", {"subject": "Harbor Foods"}),
    ("蓝海集团宣布关闭上海工厂", {"subject": "蓝海集团"}),
    ("优步退出越南市场", {"subject": "优步"}),
    ("星辰汽车停产", {"subject": "星辰汽车"}),
    ("Acme closes Series B", None),
    ("Wall Street closes higher", None),
    ("Government shutdown enters third week", None),
    ("Storm closes schools", None),
    ("Exit polls show tight race", None),
    ("Russia closes airspace", None),
    ("Acme closes acquisition of Bolt", None),
    ("How to wind down before bed", None),
    ("Troops withdraw from border", None),
    ("Acme CEO exits", None),
    ("Why stores are closing", None),
    ("景区关闭通知", None),
    ("国足退出比赛", None),
    ("学校停运校车", None),
)
