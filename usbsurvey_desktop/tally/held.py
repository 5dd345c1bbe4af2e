"""The answers of many packages, held in little memory until it is known which of them count.

Which package leads for its body is known only after the last file. What is held of a body costs
little more than its free texts: the names of the questions and equal choices are there once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from usbsurvey_desktop.engine.answers import RawAnswer, State
from usbsurvey_desktop.engine.response import Stated
from usbsurvey_desktop.review.checked import CheckedPackage


@dataclass(frozen=True)
class Held:
    """What is kept of a package that opened."""

    form: str
    """Hash of the form that was answered."""
    answers: Mapping[str, Stated]
    """By link_id, free texts included."""
    reasons: Mapping[str, str]
    """By check id."""


def held_of(package: CheckedPackage) -> Held:
    """What is to be kept of a package."""
    return Held(package.form_sha256, package.stated, package.reasons)


class Holding:
    """What is held of all packages, by `dig`."""

    def __init__(self) -> None:
        self._held: dict[str, Held] = {}
        self._choices: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._places: dict[tuple[str, ...], Mapping[str, int]] = {}

    def __len__(self) -> int:
        return len(self._held)

    def __getitem__(self, digest: str) -> Held:
        return self._held[digest]

    def add(self, digest: str, held: Held) -> None:
        """Hold a package; a copy of one that is held already changes nothing."""
        if digest in self._held:
            return
        names = tuple(held.answers)
        places = self._places.setdefault(names, {name: at for at, name in enumerate(names)})
        cells = tuple(self._cell(stated) for stated in held.answers.values())
        self._held[digest] = Held(held.form, _Sheet(places, cells), held.reasons)

    def _cell(self, stated: Stated) -> RawAnswer:
        value = stated.get("value")
        if value is None:
            return State(str(stated["state"]))
        return self._choices.setdefault(value, value) if isinstance(value, tuple) else value


class _Sheet(Mapping[str, Stated]):
    """The answers of one body; the names of the questions belong to many."""

    __slots__ = ("_cells", "_places")

    def __init__(self, places: Mapping[str, int], cells: tuple[RawAnswer, ...]) -> None:
        self._places = places
        self._cells = cells

    def __getitem__(self, link_id: str) -> Stated:
        cell = self._cells[self._places[link_id]]
        if isinstance(cell, State):
            return {"state": cell.value}
        return {"state": State.ANSWERED.value, "value": cell}

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
