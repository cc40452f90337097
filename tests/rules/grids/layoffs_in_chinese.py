"""Who cuts jobs, in Chinese."""

from tests.rules.grids import HAN_COMPANIES

TYPE = "layoffs"
SUBJECTS = HAN_COMPANIES
TEMPLATES = ("{subject}{verb}{tail}",)
VERBS = (
    "裁员",
    "宣布裁员",
    "裁員10%",
    "将裁员1000人",
    "擬裁員逾300名員工",
    "大規模裁員",
    "资遣500名员工",
    "解雇4400名派遣员工",
    "被曝裁员",
    "砍一半人力",
    "裁减2000个岗位",
    "启动新一轮裁员",
    "本周裁员约1000人",
    "傳上周於多部門裁員",
)
TAILS = (
    "",
    "！",
    "，公司回应",
    " 預計明年Q1生效",
)
SILENT = (
    "{subject}砍价50%",
    "{subject}大砍资本支出三成",
    "{subject}不会裁员",
    "{subject}裁掉广告预算三成",
)
