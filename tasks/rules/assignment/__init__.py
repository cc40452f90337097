"""Accounts x reps x capacity -> owners, each with the reason (METHOD A6, C3, D10)."""

from tasks.rules.assignment.aes import AE_ACCOUNTS, assign_aes
from tasks.rules.assignment.sdrs import Plan, RepPrices, assign_sdrs
from tasks.rules.assignment.takers import Takers
from tasks.rules.assignment.units import ACCOUNTS, DECISIONS
from tasks.rules.assignment.who import covers, is_away

__all__ = [
    "ACCOUNTS",
    "AE_ACCOUNTS",
    "DECISIONS",
    "Plan",
    "RepPrices",
    "Takers",
    "assign_aes",
    "assign_sdrs",
    "covers",
    "is_away",
]
