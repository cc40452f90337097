"""Sites that Chinese papers tell of without a place."""

TYPE = "new_location"
SUBJECTS = ("星河智能", "蓝海集团", "临江制药", "远航汽车", "青屿软件")
TEMPLATES = ("{subject}{verb}{tail}",)
VERBS = (
    "将新建7座储气库",
    "今年要开100家",
    "年内在蓉城开3000家",
    "拟投建年产三千吨冶炼项目",
    "今年将新开30家门店",
    "门店数突破500家",
    "成立海外研究院",
    "8.6代线投产",
)
TAILS = ("", "，公司称")
SILENT = (
    "{subject}今年要开100场讲座",
    "{subject}赞助体育馆奠基仪式",
)
