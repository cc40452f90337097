"""How certain an event is: rumour, announced, completed, withdrawn or denied."""

import re

from tasks.rules.triggers._core import Clause
from tasks.rules.triggers._words import words

_RUMOUR_CUES = words(
    """
    talks discussions negotiations reportedly allegedly considering considers weighing weighs
    mulling mulls exploring explores eyes eyeing could may might rumors rumours seeks seeking
    looks looking nears near nearing likely possible potential potentially option possibly
    wants hopes 拟 拟以 或 或将 或拟 据传 传 被传 传闻 被曝 曝 有意 考虑 洽谈 商谈 寻求 传言 欲
    有望 筹划
    """
)
_FIRM_CUES = frozenset({"agrees", "agreed", "definitive", "signs", "signed"})
_WITHDRAWN_CUES = words(
    """
    called calls abandons scraps drops terminates cancels shelves pulls walks ends 终止 取消
    放弃 撤回
    """
)
_DENIED_CUES = frozenset({"denies", "denied", "deny", "dismisses", "refutes", "否认"})
_NEGATED_CUES = words(
    """
    not never no won't doesn't didn't isn't refuses declines rejects fails 未 并未 没有 不会 不
    未能
    """
)
_COMPLETED_CUES = frozenset(
    {"completes", "completed", "finalizes", "finalises", "完成", "已", "已经", "成功"}
)

_RUMOUR = re.compile(
    r"\b(?:reportedly|rumou?red|in (?:advanced |early |exclusive |final )?(?:talks|"
    r"discussions|negotiations)|"
    r"said to be|sources(?: say)?|mulls|weighs|considering|people familiar|speculation)\b|"
    r":\s?(?:report|reports|sources)\b|\breport:|^report|传闻|据传|被传|^传|消息称|"
    r"知情人士|或将|被曝",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(
    r"\b(?:calls? off|called off|falls? (?:through|apart)|scrapp?(?:s|ed)|abandons?|"
    r"abandoned|terminates?|"
    r"terminated|walks? away|collapses|blocked|withdraws?|withdrawn|shelves|shelved|"
    r"pulls? (?:the plug|IPO))\b|"
    r"终止|告吹|撤回|叫停|搁浅|放弃|失败|取消",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:denies|denied|refutes|dismisses (?:reports?|rumou?rs|speculation)|not true)"
    r"\b|否认|辟谣|不实|谣言",
    re.IGNORECASE,
)
_COMPLETED = re.compile(
    r"\b(?:completes?|completed|closes|finali[sz]es|finali[sz]ed|has (?:acquired|"
    r"closed|completed))\b|完成|交割|落定",
    re.IGNORECASE,
)


def is_negated(cues: frozenset[str]) -> bool:
    """Whether what stands between the name and the verb says that it does not happen."""
    return bool(cues & _NEGATED_CUES)


def status_of(clause: Clause, cues: frozenset[str], default: str) -> str:
    """The status that the cues before the verb give, or else the clause as a whole."""
    text = clause.text
    if cues & _DENIED_CUES or _DENIED.search(text):
        return "denied"
    if cues & _WITHDRAWN_CUES or _WITHDRAWN.search(text):
        return "withdrawn"
    if (cues & _RUMOUR_CUES and not cues & _FIRM_CUES) or _RUMOUR.search(text):
        return "rumour"
    if default == "announced" and (cues & _COMPLETED_CUES or _COMPLETED.search(text)):
        return "completed"
    return default
