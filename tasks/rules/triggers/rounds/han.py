"""How Chinese headlines tell of equity funding."""

import re
from collections.abc import Iterator

from tasks.rules.triggers.reading.core import Clause, Span
from tasks.rules.triggers.reading.names_tokens import stripped
from tasks.rules.triggers.rounds.common import round_pattern as _round

PATTERNS = (
    # 「Name」...A轮融资2000万元; denied ones first
    _round(
        r"融资[^。；]{0,8}[？?][^。]{0,14}(?:没有|并无|暂无|无|不实|否认)|(?:否认|"
        r"辟谣)[^。；]{0,14}融资",
        status="denied",
    ),
    _round(
        r"[「“『](?P<who>[^」”』，]{2,20})[」”』](?![^，。；「“]{0,16}的[^，。；]{2,10}(?:公司|企业|团队|厂商|"
        r"品牌)，)[^。；「“]{0,16}?(?:<LUN>[^，。；]{0,12}?(?:<FUND>|投资|到账|"
        r"<YUAN>)|<GETS>[^，。；：\s「“]{0,28}?(?:<NEWLUN>|<YUAN>)?[^，。；「“]{0,4}?(?:融资|募资|"
        r"<LUN>))",
        "who",
        0.93,
        is_strict=True,
    ),
    _round(
        r"(?:(?:[一二两三四五六半\d]{1,2}个?月|半年|一年)内?)?<GETS>\s?(?!.{0,20}(?:贷款|授信|"
        r"债))[^，。；：\s]{0,28}?(?:(?:<LUN>|<NEWLUN>|"
        r"<YUAN>)\s?(?:[^，。；\s]{0,8}?)\s?(?:<LUN>\s?)?"
        r"(?:<FUND>|投资)|<FUND>|<LUN>)",
        confidence=0.93,
        is_strict=True,
    ),
    _round(
        r"(?:获得?|再获|连获|完成|引入)\s?(?:来自)?(?:[^，。；\s]{2,16}?|"
        r"(?-i:[A-Z])[\w. ]{1,16}\s?[一-鿿]{0,6}?)\s?"
        r"(?:领投|独投|独家投资|战略投资|投资|注资|战略入股|入股|增资|"
        r"跟投|加持|押注)(?!收益|者|人|批|资格|机会|部|评级|委|经理|总监|专户|许可|牌照|额度|回报)",
        confidence=0.9,
        is_strict=True,
    ),
    _round(
        r"(?:募得|筹得|融得|拿到|揽下|吸金|净筹|配售|配股|供股|定增|定向增发|"
        r"增发)[^。；]{0,24}?(?:<YUAN>|新股|募资|集资)",
        confidence=0.8,
    ),
    _round(
        r"<LUN>(?:<FUND>|投资)?(?:完成|再获|共|总额|金额)?(?:<YUAN>|[超近逾约]?[\d.]+[亿万]|"
        r"[超近逾数][亿千百]万?)|"
        r"<LUN><FUND>?(?:完成|落地|到账|落定|收官|交割)|(?:新一轮|本轮|首轮|"
        r"新)?<FUND>(?:总额)?(?:<YUAN>|"
        r"[超近逾约]?[\d.]+[亿万]|近?千万|近?亿)",
        confidence=0.85,
    ),
    _round(
        r"(?:正以<YUAN>(?:的)?估值)?(?:拟|计划|或|正|考虑)?(?:启动|寻求|洽谈|进行|推进|筹划|开启|"
        r"商谈|谋求|推动|敲定)"
        r"[^，。；？]{0,16}?(?:<NEWLUN>|<LUN>|<YUAN>)[^，。；？]{0,6}?融资",
        status="rumour",
    ),
    # 在新一轮融资中筹集20亿美元, 以9000亿美元估值融资, 筹集3亿美元
    _round(
        r"(?:拟|计划|将|寻求|正|以<YUAN>(?:的)?估值|据悉)*(?:在|从|通过)?(?:[^，。；]{0,4}?(?:新|"
        r"最新|首|本|下)一?轮融资中?|"
        r"(?:以|按)<YUAN>(?:的)?估值)(?:拟|将|中|计划|寻求|进行|开展)*(?:筹集|募集|筹资|募资|"
        r"融资|获得|开展|完成)",
        status="rumour",
        confidence=0.86,
    ),
    _round(
        r"(?:进行|展开|开展|处于|接近|启动)[^，。；？]{0,12}?融资(?:的)?(?:谈判|洽谈|磋商|接触)|"
        r"就[^，。；]{0,12}?融资[^，。；]{0,4}?(?:谈判|洽谈|磋商)|"
        r"寻求(?:以)?<YUAN>(?:的)?(?:估值|融资)",
        status="rumour",
        confidence=0.85,
    ),
    _round(
        r"(?:成功|拟|计划|将|已)*(?:筹集|募集|筹资|融得|揽下)(?:了)?(?:到)?(?:约|近|超|逾|至少|"
        r"最多|至多|超过|高达)*(?:<YUAN>)(?!(?:[^，。；]{0,6}"
        r"(?:债|贷|善款|捐|基金|用于救|彩票)))(?![^，。；]{0,8}(?:IPO|上市))",
        confidence=0.82,
    ),
    _round(
        r"(?:成功|拟|计划|将|正式)*(?:引入|引进|引战|迎来)[^，。；\s]{0,14}?(?:战略投资者|"
        r"战略投资人|战投|产业资本|国资股东)(?!的|者的)",
        confidence=0.85,
    ),
    # 签署200亿元增资协议; 拟非公开发行A股; 推进子公司融资
    _round(
        r"(?:签署|签订|达成|完成)[^，。；]{0,10}?(?:<YUAN>|战略)[^，。；]{0,6}?(?:增资|融资|"
        r"投资)(?:扩股)?协议|"
        r"(?:拟|将|筹划|计划|完成|启动|推进|获准|终止|撤回)*(?:非公开发行|定向增发|定增|"
        r"向(?:特定|不特定)对象(?:增)?发行)(?:不[超多]过?于?)?(?:<YUAN>|[^，。；]{0,12}?[万亿]股)?"
        r"(?:的?[AHＡ]股|股票|股份|新股|普通股)(?!.{0,12}(?:债|优先))",
        confidence=0.83,
    ),
    _round(
        r"(?:推进|启动|开启|寻求|筹划|计划|拟|进行)(?:其|旗下)?[^，。；？]{0,8}?(?:子公司|独立|单独|"
        r"拆分|分拆|新一轮|首轮)(?:的)?(?:股权)?融资(?!租赁|券|余额|成本)",
        status="rumour",
        confidence=0.84,
    ),
    # 获3800万元A+轮投资，甲要...: who gets it stands behind the comma
    _round(
        r"^(?:完成|获得?|再获|连获|拿下|斩获|狂揽)\s?[^，。；]{0,14}?(?:<LUN>|<YUAN>|战略)[^，。；]{0,6}?"
        r"(?:融资|投资)[，！]\s?(?:[^，。；\s]{2,10}(?:公司|品牌|平台|企业|电商|服务商|创企))?\s?"
        r"(?P<who>[^，。；：\s]{2,12}?)(?=利用|要[做让把在]|想|用|做|将|如何|为|让|正|把|宣布|加速|称|致力|"
        r"帮|专注|推出|打造|开发|提供)",
        "who",
        0.82,
    ),
    _round(r"(?:再|已|连|宣布)?获投(?=，|$|：|！|\s|资?｜)", confidence=0.85),
    _round(
        r"(?:跻身|晋升|晋级|成为|迈入|步入|升级为)[^，。；]{0,12}独角兽(?!榜|企业榜|名单)",
        confidence=0.75,
    ),
    # 甲获投5000万元, 甲募得3亿元, 甲以50亿美元估值融资3亿元; blanks around what is Latin
    _round(
        r"(?:再|已|连|宣布|成功){0,2}(?:获投|募得|筹得|融得|获得?\s?(?:注资|投资))(?:约|近|超|"
        r"逾)?\s?(?:<YUAN>|[\d.]+亿|数?千万|近?亿)"
        r"(?!\S{0,6}(?:贷款|债|授信))",
        confidence=0.86,
    ),
    _round(
        r"(?:据悉|拟|计划|正|将)*(?:以|按)\s?<YUAN>(?:的)?(?:投前|投后)?估值(?:融资|募资|筹资|"
        r"筹集|募集)",
        confidence=0.86,
    ),
    _round(
        r"(?:完成|获得?|宣布|拿下|再获|连获)\s{0,2}(?:<YUAN>|[数近超][百千]?万|"
        r"[数近超上]亿)元?\s{0,2}(?:人民币)?(?:Pre-?)?"
        r"\s?(?:[A-K]\d?\+{0,3}\s?轮|种子轮|天使\+?轮|战略)?\s{0,2}(?:融资|募资|投资)(?!租赁|者|"
        r"收益)",
        confidence=0.9,
        is_strict=True,
    ),
    # 甲资本领投乙A轮
    _round(
        r"(?:<YUAN>|斥资|出资|独家|联合|再次|追加|继续)*(?:领投|独投|独家投资|战略投资|战略入股|"
        r"(?<!等)入股|注资|"
        r"增资(?![^，。；]{0,12}(?:全资|控股|子公司|孙公司))|投资(?=[^，。；「]{0,24}「)|押注(?=[^，。；「]{0,24}「))(?!者|人|的|"
        r"计划|协议|额|老股|"
        r"部|委|评级|建|新建|经理|总监|业务|策略|机会|方|团队)"
        r"(?:[^，。；「“]{0,24}[「“『])?(?P<who>)",
        "who",
        0.85,
        is_strict=True,
        left_role="investor",
    ),
)

# Who leads the round, or gives the money: 由甲领投, 领投方为甲、乙, ，甲、乙参投, 获甲、乙投资.
_GIVES = r"(?:联合|共同|独家|持续|战略)?(?:领投|独投|参投|跟投|投资|注资|押注|入股|加持|抢先入局)"
_INVESTORS = (
    re.compile(r"由(?P<names>[^，。；由]{2,60}?)(?:等)?(?:机构)?(?:联合|共同|独家)?(?:领投|独投)"),
    re.compile(r"领投方(?:为|包括|是|：)(?P<names>[^，。；]{2,60}?)(?=，|。|；|等|$)"),
    re.compile(
        r"(?:^|[，。；！\s])(?P<names>[^，。；！]{2,40}?)(?:等)?(?:机构)?(?:联合|共同|独家|"
        r"持续)?(?:领投|独投)(?=$|[，。；！\s｜|])"
    ),
    re.compile(
        r"由(?P<names>[^，。；由]{2,60}?)(?:等)?(?:机构)?(?:联合|共同|独家)?(?:投资|注资|参投|跟投)"
    ),
    re.compile(
        r"(?:^|[，。；！\s])(?P<names>[^，。；！获]{2,40}?)(?:等)?(?:机构)?(?:联合|共同|独家|"
        r"持续)?(?:参投|跟投|抢先入局|押注|"
        r"独家投资)(?=$|[，。；！\s｜|])"
    ),
    re.compile(
        rf"获得?(?:来自)?(?P<names>[^，。；获]{{2,40}}?)(?:等|"
        rf"的)?(?:[数近超逾约]{{0,2}}[\d.]*[百千]?[万亿]\+?级?[元美港欧金]{{0,2}})?"
        rf"(?:{_GIVES}|融资)(?!者|人)"
    ),
)
_JOINTS = re.compile(r"、|以及|及|和|与")
_NO_INVESTOR = re.compile(
    r"融资|轮|投资者|投资人|元|老股东|产业方|多家|知名|国资$|机构$|基金等|本次|此次|战略|独家|"
    r"[\d万亿]|^(?:完成|获|其|并|由|的)|现有"
)


def investors(clause: Clause) -> Iterator[Span]:
    """The investors that a Chinese clause names, those who lead first."""
    if not clause.has_han:
        return
    for told in _INVESTORS:
        found = told.search(clause.text)
        if found is None:
            continue
        names = list(_names(clause, *found.span("names")))
        if names:
            yield from names
            return


def _names(clause: Clause, start: int, end: int) -> Iterator[Span]:
    edges = [start]
    for joint in _JOINTS.finditer(clause.text, start, end):
        edges += joint.span()
    edges.append(end)
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        first, last = stripped(clause.text, first, last)
        name = clause.text[first:last].removesuffix("等")
        if 2 <= len(name) <= 16 and not _NO_INVESTOR.search(name):
            yield clause.span(first, first + len(name))
