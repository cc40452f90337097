"""Explain: what an account's score is made of, how it has changed, and what would raise it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection

from tasks.past import known_at, read_policy
from tasks.rules.playbook import Playbook
from tasks.rules.scoring import explain_scores, score_accounts
from tasks.rules.scoring.changes import score_change
from tasks.rules.scoring.raising import apply_changes, best_raises, possible_changes
from warehouse.queries.accounts import last_scoring, score_on

SINCE = {"yesterday": 1, "last week": 7}  # days before the last day of scoring


Parts = Sequence[Mapping[str, Any]]


def parts_of(
    connection: Connection, account_id: int, score: Mapping[str, Any], playbook: Playbook
) -> list[dict[str, Any]]:
    """What a stored score is made of: {part, name, points, because}, and event_id of an event.

    Made again of what was known at its `scored_at`, by the policy of its `policy_version`, as
    `whynow score` does: it is all kept, and words of every score would be many times its numbers.
    """
    moment, version = score["scored_at"], score["policy_version"]
    if moment is None:
        return []
    then = read_policy(connection, playbook, version) if version else playbook
    parts = explain_scores(*known_at(connection, then, moment, [account_id]), then, moment)
    rows = parts.drop("account_id").to_dicts()
    return [
        {name: value for name, value in row.items() if value is not None or name != "event_id"}
        for row in rows
    ]


def changes_of(
    connection: Connection, account_id: int, parts: Parts, playbook: Playbook
) -> dict[str, Any]:
    """By "yesterday" and "last week": {as_of, ...the difference}; None without such a score.

    `parts` are those of the newest score.
    """
    found: dict[str, Any] = dict.fromkeys(SINCE)
    newest = score_on(connection, account_id)
    if newest is None:
        return found
    day = max(last_scoring(connection) or newest["as_of"], newest["as_of"])
    for name, days in SINCE.items():
        before = score_on(connection, account_id, day - timedelta(days=days))
        if before is not None:
            found[name] = {"as_of": day - timedelta(days=days)}
            former = before | {"parts": parts_of(connection, account_id, before, playbook)}
            found[name] |= asdict(score_change(former, newest | {"parts": parts}))
            found[name]["is_other_policy"] = before["policy_version"] != newest["policy_version"]
    return found


def raises_of(
    connection: Connection, account_id: int, parts: Parts, playbook: Playbook
) -> list[dict[str, Any]]:
    """What would raise the account's score most: {part, name, gain, because} each.

    `parts` are those of its newest score; a closed gate is all there is to say.
    """
    if gates := [part for part in parts if part["part"] == "gate"]:
        return [
            {"part": "gate", "name": gate["name"], "gain": 0.0,
             "because": f"nothing, while it is outside: {gate['because']}"}
            for gate in gates
        ]  # fmt: skip
    day = last_scoring(connection)
    if day is None:
        return []
    moment = datetime.combine(day, time.max, UTC)
    accounts, events, acts = known_at(connection, playbook, moment, [account_id])
    if accounts.is_empty():
        return []
    changes = possible_changes(accounts.row(0, named=True), events, acts, playbook)
    frames = apply_changes(changes, accounts, events, acts, playbook, moment)
    totals = score_accounts(*frames, playbook, moment)
    return [asdict(each) for each in best_raises(changes, totals)]
