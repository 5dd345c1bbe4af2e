"""Who receives from whom, counted: by recipient, and by prefecture."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.sealing.addressing import Addressing

_DIGITS = 2


@dataclass(frozen=True)
class ServedRow:
    """Some bodies of one prefecture that send to the same recipients."""

    prefecture: str
    bodies: int
    recipients: tuple[str, ...]
    """Their names, in the order of the route; () for nobody."""
    is_cities: bool
    """Whether these are its designated cities alone, that send elsewhere than the others."""


@dataclass(frozen=True)
class Served:
    """Which of all bodies have somebody who receives."""

    rows: tuple[ServedRow, ...]
    counts: Mapping[str, int]
    """By recipient id, from how many bodies it receives."""
    bodies: int

    @property
    def missing(self) -> tuple[ServedRow, ...]:
        """The rows from which nobody receives."""
        return tuple(row for row in self.rows if not row.recipients)

    @property
    def unserved(self) -> int:
        """How many bodies have nobody."""
        return sum(row.bodies for row in self.missing)


def served_by(addressing: Addressing, bodies: Sequence[Municipality]) -> Served:
    """Count; some hundredths of a second for all bodies of the country."""
    counts: Counter[str] = Counter()
    groups: dict[tuple[str, tuple[str, ...]], list[Municipality]] = {}
    names = {one.id: one.display_name for one in addressing.recipients}
    for body in bodies:
        found = tuple(one.id for one in addressing.of(body))
        counts.update(found)
        groups.setdefault((body.code[:_DIGITS], found), []).append(body)
    rows = [
        ServedRow(
            of[0].prefecture,
            len(of),
            tuple(names[one] for one in found),
            is_cities={one.kind for one in of} == {MunicipalityKind.DESIGNATED_CITY},
        )
        for (_prefecture, found), of in sorted(groups.items(), key=lambda one: one[0][0])
    ]
    return Served(tuple(rows), counts, len(bodies))
