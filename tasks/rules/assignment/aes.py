"""One AE per account: the partner of its SDR, else the one who covers the country (METHOD A6)."""

from collections import Counter

import polars as pl

from tasks.rules.assignment.units import DECISIONS
from tasks.rules.assignment.who import Reps, covers, partners_of
from warehouse.models import RepData, stable_id

AE_ACCOUNTS = {
    "account_id": pl.Int64,
    "country": pl.String,
    "sdr_id": pl.Int64,
    "rep_id": pl.Int64,  # the AE who has it now
}


def assign_aes(accounts: pl.DataFrame, reps: Reps) -> pl.DataFrame:
    """The AE of every account (columns of AE_ACCOUNTS in, of DECISIONS out), with the reason.

    Without a partner the AE of now stays while active and in the territory; else it is the AE with
    the fewest accounts among those who list the country, or among those who may work anywhere.
    """
    aes = {key: rep for key, rep in sorted(reps.items()) if rep.role == "ae" and rep.is_active}
    partner = pl.col("sdr_id").replace_strict(
        partners_of(reps), default=None, return_dtype=pl.Int64
    )
    accounts = accounts.sort("account_id").with_columns(partner.alias("partner"))
    load: Counter[int] = Counter(accounts["partner"].drop_nulls().to_list())
    rows: list[tuple[int, int | None, str]] = []
    searching = []
    for row in accounts.select("account_id", "country", "sdr_id", "rep_id", "partner").iter_rows():
        account_id, country, sdr_id, rep_id, partner_id = row
        if partner_id is not None:
            rows.append((account_id, partner_id, f"works with {reps[sdr_id].name}"))
        elif rep_id in aes and covers(aes[rep_id], country):
            rows.append((account_id, rep_id, f"{aes[rep_id].name} has it already"))
            load[rep_id] += 1
        else:
            searching.append((stable_id("draw", account_id), account_id, country))
    for draw, account_id, country in sorted(searching):
        key = _fewest(aes, country, load, draw)
        if key is None:
            where = country or "accounts without a country"
            rows.append((account_id, None, f"no active AE covers {where}"))
            continue
        load[key] += 1
        rows.append((account_id, key, f"{_place(aes[key], country)} with the fewest accounts"))
    return pl.DataFrame(rows, schema=DECISIONS, orient="row").sort("account_id")


def _fewest(aes: Reps, country: str | None, load: Counter[int], draw: int) -> int | None:
    listed = [key for key, rep in aes.items() if country and country in rep.countries]
    choice = listed or [key for key, rep in aes.items() if covers(rep, country)]
    return min(choice, key=lambda key: (load[key], stable_id(draw, key)), default=None)


def _place(ae: RepData, country: str | None) -> str:
    return f"the AE for {country}" if country and country in ae.countries else "an AE for anywhere"
