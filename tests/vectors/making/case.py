"""What a generator of one format gives `make`: a name, what is expected, and how it is built."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from tests.vectors.form import Vector


@dataclass(frozen=True)
class Case:
    """One vector still to be made; `made` runs only if its file is not there yet."""

    name: str
    expect: str
    step: str
    made: Callable[[], bytes]
    comment: str = ""
    context: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def vector(self, kind: str, common: Mapping[str, str]) -> Vector:
        """The vector, with the header lines all of its kind share."""
        told = {"comment": self.comment} if self.comment else {}
        lines = {**common, **self.context, **told}
        lines = {key: value for key, value in lines.items() if value}
        return Vector(kind, self.name, self.expect, self.step, self.made(), lines)


@dataclass(frozen=True)
class Generator:
    """All cases of one format."""

    kind: str
    common: Mapping[str, str]
    """Header lines of every case, unless it has its own."""
    cases: tuple[Case, ...]
