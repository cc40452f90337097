"""One company, one account: which account an incoming name and domain belong to.

    accounts -> AccountList.build -> AccountList
    incoming rows + AccountList -> resolve -> account, verdict, score, reasons

By id and domain first, then by name: exact, then alike, with the support of country, ticker and
domain. A wrong merge costs more than a missed one: what is not certain is `review`.
"""

from collections.abc import Collection

import polars as pl

from tasks.rules.playbook.news import Resolving
from tasks.rules.resolving.deciding import Resolved, decide
from tasks.rules.resolving.domains import site_of
from tasks.rules.resolving.index import COLUMNS, LISTS, AccountList, companies
from tasks.rules.resolving.rows import company_of, frame_of

__all__ = [
    "COLUMNS",
    "LISTS",
    "AccountList",
    "Resolved",
    "company_of",
    "frame_of",
    "resolve",
    "site_of",
]

_SCHEMA = {
    "account_id": pl.Int64(),
    "verdict": pl.String(),
    "score": pl.Float64(),
    "reasons": pl.List(pl.String),
}


def resolve(
    incoming: pl.DataFrame,
    accounts: AccountList,
    settings: Resolving,
    claimed: Collection[str] = (),
) -> pl.DataFrame:
    """The account of each incoming row, in its order.

    `incoming` has `name` and perhaps the other COLUMNS; an account whose domain one
    of its rows has, or that is `claimed`, no other gets by its name. Gives `account_id` (null for
    a new one), `verdict` (same, review: proposed only, new), `score` from 0 to 1, and `reasons` in
    words.
    """
    rows = companies(incoming)
    claimed = {*claimed, *(domain for one in rows for domain in one.domains)}
    among = accounts.candidates(rows, settings.most_alike, exact=True)
    found = [
        decide(one, those, accounts, settings, claimed)
        for one, those in zip(rows, among, strict=True)
    ]
    # Most are found by their whole name or domain; only the rest is worth a longer search.
    rest = [place for place, each in enumerate(found) if each.verdict != "same"]
    wider = accounts.candidates([rows[place] for place in rest], settings.most_alike)
    for place, those in zip(rest, wider, strict=True):
        those = sorted({*those, *among[place]})
        found[place] = decide(rows[place], those, accounts, settings, claimed)
    ids = [None if each.place is None else accounts.ids[each.place] for each in found]
    return pl.DataFrame(
        {
            "account_id": ids,
            "verdict": [each.verdict for each in found],
            "score": [each.score for each in found],
            "reasons": [list(each.reasons) for each in found],
        },
        schema=_SCHEMA,
    )
