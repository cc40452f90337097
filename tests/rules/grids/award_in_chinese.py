"""Awards, lists and rankings in Chinese."""

TYPE = "award"
SUBJECTS = ("霖光", "青屿科技", "岚山汽车", "霖光Ramo")
VERBS = (
    "荣获年度设计大奖",
    "斩获三项创新大奖",
    "获评年度最佳雇主",
    "入选亚洲百强企业",
    "入选「2026 云端软件 100」",
    "上榜商评社500强",
    "登顶下载总榜",
    "登顶全球评测榜",
    "位居行业排名榜首",
    "夺得评测冠军",
    "蝉联品牌价值榜第一",
    "全球销量第一",
    "出货量位居全国第一",
)
TAILS = ("", "，超越多家对手", "！")
TEMPLATES = ("{subject}{verb}{tail}",)
SILENT = (
    "{subject}涨幅位居板块第一{tail}",
    "{subject}拿下百亿订单{tail}",
    "{subject}登上热搜榜{tail}",
    "{subject}市值位居全球第一{tail}",
    "{subject}投诉量位居行业第一{tail}",
    "{subject}首席科学家荣获科创奖{tail}",
)
