"""Who reports figures, in Chinese."""

from tests.rules.grids import HAN_COMPANIES

TYPE = "results_guidance"
SUBJECTS = HAN_COMPANIES
TEMPLATES = ("{subject}{verb}{tail}", "{subject}：{verb}{tail}")
VERBS = (
    "营收734亿",
    "净利逆市大增37%",
    "净利润再创新高",
    "第三季度手机销量仅60万台",
    "一季度销售大增",
    "一季度销售下滑1.5％",
    "资本支出调降至17亿美元",
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
    "{subject}创始人谈利润分配",
    "{subject}一季度举办三场路演",
    "{subject}7月开设12家门店",
)
