"""How any type is read: clauses, names, patterns, facts, status."""
