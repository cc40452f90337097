"""Answers for marketing (METHOD D15): sources, speed of leads, material, decks."""

from collections.abc import Sequence
from statistics import median
from typing import Any

from tasks.rules.evaluation import Share
from tasks.rules.playbook.reports import Reports
from tasks.rules.reports.answer import Answer, Column, Frame, Row, percent
from tasks.rules.reports.sales import kept, sla_columns, summed


def source_sla(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """Are SQLs worked as promised, by source?"""
    found = [row for row in rows if row["week"] <= frame.week]
    table = summed(found, "source", lambda row: str(row["source"]), "source")
    said = kept(table, policy)
    judged = [line for line in table if line["kept"] is not None]
    if len(judged) > 1:
        worst = min(judged, key=lambda line: line["kept"])
        cases = worst["in_time"] + worst["late"] + worst["unanswered"]
        share = percent(Share(worst["in_time"], cases), policy.small_sample)
        said += f" Least of all {worst['source']}: {share}."
    return Answer("v_source_sla", said, sla_columns("source"), table, None, "kept")


def lead_speed(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """Which kinds of lead move fast, and which do not?"""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["source"], []).append(row)
    table = [_speed(source, leads) for source, leads in groups.items()]
    table.sort(key=lambda line: (-line["moved"], line["source"]))
    judged = [line for line in table if line["leads"] >= policy.min_leads]
    said = f"No source has {policy.min_leads} leads in {policy.history_days} days."
    if judged:
        said = f"Most move from {judged[0]['source']}: {_moved(judged[0], policy)}"
    if len(judged) > 1:
        said += f"; fewest from {judged[-1]['source']}: {_moved(judged[-1], policy)}"
    columns = (
        Column("source", "source"), Column("leads", "leads", "number"),
        Column("touched", "touched", "share"), Column("hours_to_touch", "hours to touch", "number"),
        Column("met", "met", "share"), Column("days_to_meeting", "days to meeting", "number"),
        Column("moved", "moved", "share"),
    )  # fmt: skip
    return Answer("v_lead_speed", said.rstrip(".") + ".", columns, table, None, "moved")


def _speed(source: str, leads: Sequence[Row]) -> dict[str, Any]:
    touched = [row["hours_to_touch"] for row in leads if row["touched_at"]]
    met = [row["days_to_meeting"] for row in leads if row["met_at"]]
    moved = sum(bool(row["met_at"] or row["opportunity_on"]) for row in leads)
    return {
        "source": source, "leads": len(leads), "moved_leads": moved,
        "touched": len(touched) / len(leads), "met": len(met) / len(leads),
        "hours_to_touch": round(median(touched), 1) if touched else None,
        "days_to_meeting": round(median(met), 1) if met else None,
        "moved": moved / len(leads),
    }  # fmt: skip


def _moved(line: Row, policy: Reports) -> str:
    return percent(Share(line["moved_leads"], line["leads"]), policy.small_sample)


def material_use(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """Which material helps?"""
    view = "v_material_use"
    if not rows:
        kinds = ", ".join(policy.material)
        return Answer(view, "", missing=f"import activities of the kinds {kinds} with a subject")
    table = [
        {
            **row,
            "kind": row["kind"].replace("_", " "),
            "share": row["with_opportunity"] / row["accounts"],
        }
        for row in rows
    ]
    table.sort(
        key=lambda row: (
            -_at_least(row["with_opportunity"], row["accounts"]), -row["accounts"], row["material"],
        )
    )  # fmt: skip
    best = table[0]
    share = percent(Share(best["with_opportunity"], best["accounts"]), policy.small_sample)
    said = f"Most surely {best['material']!r}: {share} of the accounts that used it."
    if not best["with_opportunity"]:
        said = "No account that used any has an opportunity since."
    columns = (
        Column("material", "material"), Column("kind", "how"), Column("uses", "uses", "number"),
        Column("accounts", "accounts", "number"),
        Column("with_opportunity", "with opportunity since", "number"),
        Column("share", "share", "share"), Column("last_at", "last used (UTC)", "minute"),
    )  # fmt: skip
    return Answer(view, said, columns, table, None, "share")


def _at_least(hits: int, cases: int) -> float:
    """The share that is sure: few cases must not come first."""
    bounds = Share(hits, cases).interval
    return bounds[0] if bounds and hits else 0.0


def _no_decks(policy: Reports) -> str:
    kinds = ", ".join((*policy.deck_sent, *policy.deck_views))
    return f"import activities of the kinds {kinds} with the deck's name as their subject"


def deck_engagement(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """Which deck engages?"""
    view = "v_deck_engagement"
    if not any(row["accounts_sent"] or row["views"] for row in rows):
        return Answer(view, "", missing=_no_decks(policy))
    table = [
        {
            **row,
            "opened": row["accounts_opened"] / row["accounts_sent"]
            if row["accounts_sent"]
            else None,
        }
        for row in rows
    ]
    table.sort(
        key=lambda row: (
            -_at_least(row["accounts_opened"], row["accounts_sent"]), -row["views"], row["deck"],
        )
    )  # fmt: skip
    best = table[0]
    share = percent(Share(best["accounts_opened"], best["accounts_sent"]), policy.small_sample)
    said = f"Most surely {best['deck']!r}: {share} of the accounts that were sent it looked at it."
    if not best["accounts_opened"]:
        said = "No account is known to have looked at a deck that it was sent."
    columns = (
        Column("deck", "deck"), Column("times_sent", "sent", "number"),
        Column("accounts_sent", "accounts", "number"), Column("views", "views", "number"),
        Column("accounts_viewed", "accounts that looked", "number"),
        Column("opened", "opened", "share"),
    )  # fmt: skip
    return Answer(view, said, columns, table, None, "opened")


def deck_versions(rows: Sequence[Row], frame: Frame, policy: Reports) -> Answer:
    """Is the newest deck used?"""
    view = "v_deck_versions"
    if not rows:
        return Answer(view, "", missing=_no_decks(policy))
    table = [{**row, "newest": "yes" if row["is_newest"] else ""} for row in rows]
    table.sort(key=lambda row: (-row["first_sent_at"].timestamp(), row["deck"]))
    newest = table[0]
    share = Share(newest["sent_since_newest"], sum(row["sent_since_newest"] for row in table))
    said = (
        f"{newest['deck']!r}, since {newest['first_sent_at']:%Y-%m-%d}: "
        f"{percent(share, policy.small_sample)} of the decks sent since then."
    )
    columns = (
        Column("deck", "deck"), Column("newest", "newest"),
        Column("first_sent_at", "first sent (UTC)", "minute"),
        Column("last_sent_at", "last sent (UTC)", "minute"),
        Column("times_sent", "sent", "number"), Column("sent_since_newest", "since then", "number"),
        Column("reps", "reps", "number"),
    )  # fmt: skip
    return Answer(view, said, columns, table, None, "sent_since_newest")
