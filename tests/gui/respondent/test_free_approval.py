"""An approver whom the survey does not demand: offered first, and left out only knowingly."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from tests.support import worlds
from tests.support.managing import card_file
from tests.support.newcomer import (
    APPROVER_PASSPHRASE,
    ENTER,
    answer,
    begin,
    open_as_approver,
    sign_for_approval,
)
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.person_view import PersonView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.approval_view import ApprovalView
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView

HERE = "承認者に代わる"


@pytest.fixture(name="window")
def _window(office: Office) -> MainWindow:
    """The respondent has signed a draft that an approver can open."""
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "この下書きを開ける人")
    press(window, "人を加える")
    keys(window, Qt.Key.Key_Down)
    screen(window, PersonView).passphrase.first.setFocus()
    for _ in range(2):
        write(window, APPROVER_PASSPHRASE)
        keys(window, ENTER)
    press(window, "戻る")
    sign_for_approval(window)
    return window


def _approve(office: Office, window: MainWindow) -> None:
    press(window, HERE)
    open_as_approver(window)
    office.ask.answers.append(worlds.put_key_files(office.folder, "approver"))
    press(window, "ほかの身分証を選ぶ")
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)
    screen(window, HomeView)


def _open(window: MainWindow, passphrase: str, *, place: int = 0) -> None:
    press(window, "続きから回答する")
    view = screen(window, DraftView)
    if place:
        keys(window, Qt.Key.Key_Backtab, *[Qt.Key.Key_Down] * place)
        view.passphrase.setFocus()
    write(window, passphrase)
    keys(window, ENTER)


def test_the_hand_over_is_offered_first(office: Office, window: MainWindow) -> None:
    """The draft can be left for the approver; nothing is sealed, and the check page tells it."""
    words = texts(screen(window, ApprovalView))
    press(window, "確認に戻る")
    checked = texts(screen(window, CheckView))
    press(window, "承認に進む")
    keys(window, Qt.Key.Key_Down)
    steps = texts(screen(window, ApprovalView))

    QTest.keyClick(focused(window), ENTER, Qt.KeyboardModifier.ControlModifier)

    assert "承認者に、この下書きを開いてもらってください。" in words
    assert "承認者に席を代わってください。" in words
    assert "署名済み・承認待ちです。まだ提出していません。" in checked
    assert str(office.draft) in steps
    screen(window, HomeView)
    assert not office.output.exists()


def _ask_for_a_copy(window: MainWindow) -> None:
    keys(window, Qt.Key.Key_Down, Qt.Key.Key_Down)
    QTest.keyClick(focused(window), ENTER, Qt.KeyboardModifier.ControlModifier)


def test_a_copy_goes_to_the_approver(office: Office, window: MainWindow) -> None:
    """It is the draft as it was signed, and opens by the approver's 合言葉."""
    copy = office.folder / "写し.usbdraft"
    office.ask.answers.append(copy)
    _ask_for_a_copy(window)
    told = window.bar.text
    settle()
    press(window, "下書きのまま終える")
    screen(window, HomeView)

    assert told == "写しを保存しました：写し.usbdraft。承認者に渡してください。"
    slot = next(one for one in office.workplace().drafts.slots(copy) if one.label == "approver")
    opened = office.workplace().drafts.open(copy, APPROVER_PASSPHRASE, slot)
    assert opened.content.pending is not None
    opened.close()


def test_a_copy_that_cannot_be_written_is_told(office: Office, window: MainWindow) -> None:
    """The choice stays on the screen."""
    office.ask.answers.append(office.folder / "nowhere" / "copy.usbdraft")
    (office.folder / "nowhere").write_text("no folder")
    _ask_for_a_copy(window)

    assert "copy.usbdraft" in window.bar.text
    screen(window, ApprovalView)


def test_the_draft_is_no_copy_of_itself(office: Office, window: MainWindow) -> None:
    """Whoever names it loses nothing, and reads so."""
    office.ask.answers.append(office.draft)
    before = office.draft.read_bytes()
    _ask_for_a_copy(window)

    assert "同じ名前のファイル" in window.bar.text
    assert office.draft.read_bytes() == before


def test_going_on_without_the_approver_asks_first(office: Office, window: MainWindow) -> None:
    """Waiting is the first answer; the other one leads to the file, and says what is lost."""
    press(window, "提出ファイルを作る")
    asked = window.bar.text
    first = focused(window).property("text")
    keys(window, Qt.Key.Key_Space)
    screen(window, ApprovalView)
    press(window, "提出ファイルを作る")
    press(window, "承認なしで作る")
    screen(window, SubmitView)
    keys(window, ENTER)

    assert "承認なしの提出になります。" in asked
    assert first == "承認を待つ(&K)"
    screen(window, SubmittedView)
    assert len(list(office.output.iterdir())) == 1


def test_the_approver_of_a_sealed_draft_reads_what_is(window: MainWindow) -> None:
    """Nothing waits, and the file was made without an approval: no word of a missing signature."""
    press(window, "提出ファイルを作る")
    press(window, "承認なしで作る")
    keys(window, ENTER, ENTER)
    screen(window, HomeView)

    _open(window, APPROVER_PASSPHRASE, place=1)

    assert window.bar.text == (
        "承認を待つ回答は、いまはありません。第1版の提出ファイルは、承認なしで作られています。"
    )


def test_an_approved_draft_says_so_and_its_approver_reads_of_the_file(
    office: Office, window: MainWindow
) -> None:
    """The check page says 承認済み and leads to the file; afterwards nothing waits."""
    _approve(office, window)
    _open(window, PASSPHRASE)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    press(window, "確認に戻る")
    checked = texts(screen(window, CheckView))
    press(window, "提出に進む")
    keys(window, ENTER, ENTER)
    _open(window, APPROVER_PASSPHRASE, place=1)

    assert "署名済み・承認済みです。まだ提出していません。" in checked
    assert window.bar.text == (
        "承認を待つ回答は、いまはありません。第1版の提出ファイルは、作られています。"
    )


def test_only_an_identity_of_somebody_else_is_chosen_for_the_approver(
    office: Office, window: MainWindow
) -> None:
    """The public card beside it tells whose it is; the respondent's is never the first."""
    worlds.put_key_files(office.profile.identities, "approver")
    card_file(office, "approver").rename(office.profile.identities / "approver.card.txt")
    press(window, HERE)

    view = open_as_approver(window)

    first, own = view.picker.findChildren(QRadioButton)
    assert first.isChecked()
    assert "承認 次郎" in first.accessibleName()
    assert "山田 太郎" in own.accessibleName()
