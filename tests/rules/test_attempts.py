"""How often a lead is tried, by the size of its company and its source."""

import polars as pl
import pytest

from tasks.rules.attempts import attempts_by_size, attempts_for, size_class
from tests.rules.playbooks import playbook

PLAIN = playbook()


@pytest.mark.parametrize(
    ("employees", "conversion", "attempts"),
    [
        (20, 0.313, 5),  # METHOD D6: 5, 8, 12 by size
        (50, 0.313, 5),
        (420, 0.313, 8),
        (5000, 0.313, 12),
        (None, 0.313, 5),
        (420, 0.178, 6),  # METHOD B6: what converts worse is tried less
        (420, 0.13, 5),
        (5000, 0.0, 8),
    ],
)
def test_attempts_follow_the_size_and_how_well_the_source_converts(
    employees: int | None, conversion: float, attempts: int
) -> None:
    schema = {"employees": pl.Int64, "conversion": pl.Float64}
    frame = pl.DataFrame([(employees, conversion)], schema=schema, orient="row")
    assert frame.select(attempts_for(PLAIN)).item() == attempts


def test_a_company_of_unknown_size_gets_the_attempts_that_the_playbook_says() -> None:
    unknown = pl.DataFrame({"employees": [None]}, schema={"employees": pl.Int64})
    large = playbook('[cadence]\nunknown_size = "large"').cadence
    assert unknown.select(attempts_by_size(PLAIN.cadence)).item() == 5
    assert unknown.select(attempts_by_size(large)).item() == 12
    assert unknown.select(size_class(large)).item() is None
