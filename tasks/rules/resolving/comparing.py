"""How alike two names are, and why: a score, words for it, and whether it needs no support."""

from dataclasses import dataclass, replace

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from tasks.rules.resolving import words as lexicon
from tasks.rules.resolving.reading import BRACKETS, FORMER, LAND_OF, Reading, is_of_person

SOLD_ONLY = 0.86  # one name is the other without what it sells
_ALIKE = 0.9
_OWN_HAN = 3  # Chinese characters that tell a company
_LONG = 8  # letters of a word in which one slip of the pen is no other word


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` is 0 to 1; `is_equal` says that no word that counts differs; `is_part` that one name
    is the other's beginning, which counts only where no third name begins so; `is_telling` that
    the name is a rare one, `is_told` that the incoming row itself tells of the former name,
    `is_slip` that a letter is missing in a name of one word: of many names two may be so near."""

    score: float
    reason: str
    is_equal: bool = False
    is_part: bool = False
    is_telling: bool = False
    is_told: bool = False
    is_slip: bool = False
    letters: str = ""


DOUBTED = 0.85  # a score that a person must decide on
NOTHING = Likeness(0.0, "")


def compare(left: Reading, right: Reading) -> Likeness:
    """The likeness of an incoming name (left) and an account's name (right)."""
    found = _compare(left, right)
    if not found.score:
        return found
    found = replace(
        found,
        is_telling=left.is_telling,
        is_told=left.why == FORMER,
        letters=left.core_letters,
    )
    if why := left.why or right.why:
        least = DOUBTED if why == BRACKETS else 0.97
        return replace(found, score=min(found.score, least), reason=f"{found.reason} as {why}")
    return found


def _compare(left: Reading, right: Reading) -> Likeness:
    if left.letters == right.letters:
        return _equal(left, right)
    if left.core_letters == right.core_letters:
        return _but_for_neutral(left, right)
    if _is_turned(left, right):
        return Likeness(0.96, "same name, its words turned", is_equal=True)
    if left.marks != right.marks:
        return (
            _seated(left, right) or _initials_of_part(left, right) or _unit(left, right) or NOTHING
        )
    return (
        _slip(left, right)
        or _part(left, right)
        or _initials_of_part(left, right)
        or _initials(left, right)
        or _alike(left, right)
        or NOTHING
    )


def _equal(left: Reading, right: Reading) -> Likeness:
    """Two names with the same letters, of which only legal forms can differ."""
    if left.registered and right.registered and left.registered != right.registered:
        return Likeness(DOUBTED, f"same name, registered in {right.registered}", is_equal=True)
    mine, theirs = ({LAND_OF[f] for f in one.forms & LAND_OF.keys()} for one in (left, right))
    if mine and theirs and not mine & theirs:
        forms = (" ".join(sorted(one.forms)).upper() for one in (left, right))
        return Likeness(DOUBTED, f"same name, but {' and '.join(forms)}", is_equal=True)
    if left.is_holding != right.is_holding and left.forms and right.forms:
        return Likeness(DOUBTED, "same name, but one is a holding", is_equal=True)
    if left.words == right.words:
        return Likeness(1.0, "same name", is_equal=True)
    return Likeness(0.99, "same name, written together or apart", is_equal=True)


def _but_for_neutral(left: Reading, right: Reading) -> Likeness:
    """ "Altria" and "Altria Group"; "Target" is too common, "Forge Global" not "Forge Group"."""
    mine, theirs = left.words[len(left.core) :], right.words[len(right.core) :]
    reason = f"same name but for {' '.join(mine + theirs)}"
    if set(mine + theirs) <= lexicon.NEUTRAL_HAN_WORDS:
        return Likeness(0.97, reason, is_equal=True)
    is_rare = left.is_telling or (len(left.core) > 1 and bool(set(left.core) - lexicon.GENERIC))
    is_sure = is_rare and (set(mine) <= set(theirs) or set(theirs) <= set(mine))
    return Likeness(0.97 if is_sure or _is_com(left, right) else DOUBTED, reason, is_equal=is_sure)


def _is_com(left: Reading, right: Reading) -> bool:
    return set(left.words) ^ set(right.words) == {"com"}


def _is_turned(left: Reading, right: Reading) -> bool:
    """Whether one says "Smith A O" or "Schwab Charles" for what the other writes as it is said."""
    a, b = left.core, right.core
    if sorted(a) != sorted(b) or len(a) < 2:
        return False
    return any(is_of_person(word) for one, other in ((a, b), (b, a))
               for word in one[:1] if other[0] != word)  # fmt: skip


def _slip(left: Reading, right: Reading) -> Likeness | None:
    """One slip of the pen in a long word, the rest being equal."""
    a, b = left.core, right.core
    if len(a) != len(b):
        return None
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(apart) != 1:
        return None
    x, y = apart[0]
    if min(len(x), len(y)) < 4 or not x.isascii() or OSA.distance(x, y, score_cutoff=1) > 1:
        return None
    reason = f"{x} and {y} are one letter apart"
    if lexicon.GENERIC & {x, y} or x[0] != y[0] or x[-1] != y[-1]:
        return Likeness(0.8, reason)
    is_long = min(len(x), len(y)) >= _LONG
    is_replaced = len(x) == len(y) and sorted(x) != sorted(y)
    is_slip = len(a) == 1 and len(x) != len(y)
    return Likeness(0.91 if is_long and not is_replaced else 0.82, reason, is_slip=is_slip)


def _part(left: Reading, right: Reading) -> Likeness | None:
    """One name is the beginning of the other: "Uber" and "Uber Technologies"."""
    is_longer = len(left.core) > len(right.core)
    long, short = (left, right) if is_longer else (right, left)
    rest = _rest(short.core, long.core)
    if rest is None:
        return _end(short.core, long.core)
    reason = f"same name but for {' '.join(rest)}"
    if any(word in lexicon.TELLING for word in rest) or _has_more(short):
        return Likeness(0.78, reason, is_part=True)
    if short.is_telling and all(w in lexicon.SOFT or w in lexicon.SOFT_HAN_WORDS for w in rest):
        return Likeness(0.93, reason, is_part=True)
    if not is_longer and all(w in lexicon.SOFT or w in lexicon.SOLD for w in rest):
        return Likeness(SOLD_ONLY, reason, is_part=True)
    return Likeness(0.79, reason, is_part=True)


def _has_more(one: Reading) -> bool:
    """Whether a name says of itself that it is a group's, or a holding's."""
    return one.words != one.core or one.is_holding


def _seated(left: Reading, right: Reading) -> Likeness | None:
    """A Chinese technology company with and without the city that its registered name begins with.

    Of other trades such a name is often another company: a joint venture in that city.
    """
    for long, short in ((left, right), (right, left)):
        if short.marks or len(long.marks) != 1 or long.core[:1] != tuple(long.marks):
            continue
        own = long.core[1:]
        is_long = own[:1] == short.core[:1] and len(own[0]) >= _OWN_HAN
        if is_long and lexicon.SOFT_HAN_WORDS.intersection(own):
            return Likeness(0.93, f"same name without {long.core[0]}", is_equal=True)
    return None


def _unit(left: Reading, right: Reading) -> Likeness | None:
    """The same name with a place or a figure more: a part of it, for all that one can tell."""
    if left.marks <= right.marks or right.marks <= left.marks:
        found = _part(left, right)
        return found and Likeness(min(found.score, 0.78), found.reason, is_part=True)
    return None


def _end(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness | None:
    """One name is the other's end, for a person to see: "Santander" and "Banco Santander"."""
    if long[-len(short) :] != short or not any(word not in lexicon.GENERIC for word in short):
        return None
    return Likeness(0.76, f"same name but for {' '.join(long[: -len(short)])}", is_part=True)


def _rest(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[str, ...] | None:
    """What the long name says beyond the short one; None if it does not begin with it."""
    if len(short) > len(long):
        return None
    if long[: len(short)] == short:
        return long[len(short) :]
    for count in range(1, len(long)):  # "Supermicro" and "Super Micro Computer"
        if "".join(long[:count]) == "".join(short):
            return long[count:]
    named = set(short)
    if len(short) > 1 and set(long[: len(short)]) == named and any(map(is_of_person, short)):
        return long[len(short) :]  # "J.B. Hunt" and "Hunt J B Transport Services"
    return None


def _initials_of_part(left: Reading, right: Reading) -> Likeness | None:
    """ "BNY Mellon" and "Bank of New York Mellon": initials, and a telling word that agrees."""
    for short, long in ((left, right), (right, left)):
        count = len(long.words) - len(short.words) + 1
        if (
            len(short.words) > 1
            and count > 2
            and len(short.words[0]) == count
            and short.words[0] == "".join(word[0] for word in long.words[:count])
            and short.words[1:] == long.words[count:]
            and any(word not in lexicon.GENERIC for word in short.words[1:])
        ):
            return Likeness(0.93, f"{short.words[0].upper()} are initials", is_equal=True)
    return None


def _initials(left: Reading, right: Reading) -> Likeness | None:
    for short, long in ((left, right), (right, left)):
        if len(short.words) == 1 and 3 <= len(short.words[0]) <= 6 and len(long.words) > 2:
            first = "".join(word[0] for word in long.words)
            if first == short.words[0]:
                return Likeness(0.77, f"{first.upper()} may be its initials")
    return None


def _alike(left: Reading, right: Reading) -> Likeness | None:
    """Names of several words that are nearly the same, for a person to see."""
    if min(len(left.core), len(right.core)) < 2:
        return None
    ratio = fuzz.token_sort_ratio(" ".join(left.core), " ".join(right.core)) / 100
    return Likeness(0.76, f"name {ratio:.2f} alike") if ratio >= _ALIKE else None
