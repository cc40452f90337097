"""The spellings of accounts' names and aliases, with what is doubtful about each."""

import hashlib
import re
import unicodedata
from collections.abc import Collection

import polars as pl

from tasks.rules.matching.dictionary import ENGLISH_NAMES, ENGLISH_WORDS
from tasks.rules.matching.doubts import (
    BLOCKS,
    COINED,
    IN_CAPITALS,
    IN_SMALL,
    PERSON,
    PUNCTUATED,
    SHARED,
    SHORTENED,
    WORD,
)
from tasks.rules.matching.lookup import Names
from tasks.rules.matching.people import PEOPLE_AND_PLACES
from tasks.rules.matching.views import HAN, is_interrupted, key_of
from tasks.rules.matching.words import COMMON_HAN_WORDS, COMMON_WORDS, TAKES_LY, TRADES
from tasks.rules.names import strip_legal_suffix, words

VERSION = 6  # raise it whenever accounts may be indexed, or found, otherwise than before
_SHORT_LATIN, _SHORT_HAN, _ACRONYM = 3, 2, 5
_FILLERS = frozenset({"&", "and", "of", "the", "for"})
_ORDINARY = COMMON_WORDS | ENGLISH_WORDS
_PROPER = PEOPLE_AND_PLACES | ENGLISH_NAMES
_KNOWN_WORDS = _ORDINARY | _PROPER | TRADES | _FILLERS
_REGULAR_FORM = re.compile(r"(\w{3,}?)(?:s|es|ed|d|ing|er|(ly))")
_ADJECTIVE = re.compile(r"\w*(?:al|ent|ant|ous|ive|ful|less|ar|ed|ing)")
_COINED = re.compile(r"[^\W\d_]\d|\d[^\W\d_]|[a-z][A-Z]")
_POSSESSIVE = re.compile(r" s\b")
_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+(?:[A-Z][a-z]+)?")
_HUMP = re.compile(r"[A-Z][a-z]+")
_AND_COMPANY = re.compile(r"&\s(?:Co|Company|Sons|Partners)\b\.?$")
_SCRIPTS_MEET = re.compile(rf"(?<=[a-z0-9])(?={HAN.pattern})|(?<={HAN.pattern})(?=[a-z0-9])")
_BLANK_BETWEEN_SCRIPTS = re.compile(
    rf"(?<=[a-z0-9]) (?={HAN.pattern})|(?<={HAN.pattern}) (?=[a-z0-9])"
)
_PLACE_AHEAD = re.compile(
    r"^(?:北京|上海|广州|深圳|杭州|南京|苏州|成都|重庆|武汉|西安|天津|长沙|青岛|宁波|无锡|合肥|厦门|福州|济南|郑州|大连|沈阳"
    r"|东莞|佛山|珠海|常州|江苏|浙江|广东|山东|四川|湖北|湖南|福建|安徽|河南|河北|江西|陕西)(?:市|省)?(?=.{4})"
)
_TECHNOLOGY_BEHIND = re.compile(r"(?:科技|技术)$")
_KIND_BEHIND = re.compile(
    r"(?:集团|控股|汽车|物流|食品|航空|教育|医疗|新能源|能源|证券|茶业|环保|农机|精密|工业|生医|餐饮|半导体|机器人|软件|医药"
    r"|制药|药业|传媒|文化|保险|地产|旅游|材料|重工|机械|化工|钢铁|电力|光电|通信|动力|电池|家居|服饰|乳业|酒业|游戏|影业)$"
)
_TRADE_BEHIND = re.compile(r"(?:智能|网络|信息|电子|数字|生物)$")
_TOP_LEVEL = re.compile(r"\.(?:io|ai|com|co|app|net|tech|dev|org)$", re.IGNORECASE)
_SHORTEST_CORE = 5
# Behind a name: what the company does, or what kind of company it is.
_DESCRIBING = TRADES | words(
    """
    holding holdings partners international global worldwide industries industrial networks
    brewing brewery distillery dairy agro ceramics winery vineyards bakery bakeries interiors
    pumps valves tools optics sensors lasers diagnostics genomics oncology vaccines nutrition
    clinics dental hospitals pharmacies schools academy learning rail railways aviation aerospace
    shipyard ferries cruises trucking freight trucks buses bikes cycles batteries solar wind
    hydrogen nuclear water waste recycling timber paper print printing publishing games gaming
    music films pictures toys sports fitness fashion apparel footwear jewellery cosmetics beauty
    lighting glass cement concrete aluminium copper mining metals minerals gold lithium oil gas
    petroleum utilities telecom communications cloud data digital online web apps ventures
    maschinenbau werke bau technik spedition handel verlag brauerei möbel logistik energie
    logistyka przemysł elettronica alimentari industrie transports énergies énergie assurances
    studio lab tech bio enerji cosméticos hermanos kosmetik mode moda pharmaceuticals
    banque banco banca seguros alimentos energía tecnología tecnologia tecnologias
    """
)
_INITIALS = re.compile(r"\b(\w) (?=\w\b)")


def _rules() -> str:
    lists = (_ORDINARY, _PROPER, TRADES, COMMON_HAN_WORDS, TAKES_LY)
    listed = hashlib.sha256("\n".join(" ".join(sorted(each)) for each in lists).encode())
    return f"{VERSION} {unicodedata.unidata_version} {listed.hexdigest()[:16]}"


RULES = _rules()  # what an index that is kept was built by, and articles were searched with


def build_names(accounts: pl.DataFrame, ambiguous_names: Collection[str]) -> tuple[Names, Names]:
    """The names in Latin letters, and those with Chinese, Japanese or Korean characters.

    `accounts` has id, name, aliases and negative_aliases. A name is found without its legal form.
    """
    said = pl.concat(
        [
            accounts.select("id", spelling="name", blocks=pl.lit(False)),
            accounts.select("id", spelling="aliases", blocks=pl.lit(False)).explode("spelling"),
            accounts.select("id", spelling="negative_aliases", blocks=pl.lit(True)).explode(
                "spelling"
            ),
        ],
        how="vertical_relaxed",
    ).drop_nulls("spelling")
    doubted = {key_of(name) for name in ambiguous_names}
    ids, keys, doubts, own = [], [], [], []
    for account, spelling, blocks in said.iter_rows():
        forms = [spelling.strip()] if blocks else _short_forms(spelling)
        shortened = [] if blocks else _shortened(forms[0])
        for short in [*forms, *shortened]:
            key = key_of(short)
            doubt = BLOCKS if blocks else _doubt(short, key, doubted)
            if short in shortened:
                doubt |= SHORTENED
            if is_interrupted(short, 0, len(short)):
                doubt |= PUNCTUATED
            for variant in _variants(key) | {key_of(each) for each in _respelled(short)}:
                ids.append(account)
                keys.append(variant)
                doubts.append(doubt)
                own.append(short is forms[0])
    names = pl.DataFrame({"id": ids, "key": keys, "doubt": doubts, "own": own}, schema=_SCHEMA)
    # What another one is called by itself is no short form of a longer name.
    by_itself = names.filter("own").select("key")
    short_forms = names.filter(~pl.col("own")).join(by_itself, on="key", how="anti")
    return _tables(pl.concat([names.filter("own"), short_forms]).drop("own"))


_SCHEMA = {"id": pl.Int64, "key": pl.String, "doubt": pl.Int64, "own": pl.Boolean}


def _tables(names: pl.DataFrame) -> tuple[Names, Names]:
    bears = (pl.col("doubt") & BLOCKS) == 0
    bearers = names.filter(bears).group_by("key").agg(bearers=pl.col("id").n_unique())
    shared = bears & (pl.col("bearers") > 1)
    entries = (
        names.unique(["id", "key", "doubt"])
        .join(bearers, on="key", how="left")
        .with_columns(doubt=pl.col("doubt") | pl.when(shared).then(SHARED).otherwise(0))
    )
    is_han = entries["key"].str.contains(HAN.pattern)
    return (
        Names.build(entries.filter(~is_han), is_han=False),
        Names.build(entries.filter(is_han), is_han=True),
    )


def _short_forms(spelling: str) -> list[str]:
    """A name without its legal form, and what else a company with this name is called."""
    short = strip_legal_suffix(spelling)
    found = [short]
    parts = [
        " ".join(_HUMP.findall(word)) if _CAMEL.fullmatch(word) else word for word in short.split()
    ]
    if (apart := " ".join(parts)) != short:
        found.append(apart)  # "OrbitPay" is Orbit Pay
    elif _AND_COMPANY.search(spelling):
        found.append(spelling)  # "Cobalt & Co": without it, another one
    elif HAN.search(short):
        found += _short_han(short)
    return found


def _shortened(name: str) -> list[str]:
    """A coined name without what the company does: Velquist for Velquist Technologies."""
    if HAN.search(name):
        return []
    parts = name.split()
    found = [_TOP_LEVEL.sub("", name)] if len(parts) == 1 else []
    while len(parts) > 1 and parts[-1].lower().strip(".,") in _DESCRIBING:
        parts.pop()
        found.append(" ".join(parts).rstrip(",&- "))
    return [core for core in found if core != name and _is_coined(core)]


def _is_coined(name: str) -> bool:
    """Whether one of its words is no ordinary one, and nobody's name."""
    return any(
        len(token) >= _SHORTEST_CORE and token.isalpha() and not _is_known(token)
        for token in key_of(name).split()
    )


def _is_known(token: str) -> bool:
    return token in _KNOWN_WORDS or _is_word(token)


def _short_han(name: str) -> list[str]:
    """广州起点出行科技 is 起点出行, and 星河智能科技 is 星河智能 or 星河."""
    found = []
    behind = (_TECHNOLOGY_BEHIND, _TRADE_BEHIND, _KIND_BEHIND)
    for pattern in (_PLACE_AHEAD, *behind, *behind):
        shorter = pattern.sub("", name)
        if shorter != name and len(shorter) >= _SHORT_HAN and shorter not in COMMON_HAN_WORDS:
            found.append(name := shorter)
    return found


def _variants(key: str) -> set[str]:
    """Other spellings of a key: `&` and `and`, `A O Smith` and `AO Smith`, without an article."""
    if HAN.search(key):
        # "AI 澜图" is AI澜图
        return {key, _SCRIPTS_MEET.sub(" ", key), _BLANK_BETWEEN_SCRIPTS.sub("", key)}
    if " " not in key:
        return {key} if key and key != "&" else set()
    found = {key, key.removeprefix("the ")}
    if " & " in key:
        found |= {key.replace(" & ", " and "), key.replace(" & ", "&")}
    elif " and " in key:
        found.add(key.replace(" and ", " & "))
    if " s " in key or key.endswith(" s"):
        found.add(_POSSESSIVE.sub("s", key))
    if _INITIALS.search(key):
        found.add(_INITIALS.sub(r"\1", key))
    return found


def _respelled(name: str) -> set[str]:
    """As others write it: Müller is Mueller, Bjørn is Bjorn, and Q-Tarn is QTarn."""
    joined = name.replace("-", "")
    found = set() if _is_known(key_of(joined)) else {joined}
    if not name.isascii():
        bare = unicodedata.normalize("NFD", name.translate(_LETTER_ALONE))
        found |= {name.translate(_SPELLED_OUT), name.translate(_LETTER_ALONE)}
        found.add("".join(letter for letter in bare if not unicodedata.combining(letter)))
    return found - {name}


_SPELLED_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe"}
    | {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa", "Æ": "Ae", "Œ": "Oe"}
)
_LETTER_ALONE = str.maketrans("øåæłđıØÅÆŁĐ", "oaaldiOAALD")


def _doubt(name: str, key: str, doubted: set[str]) -> int:
    doubt = 0
    if name.islower():
        doubt |= IN_SMALL
    if HAN.search(key):
        is_word = len(key) <= _SHORT_HAN or key in COMMON_HAN_WORDS
        return doubt | (WORD if is_word or key in doubted else 0)
    tokens = key.removeprefix("the ").split()
    if _COINED.search(name):
        doubt |= COINED
    if len(tokens) == 1:
        token = tokens[0]
        if name.isupper() and len(token) <= _ACRONYM:
            doubt |= IN_CAPITALS
        if token in _PROPER or token.isdigit():
            doubt |= PERSON
        elif len(token) <= _SHORT_LATIN or _is_word(token):
            doubt |= WORD
    elif tokens and _KNOWN_WORDS.issuperset(tokens):
        could_be_person = (
            len(tokens) == 2 and tokens[0] in PEOPLE_AND_PLACES and tokens[1] not in TRADES
        )
        doubt |= WORD if could_be_person else WORD | COINED
    if key in doubted:
        return doubt | (PERSON if doubt & WORD else WORD)  # a word among words proves still less
    return doubt


def _is_word(token: str) -> bool:
    """Whether it is a common word, or a regular form of one (`shaped`, `gigs`, `landing`)."""
    if token in _ORDINARY:
        return True
    form = _REGULAR_FORM.fullmatch(token)
    if form is None or (form[2] and not (form[1] in TAKES_LY or _ADJECTIVE.fullmatch(form[1]))):
        return False  # "Ledgerly" is no word
    return form[1] in _ORDINARY or f"{form[1]}e" in _ORDINARY
