"""The outside world: sources, enrichment, CRMs, alert channels, each behind `http/` and its gate."""
