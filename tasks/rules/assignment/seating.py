"""What the solvers of generalised assignment take and give."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

NOBODY = -1


@dataclass(frozen=True, slots=True)
class Pairs:
    """Who may have what: pair k gives unit[k] to rep[k], is worth gain[k], uses use[:, k].

    `use` has a row per resource (accounts, touches a week), in the units of the capacities.
    """

    unit: Ints
    rep: Ints
    gain: Floats
    use: Floats


@dataclass(frozen=True, slots=True)
class Steps:
    """Room of the first resource in steps, with a bonus for what is used of each; the capacity of
    that resource is then that of its steps."""

    rep: Ints
    room: Ints
    bonus: Ints


@dataclass(frozen=True, slots=True)
class Seating:
    """The rep of every unit (NOBODY where there is none), what it is worth, and the proof:
    no seating is worth more than `bound`."""

    owner: Ints
    value: float
    bound: float
