"""Patterns for results and guidance."""
