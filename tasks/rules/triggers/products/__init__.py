"""Patterns for product launches."""
