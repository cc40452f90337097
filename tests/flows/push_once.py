"""A push under its lock, to be killed at any moment: `python -m tests.flows.push_once DIR TIME`.

Ends with 3 where another one is at work.
"""

import sys
from datetime import datetime

from tasks.push import push
from tasks.workspace import Workspace, open_workspace
from warehouse.runs import AlreadyRunning, start_run


def push_once(ws: Workspace, as_of: datetime) -> None:
    """What `whynow push` does."""
    with start_run(ws.engine, "push", as_of, "pipeline"):
        push(ws, as_of)


if __name__ == "__main__":
    try:
        push_once(open_workspace(sys.argv[1]), datetime.fromisoformat(sys.argv[2]))
    except AlreadyRunning:
        sys.exit(3)
