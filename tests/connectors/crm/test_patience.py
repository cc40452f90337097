"""A CRM that can not be reached is told of soon where somebody waits for it."""

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.crm import open_crm
from connectors.errors import RetryableError
from tests.connectors.crm.counterparts import HubSpotCounterpart, settings
from tests.connectors.crm.shared import RESET_BEFORE, account, far_fixture

far = far_fixture(HubSpotCounterpart)


@pytest.fixture(params=["refuses", "says nothing"])
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Where nobody is, and where nobody answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        if request.param == "refuses":
            server.close()
        yield f"http://127.0.0.1:{port}"


def test_a_crm_that_has_never_answered_is_not_tried_for_long(url: str, tmp_path: Path) -> None:
    crm = open_crm("hubspot", settings(tmp_path, url, {"token": "t0ken"}, first_answer_seconds=0.3))
    begun = time.monotonic()
    with pytest.raises(RetryableError, match=r"127\.0\.0\.1"):
        crm.users()
    [finding] = crm.check()
    assert finding.is_fatal
    assert time.monotonic() - begun < 2
    crm.close()


def test_one_that_has_answered_is_waited_for_as_ever(far: HubSpotCounterpart) -> None:
    crm = far.opened(first_answer_seconds=0.3)
    crm.users()
    time.sleep(0.3)
    far.simulator.order(*[RESET_BEFORE] * 4, path="batch/upsert")
    [verdict] = crm.push("account", [account("acme.example")])
    assert verdict.state == "sent"
    crm.close()
