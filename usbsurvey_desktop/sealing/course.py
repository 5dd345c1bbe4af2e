"""The course of checks a file runs through: what it has passed, and where it stopped.

Source: docs/formats.md §4.3. The first failing check ends the work.
"""

from dataclasses import dataclass, field

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


_RESULTS = {name: CheckResult(name) for name in (*CHECKS, "R1", "R2")}


@dataclass
class Course:
    """Collects the names of the checks that passed, in order."""

    passed: list[CheckResult] = field(default_factory=list)

    def check(self, *names: str) -> "_Checking":
        """Run the block as these checks; a refusal in it leaves with the name of its check.

        A room below that makes several checks says itself at which one it stopped. A single name
        stands above what the room says: inside, the inner signed form has checks C2 to C4 again.
        """
        return _Checking(self.passed, names)


class _Checking:
    def __init__(self, passed: list[CheckResult], names: tuple[str, ...]) -> None:
        self._passed = passed
        self._names = names

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: object
    ) -> None:
        if isinstance(error, SurveyError):
            inner = str(error.facts.get(_STEP, self._names[0]))
            step = inner if inner in self._names else self._names[0]
            raise SurveyError(error.code, {**error.facts, _STEP: step}) from error
        if error is None:
            self._passed += [_RESULTS[name] for name in self._names]


def refused(error: SurveyError) -> Refused:
    """Turn a refusal that left a `Course` into the value the caller gets."""
    facts = {name: fact for name, fact in error.facts.items() if name != _STEP}
    return Refused(error.code, str(error.facts[_STEP]), facts)
