"""Rescore: read accounts, events and activities in bulk, write the scores that changed."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

import polars as pl
from sqlalchemy import Connection, case, select, update

from tasks.buyers import LEFT_ALONE, SCORES, Valued, value_accounts
from tasks.buyers.learned import Outcomes, accounts_taught, outcomes_now
from tasks.due import MARKS, drop_marks, find_due, mark
from tasks.frames import read_frame, upsert_frame
from tasks.policies import last_scored, note_policy, note_scoring
from tasks.rules.enrichment import next_expiry
from tasks.rules.playbook import Icp, Playbook
from tasks.rules.playbook.outside import Enrichment
from tasks.rules.scoring import (
    EVENTS,
    FACTS,
    account_columns,
    days_that_count,
    facts_asked,
    score_accounts,
    with_facts,
)
from tasks.rules.scoring.outcomes import WITH_OUTCOME, as_signals, kinds_read
from tasks.workspace import Workspace
from warehouse.models import Account, AccountFact, Activity, Lead, Score, TriggerEvent
from warehouse.writes import is_current, is_one_of, of_most, table_of, update_rows

logger = logging.getLogger("whynow.score")

ACCOUNTS_PER_WRITE = 50_000

NUMBERS = ("fit", "timing", "engagement", "total")
COMPARED = (*NUMBERS, "grade", "part_key")
STORED = {
    "account_id": pl.Int64,
    "id": pl.Int64,
    "as_of": pl.Date,
    **dict.fromkeys(NUMBERS, pl.Float64),
    "grade": pl.String,
    "part_key": pl.Int64,
    "due_on": pl.Date,
}
SIZES = {"account_id": pl.Int64, "employees": pl.Int64, "seats": pl.Int64}
SEEN = {"first_seen_at": pl.Datetime("us", "UTC")}

Frames = tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]


@dataclass(frozen=True, slots=True)
class _Known:
    """What scores are made of, by account; the days on which more of it counts, or less; and the
    accounts of which time alone may have made another size."""

    accounts: pl.DataFrame
    events: pl.DataFrame
    activities: pl.DataFrame
    days: pl.DataFrame
    resized: pl.Series

    def frames(self) -> Frames:
        """The frames of scoring."""
        return self.accounts, self.events, self.activities


@dataclass(frozen=True, slots=True)
class _Outcome:
    """All that were scored; of these the scores that are new, or only due anew; accounts left
    alone; the sizes of all; and marks of those of whose buyers a new score may make another thing.
    """

    scores: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=SCORES))
    changed: pl.DataFrame = field(default_factory=pl.DataFrame)
    redated: pl.DataFrame = field(default_factory=pl.DataFrame)
    left_alone: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=LEFT_ALONE))
    sizes: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=SIZES))
    marks: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=MARKS))


def rescore(
    ws: Workspace,
    as_of: datetime,
    account_ids: Sequence[int] | None = None,
    *,
    everything: bool = False,
) -> dict[str, int]:
    """Score the accounts that are due, and write the scores that are not what they were.

    Due is what changed, and what time alone may change (see `tasks.due`); all accounts after a
    change of the playbook, or with `everything`; with `account_ids` those. History is kept; the
    same day again updates that day's row; an account whose current score is of a later day than
    `as_of` is left alone. Killed anywhere and started again, it ends in the same state.
    """
    policy = note_policy(ws, as_of)
    is_asked = account_ids is not None
    with ws.reading() as connection:
        due = find_due(connection, as_of, policy, account_ids, everything=everything)
        # What was learned by now hangs on others, too.
        judged = find_due(connection, as_of, policy).buyer_ids if is_asked else due.buyer_ids
    outcome = _score(ws, as_of, policy, due.account_ids) if due.account_ids != [] else _Outcome()
    outcomes = outcomes_now(ws, as_of, judged)
    buyers = due.buyer_ids
    if buyers is not None:
        buyers = sorted({*buyers, *outcome.marks["account_id"]})
    valued = _value(ws, as_of, policy, buyers, outcomes, outcome, is_asked=is_asked)
    with ws.writing() as connection:
        unknown = _read_unknown(connection, as_of)
        left_alone = pl.concat([outcome.left_alone, valued.left_alone, unknown])
        _redate(connection, outcome.redated)
        marks = pl.concat([due.marks, outcome.marks])
        drop_marks(connection, marks.join(left_alone, on="account_id", how="anti"))
        if not is_asked:
            note_scoring(connection, as_of, policy, outcomes.key(ws.playbook))
    scored, changed = outcome.scores.height, outcome.changed.height
    logger.info("scored accounts=%d changed=%d", scored, changed)
    return {"accounts_scored": scored, "scores_changed": changed, **valued.counts}


def _score(ws: Workspace, as_of: datetime, policy: str, ids: Sequence[int] | None) -> _Outcome:
    """Write the scores that are new; marks stay until all is done that hangs on them."""
    with ws.reading() as connection:
        known = _read(connection, ws.playbook, as_of, ids)
        stored = _read_stored(connection, ids)
        with_leads = _read_with_leads(connection, ids)
    scores = _dated(score_accounts(*known.frames(), ws.playbook, as_of), known.days)
    outcome = _compare(scores, stored, as_of.date())
    marks = [outcome.marks]
    if ids is not None and not known.resized.is_empty():
        with ws.writing() as connection:
            marks.append(mark(connection, known.resized))
    for batch in outcome.changed.iter_slices(ACCOUNTS_PER_WRITE):
        rows = _rows(batch, as_of, policy)
        has_leads = pl.col("account_id").is_in(with_leads.implode())
        moved = batch.filter(has_leads | pl.col("moves_buyers"))
        with ws.writing() as connection:
            _retire(connection, batch, as_of.date())
            upsert_frame(connection, Score, rows, key=("account_id", "as_of"))
            if ids is not None:
                marks.append(mark(connection, moved["account_id"]))
    sizes = known.accounts.select(list(SIZES))
    return replace(outcome, sizes=sizes, marks=pl.concat(marks))


def _value(
    ws: Workspace,
    as_of: datetime,
    policy: str,
    ids: Sequence[int] | None,
    outcomes: Outcomes,
    scored: _Outcome,
    *,
    is_asked: bool,
) -> Valued:
    """Value the buyers that are due, and all that are worth something else by what was learned."""
    with ws.reading() as connection:
        if ids is not None and not is_asked:
            ids = sorted({*ids, *accounts_taught(connection, outcomes, ws.playbook)})
        if ids == []:
            return Valued()
        accounts = scored.sizes
        if ids is not None:
            accounts = accounts.filter(pl.col("account_id").is_in(ids))
            others = sorted({*ids}.difference(accounts["account_id"]))
            read = _read_sizes(connection, ws.playbook.enrichment, as_of, others)
            accounts = pl.concat([accounts, read.select(list(SIZES))])
    learned = outcomes.learn(ws.playbook)
    scores = scored.scores.join(scored.left_alone, on="account_id", how="anti")
    return value_accounts(ws, accounts, learned, as_of, policy, ids, scores)


# ---- what is known -------------------------------------------------------------------------------


def _read(
    connection: Connection, playbook: Playbook, as_of: datetime, ids: Sequence[int] | None
) -> _Known:
    event_days, signal_days = days_that_count(playbook)
    event, activity = table_of(TriggerEvent).c, table_of(Activity).c
    # Nearly all is known by now, and what is empty is read for next to nothing.
    heard_later, done_later = (
        case((each.first_seen_at > as_of, each.first_seen_at)) for each in (event, activity)
    )
    heard = select(
        event.account_id, event.id, *(event[name] for name in list(EVENTS)[2:]), heard_later
    ).where(
        of_most(connection, event.occurred_at >= as_of - timedelta(days=event_days)),
        ~event.is_rejected,
    )
    done = select(
        activity.account_id,
        *(activity[name] for name in list(WITH_OUTCOME)[1:]),
        done_later,
    ).where(
        activity.kind.in_(kinds_read(playbook.activities)),
        of_most(connection, activity.at >= as_of - timedelta(days=signal_days)),
    )
    records, facts = _read_records(connection, account_columns(playbook.icp), as_of, ids)
    is_heard, is_fetched = pl.col("first_seen_at").is_null(), pl.col("fetched_at") <= as_of
    known = facts.filter(is_fetched)
    accounts = with_facts(records, known, playbook.enrichment, as_of)
    expiries = next_expiry(known, playbook.enrichment, as_of)
    events = read_frame(connection, heard, EVENTS | SEEN, column=event.account_id, ids=ids)
    acts = read_frame(connection, done, WITH_OUTCOME | SEEN, column=activity.account_id, ids=ids)
    is_done = is_heard & (pl.col("at") <= as_of)
    signals = as_signals(acts.filter(is_done).select(list(WITH_OUTCOME)), playbook.activities)
    tomorrow = as_of.date() + timedelta(days=1)
    days = [
        expiries.select("account_id", day=pl.col("expires_at").dt.date()),
        events.filter(~is_heard).select("account_id", day=pl.col("first_seen_at").dt.date()),
        # What is dated a day ahead counts as of today.
        events.select("account_id", day=pl.col("occurred_at").dt.date() - timedelta(days=1)).filter(
            pl.col("day") >= tomorrow
        ),
        acts.filter(~is_done).select(
            "account_id", day=pl.max_horizontal("at", "first_seen_at").dt.date()
        ),
        facts.filter(~is_fetched).select("account_id", day=pl.col("fetched_at").dt.date()),
    ]
    return _Known(
        accounts.sort("account_id"),
        events.filter(is_heard).select(list(EVENTS)).sort("account_id"),
        signals.sort("account_id"),
        pl.concat(days),
        _resized(facts, playbook.enrichment, last_scored(connection) or as_of, as_of),
    )


def _resized(
    facts: pl.DataFrame, enrichment: Enrichment, before: datetime, as_of: datetime
) -> pl.Series:
    """Accounts with a fact about their size that has expired since then, or counts only by now."""
    since, until = min(before, as_of), max(before, as_of)
    sizes = facts.filter(pl.col("name").is_in(facts_asked(SIZES.keys())))
    ended = next_expiry(sizes, enrichment, since).filter(pl.col("expires_at") <= until)
    begun = sizes.filter(pl.col("fetched_at").is_between(since, until, closed="right"))
    return pl.concat([ended["account_id"], begun["account_id"]]).unique().sort()


def read_accounts(
    connection: Connection,
    icp: Icp,
    enrichment: Enrichment,
    as_of: datetime | None,
    ids: Sequence[int] | None = None,
) -> pl.DataFrame:
    """What is known of accounts: a row each, with the columns of `account_columns`.

    Without a moment, facts do not expire: what is past is explained by what was known.
    """
    records, facts = _read_records(connection, account_columns(icp), as_of, ids)
    return with_facts(records, facts, enrichment, as_of)


def _read_unknown(connection: Connection, as_of: datetime) -> pl.DataFrame:
    """account_id of accounts that are known of only later."""
    account = table_of(Account).c
    later = select(account.id).where(account.first_seen_at > as_of)
    return read_frame(connection, later, LEFT_ALONE)


def _read_sizes(
    connection: Connection, enrichment: Enrichment, as_of: datetime, ids: Sequence[int]
) -> pl.DataFrame:
    """account_id, employees and seats of accounts, as scoring knows them."""
    records, facts = _read_records(connection, SIZES, as_of, ids)
    return with_facts(records, facts.filter(pl.col("fetched_at") <= as_of), enrichment, as_of)


def _read_records(
    connection: Connection,
    asked: Mapping[str, Any],
    as_of: datetime | None,
    ids: Sequence[int] | None,
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What the records of accounts that were known say of these columns, and the facts of all."""
    account, fact = table_of(Account).c, table_of(AccountFact).c
    columns = {name: kind for name, kind in asked.items() if name != "technology"}
    fields = [name for name in columns if name != "account_id"]
    in_record = [name for name in fields if name in account]
    schema = {name: columns[name] for name in ("account_id", *in_record)}
    records = select(account.id, *(account[name] for name in in_record))
    if as_of is not None:
        records = records.where(of_most(connection, account.first_seen_at <= as_of))
    facts = select(fact.account_id, fact.name, fact.value, fact.method, fact.fetched_at).where(
        fact.name.in_(facts_asked(asked.keys() - {"account_id"}))
    )
    accounts = read_frame(connection, records, schema, column=account.id, ids=ids)
    return (
        accounts.with_columns(
            pl.lit(None, dtype=kind).alias(name)
            for name, kind in columns.items()
            if name not in schema
        ),
        read_frame(connection, facts, FACTS, column=fact.account_id, ids=ids),
    )


# ---- what is another score -----------------------------------------------------------------------


def _read_stored(connection: Connection, ids: Sequence[int] | None) -> pl.DataFrame:
    score = table_of(Score)
    query = select(*(score.c[name] for name in STORED)).where(is_current(score))
    return read_frame(connection, query, STORED, column=score.c.account_id, ids=ids)


def _read_with_leads(connection: Connection, ids: Sequence[int] | None) -> pl.Series:
    """Those of the accounts that have open leads, whose points hang on their account's score."""
    lead = table_of(Lead).c
    query = select(lead.account_id).where(~lead.is_closed).distinct()
    return read_frame(connection, query, LEFT_ALONE, column=lead.account_id, ids=ids)["account_id"]


def _dated(scores: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    """The scores, due when time changes what is known, if that is sooner."""
    soonest = days.group_by("account_id").agg(pl.col("day").min())
    return (
        scores.join(soonest, on="account_id", how="left", maintain_order="left")
        .with_columns(due_on=pl.min_horizontal("due_on", "day"))
        .drop("day")
    )


def _compare(scores: pl.DataFrame, stored: pl.DataFrame, day: date) -> _Outcome:
    """What is to be written; `was_id` is the row that is current until now."""
    before = stored.rename({name: f"{name}_before" for name in (*COMPARED, "due_on", "as_of")})
    both = scores.join(
        before.rename({"id": "was_id"}), on="account_id", how="left", maintain_order="left"
    )
    differs = pl.any_horizontal(
        pl.col(name).ne_missing(pl.col(f"{name}_before")) for name in COMPARED
    )
    is_later = pl.col("as_of_before").fill_null(day) > day
    moves_buyers = pl.any_horizontal(
        pl.col(name).ne_missing(pl.col(f"{name}_before")) for name in ("fit", "grade")
    )
    is_redated = pl.col("due_on").ne_missing(pl.col("due_on_before"))
    return _Outcome(
        scores,
        both.filter(~is_later & differs)
        .select(*scores.columns, "was_id", "as_of_before", moves_buyers=moves_buyers)
        .sort("account_id"),
        both.filter(~is_later & ~differs & is_redated).select("was_id", "due_on"),
        both.filter(is_later).select("account_id"),
    )


# ---- what is written -----------------------------------------------------------------------------


def _rows(batch: pl.DataFrame, as_of: datetime, policy: str) -> pl.DataFrame:
    """Rows of scores, with when and by what they were made."""
    day = as_of.date()
    reasons = [
        pl.format("{} +{}", pl.col(f"reason_{n}").str.replace_all("_", " "), f"points_{n}")
        for n in (1, 2, 3)
    ]
    return batch.select(
        "account_id",
        *NUMBERS,
        "grade",
        "part_key",
        "due_on",
        pl.concat_str(reasons, separator=", ", ignore_nulls=True)
        .replace("", None)
        .alias("reasons"),
        pl.lit(day).alias("as_of"),
        pl.lit(True).alias("is_current"),
        pl.lit(as_of).dt.convert_time_zone("UTC").alias("scored_at"),
        pl.lit(policy).alias("policy_version"),
    )


def _retire(connection: Connection, batch: pl.DataFrame, day: date) -> None:
    """The scores of earlier days are current no more, nor are they due."""
    score = table_of(Score)
    former = batch.filter(pl.col("as_of_before") < day)["was_id"].to_list()
    retired = update(score).where(is_one_of(connection, score.c.id, former))
    connection.execute(retired.values(is_current=False, due_on=None))


def _redate(connection: Connection, redated: pl.DataFrame) -> None:
    """Note when time alone may change a score that is what it was."""
    update_rows(connection, Score, redated.rename({"was_id": "id"}, strict=False).to_dicts())
