"""`verify`: many packages at once, and what the ledgers say of them."""

import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Unpack

import click

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import CodedCommand, argument, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json
from usbsurvey_desktop.cli.output import write_json, write_lines
from usbsurvey_desktop.cli.review_inputs import (
    ReviewGiven,
    ReviewWorld,
    review_options,
    review_world,
)
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.verify_report import Verified, is_in_order, verify_document, verify_lines
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.review.fold import fold
from usbsurvey_desktop.review.inbox import Incoming, Outcome, incoming, open_all, packages_below
from usbsurvey_desktop.review.overview import keep, overview
from usbsurvey_desktop.review.served import own_recipient, served_bodies
from usbsurvey_desktop.review.shelf import ledgers_in, read_shelf, whole

_CHECKING = Words("提出ファイルを点検しています", "Checking packages")


class _Given(ReviewGiven):
    ledger: tuple[Path, ...]


@click.command(
    "verify",
    cls=CodedCommand,
    words=Words(
        "フォルダーにある提出ファイルを全部点検し、状態を一覧にします。\n"
        "開けないファイルがあっても止まりません。中身の回答は示しません。",
        "Check every package in a folder and list what becomes of it.\n"
        "A bad file never stops it. No answers are shown.",
    ),
)
@argument(
    "places",
    ja="受領フォルダー、または提出ファイル",
    en="a folder of packages, or packages",
    type=FILE,
    nargs=-1,
    required=True,
    metavar="DIR|PKG...",
)
@review_options
@option(
    "--ledger",
    multiple=True,
    type=FILE,
    ja="確認台帳、またはそのフォルダー（繰り返せる）",
    en="a ledger or a folder of ledgers; may be given several times",
)
@as_json
@click.pass_obj
def verify(rim: Rim, *, places: tuple[Path, ...], as_json: bool, **given: Unpack[_Given]) -> Exit:
    """Print what became of every package."""
    files = tuple(_incoming(places))
    world = review_world(given, rim)
    shelf = read_shelf(_ledgers(given["ledger"]))
    folded = fold(whole(shelf), survey=world.survey, roster=world.reader.roster)
    expected = _expected(world)
    kept = [keep(outcome) for outcome in _told(open_all(files, world.reader), len(files))]
    found = Verified(world, overview(kept, folded, expected), folded, shelf)
    if as_json:
        write_json(verify_document(found))
    else:
        write_lines(*verify_lines(found))
    return Exit.DONE if is_in_order(found) else Exit.ANSWER_IS_NO


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


def _told(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """The same, with a bar on stderr where that is a terminal."""
    if not sys.stderr.isatty():
        yield from outcomes
        return
    with click.progressbar(outcomes, total, str(_CHECKING), file=sys.stderr) as bar:
        yield from bar
