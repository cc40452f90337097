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
    "行长人选敲定，云杉老将接掌",
    "总经理退休，70后副总接班",
    "换将 王岚接替陈志远任总裁",
    "迎来新帅",
    "管理层大变动",
    "调整组织架构，王岚分管电商",
    "从云杉挖来芯片专家，担任全球联席主管",
    "拟更换总经理",
    "任命王岚为中国区主席",
    "人事异动，王岚升任共同总经理",
    "换CEO，创始团队成员接棒",
    "总经理变更",
    "首席技术官由前云杉专家担任",
    "总经理任职资格获批",
    "迎来80后女总经理",
    "升任陈志远为总经理",
    "新CTO敲定",
)
TAILS = (
    "",
    "，引发关注",
    "！",
)
SILENT = (
    "{subject}总裁陈志远出席论坛",
    "谁将接任{subject}CEO？",
    "{subject}：管理层变动不影响经营",
    "{subject}总裁谈组织架构",
    "{subject}换人脸识别系统",
    "王岚曾任{subject}总裁",
    "王岚辞任{subject}董事长",
    "{subject}董事长退休，70后副总接班",
    "王岚接任{subject}董事长",
    "{subject}换CEO头像引热议",
    "{subject}总经理获批准减持",
    "{subject}引入专家系统负责审核",
)
