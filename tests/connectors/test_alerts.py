"""Channels: what reaches people, once, in words that no channel takes for a command."""

import json
import logging
import resource
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from connectors.alerts import Message, open_channel
from connectors.alerts.forms import disarm
from connectors.errors import PermanentError, RetryableError

# apprise's mail plugin still imports a module that Python 3.13 has dropped.
pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")

MESSAGE = Message(
    key="sla_breach:team:1:2",
    kind="sla_breach",
    receiver="mia@us.example",
    subject="2 missed calls: Acme, 博特",
    body="Acme: first call due\nBolt: first call due",
    created_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
)


class Hook(ThreadingHTTPServer):
    """A webhook on loopback that keeps what it was sent and answers as told."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.got: list[dict[str, Any]] = []
        self.status = 200

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Hook

    def do_POST(self) -> None:
        size = int(self.headers["Content-Length"])
        self.server.got.append(json.loads(self.rfile.read(size)))
        self.send_response(self.server.status)
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *_: Any) -> None:
        """Quiet."""


@contextmanager
def serving() -> Iterator[Hook]:
    with Hook() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def hook() -> Iterator[Hook]:
    with serving() as server:
        yield server


# ---- webhooks and other addresses ---------------------------------------------------------------


def test_a_webhook_gets_title_and_text_as_they_are(hook: Hook, tmp_path: Path) -> None:
    open_channel("team", f"json://{hook.place}/hook", tmp_path).send(MESSAGE)
    (got,) = hook.got
    assert (got["title"], got["message"]) == (MESSAGE.subject, MESSAGE.body)


def test_a_repeat_is_marked_where_the_channel_can_not_be_read_back(
    hook: Hook, tmp_path: Path
) -> None:
    channel = open_channel("team", f"json://{hook.place}", tmp_path)
    channel.send(replace(MESSAGE, is_repeat=True))
    assert hook.got[0]["title"] == f"[repeat] {MESSAGE.subject}"


def test_a_refusal_is_retryable_and_says_the_status_but_no_secret(
    hook: Hook, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    hook.status = 503
    channel = open_channel("team", f"json://user:s3cretword@{hook.place}/t0kenpath", tmp_path)
    with caplog.at_level(logging.INFO), pytest.raises(RetryableError) as caught:
        channel.send(MESSAGE)
    said = str(caught.value) + caplog.text
    assert "alert channel 'team': json did not take the message: HTTP status 503" in said
    assert "s3cretword" not in said
    assert "t0kenpath" not in said


def test_an_unreachable_address_is_retryable_and_shows_no_secret(tmp_path: Path) -> None:
    with serving() as server:
        place = server.place
    channel = open_channel("team", f"json://user:s3cretword@{place}/t0kenpath", tmp_path)
    with pytest.raises(RetryableError, match="no connection") as caught:
        channel.send(MESSAGE)
    assert "t0kenpath" not in str(caught.value)


@pytest.mark.parametrize("url", ["gopher://s3cret/x", "s3cret", "slack://s3cret", "json://", ""])
def test_an_address_that_nothing_knows_is_refused_without_showing_it(
    url: str, tmp_path: Path
) -> None:
    with pytest.raises(PermanentError, match="alert channel 'team'") as caught:
        open_channel("team", url, tmp_path).send(MESSAGE)
    assert "s3cret/" not in str(caught.value)


def test_slack_gets_no_mention_and_no_disguised_link(
    hook: Hook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from apprise.plugins.slack import NotifySlack

    monkeypatch.setattr(NotifySlack, "webhook_url", f"http://{hook.place}/services")
    url = "slack://TAAAAAAAA/BAAAAAAAA/cAAAAAAAAAAAAAAAAAAAAAAA"
    text = "<!channel> <@U12345> <https://evil.example|our site> @here"
    message = replace(MESSAGE, subject=text, body=text)
    open_channel("team", url, tmp_path).send(message)
    sent = json.dumps(hook.got[0], ensure_ascii=False)
    for command in ("<!", "<@", "<http", "&lt;!", " @here"):
        assert command not in sent


@pytest.mark.parametrize(
    "text",
    ["<!channel>", "<@U1>", "<https://x.example|y>", "@everyone", "[y](https://x.example)",
     "![y](https://x.example)", "(@here)", "_@here_"],
)  # fmt: skip
def test_commands_of_chats_are_disarmed(text: str) -> None:
    assert disarm(text) != text
    assert disarm(text).replace("\u2060", "") == text.replace("<", "‹").replace(">", "›")


@pytest.mark.parametrize("text", ["ann@us.example", "50 % & more", "a [b] (c)!"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert disarm(text) == text


def test_a_subject_is_one_line_without_control_characters() -> None:
    message = replace(MESSAGE, subject="Acme\r\nBcc: all@us.example\x1b[2J\u2028x")
    assert message.title == "Acme Bcc: all@us.example [2J x"


# ---- the file -----------------------------------------------------------------------------------


def lines(folder: Path) -> list[dict[str, Any]]:
    text = (folder / "alerts.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_the_file_gets_one_line_per_alert_however_often_it_is_sent(tmp_path: Path) -> None:
    channel = open_channel("file", "file:alerts.jsonl", tmp_path)
    channel.send(MESSAGE)
    channel.send(replace(MESSAGE, is_repeat=True))
    open_channel("file", "file:alerts.jsonl", tmp_path).send(MESSAGE)
    assert lines(tmp_path) == [
        {
            "key": "sla_breach:team:1:2",
            "kind": "sla_breach",
            "receiver": "mia@us.example",
            "subject": "2 missed calls: Acme, 博特",
            "body": "Acme: first call due\nBolt: first call due",
            "created_at": "2026-03-02T09:00:00+00:00",
        }
    ]


def test_a_file_that_is_shown_on_a_terminal_commands_nothing(tmp_path: Path) -> None:
    subject = "Acme\n\x1b[2J\x9b31m\u202e\u2028"
    channel = open_channel("file", "file:alerts.jsonl", tmp_path)
    channel.send(replace(MESSAGE, subject=subject))
    text = (tmp_path / "alerts.jsonl").read_text(encoding="utf-8")
    assert text.count("\n") == 1 and text.strip().isprintable()
    assert json.loads(text)["subject"] == subject


def test_a_line_that_a_crash_cut_short_spoils_no_other(tmp_path: Path) -> None:
    (tmp_path / "alerts.jsonl").write_text('{"key": "sla_breach:te', encoding="utf-8")
    channel = open_channel("file", "file:alerts.jsonl", tmp_path)
    channel.send(MESSAGE)
    channel.send(MESSAGE)
    cut, whole = (tmp_path / "alerts.jsonl").read_text(encoding="utf-8").splitlines()
    assert cut == '{"key": "sla_breach:te'
    assert json.loads(whole)["key"] == MESSAGE.key


def test_a_line_for_which_there_is_no_room_is_not_taken_for_sent(tmp_path: Path) -> None:
    channel = open_channel("file", "file:alerts.jsonl", tmp_path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40, limits[1]))  # as on a disk that is full
    try:
        with pytest.raises(RetryableError, match=r"cannot write alerts\.jsonl: File too large"):
            channel.send(MESSAGE)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    channel.send(MESSAGE)
    cut, whole = (tmp_path / "alerts.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(cut) == 40 and json.loads(whole)["key"] == MESSAGE.key


def test_a_message_that_names_the_key_of_another_is_not_that_other(tmp_path: Path) -> None:
    channel = open_channel("file", "file:alerts.jsonl", tmp_path)
    channel.send(replace(MESSAGE, key="other", receiver=MESSAGE.key))
    channel.send(MESSAGE)
    lines = (tmp_path / "alerts.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["key"] for line in lines] == ["other", MESSAGE.key]


def test_many_senders_at_once_write_whole_lines_once(tmp_path: Path) -> None:
    def send(number: int) -> None:
        channel = open_channel("file", "file:alerts.jsonl", tmp_path)
        channel.send(replace(MESSAGE, key=f"key {number % 20}", body="x" * 5000))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(send, range(60)))
    assert sorted(line["key"] for line in lines(tmp_path)) == sorted(f"key {n}" for n in range(20))


@pytest.mark.parametrize("name", ["../alerts.jsonl", "/etc/alerts", ""])
def test_a_file_outside_the_workspace_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(PermanentError, match="is not in the workspace"):
        open_channel("file", f"file:{name}", tmp_path)


def test_a_file_that_can_not_be_written_is_retryable(tmp_path: Path) -> None:
    (tmp_path / "alerts.jsonl").mkdir()
    with pytest.raises(RetryableError, match=r"cannot write alerts\.jsonl: Is a directory"):
        open_channel("file", "file:alerts.jsonl", tmp_path).send(MESSAGE)


# ---- the console --------------------------------------------------------------------------------


def test_the_console_prints_to_the_error_stream_and_obeys_no_escape(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    message = replace(MESSAGE, body="Acme\x1b]0;title\x07\nBolt")
    open_channel("console", "console:", tmp_path).send(message)
    out, err = capsys.readouterr()
    assert out == ""
    assert err == ("2 missed calls: Acme, 博特 (for mia@us.example)\n  Acme ]0;title \n  Bolt\n")
