"""Processes that tests kill: forked from one that has loaded everything.

So a moment of killing falls into the work, not into imports that take as long, and none of the
work is shared: each process opens the workspace anew.
"""

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from typing import Any

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.flows.warm"])


def start(target: Callable[..., Any], *arguments: Any) -> BaseProcess:
    """Run a function of a module in a process of its own, with the environment as it is now."""
    process = _CONTEXT.Process(target=_run, args=(dict(os.environ), target, arguments))
    process.start()
    return process


def wait(process: BaseProcess) -> int | None:
    """How it ended, as subprocess says it."""
    process.join()
    return process.exitcode


def kill(process: BaseProcess) -> None:
    """As `kill -9` does it."""
    process.kill()
    process.join()


def _run(environment: dict[str, str], target: Callable[..., Any], arguments: tuple[Any]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    target(*arguments)
