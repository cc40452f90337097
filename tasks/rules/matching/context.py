"""What stands around a name: proof that it is a company, or that it is a piece of a longer name.

All patterns look at a bounded stretch beside the name and hold no nested repetition, so that no
input makes them slow.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from tasks.rules.matching.people import PEOPLE_AND_PLACES
from tasks.rules.matching.views import latin_view
from tasks.rules.matching.words import BUSINESS_WORDS, COMMON_WORDS, NAME_BREAKERS, TRADES
from tasks.rules.names import LEGAL_FORM_BEHIND, words
from tasks.rules.simplified import TO_SIMPLIFIED

_REACH = 90
_BLANKS = re.compile(r"[\s-]+")


class Cue(IntEnum):
    """How strongly the words beside a name say that it is a company's."""

    NONE = 0
    VERB = 1  # "says", "opens", "wins": a headline may say it of anything
    CORPORATE = 2  # "launches", "appoints": cities and persons do it too
    BUSINESS = 3  # "raises $5M", "startup X", "X's CEO": only companies


class Context(NamedTuple):
    """What stands beside one occurrence of a name; `legal_end` is 0 without a legal form."""

    cue: Cue
    words: str
    legal_end: int
    is_part: bool
    is_start: bool
    is_about: bool
    is_title_case: bool

    def is_proper(self, name: str) -> bool:
        """Whether it has capitals that neither a headline nor the start of a sentence asks for."""
        words = _BLANKS.split(name)[self.is_start :]
        return not self.is_title_case and any(word[:1].isupper() for word in words)


@dataclass(frozen=True, slots=True)
class Headline:
    """A field's text, and whether its words are written with capitals as headlines are."""

    text: str
    is_title_case: bool


_WORD = re.compile(r"[^\W\d_][^\W\d_]+")


def headline(text: str, is_title: bool) -> Headline:
    """Whether a capital says nothing in this text; only titles are written so."""
    if not is_title:
        return Headline(text, False)
    found = [m[0] for m in islice(_WORD.finditer(text), 1, 40)]
    long = [word for word in found if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long)
    return Headline(text, len(long) >= 2 and capitals >= 0.75 * len(long))


_MONEY = (
    r"(?:[^.;\n]{0,40}?(?:[$€£¥₹]|\b(?:US|USD|EUR|GBP|INR|Rs)\b|\d[\d.,]*\s?(?:[MBK]n?|million|billion|crore|lakh)\b"
    r"|\bseed\b|\bseries\s[a-k]\b|\bpre-seed\b|\bfunding\b|\bfinancing\b|\bcapital\b|\bround\b))"
)
_AUX = (
    r"(?:(?:,|has|have|had|is|was|are|will|to|today|recently|also|just|now|officially|quietly|reportedly|formally|"
    r"said|says|it|plans|agrees|agreed|set|in|talks|advanced|looks|seeks|aims|nears|confirms|confirmed|which|that)\s+){0,5}"
)
_BUSINESS_AHEAD = re.compile(
    rf"(?:\s+{_AUX}(?:"
    rf"(?:raise[sd]?|raising|secure[sd]?|securing|close[sd]?|closing|land(?:s|ed)?|bag(?:s|ged)?|nab(?:s|bed)?"
    rf"|snag(?:s|ged)?|score[sd]?|get(?:s)?|receive[sd]?|attract(?:s|ed)?|collect(?:s|ed)?|net(?:s|ted)?"
    rf"|grab(?:s|bed)?|obtain(?:s|ed)?|rais(?:es|ed)|pull(?:s|ed)\sin|announce[sd]?|complete[sd]?){_MONEY}"
    r"|acquir(?:es?|ed|ing)|acquisition|buy(?:s|ing)?|bought|takeover|ipos?\b|files?\sfor|filed\sfor"
    r"|go(?:es|ing)?\spublic|lay(?:s|ing)?\soff|laid\soff|layoffs"
    r"|(?:cut(?:s|ting)?|slash(?:es|ed)?|shed(?:s|ding)?|axe[sd]?)\s[^.;\n]{0,25}(?:jobs|staff|workforce|employees|roles|positions)"
    r"|(?:names|named|appoints|appointed|hires|hired|taps|tapped|promotes|promoted)\s[^.;\n]{0,60}?"
    r"\b(?:C[EFOTIMRP]O|CISO|chief|president|VP|vice\spresident|head\sof|director)\b"
    r"|(?:ceo|cfo|cto|coo|cmo|ciso|co-?founders?|founders?|chief|executives?|shares?|stock|shareholders|investors"
    r"|employees|valuation|revenues?|layoffs|customers|spokesperson|spokeswoman|spokesman|headquarters|subsidiary)\b"
    r"|(?:completes?|completed|seals?|sealed|wraps?\sup)\s[^.;\n]{0,30}\b(?:buyout|takeover|acquisition|sale|merger|purchase)\b"
    r"|ceases\s(?:operations|trading|production)|rakes\sin\s?[^.;\n]{0,3}\d|(?:gobbles|snaps|hoovers)\sup\b"
    r"|merge[sd]?\b|merger\b|sells\s[^.;\n]{0,20}(?:unit|stake|business|division))"
    r"|['’]s?\s(?:[\w-]+\s){0,2}?(?:ceo|cfo|cto|coo|cmo|ciso|co-?founders?|founders?|chief|board|shares|stock|shareholders"
    r"|investors|employees|valuation|revenues?|customers|spokesperson|headquarters|ipo|acquisition|layoffs|subsidiary|funding|products?)\b"
    r"|,\s(?:an?|the|which)\s[^.;\n]{0,60}?\b(?:company|start-?up|firm|maker|provider|developer|manufacturer|platform"
    r"|retailer|vendor|unicorn|lender|insurer|operator|supplier|business|software|subsidiary)\b"
    r"|\s(?:is|was)\s(?:an?|the|one\sof)\s[^.;\n]{0,60}?\b(?:company|start-?up|firm|maker|provider|developer|manufacturer|vendor)\b"
    r"|,\s(?:founded|headquartered|based|listed|backed|owned|maker|which\s(?:makes|sells|runs|operates))\b"
    r"|\s?[(（](?:formerly|previously|nasdaq|nyse|backed|founded|YC\s[SW]\d)\b)",
    re.IGNORECASE,
)
_AHEAD_STARTS = frozenset(" \t\n\u00a0'’,(（")
_CORPORATE_AHEAD = re.compile(
    rf"\s+{_AUX}(?:announc(?:es|ed|ing)|launch(?:es|ed|ing)?|unveil(?:s|ed)?|introduc(?:es|ed|ing)|appoint(?:s|ed)?"
    r"|hir(?:es|ed)|partner(?:s|ed|ing)?\b|roll(?:s|ed)\sout|expand(?:s|ed|ing)?|debut(?:s|ed)?|invest(?:s|ed|ing)?"
    r"|releas(?:es|ed)|rebrand(?:s|ed)?|deploy(?:s|ed)?|integrat(?:es|ed)|select(?:s|ed)|team(?:s|ed)\sup"
    r"|signs?\s(?:a\s)?(?:deal|agreement|partnership|contract|mou)|ink(?:s|ed)|merg(?:es|ed|ing))\b",
    re.IGNORECASE,
)
# What companies do, by verb and object. In the singular: "consumers sue" and "women win" as well.
_DOES_BUSINESS = re.compile(
    rf"\s+{_AUX}(?:(?:open|close|shut|build|mov|relocat|expand)(?:e?s|ed|ing)?\s[^.;\n]{{0,40}}\b(?:offices?|plants?|factor(?:y|ies)"
    r"|stores?|branch(?:es)?|headquarters|hub|campus|warehouses?|data\scent(?:er|re)s?|showrooms?|labs?|depots?|hotels?)\b"
    r"|(?:posts|reports|books|records|logs|logged|posted|reported)\s[^.;\n]{0,40}\b(?:profits?|loss(?:es)?|revenues?|earnings"
    r"|results|sales|income|quarter|Q[1-4])\b"
    r"|(?:beats|misses|tops)\s[^.;\n]{0,20}\b(?:estimates|expectations|forecasts?)\b"
    r"|(?:cuts|raises|lifts|lowers|withdraws|trims|reaffirms|narrows)\s[^.;\n]{0,30}\b(?:forecasts?|guidance|dividend)\b"
    r"|(?:wins|won|lands|bags|secures|secured|clinches|signs|signed|inks|scoops)\s[^.;\n]{0,50}\b(?:contracts?|orders?|licen[cs]e|loan"
    r"|deal|agreement|facility|pact)\b"
    r"|(?:abandons|scraps|shelves|drops|delays)\s[^.;\n]{0,30}\b(?:plans?|listing|bid|launch|plant)\b"
    r"|(?:hit|struck|crippled)\sby\s[^.;\n]{0,30}\b(?:ransomware|cyber\w*|hack\w*|breach)\b"
    r"|(?:suffers|confirms|discloses|reports)\s[^.;\n]{0,30}\b(?:breach|hack|cyber\w*|leak|outage)\b"
    r"|enters\s(?:the\s)?[^.;\n]{0,24}\bmarket\b|warns\son\s[^.;\n]{0,12}profits?\b|recalls\s[^.;\n]{0,20}?\d[\w.,]*|delivers\s\d[\w.,]*"
    r"|halts\s(?:trading|production|sales|operations|withdrawals)|valued\sat\s[$€£¥₹][\w.,]+|spin(?:s|ning)?\soff|sues"
    r"|(?:fined|pay)\s[$€£¥₹]\d[\w.,]*|hires?\s\d[\w.,]*)(?!\w)",
    re.IGNORECASE,
)
_VERB_AHEAD = re.compile(
    rf"\s+{_AUX}(?:said\b|say|open|win|won|sign|name|report|post|join|cut|clos|add|build|buil|plan|offer|get|tak|beat|miss|sue|"
    r"sell|sold|mov|return|grow|lead|deliver|complet|receiv|earn|rais|see|expect|warn|hit|recall|halv|delay|doubl|trim|back|ship"
    r"|scrap|suspend|restart|resum|rebrand|recruit|pick|target|upgrad|halt|seek|pay|test|trial|teams?\sup|goes\slive)"
    r"(?:e?[sd]|t|n|ing)?\b",
    re.IGNORECASE,
)
# Right before the name: "startup X", "acquires X".
_BUSINESS_BEHIND = words(
    """
    startup start-up company firm maker provider developer platform unicorn giant retailer insurer
    lender neobank bank fintech biotech chipmaker carmaker automaker drugmaker airline vendor
    operator brand publisher subsidiary rival manufacturer supplier specialist competitor owner
    parent acquire acquires acquired acquiring buy buys bought buying backs issuer builder carrier
    distributor wholesaler exporter importer consultancy brewer miner refiner conglomerate brokerage
    healthtech medtech edtech proptech insurtech regtech legaltech agritech foodtech cleantech
    spinout spin-out scale-up scaleup
    """
)
# Between these words and the name stand those: "CEO of X", "stake in X". Countries have customers
# in them, and presidents of them.
_OFFICERS = "ceo cfo cto coo cmo ciso founder founders co-founder cofounder"
_HOLDINGS = "stake stakes shares shareholding invests invested investing investment"
_BUSINESS_OF = {
    "of": words(
        f"{_OFFICERS} {_HOLDINGS} acquisition investors employees customers funding valuation owner"
        " owners takeover purchase buyout shareholders maker makers subsidiary spin-off demerger"
    ),
    "at": words(f"{_OFFICERS} executive executives officer head vp president employees investors"),
    "in": words(_HOLDINGS),
    "for": words(f"{_OFFICERS} bid bids takeover acquisition valuation"),
    "with": words("partners partnership merges merged merger merging"),
}
# "wealth manager X": the trade has a word before it, and alone would be a person's.
_TRADES = re.compile(
    r"\b(?:(?:wealth|asset|fund|property|waste|freight|event|facilities)\smanager|(?:software|media|energy|drinks|food"
    r"|mining|retail|fashion|security|insurance|travel|hotel|leisure|telecoms?|pharma|steel|tech)\s(?:group|house|arm)"
    r"|(?:parcel|telecoms?|charging|clinic|dental|hotel|coffee|grocery|pharmacy|gym|restaurant|store)\s(?:network|chain))\s$",
    re.IGNORECASE,
)
_TRADE = re.compile(r"[\w-]{3,}(?:(?:er|or|ist|ant)s?|tech|works)")
# "raises £2m from X", "a round led by X"
_FUNDED_BY = re.compile(
    r"(?:[$€£¥₹]\s?\d[\w.,]*(?:\s(?:million|billion|m|bn))?|\bround|\bfunding|\binvestment|\bcredit\sline)"
    r"\s(?:led\sby|from)\s$"
)
# Countries make agreements and are fined, too.
_PARTY_BEHIND = re.compile(
    r"\b(?:(?:agreement|collaboration|contract|deal|alliance)\swith|(?:hackers|attackers)\s(?:breach|hit|hack)(?:ed)?"
    r"|fin(?:es|ed)|su(?:es|ed))\s(?:the\s)?$",
    re.IGNORECASE,
)
_PARTY_ENDS = words("with breach breached hit hack hacked fines fined sues sued")
_TRADE_ENDS = words("manager group house arm network chain")
_SUM = re.compile(r"\bstart-ups?\b|[$€£¥₹]\s?\d|\d\s?(?:million|billion|bn|mn|crore|lakh)\b")
_HAN_AHEAD = re.compile(
    r"\s?(?:公司|集团|[(（](?:股票|证券)?代码|(?:已|正式|近日|日前|今日|昨日|据悉|，|,|\s|将|拟|与|再|又|获得?|宣布|正)*"
    r"(?:完成[^。；\n]{0,20}(?:融资|收购|并购|上市|交割)|[^。；\n]{0,16}(?:融资|领投|投资)|收购|并购|裁员|上市|IPO|退市"
    r"|(?:拿下|斩获|签下|获得?)[^。；\n]{0,20}(?:订单|合同|大单)|递表|招股书|投产|停产|量产|任命|聘任|聘请|(?:达成|签署|签订|建立)[^。；\n]{0,16}(?:合作|协议|合同)|破产|重整|中标|财报|营收|股价|上柜|挂牌"
    r"|[Qq][1-4]|净利|归母|扭亏|预[增减亏]|被列(?:为|入)|赴[^。；\n]{0,4}上市))"
    r"|\s?[:：][^。；\n]{0,10}?(?:净利|营收|预[增减亏]|股东|回购|中标|合同|定增|控股|终止|子公司)"
    r"|[、与和][^。，；、\n]{1,10}(?:达成|签署|签订|建立)[^。；\n]{0,16}(?:合作|协议|合同)"
    r"|的?(?:CEO|CFO|CTO|COO|首席|创始人|联合创始人|董事长|总裁|总经理|高管|财务长|执行长|营运长|技术长|股份|股权|员工|客户|子公司)",
    re.IGNORECASE,
)
_HAN_CORPORATE = re.compile(
    r"\s?[”」』》]?\s?(?:今日|近日|日前|正式|将|再|连续|同步|[一二三四五六七八九十]{1,2}月)*(?:宣布|发布|推出|上线|布局|加入|入驻|携手"
    r"|联合|联手|获|称|表示|开出|关停|涨停|跌停|换帅|旗下|系(?:公司|再|资本)|拟|降价|被罚|营收|营业额|[涨跌挫]\d|流片|试产|交付"
    r"|募资|改名|更名|退出|提价|召回)"
)
_HAN_BEHIND = re.compile(
    r"(?:公司|企业|平台|品牌|独角兽|巨头|厂商|服务商|制造商|收购|并购|入股|投资|旗下|子公司|创业公司)[“「『《]?$"
)
_OPENING = {"“": "”", "「": "」", "『": "』"}
_ENDS_SENTENCE = tuple(".!?:;|•。！？：；—–")
_ABOUT = re.compile(r"(?:^|[\n.!?。！？])\s*(?:About\s(?:the\s)?|ABOUT\s|关于\s?)$")
_WORD_AFTER = re.compile(r"[ \u00a0]([^\W\d_](?:[\w.&'’+-]{0,40}[^\W_])?)")
# "Bank of X", "University of X": another organisation than X.
_SCHOOLS = "institute school museum center centre council society academy"
_INSTITUTIONS = {
    "of": words(
        f"{_SCHOOLS} bank university college republic state house church ministry department city"
        " kingdom duke king queen gulf sea order court"
    ),
    "for": words(_SCHOOLS),
}
# "X county", "X river": a place that is called as the account is.
_OF_PLACES = words(
    """
    airport bay beach borough canal cathedral cliffs coast council county creek district estuary
    forest glacier gorge harbour highlands island islands lake marshes moor mountains parish
    peninsula prison province reservoir river suburb town township valley village
    """
)
_LINKED_AHEAD = re.compile(r"\s?&\s?[^\W\d_]|[-–][^\W\d_a-z]")
# "Forge of Avalon" is a game; "Kestrel Marine of Hull" is from there.
_OF_AHEAD = re.compile(r"\sof\s(?:the\s)?[^\W\d_a-z]")
# "The Acme-Globex deal": two names.
_PAIR_AHEAD = re.compile(
    r"[-–][^\W\d_a-z][\w&'’]{0,30}\s(?:deal|merger|talks|tie-up|pact|alliance|partnership|venture"
    r"|takeover|bid|row|dispute|case|split|combination|swap)\b"
)
# "UPDATE 2-Acme cuts outlook"
_WIRE_TAG = re.compile(r"(?:BRIEF|EXCLUSIVE|CORRECTED|REFILE|(?:UPDATE|WRAPUP|TIMELINE)\s\d)-$")
_MODIFIER_ENDS = (
    "-based",
    "-backed",
    "-owned",
    "-led",
    "-listed",
    "-founded",
    "-funded",
    "-headquartered",
    "maker",  # "Chipmaker Acme": what it makes, not what it is called
)


@lru_cache(maxsize=2)
def speaks_of_business(text: str) -> bool:
    """Whether a word of business stands anywhere in it."""
    return not BUSINESS_WORDS.isdisjoint(latin_view(text).split()) or bool(_SUM.search(text))


def context_of(where: Headline, start: int, end: int, *, is_han: bool, is_word: bool) -> Context:
    """Read both sides of the name at `start:end`; `is_word`: the name is also an ordinary word."""
    text = where.text
    behind = text[max(0, start - _REACH) : start]
    if is_han:
        behind = behind.translate(TO_SIMPLIFIED)
    legal = LEGAL_FORM_BEHIND.match(text, end, min(len(text), end + _REACH))
    if legal and is_word and legal[0].startswith(" &"):
        legal = None  # "Slate & Co" is another one
    ahead = text[legal.end() if legal else end :][:_REACH]
    if is_han:
        ahead = ahead.translate(TO_SIMPLIFIED)
    before = behind.rsplit(None, 3)[-3:]
    is_start = _is_sentence_start(behind)
    cue, beside = _han_cue(behind, ahead) if is_han else _latin_cue(behind, before, ahead)
    return Context(
        cue=cue,
        words=beside,
        legal_end=legal.end() if legal else 0,
        is_part=not is_han
        and (
            (not (beside and behind.endswith(beside)) and _is_led(behind, before, where, is_word))
            or (
                not legal
                and not (beside and ahead.startswith(beside))
                and _is_followed(ahead, where, is_word)
            )
        ),
        is_start=is_start,
        is_about=bool(_ABOUT.search(behind[-14:])) and _is_heading(ahead, text[start:end]),
        is_title_case=where.is_title_case,
    )


_PIECE_BEHIND = re.compile(
    r"[^\W_](?:[\w.&'’]*[^\W_])?(?:\s?&\s?|[-–]|\s(?:(?:of|for)\s)?(?:the\s)?)$"
)
_PIECE_AHEAD = re.compile(
    r"(?:\s?&\s?|[-–]|\s(?:of\s(?:the\s)?)?)[^\W_](?:[\w.&'’+-]{0,40}[^\W_])?"
)
_MOST_PIECES = 4  # words that a longer name has on either side
# They end a name in running text, yet stand in names: American Express, Lantern Bank.
_IN_NAMES = TRADES | words(
    """
    african american asian australian brazilian british canadian chinese danish dutch european
    finnish french german indian irish israeli italian japanese korean mexican nordic norwegian
    polish singaporean spanish swedish swiss
    """
)


def longer_name(where: Headline, start: int, end: int) -> str | None:
    """The longer proper name that stands around `start:end`, as American Express around Express.

    None where there is none, and in headlines whose words all have capitals.
    """
    if where.is_title_case:
        return None
    text, first, last = where.text, start, end
    for _ in range(_MOST_PIECES):
        behind = text[max(0, first - _REACH) : first]
        piece = _PIECE_BEHIND.search(behind)
        last_words = behind.rsplit(None, 3)[-3:]
        if not piece or not (_is_in_name(piece[0]) or _is_led(behind, last_words, where, True)):
            break
        first -= len(piece[0])
    for _ in range(_MOST_PIECES):
        ahead = text[last : last + _REACH]
        piece = _PIECE_AHEAD.match(ahead)
        if not piece or not (_is_in_name(piece[0]) or _is_followed(ahead, where, True)):
            break
        last += len(piece[0])
    return text[first:last] if (first, last) != (start, end) else None


def _is_in_name(piece: str) -> bool:
    word = piece.strip(" -–&")
    return word[:1].isupper() and word.lower() in _IN_NAMES


def _is_heading(ahead: str, name: str) -> bool:
    """Whether the words end a line, or are followed by the text that they head."""
    rest = ahead.lstrip(" \t")
    return not rest or rest[0] in "\n\r:：" or rest.startswith(name)


def _latin_cue(behind: str, last: list[str], ahead: str) -> tuple[Cue, str]:
    if ahead[:1] in _AHEAD_STARTS and (found := _BUSINESS_AHEAD.match(ahead)):
        return Cue.BUSINESS, found[0]
    before = last[:-1] if last and last[-1].lower() == "the" else last
    if before and before[-1].lower() in _BUSINESS_BEHIND:
        return Cue.BUSINESS, before[-1]
    if before and before[-1].lower() in _TRADE_ENDS and (found := _TRADES.search(behind[-40:])):
        return Cue.BUSINESS, found[0]
    if len(before) > 1 and before[-2].lower() in _BUSINESS_OF.get(before[-1].lower(), ()):
        return Cue.BUSINESS, " ".join(before[-2:])
    if before and before[-1] in ("by", "from") and (found := _FUNDED_BY.search(behind)):
        return Cue.BUSINESS, found[0]
    if before and before[-1].lower() in _PARTY_ENDS and (found := _PARTY_BEHIND.search(behind)):
        return Cue.CORPORATE, found[0]
    if ahead[:1].isspace():
        if found := _CORPORATE_AHEAD.match(ahead) or _DOES_BUSINESS.match(ahead):
            return Cue.CORPORATE, found[0]
        if found := _VERB_AHEAD.match(ahead):
            return Cue.VERB, found[0]
    if not ahead.isascii() and (found := _HAN_AHEAD.match(ahead)):
        return Cue.BUSINESS, found[0]
    return Cue.NONE, ""


def _han_cue(behind: str, ahead: str) -> tuple[Cue, str]:
    if found := _HAN_AHEAD.match(ahead) or _HAN_BEHIND.search(behind):
        return Cue.BUSINESS, found[0]
    if found := _HAN_CORPORATE.match(ahead):
        return Cue.CORPORATE, found[0]
    if behind[-1:] in _OPENING and ahead[:1] == _OPENING[behind[-1:]]:
        return Cue.CORPORATE, "in quotes"
    return Cue.NONE, ""


def _is_sentence_start(behind: str) -> bool:
    before = behind.rstrip(' \t\u00a0"“‘([')
    return not before or before[-1] in "\r\n" or before.endswith((*_ENDS_SENTENCE, " -"))


def _is_led(behind: str, last: list[str], where: Headline, is_word: bool) -> bool:
    """Whether the word before belongs to the same name, as `Slate` in "Slate Fynd"."""
    if behind.endswith(("&", "& ")):
        return True
    if behind[-1:] in ("-", "–") and behind[-2:-1].isalnum():
        return not behind[-2:-1].islower() and not _WIRE_TAG.match(behind)
    if behind[-1:] not in (" ", "\u00a0") or not behind[-2:-1].isalnum():
        return False
    before = [word.lower() for word in last]
    if before[-1] == "the":
        before.pop()
    if len(before) > 1 and before[-2] in _INSTITUTIONS.get(before[-1], ()):
        return True
    word = last[-1].lstrip("\"“‘'([{")
    if not word[:1].isupper() or is_breaker(word):
        return False
    # "Yesterday Acme ...", "Brewer Acme ...": the capital of a sentence's first word says nothing.
    is_first = _is_sentence_start(behind.rstrip()[: -len(word)])
    if not is_first or where.is_title_case:
        return True
    return word.lower() not in COMMON_WORDS and (is_word or not is_trade(word.lower()))


def is_trade(word: str) -> bool:
    """Whether it says what somebody is or does: brewer, accountants, agritech, family-run."""
    if word in PEOPLE_AND_PLACES:
        return False
    is_compound = "-" in word  # "Family-run", "Cash-strapped", "Ride-hailer"
    return is_compound or word.removesuffix("s") in _BUSINESS_BEHIND or bool(_TRADE.fullmatch(word))


def _is_followed(ahead: str, where: Headline, is_word: bool) -> bool:
    """Whether the word behind belongs to the same name, as `Express` in "American Express"."""
    if _LINKED_AHEAD.match(ahead):
        return not _PAIR_AHEAD.match(ahead)
    if is_word and _OF_AHEAD.match(ahead):
        return True
    found = _WORD_AFTER.match(ahead)
    if found and found[1].lower() in _OF_PLACES:
        return True
    if not found or not found[1][0].isupper() or is_breaker(found[1]):
        return False
    return is_word or not where.is_title_case


def is_breaker(word: str) -> bool:
    """Whether a capitalised word beside a name is no part of it: a title, a trade, an adverb."""
    lower = word.lower().rstrip(".,")
    return (
        lower in NAME_BREAKERS
        or lower.endswith(("'s", "’s", "s'", "s’", *_MODIFIER_ENDS))
        or (lower.endswith("ly") and len(lower) > 5)
    )
