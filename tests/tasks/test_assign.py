"""Assigning writes changes only, ends the old row, and never holds two owners for a role."""

from datetime import date, timedelta

from tasks.assign import assign
from tasks.workspace import Workspace
from tests.tasks import seed
from warehouse.models import Assignment, Rep, Score, stable_id

NOW = seed.NOW


def owner(ws: Workspace, account_id: int, role: str = "sdr") -> int | None:
    (row,) = [
        row
        for row in seed.stored(ws, Assignment)
        if (row["account_id"], row["role"], row["ended_at"]) == (account_id, role, None)
    ]
    return row["rep_id"]


def test_every_account_gets_an_sdr_and_an_ae_or_a_reason(workspace: Workspace) -> None:
    jonas = seed.add_rep(workspace, "jonas@us.example", countries=["DE"], ae_email="ae@us.example")
    closer = seed.add_rep(workspace, "ae@us.example", role="ae", countries=["DE"])
    german = seed.add_account(workspace, "german.example", country="DE")
    brazilian = seed.add_account(workspace, "brazilian.example", country="BR")
    counts = assign(workspace, NOW)
    assert counts == {
        "accounts_with_sdr": 1,
        "accounts_without_sdr": 1,
        "assignments_changed": 4,
    }
    assert (owner(workspace, german), owner(workspace, german, "ae")) == (jonas, closer)
    assert (owner(workspace, brazilian), owner(workspace, brazilian, "ae")) == (None, None)
    reasons = {row["because"] for row in seed.stored(workspace, Assignment)}
    assert {"no rep covers BR", "no active AE covers BR", "works with Jonas"} < reasons


def test_a_second_run_changes_nothing(workspace: Workspace) -> None:
    seed.add_rep(workspace, "maya@us.example", capacity_accounts=2)
    for number in range(4):
        seed.add_account(workspace, f"a{number}.example")
    assign(workspace, NOW)
    before = seed.stored(workspace, Assignment)
    assert assign(workspace, NOW)["assignments_changed"] == 0
    assert assign(workspace, NOW + timedelta(days=1))["assignments_changed"] == 0
    assert seed.stored(workspace, Assignment) == before


def test_a_leavers_accounts_move_and_the_old_row_ends(workspace: Workspace) -> None:
    maya = seed.add_rep(workspace, "maya@us.example")
    account_id = seed.add_account(workspace)
    assign(workspace, NOW)
    ben = seed.add_rep(workspace, "ben@us.example")
    seed.change(workspace, Rep, maya, is_active=False)
    later = NOW + timedelta(days=1)
    assert assign(workspace, later)["assignments_changed"] == 1
    assert owner(workspace, account_id) == ben
    ended = [row for row in seed.stored(workspace, Assignment) if row["ended_at"]]
    assert [(row["rep_id"], row["ended_at"]) for row in ended] == [(maya, later)]


def test_room_that_returns_is_used_and_the_former_owner_is_preferred(workspace: Workspace) -> None:
    maya = seed.add_rep(workspace, "maya@us.example")
    account_id = seed.add_account(workspace)
    assign(workspace, NOW)
    seed.change(workspace, Rep, maya, is_active=False)
    assign(workspace, NOW + timedelta(days=1))
    assert owner(workspace, account_id) is None
    seed.change(workspace, Rep, maya, is_active=True)
    seed.add_rep(workspace, "ben@us.example")
    assign(workspace, NOW + timedelta(days=2))
    assert owner(workspace, account_id) == maya


def test_a_changed_reason_replaces_the_row_without_an_owner(workspace: Workspace) -> None:
    seed.add_account(workspace, country="FR")
    assign(workspace, NOW)
    away = {"absent_from": date(2026, 3, 1), "absent_until": date(2026, 3, 8)}
    seed.add_rep(workspace, "camille@us.example", countries=["FR"], **away)
    assign(workspace, NOW + timedelta(days=1))
    open_rows = [
        row
        for row in seed.stored(workspace, Assignment)
        if row["ended_at"] is None and row["role"] == "sdr"
    ]
    assert [row["because"] for row in open_rows] == ["the only rep for FR is away until 8 Mar 2026"]


def test_a_change_of_mind_at_the_same_moment_leaves_one_row(workspace: Workspace) -> None:
    account_id = seed.add_account(workspace)
    assign(workspace, NOW)
    maya = seed.add_rep(workspace, "maya@us.example")
    assign(workspace, NOW)
    assert owner(workspace, account_id) == maya
    assert len(seed.stored(workspace, Assignment)) == 2


def test_open_website_leads_lead_to_the_inbound_team(workspace: Workspace) -> None:
    outbound = seed.add_rep(workspace, "out@us.example")
    inbound = seed.add_rep(workspace, "in@us.example", pool="inbound")
    asked, quiet = (
        seed.add_account(workspace, name) for name in ("asked.example", "quiet.example")
    )
    seed.add_lead(workspace, "L1", "ann@asked.example", NOW)
    seed.add_lead(workspace, "L2", "bob@quiet.example", NOW, is_closed=True)
    assign(workspace, NOW)
    assert (owner(workspace, asked), owner(workspace, quiet)) == (inbound, outbound)


def test_higher_scores_get_the_seats_and_outside_the_icp_none(workspace: Workspace) -> None:
    maya = seed.add_rep(workspace, "maya@us.example", capacity_accounts=1)
    low, high, outside = (
        seed.add_account(workspace, f"{name}.example") for name in ("low", "high", "outside")
    )
    for account_id, total, grade in ((low, 10.0, "D"), (high, 60.0, "A"), (outside, 0.0, "X")):
        seed.put(
            workspace, Score, id=stable_id("score", account_id), account_id=account_id,
            as_of=NOW.date(), fit=50.0, timing=0.0, engagement=0.0, total=total, grade=grade,
            is_current=True,
        )  # fmt: skip
    assign(workspace, NOW)
    assert owner(workspace, high) == maya
    assert owner(workspace, low) is None
    assert owner(workspace, outside) is None
    rows = seed.stored(workspace, Assignment)
    reasons = {row["account_id"]: row["because"] for row in rows if row["role"] == "sdr"}
    assert reasons[low].startswith("the only rep") and reasons[outside].startswith(
        "outside the ICP"
    )
