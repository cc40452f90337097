"""Chinese sales of parts and of shares: read by `divests`, some by both sides of a purchase."""

from tasks.rules.triggers.reading.patterns import Pattern, pattern

HAN_COMPANY = (
    r"(?:股份|集团|公司|科技|控股|银行|电子|生物|智能|机器人|半导体|医疗|电器|汽车|能源|软件|传媒|"
    r"药业|医药|实业|重工|资本|证券|保险|食品|物流|航空|电气|材料|化工|地产|置业|互动|网络|微电子|"
    r"新材|动力|光电|精密|环保|制药|通信|航天|文化|乳业|酒业|钢铁|矿业|锂业|影业|出行|数据|光伏)"
)
LATIN = r"(?-i:[A-Z][\w&.'-]{1,20}(?: [A-Z][\w&.'-]{1,20}){0,3})(?![A-Za-z0-9&])"
# A name that ends like a company's, is quoted, or is written in Latin letters.
HAN_NAME = (
    rf"(?!{HAN_COMPANY})(?:{LATIN}|[^，。；：、\s！？“”「」的]{{2,12}}?{HAN_COMPANY}|"
    r"[“「][^“”「」]{1,16}[”」])"
)
_SOLD_THING = (
    r"(?:业务|资产|部门|事业部|工厂|生产线|产线|门店|品牌|子公司|板块|酒店|物业|项目|股权|股份|"
    r"单元|医院|码头|电站|矿权)"
)
_NO_OWNER = r"(?!控股股东|实控人|实际控制人|公司|自己|自家|大股东|关联方|其|旗下|子公司|该)"
_MONEY = r"(?:以|作价|对价|约|近|逾|超|的|价格|人民币|<YUAN>|[\d.]{1,6}[亿万]){0,4}"
_GIVES = r"(?:打包|整体|全部|协议)?(?:出售|转让|卖|售|出让|转手)(?:给|予|于|至)(?:了)?"
_END = r"(?=$|，|。|；|！|\s|作价|以|\d)"
# "甲将乙卖给丙": the three sides, of which a type reads its own.
_THREE = (
    rf"{_MONEY}(?:拟|将|已|正式|宣布|同意){{0,2}}(?:将|把)(?:旗下|"
    rf"其)?(?P<target>{HAN_NAME}){_MONEY}"
    rf"{_GIVES}(?P<buyer>[^，。；：、\s]{{2,16}}?){_END}"
)
# "甲从乙手中收购丙"
_FROM = (
    rf"(?:从|自|向)(?P<seller>[^，。；：、\s]{{2,14}}?)(?:手中|手上|手里|处){_MONEY}(?:全资|整体)?"
    r"(?:收购|买下|接手|购得|买入|购入)(?:了)?"
)


def _side(text: str, **sides: str) -> str:
    """The text with groups renamed; a side named "" is read over."""
    for name, role in sides.items():
        text = text.replace(f"(?P<{name}>", f"(?P<{role}>" if role else "(?:")
    return text


ACQUIRES_HAN: tuple[Pattern, ...] = (
    pattern(
        _side(_THREE, buyer="who"),
        subject="who",
        left_role="seller",
        confidence=0.9,
        needs="给|予|于|至",
    ),
    pattern(rf"{_FROM}(?P<target>{HAN_NAME}){_END}", confidence=0.88, needs="手|处"),
    pattern(_FROM, confidence=0.86, needs="手|处"),
)
IS_ACQUIRED_HAN: tuple[Pattern, ...] = (
    pattern(
        _side(_THREE, target="who", buyer="acquirer"),
        subject="who",
        left_role="seller",
        confidence=0.9,
        needs="给|予|于|至",
    ),
    pattern(
        rf"{_FROM}(?P<who>{HAN_NAME}){_END}",
        subject="who",
        left_role="acquirer",
        confidence=0.88,
        needs="手|处",
    ),
    pattern(
        rf"(?:拟|考虑|寻求|欲|计划|有意|正在)(?:整体|打包)?出售(?P<who>{HAN_NAME})(?=$|，|。|；|"
        r"！|\s)",
        subject="who",
        left_role="seller",
        confidence=0.8,
        status="rumour",
        needs="出售",
    ),
)
# Who sells shares of another company; an owner who sells those of his own is no seller of a part.
_NOT_OWNER = (
    r"(?<!股东)(?<!高管)(?<!董事)(?<!监事)(?<!实控人)(?<!创始人)(?<!董事长)(?<!资金)(?<!家族)"
    r"(?<!基金)(?<!机构)(?<!外资)(?<!员工)(?<!平台)"
)
DIVESTS_HAN: tuple[Pattern, ...] = (
    pattern(_side(_THREE, target=""), confidence=0.9, needs="给|予|于|至"),
    pattern(
        _side(_FROM, seller="who"),
        subject="who",
        left_role="buyer",
        confidence=0.85,
        needs="手|处",
    ),
    # 甲收购乙旗下云业务
    pattern(
        rf"(?:收购|买下|接手|接盘|并购|购买|拿下)(?:了)?{_NO_OWNER}(?P<who>{HAN_NAME})(?:的)?"
        r"(?:旗下|所持|持有的|手中)",
        subject="who",
        left_role="buyer",
        confidence=0.84,
        needs="旗下|所持|持有|手中",
    ),
    pattern(
        rf"(?:收购|买下|接手|接盘|并购|购买|拿下)(?:了)?{_NO_OWNER}(?P<who>{HAN_NAME})(?:的)?"
        r"(?:中国|海外|欧洲|北美|亚洲|美国|印度|日本|国际|部分|全部|全球)?(?:[一-鿿A-Z]{0,6})"
        r"(?:业务|部门|事业部|资产|工厂|生产线|产线)",
        subject="who",
        left_role="buyer",
        confidence=0.8,
        needs="业务|部门|事业部|资产|工厂|线",
    ),
    # 甲减持乙1.5%股份, 甲清仓乙
    pattern(
        rf"{_NOT_OWNER}(?:拟|将|已|再次|再度|再|继续|大幅|计划|宣布|二季度|一季度|三季度|四季度)"
        rf"{{0,3}}(?:减持|清仓|抛售|出清|清仓式减持)(?:了)?(?!公司|本公司|不超|所持|股份|股票|计划|"
        rf"期|完成|评级|其|自家|美债|美国国债|黄金){HAN_NAME}(?:的)?(?=股份|股票|股权|[HhA]股|\d|"
        r"约|"
        r"近|超|至|套现|，|。|$|\s)",
        confidence=0.76,
        needs="减持|清仓|抛售|出清",
    ),
    pattern(
        r"(?:将|拟|计划|宣布|考虑){0,2}(?:拆分|分拆)(?:为|成)(?:两|二|三|四)(?:家|"
        r"个)[^，。；\s]{0,6}?公司",
        confidence=0.86,
        needs="拆",
    ),
    # 甲减持乙700万股, 甲减持3.89亿股乙
    pattern(
        rf"{_NOT_OWNER}(?:拟|将|已|再次|再度|再|继续|大幅|还){{0,3}}(?:减持|抛售|"
        r"卖出)(?:了)?(?:(?!公司|"
        r"本公司|不超|所持|股份|股票|其|自家|[AH]股|计划)[一-鿿]{2,8}?(?:约|近|超|"
        r"逾)?\d[\d.]{0,8}[万亿]股|"
        r"\d[\d.]{0,8}[万亿]股(?!公司|本公司|股份|股票|，|。|；|$|\s)[一-鿿A-Za-z]{2,12})",
        confidence=0.74,
        needs="万股|亿股",
    ),
    pattern(
        r"(?:拟|考虑|寻求|欲|计划|有意|正在|同意|将|已|宣布){1,2}(?:出售|剥离|卖掉)(?:其|"
        r"旗下)[^，。；：\s]{2,14}(?=$|[，。；！\s])",
        confidence=0.8,
        needs="出售|剥离|卖掉",
    ),
    pattern(
        r"(?:拟|考虑|寻求|欲|计划|有意|正在|同意|将|已)(?:整体|打包)?(?:出售|卖出|出让)"
        rf"(?:{HAN_NAME})(?=$|，|。|；|！|\s|股)",
        confidence=0.8,
        needs="出售|卖出|出让",
    ),
    pattern(
        r"(?:再|拟|将|已|计划|完成|宣布|挂牌|公开|以<YUAN>|<YUAN>){0,4}(?:出售|出让|转让|再售|再卖|"
        r"变卖|"
        r"拆分)(?:了)?(?:其|旗下|名下|所持|持有的|位于)?[^，。；：？]{0,14}?(?:物业|房产|不动产|"
        r"写字楼|大楼|控股权|股票|业务|部门|单元|项目)(?=$|，|。|；|\s|，|予|给)",
        confidence=0.82,
        needs="售|让|拆分",
    ),
)
