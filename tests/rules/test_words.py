"""How people count, name and time things."""

from datetime import timedelta

from tasks.rules.words import counted, duration, some


def test_things_are_counted_as_people_do() -> None:
    counts = [(1, "day"), (2, "day"), (0, "opportunity"), (1200, "touch")]
    assert [counted(*each) for each in counts] == [
        "1 day", "2 days", "0 opportunities", "1,200 touches",
    ]  # fmt: skip


def test_of_many_names_the_first_are_told() -> None:
    assert some(["Acme", "Bolt", "Corvid", "Dune"]) == "Acme, Bolt, Corvid and 1 more"


def test_a_span_has_two_units_at_most() -> None:
    spans = [timedelta(days=2, hours=3, minutes=9), timedelta(minutes=65), timedelta(minutes=20)]
    assert [duration(each) for each in spans] == ["2 d 3 h", "1 h 5 min", "20 min"]
