"""What a person and a program get from the commands, and how failures are told."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from typer.testing import CliRunner

from flows.cli import main
from flows.cli.app import app
from tasks.rescore import rescore
from tasks.workspace import open_workspace

ACCOUNTS = "domain,name,industry,employees\nacme.example,Acme,software,300\n"
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Acme</title>
<item><title>Acme raises $40M Series B</title><link>http://acme.example/b</link></item>
</channel></rss>"""


def run(*arguments: str) -> str:
    """The output of a command that must succeed."""
    done = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def fail(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str
) -> str:
    """What a failing command says, on one line; its exit code is 1."""
    monkeypatch.setattr(sys, "argv", ["whynow", *arguments])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 1
    return " ".join(capsys.readouterr().err.split())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("WHYNOW_DATABASE_URL", raising=False)
    folder = tmp_path / "mine"
    run("init", str(folder))
    monkeypatch.setenv("WHYNOW_WORKSPACE", str(folder))
    return folder


def write(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def test_init_makes_a_workspace_that_explains_itself(folder: Path) -> None:
    made = {path.name for path in folder.iterdir()}
    assert {"playbook.toml", "README.md", "data"} <= made
    names = {"accounts", "contacts", "leads", "activities", "reps", "customers", "opportunities"}
    assert {path.stem for path in (folder / "data").iterdir()} == names
    assert (folder / "data" / "accounts.csv").read_text().startswith("domain,name,")


def test_init_never_overwrites_a_workspace(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "there is a workspace already" in fail(monkeypatch, capsys, "init", str(folder))


def test_import_takes_good_rows_and_lists_the_others(folder: Path) -> None:
    said = run("import", "accounts", write(folder, "a.csv", ACCOUNTS + "nonsense,Bad,,\n"))
    assert "1 new" in said
    assert "1 rejected" in said
    assert "3" in said and "domain" in said
    assert "1 unchanged" in run("import", "accounts", str(folder / "a.csv"))


def test_json_is_one_document_without_rounded_ids(folder: Path) -> None:
    run("import", "accounts", write(folder, "a.csv", ACCOUNTS))
    story: dict[str, Any] = json.loads(run("explain", "https://www.acme.example/x", "--json"))
    assert story["account"]["domain"] == "acme.example"
    assert isinstance(story["account"]["account_id"], str)
    assert json.loads(run("queue", "--json")) == []
    assert json.loads(run("sla", "--json")) == []
    assert json.loads(run("sources", "--json")) == []
    assert json.loads(run("digest", "--json"))["open_tasks"] == 0


def test_a_push_writes_what_its_plan_showed_and_then_nothing(folder: Path) -> None:
    run("import", "accounts", write(folder, "a.csv", ACCOUNTS))
    ws = open_workspace(folder)
    rescore(ws, datetime.now(UTC))
    ws.engine.dispose()
    assert "create account acme.example" in run("push", "--plan")
    assert not (folder / "crm").exists()
    assert "1 created" in run("push")
    assert "acme.example" in (folder / "crm" / "accounts.csv").read_text("utf-8-sig")
    assert "0 to create, 0 to update, 1 unchanged" in run("push", "--plan")


def test_it_says_who_of_the_buying_group_is_missing(folder: Path) -> None:
    run("import", "accounts", write(folder, "a.csv", ACCOUNTS))
    assert "Buying group: nobody; missing: decision maker" in run("explain", "acme.example")
    contacts = (
        "email,name,title,opted out\na@acme.example,A,VP Sales,no\nb@acme.example,B,Buyer,no\n"
        "c@acme.example,C,Director of Sales,yes\nd@acme.example,D,,no\n"
    )
    run("import", "contacts", write(folder, "c.csv", contacts))
    said = " ".join(run("explain", "acme.example").split())
    assert (
        "Buying group: 1 decision maker, 1 evaluator, 1 without a title;"
        " missing: influencer, end user" in said
    )
    policy = (folder / "playbook.toml").read_text()
    (folder / "playbook.toml").write_text(
        policy.replace('professional = "evaluator"', 'professional = "end_user"')
    )
    story: dict[str, Any] = json.loads(run("explain", "acme.example", "--json"))
    assert story["buying_group"]["missing"] == ["influencer", "evaluator"]


def test_an_unknown_account_is_told_how_to_be_added(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = fail(monkeypatch, capsys, "explain", "nobody.example")
    assert "no account with the domain nobody.example" in said
    assert "whynow import accounts" in said


def test_a_folder_without_workspace_says_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "whynow init" in fail(monkeypatch, capsys, "queue", "-w", str(tmp_path))


@pytest.mark.parametrize(
    ("playbook", "said"),
    [
        ("[queue]\ndaily_limt = 3", "queue.daily_limt: unknown key"),
        ("[queue]\ndaily_limit = 'x'", "queue.daily_limit: 'x'"),
        ("[queue", "not valid TOML"),
    ],
)
def test_a_faulty_playbook_stops_the_night_before_it_starts(
    playbook: str,
    said: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(folder, "playbook.toml", playbook)
    assert said in fail(monkeypatch, capsys, "nightly")
    assert said in fail(monkeypatch, capsys, "check")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02PK\x03\x04" * 50, "not"),
        (b"company,size\nAcme,3\n", "domain"),
    ],
)
def test_a_file_that_can_not_be_imported_is_named_with_the_reason(
    content: bytes,
    said: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("import", "accounts", write(folder, "good.csv", ACCOUNTS))
    told = fail(monkeypatch, capsys, "import", "accounts", write(folder, "bad.csv", content))
    assert "bad.csv" in told
    assert said in told
    assert "Acme" in run("explain", "acme.example")


def test_sources_are_imported_from_opml(folder: Path) -> None:
    opml = """<opml version="2.0"><body><outline text="Engineering"><outline type="rss" text="Acme"
    xmlUrl="http://acme.example/feed.xml" htmlUrl="http://acme.example/"/></outline></body></opml>"""
    assert "1 sources added" in run("sources", "import", write(folder, "list.opml", opml))
    assert "1 were known" in run("sources", "import", str(folder / "list.opml"))
    listed = json.loads(run("sources", "--json"))
    assert [(row["url"], row["domain"], row["status"]) for row in listed] == [
        ("http://acme.example/feed.xml", "acme.example", "new")
    ]


def test_an_address_that_can_not_be_read_is_not_added(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = fail(monkeypatch, capsys, "sources", "add", "http://127.0.0.1:9/feed.xml")
    assert "http://127.0.0.1:9/feed.xml" in said
    assert "--unchecked" in said
    assert json.loads(run("sources", "--json")) == []


def test_wrong_use_ends_with_exit_code_2() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "flows.cli", "queue", "--nonsense"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == 2


def test_a_past_day_is_scored_again_and_judged(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", "accounts", write(folder, "a.csv", ACCOUNTS))
    ws = open_workspace(folder)
    today = datetime.now(UTC)
    rescore(ws, today)
    rescore(ws, today + timedelta(days=40))
    day = f"{today:%Y-%m-%d}"
    assert "All 1 are what was stored" in run("score", "--as-of", day)
    document: dict[str, Any] = json.loads(run("score", "acme.example", "--json"))
    assert (document["compared"], document["differences"]) == (1, [])
    picture = folder / "backtest.svg"
    said = run("backtest", "--from", day, "--horizon-days", "30", "--svg", str(picture))
    assert "0 became opportunities" in said
    assert picture.read_text().startswith("<svg")
    assert json.loads(run("backtest", "--horizon-days", "30", "--json"))["backtest"]["cases"] == 2
    with ws.writing() as connection:
        connection.execute(text("UPDATE score SET total = 1"))
    ws.engine.dispose()
    assert fail(monkeypatch, capsys, "score", "--as-of", day) == ""
    assert "no account with the domain" in fail(monkeypatch, capsys, "score", "nobody.example")


def test_a_quota_needs_no_workspace_and_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    asked = ("quota", "--arr-goal", "2000000", "--sdrs", "10", "--close-rate", "0.2")
    said = " ".join(run(*asked, "--svg", str(tmp_path / "quota.svg")).split())
    assert "$83,333 MRR of pipeline, 17 opportunities of $5,000 MRR" in said
    assert "17 make $2,040,000 ARR" in said and "13 SDRs are needed, 3 more" in said
    assert (tmp_path / "quota.svg").read_text().startswith("<svg")
    assert json.loads(run(*asked, "--json"))["plan"]["touches_per_sdr_per_month"] == 1047
    wrong = fail(monkeypatch, capsys, *asked[:-1], "20")
    assert wrong == "--close-rate 20: a share is between 0 and 1; 20 % is 0.2"
    nowhere = fail(monkeypatch, capsys, *asked, "-w", str(tmp_path))
    assert "has no playbook.toml" in nowhere


def test_an_account_is_explained_with_its_stage_and_worth(folder: Path) -> None:
    run("import", "accounts", write(folder, "a.csv", ACCOUNTS))
    days = (datetime.now(UTC) - timedelta(days=2)).isoformat()
    rows = f"domain,email,kind,at\nacme.example,ann@acme.example,started_trial,{days}\n"
    run("import", "activities", write(folder, "b.csv", rows))
    head = "external_id,domain,email,source,created_at"
    lead = f"{head}\nL-1,acme.example,ann@acme.example,website,{days}\n"
    run("import", "leads", write(folder, "c.csv", lead))
    rescore(open_workspace(folder), datetime.now(UTC))
    said = " ".join(run("explain", "acme.example").split())
    assert "Stage decision: started trial on" in said
    assert "Worked by sales: mid company (300 employees) at decision" in said
    assert "Worth: 64 seats, estimated from 300 employees, x $200 = $12,800 MRR" in said
    assert "Lead L-1 (website" in said and "source: leads from website" in said
    assert "All 1 are what was stored. All 2 stages and values" in " ".join(run("score").split())
    story = json.loads(run("explain", "acme.example", "--json"))
    assert story["observed"][0]["proves"] == "decision"
    assert story["leads"][0]["stage"] == "decision"
    assert "website" in run("worth")


def test_it_is_explained_why_a_lead_is_not_in_the_queue_yet(folder: Path) -> None:
    run("import", "accounts", write(folder, "a.csv", ACCOUNTS))
    days = (datetime.now(UTC) - timedelta(days=2)).isoformat()
    leads = "".join(
        f"L-{source},acme.example,{source}@acme.example,{source},{days}\n"
        for source in ("webinar", "lead_list")
    )
    head = "external_id,domain,email,source,created_at\n"
    run("import", "leads", write(folder, "c.csv", f"{head}{leads}"))
    rescore(open_workspace(folder), datetime.now(UTC))
    said = " ".join(run("explain", "acme.example").split())
    assert "marketing keeps it until consideration" in said
    assert "; in the queue all the same, since a call was promised" in said
    assert "; no new sequence of a rep until then" in said
