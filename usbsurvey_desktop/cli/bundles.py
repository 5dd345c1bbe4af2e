"""`bundle`: forward accepted packages to another collector, and take in what one forwarded."""

from pathlib import Path
from typing import Unpack

import click

from usbsurvey_desktop.armour import BUNDLE
from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.bundle_words import (
    acceptances_document,
    head_document,
    head_lines,
    left_line,
    named_line,
    nested_document,
    nested_line,
    package_document,
)
from usbsurvey_desktop.cli.command import CodedCommand, WordedGroup, WrongUse, argument, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inbox import Inbox, inbox_options, read_inbox
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json
from usbsurvey_desktop.cli.output import (
    make_folder,
    require_free,
    tell,
    write_json,
    write_lines,
)
from usbsurvey_desktop.cli.practice_inputs import InboxGiven
from usbsurvey_desktop.cli.review_desk import open_desk
from usbsurvey_desktop.cli.review_inputs import ReviewGiven, review_options, review_world
from usbsurvey_desktop.cli.reviewing import review_group
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.review.bundle_accept import LeftBecause, accept_bundle
from usbsurvey_desktop.review.bundle_make import Gathered, Way, gather, seal_bundle, ways
from usbsurvey_desktop.review.bundle_open import OpenedBundle, open_bundle, packages_of
from usbsurvey_desktop.review.bundle_put import BundlePlaces
from usbsurvey_desktop.review.bundle_record import LARGEST_NUMBER
from usbsurvey_desktop.review.bundle_shelf import require_newest
from usbsurvey_desktop.review.bundle_take import TakenIn, take_in
from usbsurvey_desktop.review.inbox import open_all, packages_below
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack import Pack

_NO_COLLECTOR = Words(
    "--to には、調査票ファイルに載っているほかの集める側の名前を指定してください（{ids}）。",
    "--to names another recipient of the survey pack ({ids}).",
)
_NOTHING = Words(
    "受理した提出ファイルがないので、作っていません（--roster と --ledger も確かめてください）。",
    "No package is accepted, so nothing was made. (Are --roster and --ledger right?)",
)
_WRITTEN = Words("書き込みました", "Written")
_PRESENT = Words("もとからあったもの", "Already there")
_ACCEPTED = Words("受理しました", "Accepted")


@click.group(
    "bundle",
    cls=WordedGroup,
    words=Words(
        "受理した提出ファイルを、判断と一緒にほかの集める側へ送ります。",
        "Forward accepted packages with their decisions to another collector.",
    ),
)
def bundle_group() -> None:
    """Hold the commands of 取りまとめ."""


@bundle_group.command(
    "make",
    cls=CodedCommand,
    words=Words(
        "受理した提出ファイルと確認台帳を1つにまとめ、署名し、送り先に封をします。\n"
        "各団体の数える版のうち、受理したものが入ります。",
        "Put accepted packages and the ledgers into one file, signed and sealed to a recipient.\n"
        "Of every body it holds the package that leads, if that is accepted.",
    ),
)
@inbox_options
@option(
    "--to", required=True, metavar="ID", ja="送り先（例：ministry）", en="to whom, e.g. ministry"
)
@option("--out", required=True, type=FILE, metavar="DIR", ja="書き込むフォルダー", en="the folder")
@option(
    "--number",
    type=click.IntRange(1, LARGEST_NUMBER),
    metavar="N",
    ja="番号（省くと --out と確認台帳のフォルダーにあるものの次）",
    en="its number; without it the one after those in --out and beside the ledgers",
)
@as_json
@click.pass_obj
def make(
    rim: Rim,
    *,
    places: tuple[Path, ...],
    to: str,
    out: Path,
    number: int | None,
    as_json: bool,
    **given: Unpack[InboxGiven],
) -> Exit:
    """Gather, sign, seal, write."""
    inbox = read_inbox(places, given, rim)
    found = inbox.verified
    reader = found.world.reader
    way = _way(found.world.packs, reader, to)
    where = BundlePlaces(out, _shared(inbox, out), rim.account, rim.host, rim.calls)
    with about(out):
        n = number or where.next_number(way)
    gathered = gather(way, inbox.files, found.overview, found.folded, reader, rim.calls)
    if not gathered.packages and n == 1:
        tell(str(_NOTHING))
        if as_json:
            write_json({**_made(gathered, n), "file": None, "digest": None})
        return Exit.ANSWER_IS_NO
    made = seal_bundle(gathered, n, reader=reader, now=rim.now())
    require_free(out / made.file_name)
    make_folder(out)
    with about(where.shared):
        path = where.put(made, way, rim.now())
    if as_json:
        write_json({**_made(gathered, n), "file": str(path), "digest": made.opened.digest})
    else:
        write_lines(*head_lines(made.opened), *map(named_line, gathered.named))
        write_lines(f"{_WRITTEN}: {path}")
    return Exit.DONE


@bundle_group.command(
    "open",
    cls=CodedCommand,
    words=Words(
        "取りまとめファイルを開き、中の提出ファイルも1つずつ点検します。\n"
        "--into を付けると、提出ファイルをそのフォルダーに書き込みます。",
        "Open a bundle and check every package in it.\n"
        "With --into the packages are written into that folder.",
    ),
)
@argument("bundle", ja="取りまとめファイル（.bundle.txt）", en="a bundle (.bundle.txt)", type=FILE)
@review_options
@option("--into", type=FILE, metavar="DIR", ja="受領フォルダー", en="the received folder")
@as_json
@click.pass_obj
def open_command(
    rim: Rim, *, bundle: Path, into: Path | None, as_json: bool, **given: Unpack[ReviewGiven]
) -> Exit:
    """Print what a bundle holds; write it where that is wanted."""
    reader = review_world(given, rim).reader
    raw, found = _read(bundle, reader)
    is_whole, told = True, list[JsonObject | str]()
    for one in packages_of(found, reader):
        # One of them is in memory at a time: a stranger may have made each as large as may be.
        told.append(nested_document(one, found) if as_json else nested_line(one, found))
        is_whole = is_whole and isinstance(one.found, Opened)
    taken = None
    if into is not None:
        with about(into):
            taken = take_in(found, raw, into, reader, rim.calls)
    if as_json:
        write_json({**head_document(found), "packages": told, **_taken(taken)})
    else:
        write_lines(*head_lines(found), *map(str, told), *_lines(found, taken))
    return Exit.DONE if is_whole else Exit.ANSWER_IS_NO


@review_group.command(
    "accept-bundle",
    cls=CodedCommand,
    words=Words(
        "取りまとめファイルで送られた提出ファイルを、まとめて受理します。\n"
        "取り込んだ受領フォルダーにある取りまとめファイルを指定してください。",
        "Accept all packages of a bundle.\nName the bundle in the folder where it was taken in.",
    ),
)
@argument("bundle", ja="取りまとめファイル（.bundle.txt）", en="a bundle (.bundle.txt)", type=FILE)
@review_options
@option(
    "--ledger",
    required=True,
    type=FILE,
    ja="自分の確認台帳、またはそのフォルダー",
    en="your ledger, or its folder",
)
@as_json
@click.pass_obj
def accept(
    rim: Rim, *, bundle: Path, ledger: Path, as_json: bool, **given: Unpack[ReviewGiven]
) -> Exit:
    """Sign one line for each package that can be accepted."""
    world = review_world(given, rim)
    _raw, found = _read(bundle, world.reader)
    folder = bundle.parent
    with about(bundle):
        require_newest(found, folder, world.reader, rim.calls)
    desk = open_desk(ledger, world, found.pack, host=rim.host)
    outcomes = open_all(packages_below(folder), world.reader, rim.calls)
    at_hand = (one.found for one in outcomes if isinstance(one.found, Opened))
    with about(desk.ledger.path):
        done = accept_bundle(found, at_hand, desk)
    if as_json:
        write_json({"ledger": str(desk.ledger.path), **acceptances_document(done)})
    else:
        write_lines(f"{_ACCEPTED}: {len(done.entries)} [{desk.ledger.path}]")
        write_lines(*map(left_line, done.left))
    is_all = all(one.because is LeftBecause.ACCEPTED for one in done.left)
    return Exit.DONE if is_all else Exit.ANSWER_IS_NO


def _way(packs: tuple[Pack, ...], reader: Reader, to: str) -> Way:
    known = {one.receiver.id: one for one in ways(packs, reader.identity)}
    if to not in known:
        ids = "、".join(known)
        raise WrongUse(Words(_NO_COLLECTOR.ja.format(ids=ids), _NO_COLLECTOR.en.format(ids=ids)))
    return known[to]


def _read(path: Path, reader: Reader) -> tuple[bytes, OpenedBundle]:
    """Open a bundle through every check of its own.

    Raises:
        SurveyError: with its `step`, what it is refused with; `identity_pair`.
    """
    if reader.identity.opening_key is None:
        raise SurveyError(Code.IDENTITY_PAIR)
    with about(path):
        raw = read_bounded(path, BUNDLE.raw)
        found = open_bundle(raw, reader)
        if isinstance(found, Refused):
            raise found.as_error()
    return raw, found


def _shared(inbox: Inbox, out: Path) -> Path:
    """The folder that the reviewers of a collector share: where the first ledger lies."""
    for place in inbox.ledgers:
        return place if place.is_dir() else place.parent
    return out


def _made(gathered: Gathered, n: int) -> JsonObject:
    way = gathered.way
    return {
        "survey": way.pack.payload.survey,
        "from": way.sender.id,
        "to": way.receiver.id,
        "number": n,
        "packages": [package_document(one) for one in gathered.packages],
        "named": [{**package_document(one), "reason": one.reason} for one in gathered.named],
    }


def _taken(taken: TakenIn | None) -> JsonObject:
    if taken is None:
        return {"kept": None, "written": [], "present": 0}
    written = [str(path) for path in taken.written]
    return {"kept": str(taken.kept), "written": written, "present": taken.present}


def _lines(found: OpenedBundle, taken: TakenIn | None) -> list[str]:
    lines = [*map(named_line, found.bundle.named)]
    if taken is not None:
        lines += [f"{_WRITTEN}: {path}" for path in taken.written]
        lines += [f"{_PRESENT}: {taken.present}"] if taken.present else []
    return lines
