"""What the second opinion proposes, and what becomes of a person's yes or no."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tasks import detect as module
from tasks.detect import detect
from tasks.enqueue import enqueue
from tasks.opinion import opinion, shipped_examples
from tasks.parts import shipped_parts
from tasks.review import UnknownProposal, answer, answered, export_lines, opinion_of
from tasks.rules.found import accounts_of
from tasks.rules.matching import AccountIndex
from tasks.rules.second_opinion import Example, Opinion
from tasks.rules.second_reading import SecondReader, likely_of
from tasks.rules.triggers import detect as detect_events
from tasks.workspace import Workspace
from tests.rules.matching.accounts import accounts
from tests.tasks.seed import NOW, add_account, days_ago, stored
from tests.tasks.test_detect import ROUND, publish
from warehouse.models import Evidence, SdrTask, TriggerEvent
from warehouse.models import Proposal as Stored

ODD = "Zentrova waves goodbye to a third of its people"


class Always:
    """An opinion that sees the same in every article."""

    encoder_of = None

    def chances(self, items: Sequence[tuple[str, str]], _: object) -> list[dict[str, float]]:
        return [{"layoffs": 0.7, "funding_round": 0.4, "award": 0.1} for _ in items]


@pytest.fixture
def account(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(module, "opinion_of", lambda _: Always())
    return add_account(workspace, "zentrova.example", name="Zentrova")


def proposed(ws: Workspace) -> dict[str, Any]:
    return {row["type"]: row for row in stored(ws, Stored)}


def test_what_rules_miss_is_proposed_once_and_makes_no_event(
    workspace: Workspace, account: int
) -> None:
    publish(workspace, ODD, "zentrova.example", days_ago(1))
    assert detect(workspace, NOW)["proposals_new"] == 2
    found = proposed(workspace)
    assert {name: row["probability"] for name, row in found.items()} == {
        "layoffs": 0.7, "funding_round": 0.4
    }  # fmt: skip
    assert found["layoffs"]["account_id"] == account and found["layoffs"]["answer"] is None
    assert stored(workspace, TriggerEvent) == []
    enqueue(workspace, NOW)
    assert stored(workspace, SdrTask) == []
    assert detect(workspace, NOW)["proposals_new"] == 0


class Deal:
    """An opinion that sees a deal in every article."""

    encoder_of = None

    def chances(self, items: Sequence[tuple[str, str]], _: object) -> list[dict[str, float]]:
        return [{"acquires": 0.99, "is_acquired": 0.99} for _ in items]


def test_the_night_and_match_say_the_same_of_an_article_that_no_rule_can_read(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "opinion_of", lambda _: Deal())
    title = "Dravenport Marine disappears into Lumiora"
    assert detect_events(title, "") == []
    domains = {"lumiora.example": "Lumiora", "dravenport.example": "Dravenport Marine"}
    ids = {domain: add_account(workspace, domain, name=name) for domain, name in domains.items()}
    publish(workspace, title, "trade.example", days_ago(1))
    detect(workspace, NOW)
    night = {(row["account_id"], row["type"]) for row in stored(workspace, TriggerEvent)}
    assert night == {
        (ids["lumiora.example"], "acquires"), (ids["dravenport.example"], "is_acquired")
    }  # fmt: skip

    index = AccountIndex.build(accounts(*({"name": name} for name in domains.values())), [])
    known = {number: (domain, "") for number, domain in enumerate(domains, 1)}
    reader = SecondReader(Deal(), shipped_parts(), workspace.playbook.review)  # type: ignore[arg-type]
    (found,) = accounts_of([{"title": title}], index, known, lambda: reader)
    assert {each["domain"]: each["role"] for each in found} == {
        "lumiora.example": "subject", "dravenport.example": "object"
    }  # fmt: skip


def test_what_rules_find_is_not_proposed(workspace: Workspace, account: int) -> None:
    publish(workspace, ROUND, "zentrova.example", days_ago(1))
    detect(workspace, NOW)
    assert set(proposed(workspace)) == {"layoffs"}


def test_only_who_is_named_in_the_title_or_publishes_is_asked_about(
    workspace: Workspace, account: int
) -> None:
    publish(workspace, "Rivals part with staff", "trade.example", days_ago(1), "So did Zentrova.")
    detect(workspace, NOW)
    assert proposed(workspace) == {}


def test_of_several_reports_one_is_proposed_and_none_of_what_is_known(
    workspace: Workspace, account: int
) -> None:
    publish(workspace, ODD, "zentrova.example", days_ago(3))
    publish(workspace, f"{ODD} today", "trade.example", days_ago(1))
    publish(workspace, f"{ODD}, in spring", "zentrova.example", days_ago(40))
    publish(workspace, ROUND, "trade.example", days_ago(2))
    assert detect(workspace, NOW)["proposals_new"] == 3
    types = sorted(row["type"] for row in stored(workspace, Stored))
    assert types == ["funding_round", "layoffs", "layoffs"]


def test_a_run_adds_no_more_than_the_playbook_allows(
    make_workspace: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    ws = make_workspace("[review]\nmost_per_run = 1\n")
    monkeypatch.setattr(module, "opinion_of", lambda _: Always())
    add_account(ws, "zentrova.example", name="Zentrova")
    publish(ws, ODD, "zentrova.example", days_ago(1))
    detect(ws, NOW)
    assert set(proposed(ws)) == {"layoffs"}


def test_without_a_place_for_it_no_opinion_is_asked(
    make_workspace: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    ws = make_workspace("[review]\nmost_per_run = 0\n")
    monkeypatch.delattr(module, "opinion_of")
    add_account(ws, "zentrova.example", name="Zentrova")
    publish(ws, ODD, "zentrova.example", days_ago(1))
    assert detect(ws, NOW)["proposals_new"] == 0


def test_a_yes_makes_an_event_with_the_title_as_its_proof(
    workspace: Workspace, account: int
) -> None:
    publish(workspace, ODD, "zentrova.example", days_ago(1))
    detect(workspace, NOW)
    answer(workspace, proposed(workspace)["layoffs"]["id"], True, NOW)
    (event,) = stored(workspace, TriggerEvent)
    assert (event["type"], event["account_id"], event["headline"]) == ("layoffs", account, ODD)
    (evidence,) = stored(workspace, Evidence)
    assert (evidence["field"], evidence["text"]) == ("title", ODD)


def test_a_no_makes_none_and_stays_a_no(workspace: Workspace, account: int) -> None:
    publish(workspace, ODD, "zentrova.example", days_ago(1))
    detect(workspace, NOW)
    proposal = proposed(workspace)["layoffs"]["id"]
    answer(workspace, proposal, False, NOW)
    assert stored(workspace, TriggerEvent) == []
    with pytest.raises(UnknownProposal, match="answered before"):
        answer(workspace, proposal, True, NOW)
    assert proposed(workspace)["layoffs"]["answer"] == "no"


@pytest.fixture
def few_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every tenth shipped example: enough where it matters only that something is learned."""
    few = shipped_examples()[::10]
    monkeypatch.setattr("tasks.opinion.shipped_examples", lambda: few)


def test_answers_are_learned_from_and_exported(
    workspace: Workspace, account: int, few_examples: None, tmp_path: Path
) -> None:
    publish(workspace, ODD, "zentrova.example", days_ago(1), "A lead.")
    detect(workspace, NOW)
    found = proposed(workspace)
    answer(workspace, found["layoffs"]["id"], True, NOW)
    answer(workspace, found["funding_round"]["id"], False, NOW)
    with workspace.reading() as connection:
        told = answered(connection)
    assert told == [Example(ODD, "A lead.", frozenset({"layoffs"}))]
    (line,) = export_lines(told)
    item = json.loads(line)
    assert item["title"] == ODD and [each["type"] for each in item["events"]] == ["layoffs"]
    (before,) = opinion(tmp_path).chances([(ODD, "A lead.")])
    (after,) = opinion_of(workspace).chances([(ODD, "A lead.")])
    assert after["layoffs"] > before["layoffs"]


KINDS = {
    "layoffs": "cuts {} jobs 裁员{}人",
    "award": "wins prize {} 获奖{}次",
    "": "waits for rain in town {} 等雨{}天",
}
EXAMPLES = [
    Example(
        f"Company {n} {what.format(n, n)}", "It says so. 公司称。", frozenset(filter(None, [name]))
    )
    for name, what in KINDS.items()
    for n in range(60)
]


def test_it_learns_what_it_is_shown_and_is_the_same_when_kept() -> None:
    learned = Opinion.learn(EXAMPLES)
    asked = [("Acme cuts 500 jobs", "People go."), ("Rain in town", "")]
    found = learned.chances(asked)
    assert [likely_of(each, 0.5)[:1] for each in found] == [[("layoffs", found[0]["layoffs"])], []]
    kept = Opinion.of_arrays(learned.arrays())
    assert kept.chances(asked) == found


def test_one_item_more_or_less_changes_nothing_for_the_others() -> None:
    learned = Opinion.learn(EXAMPLES)
    asked = [(each.title, each.text) for each in EXAMPLES]
    assert learned.chances(asked)[3] == learned.chances(asked[3:4])[0]


def test_items_without_a_known_word_say_nothing_and_leave_the_others_alone() -> None:
    learned = Opinion.learn(EXAMPLES)
    told, empty = ("Acme cuts 500 jobs", "People go."), ("", "")
    unknown = ("Quux", "ψ")
    first, found, second, last = learned.chances([empty, told, unknown, empty])
    assert first == second == last == learned.chances([empty])[0]
    assert found == learned.chances([told])[0] != first


def test_what_is_kept_is_loaded_while_nothing_changed(tmp_path: Path, few_examples: None) -> None:
    opinion(tmp_path)
    (kept,) = tmp_path.iterdir()
    first = kept.stat().st_mtime_ns
    opinion(tmp_path)
    assert kept.stat().st_mtime_ns == first
    kept.write_bytes(b"nonsense")
    (found,) = opinion(tmp_path).chances([("Acme cuts 500 jobs", "")])
    assert found["layoffs"] > 0.2 and kept.stat().st_size > 1000


def test_what_is_shipped_has_both_kinds_of_examples() -> None:
    examples = shipped_examples()
    assert sum(not each.types for each in examples) > 600
    assert len({name for each in examples for name in each.types}) >= 23
