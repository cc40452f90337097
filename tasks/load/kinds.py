"""The kinds of record that can be imported: what they need, what identifies them, how each cell
is read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial
from itertools import chain
from types import NoneType
from typing import Annotated, Any, get_args, get_origin
from zoneinfo import available_timezones

from pydantic import TypeAdapter
from sqlmodel import SQLModel

from tasks.rules.columns import header_key
from tasks.rules.locales import country_code, language_code
from tasks.rules.names import registrable_domain
from tasks.rules.playbook import Playbook
from tasks.rules.values import (
    Evidence,
    parse_bool,
    parse_day,
    parse_moment,
    parse_money,
    parse_whole,
)
from warehouse.models import (
    Account,
    AccountData,
    Activity,
    ActivityData,
    Contact,
    ContactData,
    Customer,
    CustomerData,
    Lead,
    LeadData,
    Opportunity,
    OpportunityData,
    Rep,
    RepData,
    stable_id,
    stable_ids,
)

Values = dict[str, Any]
Columns = dict[str, list[Any]]  # the cells of fields, None where there is no value
Parser = Callable[[str], Any]

MAX_TEXT = 10_000
MAX_KEY = 255  # a longer one does not fit into an index
ROLES = {
    "sdr": "sdr", "bdr": "sdr", "salesdevelopmentrepresentative": "sdr", "ae": "ae",
    "businessdevelopmentrepresentative": "sdr", "accountexecutive": "ae", "manager": "manager",
    "salesmanager": "manager", "sdrmanager": "manager",
}  # fmt: skip
POOLS = {"inbound": "inbound", "outbound": "outbound"}
SIZES = {
    "small": "small", "smb": "small", "mid": "mid", "medium": "mid", "midmarket": "mid",
    "large": "large", "enterprise": "large",
}  # fmt: skip
OUTCOMES = {
    "won": "won", "closedwon": "won", "win": "won", "赢单": "won", "成交": "won",
    "lost": "lost", "closedlost": "lost", "loss": "lost", "输单": "lost",
}  # fmt: skip
OPEN = {"open": "open", "active": "open", "inprogress": "open", "进行中": "open"}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record. Each group in `required` needs one of its columns; `keys` are the groups
    of fields that may identify a record, the first that has values does; `extras` are columns that
    other fields are made of."""

    name: str
    data: type[SQLModel]
    model: type[SQLModel]
    required: tuple[tuple[str, ...], ...]
    keys: tuple[tuple[str, ...], ...]
    extras: tuple[str, ...] = ()

    @property
    def fields(self) -> list[str]:
        """Names of all fields, in the order of the data class."""
        return list(self.data.model_fields)


KINDS = {
    kind.name: kind
    for kind in (
        Kind("reps", RepData, Rep, (("email",), ("name",)), (("email",),)),
        Kind("accounts", AccountData, Account, (("domain",), ("name",)), (("domain",),)),
        Kind(
            "customers", CustomerData, Customer, (("domain",), ("outcome",), ("closed_on",)),
            (("domain", "closed_on"),),
        ),
        Kind(
            "opportunities", OpportunityData, Opportunity,
            (("external_id",), ("domain",), ("created_on",)), (("external_id",),), ("company",),
        ),
        Kind(
            "contacts", ContactData, Contact,
            (("domain", "email"), ("name", "last_name"), ("email", "external_id")),
            (("email",), ("external_id",)), ("first_name", "last_name"),
        ),
        Kind(
            "leads", LeadData, Lead,
            (("external_id",), ("domain",), ("source",), ("created_at",)), (("external_id",),),
            ("first_name", "last_name", "company"),
        ),
        Kind(
            "activities", ActivityData, Activity, (("domain", "email"), ("kind",), ("at",)),
            (("external_id",), ("domain", "email", "kind", "at")),
        ),
    )
}  # fmt: skip


@cache
def validator(kind: str, field: str) -> TypeAdapter[list[Any]] | None:
    """Validates the cells of a field in bulk, as the data class of its kind would; None for mere
    text, which is always valid."""
    info = KINDS[kind].data.model_fields[field]
    if not info.metadata and type_of(KINDS[kind], field) is str:
        return None
    shape: Any = Annotated[(info.annotation, "", *info.metadata)]
    return TypeAdapter(list[shape])


def type_of(kind: Kind, field: str) -> Any:
    """The type of a field without `| None`; text for the extras."""
    if field in kind.extras:
        return str
    annotation = kind.data.model_fields[field].annotation
    inner = [each for each in get_args(annotation) if each is not NoneType]
    is_optional = get_origin(annotation) is not list and inner
    return inner[0] if is_optional else annotation


def complete(kind: Kind, columns: Columns) -> tuple[list[Values] | None, list[str | None]]:
    """Make the fields that other columns tell: gives the rows with them, or None where a kind has
    no such fields; and the names of companies, where one is told."""
    if kind.name in ("reps", "accounts"):
        return None, []
    rows = rows_of(columns)
    return rows, [_complete(kind, values) for values in rows]


def rows_of(columns: Columns) -> list[Values]:
    """The rows of columns, without the fields that have no value."""
    names = tuple(columns)
    return [
        dict(zip(names, row, strict=True))
        if None not in row
        else {name: value for name, value in zip(names, row, strict=True) if value is not None}
        for row in zip(*columns.values(), strict=True)
    ]


def _complete(kind: Kind, values: Values) -> str | None:
    first, last = values.pop("first_name", None), values.pop("last_name", None)
    if "name" not in values and (first or last):
        values["name"] = " ".join(filter(None, (first, last)))
    if kind.name in ("contacts", "activities") and "domain" not in values and "email" in values:
        domain = registrable_domain(values["email"].rpartition("@")[2])
        values |= {"domain": domain} if domain else {}
    if kind.name == "opportunities":
        _complete_opportunity(values)
    company = values.pop("company", None)
    return str(company) if company else values.get("name") if kind.name == "customers" else None


def _complete_opportunity(values: Values) -> None:
    """An export with one date of closing means the real one once the deal is closed, and one
    without an outcome tells it by the stage."""
    told_by_stage = OUTCOMES.get(header_key(values.get("stage") or ""), "open")
    if values.setdefault("outcome", told_by_stage) == "open":
        values["closed_on"] = None
    else:
        values.setdefault("closed_on", values.get("expected_close_on"))


def ids_of(kind: Kind, columns: Columns) -> Sequence[int | str]:
    """The ids of complete and valid records; where nothing identifies one, the reason."""
    if kind.name not in _IDS:
        return stable_ids(kind.name.removesuffix("s"), columns[kind.keys[0][0]])
    names = [name for name in {*chain(*kind.keys)} if name in columns]
    rows = zip(*(columns[name] for name in names), strict=True)
    return [_IDS[kind.name](dict(zip(names, row, strict=True))) for row in rows]


def _contact_id(values: Values) -> int | str:
    key = values.get("email") or values.get("external_id")
    return stable_id("contact", key) if key else "has neither an e-mail address nor an external id"


def _activity_id(values: Values) -> int:
    parts = (values["domain"], values.get("email") or "", values["kind"])
    made = "|".join((*parts, values["at"].isoformat()))
    return stable_id("activity", values.get("external_id") or made)


_IDS: dict[str, Callable[[Values], int | str]] = {
    "contacts": _contact_id,
    "activities": _activity_id,
    "opportunities": lambda values: stable_id("opportunity", values["external_id"]),
    "customers": lambda values: stable_id("customer", values["domain"], values["closed_on"]),
}


# ---- Cells ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that the playbook and the warehouse know: what a cell may say -> what it means."""

    sources: Mapping[str, str]
    activities: Mapping[str, str]
    calendars: Mapping[str, str]
    reps: Mapping[str, str]


def vocabulary(playbook: Playbook, reps: Mapping[str, str]) -> Vocabulary:
    """The words of a playbook; `reps` are e-mail addresses by the name of the rep."""
    known = playbook.activities
    kinds = {*known.touches, *known.calls, *known.replies, *known.meetings, *known.opt_outs}
    sources = {
        header_key(word): name
        for name, source in playbook.lead_sources.by_name.items()
        for word in source.names
    }
    return Vocabulary(
        sources | _words(playbook.lead_sources.by_name),
        _words(kinds | {*known.ignored, *known.signals}),
        _words(playbook.calendars),
        {header_key(name): email for name, email in reps.items()},
    )


def _words(names: Any) -> dict[str, str]:
    return {header_key(name): name for name in names}


def parser(kind: Kind, field: str, words: Vocabulary, evidence: Evidence | None = None) -> Parser:
    """How the cells of a column are read; what it gives is None for a cell without a value."""
    shown = evidence or Evidence()
    if special := _SPECIAL.get((kind.name, field)) or _SPECIAL.get(("", field)):
        return special(words)
    wanted = type_of(kind, field)
    if wanted is int:
        return partial(parse_whole, is_decimal_comma=shown.is_decimal_comma)
    if wanted is float:
        return partial(parse_money, is_decimal_comma=shown.is_decimal_comma)
    if wanted is datetime:
        return partial(parse_moment, is_day_first=shown.is_day_first)
    if wanted is date:
        return partial(parse_day, is_day_first=shown.is_day_first)
    if wanted is bool:
        return parse_bool
    return partial(_list, _text) if get_origin(wanted) is list else _text


def texts_of(parse: Parser, cells: Sequence[str]) -> list[str | None] | None:
    """The values of a column of mere text, if none is too long; None for any other column."""
    limit = _LIMITS.get(parse)
    if limit is None:
        return None
    fits = max(map(len, cells), default=0) <= limit
    return [cell.strip() or None for cell in cells] if fits else None


def _text(cell: str, limit: int = MAX_TEXT) -> str | None:
    text = cell.strip()
    if len(text) > limit:
        raise ValueError(f"is longer than {limit:,} characters")
    return text or None


_key: Parser = partial(_text, limit=MAX_KEY)
_LIMITS: dict[Parser, int] = {_text: MAX_TEXT, _key: MAX_KEY}


def _list(parse: Parser, cell: str) -> list[Any] | None:
    found = (parse(part) for part in cell.replace("|", ";").split(";"))
    return list(dict.fromkeys(each for each in found if each)) or None


def _domain(cell: str) -> str | None:
    if not cell.strip():
        return None
    domain = registrable_domain(cell)
    if domain is None:
        raise ValueError("is no company's domain or web address")
    return domain


def _email(reps: Mapping[str, str], cell: str) -> str | None:
    text = cell.strip()
    if not text:
        return None
    if text.endswith(">") and "<" in text:
        text = text[text.rindex("<") + 1 : -1].strip()
    name, at, host = text.rpartition("@")
    if at and name and "." in host.strip(".") and not set(text) & set(' ,;<>@"\t\n\r') - {"@"}:
        if len(text) > 320 or "@" in name:
            raise ValueError("is not one e-mail address")
        return text.lower()
    if email := reps.get(header_key(text)):
        return email
    hint = " or the name of a rep" if reps else ""
    raise ValueError(f"is not one e-mail address{hint}")


def _word(known: Mapping[str, str], what: str, cell: str) -> str | None:
    if not cell.strip():
        return None
    if found := known.get(header_key(cell)):
        return found
    # What is no word of ours may stand in the wrong column and be personal.
    named = repr(cell.strip()) if len(cell) <= 40 and "@" not in cell else "this"
    raise ValueError(f"{named} is no {what}; allowed: {', '.join(sorted(set(known.values())))}")


def _zone(cell: str) -> str | None:
    text = cell.strip()
    if text and text not in _zones():
        raise ValueError("is not a time zone such as Europe/Berlin")
    return text or None


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


_SPECIAL: dict[tuple[str, str], Callable[[Vocabulary], Parser]] = {
    ("", "domain"): lambda _: _domain,
    ("", "parent_domain"): lambda _: _domain,
    ("", "country"): lambda _: country_code,
    ("", "countries"): lambda _: partial(_list, country_code),
    ("", "language"): lambda _: language_code,
    ("", "languages"): lambda _: partial(_list, language_code),
    ("", "timezone"): lambda _: _zone,
    ("", "external_id"): lambda _: _key,
    ("", "email"): lambda _: partial(_email, {}),
    ("", "owner_email"): lambda words: partial(_email, words.reps),
    ("", "rep_email"): lambda words: partial(_email, words.reps),
    ("", "manager_email"): lambda words: partial(_email, words.reps),
    ("", "ae_email"): lambda words: partial(_email, words.reps),
    ("leads", "source"): lambda words: partial(_word, words.sources, "lead source of the playbook"),
    ("activities", "kind"): lambda words: partial(
        _word, words.activities, "kind of activity of the playbook"
    ),
    ("reps", "role"): lambda _: partial(_word, ROLES, "role"),
    ("reps", "pool"): lambda _: partial(_word, POOLS, "pool"),
    ("reps", "sizes"): lambda _: partial(_list, partial(_word, SIZES, "company size")),
    ("reps", "calendar"): lambda words: partial(_word, words.calendars, "calendar of the playbook"),
    ("customers", "outcome"): lambda _: partial(_word, OUTCOMES, "outcome"),
    ("opportunities", "outcome"): lambda _: partial(_word, OUTCOMES | OPEN, "outcome"),
}
