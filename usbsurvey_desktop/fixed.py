"""Values that stay as they were made, where thousands are made at a time.

`dataclass(frozen=True)` sets each member through `object.__setattr__`, which takes three times as
long (docs/decisions/0027-country-speed.md). Here mypy alone keeps anybody from changing one.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

_Value = TypeVar("_Value")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def fixed(*, slots: bool = False) -> Callable[[type[_Value]], type[_Value]]:
    """A dataclass that compares and hashes by its members, frozen to whoever checks types."""
    return dataclass(slots=slots, unsafe_hash=True)
