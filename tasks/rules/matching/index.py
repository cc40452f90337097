"""Finds accounts in an article: by link, domain, ticker, legal name or bare name."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, NamedTuple, Self

import polars as pl
from numpy.typing import NDArray

from tasks.rules.matching.addresses import Addresses, Mention, is_exchange
from tasks.rules.matching.context import (
    Context,
    Cue,
    Headline,
    context_of,
    headline,
    speaks_of_business,
)
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
from tasks.rules.matching.lookup import Arrays, Names
from tasks.rules.matching.spellings import build_names
from tasks.rules.matching.views import HAN, composed, is_interrupted


class _Hit(NamedTuple):
    """A name found in a field, not yet judged; one without context is only there to hide others."""

    account_id: int
    doubt: int
    field: str
    start: int
    end: int
    text: str
    context: Context | None
    is_loose: bool = False  # written together or apart, other than the account writes it


class AccountIndex:
    """All accounts' names, aliases, domains and tickers, ready to be found in articles."""

    def __init__(self, latin: Names, han: Names, addresses: Addresses) -> None:
        self._latin = latin
        self._han = han
        self._addresses = addresses

    @classmethod
    def build(cls, accounts: pl.DataFrame, ambiguous_names: Collection[str]) -> Self:
        """Index accounts: id, domain, name, aliases (lists), negative_aliases (lists), ticker.

        `ambiguous_names` are the playbook's: a bare mention of one is never enough. Takes some
        seconds for 1,000,000 accounts, and reading the arrays of what was built takes one or two.
        """
        return cls(*build_names(accounts, ambiguous_names), Addresses.build(accounts))

    @classmethod
    def from_arrays(cls, arrays: Arrays) -> Self:
        """What `arrays` gave; raises ValueError or KeyError where it is something else."""
        return cls(
            Names.from_arrays(_part(arrays, "latin"), is_han=False),
            Names.from_arrays(_part(arrays, "han"), is_han=True),
            Addresses.from_arrays(_part(arrays, "addresses")),
        )

    def arrays(self) -> dict[str, NDArray[Any]]:
        """All of it as arrays without objects, which can be stored."""
        parts = {
            "latin": self._latin.arrays(),
            "han": self._han.arrays(),
            "addresses": self._addresses.arrays(),
        }
        return {
            f"{part}.{name}": array
            for part, those in parts.items()
            for name, array in those.items()
        }

    def find(
        self,
        title: str,
        text: str,
        url: str,
        links: Sequence[str] = (),
        *,
        own_account_id: int | None = None,
    ) -> list[Mention]:
        """All accounts that the article speaks of, ordered by field and place.

        `own_account_id` is the account whose own source it is: its names need no second cue.
        """
        fields = [(field, body) for field, body in (("title", title), ("text", text)) if body]
        certain = self._addresses.in_links(url, links)
        for field, body in fields:
            certain += self._addresses.in_text(field, body)
        known = {mention.account_id: mention.cue for mention in certain}
        if own_account_id is not None:
            known[own_account_id] = "own source"
        hits = [hit for field, body in fields for hit in self._hits(field, body, known)]
        bare = [
            each for each in self._addresses.bare_tickers(title) if each.account_id not in known
        ]
        if not hits and not certain and not bare:
            return []

        # A title alone can not be asked what else it speaks of.
        def is_business() -> bool:
            return not text or speaks_of_business(f"{title}\n{text}")

        kept, shadowed = _unblocked(hits)
        accepted = _accepted(kept, known, own_account_id, shadowed - known.keys(), is_business)
        found = {*certain, *bare, *accepted}
        return sorted(
            found, key=lambda m: (m.field != "title", m.field, m.start, m.end, m.account_id, m.cue)
        )

    def _hits(self, field: str, body: str, known: Collection[int]) -> list[_Hit]:
        text, origins = composed(body)
        found: list[_Hit] = []
        where: Headline | None = None
        is_title = field == "title"
        for names in (self._latin, self._han):
            for name, start, end, is_loose in names.places(text, is_title=is_title):
                if _is_spelled_as_name(text, start, end, names.any_doubt[name]):
                    where = where or headline(text, is_title=is_title)
                    found += _hits_of(
                        names.entries(name), known, field, where, start, end, is_loose
                    )
        return found if origins is None else [_moved(hit, body, origins) for hit in found]


def _part(arrays: Arrays, part: str) -> Arrays:
    names = (name.partition(".") for name in arrays)
    return {name: arrays[f"{whole}.{name}"] for whole, _, name in names if whole == part}


def _is_spelled_as_name(text: str, start: int, end: int, any_doubt: int) -> bool:
    name = text[start:end]
    if not any_doubt & (IN_SMALL | BLOCKS) and (name.islower() or _has_small_word(name)):
        return False
    # Nearly all names are letters and single blanks.
    is_marked = not name.replace(" ", "").isalnum() and not any_doubt & PUNCTUATED
    if is_marked and is_interrupted(text, start, end):
        return False
    return not (_is_inside_token(text, start, end) or _is_label(text, start, end))


def _has_small_word(name: str) -> bool:
    """Whether a word in it, other than "and" or "of", is written small: "US energy"."""
    return " " in name and any(len(word) > 3 and word.islower() for word in name.split())


# "(NASDAQ: ACME)", "$220 Million": the exchange and the number say something of others.
_SYMBOL_AHEAD = re.compile(r"\s?[:：]\s?[A-Z0-9]{1,6}\b")
_NUMERALS = frozenset({"hundred", "thousand", "million", "billion", "trillion"})


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether the words say on which exchange a symbol is listed, or how much a figure is."""
    if text[end : end + 1] in (":", "：", " ") and is_exchange(text[start:end]):
        return bool(_SYMBOL_AHEAD.match(text, end))
    return text[start:end].lower() in _NUMERALS and text[max(0, start - 2) : start - 1].isdigit()


def _hits_of(
    entries: list[tuple[int, int]],
    known: Collection[int],
    field: str,
    where: Headline,
    start: int,
    end: int,
    is_loose: bool,
) -> Iterable[_Hit]:
    """The hits of one name at one place, for the accounts whose spelling it is."""
    text = where.text[start:end]
    is_small, is_capital = text.islower(), text.isupper()
    context: Context | None = None
    has_stranger = False
    for account, doubt in entries:
        if (is_small and not doubt & (IN_SMALL | BLOCKS)) or (
            doubt & IN_CAPITALS and not is_capital
        ):
            continue
        if doubt & BLOCKS:
            yield _Hit(account, doubt, field, start, end, text, None)
        elif doubt & SHARED and account not in known:
            # Of the many that bear the name, one is enough to hide the names inside it.
            if not has_stranger:
                yield _Hit(account, doubt, field, start, end, text, None)
            has_stranger = True
        else:
            if context is None:
                is_word = bool(doubt & (WORD | PERSON | SHORTENED))
                is_han = not text.isascii() and bool(HAN.search(text))
                context = context_of(where, start, end, is_han=is_han, is_word=is_word)
            yield _Hit(account, doubt, field, start, end, text, context, is_loose)


# "Acme/Globex deal off": two names. "@Globex": its handle.
_OPENS_NAME = re.compile(r"(?:(?:^|[\s(“\"])[^\W\d_a-z][\w&'’-]{0,40}\s?/|(?:^|[\s(（])@)$")


def _is_inside_token(text: str, start: int, end: int) -> bool:
    """Whether the name is a piece of an address, of somebody's handle or of a file name."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (
        (before[-1:] in ("@", "/") and not _OPENS_NAME.search(text[max(0, start - 50) : start]))
        or before[-1:] == "_"
        or (before[-1:] == "." and before[:1].isalnum() and len(before) == 2)
        or after[:1] in ("@", "_")
        or (after[:1] == "." and after[1:].isalnum() and not HAN.match(after[1:]))
    )


def _moved(hit: _Hit, body: str, origins: list[int]) -> _Hit:
    """The hit at its place in the text as it was given, marks and all."""
    start, end = origins[hit.start], origins[hit.end]
    context = hit.context
    if context and context.legal_end:
        context = context._replace(legal_end=origins[context.legal_end])
    return hit._replace(start=start, end=end, text=body[start:end], context=context)


def _unblocked(hits: list[_Hit]) -> tuple[list[_Hit], set[int]]:
    """Without what a negative alias covers, and without names inside longer names.

    Also the accounts of which a negative alias covers a name: elsewhere in the article the same
    name is short for the longer one.
    """
    blocked: dict[tuple[int, str], set[int]] = defaultdict(set)
    for hit in hits:
        if hit.doubt & BLOCKS:
            blocked[hit.account_id, hit.field].update(range(hit.start, hit.end))
    names = [hit for hit in hits if not hit.doubt & BLOCKS]
    names.sort(key=lambda hit: (hit.field, hit.start, -hit.end))
    kept = []
    shadowed = set()
    field, start, reach = "", -1, -1
    for hit in names:
        if hit.field != field:
            field, start, reach = hit.field, -1, -1
        is_inside = hit.end < reach or (hit.end == reach and hit.start > start)
        places = blocked.get((hit.account_id, hit.field))
        is_blocked = places is not None and not places.isdisjoint(range(hit.start, hit.end))
        if is_blocked:
            shadowed.add(hit.account_id)
        elif not is_inside:
            kept.append(hit)
        if hit.end > reach:
            start, reach = hit.start, hit.end
    return kept, shadowed


def _accepted(
    hits: list[_Hit],
    known: dict[int, str],
    own_account_id: int | None,
    shadowed: set[int],
    is_business: Callable[[], bool],
) -> list[Mention]:
    by_account: dict[int, list[tuple[_Hit, Context]]] = defaultdict(list)
    for hit in hits:
        if hit.context is not None:
            by_account[hit.account_id].append((hit, hit.context))
    # Once an article has shown that it means the company, it means it throughout.
    found: list[Mention] = []
    for account, those in by_account.items():
        whole = [(hit, context) for hit, context in those if not context.is_part]
        if account in known:
            taken = those if account == own_account_id else whole or those
            found += [_mention(hit, f"name, {known[account]}", "certain") for hit, _ in taken]
            continue
        proofs = [proof for hit, context in whole if (proof := _proof(hit, context, is_business))]
        if account in shadowed and all(proof.strength == "weak" for proof in proofs):
            continue
        found += proofs
        if proofs:
            proven = {(proof.field, proof.start) for proof in proofs}
            found += [
                _mention(hit, "name, proven elsewhere in the article", "weak")
                for hit, context in those
                if (hit.field, hit.start) not in proven
                and (not context.is_part or not hit.doubt & (WORD | PERSON))
            ]
    return found


def _proof(hit: _Hit, context: Context, is_business: Callable[[], bool]) -> Mention | None:
    """The mention, where it proves by itself that this account is meant."""
    doubt = hit.doubt
    if doubt & SHARED:
        return None
    if context.is_about:
        return _mention(hit, "about paragraph", "certain")
    if context.legal_end:
        return _mention(hit, "legal name", "strong")
    beside = f"name with “{context.words.strip()[:60]}”"
    if doubt & PERSON:
        return _mention(hit, beside, "weak") if context.cue >= Cue.BUSINESS else None
    if doubt & WORD:
        needed = Cue.CORPORATE if context.is_start else Cue.VERB
        if context.cue >= needed:
            return _mention(hit, beside, "weak")
        is_name = doubt & COINED and " " in hit.text and context.is_proper(hit.text)
        return _mention(hit, "name in capitals", "weak") if is_name else None
    if context.cue:
        return _mention(hit, beside, "weak")
    # "Kestrel chicks hatch": a rare word is a name for us, unless nothing else speaks of business.
    is_sure = doubt & COINED or (
        not doubt & SHORTENED
        and (not hit.text.isalpha() or context.is_proper(hit.text) or HAN.match(hit.text))
    )
    if (hit.is_loose or not is_sure) and not is_business():
        return None
    return _mention(hit, "name", "weak")


def _mention(hit: _Hit, cue: str, strength: str) -> Mention:
    return Mention(hit.account_id, hit.field, hit.start, hit.end, hit.text, cue, strength)
