"""Solves generalised assignment problems: `python -m benchmarks.assignment_gap FILE...`.

A file is in the format of the OR-Library: the number of problems, then for each the number of
agents and of jobs, what each job is worth with each agent (or costs, with `--minimise`), what it
takes of each agent, and what each agent has. Prints value, bound and seconds of each problem; a
value that equals its bound is proven to be the best.
"""

import argparse
import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from operator import mul
from pathlib import Path

import numpy as np
from ortools.sat.python import cp_model

from benchmarks.timing import Figure, alternate
from tasks.rules.assignment.gap import solve_gap
from tasks.rules.assignment.seating import Floats, Pairs, Seating

SECONDS = 300.0  # of a problem, at most


@dataclass(frozen=True, slots=True)
class Problem:
    """Matrices of agents x jobs, and what each agent has."""

    worth: Floats
    use: Floats
    capacity: Floats


def main() -> None:
    """Exit code 1 where a problem has no solution, or none was found; 2 for an unreadable file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.assignment_gap")
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
    parser.add_argument("--minimise", action="store_true", help="the figures are costs")
    parser.add_argument(
        "--seconds", type=float, default=SECONDS, help=f"at most, per problem ({SECONDS:g})"
    )
    options = parser.parse_args()
    is_solved = True
    for path in options.files:
        try:
            problems = list(read(path))
        except (OSError, ValueError) as error:
            parser.error(f"cannot read {path}: {error}")
        for number, problem in enumerate(problems, start=1):
            begun = time.perf_counter()
            found = solve(problem, options.seconds, is_cost=options.minimise)
            size = "x".join(str(length) for length in problem.worth.shape)
            told = "no solution found"
            if found is not None:
                gap = abs(found.bound - found.value) / max(abs(found.value), 1)
                told = f"value {found.value:g}  bound {found.bound:g}  gap {gap:.4%}"
            took = time.perf_counter() - begun
            print(f"{path.name} {number}  {size}  {told}  seconds {took:.2f}", flush=True)
            is_solved &= found is not None
    raise SystemExit(0 if is_solved else 1)


def read(path: Path) -> Iterator[Problem]:
    """The problems of a file. Raises OSError, and ValueError where it is not in the format."""
    words = path.read_text(encoding="ascii").split()
    at = 0

    def take(*shape: int) -> Floats:
        nonlocal at
        count = math.prod(shape)
        if min(shape) < 1 or at + count > len(words):
            raise ValueError(f"its figures end within {shape}; it has {len(words)} in all")
        at += count
        return np.array(words[at - count : at], dtype=float).reshape(shape)

    for _ in range(int(take(1)[0])):
        agents, jobs = (int(each) for each in take(2))
        yield Problem(take(agents, jobs), take(agents, jobs), take(agents))
    if at < len(words):
        raise ValueError(f"{len(words) - at} figures follow its last problem")


def solve(problem: Problem, seconds: float, *, is_cost: bool) -> Seating | None:
    """Every job to one agent; value and bound are in the terms of the file."""
    agents, jobs = problem.worth.shape
    sign = -1 if is_cost else 1
    rep, unit = (each.ravel() for each in np.indices((agents, jobs)))
    pairs = Pairs(unit, rep, sign * problem.worth.ravel(), problem.use.reshape(1, -1))
    found = solve_gap(pairs, jobs, problem.capacity.reshape(1, -1), seconds, is_forced=True)
    return found and Seating(found.owner, sign * found.value, sign * found.bound)


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Made problems of the hard kind, where what is worth more takes more, against CP-SAT."""
    random = np.random.default_rng(11)
    agents, jobs = 5, max(15, int(40 * share))
    use = random.integers(5, 26, (agents, jobs)).astype(float)
    worth = use + random.integers(0, 20, use.shape).astype(float)
    problem = Problem(worth, use, np.floor(0.8 * use.sum(axis=1) / agents))
    times = alternate(
        lambda: solve(problem, SECONDS, is_cost=False), lambda: _by_cp_sat(problem), rounds
    )
    yield times.seconds(f"{agents} agents, {jobs} jobs, to the proven best", "CP-SAT")


def _by_cp_sat(problem: Problem) -> float:
    agents, jobs = problem.worth.shape
    model = cp_model.CpModel()
    has = [[model.new_bool_var("") for _ in range(jobs)] for _ in range(agents)]
    worth, use = problem.worth.astype(int).tolist(), problem.use.astype(int).tolist()
    for job in range(jobs):
        model.add_exactly_one(has[agent][job] for agent in range(agents))
    for mine, takes, most in zip(has, use, problem.capacity.tolist(), strict=True):
        model.add(sum(map(mul, takes, mine)) <= int(most))
    model.maximize(sum(sum(map(mul, gains, mine)) for gains, mine in zip(worth, has, strict=True)))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = SECONDS
    solver.solve(model)
    return float(solver.objective_value)


if __name__ == "__main__":
    main()
