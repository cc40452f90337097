"""Places and markets: patterns for what opens, is entered, closes."""
