"""What an import did, or why it could not."""

from dataclasses import dataclass

from tasks.load.rows import Rejected


class LoadError(ValueError):
    """A file can not be imported; the message names it, says why and what to do."""


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What an import did, in rows of the file; blank rows do not count.

    `duplicates` are rows that a later one of the same file replaced; `accounts_made` are
    accounts that leads or customers brought along; `joined` are new accounts that by rule are one
    with an older one, `proposed` those that may be (`whynow merge`).
    """

    kind: str
    file: str
    rows: int
    inserted: int
    updated: int
    unchanged: int
    duplicates: int
    accounts_made: int
    rejected: list[Rejected]
    unknown_columns: list[str]
    joined: int = 0
    proposed: int = 0

    @property
    def rows_taken(self) -> int:
        """Rows that were not refused."""
        return self.rows - len(self.rejected)
