"""Markets that Chinese papers tell of, with or without a list of places."""

TYPE = "market_entry"
SUBJECTS = ("星河智能", "蓝海集团", "临江制药", "远航汽车", "青屿软件")
TEMPLATES = ("{subject}{verb}{tail}",)
VERBS = (
    "进军去中心化金融",
    "开启二手机业务",
    "外卖业务4月上线",
    "打开印尼市场",
    "计划扩大其在韩国的业务",
    "中东业务启航",
    "拟在日本商业投放200辆无人车",
    "成立新公司，发力宠物市场",
)
TAILS = ("",)
