"""QR提出票: the sheet of a file that was made."""

from dataclasses import replace
from pathlib import Path

from tests.support import worlds
from tests.support.newcomer import answer, begin, sign
from tests.support.office import Office, keys, press, screen
from tests.support.policies import policy
from tests.support.revisions import ENTER, history, open_again
from tests.support.scenery.printing import laid_out
from tests.support.scenery.scene import Scene
from tests.support.scenery.submitting import submitted
from usbsurvey_desktop.gui.frame.history_view import HistoryView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.printing.print_view import PrintView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView


def asked(window: MainWindow) -> MainWindow:
    """From a screen with that button to the sheet."""
    press(window, "QR提出票を作る")
    laid_out(screen(window, PrintView))
    return window


def sheet(office: Office) -> MainWindow:
    """From the page of the file that was made."""
    return asked(submitted(office))


def later(office: Office) -> MainWindow:
    """From the history of a draft whose file was made before."""
    window = submitted(office)
    press(window, "ホームに戻る")
    open_again(window)
    history(window)
    return window


def file_gone(office: Office) -> MainWindow:
    """The file was moved since."""
    window = later(office)
    moved(office)
    press(window, "QR提出票を作る")
    screen(window, HistoryView)
    return window


def moved(office: Office) -> Path:
    """Move the file elsewhere; give the new place."""
    (file,) = office.output.glob("*.sealed.txt")
    return file.rename(office.folder / file.name)


def _whole(office: Office) -> MainWindow:
    window = sheet(office)
    press(window, "1ページ全体を見る")
    return window


def _saved(office: Office) -> MainWindow:
    window = sheet(office)
    office.ask.answers.append(office.folder / "sheet.pdf")
    press(window, "PDFで保存する")
    return window


def ruled_out(office: Office) -> MainWindow:
    """The administrator does not want it."""
    office.rules = replace(office.rules, policy=policy(qr_allowed=False))
    window = submitted(office)
    press(window, "QR提出票を作る")
    screen(window, SubmittedView)
    return window


def _guide_ruled_out(office: Office) -> MainWindow:
    window = ruled_out(office)
    press(window, "どうやって渡すか")
    return window


def _long_names(office: Office) -> MainWindow:
    title = "自治体における電磁的記録媒体の利用の実態に関する調査" * 8
    office.hold(worlds.pack(replace(worlds.TERMS, title=title[:200])))
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    keys(window, ENTER)
    return asked(window)


SCENES = (
    Scene("qr sheet: made", sheet),
    Scene("qr sheet: whole page", _whole),
    Scene("qr sheet: saved", _saved),
    Scene("qr sheet: long names", _long_names),
    Scene("qr sheet: later", later),
    Scene("qr sheet: file gone", file_gone),
    Scene("qr sheet: ruled out", ruled_out),
    Scene("qr sheet: ruled out in the guide", _guide_ruled_out),
)
