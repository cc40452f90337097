"""An account's part in what an item tells, by where its name stands, where no event tells it.

All patterns look at a bounded stretch beside the name and hold no nested repetition.
"""

import re
from collections.abc import Iterable

from tasks.rules.matching.addresses import Mention
from tasks.rules.matching.context import is_breaker, is_trade
from tasks.rules.matching.views import HAN
from tasks.rules.matching.words import COMMON_WORDS
from tasks.rules.names import words
from tasks.rules.simplified import TO_SIMPLIFIED

_REACH = 90
_SOME = r"(?:[\w'’%.&$€£-]+\s){0,4}"
_GETS = r"\b(?:rais|land|bag|secur|get|attract|clos|receiv|nab|snag|win|scoop|tak|pull)\w*\s"

# Who is named to say who somebody else is: "X veteran", "rival of X".
_PASSING_AHEAD = re.compile(
    r"[-–](?:backed|owned|led|funded|like|style|trained|born|spinout|alumni)\b"
    r"|(?:['’]s?)?\s(?:rivals?|competitors?|challengers?|alum\w*|veterans?|spin-?(?:out|off)s?|clone|killer|suppliers?"
    r"|landlord|lenders?|backers?|investors?)\s",
    re.IGNORECASE,
)
_PASSING_BEHIND = re.compile(
    r"\b(?:former|formerly|previously|ex|onetime|like|unlike|via|versus|vs\.?|than|according\sto|rivals?\s(?:of|to)"
    r"|rivalling|founded\sby|alumni\sof|veteran\sof|after\s(?:leaving|years?\sat))[\s-]+(?:the\s)?$",
    re.IGNORECASE,
)
_INVESTOR_BEHIND = re.compile(
    rf"\b(?:(?:led|backed|funded|joined|supported)\sby|(?:investors?|backers?)(?:\s(?:including|such\sas))?|participation\s(?:from|by|of))\s{_SOME}$"
    rf"|{_GETS}[^.;\n]{{0,50}}\sfrom\s{_SOME}$",
    re.IGNORECASE,
)
_INVESTOR_AHEAD = re.compile(
    r"\s(?:(?:co-)?led\s(?:the|its|a)\s[^.;\n]{0,20}\bround|(?:also\s)?(?:taking\spart|took\spart|participated|following|joined\sthe\sround))\b",
    re.IGNORECASE,
)
_CUSTOMER_BEHIND = re.compile(
    rf"\b(?:order|orders|contract|contracts|job|work|concession|mandate)\s(?:[^.;\n]{{0,40}}\s)?from\s{_SOME}$"
    rf"|\b(?:counts|signs(?:\sup)?|wins\sover|buyers\sare|customers?\s(?:include|including|are|such\sas)|used\sby|chosen\sby|picked\sby)\s{_SOME}$"
    rf"|\bto\s(?:put|fit|install|supply)\s[^.;\n]{{0,40}}\sin\s{_SOME}$",
    re.IGNORECASE,
)
_CUSTOMER_AHEAD = re.compile(
    r"\s(?:orders|ordered|has\sordered)\s[^.;\n]{2,60}\sfrom\s|\s(?:goes|went)\swith\s[^\W\d_a-z]",
)
_SELLER_BEHIND = re.compile(rf"\sorders\s[^.;\n]{{2,60}}\sfrom\s{_SOME}$")
_OBJECT_BEHIND = re.compile(
    rf"\b(?:acquires?|acquiring|acquired|buys?|buying|bought|takes?\sover|(?:snaps|gobbles|hoovers|scoops|picks|swallows)\sup|swallows"
    rf"|absorbs|circl(?:es|ing)|courts|woos|eyes|bids?\sfor|offers?\sfor|approach(?:es)?(?:\sfor)?|stake\sin|interest\sin|sells?|offloads"
    rf"|invests?(?:\s[^.;\n]{{0,20}})?\sin|buying\sinto|swoop\son|(?:takeover|acquisition|purchase|buyout)\sof|merges?\swith|walks\saway\sfrom"
    rf"|partners?\swith|teams\sup\swith|joins\sforces\swith)\s{_SOME}$",
    re.IGNORECASE,
)
_OBJECT_AHEAD = re.compile(
    r"\s(?:(?:falls|passes|sold|goes|sells\sitself)\sto\s[^\W\d_a-z]|(?:is\s|was\s|has\sbeen\s|to\sbe\s)?(?:bought|acquired|swallowed|devoured)"
    r"\sby\s)"
)
_HAN_INVESTOR = re.compile(
    r"(?:、[^，。、]{1,16}){0,3}(?:等[^，。]{0,8})?(?:独家)?(?:领投|跟投|参投|投资|加码|等?联合投资)"
)
_HAN_INVESTED_BY = re.compile(r"(?:由|获得?|老股东|股东)[「“]?$")
_HAN_PASSING_BEHIND = re.compile(
    r"(?:(?<![目此日年之以提])前|原|对标|类似|不同于|出自|来自|师从)[「“]?$"
)
_HAN_PASSING_AHEAD = re.compile(
    r"(?:前(?:高管|员工|总裁|CEO)|系创业者|竞争对手|竞品|供应商|概念股|的对手)"
)
_HAN_OBJECT = re.compile(
    r"(?:收购|并购|入股|控股|要约|增持|投资|出售|与|和|携手|联合|联手)[^，。：]{0,8}$"
)
_HAN_CLAUSE = re.compile(r"[，。；：！？\s]")
_HAN_DESCRIPTION = 10  # characters that say what a company is before they name it
_NAME = r"[^\W\d_a-z][\w&'’.-]{0,40}"
_CAPITALISED = re.compile(rf"(?<![\w'’-]){_NAME}")
# "Acme and X", "Acme, X", "Acme + X": what holds for the one, holds for the other.
_BESIDE = re.compile(
    rf"(?<![\w'’-]){_NAME}(?:\s{_NAME}){{0,3}}(?:,|\s(?:and|&|\+))\s(?:[\w'’-]+\s){{0,2}}$"
)
_SENTENCE_END = re.compile(r"[.!?:;\]]\s|\n")
_PREPOSITIONS = words(
    "after amid despite over against on in at with via by than for from of to as under through"
)
_HEADLINE = 300  # characters of a title that are looked at for other names
_OPENING = 40  # characters before a name with which a text opens


def role_of(title: str, text: str, mentions: Iterable[Mention]) -> str:
    """The part of the account that is mentioned: subject, object, investor, customer or mentioned.

    Its headline decides; in a text only what names it as investor or customer, or a first sentence
    that says who the headline's nameless company is.
    """
    bodies = {"title": title, "text": text}
    said = [(m, _part(bodies[m.field], m)) for m in mentions if m.field in bodies]
    titled = [role for mention, role in said if mention.field == "title"]
    if not titled and said:
        titled = [_part(title, each) for each in _shortened(title, said[0][0].text)]
    backing = [role for _, role in said if role in ("investor", "customer")]
    if found := [role for role in titled if role != "mentioned"] or backing:
        return found[0]
    if titled or _names_somebody(title[:_HEADLINE]):
        return "mentioned"
    opens = any(role == "subject" and _opens(text, mention) for mention, role in said)
    return "subject" if opens else "mentioned"


def _shortened(title: str, name: str) -> Iterable[Mention]:
    """Where the headline has the first word of a name that only the text has in full."""
    first = name.split()[0]
    if " " in name and (found := re.search(rf"\b{re.escape(first)}\b", title)):
        yield Mention(0, "title", found.start(), found.end(), first, "", "weak")


def _opens(text: str, mention: Mention) -> bool:
    """Whether the text begins with the name, and with what describes it."""
    is_near = mention.field == "text" and mention.start <= _OPENING
    return is_near and not _SENTENCE_END.search(text, 0, mention.start)


def _part(body: str, mention: Mention) -> str:
    behind = body[max(0, mention.start - _REACH) : mention.start]
    ahead = body[mention.end : mention.end + _REACH]
    if not mention.text.isascii() and HAN.search(mention.text):
        return _han_part(behind.translate(TO_SIMPLIFIED), ahead.translate(TO_SIMPLIFIED))
    if _PASSING_AHEAD.match(ahead) or _PASSING_BEHIND.search(behind):
        return "mentioned"
    if _INVESTOR_AHEAD.match(ahead) or _INVESTOR_BEHIND.search(behind):
        return "investor"
    if _SELLER_BEHIND.search(behind):
        return "subject"
    if _CUSTOMER_AHEAD.match(ahead) or _CUSTOMER_BEHIND.search(behind):
        return "customer"
    is_alone = not _names_somebody(behind)
    if _OBJECT_AHEAD.match(ahead) or (_OBJECT_BEHIND.search(behind) and not is_alone):
        return "object"
    return "subject" if is_alone else "mentioned"


def _han_part(behind: str, ahead: str) -> str:
    ahead = ahead.lstrip("」”")
    if _HAN_PASSING_BEHIND.search(behind) or _HAN_PASSING_AHEAD.match(ahead):
        return "mentioned"
    if found := _HAN_INVESTOR.match(ahead):
        is_told = _HAN_INVESTED_BY.search(behind) or _HAN_CLAUSE.match(behind[-1:]) or not behind
        if is_told or found[0].endswith("投"):
            return "investor"
    if _HAN_OBJECT.search(behind):
        return "object"
    return "subject" if len(_HAN_CLAUSE.split(behind)[-1]) <= _HAN_DESCRIPTION else "mentioned"


def _names_somebody(said: str) -> bool:
    """Whether a name stands in the last sentence of what is said, before a name that follows them.

    One that is joined to what follows ("Acme and ...") has the same part.
    """
    line = _SENTENCE_END.split(said)[-1]
    if beside := _BESIDE.search(line):
        line = line[: beside.start()]
    for found in _CAPITALISED.finditer(line):
        word = found[0].rstrip(".,")
        is_first = not line[: found.start()].strip(" “\"'‘[(")
        if is_first and (word.lower() in COMMON_WORDS or _describes(line[found.start() :])):
            continue
        if not is_breaker(word) and not word.isupper():
            return True
    return False


def _describes(phrase: str) -> bool:
    """Whether it only says what somebody is: "Corporate card issuer", "Toothbrush subscription"."""
    said = [word.lower() for word in phrase.split()]
    if is_trade(said[-1]):
        return _PREPOSITIONS.isdisjoint(said)
    return len(said) > 1 and not any(
        word in _PREPOSITIONS or is_breaker(word) or word.endswith(("s", "ed")) for word in said
    )
