"""The default playbook with a test's own lines over it."""

import tomllib
from functools import cache
from textwrap import dedent
from typing import Any

from tasks.rules.playbook import Playbook, parse_playbook
from tasks.workspace import DEFAULT_PLAYBOOK


def playbook(own: str = "") -> Playbook:
    """The playbook of a workspace whose playbook.toml holds these lines."""
    return parse_playbook(_default(), tomllib.loads(dedent(own)))


@cache
def _default() -> dict[str, Any]:
    return tomllib.loads(DEFAULT_PLAYBOOK.read_text(encoding="utf-8"))
