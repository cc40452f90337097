"""Executives who go, in Chinese."""

from tests.rules.grids import HAN_COMPANIES

TYPE = "exec_departure"
SUBJECTS = HAN_COMPANIES
TEMPLATES = ("{subject}{verb}{tail}",)
VERBS = (
    "三位联合创始人同期离场",
    "核心团队出走",
    "高层大换血",
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
    "CFO“闪辞”",
    "董事长兼总裁上任4个月就辞职",
    "高管全部辞职",
    "供应链负责人离开",
    "CEO被投资人罢免",
    "总精算师离任",
    "换帅，王岚任CEO",
    "拟更换总经理",
    "高层震荡",
    "：王岚接替陈志远任总裁",
    "换CEO",
    "总经理变更",
    "董事长、总经理双双辞职",
    "董事长兼总裁王岚辞职",
    "财务总监王岚到龄退休",
    "总经理王岚升任董事长兼CEO 陈志远退休",
)
TAILS = (
    "",
    "，引发关注",
    " 陈一鸣接任",
    "！",
)
SILENT = (
    "{subject}CEO李明哲谈AI未来",
    "{subject}董事长上任4个月就辞职",
    "{subject}董事长陈志远辞职",
    "{subject}股价下跌，主力资金离开",
    "{subject}高管离开会场",
    "{subject}总裁李明哲亦出席",
    "{subject}执行长李明哲退休金曝光",
    "前{subject}CEO陈志远被判刑",
    "{subject}总裁离开A股后首谈创业",
)
