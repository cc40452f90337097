"""Patterns for lawsuits, incidents and distress."""
