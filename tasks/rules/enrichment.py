"""Enrichment: which account is looked up where, and what that takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tasks.rules.playbook.schema import Enrichment, Http

NEVER, EXPIRED, MISSED, ASKED = "never read", "expired", "missed before", "asked for"


@dataclass(frozen=True, slots=True)
class SourcePlan:
    """What one source is asked: accounts by the reason why, the most pages, and about how long."""

    source: str
    why: dict[str, int]
    most_pages: int
    seconds: float

    @property
    def accounts(self) -> int:
        """How many accounts are looked up."""
        return sum(self.why.values())


def why_due(
    last_at: datetime | None, is_miss: bool, settings: Enrichment, as_of: datetime
) -> str | None:
    """Why an account is looked up now, by its last look-up at a source; None where it is not."""
    if last_at is None:
        return NEVER
    days = settings.retry_days if is_miss else settings.refresh_days
    if last_at > as_of - timedelta(days=days):
        return None
    return MISSED if is_miss else EXPIRED


def plan_source(
    source: str,
    reasons: Sequence[str],
    settings: Enrichment,
    http: Http,
    *,
    pages_each: int,
    is_one_host: bool,
) -> SourcePlan:
    """What the look-ups take at most: `reasons` has one for each account.

    A host is asked for its robots.txt besides. Sites are read side by side, as many as the
    playbook allows; the pages of one host come one after the other, with its pause between them.
    """
    pages = len(reasons) * pages_each
    hosts = min(len(reasons), 1) if is_one_host else len(reasons)
    in_line = pages + 1 if is_one_host else pages_each + 1
    at_once = http.per_host if is_one_host else http.concurrency
    spaced = in_line * http.host_spacing_seconds
    read = (pages + hosts) * settings.seconds_per_page / at_once
    why = {reason: reasons.count(reason) for reason in dict.fromkeys(reasons)}
    return SourcePlan(source, why, pages, round(max(spaced, read), 2) if reasons else 0.0)
