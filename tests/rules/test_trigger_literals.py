"""The literals that let a pattern be tried are never missing where the pattern matches."""

import re

import pytest

from tasks.rules.triggers import cued_types, trigger_types
from tasks.rules.triggers.reading.clauses import headline
from tasks.rules.triggers.reading.detections import read
from tasks.rules.triggers.reading.literals import Guarded, needed
from tasks.rules.triggers.reading.patterns import pattern


@pytest.mark.parametrize(
    ("text", "literals"),
    [
        ("opens (?:its )?doors", [{"doors"}, {"opens"}]),
        ("(?:opens|shuts) [a-z]+ warehouse", [{"warehouse"}, {"opens", "shuts"}]),
        ("(?:opens|shuts) up", [{"opens", "shuts"}, {"up"}]),
        ("(?:(?:opens|shuts) warehouse){1,2}", [{"warehouse"}, {"opens", "shuts"}]),
        ("(?:opens|) ?(?:warehouse)?", []),
        ("(?:opens)* (?!warehouse)[A-Z]", []),
        ("<GAP> (?:在|于)<PLACE>建厂", [{"建厂"}, {"柏林", "河内"}, {"在", "于"}]),
        ("(?:leaves for|walks) out", [{"leaves for", "walks"}, {"out"}]),
        (
            "[a-z]+['’]s (?:<SITE>|<PLACE>)",
            [{"factory", "plant", "柏林", "河内"}, {"'", "’"}, {"s"}],
        ),
        ("(?:<SITE>|<GAP>)[ -]up", [{"up"}]),
        ("to <SITE>", [{"factory", "plant"}, {"to"}]),
    ],
)
def test_the_parts_that_must_occur_are_told(text: str, literals: list[set[str]]) -> None:
    fragments = {"GAP": r"[^,;.]{0,9}", "PLACE": "柏林|河内", "SITE": "factory|plants?"}
    assert list(needed(text, fragments)) == literals


def test_literals_given_by_hand_are_needed_too() -> None:
    needs = pattern("to [a-z]+ly warehouse", needs="slowly|quickly").needs
    assert {"slowly", "quickly"} in needs and {"ly warehouse"} in needs


def test_no_match_of_a_pattern_lacks_its_literals() -> None:
    for rule in trigger_types().values():
        for used in rule.PATTERNS:
            # Hand-given literals may be stricter than the regex alone, as those of a pair are.
            if used.subject == "pair" or not used.needs:
                continue
            for title, _ in rule.EXAMPLES:
                is_held = all(any(each in title.lower() for each in some) for some in used.needs)
                assert is_held or not used.regex.search(title), (used.needs, title)


def test_what_tells_an_event_is_never_left_unread_for_want_of_a_cue() -> None:
    rules = trigger_types()
    for title in {title for rule in rules.values() for title, _ in rule.EXAMPLES}:
        head = headline(title)
        told = {type_id for type_id, rule in rules.items() if read(type_id, rule, head)}
        assert told <= set(cued_types(head.text)), title


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Acme  Scraps\u00a0Plan", True),  # white space of any kind, capitals of any kind
        ("scraps plan", True),
        ("Acme to leave？", True),
        ("Acme scrap splan", False),
        ("Acme", False),
    ],
)
def test_a_guarded_regex_finds_what_the_regex_alone_finds(text: str, is_found: bool) -> None:
    written = r"\b(?:scraps|drops)\s+(?:the\s)?plans?\b|[?？]\s*$"
    told = Guarded(written, re.IGNORECASE)
    assert bool(told.search(text)) == bool(re.search(written, text, re.IGNORECASE)) == is_found
    assert len(list(told.finditer(text))) == is_found


def test_a_guard_spares_the_regex_where_no_literal_stands() -> None:
    told = Guarded(r"scraps (?:the )?plan", 0)
    assert told.search("Acme scraps plan") is not None
    told._regex = re.compile("Acme")  # would be found, were it tried
    assert told.search("Acme keeps plan") is None
