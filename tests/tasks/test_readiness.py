"""The seven signs are counted from what the warehouse knows, or said to be unknown."""

from dataclasses import replace

import pytest

from tasks.readiness import readiness
from tasks.rules.readiness import Counts, read_signs
from tasks.workspace import Workspace
from tests.rules.playbooks import playbook
from tests.tasks import seed
from tests.tasks.test_buyers import add_deal

SETTINGS = playbook().readiness
NONE = Counts(
    cold=(0, 0), cold_before=(0, 0), wins=0, losses=0, monthly=[], closed=(0, 0),
    closed_before=(0, 0), tired=(0, 0), top_industry=(0, 0), its_name="", shared=(0, 0),
)  # fmt: skip


def verdicts(**counted: object) -> list[str]:
    return [sign.verdict for sign in read_signs(replace(NONE, **counted), SETTINGS, 10)]


def test_an_empty_warehouse_tells_nothing(workspace: Workspace) -> None:
    signs = readiness(workspace, seed.NOW)
    assert [sign.verdict for sign in signs] == [
        "not enough data", "no", *["not enough data"] * 5
    ]  # fmt: skip
    assert all(sign.definition and sign.figure for sign in signs)


@pytest.mark.parametrize(
    ("at", "counted", "verdict"),
    [
        (0, {"cold": (4, 50), "cold_before": (5, 50)}, "yes"),
        (0, {"cold": (5, 50), "cold_before": (5, 50)}, "no"),
        (0, {"cold": (0, 50), "cold_before": (0, 50)}, "no"),
        (0, {"cold": (0, 19), "cold_before": (5, 50)}, "not enough data"),
        (1, {"wins": 10, "losses": 10}, "yes"),
        (1, {"wins": 100, "losses": 9}, "no"),
        (2, {"monthly": [1, 9, 1, 9, 1, 9]}, "yes"),
        (2, {"monthly": [5, 6, 5, 6, 5, 6]}, "no"),
        (2, {"monthly": [5, 6, 5]}, "not enough data"),
        (3, {"closed": (10, 40), "closed_before": (12, 40)}, "yes"),
        (3, {"closed": (10, 40), "closed_before": (30, 40)}, "no"),
        (4, {"tired": (2, 20)}, "yes"),
        (4, {"tired": (1, 20)}, "no"),
        (5, {"top_industry": (10, 20), "its_name": "software"}, "yes"),
        (5, {"top_industry": (9, 20)}, "no"),
        (6, {"shared": (10, 20)}, "yes"),
        (6, {"shared": (3, 20)}, "no"),
    ],
)
def test_each_sign_has_its_bound(at: int, counted: dict[str, object], verdict: str) -> None:
    assert verdicts(**counted)[at] == verdict


def test_signs_are_counted_from_what_happened(workspace: Workspace) -> None:
    for at in range(30):
        domain = f"acme{at}.example"
        seed.add_account(workspace, domain, industry="Software" if at < 20 else "retail")
        seed.add_activity(workspace, f"x@{domain}", "email", seed.days_ago(100))
        if at < 6:
            seed.add_activity(workspace, f"x@{domain}", "meeting", seed.days_ago(95))
        if at in (6, 7):
            seed.add_activity(workspace, f"x@{domain}", "meeting", seed.days_ago(95),
                              outcome="no show")  # fmt: skip
        add_deal(workspace, domain, "won" if at % 3 else "lost", 40 + at)
    for at in range(20, 23):
        seed.add_lead(workspace, f"L-{at}", f"x@acme{at}.example", seed.days_ago(200))
    signs = {sign.name: sign.figure for sign in readiness(workspace, seed.NOW)}
    assert signs["cold conversion falls"] == "6 of 27 (22.2%) lately, 0 of 0 before"
    assert signs["there is enough data for an ICP"] == "20 won, 10 lost"
    assert signs["there is a vertical"] == "13 of 20 (65.0%)"
    assert signs["SDRs and marketing work the same accounts"] == "3 of 3 (100.0%)"
    assert signs["a predictable pipeline is needed"].endswith("in 4 months")
