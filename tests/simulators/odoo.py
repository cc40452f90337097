"""A simulator of Odoo 19's JSON-2 API, as far as whynow uses it: partners, activities, users,
external ids, custom fields, leads. A call is a transaction; `load` takes all rows or none."""

import copy
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.simulators.base import Reply, Request, Simulator

TOKEN = "odoo-key"
M2O = {
    "user_id": "res.users", "parent_id": "res.partner", "country_id": "res.country",
    "state_id": "res.state", "industry_id": "res.industry", "partner_id": "res.partner",
    "stage_id": "crm.stage", "source_id": "utm.source", "activity_type_id": "mail.activity.type",
    "res_model_id": "ir.model", "model_id": "ir.model", "commercial_partner_id": "res.partner",
    "author_id": "res.partner", "mail_activity_type_id": "mail.activity.type",
}  # fmt: skip
FIELDS: dict[str, dict[str, str]] = {
    "res.partner": {
        "name": "char", "website": "char", "email": "char", "function": "char", "phone": "char",
        "city": "char", "is_company": "boolean", "is_blacklisted": "boolean", "active": "boolean",
        **dict.fromkeys(("user_id", "parent_id", "country_id", "state_id", "industry_id",
                         "commercial_partner_id"), "many2one"),
    },
    "mail.activity": {
        "summary": "char", "note": "html", "date_deadline": "date", "res_id": "integer",
        "active": "boolean",
        **dict.fromkeys(("user_id", "activity_type_id", "res_model_id"), "many2one"),
    },
    "res.users": {"login": "char", "email": "char", "name": "char", "share": "boolean",
                  "partner_id": "many2one"},
    "mail.message": {
        "model": "char", "res_id": "integer", "subject": "char", "date": "datetime",
        **dict.fromkeys(("author_id", "mail_activity_type_id"), "many2one"),
    },
    "ir.model": {"model": "char", "name": "char"},
    "ir.model.fields": {"name": "char", "model": "char", "field_description": "char",
                        "model_id": "many2one", "ttype": "char", "state": "char"},
    "ir.model.data": {"module": "char", "name": "char", "model": "char", "res_id": "integer",
                      "noupdate": "boolean"},
    "crm.lead": {
        **dict.fromkeys(("name", "type", "email_from", "contact_name", "function", "website",
                         "won_status"), "char"),
        **dict.fromkeys(("date_deadline",), "date"),
        **dict.fromkeys(("create_date", "date_closed"), "datetime"), "expected_revenue": "float",
        **dict.fromkeys(("partner_id", "stage_id", "source_id", "user_id"), "many2one"),
    },
}  # fmt: skip
REQUIRED = {"res.partner": ["name"], "mail.activity": ["date_deadline", "res_model_id", "res_id"]}
XMLIDS = {
    "base.model_res_partner": 1, "mail.mail_activity_data_call": 2,
    "mail.mail_activity_data_email": 3, "mail.mail_activity_data_todo": 4,
    "mail.mail_activity_data_meeting": 5,
}  # fmt: skip


@dataclass
class Refused(Exception):
    """A call ends in an error; nothing of it is kept."""

    status: int
    name: str
    message: str


class OdooSimulator(Simulator):
    """Rows by model and id."""

    def __init__(self) -> None:
        self.fields = copy.deepcopy(FIELDS)
        self.rows: dict[str, dict[int, dict[str, Any]]] = {model: {} for model in FIELDS}
        self.rows["ir.model"][1] = {"id": 1, "model": "res.partner", "name": "Contact"}
        self.rows["ir.model.data"] = {
            row_id: {"id": row_id, "module": "mail", "name": name.removeprefix("mail."),
                     "model": "mail.activity.type", "res_id": row_id}
            for name, row_id in XMLIDS.items() if name.startswith("mail.")
        }  # fmt: skip
        self.uid = 0  # the user whose key it is
        self.mails = 0  # to reps, of what was assigned to them
        self._context: dict[str, Any] = {}
        self.moment = datetime(2026, 3, 2, 8, tzinfo=UTC)
        self.creations = 0
        self._next_id = 100
        super().__init__(TOKEN)

    # ---- What tests and people do there ----------------------------------------------------------

    def add(self, model: str, /, **values: Any) -> int:
        with self.lock:
            return self._create(model, values)

    def edit(self, model: str, row_id: int, /, **values: Any) -> None:
        with self.lock:
            self._write(model, row_id, values)

    def unlink(self, model: str, row_id: int) -> None:
        with self.lock:
            del self.rows[model][row_id]
            data = self.rows["ir.model.data"]
            for key in [k for k, each in data.items()
                        if (each["model"], each["res_id"]) == (model, row_id)]:  # fmt: skip
                del data[key]

    def external_ids(self) -> dict[tuple[str, int], str]:
        """Model and id -> name of the external id."""
        with self.lock:
            return {(e["model"], e["res_id"]): e["name"] for e in
                    self.rows["ir.model.data"].values()}  # fmt: skip

    # ---- Requests --------------------------------------------------------------------------------

    def too_many(self) -> Reply:
        return _error(429, "werkzeug.exceptions.TooManyRequests", "too many requests")

    def answer(self, request: Request) -> Reply:
        if request.token != self.token:
            return _error(401, "werkzeug.exceptions.Unauthorized", "Invalid apikey")
        model, method = request.path.removeprefix("/json/2/").split("/")
        if model not in self.rows:
            return _error(
                404, "werkzeug.exceptions.NotFound", f"the model {model!r} does not exist"
            )
        call = getattr(self, f"do_{method}", None)
        if call is None:
            return _error(404, "werkzeug.exceptions.NotFound", f"no method {method}")
        if model in self.forbidden and method in ("load", "create", "write", "unlink"):
            return _error(
                403, "odoo.exceptions.AccessError", f"You are not allowed to modify {model}"
            )
        self._context = request.body.get("context") or {}
        before = copy.deepcopy(self.rows), self.creations
        try:
            return Reply(200, call(model, dict(request.body)))
        except Refused as error:
            self.rows, self.creations = before
            return _error(error.status, error.name, error.message)

    def do_search_read(self, model: str, body: dict[str, Any]) -> Any:
        names = body.get("fields") or list(self.fields[model])
        for name in names:
            if name not in {*self.fields[model], "id", "write_date"}:
                raise Refused(500, "builtins.ValueError", f"Invalid field {name!r} on {model!r}")
        is_all = (body.get("context") or {}).get("active_test") is False
        found = [
            row for _, row in sorted(self.rows[model].items())
            if (is_all or row.get("active", True)) and all(_fits(row, r) for r in body["domain"])
        ]  # fmt: skip
        shown = found[: body.get("limit")]
        return [{"id": row["id"], **{n: self._shown(n, row) for n in names}} for row in shown]

    def do_has_access(self, model: str, body: dict[str, Any]) -> Any:
        return model not in self.forbidden

    def do_context_get(self, model: str, body: dict[str, Any]) -> Any:
        return {"lang": "en_US", "tz": "UTC", "uid": self.uid}

    def do_create(self, model: str, body: dict[str, Any]) -> Any:
        return [self._create(model, values) for values in body["vals_list"]]

    def do_write(self, model: str, body: dict[str, Any]) -> Any:
        for row_id in body["ids"]:
            self._write(model, row_id, body["vals"])
        return True

    def do_unlink(self, model: str, body: dict[str, Any]) -> Any:
        for row_id in body["ids"]:
            self._row(model, row_id)
            self.unlink(model, row_id)
        return True

    def do_action_feedback(self, model: str, body: dict[str, Any]) -> Any:
        """Each call leaves a message at the record, whether the activity was done before or not."""
        for row_id in body["ids"]:
            done = self._row(model, row_id)
            self._write(model, row_id, {"active": False})
            self._create("mail.message", {
                "model": "res.partner", "res_id": done["res_id"],
                "mail_activity_type_id": done.get("activity_type_id"),
                "author_id": self.rows["res.users"][self.uid].get("partner_id"),
            })  # fmt: skip
        return True

    def do_load(self, model: str, body: dict[str, Any]) -> Any:
        """All rows or none; errors name the row."""
        before = copy.deepcopy(self.rows), self.creations
        ids, messages = [], []
        for place, cells in enumerate(body["data"]):
            try:
                ids.append(self._load_row(model, dict(zip(body["fields"], cells, strict=True))))
            except Refused as error:
                messages.append({"type": "error", "message": error.message, "record": place,
                                 "rows": {"from": place, "to": place}})  # fmt: skip
        if messages:
            self.rows, self.creations = before
            return {"ids": False, "messages": messages, "nextrow": 0}
        return {"ids": ids, "messages": [], "nextrow": 0}

    # ---- Rows ------------------------------------------------------------------------------------

    def _load_row(self, model: str, cells: dict[str, Any]) -> int:
        external, db_id = cells.pop("id", None), cells.pop(".id", None)
        values = {}
        for column, value in cells.items():
            name, _, form = column.partition("/")
            if form == "id":
                if value not in XMLIDS:
                    raise Refused(422, "x", f"No matching record found for external id {value!r}")
                value = XMLIDS[value]
            elif form == ".id" and value:
                target = M2O[name]
                if int(value) not in self.rows[target]:
                    raise Refused(422, "x", f"No matching record found for database id {value!r}")
                value = int(value)
            if self.fields[model].get(name) == "boolean" and value:
                if not isinstance(value, str):
                    raise Refused(500, "builtins.AttributeError", "'bool' has no attribute 'lower'")
                value = value.lower() in ("1", "true", "yes")
            values[name] = False if value == "" else value
        if db_id is not None:
            if int(db_id) not in self.rows[model]:
                raise Refused(422, "x", f"No matching record found for database id {db_id!r}")
            self._write(model, int(db_id), values)
            return int(db_id)
        module, _, name = str(external).partition(".")
        known = next(
            (each for each in self.rows["ir.model.data"].values()
             if (each["module"], each["name"]) == (module, name)), None,
        )  # fmt: skip
        if known:
            self._write(model, known["res_id"], values)
            return int(known["res_id"])
        row_id = self._create(model, values)
        self._create("ir.model.data", {"module": module, "name": name, "model": model,
                                       "res_id": row_id})  # fmt: skip
        return row_id

    def _create(self, model: str, values: dict[str, Any]) -> int:
        for name in REQUIRED.get(model, []):
            if not values.get(name):
                raise Refused(422, "x", f"Missing required value for the field {name!r}")
        if model == "ir.model.data" and any(
            (e["module"], e["name"]) == (values["module"], values["name"])
            for e in self.rows[model].values()
        ):
            raise Refused(422, "x", "duplicate external id")
        self._next_id += 1
        row: dict[str, Any] = {"id": self._next_id, "active": True}
        self.rows[model][self._next_id] = row
        self._write(model, self._next_id, values)
        self.creations += model in ("res.partner", "mail.activity")
        if model == "ir.model.fields":
            self.fields["res.partner"][values["name"]] = values["ttype"]
            row["model"] = "res.partner"
        return int(row["id"])

    def _write(self, model: str, row_id: int, values: dict[str, Any]) -> None:
        row = self._row(model, row_id)
        quiet = {"mail.activity": "mail_activity_quick_update",
                 "res.partner": "mail_auto_subscribe_no_notify"}.get(model)  # fmt: skip
        if quiet and values.get("user_id") and not self._context.get(quiet):
            self.mails += 1
        for name, value in values.items():
            kind = self.fields[model].get(name)
            if kind is None:
                raise Refused(500, "builtins.ValueError", f"Invalid field {name!r} in {model!r}")
            if kind == "float" and value is not False:
                try:
                    value = float(value)
                except ValueError:
                    message = f"{value!r} does not seem to be a number for field {name!r}"
                    raise Refused(422, "x", message) from None
            if kind == "date" and value and len(str(value)) != 10:
                raise Refused(422, "x", f"{value!r} does not seem to be a valid date for {name!r}")
            if kind == "integer" and value:
                value = int(value)
            if kind == "boolean":
                value = bool(value)
            row[name] = value
        self.moment += timedelta(seconds=1)
        row["write_date"] = f"{self.moment:%Y-%m-%d %H:%M:%S}"

    def _row(self, model: str, row_id: int) -> dict[str, Any]:
        if row_id not in self.rows[model]:
            raise Refused(404, "odoo.exceptions.MissingError", "Record does not exist or has been "
                          f"deleted. (Record: {model}({row_id},))")  # fmt: skip
        return self.rows[model][row_id]

    def _shown(self, name: str, row: dict[str, Any]) -> Any:
        value = row.get(name, False)
        if name in M2O and value and not isinstance(value, list):
            target = self.rows.get(M2O[name], {}).get(value, {})
            return [value, target.get("name", "")]
        return value


def _fits(row: dict[str, Any], rule: Any) -> bool:
    name, operator, wanted = rule
    value = row.get(name, False)
    value = value[0] if isinstance(value, list) else value
    if operator == "=":
        return bool(value == wanted)
    if operator == "!=":
        return bool(value != wanted)
    if operator == "in":
        return value in wanted
    if operator == ">":
        return bool(value > wanted)
    assert operator == ">=", operator
    return bool(str(value) >= str(wanted))


def _error(status: int, name: str, message: str) -> Reply:
    return Reply(status, {"name": name, "message": message, "arguments": [message], "debug": ""})
