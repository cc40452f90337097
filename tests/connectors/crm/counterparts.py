"""The far side of each connector, as a test sees it: what it holds, and what people do there."""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar, Protocol

from connectors.crm import Crm, CrmRow, CrmSettings, open_crm
from connectors.crm import _hubspot_words as hubspot_words
from connectors.crm import _odoo_words as odoo_words
from connectors.crm import _salesforce_words as salesforce_words
from connectors.crm._fields import KEY
from connectors.crm._values import natural
from connectors.crm.csv_file import FILES, KEYS, text_of
from connectors.crm.odoo import _external
from connectors.http import HttpSettings
from tests.simulators import hubspot, odoo, salesforce
from tests.simulators.base import Simulator

HTTP = HttpSettings(
    user_agent="whynow/test", connect_timeout_seconds=10, total_timeout_seconds=60,
    max_body_bytes=1_000_000, max_redirects=3, concurrency=4,
)  # fmt: skip
REPS = ("maya@us.example", "liam@us.example", "boss@us.example")


def settings(folder: Path, url: str, secrets: Mapping[str, str], **values: Any) -> CrmSettings:
    """How a connector reaches a simulator: without limits, and with little patience."""
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


class Simulated:
    """A counterpart that is a simulator."""

    kind: ClassVar[str]
    secrets: ClassVar[dict[str, str]]
    tells_of_deletions: ClassVar[bool]
    simulator: Any
    crm: Crm

    def __init__(self, folder: Path, simulator: Simulator) -> None:
        self._folder, self.simulator = folder, simulator
        for email in REPS:
            self._add_user(email)
        self.crm = self.opened()

    def opened(self, **values: Any) -> Crm:
        """Another connector to the same CRM; without limits, and with little patience."""
        secrets = values.pop("secrets", self.secrets)
        return open_crm(self.kind, settings(self._folder, self.simulator.url, secrets, **values))

    def close(self) -> None:
        self.crm.close()
        self.simulator.close()

    def rows(self, object_name: str) -> list[dict[str, Any]]:
        raise NotImplementedError

    def _add_user(self, email: str) -> None:
        raise NotImplementedError

    # ---- What tests of the push want to know ---------------------------------------------------

    def open_tasks(self) -> list[dict[str, Any]]:
        """Tasks that stand in a rep's list."""
        return [each for each in self.rows("task") if each["status"] == "open"]

    def add_user(self, email: str) -> None:
        """Somebody gets an account; the connector asks anew in its next run."""
        self._add_user(email)
        self.crm.close()
        self.crm = self.opened()


class HubSpotCounterpart(Simulated):
    """The simulator of HubSpot."""

    kind = "hubspot"
    secrets: ClassVar = {"token": hubspot.TOKEN}
    tells_of_deletions = True

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, hubspot.HubSpotSimulator())

    def _add_user(self, email: str) -> None:
        self.simulator.owners[email] = str(9000 + len(self.simulator.owners))

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

    def add_account(self, domain: str, name: str) -> str:
        """A company that somebody made; its id."""
        return self.simulator.add("companies", domain=domain, name=name)

    def merge(self, object_name: str, into: str, other: str) -> bool:
        """Somebody merges two records; whether that can be told."""
        kind = hubspot_words.TYPES[object_name]
        one, two = self.id_of(object_name, into), self.id_of(object_name, other)
        self.simulator.merge(kind, one, two)
        return True


class OdooCounterpart(Simulated):
    """The simulator of Odoo."""

    kind = "odoo"
    secrets: ClassVar = {"token": odoo.TOKEN}
    tells_of_deletions = False

    def __init__(self, folder: Path) -> None:
        simulator = odoo.OdooSimulator()
        simulator.uid = simulator.add("res.users", login="key", email="", share=False)
        super().__init__(folder, simulator)

    def _add_user(self, email: str) -> None:
        self.simulator.add("res.users", login=email, email=email, share=False)

    def rows(self, object_name: str) -> list[dict[str, Any]]:
        with self.simulator.lock:
            return [
                {"key": self._key(object_name, row), **self._fields(object_name, row)}
                for row in self.simulator.rows[odoo_words.MODELS[object_name]].values()
                if object_name == "task"
                or row.get("is_company", False) == (object_name != "contact")
            ]

    def _fields(self, object_name: str, row: dict[str, Any]) -> dict[str, Any]:
        names = list(self.crm.fields[object_name])
        emails = {str(each["id"]): each["email"] for each in
                  self.simulator.rows["res.users"].values()}  # fmt: skip
        shown = {name: self.simulator._shown(name, row) for name in row}
        fields = odoo_words.fields_of(
            object_name, [n for n in names if n not in ("account", "contact")], shown, emails
        )
        return fields | {"channel": "call" if row.get("activity_type_id") == 2 else None}

    def _key(self, object_name: str, row: dict[str, Any]) -> str | None:
        model = odoo_words.MODELS[object_name]
        external = self.simulator.external_ids().get((model, row["id"]))
        domain = natural("account", row.get("website"))
        wanted = {_external(object_name, key): key for key in
                  (domain, str(row.get("email") or ""), *self._task_keys())}  # fmt: skip
        return wanted.get(str(external))

    def _task_keys(self) -> list[str]:
        return ["t", *(f"t-{d}" for d in ("acme.example", "bolt.example")),
                *(f"t{n}" for n in range(300))]  # fmt: skip

    def id_of(self, object_name: str, key: str) -> int:
        ids = {name: row for row, name in self.simulator.external_ids().items()}
        return ids[_external(object_name, key)][1]

    def edit(self, object_name: str, key: str, **values: Any) -> None:
        users = self.crm.users()
        known = CrmRow(key, values, "1")
        found = odoo_words.for_write(odoo_words.values(object_name, known, users))
        if "status" in values:
            found["active"] = values["status"] == "open"
        self.simulator.edit(odoo_words.MODELS[object_name], self.id_of(object_name, key), **found)

    def delete(self, object_name: str, key: str) -> None:
        self.simulator.unlink(odoo_words.MODELS[object_name], self.id_of(object_name, key))

    def writes(self) -> int:
        written = ("/load", "/write", "/unlink", "/action_feedback")
        return sum(each.path.endswith(written) for each in self.simulator.log)

    def last_written(self) -> set[str]:
        [written] = [e for e in self.simulator.log if e.path.endswith(("/load", "/write"))][-1:]
        names = written.body.get("vals") or written.body["fields"]
        return {name.removeprefix("x_whynow_") for name in names} - {".id"}

    def links_of(self, key: str) -> set[str]:
        task = self.simulator.rows["mail.activity"][self.id_of("task", key)]
        contact = self.simulator.rows["res.partner"][task["res_id"]]
        company = self.simulator.rows["res.partner"][contact["parent_id"]]
        return {contact["email"], natural("account", company["website"])}

    def add_account(self, domain: str, name: str) -> str:
        return str(self.simulator.add("res.partner", website=f"http://www.{domain}/", name=name,
                                      is_company=True))  # fmt: skip

    def merge(self, object_name: str, into: str, other: str) -> bool:
        return False


class SalesforceCounterpart(Simulated):
    """The simulator of Salesforce, in an organisation whose tasks have no External Id."""

    kind = "salesforce"
    secrets: ClassVar = {
        "client_id": salesforce.CLIENT_ID, "client_secret": salesforce.CLIENT_SECRET,
    }  # fmt: skip
    tells_of_deletions = True
    has_task_key = False

    def __init__(self, folder: Path) -> None:
        simulator = salesforce.SalesforceSimulator(has_task_key=self.has_task_key)
        super().__init__(folder, simulator)

    def _add_user(self, email: str) -> None:
        self.simulator.add("User", Email=email, Username=email, IsActive=True)

    def rows(self, object_name: str) -> list[dict[str, Any]]:
        names = [n for n in self.crm.fields[object_name] if n not in ("account", "contact")]
        emails = {row["Id"]: row["Email"] for row in self.simulator.alive("User")}
        return [
            {"key": row.get(salesforce_words.KEY_FIELD),
             **salesforce_words.fields_of(object_name, names, row, emails)}
            for row in self.simulator.alive(salesforce_words.TYPES[object_name])
        ]  # fmt: skip

    def id_of(self, object_name: str, key: str) -> str:
        rows = self.simulator.alive(salesforce_words.TYPES[object_name])
        return next(r["Id"] for r in rows if r.get(salesforce_words.KEY_FIELD) == key)

    def edit(self, object_name: str, key: str, **values: Any) -> None:
        found = salesforce_words.values(CrmRow(key, values), object_name, self.crm.users())
        kind = salesforce_words.TYPES[object_name]
        self.simulator.edit(kind, self.id_of(object_name, key), **found)

    def delete(self, object_name: str, key: str) -> None:
        kind = salesforce_words.TYPES[object_name]
        self.simulator.delete(kind, self.id_of(object_name, key))

    def writes(self) -> int:
        return sum(
            ("/composite/sobjects" in each.path and "records" in each.body)
            or each.path.endswith("/jobs/ingest")
            for each in self.simulator.log
        )

    def last_written(self) -> set[str]:
        [written] = [e for e in self.simulator.log if "/composite" in e.path
                     and "records" in e.body][-1:]  # fmt: skip
        names = {name for record in written.body["records"] for name in record}
        return {name.removeprefix("whynow_").removesuffix("__c") for name in names} - {
            "attributes", "Id",
        }  # fmt: skip

    def links_of(self, key: str) -> set[str]:
        task = self.simulator.rows["Task"][self.id_of("task", key)]
        company = self.simulator.rows["Account"][task["WhatId"]]
        contact = self.simulator.rows["Contact"][task["WhoId"]]
        return {company[salesforce_words.KEY_FIELD], contact["Email"]}

    def add_account(self, domain: str, name: str) -> str:
        return self.simulator.add("Account", Website=f"http://www.{domain}/", Name=name)

    def merge(self, object_name: str, into: str, other: str) -> bool:
        kind = salesforce_words.TYPES[object_name]
        one, two = self.id_of(object_name, into), self.id_of(object_name, other)
        self.simulator.delete(kind, two, master=one)
        return True


class SalesforceKeyedCounterpart(SalesforceCounterpart):
    """The same, in an organisation whose tasks may have one."""

    has_task_key = True


# Those behind an API, by the kind of their connector.
SIMULATED: dict[str, Any] = {
    each.kind: each for each in (HubSpotCounterpart, OdooCounterpart, SalesforceCounterpart)
}
