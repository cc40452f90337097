"""`prefect deploy --all` and a worker in another directory run every flow on a real server."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest

import demo
from tasks.sources import add_sources
from tasks.workspace import open_workspace
from warehouse.queries import rows, runs

ENDED = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")
ROOT = Path(__file__).parents[2]
PREFECT = Path(sys.executable).with_name("prefect")

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("deployed")


@pytest.fixture(scope="module")
def environment(folder: Path) -> Iterator[dict[str, str]]:
    """A Prefect server of its own, and a demo workspace whose web is being served."""
    base = datetime.now(UTC).replace(microsecond=0)
    demo.create(folder / "workspace", base)
    ws = open_workspace(folder / "workspace")
    add_sources(ws, demo.sources(), base)
    ws.engine.dispose()
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with demo.serve(base) as web:
        environment = {
            **os.environ,
            "PREFECT_HOME": str(folder / "prefect"),
            "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
            "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "false",
            "PREFECT_WORKER_QUERY_SECONDS": "1",
            "WHYNOW_WORKSPACE": str(folder / "workspace"),
            "WHYNOW_DEMO_ADDRESS": f"127.0.0.1:{web}",
        }
        environment.pop("WHYNOW_DATABASE_URL", None)
        server = start(["server", "start", "--port", str(port), "--no-ui"], folder, environment)
        wait_for(lambda: is_healthy(environment["PREFECT_API_URL"]), 180, "the Prefect server")
        yield environment
        stop(server)


@pytest.fixture(scope="module")
def worker(folder: Path, environment: dict[str, str]) -> Iterator[None]:
    prefect(["work-pool", "create", "whynow", "--type", "process"], folder, environment)
    prefect(["--no-prompt", "deploy", "--all"], ROOT, environment)
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    process = start(["worker", "start", "--pool", "whynow"], elsewhere, environment)
    yield
    stop(process)


def start(arguments: list[str], cwd: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    with (cwd / f"{arguments[0]}.log").open("wb") as log:
        return subprocess.Popen(
            [str(PREFECT), *arguments],
            cwd=cwd,
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def stop(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def prefect(arguments: list[str], cwd: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [str(PREFECT), *arguments], cwd=cwd, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def is_healthy(url: str) -> bool:
    try:
        return httpx.get(f"{url}/health", trust_env=False).status_code == 200
    except httpx.TransportError:
        return False


def wait_for(condition: Any, seconds: float, what: str) -> Any:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if found := condition():
            return found
        time.sleep(0.5)
    raise AssertionError(f"{what} took more than {seconds:g} s")


def answer(api: httpx.Client, method: str, path: str, **what: Any) -> dict[str, Any]:
    """What the server says, asked again while its database is locked (503, as its clients do)."""

    def answered() -> httpx.Response | None:
        given = api.request(method, path, **what)
        return given if given.status_code != 503 else None

    given = wait_for(answered, 60, f"{method} {path}")
    assert given.is_success, given.text
    return dict(given.json())


def run(name: str, environment: dict[str, str], **parameters: str) -> dict[str, Any]:
    """Run a deployment and wait for its end; returns the flow run as the server has it."""
    with httpx.Client(base_url=environment["PREFECT_API_URL"], trust_env=False, timeout=30) as api:
        path = name if "/" in name else f"{name}/{name}"
        deployment = answer(api, "GET", f"/deployments/name/{path}")["id"]
        order = {"parameters": parameters, "idempotency_key": uuid4().hex}
        started = answer(api, "POST", f"/deployments/{deployment}/create_flow_run", json=order)

        def ended() -> Any:
            found = answer(api, "GET", f"/flow_runs/{started['id']}")
            return found if found["state_type"] in ENDED else None

        return dict(wait_for(ended, 180, name))


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("nightly", {}),
        ("signals", {}),
        ("sla", {}),
        ("digest", {}),
        ("digest/weekly", {}),
        ("research", {"domain": "quorvane.example"}),
    ],
)
def test_every_deployment_runs(
    name: str, parameters: dict[str, str], environment: dict[str, str], worker: None
) -> None:
    ended = run(name, environment, **parameters)
    assert (ended["state_type"], ended["state_name"]) == ("COMPLETED", "Completed"), ended["state"]
    ws = open_workspace(environment["WHYNOW_WORKSPACE"])
    with ws.reading() as connection:
        stored = runs.last_run(connection, name.partition("/")[0])
    ws.engine.dispose()
    assert stored is not None
    assert stored["state"] == "completed"


def test_artifacts_show_queue_sources_and_digest_and_nothing_personal(
    environment: dict[str, str], worker: None
) -> None:
    found = httpx.post(
        f"{environment['PREFECT_API_URL']}/artifacts/filter", json={}, trust_env=False
    ).json()
    assert {each["key"] for each in found} >= {"whynow-queue", "whynow-sources", "whynow-digest"}
    shown = json.dumps([each["data"] for each in found], ensure_ascii=False)
    ws = open_workspace(environment["WHYNOW_WORKSPACE"])
    with ws.reading() as connection:
        people = rows(connection, "SELECT name, email FROM contact")
        reps = rows(connection, "SELECT name, email FROM rep")
    ws.engine.dispose()
    for person in [*people, *reps]:
        assert person["name"] not in shown
        assert person["email"] is None or person["email"] not in shown


def test_neither_prefect_nor_a_log_holds_a_person(folder: Path, worker: None) -> None:
    ws = open_workspace(folder / "workspace")
    with ws.reading() as connection:
        people = rows(
            connection,
            "SELECT email, name, phone FROM contact UNION ALL SELECT email, name, NULL FROM lead",
        )
    ws.engine.dispose()
    words = {word.lower().encode() for row in people for word in row.values() if word}
    assert len(words) > 100
    books = [*(folder / "prefect").rglob("*"), *folder.rglob("*.log")]
    found = {
        path.name
        for path in books
        if path.is_file() and any(word in path.read_bytes().lower() for word in words)
    }
    assert found == set()
