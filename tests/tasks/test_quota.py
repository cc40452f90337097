"""The quota is planned with what is given, else with what was learned; and it is drawn."""

from xml.etree import ElementTree

import pytest

from tasks.quota import QuotaError, draw, quota
from tasks.rescore import rescore
from tasks.workspace import Workspace
from tasks.worth import worth
from tests.tasks import seed
from tests.tasks.test_buyers import add_deal

NOW = seed.NOW
GOAL = {"arr_goal_usd": 2_000_000.0}


def test_without_a_workspace_the_playbook_counts() -> None:
    found = quota(None, GOAL | {"sdrs": 10.0, "close_rate": 0.2}, NOW)
    assert round(found.plan.mrr_per_sdr_per_month) == 83_333
    assert found.plan.opportunities_per_sdr_per_month == 17
    assert found.figures.deal_mrr_usd.origin.startswith("playbook: 25 seats x $200")
    assert found.plan.accounts_there is None
    with pytest.raises(QuotaError, match="--sdrs is missing"):
        quota(None, GOAL, NOW)


def test_what_is_not_given_is_learned(workspace: Workspace) -> None:
    for name in ("ann", "bea"):
        seed.add_rep(workspace, f"{name}@ours.example")
    seed.add_rep(workspace, "gone@ours.example", is_active=False)
    for at in range(40):
        seed.add_account(workspace, f"acme{at}.example")
        for days in (120, 119):
            email = f"x@acme{at}.example"
            seed.add_activity(workspace, email, "email", seed.days_ago(days))
        add_deal(workspace, f"acme{at}.example", "won" if at < 30 else "lost", 90, seats=10,
                 mrr_usd=1000.0)  # fmt: skip
    for at in range(10):
        seed.add_activity(workspace, f"x@acme{at}.example", "meeting", seed.days_ago(100))
    seed.add_activity(workspace, "x@acme20.example", "meeting", seed.days_ago(100),
                      outcome="no show")  # fmt: skip
    figures = quota(workspace, GOAL, NOW).figures
    assert figures.sdrs.value == 2
    assert figures.conversion.value == round((50 * 0.13 + 10) / 90, 4)
    assert figures.touches_per_account.value == round((50 * 8 + 80) / 90, 2)
    assert figures.deal_mrr_usd.value == (10 * 5000 + 30 * 1000) / 40
    assert "30 won deals, 10.0 seats each, $100.00 a seat" in figures.deal_mrr_usd.origin
    assert 0.3 < figures.close_rate.value < 0.75
    given = quota(workspace, GOAL | {"close_rate": 0.2, "sdrs": 7.0}, NOW).figures
    assert (given.close_rate.value, given.sdrs.value) == (0.2, 7.0)
    assert given.close_rate.origin == "given"


def test_accounts_outside_the_icp_are_not_counted(workspace: Workspace) -> None:
    seed.add_account(workspace, "acme.example")
    seed.add_account(workspace, "bolt.example")
    seed.add_event(workspace, "bolt.example", "distress", seed.days_ago(3))
    rescore(workspace, NOW)
    plan = quota(workspace, GOAL | {"sdrs": 1.0}, NOW).plan
    assert plan.accounts_there == 1


def test_the_picture_shows_each_team_and_size() -> None:
    found = quota(None, GOAL | {"sdrs": 10.0}, NOW)
    root = ElementTree.fromstring(draw(found))
    words = "".join(root.itertext())
    assert all(f"{case.sdrs} SDRs" in words for case in found.by_rate_and_team[0])
    assert all(f"${case.deal_mrr_usd:,.0f}" in words for case in found.by_deal_size)
    one = quota(None, GOAL | {"sdrs": 1.0, "close_rate": 1.0, "deal_mrr_usd": 1e9}, NOW)
    assert ElementTree.fromstring(draw(one)) is not None


def test_what_leads_are_worth_counts_own_outcomes(workspace: Workspace) -> None:
    seed.add_account(workspace, employees=300)
    seed.add_contact(workspace, "ann@acme.example", tier="director")
    seed.add_lead(workspace, "L-1", "ann@acme.example", seed.days_ago(100), source="webinar")
    seed.add_activity(workspace, "ann@acme.example", "demo", seed.days_ago(90))
    rescore(workspace, NOW)
    found = worth(workspace, NOW)
    webinar = next(row for row in found.sources if row["source"] == "webinar")
    assert (webinar["converted"], webinar["leads"]) == (1, 1)
    assert webinar["conversion"] == pytest.approx((50 * 0.178 + 1) / 51)
    (open_leads,) = found.leads
    assert (open_leads["size"], open_leads["leads"]) == ("mid", 1)
