"""Two firms that become one, in Chinese; lines and books that are put together are none."""

TYPE = "merges"
SUBJECTS = ("霖光科技", "青屿科技", "岚山汽车")
VERBS = ("合二为一", "启动经营整合", "宣布合并")
TAILS = ("", " 新公司年内挂牌")
TEMPLATES = ("{subject}与临岳股份{verb}{tail}",)
SILENT = (
    "{subject}整合三条产线{tail}",
    "{subject}门店并入会员体系{tail}",
    "{subject}合并报表营收增长{tail}",
)
