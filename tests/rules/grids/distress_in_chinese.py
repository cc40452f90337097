"""A company that fails, in Chinese."""

from tests.rules.grids import HAN_COMPANIES

TYPE = "distress"
SUBJECTS = HAN_COMPANIES
TEMPLATES = ("{subject}{verb}{tail}",)
VERBS = (
    "被申请破产重整",
    "未能清偿到期债务",
    "拖欠供应商货款",
    "收到终止上市事先告知书",
    "被法院接管",
    "美元债违约",
    "境外债重组方案获通过",
    "债券未按期兑付",
)
TAILS = (
    "",
    "，涉及金额5亿元",
)
SILENT = (
    "{subject}新品跳票",
    "{subject}全面接管家庭照明",
)
