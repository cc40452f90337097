"""An account explained, down to the quoted words and the answers that they were read from."""

import sys
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.cli import show
from flows.cli.buyers import buyer_story, show_buyer
from flows.cli.options import JsonOption, WorkspaceOption
from flows.cli.work import show_task
from tasks.rules.labels import event_label
from tasks.rules.words import counted
from tasks.workspace import open_workspace
from warehouse.queries import Row, accounts, news, work

if TYPE_CHECKING:
    from tasks.rules.playbook import Contacts, Playbook

MOST_REASONS = 6


def explain(domain: str, workspace: WorkspaceOption = None, json: JsonOption = False) -> None:
    """Show why an account has its score, its owner and its tasks, down to the quoted words."""
    ws = open_workspace(workspace)
    with ws.reading() as connection:
        story = account_story(connection, domain, ws.playbook, datetime.now(UTC))
    if json:
        show.as_json(story)
        return
    show_story(story)


def account_story(
    connection: Any, domain: str, playbook: "Playbook", as_of: datetime
) -> dict[str, Any]:
    """All that is stored about one account, what has changed and what would raise its score;
    raises UnknownAccount."""
    from tasks.explain import changes_of, parts_of, raises_of

    try:
        found = accounts.account(connection, domain.strip().lower())
    except accounts.UnknownAccount:
        # Perhaps a web address: what it takes to read one costs a third of a second.
        from tasks.rules.names import registrable_domain

        found = accounts.account(connection, registrable_domain(domain) or domain)
    account_id = found["account_id"]
    scores = [
        row | {"parts": parts_of(connection, account_id, row, playbook)}
        for row in accounts.scores(connection, account_id)
    ]
    parts = scores[0]["parts"] if scores else []
    return {
        "account": found,
        "family": accounts.family(connection, account_id),
        "scores": scores,
        "changes": changes_of(connection, account_id, parts, playbook),
        "would_raise": raises_of(connection, account_id, parts, playbook) if scores else [],
        **buyer_story(connection, account_id, playbook),
        "owners": accounts.owners(connection, account_id),
        "buying_group": _buying_group(connection, account_id, playbook.contacts),
        "events": news.events(connection, account_id),
        "evidence": news.evidence(connection, account_id),
        "facts": _facts(connection, account_id, playbook, as_of),
        "tasks": work.tasks_of(connection, account_id),
        "refusals": accounts.refusals(connection, account_id),
    }


def _facts(connection: Any, account_id: int, playbook: "Playbook", as_of: datetime) -> list[Row]:
    """What is known of an account, and which of it counts, by the playbook as it is now."""
    found = accounts.facts(connection, account_id)
    if not found:
        return []
    from tasks.rules.enrichment import why_facts_count

    record = accounts.record(connection, account_id)
    return why_facts_count(found, record, playbook.enrichment, as_of)


def _buying_group(connection: Any, account_id: int, contacts: "Contacts") -> dict[str, Any]:
    """Which roles of the buying group have contacts, by the playbook as it is now."""
    from tasks.rules.buying_group import coverage

    found = accounts.buying_group(connection, account_id)
    known = coverage(
        ((row["seniority"], row["function"], row["contacts"]) for row in found), contacts
    )
    return asdict(known) | {"missing": known.missing, "because": known.because}


def show_story(story: dict[str, Any]) -> None:
    """Print an account's story: score and parts, owner, events with evidence, facts, tasks."""
    account = story["account"]
    show.line(f"{account['name']} ({account['domain']})", style="bold")
    _show_family(story["family"])
    _show_score(story["scores"])
    for when, change in story["changes"].items():
        if change is not None:
            show.line(f"Since {when}: {_change(change)}")
    if story["would_raise"]:
        show.line("What would raise it:")
    for each in story["would_raise"]:
        show.line(f"  {each['because']}")
    show_buyer(story)
    for owner in story["owners"]:
        if owner["ended_at"] is None:
            show.line(
                f"{owner['role'].upper()}: {owner['rep_name'] or 'nobody'}: {owner['because']}"
            )
    show.line(f"Buying group: {story['buying_group']['because']}")
    for event in story["events"]:
        _show_event(event, [row for row in story["evidence"] if row["event_id"] == event["id"]])
    if story["facts"]:
        heads = ["fact", "value", "from", "sure", "counts?", "age", "expires"]
        show.table("Facts", heads, [_fact_cells(fact) for fact in story["facts"]])
    if story["refusals"]:
        shown = ("contact_id", "purpose", "rule", "first_refused_at")
        cells = [[str(row[name]) for name in shown] for row in story["refusals"]]
        show.table("Refused", ["contact", "purpose", "rule", "since (UTC)"], cells)
    if story["tasks"]:
        show.line("\nTasks", style="bold")
    for task in story["tasks"]:
        show_task(task, why=True)


def _fact_cells(fact: Row) -> list[str]:
    """A fact as a row: the source with the place in it, how sure it is, its age and its end."""
    origin = " · ".join(filter(None, (fact["method"], fact["found_in"], fact["source_url"])))
    expires = f"{fact['expires_at']:%d %b %Y}" if fact["expires_at"] else "never"
    sure = f"{fact['confidence']:.0%}"
    return [fact["name"], fact["value"], origin, sure, fact["because"], fact["age"], expires]


def _show_family(family: Row) -> None:
    if family["domains"]:
        show.line(f"Also {', '.join(row['domain'] for row in family['domains'])}")
    if parent := family["parent"]:
        show.line(f"Part of {parent['name'] or parent['domain']} ({parent['domain']})")
    for child in family["subsidiaries"]:
        show.line(f"Owns {child['name']} ({child['domain']})")


def _show_score(scores: list[Row]) -> None:
    if not scores:
        show.line("Not scored yet: run `whynow nightly`.")
        return
    now = scores[0]
    change = (
        f", {now['total'] - scores[1]['total']:+.1f} since {scores[1]['as_of']}"
        if scores[1:]
        else ""
    )
    show.line(
        f"Score {now['total']:.1f} (grade {now['grade']}{change}): fit {now['fit']:.1f}, "
        f"timing {now['timing']:.1f}, engagement {now['engagement']:.1f}"
    )
    for part in now["parts"]:
        show.line(f"  {part['points']:>6.1f}  {part['part']}: {part['because']}")


def _change(change: dict[str, Any]) -> str:
    """`+3.1: new: new executive +12.0; funding round faded 3.1`."""
    reasons = [part["because"] for part in change["parts"][:MOST_REASONS]]
    if more := len(change["parts"]) - len(reasons):
        reasons.append(f"{more} smaller ones")
    if change["grade"]:
        reasons.insert(0, change["grade"])
    if change["is_other_policy"]:
        reasons.append("the playbook has changed")
    if not change["total"] and not reasons:
        return "nothing changed"
    return f"{change['total']:+.1f}" + (": " + "; ".join(reasons) if reasons else "")


def _show_event(event: Row, evidence: list[Row]) -> None:
    day = f"{event['occurred_at']:%Y-%m-%d}"
    outlets = counted(event["outlets"], "independent outlet")
    seen = f"{counted(event['mentions'], 'mention')}, {outlets}"
    told = f"{event_label(event['type'])} ({event['status']}; {seen})"
    rejected = " · said not to be about this account" if event["is_rejected"] else ""
    show.line(f"\n{day} {told}{rejected}", style="bold")
    for row in evidence:
        page = f"{row['url']} #{row['content_hash'][:12]} · {row['rule']}"
        show.line(f"  {row['proves']}: “{row['quote']}”")
        kept = f" · whynow raw {row['response_id']}" if row["response_sha256"] else ""
        show.line(
            f"      {row['field']} {row['start_char']}-{row['end_char']} · {page}{kept}",
            style="dim",
        )


def raw(
    answer: Annotated[int, typer.Argument(help="Its id, as `whynow explain` shows it.")],
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Write out an answer as a server gave it: what evidence was read from."""
    ws = open_workspace(workspace)
    with ws.reading() as connection:
        found = news.raw_response(connection, answer)
    body = found.pop("body")
    if json:
        show.as_json(found)
        return
    fetched = f"{found['fetched_at']:%Y-%m-%d %H:%M:%S} UTC"
    show.warning(f"{found['url']} of {fetched}, sha256 {found['sha256']}")
    sys.stdout.buffer.write(body)
