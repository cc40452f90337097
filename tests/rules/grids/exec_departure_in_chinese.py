"""Executives who go, in Chinese."""

from tests.rules.grids import HAN_COMPANIES

TYPE = "exec_departure"
SUBJECTS = HAN_COMPANIES
TEMPLATES = ("{subject}{verb}{tail}",)
VERBS = (
    "CEO李明哲辞职",
    "執行長王嵐請辭",
    "：财务总监陈志远因个人原因辞职",
    " 總經理 林振宏 閃辭",
    "总裁将卸任",
    "CFO被解除职务",
    "免去王岚首席财务官职务",
    "公告，总经理陈志远递交辞职报告",
    "创始人李明哲离职",
    "技术总监跳槽云杉科技",
)
TAILS = (
    "",
    "，引发关注",
    " 陈一鸣接任",
    "！",
)
SILENT = (
    "{subject}CEO李明哲谈AI未来",
    "{subject}执行长李明哲退休金曝光",
    "前{subject}CEO陈志远被判刑",
)
