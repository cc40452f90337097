"""Roles in a purchase, and which of them nobody in an account has."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.buying_group import ROLES, coverage, role_of
from tasks.rules.playbook import Contacts, Function, PlaybookError, Seniority
from tests.rules.playbooks import playbook

CONTACTS = playbook().contacts


@pytest.mark.parametrize(
    ("seniority", "function", "role"),
    [
        ("c_level", "sales", "decision_maker"),
        ("director", "sales", "influencer"),
        ("director", "finance", "decision_maker"),
        ("professional", "it", "evaluator"),
        ("professional", "other", "end_user"),
    ],
)
def test_a_role_is_the_functions_own_else_that_of_any(
    seniority: Seniority, function: Function, role: str
) -> None:
    assert role_of(seniority, function, CONTACTS) == role


def test_every_seniority_of_every_function_has_a_role() -> None:
    for function in get_args(Function):
        assert {role_of(each, function, CONTACTS) for each in get_args(Seniority)} <= set(ROLES)


def test_it_says_who_is_known_and_who_is_missing() -> None:
    known = coverage([("vp", "sales", 1), ("manager", "hr", 2), (None, None, 3)], CONTACTS)
    assert known.missing == ["influencer", "end_user"]
    assert known.because == (
        "1 decision maker, 2 evaluators, 3 without a title; missing: influencer, end user"
    )


def test_without_contacts_everybody_is_missing() -> None:
    known = coverage([], CONTACTS)
    assert known.missing == list(ROLES)
    assert known.because.startswith("nobody; missing: decision maker,")


@given(
    st.lists(
        st.tuples(
            st.none() | st.sampled_from(get_args(Seniority)),
            st.none() | st.sampled_from(get_args(Function)),
            st.integers(1, 99),
        )
    )
)
def test_no_contact_is_lost(kinds: list[tuple[Seniority | None, Function | None, int]]) -> None:
    known = coverage(kinds, CONTACTS)
    assert sum(known.contacts.values()) + known.unknown == sum(count for *_, count in kinds)


@pytest.mark.parametrize(
    ("function", "seniority", "role"),
    [("salez", "vp", "influencer"), ("sales", "boss", "influencer"), ("sales", "vp", "boss")],
)
def test_a_word_that_is_no_function_seniority_or_role_is_refused(
    function: str, seniority: str, role: str
) -> None:
    with pytest.raises(PlaybookError, match=rf"contacts\.roles\.{function}"):
        playbook(f'[contacts.roles.{function}]\n{seniority} = "{role}"')


def test_the_roles_of_any_must_be_whole() -> None:
    with pytest.raises(ValueError, match=r"roles\.any must name each seniority; add c_level"):
        Contacts(roles={"any": {"vp": "influencer"}})
