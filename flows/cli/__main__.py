"""`python -m flows.cli` is the whynow command."""

from flows.cli import main

main()
