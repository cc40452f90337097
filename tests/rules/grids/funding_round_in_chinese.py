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
    "完成 2 亿元 B 轮融资",
    "两个月狂揽3轮数亿元融资",
    "签署20亿元增资协议",
    "拟非公开发行A股股票",
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
    "{subject}拟2亿元增资泰国全资子公司",
    "{subject}非公开发行公司债券",
)
