"""The whynow command. Commands that only read never import prefect."""

import gc
import os
import sys

# Objects made before circles among them are looked for: what is imported stays, and looking
# through it again and again takes a fifth of a reading command.
OBJECTS_AT_ONCE = 50_000


def main() -> None:
    """Run the command line: exit code 0 done, 1 failed, 2 wrong use."""
    gc.set_threshold(OBJECTS_AT_ONCE)
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
