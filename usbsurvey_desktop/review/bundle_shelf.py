"""The bundles that lie in a received folder: each one opened or refused, and which of them count.

Of each sender the bundle with the highest number counts, whatever the names, times and order of
files; a bundle put back later changes nothing. Source: docs/formats.md §7.1.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias, TypeVar

from usbsurvey_desktop.armour import BUNDLE
from usbsurvey_desktop.errors import Code, Refused, SurveyError, refused_at
from usbsurvey_desktop.files import OS, OsCalls, read_bounded
from usbsurvey_desktop.review.bundle_open import Forwarded, OpenedBundle, open_bundle
from usbsurvey_desktop.review.inbox import Incoming, files_below
from usbsurvey_desktop.review.served import own_recipient
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.sealing.pack_record import Recipient
from usbsurvey_desktop.sealing.states import SeenPackage

_BUNDLE_NAME = re.compile(r"\.bundle.*\.txt\Z", re.IGNORECASE | re.DOTALL)
_STEP = "B4"
_RIGHTLY = frozenset({Code.BUNDLE_OLDER, Code.NOT_ADDRESSED})
"""An earlier bundle of a sender may lie in a folder, and so may an own one."""


@dataclass(frozen=True)
class ShelvedBundle:
    """A bundle file by its name for people, and what became of it."""

    file: str
    found: OpenedBundle | Refused

    @property
    def is_in_order(self) -> bool:
        """Whether nobody has to look at it: it counts, or lies there rightly though it does not."""
        return isinstance(self.found, OpenedBundle) or self.found.code in _RIGHTLY


def bundles_below(folder: Path, shown_from: Path | None = None) -> tuple[Incoming, ...]:
    """The bundles in a folder and in the folders below it, as `inbox.packages_below`.

    Raises:
        SurveyError: `file_unreadable` if the folder itself cannot be read.
    """
    return files_below(folder, _BUNDLE_NAME, shown_from)


@dataclass(frozen=True)
class BundleNote:
    """What is remembered of a bundle that opened: who decided what, and none of its packages."""

    digest: str
    line: tuple[str, str]
    """Survey and sender: of each line the highest number counts."""
    n: int
    sender: Recipient
    packages: frozenset[str]
    """Those it holds, by `dig`."""
    decisions: Mapping[str, Forwarded]
    """As `OpenedBundle.decisions`."""


@dataclass(frozen=True)
class NotedBundle:
    """A bundle file by its name for people, and what is remembered of it."""

    file: str
    found: BundleNote | Refused

    @property
    def is_in_order(self) -> bool:
        """As `ShelvedBundle.is_in_order`."""
        return isinstance(self.found, BundleNote) or self.found.code in _RIGHTLY


_Bundle = TypeVar("_Bundle", OpenedBundle, BundleNote)


@dataclass
class _Newest:
    """The highest number of a sender so far, and where the bundles of it stand."""

    n: int = 0
    digest: str = ""
    is_contested: bool = False
    places: list[int] = field(default_factory=list)


def read_bundles(
    files: Iterable[Incoming], reader: Reader, calls: OsCalls = OS
) -> tuple[ShelvedBundle, ...]:
    """Open bundles one after another, and hold them against each other (B4).

    In the order given. Refused are, besides those that do not open: `bundle_older` for one of a
    sender who has sent a later one, `bundle_conflict` for several of one number with different
    contents, `not_addressed` for an own one. Of each sender only what counts so far is in memory.

    Raises:
        SurveyError: `identity_pair` if the reader's identity has no opening key.
    """
    _ = reader.identity.opener
    names = list[str]()

    def opened() -> Iterator[OpenedBundle | Refused]:
        for one in files:
            names.append(one.shown)
            yield _read(one, reader, calls)

    return tuple(map(ShelvedBundle, names, _judged(opened())))


def read_note(one: Incoming, reader: Reader, calls: OsCalls = OS) -> NotedBundle:
    """Open one bundle as if it were alone; `judged` holds it against others.

    Raises:
        SurveyError: `identity_pair`.
    """
    found = _read(one, reader, calls)
    return NotedBundle(one.shown, found if isinstance(found, Refused) else _note(found))


def judged(notes: Iterable[NotedBundle]) -> tuple[NotedBundle, ...]:
    """Hold bundles against each other (B4), each read alone; as `read_bundles` does."""
    listed = list(notes)
    return tuple(map(NotedBundle, [one.file for one in listed], _judged(_found(listed))))


def _found(notes: Iterable[NotedBundle]) -> Iterator[BundleNote | Refused]:
    for one in notes:
        yield one.found


def _note(found: OpenedBundle) -> BundleNote:
    return BundleNote(
        digest=found.digest,
        line=found.line,
        n=found.n,
        sender=found.sender,
        packages=frozenset(one.package for one in found.bundle.packages),
        decisions=found.decisions,
    )


def _judged(bundles: Iterable[_Bundle | Refused]) -> list[_Bundle | Refused]:
    shelf = list[_Bundle | Refused]()
    newest = defaultdict[tuple[str, str], _Newest](_Newest)
    for one in bundles:
        shelf.append(one if isinstance(one, Refused) else _placed(one, newest[one.line], shelf))
    return shelf


def _placed(found: _Bundle, newest: _Newest, shelf: list[_Bundle | Refused]) -> _Bundle | Refused:
    """What becomes of the next bundle of a sender; those before it may change by it."""
    n = found.n
    if n < newest.n:
        return Refused(Code.BUNDLE_OLDER, _STEP)
    if n > newest.n:
        _refuse(newest.places, Code.BUNDLE_OLDER, shelf)
        newest.n, newest.digest, newest.is_contested = n, found.digest, False
        newest.places = []
    newest.places.append(len(shelf))
    if newest.is_contested or newest.digest != found.digest:
        newest.is_contested = True
        _refuse(newest.places[:-1], Code.BUNDLE_CONFLICT, shelf)
        return Refused(Code.BUNDLE_CONFLICT, _STEP)
    # A copy is the same bundle, and in memory once.
    return shelf[newest.places[0]] if len(newest.places) > 1 else found


def _refuse(places: Iterable[int], code: Code, shelf: list[_Bundle | Refused]) -> None:
    for place in places:
        shelf[place] = Refused(code, _STEP)


PackageName: TypeAlias = tuple[str, str, int]
"""`dig`, body and revision of a package, as a ledger calls it."""


def decisions(
    shelf: Iterable[ShelvedBundle] | Iterable[NotedBundle],
) -> Mapping[PackageName, Forwarded]:
    """What other collectors decided, for `decision_about`; of two about one the one by id.

    A ledger may name a `dig` and call it another body's: that is about no package here, and takes
    no place from what is.
    """
    opened = [one.found for one in shelf if not isinstance(one.found, Refused)]
    opened.sort(key=lambda one: one.sender.id, reverse=True)
    return {
        (package, word.body, word.revision): word
        for one in opened
        for package, word in one.decisions.items()
    }


def decision_about(
    package: SeenPackage, decided: Mapping[PackageName, Forwarded]
) -> Forwarded | None:
    """What another collector decided about a package that opened here; None for nothing."""
    return decided.get((package.digest, package.body, package.revision))


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
    codes = {_beside(found, _read(file, reader, calls)) for file in files}
    for code in (Code.BUNDLE_OLDER, Code.BUNDLE_CONFLICT):
        if code in codes:
            raise refused_at(_STEP, code)


def _beside(found: OpenedBundle, other: OpenedBundle | Refused) -> Code | None:
    """Why a bundle does not count beside another; None if it does, or is the same."""
    if isinstance(other, Refused) or other.line != found.line:
        return None
    if other.n > found.n:
        return Code.BUNDLE_OLDER
    is_another = other.n == found.n and other.digest != found.digest
    return Code.BUNDLE_CONFLICT if is_another else None


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
