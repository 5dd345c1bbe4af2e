"""A draft is moved to a corrected survey: told, asked for, shown, and written beside."""

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget

from tests.support import worlds
from tests.support.covering import cover, uncover
from tests.support.faults import FaultyOs
from tests.support.moving import NEW_WORDS, OLD_WORDS, corrected_pack
from tests.support.moving_desk import (
    at_home,
    before_the_move,
    content_of,
    open_draft,
    opened,
    unlock,
)
from tests.support.newcomer import ENTER
from tests.support.office import PASSPHRASE, Office, alt, focused, keys, press, screen, texts
from tests.support.returning import send_first
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.history_view import HistoryView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.printing.print_view import PrintView
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.gui.respondent.migration_view import MigrationView

OLD, NEW = "131016-small-survey.usbdraft", "131016-small-survey-v2.usbdraft"
_CTRL = Qt.KeyboardModifier.ControlModifier
TOLD = (
    "この調査票には、新しい版（調査票の第2版）があります。"
    "この下書きは、移すまで調査票の第1版のままです。"
)


def _tables(window: MainWindow) -> dict[str, list[list[str]]]:
    view = screen(window, MigrationView)
    return {one.accessibleName(): _rows(one) for one in view.findChildren(QTableWidget)}


def _rows(table: QTableWidget) -> list[list[str]]:
    cells = [
        [table.item(line, place) for place in range(table.columnCount())]
        for line in range(table.rowCount())
    ]
    return [[item.text() for item in row if item is not None] for row in cells]


def _drafts(office: Office) -> list[str]:
    return sorted(path.name for path in office.profile.drafts.glob("*.usbdraft"))


def test_opening_a_draft_tells_of_the_newer_version_and_moves_nothing(office: Office) -> None:
    """It opens and works with its own version."""
    window = opened(office)

    screen(window, SurveyView)
    told = window.bar.text
    assert window.close()

    assert told == TOLD
    assert _drafts(office) == [OLD]
    assert content_of(office, OLD).pack == worlds.pack().text


def test_a_stranger_who_signs_a_higher_version_is_not_told_of(office: Office) -> None:
    """Nor is a version that is not higher."""
    window = at_home(office, corrected_pack(9, "stranger"))
    open_draft(window)

    screen(window, SurveyView)
    assert window.bar.text == ""


def test_every_answer_stands_in_one_of_the_lists(office: Office) -> None:
    """What stays behind comes first; former and new words stand beside each other."""
    window = before_the_move(office)

    assert _tables(window) == {
        "引き継がない（1件）": [
            ["A-2 場面", "庁外、その他", "選んでいた選択肢が、新しい版にありません。"]
        ],
        "確かめる（2件）": [
            ["A-2 場面：その他", "研修会場で配布", "選択肢「庁外」", "（なし）"],
            ["A-3 意見", "意見です", OLD_WORDS, NEW_WORDS],
        ],
        "新しい設問（1問）": [["A-4 本数", "何本ありますか。"]],
        "引き継ぐ（2件）": [["団体", "東京都 千代田区（131016）"], ["A-1 利用", "はい"]],
    }
    assert "引き継がない（1件）、確かめる（2件）、新しい設問（1問）、引き継ぐ（2件）" in texts(
        screen(window, MigrationView)
    )


def test_a_list_is_read_row_by_row_with_the_arrows(office: Office) -> None:
    """A cell is heard with its head; Enter leads nowhere."""
    window = before_the_move(office)
    table = screen(window, MigrationView).findChildren(QTableWidget)[1]
    table.setFocus()
    keys(window, Qt.Key.Key_Down, ENTER)

    item = table.item(table.currentRow(), 3)
    assert table.currentRow() == 1
    assert item is not None
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == f"新しい言葉：{NEW_WORDS}"
    screen(window, MigrationView)


@pytest.mark.parametrize("key", [ENTER, Qt.Key.Key_Escape], ids=["enter", "escape"])
def test_whoever_presses_without_reading_has_moved_nothing(office: Office, key: Qt.Key) -> None:
    """やめる has the focus, and the person is where they were."""
    window = before_the_move(office)

    keys(window, key)

    screen(window, SurveyView)
    assert _drafts(office) == [OLD]


def test_the_move_writes_a_draft_beside_which_the_same_passphrase_opens(office: Office) -> None:
    """The former one is not written; the new one asks for a look at what is worded anew."""
    window = before_the_move(office)
    before = (office.profile.drafts / OLD).read_bytes()

    alt(window, "M")
    asked = screen(window, DraftView)
    told = window.bar.text
    unlock(window)

    view = screen(window, SurveyView)
    assert asked.heading
    assert told.startswith(f"新しい版の下書き {NEW} を作りました。")
    assert "要再確認" in texts(view)
    assert (office.profile.drafts / OLD).read_bytes() == before
    assert window.close()
    content = content_of(office, NEW)
    assert content.pack == corrected_pack().text
    assert "A2" not in content.answers
    assert {one.link_id: one.text for one in content.comments} == {
        "A2": "調査票の第1版での回答：庁外、その他",
        "A3": f"調査票の第1版での言葉：{OLD_WORDS}",
    }


def test_home_goes_on_with_the_new_one_and_tells_which_was_moved(office: Office) -> None:
    """It stands first, whichever was saved last."""
    window = before_the_move(office)
    alt(window, "M")
    unlock(window)
    assert window.close()
    window = office.open_window()
    home = texts(screen(window, HomeView))

    assert f"調査票の新しい版に移しました。続きは {NEW} です。" in home
    assert home.index(NEW) < home.index(OLD)


def test_the_old_one_says_that_another_goes_on(office: Office) -> None:
    """Whoever opens it all the same works in it with its own version."""
    window = before_the_move(office)
    alt(window, "M")
    unlock(window)
    assert window.close()
    window = office.open_window(office.profile.drafts / OLD)
    unlock(window)

    view = screen(window, OlderView)
    assert f"続きは {NEW} に書いてください。" in texts(view)
    press(window, "開く")
    screen(window, SurveyView)
    assert window.bar.text == TOLD


def test_a_second_move_writes_another_file(office: Office) -> None:
    """What was written in the first one stays."""
    window = before_the_move(office)
    alt(window, "M")
    assert window.close()
    window = office.open_window(office.profile.drafts / OLD)
    unlock(window)
    press(window, "開く")
    alt(window, "V")
    alt(window, "M")

    assert _drafts(office) == ["131016-small-survey-v2-2.usbdraft", NEW, OLD]
    screen(window, DraftView)


def test_where_nothing_can_be_written_everything_stays(office: Office) -> None:
    """The lists are still there, with why it was not done."""
    calls = FaultyOs()
    office.calls = calls
    window = before_the_move(office)
    calls.arm(1, OSError(errno.ENOSPC, "full"), lasting=True)

    alt(window, "M")
    calls.disarm()

    screen(window, MigrationView)
    assert "空き" in window.bar.text
    assert _drafts(office) == [OLD]


def test_the_list_is_printed_and_the_person_comes_back_to_it(office: Office) -> None:
    """On paper stands what stands on the screen."""
    window = before_the_move(office)
    QTest.keyClick(focused(window), Qt.Key.Key_P, _CTRL)
    view = screen(window, PrintView)
    words = "\n".join(view.papers[0].texts())
    office.ask.answers.append(office.folder / view.file)
    press(window, "PDFで保存")
    keys(window, Qt.Key.Key_Escape)

    assert view.file == "131016-small-survey-v2-版の引継ぎ.pdf"
    assert (office.folder / view.file).read_bytes().startswith(b"%PDF")
    for part in ("庁外、その他", OLD_WORDS, NEW_WORDS, "何本ありますか。"):
        assert part in words
    screen(window, MigrationView)


def test_the_way_is_on_the_check_page_too(office: Office) -> None:
    """After the message is gone it is still told there."""
    window = opened(office)
    QTest.keyClick(focused(window), ENTER, _CTRL)
    view = screen(window, CheckView)
    words = texts(view)
    press(window, "新しい版に移す")
    screen(window, MigrationView)
    press(window, "やめる")

    assert TOLD in words
    screen(window, CheckView)


def test_a_signature_that_stays_behind_is_told_before(office: Office) -> None:
    """And the sealed file before it is followed by the next revision."""
    window = send_first(office)
    office.hold(corrected_pack())
    open_draft(window)
    press(window, "提出に進む")
    unlock(window)
    assert window.close()
    window = office.open_window()
    open_draft(window)
    press(window, "新しい版に移す")

    words = texts(screen(window, MigrationView))
    assert "署名と承認は、新しい下書きに引き継がれません。" in words
    alt(window, "M")
    content = content_of(office, NEW)
    assert content.pending is None
    assert [one.revision for one in content.submissions] == [1]


def test_a_sealed_file_that_waits_for_its_name_stops_the_move(office: Office) -> None:
    """Its revision may be in use."""
    window = send_first(office)
    office.hold(corrected_pack())
    open_draft(window)
    press(window, "提出に進む")
    unlock(window)
    waiting = content_of(office, OLD).pending
    press(window, "提出ファイルを作る")
    assert window.close()
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    draft.save(draft.content.model_copy(update={"pending": waiting}))
    draft.close()
    window = office.open_window()
    open_draft(window)
    press(window, "新しい版に移す")

    assert "作りかけの提出ファイルがあるため、移せません。" in window.bar.text
    assert _drafts(office) == [OLD]


def test_the_history_of_the_new_draft_tells_the_move(office: Office) -> None:
    """Which version was left, and which question lost its answer."""
    window = before_the_move(office)
    alt(window, "M")
    unlock(window)
    QTest.keyClick(focused(window), ENTER, _CTRL)
    while not window.findChildren(CheckView):
        QTest.keyClick(focused(window), ENTER, _CTRL)
    press(window, "版と編集の履歴")
    told = [row[2:] for row in _rows(screen(window, HistoryView).table)]

    assert ["調査票の新しい版に移りました", "small-survey-v1"] in told
    assert ["入力を取り消しました", "A-2 場面"] in told


def test_covering_the_screen_there_leads_back_to_the_draft(office: Office) -> None:
    """Nothing was moved, and the newer version is still known."""
    window = before_the_move(office)
    cover(window)
    uncover(window)

    screen(window, SurveyView)
    assert window.bar.text == TOLD
    alt(window, "V")
    screen(window, MigrationView)


def test_taking_the_newer_survey_in_tells_of_the_draft(office: Office) -> None:
    """The draft is named, and what can be done."""
    window = at_home(office)
    file = office.folder / "調査.survey.txt"
    file.write_text(corrected_pack().text, encoding="ascii")
    office.ask.answers.append(file)
    press(window, "調査票を取り込む")
    press(window, "調査票ファイルを選ぶ")
    keys(window, ENTER)

    screen(window, HomeView)
    assert window.bar.text == (
        f"調査票の第2版を取り込みました。前の版の下書き {OLD} は、そのままです。"
        "下書きを開くと、新しい版に移せます。"
    )


def test_taking_the_first_survey_in_again_tells_of_no_move(office: Office, tmp_path: Path) -> None:
    """There is nothing to move to."""
    window = at_home(office)
    file = tmp_path / "調査.survey.txt"
    file.write_text(worlds.pack().text, encoding="ascii")
    office.ask.answers.append(file)
    press(window, "調査票を取り込む")
    press(window, "調査票ファイルを選ぶ")
    keys(window, ENTER)

    screen(window, HomeView)
    assert window.bar.text == ""
