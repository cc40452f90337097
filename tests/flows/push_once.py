"""A push under its lock, to be killed at any moment."""

import sys
from datetime import datetime

from tasks.push import push
from tasks.workspace import Workspace, open_workspace
from warehouse.runs import AlreadyRunning, start_run


def push_once(ws: Workspace, as_of: datetime) -> None:
    """What `whynow push` does."""
    with start_run(ws.engine, "push", as_of, "pipeline"):
        push(ws, as_of)


def push_in(folder: str, as_of: datetime) -> None:
    """A push of the workspace in this folder; ends with 3 where another one is at work."""
    try:
        push_once(open_workspace(folder), as_of)
    except AlreadyRunning:
        sys.exit(3)
