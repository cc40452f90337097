"""Partnerships in Chinese: pacts, ties and one maker's product in the other's."""

TYPE = "partnership"
SUBJECTS = ("霖光", "青屿科技", "岚山汽车")
OBJECTS = ("华岳", "Tarnell", "山海物流")
TEMPLATES = (
    "{subject}与{object}达成战略合作{tail}",
    "{subject}与{object}订立许可协议{tail}",
    "{subject}携手{object}，共建测试平台{tail}",
    "{subject}携手 {object}，拟投放百辆货车{tail}",
    "{subject}接入{object}大模型{tail}",
    "{subject}联合{object}推出联名系列{tail}",
)
VERBS = ("",)
TAILS = ("", "，明年起实施")
SILENT = (
    "{subject}接入国家电网{tail}",
    "{subject}接入医保系统{tail}",
    "{subject}与华岳签署采购协议{tail}",
    "{subject}与华岳终止合作{tail}",
)
