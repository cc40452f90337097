"""The managers' digest: what happened, what is to be done, what slipped, in words and figures."""

from datetime import datetime

from tasks.digest import collect, render, write_digest
from tasks.sources import add_sources
from tasks.workspace import Workspace
from tests.tasks.seed import NOW, add_account, change, stored
from warehouse.models import Alert, Source, SourceData


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
