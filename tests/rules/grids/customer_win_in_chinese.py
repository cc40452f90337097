"""Who wins a customer, in Chinese."""

from tests.rules.grids import HAN_COMPANIES

TYPE = "customer_win"
SUBJECTS = HAN_COMPANIES
TEMPLATES = ("{subject}{verb}{tail}",)
VERBS = (
    "拿下3.5億美元大單",
    "中标5亿元项目",
    "打入云鹤物流供应链",
    "成为云鹤物流供应商",
    "與雲鶴物流簽訂供應合約",
    "獲雲鶴物流採用",
    "获云鹤物流定点",
    "取得云鹤物流合约",
    "將向雲鶴物流供應電池",
    "：签订日常经营重大合同",
)
TAILS = (
    "",
    "！",
)
SILENT = (
    "{subject}供应商大会召开",
    "{subject}与员工签订劳动合同",
    "{subject}承接去年涨势",
)
