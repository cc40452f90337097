"""Prefect's temporary server for a run started by hand; it ends with the process that started it.

Prefect starts one by itself, but a run that is killed leaves that one behind for good. This one
watches a pipe from its parent: when the parent is gone, by whatever way, so is the server.
"""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

START_SECONDS = 180.0
# No UI and no scheduler: it serves the API to one run.
BARE = {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1", "PREFECT__SERVER_FINAL": "1"}


class ServerError(RuntimeError):
    """The temporary Prefect server did not start; the message says what it printed."""


@contextmanager
def prefect_api() -> Iterator[None]:
    """Runs inside reach a Prefect API: the configured one, else a temporary server."""
    from prefect.settings import PREFECT_API_URL, temporary_settings

    if PREFECT_API_URL.value():
        yield
        return
    with _serve() as url, temporary_settings({PREFECT_API_URL: url}):
        yield
        _drain()


def _drain() -> None:
    """Let what is still on its way to the server arrive before it stops."""
    from prefect.events.worker import EventsWorker
    from prefect.logging.handlers import APILogWorker

    for worker in (APILogWorker, EventsWorker):
        worker.drain_all(timeout=10)


@contextmanager
def _serve() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "flows.cli.server", str(port)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, **BARE},
    )
    try:
        _wait_until_healthy(process, f"http://127.0.0.1:{port}/api")
        yield f"http://127.0.0.1:{port}/api"
    finally:
        process.terminate()
        process.communicate(timeout=30)


def _wait_until_healthy(process: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{url}/health", timeout=5, trust_env=False).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    process.kill()
    printed = process.communicate()[1].decode(errors="replace").strip()
    raise ServerError(
        f"Prefect's temporary server did not start in {START_SECONDS:g} s: "
        f"{printed[-500:] or 'it printed nothing'}; "
        "start one by hand (prefect server start) and set PREFECT_API_URL"
    )


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(0)


def main() -> None:
    """Serve on the port given until the standard input closes."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    import uvicorn

    uvicorn.run(
        "prefect.server.api.server:create_app",
        factory=True,
        host="127.0.0.1",
        port=int(sys.argv[1]),
        log_level="error",
    )


if __name__ == "__main__":
    main()
