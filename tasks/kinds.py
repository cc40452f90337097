"""What the kinds of activity mean goes into the warehouse, so that its report views can tell."""

from sqlalchemy import Connection, delete, select

from tasks.rules.playbook import Playbook
from warehouse.models import ActivityKind
from warehouse.writes import Row, insert_new, table_of

KIND = table_of(ActivityKind)


def store_kinds(connection: Connection, playbook: Playbook) -> None:
    """Make `activity_kind` say what the playbook says; writes only where it differs."""
    known = playbook.activities
    reports = playbook.reports
    touches, meetings = {*known.touches, *known.calls} - {*known.meetings}, {*known.meetings}
    means = {
        "is_touch": touches, "is_meeting": meetings, "is_reply": {*known.replies},
        "is_material": {*reports.material}, "is_mail_view": {*reports.mail_views},
        "is_deck_view": {*reports.deck_views}, "is_deck_sent": {*reports.deck_sent},
    }  # fmt: skip
    kinds = sorted(set().union(*means.values()))
    rows: list[Row] = [
        {"kind": kind, **{name: kind in named for name, named in means.items()}} for kind in kinds
    ]
    stored = connection.execute(select(KIND).order_by(KIND.c.kind)).mappings()
    if [dict(row) for row in stored] != rows:
        connection.execute(delete(KIND))
        insert_new(connection, ActivityKind, rows)
