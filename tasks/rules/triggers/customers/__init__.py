"""Patterns for customers won and partnerships."""
