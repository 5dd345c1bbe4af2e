"""The bundles that lie in a received folder: each one opened or refused, and which of them count.

Of each sender the bundle with the highest number counts, whatever the names, times and order of
files; a bundle put back later changes nothing. Source: docs/formats.md §7.1.
"""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from usbsurvey_desktop.armour import BUNDLE
from usbsurvey_desktop.errors import Code, Refused, SurveyError, refused_at
from usbsurvey_desktop.files import OS, OsCalls, read_bounded
from usbsurvey_desktop.review.bundle_open import Forwarded, OpenedBundle, open_bundle
from usbsurvey_desktop.review.inbox import Incoming, Walk, files_below
from usbsurvey_desktop.review.served import own_recipient
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.sealing.states import SeenPackage

_BUNDLE_NAME = re.compile(r"\.bundle.*\.txt\Z", re.IGNORECASE | re.DOTALL)
_STEP = "B4"


@dataclass(frozen=True)
class ShelvedBundle:
    """A bundle file by its name for people, and what became of it."""

    file: str
    found: OpenedBundle | Refused


def bundles_below(
    folder: Path, shown_from: Path | None = None, walk: Walk = os.walk
) -> tuple[Incoming, ...]:
    """The bundles in a folder and in the folders below it, as `inbox.packages_below`.

    Raises:
        SurveyError: `file_unreadable` if the folder itself cannot be read.
    """
    return files_below(folder, _BUNDLE_NAME, shown_from, walk)


def read_bundles(
    files: Iterable[Incoming], reader: Reader, calls: OsCalls = OS
) -> tuple[ShelvedBundle, ...]:
    """Open bundles one after another, then hold them against each other (B4).

    In the order given. Refused are, besides those that do not open: `bundle_older` for one of a
    sender who has sent a later one, `bundle_conflict` for several of one number with different
    contents, `not_addressed` for an own one.

    Raises:
        SurveyError: `identity_pair` if the reader's identity has no opening key.
    """
    _ = reader.identity.opener
    shelf = [ShelvedBundle(one.shown, _read(one, reader, calls)) for one in files]
    held = [one.found for one in shelf if isinstance(one.found, OpenedBundle)]
    return tuple(replace(one, found=_judged(one.found, held)) for one in shelf)


def decisions(shelf: Iterable[ShelvedBundle]) -> Mapping[str, Forwarded]:
    """What other collectors decided, by `dig`; of two about one package the one by id.

    A ledger may name a `dig` and call it another body's: see `decision_about`.
    """
    opened = [one.found for one in shelf if isinstance(one.found, OpenedBundle)]
    opened.sort(key=lambda one: one.sender.id, reverse=True)
    return {package: word for one in opened for package, word in one.decisions.items()}


def decision_about(package: SeenPackage, decided: Mapping[str, Forwarded]) -> Forwarded | None:
    """What another collector decided about a package that opened here; None for nothing."""
    word = decided.get(package.digest)
    return word if word is not None and word.is_about(package) else None


def require_newest(found: OpenedBundle, folder: Path, reader: Reader, calls: OsCalls = OS) -> None:
    """Let a bundle pass that counts beside those in a folder; the folder need not be there.

    Raises:
        SurveyError: with the `step` B4, `not_addressed` for an own bundle, `bundle_older` or
            `bundle_conflict`; `file_unreadable` for the folder.
    """
    if _is_own(found, reader):
        raise refused_at(_STEP, Code.NOT_ADDRESSED)
    files = bundles_below(folder) if calls.exists(folder) else ()
    # Not as `read_bundles` judges them: of two with one number neither would be left.
    held = [one for file in files if isinstance(one := _read(file, reader, calls), OpenedBundle)]
    code = _against(found, held)
    if code is not None:
        raise refused_at(_STEP, code)


def _against(found: OpenedBundle, held: Iterable[OpenedBundle]) -> Code | None:
    """Why a bundle does not count beside others; None if it does, or is one of them."""
    same = [one for one in held if _line_of(one) == _line_of(found)]
    if any(one.bundle.n > found.bundle.n for one in same):
        return Code.BUNDLE_OLDER
    others = (one for one in same if one.bundle.n == found.bundle.n)
    return Code.BUNDLE_CONFLICT if any(one.digest != found.digest for one in others) else None


def next_number(folder: Path, survey: str, sender: str) -> int:
    """The number of the next bundle of a sender whose bundles lie in a folder, by their names.

    Raises:
        SurveyError: `file_unreadable` for a folder that is there and cannot be read.
    """
    name = re.compile(rf"{re.escape(survey)}-{re.escape(sender)}-([1-9][0-9]{{0,3}})\.bundle")
    files = bundles_below(folder) if folder.exists() else ()
    found = [name.match(one.path.name) for one in files]
    return max((int(one[1]) for one in found if one is not None), default=0) + 1


def _line_of(one: OpenedBundle) -> tuple[str, str]:
    return one.bundle.survey, one.bundle.sender


def _judged(found: OpenedBundle | Refused, held: list[OpenedBundle]) -> OpenedBundle | Refused:
    if isinstance(found, Refused):
        return found
    code = _against(found, held)
    return found if code is None else Refused(code, _STEP)


def _read(one: Incoming, reader: Reader, calls: OsCalls) -> OpenedBundle | Refused:
    try:
        raw = read_bounded(one.path, BUNDLE.raw, calls)
    except SurveyError as error:
        return Refused(error.code, "C1", error.facts)
    found = open_bundle(raw, reader)
    if isinstance(found, OpenedBundle) and _is_own(found, reader):
        return Refused(Code.NOT_ADDRESSED, _STEP)
    return found


def _is_own(found: OpenedBundle, reader: Reader) -> bool:
    # The decisions in it are the own ones then.
    return own_recipient(found.pack, reader.identity) == found.sender
