"""In which steps a lead is tried, and on which channel."""

from typing import Any

import polars as pl

from tasks.rules.queue.frames import REFUSED
from tasks.rules.queue.steps import event_steps, lead_steps, on_channels
from tests.rules.playbooks import playbook

PLAIN = playbook()


def test_every_sequence_has_steps_for_all_its_numbers_and_ends_with_one_break_up() -> None:
    for frame in (lead_steps(PLAIN), event_steps(PLAIN)):
        for _, steps in frame.group_by("play", "step_tier", "steps"):
            ordered = steps.sort("step")
            assert ordered["step"].to_list() == list(range(1, ordered["steps"][0] + 1))
            assert ordered["is_breakup"].to_list() == [False] * (len(ordered) - 1) + [True]
            assert ordered["after_days"][0] == 0 and ordered["after_days"][1:].min() > 0


def test_the_longest_sequence_of_a_lead_has_six_calls_at_most() -> None:
    longest = lead_steps(PLAIN).filter(pl.col("steps") == 12, pl.col("play") == "answer_lead")
    calls = longest.group_by("step_tier").agg((pl.col("step_channel") == "call").sum())
    assert max(calls["step_channel"]) <= PLAIN.cadence.calls_per_contact


def channel(refused: list[str], is_called_out: bool = False, **values: Any) -> list[str]:
    row = {"person": "p", "step_channel": "call", "has_email": True, "out": is_called_out} | values
    rows = [("p", name, "is refused") for name in refused]
    frame = pl.DataFrame(rows, schema=REFUSED, orient="row")
    found = on_channels(pl.DataFrame([row]), frame, is_called_out=pl.col("out"))
    return found["channel"].to_list()


def test_the_next_channel_takes_over_where_one_can_not_be_used() -> None:
    assert channel([]) == ["call"]
    assert channel(["call"]) == ["email"]
    assert channel(["call", "email"]) == ["linkedin"]
    assert channel(["call", "email", "linkedin"]) == []
    assert channel([], step_channel="email", has_email=False) == ["call"]
    assert channel([], is_called_out=True) == ["email"]
