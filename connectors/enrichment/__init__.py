"""Facts about accounts from outside: one file per kind of source."""
