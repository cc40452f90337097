"""What stands between a name and its verb and is neither: appositions, approvals, means."""

import re

from tasks.rules.triggers.reading.names_tokens import Place, looks_named, norm
from tasks.rules.triggers.reading.words import (
    BREAKS,
    DESCRIPTORS,
    GENERIC,
    LOWER_DESCRIPTORS,
    NATIONALITIES,
    STOPS,
    TRAILERS,
    words,
)

# "wins EU approval to", "gets shareholders' nod to": whoever gives it, the verb is the winner's.
APPROVALS = words("nod approval approvals clearance go-ahead permission consent blessing light")
_GETS = words(
    "gets get got wins win won receives received secures secured obtains obtained gains lands bags "
    "seeks sought awaits has granted given with nears needs"
)
# Legal forms that stand in small letters after a name.
LOWER_LEGAL = words("plc ltd gmbh llp inc corp llc z o.o d.o.o a.s s.r.o")
# In small letters they end a name, also where all others are capitals: "Bolt Foods out of".
ENDINGS = words(
    "agreed completes wins gets faces out off approved completed cleared closes collapses stalls "
    "blocked confirmed announced deal takeover bid merger"
)
_FOLLOWERS = words("consortium group team investors syndicate bidders partnership bid")
# "Acme expands in Ohio with", "Acme bolsters its range through": who does it opens the clause.
MEANS = words("with through via by")
_ARTICLE = re.compile(r"an?|one|the", re.IGNORECASE)
_ASIDE = re.compile(rf"{_ARTICLE.pattern}|formerly|previously|part|which|backed|known|owned|based")
STRONG = words(
    """
    strengthens bolsters broadens boosts expands extends grows enhances deepens widens enters
    accelerates advances adds builds completes continues creates doubles diversifies drives
    establishes fortifies furthers increases launches marks moves pushes ramps reinforces scales
    solidifies steps strengthen supercharges targets unlocks makes gains cements consolidates
    augments beefs bulks shores rounds elevates improves augments complements transforms evolves
    secures kicks begins starts opens ups joins scoops gets goes takes rounds plants sets
    """
)

_AGENT = re.compile(r"[a-z-]{3,18}(?:er|or|ist|ery|house|shop)|group|label|bank|chain")
# With one of these before it, a kind in the plural is no name: "European Banks".
KINDS_OF = (
    NATIONALITIES
    | GENERIC
    | words(
        """
        big small large local regional global foreign private public other hedge pension vc equity
        investment sovereign wealth mutual venture index real
        """
    )
)


def apposition_at(text: str, tokens: list[Place], commas: list[int]) -> int:
    """How many words the name has before ", a maker of valves" with no comma behind; 0 if none."""
    if not commas or commas[-1] + 2 >= len(tokens):
        return 0
    first = norm(text[slice(*tokens[0])])
    article = text[slice(*tokens[commas[-1] + 1])]
    is_kind = bool(_ARTICLE.fullmatch(article)) and text[tokens[commas[-1] + 1][0]].islower()
    is_named = text[tokens[0][0]].isupper() and first not in STOPS and first not in BREAKS
    is_short = commas[-1] < 7 and len(commas) == 1
    return commas[-1] + 1 if is_kind and is_named and is_short else 0


def apposed_at(text: str, tokens: list[Place]) -> int:
    """How many words "Acme" has in "Acme, a maker of taps, pipes and valves,"; 0 if none."""
    first = norm(text[slice(*tokens[0])])
    if text[tokens[-1][1] - 1] != "," or not text[tokens[0][0]].isupper() or first in STOPS:
        return 0
    for index in range(min(7, len(tokens) - 2)):
        is_kind = bool(_ASIDE.fullmatch(text[slice(*tokens[index + 1])]))
        if text[tokens[index][1] - 1] == "," and is_kind and text[tokens[index + 1][0]].islower():
            return index + 1
    return 0


def before_approval(text: str, tokens: list[Place], last: int) -> int:
    """The place before "wins EU approval to", where `last` is that of EU; else `last` itself."""
    for index in range(last, max(-1, last - 5), -1):
        if norm(text[slice(*tokens[index])]) in _GETS:
            return index - 1
    return last


def owned_name_at(text: str, tokens: list[Place], index: int) -> bool:
    """Whether a name follows an owner and plain words: "Leeds's [iconic] Zuno"."""
    if not index or not norm(text[slice(*tokens[index - 1])]).endswith("'s"):
        return False
    for start, end in tokens[index : index + 4]:
        if norm(text[start:end]) in STOPS or text[end - 1] in ",;:":
            return False
        if text[start].isupper():
            return True
    return False


def leader_of(text: str, tokens: list[Place]) -> Place | None:
    """The name in "Acme-led consortium", empty in "Danish-led group"; None without a leader."""
    for index, (start, end) in enumerate(tokens):
        if text[start:end].lower().endswith("-led") and text[start].isupper():
            followers = {norm(text[slice(*token)]) for token in tokens[index + 1 :]}
            is_led = followers <= _FOLLOWERS
            first = index
            while first > max(0, index - 3) and looks_named(text[slice(*tokens[first - 1])]):
                first -= 1
            start = tokens[first][0]
            is_place = norm(text[start : end - 4]) in NATIONALITIES
            return (start, start if is_place else end - 4) if is_led else None
    return None


def verb_of_title(text: str, tokens: list[Place]) -> int:
    """Where the verb of "Acme Strengthens Its Position with" stands; 0 without one."""
    for index in range(1, len(tokens)):
        if norm(text[slice(*tokens[index])]) in STRONG:
            return index
    return 0


_OWNERS = words("owner maker operator parent publisher developer provider producer")
# "EdTech startup bina": a name in small letters, told by the kind of company before it.
_BEFORE_BRAND = re.compile(
    r"(?:\A|[\s:-])(?:start-?up|unicorn|scale-?up|fintech|edtech|healthtech|insurtech|proptech|"
    r"biotech|marketplace|neobank|platform|[a-z]+-based)\s+\Z",
    re.IGNORECASE,
)
_BRAND = re.compile(
    r"(?!\w*(?:ly|ing|ed|(?<![uioa])s|men|ism|er|or|ist|ian|ment|tion)\b)"
    r"[a-z][a-z0-9]{3,13}(?=\W|$)(?!-)"
)
_NO_BRAND = (
    GENERIC
    | TRAILERS
    | DESCRIPTORS
    | LOWER_DESCRIPTORS
    | STOPS
    | BREAKS
    | words(
        """
    founder staff workers jobs plan plans bill firm group scene sector space law world hub fund
    funding investment lab team office space accelerator incubator programme program park week
    cofounder engineer employee backer board chairman chair coder intern mogul maverick idea ideas
    offer round chief leader insider darling veteran giant product service site tool role
    hiring debt
    which that this have been were also more most stake shares sale rival user customer client
    news event show award awards competition ecosystem community boom bust crash success failure
    that soon just even with into name names boss head from trio pair
    """
    )
)


def is_brand_after(text: str, start: int) -> bool:
    """Whether a name in small letters begins here: "EdTech startup [bina]"."""
    found = _BRAND.match(text, start)
    if found is None or found.group() in _NO_BRAND:
        return False
    return bool(_BEFORE_BRAND.search(text, max(0, start - 24), start))


def name_after_kind(text: str, tokens: list[Place], index: int) -> int:
    """Which word begins the name in "UK's biggest haulier, Y", "owner of Z, Y"; 0 if none."""
    if index > 1 or index + 1 >= len(tokens):
        return 0
    first = norm(text[slice(*tokens[index])])
    is_of = first in _OWNERS and norm(text[slice(*tokens[index + 1])]) == "of"
    is_first = first in _FIRST
    if not is_of and not (index and _opens_kind(text, tokens[index - 1])):
        return 0
    if not is_of and not is_first and not text[tokens[index][0]].islower():
        return 0
    is_placed = bool(index) and norm(text[slice(*tokens[index - 1])]).endswith(_BY_PLACE)
    for at in range(index, min(index + 7, len(tokens) - 1)):
        raw, following = text[slice(*tokens[at])], text[slice(*tokens[at + 1])]
        is_barred = not is_first and (looks_named(raw) or norm(raw) in STOPS)
        if not is_of and is_barred:
            return 0
        if raw[-1] == "," and looks_named(following):
            is_kind = norm(raw) in DESCRIPTORS or norm(raw) in LOWER_DESCRIPTORS
            return at + 1 if is_of or is_kind or raw.islower() else 0
        if raw[-1] in ",;:.":
            return 0
        if is_placed and not is_of and following[0].isupper() and norm(following) not in STOPS:
            return at + 1
    return 0


_FIRST = words("biggest largest leading top oldest second-largest third-largest fastest-growing")
_BY_PLACE = ("-based", "-backed", "-owned", "-listed", "-headquartered")


def _opens_kind(text: str, token: Place) -> bool:
    raw = text[slice(*token)]
    return norm(raw).endswith(("'s", *_BY_PLACE)) or norm(raw) == "the"


def named_within(text: str, tokens: list[Place], commas: list[int]) -> list[Place]:
    """The name in "Canada's biggest grocer, Lobmart,": a kind, and its name in commas."""
    if len(commas) < 2 or commas[-1] != len(tokens) - 1:
        return []
    outer, inner = tokens[: commas[-2] + 1], tokens[commas[-2] + 1 :]
    kind = norm(text[slice(*outer[-1])])
    is_kind = kind in DESCRIPTORS or kind in LOWER_DESCRIPTORS or text[outer[-1][0]].islower()
    is_named = len(inner) < 5 and all(looks_named(text[slice(*token)]) for token in inner)
    is_article = norm(text[slice(*inner[0])]) in STOPS or norm(text[slice(*inner[0])]) in {
        "a",
        "an",
        "the",
    }
    return inner if is_kind and is_named and not is_article else []


def leading_name(text: str, tokens: list[Place], words: list[str]) -> tuple[list[Place], list[str]]:
    """The name in "Kido nursery chain": the capitalised words that a description follows."""
    count = 0
    while count < len(tokens) and looks_named(text[slice(*tokens[count])]):
        count += 1
    is_described = 0 < count >= len(tokens) - 3
    return (tokens[:count], words[:count]) if is_described else ([], [])


def is_described(text: str, tokens: list[Place], index: int) -> bool:
    """Whether a description stands here with the name after it: "Leeds [clinic operator] Zuno"."""
    for at in range(index, min(index + 5, len(tokens) - 1)):
        raw, following = text[slice(*tokens[at])], text[slice(*tokens[at + 1])]
        word = norm(raw)
        if looks_named(raw) or word in STOPS or not raw[-1].isalnum():
            return False
        is_kind = word in DESCRIPTORS or word in LOWER_DESCRIPTORS
        if (is_kind or _AGENT.fullmatch(word)) and following[0].isupper():
            return True
    return False
