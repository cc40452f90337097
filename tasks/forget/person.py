"""Which rows are a person's, and what the person goes by."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import ColumnElement, Connection, Table, func, or_, select

from tasks.rules.consent import Mark, email_mark, linkedin_key, marks_of, person_mark, phone_key
from tasks.rules.consent.words import Words
from warehouse.models import Activity, Contact, Lead, Rep, SdrTask
from warehouse.writes import Row, table_of

CONTACT, LEAD, ACTIVITY = table_of(Contact), table_of(Lead), table_of(Activity)
REP, TASK = table_of(Rep), table_of(SdrTask)
SHAREABLE = ("phone", "linkedin", "name_domain")


class PersonError(ValueError):
    """It is not clear who is meant, or it is somebody who can not be forgotten."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How somebody names a person: by address, or by what else is known."""

    email: str | None = None
    name: str | None = None
    domain: str | None = None
    external_id: str | None = None
    phone: str | None = None

    @property
    def marks(self) -> frozenset[Mark]:
        """The marks that are asked for; raises PersonError where there are none."""
        row = {"email": self.email, "phone": self.phone, "external_id": self.external_id}
        row |= {"name": self.name, "domain": self.domain}
        marks = {mark for kind in ("contacts", "leads") for mark in marks_of(kind, row)}
        if self.email is not None and "@" not in self.email:
            raise PersonError("not an e-mail address: give one, or use --name with --domain")
        if not marks:
            raise PersonError(
                "nobody is named: give an e-mail address, --phone with all digits, "
                "--external-id, or a full --name with --domain"
            )
        return frozenset(marks)


@dataclass(frozen=True)
class Person:
    """What is held of a person. `namesakes` are contacts of that name at the same company."""

    contacts: Sequence[Row]
    leads: Sequence[Row]
    activities: Sequence[Row]
    tasks: Sequence[Row]
    marks: frozenset[Mark]
    words: Words
    namesakes: int

    @property
    def account_ids(self) -> list[int]:
        """The accounts that the person is held at."""
        rows = [*self.contacts, *self.leads, *self.activities]
        return sorted({row["account_id"] for row in rows})

    @property
    def is_held(self) -> bool:
        """Whether there is any row of the person."""
        return bool(self.contacts or self.leads or self.activities)


def find_person(connection: Connection, asked: Asked) -> Person:
    """All rows of a person, by what was asked for and by what the rows found say beyond it.

    Rows belong to the person by address, external id, or what else was asked for; and by name and
    company where they have no address of their own and nobody else there has that name. Raises
    PersonError for reps, and where several people fit.
    """
    _refuse_reps(connection, asked)
    marks, contacts, leads = asked.marks, list[Row](), list[Row]()
    # A lead may name an address that its contact does not, and the other way round.
    for _ in range(3):
        contacts = _matching(connection, CONTACT, "contacts", marks)
        ids = [row["id"] for row in contacts]
        leads = _matching(connection, LEAD, "leads", marks, ids)
        found = {*_marks("contacts", contacts), *_marks("leads", leads)}
        marks = asked.marks | {mark for mark in found if mark.kind not in SHAREABLE}
    if not asked.email and len({row["email"] or row["id"] for row in contacts}) > 1:
        raise PersonError(f"{len(contacts)} contacts fit: name the person by e-mail address")
    names = {mark for mark in found | asked.marks if mark.kind == "name_domain"}
    known = {row["id"] for row in (*contacts, *leads)}
    alike = [
        (kind, row)
        for table, kind in ((CONTACT, "contacts"), (LEAD, "leads"))
        for row in _matching(connection, table, kind, names)
        if row["id"] not in known
    ]
    namesakes = sum(row["email"] is not None for _, row in alike)
    if not namesakes:
        contacts += [row for kind, row in alike if kind == "contacts"]
        leads += [row for kind, row in alike if kind == "leads"]
    return _person(connection, asked, contacts, leads, namesakes)


def _person(
    connection: Connection, asked: Asked, contacts: list[Row], leads: list[Row], namesakes: int
) -> Person:
    marks = asked.marks | {*_marks("contacts", contacts), *_marks("leads", leads)}
    known = {row["id"] for row in (*contacts, *leads)}
    shareable = {mark for mark in marks if mark.kind in SHAREABLE}
    for table, kind in ((CONTACT, "contacts"), (LEAD, "leads")):
        others = _matching(connection, table, kind, shareable)
        marks -= set(_marks(kind, (row for row in others if row["id"] not in known)))
    ids = [row["id"] for row in contacts]
    activities = _matching(connection, ACTIVITY, "activities", _emails(marks), ids)
    lead_ids = [row["id"] for row in leads]
    tasks = select(TASK).where(or_(TASK.c.contact_id.in_(ids), TASK.c.lead_id.in_(lead_ids)))
    rows: list[Row] = [asdict(asked), *contacts, *leads, *activities]
    return Person(
        contacts,
        leads,
        activities,
        [dict(row) for row in connection.execute(tasks).mappings()],
        frozenset(marks),
        _words(rows, marks),
        namesakes,
    )


def _words(rows: Iterable[Row], marks: Collection[Mark]) -> Words:
    """What the rows write for the marks, which are nobody else's."""
    found: dict[str, set[str]] = {"domains": set()}
    for row in rows:
        for column, mark in (
            ("email", email_mark(row.get("email") or "")),
            ("phone", Mark("phone", phone_key(row.get("phone") or ""))),
            ("linkedin_url", Mark("linkedin", linkedin_key(row.get("linkedin_url") or ""))),
            ("name", person_mark(row.get("name") or "", row.get("domain") or "")),
        ):
            if mark in marks:
                found.setdefault(column, set()).add(row[column].strip())
        found["domains"] |= {row["domain"].lower()} if row.get("domain") else set()
    return Words(
        emails=frozenset(found.get("email", ())),
        names=frozenset(found.get("name", ())),
        phones=frozenset(found.get("phone", ())),
        linkedin=frozenset(found.get("linkedin_url", ())),
        domains=frozenset(found["domains"]),
    )


def _refuse_reps(connection: Connection, asked: Asked) -> None:
    address = (asked.email or "").strip().lower()
    if connection.execute(select(REP.c.id).where(func.lower(REP.c.email) == address)).first():
        raise PersonError(
            "that is the address of a rep: reps are users, not contacts; take the rep out of "
            "data/reps.csv, and keep to what your own rules for staff say"
        )


def _marks(kind: str, rows: Iterable[Row]) -> Iterator[Mark]:
    for row in rows:
        yield from marks_of(kind, row)


def _emails(marks: Collection[Mark]) -> set[Mark]:
    return {mark for mark in marks if mark.kind == "email"}


def _matching(
    connection: Connection,
    table: Table,
    kind: str,
    marks: Collection[Mark],
    contact_ids: Sequence[int] = (),
) -> list[Row]:
    """The rows of a table that have one of the marks, or are of one of the contacts."""
    of_contact = [table.c.contact_id.in_(contact_ids)] if contact_ids else []
    could = [*of_contact, *(each for mark in marks for each in _could_have(table, mark))]
    if not could:
        return []
    query = select(table).where(or_(*could)).order_by(table.c.id)
    rows = (dict(row) for row in connection.execute(query).mappings())
    return [
        row
        for row in rows
        if row.get("contact_id") in contact_ids or not set(marks).isdisjoint(marks_of(kind, row))
    ]


def _could_have(table: Table, mark: Mark) -> Iterator[ColumnElement[bool]]:
    """What SQL can say of a mark: every row that has it, and some that do not."""
    if mark.kind == "email":
        local, _, host = mark.value.rpartition("@")
        email = func.lower(table.c.email)
        yield email.startswith(local, autoescape=True) & email.endswith(host, autoescape=True)
    elif mark.kind == "external_id" and mark.value.startswith(f"{table.name}s:"):
        yield table.c.external_id == mark.value.partition(":")[2]
    elif mark.kind == "name_domain" and "name" in table.c:
        yield table.c.domain == mark.value.rpartition("@")[2]
    elif mark.kind == "phone" and "phone" in table.c:
        yield table.c.phone.is_not(None)
    elif mark.kind == "linkedin" and "linkedin_url" in table.c:
        yield table.c.linkedin_url.ilike("%linkedin%")
