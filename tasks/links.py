"""What people have said of links: the articles that are an account's or not, and its names."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl
from sqlalchemy import Connection, select

from tasks.rules.matching import key_of
from tasks.rules.playbook import Playbook
from warehouse.models import Correction, LearnedName
from warehouse.writes import table_of

SAID, NAME = table_of(Correction), table_of(LearnedName)

_Names = Mapping[int, list[str]]


@dataclass(frozen=True, slots=True)
class Links:
    """Whether an article is about an account (by article and account), and what was learned.

    `aliases` and `others` (names that are somebody else's) are by account; `ambiguous` are the
    playbook's names, and those that were wrong too often.
    """

    said: Mapping[int, Mapping[int, bool]]
    aliases: _Names
    others: _Names
    ambiguous: frozenset[str]

    def with_names(self, accounts: pl.DataFrame) -> pl.DataFrame:
        """The accounts (id, aliases, negative_aliases, ...) with the names that were learned."""
        columns = (("aliases", self.aliases), ("negative_aliases", self.others))
        for column, names in columns:
            if names:
                schema = {"id": pl.Int64(), "learned": pl.List(pl.String)}
                learned = pl.DataFrame(list(names.items()), schema=schema, orient="row")
                joined = pl.concat_list(column, pl.col("learned").fill_null([]))
                accounts = (
                    accounts.join(learned, on="id", how="left", maintain_order="left")
                    .with_columns(joined.alias(column))
                    .drop("learned")
                )
        return accounts


def read_links(connection: Connection, playbook: Playbook, account_id: int | None = None) -> Links:
    """All that was said, or what was said of one account."""
    said: dict[int, dict[int, bool]] = defaultdict(dict)
    names: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    doubts: dict[tuple[int, str], set[int | None]] = defaultdict(set)
    corrections, learned = select(SAID), select(NAME).order_by(NAME.c.said_at, NAME.c.id)
    if account_id is not None:
        corrections = corrections.where(SAID.c.account_id == account_id)
        learned = learned.where(NAME.c.account_id == account_id)
    for row in connection.execute(corrections):
        said[row.article_id][row.account_id] = row.is_about
    for row in connection.execute(learned):
        names[row.kind][row.account_id].append(row.name)
        if row.kind == "doubted":
            doubts[row.account_id, key_of(row.name)].add(row.article_id)
    most = playbook.matching.doubt_after
    wrong = frozenset(name for (_, name), those in doubts.items() if len(those) >= most)
    ambiguous = wrong.union(playbook.matching.ambiguous_names)
    return Links(said, names["alias"], names["other"], ambiguous)
