"""The columns of the frames that the SLA rules read and write. All times are UTC."""

import polars as pl

Schema = dict[str, pl.DataType]
TIME = pl.Datetime("us", "UTC")
# Whose clock it is: the account's owner, empty where nobody owns it.
OWNER: Schema = {
    "rep_id": pl.Int64(),
    "rep_calendar": pl.String(),
    "rep_timezone": pl.String(),
    "rep_pool": pl.String(),
    "rep_absent_from": pl.Date(),
    "rep_absent_until": pl.Date(),
}
LEADS: Schema = {
    "id": pl.Int64(),
    "account_id": pl.Int64(),
    "contact_id": pl.Int64(),
    "source": pl.String(),
    "created_at": TIME,
    "is_closed": pl.Boolean(),
    "updated_at": TIME,
    "stage": pl.String(),
    "tier": pl.String(),  # of the contact, METHOD A5
    "employees": pl.Int64(),
    "steps": pl.Int64(),  # how many attempts the queue gives it; null before it has a task
    "account_stage": pl.String(),
    "account_updated_at": TIME,
    **OWNER,
}
# A row per account and role (sdr, ae); one that nobody can have has no owner.
ACCOUNTS: Schema = {
    "account_id": pl.Int64(),
    "role": pl.String(),
    "assignment_id": pl.Int64(),
    "assigned_at": TIME,
    "is_handed_over": pl.Boolean(),  # somebody else had it before
    "rep_email": pl.String(),
    "account_stage": pl.String(),
    "account_updated_at": TIME,
    **OWNER,
}
ACTIVITIES: Schema = {
    "id": pl.Int64(),
    "account_id": pl.Int64(),
    "contact_id": pl.Int64(),
    "kind": pl.String(),
    "at": TIME,
    "rep_email": pl.String(),
}
CLOCKS: Schema = {
    "kind": pl.String(),
    "subject_id": pl.Int64(),
    "account_id": pl.Int64(),
    "rep_id": pl.Int64(),
    "calendar": pl.String(),
    "allowance_minutes": pl.Int64(),
    "started_at": TIME,
    "week": pl.Date(),
    "target_at": TIME,
    "warn_at": TIME,
    "due_at": TIME,
    "escalate_at": TIME,
    "reassign_at": TIME,
    "paused_at": TIME,
    "pauses": pl.String(),
    "stopped_at": TIME,
    "stopped_because": pl.String(),
}
# When a clock reaches its levels, and how it stands.
STEPS: Schema = {
    "id": pl.Int64(),
    **dict.fromkeys(
        ("warn_at", "due_at", "escalate_at", "reassign_at", "paused_at", "stopped_at"), TIME
    ),
}
LEVELS: Schema = {"clock_id": pl.Int64(), "level": pl.String(), "passed_at": TIME}
# What a promise starts with: when, by how much time or how many days of its owner, what stops it.
STARTED: Schema = {
    "kind": pl.String(),
    "subject_id": pl.Int64(),
    "account_id": pl.Int64(),
    "started_at": TIME,
    "target_seconds": pl.Float64(),
    "allowance_seconds": pl.Float64(),
    "allowance_days": pl.Float64(),
    "warn_percent": pl.Float64(),
    "is_paused": pl.Boolean(),
    "changed_at": TIME,  # when its lead or account last changed: a pause began or ended then
    "stopped_at": TIME,
    "stopped_because": pl.String(),
    **OWNER,
}
