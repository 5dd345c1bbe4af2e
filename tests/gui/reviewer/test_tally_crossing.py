"""集計: crossings, one choice alone, the versions of a survey, and what is remembered of it."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QTableWidget, QWidget

from tests.support.office import Office, focused, keys, press, screen, texts
from tests.support.scenario import usb_form
from tests.support.scenery.scene import settle
from tests.support.scenery.tallying import (
    QUESTION,
    SCOPE,
    SPLIT,
    VERSION,
    accepted,
    choose,
    newest_alone,
    tallied,
    twice,
    two_versions,
)
from tests.support.two_versions import UNCLEAR
from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.frame.preferences import Reach
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.cross_words import split_shown
from usbsurvey_desktop.gui.reviewer.tally_cross import CrossTable, TallyCross
from usbsurvey_desktop.gui.reviewer.tally_memory import TallyMemory
from usbsurvey_desktop.gui.reviewer.tally_question import TallyQuestion
from usbsurvey_desktop.gui.reviewer.tally_table import TallyTable
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView
from usbsurvey_desktop.gui.reviewer.tally_work import TallyWish
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.settings import Settings, TallyLook
from usbsurvey_desktop.tally.counted import Scope
from usbsurvey_desktop.tally.splits import by_question
from usbsurvey_desktop.tally.tabulate import tabulate

A4 = -2
"""The place of A-4 among the ways to split."""


def _cells(table: QTableWidget) -> list[list[str]]:
    rows = range(table.rowCount())
    columns = range(table.columnCount())
    found = ([table.item(row, column) for column in columns] for row in rows)
    return [[cell.text() for cell in row if cell is not None] for row in found]


def _cross(window: MainWindow) -> CrossTable:
    tables = screen(window, TallyView).findChildren(CrossTable)
    (table,) = [one for one in tables if one.isVisible()]
    return table


def _box(window: MainWindow, part: type[QWidget]) -> QCheckBox:
    parts = screen(window, TallyView).findChildren(part)
    boxes = [box for one in parts for box in one.findChildren(QCheckBox)]
    (box,) = [one for one in boxes if one.isVisible()]
    return box


def _tick(window: MainWindow, part: type[QWidget]) -> None:
    """By the keyboard."""
    _box(window, part).setFocus()
    keys(window, Qt.Key.Key_Space)


def test_the_same_asked_twice_is_crossed_without_asking(office: Office) -> None:
    """Rows of the present, columns of the future, and how many chose the same."""
    window = twice(office)
    words = texts(screen(window, TallyView))

    assert _cells(_cross(window)) == [
        ["a. 庁内のサーバに置いている", "2", "1", "1", "0"],
        ["b. クラウドに置いている", "1", "0", "1", "0"],
        ["c. 未定", "1", "0", "1", "0"],
    ]
    assert "A-4 現状 → A-5 将来" in words
    assert "両方に回答した4団体のうち、同じ選択肢を選んだ団体は2、" in words
    assert UNCLEAR in words


def test_the_ear_is_told_the_whole_place_of_a_cell(office: Office) -> None:
    """The letter above a column says nothing by itself."""
    table = _cross(twice(office))

    cell = table.item(0, 3)

    assert cell is not None
    spoken = cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "a. 庁内のサーバに置いている b. クラウドに置いている 1"
    assert table.accessibleName() == "A-4 現状 → A-5 将来"


def test_a_crossing_is_gone_through_by_the_arrows(office: Office) -> None:
    """Enter on a row leads nowhere, and Tab leaves the table."""
    window = twice(office)
    table = _cross(window)
    table.setFocus()

    keys(window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    row = table.currentRow()
    QTest.keyClick(table, Qt.Key.Key_Tab)

    assert row == 1
    assert focused(window) is not table


def test_any_question_is_crossed_with_any_other(office: Office) -> None:
    """A-2 by A-4, in numbers and, with Space, in shares of each row."""
    window = newest_alone(office)
    choose(window, QUESTION, 1)

    choose(window, SPLIT, A4)
    numbers = _cells(_cross(window))
    words = texts(screen(window, TallyView))
    _tick(window, TallyCross)
    shares = _cells(_cross(window))

    assert numbers == [
        ["a. 庁内のサーバに置いている", "2", "1", "0", "2", "0"],
        ["b. クラウドに置いている", "1", "0", "0", "1", "0"],
        ["c. 未定", "1", "1", "0", "1", "0"],
    ]
    assert shares[0] == ["a. 庁内のサーバに置いている", "2", "50.0％", "0.0％", "100.0％", "0.0％"]
    assert "A-4 現状ごとのA-2 場面" in words
    assert "複数回答のため、一つの団体が何度も数えられます。" in words


def test_a_question_is_not_crossed_with_itself(office: Office) -> None:
    """Split by A-4, the question A-4 shows the pair alone."""
    window = twice(office)
    choose(window, SPLIT, A4)

    assert _cross(window).accessibleName() == "A-4 現状 → A-5 将来"


def test_prefectures_are_rows(office: Office) -> None:
    """All 47, each with its base; the ones outside any only if there are some."""
    window = tallied(office)
    choose(window, SPLIT, 1)

    cells = _cells(_cross(window))

    assert len(cells) == 47
    assert cells[0] == ["北海道", "0", "0", "0", "0", "0"]
    assert cells[12] == ["東京都", "1", "1", "0", "1", "0"]


def test_a_share_of_nobody_is_none(office: Office) -> None:
    """A row without a body has no shares."""
    window = tallied(office)
    choose(window, SPLIT, 1)

    _tick(window, TallyCross)

    assert _cells(_cross(window))[0] == ["北海道", "0", "―", "―", "―", "―"]


def test_a_narrow_window_moves_a_crossing_sideways(office: Office) -> None:
    """Every column keeps its words, and the last row stands above the bar."""
    window = twice(office)
    window.resize(880, 420)
    table = _cross(window)
    window.setStyleSheet("* { font-size: 40px; }")
    settle()

    bar = table.horizontalScrollBar()
    last = table.visualRect(table.model().index(table.rowCount() - 1, 0, QModelIndex()))

    assert bar.maximum() > 0
    assert last.bottom() < table.viewport().height()


def test_those_who_chose_one_option_are_counted_by_themselves(office: Office) -> None:
    """Two of four chose one option: they are the base, as it is said; Space takes it back."""
    window = newest_alone(office)
    choose(window, QUESTION, 1)
    table = screen(window, TallyView).findChildren(TallyTable)[0]

    _tick(window, TallyQuestion)
    alone, words = _cells(table), texts(screen(window, TallyView))
    keys(window, Qt.Key.Key_Space)

    assert alone[0] == ["a. 庁内", "0", "0.0％"]
    assert alone[2] == ["c. その他", "2", "100.0％"]
    assert "選択肢を一つだけ選んだ2団体を100とした値です" in words
    assert "二つ以上選んだ2団体は入れていません。" in words
    assert _cells(table)[0] == ["a. 庁内", "2", "50.0％"]


def test_nobody_who_chose_one_option_is_said(office: Office) -> None:
    """The one body chose two: there is no base, and no share of it."""
    window = tallied(office)

    _tick(window, TallyQuestion)

    assert "一つだけ選んだ団体がありません。" in texts(screen(window, TallyView))


def test_one_choice_alone_is_asked_of_several_choices_only(office: Office) -> None:
    """A question of one choice has no such box."""
    window = twice(office)

    boxes = screen(window, TallyQuestion).findChildren(QCheckBox)

    assert not any(box.isVisible() for box in boxes)


def test_unlike_forms_are_told_and_counted_one_by_one(office: Office) -> None:
    """Both together at first; then how many bodies answered another form, the newest first."""
    window = two_versions(office)
    both = texts(screen(window, TallyView))
    choose(window, VERSION, 1)
    newest = texts(screen(window, TallyView))
    choose(window, SPLIT, A4)

    choose(window, VERSION, 2)

    words = texts(screen(window, TallyView))
    told = "調査票の版が違う回答が{n}件あります。いっしょに数えていません。"
    assert "調査票の版が違う回答がいっしょに入っています（第2版 4団体、第1版 2団体）。" in both
    assert "N＝6（" in both
    assert told.format(n=2) in newest
    assert "N＝4（" in newest
    assert told.format(n=4) in words
    assert "N＝2（" in words
    # A-4 is no question of the first form.
    assert "分け方：なし" in words
    at = focused(window)
    assert isinstance(at, ChoiceButton)
    assert at.accessibleName() == "調査票：第1版だけ（2団体）、一覧から選ぶ"


def test_a_survey_of_one_form_has_no_choice_of_versions(office: Office) -> None:
    """There is nothing to choose."""
    window = tallied(office)

    (version,) = screen(window, TallyView).findChildren(ChoiceButton)[VERSION:]

    assert not version.isVisible()


def test_what_is_unclear_in_a_question_is_there_to_read(office: Office) -> None:
    """The form's own record of it unfolds; a question without any has none."""
    window = twice(office)
    _original, unclear = screen(window, TallyQuestion).findChildren(Fold)
    before = unclear.isVisible()

    choose(window, QUESTION, 4)
    unclear.link.setFocus()
    keys(window, Qt.Key.Key_Space)

    assert not before
    assert f"・{UNCLEAR}" in texts(unclear)


def test_scope_and_split_are_there_at_the_next_start(office: Office) -> None:
    """They go into the settings; the next tally begins with them."""
    kept: list[Settings] = []
    office.reach = Reach(keep=kept.append)
    window = tallied(office)
    choose(window, SCOPE, 1)
    choose(window, SPLIT, 1)

    office.settings = kept[-1]
    window.close()
    again = Office(office.folder / "again", settings=kept[-1])
    again.output.mkdir(parents=True)
    later = accepted(again).open(with_roster=True)
    press(later, "集計")

    assert kept[-1].tally == TallyLook("all", "prefecture")
    words = texts(screen(later, TallyView))
    assert "入れる範囲：読めたものすべて" in words
    assert "分け方：都道府県" in words


def test_words_in_the_settings_that_are_not_known_count_as_none(office: Office) -> None:
    """A newer program may have written them."""
    office.settings = Settings(tally=TallyLook("some", "climate"))

    memory = TallyMemory(office.preferences())
    window = tallied(office)

    assert memory.wish == TallyWish(Scope.ACCEPTED, "climate")
    assert "分け方：なし" in texts(screen(window, TallyView))


def test_the_real_form_says_where_two_questions_are_worded_unlike(qapp: QApplication) -> None:
    """A-4 and B-5 ask for hours from other moments on; A-4 and B-3 have nothing to be minded."""
    del qapp
    form = usb_form()
    split = by_question(form, "A4")
    parts = tabulate(form, (), split).parts

    shown = {
        other: split_shown(
            form,
            split,
            form.questions[other].question,
            {key: part.question(other) for key, part in parts.items()},
        )
        for other in ("B5", "B3")
    }

    assert any("測る範囲が同じか不明" in words for words in shown["B5"].warnings)
    assert shown["B3"].warnings == ()
    assert shown["B5"].corner == "A-4 申請・承認から完了までの総時間"
    assert [one.head for one in shown["B5"].columns] == ["a", "b", "c", "d"]
    assert len(shown["B5"].rows) == 4
