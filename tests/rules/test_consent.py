"""The gate: who may be contacted how, by opt-out, list, purpose and lawful basis."""

from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.consent import Mark, black_marks, email_mark, mark_hash, person_mark, phone_key
from tasks.rules.consent.gate import PEOPLE, PURPOSES, refusals
from tasks.rules.consent.words import Words
from tasks.rules.playbook import Consent
from tests.rules.playbooks import playbook

SHIPPED = playbook().consent
STRICT = SHIPPED.model_copy(update={"unknown_basis": "refuse"})


def refused(policy: Consent = SHIPPED, **values: Any) -> dict[str, str]:
    """Purpose -> rule, of one contact."""
    row: dict[str, Any] = dict.fromkeys(PEOPLE) | {"contact_id": 1, "account_id": 2, "purposes": []}
    found = refusals(pl.DataFrame([row | values], schema=PEOPLE), policy)
    return dict(found.select("purpose", "rule").rows())


def test_nothing_is_refused_where_nothing_is_known() -> None:
    assert refused() == refused(country="DE") == refused(country="US", basis="whatever") == {}


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"is_opted_out": True}, "the contact opted out"),
        ({"suppressed": "left a fair"}, "is on the suppression list: left a fair"),
        ({"is_opted_out": True, "suppressed": "x", "basis": "consent"}, "the contact opted out"),
    ],
)
def test_who_said_no_is_refused_everything(values: dict[str, Any], rule: str) -> None:
    assert refused(country="DE", **values) == dict.fromkeys(PURPOSES, rule)


@pytest.mark.parametrize(
    ("country", "basis", "expected"),
    [
        ("DE", "Legitimate Interest", set()),
        ("DE", "Opt-in", set()),
        ("DE", "bought list", {"call", "email", "linkedin", "push"}),
        ("CN", "legitimate interest", {"call", "email", "linkedin"}),
        ("CN", "consent", set()),
        ("CA", "legitimate interest", {"email"}),
        ("US", "legitimate interest", set()),
    ],
)
def test_the_law_of_the_region_says_which_basis_is_enough(
    country: str, basis: str, expected: set[str]
) -> None:
    assert set(refused(country=country, basis=basis)) == expected


def test_a_refusal_says_what_would_be_needed() -> None:
    rule = refused(country="CA", basis="legitimate interest")["email"]
    assert rule == (
        "in canada, email needs consent or implied_consent or contract or public: "
        "the lawful basis is legitimate_interest"
    )


def test_an_unknown_basis_is_refused_only_where_the_playbook_is_strict() -> None:
    assert refused(STRICT, country="US") == {}
    assert set(refused(STRICT, country="CA")) == {"email"}
    assert refused(STRICT, country="DE")["call"].endswith("no lawful basis is known")


def test_the_contact_s_own_region_counts_more_than_the_account_s_country() -> None:
    assert set(refused(STRICT, country="US", region="Canada")) == {"email"}
    assert set(refused(STRICT, country="US", region="CA")) == {"email"}
    assert refused(STRICT, country="CA", region="US") == refused(STRICT, country="US")


def test_data_serves_only_the_purposes_it_was_given_for() -> None:
    assert set(refused(purposes=["E-Mail", "CRM"])) == {"call", "linkedin"}
    assert set(refused(purposes=["marketing"])) == {"push"}
    assert refused(purposes=["payroll"])["call"] == "the data is for payroll, not for call"


def test_a_law_may_only_ask_for_bases_that_are_listed() -> None:
    with pytest.raises(ValueError, match=r"regions\.eu needs blessing"):
        Consent.model_validate(
            {
                "unknown_basis": "allow", "bases": {"consent": []}, "purposes": {},
                "regions": {"eu": {"countries": ["DE"], "needs": {"call": ["blessing"]}}},
            }
        )  # fmt: skip


# ---- What a person goes by -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "two"),
    [("Li, Ann", "ann li"), ("Dr. José Núñez", "NUNEZ Jose"), ("王伟", " 王伟 ")],
)
def test_names_are_the_same_however_they_are_written(one: str, two: str) -> None:
    assert person_mark(one, "acme.example") == person_mark(two, "Acme.example") is not None


@pytest.mark.parametrize("name", ["", "Ann", "Dr. Ann", "—"])
def test_half_a_name_is_nobody_s(name: str) -> None:
    assert person_mark(name, "acme.example") is None


@pytest.mark.parametrize("phone", ["+49 30 1234567", "030/1234567", "0049 (0)30 12345-67"])
def test_numbers_are_the_same_with_and_without_codes(phone: str) -> None:
    assert phone_key(phone)[-7:] == "1234567" and not phone_key("12 34")


@given(st.emails())
def test_an_address_is_itself_in_any_case(email: str) -> None:
    assert email_mark(email.upper().lower()) == email_mark(f"  {email.lower()} ")


def test_hashes_hang_on_the_key() -> None:
    mark = Mark("email", "a@b.example")
    assert mark_hash(b"1", mark) != mark_hash(b"2", mark) and len(mark_hash(b"1", mark)) == 64


def test_barred_names_and_addresses_are_blacked_in_texts() -> None:
    barred = {person_mark("Ann Li", "a.example"), email_mark("ann@a.example")}
    text = "call with Ann Li (Ann@a.example) and Bo Diaz; Li, Ann agreed"
    assert black_marks(text, "a.example", barred.__contains__) == (
        "call with [forgotten] ([forgotten]) and Bo Diaz; [forgotten] agreed"
    )
    assert black_marks(text, "b.example", {person_mark("Ann Li", "a.example")}.__contains__) == text


def test_words_of_a_person_are_found_as_they_stand() -> None:
    words = Words(
        emails=frozenset({"ann@a.example"}), names=frozenset({"Ann Li"}),
        phones=frozenset({"+1 415 555 0123"}), domains=frozenset({"a.example"}),
    )  # fmt: skip
    text = "Ann  Li, li ann, ANN@A.example, (415) 555-0123; Joann Lima, ann@a.example.org"
    masked = words.masked(text)
    assert masked.startswith("[forgotten], [forgotten], [forgotten]") and "Joann Lima" in masked
    assert words.are_of(["Li", "Ann", "a.example"]) and not words.are_of(["Ann Li", "b.example"])


def test_a_name_is_found_as_a_page_of_html_writes_it() -> None:
    words = Words(
        emails=frozenset({"liam.o'neil&co@acme.example"}), names=frozenset({"Liam O'Neil"})
    )
    page = (
        "<td>Liam O&#39;Neil</td><td>liam.o&#39;neil&amp;co@acme.example</td><td>Liam O'Neil</td>"
    )
    assert words.masked(page).count("[forgotten]") == 3
