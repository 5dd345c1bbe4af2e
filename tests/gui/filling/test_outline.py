"""目次: how far each section is, in words, and the way to each page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from tests.support.filling import ListeningFrame, filling, item_help
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.filling.survey_view import SurveyView

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def _view(qtbot: QtBot, filled: Filling, link_id: str, width: int = 1366) -> SurveyView:
    view = SurveyView(filled, item_help(), ListeningFrame(), link_id=link_id)
    qtbot.addWidget(view)
    view.resize(width, 600)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.first_focus.setFocus()
    return view


def _entries(view: SurveyView) -> dict[str, QTreeWidgetItem]:
    tree = view.outline.tree
    waiting = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    found: dict[str, QTreeWidgetItem] = {}
    while waiting:
        entry = waiting.pop()
        assert entry is not None
        found[entry.text(0)] = entry
        waiting += [entry.child(place) for place in range(entry.childCount())]
    return found


def test_sections_and_pages_say_how_far_they_are(qtbot: QtBot) -> None:
    """Counts are of applicable questions; marks are words; what decides is spoken."""
    filled = filling({"A1": "yes", "A2": "p3"})
    filled.enter_page("page.A1")
    filled.mark_later("A6", on=True)
    entries = _entries(_view(qtbot, filled, "A3"))
    section = entries["パターンA 回答 2／対象 7問"]
    assert section.data(0, SPOKEN) == "パターンA、7問のうち2問に回答"
    assert section.isExpanded()
    assert entries["利用の有無"].text(1) == "済み"
    assert entries["連携の内容・頻度・時間"].data(0, SPOKEN) == (
        "連携の内容・頻度・時間、途中、今のページ"
    )
    assert entries["システムの形態"].text(1) == "あとで確認"
    gate = entries["パターンB 回答 0／対象 1問\n（B-1の答えで決まります）"]
    assert gate.data(0, SPOKEN) == "パターンB、1問のうち0問に回答、B-1の答えで決まります"


def test_what_does_not_apply_has_its_reason(qtbot: QtBot) -> None:
    """The reason stands under 対象外, question by question."""
    entries = _entries(_view(qtbot, filling({"A1": "yes"}), "A2"))
    assert "対象外 1問（理由を見る）" in entries
    assert "A-8：A-1の回答が「Yes」のため、答える必要はありません。" in entries


def test_enter_opens_a_page_and_the_last_entry_the_check(qtbot: QtBot) -> None:
    """The tree is used with arrows and Enter alone."""
    view = _view(qtbot, filling({"A1": "yes"}), "A1")
    tree = view.outline.tree
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    opened = view.pager.page_id
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_End)
    with qtbot.waitSignal(view.check_asked):
        QTest.keyClick(tree, Qt.Key.Key_Return)
    assert opened == "page.A2"


def test_a_click_opens_a_page(qtbot: QtBot) -> None:
    """One click is enough."""
    view = _view(qtbot, filling({"A1": "yes"}), "A1")
    tree = view.outline.tree
    place = tree.visualItemRect(_entries(view)["業務への影響"]).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.pager.page_id == "page.A3"


def test_on_a_narrow_screen_the_outline_waits_behind_a_button(qtbot: QtBot) -> None:
    """設問の一覧 shows it in place of the page, and gives the page back."""
    view = _view(qtbot, filling({"A1": "yes"}), "A1", width=910)
    button = view.navigation.outline_button
    before = (view.outline.isVisible(), view.pager.isVisible(), button.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    opened = (view.outline.isVisible(), view.pager.isVisible(), view.outline.tree.hasFocus())
    QTest.keyClick(view.outline.tree, Qt.Key.Key_Return)
    after = (view.outline.isVisible(), view.pager.isVisible())
    assert (before, opened, after) == ((False, True, True), (True, False, True), (False, True))


def test_closing_the_outline_leads_to_the_page_that_is_shown(qtbot: QtBot) -> None:
    """Also after the page the person came for was left: the focus is on a question of this one."""
    view = _view(qtbot, filling({"A1": "yes"}), "A1", width=910)
    button = view.navigation.outline_button
    QTest.keyClick(view.first_focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    for _ in range(2):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    block = view.pager.page.question_with_focus()
    assert block is not None
    assert (view.pager.page_id, block.question.link_id) == ("page.A2", "A2")


def test_what_is_not_decided_is_not_called_inapplicable(qtbot: QtBot) -> None:
    """Before A-1 is answered nothing of its section is ruled out; afterwards it is."""
    filled = filling()
    before = _entries(_view(qtbot, filled, "A1"))
    filled.answer("A1", "yes")
    filled.answer("B1", "yes")
    after = _entries(_view(qtbot, filled, "A1"))
    assert not [words for words in before if words.startswith("対象外")]
    assert "対象外 1問（理由を見る）" in after
    assert "パターンB 回答 1／対象 2問\n（B-2の答えで決まります）" in after


def test_what_a_person_opened_stays_open_while_answers_change(qtbot: QtBot) -> None:
    """The tree is mended where it stands: the reasons that are being read do not fold away."""
    filled = filling({"A1": "yes"})
    view = _view(qtbot, filled, "A2")
    reasons = _entries(view)["対象外 1問（理由を見る）"]
    reasons.setExpanded(True)
    filled.answer("A2", "p3")
    assert reasons.isExpanded()
    assert _entries(view)["パターンA 回答 2／対象 7問"].isExpanded()
