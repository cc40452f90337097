"""What becomes of what the rules find, by what a second opinion says to it."""

from collections.abc import Collection, Sequence

import pytest

from tasks.parts import shipped_parts
from tasks.rules.found import events_of
from tasks.rules.parts import NAMED, Part
from tasks.rules.second_reading import OPINION, SecondReader, read_twice
from tasks.rules.triggers import Detection, Span, detect, hints, trigger_types, with_facts
from tasks.workspace import shipped_playbook

PLAYBOOK = shipped_playbook()
SURE, UNSURE = PLAYBOOK.review.hinted_from, PLAYBOOK.review.hinted_from - 0.01
SUREST = PLAYBOOK.review.sure_from
DOUBTED = PLAYBOOK.review.doubt_below - 0.001
CUTS = "Zentrova cuts 500 jobs"
ODD = "Zentrova says layoffs loom"


class Told:
    """An opinion that says the same of every article."""

    encoder_of = None

    def __init__(self, chances: dict[str, float]) -> None:
        self._chances = chances

    def chances(self, items: Sequence[tuple[str, str]], _: object) -> list[dict[str, float]]:
        return [self._chances for _ in items]


def named(title: str, chance: float = 0.9) -> list[Part]:
    """What a reader of names sees where the title names Zentrova."""
    start = title.index("Zentrova")
    return [Part("company", Span("title", start, start + 8, "Zentrova"), chance)]


class Read:
    """A reader of names that sees Zentrova at the start of each headline it is given."""

    def __init__(self) -> None:
        self.titles: list[str] = []

    def read(self, items: Sequence[tuple[str, str, set[str]]], _: None) -> list[list[Part]]:
        self.titles += [title for title, _, _ in items]
        return [[Part("company", Span("title", 0, 8, "Zentrova"), 0.99)] for _ in items]


def read(
    title: str, chances: dict[str, float], text: str = "", parts: Sequence[Part] = ()
) -> tuple[list[Detection], list[Detection]]:
    found = read_twice(title, text, detect(title, text), chances, parts, PLAYBOOK.review)
    return found.stands, found.doubted


@pytest.mark.parametrize("chances", [{}, {"award": 0.0}, {"layoffs": PLAYBOOK.review.doubt_below}])
def test_what_a_rule_finds_stands_where_the_opinion_does_not_rule_it_out(
    chances: dict[str, float],
) -> None:
    assert read(CUTS, chances) == (detect(CUTS, ""), [])


def test_what_the_opinion_rules_out_waits_for_a_person() -> None:
    assert read(CUTS, {"layoffs": DOUBTED}) == ([], detect(CUTS, ""))


def test_a_cue_makes_an_event_only_where_the_opinion_is_sure() -> None:
    assert detect(ODD, "") == []
    assert read(ODD, {"layoffs": UNSURE}, parts=named(ODD)) == ([], [])
    (found,), doubted = read(ODD, {"layoffs": SURE}, parts=named(ODD))
    assert (found.type, found.status, doubted) == ("layoffs", "announced", [])
    assert [span.text for span in found.subjects] == ["Zentrova"]
    assert found.rule == f"layoffs@{trigger_types()['layoffs'].VERSION} {NAMED} {OPINION}"


def test_a_cue_makes_none_where_nobody_is_named_but_those_who_speak() -> None:
    assert read(ODD, {"layoffs": SURE}) == ([], [])
    title = "We have sad news: layoffs"
    ((found,), _) = read(title, {"layoffs": SURE})
    assert [span.text for span in found.subjects] == ["We"]


def test_a_name_makes_an_event_where_there_is_no_cue_if_it_is_read_with_certainty() -> None:
    title = "Ninety desks at Zentrova stand empty"
    chances = {"layoffs": SUREST}
    ((found,), _) = read(title, chances, parts=named(title))
    assert (found.type, found.span.text, found.status) == ("layoffs", title, "announced")
    assert [span.text for span in found.subjects] == ["Zentrova"]
    assert read(title, chances, parts=named(title, PLAYBOOK.review.names_from - 0.01)) == ([], [])
    opinion = "Why ninety desks at Zentrova stand empty"
    assert read(opinion, chances, parts=named(opinion)) == ([], [])


def test_a_company_that_speaks_of_itself_need_not_be_named() -> None:
    title, text = "A bigger home", "From Monday on you find us in the old mill, and we love it."
    chances = {"new_location": SUREST}
    assert detect(title, text) == []
    ((found,), _) = read(title, chances, text)
    assert (found.type, found.subjects) == ("new_location", ())
    assert read(title, chances, "“From Monday on we are in the mill”, the mayor said.") == ([], [])
    # Who speaks of a deal may be on the other side.
    assert read("Our takeover is near", {"divests": SUREST}) == ([], [])


def test_less_is_asked_of_a_cue_than_of_a_name_alone() -> None:
    assert PLAYBOOK.review.hinted_from < PLAYBOOK.review.sure_from
    title = "Ninety desks at Zentrova stand empty"
    assert read(title, {"layoffs": SURE}, parts=named(title, 0.99)) == ([], [])
    ((found,), _) = read(title, {"layoffs": SUREST}, parts=named(title, 0.99))
    assert found.type == "layoffs"


def test_a_longer_name_takes_no_place_of_the_one_that_a_rule_found() -> None:
    ((found,), _) = read("Zentrova cuts 500 jobs at Zentrova Poland", {}, parts=[
        Part("company", Span("title", 26, 41, "Zentrova Poland"), 0.99)
    ])  # fmt: skip
    assert [span.text for span in found.subjects] == ["Zentrova"]


def test_a_piece_of_a_name_takes_no_place_of_the_whole_one() -> None:
    ((found,), _) = read("Bank of Zentrova cuts 500 jobs", {}, parts=[
        Part("company", Span("title", 0, 4, "Bank"), 0.99)
    ])  # fmt: skip
    assert [span.text for span in found.subjects] == ["Bank of Zentrova"]


def test_rules_look_only_for_what_is_not_ruled_out() -> None:
    asked: list[set[str]] = []

    def ask(_: int, among: Collection[str]) -> list[Detection]:
        asked.append(set(among))
        return detect(CUTS, "", among=among)

    chances = {"layoffs": PLAYBOOK.review.tried_from / 2, "award": 0.5}
    reader = SecondReader(Told(chances), shipped_parts(), PLAYBOOK.review)  # type: ignore[arg-type]
    (reading,) = reader.read([(CUTS, "")], ask)
    assert asked == [set(trigger_types()) - {"layoffs"}]
    assert (reading.stands, reading.doubted) == ([], [])


def test_a_cue_in_the_lead_is_enough_and_is_the_proof() -> None:
    title, text = "Dark days at Zentrova", "Layoffs loom at the Leeds toolmaker."
    ((found,), _) = read(title, {"layoffs": SURE}, text, named(title))
    assert (found.span.field, found.span.text) == ("text", text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Ninety desks at Zentrova stand empty", ""),  # no cue
        ("Zentrova won't announce layoffs", ""),
        ("Why layoffs at Zentrova loom", ""),
        ("Dark days at Zentrova", "Zentrova previously saw layoffs in a slump."),
    ],
)
def test_without_a_cue_that_may_stand_for_an_event_there_is_none(title: str, text: str) -> None:
    assert detect(title, text) == []
    assert read(title, {"layoffs": 1.0}, text) == ([], [])


@pytest.mark.parametrize(
    ("title", "type_id", "own"),
    [
        ("We have a takeover to celebrate", "acquires", ["We"]),
        ("We say yes to contract from Zentrova", "customer_win", ["We"]),
        # the other side's
        ("We welcome takeover by Zentrova", "acquires", []),
        ("We pick Zentrova in a contract twist", "customer_win", []),
    ],
)
def test_a_hint_of_a_deal_is_the_speakers_only_on_the_right_side(
    title: str, type_id: str, own: list[str]
) -> None:
    assert detect(title, "") == []
    found, _ = read(title, {type_id: SURE})
    assert [span.text for each in found for span in each.subjects] == own


def test_the_lead_adds_facts() -> None:
    title, lead = "Layoffs loom at Zentrova", "It will lay off 340 people in May."
    (hint,) = hints(title, lead, ["layoffs"])
    found = with_facts(title, lead, hint)
    assert ("headcount", 340) in [(fact.name, fact.value) for fact in found.facts]


def test_the_seller_is_no_buyer() -> None:
    assert hints("Zentrova offloads Corvane as takeover talk grows", "", ["acquires"]) == []


def test_nobody_is_taken_over_where_the_target_is_not_named() -> None:
    # In an account's own news it would be the account.
    assert hints("We have a takeover to celebrate", "", ["is_acquired"]) == []


def test_an_item_has_what_stands_and_in_a_band_of_its_own_what_does_not() -> None:
    opinion = Told({"layoffs": DOUBTED, "distress": 0.6, "award": 0.1})
    reader = SecondReader(opinion, shipped_parts(), PLAYBOOK.review)  # type: ignore[arg-type]
    ((doubted, proposed),) = events_of([{"id": 1, "title": CUTS}], PLAYBOOK, reader)
    assert (doubted["type"], doubted["band"], doubted["facts"]["headcount"]) == (
        "layoffs", "review", 500
    )  # fmt: skip
    assert (proposed["type"], proposed["band"], proposed["confidence"]) == (
        "distress", "review", 0.6
    )  # fmt: skip
    ((told,),) = events_of([{"id": 1, "title": CUTS}], PLAYBOOK)
    assert told["band"] == "accept"


def test_what_is_named_where_the_headline_only_describes_is_whose_event_it_is() -> None:
    title, text = "Cyberattack empties shelves at Flemish grocer", "Ordering at Kruidenhof is out."
    item = {"id": 1, "title": title, "text": text}
    reader = SecondReader(Told({"security_incident": 0.99}), shipped_parts(), PLAYBOOK.review)  # type: ignore[arg-type]
    ((read,),) = events_of([item], PLAYBOOK, reader)
    assert read["facts"]["company"] == "Kruidenhof"
    place = next(each for each in read["evidence"] if each["name"] == "company")
    assert text[place["start"] : place["end"]] == place["text"] == "Kruidenhof"


def test_the_publisher_of_a_headline_takes_no_part_in_it() -> None:
    title = "Exclusive: Zentrova cuts 500 jobs - Courier Wire"
    names = Read()
    reader = SecondReader(Told({}), names, PLAYBOOK.review)  # type: ignore[arg-type]
    (reading,) = reader.read([(title, "")], lambda _, among: detect(title, "", among=among))
    assert names.titles == ["Zentrova cuts 500 jobs"]
    (event,) = reading.stands
    assert [span.text for span in event.subjects] == ["Zentrova"]
    assert all(title[span.start : span.end] == span.text for span in event.subjects)


def test_a_pictograph_is_no_part_of_a_name() -> None:
    (event,) = detect("✅ Zentrova cuts 500 jobs", "")
    assert [span.text for span in event.subjects] == ["Zentrova"]
