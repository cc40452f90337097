"""The managers' digest: what happened, what is to be done, what slipped, in words and figures."""

import json
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import lxml.html
from markdown_it import MarkdownIt

from tasks.alert import Notice, store_alerts
from tasks.digest import as_document, collect, render, render_brief, render_html, write_digest
from tasks.kinds import store_kinds
from tasks.sources import add_sources
from tasks.workspace import Workspace
from tests.tasks.seed import (
    NOW,
    add_account,
    add_activity,
    add_contact,
    add_event,
    add_lead,
    add_rep,
    add_task,
    change,
    days_ago,
    put,
    stored,
)
from warehouse.models import Alert, Breach, SlaClock, Source, SourceData, stable_id


def test_an_empty_workspace_has_a_digest_that_says_so(
    workspace: Workspace, as_of: datetime
) -> None:
    text = render(collect(workspace, as_of))
    assert "Nothing new was found." in text
    assert "No promise was broken." in text
    assert "Every source was read." in text


def test_it_names_sources_that_could_not_be_read(workspace: Workspace) -> None:
    add_account(workspace)
    add_sources(workspace, [SourceData(url="http://acme.example/feed")], NOW)
    (source,) = stored(workspace, Source)
    change(workspace, Source, source["id"], status="dead", reason="gone for good (410)")
    facts = collect(workspace, NOW)
    assert [row["url"] for row in facts["unread"]] == ["http://acme.example/feed"]
    assert "dead: http://acme.example/feed: gone for good (410)" in render(facts)


def test_it_is_written_to_the_workspace_and_sent_once_a_day(workspace: Workspace) -> None:
    write_digest(workspace, NOW)
    write_digest(workspace, NOW)
    assert (workspace.folder / "digest" / "2026-03-02.md").read_text().startswith("# Digest of")
    sent = [row for row in stored(workspace, Alert) if row["kind"] == "digest"]
    assert [row["channel"] for row in sent] == ["file"]


def test_researching_saves_where_contacts_are_served(workspace: Workspace) -> None:
    """Three contacts of two accounts at 20 minutes: 60 by hand, 40 as it is done; an account whose
    task has no contact yet costs the contacts nothing (METHOD A3)."""
    add_rep(workspace, "maya@us.example")
    people = ("a@acme.example", "b@acme.example", "c@bolt.example")
    for domain in ("acme.example", "bolt.example", "core.example"):
        add_account(workspace, domain)
    for email in people:
        add_contact(workspace, email)
        add_task(workspace, email, email)
    add_task(workspace, "again", people[0])
    add_task(workspace, "nobody", "x@core.example", contact_id=None)
    facts = collect(workspace, NOW)
    names = ("open_tasks", "contacts_served", "accounts_researched", "saved_minutes")
    assert [facts[name] for name in names] == [5, 3, 2, 20]
    assert [(row["name"], row["open"]) for row in facts["reps"]] == [("Maya", 5)]


def test_promises_broken_are_told_while_they_run_and_a_week_after(workspace: Workspace) -> None:
    add_account(workspace)
    stops = {"runs": None, "late": days_ago(6), "long ago": days_ago(8)}
    for number, stopped in enumerate(stops.values(), 1):
        put(workspace, SlaClock, id=number, kind="hand_over", subject_id=number, rep_id=None,
            account_id=stable_id("account", "acme.example"), calendar="default",
            allowance_minutes=60, started_at=days_ago(30), due_at=days_ago(29),
            stopped_at=stopped, updated_at=NOW)  # fmt: skip
        put(workspace, Breach, id=number, clock_id=number, level="breach",
            passed_at=days_ago(29), found_at=days_ago(29))  # fmt: skip
    assert [row["clock_id"] for row in collect(workspace, NOW)["breached"]] == [1, 2]


HOSTILE = (
    '=HYPERLINK("http://evil.example") <script>alert(1)</script> <img src=x onerror=y> '
    "[us](http://evil.example) |a|b| `x` *b* \x1b[2J\r\n# Heading\u202eelpmaxe\u202c <!channel>"
)


def hostile_facts(ws: Workspace) -> dict[str, Any]:
    add_account(ws, name=HOSTILE)
    add_rep(ws, "ann@us.example", name=HOSTILE)
    add_lead(
        ws, HOSTILE, "x@acme.example", days_ago(3), stage=f"demo {HOSTILE}", source="lead_list"
    )
    add_event(ws, "acme.example", "funding_round", days_ago(0.5), HOSTILE)
    add_activity(ws, "x@acme.example", "downloaded_paper", days_ago(2), subject=HOSTILE)
    add_activity(ws, "x@acme.example", "call", days_ago(9), rep_email="ann@us.example")
    with ws.writing() as connection:
        store_kinds(connection, ws.playbook)
    return collect(ws, NOW, "weekly")


def test_no_value_becomes_a_sign_of_markdown_or_html(workspace: Workspace) -> None:
    facts = hostile_facts(workspace)
    for text in (render(facts), render_html(facts), render_brief(facts)):
        assert "\x1b" not in text and "\u202e" not in text and "\n# Heading" not in text
    page = lxml.html.fromstring(render_html(facts))
    assert not page.xpath("//script|//img|//a") and "<script>" in page.text_content()
    markdown = MarkdownIt("commonmark").enable("table").parse(render(facts))
    inner = [each for token in markdown for each in token.children or []]
    assert not [each for each in inner if each.type in ("link_open", "image", "html_inline")]
    heads = [token.map for token in markdown if token.type == "heading_open" and token.tag == "h1"]
    assert len(heads) == 1


def test_every_row_of_a_table_has_as_many_cells_as_its_head(workspace: Workspace) -> None:
    facts = hostile_facts(workspace)
    lines = [line.replace("\\|", "") for line in render(facts).splitlines()]
    widths = [line.count("|") if line.startswith("|") else 0 for line in lines]
    pairs = [pair for pair in pairwise(widths) if all(pair)]
    assert len(pairs) > 8 and all(above == below for above, below in pairs)
    page = lxml.html.fromstring(render_html(facts))
    for table in page.xpath("//table[@class='rows']"):
        rows = table.xpath("./tr|./tbody/tr")
        assert len({len(row.xpath("./td|./th")) for row in rows}) == 1


def test_what_is_not_known_is_said_with_what_to_import(workspace: Workspace) -> None:
    facts = collect(workspace, NOW, "weekly")
    assert len(facts["answers"]) == 16
    assert all(answer.missing and not answer.rows for answer in facts["answers"])
    text = render(facts)
    for command in ("opportunities", "leads", "activities"):
        assert f"whynow import {command} FILE.csv" in text
    assert "$" not in text.partition("## What the figures mean")[0]


def test_the_document_has_the_definition_of_every_figure(workspace: Workspace) -> None:
    document = as_document(hostile_facts(workspace))
    json.dumps(document, default=str)
    for answer in document["answers"]:
        assert answer["definition"] and answer["unit"] and answer["text"]
        assert answer["answer"] or answer["not_answerable"]
        assert all(set(row) == set(answer["columns"]) for row in answer["rows"])


def test_a_daily_digest_asks_what_a_day_can_answer(workspace: Workspace) -> None:
    views = [answer.view for answer in collect(workspace, NOW)["answers"]]
    assert "v_sql_missed" in views and "v_revenue_forecast" not in views
    assert "Coaching" not in render(collect(workspace, NOW))


def test_a_week_is_written_once_beside_its_days_and_mailed_as_a_page(workspace: Workspace) -> None:
    write_digest(workspace, NOW, "weekly")
    write_digest(workspace, NOW + timedelta(hours=2), "weekly")
    write_digest(workspace, NOW)
    names = {path.name for path in (workspace.folder / "digest").iterdir()}
    assert names == {"2026-03-02.md", "2026-03-02.html", "2026-W09.md", "2026-W09.html"}
    subjects = {row["subject"]: row for row in stored(workspace, Alert)}
    assert set(subjects) == {"Digest of 2026-03-02", "Digest of the week of 2026-02-23"}
    weekly = subjects["Digest of the week of 2026-02-23"]
    assert weekly["html"].startswith("<!DOCTYPE html>") and len(weekly["brief"]) < 2000


def test_alerts_that_failed_are_told_to_managers(workspace: Workspace) -> None:
    notice = Notice("digest", "managers", "Morning", "text", [1])
    with workspace.writing() as connection:
        store_alerts(connection, workspace.playbook, [notice], NOW)
    (alert,) = stored(workspace, Alert)
    tried = [{"channel": "chat", "at": "", "why": "alert channel 'chat': HTTP status 500"}]
    change(workspace, Alert, alert["id"], tried=tried)
    facts = collect(workspace, NOW)
    assert "Morning, for managers: waits for file; alert channel 'chat'" in render(facts)
    assert "HTTP status 500" in render_html(facts)
