"""Which column of an export is which of our fields, by the playbook's `[imports.<kind>]` table."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass


class ColumnError(ValueError):
    """The columns of a file can not be used; the message says which, why and what to do."""


@dataclass(frozen=True, slots=True)
class Columns:
    """`fields`: field -> place of its column, in the order of the file; `unknown`: headers."""

    fields: dict[str, int]
    unknown: tuple[str, ...]


def header_key(header: str) -> str:
    """The form in which two headers are the same: `E-mail ` = `email`, `Company_Name` too."""
    folded = unicodedata.normalize("NFKC", header).casefold()
    return re.sub(r"[\W_]+", "", folded)


def map_columns(
    header: Sequence[str],
    fields: Collection[str],
    names: Mapping[str, Sequence[str]],
    ignored: Collection[str] = (),
    required: Sequence[Sequence[str]] = (),
) -> Columns:
    """The place of each field that the header has.

    `fields` may be named by themselves, `names` are the other names of each; every group in
    `required` must have one column at least. Columns to ignore and columns without any name are
    passed over. Raises ColumnError.
    """
    for field in names:
        if field not in fields:
            raise ColumnError(f"{field!r} is no field; use one of: {', '.join(fields)}")
    wanted = _targets(fields, names)
    skipped = {header_key(name) for name in ignored}
    found: dict[str, int] = {}
    unknown = []
    for place, name in enumerate(header):
        key = header_key(name)
        targets = wanted.get(key, ())
        if key in skipped or not name.strip():
            continue
        if not targets:
            unknown.append(name)
        elif len(targets) > 1:
            raise ColumnError(f"column {name!r} is named for {' and '.join(targets)}; leave one")
        elif targets[0] in found:
            first = header[found[targets[0]]]
            raise ColumnError(
                f"columns {first!r} and {name!r} both mean {targets[0]}; "
                "put the one you do not want under ignore"
            )
        else:
            found[targets[0]] = place
    for group in required:
        if not any(field in found for field in group):
            raise ColumnError(_missing(group, names, header))
    return Columns(found, tuple(unknown))


def _targets(fields: Collection[str], names: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Fields by the key of each of their names; a field's own name means only that field."""
    targets: dict[str, list[str]] = {}
    for field, others in names.items():
        for name in others:
            known = targets.setdefault(header_key(name), [])
            if field not in known:
                known.append(field)
    return targets | {header_key(field): [field] for field in fields}


def _missing(
    group: Sequence[str], names: Mapping[str, Sequence[str]], header: Sequence[str]
) -> str:
    accepted = "; ".join(f"{field}: {', '.join([field, *names.get(field, [])])}" for field in group)
    return (
        f"no column for {' or '.join(group)}; found: {', '.join(filter(None, header))}; "
        f"accepted as {accepted}; add your column's name there"
    )
