"""Who reports figures, in Chinese."""

from tests.rules.grids import HAN_COMPANIES

TYPE = "results_guidance"
SUBJECTS = HAN_COMPANIES
TEMPLATES = ("{subject}{verb}{tail}", "{subject}：{verb}{tail}")
VERBS = (
    "2026年中报净利润为6368万元",
    "第二季度调整后每股收益0.55美元",
    "一季度总净营收为19.8亿元",
    "7月销售额为572亿元",
    "上半年收益约45亿元",
    "第三季度交付30207辆汽车",
    "发盈喜",
    "一季度增长6.7%",
)
TAILS = (
    "",
    "，同比增长5%",
)
SILENT = (
    "{subject}一季度举办三场路演",
    "{subject}7月开设12家门店",
)
