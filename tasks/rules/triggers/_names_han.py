"""Finds the name of an organisation in Chinese words."""

import re

from tasks.rules.triggers._core import Clause
from tasks.rules.triggers._names_tokens import Left, Place, stripped, trim_right
from tasks.rules.triggers._words import HAN_AUXILIARIES, HAN_BLOCKERS, HAN_GENERIC, OWN

HAN = re.compile(r"[一-鿿]")
HAN_START = re.compile(r"^|[，。；：！？、\s|丨｜]")
_HAN_BREAK = re.compile(r"[，、\s|丨｜“”\"「」『』《》]+")
_HAN_DESCRIPTION = re.compile(
    r"^.{0,24}(?:公司|企业|品牌|平台|服务商|厂商|独角兽|开发商|供应商|制造商|提供商|"
    r"运营商|研发商|巨头|龙头|"
    r"新势力|研发企业|初创|项目|生产商|解决方案商|营运商|零售商|经销商|分销商|服务机构|连锁|电商|药企|"
    r"车企|酒企|业者|大厂|新创)(?=[\w·]{2})"
)
# "美国CDMO厂Ardmere": Chinese words before a Latin name that describe it.
_HAN_BEFORE_LATIN = re.compile(
    r"^(?:[一-鿿]{0,10}[A-Za-z]{0,6}[一-鿿]{0,12}(?:商|厂|企|者|店|院|机构|公司|集团|品牌|平台|连锁|银行|"
    r"初创|巨头|龙头|独角兽|同行|对手|子公司)|(?:美国|英国|德国|法国|日本|韩国|印度|瑞士|瑞典|荷兰|以色列|"
    r"意大利|西班牙|澳洲|澳大利亚|加拿大|新加坡|丹麦|挪威|芬兰|比利时|奥地利|波兰|巴西|欧洲|北美|海外))"
    r"(?=[A-Z][\w.&-])"
)
# 日商三和電機, 台廠宏碩: where a company comes from.
_HAN_ORIGIN = re.compile(
    r"(?:[日美德英法港荷瑞韩韓中台陆陸澳](?:商|企|厂|資|资)|(?:外|央|民|国|新)(?:企|创))(?=[\w·]{2})(?!务|業|业|银|会)"
)
# 「信鸽邮」 after what it is.
_HAN_QUOTED = re.compile(r"[^，。；：、\s「」『』]{0,14}[「『](?P<name>[^「」『』]{2,24})[」』]")
_HAN_HEARSAY = re.compile(r"(?:据传|传闻|传|曝|据悉|消息称|报道称|外媒称|突发|快讯)+")
_HAN_KEEP = re.compile(
    r"^(?:集团|股份|有限|控股|旗下|的|总|董|副|首|前|内|等|将|高|创|中国区|及|和|与)"
)
# Before a comma a clause may stand with its own verb: 星河智能亮相展会，宣布与...
_HAN_CLAUSE = re.compile(
    r"(?P<name>[\w·&.-]{2,14}?)(?:联合体|官宣|宣布|携(?!程)|亮相|进军|发布|推出|上线|披露|回应|要约收购|正式|"
    r"(?:华[东南中北]|全国|海外|首个|新)[一-鿿]{0,4}(?:枢纽|工厂|基地|门店)在).{2,}"
)
# What a quoted name stands behind: 新能源品牌“沸点”.
_HAN_KIND = re.compile(
    r"(?:公司|企业|品牌|平台|商|厂|店|机构|应用|项目|产品|社区|软件|网站|银行|旗下|新创|独角兽|"
    r"巨头|龙头|者|App|APP|称|的|初创|团队|服务|集团旗下|系统|业|家|院)$"
)
_HAN_NAME = re.compile(r"[\w·&\-.][\w·&\-.% ]{1,29}")
_HAN_TAIL = re.compile(
    r"(?:约|近|超|逾)?\d[\d.]*%.*$|(?:的)?(?:全部|多数|控股|部分|少数|剩余)(?:股权|"
    r"股份).*$|(?:的)?(?:股权|控股权|控制权|业务).*$|"
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
        if segment.end() < end:
            begin = segment.end()
    place = _before_quote(text, start, begin, end) or describe_han(text, begin, end)
    name = text[place[0] : place[1]]
    if name in OWN:
        return Left(place, frozenset(cues), is_own=True)
    clause_before = _HAN_CLAUSE.match(name) if text[end : end + 1] in {"，", ","} else None
    if clause_before:
        place = place[0], place[0] + clause_before.end("name")
        name = text[slice(*place)]
    if name.endswith("联合体"):
        place = place[0], place[1] - 3
    return Left(place if is_han_name(name) else None, frozenset(cues))


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
            if text.endswith(word, start, end):
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
    found = _HAN_ORIGIN.match(text, start, end)
    if found:
        start = found.end()
    described = _HAN_BEFORE_LATIN.match(text[start:end])
    if described:
        start += described.end()
    return stripped(text, start, end)


def name_han(clause: Clause, position: int, limit: int) -> Place | None:
    """The name that begins at `position`, or None."""
    text = clause.text
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
    place = describe_han(text, start, start + len(name))
    return place if is_han_name(text[place[0] : place[1]]) else None


def is_han_name(name: str) -> bool:
    """Whether the words may be a name."""
    if not 2 <= len(name) <= 26 or name in HAN_GENERIC:
        return False
    if name.endswith(("们", "企业", "行业", "市场")) or name.startswith(("多家", "这家", "一家")):
        return False
    return any(letter.isalpha() for letter in name)
