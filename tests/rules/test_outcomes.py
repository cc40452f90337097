"""What reps did counts in engagement by what became of it (METHOD B8)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import polars as pl
import pytest

from tasks.rules.playbook import PlaybookError
from tasks.rules.scoring import (
    ACCOUNTS,
    EVENTS,
    days_that_count,
    explain_scores,
    score_accounts,
)
from tasks.rules.scoring.outcomes import WITH_OUTCOME, as_signals, kinds_read, lately
from tests.rules.playbooks import playbook

PLAYBOOK = playbook()
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def acts(*rows: tuple[str, float, str | None]) -> pl.DataFrame:
    schema: dict[str, Any] = dict(WITH_OUTCOME)
    made = [(1, kind, NOW - timedelta(days=days), outcome) for kind, days, outcome in rows]
    return as_signals(pl.DataFrame(made, schema=schema, orient="row"), PLAYBOOK.activities)


def engagement(*rows: tuple[str, float, str | None]) -> float:
    account: dict[str, Any] = {**dict.fromkeys(ACCOUNTS), "account_id": 1}
    frames = pl.DataFrame([account], schema=ACCOUNTS), pl.DataFrame(schema=EVENTS), acts(*rows)
    found = score_accounts(*frames, PLAYBOOK, NOW)["engagement"][0]
    parts = explain_scores(*frames, PLAYBOOK, NOW).filter(pl.col("part") == "engagement")
    assert parts["points"].sum() == pytest.approx(found, abs=0.05 * (parts.height + 1))
    assert lately(acts(*rows), PLAYBOOK, NOW)["engagement"].to_list() in ([found], [])
    return float(found)


VISIT = ("visited_pricing", 1.0, None)


def test_a_connected_call_raises_it_and_unanswered_touches_lower_it() -> None:
    plain = engagement(VISIT)
    assert engagement(VISIT, ("call", 1, "Connected")) > plain
    six = [("email", days, None) for days in range(2, 14, 2)]
    assert engagement(VISIT, *six) < plain
    assert engagement(VISIT, ("call", 1, "no answer")) < plain


def test_it_never_falls_below_nothing() -> None:
    assert engagement(*[("call", 1.0, "no answer")] * 9) == 0.0


def test_touches_that_were_answered_later_cost_nothing() -> None:
    touches = [("email", 9, None), ("call", 8, "voicemail")]
    answered = acts(*touches, ("reply", 7, None))
    assert answered["kind"].to_list() == ["reply"]
    assert acts(*touches, ("call", 7, "reached"))["kind"].to_list() == ["connected_call"]
    assert acts(("reply", 12, None), *touches)["kind"].to_list() == [
        "reply", "unanswered_touch", "unanswered_touch"
    ]  # fmt: skip


@pytest.mark.parametrize("outcome", ["no show", "No-Show", "did not attend"])
def test_a_missed_meeting_is_no_meeting_and_lowers_it(outcome: str) -> None:
    assert acts(("meeting", 1, outcome))["kind"].to_list() == ["missed_meeting"]
    assert engagement(VISIT, ("meeting", 1, outcome)) < engagement(VISIT)
    assert engagement(VISIT, ("meeting", 1, "held")) > engagement(VISIT)


def test_what_did_not_take_place_is_neither_good_nor_bad() -> None:
    assert acts(("meeting", 1, "cancelled"), ("call", 1, "cancelled")).is_empty()


def test_a_no_counts_against_an_account_though_it_is_an_answer() -> None:
    assert acts(("reply", 1, "not interested"))["kind"].to_list() == ["not_interested"]


def test_what_is_read_reaches_to_where_nothing_counts_any_more() -> None:
    _, days = days_that_count(PLAYBOOK)
    for name, (_, half_life_days) in PLAYBOOK.activities.weights.items():
        assert half_life_days < days
        schema: dict[str, Any] = {
            "account_id": pl.Int64,
            "kind": pl.String,
            "at": EVENTS["occurred_at"],
        }
        old = pl.DataFrame([(1, name, NOW - timedelta(days=days))], schema=schema, orient="row")
        assert lately(old, PLAYBOOK, NOW).is_empty()
    assert {"call", "email", "reply", "demo", "visited_site"} <= set(
        kinds_read(PLAYBOOK.activities)
    )


def test_a_playbook_without_rep_signals_scores_as_before() -> None:
    bare = PLAYBOOK.activities.model_copy(update={"rep_signals": {}, "void_outcomes": []})
    schema: dict[str, Any] = dict(WITH_OUTCOME)
    rows = [(1, "call", NOW, None), (1, "meeting", NOW, "no show"), (1, "reply", NOW, None)]
    found = as_signals(pl.DataFrame(rows, schema=schema, orient="row"), bare)
    assert found["kind"].to_list() == ["call", "meeting", "reply"]


def test_a_rep_signal_of_an_unknown_kind_or_a_taken_name_is_refused() -> None:
    own = '[activities.rep_signals.{}]\nkinds = ["{}"]\npoints = 1\nhalf_life_days = 9'
    with pytest.raises(PlaybookError, match="'fax' is unknown"):
        playbook(own.format("faxed", "fax"))
    with pytest.raises(PlaybookError, match="'reply' is a signal and a rep signal"):
        playbook(own.format("reply", "call"))
