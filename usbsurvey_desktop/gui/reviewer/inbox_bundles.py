"""The 取りまとめ that lie in a received folder: how many, what they say, what was not taken in."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.review.bundle_open import Forwarded, OpenedBundle
from usbsurvey_desktop.review.bundle_shelf import (
    PackageName,
    ShelvedBundle,
    decisions,
    read_bundles,
)
from usbsurvey_desktop.review.inbox import Incoming
from usbsurvey_desktop.sealing.opened import Reader


@dataclass(frozen=True)
class Bundles:
    """What was found; holds neither keys nor answers."""

    files: tuple[str, ...] = ()
    decisions: Mapping[PackageName, Forwarded] = field(default_factory=dict)
    """What other collectors decided, for `decision_about`."""
    packages: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Which packages each file that counts holds, by `dig`."""
    refused: tuple[tuple[str, Code], ...] = ()
    """Files that do not count, and why."""

    def untaken(self, held: Collection[str]) -> tuple[str, ...]:
        """The files that hold a package which is not among those `held` in the folder."""
        return tuple(file for file, packages in self.packages.items() if packages - set(held))


NO_BUNDLES = Bundles()
"""A folder without any."""


def bundles_of(files: Iterable[Incoming], reader: Reader) -> Bundles:
    """Open bundles.

    Raises:
        SurveyError: `identity_pair`.
    """
    shelf = read_bundles(files, reader)
    return Bundles(
        files=tuple(one.file for one in shelf),
        decisions=decisions(shelf),
        packages={one.file: _packages(one) for one in shelf if isinstance(one.found, OpenedBundle)},
        refused=tuple(
            (one.file, one.found.code)
            for one in shelf
            if isinstance(one.found, Refused) and not one.is_in_order
        ),
    )


def _packages(one: ShelvedBundle) -> frozenset[str]:
    listed = one.found.bundle.packages if isinstance(one.found, OpenedBundle) else ()
    return frozenset(package.package for package in listed)
