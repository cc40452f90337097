"""A job of Salesforce's Bulk API 2.0: a table goes up, is worked, and its results come down."""

import csv
import io
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from connectors.crm.base import BatchRefused
from connectors.errors import RetryableError

Row = Mapping[str, Any]
FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS, PATIENCE_SECONDS = 0.5, 10.0, 1800.0
NOTHING = "#N/A"  # empties a field; a blank cell leaves it alone


def fits(row: Row) -> bool:
    """Whether a table can say a row: there is no other way to write the text that empties."""
    return not any(str(value).strip().upper() == NOTHING for value in row.values())


def run_job(
    ask: Callable[..., Any], kind: str, name: str, rows: Sequence[Row]
) -> Iterator[tuple[str, Row]]:
    """Upsert rows by a key, or update by "Id"; gives the value of `name` and what became of it.

    An update empties the fields that have nothing; a row to be made leaves them as they are, should
    its record be there already.

    The result is as a collection's: success, id, errors. Raises RetryableError for a job that ends
    otherwise; rows that were written by then are written again under the same key.
    """
    operation = {"operation": "update"} if name == "Id" else {
        "operation": "upsert", "externalIdFieldName": name,
    }  # fmt: skip
    job = ask("POST", "/jobs/ingest", {
        "object": kind, **operation, "contentType": "CSV", "lineEnding": "CRLF",
    })["id"]  # fmt: skip
    path = f"/jobs/ingest/{job}"
    table = _table(rows, NOTHING if name == "Id" else "")
    ask("PUT", f"{path}/batches", table, headers={"Content-Type": "text/csv"})
    # One that is said to be complete twice, since no answer came, is refused: its state tells.
    with suppress(BatchRefused):
        ask("PATCH", path, {"state": "UploadComplete"})
    _wait(ask, path)
    for each in _rows(ask("GET", f"{path}/successfulResults")):
        yield each[name], {"success": True, "id": each["sf__Id"]}
    for each in _rows(ask("GET", f"{path}/failedResults")):
        code, _, message = each["sf__Error"].partition(":")
        error = {"statusCode": code, "message": message.rstrip(":- "), "fields": []}
        yield each[name], {"success": False, "errors": [error]}


def _wait(ask: Callable[..., Any], path: str) -> None:
    wait, waited = FIRST_WAIT_SECONDS, 0.0
    while True:
        job = ask("GET", path)
        if job["state"] == "JobComplete":
            return
        if job["state"] in ("Open", "Failed", "Aborted"):
            why = job.get("errorMessage") or job["state"]
            raise RetryableError(f"salesforce: a bulk job ended early: {why}")
        if waited > PATIENCE_SECONDS:
            raise RetryableError("salesforce: a bulk job takes very long; its rows are sent again")
        time.sleep(wait)
        waited += wait
        wait = min(2 * wait, LONGEST_WAIT_SECONDS)


def _table(rows: Sequence[Row], nothing: str) -> str:
    text = io.StringIO()
    # With this line end, a carriage return alone in a value is quoted too.
    writer = csv.writer(text, lineterminator="\r\n")
    names = sorted(rows[0])
    writer.writerow(names)
    writer.writerows([_cell(row[name], nothing) for name in names] for row in rows)
    return text.getvalue()


def _cell(value: Any, nothing: str) -> str:
    if value is None or value == "":
        return nothing
    return str(value).lower() if isinstance(value, bool) else str(value)


def _rows(text: Any) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(io.StringIO(str(text or "")))
