"""Who could take single accounts now, by the same rule as when all are assigned."""

from datetime import date
from typing import Any

import polars as pl

from tasks.rules.assignment.fates import with_fates
from tasks.rules.assignment.who import TRAITS, Reps, look, partners_of
from tasks.rules.playbook import Assignment as Policy


class Takers:
    """The reps who may be given each of some accounts (columns of ACCOUNTS), and their worth."""

    def __init__(self, accounts: pl.DataFrame, reps: Reps, policy: Policy, day: date) -> None:
        self.reps = reps
        sdrs = {key: r for key, r in sorted(reps.items()) if r.role == "sdr" and r.is_active}
        known = with_fates(accounts, sdrs, policy, day)
        self._rows = {row["account_id"]: row for row in known.iter_rows(named=True)}
        self._looks = look(accounts.select(TRAITS.keys()), sdrs, partners_of(reps), policy, day)
        self._places = {key: at for at, key in enumerate(accounts["account_id"])}

    def account(self, account_id: int) -> dict[str, Any]:
        """The account, with its `fate` (`with_fates`)."""
        return self._rows[account_id]

    def of(self, account_id: int) -> dict[int, float]:
        """Rep -> what the account is worth with them, as a multiple; room is not looked at."""
        at, domain = self._places[account_id], self._rows[account_id]["domain"].lower()
        return {
            key: float(self._looks.worth[at, place])
            for place, key in enumerate(self._looks.keys)
            if self._looks.may_get[at, place]
            and domain not in {each.strip().lower() for each in self.reps[key].excluded}
        }
