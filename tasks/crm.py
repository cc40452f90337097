"""The CRM of a workspace: its connector, opened as the playbook says, with secrets from outside."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import select

from connectors.crm import Crm, CrmSettings, Finding, SetupStep, open_crm
from connectors.errors import ConnectorError
from tasks.limits import SharedLimiter
from tasks.visits import http_settings
from tasks.workspace import Workspace
from warehouse.models import Rep
from warehouse.writes import table_of

REP = table_of(Rep)


WATCHED_SECONDS = 10.0  # in which a person is told that a CRM can not be reached


@contextmanager
def using_crm(
    ws: Workspace, crm: Crm | None = None, first_answer_seconds: float | None = None
) -> Iterator[Crm]:
    """The connector given, else the one for the workspace's CRM, to be closed at the end.

    `first_answer_seconds`: how long the CRM may take until it has answered at all; a run that
    nobody watches is more patient.

    Raises PermanentError for a CRM there is no connector for, and where a secret is missing.
    """
    if crm is not None:
        yield crm
        return
    opened = open_crm(ws.playbook.crm.kind, crm_settings(ws, first_answer_seconds))
    try:
        yield opened
    finally:
        opened.close()


def setup_crm(ws: Workspace, *, is_dry: bool) -> list[SetupStep]:
    """What the CRM needs for what we write; made unless `is_dry`."""
    with using_crm(ws, None, WATCHED_SECONDS) as crm:
        return crm.setup(is_dry=is_dry)


def check_crm(ws: Workspace) -> list[Finding]:
    """Whether the CRM can be used, what is missing there, and which reps have no user there."""
    try:
        with using_crm(ws, None, WATCHED_SECONDS) as crm:
            found = crm.check()
            if not crm.is_remote or any(each.is_fatal for each in found):
                return found
            users = crm.users()
    except ConnectorError as error:
        return [Finding(False, "the CRM can not be used", str(error), is_fatal=True)]
    with ws.reading() as connection:
        active = select(REP.c.email).where(REP.c.is_active).order_by(REP.c.email)
        reps = list(connection.execute(active).scalars())
    remedy = "add them there, with the same address: what is theirs is rejected until then"
    return found + [
        Finding(False, f"the CRM has no user {email}", remedy)
        for email in reps
        if email not in users
    ]


def crm_settings(ws: Workspace, first_answer_seconds: float | None = None) -> CrmSettings:
    """What a connector is told: the playbook's [crm] and [http], with the secrets themselves."""
    settings = ws.playbook.crm
    return CrmSettings(
        workspace=ws.folder,
        folder=settings.folder,
        http=http_settings(ws),
        limiter=SharedLimiter(ws, settings.kind, settings.requests_per_day, settings.day_share),
        url=settings.url,
        database=settings.database,
        api_version=settings.api_version,
        requests_per_10_seconds=settings.requests_per_10_seconds,
        searches_per_second=settings.searches_per_second,
        at_once=settings.at_once,
        first_answer_seconds=first_answer_seconds,
        overlap_minutes=settings.overlap_minutes,
        secrets=_secrets(settings.secrets),
    )


def _secrets(said: Mapping[Any, str]) -> dict[str, str]:
    """Those secrets that the environment has; a step puts Secret blocks there before."""
    names = {name: variable(value) for name, value in said.items()}
    return {name: os.environ[at] for name, at in names.items() if os.environ.get(at)}


def variable(said: str) -> str:
    """The environment variable that `env:NAME`, or `prefect:BLOCK` once it is loaded, stands in."""
    place, _, name = said.partition(":")
    if place == "env":
        return name
    return f"CRM_BLOCK_{''.join(c if c.isalnum() else '_' for c in name).upper()}"
