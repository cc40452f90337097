"""Many hired at once, in Chinese."""

TYPE = "hiring_surge"
SUBJECTS = ("霖光", "青屿科技", "岚山汽车")
VERBS = (
    "今年新招工程师500人",
    "计划本财年招4万名应届毕业生",
    "拟聘10万名季节工",
    "新增岗位逾4000个",
    "招工600人",
    "释出1800个职缺",
    "启动秋招",
    "校招人数翻倍",
)
TAILS = ("", " 旺季将至")
TEMPLATES = ("{subject}{verb}{tail}",)
SILENT = (
    "{subject}招股500万股{tail}",
    "{subject}召回2000辆汽车{tail}",
    "{subject}裁员500人{tail}",
    "{subject}招标600套设备{tail}",
)
