"""Where a channel fails another takes over, many come as one, and nothing is lost in silence."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from connectors.errors import PermanentError
from tasks.alert import Notice, alerts, failures, send_alerts, send_test, store_alerts
from tasks.alert.channels import addressed
from tasks.alert.told import UnknownChannel
from tasks.rules.playbook import Alerts, PlaybookError
from tasks.workspace import Workspace
from tests.connectors.servers import Post, Web, serving
from tests.tasks.test_alert import add_run, claim, end_run
from warehouse.models import Alert
from warehouse.writes import table_of

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")

AS_OF = datetime(2026, 3, 2, 9, tzinfo=UTC)
ALERT = table_of(Alert)
CHAT = '{name = "chat", url = "env:WHYNOW_TEST_CHAT", kinds = ["sla_breach"], per_minute = 3}'
SPARE = '{name = "spare", url = "env:WHYNOW_TEST_SPARE", kinds = []}'
FILE = '{name = "file", url = "file:alerts.jsonl", kinds = ["digest"]}'
ORDER = "[alerts.fallback]\nany = ['spare', 'file']\n"


@pytest.fixture
def chat(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with serving(Web()) as server:
        monkeypatch.setenv("WHYNOW_TEST_CHAT", f"json://{server.place}/chat")
        monkeypatch.setenv("WHYNOW_TEST_SPARE", f"json://{server.place}/spare")
        yield server


def policy(*channels: str, more: str = "") -> str:
    return f"[alerts]\nchannels = [{', '.join(channels)}]\n{more}"


def store(ws: Workspace, *subjects: str, receiver: str = "mia@us.example") -> None:
    notices = [
        Notice("sla_breach", receiver, subject, f"of {subject}", about=[number])
        for number, subject in enumerate(subjects)
    ]
    with ws.writing() as connection:
        store_alerts(connection, ws.playbook, notices, AS_OF)


def stored(ws: Workspace) -> list[Any]:
    with ws.reading() as connection:
        return list(connection.execute(select(ALERT).order_by(ALERT.c.subject)))


def told(web: Web) -> list[tuple[str, str]]:
    return [(path, sent["title"]) for path, sent in web.got]


Make = Callable[..., Workspace]


def test_a_channel_that_fails_twice_hands_over_in_the_same_run(
    make_workspace: Make, chat: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    ws = make_workspace(policy(CHAT, SPARE, FILE, more=ORDER))
    add_run(ws, "one")
    store(ws, "breach")
    chat.answer = (500, b"")
    assert send_alerts(ws, AS_OF, "one")["failed"] == 1
    counts = send_alerts(ws, AS_OF + timedelta(minutes=5), "one")
    assert (counts["fell_back"], counts["failed"]) == (1, 1)
    assert [path for path, _ in told(chat)] == ["/chat", "/chat", "/spare"]
    chat.answer = (200, b"")
    assert send_alerts(ws, AS_OF + timedelta(minutes=10), "one")["sent"] == 1
    (row,) = stored(ws)
    assert (row.status, row.channel) == ("sent", "spare")
    assert [(each["channel"], "500" in each["why"]) for each in row.tried] == [("chat", True)]
    with ws.reading() as connection:
        (failed,) = failures(connection, AS_OF)
        (listed,) = alerts(connection, 5)
    assert failed["told"].startswith("sent to spare; alert channel 'chat': json did not take")
    assert listed["told"] == failed["told"]


def test_what_can_not_work_is_handed_over_at_once_down_to_the_last(
    make_workspace: Make, chat: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WHYNOW_TEST_CHAT")
    monkeypatch.delenv("WHYNOW_TEST_SPARE")
    ws = make_workspace(policy(CHAT, SPARE, FILE, more=ORDER))
    add_run(ws, "one")
    store(ws, "breach")
    counts = send_alerts(ws, AS_OF, "one")
    assert (counts["sent"], counts["fell_back"], counts["given_up"]) == (1, 2, 0)
    lines = (ws.folder / "alerts.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["subject"] for line in lines] == ["breach"]


def test_two_channels_that_fail_leave_one_copy_with_a_third(
    make_workspace: Make, chat: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = CHAT.replace('"chat"', '"other"').replace("WHYNOW_TEST_CHAT", "WHYNOW_TEST_NONE")
    monkeypatch.delenv("WHYNOW_TEST_CHAT")
    ws = make_workspace(policy(CHAT, other, SPARE, more="[alerts.fallback]\nany = ['spare']\n"))
    add_run(ws, "one")
    store(ws, "breach")
    send_alerts(ws, AS_OF, "one")
    assert told(chat) == [("/spare", "breach")]


def test_what_is_more_than_a_minute_takes_comes_as_one(make_workspace: Make, chat: Web) -> None:
    ws = make_workspace(policy(CHAT))
    add_run(ws, "one")
    store(ws, *"abcdef")
    counts = send_alerts(ws, AS_OF, "one")
    assert (counts["sent"], counts["grouped"]) == (6, 4)
    titles = [title for _, title in told(chat)]
    assert len(titles) == 3 and titles[2].startswith("4 alerts: ")
    singles = {*titles[:2]}
    rest = set("abcdef") - singles
    assert all(f"{each}\nof {each}" in chat.got[2][1]["message"] for each in rest)
    assert {row.status for row in stored(ws)} == {"sent"}


def test_a_group_of_a_run_that_died_is_sent_again_as_one_and_marked(
    make_workspace: Make, chat: Web
) -> None:
    ws = make_workspace(policy(CHAT.replace("= 3", "= 1")))
    for run in ("one", "two"):
        add_run(ws, run)
    store(ws, *"abc")
    claim(ws, "one")
    end_run(ws, "one")
    counts = send_alerts(ws, AS_OF, "two")
    assert (counts["sent"], counts["repeated"], counts["grouped"]) == (3, 3, 3)
    ((_, title),) = told(chat)
    assert title.startswith("[repeat] 3 alerts: ")


def test_a_fallback_file_gets_one_line_though_a_run_died_before_it_said_so(
    make_workspace: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WHYNOW_TEST_CHAT", raising=False)
    ws = make_workspace(policy(CHAT, FILE))
    for run in ("one", "two"):
        add_run(ws, run)
    store(ws, "breach")
    assert send_alerts(ws, AS_OF, "one")["fell_back"] == 1
    claim(ws, "one")
    end_run(ws, "one")
    assert send_alerts(ws, AS_OF, "two")["repeated"] == 1
    (line,) = (ws.folder / "alerts.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["subject"] == "breach"


def test_a_file_that_a_variable_names_gets_a_line_for_each(
    make_workspace: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHYNOW_TEST_CHAT", "file:alerts.jsonl")
    ws = make_workspace(policy(CHAT.replace("= 3", "= 1")))
    add_run(ws, "one")
    store(ws, *"abc")
    assert send_alerts(ws, AS_OF, "one")["sent"] == 3
    lines = (ws.folder / "alerts.jsonl").read_text(encoding="utf-8").splitlines()
    assert sorted(json.loads(line)["subject"] for line in lines) == [*"abc"]


def test_a_full_minute_holds_the_others_until_the_next(make_workspace: Make, chat: Web) -> None:
    ws = make_workspace(policy(CHAT))
    add_run(ws, "one")
    store(ws, *"abcd")
    send_alerts(ws, AS_OF, "one")
    with ws.writing() as connection:
        more = [Notice("sla_breach", "ben@us.example", "late", "text", about=[99])]
        store_alerts(connection, ws.playbook, more, AS_OF)
    held = send_alerts(ws, AS_OF + timedelta(seconds=30), "one")
    assert (held["sent"], held["held"]) == (0, 1)
    assert send_alerts(ws, AS_OF + timedelta(seconds=61), "one")["sent"] == 1
    assert told(chat)[-1] == ("/chat", "late")


def test_an_address_with_a_receiver_is_each_receivers_own(
    make_workspace: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(Post()) as post:
        url = f"mailto://127.0.0.1:{post.port}?from=w@us.example&to={{receiver}}&mode=insecure"
        monkeypatch.setenv("WHYNOW_TEST_CHAT", url)
        more = '[alerts.people]\n"sales managers" = "heads@us.example"\n'
        ws = make_workspace(policy(CHAT, more=more))
        add_run(ws, "one")
        store(ws, "breach")
        store(ws, "breach", receiver="sales managers")
        store(ws, "breach", receiver="sales team")
        counts = send_alerts(ws, AS_OF, "one")
        assert (counts["sent"], counts["failed"]) == (2, 1)
        to = sorted(receiver for _, receivers, _ in post.got for receiver in receivers)
    assert to == ["heads@us.example", "mia@us.example"]
    with ws.reading() as connection:
        (failed,) = failures(connection, AS_OF)
    assert "say in [alerts.people] what stands for this receiver" in failed["told"]


def test_no_receiver_writes_another_part_of_an_address() -> None:
    none = Alerts(channels=[])
    url = addressed("m", "mailto://h?to={receiver}", "a@x.example&bcc=evil@y.example#", none)
    assert url == "mailto://h?to=a@x.example%26bcc%3Devil@y.example%23"


def test_no_receiver_names_a_variable_but_the_playbook_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYNOW_TEST_SECRET", "secret@us.example")
    alerts = Alerts(channels=[], people={"managers": "env:WHYNOW_TEST_SECRET"})
    with pytest.raises(PermanentError, match="'env:WHYNOW_TEST_SECRET' is no mail address"):
        addressed("m", "mailto://h?to={receiver}", "env:WHYNOW_TEST_SECRET", alerts)
    told = addressed("m", "mailto://h?to={receiver}", "managers", alerts)
    assert told == "mailto://h?to=secret@us.example"


def test_an_order_that_names_no_channel_is_refused(make_workspace: Make) -> None:
    with pytest.raises(PlaybookError, match=r"alerts\.fallback\.any: 'spar' is unknown; did you"):
        _ = make_workspace(policy(SPARE, more="[alerts.fallback]\nany = ['spar']\n")).playbook


def test_a_test_message_says_which_channel_took_it(make_workspace: Make, chat: Web) -> None:
    ws = make_workspace(policy(CHAT, FILE.replace("alerts.jsonl", "../x")))
    (first, second) = send_test(ws, AS_OF)
    assert first == ("chat", None)
    assert second[0] == "file" and "is not in the workspace" in str(second[1])
    assert told(chat) == [("/chat", "Test message of whynow")]
    with pytest.raises(UnknownChannel, match="has chat, file"):
        send_test(ws, AS_OF, "nix")
