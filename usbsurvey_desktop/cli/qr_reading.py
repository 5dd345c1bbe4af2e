"""`qr read`: packages back from their sheets."""

from collections.abc import Sequence
from pathlib import Path

import click

from usbsurvey_desktop.cli.command import CodedCommand, WrongUse, argument, option
from usbsurvey_desktop.cli.exit_codes import Exit, exit_code
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, force
from usbsurvey_desktop.cli.output import require_free, tell, write_json, write_lines
from usbsurvey_desktop.cli.qr_making import QR_FORBIDDEN
from usbsurvey_desktop.cli.qr_report import (
    check_lines,
    document,
    failures,
    refusal_lines,
    standing_line,
    took_lines,
    written_lines,
)
from usbsurvey_desktop.cli.qr_restored import Restored, is_folder, restored, write_packages
from usbsurvey_desktop.cli.qr_scans import Gathered, scan_files
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.qr.heap import Fed, Heap

_NOTHING_GIVEN = Words(
    "読み取った画像かPDF、または --texts を指定してください。",
    "Name scanned pictures or PDFs, or --texts.",
)


@click.command(
    "read",
    cls=CodedCommand,
    words=Words(
        "QR提出票を読み取り、提出ファイルに戻します。何枚でも、どの順でも、まとめて指定できます。\n"
        "スキャナーの画像（PNG、JPEG、BMP、TIFF）、PDF、それらの入ったフォルダーを読みます。\n"
        "手持ちのスキャナーには --texts を使います。",
        "Read QR sheets back into packages: any number of pages, in any order, at once.\n"
        "It takes pictures of a scanner (PNG, JPEG, BMP, TIFF), PDFs, and folders of them;\n"
        "for a hand-held scanner there is --texts.",
    ),
)
@argument(
    "files",
    ja="画像、PDF、またはフォルダー",
    en="pictures, PDFs or folders",
    type=FILE,
    nargs=-1,
)
@option(
    "--texts",
    multiple=True,
    type=FILE,
    metavar="FILE|-",
    ja="記号の文字を1行に1つ書いたファイル。- は手持ちのスキャナーで打ち込む"
    "（終わりは Ctrl+D、Windowsでは Ctrl+Z と Enter）。",
    en="the texts of symbols, one on a line; - takes what a hand-held scanner types "
    "(end: Ctrl+D, on Windows Ctrl+Z and Enter)",
)
@option(
    "--out",
    required=True,
    type=FILE,
    metavar="PKG|DIR",
    ja="提出ファイルの名前。フォルダーなら、そこに入れます（末尾の付かない新しい名前もフォルダー）。",
    en="the package; or a folder for them, also a new name without an ending",
)
@force
@as_json
@click.pass_obj
def qr_read(
    rim: Rim,
    *,
    files: tuple[Path, ...],
    texts: tuple[Path, ...],
    out: Path,
    force: bool,
    as_json: bool,
) -> Exit:
    """Write every package that is whole, and tell what is missing of the others."""
    if not rim.rules.is_qr_allowed:
        raise WrongUse(QR_FORBIDDEN)
    if not (files or texts):
        raise WrongUse(_NOTHING_GIVEN)
    if not is_folder(out):
        require_free(out, force=force)
    gathered = _gathered(files, texts)
    found = tuple(map(restored, gathered.heap.sheets()))
    found = write_packages(found, out, force=force)
    tell(*refusal_lines(found, gathered), *check_lines(found))
    if as_json:
        write_json(document(found, gathered))
    else:
        write_lines(*written_lines(found))
    return _end(found, gathered)


def _gathered(files: tuple[Path, ...], texts: tuple[Path, ...]) -> Gathered:
    gathered = Gathered()
    gathered.read(scan_files(files))
    for path in texts:
        gathered.read_texts(path, _tell_standing)
    return gathered


def _tell_standing(heap: Heap, fed: Sequence[Fed]) -> None:
    """What stands after a line that is typed at a terminal."""
    marks = {one.mark for one in fed}
    tell(*(standing_line(sheet) for sheet in heap.sheets() if sheet.mark in marks))
    tell(*took_lines(fed))


def _end(found: tuple[Restored, ...], gathered: Gathered) -> Exit:
    """0 if all became files, 1 if some did; else as for the first thing that is refused."""
    refused = failures(found, gathered)
    if not refused:
        return Exit.DONE
    return Exit.ANSWER_IS_NO if any(one.file for one in found) else exit_code(refused[0].code)
