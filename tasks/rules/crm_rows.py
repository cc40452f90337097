"""How tasks read in a CRM: subject, body, urgency. Pure and columnar."""

import polars as pl

MOMENT = pl.Datetime(time_zone="UTC")
BREACH_FIELDS = {
    "key": pl.String, "rep_email": pl.String, "rep_name": pl.String, "account_domain": pl.String,
    "account_name": pl.String, "kind": pl.String, "promised_at": MOMENT, "stopped_at": MOMENT,
    "stopped_because": pl.String, "due_at": MOMENT, "lead_name": pl.String,
    "allowance_minutes": pl.Int64,
}  # fmt: skip


def task_rows(tasks: pl.DataFrame) -> pl.DataFrame:
    """SdrTasks with what a CRM shows of them: `subject`, `body`, `urgency`, and moments as text.

    The body is plain text with a line for each thing: why you, why now, the words that prove it
    with their address, and what to say.
    """
    return tasks.with_columns(
        _moment("due_at"),
        _moment("deadline_at"),
        _listed("talking_points"),
        due_on=pl.col("due_at").dt.strftime("%Y-%m-%d"),
        priority=pl.col("worth").round(2),
        subject=pl.format(
            "{} {}: {}",
            pl.col("channel").str.replace("_", " ").str.to_titlecase(),
            pl.coalesce("contact_name", "account_name"),
            pl.col("play").str.replace_all("_", " "),
        ),
        body=_lines(
            _line("No longer needed", "closed_because"),
            _line("Why you", "why_you"),
            _line("Why now", "why_now"),
            _line("They said", "quote"),
            pl.col("quote_url"),
            _line("Say", "ask"),
            _listed("talking_points"),
            _line("Offer", "offer"),
            _line("Draft", "draft_subject"),
            pl.col("draft"),
        ),
        urgency=pl.when(pl.col("lead_id").is_not_null() | (pl.col("grade") == "A"))
        .then(pl.lit("high"))
        .when(pl.col("grade") == "B")
        .then(pl.lit("medium"))
        .otherwise(pl.lit("low")),
        account="account_domain",
        contact="contact_email",
        native_id=pl.lit(None, pl.String),
    )


def breach_rows(breaches: pl.DataFrame) -> pl.DataFrame:
    """Breached promises as tasks of managers, with the columns of `task_rows`."""
    who = pl.coalesce("lead_name", "account_name")
    what = pl.col("kind").str.replace_all("_", " ")
    return breaches.select(
        "key", "rep_email", "account_domain", "account_name",
        _moment("due_at"),
        due_on=pl.col("due_at").dt.strftime("%Y-%m-%d"),
        subject=pl.format("SLA breach: {}, {}", who, what),
        body=_lines(
            _line("No longer needed", "stopped_because"),
            pl.format(
                "{} had {} working minutes for the {} of {}, until {} UTC.",
                "rep_name", "allowance_minutes", what, who,
                pl.col("promised_at").dt.strftime("%Y-%m-%d %H:%M"),
            ),
            pl.lit("See that it is done now, by whoever is free."),
        ),
        worth=pl.lit(1e9), priority=pl.lit(None, pl.Float64), urgency=pl.lit("high"),
        play=pl.lit("sla_breach"), channel=pl.lit("call"),
        why_now=pl.format("{} was promised until {} UTC", what,
                          pl.col("promised_at").dt.strftime("%Y-%m-%d %H:%M")),
        status=pl.when(pl.col("stopped_at").is_null()).then(pl.lit("open"))
        .otherwise(pl.lit("done")),
        account="account_domain", contact=pl.lit(None, pl.String),
        native_id=pl.lit(None, pl.String),
    )  # fmt: skip


def _listed(name: str) -> pl.Expr:
    """A JSON list of texts as lines; nothing for an empty one."""
    lines = pl.col(name).str.json_decode(pl.List(pl.String)).list.join("\n")
    return pl.when(lines != "").then(lines)


def _moment(name: str) -> pl.Expr:
    return pl.col(name).dt.strftime("%Y-%m-%dT%H:%M:%SZ")


def _line(label: str, name: str) -> pl.Expr:
    return pl.when(pl.col(name).str.strip_chars() != "").then(pl.format(f"{label}: {{}}", name))


def _lines(*parts: pl.Expr) -> pl.Expr:
    return pl.concat_str(*parts, separator="\n", ignore_nulls=True)
