"""What was known of an account at a moment, whatever has become of it since."""

import pytest

from tasks.past import known_at
from tasks.workspace import Workspace
from tests.tasks import seed
from warehouse.models import Activity, TriggerEvent


@pytest.mark.parametrize("model", [TriggerEvent, Activity])
def test_what_went_to_another_account_is_of_the_one_that_it_was_of(
    workspace: Workspace, model: type
) -> None:
    acme, other = (seed.add_account(workspace, f"{name}.example") for name in ("acme", "other"))
    event_id = seed.add_event(workspace, "acme.example", "funding_round", seed.days_ago(3))
    act_id = seed.add_activity(workspace, "ann@acme.example", "meeting", seed.days_ago(3))
    row_id = event_id if model is TriggerEvent else act_id
    seed.change(workspace, model, row_id, account_id=other, updated_at=seed.NOW)
    place = 1 if model is TriggerEvent else 2
    with workspace.reading() as connection:
        rules = workspace.playbook
        then = {
            asked: known_at(connection, rules, seed.days_ago(1), [asked])[place].height
            for asked in (acme, other)
        }
        now = {
            asked: known_at(connection, rules, seed.NOW, [asked])[place].height
            for asked in (acme, other)
        }
    assert then == {acme: 1, other: 0} and now == {acme: 0, other: 1}
