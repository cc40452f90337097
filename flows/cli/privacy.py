"""Commands on a person's rights: what is held of somebody, and to be forgotten."""

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import show
from flows.cli.options import JsonOption, WorkspaceOption
from tasks.workspace import open_workspace

if TYPE_CHECKING:
    from tasks.forget import Asked, Forgotten

EmailArgument = Annotated[str | None, typer.Argument(help="The person's.", show_default=False)]
NameOption = Annotated[
    str | None, typer.Option(help="The full name; with --domain.", show_default=False)
]
DomainOption = Annotated[str | None, typer.Option(help="Of the company.", show_default=False)]
IdOption = Annotated[
    str | None, typer.Option(help="Of the contact or lead in the CRM.", show_default=False)
]
PhoneOption = Annotated[str | None, typer.Option(help="With all digits.", show_default=False)]


def subject(
    email: EmailArgument = None,
    name: NameOption = None,
    domain: DomainOption = None,
    external_id: IdOption = None,
    phone: PhoneOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Print all that is held of a person, from every table and file, as JSON."""
    from tasks.subject import export_subject

    ws = open_workspace(workspace)
    show.as_json(export_subject(ws, _asked(email, name, domain, external_id, phone)))


def forget(
    email: EmailArgument = None,
    name: NameOption = None,
    domain: DomainOption = None,
    external_id: IdOption = None,
    phone: PhoneOption = None,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Erase a person everywhere, for good: imports and syncs refuse whoever was forgotten.

    What was erased where is written to a report in privacy/, which names nobody.
    """
    from tasks.forget import forget as forget_person

    ws = open_workspace(workspace)
    done = forget_person(ws, _asked(email, name, domain, external_id, phone), datetime.now(UTC))
    if json:
        show.as_json(asdict(done))
        return
    show_forgotten(done)


def _asked(
    email: str | None,
    name: str | None,
    domain: str | None,
    external_id: str | None,
    phone: str | None,
) -> "Asked":
    from tasks.forget import Asked
    from tasks.rules.names import registrable_domain

    at = (registrable_domain(domain) or domain) if domain else None
    return Asked(email, name, at, external_id, phone)


def show_forgotten(done: "Forgotten") -> None:
    """Print what was erased where, in counts."""
    cells = [["rows deleted", name, count] for name, count in done.deleted.items()]
    cells += [["rows blacked", name, count] for name, count in done.blacked.items()]
    cells += [["rows deleted", name, count] for name, count in done.files.rows_dropped.items()]
    cells += [["words blacked", name, count] for name, count in done.files.words_blacked.items()]
    if cells:
        show.table("Forgotten", ["", "where", ""], cells)
    else:
        show.line("Nothing was held of this person.")
    show.line(f"{done.marks} tombstones keep the person from coming back. Report: {done.report}")
    for note in done.notes:
        show.line(note)
