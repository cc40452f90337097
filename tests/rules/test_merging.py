"""Reports of one event become one event, in whatever order and batches they come."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.merging import Decision, KnownEvent, Report, facts_of, merge, wording_of
from tasks.rules.stories.copies import is_copy
from tasks.rules.triggers import Detection, Fact, Span

START = datetime(2026, 5, 1, tzinfo=UTC)


def report(article: int, day: float = 0, **given_values: Any) -> Report:
    values: dict[str, Any] = {
        "account_id": 1,
        "type": "funding_round",
        "status": "announced",
        "facts": {},
        "title": "Acme raises money",
        "source_domain": f"outlet{article}.example",
        "wording": f"w{article}",
    }
    return Report(
        article_id=article, occurred_at=START + timedelta(days=day), **{**values, **given_values}
    )


def decide(*reports: Report, known: tuple[KnownEvent, ...] = ()) -> list[Decision]:
    return merge(reports, known, window_days=14, amount_tolerance=0.03)


def decide_by_words(*reports: Report, known: tuple[KnownEvent, ...] = ()) -> list[Decision]:
    return merge(reports, known, 14, 0.03, min_copy=0.6, min_likeness=0.1)


def kinds(*reports: Report) -> list[str]:
    return [decision.kind for decision in decide(*reports)]


def last(*reports: Report) -> KnownEvent:
    return decide(*reports)[-1].event


def test_reports_with_agreeing_facts_are_one_event() -> None:
    first = report(1, facts={"amount": 50e6, "currency": "USD", "round": "series b"})
    second = report(2, 3, facts={"amount": 51e6, "currency": "USD"})
    decisions = decide(first, second, report(3, 5))
    assert [decision.kind for decision in decisions] == ["new", "mention", "mention"]
    assert len({decision.event.id for decision in decisions}) == 1
    assert decisions[1].because == "the same amount, 3 days apart"


def test_conflicting_facts_are_different_events() -> None:
    for name, one, other in (
        ("round", "series a", "series b"),
        ("target", "Globex", "Initech"),
        ("person", "Ann Lee", "Bo Chen"),
        ("amount", 5e6, 50e6),
    ):
        left, right = report(1, facts={name: one}), report(2, 1, facts={name: other})
        decisions = decide(left, right)
        assert [decision.kind for decision in decisions] == ["new", "new"]
        assert decisions[1].because == f"not the event of 1 days apart: another {name}"


def test_shorter_and_longer_forms_of_a_name_agree() -> None:
    for one, other in (("Globex Inc.", "Globex"), ("Ann Lee", "Lee"), ("澄的集团", "澄的")):
        facts = ({"target": one}, {"target": other})
        assert kinds(report(1, facts=facts[0]), report(2, facts=facts[1])) == ["new", "mention"]


def test_other_accounts_and_types_are_other_events() -> None:
    others = (report(2, account_id=2), report(3, type="layoffs"))
    assert kinds(report(1), *others) == ["new", "new", "new"]


def test_sums_in_different_currencies_do_not_conflict_and_both_are_kept() -> None:
    dollars = report(1, facts={"amount": 54e6, "currency": "USD"})
    euros = report(2, facts={"amount": 50e6, "currency": "EUR"})
    event = last(dollars, euros)
    assert event.facts["amount"] == 54e6
    assert event.facts["amounts"] == [{"amount": 50e6, "currency": "EUR"}]


def test_differing_sums_are_both_kept() -> None:
    event = last(report(1, facts={"amount": 50e6}), report(2, facts={"amount": 51e6}))
    assert event.facts["amount"] == 50e6
    assert event.facts["amounts"] == [{"amount": 51e6, "currency": None}]


def test_an_old_story_that_comes_back_is_not_new() -> None:
    facts = {"amount": 50e6, "round": "series b"}
    decisions = decide(report(1, facts=facts), report(2, 200, facts=facts))
    assert decisions[1].kind == "old_story"
    assert decisions[1].event.id == decisions[0].event.id
    assert decisions[1].event.occurred_at == START


def test_a_copy_of_an_old_text_is_an_old_story() -> None:
    assert kinds(report(1), report(2, 90, wording="w1")) == ["new", "old_story"]


def test_a_vague_report_after_the_window_is_new() -> None:
    assert kinds(report(1, facts={"round": "seed"}), report(2, 15)) == ["new", "new"]


def test_a_second_deal_with_the_same_partner_is_new() -> None:
    deal: dict[str, Any] = {"type": "partnership", "facts": {"partner": "Globex"}}
    first = report(1, title="Acme and Globex team up on payments", **deal)
    later = report(2, 100, title="Globex brings Acme to its cloud stores", **deal)
    again = report(3, 200, title="Acme and Globex team up on payments today", **deal)
    assert kinds(first, later, again) == ["new", "new", "old_story"]


def test_a_completion_months_later_moves_the_known_event() -> None:
    deal: dict[str, Any] = {"type": "acquires", "facts": {"target": "Globex"}}
    decision = decide(report(1, **deal), report(2, 120, status="completed", **deal))[1]
    assert decision.kind == "old_story"
    assert decision.event.status == "completed"
    assert decision.because.endswith("status moves from announced to completed")


def test_status_moves_forward_only() -> None:
    for told, status in (
        (("rumour", "announced", "completed"), "completed"),
        (("announced", "rumour"), "announced"),
        (("completed", "announced"), "completed"),
        (("rumour", "denied"), "denied"),
        (("announced", "denied"), "announced"),
        (("denied", "rumour"), "denied"),
        (("rumour", "denied", "announced"), "announced"),
        (("announced", "withdrawn"), "withdrawn"),
        (("announced", "withdrawn", "announced"), "withdrawn"),
        (("rumour", "blocked"), "blocked"),
        (("announced", "blocked", "announced"), "blocked"),
        (("announced", "blocked", "completed"), "completed"),
        (("completed", "blocked"), "completed"),
    ):
        event = last(*(report(n, n, status=each) for n, each in enumerate(told)))
        assert event.status == status, told


def test_outlets_are_counted_by_domain_and_without_copies() -> None:
    event = last(
        report(1, source_domain="news.outlet.example"),
        report(2, source_domain="www.outlet.example"),
        report(3, source_domain="wire.example", wording="w1"),
        report(4, source_domain="other.example"),
    )
    assert len(event.reports) == 4
    assert event.outlets == 2


STORY = (
    "Acme of Leeds said on Monday that it had raised money from two funds to open shops abroad, "
    "and that its founders would keep a majority of the shares. The first shop is due in Turin."
)


def test_a_copy_with_a_sentence_more_is_no_independent_outlet() -> None:
    longer, other = f"{STORY} Analysts were pleased.", f"Turin gets a shop. {STORY[80:]}"
    reports = [
        report(n, wording=wording_of("", text), lead=text)
        for n, text in enumerate((STORY, longer, STORY.upper(), "Acme's round is small."), 1)
    ]
    events = {decision.event.id: decision.event for decision in decide_by_words(*reports)}
    assert [event.outlets for event in events.values()] == [2]
    assert not is_copy(wording_of("", STORY), wording_of("", other), 0.9)


def test_a_near_copy_of_an_old_text_is_an_old_story() -> None:
    wordings = (wording_of("", STORY), wording_of("", f"{STORY} It was founded in 2009."))
    first, later = (report(n, 90 * n, wording=each) for n, each in enumerate(wordings))
    assert [decision.kind for decision in decide_by_words(first, later)] == ["new", "old_story"]
    assert kinds(first, later) == ["new", "new"]  # where only the very same words are a copy


def test_reports_that_share_no_fact_and_no_words_are_two_events() -> None:
    launch: dict[str, Any] = {"type": "product_launch"}
    reports = [
        report(1, title="Acme launches a watch for divers", **launch),
        report(2, 1, title="Acme shows diving watch", lead="The watch is for divers.", **launch),
        report(3, 2, title="Acme brings out vegan cheese", **launch),
    ]
    decisions = decide_by_words(*reports)
    assert [decision.kind for decision in decisions] == ["new", "mention", "new"]
    assert decisions[1].because.startswith("the same type and account, alike in words")
    assert decisions[2].because.endswith("no fact in common, and other words")
    assert kinds(*reports) == ["new", "mention", "mention"]  # where words need not be alike


def test_words_prove_nothing_of_forms_and_of_another_script() -> None:
    first = report(1, title="Acme opens a plant")
    for other in (
        report(2, title="8-K item 2.01", wording=""),
        report(2, title="艾珂公司工厂投产"),
    ):
        assert [each.kind for each in decide_by_words(first, other)] == ["new", "mention"]


def test_an_edited_article_stays_with_its_event() -> None:
    known = last(report(1, facts={"amount": 5e6}))
    decision = decide(report(1, facts={"amount": 50e6}), known=(known,))[0]
    assert decision.kind == "mention"
    assert decision.event.facts == {"amount": 50e6}


def test_copies_have_one_wording() -> None:
    assert wording_of("A", "Acme  raises\n$5M.") == wording_of("B", "ACME raises $5M")
    assert wording_of("A", "") != wording_of("B", "")


def test_facts_of_a_detection_hold_its_counterparts() -> None:
    span = Span("title", 0, 4, "Acme")
    detection = Detection(
        "acquires", "announced", 0.9, "acquires@1", span, (span,),
        (("target", Span("title", 14, 20, "Globex")), ("target", span)),
        (Fact("amount", 5e6, span), Fact("amount", 6e6, span)),
    )  # fmt: skip
    assert facts_of(detection) == {"amount": 5e6, "target": "Globex"}


_REPORTS = st.lists(
    st.builds(
        report,
        article=st.integers(1, 1000),
        day=st.integers(0, 40),
        status=st.sampled_from(
            ["rumour", "announced", "completed", "denied", "blocked", "withdrawn"]
        ),
        facts=st.fixed_dictionaries(
            {},
            optional={
                "amount": st.sampled_from([10e6, 10.2e6, 50e6]),
                "currency": st.sampled_from(["USD", "EUR"]),
                "round": st.sampled_from(["seed", "series a"]),
            },
        ),
        wording=st.sampled_from(["", "x", "y"]),
        title=st.sampled_from(["Acme raises money", "Acme seeks a loan", "Fresh funds for Acme"]),
    ),
    max_size=8,
    unique_by=lambda each: each.article_id,
)


def _order(each: Report) -> tuple[datetime, int]:
    return each.occurred_at, each.article_id


def _events(decisions: list[Decision]) -> dict[int, KnownEvent]:
    return {decision.event.id: decision.event for decision in decisions}


@given(_REPORTS, st.randoms())
def test_the_order_within_a_batch_does_not_matter(reports: list[Report], random: Any) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)
    assert decide(*reports) == decide(*shuffled)
    assert decide_by_words(*reports) == decide_by_words(*shuffled)


@given(_REPORTS, st.integers(0, 8))
def test_batches_do_not_matter(reports: list[Report], cut: int) -> None:
    ordered = sorted(reports, key=_order)
    for way in (decide, decide_by_words):
        first = _events(way(*ordered[:cut]))
        second = _events(way(*ordered[cut:], known=tuple(first.values())))
        assert {**first, **second} == _events(way(*ordered))


@given(_REPORTS)
def test_the_same_reports_again_change_nothing(reports: list[Report]) -> None:
    events = _events(decide(*reports))
    again = decide(*reports, known=tuple(events.values()))
    assert {decision.kind for decision in again} <= {"mention"}
    assert {**events, **_events(again)} == events
