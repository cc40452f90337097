"""Who lists its shares, in Chinese."""

from tests.rules.grids import HAN_COMPANIES

TYPE = "ipo_listing"
SUBJECTS = HAN_COMPANIES
TEMPLATES = ("{subject}{verb}{tail}",)
VERBS = (
    "递交招股书",
    "在港交所上市",
    "今登興櫃",
    "今掛牌上市",
    "轉上櫃",
    "預計Q3掛牌上市",
    "上市首日大涨36%",
    "敲钟上市",
    "申請上櫃獲通過",
    "正式登陆A股",
    "上櫃掛牌",
    "二次上市",
    "今日申购",
    "冲刺港股IPO",
    "完成IPO辅导",
    "IPO审核状态变更为已受理",
    "加速驶入纳斯达克",
    "拟全球发售4500万股H股",
    "IPO获上市委会议通过",
)
TAILS = (
    "",
    "，募资5亿元",
    " 承銷價52元",
    "！",
)
SILENT = (
    "{subject}上市十周年",
    "{subject}挂牌出让地块",
    "{subject}从纳斯达克退市",
    "{subject}收到终止上市事先告知书",
    "{subject}拟公开挂牌转让仓库",
)
