"""How a speed is taken: the best of several rounds, so that a busy machine disturbs little."""

import timeit
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_ROUNDS = 5
_TURNS = 1_000
_MICRO = 1_000_000
_BESIDE = 9
_ONE_TURN = 0.01
"""Seconds that a quick act is repeated for, so that the clock is fine enough."""


@dataclass(frozen=True)
class Measure:
    """Microseconds of one act, and of its floor or peer in the same run."""

    name: str
    taken: float
    floor: float

    def line(self) -> str:
        """Write the measure for people."""
        ratio = self.taken / self.floor
        return (
            f"{self.name:<58} {self.taken:>10.1f} µs  floor {self.floor:>8.2f} µs  {ratio:>7.1f}×\n"
        )


def microseconds(act: Callable[[], object]) -> float:
    """Take the time of one act in microseconds."""
    timer = timeit.Timer(act)
    number, _taken = timer.autorange()
    return min(timer.repeat(repeat=_ROUNDS, number=number)) / number * _MICRO


def taking_turns(act: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """Take the least time of two acts in microseconds, which both wait for the same disk.

    They follow each other many times, so that whatever else the disk does disturbs both alike.
    """
    taken = [(timeit.timeit(act, number=1), timeit.timeit(floor, number=1)) for _ in range(_TURNS)]
    return min(one for one, _ in taken) * _MICRO, min(two for _, two in taken) * _MICRO


def side_by_side(acts: Sequence[Callable[[], object]]) -> list[float]:
    """Take the least time of each of some acts in microseconds.

    They follow each other in each round: a machine that is busy for a while disturbs all alike.
    """
    counts = [max(1, int(_ONE_TURN / timeit.timeit(act, number=1))) for act in acts]
    rounds = [
        [timeit.timeit(act, number=count) / count for act, count in zip(acts, counts, strict=True)]
        for _ in range(_BESIDE)
    ]
    return [min(times) * _MICRO for times in zip(*rounds, strict=True)]
