"""What stands between a name and its verb and is neither: appositions, approvals, means."""

import re

from tasks.rules.triggers._names_tokens import Place, norm
from tasks.rules.triggers._words import BREAKS, NATIONALITIES, STOPS, words

# "wins EU approval to", "gets shareholders' nod to": whoever gives it, the verb is the winner's.
APPROVALS = words("nod approval approvals clearance go-ahead permission consent blessing light")
_GETS = words(
    "gets get got wins win won receives received secures secured obtains obtained gains lands bags "
    "seeks sought awaits has granted given with nears needs"
)
# Legal forms that stand in small letters after a name.
LOWER_LEGAL = words("plc ltd gmbh llp inc corp llc")
# In small letters they end a name, also where all others are capitals: "Bolt Foods out of".
ENDINGS = words(
    "out off approved completed cleared closes collapses stalls blocked confirmed announced deal "
    "takeover bid merger"
)
_FOLLOWERS = words("consortium group team investors syndicate bidders partnership bid")
# "Acme expands in Ohio with", "Acme bolsters its range through": who does it opens the clause.
MEANS = words("with through via by")
_ARTICLE = re.compile(r"an?|one|the", re.IGNORECASE)
_ASIDE = re.compile(rf"{_ARTICLE.pattern}|formerly|previously|part|which|backed|known|owned|based")
_STRONG = words(
    """
    strengthens bolsters broadens boosts expands extends grows enhances deepens widens enters
    accelerates advances adds builds completes continues creates doubles diversifies drives
    establishes fortifies furthers increases launches marks moves pushes ramps reinforces scales
    solidifies steps strengthen supercharges targets unlocks makes gains cements consolidates
    augments beefs bulks shores rounds elevates improves augments complements transforms evolves
    secures kicks begins starts opens ups joins scoops gets goes takes rounds plants sets
    """
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
            is_place = norm(text[start : end - 4]) in NATIONALITIES
            return (start, start if is_place else end - 4) if is_led else None
    return None


def verb_of_title(text: str, tokens: list[Place]) -> int:
    """Where the verb of "Acme Strengthens Its Position with" stands; 0 without one."""
    for index in range(1, len(tokens)):
        if norm(text[slice(*tokens[index])]) in _STRONG:
            return index
    return 0
