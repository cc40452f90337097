"""Which channel takes over, and what many alerts become."""

from tasks.rules.alerting import grouped, next_channel
from tasks.rules.playbook import Alerts


def alerts(**more: object) -> Alerts:
    channels = [
        {"name": "chat", "url": "slack://x", "kinds": ["sla_breach", "digest"]},
        {"name": "mail", "url": "mailto://x", "kinds": ["digest"]},
        {"name": "console", "url": "console:", "kinds": []},
        {"name": "file", "url": "file:a.jsonl", "kinds": ["sla_breach"]},
    ]
    return Alerts.model_validate({"channels": channels, **more})


def test_without_an_order_what_is_on_this_machine_takes_over() -> None:
    assert next_channel(alerts(), "sla_breach", ["chat"]) == "console"
    assert (
        next_channel(alerts(), "sla_breach", ["chat", "console"]) is None
    )  # file has its own copy
    assert next_channel(alerts(), "digest", ["mail"]) == "console"


def test_the_order_of_the_kind_comes_before_that_of_any() -> None:
    policy = alerts(fallback={"sla_breach": ["mail", "console"], "any": ["console"]})
    assert next_channel(policy, "sla_breach", ["chat"]) == "mail"
    assert next_channel(policy, "sla_breach", ["chat", "mail"]) == "console"
    assert next_channel(policy, "source_failure", []) == "console"


def test_a_group_leaves_nothing_out() -> None:
    subject, body = grouped(["a", "b", "c", "d"], ["1", "2", "3", "4"])
    assert subject == "4 alerts: a; b; c and 1 more"
    assert body == "a\n1\n\nb\n2\n\nc\n3\n\nd\n4"
