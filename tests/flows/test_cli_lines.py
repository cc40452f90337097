"""The commands that compose: lines of JSON in, lines of JSON out."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flows.cli.app import app

ROUND = {"id": 1, "title": "Lumio raises $40M Series B", "url": "https://a.example/1", "mine": [1]}
NOTHING = {"id": "b", "title": "Rain is expected on Sunday"}
Item = dict[str, Any]


def lines(*items: Any) -> str:
    return "".join(f"{json.dumps(item)}\n" for item in items)


def piped(*arguments: str, given: str | bytes) -> tuple[int, list[Item], str]:
    """Exit code, items written, what was said on standard error."""
    done = CliRunner().invoke(app, arguments, input=given)
    return done.exit_code, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def test_each_item_passes_through_with_its_events() -> None:
    code, found, _ = piped("detect", given=lines(ROUND, NOTHING))
    assert code == 0
    assert [each | {"events": None} for each in found] == [
        {**ROUND, "events": None}, {**NOTHING, "events": None}
    ]  # fmt: skip
    assert found[1]["events"] == []
    (event,) = found[0]["events"]
    assert (event["type"], event["status"], event["band"]) == (
        "funding_round", "announced", "accept"
    )  # fmt: skip
    assert event["polarity"] == 1 and 0 < event["confidence"] <= 1
    facts = {"company": "Lumio", "amount": 40e6, "currency": "USD", "round": "series b"}
    assert event["facts"] == facts


def test_the_encoder_finds_more_where_it_is_asked() -> None:
    oblique = {
        "id": 1,
        "title": "Curtains for Pennywell's night shift",
        "text": "The Leeds haulier no longer needs 400 of its people.",
    }
    plainer = {
        "id": 2,
        "title": "Pennywell to give its drivers the boot as robots move in",
        "text": "Some 400 people at the Leeds haulier will be out of work by June.",
    }
    plain = {
        "id": 3,
        "title": "Robots push 400 drivers out at Pennywell",
        "text": "Some 400 people at the Leeds haulier will be out of work by June.",
    }
    told = [("layoffs", "Pennywell")]
    for option, accepted in (("--review", [[], [], told]), ("--thorough", [told, told, told])):
        _, found, _ = piped("detect", option, given=lines(oblique, plainer, plain))
        assert [
            [
                (event["type"], event["facts"]["company"])
                for event in each["events"]
                if event["band"] == "accept"
            ]
            for each in found
        ] == accepted


def test_all_evidence_stands_in_the_item() -> None:
    item = {
        "id": 1,
        "title": "Exclusive: Tarvel buys Lumio for €12m - The Post",
        "text": "Tarvel GmbH has acquired Lumio, it announced today.",
    }
    _, (found,), _ = piped("detect", given=lines(item))
    pieces = [each for event in found["events"] for each in event["evidence"]]
    assert {each["name"] for each in pieces} >= {"event", "company", "target", "acquirer", "amount"}
    for each in pieces:
        assert item[each["field"]][each["start"] : each["end"]] == each["text"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("nonsense", "not JSON"),
        ("[1]", "must be a JSON object, is a list"),
        ('{"title": "x"}', "id is missing"),
        ('{"id": 1, "title": null}', "title is missing"),
        ('{"id": 1, "title": 2}', "title must be text, is a number"),
        ('{"id": {}, "title": "x"}', "id must be text or a whole number, is an object"),
        ("[" * 100_000, "not"),
        (b"\xff\xfe", "not UTF-8"),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_the_others_go_on(line: str | bytes, why: str) -> None:
    bad = line if isinstance(line, bytes) else line.encode()
    given = lines(NOTHING).encode() + bad + b"\n\n" + lines(ROUND).encode()
    code, found, said = piped("detect", given=given)
    assert code == 1
    assert [each["id"] for each in found] == ["b", 1]
    assert "line 2: " in said and why in said


def test_a_last_line_without_an_end_counts_and_blank_ones_do_not() -> None:
    _, found, _ = piped("detect", given="\n" + lines(ROUND) + json.dumps(NOTHING))
    assert [each["id"] for each in found] == [1, "b"]


def test_half_a_character_comes_out_as_it_came() -> None:
    code, (found,), _ = piped("detect", given='{"id": 1, "title": "\\ud800 x"}\n')
    assert code == 0 and found["title"] == "\ud800 x"


def test_an_item_is_answered_before_the_next_is_given() -> None:
    command = [sys.executable, "-m", "flows.cli", "detect"]
    environment = {k: v for k, v in os.environ.items() if k != "WHYNOW_WORKSPACE"}
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin and process.stdout
        for item in (ROUND, NOTHING):
            process.stdin.write(lines(item).encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == item["id"]
        process.stdin.close()
        assert process.wait() == 0


ACCOUNTS = """domain,name,aliases,ticker,negative_aliases
lumio.example,Lumio GmbH,Lumio AI;Lumio Labs,,Lumio Hotel
tarvel.example,Tarvel,,NYSE:TRVL,
"""


@pytest.fixture
def accounts(tmp_path: Path) -> str:
    path = tmp_path / "accounts.csv"
    path.write_text(ACCOUNTS)
    return str(path)


def matched(accounts: str, title: str, text: str = "") -> dict[str, str]:
    """The parts of accounts in an item, by domain."""
    given = lines({"id": 1, "title": title, "text": text})
    code, (found,), _ = piped("match", "--accounts", accounts, given=given)
    assert code == 0
    return {each["domain"]: each["role"] for each in found["accounts"]}


def test_accounts_come_with_their_parts(accounts: str) -> None:
    assert matched(accounts, "Tarvel acquires Lumio AI") == {
        "tarvel.example": "subject", "lumio.example": "object"
    }  # fmt: skip
    assert matched(accounts, "Lumio Labs raises $5m from Tarvel") != {}
    assert matched(accounts, "Rain is expected") == {}
    assert matched(accounts, "The Lumio Hotel opens its doors") == {}


def test_match_says_the_same_of_items_and_of_what_detect_made_of_them(accounts: str) -> None:
    given = lines(
        {"id": 1, "title": "Tarvel acquires Lumio AI"},
        {"id": 2, "title": "Hull says farewell to Lumio AI as Tarvel moves in"},
        {"id": 3, "title": "Rain is expected"},
    )
    alone = piped("match", "--accounts", accounts, given=given)[1]
    _, told, _ = piped("detect", given=given)
    _, behind, _ = piped("match", "--accounts", accounts, given=lines(*told))
    assert [item["accounts"] for item in behind] == [item["accounts"] for item in alone]
    assert [item["events"] for item in behind] == [item["events"] for item in told]
    assert "events" not in alone[0]


def test_match_takes_the_events_that_it_is_given(accounts: str) -> None:
    item = {"id": 1, "title": "Tarvel acquires Lumio AI"}
    _, (told,), _ = piped("detect", "--no-review", given=lines(item))
    bought = [event for event in told["events"] if event["type"] == "is_acquired"]
    for event in bought:
        event["evidence"] = [each for each in event["evidence"] if each["name"] != "acquirer"]
    _, (found,), _ = piped("match", "--accounts", accounts, given=lines(item | {"events": bought}))
    roles = {each["domain"]: each["role"] for each in found["accounts"]}
    assert roles["lumio.example"] == "subject"


def test_events_that_detect_has_not_found_there_are_told_by_their_line(accounts: str) -> None:
    strange = ROUND | {"events": [{"type": "funding_round"}]}
    code, found, said = piped("match", "--accounts", accounts, given=lines(strange, NOTHING))
    assert (code, [each["id"] for each in found]) == (1, ["b"])
    assert "line 1: events are not as `whynow detect` adds them" in said


def test_without_a_second_opinion_match_asks_no_reader(
    accounts: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("flows.cli.lines._reader")
    given = lines({"id": 1, "title": "Tarvel acquires Lumio AI"})
    arguments = ("match", "--accounts", accounts, "--no-review")
    code, (found,), _ = piped(*arguments, given=given)
    assert code == 0 and len(found["accounts"]) == 2


def test_what_proves_a_link_is_said(accounts: str) -> None:
    given = lines({"id": 1, "title": "A round for Lumio GmbH"})
    _, (found,), _ = piped("match", "--accounts", accounts, given=given)
    (account,) = found["accounts"]
    assert account["name"] == "Lumio GmbH" and account["role"] == "subject"
    assert account["cues"] == ["legal name"] and account["confidence"] > 0.9


@pytest.mark.parametrize(
    ("content", "why"),
    [(None, "No such file"), ("name\nx\n", "no column domain"), ("", "empty")],
)
def test_accounts_that_can_not_be_used_are_refused(
    content: str | None, why: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    if content is not None:
        path.write_text(content)
    done = CliRunner().invoke(app, ["match", "--accounts", str(path)], input="")
    assert done.exit_code == 1 and why in str(done.exception)


GOLD = [
    ROUND | {"events": [{"type": "funding_round", "status": "announced", "facts": {}}]},
    {"id": 2, "title": "Lumio lays off 40", "events": [{"type": "layoffs", "status": "rumour"}]},
    NOTHING | {"events": []},
]


def test_an_evaluation_counts_and_shows_errors(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(lines(*GOLD))
    done = CliRunner().invoke(app, ["evaluate", str(gold), "--json"])
    total = json.loads(done.stdout)["total"]
    assert (total["right"], total["false"], total["missed"]) == (2, 0, 0)
    assert total["precision"]["interval"][0] < 1
    shown = CliRunner().invoke(app, ["evaluate", str(gold)]).stdout
    assert "funding_round" in shown and "status layoffs: Lumio lays off 40" in shown


def test_two_versions_are_compared(tmp_path: Path) -> None:
    gold, old = tmp_path / "gold.jsonl", tmp_path / "old.jsonl"
    gold.write_text(lines(*GOLD))
    old.write_text(lines(ROUND | {"events": []}, NOTHING | {"events": [{"type": "award"}]}))
    done = CliRunner().invoke(app, ["evaluate", str(gold), "--compare", str(old)])
    assert done.exit_code == 0, done.output
    assert "Mended: 3" in done.stdout and "0 → 1" in done.stdout


def test_a_gold_file_with_a_fault_is_refused(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(lines(NOTHING) + "nonsense\n")
    done = CliRunner().invoke(app, ["evaluate", str(gold)])
    assert done.exit_code == 1 and "line 2: not JSON" in str(done.exception)


TOLD = [
    ROUND | {"published_at": "2026-05-04", "story": "x"},
    {"id": 2, "title": "Lumio bags $40 million", "published_at": "2026-05-05", "story": "x"},
    NOTHING | {"published_at": "2026-05-05", "story": "y"},
]


def test_reports_of_one_happening_get_one_story() -> None:
    code, found, _ = piped("cluster", given=lines(*TOLD))
    assert code == 0
    assert [each | {"story": None} for each in found] == [each | {"story": None} for each in TOLD]
    first, second, other = (each["story"] for each in found)
    assert first == second != other
    assert piped("cluster", given=lines(*TOLD))[1] == found


def test_a_date_that_is_none_is_told_by_its_line_and_the_others_go_on() -> None:
    wrong = TOLD[1] | {"published_at": "soon"}
    code, found, said = piped("cluster", given=lines(TOLD[0], wrong, TOLD[2]))
    assert code == 1 and [each["id"] for each in found] == [1, "b"]
    assert "line 2: published_at is no date: soon" in said


def test_stories_are_evaluated_where_items_are_labelled_with_them(tmp_path: Path) -> None:
    gold, old = tmp_path / "gold.jsonl", tmp_path / "old.jsonl"
    gold.write_text(lines(*reversed(TOLD)))
    old.write_text(lines(*(each | {"story": "same"} for each in TOLD)))
    done = CliRunner().invoke(app, ["evaluate", str(gold), "--json"])
    found = json.loads(done.stdout)["stories"]
    assert (found["items"], found["stories"], found["f1"]["value"]) == (3, 2, 1)
    assert (found["pairs"]["right"], found["pairs"]["false"], found["errors"]) == (1, 0, [])
    shown = CliRunner().invoke(app, ["evaluate", str(gold), "--found", str(old)]).stdout
    assert "joined story: Rain is expected on Sunday" in shown and "3 items of 2 stories" in shown
    both = CliRunner().invoke(app, ["evaluate", str(gold), "--compare", str(old)]).stdout
    assert "before" in both and "now" in both


def test_other_sides_are_shown_with_their_f1(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    deal = {"type": "acquires", "status": "announced", "facts": {"target": "Lumio"}}
    gold.write_text(lines({"id": 1, "title": "Tarvel acquires Lumio", "events": [deal]}))
    shown = CliRunner().invoke(app, ["evaluate", str(gold)]).stdout
    target = [line for line in shown.splitlines() if line.startswith("│target")][-1]
    assert target.rstrip("│").split("│")[-1].strip() == "1.00"


def test_a_contact_passes_through_with_what_its_title_says() -> None:
    code, found, _ = piped("tier", given=lines({"title": "VP Sales, EMEA", "mine": 1}))
    assert code == 0
    assert found == [
        {
            "title": "VP Sales, EMEA", "mine": 1, "tier": "c_level_vp", "seniority": "vp",
            "function": "sales", "confidence": 0.95, "role": "decision_maker",
        }
    ]  # fmt: skip


def test_a_contact_needs_a_title_and_no_id() -> None:
    given = lines({"id": 1}, {"title": 3}, {"title": "总监", "id": []}, {"title": "总监"})
    code, found, said = piped("tier", given=given)
    assert (code, [each["tier"] for each in found]) == (1, ["director"])
    assert "line 1: title is missing" in said
    assert "line 2: title must be text" in said
    assert "line 3: id must be text" in said


def test_clock_answers_each_question_and_names_the_lines_that_ask_nothing() -> None:
    calendar = {"timezone": "Europe/Berlin", "hours": {"0": [["09:00", "17:00"]]}}
    asked = {"id": "a", "start": "2026-03-02T16:30:00+01:00", "calendar": calendar}
    given = lines(
        asked | {"allowance_seconds": 3600},
        {"id": "b"},
        asked | {"id": "c", "until": "2026-03-09T10:00:00+01:00"},
        asked | {"id": "d", "allowance_seconds": 1, "calendar": {"timezone": "UTC"}},
    )
    code, found, said = piped("clock", given=given)
    assert code == 1 and "line 2: needs either allowance_seconds or until" in said
    assert found == [
        {"id": "a", "due": "2026-03-09T08:30:00+00:00"},
        {"id": "c", "open_seconds": 5400},
        {"id": "d", "due": None, "reason": "the calendar never opens"},
    ]


def test_the_playbook_of_a_workspace_overrules_tiers_and_roles(tmp_path: Path) -> None:
    (tmp_path / "playbook.toml").write_text(
        '[titles]\n"works manager" = "director"\n'
        '[contacts.roles.any]\ndirector = "end_user"\n'
        '[contacts.roles.sales]\njunior = "influencer"\n'
    )
    given = lines({"title": "Works Manager"}, {"title": "Sales Intern"})
    _, found, _ = piped("tier", "--workspace", str(tmp_path), given=given)
    told = [(each["tier"], each["role"], each["confidence"]) for each in found]
    assert told == [("director", "end_user", 1.0), ("practitioner", "influencer", 0.95)]
