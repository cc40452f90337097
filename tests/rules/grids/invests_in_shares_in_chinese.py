"""Who buys shares of another company, in Chinese."""

from tests.rules.grids.invests_in_in_chinese import ROLE, SUBJECTS, TEMPLATES, TYPE

__all__ = ["ROLE", "SUBJECTS", "TEMPLATES", "TYPE"]

OBJECTS = ("锐图半导体", "聯翰科技", "鼎新生物")
VERBS = ("增持", "买入", "认购", "拟2亿元认购", "继续增持")
TAILS = ("股份", "股份，看好长期价值")
SILENT = ("{subject}增持股份计划完成", "{subject}发行股份购买{object}", "{object}股东增持股份")
