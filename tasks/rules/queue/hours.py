"""When a contact can be reached: the hours of a channel, by the contact's own clock."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache

import numpy as np
from babel.core import get_global

from tasks.rules.business_hours import calendar_from_playbook, is_zone
from tasks.rules.open_time import Moments, OpenTime
from tasks.rules.playbook import Calendar, Channel, Playbook


def zone_of(
    own: str | None, country: str | None, region: str | None, zones: Mapping[str, str]
) -> str | None:
    """The time zone of a contact: its own, else that of its account's region or country.

    `zones` are the playbook's [timezones], for countries with several; None where nothing tells.
    """
    if own and is_zone(own):
        return own
    if not country:
        return None
    country = country.upper()
    by_region = zones.get(f"{country}-{region.strip().upper()}") if region else None
    return by_region or zones.get(country) or _only_zones().get(country)


@cache
def _only_zones() -> dict[str, str]:
    """The zone of each country that has just one."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for zone, country in get_global("zone_territories").items():
        if is_zone(zone):
            found[country].append(zone)
    return {country: zones[0] for country, zones in found.items() if len(zones) == 1}


def reachable(channel: Channel, zone: str, playbook: Playbook, start: date, end: date) -> OpenTime:
    """When people in a zone are reached on a channel."""
    cadence = playbook.cadence
    hours = dict.fromkeys(cadence.days, cadence.hours[channel])
    calendar = Calendar.model_validate({"timezone": zone, "hours": hours})
    return calendar_from_playbook(calendar, zone, start, end)


def both_open(one: OpenTime, other: OpenTime) -> OpenTime:
    """The time in which both are open."""
    edges = np.concatenate([one.opens, other.opens, one.closes, other.closes])
    opens = one.opens.size + other.opens.size
    steps = np.concatenate([np.ones(opens, np.int64), -np.ones(opens, np.int64)])
    order = np.lexsort((steps, edges))  # what closes at a moment closes before the next opens
    is_both = np.cumsum(steps[order])[:-1] == 2 if edges.size else np.zeros(0, bool)
    ticks = edges[order]
    begins, ends = max(one.begins, other.begins), min(one.ends, other.ends)
    return OpenTime(begins, ends, ticks[:-1][is_both], ticks[1:][is_both], 0.0)


def next_open(open_time: OpenTime, moments: Moments) -> Moments:
    """Each moment, or the next one at which it is open; NaT where there is none."""
    ticks = moments.astype("datetime64[us]").astype(np.int64)
    index = np.searchsorted(open_time.closes, ticks, side="right")
    is_known = index < open_time.closes.size
    if not open_time.closes.size:
        return np.full(moments.shape, np.datetime64("NaT", "us"))
    found = np.maximum(ticks, open_time.opens[np.minimum(index, open_time.closes.size - 1)])
    return np.where(is_known, found.astype("datetime64[us]"), np.datetime64("NaT", "us"))
