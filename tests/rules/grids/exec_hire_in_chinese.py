"""Executives who come, in Chinese."""

from tests.rules.grids import HAN_COMPANIES

TYPE = "exec_hire"
SUBJECTS = HAN_COMPANIES
TEMPLATES = ("{subject}{verb}{tail}",)
VERBS = (
    "任命李明哲为CEO",
    "聘任王嵐為財務長",
    "：陈志远获任首席财务官",
    "迎来新CEO",
    "執行長由林振宏接任",
    "延攬前云杉大將 出任執行長",
    "发布高管任命,陈志远出任副总裁",
    "人事變動 王嵐升任總經理",
    "官宣李明哲加盟，出任CTO",
    "招募前云杉高管王岚",
)
TAILS = (
    "",
    "，引发关注",
    "！",
)
SILENT = (
    "{subject}总裁陈志远出席论坛",
    "谁将接任{subject}CEO？",
)
