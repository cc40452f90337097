"""Money raised: patterns for rounds, debt and listings."""
