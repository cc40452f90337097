"""Who comes and goes: patterns for executives and boards."""
