"""After the cover each screen is shown again, or gives way to the work."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.covering import cover, uncover
from tests.support.fakes import PatientJobs
from tests.support.newcomer import ENTER, answer, begin, sign
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.hidden_list import HiddenList
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.sign_view import SignView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView


def test_the_check_page_is_shown_again(office: Office) -> None:
    """With the focus on its button."""
    window = office.open_window()
    begin(window)
    answer(window)
    before = focused(window).accessibleName() or focused(window).property("text")

    cover(window)
    uncover(window)

    screen(window, CheckView)
    assert (focused(window).accessibleName() or focused(window).property("text")) == before


def test_on_the_way_to_the_signature_the_identity_is_asked_again(office: Office) -> None:
    """The screen of the signature comes back without the 合言葉 that stood there."""
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "提出に進む")
    write(window, "korehana")

    cover(window)
    uncover(window)

    assert screen(window, SignView).picker.passphrase.passphrase() == ""


def test_a_sealed_file_is_told_of_again(office: Office) -> None:
    """The page that says it has not been sent comes back."""
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    keys(window, ENTER)
    before = texts(screen(window, SubmittedView))

    cover(window)
    uncover(window)

    assert texts(screen(window, SubmittedView)) == before


def test_what_is_under_way_ends_before_the_key_goes(office: Office) -> None:
    """A signature that was being made is in the draft; the screen after it comes back."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    jobs.is_late = True
    keys(window, ENTER)
    cover(window)
    jobs.is_late = False

    uncover(window)

    screen(window, SignView)


def test_the_list_of_what_is_not_sent_is_shown_again(office: Office) -> None:
    """And from there the way leads on to the check page."""
    window = office.open_window()
    begin(window)
    write(window, "y")
    _choose_second(window)
    press(window, "対象外の入力を見る")
    screen(window, HiddenList)

    cover(window)
    uncover(window)
    screen(window, HiddenList)
    press(window, "回答に戻る")

    screen(window, CheckView)


def _choose_second(window: MainWindow) -> None:
    """Answer A-2 and then say No to A-1, so that A-2 does not apply any more."""
    view = screen(window, SurveyView)
    view.pager.page.input_for("A2").setFocus()
    write(window, "a")
    view.pager.page.input_for("A1").setFocus()
    write(window, "n")


def test_the_list_of_people_gives_way_to_the_work(office: Office) -> None:
    """Half-typed 合言葉 are gone with it; the draft leads back to where its work is."""
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "この下書きを開ける人")
    press(window, "自分の合言葉を変える")
    write(window, PASSPHRASE)

    cover(window)
    uncover(window)

    screen(window, SurveyView)


def test_a_page_that_nobody_is_on_any_more_is_no_stumbling_block(office: Office) -> None:
    """Whoever stood in the outline or in the bar starts at the first question of the page."""
    window = office.open_window()
    begin(window)
    window.bar.show_message("お知らせ")
    window.bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.bar.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_L, both)

    uncover(window)

    assert window.windowTitle() == "媒体 - 小さな調査"
    assert focused(window).accessibleName() == "はい"
