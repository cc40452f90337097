"""What each touch tells its person that is new: nothing is told to anybody twice (METHOD D9)."""

import polars as pl

from tasks.rules.playbook import Playbook
from tasks.rules.queue.frames import QueueInput
from tasks.rules.queue.history import History
from tasks.rules.queue.needs import best_for_each, materials_told, offers_told

_CHOSEN = ("touch", "event_id", "trigger", "material", "offer")


def with_content(
    proposals: pl.DataFrame,
    given: QueueInput,
    history: History,
    tasks: pl.DataFrame,
    live: pl.DataFrame,
    needs: pl.DataFrame,
    playbook: Playbook,
) -> pl.DataFrame:
    """The proposals with touch, material, offer and offer_because; what is open keeps its own.

    A lead's later attempts tell news of the account, else a material, else the offer, else they
    ask again. An outbound follow-up tells a material, else the offer, else it is the break-up.
    The `offer` of every task is the next best one that its person was not made.
    """
    used = _used_before(given, history, tasks)
    found = _with_news(proposals, live, used)
    materials = best_for_each(
        found.filter(pl.col("touch").is_null()),
        materials_told(playbook),
        used.select("person", what="material").drop_nulls(),
        needs,
    )
    offers = best_for_each(
        found, offers_told(playbook), used.select("person", what="made").drop_nulls(), needs
    )
    titles = {name: need.title for name, need in playbook.needs.items()}
    found = (
        found.join(materials.select("key", material="what"), on="key", how="left")
        .join(offers.select("key", "need", "need_because", offer="what"), on="key", how="left")
        .with_columns(
            touch=pl.coalesce(
                "touch",
                pl.when(pl.col("material").is_not_null()).then(pl.lit("material")),
                pl.when(pl.col("offer").is_not_null()).then(pl.lit("offer")),
                pl.when(pl.col("lead_id").is_not_null())
                .then(pl.lit("question"))
                .otherwise(pl.lit("breakup")),
            ),
            offer_because=pl.format(
                "there are signs of a need for {}: {}",
                pl.col("need").replace_strict(titles, default=None, return_dtype=pl.String),
                "need_because",
            ),
        )
        .drop("need", "need_because")
    )
    return _with_what_is_open(found, given, tasks)


def _used_before(given: QueueInput, history: History, tasks: pl.DataFrame) -> pl.DataFrame:
    """person, event_id, material, made (an offer): what each person was told."""
    people = history.contacts.select("contact_id", "person")
    by_lead = given.leads.select(
        "lead_id", lead_person=pl.col("lead_email").str.strip_chars().str.to_lowercase()
    )
    return (
        tasks.filter(pl.col("status") == "done")
        .join(people, on="contact_id", how="left")
        .join(by_lead, on="lead_id", how="left")
        .select(
            "event_id",
            "material",
            person=pl.coalesce("person", "lead_person", pl.col("lead_id").cast(pl.String)),
            made=pl.when(pl.col("touch") == "offer").then("offer"),
        )
        .drop_nulls("person")
    )


def _with_news(proposals: pl.DataFrame, live: pl.DataFrame, used: pl.DataFrame) -> pl.DataFrame:
    """Later attempts at a lead that can tell an event of its account which is new to it."""
    open_for = proposals.filter(pl.col("touch").is_null(), pl.col("lead_id").is_not_null())
    if open_for.is_empty() or live.is_empty():
        return proposals
    told = used.select("person", "event_id").drop_nulls()
    news = (
        open_for.select("key", "account_id", "person")
        .join(
            live.select("account_id", "value", news_id="event_id", news_type="type"),
            on="account_id",
        )
        .join(told, left_on=["person", "news_id"], right_on=["person", "event_id"], how="anti")
        .sort("key", "value", "news_id", descending=[False, True, False])
        .unique("key", keep="first", maintain_order=True)
        .select("key", "news_id", "news_type")
    )
    has_news = pl.col("news_id").is_not_null()
    return (
        proposals.join(news, on="key", how="left")
        .with_columns(
            touch=pl.when(has_news).then(pl.lit("event")).otherwise("touch"),
            event_id=pl.coalesce("news_id", "event_id"),
            trigger=pl.coalesce("news_type", "trigger"),
        )
        .drop("news_id", "news_type")
    )


def _with_what_is_open(found: pl.DataFrame, given: QueueInput, tasks: pl.DataFrame) -> pl.DataFrame:
    """Open tasks keep what they tell, so that a rep who reads one in the morning finds it again."""
    types = given.events.select("event_id", trigger="type")
    known = tasks.filter(pl.col("status") == "open", pl.col("touch").is_not_null())
    if known.is_empty():
        return found
    kept = known.select("key", "touch", "event_id", "material", "offer").join(
        types, on="event_id", how="left"
    )
    is_kept = pl.col("touch_right").is_not_null()
    return (
        found.join(kept, on="key", how="left")
        .with_columns(
            **{name: pl.when(is_kept).then(f"{name}_right").otherwise(name) for name in _CHOSEN},
            offer_because=pl.when(
                is_kept & (pl.col("offer_right") != pl.col("offer")).fill_null(False)
            )
            .then(None)
            .otherwise("offer_because"),
        )
        .drop(*(f"{name}_right" for name in _CHOSEN))
    )
