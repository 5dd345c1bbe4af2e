"""Fields of one line: text, dates, bodies."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from tests.support.hearing import description_of, name_of
from tests.support.keyboard import compose, composing
from tests.support.page import ShownPage
from tests.support.questionnaires import question
from tests.support.scenario import small_form
from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.shared.moments import date_words


def _field(shown: ShownPage) -> QLineEdit:
    field = shown.block.inputs()[0]
    assert isinstance(field, QLineEdit)
    return field


def _shows(shown: ShownPage, text: str) -> bool:
    labels = shown.block.findChildren(QLabel)
    return any(label.isVisible() and label.text() == text for label in labels)


def test_japanese_reaches_the_engine_once_it_is_committed(qtbot: QtBot) -> None:
    """What is only composed is no answer; what is committed is, letter by letter."""
    shown = ShownPage(qtbot, "R.department")
    composing(_field(shown), "そうむ")
    while_composing = shown.raw
    compose(_field(shown), "総務課 R&D")
    assert (while_composing, shown.raw) == (None, "総務課 R&D")


def test_enter_leads_to_the_next_field(qtbot: QtBot) -> None:
    """Enter in a one-line field goes on; after the last question the page is done."""
    shown = ShownPage(qtbot, "R.department")
    QTest.keyClick(_field(shown), Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is shown.page.blocks["R.person"].inputs()[0]


@pytest.mark.parametrize("typed", ["R8.12.1", "2026/12/1", "2026-12-01"])
def test_a_date_is_echoed_as_people_check_it(qtbot: QtBot, typed: str) -> None:
    """Every way of writing the day echoes era, day and weekday; the text stays as typed."""
    shown = ShownPage(qtbot, "R.as_of")
    QTest.keyClicks(_field(shown), typed)
    assert _shows(shown, "令和8年12月1日（火）")
    assert "令和8年12月1日（火）" in description_of(_field(shown))
    assert shown.raw == typed


def test_an_unreadable_date_is_told_after_typing_and_kept(qtbot: QtBot) -> None:
    """While one types nothing is called wrong; leaving the field tells it with an example."""
    shown = ShownPage(qtbot, "R.as_of")
    QTest.keyClicks(_field(shown), "12gatsu")
    while_typing = shown.errors
    shown.page.focus_question("R.nw_model")
    assert while_typing == ()
    assert shown.errors == ("＊日付として読めません。例：令和8年12月1日",)
    assert _field(shown).text() == "12gatsu"
    assert "日付として読めません" in description_of(_field(shown))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2019, 5, 1), "令和元年5月1日（水）"),
        (date(2019, 4, 30), "平成31年4月30日（火）"),
        (date(1989, 1, 7), "昭和64年1月7日（土）"),
        (date(1912, 7, 30), "大正元年7月30日（火）"),
        (date(1912, 7, 29), "明治45年7月29日（月）"),
        (date(1872, 12, 31), "1872年12月31日（火）"),
    ],
)
def test_eras_begin_on_their_day(day: date, words: str) -> None:
    """The first day of an era is its 元年, the day before the last of the old one."""
    assert date_words(day) == words


def test_a_body_is_found_while_typing(qtbot: QtBot) -> None:
    """A name opens the list; ↓ and Enter choose, and the next question has the focus."""
    shown = ShownPage(qtbot, "R.body_code")
    compose(_field(shown), "千代田")
    bodies = shown.block.findChild(QListWidget)
    assert isinstance(bodies, QListWidget)
    QTest.keyClick(_field(shown), Qt.Key.Key_Down)
    QTest.keyClick(bodies, Qt.Key.Key_Up)
    back_in_field = _field(shown).hasFocus()
    QTest.keyClick(_field(shown), Qt.Key.Key_Down)
    row = next(n for n in range(bodies.count()) if "131016" in bodies.item(n).text())
    bodies.setCurrentRow(row)
    QTest.keyClick(bodies, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert back_in_field
    assert shown.raw == "131016"
    assert _shows(shown, "東京都 千代田区（131016）")
    assert not bodies.isVisible()
    assert focused is shown.page.blocks["R.department"].inputs()[0]


def test_esc_closes_the_list_and_keeps_the_text(qtbot: QtBot) -> None:
    """Esc never discards what was typed."""
    shown = ShownPage(qtbot, "R.body_code")
    compose(_field(shown), "府中")
    bodies = shown.block.findChild(QListWidget)
    assert isinstance(bodies, QListWidget)
    names = {bodies.item(n).text() for n in range(bodies.count())}
    QTest.keyClick(_field(shown), Qt.Key.Key_Down)
    QTest.keyClick(bodies, Qt.Key.Key_Escape)
    assert {"東京都 府中市（132063）", "広島県 府中市（342084）"} <= names
    assert _field(shown).text() == "府中"
    assert not bodies.isVisible()


def test_a_click_in_the_list_chooses(qtbot: QtBot) -> None:
    """The mouse does what the keyboard does."""
    shown = ShownPage(qtbot, "R.body_code")
    compose(_field(shown), "檮原")
    bodies = shown.block.findChild(QListWidget)
    assert isinstance(bodies, QListWidget)
    place = bodies.visualItemRect(bodies.item(0)).center()
    qtbot.mouseClick(bodies.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown.raw == "394050"


def test_the_only_body_left_is_chosen_by_enter(qtbot: QtBot) -> None:
    """When one body fits, Enter in the field takes it."""
    shown = ShownPage(qtbot, "R.body_code")
    compose(_field(shown), "梼原町")
    QTest.keyClick(_field(shown), Qt.Key.Key_Return)
    assert shown.raw == "394050"


def test_enter_among_several_bodies_leads_into_the_list(qtbot: QtBot) -> None:
    """Two towns of one name: Enter goes to the list, a second Enter chooses there."""
    shown = ShownPage(qtbot, "R.body_code")
    compose(_field(shown), "府中市")
    QTest.keyClick(_field(shown), Qt.Key.Key_Return)
    bodies = QApplication.focusWidget()
    assert isinstance(bodies, QListWidget)
    QTest.keyClick(bodies, Qt.Key.Key_Down)
    QTest.keyClick(bodies, Qt.Key.Key_Return)
    assert shown.raw == "342084"


def test_nothing_found_says_what_else_to_try(qtbot: QtBot) -> None:
    """An unknown name is kept and answered with the other ways to search."""
    shown = ShownPage(qtbot, "R.body_code")
    compose(_field(shown), "どこにもない村")
    assert _shows(shown, "見つかりません。読みがなか団体コードでも探せます。")
    assert shown.raw == "どこにもない村"


def test_a_valid_code_outside_the_list_is_said_to_be_so(qtbot: QtBot) -> None:
    """A union of municipalities has a valid code that the list does not hold."""
    shown = ShownPage(qtbot, "R.body_code")
    QTest.keyClicks(_field(shown), "138011")
    assert _shows(shown, "一覧にない団体コードです（138011）")


def test_a_field_has_a_name_and_says_that_it_is_required(qtbot: QtBot) -> None:
    """Label as name; 必須 or 任意 in the description."""
    shown = ShownPage(qtbot, "R.email")
    assert "メール" in name_of(_field(shown))
    assert "任意" in description_of(_field(shown))


def test_the_limits_of_a_number_are_said_before_it_is_typed(qtbot: QtBot) -> None:
    """1から5000まで stands above the box, with the short explanation of the form, and is heard."""
    form = small_form(
        question(
            "N",
            "integer",
            help="令和8年4月1日の人数",
            constraint={"minimum": "1", "maximum": "5000"},
            unit="人",
        )
    )

    shown = ShownPage(qtbot, "N", form=form)

    assert _shows(shown, "1人以上、5000人以下")
    assert _shows(shown, "令和8年4月1日の人数")
    assert "1人以上、5000人以下" in description_of(_field(shown))
    assert "令和8年4月1日の人数" in description_of(_field(shown))
    assert not shown.block.findChildren(Fold)


@pytest.mark.parametrize("words", ["一行目\n二行目", "字" * 61], ids=["two-lines", "long"])
def test_a_long_explanation_is_folded_away(qtbot: QtBot, words: str) -> None:
    """It would push the box away; its link says that it may be more than an example."""
    shown = ShownPage(qtbot, "N", form=small_form(question("N", "integer", help=words)))

    (fold,) = shown.block.findChildren(Fold)

    assert fold.link.accessibleName() == "説明・回答例を見る、閉じています"
    assert not fold.words.isVisible()
    assert "字" not in description_of(_field(shown))


def test_a_remark_of_the_form_is_not_called_the_programs(qtbot: QtBot) -> None:
    """It stands below 「補足」 and nothing else: what it promises, the survey's maker promises."""
    note = {"text": "団体の名前は公表しません。"}
    shown = ShownPage(qtbot, "N", form=small_form(question("N", "integer", notes=[note])))

    assert _shows(shown, "補足")
    assert _shows(shown, "団体の名前は公表しません。")
