"""What people call a kind of event."""

# Only where the id itself would not read well in a sentence.
_LABELS = {
    "acquires": "acquisition",
    "closure_or_exit": "closure or exit",
    "distress": "financial distress",
    "divests": "sale of a part of the business",
    "exec_departure": "departure of an executive",
    "exec_hire": "new executive",
    "invests_in": "stake in another company",
    "ipo_listing": "stock market listing",
    "is_acquired": "takeover of the company",
    "legal_regulatory": "legal or regulatory matter",
    "merges": "merger",
    "results_guidance": "results or outlook",
}


def event_label(type: str) -> str:
    """A noun phrase for a trigger type, e.g. `funding round`; new types are read as they are."""
    return _LABELS.get(type, type.replace("_", " "))
