"""Alerts are sent once: by one of two runs, after a crash, and until a channel gives up."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from tasks.alert import Notice, send_alerts, store_alerts
from tasks.workspace import Workspace
from warehouse.models import Alert, Run
from warehouse.writes import insert_new, table_of

# apprise's mail plugin still imports a module that Python 3.13 has dropped.
pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")

ROOT = Path(__file__).resolve().parents[2]
ALERT, RUN = table_of(Alert), table_of(Run)
FILE = '{name = "file", url = "file:alerts.jsonl", kinds = ["sla_breach", "digest"]}'
HOOK = '{name = "team", url = "env:WHYNOW_TEST_HOOK", kinds = ["sla_breach"]}'


class Hook(ThreadingHTTPServer):
    """A webhook on loopback; `on_request` runs before it answers."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.titles: list[str] = []
        self.status = 200
        self.on_request: Callable[[], None] = lambda: None


class Handler(BaseHTTPRequestHandler):
    server: Hook

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.titles.append(body["title"])
        self.server.on_request()
        try:
            self.send_response(self.server.status)
            self.end_headers()
        except ConnectionError:
            self.close_connection = True  # the sender was killed, as a test wanted

    def log_message(self, *_: Any) -> None:
        """Quiet."""


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hook]:
    with Hook() as server:
        monkeypatch.setenv("WHYNOW_TEST_HOOK", f"json://127.0.0.1:{server.server_port}/hook")
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def channels(*lines: str) -> str:
    return f"[alerts]\nchannels = [{', '.join(lines)}]\n"


def add_run(ws: Workspace, run_id: str, state: str = "running", pid: int | None = None) -> None:
    row = {
        "id": run_id, "flow": "sla", "state": state, "as_of": AS_OF, "started_at": AS_OF,
        "host": os.uname().nodename, "pid": pid or os.getpid(), "summary": {},
    }  # fmt: skip
    with ws.writing() as connection:
        insert_new(connection, Run, [row])


def end_run(ws: Workspace, run_id: str) -> None:
    with ws.writing() as connection:
        connection.execute(update(RUN).where(RUN.c.id == run_id).values(state="crashed"))


AS_OF = datetime.fromisoformat("2026-03-02T09:00:00+00:00")


def store(ws: Workspace, *subjects: str, kind: str = "sla_breach") -> None:
    notices = [
        Notice(kind, "mia@us.example", subject, "text", about=[number])
        for number, subject in enumerate(subjects)
    ]
    with ws.writing() as connection:
        store_alerts(connection, ws.playbook, notices, AS_OF)


def stored(ws: Workspace) -> list[tuple[str, int, str | None]]:
    query = select(ALERT.c.status, ALERT.c.attempts, ALERT.c.error).order_by(ALERT.c.channel)
    with ws.reading() as connection:
        return [tuple(row) for row in connection.execute(query)]


def written(ws: Workspace) -> list[str]:
    file = ws.folder / "alerts.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [json.loads(line)["subject"] for line in lines]


def test_an_alert_goes_to_each_channel_that_takes_its_kind(
    make_workspace: Callable[..., Workspace], hook: Hook
) -> None:
    ws = make_workspace(channels(FILE, HOOK))
    add_run(ws, "one")
    store(ws, "breach")
    store(ws, "morning", kind="digest")
    assert send_alerts(ws, AS_OF, "one") == {"sent": 3, "repeated": 0, "failed": 0, "given_up": 0}
    assert (sorted(written(ws)), hook.titles) == (["breach", "morning"], ["breach"])
    assert {status for status, _, _ in stored(ws)} == {"sent"}


def test_what_was_sent_is_not_sent_again(
    make_workspace: Callable[..., Workspace], hook: Hook
) -> None:
    ws = make_workspace(channels(FILE, HOOK))
    add_run(ws, "one")
    for _ in range(2):
        store(ws, "breach")
        send_alerts(ws, AS_OF, "one")
    assert (written(ws), hook.titles) == (["breach"], ["breach"])


def test_only_the_kinds_asked_for_are_sent(make_workspace: Callable[..., Workspace]) -> None:
    ws = make_workspace(channels(FILE))
    add_run(ws, "one")
    store(ws, "breach")
    store(ws, "morning", kind="digest")
    send_alerts(ws, AS_OF, "one", only=["digest"])
    assert written(ws) == ["morning"]


def test_two_runs_at_once_send_each_alert_once(
    make_workspace: Callable[..., Workspace], hook: Hook
) -> None:
    ws = make_workspace(channels(FILE, HOOK))
    subjects = [f"breach {number:02}" for number in range(15)]
    store(ws, *subjects)
    runs = ["one", "two", "three"]
    for run_id in runs:
        add_run(ws, run_id)
    with ThreadPoolExecutor(3) as pool:
        counts = list(pool.map(lambda run_id: send_alerts(ws, AS_OF, run_id), runs))
    assert sum(each["sent"] for each in counts) == 30
    assert (sorted(hook.titles), sorted(written(ws))) == (subjects, subjects)


def test_an_alert_claimed_by_a_run_that_goes_on_is_left_to_it(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = make_workspace(channels(FILE))
    store(ws, "breach")
    add_run(ws, "one")
    claim(ws, "one")
    add_run(ws, "two")
    assert send_alerts(ws, AS_OF, "two")["sent"] == 0
    end_run(ws, "one")
    assert send_alerts(ws, AS_OF, "two") == {"sent": 1, "repeated": 1, "failed": 0, "given_up": 0}


def claim(ws: Workspace, run_id: str) -> None:
    with ws.writing() as connection:
        connection.execute(update(ALERT).values(status="claimed", claimed_by=run_id))


def test_a_claim_of_a_process_that_is_gone_is_free_before_its_run_is_marked(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = make_workspace(channels(FILE))
    store(ws, "breach")
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    add_run(ws, "one", pid=gone.pid)
    claim(ws, "one")
    add_run(ws, "two")
    assert send_alerts(ws, AS_OF, "two")["sent"] == 1


SENDER = """
import sys, warnings
warnings.simplefilter("ignore")
from datetime import datetime
from tasks.alert import send_alerts
from tasks.workspace import open_workspace
send_alerts(open_workspace(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), "one")
"""


def test_a_run_killed_after_the_send_loses_nothing_and_marks_the_repeat(
    make_workspace: Callable[..., Workspace], hook: Hook
) -> None:
    ws = make_workspace(channels(FILE, HOOK))
    store(ws, "breach")
    add_run(ws, "one", pid=2**22 + 1)
    arguments = [sys.executable, "-c", SENDER, str(ws.folder), AS_OF.isoformat()]
    sender: list[subprocess.Popen[bytes]] = []
    started = threading.Event()

    def kill() -> None:
        started.wait()
        os.kill(sender[0].pid, signal.SIGKILL)
        sender[0].wait()

    hook.on_request = kill
    sender.append(subprocess.Popen(arguments, cwd=ROOT))
    started.set()
    assert sender[0].wait() == -signal.SIGKILL
    hook.on_request = lambda: None
    add_run(ws, "two")
    assert send_alerts(ws, AS_OF, "two")["repeated"] == 1
    assert hook.titles == ["breach", "[repeat] breach"]
    assert written(ws) == ["breach"]
    assert {status for status, _, _ in stored(ws)} == {"sent"}


def test_a_crash_between_writing_and_marking_writes_no_second_line(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = make_workspace(channels(FILE))
    store(ws, "breach")
    add_run(ws, "one")
    send_alerts(ws, AS_OF, "one")
    claim(ws, "one")
    end_run(ws, "one")
    add_run(ws, "two")
    assert send_alerts(ws, AS_OF, "two")["repeated"] == 1
    assert written(ws) == ["breach"]


def test_a_failing_channel_is_tried_in_five_runs_and_then_reported(
    make_workspace: Callable[..., Workspace], hook: Hook, caplog: pytest.LogCaptureFixture
) -> None:
    ws = make_workspace(channels(FILE, HOOK))
    store(ws, "breach")
    add_run(ws, "one")
    hook.status = 500
    counts = [send_alerts(ws, AS_OF + timedelta(minutes=5 * n), "one") for n in range(6)]
    assert [each["failed"] for each in counts] == [1, 1, 1, 1, 0, 0]
    assert [each["given_up"] for each in counts] == [0, 0, 0, 0, 1, 0]
    assert written(ws) == ["breach"]
    status, attempts, error = stored(ws)[1]
    assert (status, attempts) == ("failed", 5)
    assert "HTTP status 500" in str(error)
    assert "given_up=True" in caplog.text
    assert len(hook.titles) == 5


def test_a_channel_that_works_again_sends_what_waited(
    make_workspace: Callable[..., Workspace], hook: Hook
) -> None:
    ws = make_workspace(channels(HOOK))
    store(ws, "breach")
    add_run(ws, "one")
    hook.status = 500
    send_alerts(ws, AS_OF, "one")
    hook.status = 200
    assert send_alerts(ws, AS_OF, "one")["sent"] == 1
    assert stored(ws) == [("sent", 2, None)]


def test_a_missing_variable_is_named_and_other_channels_go_on(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = make_workspace(channels(HOOK, FILE))
    store(ws, "breach")
    add_run(ws, "one")
    assert send_alerts(ws, AS_OF, "one") == {"sent": 1, "repeated": 0, "failed": 1, "given_up": 0}
    error = stored(ws)[1][2]
    assert "the environment variable WHYNOW_TEST_HOOK is not set" in str(error)


def test_an_alert_for_a_channel_that_was_taken_out_says_so(
    make_workspace: Callable[..., Workspace],
) -> None:
    ws = make_workspace(channels(FILE))
    store(ws, "breach")
    later = make_workspace(channels())
    add_run(later, "one")
    assert send_alerts(later, AS_OF, "one")["failed"] == 1
    assert "'file': it is no longer in the playbook" in str(stored(later)[0][2])
