"""What needs Qt but no window: `self-test`, and the PDFs that commands make.

Qt is imported when the command runs, because every other command passes by here.
"""

import sys
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from usbsurvey_desktop import selftest
from usbsurvey_desktop.cli.command import CodedCommand
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import as_json
from usbsurvey_desktop.cli.output import write_json, write_lines
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.places import resource
from usbsurvey_desktop.settings import Language

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from usbsurvey_desktop.cli.rim import MakeAnnexPdf, MakeFormPdf, MakePdf, MakeQrPdf
    from usbsurvey_desktop.engine.form import Form
    from usbsurvey_desktop.qr.sheet import QrSheet
    from usbsurvey_desktop.sealing.pack import Pack
    from usbsurvey_desktop.tally.report import Report

_SAMPLE = "提出ファイルを作る 髙﨑"
_VOID_CALLS = 20_000
_NOISE = 1_000
_SCAN_DPI = 200
_PAGE_DOTS = (1_654, 2_339)
"""A4 at so many dots an inch."""
_WHITE = 255
_PASSED = Words("合格", "passed")
_FAILED = Words("不合格", "failed")
_NAMES = {
    "resources": Words("同梱物", "what is shipped"),
    "forms": Words("調査票と様式", "forms"),
    "known_answers": Words("暗号の計算", "cryptography, by known answers"),
    "draft": Words("下書きの往復", "a draft there and back"),
    "package": Words("提出ファイルの往復", "a package there and back"),
    "processes": Words("並行した点検", "processes that check packages"),
    "workbook": Words("表計算への書出し", "a workbook"),
    "fonts": Words("日本語の文字", "fonts for Japanese"),
    "look": Words("画面の表示", "the look of the screen"),
    "none_references": Words("画面部品の動作", "the parts of the screen at work"),
    "paper": Words("QR提出票の印刷と読取り", "a QR sheet, printed and scanned"),
}


@click.command(
    "self-test",
    cls=CodedCommand,
    words=Words(
        "このプログラムが正しく動くかを自分で点検します。\n"
        "同梱物、調査票、暗号の計算、下書きと提出ファイルの往復、並行した点検、\n"
        "表計算への書出し、文字の表示、QR提出票の印刷と読取りを調べます。",
        "Let the program check itself:\n"
        "what it ships, its forms, known answers, a draft and a package there and back,\n"
        "processes, a workbook, fonts, a QR sheet printed and scanned.",
    ),
)
@as_json
@click.pass_obj
def self_test(rim: Rim, *, as_json: bool) -> Exit:
    """Run every check and print how each ended."""
    app = application()
    made = selftest.rehearsal(rim.now)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        checks = {
            **selftest.core_checks(folder, rim.now, made),
            **screen_checks(app),
            "paper": lambda: check_paper(folder, made()),
        }
        outcomes = selftest.run(checks)
    is_whole = all(outcome.is_passed for outcome in outcomes)
    if as_json:
        rows = [
            {"check": one.check, "ok": one.is_passed, "why": one.why or None} for one in outcomes
        ]
        write_json({"ok": is_whole, "checks": rows})
    else:
        for one in outcomes:
            end, check = _PASSED if one.is_passed else _FAILED, _NAMES[one.check]
            write_lines(f"{end} {check} ({one.check}) {one.why}".rstrip())
    return Exit.DONE if is_whole else Exit.ANSWER_IS_NO


def screen_checks(app: "QApplication") -> Mapping[str, selftest.Check]:
    """The checks of the screen; none of them shows anything."""
    return {
        "fonts": check_fonts,
        "look": partial(check_look, app),
        "none_references": partial(check_none_references, app),
    }


def check_fonts() -> None:
    """Some installed font can write Japanese."""
    from PySide6.QtGui import QFont, QFontDatabase, QRawFont  # noqa: PLC0415 - see above

    families = QFontDatabase.families(QFontDatabase.WritingSystem.Japanese)
    fonts = (QRawFont.fromFont(QFont(family)) for family in families)
    can_write = any(all(font.supportsCharacter(ord(sign)) for sign in _SAMPLE) for font in fonts)
    selftest.require(can_write)


def check_look(app: "QApplication") -> None:
    """The shipped look applies, and a label in it can be painted."""
    from PySide6.QtWidgets import QLabel  # noqa: PLC0415 - see above

    from usbsurvey_desktop.gui.theme import apply  # noqa: PLC0415 - see above

    tokens = resource("style/tokens.json").read_bytes()
    apply(app, tokens, resource("style/base.qss").read_bytes())
    label = QLabel(_SAMPLE)
    selftest.require(not label.grab().isNull())
    label.deleteLater()


def check_none_references(app: "QApplication") -> None:
    """Calls that return nothing leave `None` alone: PySide6 6.12.0 on CPython 3.11 does not."""
    before = sys.getrefcount(None)
    for _ in range(_VOID_CALLS):
        app.setObjectName("usbsurvey")
    selftest.require(abs(sys.getrefcount(None) - before) < _NOISE)


def check_paper(folder: Path, made: selftest.Rehearsal) -> None:
    """A package is printed, into a PDF and a picture, and read again from both."""
    from usbsurvey_desktop.qr.frames import join  # noqa: PLC0415 - see above
    from usbsurvey_desktop.qr.scanner import Scanner  # noqa: PLC0415 - see above
    from usbsurvey_desktop.qr.sheet import drawn  # noqa: PLC0415 - see above

    sheet = drawn(made.sealed.text, made.sealed.digest)
    pdf, picture = folder / "self-test.pdf", folder / "self-test.png"
    pdf.write_bytes(qr_pdf(sheet, made.reader.now))
    selftest.require(len(sheet.pages) == 1 and _scan_of(sheet).save(str(picture)))
    with Scanner() as scanner:
        for file in (pdf, picture):
            texts = [text for page in scanner.read(file).pages for text in page.texts]
            selftest.require(join(texts) == made.sealed.text)


def pdf_maker() -> "MakePdf":
    """What makes the PDF of a tally, in Japanese like every export.

    Raises:
        SurveyError: `file_unwritable` with reason `no_qt` where Qt cannot be loaded.
    """
    _require_qt()
    return report_pdf


def qr_pdf_maker() -> "MakeQrPdf":
    """What makes the PDF of a QR sheet, the same as the windows make in Japanese.

    Raises:
        SurveyError: `file_unwritable` with reason `no_qt` where Qt cannot be loaded.
    """
    _require_qt()
    return qr_pdf


def form_pdf_maker() -> "MakeFormPdf":
    """What makes the PDF of a form on paper, in Japanese or English.

    Raises:
        SurveyError: `file_unwritable` with reason `no_qt` where Qt cannot be loaded.
    """
    _require_qt()
    return form_pdf


def annex_pdf_maker() -> "MakeAnnexPdf":
    """What makes the PDF of an annex, in Japanese like the letter it goes with.

    Raises:
        SurveyError: `file_unwritable` with reason `no_qt` where Qt cannot be loaded.
    """
    _require_qt()
    return annex_pdf


def report_pdf(report: "Report", now: "datetime") -> bytes:
    """The report of a tally as a PDF; `now` (aware) is its time.

    Raises:
        SurveyError: `file_unwritable` with reason `no_fonts` where none can write Japanese.
    """
    from usbsurvey_desktop.gui.printing.pdf import pdf_of  # noqa: PLC0415 - see above
    from usbsurvey_desktop.gui.printing.tally_sheet import tally_papers  # noqa: PLC0415 - see above

    _require_fonts()
    return pdf_of(tally_papers(report), now)


def qr_pdf(sheet: "QrSheet", now: "datetime") -> bytes:
    """A QR sheet as a PDF; `now` (aware) is its time.

    Raises:
        SurveyError: `file_unwritable` with reason `no_fonts` where none can write Japanese.
    """
    from usbsurvey_desktop.gui.printing.pdf import pdf_of  # noqa: PLC0415 - see above
    from usbsurvey_desktop.gui.printing.qr_sheet import qr_papers  # noqa: PLC0415 - see above

    _require_fonts()
    return pdf_of(qr_papers(sheet), now)


def form_pdf(form: "Form", digest: str, language: str, now: "datetime") -> bytes:
    """A form on paper as a PDF, our words in a language; `now` (aware) is its time.

    Raises:
        SurveyError: `file_unwritable` with reason `no_fonts` where none can write Japanese.
    """
    from usbsurvey_desktop.gui.i18n import Languages  # noqa: PLC0415 - see above
    from usbsurvey_desktop.gui.printing.form_sheet import (  # noqa: PLC0415 - see above
        PrintedForm,
        form_paper,
    )
    from usbsurvey_desktop.gui.printing.pdf import pdf_of  # noqa: PLC0415 - see above

    _require_fonts()
    languages = Languages(application(), resource("i18n/en.qm"), Language.JAPANESE)
    languages.show(Language(language))
    try:
        return pdf_of((form_paper(PrintedForm(form, digest)),), now)
    finally:
        languages.show(Language.JAPANESE)
        languages.deleteLater()


def annex_pdf(pack: "Pack", file: str, now: "datetime") -> bytes:
    """The annex of an official letter as a PDF; `now` (aware) is its time.

    Raises:
        SurveyError: `file_unwritable` with reason `no_fonts` where none can write Japanese.
    """
    from usbsurvey_desktop.gui.printing.annex_sheet import annex_paper  # noqa: PLC0415 - see above
    from usbsurvey_desktop.gui.printing.pdf import pdf_of  # noqa: PLC0415 - see above

    _require_fonts()
    return pdf_of((annex_paper(pack, file),), now)


def _scan_of(sheet: "QrSheet") -> "QImage":
    """The first page of a sheet as a scanner sees it."""
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415 - see above

    from usbsurvey_desktop.gui.printing.layout import DOTS, Pages  # noqa: PLC0415 - see above
    from usbsurvey_desktop.gui.printing.qr_sheet import qr_papers  # noqa: PLC0415 - see above

    image = QImage(*_PAGE_DOTS, QImage.Format.Format_Grayscale8)
    image.fill(_WHITE)
    painter = QPainter(image)
    painter.scale(_SCAN_DPI / DOTS, _SCAN_DPI / DOTS)
    Pages(qr_papers(sheet)).paint(painter, 0)
    painter.end()
    return image


def _require_qt() -> None:
    try:
        import PySide6.QtWidgets  # noqa: PLC0415 - see above
    except ImportError as error:
        raise SurveyError(Code.FILE_UNWRITABLE, {"reason": "no_qt"}) from error
    del PySide6


def _require_fonts() -> None:
    application()
    try:
        check_fonts()
    except SurveyError as error:
        raise SurveyError(Code.FILE_UNWRITABLE, {"reason": "no_fonts"}) from error


def application() -> "QApplication":
    """The application of this process; one that shows nothing is made if there is none."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - see above

    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    return QApplication([sys.argv[0], "-platform", platform_without_screen(sys.platform)])


def platform_without_screen(system: str) -> str:
    """By which of Qt's platforms nothing is shown, and the fonts of the system are known.

    On Windows that is its own, as long as no window is opened: the other looks for fonts in a
    folder beside Qt, and finds none.
    """
    return "windows" if system == "win32" else "offscreen"
