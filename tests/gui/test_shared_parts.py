"""The parts every screen is built from."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.hearing import description_of, name_of
from usbsurvey_desktop.gui.shared.button import link_button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.focus_ring import FocusRing
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.message_bar import BarAction, MessageBar, Tone
from usbsurvey_desktop.gui.shared.paragraph import Paragraph
from usbsurvey_desktop.gui.shared.passphrase_edit import PassphraseEdit
from usbsurvey_desktop.gui.shared.plain_label import literal, plain_label
from usbsurvey_desktop.gui.shared.wrap_link import WrapLink

RING_OUTSIDE = 6


def _clipboard() -> QClipboard:
    return QGuiApplication.clipboard()


def _show(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def test_a_label_shows_letters_and_no_markup(qtbot: QtBot) -> None:
    """Markup and & stand as they are, on screen and for the ear."""
    label = plain_label("<b>R&D</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert name_of(label) == "<b>R&D</b>"


def test_the_text_of_a_button_keeps_its_ampersand(qtbot: QtBot) -> None:
    """A doubled & is shown once and underlines nothing."""
    button = link_button(literal("R&Dを変更"))
    qtbot.addWidget(button)
    assert name_of(button) == "R&Dを変更"
    assert button.shortcut() == QKeySequence()


@pytest.mark.parametrize("make", [primary_button, secondary_button, link_button])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_every_button(
    qtbot: QtBot, make: Callable[[str], QPushButton], key: Qt.Key
) -> None:
    """A button in focus is pressed by either key, once."""
    button = make("進む")
    _show(qtbot, button)
    presses: list[str] = []

    def note() -> None:
        presses.append("pressed")

    button.clicked.connect(note)
    QTest.keyClick(button, key)
    assert len(presses) == 1


def test_a_row_tells_eye_and_ear_the_same(qtbot: QtBot) -> None:
    """Label is the name; required, help and error are the description; the error goes again."""
    field = LineEdit(columns=20)
    row = form_row("所属", field, tag="※必須", support="課の名前まで書いてください。")
    _show(qtbot, row)
    row.show_error("所属を入力してください。")
    wrong = (description_of(field), row.error(), field.property("has_error"))
    row.show_error("")
    assert name_of(field) == "所属"
    assert wrong == (
        "必須 課の名前まで書いてください。 所属を入力してください。",
        "＊所属を入力してください。",
        True,
    )
    assert (row.error(), field.property("has_error")) == ("", False)


def test_a_passphrase_is_hidden_until_it_is_asked_for(qtbot: QtBot) -> None:
    """The box shows and hides the letters; clearing hides them again."""
    edit = PassphraseEdit()
    _show(qtbot, edit)
    QTest.keyClicks(edit.line, "correct horse")
    hidden = edit.line.echoMode()
    qtbot.mouseClick(edit.show_box, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    shown = edit.line.echoMode()
    typed = edit.passphrase()
    edit.clear()
    assert (hidden, shown) == (QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal)
    assert (typed, edit.passphrase()) == ("correct horse", "")
    assert edit.line.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X])
def test_a_passphrase_cannot_be_copied_out_but_pasted_in(qtbot: QtBot, key: Qt.Key) -> None:
    """Copy and cut leave clipboard and field alone, even while the letters show."""
    edit = PassphraseEdit()
    _show(qtbot, edit)
    _clipboard().setText("four words")
    QTest.keyClick(edit.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    edit.show_box.setChecked(True)
    _clipboard().setText("before")
    edit.line.selectAll()
    QTest.keyClick(edit.line, key, Qt.KeyboardModifier.ControlModifier)
    assert edit.passphrase() == "four words"
    assert _clipboard().text() == "before"


def test_a_passphrase_field_in_a_row_is_named_where_the_focus_is(qtbot: QtBot) -> None:
    """The field inside gets name, description and frame."""
    edit = PassphraseEdit()
    row = form_row("合言葉", edit, support="12文字以上にしてください。")
    _show(qtbot, row)
    row.show_error("短すぎます。")
    assert name_of(edit.line) == "合言葉"
    assert "短すぎます。" in description_of(edit.line)
    assert edit.line.property("has_error") is True
    assert name_of(edit.show_box) == "合言葉、文字を表示する"


def test_the_focus_ring_covers_no_word_of_its_row(qtbot: QtBot) -> None:
    """Label, help and error stand further from the input than the ring reaches."""
    edit = PassphraseEdit()
    row = form_row("合言葉", edit, support="12文字以上にしてください。")
    _show(qtbot, row)
    row.show_error("短すぎます。")

    def words() -> list[QWidget]:
        labels: list[QWidget] = [part for part in row.findChildren(QLabel) if part.isVisible()]
        return [*labels, edit.show_box]

    def ring() -> QRect:
        corner = edit.line.mapTo(row, QPoint(0, 0))
        area = QRect(corner, edit.line.size())
        return area.adjusted(-RING_OUTSIDE, -RING_OUTSIDE, RING_OUTSIDE, RING_OUTSIDE)

    qtbot.waitUntil(lambda: len(words()) > 3)  # label, help, error and the box below
    for part in words():
        place = QRect(part.mapTo(row, QPoint(0, 0)), part.size())
        assert not ring().intersects(place), part


def test_the_bar_shows_one_message_with_its_buttons(qtbot: QtBot) -> None:
    """A new message takes the place of the one before; a failure bears word and code."""
    bar = MessageBar()
    qtbot.addWidget(bar)
    pressed: list[str] = []
    bar.show_message("前のお知らせ", actions=(BarAction("古い", lambda: pressed.append("old")),))
    again = BarAction("もう一度(&S)", lambda: pressed.append("again"))
    bar.show_message("保存できません。", tone=Tone.ERROR, actions=(again,), code="disk_full")
    button = next(each for each in bar.findChildren(QPushButton) if each.text() == again.text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    texts = [each.text() for each in bar.findChildren(QLabel) if not each.isHidden()]
    assert pressed == ["again"]
    assert "（コード：disk_full）" in texts
    assert name_of(bar) == "できなかったこと：保存できません。"
    assert bar.text == "保存できません。"


def test_a_question_is_called_one(qtbot: QtBot) -> None:
    """What waits for an answer warns of nothing; the focus is on the first answer."""
    bar = MessageBar()
    _show(qtbot, bar)
    answers = (BarAction("残す", bar.clear), BarAction("消す", bar.clear))
    bar.ask("下書きを消しますか。", answers)
    texts = [each.text() for each in bar.findChildren(QLabel) if not each.isHidden()]
    assert texts == ["確認：下書きを消しますか。"]
    assert name_of(bar) == "確認：下書きを消しますか。"
    assert not bar.has_only_news


def test_the_bar_can_be_closed(qtbot: QtBot) -> None:
    """閉じる hides it and forgets the text."""
    bar = MessageBar()
    _show(qtbot, bar)
    bar.show_message("お知らせ")
    close = next(each for each in bar.findChildren(QPushButton) if each.text() == "閉じる")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert (bar.isVisible(), bar.text) == (False, "")


def test_the_buttons_of_the_bar_stand_below_the_words_where_room_is_short(qtbot: QtBot) -> None:
    """Beside the words in a wide window, below them in a narrow one."""
    bar = MessageBar()
    _show(qtbot, bar)
    bar.show_message("長いお知らせ" * 8, actions=(BarAction("元に戻す(&Z)", bar.clear),))
    words = next(each for each in bar.findChildren(QLabel) if each.text().startswith("長い"))
    button = next(each for each in bar.findChildren(QPushButton) if "元に戻す" in each.text())

    def is_below() -> bool:
        top = button.mapTo(bar, QPoint(0, 0)).y()
        return top >= words.mapTo(bar, words.rect().bottomLeft()).y()

    bar.resize(1200, 60)
    qtbot.waitUntil(lambda: not is_below())
    bar.resize(420, 200)
    qtbot.waitUntil(is_below)


def test_a_link_of_many_words_wraps(qtbot: QtBot) -> None:
    """It needs more height in less width, shows markup as letters, and Enter presses it."""
    link = WrapLink("<u>確認</u>が必要なところ" * 6)
    _show(qtbot, link)
    presses: list[str] = []

    def note() -> None:
        presses.append("pressed")

    link.clicked.connect(note)
    QTest.keyClick(link, Qt.Key.Key_Return)
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert link.heightForWidth(200) > 2 * link.heightForWidth(2000)
    assert name_of(link).startswith("<u>確認</u>")
    assert presses == ["pressed", "pressed"]


def test_a_paragraph_has_open_lines_and_keeps_markup_as_text(qtbot: QtBot) -> None:
    """Two lines are 1.7 letters apart; the ear hears the plain text."""
    one, two = Paragraph("行"), Paragraph("行\n<i>行</i>")
    qtbot.addWidget(one)
    qtbot.addWidget(two)
    step = two.heightForWidth(400) - one.heightForWidth(400)
    assert abs(step - 1.7 * 16) <= 1
    assert name_of(two) == "行\n<i>行</i>"
    _show(qtbot, two)
    assert not two.grab().isNull()


@pytest.mark.parametrize("role", ["body", "support"])
def test_a_long_word_breaks_and_pushes_nothing_aside(qtbot: QtBot, role: str) -> None:
    """A path wider than its place takes more lines, all of them painted, and no more width."""
    path = "/home/user/" + "a" * 60
    label = plain_label(path, role=role)
    qtbot.addWidget(label)
    line = label.fontMetrics().lineSpacing()
    assert label.minimumSizeHint().width() < 60
    assert label.heightForWidth(200) >= 3 * line
    assert label.sizeHint().height() < 2 * line
    assert name_of(label) == path
    label.resize(200, label.heightForWidth(200))
    picture = label.grab().toImage()
    ground = picture.pixelColor(0, 0)
    lowest = range(picture.height() - line, picture.height())
    assert any(picture.pixelColor(x, y) != ground for x in range(200) for y in lowest)


def _rings(window: QWidget) -> list[QWidget]:
    found = window.findChildren(QWidget, "focus_ring")
    return [each for each in found if each.isVisible() and not each.size().isEmpty()]


def test_the_ring_stands_around_the_focus_and_follows_it(qtbot: QtBot, qapp: QApplication) -> None:
    """Six pixels outside, transparent for the mouse, gone with the focus."""
    ring_keeper = FocusRing(qapp)
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(40, 40, 40, 40)
    first, second = primary_button("一"), primary_button("二")
    layout.addWidget(first)
    layout.addWidget(second)
    _show(qtbot, window)
    first.setFocus()
    second.setFocus()
    rings = _rings(window)
    around = second.geometry().adjusted(*(-RING_OUTSIDE,) * 2, *(RING_OUTSIDE,) * 2)
    found = [each.geometry() for each in rings]
    second.move(second.x() + 5, second.y() + 5)
    moved = rings[0].geometry()
    through = rings[0].testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    second.clearFocus()
    left = _rings(window)
    ring_keeper.deleteLater()
    assert found == [around]
    assert moved == around.translated(5, 5)
    assert through
    assert left == []


def test_what_is_pasted_into_a_field_stands_in_one_line(qtbot: QtBot) -> None:
    """A cell of a spreadsheet loses its tab and its line end before anybody hears of it."""
    edit = LineEdit()
    qtbot.addWidget(edit)
    heard: list[str] = []
    edit.textEdited.connect(heard.append)
    QGuiApplication.clipboard().setText("03-1\t2\r\n3\x0c")

    edit.paste()

    assert edit.text() == "03-1 2 3"
    assert heard == ["03-1 2 3"]


def test_a_passphrase_is_what_was_pasted(qtbot: QtBot) -> None:
    """Every sign of it counts."""
    edit = PassphraseEdit()
    qtbot.addWidget(edit)
    QGuiApplication.clipboard().setText("a\tb")

    edit.line.paste()

    assert edit.passphrase() == "a\tb"
