"""Answers for reps (METHOD D15): who looked, how one compares, what was enough, what was missed."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from tasks.rules.playbook.reports import Reports
from tasks.rules.reports.answer import Answer, Column, Frame, Row, named
from tasks.rules.words import counted, some


def mail_views(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """Who looked at my mail?"""
    view = "v_mail_views"
    groups: dict[tuple[str, str], dict[str, Any]] = {}
    for row in rows:
        key = named(row), row["domain"]
        line = groups.setdefault(
            key,
            {
                "rep": key[0],
                "account_name": row["account_name"],
                "views": 0,
                "people": set(),
                "last_at": row["at"],
            },
        )
        line["views"] += 1
        line["people"] |= {row["contact_id"]} - {None}
        line["last_at"] = max(line["last_at"], row["at"])
    table = [line | {"people": len(line["people"])} for line in groups.values()]
    table.sort(key=lambda line: (line["rep"], -line["views"], line["account_name"]))
    since = "a day" if frame.cadence == "daily" else "seven days"
    accounts = len({row["domain"] for row in rows})
    said = f"{counted(len(rows), 'view')} at {counted(accounts, 'account')} in {since}."
    columns = (
        Column("rep", "rep"), Column("account_name", "account"), Column("views", "views", "number"),
        Column("people", "people", "number"), Column("last_at", "last (UTC)", "minute"),
    )  # fmt: skip
    return Answer(view, said, columns, table, None, "views")


def rep_compare(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """How do I compare?"""
    found = [row for row in rows if row["month"] == frame.month]
    if not found:
        return Answer("v_rep_compare", f"No SDR's activity is known since {frame.month}.")
    kinds = sorted({row["kind"] for row in found})
    means = {row["kind"]: row["team_mean"] for row in found}
    lines: dict[str, dict[str, Any]] = {}
    for row in found:
        line = lines.setdefault(row["rep_email"], {"rep": named(row), "total": 0})
        line[row["kind"]] = row["activities"]
        line["total"] += row["activities"]
    table = sorted(lines.values(), key=lambda line: (-line["total"], line["rep"]))
    for line in table:
        line |= {kind: 0 for kind in kinds if kind not in line}
    team = found[0]["team_reps"]
    mean = {
        "rep": "team's mean",
        "total": sum(line["total"] for line in table) / team if team else None,
    }
    table.append(mean | means)
    above = [line["rep"] for line in table[:-1] if mean["total"] and line["total"] > mean["total"]]
    said = (
        f"Above the team's mean since {frame.month}: {some(above) or 'nobody'}; "
        f"the team is {counted(team, 'SDR')}."
    )
    columns = (
        Column("rep", "rep"),
        *(Column(kind, kind.replace("_", " "), "number") for kind in kinds),
        Column("total", "all", "number"),
    )
    return Answer("v_rep_compare", said, columns, table, None, "total")


def rep_target(rows: Sequence[Row], frame: Frame, policy: Reports, ranks: Sequence[Row]) -> Answer:
    """Did I do enough for my target? `ranks` are rows of `v_rep_rank`."""
    week = frame.week if frame.cadence == "weekly" else frame.week + timedelta(days=7)
    lines = {row["rep_email"]: {**row, "rep": named(row)} for row in rows if row["week"] == week}
    done = {
        (row["rep_email"], row["kind"]): row["activities"]
        for row in ranks
        if row["period"] == "week" and row["starts_on"] == week
    }
    for row in ranks:  # who did much, though nothing was due
        if row["period"] == "week" and row["starts_on"] == week:
            nothing = dict.fromkeys(("tasks_due", "tasks_done", "tasks_open", "tasks_cancelled"), 0)
            lines.setdefault(row["rep_email"], {**row, **nothing, "rep": named(row)})
    table = sorted(lines.values(), key=lambda line: str(line["rep"]))
    for line in table:
        for kind, wanted in policy.targets.items():
            line[kind] = f"{done.get((line['rep_email'], kind), 0)} of {wanted}"
    through = [line for line in table if not line["tasks_open"]]
    said = (
        f"{len(through)} of {counted(len(table), 'rep')} have nothing left of what was due in the "
        f"week of {week}."
    )
    if not table:
        said = f"The queue asked nothing of anybody in the week of {week}."
    columns = (
        Column("rep", "rep"), Column("tasks_due", "tasks due", "number"),
        Column("tasks_done", "done", "number"), Column("tasks_cancelled", "cancelled", "number"),
        Column("tasks_open", "open", "number"),
        *(Column(kind, kind.replace("_", " ")) for kind in policy.targets),
    )  # fmt: skip
    notes = (
        []
        if policy.targets
        else ["[reports.targets] names no numbers: only the queue is held against"]
    )
    return Answer("v_rep_target", said, columns, table, None, "tasks_done", notes)


def rep_neglected(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """What did I neglect?"""
    limit = frame.as_of - timedelta(days=policy.neglected_days)
    owned = [row for row in rows if row["assigned_at"] <= limit]
    found = [row for row in owned if (row["last_touch_at"] or limit) <= limit]
    found.sort(key=lambda row: (-row["score"], row["domain"]))
    groups: dict[str, list[Row]] = {}
    for row in found:
        groups.setdefault(row["rep_email"], []).append(row)
    table: list[dict[str, Any]] = [
        {
            "rep": named(mine[0]), "accounts": len(mine),
            "never": sum(row["last_touch_at"] is None for row in mine),
            "best": some([f"{r['account_name']} ({r['grade']}, {r['score']:.0f})" for r in mine]),
        }
        for mine in groups.values()
    ]  # fmt: skip
    table.sort(key=lambda line: (-line["accounts"], line["rep"]))
    days = counted(policy.neglected_days, "day")
    said = f"{counted(len(found), 'good account')} without a touch for {days}."
    if not found:
        said = f"Nothing: every good account that is owned for {days} was touched since."
    if not owned:
        said = f"No good account has been owned for {days} yet."
    columns = (
        Column("rep", "rep"), Column("accounts", "accounts", "number"),
        Column("never", "never touched", "number"), Column("best", "the best of them"),
    )  # fmt: skip
    return Answer("v_rep_neglected", said, columns, table, None, "accounts")
