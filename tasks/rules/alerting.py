"""Which channel takes an alert that another could not send, and what many in a minute become."""

from collections.abc import Collection, Sequence

from tasks.rules.playbook import Alerts

SHOWN = 3  # subjects in the title of a message that stands for many


def next_channel(alerts: Alerts, kind: str, tried: Collection[str]) -> str | None:
    """The next channel in the order of this kind that was not tried and gets no copy anyway."""
    own = [channel.name for channel in alerts.channels if channel.is_local]
    order = alerts.fallback.get(kind) or alerts.fallback.get("any") or own  # type: ignore[call-overload]
    have_a_copy = {channel.name for channel in alerts.channels if kind in channel.kinds}
    return next((name for name in order if name not in {*tried, *have_a_copy}), None)


def grouped(subjects: Sequence[str], bodies: Sequence[str]) -> tuple[str, str]:
    """One subject and body for many alerts; nothing of them is left out."""
    more = f" and {len(subjects) - SHOWN} more" if len(subjects) > SHOWN else ""
    subject = f"{len(subjects)} alerts: {'; '.join(subjects[:SHOWN])}{more}"
    parts = [f"{each}\n{body}" for each, body in zip(subjects, bodies, strict=True)]
    return subject, "\n\n".join(parts)
