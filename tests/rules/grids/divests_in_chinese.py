"""Who sells a part of itself or shares of another company, in Chinese."""

from tests.rules.grids import HAN_COMPANIES

TYPE = "divests"
SUBJECTS = tuple(company for company in HAN_COMPANIES if isinstance(company, str))
OBJECTS = ("锐图半导体", "云鹤物流", "Bexwell")
TEMPLATES = ("{subject}{verb}{object}{tail}",)
VERBS = ("减持", "拟减持", "再次减持")
TAILS = ("股份", "1.5%股份", "股票套现3亿元")
SILENT = (
    "{object}股东减持公司股份",
    "{object}：董事减持2万股",
    "{subject}减持公司股份计划完成",
    "{subject}增持{object}股份",
)
