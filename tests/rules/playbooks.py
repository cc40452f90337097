"""The default playbook with a test's own lines over it."""

import tomllib
from textwrap import dedent

from tasks.rules.playbook import Playbook, parse_playbook
from tasks.workspace import DEFAULT_PLAYBOOK


def playbook(own: str = "") -> Playbook:
    """The playbook of a workspace whose playbook.toml holds these lines."""
    default = tomllib.loads(DEFAULT_PLAYBOOK.read_text(encoding="utf-8"))
    return parse_playbook(default, tomllib.loads(dedent(own)))
