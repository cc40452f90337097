"""What becomes of a person's word that an article is, or is not, about an account."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from tasks import detect as detection
from tasks.assign import assign
from tasks.correct import Corrected, UnknownLink, UnusableName, add_name, correct, forget_name
from tasks.detect import detect
from tasks.enqueue import enqueue
from tasks.rescore import rescore
from tasks.rules.triggers import detect as rule_events
from tasks.workspace import Workspace
from tests.tasks.seed import NOW, add_account, add_contact, add_rep, days_ago, stored
from tests.tasks.test_detect import publish
from warehouse.models import Correction, LearnedName, Score, SdrTask, TriggerEvent
from warehouse.queries.accounts import UnknownAccount
from warehouse.queries.news import learned_names

DOMAIN, TRADE = "lantern.example", "trade.example"
LEAD = "The payments group Lantern Harbour Express said so. Lantern raised the money from funds."
LATER = NOW + timedelta(hours=1)


def url_of(title: str, host: str = TRADE) -> str:
    return f"http://{host}/" + title.lower().replace(" ", "-")[:60]


def no(ws: Workspace, title: str, is_about: bool = False) -> Corrected:
    return correct(ws, DOMAIN, url_of(title), is_about, "kim@us.example", NOW)


def live(ws: Workspace) -> list[str]:
    return [row["headline"] for row in stored(ws, TriggerEvent) if not row["is_rejected"]]


def names(ws: Workspace) -> set[tuple[str, str]]:
    return {(row["kind"], row["name"]) for row in stored(ws, LearnedName)}


@pytest.fixture
def ws(workspace: Workspace) -> Workspace:
    add_account(workspace, DOMAIN, name="Lantern")
    return workspace


def test_a_no_takes_the_event_out_of_score_and_queue_and_a_yes_brings_it_back(
    ws: Workspace,
) -> None:
    add_rep(ws, "ann@us.example")
    add_contact(ws, f"cfo@{DOMAIN}", title="CFO")
    title = "Lantern raises $40 million Series B"
    publish(ws, title, TRADE, days_ago(1))
    detect(ws, NOW)

    def night() -> tuple[float, list[str]]:
        rescore(ws, NOW)
        assign(ws, NOW)
        enqueue(ws, NOW)
        (score,) = stored(ws, Score)
        return score["timing"], [row["status"] for row in stored(ws, SdrTask)]

    timing, tasks = night()
    assert timing > 0 and tasks == ["open"]
    assert no(ws, title).out == (title,)
    assert night() == (0, ["cancelled"])
    assert stored(ws, SdrTask)[0]["closed_because"] == "the news is not about this account"
    assert no(ws, title, is_about=True).back == (title,)
    assert night() == (timing, ["open"])


def test_a_no_is_kept_with_who_and_when_and_no_search_finds_the_event_again(ws: Workspace) -> None:
    title = "Lantern raises $40 million Series B"
    publish(ws, title, TRADE, days_ago(1))
    detect(ws, NOW)
    no(ws, title)
    (said,) = stored(ws, Correction)
    assert (said["is_about"], said["said_by"], said["said_at"]) == (False, "kim@us.example", NOW)
    publish(ws, f"{title} round", TRADE, days_ago(0.5))
    detect(ws, LATER)
    assert live(ws) == [] and len(stored(ws, TriggerEvent)) == 1


def test_the_longer_name_around_is_learned_and_takes_out_what_it_made_elsewhere(
    ws: Workspace,
) -> None:
    first, second = "Lantern raises $40 million Series B", "Lantern acquires Zentrova"
    third, fourth = "Lantern appoints Ann Rowe as CFO", "Lantern buys Quorvane"
    publish(ws, first, TRADE, days_ago(1), LEAD)
    publish(ws, second, TRADE, days_ago(60), "Lantern Harbour Express will pay in shares.")
    publish(ws, third, TRADE, days_ago(2))
    detect(ws, NOW)
    assert len(live(ws)) == 3
    done = no(ws, first)
    assert done.learned == (("other", "Lantern Harbour Express"),)
    assert set(done.out) == {first, second} and live(ws) == [third]
    publish(ws, fourth, TRADE, days_ago(0.1), "Lantern Harbour Express will pay in cash.")
    detect(ws, LATER)
    assert live(ws) == [third]
    (row,) = names_listed(ws)
    assert (row["domain"], row["title"], row["said_by"]) == (DOMAIN, first, "kim@us.example")
    assert set(no(ws, first, is_about=True).back) == {first, second}
    assert names(ws) == set()


def names_listed(ws: Workspace) -> list[dict[str, object]]:
    with ws.reading() as connection:
        return learned_names(connection)


def test_a_name_that_was_wrong_too_often_needs_a_second_cue(ws: Workspace) -> None:
    add_account(ws, "quorvane.example", name="Quorvane")
    titles = ["Layoffs hit Quorvane", "Quorvane lays off 40", "Breach hits Quorvane"]
    for day, title in enumerate(titles):
        publish(ws, title, TRADE, days_ago(1 + 20 * day))
    detect(ws, NOW)
    assert set(live(ws)) == set(titles)
    for title in titles[:2]:
        done = correct(ws, "quorvane.example", url_of(title), False, "kim@us.example", NOW)
        assert done.learned == (("doubted", "Quorvane"),)
    # It stood there without any other sign of a company, as the corrected ones had.
    assert done.out == (titles[1], titles[2]) and live(ws) == []


class Sure:
    """An opinion that sees layoffs in every article."""

    encoder_of = None

    def chances(self, items: Sequence[tuple[str, str]], _: object) -> list[dict[str, float]]:
        return [{"layoffs": 0.99} for _ in items]


def test_events_that_only_learned_readers_see_go_with_the_name_too(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(detection, "opinion_of", lambda _: Sure())
    title = "Brightholm says layoffs loom"
    publish(ws, title, TRADE, days_ago(1))
    add_name(ws, DOMAIN, "Brightholm", False, "kim@us.example", NOW)
    detect(ws, NOW)
    assert rule_events(title, "") == [] and live(ws) == [title]
    assert forget_name(ws, DOMAIN, "Brightholm", LATER).out == (title,)
    assert live(ws) == []


def test_a_yes_for_a_name_finds_what_goes_by_it(ws: Workspace) -> None:
    title = "Brightholm raises $40 million Series B"
    publish(ws, title, TRADE, days_ago(1))
    detect(ws, NOW)
    add_name(ws, DOMAIN, "Brightholm", False, "kim@us.example", LATER)
    detect(ws, LATER + timedelta(hours=1))
    assert live(ws) == [title]
    assert forget_name(ws, DOMAIN, "brightholm", LATER).out == (title,)
    assert live(ws) == [] and names(ws) == set()


def test_an_article_that_is_said_to_be_about_an_account_makes_its_events(ws: Workspace) -> None:
    title = "Brightholm raises $40 million Series B"
    publish(ws, title, TRADE, days_ago(1))
    detect(ws, NOW)
    no(ws, title, is_about=True)
    detect(ws, LATER)
    assert live(ws) == [title]


def test_a_name_that_is_somebody_else_s_can_be_told_and_taken_back(ws: Workspace) -> None:
    title = "Lantern Harbour Express raises $40 million Series B"
    publish(ws, "Lantern raises $9M", TRADE, days_ago(50))
    publish(ws, title, TRADE, days_ago(1), "Lantern said so.")
    detect(ws, NOW)
    add_name(ws, DOMAIN, "Lantern Harbour Express", True, "kim@us.example", NOW)
    add_name(ws, DOMAIN, "Lantern  Harbour Express", True, "kim@us.example", NOW)
    assert len(names(ws)) == 1 and live(ws) == ["Lantern raises $9M"]


def test_what_can_not_be_meant_is_refused(ws: Workspace) -> None:
    with pytest.raises(UnknownAccount, match=r"nobody\.example"):
        correct(ws, "nobody.example", url_of("x"), False, "kim", NOW)
    with pytest.raises(UnknownLink, match="no article at"):
        no(ws, "never read")
    with pytest.raises(UnknownLink, match="was not learned"):
        forget_name(ws, DOMAIN, "Lantern", NOW)
    with pytest.raises(UnusableName, match="itself is called"):
        add_name(ws, DOMAIN, "Lantern Inc.", True, "kim", NOW)
    with pytest.raises(UnusableName, match="neither letters"):
        add_name(ws, DOMAIN, " – ", False, "kim", NOW)
