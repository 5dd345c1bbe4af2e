"""A draft that somebody else has open: looked at, or gone on with on a copy."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from tests.support.newcomer import ENTER, answer, begin
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.gui.respondent.locked_view import LockedView
from usbsurvey_desktop.gui.respondent.look_view import LookView
from usbsurvey_desktop.gui.respondent.work import Unlocking

_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def _opened(office: Office, passphrase: str = PASSPHRASE) -> MainWindow:
    window = office.open_window()
    keys(window, ENTER)
    write(window, passphrase)
    keys(window, ENTER)
    return window


def _locked(office: Office, passphrase: str = PASSPHRASE) -> tuple[MainWindow, MainWindow]:
    """A window that has the draft open, and another one that learns so."""
    window = office.open_window()
    begin(window)
    answer(window)
    window.close()
    first, second = _opened(office), _opened(office, passphrase)
    screen(second, LockedView)
    return first, second


def test_a_draft_that_is_open_elsewhere_is_read_and_nothing_can_be_changed(office: Office) -> None:
    """Enter shows every question with its answer; no field is there, and nothing is written."""
    first, second = _locked(office)
    before = {path: path.read_bytes() for path in office.profile.drafts.iterdir()}

    keys(second, ENTER)

    view = screen(second, LookView)
    words = texts(view)
    assert "見るだけで開いています。ここでは何も変えられず、何も保存しません。" in words
    assert "A-1　USBメモリを使っていますか。\n回答：いいえ" in words
    assert "回答：東京都 千代田区" in words
    assert second.head.subject.text() == "小さな調査／千代田区"
    assert second.head.save_state.text() == "見るだけ"
    assert {path: path.read_bytes() for path in office.profile.drafts.iterdir()} == before
    screen(first, SurveyView)

    keys(second, ENTER)
    screen(second, HomeView)


def test_a_wrong_passphrase_shows_nothing_of_a_locked_draft(office: Office) -> None:
    """The lock is told before the 合言葉 is tried; looking tries it, and asks again."""
    _first, second = _locked(office, "machigai")

    keys(second, ENTER)

    screen(second, DraftView)


def test_a_copy_of_a_locked_draft_is_worked_on_by_itself(office: Office) -> None:
    """It lies beside under a free name, and what is written there leaves the draft alone."""
    _first, second = _locked(office)
    draft = office.draft
    before = draft.read_bytes()

    press(second, "写しを作って開く")

    screen(second, SurveyView)
    copy = draft.with_name(f"{draft.stem}-2.usbdraft")
    assert f"写し {copy.name} を作って開きました。" in second.bar.text
    assert copy.read_bytes() == before
    write(second, "y")
    second.close()
    assert copy.read_bytes() != before
    assert draft.read_bytes() == before


def test_a_copy_is_not_made_by_a_wrong_passphrase(office: Office) -> None:
    """Nothing is left of the try."""
    _first, second = _locked(office, "machigai")

    press(second, "写しを作って開く")

    screen(second, DraftView)
    assert len(list(office.profile.drafts.glob("*.usbdraft"))) == 1


def test_whoever_looks_may_go_on_with_a_copy(office: Office) -> None:
    """The 合言葉 is asked again, because it is not kept while one looks."""
    _first, second = _locked(office)
    keys(second, ENTER)

    press(second, "写しを作って開く")
    words = second.bar.text
    write(second, PASSPHRASE)
    keys(second, ENTER)

    assert "写し 131016-small-survey-2.usbdraft を作りました。" in words
    screen(second, SurveyView)


def test_what_is_only_looked_at_is_covered_too(office: Office) -> None:
    """Ctrl+Shift+L takes the answers away; the 合言葉 shows them again."""
    _first, second = _locked(office)
    keys(second, ENTER)

    QTest.keyClick(focused(second), Qt.Key.Key_L, _CTRL_SHIFT)
    words = texts(screen(second, CoverView))
    write(second, PASSPHRASE)
    keys(second, ENTER)

    assert "下書きは見るだけで開いていました。" in words
    assert "いいえ" not in words
    assert "いいえ" in texts(screen(second, LookView))


def test_the_copy_of_a_draft_that_went_away_is_told(office: Office) -> None:
    """The screen stays, and says why."""
    _first, second = _locked(office)
    keys(second, ENTER)
    office.draft.unlink()

    press(second, "写しを作って開く")

    assert "131016-small-survey.usbdraft" in second.bar.text
    screen(second, LookView)


def test_the_passphrase_is_let_go_of_while_a_draft_is_looked_at(office: Office) -> None:
    """Nothing that is alive with the screen holds a way to open that still has the 合言葉."""
    _first, second = _locked(office)
    keys(second, ENTER)
    screen(second, LookView)

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    alive = [one for one in gc.get_objects() if isinstance(one, Unlocking)]

    assert [one.passphrase for one in alive if one.path == office.draft and one.passphrase] == []
