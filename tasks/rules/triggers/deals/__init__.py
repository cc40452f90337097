"""Purchases, sales and mergers: patterns for both sides."""
