"""Directors who come and go, in Chinese."""

from tests.rules.grids import HAN_COMPANIES

TYPE = "board_change"
SUBJECTS = HAN_COMPANIES
TEMPLATES = ("{subject}{verb}{tail}",)
VERBS = (
    "：独立董事陈志远辞职",
    "监事王岚提交辞职报告",
    "公布，陈志远因工作原因，已提出辞任公司第十届董事会非执行董事",
    "：王岚不再担任独立董事",
    "董事会“大换血”",
    "董事会成员变更",
    "选举王岚为独立董事",
    "增补王岚为非执行董事",
    "独董任期届满离任",
    "独董潘某被立案后辞职",
    "董事长陈志远辞职",
    "董事长上任4个月就辞职",
    "总经理王岚升任董事长 陈志远退休",
    "：王岚接任董事长",
    "董事长换人",
    "董事长退休，70后副总接班",
    "新任董事长王岚到任",
    "：陈志远辞去董事长职务",
)
TAILS = ("", "，引发关注", "！")
SILENT = (
    "{subject}董事会审议通过回购方案",
    "{subject}董事会秘书陈志远辞职",
    "{subject}董事长兼总裁陈志远辞职",
    "{subject}董事长陈志远谈AI未来",
    "{subject}原董事长陈志远去世",
    "{subject}独立董事发表意见",
    "{subject}召开董事会会议",
    "{subject}董事会调整募资方案",
    "{subject}董事会变更会议地点",
)
