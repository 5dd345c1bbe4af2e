"""Where the sealed file goes, and what happens where it cannot go."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from tests.support.newcomer import ENTER, answer, begin, sign
from tests.support.office import Office, keys, press, screen, texts, write
from usbsurvey_desktop.gui.filling.hidden_list import HiddenList
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView

NAME = "131016-small-survey-r1.sealed.txt"


def _before_sealing(office: Office) -> MainWindow:
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    return window


def test_a_name_that_is_taken_is_not_overwritten(office: Office) -> None:
    """The other file stays as it was; another place is one press away."""
    office.output.mkdir()
    (office.output / NAME).write_text("もとのファイル")
    other = office.folder / "other"
    other.mkdir()
    window = _before_sealing(office)
    keys(window, ENTER)
    words = window.bar.text
    office.ask.answers.append(other)

    press(window, "保存場所を変える")
    press(window, "提出ファイルを作る")

    assert "同じ名前のファイル" in words
    assert NAME in words
    assert (office.output / NAME).read_text() == "もとのファイル"
    assert (other / NAME).exists()
    screen(window, SubmittedView)


def test_a_place_that_cannot_be_written_keeps_everything(office: Office) -> None:
    """The file is named, nothing half-made lies there, and the same press works elsewhere."""
    office.output.write_text("no folder")
    window = _before_sealing(office)
    keys(window, ENTER)
    words = window.bar.text
    view = screen(window, SubmitView)

    office.output.unlink()
    press(window, "提出ファイルを作る")

    assert f"「{NAME}」を書き込めません。下書きは無事です。" in words
    assert not view.isVisible()
    assert [path.name for path in office.output.iterdir()] == [NAME]


def test_the_done_page_tells_the_receipt_and_leads_home(office: Office) -> None:
    """What to pass on can be copied; nothing has been sent."""
    window = _before_sealing(office)
    keys(window, ENTER)
    words = texts(screen(window, SubmittedView))

    press(window, "受付照合をコピー")
    press(window, "ホームに戻る")

    assert "まだ送られていません。このソフトは送信しません。" in words
    assert _clipboard() in words
    assert re.fullmatch(r"\d{5} \d{5} \d{5}", _clipboard())
    screen(window, HomeView)


def _clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_inputs_that_will_not_be_sent_are_one_press_away(office: Office) -> None:
    """Before sealing people can look at what stays in the draft, and come back."""
    window = office.open_window()
    begin(window)
    _answer_yes_then_no(window)
    sign(window)

    press(window, "提出しない入力 1件")
    words = texts(screen(window, HiddenList))
    press(window, "回答に戻る")

    screen(window, SubmitView)
    assert "A-2" in words


def _answer_yes_then_no(window: MainWindow) -> None:
    write(window, "y")
    keys(window, ENTER)
    write(window, "a")
    marks = screen(window, SurveyView).findChildren(QRadioButton)
    no = next(mark for mark in marks if mark.accessibleName() == "いいえ")
    QTest.mouseClick(no, Qt.MouseButton.LeftButton)
    press(window, "保存して次へ")
