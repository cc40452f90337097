"""Every example in every trigger file holds, and what is found stands verbatim in the article."""

import re
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.rules.triggers import RULESET, Detection, Span, detect, hints, trigger_types, with_facts

TYPES = trigger_types()
STATUSES = {"rumour", "announced", "completed", "blocked", "withdrawn", "denied"}
CASES = [
    pytest.param(type_id, title, expected, id=f"{type_id}-{number}")
    for type_id, rule in TYPES.items()
    for number, (title, expected) in enumerate(rule.EXAMPLES)
]


def told(detection: Detection) -> dict[str, object]:
    """What an example may expect: status, subject, counterparts by role, facts by name."""
    subjects = {"subject": detection.subjects[0].text} if detection.subjects else {}
    sides = {role: span.text for role, span in detection.counterparts}
    facts = {fact.name: fact.value for fact in detection.facts}
    return {"status": detection.status, **subjects, **sides, **facts}


def spans_of(detection: Detection) -> list[Span]:
    return [
        detection.span,
        *detection.subjects,
        *(span for _, span in detection.counterparts),
        *(fact.span for fact in detection.facts),
    ]


def assert_verbatim(title: str, text: str) -> None:
    fields = {"title": title, "text": text}
    hinted = [with_facts(title, text, each) for each in hints(title, text, TYPES)]
    for detection in [*detect(title, text), *hinted]:
        assert detection.status in STATUSES
        assert 0 < detection.confidence < 1
        for span in spans_of(detection):
            assert span.text
            assert fields[span.field][span.start : span.end] == span.text


@pytest.mark.parametrize(("type_id", "title", "expected"), CASES)
def test_it_reads_each_example_as_its_file_says(
    type_id: str, title: str, expected: dict[str, object] | None
) -> None:
    found = {detection.type: detection for detection in detect(title, "")}
    if expected is None:
        assert type_id not in found, told(found[type_id])
        return
    assert type_id in found, sorted(found)
    facts = told(found[type_id])
    assert {name: facts.get(name) for name in expected} == expected
    assert_verbatim(title, "")


@pytest.mark.parametrize("is_match", [True, False], ids=["matches", "near misses"])
@pytest.mark.parametrize("rule", TYPES.values(), ids=TYPES)
def test_each_type_brings_enough_examples_in_both_languages(
    rule: ModuleType, is_match: bool
) -> None:
    titles = [title for title, expected in rule.EXAMPLES if (expected is not None) == is_match]
    chinese = [title for title in titles if re.search(r"[一-鿿]", title)]
    assert len(set(titles)) == len(titles)
    assert len(titles) >= 12
    assert len(chinese) >= 3
    assert len(titles) - len(chinese) >= 3


def test_the_stamp_of_the_rules_changes_with_a_version(monkeypatch: pytest.MonkeyPatch) -> None:
    from tasks.rules import triggers

    monkeypatch.setattr(TYPES["layoffs"], "VERSION", 999)
    assert triggers._stamp() != RULESET


def test_affixes_are_removed_and_positions_kept() -> None:
    title = "[Funding alert] Exclusive: Acme raises $40M in Series B - TidalWire"
    (found,) = detect(title, "")
    assert found.span.text == "Acme raises $40M in Series B"
    assert_verbatim(title, "")


def test_blanks_between_chinese_and_latin_words_hide_nothing() -> None:
    title = "霖光汽车将在 2026 年 5 月发布 Ramo 6 电动车"
    found = detect(title, "")
    assert [detection.type for detection in found] == ["product_launch"]
    spans = [*found[0].subjects, found[0].span]
    assert all(title[span.start : span.end] == span.text for span in spans)
    assert spans[-1].text == title


def test_the_lead_fills_what_the_headline_leaves_out() -> None:
    text = "Acme said on Tuesday it raised $40 million in a Series B round led by Tarnbridge."
    (found,) = detect("Acme raises early-stage funding", text)
    assert told(found)["amount"] == 40e6
    assert {span.field for span in spans_of(found)} == {"title", "text"}
    assert_verbatim("Acme raises early-stage funding", text)


@pytest.mark.parametrize(
    ("title", "text", "type_id", "subject"),
    [
        (
            "A big step for us",
            "BERLIN, Nov. 20, 2026 (GLOBE NEWSWIRE) -- Acme Inc., a maker of robots, today "
            "announced that it has acquired Bolt Automation. Terms were not disclosed.",
            "acquires",
            "Acme Inc.",
        ),
        (
            "A new chapter",
            "Today we share good news. We have raised $40 million in Series B funding.",
            "funding_round",
            "We",
        ),
        (
            "新的征程",
            "近日，星渚智能宣布完成2亿元B轮融资，由银松中国领投。",
            "funding_round",
            "星渚智能",
        ),
    ],
)
def test_a_lead_that_announces_is_enough(title: str, text: str, type_id: str, subject: str) -> None:
    found = {detection.type: detection for detection in detect(title, text)}
    assert found[type_id].subjects[0].text == subject
    assert found[type_id].confidence < 0.75
    assert_verbatim(title, text)


@pytest.mark.parametrize(
    ("title", "companies"),
    [
        ("Zentrova and Pallow are cutting 3,000 jobs", ["Zentrova", "Pallow"]),
        ("Zentrova, Pallow cut 3,000 jobs", ["Zentrova", "Pallow"]),
        ("Tarn Lumiora, Brackley open a lab in Leeds", ["Tarn Lumiora", "Brackley"]),
        ("Marks and Spencer to cut 300 jobs", ["Marks and Spencer"]),
        ("In Ohio, Pallow cut 400 jobs", ["Pallow"]),
        ("Ohio, Pallow open plant", ["Pallow"]),
        ("Under fire, Pallow cut 300 jobs", ["Pallow"]),
    ],
)
def test_what_several_do_is_the_news_of_each(title: str, companies: list[str]) -> None:
    (found,) = detect(title, "")
    assert [span.text for span in found.subjects] == companies


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Pallow becomes latest tech firm to cut staff", {"layoffs": "Pallow"}),
        ("Pallow becomes the first airline to cut 400 jobs", {"layoffs": "Pallow"}),
        ("Pallow is the latest retailer to file for bankruptcy", {"distress": "Pallow"}),
        ("Pallow joins list of carmakers to cut jobs", {"layoffs": "Pallow"}),
        ("Pallow latest to cut jobs", {"layoffs": "Pallow"}),
        ("Once again the latest firm to cut jobs is Pallow", {}),
        ("Is Pallow the first to cut jobs?", {}),
        ("India becomes first country to launch rupee bond", {}),
    ],
)
def test_who_does_as_others_do_is_named_before_them(title: str, told: dict[str, str]) -> None:
    found = {each.type: each.subjects[0].text for each in detect(title, "")}
    assert found == told


def test_a_lead_that_only_mentions_an_event_is_not_enough() -> None:
    text = "Acme, which raised $40 million last year, sells robots. Bolt acquired Tarn in 2019."
    assert detect("Robots in the warehouse", text) == []


LITERALS = sorted({cue for rule in TYPES.values() for cue in rule.CUES})
TITLES = [title for rule in TYPES.values() for title, _ in rule.EXAMPLES]
PIECES = st.sampled_from(
    [*LITERALS, *TITLES, " ", ", ", ": ", "\u00a0", "İ", "𝒜", "\ud800", "\x00", "$40M"]
)
ARTICLES = st.one_of(
    st.text(), st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=12).map("".join)
)


@settings(max_examples=300, deadline=None)
@given(title=ARTICLES, text=ARTICLES)
def test_all_spans_stand_verbatim_whatever_is_read(title: str, text: str) -> None:
    assert_verbatim(title, text)
