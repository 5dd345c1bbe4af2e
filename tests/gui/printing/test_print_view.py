"""The screen before printing: the pages as they will be, by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.hearing import name_of
from usbsurvey_desktop.gui import theme
from usbsurvey_desktop.gui.printing.paper import Paper, Text
from usbsurvey_desktop.gui.printing.print_view import Printable, PrintView

LONG = "一枚に収まらない文です。" * 600


def _papers(with_more: bool) -> tuple[Paper, ...]:  # noqa: FBT001 - as `Printable` says
    first = Paper("題", (Text(LONG),), "足", "下書き（未提出）")
    return (first, Paper("二", (Text("続き"),), "足")) if with_more else (first,)


def _wide(_option: bool) -> tuple[Paper, ...]:  # noqa: FBT001 - as `Printable` says
    return (Paper("横", (Text("横"),), "足", is_landscape=True),)


def _shown(qtbot: QtBot, printable: Printable, size: tuple[int, int] = (1366, 600)) -> PrintView:
    view = PrintView(printable)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show()
    assert QTest.qWaitForWindowExposed(view)
    assert view.first_focus is not None
    view.first_focus.setFocus()
    return view


def _sheets(qtbot: QtBot, size: tuple[int, int] = (1366, 600)) -> PrintView:
    return _shown(qtbot, Printable("回答票の印刷", "f.pdf", _papers, "続きも載せる"), size)


def _words(view: PrintView) -> str:
    return view._where.text()  # noqa: SLF001 - the line of words in the bar


def _press(view: PrintView, key: Qt.Key) -> None:
    focused = view.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_it_says_how_many_pages_there_are(qtbot: QtBot) -> None:
    """Size, direction and number of the pages stand in words, and name the picture of them."""
    view = _sheets(qtbot)
    count = len(view.pages)
    assert count > 2
    assert _words(view) == f"1ページ目／全{count}ページ"
    assert name_of(view.preview) == f"回答票の印刷の見本、全{count}ページ"
    assert view._size_words.text() == f"A4縦、全{count}ページ"  # noqa: SLF001 - the line of facts


def test_a_landscape_sheet_is_called_one(qtbot: QtBot) -> None:
    """What lies on its side says so, and is wider than high; it offers no choice."""
    view = _shown(qtbot, Printable("一覧の印刷", "f.pdf", _wide))
    assert view._size_words.text() == "A4横、全1ページ"  # noqa: SLF001 - the line of facts
    assert view.option is None
    assert view.preview.heightForWidth(1_000) < 1_000


def test_page_down_leads_to_the_last_page_and_up_again(qtbot: QtBot) -> None:
    """The pages scroll from wherever the focus is; the bar says which one is seen."""
    view = _sheets(qtbot)
    count = len(view.pages)
    for _ in range(6 * count):
        _press(view, Qt.Key.Key_PageDown)
    assert _words(view) == f"{count}ページ目／全{count}ページ"
    for _ in range(6 * count):
        _press(view, Qt.Key.Key_PageUp)
    assert _words(view) == f"1ページ目／全{count}ページ"


def test_whole_pages_go_one_by_one(qtbot: QtBot) -> None:
    """A whole page fits into the window, PageDown shows the next, and none follows the last."""
    view = _sheets(qtbot)
    count = len(view.pages)
    fit = view._fit  # noqa: SLF001 - the link over the pages
    QTest.mouseClick(fit, Qt.MouseButton.LeftButton)
    room = view.scroll_area.viewport().height()
    qtbot.waitUntil(lambda: view.preview.height() <= count * room)
    assert fit.text() == "幅に合わせる(&W)"
    for page in range(2, count + 1):
        _press(view, Qt.Key.Key_PageDown)
        assert _words(view) == f"{page}ページ目／全{count}ページ"
        top = view.preview.mapTo(view.scroll_area, QPoint(0, view.preview.top_of(page - 1)))
        assert 0 <= top.y() <= 32
    _press(view, Qt.Key.Key_PageDown)
    assert _words(view) == f"{count}ページ目／全{count}ページ"
    _press(view, Qt.Key.Key_PageUp)
    assert _words(view) == f"{count - 1}ページ目／全{count}ページ"
    QTest.mouseClick(fit, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.preview.height() > count * room)


def test_a_choice_changes_the_pages(qtbot: QtBot) -> None:
    """Ticked, the other sheet comes with its page; unticked, it goes."""
    view = _sheets(qtbot)
    count = len(view.pages)
    assert view.option is not None
    view.option.mark.setFocus()
    _press(view, Qt.Key.Key_Space)
    assert len(view.pages) == count + 1
    assert len(view.papers) == 2
    assert _words(view) == f"1ページ目／全{count + 1}ページ"
    _press(view, Qt.Key.Key_Space)
    assert len(view.pages) == count


def test_keys_print_save_and_leave(qtbot: QtBot) -> None:
    """Ctrl+P prints, Alt+S saves, Esc leads back."""
    view = _sheets(qtbot)
    with qtbot.waitSignal(view.print_wanted):
        QTest.keyClick(view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(view.save_wanted):
        QTest.keyClick(view, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(view.left):
        _press(view, Qt.Key.Key_Escape)


@pytest.mark.parametrize("choice", [theme.SchemeChoice.LIGHT, theme.SchemeChoice.DARK])
def test_paper_is_white_and_ink_black_in_every_look(
    qtbot: QtBot, look: theme.Theme, choice: theme.SchemeChoice
) -> None:
    """Also where the windows are dark, the sheet is what the printer will give."""
    look.set_look(theme.Look(choice))
    view = _sheets(qtbot)
    picture = QPixmap(view.preview.size())
    view.preview.render(picture)
    image = picture.toImage()
    middle = image.width() // 2
    assert image.pixelColor(middle, 12) == QColor("white")
    colours = {image.pixelColor(middle, y).lightness() for y in range(60, 400)}
    assert min(colours) < 90
    assert max(colours) == 255


def test_nothing_is_wider_than_a_small_window(qtbot: QtBot, look: theme.Theme) -> None:
    """At 880×420 and twice the size of text the page still takes the width there is."""
    look.set_look(theme.Look(theme.SchemeChoice.LIGHT, 200))
    view = _sheets(qtbot, (880, 420))
    assert view.preview.width() <= view.scroll_area.viewport().width()
    assert view.scroll_area.horizontalScrollBar().maximum() == 0


def test_words_stand_beside_the_pages_and_pages_have_names(qtbot: QtBot) -> None:
    """Where each page is a thing of its own, it is named as it comes into sight.

    The words are above the pages where there is no room beside them.
    """
    words = ("何個あります。", "どうするか。")
    printable = Printable("票", "f.pdf", _papers, words=words, page="票 {page}枚目、全{count}枚")
    view = _shown(qtbot, printable)
    count = len(view.pages)

    def corner(part: QWidget) -> QPoint:
        return part.mapTo(view, QPoint(0, 0))

    first, second = (one for one in view.findChildren(QLabel) if one.text() in words)
    assert (first.text(), second.text()) == words
    assert corner(view.preview).x() < corner(first).x() == corner(second).x()
    assert corner(view.preview).y() <= corner(first).y() < corner(second).y()
    assert name_of(view.preview) == _words(view) == f"票 1枚目、全{count}枚"

    view._fit.click()  # noqa: SLF001 - the link in the bar
    _press(view, Qt.Key.Key_PageDown)
    assert name_of(view.preview) == f"票 2枚目、全{count}枚"

    view.resize(600, 600)
    qtbot.waitUntil(lambda: corner(second).y() < corner(view.preview).y())
