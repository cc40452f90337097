"""Sweeps without Prefect, to be killed at any time: `python -m tests.flows.sweeping DIR TIME`."""

import sys
from datetime import datetime

from tasks.alert import send_alerts
from tasks.sweep import sweep
from tasks.workspace import open_workspace
from warehouse.runs import start_run


def main() -> None:
    """One sweep after the other, each with its alerts, and no lock that keeps others away."""
    ws = open_workspace(sys.argv[1])
    print("ready", flush=True)
    for text in sys.argv[2:]:
        as_of = datetime.fromisoformat(text)
        with start_run(ws.engine, "sla", as_of, None) as run_id:
            sweep(ws, as_of, run_id)
            send_alerts(ws, as_of, run_id)


if __name__ == "__main__":
    main()
