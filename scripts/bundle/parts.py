"""What a bundle is made of, as its lists speak of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

PROGRAM = "usbsurvey-desktop"
"""The key of our own part."""


class Kind(StrEnum):
    """What sort of thing a part is, in the words of CycloneDX."""

    APPLICATION = "application"
    DATA = "data"
    FRAMEWORK = "framework"
    LIBRARY = "library"
    PLATFORM = "platform"


@dataclass(frozen=True)
class Inside:
    """Something built into a part, where no file of its own shows it."""

    name: str
    version: str
    """Empty where nobody tells it."""
    licence: str
    """An SPDX expression."""
    purl: str
    """Empty where it has none."""
    told_by: str
    """The list that names it: a file of the part, or ours."""


@dataclass(frozen=True)
class Part:
    """One thing from one maker, in one version."""

    key: str
    """Its name in our lists, and that of its folder in `LICENSES/`."""
    name: str
    version: str
    maker: str
    kind: Kind
    licence: str
    """An SPDX expression."""
    purl: str
    source: str
    """The address its source is to be had from."""
    texts: Mapping[str, Path]
    """The texts of its licence, by the names they get in its folder."""
    is_declared: bool = False
    """Whether its maker gives this very expression; else it is what we read in the maker's text."""
    download: str = ""
    """The address of what was installed; empty for what was there already."""
    digest: str = ""
    """The SHA-256 of that, in hexadecimal."""
    cpe: str = ""
    requires: frozenset[str] = frozenset()
    """The keys of other parts it may need."""
    inside: tuple[Inside, ...] = ()


@dataclass(frozen=True)
class Holding:
    """What a part brings into a bundle."""

    part: Part
    files: Mapping[str, str] = field(default_factory=dict)
    """Names in the bundle, each with its SHA-256 in hexadecimal."""
    modules: frozenset[str] = frozenset()
    """Its Python modules inside an archive."""
