"""The ICP learned from a workspace's deals or from a file, and the proposal that is written."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from tasks.learn import LearnError, learn_from, read_deals, read_outcomes, render
from tasks.rules.playbook import Icp
from tasks.workspace import Workspace
from tests.rules.playbooks import playbook
from tests.tasks.seed import SEEN, add_account, add_fact, put
from warehouse.models import Customer, stable_id


def add_deal(ws: Workspace, number: int, outcome: str, **values: object) -> None:
    domain = f"d{number}.example"
    day = date(2025, 1, 1) + timedelta(days=number)
    row = {"domain": domain, "outcome": outcome, "closed_on": day, **SEEN, **values}
    put(ws, Customer, id=stable_id("customer", domain, day), **row)


def icp() -> Icp:
    return playbook().icp


def test_deals_are_read_with_what_is_known_of_their_accounts(workspace: Workspace) -> None:
    add_account(workspace, "d0.example", industry="Software", employees=40, seats=9)
    add_fact(workspace, "d0.example", "technology", "SAP, Jira", "website")
    add_deal(workspace, 0, "Won", employees=30, mrr_usd=100.0, retained_months=10)
    add_deal(workspace, 1, "lost", industry="Retail")
    lesson = read_deals(workspace)
    rows = lesson.traits.to_dicts()
    first = next(row for row in rows if row["industry"] == "Software")
    assert first["employees"] == 30  # the deal's own, of its day
    assert first["technology"] == "Jira, SAP"
    assert "seats" not in first
    assert {each.field for each in lesson.refused} == {"mrr_usd", "retained_months", "seats"}
    assert sorted(lesson.outcome) == [False, True]
    assert lesson.times is not None


def test_a_win_counts_by_what_was_spent_and_within_bounds(workspace: Workspace) -> None:
    for number, months in enumerate((1, 10, 10, 12, 90)):
        add_deal(workspace, number, "won", mrr_usd=100.0, retained_months=months)
    add_deal(workspace, 5, "won")
    add_deal(workspace, 6, "lost", mrr_usd=900.0, retained_months=90)
    lesson = read_deals(workspace)
    assert lesson.weights is not None
    assert sorted(np.round(lesson.weights, 2)) == [0.5, 1.0, 1.0, 1.0, 1.0, 1.2, 2.0]


def test_without_deals_it_says_what_to_do(workspace: Workspace) -> None:
    with pytest.raises(LearnError, match="whynow import customers"):
        read_deals(workspace)


def outcomes(folder: Path, header: str, *rows: str) -> Path:
    path = folder / "leads.csv"
    path.write_text("\n".join([header, *rows]), encoding="utf-8")
    return path


def test_a_file_is_read_with_its_own_separator_and_words(tmp_path: Path) -> None:
    path = outcomes(tmp_path, "sector;size;when;closed", "IT;5;2025-03-01;Yes", "IT;;2025-01-01;no")
    lesson = read_outcomes(path, "closed", time="when")
    assert lesson.traits.columns == ["sector", "size"]
    assert lesson.outcome.tolist() == [True, False]
    assert lesson.times is not None
    assert lesson.times[0] - lesson.times[1] == 59


def test_rows_without_an_outcome_are_left_out(tmp_path: Path) -> None:
    path = outcomes(tmp_path, "a,y", "1,won", "2,", "3,lost")
    assert read_outcomes(path, "y").traits["a"].to_list() == ["1", "3"]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ({"outcome": "z"}, "has no column 'z'; it has: a, y"),
        ({"outcome": "a"}, "say which value of 'a' is good, with --good; it has: '5', '6'"),
        ({"outcome": "y", "good": "maybe"}, "--good; it has: 'no', 'yes'"),
        ({"outcome": "y", "time": "a"}, "column 'a': '5' is not a date"),
    ],
)
def test_what_can_not_be_learned_from_says_why(
    tmp_path: Path, call: dict[str, str], message: str
) -> None:
    path = outcomes(tmp_path, "a,y", "5,yes", "6,no", "5,no", "6,yes", "5,no")
    with pytest.raises(LearnError) as caught:
        read_outcomes(path, **call)
    assert message in str(caught.value)


def test_a_proposal_is_toml_that_a_playbook_takes(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    rows = [
        f'"{name}",{size},{"won" if random.random() < odds else "lost"}'
        for name, odds in (('Soft "ware" \\ Co', 0.6), ("卫生", 0.1), ("a, b", 0.3))
        for size in random.integers(1, 900, 200)
    ]
    lesson = read_outcomes(outcomes(tmp_path, "industry,employees,result", *rows), "result")
    learned = learn_from(lesson, icp())
    text = render(lesson, learned)
    taken = playbook(text).icp
    assert taken.criteria == list(learned.criteria)
    assert "lift" in text
    assert "200" in text


def test_a_field_that_is_allowed_must_be_there(tmp_path: Path) -> None:
    lesson = read_outcomes(outcomes(tmp_path, "a,y", "1,yes", "2,no"), "y")
    with pytest.raises(LearnError, match="--allow b: there is no such field; there are: a"):
        learn_from(lesson, icp(), ["b"])


def test_columns_that_imports_know_go_by_our_names(tmp_path: Path) -> None:
    header = "Company Name,Sector,Number of Employees,Licences,Shoe Size,Industry,won"
    path = outcomes(tmp_path, header, "Acme,IT,5,9,41,IT,yes", "Bolt,IT,6,8,42,IT,no")
    lesson = read_outcomes(path, "won", playbook=playbook())
    assert lesson.traits.columns == ["name", "industry", "employees", "Shoe Size", "Industry"]
    assert [each.field for each in lesson.refused] == ["seats"]
