"""What `whynow explain` says of buyers: where they stand, who works them, what they are worth."""

from typing import TYPE_CHECKING, Any

from flows.cli import show
from warehouse.queries import Row, buyers

if TYPE_CHECKING:
    from tasks.rules.playbook import Playbook

MOST_ACTS = 5


def buyer_story(connection: Any, account_id: int, playbook: "Playbook") -> dict[str, Any]:
    """An account's state, what its people were seen to do, and its open leads."""
    signs = {
        kind: name for name, each in playbook.journey.stages.items() for kind in each.activities
    }
    acts = buyers.buyer_acts(connection, account_id, list(signs))
    return {
        "buyer": buyers.buyer(connection, account_id),
        "observed": [act | {"proves": signs[act["kind"]]} for act in acts],
        "leads": [
            lead | {"early": _early(lead, playbook)}
            for lead in buyers.lead_scores(connection, account_id)
        ],
    }


def _early(lead: Row, playbook: "Playbook") -> str | None:
    # The rules of the queue take longer to load than a command that shows no lead may.
    from tasks.rules.handover import early_words

    return early_words(lead["handover"], lead["lead_source"], lead["tier"], playbook)


def show_buyer(story: dict[str, Any]) -> None:
    """Print stage with evidence, hand-over, value, and the leads with their parts."""
    buyer = story["buyer"]
    if buyer is None:
        return
    stated = f" (the CRM says {buyer['crm_stage']})" if buyer["crm_stage"] else ""
    show.line(f"Stage {buyer['stage'] or 'unknown'}{stated}: {buyer['stage_because']}")
    for act in story["observed"][:MOST_ACTS]:
        about = f": {act['subject']}" if act["subject"] else ""
        ended = f" ({act['outcome']})" if act["outcome"] else ""
        done = f"{act['done_at']:%Y-%m-%d} {act['kind'].replace('_', ' ')}{ended}{about}"
        show.line(f"  {done} · {act['contact_name'] or 'nobody known'}", style="dim")
    if (more := len(story["observed"]) - MOST_ACTS) > 0:
        show.line(f"  and {more} more", style="dim")
    show.line(f"Worked by {buyer['handover']}: {buyer['handover_because']}")
    show.line(f"Worth: {buyer['value_because']}")
    for lead in story["leads"]:
        _show_lead(lead)


def _show_lead(lead: Row) -> None:
    who = lead["contact_name"] or "somebody"
    title = f", {lead['contact_title']}" if lead["contact_title"] else ""
    came = f"{lead['lead_source'].replace('_', ' ')}, {lead['created_at']:%Y-%m-%d}"
    show.line(f"Lead {lead['lead_external_id']} ({came}): {who}{title}", style="bold")
    if lead["score"] is None:
        show.line("  not scored yet: run `whynow nightly`")
        return
    stated = f" (the CRM says {lead['crm_stage']})" if lead["crm_stage"] else ""
    show.line(
        f"  score {lead['score']:.1f}, at {lead['stage'] or 'no observed stage'}{stated}; "
        f"worked by {lead['handover']}; cash value ${lead['cash_value_usd']:,.0f}, expected "
        f"${lead['expected_value_usd']:,.0f} MRR"
    )
    if lead["early"]:
        show.line(f"  {lead['handover_because']}; {lead['early']}")
    for part in lead["parts"]:
        show.line(f"  {part['points']:>6.1f}  {part['part']}: {part['because']}")
