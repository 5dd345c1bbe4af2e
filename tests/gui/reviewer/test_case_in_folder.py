"""A case of a 受領フォルダー: the next one and the one before, and what the cover keeps."""

from PySide6.QtCore import Qt

from tests.support import worlds
from tests.support.covering import cover
from tests.support.inboxes import Inbox, InboxView, filled
from tests.support.keyboard import compose
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen, texts, write
from tests.support.reviewing import Shared
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.review.ledger_record import Act


def _first_case(inbox: Inbox) -> MainWindow:
    window = inbox.open(with_roster=True)
    keys(window, Qt.Key.Key_Home, ENTER)
    screen(window, CaseView)
    return window


def test_one_case_after_another_is_decided(office: Office) -> None:
    """Decide, go on, and at both ends of the list it is told; the folder is as it was."""
    inbox = filled(office)
    window = _first_case(inbox)
    press(window, "前の団体")
    before = window.bar.text
    press(window, "保留にする")
    keys(window, Qt.Key.Key_Space)
    press(window, "次の団体")
    press(window, "次の団体")
    at = texts(screen(window, CaseView))
    press(window, "次の団体")

    assert before == "一覧の最初です。"
    assert window.bar.text == "一覧の最後です。"
    assert "第2版" in at
    assert "前の版（第1版）との違い 0問" in at
    assert Shared(inbox.folder).ledger().entries[-1].line.act is Act.HELD
    press(window, "受領フォルダーに戻る")
    assert "保留" in "".join(_cells(window))


def _cells(window: MainWindow) -> list[str]:
    view = screen(window, InboxView)
    table = window.focusWidget()
    model = table.model() if hasattr(table, "model") else None
    assert model is not None, view
    return [
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def test_the_cover_takes_folder_and_case_and_keeps_the_words(office: Office) -> None:
    """The 合言葉 opens the folder again; the case has the comment that was begun."""
    window = _first_case(filled(office))
    compose(screen(window, CaseView).whole.box, "途中です。")

    words = texts(cover(window)) + texts(window)
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)
    screen(window, InboxView)
    keys(window, Qt.Key.Key_Home, ENTER)

    assert "途中" not in words
    assert screen(window, CaseView).words() == {None: "途中です。"}


def test_a_file_that_went_bad_is_told_over_the_case_before(office: Office) -> None:
    """The next one does not open: its check is named, and this case stays."""
    inbox = filled(office)
    window = _first_case(inbox)
    view = screen(window, CaseView)
    for path in inbox.folder.glob("*.sealed*"):
        path.write_bytes(path.read_bytes()[:-40])

    press(window, "次の団体")

    assert "止まった点検：" in window.bar.text
    assert screen(window, CaseView) is view


def test_a_file_that_is_gone_is_told(office: Office) -> None:
    """Somebody moved it meanwhile."""
    inbox = filled(office)
    window = _first_case(inbox)
    for path in inbox.folder.glob("*.sealed*"):
        path.unlink()

    press(window, "次の団体")

    assert "file_unreadable" in texts(window.bar)
    screen(window, CaseView)
