"""Reps whose calendar stays closed for days are away, without anybody having to say so."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from tasks.rules.assignment.who import Reps, is_away
from tasks.rules.business_hours import calendar_from_playbook
from tasks.rules.playbook import Assignment as Policy
from tasks.rules.playbook import Calendar
from warehouse.models import RepData

MOST_DAYS = 30  # looked ahead; who does not open by then is away until further notice


def with_closed_days(
    reps: Reps, calendars: Mapping[str, Calendar], policy: Policy, as_of: datetime
) -> dict[int, RepData]:
    """The reps; where a calendar opens only after `closed_hours`, absent until the day before."""
    return {key: _with_closed_days(rep, calendars, policy, as_of) for key, rep in reps.items()}


def _with_closed_days(
    rep: RepData, calendars: Mapping[str, Calendar], policy: Policy, as_of: datetime
) -> RepData:
    day = as_of.date()
    calendar = calendars.get(rep.calendar)
    if calendar is None or rep.role != "sdr" or not rep.is_active or is_away(rep, day):
        return rep
    last = day + timedelta(days=MOST_DAYS)
    open_time = calendar_from_playbook(calendar, rep.timezone, day - timedelta(days=1), last)
    now = int(as_of.timestamp() * 1_000_000)
    coming = open_time.opens[open_time.closes > now]
    if not len(coming):
        return rep.model_copy(update={"absent_from": day, "absent_until": None})
    opens = datetime.fromtimestamp(max(now, int(coming[0])) / 1_000_000, UTC)
    if opens - as_of <= timedelta(hours=policy.closed_hours):
        return rep
    return rep.model_copy(
        update={"absent_from": day, "absent_until": opens.date() - timedelta(days=1)}
    )
