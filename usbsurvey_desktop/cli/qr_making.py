"""`qr make`: a package as a sheet of QR symbols."""

from pathlib import Path

import click

from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import CodedCommand, WrongUse, argument, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inputs import read_package
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, force, passphrase_file
from usbsurvey_desktop.cli.output import require_free, tell, write_file, write_json, write_lines
from usbsurvey_desktop.cli.pdf_names import require_pdf_name
from usbsurvey_desktop.cli.review_inputs import ReviewGiven, review_world
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.qr.sheet import QrSheet
from usbsurvey_desktop.records import JsonObject, from_base64url
from usbsurvey_desktop.submitting.on_paper import (
    named_of,
    require_begun,
    sheet_of,
    sheet_of_file,
)

QR_FORBIDDEN = Words(
    "管理者の設定（policy.json の qr_allowed）で、QR提出票は使わないことになっています。",
    "The administrator's policy (qr_allowed) rules out QR sheets.",
)
_BOTH_OR_NONE = Words(
    "--survey と --identity は、いっしょに指定してください。",
    "--survey and --identity go together.",
)
_SHEET = Words("枚数", "Pages")
_SYMBOLS = Words("記号（1枚に1個は予備）", "Symbols (one of each page is spare)")
_NUMBER = Words(
    "提出ファイルの照合番号（はじめの3組が受付照合）",
    "Package's check number (its first three groups are the receipt code)",
)
_NAMELESS = Words(
    "封をしたままなので、調査、団体、版は印刷していません。手で書き入れるか、"
    "--survey と --identity を指定してください。",
    "The package was not opened, so survey, body and revision are not printed. "
    "Write them by hand, or give --survey and --identity.",
)


@click.command(
    "make",
    cls=CodedCommand,
    words=Words(
        "提出ファイルから QR提出票（PDF）を作ります。\n"
        "封は開けません。調査と団体の名前も印刷するときは、開ける人の身分証を指定します。",
        "Make a QR sheet (PDF) of a package.\n"
        "The seal stays closed; to print the names too, name an identity that opens it.",
    ),
)
@argument("package", ja="提出ファイル（.sealed.txt）", en="a package (.sealed.txt)", type=FILE)
@option("--out", required=True, type=FILE, ja="作るPDF", en="the PDF to write")
@option("--survey", type=FILE, ja="調査票ファイル", en="the survey pack")
@option("--identity", type=FILE, ja="開ける人の身分証", en="the identity that opens it (.p12)")
@passphrase_file
@force
@as_json
@click.pass_obj
def qr_make(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    package: Path,
    out: Path,
    survey: Path | None,
    identity: Path | None,
    passphrase_file: Path | None,
    force: bool,
    as_json: bool,
) -> Exit:
    """Write the sheet of a package."""
    if not rim.rules.is_qr_allowed:
        raise WrongUse(QR_FORBIDDEN)
    if (survey is None) != (identity is None):
        raise WrongUse(_BOTH_OR_NONE)
    require_pdf_name(out, "--out")
    require_free(out, force=force)
    # Before the long work: Qt may not be here.
    make_pdf = rim.qr_pdf()
    with about(package):
        raw = read_bounded(package, PACKAGE.raw)
        require_begun(raw)
    if survey is None or identity is None:
        with about(package):
            sheet = sheet_of(raw)
        tell(str(_NAMELESS))
    else:
        given: ReviewGiven = {
            "survey": (survey,),
            "identity": identity,
            "roster": None,
            "passphrase_file": passphrase_file,
        }
        sheet = _named_sheet(package, given, rim)
    with about(out):
        pdf = make_pdf(sheet, rim.now())
    write_file(out, pdf, force=force)
    _tell_made(sheet, out, as_json=as_json)
    return Exit.DONE


def _tell_made(sheet: QrSheet, out: Path, *, as_json: bool) -> None:
    pages = len(sheet.pages)
    if as_json:
        document: JsonObject = {
            "file": str(out),
            "digest": sheet.digest,
            "pages": pages,
            "symbols": sheet.symbols,
        }
        write_json(document)
        return
    number = check_number(from_base64url(sheet.digest))
    facts = ((_SHEET, pages), (_SYMBOLS, sheet.symbols), (_NUMBER, number))
    write_lines(str(out), *(f"{name}: {value}" for name, value in facts))


def _named_sheet(package: Path, given: ReviewGiven, rim: Rim) -> QrSheet:
    """The sheet of a package that this identity opens, through every check.

    Raises:
        SurveyError: what opening or drawing it raises.
        WrongUse: what `review_world` raises.
    """
    opened = read_package(package, review_world(given, rim).reader)
    with about(package):
        return sheet_of_file(package, opened.digest, named_of(opened.submission, opened.pack))
