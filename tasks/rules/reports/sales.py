"""Answers for sales management (METHOD D14): pipeline, forecast, stages, reps, promises."""

from collections.abc import Callable, Sequence
from datetime import date
from math import sqrt
from typing import Any

from tasks.rules.columns import header_key
from tasks.rules.evaluation import Share
from tasks.rules.playbook.reports import Reports
from tasks.rules.reports.answer import Answer, Column, Frame, Row, money, named, percent
from tasks.rules.words import counted, some

GOAL = "set [reports] quarter_goal_mrr_usd in the playbook"
CLEAR = 2.0  # standard deviations: one of twenty by chance
STATES = ("in_time", "late", "unanswered", "waiting", "no_promise")
STATE_COLUMNS = tuple(Column(state, state.replace("_", " "), "number") for state in STATES)


def coverage(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """Is the pipeline enough for the quarter?"""
    view, goal = "v_pipeline_coverage", policy.quarter_goal_mrr_usd
    this: Row = next((row for row in rows if row["quarter"] == frame.quarter), {})
    won, is_open = this.get("won_mrr_usd", 0), this.get("open_mrr_usd", 0)
    shown = [row for row in rows if _is_shown(row, frame.quarter)]
    columns = (
        Column("quarter", "quarter from", "day"),
        Column("open_opportunities", "open", "number"),
        Column("open_mrr_usd", "open MRR", "money"),
        Column("won_mrr_usd", "won MRR", "money"),
        Column("lost_opportunities", "lost", "number"),
        Column("without_value", "without value", "number"),
    )
    notes = _loose_ends(rows, frame.quarter)
    if not goal:
        told = f"{money(is_open)} MRR is open for this quarter, {money(won)} is won."
        return Answer(view, told, columns, shown, f"no goal: {GOAL}", "open_mrr_usd", notes)
    lacking = max(goal - won, 0)
    if not lacking:
        said = f"Yes: {money(won)} is won, the goal of {money(goal)} is met."
        return Answer(view, said, columns, shown, None, "open_mrr_usd", notes)
    found = is_open / lacking
    said = (
        f"{'Yes' if found >= policy.wanted_coverage else 'No'}: {money(is_open)} MRR is open for "
        f"the {money(lacking)} that the goal of {money(goal)} still lacks, {found:.1f} times as "
        f"much; {policy.wanted_coverage:g} times is wanted."
    )
    return Answer(view, said, columns, shown, None, "open_mrr_usd", notes)


def _is_shown(row: Row, quarter: date) -> bool:
    if row["quarter"] is None:
        return False
    return bool(row["quarter"] >= quarter or row["open_opportunities"])


def _loose_ends(rows: Sequence[Row], quarter: date) -> list[str]:
    undated: Row = next((row for row in rows if row["quarter"] is None), {})
    overdue = sum(
        row["open_opportunities"] for row in rows if row["quarter"] and row["quarter"] < quarter
    )
    notes = (
        (undated.get("open_opportunities", 0), "open", "without a date of closing"),
        (undated.get("won_opportunities", 0), "won", "without a date, in no quarter's figures"),
        (overdue, "open", "of past quarters: set a new date, or close"),
    )
    return [f"{counted(n, f'{state} opportunity')} {what}" for n, state, what in notes if n]


def forecast(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """What revenue is to be expected?"""
    view = "v_revenue_forecast"
    past = Share(rows[0]["past_won"] or 0, rows[0]["past_closed"]) if rows else Share(0, 0)
    if past.interval is None:
        why = "no opportunity has been closed yet, so there is no share of those won"
        return Answer(view, "", missing=f"{why}: import closed ones, too")
    low, high = past.interval
    ahead = [
        {
            **row,
            "low_mrr_usd": row["won_mrr_usd"] + low * row["open_mrr_usd"],
            "high_mrr_usd": row["won_mrr_usd"] + high * row["open_mrr_usd"],
        }
        for row in sorted(rows, key=lambda row: row["quarter"] or date.max)
        if row["quarter"] and row["quarter"] >= frame.quarter
    ]
    columns = (
        Column("quarter", "quarter from", "day"),
        Column("won_mrr_usd", "won MRR", "money"),
        Column("open_mrr_usd", "open MRR", "money"),
        Column("expected_mrr_usd", "expected MRR", "money"),
        Column("low_mrr_usd", "low", "money"),
        Column("high_mrr_usd", "high", "money"),
    )
    this: Row = next((row for row in ahead if row["quarter"] == frame.quarter), {})
    if not this:
        said = "Nothing is won or open for this quarter."
    else:
        said = (
            f"{money(this['expected_mrr_usd'])} MRR this quarter ({money(this['low_mrr_usd'])} to "
            f"{money(this['high_mrr_usd'])}): {money(this['won_mrr_usd'])} is won, and of closed "
            f"opportunities so far {percent(past, policy.small_sample)} were won."
        )
    return Answer(view, said, columns, ahead, None, "expected_mrr_usd")


def stage_mix(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """Does early-stage work match next quarter?"""
    early = {header_key(stage) for stage in policy.early_stages}
    ahead = [
        {**row, "is_early": "yes" if header_key(row["stage"] or "") in early else "no"}
        for row in sorted(rows, key=lambda row: -row["mrr_usd"])
        if row["quarter"] == frame.next_quarter
    ]
    total = sum(row["mrr_usd"] for row in ahead)
    first = sum(row["mrr_usd"] for row in ahead if row["is_early"] == "yes")
    needed = policy.quarter_goal_mrr_usd * policy.wanted_coverage
    said = f"{money(total)} MRR is open for next quarter, {money(first)} of it in early stages"
    if needed:
        verdict = "enough" if total >= needed else f"{money(needed - total)} too little"
        said += (
            f"; {money(needed)} is needed ({policy.wanted_coverage:g} times the goal): {verdict}"
        )
    columns = (
        Column("stage", "stage"),
        Column("is_early", "early"),
        Column("opportunities", "opportunities", "number"),
        Column("mrr_usd", "MRR", "money"),
        Column("oldest_created_on", "oldest from", "day"),
    )
    missing = None if needed else f"no goal to hold it against: {GOAL}"
    return Answer("v_stage_mix", f"{said}.", columns, ahead, missing, "mrr_usd")


def rep_rank(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """How does each rep rank, by activity?"""
    view = "v_rep_rank"
    period = "day" if frame.cadence == "daily" else "week"
    known = [row for row in rows if row["period"] == period]
    latest = max((row["starts_on"] for row in known), default=None)
    if frame.cadence == "weekly":
        latest = frame.week
    found = [row for row in known if row["starts_on"] == latest]
    if not found:
        return Answer(view, f"No rep's activity is known of the last {period}.")
    kinds = sorted({row["kind"] for row in found})
    lines: dict[str, dict[str, Any]] = {}
    totals: dict[str, int] = {}
    for row in found:
        line = lines.setdefault(row["rep_email"], {"rep": named(row)})
        line[row["kind"]] = f"{row['activities']} ({row['rank']})"
        totals[row["rep_email"]] = totals.get(row["rep_email"], 0) + row["activities"]
    table = [
        lines[rep] | {"total": totals[rep]} for rep in sorted(lines, key=lambda r: (-totals[r], r))
    ]
    best = [row for row in found if row["rank"] == 1]
    firsts = [f"{kind.replace('_', ' ')}: {_firsts(best, kind)}" for kind in kinds]
    said = f"First on {latest}: " if period == "day" else f"First in the week of {latest}: "
    columns = (
        Column("rep", "rep"),
        *(Column(kind, kind.replace("_", " ")) for kind in kinds),
        Column("total", "all", "number"),
    )
    return Answer(view, said + "; ".join(firsts) + ".", columns, table, None, "total")


def _firsts(best: Sequence[Row], kind: str) -> str:
    rows = [row for row in best if row["kind"] == kind]
    return f"{some([named(row) for row in rows], 2)} with {rows[0]['activities']}"


def rep_trend(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """How does each rep do against the own past?"""
    judged = [
        {**row, "rep": named(row), "away": _away(row)}
        for row in rows
        if row["week"] == frame.week and (row["weeks_before"] or 0) >= policy.min_weeks
    ]
    judged.sort(key=lambda row: (row["away"], str(row["rep"]), row["kind"]))
    for row in judged:
        row["verdict"] = "below" if row["away"] < -CLEAR else "above" if row["away"] > CLEAR else ""
    below = [
        f"{row['rep']} ({row['kind'].replace('_', ' ')})"
        for row in judged
        if row["verdict"] == "below"
    ]
    above = sum(row["verdict"] == "above" for row in judged)
    if not judged:
        said = f"No rep has {policy.min_weeks} weeks of activity before the week of {frame.week}."
    else:
        said = f"Clearly below the own mean: {some(below) or 'nobody'}; clearly above: {above}."
    columns = (
        Column("rep", "rep"), Column("kind", "activity"),
        Column("activities", "that week", "number"), Column("mean_before", "mean before", "number"),
        Column("verdict", "clearly"),
    )  # fmt: skip
    return Answer("v_rep_trend", said, columns, judged, None, "activities")


def _away(row: Row) -> float:
    """Standard deviations of a Poisson count from its mean, of which weeks tell only about."""
    mean, weeks = row["mean_before"] or 0.0, row["weeks_before"]
    return float((row["activities"] - mean) / sqrt(max(mean, 1.0) * (1 + 1 / weeks)))


def sql_sla(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """Is every new SQL worked as promised?"""
    found = [row for row in rows if frame.first_day <= row["day"] <= frame.last_day]
    table = summed(found, "rep_email", named, "rep")
    return Answer("v_sql_sla", kept(table, policy), sla_columns("rep"), table, None, "kept")


def summed(
    rows: Sequence[Row], key: str, name: Callable[[Row], str], label: str
) -> list[dict[str, Any]]:
    """Leads by state for each value of a column, those with most leads first."""
    lines: dict[Any, dict[str, Any]] = {}
    for row in rows:
        empty = dict.fromkeys(("leads", *STATES), 0)
        line = lines.setdefault(row[key], {label: name(row), **empty})
        for state in empty:
            line[state] += row[state]
    for line in lines.values():
        line["kept"] = _share(line).value
    return sorted(lines.values(), key=lambda line: (-line["leads"], line[label]))


def _share(line: Row) -> Share:
    return Share(line["in_time"], line["in_time"] + line["late"] + line["unanswered"])


def kept(table: Sequence[Row], policy: Reports) -> str:
    """How many promises were kept, in a sentence."""
    if not table:
        return "No lead came in."
    total = {state: sum(line[state] for line in table) for state in STATES}
    said = f"Kept: {percent(_share(total), policy.small_sample)}"
    rest = [f"{total[state]} {state.replace('_', ' ')}" for state in STATES[1:] if total[state]]
    return f"{said}; {', '.join(rest)}." if rest else f"{said}."


def sla_columns(label: str) -> tuple[Column, ...]:
    """The columns of a table of leads by state."""
    return (
        Column(label, label), Column("leads", "leads", "number"), *STATE_COLUMNS,
        Column("kept", "kept", "share"),
    )  # fmt: skip


def sql_missed(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """Was any SQL missed, above all demo and trial requests?"""
    words = [word.lower() for word in policy.urgent_words]
    table = [
        {
            **row,
            "rep": named(row),
            "is_urgent": any(w in (row["stage"] or "").lower() for w in words),
        }
        for row in rows
    ]
    table.sort(key=lambda row: (not row["is_urgent"], row["created_at"], row["external_id"]))
    urgent = [str(row["account_name"]) for row in table if row["is_urgent"]]
    if not table:
        said = "No: every lead had an answer, or has time left."
    else:
        said = (
            f"{counted(len(table), 'lead')} missed, {len(urgent)} of them asked for a demo or trial"
        )
        said += f": {some(urgent)}." if urgent else "."
    columns = (
        Column("account_name", "account"), Column("external_id", "lead"),
        Column("stage", "asked for"),
        Column("source", "source"), Column("created_at", "came (UTC)", "minute"),
        Column("due_at", "due (UTC)", "minute"), Column("rep", "rep"), Column("state", "state"),
    )  # fmt: skip
    return Answer("v_sql_missed", said, columns, table)
