"""Finds the name of an organisation in Chinese words."""

import re

from tasks.rules.triggers.reading.core import Clause
from tasks.rules.triggers.reading.names_tokens import Left, Place, stripped, trim_right
from tasks.rules.triggers.reading.words import HAN_AUXILIARIES, HAN_BLOCKERS, HAN_GENERIC, OWN

_LONGEST_NAME = 12
HAN = re.compile(r"[一-鿿]")
HAN_START = re.compile(r"^|[，。；：！？、\s|丨｜]")
# Blanks part words of a Latin name no more than 工作室 from it.
_HAN_BREAK = re.compile(
    r"[，、|丨｜“”\"「」『』《》]\s*|(?<![\w.&])\s+|\s+(?![A-Za-z0-9&]|工作室|公司|集团)|"
    r"(?<=[一-鿿])\s+"
)
_HAN_DESCRIPTION = re.compile(
    r"^.{0,24}(?:公司|企业|品牌|平台|服务商|厂商|独角兽|开发商|供应商|制造商|提供商|"
    r"运营商|研发商|巨[头擘]|龙头|"
    r"新势力|研发企业|初创|项目|生产商|解决方案商|营运商|零售商|经销商|分销商|服务机构|连锁|电商|"
    r"药企|"
    r"车企|酒企|业者|大厂|新创)(?=[\w·]{2})"
)
# "美国CDMO厂Ardmere": Chinese words before a Latin name that describe it.
_HAN_BEFORE_LATIN = re.compile(
    r"^(?:[一-鿿]{0,10}[A-Za-z]{0,6}[一-鿿]{0,12}(?:商|厂|企|者|店|院|工具|应用|软件|助手|网站|"
    r"机构|公司|集团|品牌|平台|"
    r"连锁|银行|"
    r"初创|巨头|龙头|独角兽|同行|对手|子公司)|(?:美国|英国|德国|法国|日本|韩国|印度|瑞士|瑞典|"
    r"荷兰|以色列|"
    r"意大利|西班牙|澳洲|澳大利亚|加拿大|新加坡|丹麦|挪威|芬兰|比利时|奥地利|波兰|巴西|欧洲|北美|"
    r"海外))"
    r"(?=[A-Z][\w.&-])"
)
# 超5亿脸书用户: of how many it is told.
_HAN_COUNT = re.compile(
    r"(?:[超逾近约]|至少|多达)\d[\d.]*[万亿千百]*[名个位家条款]?(?=[A-Z一-鿿][\w·])(?![美港欧日]?元)"
)
# 日商三和電機, 台廠宏碩: where a company comes from.
_HAN_ORIGIN = re.compile(
    r"(?:[日美德英法港荷瑞韩韓中台陆陸澳](?:商|企|厂|資|资)|(?:外|央|民|国|新)(?:企|"
    r"创))(?=[\w·]{2})(?!务|業|业|银|会)"
)
_HAN_COURT = re.compile(
    r"[^，。；]{0,10}?法院(?:已|裁定|正式|公告|宣告|依法)*(?:受理|批准|宣告)(?:了|对)?(?=[\w·]{2})"
)
# 前大疆高管创立的鲸跃, 谷歌旗下Isomorphic Labs
_HAN_FOUNDED = re.compile(
    r"[^，。；]{2,20}?(?:(?:创立|创办|孵化|支持|投资|控股|成立|打造)的|创立|创办|旗下的?)"
    r"(?:[一-鿿]{2,10}(?:公司|企业|品牌|平台|业务))?(?=[\w·]{2})(?!公司|业务|全资|子公司|部门|"
    r"基金|的|[^，。；]{0,12}(?:公司|业务|部门)$)"
)
# 「信鸽邮」 after what it is.
_HAN_QUOTED = re.compile(r"[^，。；：、\s「」『』]{0,14}[「『](?P<name>[^「」『』]{2,24})[」』]")
# 网红烘焙“麦浪”全国门店
_HAN_QUOTED_THING = re.compile(
    r"[「“](?P<name>[^「」“”]{2,16})[」”](?:全国|全部|所有|线下|旗下|多家|首家|海外|中国)?(?:门店|"
    r"店铺|分店|"
    r"官网|App|APP|创始人|母公司|工厂|平台)$"
)
_HAN_HEARSAY = re.compile(
    r"(?:有传闻称|网传|业内传|坊间传|(?:员工|网友|内部人士)爆料(?:称)?|爆料称|据传|知情人士(?:称|"
    r"透露)?|消息人士(?:称)?|业内人士称|有消息称|市场消息|(?:外媒|媒体|"
    r"彭博社?|路透社?)(?:称|报道)|传闻|传(?!媒|奇|音|化|神|统)|曝|据悉|消息称|据报道|报道称|"
    r"外媒称|突发|快讯)+"
)
_HAN_QUOTED_LAST = re.compile(r"[「“](?P<name>[^「」“”]{2,20})[」”]\s?(?:旗下)?$")
# The verb does not happen.
_HAN_NOT_DONE = re.compile(
    r"^(?:虽然|尽管|若|如果|由于)|曾$|为何|为什么|缘何|反对|抗议|停止|禁止|呼吁|要求|敦促|(?:公司|"
    r"目前|均|也|并|暂|尚|从)未|没有|不会|不敢|不愿|不肯|无意|无缘|"
    r"暂无|尚无|并非|不存在|拒绝|未(?:与|获|能|对|就)"
)
_HAN_KEEP = re.compile(
    r"(?:集团|股份|有限|控股|旗下|的|之|总|董|副|首|前|内|等|将|高|创|中国区|及|和|与|正[在式]|拟|已|"
    r"宣布|\d{1,2}[日月])"
)
# Before a comma a clause may stand with its own verb: 星河智能亮相展会，宣布与...
_HAN_CLAUSE = re.compile(
    r"(?P<name>[\w·&.-]{2,14}?)(?:联合体|官宣|宣布|携(?!程)|亮相|进军|发布|推出|上线|披露|回应|"
    r"要约收购|正式|"
    r"(?:华[东南中北]|全国|海外|首个|新)[一-鿿]{0,4}(?:枢纽|工厂|基地|门店)在).{2,}"
)
# Where a name has ended at the latest: what follows is an adverb, a verb, a day or a part of it.
_HAN_NAME_END = re.compile(
    r"(?P<name>[\w·&.\- ]{2,24}?)\s?(?:据[悉报传称]|料(?=$|[全年中将上下])|(?:IPO|上市)前|重申|"
    r"准备|洽谈|获得|违规|出让|工商(?:信息)?变更|官网|正式(?=$)|等(?=$)|亮相|也要|联合(?=[A-Za-z])|"
    r"与[\w ]{2,16}达成|关注(?=[\dA-Za-z])|"
    r"分拆|拆分|每股|第?[一二三四]?财[季年]|"
    r"上半财?年?|下半财?年?|第\d|将使用|最后(?=[\d一二三两])|率先(?=$)|大面积|大范围|部分(?=$)|"
    r"(?:研发|销售|产品|技术|设计|运营|财务|法务|营销|品牌|市场)(?=$)|在[一-鿿]{2,4}$|用AI|"
    r"今(?=招股|日|年|晨|晚)|"
    r"(?<=[一-鿿])\d[\d.]*[亿万]|(?<=[A-Za-z])\d[\d.]*亿|再[起现]|濒临|走出|遭债权人|无预警|被勒令|"
    r"偷排|以(?:约|近|超)?\d|宣布|秘密|启动|利润|营收|"
    r"净利|业绩|股价|市值|提高|"
    r"收购|并购|"
    r"(?:大)?中[国华]区|华[东南中北](?=$)|[两三四五六七八九多]+[名位]|再现|又现|[二三四五]度|"
    r"申请|大模型技术(?=$)|"
    r"被[曝指传]|[曝传]将|将(?:于|以|在|会|从|向|为|再|推|"
    r"进|裁|收|获|完|与)|已(?:向|于|在|经|完成|获|"
    r"与|就|启动)|拟(?:以|在|向|于|与|对|就|投|收)|正(?:就|以|在|与|计划|考虑|寻求|洽谈|式)|"
    r"接近(?:达成|完成|敲定)?|即将|"
    r"回应|否认|证实|确认(?!书)|同意|聘请|聘任|下调|上调|计划|考虑|提交|披露|"
    r"获(?:证监会|批|得|悉|准|超|通过)|\d{1,2}月|\d{1,2}日|20\d\d年|明年|今年|年内|年底|本[周月]|"
    r"下[周月半]|[出斥]资(?=$|[约近超\d])|最[快早]|首次|再度|再次|关闭|裁掉|提前|(?:创业板|科创板|北交所|主板|港股|A股|"
    r"香港|秘密|境外|美股)(?=$)|"
    r"新任|年产|及(?:其|相关|有关)|控股股东|(?:全资|控股)?(?:(?<!电)子|孙|分)公司|董事会|(?:向|在|"
    r"通过)?港交所|终止|"
    r"(?:大规模|大幅|(?<![恒光远正宏广浙北盛博康伟粤亚])大(?=$)|即(?=$)|全球(?=$)|海外(?=$)|"
    r"内部(?=$)|突然|疑似|前(?=$)|现任|原(?=$))|"
    r"(?:战略投资|投资|游戏|自动驾驶|智驾|智能驾驶|广告|零售银行|财富管理|资管|个人|消费|云|AI|大模型|"
    r"芯片|硬件|手机|电商|国际|"
    r"海外|研发|零售|内容|搜索|社交|元宇宙|"
    r"机器人|中国|全球|美国|欧洲|亚太|印度|上海|北京|深圳|杭州|本地生活|教育|"
    r"[A-Z]{2,4}){1,3}(?:业务)?(?:部门|事业部|事业群|业务线|团队|板块)|"
    r"(?:(?:(?<=汽车)|(?<=科技)|(?<=集团)|(?<=股份))(?:自动驾驶|智驾|智能驾驶|大模型|供应链)|"
    r"核心产品|核心业务|海外业务|电商业务|广告业务)(?=$)|"
    r"(?:行业|据悉|涉嫌|均)(?=$)|(?:(?<=股份)|(?<=集团)|(?<=科技)|(?<=控股))(?:董事长|总裁|总经理|"
    r"高管|实控人|"
    r"大股东)|(?:联合)?创始人|(?:CEO|CTO|CFO|COO|董事长|总裁|首席执行官)(?=[\w·]{2,6}$|$)|"
    r"(?:组织|管理)?架构|高层|管理层|人事)"
)
# A clause that goes on and has its subject before the comma or the colon.
_HAN_GOES_ON = re.compile(
    r"拟|将(?!军)|最[快早迟]|斥(?:资|巨资|\d)|计划|宣布|并(?!购)|已|正(?:在|式|就)|让|因|为(?:公司|"
    r"其|此)|涉及|再(?:获|次|"
    r"度)|约|近(?=[\d千百])|[数上][百千万十]|"
    r"大量|多[名位]|主动|(?:境[内外]|海外|附属)(?:子)?公司|部分|全部|关于|(?:全资|控股)(?:子|孙)|"
    r"[子孙]公司|公司|董事会|联合体|收到|其|"
    r"该|此前|目前|有望|预计|首[次批]|"
    r"\d[\d.]*[个名位人万亿年月]|[两二三四五六七八九多][名位]|一夜|整个|员工|工作室(?!\w)|中标|"
    r"任命|聘任|委任|选举|新任|联席|"
    r"裁员比例|总经理|董事长|"
    r"同时|又|或|即"
)
# Where the name ends in the clause before.
_HAN_FIRST_VERB = re.compile(
    r"(?P<name>[\w·&.\- ]{2,16}?)\s?(?:提交|宣布|发布|推出|关闭|裁[掉员减撤]|获(?!悉)|完成|计划|"
    r"上线|出售|收购|并购|任命|聘任|回应|"
    r"披露|公告|表示|将(?!军)|拟|召开|亮相|进军|签署|签约|达成|与|携手|中标|斩获|启动|正[式在]|"
    r"在|对|被|遭|股价|市值|突破|否认|确认|证实|终止|"
    r"停止|开始|分拆|最[快早迟]|料|承认|宣告|遭遇|进入|陷入|申请|撤回|通过|入选|交付|创|加速|扭亏|"
    r"续签|拿下|取得|投资|斥资|回归|年内|再[次度获]|一季度|[一二三四]季度|上半年|下半年|前三季度|"
    r"第[一二三四]|全球|高层|"
    r"高管|组织架构|人事|董事会|CEO|CTO|CFO|创始人|"
    r"控制权|大规模|业绩|营收|净利|涨|跌|换帅|易主|落户|入股|领投|投资|冲刺|递表|重组|改革|转型|"
    r"调整|新一轮|融资)"
)
# A kind of company and no name: 物流机器人公司, 上海某半导体公司.
_HAN_KIND_ONLY = re.compile(
    r"(?:[一-鿿]{0,6}(?:某|一家|多家))[一-鿿\w]{0,12}|(?:(?:知名|头部|国产|民营|初创|创业|上市|"
    r"本土|老牌|大型|海外|国内|美国|德国|日本|英国|法国|"
    r"韩国|印度|欧洲|以色列|新加坡|瑞士|瑞典|荷兰|意大利|西班牙|加拿大|澳洲|全球|国际|行业|外资|"
    r"上海|北京|深圳|杭州|广东|苏州|互联网|物流|机器人|科技|"
    r"人工智能|AI|芯片|半导体|数据|软件|医疗|游戏|"
    r"自动驾驶|汽车|能源|电池|新药|生物|金融|支付|广告|咨询|教育|餐饮|食品|航天|火箭|光伏|储能|"
    r"电商|无人机|医药|制药|材料|咖啡|茶饮|"
    r"货运|快递|零部件|消费|智能|服务|云|网络|安全|量子|传媒|影视|旅游|地产|航空|工业|设备|"
    r"制造){1,4}(?:初创|创业)?"
    r"(?:公司|企业|厂商|平台|品牌|商|业务|大厂|巨头))|(?:一家|这家|老字号|知名|网红){1,2}(?:餐厅|"
    r"超市|书店|酒店|门店|小店|店)|"
    r"(?:20\d\d年)?(?:第?[一二三四]季度|[上下]半年|前三季度|年内|\d{1,2}月)"
)
# What a quoted name stands behind: 新能源品牌“沸点”.
_HAN_KIND = re.compile(
    r"(?:公司|企业|品牌|平台|商|厂|店|机构|应用|项目|产品|社区|软件|网站|银行|旗下|新创|独角兽|"
    r"巨头|龙头|者|App|APP|称|的|初创|团队|服务|集团旗下|系统|业|家|院)$"
)
# Who is told of without a name, and what is no name: 浙大教授团队, 数千万元, 三个月, 曾参编国标.
_HAN_UNNAMED = re.compile(
    r"^(?:\d+岁|\d[\d.]*[万亿]+[美港欧日]?元?$|曾|斥\d|针对|原来|全新$|最快|最早|开业|关停|停工|跑分|对标|最新|主打|聚焦|专注|"
    r"[数近超逾约上][百千十]?[万亿]级?[美港欧]?元?$|"
    r"[一二三四五六七八九十两半\d]{1,3}(?:个月|年|天|周|轮|次)内?$)|"
    r"(?:团队(?:创业)?|厂商|厂家|方案商|服务商|供应商|制造商|开发商|运营商|研发商|零部件企业|高管|"
    r"员工|"
    r"校友|老兵|一号位|创始人|工程师|科学家)$|"
    r"的[一-鿿]{1,8}(?:公司|企业|品牌|平台)$|"
    r"(?:高管|员工|成员|团队|校友|教授|博士|老兵|一号位|[09]0后)(?:创业|做|创立|打造|转型)"
)
_HAN_NAME = re.compile(r"[\w·&\-.][\w·&\-.% ]{1,29}")
_HAN_TAIL = re.compile(
    r"(?:约|近|超|逾)?\d[\d.]*%.*$|(?:的)?(?:全部|多数|控股|部分|少数|剩余)(?:股权|"
    r"股份).*$|(?:的)?(?:股权|控股权|控制权|业务).*$|"
    r"(?:约|近|超|逾)?(?:[\d.]+[亿万]\S{0,3}|数[千百]?[万亿]元?)?(?:Pre-?)?(?:[A-K]\+*轮|种子轮|"
    r"天使\+*轮|战略融资|新一轮).*$|(?<=[A-Za-z])公司$|"
    r"(?:以[\d.]+[亿万]\S{0,3})?(?:收购|并购|要约).*$|"
    r"(?:进行|展开)(?:深入|初步|独家|收购|早期)?谈判.*$|"
    r"(?:达成|签署|签订|宣布|共同|联合|推出|推进|布局|打造|，).*$"
)


def left_han(clause: Clause, previous: int, start: int, position: int) -> Left:
    """Who does what the verb at `position` says."""
    text = clause.text
    cues: set[str] = set()
    end = _strip_han(text, start, position, cues)
    if end <= start and previous < start:
        start = previous
        end = _strip_han(text, start, trim_right(text, start, position), cues)
    if cues & HAN_BLOCKERS:
        return Left(None, frozenset(cues), is_blocked=True)
    segments = list(_HAN_BREAK.finditer(text, start, end))
    begin = start
    for segment in segments:
        if segment.end() + _is_announcing(text, segment.end(), end) < end:
            begin = segment.end()
    if _is_announcing(text, end - 1, end) and text[end - 2 : end - 1] == " ":
        end = trim_right(text, begin, end - 1)
    heard = _HAN_HEARSAY.match(text, begin, end)
    if heard and heard.end() + 2 <= end:
        begin = heard.end()
    if text[end : end + 1] == "大" and text[end - 1 : end] in set("恒光远正宏"):
        end += 1  # 恒大裁员, which is no 大裁员 of 恒
    if _HAN_NOT_DONE.search(text[begin:end]):
        return Left(None, frozenset(cues), is_blocked=True)
    if _HAN_GOES_ON.match(text, begin, end):
        return Left(_first_name(text, previous, start, begin), frozenset(cues))
    if end <= start and not text[:start].strip():
        return Left(name_after(clause, position), frozenset(cues))
    quoted = _HAN_QUOTED_THING.search(text, start, end)
    if quoted and is_han_name(quoted["name"]):
        return Left(quoted.span("name"), frozenset(cues))
    place = _before_quote(text, start, begin, end) or describe_han(text, begin, end)
    name = text[place[0] : place[1]]
    if name in OWN:
        return Left(place, frozenset(cues), is_own=True)
    clause_before = _HAN_CLAUSE.match(name) if text[end : end + 1] in {"，", ","} else None
    if clause_before:
        place = place[0], place[0] + clause_before.end("name")
        name = text[slice(*place)]
    place = _cut(text, place)
    if text[slice(*place)].endswith("联合体"):
        place = place[0], place[1] - 3
    is_left = place[1] - place[0] > 1  # of 据悉准备 nothing is
    return Left(place if is_left and is_han_name(name) else None, frozenset(cues))


# 获3亿元融资，甲加速出海: what follows the clause that tells the event.
_HAN_THEN = re.compile(
    r"[^，！：？；。]{2,26}?(?:[，！：]\s?|\s+(?=[一-鿿]))(?P<next>[^，！？；。：\s]{3,30})"
)
_HAN_THEN_NOT = re.compile(
    r"[这那一某多你我他她它谁哪]|(?:为何|为什么|如何|怎么|公司|官方|网友|专家|市场|股价|背后|业内)"
)


def name_after(clause: Clause, position: int) -> Place | None:
    """The name in the clause behind the event, for a headline that opens with what happened."""
    if not clause.is_headline:
        return None
    then = _HAN_THEN.match(clause.text, position)
    if then is None or _HAN_THEN_NOT.match(then["next"]):
        return None
    first, last = then.span("next")
    quoted = _HAN_QUOTED.match(clause.text, first, last)
    if quoted:
        return quoted.span("name") if is_han_name(quoted["name"]) else None
    place = describe_han(clause.text, first, last)
    found = _HAN_FIRST_VERB.match(clause.text, *place)
    if found is None:
        return None
    place = stripped(clause.text, place[0], found.end("name"))
    name = clause.text[slice(*place)]
    is_name = is_han_name(name) and len(name) <= _LONGEST_NAME and not _HAN_GOES_ON.match(name)
    return place if is_name else None


def _is_announcing(text: str, start: int, end: int) -> bool:
    """Whether all that stands there is 发 or the like: 普汇(00997)发盈喜."""
    return text[start:end] in {"发", "料", "预"}


def _first_name(text: str, previous: int, start: int, begin: int) -> Place | None:
    """The name that a headline opens with: 丰原 in 丰原提交申请，拟... or 丰原：关于..."""
    is_after_colon = begin <= start
    first, last = (previous, start) if is_after_colon else (start, begin)
    last = trim_right(text, first, last)
    opening = _HAN_QUOTED.match(text, first, last)
    if opening and is_han_name(opening["name"]) and "（" not in opening.group():
        return opening.span("name")
    quoted = _HAN_QUOTED_LAST.search(text, max(first, last - 30), last)
    if quoted:
        return quoted.span("name")
    place = describe_han(text, first, last)
    found = _HAN_FIRST_VERB.match(text, *place)
    if found:
        place = stripped(text, place[0], found.end("name"))
    elif not is_after_colon and place[1] - place[0] > 8:
        return None
    name = text[slice(*place)]
    is_name = is_han_name(name) and not _HAN_BREAK.search(name.replace(" ", ""))
    return place if is_name and not _HAN_GOES_ON.match(name) else None


def _cut(text: str, place: Place) -> Place:
    """The place without what follows the name."""
    found = _HAN_NAME_END.match(text, *place)
    if found is None:
        return place
    start, end = stripped(text, place[0], found.end("name"))
    return start, _strip_han(text, start, end, set())


def _before_quote(text: str, start: int, begin: int, end: int) -> Place | None:
    """The name in 鸿霁科技“分家”, where what is quoted is what it does."""
    is_quoted = text[begin - 1 : begin] == "“" and "”" in text[end - 1 : end + 1]
    if not is_quoted or begin - 1 <= start:
        return None
    place = describe_han(text, start, begin - 1)
    name = text[slice(*place)]
    is_name = is_han_name(name) and len(name) <= 12 and not _HAN_KIND.search(name)
    return place if is_name and not _HAN_BREAK.search(name) else None


def _strip_han(text: str, start: int, end: int, cues: set[str]) -> int:
    """Walks left over adverbs, auxiliaries and punctuation; returns where the name ends."""
    while end > start:
        end = trim_right(text, start, end)
        for word in HAN_AUXILIARIES:
            # 柏川电子公司 is no subsidiary
            if text.endswith(word, start, end) and not text.endswith("电子公司", start, end):
                cues.add(word)
                end -= len(word)
                break
        else:
            break
    return end


def describe_han(text: str, start: int, end: int) -> Place:
    """The place without what describes the name before it."""
    heard = _HAN_HEARSAY.match(text, start, end)
    if heard and heard.end() + 2 <= end:
        start = heard.end()
    found = _HAN_DESCRIPTION.match(text[start:end])
    if found and not _HAN_KEEP.match(text, start + found.end()):
        start += found.end()
    for words in (_HAN_COUNT, _HAN_ORIGIN):
        if found := words.match(text, start, end):
            start = found.end()
    found = _HAN_COURT.match(text, start, end) or _HAN_FOUNDED.match(text, start, end)
    if found:
        start = found.end()
    described = _HAN_BEFORE_LATIN.match(text[start:end])
    if described:
        start += described.end()
    return stripped(text, start, end)


# 千方：甲拟收购公司15%股份
_HAN_TELLER = re.compile(r"(?P<name>[\w·&*-]{2,10})\s*：")
_HAN_ITSELF = re.compile(r"(?:本|该)?公司(?:约|近|超|逾)?(?:\d|股|控|部分|全部|多数)")


def name_han(clause: Clause, position: int, limit: int) -> Place | None:
    """The name that begins at `position`, or None."""
    text = clause.text
    teller = _HAN_TELLER.match(text) if _HAN_ITSELF.match(text, position) else None
    if teller and is_han_name(teller["name"]):
        return teller.span("name")
    start = position
    quoted = _HAN_QUOTED.match(text, start, limit + 1)
    if quoted and is_han_name(quoted["name"]):
        return quoted.span("name")
    while start < limit and text[start] in ' “"「『《了与和由':
        start += 1
    found = _HAN_NAME.match(text, start, limit)
    if found is None:
        return None
    name = re.split(r"\s(?=[一-鿿])|(?<=[一-鿿])\s", found.group(), maxsplit=1)[0]
    name = _HAN_TAIL.sub("", name)
    place = _cut(text, describe_han(text, start, start + len(name)))
    return place if is_han_name(text[place[0] : place[1]]) else None


def is_han_name(name: str) -> bool:
    """Whether the words may be a name."""
    if not 2 <= len(name) <= 26 or name in HAN_GENERIC:
        return False
    if _HAN_KIND_ONLY.fullmatch(name) or _HAN_UNNAMED.search(name):
        return False
    if name.endswith(("们", "企业", "行业", "市场")) or name.startswith(
        ("多家", "这家", "一家", "一个", "一种")
    ):
        return False
    return any(letter.isalpha() for letter in name)
