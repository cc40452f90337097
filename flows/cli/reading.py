"""Commands that only read: the queue, an account explained, clocks."""

import sys
from dataclasses import asdict
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from flows.cli import show
from flows.cli.buyers import buyer_story, show_buyer
from flows.cli.options import AsOfOption, JsonOption, WorkspaceOption
from tasks.workspace import open_workspace
from warehouse.queries import Row, accounts, news, promises, work

if TYPE_CHECKING:
    from tasks.rules.playbook import Contacts, Playbook

MOST_CLOCKS = 15  # rows of a table on a terminal; --json has all
MOST_REASONS = 6
ADDRESS = {"call": "contact_phone", "email": "contact_email", "linkedin": "contact_linkedin_url"}

NOT_KNOWN = {
    "call": "no number on record",
    "email": "no address on record",
    "linkedin": "no profile on record",
}


class By(StrEnum):
    """By what attainment is shown."""

    rep = "rep"
    team = "team"
    manager = "manager"
    source = "source"
    week = "week"
    promise = "promise"


class UnknownRep(LookupError):
    """No rep fits the name; the message lists those who have a queue."""


def queue(
    rep: Annotated[str | None, typer.Option(help="E-mail, or part of a name.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="Tasks per rep.")] = 15,
    draft: Annotated[bool, typer.Option("--draft", help="Also the drafts.")] = False,
    why: Annotated[bool, typer.Option("--why", help="Also the arithmetic of each rank.")] = False,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
) -> None:
    """Show whom each rep should contact next, why them and why now."""
    ws = open_workspace(workspace)
    with ws.reading() as connection:
        found = work.queue(connection, rep, limit)
        if rep and not found:
            raise UnknownRep(_nobody(connection, rep))
    if json:
        show.as_json(found)
        return
    show_queue(found, draft=draft, why=why)


def _nobody(connection: Any, rep: str) -> str:
    known = sorted({str(row["rep_email"]) for row in work.queue(connection, None, 1)})
    listed = ", ".join(known) or "none; run whynow nightly first"
    return f"no open tasks for {rep}: reps with open tasks: {listed}"


def show_queue(found: list[Row], *, draft: bool = False, why: bool = False) -> None:
    """Print the queue rep by rep."""
    if not found:
        show.line("The queue is empty. Run `whynow nightly`, or import leads and accounts first.")
    for email in dict.fromkeys(row["rep_email"] for row in found):
        mine = [row for row in found if row["rep_email"] == email]
        show.line(f"\n{mine[0]['rep_name']} <{email}>", style="bold cyan")
        for row in mine:
            show_task(row, draft=draft, why=why)


def show_task(row: Row, *, draft: bool = False, why: bool = False) -> None:
    """Print one task as a rep reads it."""
    who = row["contact_name"] or "find a contact"
    title = f", {row['contact_title']}" if row["contact_title"] else ""
    place = f"{row['account_name']} ({row['domain']})"
    show.line(
        f"{row['rank']:>3}. {row['channel']} {who}{title}, {place} · {_due_in_words(row)}",
        style="bold",
    )
    known = row[ADDRESS[row["channel"]]] or NOT_KNOWN[row["channel"]]
    step = f" · touch {row['step']} of at most {row['steps']}" if row["steps"] else ""
    show.line(f"     {known}{step}", style="dim")
    show.field("why you:", row["why_you"])
    show.field("why now:", row["why_now"])
    show.field("do:", row["ask"])
    for place_in_list, point in enumerate(row["talking_points"]):
        show.field("" if place_in_list else "say:", point)
    if row["quote_url"]:
        show.line(f"     {row['quote_url']}", style="dim")
    if why and row["rank_because"]:
        show.field("rank:", row["rank_because"])
    if draft and row["draft"]:
        _show_draft(row)


def _due_in_words(row: Row) -> str:
    """In UTC, and on the contact's own clock where that is another one."""
    due = f"due {row['due_at']:%a %d %b %H:%M} UTC"
    zone = row["contact_timezone"]
    theirs = f" ({row['due_at'].astimezone(ZoneInfo(zone)):%H:%M} theirs)" if zone else ""
    return f"{'PROMISED, ' if row['is_promised'] else ''}{due}{theirs}"


def _show_draft(row: Row) -> None:
    because = f" ({row['draft_because']})" if row["draft_because"] else ""
    show.line(f"     draft, {row['draft_from']}{because}:", style="dim")
    subject = [f"Subject: {row['draft_subject']}", ""] if row["draft_subject"] else []
    for line in [*subject, *row["draft"].splitlines()]:
        show.line(f"     | {line}")


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
        found = accounts.account(connection, domain.strip().lower())
    except accounts.UnknownAccount:
        # Perhaps a web address: what it takes to read one costs a third of a second.
        from tasks.rules.names import registrable_domain

        found = accounts.account(connection, registrable_domain(domain) or domain)
    account_id = found["account_id"]
    scores = accounts.scores(connection, account_id)
    parts = scores[0]["parts"] if scores else []
    return {
        "account": found,
        "family": accounts.family(connection, account_id),
        "scores": scores,
        "changes": changes_of(connection, account_id),
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
        found = news.raw_response(connection, answer)
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
    attainment: Annotated[
        By | None,
        typer.Option(
            "--attainment",
            help="Show instead how promises were kept, by so much.",
            show_default=False,
        ),
    ] = None,
    workspace: WorkspaceOption = None,
    json: JsonOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Show breaches, warnings and the clocks that run, the soonest due first."""
    ws = open_workspace(workspace)
    now = as_of.replace(tzinfo=UTC) if as_of else datetime.now(UTC)
    states = ("breached", "warned", "running", "paused", *(("met",) if everything else ()))
    with ws.reading() as connection:
        if attainment:
            found = promises.attainment(connection, attainment.value)
        else:
            found = promises.clocks_now(connection, states, now)
    if json:
        show.as_json(found)
    elif attainment:
        show_attainment(found, attainment.value)
    else:
        show_clocks(found, now)


def show_attainment(found: list[Row], by: str) -> None:
    """Print how promises were kept."""
    if not found:
        show.line("No clock has run yet.")
        return
    counts = ("clocks", "met", "breached", "undecided", "in_target")
    heads = ["promise", *(name.replace("_", " ") for name in counts), "kept"]
    keys = [name for name in found[0] if name not in (*counts, "attainment_percent")]
    cells = [
        [*(str(row[name] or "none").replace("_", " ") for name in keys),
         *(row[name] for name in counts), _percent(row["attainment_percent"])]
        for row in found
    ]  # fmt: skip
    show.table("Promises kept", [*([by] if by != "promise" else []), *heads], cells)


def _percent(value: float | None) -> str:
    return "" if value is None else f"{value:.1f} %"


def show_clocks(found: list[Row], now: datetime) -> None:
    """Print SLA clocks; one past due that no sweep has found yet is said to be late."""
    for state in ("breached", "warned", "running", "paused", "met"):
        some = [row for row in found if row["state"] == state]
        if not some:
            continue
        # Of what is over the newest, of what is to come the soonest.
        is_over = state in ("breached", "met")
        ordered = sorted(some, key=_due)
        few = ordered[-MOST_CLOCKS:] if is_over else ordered[:MOST_CLOCKS]
        cells = [
            [row["account_name"], row["lead_source"] or row["kind"].replace("_", " "),
             row["rep_email"] or "nobody", row["due_at"], _late(row, now)]
            for row in few
        ]  # fmt: skip
        columns = ["account", "lead from", "rep", "due (UTC)", ""]
        which = f", the {'newest' if is_over else 'soonest'} {MOST_CLOCKS} of them"
        title = f"{state}: {len(some)}{which if len(some) > MOST_CLOCKS else ''}"
        show.table(title, columns, cells)
    if not found:
        show.line("No clock runs.")


def _due(row: Row) -> datetime:
    return row["due_at"] or datetime.max.replace(tzinfo=UTC)


def _late(row: Row, now: datetime) -> str:
    if row["paused_at"] is not None and row["stopped_at"] is None:
        return f"paused since {row['paused_at']:%Y-%m-%d %H:%M}"
    if row["due_at"] is None:
        return "answered" if row["stopped_at"] else "its calendar never opens"
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
