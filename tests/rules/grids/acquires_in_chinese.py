"""Who buys another company, in Chinese."""

from tests.rules.grids import HAN_COMPANIES, HAN_SIDES

TYPE = "acquires"
ROLE = "target"
SUBJECTS = HAN_COMPANIES
OBJECTS = HAN_SIDES
TEMPLATES = ("{subject}{verb}{object}{tail}",)
VERBS = (
    "收购",
    "宣布收购",
    "拟收购",
    "将收购",
    "以5亿元收购",
    "斥资3.5億美元收購",
    "全资收购",
    "并购",
    "擬併購",
    "砸12億元買下",
    "18亿美元拿下",
    "入主",
    "完成收購",
    "同意收购",
    "洽谈收购",
    "有意收购",
    "成功收购",
)
TAILS = (
    "",
    "，加码高端市场",
    " 股價大漲5%",
    "！",
    " 估第二季完成",
)
SILENT = (
    "{subject}为何收购{object}",
    "{subject}收购之路回顾",
)
