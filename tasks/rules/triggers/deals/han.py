"""The Chinese grammar of acquisitions; `common` has the English one.

The other side's words end before what can be no part of its name (案, 股权, 旗下, 获批, ...).
"""

from tasks.rules.triggers.reading.patterns import Pattern, cues, pattern

CUES = cues(
    """
    收购 | 并购 | 购买 | 竞购 | 洽购 | 争购 | 发行股份 |
    入主 | 买下 | 吃下 | 吞下 | 拿下 | 购入 | 购得 | 收归 | 纳入 | 收入囊中 | 揽入 |
    并入 | 易主 | 卖身 | 接盘 | 接手 | 私有化 | 要约 | 控股股东 | 实际控制人 | 实控人 | 控制权 |
    整体出售 |
    全资控股 | 持股 | 过半 | 抢下 | 并 | 东家 | 经营权 |
    出售 | 卖给 | 售予 | 转让 | 新主 | 新东家 | 购
    """
)
# Where the name of the other side has ended.
_END = (
    r"(?=案|交易|计划|事项|一事|事宜|被|获|遭|失败|终止|告吹|全部|部分|多数|少数|剩余|约|逾|\d|"
    r"全资|控股权|控制权|股权|旗下|所持|的|用作|用于|作为|，|。|；|：|、|\s|！|？|\?|!|$|后|以|并|"
    r"作价|首次|未|已|正式|进军|切入|布局|加码|补齐|拓展|达成)"
)
_SIDE = rf"[^，。；：、\s！？]{{2,24}}?{_END}"
# 收购英国 Bexley Foods: a name of Latin words, apart by spaces.
_LATIN = r"(?-i:[A-Z][\w&.'-]{1,20}(?: [A-Z][\w&.'-]{1,20}){1,3})(?![A-Za-z0-9&])"
_PAID = (
    r"(?:(?:拟|将|或|宣布)?(?:以|斥资|斥|出资|豪掷|耗资|砸|作价|溢价|现金|自有资金|花费|出价|"
    r"报价|斥巨资|高价|低价|溢价|成功|顺利|期满|正式)?(?:约|近|逾|超|不超过|总价|最高|"
    r"每股)?(?:<YUAN>|[\d.,]{1,8}(?:万|亿|百万|千万))?(?:的价格|的对价|价格|现金|对价)?(?:，)?)?"
)
_HOW = r"(?:全资|现金|战略|溢价|要约|协议|间接|整体|正式|公开|闪电|联合|成功|再度|完成){0,2}"
_BUYS = (
    r"(?:收购|并购|买下|吃下|吞下|吞并|入主|购入|购得|揽入|接盘|(?<=全资)控股|(?<=战略)控股|"
    r"私有化|竞购|洽购|争购|竞标收购)"
)
# 甲被全资收购 buys nothing.
_NOT_BY = r"(?<![被获遭由])(?<![被获遭由]全资)(?<![被获遭由]整体)"
# 收购案, 并购重组 and the like name a matter, not an act; a space parts clauses.
_NO_ACT = (
    r"(?!案|方|价|要约|报价|提议|协议|兴趣|请求|计划|事项|标的|重组|整合|传闻|站|基金|战|的|失败|"
    r"完成|已完成|获|后|之路|逻辑|还是|与否|大豆|小麦|玉米|稻谷|粮|贷款|市场|潮|扩张|策略|"
    r"股东|权|公司$|了|意向|谈判|\s(?=[一-鿿]))"
)
# 两间院舍, 三家门店, 一家公司: so many things, not the name of one.
_COUNTED = (
    r"(?:(?:一|两|二|三|四|五|六|七|八|九|十|数|多|几|某)(?:家|间|座|个|"
    r"项|处|栋|艘|架|宗|块|幅|名|款|条|只|成)|某|(?:\d{1,3}|部分|全部|剩余|少数)(?:家|间|座|个|"
    r"项|处|栋|艘|架|宗|块|"
    r"幅|名|款|条|只|成|股权|股份)?)"
)
_PART = (
    r"(?:业务|资产|部门|事业部|工厂|生产线|门店|院舍|品牌|物业|矿|电站|项目|酒店|诊所|医院|"
    r"子公司|板块|餐馆|菜馆|餐厅|药店|超市|影院|码头|仓库|电厂|风场|物流园|园区|大楼|写字楼|地块|"
    r"农场)"
)
_INTO = (
    r"(?:收入囊中|收入麾下|收归(?:旗下|麾下|囊中)|纳入(?:麾下|旗下|囊中|版图)|揽入(?:怀中|麾下|"
    r"旗下)|收至麾下|招入麾下|收于麾下|并入旗下|私有化|尽收囊中)"
)
_NEW_OWNER = (
    r"(?:(?:的)?(?:控股股东|实际控制人|实控人|控制权)[^，。；]{0,8}?(?:拟)?(?:变更为|易主|变更至|"
    r"落入|"
    r"花落|归属)|(?:将|拟|或|正式)?(?:易主|卖身|投入|并入|归入|嫁入)(?:给|至)?)"
)
_SALE = r"(?:出售|卖|售|转让|打包出售|整体出售)(?:给|予|于|至)"


def acquires_patterns() -> tuple[Pattern, ...]:
    """The acquirer is the subject, the target the counterpart."""
    return (
        _form(
            _RULED.replace("<FIRST>", "(?P<who>[^，。；：、\\s]{2,14}?)"),
            "target",
            subject="who",
        ),
        _form(rf"{_PAID}{_HOW}{_NOT_BY}{_BUYS}{_NO_ACT}{_WHOLLY}<OTHER>{_NO_PART}", "target"),
        _form(r"(?:将|把)<QUOTED>" + _INTO, "target"),
        _form(rf"{_OBJECT}", "target"),
        _form(_PASSIVE, "who", "target"),
        _form(_SWITCH, "who", "target"),
        _form(_CHANGED, "who", "target"),
        *(_form(text, "target") for text in _PLAIN),
        *(_form(text, "who", "target") for text in _SOLD_TO),
        # What is bought has no name of its own.
        pattern(
            rf"(?<![被获遭]){_PAID}{_HOW}(?<![被获遭])(?:收购|并购|买下|购入|"
            rf"拿下)(?:了)?(?:[一两三四五多数]家)?(?:[一-鿿A-Z]{{0,12}}?)"
            r"(?:初创|创业|上市|子|机器人|科技|半导体|芯片|软件|游戏|医疗|生物|物流|制造)(?:公司|"
            r"企业|厂商)(?:(?:的)?(?:控股权|控制权|股权|多数股权))?"
            r"(?=$|，|。|；|\s)",
            confidence=0.82,
            is_strict=False,
        ),
        pattern(
            rf"(?:拟|将|已)(?:以[^，。；]{{0,10}}?)?购买(?P<target>{_SIDE})(?:合计)?(?:100|"
            rf"[5-9]\d(?:\.\d+)?)%(?:的)?股[权份]",
            confidence=0.88,
        ),
        pattern(
            rf"发行股份[^，。；]{{0,12}}?(?:购买|收购)(?P<target>{_SIDE})",
            confidence=0.88,
        ),
        pattern(
            rf"(?:已|正式|宣布|拟|终止)*(?:完成|终止|放弃|"
            rf"推进)?对[^，。；：\s]{{1,16}}?{_PART}的?(?:全资)?(?:收购|并购)",
            confidence=0.85,
        ),
        pattern(
            rf"{_PAID}{_HOW}(?:收购|并购|买下|购入|购得|"
            rf"(?<![采回团申认订抢选网代邮求导加添内外])购|接手){_NO_ACT}(?!买|物|房|车|票|置税|销)"
            rf"[^，。；：！？]{{0,16}}?{_PART}",
            confidence=0.82,
            is_strict=False,
        ),
        # 甲把乙业务出售给丙: 丙 buys.
        *(
            pattern(
                form + rf"(?P<who>{_SIDE})",
                subject="who",
                left_role="seller",
                confidence=0.88,
            )
            for form in (
                rf"(?:将|把|拟将|拟把)[^，。；：\s]{{0,16}}?{_PART}[^，。；：\s]{{0,6}}?{_SALE}",
                rf"(?:拟|将|已|宣布|完成)*(?:出售|剥离|转让|售出|卖掉)[^，。；：\s]{{1,16}}?{_PART}"
                rf"[^，。；：\s]{{0,6}}?(?:给|予|至)",
            )
        ),
    )


def is_acquired_patterns() -> tuple[Pattern, ...]:
    """The target is the subject, the acquirer the counterpart."""
    return (
        _form(_RULED.replace("<FIRST>", "(?P<acquirer>[^，。；：、\\s]{2,14}?)"), "who"),
        _form(
            rf"{_PAID}{_HOW}{_NOT_BY}{_BUYS}{_NO_ACT}{_WHOLLY}{_NO_ASSET}<OTHER>{_NO_PART}",
            "who",
            "acquirer",
        ),
        # A person who buys is no company; what he buys is.
        _form(
            rf"(?:前董事长|前CEO|前总裁|创始人|首富|富豪|马斯克|默多克|"
            rf"大佬)[一-龥·]{{0,6}}?(?:计划|要|拟|将|欲|"
            rf"正|考虑|宣布|"
            rf"有意)*{_PAID}{_HOW}{_BUYS}{_NO_ACT}{_WHOLLY}{_NO_ASSET}<OTHER>{_NO_PART}",
            "who",
        ),
        _form(r"(?:将|把)<QUOTED>" + _INTO, "who", "acquirer"),
        _form(_OBJECT, "who", "acquirer"),
        _form(_PASSIVE, "acquirer"),
        _form(_SWITCH, "acquirer"),
        _form(_CHANGED, "acquirer"),
        *(_form(text, "who", "acquirer") for text in _PLAIN),
        *(_form(text, "acquirer") for text in _SOLD_TO),
        pattern(
            rf"(?:拟|将|已)(?:以[^，。；]{{0,10}}?)?购买(?P<who>{_SIDE})(?:合计)?(?:100|"
            rf"[5-9]\d(?:\.\d+)?)%(?:的)?股[权份]",
            subject="who",
            left_role="acquirer",
            confidence=0.88,
        ),
        pattern(
            rf"发行股份[^，。；]{{0,12}}?(?:购买|收购)(?P<who>{_SIDE})",
            subject="who",
            left_role="acquirer",
            confidence=0.88,
        ),
        pattern(
            r"控制权(?:或将|拟|可能|或|"
            r"将)*(?:发生)?变更(?!为)",
            confidence=0.85,
            status="rumour",
        ),
        # 甲出售旗下货运公司Tarn Freight
        pattern(
            r"(?:出售|卖掉|剥离|转让)(?:其|旗下|全资|控股|子公司){1,3}(?:[一-鿿]{0,8}?(?:公司|"
            r"品牌|平台|企业|商))?"
            rf"(?P<who>{_LATIN}|(?-i:[A-Z])[\w&.-]{{2,20}}(?=$|，|。|；|股权|\d|给))",
            subject="who",
            left_role="seller",
            confidence=0.85,
        ),
        # Nobody is named yet, or the company denies it.
        pattern(
            r"(?:要|正|拟|或|将|正在|欲|寻求|考虑|计划|打算)*(?:卖身|整体出售|寻求出售|出售控制权|"
            r"出售控股权|寻求买家|寻找买家|待价而沽|挂牌出售|寻求被收购|筹划控制权变更|"
            r"筹划控制权转让)",
            confidence=0.85,
            status="rumour",
        ),
        pattern(
            r"(?:被收购|卖身|易主|被并购|将被收购)[^，。；：？]"
            r"{0,4}[？?！!，]?\s?(?P<who>[^，。；：\s？！]{2,14}?)(?:回应|澄清|紧急澄清|"
            r"方面)?：(?=.{0,16}?(?:不实|不属实|否认|谣言|假消息|没有|并无|无此|未与|未有))",
            subject="who",
            confidence=0.85,
            status="denied",
        ),
        pattern(
            r"(?:否认|回应|澄清)(?:将|拟|要)?(?:被收购|卖身|易主|出售公司)",
            confidence=0.85,
        ),
    )


# A minority stake is no takeover.
_WHOLLY = (
    rf"(?!{_COUNTED})(?![^，。；：\s]{{2,20}}?(?<![\d.])[1-4]?\d(?:\.\d+)?%(?:的)?(?:股权|股份))"
)
_NO_ASSET = (
    r"(?![^，。；\s]{2,24}?(?:业务|资产|部门|事业|事业部|工厂|[一-龥]厂|生产线|产线|项目|物业|"
    r"板块|大楼|地块)"
    r"(?:$|，|。|；|\s))"
)
# 收购甲旗下乙业务 buys a part; the owner is not bought.
_NO_PART = rf"(?!(?:旗下|所持|的)?[^，。；：\s]{{0,12}}?{_PART}(?:$|，|。|；|\s))"
_DONE = r"(?:已|正式|宣布|成功|顺利|拟|将|或|今|终于|如期){0,3}"
# 甲完成690亿美元乙收购案, 甲18亿美元拿下乙, 甲取得乙控制权, 甲成乙新东家, 甲接手乙
_PLAIN = (
    rf"{_DONE}完成(?:了)?(?:<YUAN>(?:的)?)?(?:收购)?(?!收购|对)<NAMED>(?:的)?(?:收购|并购|"
    rf"购并)(?:案|交易)",
    rf"{_DONE}(?:以|斥资|斥|砸|豪掷|作价|出资)?(?:约|近|逾)?<YUAN>(?:现金)?(?:拿下|抢下|并(?!购|"
    rf"入|列|计)|购并|夺下|抱走)"
    rf"{_WHOLLY}<OTHER>{_NO_PART}",
    rf"{_DONE}(?:取得|获得|拿下|夺得|掌握|夺下)<NAMED>(?:的)?(?:过半股权|过半数股权|控制权|"
    rf"控股权|经营权|多数股权|"
    r"全部股权|100%股权|过半持股)",
    rf"{_DONE}成(?:为)?<NAMED>(?:的)?(?:新东家|新主人|控股股东|实际控制人|实控人|新实控人|"
    rf"唯一股东|最大股东|母公司)",
    rf"{_DONE}(?:全资|100%|百分百)(?:控股|持股|持有|控制)<OTHER>",
    rf"{_DONE}(?:与|和|同|跟)<NAMED>(?:正式|已|就\S{{0,6}}?)?(?:达成|签署|签订|"
    rf"签)(?:了)?[^，。；\s]{{0,8}}?(?:收购|并购)(?:框架)?(?:协议|合约|协定)",
    rf"{_DONE}对<NAMED>(?:发起|提出|展开|发出)(?:了)?[^，。；\s]{{0,12}}?(?:收购|并购)(?:要约|"
    rf"提议|报价|邀约)?",
    rf"{_DONE}接手<NAMED>(?=$|，|。|！|\s)",
)
# 乙以12亿元出售给甲, 乙卖给甲
_SOLD_TO = (
    r"(?<![务产权份厂店目线票])(?:将|已|拟|同意|宣布)?(?:以<YUAN>(?:的)?(?:价格|"
    r"代价)?)?(?:正式)?(?<![务产权份厂店目线票])(?:出售给|卖给|售予|卖身(?:给)?|转手|"
    r"出售予|贱卖给|打包卖给)<OTHER>",
)
_OBJECT = (
    r"(?:已|正式|宣布|成功|顺利|拟|将|终止|放弃|撤回)*(?:完成|终止|放弃|推进|启动|敲定|撤回|发起|"
    r"提出)?(?<!反)(?<!针)(?<!面)对<OTHER>(?:的|之)?(?:(?:及|和|与|"
    r"、)[\w. ]{2,20}?)?(?:的)?(?:全资|战略|现金|要约|"
    r"协议|公开|敌意|整体|全部股份){0,2}(?:收购|"
    r"并购|私有化)(?!案|价|要约价|传闻|基金)"
)
_PASSIVE = (
    r"(?:将|已|或将|或|拟|正式|宣布|传|有望)*(?:获|被|遭|由)<PLAIN>" + _PAID + _HOW +
    r"(?:收购|并购|买下|入主|接盘|接手|拿下|吞并|私有化|控股|全资控股|纳入麾下|收入囊中)(?!要约|后|"
    r"传闻)"
)  # fmt: skip
# 监管否决甲收购乙: what is ruled on stands before the acquirer's name.
_RULED = (
    r"(?:否决|批准|叫停|禁止|放行|阻止|不批准|核准|暂停|附条件通过)(?:了)?<FIRST>(?:对|拟|将|"
    r"以<YUAN>|"
    rf"<YUAN>)?{_HOW}{_BUYS}{_NO_ACT}<OTHER>"
)
# 甲易主：乙以1亿元接手
_CHANGED = (
    r"(?:易主|卖身|被收购|控制权变更|有新主|迎新主)[：:！!，]\s?<PLAIN>"
    + _PAID
    + r"(?:正式|已|将|拟|成功)*(?:完成"
    r"(?:交割|收购)|接手|接盘|入主|拿下|收购|成(?:为)?(?:新)?(?:控股股东|实控人|东家|主人|新主))"
)
_SWITCH = rf"{_NEW_OWNER}(?:中?企|外资)?<OTHER>(?:怀抱|麾下|旗下)?"


def _form(
    text: str, group: str, left_role: str | None = None, subject: str | None = None
) -> Pattern:
    sides = {
        "<OTHER>": rf"(?:[一-鿿]{{2,12}}\s?(?=[A-Z]))?(?P<{group}>{_LATIN}|{_SIDE})",
        "<NAMED>": (
            rf"(?:[一-鿿]{{2,12}}\s?(?=[A-Z]))?[“「]?"
            rf"(?P<{group}>{_LATIN}|[^，。；：、\s！？“”「」]{{2,16}}?)[”」]?"
        ),
        "<PLAIN>": f"(?P<{group}>(?!全资|整体|部分|要约|恶意)[^，。；：、\\s]{{2,20}}?)",
        "<QUOTED>": f"(?P<{group}>[^，。；：、\\s]{{2,20}}?)",
    }
    for name, side in sides.items():
        text = text.replace(name, side)
    return pattern(
        text,
        subject=subject or ("who" if group == "who" else "left"),
        confidence=0.92,
        is_strict=True,
        left_role=left_role,
    )
