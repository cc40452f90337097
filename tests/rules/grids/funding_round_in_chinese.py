"""Who raises money, in Chinese."""

from tests.rules.grids import HAN_COMPANIES

TYPE = "funding_round"
SUBJECTS = HAN_COMPANIES
TEMPLATES = ("{subject}{verb}{tail}",)
VERBS = (
    "完成1.1亿元A轮融资",
    "获数千万元天使轮融资",
    "宣布完成近亿元B+轮融资",
    "獲2000萬美元融資",
    "再获战略投资",
    "完成B輪募資",
    " 获 3亿元 C 轮融资",
    "募得2000萬美元",
    "获投5000万元",
    "拟融资3亿元",
)
TAILS = (
    "",
    "，蓝杉创投领投",
    "｜36氪首发",
    "，切入物流市场",
)
SILENT = (
    "{subject}融资余额增加",
    "{subject}募得善款500万元",
    "{subject}IPO募资5亿元",
)
