"""How any type is read: clauses, names, patterns, facts, status."""

VERSION = 4  # raised where all types may find something else than before
