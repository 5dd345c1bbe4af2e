"""集計: what bodies wrote, what is chosen of it, what a person writes, and the summary."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.support import fifty, worlds
from tests.support.covering import cover, uncover
from tests.support.inboxes import enter_passphrase
from tests.support.office import Office, focused, keys, press, put, screen, texts
from tests.support.scenery.tallying import (
    QUESTION,
    REMARK,
    SCOPE,
    accepted,
    choose,
    newest_alone,
    quoted,
    summary,
    tallied,
)
from tests.support.two_versions import LONG_TEXT
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.remark_file import RemarkFile
from usbsurvey_desktop.gui.reviewer.summary_words import SummaryPart
from usbsurvey_desktop.gui.reviewer.tally_summary_view import TallySummaryView
from usbsurvey_desktop.gui.reviewer.tally_texts import TallyTexts, TextTable
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView
from usbsurvey_desktop.gui.reviewer.tally_work import Gathered, TallyWish, count
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.review.fold import fold
from usbsurvey_desktop.review.overview import overview
from usbsurvey_desktop.tally.held import Holding
from usbsurvey_desktop.tally.remarks import WHOLE, Remarks, open_remarks, remarks_name

SURVEY = "small-survey"
WHOLE_REMARK = "半数の団体が庁内で使っています。"


def _file(office: Office) -> Path:
    return office.profile.remarks / remarks_name(SURVEY, worlds.identity("ministry"))


def _kept(office: Office) -> Remarks:
    return open_remarks(_file(office).read_bytes(), SURVEY, worlds.identity("ministry"))


def _table(window: MainWindow) -> TextTable:
    return screen(window, TallyView).findChildren(TextTable)[0]


def _choice(window: MainWindow) -> QCheckBox:
    return screen(window, TallyTexts).findChildren(QCheckBox)[0]


def _column(window: MainWindow) -> list[str]:
    model = _table(window).model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def _box(window: MainWindow) -> QPlainTextEdit:
    (box,) = [one for one in window.findChildren(QPlainTextEdit) if one.isVisible()]
    return box


def _of_several(office: Office) -> MainWindow:
    window = newest_alone(office)
    choose(window, QUESTION, 1)
    return window


def test_all_of_a_long_text_is_read_below_its_row(office: Office) -> None:
    """A row shows how it begins; the arrows lead from one to the next."""
    window = _of_several(office)
    table = _table(window)
    table.setFocus()

    keys(window, Qt.Key.Key_Down)

    words = texts(screen(window, TallyTexts))
    body = fifty.bodies()[3]
    assert str(table.model().index(1, 2).data()).endswith("…")
    assert f"1番目。{LONG_TEXT}" in words
    assert f"{body.name}（{body.code}）" in words


def test_a_text_is_chosen_in_its_row_and_below_it(office: Office) -> None:
    """Space in the list, or the box below; both say the same."""
    window = _of_several(office)
    table = _table(window)
    table.setFocus()

    keys(window, Qt.Key.Key_Space)
    in_row = (_column(window), _choice(window).isChecked())
    _choice(window).setFocus()
    keys(window, Qt.Key.Key_Space)

    assert in_row == (["載せる", "―", "―", "―"], True)
    assert _column(window) == ["―", "―", "―", "―"]


def test_a_click_chooses_too(office: Office) -> None:
    """By the mouse, and the row stays where it is."""
    window = _of_several(office)

    QTest.mouseClick(_choice(window), Qt.MouseButton.LeftButton)

    assert _column(window)[0] == "載せる"
    assert _table(window).currentIndex().row() == 0


def test_a_search_that_finds_nothing_has_nothing_to_choose(office: Office) -> None:
    """Space in the empty list does nothing, and no text stands below."""
    window = _of_several(office)
    edit = screen(window, TallyTexts).findChild(LineEdit)
    assert edit is not None

    put(edit, "そんな言葉はない")
    QTest.keyClick(_table(window), Qt.Key.Key_Space)

    assert "0件を表示" in texts(screen(window, TallyTexts))
    assert not _choice(window).isVisible()


def test_what_is_written_is_kept_sealed_for_the_next_time(office: Office, qtbot: QtBot) -> None:
    """Saved without being asked to, readable for nobody else, there when the folder is opened."""
    window = quoted(office)
    qtbot.waitUntil(_file(office).exists)
    text = fifty.bodies()[2].code
    raw = _file(office).read_bytes()

    press(window, "受領フォルダーに戻る")
    press(window, "集計")
    choose(window, SCOPE, 1)
    choose(window, QUESTION, 1)

    assert REMARK.encode() not in raw
    assert LONG_TEXT.encode() not in raw
    assert _kept(office).words == {"A2": REMARK}
    assert [one.body for one in _kept(office).quotes] == [text]
    assert _box(window).toPlainText() == REMARK
    assert _column(window)[0] == "載せる"


def test_leaving_saves_at_once(office: Office) -> None:
    """Nobody waits for the two seconds."""
    window = quoted(office)

    press(window, "受領フォルダーに戻る")

    screen(window, InboxView)
    assert _kept(office).words == {"A2": REMARK}


def test_closing_the_window_saves(office: Office) -> None:
    """What was typed a moment ago is on the disk."""
    window = quoted(office)

    window.close()

    assert _kept(office).words == {"A2": REMARK}


def test_covering_saves_and_hides(office: Office) -> None:
    """Nothing of it stands on the cover."""
    window = quoted(office)

    cover(window)

    assert REMARK not in texts(screen(window, CoverView))
    assert _kept(office).words == {"A2": REMARK}


def test_what_cannot_be_saved_is_told_and_given_up_only_by_a_press(office: Office) -> None:
    """The place for it is taken by a file; the screen stays with the words in it."""
    window = quoted(office)
    office.profile.remarks.write_bytes(b"")

    press(window, "受領フォルダーに戻る")
    words = texts(window)
    still = _box(window).toPlainText()
    press(window, "保存せずに移る")

    assert "考察を保存できません。" in words
    assert "file_unwritable" in words
    assert still == REMARK
    screen(window, InboxView)


def test_a_window_does_not_close_over_what_cannot_be_saved(office: Office) -> None:
    """It tells, and closes when that is given up."""
    window = quoted(office)
    office.profile.remarks.write_bytes(b"")

    window.close()
    was_open = window.isVisible()
    press(window, "保存せずに閉じる")

    assert was_open
    assert not window.isVisible()


def test_what_could_not_be_saved_before_is_saved_from_under_the_cover(office: Office) -> None:
    """It lies there sealed until the disk takes it; then the folder opens as before."""
    window = quoted(office)
    office.profile.remarks.write_bytes(b"")
    cover(window)
    told = texts(window)
    office.profile.remarks.unlink()

    uncover(window, worlds.PASSPHRASE)

    assert "file_unwritable" in told
    screen(window, InboxView)
    assert _kept(office).words == {"A2": REMARK}


def test_a_save_that_fails_by_itself_is_told_and_tried_again(office: Office, qtbot: QtBot) -> None:
    """The next letter saves all of it."""
    window = quoted(office)
    office.profile.remarks.write_bytes(b"")
    qtbot.waitUntil(lambda: "考察を保存できません。" in texts(window))
    office.profile.remarks.unlink()

    put(_box(window), f"{REMARK}続き")
    qtbot.waitUntil(_file(office).exists)

    assert _kept(office).words == {"A2": f"{REMARK}続き"}


def test_remarks_that_do_not_open_are_left_as_they_are(office: Office) -> None:
    """It is told why nothing can be written; the tally is there all the same."""
    inbox = accepted(office)
    _file(office).parent.mkdir()
    _file(office).write_bytes(b"USBREMARK1")
    window = inbox.open(with_roster=True)

    press(window, "集計")
    told = texts(window)
    choose(window, QUESTION, 1)
    QTest.keyClick(_table(window), Qt.Key.Key_Space)
    choosing = _choice(window).isVisible()
    press(window, "要約を見る")
    whole = [box.isVisible() for box in window.findChildren(QPlainTextEdit)]
    press(window, "設問ごとの集計に戻る")
    press(window, "受領フォルダーに戻る")

    assert "前に書いた考察のファイル" in told
    assert "decrypt_failed" in told
    assert not choosing
    assert not any(whole)
    assert _file(office).read_bytes() == b"USBREMARK1"


def test_the_summary_reads_as_a_report(office: Office) -> None:
    """Three first places with a tie, notable shares, the text that was chosen, the own words."""
    window = summary(office)

    words = texts(screen(window, TallySummaryView))

    assert "1位　庁内のサーバに置いている　2件（50.0％）" in words
    assert "2位　クラウドに置いている　1件（25.0％）\n2位　未定　1件（25.0％）" in words
    assert "回答した団体の4分の3以上が選びました：その他" in words
    assert "回答した団体のどれも選んでいません：庁外、なし" in words
    assert f"・0番目。{LONG_TEXT}（{fifty.bodies()[2].name}）" in words
    assert REMARK in words
    assert "1番目。" not in words
    assert "入れる範囲：読めたものすべて" in words


def test_the_summary_leads_back_to_where_one_was(office: Office) -> None:
    """By its Alt letter; the focus is at the button that led there, the question is the same."""
    window = summary(office)

    (back,) = screen(window, TallySummaryView).findChildren(QPushButton)
    back.setFocus()
    keys(window, Qt.Key.Key_Return)

    at = focused(window)
    assert isinstance(at, QPushButton)
    assert at.text() == "要約を見る(&Y)"
    assert "A-2 場面" in texts(screen(window, TallyView))


def test_escape_leads_back_from_the_summary(office: Office) -> None:
    """Also from the box for the whole, and what stands in it is kept."""
    window = summary(office)

    put(_box(window), WHOLE_REMARK)
    _box(window).setFocus()
    keys(window, Qt.Key.Key_Escape)

    screen(window, TallyView)
    press(window, "要約を見る")
    assert _box(window).toPlainText() == WHOLE_REMARK


def test_words_about_the_whole_are_kept_too(office: Office) -> None:
    """They stand in the summary the next time."""
    window = summary(office)

    put(_box(window), WHOLE_REMARK)
    press(window, "設問ごとの集計に戻る")
    press(window, "要約を見る")
    shown = _box(window).toPlainText()
    press(window, "設問ごとの集計に戻る")
    press(window, "受領フォルダーに戻る")

    assert shown == WHOLE_REMARK
    assert _kept(office).words == {"A2": REMARK, WHOLE: WHOLE_REMARK}


def test_the_summary_of_nothing_says_so(office: Office) -> None:
    """No body was accepted: no first places."""
    inbox = accepted(office)
    window = inbox.begin()
    enter_passphrase(window)
    press(window, "集計")

    press(window, "要約を見る")

    words = texts(screen(window, TallySummaryView))
    assert "集計に入る回答がありません。受理した団体が0です。" in words
    assert "データから" not in words


def test_a_part_shows_the_texts_of_its_bodies_alone(office: Office) -> None:
    """What is said of a question is written for all of it, whatever part is shown."""
    window = tallied(office)
    put(_box(window), REMARK)
    choose(window, QUESTION, 0)
    other = _box(window).toPlainText()
    choose(window, QUESTION, 1)

    assert other == ""
    assert _box(window).toPlainText() == REMARK


def test_a_long_summary_comes_in_pieces_and_whole(qtbot: QtBot, tmp_path: Path) -> None:
    """The first questions at once, the others as soon as the window is idle, in order."""
    file = RemarkFile(tmp_path / "r", SURVEY, worlds.identity("ministry"))
    found = overview((), fold((), survey=SURVEY, roster=None), ())
    counts = count(
        Gathered((worlds.pack(),), (), found, Holding(), file, None), TallyWish(), worlds.NOW
    )
    parts = [SummaryPart(f"問{n:02}", "", (f"{n}位",), (), "") for n in range(24)]

    view = TallySummaryView(counts, parts, None)
    qtbot.addWidget(view)
    view.show()
    first = texts(view)
    qtbot.waitUntil(lambda: "問23" in texts(view))

    titles = [line for line in texts(view).split("\n") if line.startswith("問")]
    assert "問04" in first
    assert "問23" not in first
    assert titles == [part.title for part in parts]
