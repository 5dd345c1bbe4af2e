"""The answers of many packages, held in little memory until it is known which of them count.

Which package leads for its body is known only after the last file. What is held of a body costs
little more than its free texts: the names of the questions and equal answers are there once.
"""

from collections.abc import Mapping
from types import MappingProxyType

from usbsurvey_desktop.engine.response import Stated
from usbsurvey_desktop.fixed import fixed
from usbsurvey_desktop.review.checked import CheckedPackage
from usbsurvey_desktop.review.sheet import sheet_of

_NO_REASONS: Mapping[str, str] = MappingProxyType({})


@fixed(slots=True)
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
    return Held(package.form_sha256, package.answers, package.reasons)


class Holding:
    """What is held of all packages, by `dig`."""

    def __init__(self) -> None:
        self._held: dict[str, Held] = {}
        self._equal: dict[str | tuple[str, ...], str | tuple[str, ...]] = {}
        """Every answer there is, once: the revisions of a body say mostly the same."""

    def __len__(self) -> int:
        return len(self._held)

    def __getitem__(self, digest: str) -> Held:
        return self._held[digest]

    def add(self, digest: str, held: Held) -> None:
        """Hold a package; a copy of one that is held already changes nothing."""
        if digest in self._held:
            return
        answers = sheet_of(held.answers).sharing(self._equal)
        self._held[digest] = Held(held.form, answers, held.reasons or _NO_REASONS)
