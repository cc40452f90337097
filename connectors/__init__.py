"""The outside world: sources, facts, CRMs, alert channels, each behind `http/` and its gate."""
