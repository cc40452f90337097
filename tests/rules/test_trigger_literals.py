"""The literals that let a pattern be tried are never missing where the pattern matches."""

import pytest

from tasks.rules.triggers import cued_types, trigger_types
from tasks.rules.triggers._clauses import headline
from tasks.rules.triggers._literals import needed
from tasks.rules.triggers._patterns import pattern
from tasks.rules.triggers._reading import read


@pytest.mark.parametrize(
    ("text", "literals"),
    [
        ("opens (?:its )?doors", {"opens"}),
        ("(?:opens|shuts) [a-z]+ warehouse", {"warehouse"}),
        ("(?:opens|shuts) up", {"opens", "shuts"}),
        ("(?:opens|) ?(?:warehouse)?", set()),
        ("(?:opens)* (?!warehouse)[A-Z]", set()),
        ("<GAP> (?:在|于)<PLACE>建厂", {"建厂"}),
        ("to <SITE>", {"factory", "plant"}),
    ],
)
def test_the_rarest_part_that_must_occur_is_chosen(text: str, literals: set[str]) -> None:
    fragments = {"GAP": r"[^,;.]{0,9}", "PLACE": "柏林|河内", "SITE": "factory|plants?"}
    assert needed(text, fragments) == literals


def test_literals_given_by_hand_win_where_they_are_rarer() -> None:
    assert pattern("to [a-z]+ly (?:up|in)", needs="slowly|quickly").needs == {"slowly", "quickly"}
    assert pattern("warehouse [a-z]+", needs="ho").needs == {"warehouse"}


def test_no_match_of_a_pattern_lacks_its_literals() -> None:
    for rule in trigger_types().values():
        for used in rule.PATTERNS:
            # Hand-given literals may be stricter than the regex alone, as those of a pair are.
            if used.subject == "pair" or not used.needs:
                continue
            for title, _ in rule.EXAMPLES:
                is_held = any(literal in title.lower() for literal in used.needs)
                assert is_held or not used.regex.search(title), (used.needs, title)


def test_what_tells_an_event_is_never_left_unread_for_want_of_a_cue() -> None:
    rules = trigger_types()
    for title in {title for rule in rules.values() for title, _ in rule.EXAMPLES}:
        head = headline(title)
        told = {type_id for type_id, rule in rules.items() if read(type_id, rule, head)}
        assert told <= set(cued_types(head.text)), title
