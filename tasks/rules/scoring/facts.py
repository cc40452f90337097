"""What an account's facts add to what its record says."""

import polars as pl

FACTS = {
    "account_id": pl.Int64,
    "name": pl.String,
    "value": pl.String,
    "method": pl.String,
}
# A hand-corrected value stands above the record, and the record above what a machine found.
MACHINES = ("import", "website", "event")
TECHNOLOGY = ("technology", "technologies")


def with_facts(accounts: pl.DataFrame, facts: pl.DataFrame) -> pl.DataFrame:
    """Accounts with their gaps filled from facts, and a column `technology` (list) added.

    `facts` has the columns of FACTS; their names are those of the account's columns, or one of
    TECHNOLOGY with a value such as "Salesforce, SAP". A value that is no number where a number
    belongs is not taken.
    """
    filled = accounts
    for name, kind in accounts.schema.items():
        if name != "account_id":
            filled = _filled(filled, facts.filter(pl.col("name") == name), name, kind)
    technology = (
        facts.filter(pl.col("name").is_in(TECHNOLOGY))
        .select("account_id", pl.col("value").str.split(",").alias("technology"))
        .explode("technology")
        .with_columns(pl.col("technology").str.strip_chars())
        .filter(pl.col("technology") != "")
        .group_by("account_id")
        .agg(pl.col("technology").unique().sort())
    )
    return filled.join(technology, on="account_id", how="left")


def _filled(
    accounts: pl.DataFrame, facts: pl.DataFrame, name: str, kind: pl.DataType
) -> pl.DataFrame:
    if facts.is_empty():
        return accounts
    typed = facts.with_columns(_typed(pl.col("value"), kind)).drop_nulls("value")
    human = typed.filter(pl.col("method") == "human").select("account_id", human="value")
    machine = (
        typed.filter(pl.col("method").is_in(MACHINES))
        .sort(pl.col("method").cast(pl.Enum(MACHINES)))
        .unique("account_id", keep="first", maintain_order=True)
        .select("account_id", machine="value")
    )
    return (
        accounts.join(human, on="account_id", how="left")
        .join(machine, on="account_id", how="left")
        .with_columns(pl.coalesce("human", _known(pl.col(name), kind), "machine").alias(name))
        .drop("human", "machine")
    )


def _typed(value: pl.Expr, kind: pl.DataType) -> pl.Expr:
    if kind == pl.String:
        return _known(value, kind)
    return value.cast(pl.Float64, strict=False).cast(kind, strict=False)


def _known(value: pl.Expr, kind: pl.DataType) -> pl.Expr:
    """Blank text is nothing known."""
    return pl.when(value.str.strip_chars() != "").then(value) if kind == pl.String else value
