"""Patterns for awards."""
