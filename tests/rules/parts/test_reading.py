"""Who plays which part: what is learned, and what is read of it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.learn_parts import ROLES, labels, learn, names_of, plain_words
from tasks.opinion import STAMP, examples_stamp
from tasks.parts import FILES, KEPT, shipped_parts
from tasks.rules.encoder import ENGLISH, Encoder
from tasks.rules.network import Numbers
from tasks.rules.parts import Parts
from tasks.rules.parts.words import places
from tasks.rules.triggers import trigger_types

Item = dict[str, Any]


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in places(text)]


def read(title: str, text: str, *types: str) -> dict[str, list[str]]:
    """The names of each role, in the order of the words."""
    found: dict[str, list[str]] = {}
    for part in shipped_parts().read([(title, text, types)])[0]:
        found.setdefault(part.role, []).append(part.span.text)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stockport's Pallow bags £6.5m", ["Stockport", "'s", "Pallow", "bags", "£", "6.5m"]),
        ("A&B Foods–Zeta (U.K.)", ["A&B", "Foods", "–", "Zeta", "(", "U.K", ".", ")"]),
        ("曲径电路 CEO离任", ["曲", "径", "电", "路", "CEO", "离", "任"]),
        ("", []),
        (" \n ", []),
        ("'s", ["'", "s"]),
    ],
)
def test_words_are_cut_so_that_names_end_where_words_do(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_name_is_labelled_wherever_it_stands_and_the_longer_one_counts() -> None:
    names = [("company", "Brackley"), ("place", "Brackley Heath")]
    assert labels("Brackley leaves Brackley Heath", names) == [
        "company", "O", "place", "place",
    ]  # fmt: skip
    assert labels("Brackleys", names) == ["O"]


def test_a_company_is_labelled_by_what_it_is_to_the_article() -> None:
    deal: Item = {
        "events": [
            {"type": "acquires", "facts": {"company": "Bolt", "target": "Tarn"}},
            {"type": "is_acquired", "facts": {"company": "Tarn", "acquirer": "Bolt"}},
        ]
    }
    assert set(names_of(deal)) == {("acquirer", "Bolt"), ("target", "Tarn")}
    funded: Item = {"events": [{"type": "invests_in", "facts": {"company": "O", "target": "T"}}]}
    assert names_of(funded) == [("investor", "O"), ("company", "T")]
    gone: Item = {"events": [{"type": "exec_departure", "facts": {"person": ["A", "B"]}}]}
    assert names_of(gone) == [("leaves", "A"), ("leaves", "B")]


def test_what_was_learned_can_be_read_again_and_tells_new_names() -> None:
    makers = ("Zentrova", "Pallow", "Nordkilde", "Hexaloom", "Quorvane", "Brackley", "Velarix")
    items: list[Item] = [
        {
            "title": f"{name} {verb} {number} jobs in {place}",
            "text": "",
            "events": [{"type": "layoffs", "facts": {"company": name, "place": place}}],
        }
        for name in makers
        for verb in ("cuts", "sheds", "axes")
        for number, place in ((40, "Leeds"), (300, "Hull"), (7, "Derby"))
    ]
    parts = Parts.of_arrays(learn(items))
    ((company, place),) = parts.read([("Moorvale sheds 90 jobs in Truro", "", ["layoffs"])])
    assert (company.role, company.span.text) == ("company", "Moorvale")
    assert (place.role, place.span.text) == ("place", "Truro")
    assert min(company.chance, place.chance) > 0.5


def test_what_is_shipped_was_learned_from_the_gold_set_as_it_is() -> None:
    with np.load(KEPT, allow_pickle=False) as stored:
        assert str(stored[STAMP]) == examples_stamp(FILES), "run `python -m tasks.learn_parts`"


@pytest.mark.parametrize(
    ("title", "text", "types", "expected"),
    [
        (
            "Cyberattack empties shelves at Flemish grocer",
            "Ordering systems of Kruidenhof have been out since Sunday.",
            ["security_incident"],
            {"company": ["Kruidenhof"]},
        ),
        (
            "Hartlow swallowed by Dutch rival Veenstra",
            "",
            ["acquires", "is_acquired"],
            {"target": ["Hartlow"], "acquirer": ["Veenstra"]},
        ),
        ("蓝芷股份宣布裁员三成", "", ["layoffs"], {"company": ["蓝芷股份"]}),
    ],
)
def test_names_are_found_where_headlines_only_describe(
    title: str, text: str, types: list[str], expected: dict[str, list[str]]
) -> None:
    found = read(title, text, *types)
    assert {role: found.get(role) for role in expected} == expected


def test_what_the_encoder_says_of_english_words_counts() -> None:
    class Sure(Encoder):
        """Holds every word of a title for a part of a target's name."""

        def __init__(self) -> None:
            self.roles = ["O", *ROLES]

        def parts(self, items: Sequence[tuple[Sequence[str], Sequence[str]]]) -> list[Numbers]:
            self.items = items
            heard = [np.full((len(title) + len(lead), 12), -20.0) for title, lead in items]
            for each, (title, _) in zip(heard, items, strict=True):
                each[: len(title), self.roles.index("target")] = 0
            return heard

    encoder = Sure()
    items = [
        ("Hartlow sells up", "No price was told.", ["acquires"]),
        ("蓝芷股份宣布裁员三成", "", ["layoffs"]),
        ("", "Hartlow is sold.", ["is_acquired"]),
    ]
    heard = shipped_parts().read(items, {ENGLISH: encoder}.__getitem__)
    assert encoder.items == [
        (["hartlow", "sells", "up"], ["no", "price", "was", "told", "."]),
        ((), ["hartlow", "is", "sold", "."]),
    ]
    # As they were when it learned.
    assert encoder.items[0] == tuple(map(plain_words, items[0][:2]))
    assert [(part.role, part.span.text) for part in heard[0]] == [("target", "Hartlow sells up")]
    assert heard[1] == shipped_parts().read(items)[1]


def test_an_encoder_is_not_asked_of_nothing() -> None:
    assert shipped_parts().read([("蓝芷股份宣布裁员三成", "", ["layoffs"])], {}.__getitem__)
    assert shipped_parts().read([], {}.__getitem__) == []


def test_what_is_read_together_is_read_as_if_alone() -> None:
    items = [
        ("Pallow bags £6.5m", "Harbour Row Capital led the round.", ["funding_round"]),
        ("x" * 3000, "", ["award"]),
        ("", "", ["layoffs"]),
        ("蓝芷股份裁员", "公司未回应。", ["layoffs"]),
    ]
    together = shipped_parts().read(items)
    for item, found in zip(items, together, strict=True):
        (alone,) = shipped_parts().read([item])
        assert [(p.role, p.span) for p in alone] == [(p.role, p.span) for p in found]
        assert [p.chance for p in alone] == pytest.approx([p.chance for p in found], abs=0.002)
    assert shipped_parts().read([]) == []


ANY_TEXT = st.text(max_size=400) | st.lists(
    st.sampled_from(
        ["Acme", "buys", "的", "公司", "’s", "\ud800", "\x00", "\u202e", "🙂", "İ", " "]
    )
).map("".join)


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT, ANY_TEXT, st.sets(st.sampled_from(sorted(trigger_types())), max_size=3))
def test_every_part_stands_verbatim_where_it_says(title: str, text: str, types: set[str]) -> None:
    (found,) = shipped_parts().read([(title, text, types)])
    for part in found:
        source = title if part.span.field == "title" else text
        assert source[part.span.start : part.span.end] == part.span.text != ""
        assert 0 < part.chance <= 1
    taken = sorted((p.span.field, p.span.start, p.span.end) for p in found)
    assert all(a[0] != b[0] or a[2] <= b[1] for a, b in pairwise(taken))
