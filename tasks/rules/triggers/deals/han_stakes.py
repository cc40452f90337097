"""Chinese investments in other companies and stakes of them: read by `invests_in`."""

from tasks.rules.triggers.deals.han_parts import HAN_NAME, LATIN
from tasks.rules.triggers.reading.patterns import Pattern, pattern

_DO = (
    r"(?:拟|将|已|宣布|计划|洽谈|考虑|有意|再次|再度|再|追加|联合|共同|以|斥资|出资|约|近|逾|超|"
    r"不超过|合计|使用|自有资金|现金|美股|<YUAN>|[\d.]{1,6}[亿万]|参与|继续|大举|二季度|首次|，){0,7}"
)
# What is invested in and is no company.
_NO_PROJECT = (
    r"(?!建|者|人|于?基金|设立|新建|[^，。；\s]{0,14}?(?:项目|基地|工厂|生产线|产线|产业园|园区|中心|"
    r"基金|产能|设备|领域|赛道|合伙企业|全资|子公司|理财|银行理财))"
)
_NOT_SELF = (
    r"(?!外|内|全资|控股|旗下|子公司|下属|孙公司|参股|公司|本公司|其|自己|自家|中国|国内|海外|客户|市场|"
    r"企业|股东|机构|社会|学校|地方|当地)"
)
_NOT_OWNER = (
    r"(?<!股东)(?<!高管)(?<!董事)(?<!监事)(?<!实控人)(?<!实际控制人)(?<!创始人)(?<!董事长)(?<!资金)"
    r"(?<!人士)(?<!机构)(?<!外资)(?<!员工)"
)
_KIND = r"(?:公司|企业|初创|创企|独角兽|厂商|制造商|开发商|供应商|服务商|平台|品牌)"
_SHARES = r"(?=股份|股票|股权|[HhA]股|\d|约|近|超|至|到|，|。|$|\s|！)"
HAN_STAKES: tuple[Pattern, ...] = (
    # 甲投资AI公司乙, 甲投资一家AI公司
    pattern(
        rf"{_DO}(?<!战略)投资(?:了)?(?:<YUAN>)?(?:入股|于)?{_NO_PROJECT}(?:[一-鿿A-Z]{{0,10}}?{_KIND})?"
        rf"(?P<target>{HAN_NAME})(?=$|，|。|；|！|\s|\d|约|<YUAN>)",
        confidence=0.82,
        needs="投资",
    ),
    pattern(
        rf"{_DO}(?:战略)?(?:投资|投|入股|参股)(?:了)?{_NO_PROJECT}(?:[一两三四五多数]家)[^，。；：\s]"
        rf"{{0,16}}?{_KIND}",
        confidence=0.8,
        needs="家",
    ),
    pattern(
        rf"{_DO}(?:战略投资|战略入股|入股|参股)(?:了)?(?!公司|者|协议|计划)[^，。；：\s]{{2,12}}?"
        r"(?:公司|企业|厂商)(?=$|，|。|！|\s)",
        confidence=0.78,
        needs="战略投资|战略入股|入股|参股",
    ),
    # 甲向乙投资10亿元, 甲对乙追加投资
    pattern(
        rf"{_DO}(?:向|对|给){_NOT_SELF}(?P<target>{HAN_NAME})(?:进行|追加|新增|再)?(?:战略)?(?:投资|"
        r"注资|增资|出资)",
        confidence=0.86,
        needs="投资|注资|增资|出资",
    ),
    pattern(
        rf"{_DO}认购{_NOT_SELF}(?P<target>{HAN_NAME})(?:的)?(?:部分|全部)?(?=新增|股份|定增|新股|"
        r"非公开|增发|股权|可转债|H股|\d)",
        confidence=0.84,
        needs="认购",
    ),
    pattern(
        rf"{_DO}(?:参与|参加|领投|跟投){_NOT_SELF}(?P<target>{HAN_NAME})(?:的)?(?=定增|战略配售|增资|"
        r"融资|新一轮|[A-H]\+?轮|定向增发|非公开)",
        confidence=0.82,
        needs="参与|参加|领投|跟投",
    ),
    # 甲举牌乙, 甲增持乙至12%
    pattern(
        rf"{_NOT_OWNER}{_DO}(?:举牌|增持|买入|加仓|建仓)(?:了)?(?:港股|A股|第一大重仓股)?{_NOT_SELF}"
        rf"(?!评级|股份|股票|计划|不超|自身|黄金)(?P<target>{HAN_NAME})(?:的)?{_SHARES}",
        confidence=0.76,
        needs="举牌|增持|买入|加仓|建仓",
    ),
    pattern(
        rf"{_DO}(?:成为|晋升为?|跻身){_NOT_SELF}(?P<target>{HAN_NAME})(?:的)?(?:第[一二三四五六七八九十]"
        r"大|最大|单一最大|重要|主要|新|大)?(?<!控股)(?:股东|战略投资者|投资方)",
        confidence=0.8,
        needs="股东|投资",
    ),
    # 甲收购Bolt 9%股份
    pattern(
        rf"{_DO}(?:收购|购入|买入|取得|获得|入股|受让|持有)(?P<target>{LATIN})\s?(?:约|近|逾|超)?"
        r"(?<![\d.])[1-4]?\d(?:\.\d+)?%(?:的)?(?:股权|股份|权益)?",
        confidence=0.84,
        needs="%",
    ),
    # 乙引入战略投资者甲, 乙获甲增资
    pattern(
        r"(?:拟|将|已|成功|正式|宣布)*(?:引入|引进|迎来)(?:战略投资者|战投|新股东)(?P<who>"
        rf"{HAN_NAME})".replace(")*", "){0,3}"),
        subject="who",
        left_role="target",
        confidence=0.84,
        needs="战略投资者|战投|新股东",
    ),
    pattern(
        rf"(?:拟|将|已|成功|正式|宣布){{0,3}}(?:引入|引进|获|获得|迎来)(?P<who>{HAN_NAME})(?:<YUAN>)?"
        r"(?:(?:作为|为|成为|等)(?:[^，。；\s]{0,4})?(?:战略投资者|战投|股东)|(?:追加)?增资|举牌|"
        r"战略入股)",
        subject="who",
        left_role="target",
        confidence=0.82,
        needs="战略投资者|战投|股东|增资|举牌|战略入股",
    ),
)
