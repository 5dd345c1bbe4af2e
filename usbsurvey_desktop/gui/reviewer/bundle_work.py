"""取りまとめ away from the windows: what goes out and is written, what comes in and is accepted."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from usbsurvey_desktop.armour import BUNDLE
from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.reviewer.inbox_reading import InboxReading, Whole
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.review.bundle_accept import Acceptances, accept_bundle
from usbsurvey_desktop.review.bundle_make import Gathered, Way, gather, seal_bundle, ways
from usbsurvey_desktop.review.bundle_open import OpenedBundle, open_bundle, packages_of
from usbsurvey_desktop.review.bundle_put import BundlePlaces
from usbsurvey_desktop.review.bundle_shelf import require_newest
from usbsurvey_desktop.review.bundle_take import TakenIn, take_in
from usbsurvey_desktop.review.casework import desk_in
from usbsurvey_desktop.review.inbox import open_all, packages_below
from usbsurvey_desktop.review.served import own_recipient
from usbsurvey_desktop.sealing.opened import Opened, Reader

_MINISTRY = "ministry"


class Fate(Enum):
    """What taking in would do with a package."""

    NEW = auto()
    PRESENT = auto()
    REFUSED = auto()
    NAMED = auto()
    """It is only named: the file is not in the bundle."""


@dataclass(frozen=True)
class Outgoing:
    """What can be forwarded now."""

    gathered: Gathered
    n: int
    """The number of the bundle: the first, the second, …"""
    others: tuple[Municipality, ...]
    """Bodies served here of which nothing is accepted."""


@dataclass(frozen=True)
class Made:
    """A bundle that was written."""

    path: Path
    size: int
    digest: str
    to: str
    """Who it goes to."""
    packages: int


@dataclass(frozen=True)
class Arrived:
    """A package of a bundle, as the list shows it."""

    body: str
    """団体コード."""
    revision: int
    fate: Fate
    refused: Refused | None = None


@dataclass(frozen=True)
class Incoming:
    """A bundle that was opened, and what taking it in would do."""

    path: Path
    raw: bytes
    opened: OpenedBundle
    rows: tuple[Arrived, ...]

    def count(self, fate: Fate) -> int:
        """How many packages have this fate."""
        return sum(one.fate is fate for one in self.rows)


def may_forward(opening: InboxOpening) -> bool:
    """Whether there is a ministry to which these collectors forward."""
    return bool(_ways(opening))


def may_take(opening: InboxOpening) -> bool:
    """Whether other collectors forward to this one."""
    own = own_recipient(opening.pack, opening.identity)
    return own is not None and own.role == _MINISTRY


def outgoing(reading: InboxReading, seen: Whole, place: Workplace) -> Outgoing | None:
    """Open once more what was accepted; None where nobody is to be sent anything.

    Raises:
        SurveyError: `identity_pair`; `file_unreadable` for the folder of sealed files.
    """
    opening = reading.opening
    found = _ways(opening)
    if not found:
        return None
    way = found[0]
    gathered = gather(way, seen.files, seen.found, seen.folded, reading.reader())
    taken = {one.body for one in gathered.packages} | {one.body for one in gathered.named}
    others = tuple(body for body in seen.expected if body.code not in taken)
    return Outgoing(gathered, _places(opening, place).next_number(way), others)


def write_bundle(
    wanted: Outgoing, reading: InboxReading, passphrase: str, place: Workplace
) -> Made:
    """Let the reviewer sign, seal for the receiver, and write the file.

    Raises:
        SurveyError: a code of the identity; what `seal_bundle` and `BundlePlaces.put` raise.
    """
    now = place.clock()
    identity = open_identity(IdentityChoice(reading.opening.identity_path, passphrase), now)
    reader = replace(reading.reader(), identity=identity, now=now)
    made = seal_bundle(wanted.gathered, wanted.n, reader=reader, now=now)
    place.output.mkdir(parents=True, exist_ok=True)
    way = wanted.gathered.way
    return Made(
        _places(reading.opening, place).put(made, way, now),
        len(made.content),
        made.opened.digest,
        way.receiver.display_name,
        len(wanted.gathered.packages),
    )


def incoming(path: Path, reading: InboxReading, held: Collection[str]) -> Incoming | Refused:
    """Open a bundle, and look what is in it; nothing is written.

    Args:
        path: the file.
        reading: who opens it.
        held: the packages that lie in the folder, by `dig`.

    Raises:
        SurveyError: `file_unreadable`, `file_too_large`, `identity_pair`.
    """
    raw, reader = read_bounded(path, BUNDLE.raw), reading.reader()
    opened = open_bundle(raw, reader)
    if isinstance(opened, Refused):
        return opened
    return Incoming(path, raw, opened, tuple(rows_of(opened, held, reader)))


def take(wanted: Incoming, reading: InboxReading) -> TakenIn:
    """Write what a bundle holds into the received folder.

    Raises:
        SurveyError: as `take_in`.
    """
    return take_in(wanted.opened, wanted.raw, reading.opening.folder, reading.reader())


def accept_all(bundle: OpenedBundle, reading: InboxReading, place: Workplace) -> Acceptances:
    """Accept what another collector accepted, as far as one could alone, in one writing.

    Raises:
        SurveyError: as `accept_bundle`; `bundle_older` or `bundle_conflict` if another one came in;
            `file_unreadable` or `share_lost` for the folder.
    """
    opening = reading.opening
    reader = reading.reader()
    # It may have been taken in some time ago.
    require_newest(bundle, opening.folder, reader)
    outcomes = open_all(packages_below(opening.folder), reader)
    at_hand = (one.found for one in outcomes if isinstance(one.found, Opened))
    drafts = place.drafts
    desk = desk_in(
        opening.folder,
        opening.pack,
        reader,
        account=drafts.account,
        host=drafts.host,
        calls=drafts.calls,
    )
    return accept_bundle(bundle, at_hand, desk)


def _places(opening: InboxOpening, place: Workplace) -> BundlePlaces:
    drafts = place.drafts
    return BundlePlaces(place.output, opening.folder, drafts.account, drafts.host, drafts.calls)


def _ways(opening: InboxOpening) -> tuple[Way, ...]:
    """To the ministries; none from one: it is where bundles go."""
    found = ways(opening.packs, opening.identity)
    return tuple(
        one for one in found if one.receiver.role == _MINISTRY and one.sender.role != _MINISTRY
    )


def rows_of(opened: OpenedBundle, held: Collection[str], reader: Reader) -> Iterator[Arrived]:
    """What is in a bundle, the packages first; `held` are those that lie here, by `dig`."""
    here = set(held)
    for nested in packages_of(opened, reader):
        one = nested.listed
        if isinstance(nested.found, Refused):
            yield Arrived(one.body, one.revision, Fate.REFUSED, nested.found)
            continue
        fate = Fate.PRESENT if one.package in here else Fate.NEW
        yield Arrived(one.body, one.revision, fate)
    for name in opened.bundle.named:
        yield Arrived(name.body, name.revision, Fate.NAMED)
