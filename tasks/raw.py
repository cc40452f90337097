"""Answers as they came: packed, with hash and headers, for the days the playbook says."""

import asyncio
import hashlib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete

from connectors.http import Response
from connectors.text import clean
from tasks.workspace import Workspace
from warehouse.models import RawResponse, stable_id
from warehouse.writes import insert_new, table_of

MOST_HEADERS, LONGEST_HEADER = 60, 500
NOT_KEPT = {"set-cookie", "set-cookie2"}  # what identifies a visit
LEVEL = 3  # of packing: a third of the time of the usual one, and nearly as small
SMALL = 100_000  # bytes that are packed faster than a thread is found

raw_response = table_of(RawResponse)


@dataclass(frozen=True, slots=True)
class Packed:
    """An answer, ready to be kept; its body is no longer held unpacked."""

    url: str
    headers: Mapping[str, str]
    sha256: str
    size: int
    body: bytes
    robots: str


async def pack(ws: Workspace, response: Response) -> Packed | None:
    """The answer packed, None where the playbook keeps none."""
    if not ws.playbook.reading.keep_raw_days:
        return None
    if len(response.body) <= SMALL:
        return _packed(response)
    return await asyncio.to_thread(_packed, response)


def _packed(response: Response) -> Packed:
    kept = [(name, value) for name, value in response.headers.items() if name not in NOT_KEPT]
    return Packed(
        url=response.url,
        headers={name: clean(value)[:LONGEST_HEADER] for name, value in kept[:MOST_HEADERS]},
        sha256=hashlib.sha256(response.body).hexdigest(),
        size=len(response.body),
        body=zlib.compress(response.body, LEVEL),
        robots=response.robots,
    )


def keep_response(
    connection: Connection,
    source_id: int,
    packed: Packed | None,
    as_of: datetime,
    licence: str | None = None,
) -> int | None:
    """Store an answer; returns its id, None where none is kept."""
    if packed is None:
        return None
    response_id = stable_id("raw_response", source_id, packed.url, packed.sha256, as_of.isoformat())
    row = {
        "id": response_id,
        "source_id": source_id,
        "url": packed.url,
        "fetched_at": as_of,
        "sha256": packed.sha256,
        "headers": dict(packed.headers),
        "size": packed.size,
        "body": packed.body,
        "robots": packed.robots,
        "licence": licence,
    }
    insert_new(connection, RawResponse, [row])
    return response_id


def forget_responses(ws: Workspace, as_of: datetime) -> dict[str, int]:
    """Delete the answers that are older than the playbook keeps them; returns how many."""
    oldest = as_of - timedelta(days=ws.playbook.reading.keep_raw_days)
    with ws.writing() as connection:
        done = connection.execute(delete(raw_response).where(raw_response.c.fetched_at < oldest))
        return {"forgotten": done.rowcount}
