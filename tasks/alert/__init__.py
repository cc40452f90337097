"""Alerts: stored with what they are about, claimed by one run, sent once, marked."""

from tasks.alert.channels import revealed
from tasks.alert.send import ATTEMPTS, send_alerts
from tasks.alert.store import Notice, store_alerts
from tasks.alert.told import alerts, failures, send_test

__all__ = [
    "ATTEMPTS",
    "Notice",
    "alerts",
    "failures",
    "revealed",
    "send_alerts",
    "send_test",
    "store_alerts",
]
