"""The same in Chinese: letters, rulings, recalls and permits of a company."""

TYPE = "legal_regulatory"
SUBJECTS = ("星河智能", "蓝海集团", "临江制药", "远航汽车", "青屿软件")
TEMPLATES = ("{subject}{verb}{tail}",)
VERBS = (
    "与前合伙人达成和解",
    "向欧盟投诉对手垄断",
    "2亿元资产被法院冻结",
    "陷合同纠纷",
    "重组过会",
    "收到监管工作函",
    "被法院冻结账户",
    "收到立案告知书",
    "被证监会立案调查",
    "因信披违规被上交所点名",
    "新药获默示许可",
    "获颁经营许可证",
    "发布召回公告",
    "召回部分批次产品",
    "就集体诉讼支付2亿元和解",
    "诉对手专利侵权案一审获胜",
)
TAILS = ("", "，公司回应")
SILENT = (
    "{subject}面临监管压力",
    "{subject}达成和解社区调解目标",
    "{subject}收到中标通知书",
    "{subject}收到政府补助通知书",
    "{subject}获批发行绿色债券",
)
