"""Sweeps without Prefect, to be killed at any time."""

from collections.abc import Sequence
from datetime import datetime

from tasks.alert import send_alerts
from tasks.sweep import sweep
from tasks.workspace import open_workspace
from warehouse.runs import start_run


def sweep_at(folder: str, moments: Sequence[datetime]) -> None:
    """One sweep after the other, each with its alerts, and no lock that keeps others away."""
    ws = open_workspace(folder)
    for as_of in moments:
        with start_run(ws.engine, "sla", as_of, None) as run_id:
            sweep(ws, as_of, run_id)
            send_alerts(ws, as_of, run_id)
