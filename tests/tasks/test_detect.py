"""From stored articles to events with evidence: once each, merged, and complete after a kill."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from tasks import detect as module
from tasks.articles import store_items
from tasks.detect import detect
from tasks.sources import add_sources
from tasks.workspace import Workspace
from tests.tasks.seed import NOW, add_account, change, days_ago, stored
from warehouse.models import (
    Account,
    Article,
    ArticleData,
    ArticleVersion,
    EventMention,
    Evidence,
    Source,
    SourceData,
    TriggerEvent,
)

ROUND = "Zentrova raises $40 million Series B led by Alder Partners"


def publish(
    ws: Workspace, title: str, host: str, at: datetime, text: str = "", kind: str = "feed"
) -> None:
    """An article of a source, stored as reading does; the host is the account's own, if any."""
    url = f"http://{host}/{kind}.xml"
    add_sources(ws, [SourceData(url=url, domain=host, kind=kind)], NOW)
    source = {row["url"]: row for row in stored(ws, Source)}[url]
    slug = title.lower().replace(" ", "-")[:60] + (at.isoformat() if kind == "filings" else "")
    item = ArticleData(url=f"http://{host}/{slug}", title=title, text=text, published_at=at)
    with ws.writing() as connection:
        store_items(connection, source, [item], NOW)


def check_evidence(ws: Workspace) -> list[dict[str, Any]]:
    """All evidence; it stands verbatim in the version that its mention names."""
    versions = {row["id"]: row for row in stored(ws, ArticleVersion)}
    mentions = {row["id"]: row for row in stored(ws, EventMention)}
    evidence = stored(ws, Evidence)
    for row in evidence:
        words = versions[mentions[row["mention_id"]]["version_id"]][row["field"]]
        assert words[row["start_char"] : row["end_char"]] == row["text"]
    return evidence


def test_an_event_is_found_once_with_words_that_stand_in_the_article(workspace: Workspace) -> None:
    account = add_account(workspace, "zentrova.example", name="Zentrova")
    publish(workspace, ROUND, "zentrova.example", days_ago(1))
    publish(workspace, "How we plan a quarter", "zentrova.example", days_ago(1))
    counts = detect(workspace, NOW)
    counted = {"articles": 2, "events_new": 1, "events_changed": 0, "mentions_new": 1}
    assert counts == counts | counted
    (event,) = stored(workspace, TriggerEvent)
    assert (event["account_id"], event["type"]) == (account, "funding_round")
    assert event["occurred_at"] == days_ago(1)
    assert event["facts"]["amount"] == 40_000_000
    assert {"event", "amount", "round"} <= {row["name"] for row in check_evidence(workspace)}
    assert detect(workspace, NOW)["articles"] == 0


def test_reports_from_several_outlets_are_one_event(workspace: Workspace) -> None:
    add_account(workspace, "zentrova.example", name="Zentrova")
    publish(workspace, ROUND, "zentrova.example", days_ago(2))
    detect(workspace, NOW)
    publish(workspace, "Zentrova raises $39.8M in Series B round", "trade.example", days_ago(1))
    counts = detect(workspace, NOW)
    assert (counts["events_new"], counts["events_changed"], counts["mentions_new"]) == (0, 1, 1)
    (event,) = stored(workspace, TriggerEvent)
    assert (event["mentions"], event["outlets"]) == (2, 2)
    assert event["headline"] == ROUND


def test_an_account_that_comes_later_is_found_in_what_was_read_before(workspace: Workspace) -> None:
    add_account(workspace, "other.example", name="Otherwise Ltd")
    publish(workspace, ROUND, "trade.example", days_ago(1))
    assert detect(workspace, NOW)["events_new"] == 0
    later = NOW + timedelta(hours=1)
    add_account(workspace, "zentrova.example", name="Zentrova", updated_at=later)
    assert detect(workspace, later)["events_new"] == 1
    assert detect(workspace, later) == dict.fromkeys(
        ("articles", "events_new", "events_changed", "mentions_new", "proposals_new"), 0
    )


def test_an_edited_article_is_searched_again_and_keeps_its_event(workspace: Workspace) -> None:
    add_account(workspace, "zentrova.example", name="Zentrova")
    publish(workspace, ROUND, "zentrova.example", days_ago(1))
    detect(workspace, NOW)
    publish(workspace, ROUND, "zentrova.example", days_ago(1), text="More words were added.")
    assert detect(workspace, NOW)["articles"] == 1
    assert len(stored(workspace, TriggerEvent)) == 1
    assert len(stored(workspace, EventMention)) == 1


def test_evidence_is_of_the_version_that_was_searched_last(workspace: Workspace) -> None:
    add_account(workspace, "zentrova.example", name="Zentrova")
    lead = "Zentrova announced today that it has raised $40 million led by Alder Partners."
    publish(workspace, "Zentrova raises Series B", "zentrova.example", days_ago(1), lead)
    detect(workspace, NOW)
    before = {row["id"] for row in check_evidence(workspace)}
    more = f"Oslo, 2 March. {lead}"
    publish(workspace, "Zentrova raises Series B", "zentrova.example", days_ago(1), more)
    detect(workspace, NOW)
    after = check_evidence(workspace)
    assert {row["name"] for row in after} >= {"event", "amount"}
    assert len(after) == len(before) and not before & {row["id"] for row in after}


RESULTS = "Item 2.02: Results of Operations and Financial Condition"
DEPARTURE = "Item 5.02: Departure of Directors or Certain Officers"


def test_items_of_an_accounts_own_filings_are_its_events(workspace: Workspace) -> None:
    account = add_account(workspace, "zentrova.example", name="Zentrova")
    text = f"{RESULTS}\n{DEPARTURE}\nItem 9.01: Financial Statements and Exhibits"
    title = "ZTV HOLDCO INC files 8-K: Departure of Directors or Certain Officers"
    publish(workspace, title, "zentrova.example", days_ago(1), text, kind="filings")
    assert detect(workspace, NOW)["events_new"] == 2
    events = stored(workspace, TriggerEvent)
    assert {row["type"] for row in events} == {"exec_departure", "results_guidance"}
    assert {row["account_id"] for row in events} == {account}
    proofs = {row["text"] for row in check_evidence(workspace) if row["name"] == "event"}
    assert proofs == {RESULTS, DEPARTURE}
    assert {row["rule"] for row in stored(workspace, EventMention)} == {"filings@1"}


def test_in_the_list_of_all_filings_the_title_names_the_company(workspace: Workspace) -> None:
    account = add_account(workspace, "zentrova.example", name="Zentrova")
    for filer in ("ZENTROVA INC", "ZENTROVA MEDIA PARTNERS LP"):
        title = f"{filer} files 8-K: Departure of Directors or Certain Officers"
        publish(workspace, title, "register.example", days_ago(1), DEPARTURE, kind="filings")
    assert detect(workspace, NOW)["events_new"] == 1
    (event,) = stored(workspace, TriggerEvent)
    assert (event["account_id"], event["headline"][:12]) == (account, "ZENTROVA INC")
    assert event["facts"] == {"item": "5.02"}


def test_the_same_form_a_quarter_later_is_another_event(workspace: Workspace) -> None:
    add_account(workspace, "zentrova.example", name="Zentrova")
    for day in (80, 1):
        title = "ZENTROVA INC files 8-K: Results of Operations and Financial Condition"
        publish(workspace, title, "zentrova.example", days_ago(day), RESULTS, kind="filings")
    detect(workspace, NOW)
    assert [row["mentions"] for row in stored(workspace, TriggerEvent)] == [1, 1]


def test_another_meaning_of_items_searches_again(make_workspace: Callable[..., Workspace]) -> None:
    ws = make_workspace()
    add_account(ws, "zentrova.example", name="Zentrova")
    text = "Item 8.01: Other Events"
    publish(ws, "ZENTROVA files 8-K", "zentrova.example", days_ago(1), text, kind="filings")
    assert detect(ws, NOW)["events_new"] == 0
    ws = make_workspace('[filings.items]\n"8.01" = "partnership"\n')
    assert detect(ws, NOW)["events_new"] == 1
    assert detect(ws, NOW)["articles"] == 0


def test_old_articles_and_weak_links_start_nothing(workspace: Workspace) -> None:
    add_account(workspace, "zentrova.example", name="Zentrova")
    publish(workspace, ROUND, "zentrova.example", days_ago(200))
    publish(workspace, "Jobs report raises hopes for a soft landing", "trade.example", days_ago(1))
    detect(workspace, NOW)
    assert stored(workspace, TriggerEvent) == []


def test_a_run_that_is_killed_between_batches_ends_in_the_same_state(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BATCH", 2)
    add_account(workspace, "zentrova.example", name="Zentrova")
    titles = [
        ROUND,
        "Zentrova names Ada Marsh chief financial officer",
        "Zentrova opens Oslo office",
    ]
    for day, title in enumerate(titles):
        publish(workspace, title, "zentrova.example", days_ago(day + 1))
    store = module.store_found
    calls: list[Any] = []

    def dies_at_the_second(*arguments: Any) -> dict[str, int]:
        calls.append(arguments)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return store(*arguments)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(module, "store_found", dies_at_the_second)
        detect(workspace, NOW)
    done = [row["detected_with"] for row in stored(workspace, Article)]
    assert done.count(None) in (1, 2)
    detect(workspace, NOW)
    kinds = {row["type"] for row in stored(workspace, TriggerEvent)}
    assert kinds == {"funding_round", "exec_hire", "new_location"}
    assert len(stored(workspace, EventMention)) == 3


def test_without_accounts_articles_wait(workspace: Workspace) -> None:
    publish(workspace, ROUND, "trade.example", days_ago(1))
    assert detect(workspace, NOW)["articles"] == 0
    account = add_account(workspace, "zentrova.example", name="Zentrova")
    change(workspace, Account, account, updated_at=NOW)
    assert detect(workspace, NOW)["events_new"] == 1
