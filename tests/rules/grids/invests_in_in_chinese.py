"""Who takes a stake in another company, in Chinese."""

from tests.rules.grids import HAN_COMPANIES

TYPE = "invests_in"
ROLE = "target"
SUBJECTS = tuple(company for company in HAN_COMPANIES if isinstance(company, str))
OBJECTS = ("锐图半导体", "Bexwell", "聯翰科技", "鼎新生物")
TEMPLATES = ("{subject}{verb}{object}{tail}",)
VERBS = (
    "投资",
    "入股",
    "举牌",
    "参股",
    "战略投资",
    "增持",
    "洽谈投资",
    "拟5000万元投资",
    "再次增持",
)
TAILS = ("", "，加码AI")
SILENT = (
    "{subject}投资5亿元建设新基地",
    "{subject}投资新能源项目",
    "{subject}增持公司股份",
    "{subject}获增持评级",
    "{subject}向全资子公司增资2亿元",
    "{subject}收购{object}剩余49%股权",
    "{subject}成为{object}控股股东",
)
