"""Which account an incoming company is: by its id, its site, its name, each with its support."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tasks.rules.playbook.news import Resolving
from tasks.rules.resolving.comparing import DOUBTED, NOTHING, SOLD_ONLY, Likeness, compare
from tasks.rules.resolving.domains import SHARED, bears, is_other_country
from tasks.rules.resolving.index import AccountList, Company
from tasks.rules.resolving.reading import read

Verdict = Literal["same", "review", "new"]
_CLOSE = 0.6  # of a score: what is named as a reason though it decides nothing


@dataclass(frozen=True, slots=True)
class Resolved:
    """`place` is that of the account in the list, None for a new one; `reasons` are words."""

    place: int | None
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Option:
    place: int
    score: float
    reasons: tuple[str, ...]
    is_part: bool = False


def decide(
    one: Company,
    among: Sequence[int],
    accounts: AccountList,
    settings: Resolving,
    claimed: Container[str] = frozenset(),
) -> Resolved:
    """What `one` is, whose name shares a key with the accounts `among`.

    `claimed` are domains that other incoming rows have: an account of such a domain is theirs.
    """
    found = (
        _by_id(one, accounts)
        or _by_domain(one, accounts)
        or _by_ticker(one, accounts)
        or _by_profile(one, accounts, claimed)
        or _by_name(one, among, accounts, settings, claimed)
    )
    return _with_its_id(one, found, accounts)


def _with_its_id(one: Company, found: Resolved, accounts: AccountList) -> Resolved:
    """What two ids of one list say are two is for a person to decide."""
    if found.place is None or found.verdict != "same":
        return found
    theirs = accounts.companies[found.place].external_id
    if not (one.external_id and theirs) or one.external_id == theirs:
        return found
    reasons = (*found.reasons, f"but its id is {theirs}, not {one.external_id}")
    return Resolved(found.place, "review", DOUBTED, reasons)


def _by_id(one: Company, accounts: AccountList) -> Resolved | None:
    places = accounts.by_external_id.get(one.external_id or "", [])
    if len(places) != 1:
        return None
    return Resolved(places[0], "same", 1.0, (f"same id {one.external_id}",))


def _by_domain(one: Company, accounts: AccountList) -> Resolved | None:
    for domain in one.domains:
        places = accounts.by_domain.get(domain, [])
        alike = [(_names(one, accounts.companies[place]), place) for place in places]
        if domain in SHARED:  # everybody has a page there: the name must agree
            alike = [each for each in alike if each[0].is_equal]
        if not alike:
            continue
        likeness, place = max(alike, key=lambda each: (each[0].score, -each[1]))
        reasons = [f"same domain {domain}"]
        if domain != (accounts.companies[place].domains or (domain,))[0]:
            reasons = [f"{domain} is another domain of the account"]
        rivals = [each for each in alike if each[0].score == likeness.score]
        if len(rivals) > 1:
            return Resolved(place, "review", DOUBTED,
                            (*reasons, f"{len(rivals)} accounts have it"))  # fmt: skip
        reasons.append(likeness.reason if likeness.score > _CLOSE else "another name: renamed?")
        return Resolved(place, "same", 1.0 if likeness.is_equal else 0.97, tuple(reasons))
    return None


def _by_ticker(one: Company, accounts: AccountList) -> Resolved | None:
    places = accounts.by_ticker.get((one.ticker or "").upper(), [])
    alike = [(_names(one, accounts.companies[place]), place) for place in places]
    alike = [each for each in alike if each[0].score > _CLOSE]
    if len(alike) != 1:
        return None
    likeness, place = alike[0]
    return Resolved(place, "same", 0.98, (f"same ticker {one.ticker}", likeness.reason))


def _by_profile(one: Company, accounts: AccountList, claimed: Container[str]) -> Resolved | None:
    for page in one.profiles:
        places = accounts.by_profile.get(page, [])
        if len(places) != 1 or any(d in claimed for d in accounts.companies[places[0]].domains):
            continue
        return Resolved(places[0], "same", 0.95, (f"same profile {page}",))
    return None


def _names(one: Company, account: Company) -> Likeness:
    """The likeness of the two names that are most alike."""
    best = NOTHING
    for name, said_of in one.names():
        mine = read(name)
        for known, kept_as in account.names():
            for right in read(known):
                for left in mine:
                    found = compare(left, right)
                    if found.score > best.score:
                        best = _of_other_name(found, said_of or kept_as)
    return best


def _of_other_name(found: Likeness, what: str) -> Likeness:
    if not what:
        return found
    return replace(found, score=min(found.score, 0.97), reason=f"{found.reason} as {what}")


# ---- by name -------------------------------------------------------------------------------------


def _by_name(
    one: Company,
    among: Sequence[int],
    accounts: AccountList,
    settings: Resolving,
    claimed: Container[str],
) -> Resolved:
    options = []
    for place in among:
        account = accounts.companies[place]
        likeness = _names(one, account)
        if likeness.is_slip and len(accounts.ids) >= settings.long_list:
            likeness = replace(likeness, score=min(likeness.score, DOUBTED))
        if likeness.score >= settings.review_score:
            options.append(_supported(one, account, place, likeness, claimed))
    if not options:
        return Resolved(None, "new", 0.0, ("no account has this name or domain",))
    fit = {each.place: _fit(one, accounts.companies[each.place]) for each in options}
    options.sort(key=lambda each: (-each.score, -fit[each.place], each.place))
    best = _promoted(one, options, accounts, settings)
    least = best.score - settings.margin
    rivals = [
        each for each in options[1:] if each.score > least and fit[each.place] >= fit[best.place]
    ]
    if rivals:
        said = f"{len(rivals) + 1} accounts are called so"
        return Resolved(best.place, "review", min(best.score, DOUBTED), (*best.reasons, said))
    if best.score >= settings.same_score:
        return Resolved(best.place, "same", best.score, best.reasons)
    return Resolved(best.place, "review", best.score, best.reasons)


def _supported(
    one: Company, account: Company, place: int, likeness: Likeness, claimed: Container[str]
) -> _Option:
    """The likeness of names, with what domains and countries say for and against it."""
    score, reasons = likeness.score, [likeness.reason]
    is_supported = False
    mine, theirs = _own(one), _own(account)
    if mine and theirs:
        is_supported = (
            likeness.is_equal
            and likeness.is_telling
            and any(is_other_country(a, b) for a in mine for b in theirs)
        )
        if is_supported:
            reasons.append(f"{mine[0]} and {theirs[0]} differ only in the country")
        else:
            score = min(score, _moved(one, account, likeness, claimed))
            reasons.append(f"other domain {theirs[0]}")
    if one.country and account.country:
        if one.country.upper() == account.country.upper():
            score = min(1.0, score + 0.005)
            reasons.append("same country")
        elif not is_supported:
            score = min(score, DOUBTED)
            reasons.append(f"other country {account.country}")
    return _Option(place, round(score, 4), tuple(reasons), likeness.is_part)


def _moved(one: Company, account: Company, likeness: Likeness, claimed: Container[str]) -> float:
    """What the same name is worth where the domains differ: has the site moved?

    Not where another row has the account's domain, nor for a common word, nor in another country.
    """
    theirs = _own(account)
    if any(domain in claimed for domain in theirs):
        return DOUBTED - 0.01
    if not likeness.is_equal or not likeness.is_telling:
        return DOUBTED - 0.01
    is_both_its = all(any(bears(d, likeness.letters) for d in some) for some in (_own(one), theirs))
    is_at_home = bool(one.country) and one.country == account.country
    return 0.92 if is_both_its or is_at_home or likeness.is_told else DOUBTED


def _own(one: Company) -> list[str]:
    """The domains that are its own, not a page at a host for all."""
    return [domain for domain in one.domains if domain not in SHARED]


def _promoted(
    one: Company, options: list[_Option], accounts: AccountList, settings: Resolving
) -> _Option:
    """The best option; a part of a name counts only where no other account begins so.

    What a long list has only once is told by its beginning, if a word of it is rare or there are
    two, and the rest says what is sold.
    """
    best = options[0]
    if not best.is_part:
        return best
    parts = [each for each in options if each.is_part]
    if len(parts) > 1 and best.score - parts[1].score < 0.05:
        return replace(best, score=min(best.score, 0.8))
    mine = read(one.name)[0]
    is_told = len(accounts.ids) >= settings.long_list and (mine.is_telling or len(mine.core) > 1)
    if SOLD_ONLY <= best.score < settings.same_score and is_told:
        reason = "no other account begins so"
        return replace(best, score=settings.same_score, reasons=(*best.reasons, reason))
    return best


def _fit(one: Company, account: Company) -> int:
    """How well the legal form and the country agree, where names do."""
    mine, theirs = read(one.name)[:1], read(account.name)[:1]
    same_form = bool(mine and theirs and mine[0].forms & theirs[0].forms)
    return 2 * bool(one.country and one.country == account.country) + same_form
