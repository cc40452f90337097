"""What contacts are in a purchase (METHOD C2), and who of the buying group is missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from tasks.rules.playbook import Contacts, Function, Role, Seniority
from tasks.rules.words import counted

ROLES: tuple[Role, ...] = get_args(Role)


def role_of(seniority: Seniority, function: Function, contacts: Contacts) -> Role:
    """The role of a contact, as the playbook has it for the function, else for any."""
    own = contacts.roles.get(function, {})
    return own.get(seniority) or contacts.roles["any"][seniority]


@dataclass(frozen=True)
class Coverage:
    """How many contacts of an account have each role. `unknown` have no title."""

    contacts: dict[Role, int]
    unknown: int

    @property
    def missing(self) -> list[Role]:
        """The roles that no contact has."""
        return [role for role in ROLES if not self.contacts[role]]

    @property
    def because(self) -> str:
        """The figures as a person reads them."""
        said = [counted(count, _label(role)) for role, count in self.contacts.items() if count]
        said += [f"{self.unknown} without a title"] if self.unknown else []
        lacks = ", ".join(_label(role) for role in self.missing)
        return f"{', '.join(said) or 'nobody'}; {f'missing: {lacks}' if lacks else 'complete'}"


def coverage(
    kinds: Iterable[tuple[Seniority | None, Function | None, int]], contacts: Contacts
) -> Coverage:
    """Who of the buying group is known, from counts of contacts by seniority and function."""
    found: dict[Role, int] = dict.fromkeys(ROLES, 0)
    unknown = 0
    for seniority, function, count in kinds:
        if seniority is None:
            unknown += count
        else:
            found[role_of(seniority, function or "other", contacts)] += count
    return Coverage(found, unknown)


def _label(role: Role) -> str:
    return role.replace("_", " ")
