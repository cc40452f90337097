"""A quarter of assigning, night by night, with hires, leavers, absences and bursts of accounts."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import polars as pl

from tasks.rules.assignment import ACCOUNTS, Plan, RepPrices, assign_sdrs, is_away
from tasks.rules.playbook import Assignment as Policy
from warehouse.models import RepData

FIRST_NIGHT = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
NIGHTS = 90
COUNTRIES = ["DE", "FR", "US", "GB"]
SIZES = {"small": 1.25, "mid": 2.0, "large": 3.0}


@dataclass
class Quarter:
    """The state of a team between two nights, and how it changes; the same for the same seed."""

    random: Random
    policy: Policy
    accounts: dict[int, dict[str, Any]] = field(default_factory=dict)
    reps: dict[int, RepData] = field(default_factory=dict)
    prices: RepPrices = field(default_factory=dict)
    night: datetime = FIRST_NIGHT

    @classmethod
    def start(cls, policy: Policy, seed: int, accounts: int, reps: int, capacity: int) -> "Quarter":
        """A team whose room is a little more than its accounts need."""
        quarter = cls(Random(seed), policy)
        for _ in range(reps):
            quarter.hire(capacity)
        for _ in range(accounts):
            quarter.arrive()
        return quarter

    def hire(self, capacity: int) -> None:
        """One more rep, of one country or two."""
        key = len(self.reps) + 1
        self.reps[key] = RepData(
            email=f"r{key}@us.example", name=f"R{key}", capacity_accounts=capacity,
            countries=self.random.sample(COUNTRIES, self.random.choice([1, 2])),
            languages=self.random.sample(["de", "fr", "en"], 1),
            capacity_touches_per_week=None,
        )  # fmt: skip

    def arrive(self) -> None:
        """One more account."""
        key, size = len(self.accounts) + 1, self.random.choice(list(SIZES))
        self.accounts[key] = dict.fromkeys(ACCOUNTS) | {
            "account_id": key, "domain": f"a{key}.example",
            "country": self.random.choice(COUNTRIES), "size": size,
            "language": self.random.choice(["de", "fr", "en"]), "is_inbound": False,
            "is_outside": False, "value_usd": round(self.random.lognormvariate(6, 1), 2),
            "touches_per_week": SIZES[size],
        }  # fmt: skip

    def day(self) -> None:
        """What happens between two nights."""
        chance, capacity = self.random, self.reps[1].capacity_accounts
        burst = 20 if chance.random() < 0.05 else 1
        for _ in range(max(1, burst * len(self.accounts) // 300)):
            self.arrive()
        for key in chance.sample(sorted(self.accounts), max(1, len(self.accounts) // 100)):
            self.accounts[key]["value_usd"] *= chance.choice([0.5, 1.5, 3.0])
        if chance.random() < 0.06:
            self.hire(capacity)
        if chance.random() < 0.04:
            self.change(is_active=False)
        if chance.random() < 0.15:
            first = self.night.date() + timedelta(days=1)
            days = timedelta(days=chance.choice([1, 4, 13, 60]))
            self.change(absent_from=first, absent_until=first + days)
        self.night += timedelta(days=1)

    def change(self, **values: Any) -> None:
        """Something happens to a rep who is active."""
        active = [key for key, each in self.reps.items() if each.is_active]
        key = self.random.choice(active)
        self.reps[key] = self.reps[key].model_copy(update=values)

    def nights(self, count: int = NIGHTS) -> Iterator[tuple[Plan, dict[int, int | None]]]:
        """The plan of each night, and who had each account before it."""
        for _ in range(count):
            before = {key: row["rep_id"] for key, row in self.accounts.items()}
            frame = pl.DataFrame(list(self.accounts.values()), schema=ACCOUNTS)
            plan = assign_sdrs(frame, self.reps, self.policy, self.night, prices=self.prices)
            self.prices = plan.prices
            for key, rep_id, _ in plan.decisions.iter_rows():
                row = self.accounts[key]
                row["last_rep_id"] = row["rep_id"] or row["last_rep_id"]
                row["rep_id"] = rep_id
            yield plan, before
            self.day()

    def load(self) -> Counter[int]:
        """Accounts of each rep."""
        owners = (row["rep_id"] for row in self.accounts.values())
        return Counter(owner for owner in owners if owner is not None)

    def here(self) -> list[int]:
        """The reps who are at work now."""
        day = self.night.date()
        return [key for key, rep in self.reps.items() if rep.is_active and not is_away(rep, day)]
