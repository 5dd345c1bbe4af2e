"""A folder of packages as `verify` and `tally` read it: every file opened, every ledger folded."""

import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.checking import cache_option, checked_files
from usbsurvey_desktop.cli.command import Function, argument, option
from usbsurvey_desktop.cli.options import FILE
from usbsurvey_desktop.cli.practice_inputs import InboxGiven, named, require_practice
from usbsurvey_desktop.cli.review_inputs import ReviewWorld, review_options, review_world
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.verify_report import Verified
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.review.bundle_shelf import ShelvedBundle, bundles_below, read_bundles
from usbsurvey_desktop.review.checked import CheckedFile, known
from usbsurvey_desktop.review.fold import Folded, fold
from usbsurvey_desktop.review.inbox import Incoming, incoming, packages_below
from usbsurvey_desktop.review.overview import overview
from usbsurvey_desktop.review.served import own_recipient, served_bodies
from usbsurvey_desktop.review.shelf import ledgers_in, read_shelf, whole
from usbsurvey_desktop.sealing.opened import Reader

Look = Callable[[CheckedFile, Folded], None]
"""Told every file while its answers are in memory, with what all ledgers say."""


@dataclass(frozen=True)
class Inbox:
    """What was found, and who should have answered."""

    verified: Verified
    expected: tuple[Municipality, ...]
    files: tuple[Incoming, ...]
    """Those that were checked."""
    ledgers: tuple[Path, ...]
    """Ledgers and folders of them, as they were named."""


def _no_look(_one: CheckedFile, _folded: Folded) -> None:
    """Need nothing of a package but what `Overview` keeps."""


def inbox_options(function: Function) -> Function:
    """Add what `read_inbox` takes: the places, and the options that `InboxGiven` names."""
    ledger = option(
        "--ledger",
        multiple=True,
        type=FILE,
        ja="確認台帳、またはそのフォルダー（繰り返せる）",
        en="a ledger or a folder of ledgers; may be given several times",
    )
    places = argument(
        "places",
        ja="受領フォルダー、または提出ファイル",
        en="a folder of packages, or packages",
        type=FILE,
        nargs=-1,
        required=True,
        metavar="DIR|PKG...",
    )
    return places(review_options(ledger(cache_option(function)), required=False))


def read_inbox(places: Sequence[Path], given: InboxGiven, rim: Rim, look: Look = _no_look) -> Inbox:
    """Check every package, on all cores.

    Raises:
        SurveyError: what the packs, the roster or the identity are refused with, `not_addressed`
            for an identity that is no collector's; `file_unreadable` for a place where nothing is.
        WrongUse: packs of several surveys, or what `practice_inputs.named` refuses.
    """
    files = tuple(_incoming(places))
    used = named(places, given, rim)
    world = review_world(used.review, used.rim)
    if used.is_practice:
        require_practice(world)
    shelf = read_shelf(_ledgers(used.ledger))
    folded = fold(whole(shelf), survey=world.survey, roster=world.reader.roster)
    expected = _expected(world)
    # Into a world that was found goes nothing that can be spared.
    is_remembered = not (given["no_cache"] or used.is_practice)
    kept = []
    for one in checked_files(files, world, used.rim, is_remembered=is_remembered):
        look(one, folded)
        kept.append(known(one, world.reader))
    found = overview(kept, folded, expected)
    return Inbox(Verified(world, found, folded, shelf), expected, files, tuple(used.ledger))


def _incoming(places: Sequence[Path]) -> Iterator[Incoming]:
    """The files to open.

    Raises:
        SurveyError: `file_unreadable` where nothing is, or for a folder that cannot be read.
    """
    for place in places:
        with about(place):
            if _is_folder(place):
                yield from packages_below(place, place if len(places) == 1 else None)
            else:
                yield incoming(place)


def bundles_at(places: Sequence[Path], reader: Reader) -> tuple[ShelvedBundle, ...]:
    """The bundles in the folders among the places, each opened or refused.

    Raises:
        SurveyError: `file_unreadable` for a folder that cannot be read.
    """
    files: list[Incoming] = []
    for place in places:
        with about(place):
            if _is_folder(place):
                files += bundles_below(place, place if len(places) == 1 else None)
    return read_bundles(files, reader)


def _is_folder(place: Path) -> bool:
    """Whether files are to be looked for below; what cannot be seen is a file that came in.

    Raises:
        SurveyError: `file_unreadable` where nothing is: a name typed wrongly is no package.
    """
    try:
        return stat.S_ISDIR(place.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise SurveyError(Code.FILE_UNREADABLE) from error
    except OSError:
        return False


def _ledgers(places: Sequence[Path]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            with about(place):
                yield from ledgers_in(place)
        else:
            yield place


def _expected(world: ReviewWorld) -> tuple[Municipality, ...]:
    """Whom this identity waits for, by the newest pack in which it is a collector.

    Raises:
        SurveyError: `identity_pair`, or `not_addressed` if no pack names it.
    """
    for pack in world.packs:
        recipient = own_recipient(pack, world.reader.identity)
        if recipient is not None:
            return served_bodies(pack, recipient, world.reader.municipalities)
    raise SurveyError(Code.NOT_ADDRESSED)
