"""Names that were read in the place of those that rules took."""

from dataclasses import replace

from tasks.rules.parts import NAMED, Part, agreed, of_a_hint, with_parts
from tasks.rules.triggers import Detection, Span, detect

TITLE, TEXT = "Flemish grocer cuts 40 jobs", "Kruidenhof of Bruges told staff on Monday."
FROM = 0.6


def part(role: str, text: str, chance: float = 0.9, where: str = TEXT) -> Part:
    start = where.index(text)
    field = "text" if where == TEXT else "title"
    return Part(role, Span(field, start, start + len(text), text), chance)


def found(title: str = TITLE, text: str = TEXT) -> Detection:
    (detection,) = detect(title, text)
    return detection


def names(detection: Detection) -> list[str]:
    return [span.text for span in detection.subjects]


def test_a_name_that_is_probable_enough_takes_the_place_of_the_rules_own() -> None:
    before = found()
    described = part("product", "Flemish", where=TITLE)
    after = with_parts(before, [part("company", "Kruidenhof"), described], FROM)
    assert names(after) == ["Kruidenhof"]
    assert after.rule == f"{before.rule} {NAMED}"
    assert with_parts(before, [part("company", "Kruidenhof", 0.59)], FROM) == before


def test_where_a_rule_names_nobody_a_likely_name_will_do() -> None:
    nobody = replace(found(), subjects=())
    assert names(with_parts(nobody, [part("company", "Kruidenhof", 0.55)], FROM)) == ["Kruidenhof"]
    assert names(with_parts(nobody, [part("company", "Kruidenhof", 0.45)], FROM)) == []


def test_what_is_read_of_other_parts_leaves_the_company_alone() -> None:
    before = found()
    after = with_parts(before, [part("place", "Bruges")], FROM)
    assert names(after) == names(before)
    assert [fact.value for fact in after.facts if fact.name == "place"] == ["Bruges"]


def test_a_name_that_a_rule_found_and_nobody_else_has_a_use_for_stays_too() -> None:
    title = "Slate launches Redline"
    (before,) = detect(title, "")
    assert names(with_parts(before, [part("company", "Redline", where=title)], FROM)) == [
        "Redline",
        "Slate",
    ]


def test_a_company_that_speaks_of_itself_stays_who_it_is() -> None:
    own = found("We are cutting 40 jobs", "")
    assert names(with_parts(own, [part("company", "Kruidenhof")], FROM)) == ["Kruidenhof", "We"]


def test_the_sides_of_a_deal_are_told_apart() -> None:
    title = "Veenstra to buy Hartlow"
    deals = {each.type: each for each in detect(title, "")}
    parts = [part("acquirer", "Veenstra", where=title), part("target", "Hartlow", where=title)]
    turned = {name: replace(each, subjects=(), counterparts=()) for name, each in deals.items()}
    buys = with_parts(turned["acquires"], parts, FROM)
    assert (names(buys), [(role, span.text) for role, span in buys.counterparts]) == (
        ["Veenstra"],
        [("target", "Hartlow")],
    )
    sold = with_parts(turned["is_acquired"], parts, FROM)
    assert (names(sold), [(role, span.text) for role, span in sold.counterparts]) == (
        ["Hartlow"],
        [("acquirer", "Veenstra")],
    )


def test_the_most_probable_name_comes_first_and_of_facts_it_is_the_only_one() -> None:
    parts = [
        part("company", "Bruges", 0.9),
        part("company", "Kruidenhof", 0.8),
        part("company", "Kruidenhof", 0.3),
    ]
    assert names(with_parts(found(), parts, FROM))[:2] == ["Kruidenhof"] * 2
    headline = part("company", "grocer", 0.8, TITLE)
    assert names(with_parts(found(), [part("company", "Bruges"), headline], FROM))[0] == "grocer"
    places = [part("place", "Monday", 0.7), part("place", "Bruges", 0.8)]
    told = with_parts(found(), places, FROM).facts
    assert [fact.value for fact in told if fact.name == "place"] == ["Bruges"]


def test_a_company_has_one_part_in_the_whole_article() -> None:
    title, text = (
        "After a failed tie-up, JetLake turns to Sunfare",
        "JetLake Airways bid for Sunfare.",
    )
    parts = [
        part("target", "JetLake", 0.8, title),
        part("acquirer", "Sunfare", 0.7, title),
        replace(part("acquirer", "JetLake", 0.9, title), span=Span("text", 0, 15, text[:15])),
        replace(part("target", "Sunfare", 0.95, title), span=Span("text", 24, 31, "Sunfare")),
    ]
    assert [(each.role, each.span.text) for each in agreed(parts)] == [
        ("acquirer", "JetLake"),
        ("target", "Sunfare"),
        ("acquirer", "JetLake Airways"),
        ("target", "Sunfare"),
    ]
    assert agreed([part("joins", "Bruges"), part("company", "Bruges")]) == [
        part("joins", "Bruges"),
        part("company", "Bruges"),
    ]


def test_the_sides_that_a_rule_tells_apart_are_not_turned_round() -> None:
    title = "Hartlow sold to Veenstra for £610m"
    deals = {each.type: each for each in detect(title, "")}
    turned = [part("target", "Veenstra", 0.9, title), part("acquirer", "Hartlow", 0.9, title)]
    for each in deals.values():
        assert names(with_parts(each, turned, FROM)) == names(each)


def test_names_that_stand_where_a_cue_hints_stay_only_where_they_are_read() -> None:
    before = found()
    assert names(before) and names(of_a_hint(before, [])) == []
    assert names(of_a_hint(before, [part("company", "Kruidenhof", 0.5)])) == ["Kruidenhof"]
