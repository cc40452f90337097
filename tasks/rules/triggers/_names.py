"""Finds the name of an organisation beside a verb, in English and Chinese.

A headline's subject is what stands between the last clause boundary and the verb, without the
auxiliaries ("is in talks to"), descriptions ("Berlin-based fintech startup") and possessors.
The auxiliaries are kept as cues: they tell rumour, denial and negation.
"""

import re
from dataclasses import dataclass, replace

from tasks.rules.triggers._core import Clause
from tasks.rules.triggers._words import (
    ALLOWED_BEFORE_SUFFIX,
    AUXILIARIES,
    BLOCKERS,
    BRANDED_ENDS,
    BREAKS,
    CONNECTORS,
    DESCRIPTORS,
    GENERIC,
    GENERIC_ENDS,
    HAN_AUXILIARIES,
    HAN_BLOCKERS,
    HAN_GENERIC,
    LEGAL,
    LOWER_DESCRIPTORS,
    NATIONALITIES,
    NOT_SUBJECTS,
    OWN,
    POSSESSIVE_NAMES,
    PRONOUNS,
    PUBLIC_BODIES,
    SKIPPED_BEFORE_NAME,
    STOPS,
    TRAILERS,
)

Place = tuple[int, int]

WINDOW = 160
MAX_NAME_WORDS = 6

_BOUNDARY = re.compile(r"[.!?;:|]\s+|\s[-–]+\s|—|[。！？；：｜丨]|[\"“”](?=\s)")
_TOKEN = re.compile(r"\S+")
_HAN = re.compile(r"[一-鿿]")
_HAN_START = re.compile(r"^|[，。；：！？、\s|丨｜]")
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
_PAIR = re.compile(r",?\s+(?:and|&)\s+|(?<=[\w”])(?:与|和|、|携手|联手)(?=\w{2})", re.IGNORECASE)
_JOINT = re.compile(r",?\s+(?:and|&)\s+|,\s+", re.IGNORECASE)
_CAPITALISED = re.compile(
    r"(?:^|[:;,] )((?:the )?[A-Z][\w.&'’-]*(?: (?:of|for|and|the|[A-Z][\w.&'’-]*)){0,6})\s+$"
)
_CAPITALISED_AT = re.compile(
    r"\s*(?:the )?([A-Z][\w.&'’-]*(?: (?:(?:of|for|and|the) )?[A-Z][\w.&'’-]*){0,5})"
)
_LISTED = re.compile(r"((?:[A-Z][\w.&-]*)(?: [A-Z][\w.&-]*){0,3}),\s+\Z")
_SUM = re.compile(
    r"[$€£¥₹a-z]{0,3}\d[\d.,]*[-\w]{0,10}|billion|million|bn|mn|crore|all-cash|"
    r"all-stock|cash|blockbuster"
)
# After a name and in small letters: "lays", "touches", "goes"; nouns of that form are rare there.
_FINITE = re.compile(
    r"(?!(?:sales|shares|was|has|is|as|plus|towers|ops|news|business|does)\b)[a-z]{2,14}s"
)
_AGENT = re.compile(r"[a-z-]{3,18}(?:er|or|ist|ery|house|shop)|group|label|bank|chain")
# "Marlow's calls time": a genitive before a verb belongs to the name.
_OWN_GENITIVE = re.compile(
    r"['’]s (?:to|will|is|has|says|(?!(?:shares|sales|results|layoffs|plans|earnings|jobs|offices|"
    r"stores|plants|users|customers|hopes|workers|losses|profits|founders|owners|rules|business|"
    r"ceos|boss|bonds|operations|assets|cuts|talks|headquarters|premises|systems|employees)\b)"
    r"[a-z]{3,12}(?<!s)s)\b"
)
_DEALS = frozenset({"deal", "deals", "offer", "agreement", "bid", "pact", "talks"})
_SIGNS = frozenset("$€£¥₹₩")
_EDGE = " \t\n\r\"'“”‘’,.;:!?()[]{}<>*•…「」『』《》【】，。：；"


@dataclass(frozen=True, slots=True)
class Left:
    """What stands before a verb: the name, or nothing, and the cues in between (lower case)."""

    name: Place | None
    cues: frozenset[str]
    is_blocked: bool = False
    is_own: bool = False


def left_of(clause: Clause, position: int) -> Left:
    """Who does what the verb at `position` says."""
    text = clause.text
    start = max(0, position - WINDOW)
    previous = start
    for boundary in _BOUNDARY.finditer(text, start, position):
        if _is_abbreviation(text, boundary.start()):
            continue
        previous, start = start, boundary.end()
    region = text[start:position]
    if _HAN.search(region) or (not region.strip() and _HAN.search(text[previous:position])):
        return _left_han(clause, previous, start, position)
    found = _left_latin(clause, start, position)
    if found.name is not None and _OWN_GENITIVE.match(text, found.name[1]):
        found = replace(found, name=(found.name[0], found.name[1] + 2))
    if found.name is None and not found.is_blocked and previous < start and not found.is_own:
        earlier = _left_latin(clause, previous, _trim_right(text, previous, start))
        return Left(earlier.name, found.cues | earlier.cues, earlier.is_blocked, earlier.is_own)
    return found


def name_at(clause: Clause, position: int, limit: int = 0) -> Place | None:
    """The name that begins at or shortly after `position`, and ends by `limit` if that is later."""
    text = clause.text
    if limit <= position:
        limit = min(len(text), position + WINDOW)
    if _HAN.search(text[position:limit].lstrip()[:8]):
        return _name_han(clause, position, limit)
    tokens = [(m.start(), m.end()) for m in _TOKEN.finditer(text, position, limit)]
    kept: list[Place] = []
    for index, (start, end) in enumerate(tokens):
        raw = text[start:end]
        word = _norm(raw)
        if not kept and (word in SKIPPED_BEFORE_NAME or _is_nationality(text, tokens, index)):
            continue
        if kept and word in LEGAL and raw.isupper() and not clause.raw.isupper():
            kept.append((start, end))
            break
        if word in STOPS and (kept or word not in ALLOWED_BEFORE_SUFFIX):
            break
        if kept and word[:1] in _SIGNS:
            break
        is_named = any(_looks_named(text[a:b]) for a, b in kept)
        is_plain = not _looks_named(raw) and word not in CONNECTORS and word not in DESCRIPTORS
        if is_named and is_plain and not clause.is_title_case:
            if _is_described(text, tokens, index):
                kept = []
                continue
            break
        kept.append((start, end))
        if _ends_phrase(raw, text, tokens, index) or len(kept) >= 12:
            break
    return _shape(clause, kept)


def is_no_company(clause: Clause, place: Place) -> bool:
    """Whether the words name a country, a city, a politician or a public body."""
    return clause.text[place[0] : place[1]].lower() in NOT_SUBJECTS


def public_body_before(clause: Clause, position: int) -> Place | None:
    """The council, ministry or army before `position`: it buys, but is no company to sell to."""
    found = _CAPITALISED.search(clause.text[:position])
    is_public = found is not None and PUBLIC_BODIES.intersection(found[1].lower().split())
    return found.span(1) if found and is_public else None


def public_body_at(clause: Clause, position: int) -> Place | None:
    """The council, ministry or army that begins at `position`."""
    found = _CAPITALISED_AT.match(clause.text, position)
    is_public = found is not None and PUBLIC_BODIES.intersection(found[1].lower().split())
    return found.span(1) if found and is_public else None


def split_pair(clause: Clause, place: Place) -> list[Place]:
    """The two sides of "Acme and Bar" or 甲与乙; one place if there is only one."""
    joints = list(_PAIR.finditer(clause.text, *place))
    if not joints and clause.text[place[0] - 1 : place[0]] == "、":
        begin = max(m.end() for m in _HAN_START.finditer(clause.text, 0, place[0] - 1))
        listed = _describe_han(clause.text, begin, place[0] - 1)
        return [listed, place] if _is_han_name(clause.text[slice(*listed)]) else [place]
    if not joints:
        first = _LISTED.match(clause.text, 0, place[0])
        if first:
            return [first.span(1), place]
        other = _joined_before(clause, place)
        return [other, place] if other else [place]
    joint = joints[-1]
    return [_stripped(clause.text, place[0], joint.start()), (joint.end(), place[1])]


def _joined_before(clause: Clause, place: Place) -> Place | None:
    """The first name of "Oslo's Acme and Danish rival Bar", where `place` is the second."""
    text = clause.text
    start = max(0, place[0] - WINDOW)
    for boundary in _BOUNDARY.finditer(text, start, place[0]):
        if not _is_abbreviation(text, boundary.start()):
            start = boundary.end()
    joints = list(_JOINT.finditer(text, start, place[0]))
    if not joints or name_at(clause, joints[-1].end(), place[1]) != place:
        return None
    return name_at(clause, start, joints[-1].start())


def _left_latin(clause: Clause, start: int, position: int) -> Left:
    text = clause.text
    tokens = [(m.start(), m.end()) for m in _TOKEN.finditer(text, start, position)]
    cues: list[str] = []
    last = len(tokens) - 1
    while last >= 0:
        raw = text[tokens[last][0] : tokens[last][1]]
        word = _norm(raw)
        if word in OWN and raw != "US":
            place = _stripped(text, *tokens[last])
            return Left(place, frozenset(cues), is_own=True)
        if word in BLOCKERS and not PRONOUNS.intersection(cues):
            return Left(None, frozenset(cues), is_blocked=True)
        is_sum_of_deal = bool(_DEALS.intersection(cues)) and bool(_SUM.fullmatch(word))
        if word not in AUXILIARIES and not word.endswith("n't") and not is_sum_of_deal:
            break
        if raw.endswith((",", "-")) and cues and len(raw) > 1 and word not in AUXILIARIES:
            break
        cues.append(word)
        last -= 1
    found = frozenset(cues)
    if last < 0:
        if tokens and text[tokens[0][0]].isupper() and len(tokens) > 0:
            first = _norm(text[tokens[0][0] : tokens[0][1]])
            if first not in GENERIC and first not in PRONOUNS and start == 0 and len(tokens) <= 2:
                return Left(_stripped(text, *tokens[0]), found - {first})
        return Left(None, found)
    if _norm(text[tokens[last][0] : tokens[last][1]]) in {"and", "&", "then"}:
        return Left(_first_name(clause, tokens[:last]), found)
    if text[tokens[last][1] - 1] == "," and _verb_in(clause, tokens[: last + 1]):
        return Left(_first_name(clause, tokens[: last + 1]), found)
    return Left(_shape(clause, _noun_phrase(clause, tokens[: last + 1]), from_right=True), found)


def _noun_phrase(clause: Clause, tokens: list[Place]) -> list[Place]:
    """The last noun phrase: without an appositive in commas and without an earlier clause."""
    text = clause.text
    commas = [
        i
        for i, (s, e) in enumerate(tokens)
        if text[s:e].endswith(",") and not _is_legal_next(text, tokens, i)
    ]
    if commas and commas[-1] == len(tokens) - 1:
        first = commas[-2] if len(commas) > 1 else commas[-1]
        begin = commas[-3] + 1 if len(commas) > 2 and len(commas) % 2 else 0
        tokens = tokens[begin : first + 1]
    elif commas:
        tokens = tokens[commas[-1] + 1 :]
    last = len(tokens) - 1
    if last > 0 and text[slice(*tokens[last])] == "Partners":  # of a name, no verb
        last -= 1
    for index in range(last, -1, -1):
        if _breaks(clause, tokens, index):
            return tokens[index + 1 :]
    return tokens


def _breaks(clause: Clause, tokens: list[Place], index: int) -> bool:
    """Whether a noun phrase ends here; "Hartwell Partners" goes on, if it stands so written."""
    raw = clause.text[slice(*tokens[index])]
    is_of_name = raw[0].isupper() and (not clause.is_title_case or index == len(tokens) - 1)
    return _norm(raw) in BREAKS and not (index and is_of_name)


def _first_name(clause: Clause, tokens: list[Place]) -> Place | None:
    """The subject of "Acme raises $40M and acquires Bar": what stands before the first verb."""
    index = _verb_in(clause, tokens)
    if index:
        return _shape(clause, tokens[:index], from_right=True)
    is_clause = bool(tokens) and _norm(clause.text[slice(*tokens[0])]) in BREAKS
    return None if is_clause else _shape(clause, tokens, from_right=True)


def _verb_in(clause: Clause, tokens: list[Place]) -> int:
    """Where the first verb of "Acme lays off 40 at its HQ, opens ..." stands; 0 without one."""
    text = clause.text
    if not tokens or _norm(text[slice(*tokens[0])]) in BREAKS:
        return 0
    for index in range(1, len(tokens)):
        raw = text[slice(*tokens[index])]
        before = text[slice(*tokens[index - 1])]
        is_finite = bool(_FINITE.fullmatch(raw)) and before[-1].isalnum() and _looks_named(before)
        if _breaks(clause, tokens, index) or is_finite:
            return index
    return 0


def _shape(clause: Clause, tokens: list[Place], *, from_right: bool = False) -> Place | None:
    """A noun phrase without descriptions: the name in it, or None if nothing is named."""
    text = clause.text
    words = [_norm(text[s:e]) for s, e in tokens]
    for index in range(len(tokens) - 2, -1, -1):
        word = words[index]
        is_lower = text[tokens[index][0]].islower()
        is_kind_of_company = word in DESCRIPTORS or (is_lower and word in LOWER_DESCRIPTORS)
        is_description = is_kind_of_company or word.endswith(
            ("-based", "-backed", "-owned", "-founded", "-listed", "-led", "-headquartered")
        )
        is_owner = word.endswith(("'s", "’s")) and word not in POSSESSIVE_NAMES
        if (is_description or is_owner) and words[index + 1] not in LEGAL:
            tokens, words = tokens[index + 1 :], words[index + 1 :]
            break
    while len(words) > 1 and words[-1] in TRAILERS and tokens[-1][0] > tokens[0][1]:
        if clause.is_title_case or text[tokens[-1][0]].isupper():
            break
        tokens, words = tokens[:-1], words[:-1]
    if from_right and not clause.is_title_case:
        index = len(tokens)
        while index and (
            _looks_named(text[tokens[index - 1][0] : tokens[index - 1][1]])
            or words[index - 1] in CONNECTORS
        ):
            index -= 1
        if index == len(tokens) > 1 and words[-1] in DESCRIPTORS:
            tokens, words = _leading_name(text, tokens, words)
            index = 0
        is_lower_brand = len(tokens) == 1 and tokens[0][0] == 0 and words[0] not in GENERIC
        if not is_lower_brand:
            tokens, words = tokens[index:], words[index:]
    if not from_right and not clause.is_title_case:
        while len(words) > 1 and _is_plain(text[slice(*tokens[0])]) and words[0] not in CONNECTORS:
            tokens, words = tokens[1:], words[1:]
    while words and words[0] in CONNECTORS and words[0] != "the":
        tokens, words = tokens[1:], words[1:]
    while words and (words[-1] in CONNECTORS or words[-1] in {"ceo", "founder", "co-founder"}):
        tokens, words = tokens[:-1], words[:-1]
    if not tokens or len(tokens) > MAX_NAME_WORDS + 2:
        return None
    is_brand = words[-1] in BRANDED_ENDS and text[tokens[-1][0]].isupper()
    is_kind = words[-1] in GENERIC_ENDS and (clause.is_title_case or not is_brand)
    is_generic = words[0] in GENERIC if len(words) == 1 else is_kind
    if is_generic or (from_right and " ".join(words) in NOT_SUBJECTS):
        return None
    start, end = _stripped(text, tokens[0][0], tokens[-1][1])
    if text[start:end].lower().endswith(("'s", "’s")) and words[-1] not in POSSESSIVE_NAMES:
        end -= 2
    name = text[start:end]
    is_named = any(letter.isupper() or letter.isdigit() or letter > "ÿ" for letter in name)
    if len(name) < 2 or not (is_named or (start == 0 and from_right)):
        return None
    return (start, end) if any(letter.isalpha() for letter in name) else None


def _leading_name(
    text: str, tokens: list[Place], words: list[str]
) -> tuple[list[Place], list[str]]:
    """The name in "Kido nursery chain": the capitalised words that a description follows."""
    count = 0
    while count < len(tokens) and _looks_named(text[slice(*tokens[count])]):
        count += 1
    is_described = 0 < count >= len(tokens) - 3
    return (tokens[:count], words[:count]) if is_described else ([], [])


def _left_han(clause: Clause, previous: int, start: int, position: int) -> Left:
    text = clause.text
    cues: set[str] = set()
    end = _strip_han(text, start, position, cues)
    if end <= start and previous < start:
        start = previous
        end = _strip_han(text, start, _trim_right(text, start, position), cues)
    if cues & HAN_BLOCKERS:
        return Left(None, frozenset(cues), is_blocked=True)
    segments = list(_HAN_BREAK.finditer(text, start, end))
    begin = start
    for segment in segments:
        if segment.end() < end:
            begin = segment.end()
    place = _before_quote(text, start, begin, end) or _describe_han(text, begin, end)
    name = text[place[0] : place[1]]
    if name in OWN:
        return Left(place, frozenset(cues), is_own=True)
    clause_before = _HAN_CLAUSE.match(name) if text[end : end + 1] in {"，", ","} else None
    if clause_before:
        place = place[0], place[0] + clause_before.end("name")
        name = text[slice(*place)]
    if name.endswith("联合体"):
        place = place[0], place[1] - 3
    return Left(place if _is_han_name(name) else None, frozenset(cues))


def _before_quote(text: str, start: int, begin: int, end: int) -> Place | None:
    """The name in 鸿霁科技“分家”, where what is quoted is what it does."""
    is_quoted = text[begin - 1 : begin] == "“" and "”" in text[end - 1 : end + 1]
    if not is_quoted or begin - 1 <= start:
        return None
    place = _describe_han(text, start, begin - 1)
    name = text[slice(*place)]
    is_name = _is_han_name(name) and len(name) <= 12 and not _HAN_KIND.search(name)
    return place if is_name and not _HAN_BREAK.search(name) else None


def _strip_han(text: str, start: int, end: int, cues: set[str]) -> int:
    """Walks left over adverbs, auxiliaries and punctuation; returns where the name ends."""
    while end > start:
        end = _trim_right(text, start, end)
        for word in HAN_AUXILIARIES:
            if text.endswith(word, start, end):
                cues.add(word)
                end -= len(word)
                break
        else:
            break
    return end


def _describe_han(text: str, start: int, end: int) -> Place:
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
    return _stripped(text, start, end)


def _name_han(clause: Clause, position: int, limit: int) -> Place | None:
    text = clause.text
    start = position
    quoted = _HAN_QUOTED.match(text, start, limit + 1)
    if quoted and _is_han_name(quoted["name"]):
        return quoted.span("name")
    while start < limit and text[start] in ' “"「『《了与和由':
        start += 1
    found = _HAN_NAME.match(text, start, limit)
    if found is None:
        return None
    name = re.split(r"\s(?=[一-鿿])|(?<=[一-鿿])\s", found.group(), maxsplit=1)[0]
    name = _HAN_TAIL.sub("", name)
    place = _describe_han(text, start, start + len(name))
    return place if _is_han_name(text[place[0] : place[1]]) else None


def _is_han_name(name: str) -> bool:
    if not 2 <= len(name) <= 26 or name in HAN_GENERIC:
        return False
    if name.endswith(("们", "企业", "行业", "市场")) or name.startswith(("多家", "这家", "一家")):
        return False
    return any(letter.isalpha() for letter in name)


def _is_described(text: str, tokens: list[Place], index: int) -> bool:
    """Whether a description stands here with the name after it: "Leeds [clinic operator] Zuno"."""
    for at in range(index, min(index + 5, len(tokens) - 1)):
        raw, following = text[slice(*tokens[at])], text[slice(*tokens[at + 1])]
        word = _norm(raw)
        if _looks_named(raw) or word in STOPS or not raw[-1].isalnum():
            return False
        is_kind = word in DESCRIPTORS or word in LOWER_DESCRIPTORS
        if (is_kind or _AGENT.fullmatch(word)) and following[0].isupper():
            return True
    return False


def _looks_named(raw: str) -> bool:
    word = raw.strip(_EDGE)
    if not word:
        return False
    return (
        any(letter.isupper() for letter in word) or word[0].isdigit() or "." in word or word == "&"
    )


def _is_plain(raw: str) -> bool:
    return raw.islower() and not _looks_named(raw)


def _norm(raw: str) -> str:
    return raw.strip(_EDGE).lower().replace("’", "'")


def _ends_phrase(raw: str, text: str, tokens: list[Place], index: int) -> bool:
    if raw[-1] in ',;:!?”"—':
        return not (raw[-1] == "," and _is_legal_next(text, tokens, index))
    return raw[-1] == "." and _norm(raw) not in LEGAL and "." not in raw[:-1]


def _is_nationality(text: str, tokens: list[Place], index: int) -> bool:
    """Whether a word such as "Danish" stands before a description and not within a name."""
    if _norm(text[slice(*tokens[index])]) not in NATIONALITIES or index + 1 >= len(tokens):
        return False
    following = text[slice(*tokens[index + 1])]
    return following[0].islower() or _norm(following) in DESCRIPTORS


def _is_legal_next(text: str, tokens: list[Place], index: int) -> bool:
    if index + 1 >= len(tokens):
        return False
    start, end = tokens[index + 1]
    return _norm(text[start:end]) in LEGAL


def _is_abbreviation(text: str, dot: int) -> bool:
    if text[dot] != ".":
        return False
    word = text[max(0, dot - 8) : dot].split(" ")[-1].lower()
    return word in LEGAL or len(word) == 1 or "." in word or word in {"dr", "mr", "ms", "st", "nov"}


def _stripped(text: str, start: int, end: int) -> Place:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if text[end : end + 1] == "." and text[start:end].rsplit(" ", 1)[-1].lower() in LEGAL:
        end += 1
    return start, end


def _trim_right(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " \t\n:：，,|丨｜-–—":
        end -= 1
    return end
