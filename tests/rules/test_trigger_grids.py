"""Each trigger type is found however the parts of its headlines are combined.

The parts are in `grids`, one file per type. Every verb meets subjects, objects and tails of all
forms, some of them only in combination with others: enough to show what depends on what.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import pytest

from tasks.rules.triggers import Detection, detect
from tests.rules import grids
from tests.rules.grids import Company

# For each verb so many headlines; the steps have no common divisor with most lengths of lists.
PER_VERB = 6
STEPS = (7, 5, 3, 1)
GRIDS: dict[str, ModuleType] = {
    found.name: importlib.import_module(f"{grids.__name__}.{found.name}")
    for found in pkgutil.iter_modules(grids.__path__)
}
VERBS = [
    pytest.param(grid, number, id=f"{grid}-{verb}")
    for grid, module in GRIDS.items()
    for number, verb in enumerate(module.VERBS)
]
SILENT = [
    pytest.param(grid, frame, id=f"{grid}-{frame}")
    for grid, module in GRIDS.items()
    for frame in getattr(module, "SILENT", ())
]


def pair(company: Company) -> tuple[str, str | None]:
    return (company, company) if isinstance(company, str) else company


def combined(
    module: ModuleType, frames: tuple[str, ...], verb: str, number: int
) -> Iterator[tuple[str, dict[str, str | None]]]:
    """Headlines of one verb, each with the names in it."""
    empty: tuple[Company, ...] = ("",)
    lists = (
        module.SUBJECTS,
        getattr(module, "OBJECTS", empty) or empty,
        getattr(module, "TAILS", empty) or empty,
        frames,
    )
    for turn in range(PER_VERB):
        subject, other, tail, frame = (
            values[(number + turn * step + number // len(values)) % len(values)]
            for values, step in zip(lists, STEPS, strict=True)
        )
        names = {"subject": pair(subject)[1], "object": pair(other)[1]}
        words, thing = pair(subject)[0], pair(other)[0]
        if "," in thing and tail.startswith(" "):
            tail = f",{tail}"
        title = frame.format(subject=words, verb=verb, object=thing, tail=tail)
        yield " ".join(title.split()).replace(" ,", ",").replace(",,", ","), names


def told(grid: str, title: str) -> Detection | None:
    return next((found for found in detect(title, "") if found.type == type_of(grid)), None)


def type_of(grid: str) -> str:
    """The type of a grid; a type may have several: `exec_hire`, `exec_hire_as_nouns`."""
    return str(getattr(GRIDS[grid], "TYPE", grid))


def fault(grid: str, title: str, names: dict[str, str | None]) -> str | None:
    module = GRIDS[grid]
    found = told(grid, title)
    account = getattr(module, "SUBJECT_IS", "subject")
    other = "object" if account == "subject" else "subject"
    role = getattr(module, "ROLE", None)
    if found is None:
        return f"not found: {title}"
    subjects = [span.text.rstrip(".") for span in found.subjects]
    if names[account] and str(names[account]).rstrip(".") not in subjects:
        return f"{subjects}: {title}"
    sides = [span.text.rstrip(".") for side, span in found.counterparts if side == role]
    if role and names[other] and str(names[other]).rstrip(".") not in sides:
        return f"{role} {sides}: {title}"
    return None


@pytest.mark.parametrize(("grid", "number"), VERBS)
def test_it_is_found_however_it_is_combined(grid: str, number: int) -> None:
    module = GRIDS[grid]
    frames = tuple(getattr(module, "TEMPLATES", ("{subject} {verb} {object}{tail}",)))
    told_so = combined(module, frames, module.VERBS[number], number)
    faults = [fault(grid, title, names) for title, names in told_so]
    assert not [problem for problem in faults if problem]


@pytest.mark.parametrize(("grid", "frame"), SILENT)
def test_it_stays_silent_in_what_only_looks_like_it(grid: str, frame: str) -> None:
    module = GRIDS[grid]
    titles = [title for title, _ in combined(module, (frame,), "", len(frame))]
    assert not [title for title in titles if told(grid, title)]
