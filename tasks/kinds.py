"""What the kinds of activity mean, for the warehouse: its report views, and queries of meetings."""

from sqlalchemy import ColumnElement, Connection, delete, func, select

from tasks.rules.columns import header_key
from tasks.rules.playbook import Activities, Playbook
from warehouse.models import Activity, ActivityKind
from warehouse.writes import Row, insert_new, table_of

KIND, ACTIVITY = table_of(ActivityKind), table_of(Activity).c
_SIGNS = " -_.,;:!'"  # what outcomes are written with, beside their letters


def is_held(kinds: Activities) -> ColumnElement[bool]:
    """Whether an activity is a meeting, by its kind, that took place, by its outcome.

    "No-show" and "no show" are the same, as in `tasks.rules.scoring.outcomes`.
    """
    said = func.lower(func.coalesce(ACTIVITY.outcome, ""))
    for sign in _SIGNS:
        said = func.replace(said, sign, "")
    void = sorted({header_key(word) for word in kinds.void_outcomes})
    return ACTIVITY.kind.in_(kinds.meetings) & said.not_in(void)


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
    # A meeting that did not take place, by its outcome, is a kind that means nothing.
    void = {f"{kind}:{header_key(word)}" for kind in meetings for word in known.void_outcomes}
    kinds = sorted(void.union(*means.values()))
    rows: list[Row] = [
        {"kind": kind, **{name: kind in named for name, named in means.items()}} for kind in kinds
    ]
    stored = connection.execute(select(KIND).order_by(KIND.c.kind)).mappings()
    if [dict(row) for row in stored] != rows:
        connection.execute(delete(KIND))
        insert_new(connection, ActivityKind, rows)
