"""The grammar of acquisitions, read from both sides by `acquires` and `is_acquired`.

`<OTHER>` stands where the other side's name begins. In the active forms the acquirer stands left of
the verb; in the passive ones the target does.
"""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._facts import money_facts
from tasks.rules.triggers._patterns import Pattern, pattern, veto

CUES = (
    "acqui",
    "buy",
    "bought",
    "takeover",
    "take over",
    "takes over",
    "snaps up",
    "snap up",
    "scoops up",
    "snapped up",
    "merge",
    "merging",
    "majority stake",
    "controlling stake",
    "purchase",
    "gobbles",
    "gulps",
    "buyout",
    " deal",
    "scoops",
    "nabs ",
    "grabs ",
    "to pay ",
    " pays ",
    "splash",
    "shells out",
    "forks out",
    "stumps up",
    "combine",
    "swoop",
    "absorbs",
    "mops up",
    "hoovers up",
    "bid from",
    "bids from",
    "offer from",
    "approach from",
    "proposal from",
    "takes private",
    "take private",
    "bid for",
    "offer for",
    "private",
    "picks up",
    "swallow",
    "sold to",
    "sells to",
    "收购",
    "并购",
    "入主",
    "买下",
    "合并",
)
VETO = veto(
    r"\b(?:buys? back|buy-?backs?|buys? (?:time|into)|(?:buy|sell|hold) rating|best "
    r"buy deals|language acquisition|"
    r"customer acquisition|talent acquisition|acquisition (?:strategy|costs?|target)|"
    r"\bto buy (?:now|today|before)|"
    r"why you|should buy|buyers? guide|(?:insider|director|ceo|senator|etf|trust|"
    r"advisors|capital management|"
    r"wealth|asset management|inc\.?|llc|lp) (?:buys|bought|purchases|acquires) "
    r"(?:[\d,]+|new) (?:shares|position)|"
    r"shares (?:of|in)|stocks?\b|bitcoin|BTC|ethereum|real estate|apartment|mansion|"
    r"acres|jets|(?-i:homes?|land)|"
    r"(?-i:Homes?|Land)(?= (?:in|for|near|from)\b|$)|"
    r"aircraft|planes|dip\b|minority stake|rights (?:to|in|for)|patents?|licen[cs]e|a taste|gas "
    r"field|oil field|"
    r"black friday|prime day|ticket|gpus?\b|chips? from)\b|回购|收购价|收购站|"
    r"[粮棉麦稻豆果烟茧]\w{0,2}收购|收购(?:进展|进度|工作|季|点|量)|收购剩余|废品|小麦|并购基金"
)
_LEADING = (
    r"(?:(?:the|its|a|an|all|of|planned|proposed|strategic|all-stock|all-cash|"
    r"blockbuster|pending|plan|deal|to|for|"
    r"first|second|third|latest|hostile|friendly|cash|stock|<MONEY>|€|\$) ){0,5}"
)
_STAKE = (
    r"(?!\s+(?:an? )?(?:\d{1,2}(?:\.\d+)?(?:%| percent) |minority |significant |small "
    r"|further )?(?:stake|interest|holding|shares?|majority)\b)"
)
_MAJORITY = (
    r"(?:an? |the )?(?:majority|controlling|(?:5[1-9]|[6-9]\d|100)(?:\.\d+)?(?:%| "
    r"percent))(?: stake| interest| control)? (?:in|of)"
)
_ACTIVE = (
    (
        rf"(?:acquires?|acquired|acquiring)\b(?! by| taste| new| more| \d){_STAKE}<OTHER>",
        0.95,
        True,
    ),
    (
        r"(?:buys?|buying|bought|purchases?|purchased)\b(?! by| \d| out| more| up| from)"
        rf"{_STAKE}<OTHER>",
        0.88,
        True,
    ),
    (
        r"(?:buys out|bought out|snaps? up|snapped up|scoops? up|gobbles up|swallows(?: "
        r"up)?|gulps(?: down)?|mops up|hoovers up|absorbs|swoops (?:for|on)|takes? over|"
        r"taking over|took over|"
        r"takes? private|merges? in)\b(?! by| in <MONEY>| as| at| from| for| role| \d)"
        r"<OTHER>",
        0.88,
        False,
    ),
    (
        r"(?:acquires?|acquired|buys?|buying|bought|takes?|took|takes up|purchases|picks "
        rf"up|to get|secures) {_MAJORITY}<OTHER>",
        0.92,
        True,
    ),
    (
        r"\b(?:(?:announces?|announced|completes?|completed|closes?|closed|finali[sz]es?|"
        r"finali[sz]ed|unveils|agrees(?: to)?|"
        r"approves|signs|clears|seals|wraps up|concludes|clinches|finishes|confirms|calls "
        r"off|scraps|abandons|terminates|plans|"
        r"in|enters) )?"
        rf"{_LEADING}(?:acquisition|takeover|buyout|purchase) of<OTHER>",
        0.92,
        True,
    ),
    (
        r"(?:makes?|made|launches?|launched|submits?|raises|lodges|sweetens|tables|weighs|"
        r"mulls|in) (?:an? |its )?(?:<MONEY> )?"
        r"(?:takeover|buyout|acquisition|hostile|all-cash|unsolicited|cash)(?: takeover)? "
        r"(?:bid|offer|approach|talks) (?:for|with|to)<OTHER>",
        0.88,
        False,
    ),
    (
        r"\b(?:completes?|completed|closes?|closed|finali[sz]es|seals|announces?|calls "
        r"off|scraps|abandons|terminates|wins approval for|secures|agrees|drops|plans|"
        r"weighs|mulls|eyes|pursues|confirms|nears|ends|resumes|walks away from) "
        r"(?:its |the )?(?:<MONEY> )?<NAMED> (?:acquisition|takeover|buyout|merger)\b(?! of| "
        r"talks of| target)",
        0.9,
        True,
    ),
    (
        r"(?:withdraws|drops|abandons|pulls|revives|sweetens|raises|ups|boosts|improves|"
        r"lodges|considers|prepares|mulls) (?:its |the |an? )?(?:<MONEY> )?(?:takeover |"
        r"buyout )?(?:bid|offer|approach) for<OTHER>",
        0.85,
        False,
    ),
    (r"\b(?:takes?|taking|take)<NAMED_AFTER> private\b", 0.9, False),
    (
        r"\b(?!(?:signs?|suppl|joins?|partners?|sells?|leases?|hands?|awards?|licen|taps?|hires?|"
        r"backs?|lends?|funds?|settles?|helps?|gives?|provid|wins?|lands?|bags?|loses?|"
        r"leaves?|exits?|"
        r"invest|raise|says?|shakes?|rejects?|renews?|extends?|expands?|swaps?|trades?|"
        r"loans?|orders?|faces|seals|fights|meets|warns|beats)\w*)"
        r"(?-i:[a-z]{3,20})s(?: (?:up|down|into|out|on|over))?<NAMED_AFTER> (?:in|with|for|"
        r"through|via) "
        r"(?:an? )?(?:<MONEY> )?(?:all-cash |all-stock |cash |stock )?(?:takeover|buyout|"
        r"acquisition|"
        r"(?<=[nmbk\d]\s)deal(?=$|[,;:]| (?:to|after|as|from|that|led|completes|closes)\b))\b",
        0.75,
        False,
    ),
    (
        r"(?:scoops|nabs|grabs|lands)<NAMED_AFTER> (?:for|in) (?:over |about |around "
        r")?<MONEY>(?! (?:order|contract|"
        r"loan|grant))",
        0.75,
        False,
    ),
    (
        r"(?:pays?|paying|to pay|paid|splash(?:es|ing)? out|shells? out|forks? out|stumps up|"
        r"spends?|to spend|offers?|bids) <MONEY> (?:for|on)(?! (?:its|their|his|her|your|a new|new|"
        r"building|data|damages|the right|rights|emissions|ads?|advertising|lobbying)\b)"
        r"(?! [^,;]{0,40}\b(?:plants?|factory|centres?|centers?|fine|breach|campus|project|"
        r"spill|errors|expansion|settlement|claims|rights|subscription|star|striker)\b)<OTHER>",
        0.8,
        False,
    ),
    (
        r"\b(?:in|with|agrees|launches|makes) (?:an? )?(?:<MONEY>|[\w-]+) (?:swoop|takeover|buyout)"
        r"(?: bid| deal)? (?:for|of)<OTHER>(?! .{0,40}\b(?:striker|club|forward|star)\b)",
        0.85,
        False,
    ),
    (
        r"\b(?:agrees?|agreed) (?:on )?(?:an? )?<MONEY> (?:deal|takeover|offer|agreement) "
        r"(?:for|to buy)<OTHER>",
        0.88,
        False,
    ),
    (
        r"(?:(?:以|斥资|出资|豪掷|耗资|作价)?<YUAN>(?:的价格|现金)?)?(?:全资|现金|战略|"
        r"溢价|要约|协议|间接)?(?:收购|并购|买下|入主)"
        r"(?!案|方|价|要约|请求|计划|事项|标的|重组|整合|传闻|站|基金|战|的|失败|完成)"
        r"<OTHER>",
        0.93,
        True,
    ),
)
_PASSIVE = (
    (
        r"(?<!,\s)(?:acquired|bought|purchased|bought out|snapped up|taken over|taken "
        r"private|scooped up) (?:by|in <MONEY> deal by|for <MONEY> by)<OTHER>",
        0.94,
        True,
    ),
    (
        r"\b(?:sells? itself|sold|sells|sale) to<OTHER>(?! (?:customers|consumers))"
        r"(?=.{3,60}?(?:[$€£¥₹]|deal\b|acqui))",
        0.8,
        False,
    ),
    (
        r"\b(?:agrees? to|accepts?|approves?|rejects?|backs) (?:an? |the )?(?:<MONEY> )"
        r"?(?:takeover|buyout|acquisition)(?: bid| offer| deal| proposal)? (?:by|from)"
        r"<OTHER>",
        0.9,
        False,
    ),
    (
        r"\b(?:rejects?|rejected|rebuffs?|spurns?|snubs|fends off|turns down|receives|accepts?|"
        r"recommends) (?:an? |the |its )?(?:(?:<MONEY>|[\w-]+) ){0,3}?(?:bids?|approach|offer|"
        r"proposal) (?:by|from)<OTHER>(?! (?:to|for) (?:help|coach|play|work))",
        0.82,
        False,
    ),
    (
        r"\b(?:(?:agrees?(?: to)?|agreed(?: to)?|accepts?|backs|approves|clears|faces|nears|"
        r"confirms|"
        r"welcomes|in) (?:an? |the |its )?(?:<MONEY> )?)?(?:acquisition|takeover|buyout) by<OTHER>",
        0.88,
        True,
    ),
)
_PASSIVE_HAN = (
    r"(?:将|已|或将|或|拟|正式|宣布)?(?:获|被|遭)<OTHER>(?:以?<YUAN>(?:的价格)?)"
    r"?(?:全资|战略|正式|溢价|要约)?(?:收购|并购|买下|入主)"
)
_OBJECT_HAN = (
    r"(?:已|正式|宣布|成功|顺利|拟|将|终止|放弃)*(?:完成|终止|放弃|推进|启动|"
    r"敲定)?对<OTHER>(?:的)?(?:全资|战略|"
    r"现金|要约|协议)?(?:收购|并购)(?!案|价|要约价|传闻)"
)
_HAN_OTHER = r"[^，。；：、\s]{2,20}?"
_NAME = r"(?:(?-i:[A-Z0-9])[\w&.'’-]*(?: [\w&.'’-]+){0,3}?)"
_MERGE = (
    r"(?:to merge|merges|merging|merger|completes merger|agrees to merge|in merger "
    r"talks) with(?! us)"
)


def acquires_patterns() -> tuple[Pattern, ...]:
    """Whose event it is: the acquirer; the target is the counterpart."""
    active = _patterns(_ACTIVE, "(?P<target>)", "left", None)
    passive = _patterns(_PASSIVE, "(?P<who>)", "who", "target")
    han = (
        _han_form(_PASSIVE_HAN, "who", "who", "target"),
        _han_form(_OBJECT_HAN, "target", "left", None),
    )
    merge = pattern(_MERGE + "(?P<who>)", confidence=0.8)
    pair = pattern(
        r"(?:to merge|agree to merge|announce merger|merge|(?:agree |set |plan )?to "
        r"combine(?= in | to |$))\b(?! with)",
        subject="pair",
        confidence=0.85,
    )
    united = pattern(r"(?:宣布|将|拟|正式)?合并(?:$|，|重组)", subject="pair", confidence=0.85)
    return (*active, *passive, *han, merge, pair, united)


def is_acquired_patterns() -> tuple[Pattern, ...]:
    """Whose event it is: the target; the acquirer is the counterpart."""
    active = _patterns(_ACTIVE, "(?P<who>)", "who", "acquirer")
    passive = _patterns(_PASSIVE, "(?P<acquirer>)", "left", None)
    han = (
        _han_form(_PASSIVE_HAN, "acquirer", "left", None),
        _han_form(_OBJECT_HAN, "who", "who", "acquirer"),
    )
    return (*active, *passive, *han)


def merger_facts(clause: Clause, start: int) -> Iterable[Fact]:
    """What was paid."""
    return money_facts(clause)


def _patterns(
    forms: Iterable[tuple[str, float, bool]], other: str, subject: str, left_role: str | None
) -> tuple[Pattern, ...]:
    return tuple(
        pattern(
            text.replace("<OTHER>", other)
            .replace("<NAMED>", other[:-1] + _NAME + ")")
            .replace("<NAMED_AFTER>", other[:-1] + " " + _NAME + ")"),
            subject=subject,
            confidence=confidence,
            is_strict=is_strict,
            left_role=left_role,
        )
        for text, confidence, is_strict in forms
    )


def _han_form(form: str, group: str, subject: str, left_role: str | None) -> Pattern:
    text = form.replace("<OTHER>", f"(?P<{group}>{_HAN_OTHER})")
    return pattern(text, subject=subject, confidence=0.92, is_strict=True, left_role=left_role)
