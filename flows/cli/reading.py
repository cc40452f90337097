"""Commands that only read: the queue, an account explained, clocks, the digest."""

import sys
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.cli import show
from flows.cli.buyers import buyer_story, show_buyer
from flows.cli.options import AsOfOption, JsonOption, WorkspaceOption
from tasks.workspace import open_workspace
from warehouse import queries
from warehouse.queries import Row

if TYPE_CHECKING:
    from tasks.rules.playbook import Contacts, Playbook

MOST_CLOCKS = 15  # rows of a table on a terminal; --json has all
MOST_REASONS = 6


class UnknownRep(LookupError):
    """No rep fits the name; the message lists those who have a queue."""


def queue(
    rep: Annotated[str | None, typer.Option(help="E-mail, or part of a name.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="Tasks per rep.")] = 15,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Show whom each rep should contact next, why them and why now."""
    ws = open_workspace(workspace)
    with ws.reading() as connection:
        found = queries.queue(connection, rep, limit)
        if rep and not found:
            raise UnknownRep(_nobody(connection, rep))
    if json:
        show.as_json(found)
        return
    show_queue(found)


def _nobody(connection: Any, rep: str) -> str:
    known = sorted({str(row["rep_email"]) for row in queries.queue(connection, None, 1)})
    listed = ", ".join(known) or "none; run whynow nightly first"
    return f"no open tasks for {rep}: reps with open tasks: {listed}"


def show_queue(found: list[Row]) -> None:
    """Print the queue rep by rep."""
    if not found:
        show.line("The queue is empty. Run `whynow nightly`, or import leads and accounts first.")
    for email in dict.fromkeys(row["rep_email"] for row in found):
        mine = [row for row in found if row["rep_email"] == email]
        show.line(f"\n{mine[0]['rep_name']} <{email}>", style="bold cyan")
        for row in mine:
            show_task(row)


def show_task(row: Row) -> None:
    """Print one task as a rep reads it."""
    who = row["contact_name"] or "find a contact"
    title = f", {row['contact_title']}" if row["contact_title"] else ""
    due = f"due {row['due_at']:%a %H:%M} UTC"
    place = f"{row['account_name']} ({row['domain']})"
    show.line(f"{row['rank']:>3}. {row['channel']} {who}{title}, {place} · {due}", style="bold")
    show.field("why you:", row["why_you"])
    show.field("why now:", row["why_now"])
    show.field("do:", row["ask"])
    if row["quote_url"]:
        show.line(f"     {row['quote_url']}", style="dim")


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
    from tasks.explain import changes_of, raises_of

    try:
        found = queries.account(connection, domain.strip().lower())
    except queries.UnknownAccount:
        # Perhaps a web address: what it takes to read one costs a third of a second.
        from tasks.rules.names import registrable_domain

        found = queries.account(connection, registrable_domain(domain) or domain)
    account_id = found["account_id"]
    scores = queries.scores(connection, account_id)
    parts = scores[0]["parts"] if scores else []
    return {
        "account": found,
        "family": queries.family(connection, account_id),
        "scores": scores,
        "changes": changes_of(connection, account_id),
        "would_raise": raises_of(connection, account_id, parts, playbook) if scores else [],
        **buyer_story(connection, account_id, playbook),
        "owners": queries.owners(connection, account_id),
        "buying_group": _buying_group(connection, account_id, playbook.contacts),
        "events": queries.events(connection, account_id),
        "evidence": queries.evidence(connection, account_id),
        "facts": _facts(connection, account_id, playbook, as_of),
        "tasks": queries.tasks_of(connection, account_id),
        "refusals": queries.refusals(connection, account_id),
    }


def _facts(connection: Any, account_id: int, playbook: "Playbook", as_of: datetime) -> list[Row]:
    """What is known of an account, and which of it counts, by the playbook as it is now."""
    found = queries.facts(connection, account_id)
    if not found:
        return []
    from tasks.rules.enrichment import why_facts_count

    record = queries.record(connection, account_id)
    return why_facts_count(found, record, playbook.enrichment, as_of)


def _buying_group(connection: Any, account_id: int, contacts: "Contacts") -> dict[str, Any]:
    """Which roles of the buying group have contacts, by the playbook as it is now."""
    from tasks.rules.buying_group import coverage

    found = queries.buying_group(connection, account_id)
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
        columns = ("name", "value", "method", "because", "source_url", "fetched_at")
        cells = [[fact[name] for name in columns] for fact in story["facts"]]
        heads = ["fact", "value", "method", "counts?", "source", "fetched (UTC)"]
        show.table("Facts", heads, cells)
    if story["refusals"]:
        shown = ("contact_id", "purpose", "rule", "first_refused_at")
        cells = [[str(row[name]) for name in shown] for row in story["refusals"]]
        show.table("Refused", ["contact", "purpose", "rule", "since (UTC)"], cells)
    if story["tasks"]:
        show.line("\nTasks", style="bold")
    for task in story["tasks"]:
        show_task(task)


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
    seen = f"{event['mentions']} mentions, {event['outlets']} independent outlets"
    told = f"{event['type']} ({event['status']}; {seen})"
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
        found = queries.raw_response(connection, answer)
    body = found.pop("body")
    if json:
        show.as_json(found)
        return
    show.err.print(f"{found['url']} of {found['fetched_at']} UTC, sha256 {found['sha256']}")
    sys.stdout.buffer.write(body)


def sla(
    everything: Annotated[
        bool, typer.Option("--all", help="Also the clocks that were met.")
    ] = False,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Show breaches, warnings and the clocks that run, the soonest due first."""
    ws = open_workspace(workspace)
    states = ("breached", "warned", "running", *(("met",) if everything else ()))
    with ws.reading() as connection:
        found = queries.clocks(connection, states)
    if json:
        show.as_json(found)
        return
    show_clocks(found, as_of.replace(tzinfo=UTC) if as_of else datetime.now(UTC))


def show_clocks(found: list[Row], now: datetime) -> None:
    """Print SLA clocks; one past due that no sweep has found yet is said to be late."""
    for state in ("breached", "warned", "running", "met"):
        some = [row for row in found if row["state"] == state]
        if not some:
            continue
        newest = sorted(some, key=_due)[-MOST_CLOCKS:]
        cells = [
            [row["account_name"], row["lead_source"], row["rep_email"] or "nobody", row["due_at"],
             _late(row, now)]
            for row in newest
        ]  # fmt: skip
        columns = ["account", "lead from", "rep", "due (UTC)", ""]
        older = f", the newest {MOST_CLOCKS} of them" if len(some) > MOST_CLOCKS else ""
        show.table(f"{state}: {len(some)}{older}", columns, cells)
    if not found:
        show.line("No clock runs.")


def _due(row: Row) -> datetime:
    return row["due_at"] or datetime.max.replace(tzinfo=UTC)


def _late(row: Row, now: datetime) -> str:
    if row["due_at"] is None:
        return "its calendar never opens"
    answered = row["stopped_at"]
    if answered is None and now > row["due_at"]:
        return f"unanswered, {_span(now - row['due_at'])} late"
    if answered is not None and answered > row["due_at"]:
        return f"answered {_span(answered - row['due_at'])} late"
    return "answered" if answered else f"{_span(row['due_at'] - now)} left"


def _span(delta: Any) -> str:
    minutes = int(delta.total_seconds() // 60)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // 1440} days"


def digest(
    workspace: WorkspaceOption = None, json: JsonOption = False, as_of: AsOfOption = None
) -> None:
    """Show the managers' digest: what happened, what is to be done, what slipped."""
    from rich.markdown import Markdown

    from tasks.digest import collect, render

    ws = open_workspace(workspace)
    facts = collect(ws, as_of.replace(tzinfo=UTC) if as_of else datetime.now(UTC))
    if json:
        show.as_json(facts)
        return
    markdown = render(facts)
    show.out.print(Markdown(markdown) if show.out.is_terminal else markdown)
