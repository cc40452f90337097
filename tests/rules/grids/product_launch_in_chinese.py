"""New products in Chinese: the product stands first, with its maker's name before it."""

TYPE = "product_launch"
SUBJECTS = ("霖光", "青屿科技", "岚山汽车")
OBJECTS = ("Ramo", "R7", "Ramo 3.0", "折叠屏手机", "智能眼镜", "多模态大模型")
VERBS = (
    "发布",
    "正式发布",
    "正式亮相",
    "来了",
    "今日上线",
    "全球首发",
    "正式开售",
    "曝光",
    "开启预售",
    "将于9月发布",
    "正式开源",
)
TAILS = ("", "，售价1999元起", "：支持离线使用")
TEMPLATES = ("{subject}{object}{verb}{tail}",)
SILENT = (
    "{subject}三季度财报发布{tail}",
    "{subject}Ramo起火事故曝光{tail}",
    "{subject}ESG报告正式发布{tail}",
    "{subject}上线反舞弊举报平台{tail}",
    "{subject}A股上市{tail}",
    "{subject}发布五年规划{tail}",
)
