"""What holds for every CRM connector, whatever is behind it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from connectors.crm import Crm, CrmRow
from connectors.crm._fields import FIELDS, OBJECTS
from tests.connectors.crm.counterparts import REPS, SIMULATED, Counterpart, CsvCounterpart

KINDS: dict[str, Any] = {"csv_file": CsvCounterpart, **SIMULATED}


@pytest.fixture(params=sorted(KINDS))
def far(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Counterpart]:
    """Each CRM in turn, set up and empty."""
    made = KINDS[request.param](tmp_path)
    made.crm.setup(is_dry=False)
    yield made
    if close := getattr(made, "close", None):
        close()


ACCOUNT = {"score": 71.5, "grade": "A", "why_now": "Raised $40 million."}


def account(key: str, remote_id: str | None = None, **fields: Any) -> CrmRow:
    return CrmRow(key, fields, remote_id)


def new_account(crm: Crm, key: str, **fields: Any) -> CrmRow:
    """A row that makes an account, with all that the CRM takes of one."""
    theirs = {"domain": key, "name": key.partition(".")[0].title()}
    known = {name: theirs[name] for name in theirs if name in crm.fields["account"]}
    return CrmRow(key, known | fields)


def push(crm: Crm, *rows: CrmRow, object_name: str = "account") -> dict[str, str]:
    """Push rows that must all be taken; their remote ids."""
    verdicts = crm.push(object_name, rows)
    assert [(each.key, each.state, each.reason) for each in verdicts] == [
        (row.key, "sent", None) for row in rows
    ]
    return {each.key: str(each.remote_id) for each in verdicts}


def new_contact(crm: Crm, key: str, **fields: Any) -> CrmRow:
    """A row that makes a contact, with all that the CRM takes of one."""
    known = {"email": key} if "email" in crm.fields["contact"] else {}
    return CrmRow(key, known | fields)


def values(far: Counterpart, key: str) -> dict[str, Any]:
    [row] = [row for row in far.rows("account") if row["key"] == key]
    return {name: str(row[name]) for name in ACCOUNT}


def test_objects_stand_in_the_order_of_a_push_and_fields_are_known(far: Counterpart) -> None:
    names = list(far.crm.fields)
    assert names == [name for name in OBJECTS if name in names]
    if far.crm.is_remote:
        assert all(set(far.crm.fields[name]) <= set(FIELDS[name]) for name in names)


def test_a_row_that_is_written_twice_is_there_once(far: Counterpart) -> None:
    row = new_account(far.crm, "acme.example", **ACCOUNT)
    assert push(far.crm, row) == push(far.crm, row)
    assert len(far.rows("account")) == 1


def test_what_is_written_can_be_read_back_as_it_was(far: Counterpart) -> None:
    ids = push(far.crm, new_account(far.crm, "acme.example", **ACCOUNT))
    [found] = far.crm.read("account", list(ids.values()), list(ACCOUNT)).values()
    assert {name: str(value) for name, value in found.fields.items()} == {
        name: str(value) for name, value in ACCOUNT.items()
    }


def test_an_update_sets_the_fields_given_and_no_others(far: Counterpart) -> None:
    ids = push(far.crm, new_account(far.crm, "acme.example", **ACCOUNT))
    push(far.crm, account("acme.example", ids["acme.example"], score=12.0))
    expected = {**ACCOUNT, "score": 12.0}
    assert values(far, "acme.example") == {name: str(value) for name, value in expected.items()}


def test_none_empties_a_field(far: Counterpart) -> None:
    ids = push(far.crm, new_account(far.crm, "acme.example", **ACCOUNT))
    push(far.crm, account("acme.example", ids["acme.example"], why_now=None))
    assert values(far, "acme.example")["why_now"] == "None"


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_row_to_be_made_leaves_out_what_has_no_value(
    far: Counterpart, nothing: str | None
) -> None:
    push(far.crm, new_account(far.crm, "acme.example", **ACCOUNT))
    push(far.crm, new_account(far.crm, "acme.example", score=12.0, grade="B", why_now=nothing))
    kept = ACCOUNT["why_now"] if far.crm.is_remote else None  # a row of a file is written whole
    made = {"score": 12.0, "grade": "B", "why_now": kept}
    assert values(far, "acme.example") == {name: str(value) for name, value in made.items()}


def test_a_record_is_found_under_our_key(far: Counterpart) -> None:
    row = new_account(far.crm, "acme.example", **ACCOUNT)
    ids = push(far.crm, row)
    assert far.crm.find("account", [row, account("other.example")]) == ids


def test_a_deleted_record_is_not_read(far: Counterpart) -> None:
    rows = [new_account(far.crm, f"{name}.example", **ACCOUNT) for name in ("acme", "bolt")]
    ids = push(far.crm, *rows)
    far.delete("account", "acme.example")
    assert list(far.crm.read("account", list(ids.values()), ["score"])) == [ids["bolt.example"]]


def test_what_people_change_there_is_read(far: Counterpart) -> None:
    ids = push(far.crm, new_account(far.crm, "acme.example", **ACCOUNT))
    far.edit("account", "acme.example", why_now="Met at the fair.")
    [found] = far.crm.read("account", list(ids.values()), ["why_now"]).values()
    assert found.fields == {"why_now": "Met at the fair."}


HOSTILE = [
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "<script>alert(1)</script>", "a & b < c",
    'He said "no"', "it's", "back\\slash", "{{7*7}}", "%s%n", "'; DROP TABLE x; --",
    "\u202eevil", "\u2028line", "日本語", "emoji 🚀", "null", "None", "true", "0", "1e5", "007",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_text_comes_back_as_it_was_written(far: Counterpart, text: str) -> None:
    ids = push(far.crm, new_account(far.crm, "acme.example", **{**ACCOUNT, "why_now": text}))
    [found] = far.crm.read("account", list(ids.values()), ["why_now"]).values()
    assert found.fields == {"why_now": text}


def test_no_key_ends_a_search_or_costs_another_row(far: Counterpart) -> None:
    ids = push(far.crm, new_account(far.crm, "acme.example", **ACCOUNT))
    keys = ["' OR Name != '", '"', "a\\", "%", "_", "*", "../x", "a\r\nb", "\ud800", "{{x}}"]
    rows = [CrmRow(key, {"domain": key, "name": key}) for key in [*keys, "acme.example"]]
    assert far.crm.find("account", rows) == ids


def test_a_long_name_costs_no_record(far: Counterpart) -> None:
    ids = push(far.crm, new_account(far.crm, "acme.example", **ACCOUNT, name="Ä" * 300))
    [found] = far.crm.read("account", list(ids.values()), ["name"]).values()
    assert found.fields["name"].startswith("Ä" * 255)


def test_a_contact_is_there_once_and_found_with_its_name_and_title(far: Counterpart) -> None:
    told = {"name": "Ana María Pérez", "title": "=CFO"}
    row = new_contact(far.crm, "ana@acme.example", **told)
    ids = push(far.crm, row, object_name="contact")
    assert push(far.crm, row, object_name="contact") == ids
    assert far.crm.find("contact", [row]) == ids
    [found] = far.crm.read("contact", list(ids.values()), list(told)).values()
    assert found.fields == told
    assert len(far.rows("contact")) == 1


def test_an_owner_is_an_address_there_and_here(far: Counterpart) -> None:
    """Of the account: as an object of its own, or as a column of it."""
    name = "owner" if "owner" in far.crm.fields else "account"
    made = new_account(far.crm, "acme.example", **ACCOUNT)
    ids = push(far.crm, made)
    owner = account("acme.example", ids["acme.example"], owner_email=REPS[0])
    push(far.crm, owner, object_name=name)
    [found] = far.crm.read(name, list(ids.values()), ["owner_email"]).values()
    assert found.fields == {"owner_email": REPS[0]}


def test_what_may_not_be_handed_on_is_withdrawn_where_it_is_not_theirs_yet(
    far: Counterpart,
) -> None:
    rows = [new_contact(far.crm, f"{name}@acme.example", name=name) for name in ("ann", "bo")]
    push(far.crm, *rows, object_name="contact")
    for _ in range(2):
        far.crm.withdraw("contact", {"ann@acme.example", "nobody@acme.example"})
    left = {row["email"] for row in far.rows("contact")}
    assert left == {row.key for row in (rows if far.crm.is_remote else rows[1:])}


def test_setup_shows_first_and_is_done_once(far: Counterpart) -> None:
    assert all(step.is_done for step in far.crm.setup(is_dry=True))
    assert all(finding.is_ok for finding in far.crm.check())


def test_what_the_credentials_do_not_allow_is_told_before_a_push(far: Counterpart) -> None:
    crm: Any = far.crm
    if crm.is_remote:
        far.simulator.forbidden.add(crm.types["contact"])  # type: ignore[attr-defined]
    wrong = [finding for finding in crm.check() if not finding.is_ok]
    assert bool(wrong) == crm.is_remote
    assert all(finding.is_fatal and finding.remedy for finding in wrong)
    assert all(crm.types["contact"] in finding.what for finding in wrong)
