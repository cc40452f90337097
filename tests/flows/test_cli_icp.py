"""`whynow icp learn` as a person runs it."""

import json
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from flows.cli.app import app
from tests.rules.playbooks import playbook


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    random = np.random.default_rng(1)
    rows = ["sector,staff,signed,status"]
    for number in range(400):
        sector = ("software", "retail")[number % 2]
        is_won = random.random() < (0.5, 0.2)[number % 2]
        rows.append(f"{sector},{random.integers(5, 900)},{is_won:d},{'won' if is_won else 'lost'}")
    path = tmp_path / "leads.csv"
    path.write_text("\n".join(rows))
    return path


def test_it_shows_what_counts_and_writes_a_proposal(file: Path) -> None:
    done = CliRunner().invoke(app, ["icp", "learn", "leads.csv", "--outcome", "status"])
    assert done.exit_code == 0, done.output
    assert "refused signed: " in done.stdout
    assert "Nothing was changed" in done.stdout
    text = (file.parent / "icp-proposal.toml").read_text()
    assert playbook(text).icp.criteria[0].field == "industry"


def test_it_tells_programs_all_of_it(file: Path) -> None:
    arguments = ["icp", "learn", str(file), "--outcome", "status", "--json", "--allow", "signed"]
    done = CliRunner().invoke(app, arguments)
    told = json.loads(done.stdout)
    assert (told["rows"], told["refused"]) == (400, [])
    assert told["trials"]["card"]["auc"] == 1.0
    assert told["fields"][0]["field"] == "signed"


def test_without_the_column_it_says_what_to_do(file: Path) -> None:
    done = CliRunner().invoke(app, ["icp", "learn", str(file)])
    assert done.exit_code != 0
    assert "--outcome" in str(done.exception)
