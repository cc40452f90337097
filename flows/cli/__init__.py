"""The whynow command. Commands that only read never import prefect."""

import os
import sys


def main() -> None:
    """Run the command line: exit code 0 done, 1 failed, 2 wrong use."""
    # Said before anything imports prefect, which reads its settings once.
    os.environ.setdefault("DO_NOT_TRACK", "1")
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "WARNING")
    from flows.cli.app import app
    from flows.cli.show import fail

    try:
        app()
    except Exception as error:
        fail(error)
        sys.exit(1)
