"""Drafts: in the contact's language, from the workspace's templates where it has some."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tasks.drafts import SHIPPED, Drafts
from tasks.enqueue import enqueue
from tasks.rules.queue import RANK
from tasks.workspace import Workspace, shipped_playbook
from tests.rules.playbooks import playbook
from tests.tasks import seed
from tests.tasks.test_enqueue import DOMAIN, NOW, QUOTE, own, tasks
from warehouse.models import Assignment, Rep, SdrTask, stable_id

DAN = f"dan@{DOMAIN}"
PLAYBOOK = shipped_playbook()


@pytest.fixture
def ws(make_workspace: Callable[..., Workspace]) -> Workspace:
    ws = make_workspace()
    own(ws)
    seed.change(ws, Rep, stable_id("rep", "maya@us.example"), name="Maya Ortiz")
    seed.add_contact(ws, DAN, name="Dan Brown", title="Director", tier="director")
    facts = {"amount": 40e6, "currency": "USD"}
    seed.add_event(ws, DOMAIN, "funding_round", seed.days_ago(3), QUOTE, facts=facts)
    return ws


def write(ws: Workspace, name: str, text: str) -> None:
    folder = ws.folder / "templates" / "drafts"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def drafted(ws: Workspace, moment: Any = NOW) -> dict[str, Any]:
    enqueue(ws, moment)
    (task,) = tasks(ws)
    return task


def test_a_call_script_says_who_why_and_what_to_ask(ws: Workspace) -> None:
    task = drafted(ws)
    assert task["draft"].startswith("Open: Hello Dan, this is Maya from Our Company.")
    assert (
        "Congratulations on the funding round of $40M; I read the news of 27 February."
        in (task["draft"])
    )
    assert (task["draft_language"], task["draft_subject"], task["draft_because"]) == (
        "en",
        None,
        None,
    )


def test_a_template_of_the_workspace_takes_the_place_of_the_shipped_one(ws: Workspace) -> None:
    write(ws, "growth_money.en.j2", "Hello {{ contact.first }}: {{ event.quote }}")
    assert drafted(ws)["draft"] == f"Hello Dan: {QUOTE}"
    # One for a tier comes before one for all; what is open follows.
    write(
        ws,
        "growth_money.director.en.j2",
        '{% extends "base.en.j2" %}{% block question %}Mine?{% endblock %}',
    )
    assert "Ask: Mine?" in drafted(ws)["draft"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("one\n{% if %}", "growth_money.en.j2, line 2: "),
        ("one\ntwo\n{{ contact.nickname }}", "growth_money.en.j2, line 3: "),
        ("{{ 1 / 0 }}", "growth_money.en.j2, line 1: division by zero"),
        ("{{ contact.update({}) }}", "growth_money.en.j2, line 1: "),
        ("{{ ''.__class__.__mro__ }}", "growth_money.en.j2, line 1: "),
        ('{% extends "nowhere.j2" %}', "growth_money.en.j2: it uses nowhere.j2, which is"),
        ("  \n", "growth_money.en.j2: it gives no text"),
    ],
)
def test_a_broken_template_is_named_with_its_line_and_the_shipped_one_is_used(
    ws: Workspace, text: str, why: str
) -> None:
    whole = drafted(ws)["draft"]
    write(ws, "growth_money.en.j2", text)
    task = drafted(ws)
    assert task["draft"] == whole
    assert f"templates/drafts/{why}" in task["draft_because"]
    assert task["draft_because"].endswith("; the shipped template was used")


def test_the_syntax_of_the_workspaces_templates_can_be_checked(ws: Workspace) -> None:
    write(ws, "momentum.en.j2", "{% if %}")
    write(ws, "good.en.j2", "fine")
    (problem,) = Drafts(ws.folder, ws.playbook).problems()
    assert problem.startswith("templates/drafts/momentum.en.j2, line 1: ")


def test_another_language_needs_a_base_of_its_own(ws: Workspace) -> None:
    seed.add_contact(ws, DAN, name="Dan Brown", tier="director", language="de")
    assert drafted(ws)["draft_language"] == "en"
    write(ws, "base.de.j2", "Guten Tag, {{ contact.name }}: {{ event.day }}")
    assert drafted(ws)["draft"] == "Guten Tag, Dan Brown: 27. Februar"


def test_a_draft_that_a_rep_has_changed_stays_until_template_or_rep_change(ws: Workspace) -> None:
    task = drafted(ws)
    seed.change(ws, SdrTask, task["id"], draft="as I say it")
    assert drafted(ws, NOW + timedelta(days=1))["draft"] == "as I say it"
    ben = seed.add_rep(ws, "ben@us.example", name="Ben Cole")
    seed.change(ws, Assignment, stable_id("assignment", DOMAIN), rep_id=ben)
    assert "this is Ben from" in drafted(ws, NOW + timedelta(days=1))["draft"]


# ---- what is shipped -----------------------------------------------------------------------------

ROW = {
    "contact_language": None, "language": None, "country": "US", "contact_name": "Dan Brown",
    "lead_name": None, "title": "Director", "lead_title": None, "account_name": "Acme",
    "industry": None, "employees": None, "headline": QUOTE, "quote": QUOTE, "quote_url": None,
    "event_status": "announced", "occurred_at": NOW, "lead_at": NOW, "stage": "asked for a demo",
    "source": "website", "step": 2, "steps": 8, "material": "guide", "offer": "demo",
} | dict.fromkeys(RANK)  # fmt: skip
REP = {"name": "Maya Ortiz", "email": "maya@us.example"}
GUIDE = """
[materials.guide]
title = "a guide"
url = "https://our.example/guide"
"""


def cases() -> list[tuple[str, str | None, str]]:
    """Every play with each of its triggers, and each touch."""
    found: list[tuple[str, str | None, str]] = []
    for name, play in PLAYBOOK.plays.items():
        touches = ("event", "material", "offer", "breakup")
        found += [(name, trigger, touch) for trigger in play.triggers for touch in touches]
        if play.lead_sources:
            found += [(name, None, t) for t in ("lead", "material", "offer", "question", "breakup")]
            found += [(name, trigger, "event") for trigger in ("acquires", "layoffs")]
    return found


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_play_tier_channel_and_touch_has_a_draft_that_reads_well(language: str) -> None:
    with_guide = playbook(GUIDE)
    drafts = Drafts(Path("/nowhere"), with_guide)
    seen = set()
    for play, trigger, touch in cases():
        for tier in (None, "c_level_vp", "director", "practitioner"):
            for channel in ("call", "email", "linkedin"):
                for status in ("announced", "rumour"):
                    is_lead = trigger is None or bool(with_guide.plays[play].lead_sources)
                    row = ROW | {
                        "play": play, "type": trigger, "touch": touch, "tier": tier,
                        "channel": channel, "event_status": status, "contact_language": language,
                        "lead_id": 1 if is_lead else None,
                    }  # fmt: skip
                    made = drafts.draft(row, {"person": "Eve Li"}, REP)
                    check(made, row, language)
                    seen.add(made["draft_from"].partition("@")[0])
    shipped = {path.name for path in SHIPPED.glob(f"*.{language}.j2")}
    assert seen == shipped - {f"base.{language}.j2"}


def check(made: dict[str, Any], row: dict[str, Any], language: str) -> None:
    text = f"{made['draft_subject'] or ''}\n{made['draft']}"
    assert "None" not in text and "  " not in text and "\n\n\n" not in text, text
    assert ".." not in text and "。。" not in text, text
    assert (made["draft_subject"] is None) == (row["channel"] != "email")
    assert row["channel"] == "call" or len(text.split()) < 110, text
    if row["channel"] == "linkedin":
        assert len(made["draft"]) <= PLAYBOOK.drafts.linkedin_characters
    trigger = PLAYBOOK.triggers.get(row["type"] or "")
    is_hard = (trigger and trigger.is_sensitive) or row["event_status"] == "rumour"
    if is_hard and row["touch"] == "event":
        assert QUOTE not in text and "ongratulat" not in text and "祝贺" not in text, text
    if language == "zh" and row["channel"] != "linkedin":
        assert "Hi " not in text and "您" in text, text


@pytest.mark.parametrize(
    ("play", "stage", "said"),
    [
        ("answer_lead", "Attended webinar", "Thank you: on 2 March you attended a webinar."),
        ("answer_lead", "started free trial", "on 2 March you started a free trial."),
        ("answer_lead", "requested information", "on 2 March you requested information."),
        ("answer_lead", "asked for a demo", "on 2 March you asked for a demo."),
        ("follow_up_contact", "met at the stand", "We met at the stand on 2 March, and I would"),
        ("follow_up_contact", "visited our stand", "You visited our stand on 2 March, and I"),
    ],
)
def test_what_a_lead_did_is_said_as_people_say_it(play: str, stage: str, said: str) -> None:
    row = ROW | {
        "play": play, "type": None, "touch": "lead", "tier": None, "channel": "call", "step": 1,
        "stage": stage, "lead_id": 1,
    }  # fmt: skip
    draft = Drafts(Path("/nowhere"), PLAYBOOK).draft(row, {}, REP)["draft"]
    assert said in draft
    assert "Thank you for getting in touch" not in draft  # thanked once, if at all


def test_a_chinese_draft_names_the_product_in_chinese() -> None:
    policy = playbook('[drafts.products]\nzh = "计划系统"')
    row = ROW | {
        "play": "work_list", "type": None, "touch": "lead", "tier": None, "channel": "email",
        "lead_id": 1, "contact_language": "zh",
    }  # fmt: skip
    made = Drafts(Path("/nowhere"), policy).draft(row, {}, REP)
    assert "我们做的是：计划系统。" in made["draft"]


def test_drafts_hold_no_more_than_templates_are_given(ws: Workspace) -> None:
    write(ws, "growth_money.en.j2", "{{ self._TemplateReference__context.parent | string }}")
    task = drafted(ws)
    assert "the shipped template was used" in task["draft_because"]
    assert json.dumps(task["talking_points"])
