"""Notes of absence, in several languages, and the day that they name."""

from datetime import UTC, date, datetime
from typing import Any

import polars as pl
import pytest

from tasks.rules.queue import ACTIVITIES
from tasks.rules.queue.absence import absences, last_day_named
from tests.rules.playbooks import playbook

SAID = date(2026, 5, 1)
PLAIN = playbook()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Out of office until 12 May", date(2026, 5, 12)),
        ("I am away from 2 May to 3rd of June 2026", date(2026, 6, 3)),
        ("Automatic reply: back on May 20, 2026", date(2026, 5, 20)),
        ("Abwesenheitsnotiz: bis 12.05. nicht im Büro", date(2026, 5, 12)),
        ("bin ab dem 3. März zurück", date(2027, 3, 3)),
        ("Je suis absent jusqu'au 12 août", date(2026, 8, 12)),
        ("Vuelvo el 3 de junio de 2026", date(2026, 6, 3)),
        ("自动回复：我5月12日回来", date(2026, 5, 12)),
        ("away until 2026-05-12", date(2026, 5, 12)),
        ("back on 31 February", None),
        ("until Monday", None),
        ("since 3 April 2026", None),  # a day before the note is no day of return
        ("our office opened on 1.1.2031", None),  # nor is one years ahead
    ],
)
def test_the_last_day_that_a_note_names(text: str, day: date | None) -> None:
    assert last_day_named(text, SAID, 400) == day


def acts(*rows: dict[str, Any]) -> pl.DataFrame:
    at = datetime(2026, 5, 1, 9, tzinfo=UTC)
    full = [dict.fromkeys(ACTIVITIES) | {"account_id": 1, "at": at} | row for row in rows]
    return pl.DataFrame(full, schema=ACTIVITIES).with_row_index("act")


def test_a_machine_is_told_from_a_person() -> None:
    found = absences(
        acts(
            {"kind": "reply", "subject": "Automatic reply: your mail"},
            {"kind": "reply", "subject": "Re: your mail", "outcome": "interested"},
            {"kind": "out_of_office", "subject": "until 9 May"},
            {"kind": "call", "outcome": "out of office"},
        ),
        PLAIN.activities,
        PLAIN.absence,
    )
    assert found.select("act", "away_until").rows() == [
        (0, date(2026, 5, 8)),
        (2, date(2026, 5, 9)),
    ]
