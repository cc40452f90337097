"""Reports of one happening get one story, in one pass; what only sounds alike does not."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.rules.items import BadItem
from tasks.rules.stories import Stories, likeness, read_words
from tasks.rules.stories.copies import is_copy, keys_of, wording_of
from tasks.workspace import shipped_playbook

PLAYBOOK = shipped_playbook()
START = date(2026, 5, 4)
Item = dict[str, Any]


def item(key: str, title: str, text: str = "", day: int = 0) -> Item:
    at = (START + timedelta(days=day)).isoformat()
    return {"id": key, "title": title, "text": text, "published_at": at}


def stories_of(*items: Item) -> list[str]:
    stories = Stories(PLAYBOOK)
    return [stories.story_of(each) for each in items]


def are_one(*items: Item) -> bool:
    return len(set(stories_of(*items))) == 1


def groups(items: list[Item]) -> set[frozenset[str]]:
    """The stories as sets of ids."""
    found: dict[str, set[str]] = {}
    for each, story in zip(items, stories_of(*items), strict=True):
        found.setdefault(story, set()).add(each["id"])
    return {frozenset(ids) for ids in found.values()}


# Each list is one story, told by several outlets in a few days.
TOLD = [
    [
        item("b1", "Vesperal raises $40m Series B", "Ovidio Capital led the Turin round."),
        item("b2", "Turin's Vesperal bags $40 million", "The piano lender will hire 60.", 1),
        item("b3", "Why Ovidio bet on pianos", "It led the $40m round of Vesperal.", 3),
    ],
    [
        item("m1", "Karvel in talks to buy Droste Foods -sources", "A deal could come in May."),
        item("m2", "Karvel to acquire Droste Foods for €2.1bn", "Droste makes frozen pizza.", 4),
        item("m3", "Droste soars on Karvel offer", "Shares of the pizza maker rose by 30%.", 4),
        item("m4", "Karvel completes takeover of Droste Foods", "It keeps its name.", 12),
    ],
    [
        item("j1", "Haldane Steel to cut 700 jobs in Wexcombe", "The mill will close by June.", 2),
        item("j2", "Unions angry as Haldane sheds 700", "The Wexcombe mill lost money.", 3),
    ],
    [
        item("z1", "岚图云科完成3亿元B轮融资", "资金将用于机器人研发，投资方为两家产业基金。", 2),
        item("z2", "机器人企业岚图云科获3亿元融资", "公司称将扩大研发团队。", 3),
    ],
]  # fmt: skip
ALL = sorted((each for told in TOLD for each in told), key=lambda each: each["published_at"])


def test_reports_of_one_happening_are_one_story_and_others_are_others() -> None:
    assert groups(ALL) == {frozenset(each["id"] for each in told) for told in TOLD}


@given(st.randoms())
@settings(max_examples=25, deadline=None)
def test_the_order_within_a_day_does_not_matter(random: Any) -> None:
    shuffled = list(ALL)
    random.shuffle(shuffled)
    shuffled.sort(key=lambda each: each["published_at"])
    assert groups(shuffled) == groups(ALL)


@given(st.permutations(TOLD))
@settings(max_examples=24, deadline=None)
def test_stories_that_have_nothing_in_common_may_come_in_any_order(told: list[list[Item]]) -> None:
    found = [groups(those) for those in told]
    together = [each | {"published_at": None} for those in told for each in those]
    assert groups(together) == set().union(*found)


@given(st.lists(st.sampled_from(ALL), max_size=20))
@settings(max_examples=50, deadline=None)
def test_an_item_that_comes_again_stays_in_its_story(items: list[Item]) -> None:
    stories = Stories(PLAYBOOK)
    first = {each["id"]: stories.story_of(each) for each in items}
    assert first == {each["id"]: stories.story_of(each) for each in items}


def test_the_id_is_made_of_that_of_the_first_report() -> None:
    ids = stories_of(*ALL)
    assert ids == stories_of(*ALL)
    assert set(ids) == {stories_of(told[0])[0] for told in TOLD}
    assert all(each.startswith("story-") and len(each) == 22 for each in ids)


ROUND = item("1", "Vesperal raises $40m Series B", "Ovidio Capital led the round.")
BUYS = item("1", "Karvel to acquire Droste Foods for €90m", "Karvel makes sauces.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ROUND, item("2", "Vesperal raises $90m Series C", "Ovidio Capital led the round.", 5)),
        (ROUND, item("2", "Vesperum raises $40m Series B", "Turin Capital led the round.")),
        (ROUND, item("2", "Vesperal names Ann Lee chief executive", "She starts in June.", 2)),
        (BUYS, item("2", "Karvel to acquire Pomona Drinks for €90m", "Karvel makes sauces.", 1)),
        (BUYS, item("2", "Karvel hit by ransomware attack", "The sauce maker stopped.", 1)),
        (
            item("1", "Haldane Steel to cut 700 jobs in Wexcombe"),
            item("2", "Wexcombe firm to cut 90 jobs", "Tarn Tubes buys from Haldane Steel.", 1),
        ),
        (
            item("1", "Kestrel Wind opens a plant in Hull"),
            item("2", "Kestrel Global opens an office in Hull"),
        ),
        (
            item("1", "Karvel takes majority stake in vet chain Pawpoint", "It is in Turin."),
            item("2", "Karvel buys care home operator Fernleigh", "It is in Kent.", 1),
        ),
        (
            item("1", "Karvel opens depot in Gdansk", "It sorts 200,000 parcels a day."),
            item("2", "Karvel to open depot in Leipzig", "Work begins in May.", 3),
        ),
        (
            item("1", "Rupita Finance files for IPO", "The gold lender plans a fresh issue."),
            item("2", "Rupita Finance Q3 net profit jumps 34%", "It lends against gold.", 1),
        ),
        (item("1", "岚图云科完成3亿元B轮融资"), item("2", "岚山医疗完成3亿元B轮融资")),
    ],
)  # fmt: skip
def test_other_facts_make_another_story(one: Item, other: Item) -> None:
    assert not are_one(one, other)


def test_a_name_may_stand_beside_that_of_a_product_or_a_place() -> None:
    first = item("1", "Rupita Motors unveils hatchback Velo", "Deliveries start in June.")
    assert are_one(
        first, item("2", "Rupita Velo gets 12,000 bookings", "The hatchback is cheap.", 2)
    )
    first = item("1", "Vesperal opens piano shop in Turin")
    assert are_one(first, item("2", "Turin's Vesperal opens shop for pianos", "", 1))


def test_an_improved_bid_stays_in_the_story() -> None:
    first = item("1", "Karvel bids €90m for Droste Foods", "The board of Droste will look at it.")
    assert are_one(first, item("2", "Karvel sweetens bid for Droste Foods to €99m", "", 6))


def test_a_translation_is_of_the_story() -> None:
    chinese = item("1", "东岬船厂拿下挪威四艘油轮订单", "合同总价约3.4亿美元，船东来自卑尔根。")
    english = item(
        "2", "Dongjia Shipyard wins $340 million order for tankers", "Bergen's Fjordol pays."
    )
    assert are_one(chinese, english)
    other = item("3", "Dongjia Shipyard wins $95 million order for tankers", "Oslo's Nordol pays.")
    assert not are_one(chinese, other)


WIRE = (
    "Vesperal said on Tuesday that it had hired two bankers to look for a buyer of its other arm, "
    "which mends violins in Cremona and has not made a profit since the flood of 2019."
)


def test_copies_are_one_story_whatever_their_titles_say() -> None:
    copies = [
        item("1", "Bankers wanted", WIRE),
        item("2", "Violins: who buys?", f"{WIRE} Shares fell."),
        item("3", "Cremona waits", WIRE.upper(), 10),
    ]
    assert are_one(*copies)


def test_an_old_story_that_comes_back_keeps_its_id() -> None:
    filler = [item(f"f{day}", f"Rain in week {day}", "", day) for day in range(20, 100, 10)]
    buys = item("b", "Karvel acquires Droste Foods", "The pizza maker is in Kiel.")
    wire = item("w", "Bankers wanted", WIRE)
    later = [
        item("1", "A look back", f"{WIRE} It found none.", 100),
        item("2", "Karvel completes takeover of Droste Foods", "All clear.", 100),
        item("3", "Karvel acquires Pomona Drinks", "It was founded in Kiel.", 100),
    ]
    ids = dict(zip("bw", stories_of(buys, wire), strict=True))
    found = stories_of(buys, wire, *filler, *later)[-3:]
    assert found[:2] == [ids["w"], ids["b"]]
    assert found[2] not in ids.values()
    too_late = [each | {"published_at": f"2028-01-{n:02d}"} for n, each in enumerate(later, 1)]
    assert not {*stories_of(buys, wire, *filler, *too_late)[-3:]} & {*ids.values()}


def test_vague_news_after_the_window_is_a_new_story() -> None:
    first = item("1", "Vesperal opens a shop in Turin")
    assert are_one(first, item("2", "Vesperal opens shop in Turin", "", 10))
    assert not are_one(first, item("0", "Rain", "", 30), item("2", "Vesperal opens shop", "", 31))


def test_one_wrong_date_closes_no_story() -> None:
    wrong = item("x", "Rain is expected", "", 9_000)
    before, _, after = stories_of(TOLD[0][0], wrong, TOLD[0][1])
    assert before == after


def test_dates_may_be_missing_or_as_in_a_mail_but_not_nonsense() -> None:
    stories = Stories(PLAYBOOK)
    first = stories.story_of(ROUND | {"published_at": "Mon, 04 May 2026 08:00:00 +0200"})
    assert stories.story_of(TOLD[0][1] | {"published_at": None}) == first
    for wrong in ("soon", 12):
        with pytest.raises(BadItem, match="published_at"):
            stories.story_of(item("9", "Rain") | {"published_at": wrong})


def test_what_has_no_words_is_a_story_of_its_own() -> None:
    assert not are_one(item("1", ""), item("2", ""))
    assert not are_one(item("1", "!!!", "\ud800"), item("2", "???"))


@given(st.text(max_size=80), st.text(max_size=200))
@settings(deadline=None)
def test_any_text_gets_a_story(title: str, text: str) -> None:
    assert stories_of(item("1", title, text), item("2", text, title))[0].startswith("story-")


def test_near_copies_share_keys_and_most_of_their_wording() -> None:
    first, longer = wording_of("", WIRE), wording_of("", f"{WIRE} Shares fell.")
    assert set(keys_of(first)) & set(keys_of(longer))
    assert is_copy(first, longer, 0.6) and not is_copy(first, longer, 1.0)
    assert not is_copy(first, wording_of("", WIRE[100:] + "It rained in Hull."), 0.9)
    assert not is_copy("", "", 0.0)


def test_likeness_leaves_out_the_name_that_both_bear() -> None:
    def alike(left: str, right: str) -> float:
        return likeness(read_words(left, ""), read_words(right, ""))

    assert alike("Vesperal opens shop", "Vesperal sues Karvel") == 0
    assert alike("Vesperal opens shop in Turin", "Vesperal to open Turin shop") > 0.7
