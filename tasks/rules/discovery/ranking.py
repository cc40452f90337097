"""What a tried address is worth as a source: points with their reasons, duplicates told apart.

A source is worth what it will tell: whose news it is, how fresh and how steady, whether its items
have dates and texts, and whether rules can read its language. The points add up to 100.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import unquote, urlsplit

from tasks.rules.discovery.candidates import NARROW_FEED
from tasks.rules.discovery.hosts import is_hosted
from tasks.rules.discovery.sites import Site, is_own, key_of
from tasks.rules.discovery.telling import READ_LANGUAGES, sentence_of
from tasks.rules.discovery.trials import (
    FULL_TEXT_CHARACTERS,
    Shown,
    Trial,
    dated_share,
    dates_of,
    language_of,
    newest_of,
    per_month,
)
from tasks.rules.discovery.words import (
    NO_NEWS,
    Role,
    locale_of,
    plain,
    role_of,
    section_of,
    without_locale,
)
from tasks.rules.names import words

Verdict = Literal["recommended", "known", "covered", "stale", "poor"]

ROLE_POINTS: dict[Role, int] = {
    "news": 40, "investors": 36, "feeds": 36, "blog": 30, "jobs": 26, "updates": 24,
    "sitemap": 18, "coverage": 12, "other": 5,
}  # fmt: skip
FILINGS_POINTS, SITEMAP_POINTS = 34, 18
FRESH_POINTS = ((7, 20), (30, 16), (90, 12), (180, 7), (365, 3))  # days, points
UNKNOWN_AGE_POINTS = 6
RHYTHM_POINTS = ((4.0, 10), (1.0, 8), (0.25, 5), (0.0, 2))  # items a month, points
DATES_POINTS = TEXT_POINTS = 10
LANGUAGE_POINTS, UNKNOWN_LANGUAGE_POINTS, OTHER_LANGUAGE_POINTS = 10, 7, 3
RECOMMENDED_FROM = 35
STALE_AFTER_DAYS = 365
FEWEST_OWN_ITEMS = 3  # that nobody else shows, for a source of its own
FEWEST_OF_A_LIST = 6  # a page with fewer may show only the newest
MENU_SHARE = 0.5  # of a list, from which on it is the site's menu
DATED_SHARE_OF_GUESSES = 0.5
KIND_ORDER = {"feed": 0, "filings": 0, "job_board": 0, "news_page": 1, "sitemap": 2}
NO_NEWS_TITLES = words("podcast podcasts events jobs vacancies calendar status forum products")


@dataclass(frozen=True, slots=True)
class Finding:
    """A source, its worth, and what to do with it.

    `parts` sum up to `score`; `why` is a sentence; `verdict` is one of recommended, known (it is
    on the list already), covered (another one shows the same), stale, poor.
    """

    url: str
    kind: str
    role: Role
    title: str
    score: int
    verdict: Verdict
    why: str
    found: str
    items: int
    newest_at: datetime | None = None
    parts: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_recommended(self) -> bool:
        """Whether it should be added."""
        return self.verdict == "recommended"


def refusal(tested: Trial, menu: Collection[str], site: Site) -> str | None:
    """Why a list is no list of the company's news, though it parses as one; None if it may be.

    `menu` are the keys (`key_of`) of the addresses that the home page's menu and footer name.
    """
    items = tested.items
    if tested.kind in ("job_board", "filings"):
        return None if items else "it shows nothing at present"
    if not items:
        return "it has no items"
    if sum("#comment" in item.url for item in items) > len(items) / 2:
        return "a feed of comments"
    if tested.kind != "news_page":
        return None
    if sum(key_of(item.url) in menu for item in items) > MENU_SHARE * len(items):
        return "its list is the menu of the site"
    if sum(role_of(item.title, site.name) is not None for item in items) > len(items) / 2:
        return "a list of sections, not of news"
    is_doubtful = tested.candidate.is_guess or tested.candidate.is_vague
    if is_doubtful and dated_share(items) < DATED_SHARE_OF_GUESSES:
        return "a list without dates, on a page whose name does not say that it is news"
    if is_doubtful and sum(_is_no_news(item.url) for item in items) > len(items) / 2:
        return "a list of products, events or the like, by their addresses"
    own = sum(is_own(item.url, site) or is_hosted(item.url) for item in items)
    if own < len(items) / 2 and tested.candidate.role != "coverage":
        return "most of its list leads to other sites"
    return None


def rank(
    tested: Sequence[Trial],
    site: Site,
    known: Mapping[str, str],
    as_of: datetime,
    is_trusted: bool = True,
) -> list[Finding]:
    """The sources, best first; `known` says of keys (`key_of`) what is known of them: that they
    are read already, or were removed.

    `is_trusted`: the site is the company's for certain; else nothing is recommended.
    """
    accepted: list[Trial] = []
    covered: list[Trial] = []
    found = []
    for each in sorted(tested, key=lambda one: _preference(one, tested, site, known, as_of)):
        role = _role(each, site)
        parts = _parts(each, role, as_of)
        score = sum(parts.values())
        is_known = key_of(each.url) in known
        # The list beside a translated feed is that feed's, and so covered by what covers it.
        cover = None if is_known else _covered_by(each, accepted) or _covered_by(each, covered)
        newest = newest_of(each.items, as_of)
        verdict: Verdict = "recommended"
        note = ""
        if is_known:
            verdict, note = "known", known[key_of(each.url)]
        elif cover:
            verdict, note = "covered", f"its items are those of {cover}"
            covered.append(each)
        elif newest and (as_of - newest) / timedelta(days=1) > STALE_AFTER_DAYS:
            verdict, note = "stale", "nothing new for a year"
        elif role in ("coverage", "other") or (role == "jobs" and each.kind != "job_board"):
            verdict, note = "poor", "not the company's own news"
        elif score < RECOMMENDED_FROM:
            verdict, note = "poor", "too little to be worth reading"
        elif not is_trusted:
            verdict, note = "poor", "on a site that may be another company's"
        if verdict in ("recommended", "known"):
            accepted.append(each)
        sentence = "; ".join(filter(None, (sentence_of(each, role, as_of), note)))
        found.append(
            Finding(
                each.url, each.kind, role, each.title or each.candidate.title, score, verdict,
                sentence, each.candidate.why, len(each.items), newest, parts,
            )
        )  # fmt: skip
    order = ("recommended", "known", "stale", "poor", "covered")
    return sorted(found, key=lambda one: (order.index(one.verdict), -one.score, one.url))


def _preference(
    each: Trial, others: Sequence[Trial], site: Site, known: Mapping[str, str], as_of: datetime
) -> tuple[object, ...]:
    """Which of several that show the same is kept: known, then by kind, language and reach."""
    role = _role(each, site)
    is_stale = (newest := newest_of(each.items, as_of)) is not None and (
        (as_of - newest) / timedelta(days=1) > STALE_AFTER_DAYS
    )
    points = sum(_parts(each, role, as_of).values())
    reach = sum(
        other is not each and other.kind == each.kind and bool(_covered_by(other, [each]))
        for other in others
    )
    return (
        key_of(each.url) not in known,
        is_stale,
        KIND_ORDER.get(each.kind, 3),
        _language_order(each, site),
        bool(NARROW_FEED.search(each.candidate.title) or "/category/" in each.url),
        -points if each.kind == "sitemap" else 0,  # one of news before one of everything
        -reach,
        each.kind == "news_page" and len(each.items) < FEWEST_OF_A_LIST,  # teasers after the list
        -points,
        each.candidate.is_guess,
        len(each.url),
        each.url,
    )


def _language_order(each: Trial, site: Site) -> int:
    """Of the same pages in several languages: one that rules read, the site's own first."""
    language = locale_of(each.url) or site.language or ""
    if language in READ_LANGUAGES:
        return 0 if language == site.language else 1
    return 2 if language == (site.language or "") else 3


def _covered_by(each: Trial, accepted: Sequence[Trial]) -> str | None:
    """The address of what shows the same items, all together; None if it has its own."""
    twin = next((o for o in accepted if _is_translation(each, o)), None)
    if twin:
        return twin.url
    keys = [_keys(item) for item in each.items]
    sharing = [(o, set().union(*map(_keys, o.items))) for o in accepted if o.items]
    sharing = [(o, shown) for o, shown in sharing if any(k & shown for k in keys)]
    if not sharing:
        return None
    shown = set().union(*(s for _, s in sharing))
    is_shown = [bool(k & shown) for k in keys]
    dates = [i.at for o, _ in sharing for i in o.items if i.at]
    oldest = min(dates, default=None)
    last = max(place for place, it_is in enumerate(is_shown) if it_is)
    # A sitemap lists old articles too, with the day of their last edit: only whole sections count.
    is_map = each.kind == "sitemap"
    sections = {_section(i) for i, it_is in zip(each.items, is_shown, strict=True) if it_is}
    # What is older than all that the others show at present, they have shown before.
    lacking = sum(
        not it_is
        and (item.at >= oldest if item.at and oldest else place < last)
        and not (is_map and _section(item) in sections)
        for place, (item, it_is) in enumerate(zip(each.items, is_shown, strict=True))
    )
    if lacking >= FEWEST_OWN_ITEMS and lacking > 0.2 * sum(is_shown):
        return None
    return max(sharing, key=lambda pair: sum(bool(k & pair[1]) for k in keys))[0].url


def _section(item: Shown) -> str:
    section = section_of(item.url)
    return key_of(section.url) if section else ""


def _is_translation(each: Trial, other: Trial) -> bool:
    is_same_place = without_locale(each.url) == without_locale(other.url)
    return is_same_place and locale_of(each.url) != locale_of(other.url)


def _keys(item: Shown) -> set[str]:
    title = plain(item.title)
    found = {f"url:{key_of(item.url)}"} if item.url else set()
    return found | ({f"title:{title}"} if len(title) > 15 else set())


def _role(each: Trial, site: Site) -> Role:
    """What a source tells of: by its own address and title, else by its items' addresses."""
    if each.kind in ("job_board", "filings"):
        return "jobs" if each.kind == "job_board" else "investors"
    stated = each.candidate.role
    if _is_no_news(each.url):
        return "other"
    if stated not in ("feeds", "sitemap", "other"):
        return stated
    if {*plain(each.title).split(), *plain(each.candidate.title).split()} & NO_NEWS_TITLES:
        return "other"
    named = role_of(each.title, site.name) or role_of(each.candidate.title, site.name)
    if named and named[0] not in ("feeds",):
        return named[0]
    counts: Counter[Role] = Counter()
    for item in each.items:
        section = section_of(item.url)
        counts[section.role if section and section.role != "feeds" else "other"] += 1
    role, count = counts.most_common(1)[0]
    is_clear = role != "other" and count > len(each.items) / 2
    return role if is_clear else "feeds"


def _is_no_news(url: str) -> bool:
    section = section_of(url)
    if section and section.role in ("news", "blog", "investors", "updates"):
        return False
    parts = urlsplit(url)
    labels = (parts.hostname or "").split(".")[:-2]
    return bool({*labels, *plain(unquote(parts.path)).split()} & NO_NEWS)


def _parts(each: Trial, role: Role, as_of: datetime) -> dict[str, int]:
    items = each.items
    points = ROLE_POINTS[role]
    if each.kind == "sitemap":
        points = min(points, SITEMAP_POINTS)
    elif each.kind == "filings":
        points = FILINGS_POINTS
    dates = dates_of(items, as_of)
    full = sum(item.characters >= FULL_TEXT_CHARACTERS for item in items)
    return {
        "what": points,
        "freshness": _fresh(dates, as_of),
        "rhythm": _steps(RHYTHM_POINTS, per_month(dates)) if dates else 0,
        "dates": round(DATES_POINTS * dated_share(items)),
        "text": round(TEXT_POINTS * full / len(items)) if items else 0,
        "language": _language_points(each),
    }


def _fresh(dates: Sequence[datetime], as_of: datetime) -> int:
    if not dates:
        return UNKNOWN_AGE_POINTS
    days = (as_of - max(dates)) / timedelta(days=1)
    return next((points for most, points in FRESH_POINTS if days <= most), 0)


def _steps(steps: Iterable[tuple[float, int]], value: float) -> int:
    return next((points for least, points in steps if value >= least), 0)


def _language_points(each: Trial) -> int:
    language = language_of(each)
    if language is None:
        return UNKNOWN_LANGUAGE_POINTS
    return LANGUAGE_POINTS if language in READ_LANGUAGES else OTHER_LANGUAGE_POINTS
