"""Decides which account a detected event belongs to, and who else only takes part in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tasks.rules.matching.addresses import Mention
from tasks.rules.matching.context import is_breaker
from tasks.rules.names import LEGAL_FORM_BEHIND, words
from tasks.rules.triggers import Detection, Span

# How much of a detection's confidence a link of this strength leaves.
STRENGTHS = {"certain": 1.0, "strong": 0.98, "weak": 0.96}

# How a company speaks of itself.
_OWN_WORDS = words("we us our ours i my we've we're 我们 公司 本公司 我司 我公司 本集团 集团") | {
    "our company",
    "our team",
    "the company",
    "the team",
    "the group",
}
_WORD = re.compile(r"[^\W\d_][\w.&'’-]*")
# "X-backed Y", "X's rival Y": the event is Y's.
_MODIFIER = re.compile(
    r"[-–](?:backed|owned|led|based|founded|funded|listed|born)\b|['’]s?\s", re.IGNORECASE
)
_FORMER = re.compile(r"\b(?:former|ex|rival|onetime)[\s-]+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attribution:
    """An account's part in an event: `subject` (its event), a counterpart's role, or `mentioned`.

    `cues` say in words what proves the link.
    """

    account_id: int
    role: str
    confidence: float
    cues: tuple[str, ...]


def attribute(
    detection: Detection, mentions: Sequence[Mention], own_account_id: int | None
) -> list[Attribution]:
    """Each mentioned account's part in the detection, by account; only `subject` makes an event.

    In an account's own source, what happens to "we", to the account by name or to nobody named
    happens to that account; what happens to another organisation does not.
    """
    found = {
        account: _part(detection, account, those) for account, those in by_account(mentions).items()
    }
    if own_account_id is not None:
        own = found.get(own_account_id)
        if own is None or own.role == "mentioned":
            part = _own_part(detection, own_account_id)
            if part is not None:
                found[own_account_id] = part
    return [found[account] for account in sorted(found)]


def by_account(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    """The mentions of each account, in their order."""
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.account_id, []).append(mention)
    return found


def _part(detection: Detection, account: int, mentions: list[Mention]) -> Attribution:
    as_subject = [m for m in mentions if any(_names(m, span) for span in detection.subjects)]
    if as_subject:
        return _attribution(detection, account, "subject", as_subject, mentions)
    for role, span in detection.counterparts:
        as_counterpart = [m for m in mentions if _names(m, span)]
        if as_counterpart:
            return _attribution(detection, account, role, as_counterpart, mentions)
    return _attribution(detection, account, "mentioned", mentions, mentions)


def _attribution(
    detection: Detection, account: int, role: str, where: list[Mention], others: Iterable[Mention]
) -> Attribution:
    # A link or ticker elsewhere in the article proves the name that stands in the span.
    strength = max(STRENGTHS[mention.strength] for mention in where)
    cues = tuple(dict.fromkeys(mention.cue for mention in (*where, *others)))
    return Attribution(account, role, round(detection.confidence * strength, 4), cues)


def _own_part(detection: Detection, account: int) -> Attribution | None:
    certain = round(detection.confidence * STRENGTHS["certain"], 4)
    if all(is_own_word(span) for span in detection.subjects):
        for role, span in detection.counterparts:
            if is_own_word(span) and not detection.subjects:
                return Attribution(account, role, certain, ("own source",))
        return Attribution(account, "subject", certain, ("own source",))
    for role, span in detection.counterparts:
        if is_own_word(span):
            return Attribution(account, role, certain, ("own source",))
    if any(is_own_word(span) for span in detection.subjects):
        return Attribution(account, "subject", certain, ("own source",))
    return None


def is_own_word(span: Span) -> bool:
    """Whether these are words by which a company speaks of itself: we, our company, 我们."""
    return " ".join(span.text.lower().replace("’", "'").split()) in _OWN_WORDS


def _names(mention: Mention, span: Span) -> bool:
    """Whether the span's words name this account, and not somebody described by its name."""
    if mention.field != span.field:
        return False
    if mention.start >= span.end:
        # "Slate Holdings (NYSE: SLT)": the ticker stands right behind the name.
        return mention.cue.startswith("ticker") and mention.start - span.end <= 2
    if mention.end <= span.start:
        return False
    before = span.text[: max(0, mention.start - span.start)]
    behind = span.text[max(0, mention.end - span.start) :]
    if _MODIFIER.match(behind + " ") and behind.strip("'’s "):
        return False
    if _FORMER.search(before):
        return False
    legal = LEGAL_FORM_BEHIND.match(behind)
    rest = behind[legal.end() :] if legal else behind
    return not (_has_other_name(before) or _has_other_name(rest))


def _has_other_name(text: str) -> bool:
    """Whether capitalised words are left that belong to another name, as in "Acme Ventures"."""
    return any(word[0][0].isupper() and not is_breaker(word[0]) for word in _WORD.finditer(text))
