"""Accounts x reps x capacity -> owners, each with the reason (METHOD A6, C3, D10)."""

from tasks.rules.assignment.aes import AE_ACCOUNTS, assign_aes
from tasks.rules.assignment.groups import covers, is_away
from tasks.rules.assignment.sdrs import ACCOUNTS, DECISIONS, Plan, assign_sdrs

__all__ = [
    "ACCOUNTS",
    "AE_ACCOUNTS",
    "DECISIONS",
    "Plan",
    "assign_aes",
    "assign_sdrs",
    "covers",
    "is_away",
]
