"""What the processes of `tests.flows.processes` have loaded before they are forked."""

import sklearn.feature_extraction.text  # noqa: F401

import tests.flows.night
import tests.flows.push_once
import tests.flows.sweeping  # noqa: F401
from tasks.opinion import ENCODERS, shipped_encoder
from tasks.rules.triggers import detect, trigger_types

# The patterns are compiled when they are first used, which takes seconds.
for _rule in trigger_types().values():
    for _title, _ in _rule.EXAMPLES:
        detect(_title, "")

for _script in ENCODERS:
    shipped_encoder(_script)
