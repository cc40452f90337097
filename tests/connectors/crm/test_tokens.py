"""Tokens that run out: renewed once, in the middle of a push, and shown to nobody."""

import logging
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from connectors.crm._tokens import Token, credentials
from connectors.errors import ConnectorError, PermanentError, RetryableError
from connectors.http.api import ApiAnswer
from tasks.push.sending import Sender
from tasks.rules.ledger import Change
from tasks.workspace import Workspace
from tests.connectors.crm.counterparts import (
    HubSpotCounterpart,
    OdooCounterpart,
    SalesforceCounterpart,
)
from tests.connectors.crm.shared import RESET, accounts
from tests.simulators import hubspot, salesforce
from tests.simulators.base import Fault, Reply
from tests.tasks.seed import NOW

APPS: dict[str, tuple[Any, dict[str, str]]] = {
    "hubspot": (HubSpotCounterpart, {
        "client_id": hubspot.CLIENT_ID, "client_secret": hubspot.CLIENT_SECRET,
        "refresh_token": hubspot.REFRESH_TOKEN,
    }),
    "salesforce": (SalesforceCounterpart, {
        "client_id": salesforce.CLIENT_ID, "client_secret": salesforce.CLIENT_SECRET,
        "refresh_token": salesforce.REFRESH_TOKEN,
    }),
    "salesforce, no user": (SalesforceCounterpart, {
        "client_id": salesforce.CLIENT_ID, "client_secret": salesforce.CLIENT_SECRET,
    }),
}  # fmt: skip


@pytest.fixture(params=sorted(APPS))
def app(
    request: pytest.FixtureRequest, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> Iterator[Any]:
    """A CRM and the secrets of an app there; no log may hold one of them, or a token."""
    caplog.set_level(logging.DEBUG)
    counterpart, secrets = APPS[request.param]
    far = counterpart(tmp_path)
    far.crm.setup(is_dry=False)
    yield far, secrets
    far.close()
    hidden = {far.simulator.token, *far.simulator.expired, *secrets.values()} - {
        secrets["client_id"]
    }
    assert not [each for each in hidden if each in caplog.text]


def grants(far: Any) -> int:
    """How often a token was asked for."""
    return len(far.simulator.paths("/token"))


def test_a_token_that_runs_out_in_the_middle_of_a_push_is_renewed_once_and_the_push_goes_on(
    app: Any, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    far, secrets = app
    monkeypatch.setattr(type(far.crm), "batch_rows", lambda *_: 5)
    crm = far.opened(secrets=secrets)
    rows = [
        Change("account", each.key, "create", dict(each.fields), "h", {}, dict(each.fields))
        for each in accounts(60)
    ]
    before = grants(far)
    writes = 0

    def expire(request: Any) -> None:
        nonlocal writes
        writes += "batch/upsert" in request.path or "whynow_key__c" in request.path
        if writes == 4:
            writes += 1
            far.simulator.expire()

    far.simulator.fault = expire
    sender = Sender(workspace, crm, NOW)
    sender.send(rows)
    assert dict(sender.counts) == {"created": 60}
    assert len(far.rows("account")) == 60
    assert grants(far) == before + 2  # the first one, and the one after it
    crm.close()


def test_a_token_that_is_given_is_used_until_it_is_refused(app: Any) -> None:
    far, secrets = app
    crm = far.opened(secrets=secrets | {"token": far.simulator.token})
    before = grants(far)
    crm.push("account", accounts(1))
    assert grants(far) == before
    far.simulator.expire()
    assert [each.state for each in crm.push("account", accounts(1))] == ["sent"]
    assert grants(far) == before + 1
    crm.close()


def test_a_new_token_that_is_refused_too_is_not_asked_for_again(app: Any) -> None:
    far, secrets = app
    crm = far.opened(secrets=secrets)
    crm.push("account", accounts(1))
    before = grants(far)
    refused = Fault(Reply(401, {"message": "no"}))
    far.simulator.fault = lambda request: None if "/token" in request.path else refused
    with pytest.raises(PermanentError, match="needs a login"):
        crm.push("account", accounts(1))
    assert grants(far) == before + 1
    crm.close()


@pytest.mark.parametrize("name", ["client_secret", "refresh_token"])
def test_a_secret_that_is_no_good_is_said_without_showing_it(app: Any, name: str) -> None:
    far, secrets = app
    bad = secrets | {name: "wr0ng-secret"}
    crm = far.opened(secrets=bad)
    with pytest.raises(PermanentError, match="gives no token") as raised:
        crm.push("account", accounts(1))
    assert not [each for each in bad.values() if each in str(raised.value)]
    assert "invalid" in str(raised.value) or "expired" in str(raised.value)
    crm.close()


@pytest.mark.parametrize("fault", [RESET, Fault(Reply(503)), Fault(Reply(429))])
def test_a_token_that_does_not_come_at_once_is_asked_for_again(app: Any, fault: Fault) -> None:
    far, secrets = app
    crm = far.opened(secrets=secrets)
    far.simulator.order(fault, path="/token")
    assert [each.state for each in crm.push("account", accounts(1))] == ["sent"]
    crm.close()


def test_a_service_that_repeats_a_secret_does_not_get_it_into_an_error(app: Any) -> None:
    far, secrets = app
    crm = far.opened(secrets=secrets)
    echo = {"message": f"no: {secrets['client_secret']} {far.simulator.token}"}
    far.simulator.fault = lambda request: (
        None if "/token" in request.path else Fault(Reply(403, echo))
    )
    with pytest.raises(ConnectorError) as raised:
        crm.push("account", accounts(1))
    assert str(raised.value).count("...") == 2
    crm.close()


def test_a_refresh_token_that_changes_with_each_use_is_followed(tmp_path: Path) -> None:
    far = SalesforceCounterpart(tmp_path)
    far.crm.setup(is_dry=False)
    far.simulator.rotates = True
    crm = far.opened(secrets=APPS["salesforce"][1])
    for _ in range(3):
        assert [each.state for each in crm.push("account", accounts(1))] == ["sent"]
        far.simulator.expire()
    crm.close()
    far.close()


def test_a_key_that_can_not_be_renewed_is_tried_once(tmp_path: Path) -> None:
    far = OdooCounterpart(tmp_path)
    crm = far.opened(secrets={"token": "wr0ng-secret"})
    with pytest.raises(PermanentError):
        crm.users()
    assert len(far.simulator.log) == 1
    crm.close()
    far.close()


def test_credentials_are_the_best_that_there_are() -> None:
    app = {"client_id": "i", "client_secret": "s", "refresh_token": "r"}
    found = credentials("crm", app, ("refresh_token", "client_credentials"), "how")
    assert found == ("", {"grant_type": "refresh_token", **app})
    both = ("refresh_token", "client_credentials")
    without = {name: app[name] for name in ("client_id", "client_secret")}
    assert credentials("crm", without, both, "how")[1]["grant_type"] == "client_credentials"
    assert credentials("crm", {"token": "t"}, both, "how") == ("t", {})
    with pytest.raises(PermanentError, match=r"\[crm.secrets\].*how"):
        credentials("crm", {"client_id": "i"}, both, "how")


@pytest.mark.parametrize(("status", "expected"), [(200, PermanentError), (502, RetryableError)])
def test_an_answer_without_a_token_is_no_token(status: int, expected: type[Exception]) -> None:
    api: Any = SimpleNamespace(call=lambda *_, **__: ApiAnswer(status, {}, {}))
    with pytest.raises(expected):
        Token("crm", api, "", {"grant_type": "x"}, "/token").current()


def test_what_a_service_says_is_a_line_that_nothing_obeys() -> None:
    message = "no\r\nINFO forged \x1b[2J\x9b31m\u202ex"
    assert ApiAnswer(400, {}, {"message": message}).said == (
        "the server refuses the request (400): no INFO forged [2J 31mx"
    )
