"""The next place under a limit: never too many in any window, however long answers take."""

import heapq

from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.limits import next_slot

PERIOD_SECONDS = 10.0
SECONDS = st.floats(0.0, 15.0)


@given(most=st.integers(1, 4), requests=st.lists(st.tuples(SECONDS, SECONDS, SECONDS), max_size=25))
def test_no_window_holds_more_arrivals_than_the_limit(
    most: int, requests: list[tuple[float, float, float]]
) -> None:
    """`requests`: seconds until one is asked for, until it arrives, and until it is answered."""
    now = 1_000.0
    answered: list[float] = []
    under_way: list[float] = []
    arrived: list[float] = []
    for pause, on_the_way, answer in requests:
        now += pause
        is_taken = False
        while not is_taken:
            while under_way and under_way[0] <= now:
                answered.append(heapq.heappop(under_way))
            place, is_taken = next_slot(answered, len(under_way), now, most, PERIOD_SECONDS, 0.0)
            assert place >= now
            now = now if is_taken else place
        arrived.append(place + on_the_way)
        heapq.heappush(under_way, place + on_the_way + answer)
    for start in arrived:
        assert sum(start <= each < start + PERIOD_SECONDS for each in arrived) <= most


def test_nothing_goes_out_while_it_is_closed() -> None:
    assert next_slot([], 0, 100.0, 5, 10.0, 130.0) == (130.0, True)
    assert next_slot([], 5, 100.0, 5, 10.0, 130.0)[0] > 130.0


def test_an_unused_limit_lets_all_go_at_once() -> None:
    assert next_slot([80.0, 81.0], 2, 100.0, 5, 10.0, 0.0) == (100.0, True)
    assert next_slot([], 4, 100.0, 5, 10.0, 0.0) == (100.0, True)
