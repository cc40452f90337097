"""Whose data may be held and used, and for what (METHOD C5)."""

from tasks.rules.consent.marks import (
    FORGOTTEN,
    Mark,
    black_marks,
    domain_mark,
    email_mark,
    linkedin_key,
    mark_hash,
    marks_of,
    person_mark,
    phone_key,
)

__all__ = [
    "FORGOTTEN",
    "Mark",
    "black_marks",
    "domain_mark",
    "email_mark",
    "linkedin_key",
    "mark_hash",
    "marks_of",
    "person_mark",
    "phone_key",
]
