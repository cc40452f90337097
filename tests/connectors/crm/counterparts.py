"""The far side of each connector, as a test sees it: what it holds, and what people do there."""

import csv
from pathlib import Path
from typing import Any, ClassVar, Protocol

from connectors.crm import Crm, CrmSettings, open_crm
from connectors.crm import _hubspot_words as hubspot_words
from connectors.crm._fields import KEY
from connectors.crm.csv_file import FILES, KEYS, text_of
from connectors.http import HttpSettings
from tests.simulators import hubspot

HTTP = HttpSettings(
    user_agent="whynow/test", connect_timeout_seconds=10, total_timeout_seconds=60,
    max_body_bytes=1_000_000, max_redirects=3, concurrency=4,
)  # fmt: skip
REPS = ("maya@us.example", "liam@us.example", "boss@us.example")


def settings(folder: Path, url: str, **values: Any) -> CrmSettings:
    """How a connector reaches a simulator: without limits, and with little patience."""
    secrets = {"token": hubspot.TOKEN}
    return CrmSettings(folder, "crm", HTTP, url=url, secrets=secrets, retry_seconds=0.005,
                       answer_seconds=20, **values)  # fmt: skip


class Counterpart(Protocol):
    """A CRM with nothing in it but what `setup` makes."""

    crm: Crm

    def rows(self, object_name: str) -> list[dict[str, Any]]:
        """The records there, each as its fields by our names, with `key`."""
        ...

    def edit(self, object_name: str, key: str, **values: Any) -> None:
        """Somebody changes a record there."""
        ...

    def delete(self, object_name: str, key: str) -> None:
        """Somebody deletes it."""
        ...


class CsvCounterpart:
    """A folder, and somebody with a spreadsheet."""

    def __init__(self, folder: Path) -> None:
        self._out = folder / "crm"
        self.crm = open_crm("csv_file", CrmSettings(folder, "crm"))

    def rows(self, object_name: str) -> list[dict[str, Any]]:
        path = self._out / FILES[object_name]
        if not path.exists():
            return []
        with path.open(encoding="utf-8-sig", newline="") as file:
            found = list(csv.DictReader(file))
        key = KEYS[object_name]
        return [
            {"key": row[key], **{name: text_of(cell) or None for name, cell in row.items()}}
            for row in found
        ]

    def edit(self, object_name: str, key: str, **values: Any) -> None:
        self._write(object_name, [
            row | values if row["key"] == key else row for row in self.rows(object_name)
        ])  # fmt: skip

    def delete(self, object_name: str, key: str) -> None:
        self._write(object_name, [row for row in self.rows(object_name) if row["key"] != key])

    def _write(self, object_name: str, rows: list[dict[str, Any]]) -> None:
        names = [name for name in rows[0] if name != "key" or KEYS[object_name] == "key"]
        path = self._out / FILES[object_name]
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names, extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)


class HubSpotCounterpart:
    """The simulator of HubSpot."""

    secrets: ClassVar = {"token": hubspot.TOKEN}

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.simulator = hubspot.HubSpotSimulator()
        self.simulator.owners = {email: str(9000 + n) for n, email in enumerate(REPS)}
        self.crm = open_crm("hubspot", settings(folder, self.simulator.url))

    def close(self) -> None:
        self.crm.close()
        self.simulator.close()

    def rows(self, object_name: str) -> list[dict[str, Any]]:
        names = list(self.crm.fields[object_name])
        owners = {owner: email for email, owner in self.simulator.owners.items()}
        return [
            {"key": each.properties.get(KEY),
             **hubspot_words.fields_of(object_name, names, each.properties, owners)}
            for each in self.simulator.alive(hubspot_words.TYPES[object_name])
        ]  # fmt: skip

    def edit(self, object_name: str, key: str, **values: Any) -> None:
        found = hubspot_words.properties(object_name, values, self.simulator.owners)
        self.simulator.edit(hubspot_words.TYPES[object_name], self.id_of(object_name, key), **found)

    def delete(self, object_name: str, key: str) -> None:
        self.simulator.archive(hubspot_words.TYPES[object_name], self.id_of(object_name, key))

    def id_of(self, object_name: str, key: str) -> str:
        things = self.simulator.alive(hubspot_words.TYPES[object_name])
        return next(each.id for each in things if each.properties.get(KEY) == key)

    # ---- What tests of the push want to know ---------------------------------------------------

    def writes(self) -> int:
        """How many requests so far wrote something."""
        return sum(
            each.path.endswith(("/batch/upsert", "/batch/update", "/batch/create"))
            for each in self.simulator.log
        )

    def last_written(self) -> set[str]:
        """The fields that the last write set."""
        [written] = [each for each in self.simulator.log if each.path.endswith("/batch/update")][
            -1:
        ]
        names = {name for each in written.body["inputs"] for name in each["properties"]}
        return {name.removeprefix("whynow_") for name in names}

    def links_of(self, key: str) -> set[str]:
        """The keys of the records that a task is linked to."""
        task = self.id_of("task", key)
        keys = {
            (kind, each.id): each.properties.get(KEY)
            for kind in ("companies", "contacts") for each in self.simulator.alive(kind)
        }  # fmt: skip
        return {str(keys[b, two]) for _, one, b, two, _ in self.simulator.links if one == task}

    def open_tasks(self) -> list[dict[str, Any]]:
        """Tasks that stand in a rep's list."""
        return [each for each in self.rows("task") if each["status"] == "open"]

    def add_user(self, email: str) -> None:
        """Somebody gets an account; the connector asks anew in its next run."""
        self.simulator.owners[email] = str(9000 + len(self.simulator.owners))
        self.crm.close()
        self.crm = open_crm("hubspot", settings(self._folder, self.simulator.url))

    def add_account(self, domain: str, name: str) -> str:
        """A company that somebody made; its id."""
        return self.simulator.add("companies", domain=domain, name=name)
