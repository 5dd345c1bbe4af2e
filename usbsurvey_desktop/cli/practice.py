"""`demo`: a whole practice world in a folder, to rehearse with."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from usbsurvey_desktop.cli.about import FILE_FACT
from usbsurvey_desktop.cli.command import CodedCommand, argument, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.forms import usable_form
from usbsurvey_desktop.cli.inputs import municipalities
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, force
from usbsurvey_desktop.cli.output import make_folder, write_file, write_json, write_lines
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.world_links import has_links
from usbsurvey_desktop.demo.world import EXPECTED_FILE, README_FILE, Plan, make_world
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import remove_quietly
from usbsurvey_desktop.places import form

_FORM = "mic-usb-media-2025/form.json"
_ONE_WORLD = (
    "packages/*.sealed*.txt",
    "packages/*.ledger.txt",
    "ledgers/*.ledger.txt",
    "returns/*.return.txt",
    "identities/*.p12",
    "*.survey.txt",
    "*.roster.txt",
    EXPECTED_FILE,
    # The trust of a practice run in the issuer that is thrown away now.
    "profile/pins.json",
    "profile/rosters.json",
    "profile/packs/*.survey.txt",
)
_MAKING = Words("提出ファイルを作っています", "Making packages")
_MADE = Words("練習用の一式を作りました", "The practice world is made")
_READ = Words("はじめにお読みください", "Read first")


@click.command(
    "demo",
    cls=CodedCommand,
    words=Words(
        "練習用の一式を作ります：身分証、調査票ファイル、提出ファイル、答え合わせの表。\n"
        "その回かぎりの調査主体が署名し、どれにも「練習」と付きます。",
        "Make a practice world: identities, a survey pack, packages, and what they must show.\n"
        "Its issuer is thrown away afterwards, and everything in it is marked as practice.",
    ),
)
@argument("folder", ja="作るフォルダー", en="the folder to make", type=FILE, metavar="DIR")
@option(
    "--bodies",
    type=click.IntRange(1, 1788),
    default=3,
    metavar="N",
    ja="団体の数（1から1788、既定は3）",
    en="how many bodies answer (1 to 1788, by default 3)",
)
@option(
    "--seed",
    type=click.IntRange(0),
    default=1,
    metavar="N",
    ja="くじの種（同じ種は同じ団体と回答）",
    en="the seed (the same seed draws the same bodies and answers)",
)
@option(
    "--damaged",
    type=click.IntRange(0, 1000),
    default=0,
    metavar="N",
    ja="壊れた提出ファイルの数",
    en="how many damaged packages lie among them",
)
@option(
    "--reviewed/--unreviewed",
    default=None,
    ja="確認台帳、差戻し、期限後などを入れる（既定は40団体から。入れないときは --unreviewed）",
    en="with ledgers, returned, late and other packages (from 40 bodies on; else --unreviewed)",
)
@force
@as_json
@click.pass_obj
def demo(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    folder: Path,
    bodies: int,
    seed: int,
    damaged: int,
    reviewed: bool | None,
    force: bool,
    as_json: bool,
) -> Exit:
    """Write a practice world and print how large it became."""
    began = rim.now()
    _require_free(folder, force=force)
    make_folder(folder)
    loaded = usable_form(form(_FORM))
    plan = Plan(bodies, seed, damaged, reviewed)
    with _progress(bodies) as advance:
        world = make_world(plan, loaded, municipalities(), now=began, progress=advance)
    _clear(folder)
    for name, content in world.items():
        path = folder / name
        make_folder(path.parent)
        write_file(path, content, force=force)
    packages = sum(name.startswith("packages/") for name in world)
    if as_json:
        seconds = round((rim.now() - began).total_seconds())
        write_json({"bodies": bodies, "packages": packages, "seconds": seconds})
    else:
        write_lines(f"{_MADE}: {folder}", f"{_READ}: {folder / README_FILE}")
    return Exit.DONE


def _require_free(folder: Path, *, force: bool) -> None:
    """Only a world made here before may be in the way, and only with `force`.

    Its README says that the folder may be deleted at any time, so nobody's own files lie in it;
    behind a link they may, so a folder with one is no world.
    """
    if not os.path.lexists(folder) or (folder.is_dir() and not any(folder.iterdir())):
        return
    if not (folder / EXPECTED_FILE).is_file() or has_links(folder):
        raise SurveyError(Code.OUTPUT_EXISTS, {"reason": "not_a_world", FILE_FACT: str(folder)})
    if not force:
        raise SurveyError(Code.OUTPUT_EXISTS, {FILE_FACT: str(folder)})


def _clear(folder: Path) -> None:
    """Take the files of a world made here before away: they would mix with the new one.

    What a person did in that world, the drafts and identities in its profile, stays.
    """
    for pattern in _ONE_WORLD:
        for path in folder.glob(pattern):
            remove_quietly(path)


@contextmanager
def _progress(bodies: int) -> Iterator[Callable[[int], None]]:
    """A bar on stderr where that is a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield lambda _made: None
        return
    with click.progressbar(length=bodies, label=str(_MAKING), file=sys.stderr) as bar:
        yield lambda _made: bar.update(1)
