"""The course of checks a file runs through: what it has passed, and where it stopped.

Source: docs/formats.md §4.3. The first failing check ends the work.
"""

from dataclasses import dataclass

from usbsurvey_desktop.errors import Refused, SurveyError

_STEP = "step"

CHECKS = (
    *("C1", "C2", "C3", "C4", "S1", "S2", "S3", "S4"),
    *("J1", "J2", "J3", "J4", "J5", "J6", "J7"),
    *("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"),
)
"""The checks of a package, in the order they are made."""


@dataclass(frozen=True)
class CheckResult:
    """One check, by its name in docs/formats.md; a file with another result is `Refused`."""

    check: str
    result: str = "passed"


_RESULTS = {name: CheckResult(name) for name in (*CHECKS, "R1", "R2", "B1", "B2", "B3")}


class Course:
    """Which checks a file has come to; there are dozens for each file, so this costs little."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._now: tuple[str, ...] = ()

    def enter(self, *names: str) -> None:
        """Go on to these checks; the ones before have passed."""
        self._names += self._now
        self._now = names

    def passed(self) -> tuple[CheckResult, ...]:
        """End the course: every check there was, in order."""
        self.enter()
        return tuple([_RESULTS[name] for name in self._names])

    def refused(self, error: SurveyError) -> Refused:
        """End the course at the check that made a refusal.

        A room below that makes several checks says itself at which one it stopped. A single name
        stands above what the room says: inside, the inner signed form has checks C2 to C4 again.
        """
        inner = str(error.facts.get(_STEP))
        step = inner if inner in self._now else self._now[0]
        return refused(SurveyError(error.code, {**error.facts, _STEP: step}))


def refused(error: SurveyError) -> Refused:
    """Turn a refusal that left a `Course` into the value the caller gets."""
    facts = {name: fact for name, fact in error.facts.items() if name != _STEP}
    return Refused(error.code, str(error.facts[_STEP]), facts)
