"""A faulty playbook is refused with the key, the value found and what is allowed."""

import tomllib
from typing import Any

import pytest

from tasks.rules.playbook import PlaybookError, parse_playbook
from tasks.workspace import DEFAULT_PLAYBOOK

DEFAULT = tomllib.loads(DEFAULT_PLAYBOOK.read_text(encoding="utf-8"))


def problems(own: str) -> list[str]:
    with pytest.raises(PlaybookError) as caught:
        parse_playbook(DEFAULT, tomllib.loads(own))
    return caught.value.problems


def test_the_shipped_playbook_is_valid_and_an_empty_one_equals_it() -> None:
    assert parse_playbook(DEFAULT, {}) == parse_playbook(DEFAULT, DEFAULT)


def test_own_values_are_laid_over_the_defaults_key_by_key() -> None:
    own: dict[str, Any] = {"queue": {"daily_limit": 7}, "sla": {"web_lead": {"limit_minutes": 30}}}
    playbook = parse_playbook(DEFAULT, own)
    assert playbook.queue.daily_limit == 7
    assert playbook.queue.per_account == DEFAULT["queue"]["per_account"]
    assert playbook.sla["web_lead"].limit_minutes == 30
    assert playbook.sla["web_lead"].target_minutes == 5


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("[scorin]", ["scorin: unknown key", "did you mean 'scoring'?"]),
        ("[queue]\ndaily_limt = 3", ["queue.daily_limt: unknown key", "'daily_limit'"]),
        ("[queue]\ndaily_limit = 'many'", ["queue.daily_limit: 'many'", "valid integer"]),
        ("[queue]\ndaily_limit = 0", ["queue.daily_limit: 0", "greater than or equal to 1"]),
        ("[triggers.award]\nweight = 9", ["triggers.award.weight: 9", "less than or equal to 5"]),
        ("[plays.momentum]\nchannel = 'fax'", ["'fax'", "'call', 'email' or 'linkedin'"]),
        ("[plays.momentum]\ntriggers = ['fundin']", ["'fundin' is unknown", "funding_round"]),
        ("[sla.web_lead]\nsources = ['web']", ["sla.web_lead.sources", "allowed: *"]),
        ("[calendars.x]\ntimezone = 'Europe/Berln'\nhours = {}", ["did you mean Europe/Berlin"]),
        ("[calendars.default]\nholidays = 'XX'", ["calendars.default.holidays", "DE or US-CA"]),
        ("[scoring]\nbase_share = 0.9", ["base_share + timing_share + engagement_share is 1.7"]),
        ("[plays.momentum]\ncadence = 'new'", ["'new' is unknown", "did you mean 'news'?"]),
        ("[offers.demo]\nneeds = ['grwth']", ["offers.demo.needs: 'grwth'", "'growth'"]),
        ("[needs.growth]\ntriggers = {fundin = 1}", ["needs.growth.triggers: 'fundin'"]),
        ("[cadence]\nsource_tiers = []", ["must end with one from 0 on"]),
        ("[timezones]\nUS = 'America/NewYork'", ["timezones.US", "America/New_York"]),
        ("[cadences.x]\nfollow_ups = {}\nbreakup = {channel = 'call', after_days = 1}", ["any"]),
        ("company = 'Acme'", ["company: 'Acme' is not allowed"]),
        ("[[icp.criteria]]\nname = 'x'\nfield = 'seats'\npoints = 1", ["a table or a curve"]),
    ],
)
def test_a_fault_names_the_key_the_value_and_what_is_allowed(own: str, said: list[str]) -> None:
    found = " | ".join(problems(own))
    for words in said:
        assert words in found


def test_all_faults_are_told_at_once() -> None:
    assert (
        len(problems("[queue]\ndaily_limit = 0\nper_account = 0\n[http]\nmax_redirects = -1")) == 3
    )
