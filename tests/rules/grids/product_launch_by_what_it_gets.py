"""What a thing gets, where it arrives and how it leaves the line, in Chinese."""

TYPE = "product_launch"
SUBJECTS = ("霖光科技", "青屿科技", "岚山汽车")
VERBS = (
    "推出静音冷柜",
    "App新增“离线听写”功能",
    "新款拖拉机下线",
    "量产232层闪存芯片",
    "推“瓦光瓦”",
    "R5正式下线",
)
TAILS = ("", " 主打小户型")
TEMPLATES = ("{subject}{verb}{tail}",)
SILENT = (
    "{subject}公布集采结果{tail}",
    "{subject}推出年假新政{tail}",
    "{subject}新款车型谍照曝光{tail}",
    "{subject}旧楼改造启用纪念碑{tail}",
    "{subject}推迟季报{tail}",
)
