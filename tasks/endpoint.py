"""Asking an OpenAI-compatible endpoint about many rows, and when to leave it alone."""

import asyncio
import logging
import os
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from connectors.chat import ChatSettings
from connectors.errors import ConnectorError, PermanentError
from tasks.rules.playbook import ReviewEndpoint, Writer
from tasks.visits import http_settings
from tasks.workspace import Workspace

log = logging.getLogger("whynow.endpoint")

MOST_FAILURES = 3  # in a row, then the endpoint is left alone until the next run


def endpoint_settings(
    ws: Workspace, endpoint: ReviewEndpoint | Writer, section: str
) -> ChatSettings:
    """A section of the playbook for the connector; PermanentError where it is incomplete."""
    http = http_settings(ws)
    if not endpoint.url or not endpoint.model:
        raise PermanentError(
            f"no endpoint to ask: [{section}] in playbook.toml has no url or no model; "
            'for example url = "http://localhost:11434/v1" and model = "qwen3:8b"'
        )
    key = os.environ.get(endpoint.key_variable, "").strip()
    if endpoint.key_variable and not key:
        raise PermanentError(
            f"no key for {endpoint.url}: the environment variable {endpoint.key_variable} "
            f"is not set; set it, or correct key_variable in [{section}]"
        )
    return ChatSettings(
        url=endpoint.url,
        model=endpoint.model,
        user_agent=http.user_agent,
        connect_timeout_seconds=http.connect_timeout_seconds,
        timeout_seconds=endpoint.timeout_seconds,
        answer_format=endpoint.answer_format,
        options=endpoint.options,
        key=key or None,
    )


@dataclass(slots=True)
class Asked:
    """What came of asking: how often each answer was given, and why it ended early."""

    counts: Counter[str] = field(default_factory=Counter)
    problem: str | None = None


async def ask_each(
    rows: Sequence[Any], at_once: int, ask: Callable[[Any], Awaitable[str]]
) -> Asked:
    """Ask about each row, which has an `id`; `ask` stores what it hears and names the answer.

    After MOST_FAILURES in a row the rest is left for the next run.
    """
    asked, left, failures = Asked(), iter(rows), 0

    async def work() -> None:
        nonlocal failures
        for row in left:
            if failures >= MOST_FAILURES:
                return
            try:
                answer = await ask(row)
            except ConnectorError as error:
                log.info("not asked row=%s why=%s", row.id, error.why)
                asked.problem = str(error)
            except Exception as error:
                # A fault of ours over one row must not cost the night.
                log.exception("not asked row=%s", row.id)
                asked.problem = f"unexpected error ({type(error).__name__})"
            else:
                asked.counts[answer] += 1
                failures = 0
                continue
            failures += 1

    async with asyncio.TaskGroup() as workers:
        for _ in range(at_once):
            workers.create_task(work())
    return asked
