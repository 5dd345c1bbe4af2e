"""S07: what is left comes first, nothing goes on with gaps, reasons are written here."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from tests.support.filling import filling, item_help
from tests.support.hearing import name_of
from tests.support.keyboard import compose
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui import theme
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.fold import Fold

RESPONDENT: Mapping[str, RawAnswer] = {
    "R.body_code": "131016",
    "R.department": "総務課",
    "R.person": "山田 花子",
    "R.tel": "03-0000-0000",
    "R.as_of": "令和8年11月20日",
    "R.nw_model": "alpha",
    "R.population_class": "50k_100k",
}
COMPLETE: Mapping[str, RawAnswer] = {
    **RESPONDENT,
    "A1": "no",
    "A8": ("b", "e"),
    "A8.e": "窓口で手渡し\nしている",
    "B1": "no",
    "B7": ("b",),
    "C1": "no",
    "C6": ("b",),
    "O1": "no",
}


def _shown(qtbot: QtBot, filled: Filling, *, needs_approval: bool = True) -> CheckView:
    view = CheckView(filled, item_help(), needs_approval=needs_approval)
    qtbot.addWidget(view)
    view.resize(1100, 600)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    assert view.first_focus is not None
    view.first_focus.setFocus()
    return view


def _button(view: CheckView, words: str) -> QPushButton:
    buttons = view.findChildren(QPushButton)
    return next(each for each in buttons if each.isVisible() and words in name_of(each))


def _texts(view: CheckView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if not label.isHidden()]


def test_a_complete_form_goes_on(qtbot: QtBot) -> None:
    """Nothing is left: the primary button has the focus and Enter goes on."""
    view = _shown(qtbot, filling(COMPLETE))
    focused = QApplication.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(view.approve_asked):
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert view.summary.isHidden()
    assert "確認が必要なところはありません。" in _texts(view)


def test_tab_goes_from_the_summary_through_its_links(qtbot: QtBot) -> None:
    """The links follow their box in the order of reading; the answers follow the links."""
    view = _shown(qtbot, filling({**COMPLETE, "C1": "yes"}))
    names: list[str] = []
    focused = view.first_focus
    for _ in range(len(view.summary.points) + 1):
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        names.append(name_of(focused) if focused else "")
    assert names == [*(point.text for point in view.summary.points), "変更：団体"]
    assert "確認が必要なところはありません。" not in _texts(view)


def test_twelve_digits_are_told_once_more_and_do_not_block(qtbot: QtBot) -> None:
    """The notice leads to the text; the form can go on."""
    view = _shown(qtbot, filling({**COMPLETE, "A8.e": "番号 123456789012 を書いた"}))
    with qtbot.waitSignal(view.question_asked) as asked:
        qtbot.mouseClick(_button(view, "12桁の数字"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.approve_asked):
        qtbot.mouseClick(_button(view, "承認に進む"), Qt.MouseButton.LeftButton)
    assert asked.args == ["A8.e"]
    assert "念のための確認" in _texts(view)


def test_a_survey_without_approval_says_so_on_its_button(qtbot: QtBot) -> None:
    """The button names the step that comes."""
    view = _shown(qtbot, filling(COMPLETE), needs_approval=False)
    assert _button(view, "提出に進む").isVisible()


def test_gaps_stop_only_here_and_lead_to_their_question(qtbot: QtBot) -> None:
    """The summary has the focus, counts the gaps, and its links go to the questions."""
    view = _shown(qtbot, filling({**COMPLETE, "O1": "yes", "O2": "z"}))
    said = [point.text for point in view.summary.points]
    gone_on: list[bool] = []
    told: list[str] = []
    view.told.connect(told.append)
    view.approve_asked.connect(lambda: gone_on.append(True))
    qtbot.mouseClick(_button(view, "承認に進む"), Qt.MouseButton.LeftButton)
    focused = QApplication.focusWidget()
    with qtbot.waitSignal(view.question_asked) as asked:
        qtbot.mouseClick(_button(view, "媒体が必要な理由"), Qt.MouseButton.LeftButton)
    assert said == [
        "その他-2 利用ケース：「その他」の内容を入力してください。",
        "その他-3 媒体が必要な理由を入力してください。",
    ]
    assert gone_on == []
    assert focused is _button(view, "「その他」の内容")
    assert told == ["確認が必要なところがあと2件あります。"]
    assert asked.args == ["O3"]


def test_half_a_matrix_and_returned_answers_are_named_as_such(qtbot: QtBot) -> None:
    """Each kind of gap has its own words."""
    filled = filling({**COMPLETE, "A1": "yes", "A6": "0:-", "A5": ("a",)})
    filled.answer("A1", "no")
    filled.answer("A1", "yes")
    view = _shown(qtbot, filled)
    said = [point.text for point in view.summary.points]
    assert "A-6 現状のシステム形態：あと1行を選んでください。" in said
    assert "A-5 業務影響（前の入力）を確かめてください。" in said


def test_a_check_wants_its_reason(qtbot: QtBot) -> None:
    """X2 fires: without words it holds up, with words it goes on and the desk is told."""
    filled = filling({**COMPLETE, "B1": "yes", "B2": ("a",), "A8": ("a",)})
    view = _shown(qtbot, filled)
    before = [point.link_id for point in view.summary.points]
    qtbot.mouseClick(_button(view, "理由を書いてください"), Qt.MouseButton.LeftButton)
    box = QApplication.focusWidget()
    assert box is not None
    with qtbot.waitSignal(view.changed):
        compose(box, "担当課が違うため")
    assert before == ["X1"]
    assert view.summary.isHidden()
    assert filled.snapshot().reasons == {"X1": "担当課が違うため"}


def test_answers_are_written_out_in_full(qtbot: QtBot) -> None:
    """Body, day, options with their letter, free text, and what does not apply, with the reason."""
    view = _shown(qtbot, filling(COMPLETE))
    texts = _texts(view)
    assert "東京都 千代田区（131016）" in texts
    assert "令和8年11月20日（金）" in texts
    assert "記入なし（任意）" in texts
    assert "No(いいえ)" in texts
    assert any(text.endswith("　内容：窓口で手渡し\nしている") for text in texts)
    assert _button(view, "対象外 6問：A-1の回答が「No」のため、閉じています").isVisible()


def test_what_does_not_apply_is_folded(qtbot: QtBot) -> None:
    """One line tells how many and why; behind it stand the questions."""
    view = _shown(qtbot, filling(COMPLETE))
    folds = [fold for fold in view.findChildren(Fold) if "A-1の回答が「No」" in fold.link.text()]
    (fold,) = folds
    before = fold.words.isVisible()
    qtbot.mouseClick(fold.link, Qt.MouseButton.LeftButton)
    assert (before, fold.words.isVisible()) == (False, True)
    assert fold.words.text().splitlines()[0] == "A-2 頻度が多い連携"


def test_what_is_not_decided_is_not_called_inapplicable(qtbot: QtBot) -> None:
    """Before A-1 has an answer nothing of its section is ruled out; a button begins."""
    view = _shown(qtbot, filling())
    texts = _texts(view)
    assert "まだ回答がありません" in texts
    undecided = "ほかの設問に答える必要があるかどうかは、A-1の答えで決まります。"
    assert undecided in texts
    assert [fold for fold in view.findChildren(Fold) if "対象外" in fold.link.text()] == []
    with qtbot.waitSignal(view.question_asked) as asked:
        qtbot.mouseClick(_button(view, "回答する"), Qt.MouseButton.LeftButton)
    assert asked.args == ["R.body_code"]


def test_change_leads_to_each_question(qtbot: QtBot) -> None:
    """Every row has 「変更」, named after its question."""
    view = _shown(qtbot, filling(COMPLETE))
    with qtbot.waitSignal(view.question_asked) as asked:
        qtbot.mouseClick(_button(view, "変更：C-1 利用の有無"), Qt.MouseButton.LeftButton)
    assert asked.args == ["C1"]


def test_what_will_not_be_sent_is_counted(qtbot: QtBot) -> None:
    """Inputs that do not apply are a link to their list."""
    filled = filling({"A1": "yes", "A2": "p3", "A3": "b"})
    filled.answer("A1", "no")
    view = _shown(qtbot, filled)
    with qtbot.waitSignal(view.hidden_asked):
        qtbot.mouseClick(_button(view, "提出しない入力が2件"), Qt.MouseButton.LeftButton)


def test_open_memos_are_listed_and_said_to_stay_here(qtbot: QtBot) -> None:
    """Marks and memos stand together, with the sentence that they are not submitted."""
    filled = filling(COMPLETE)
    filled.memo("C1", "財政課に確かめる")
    filled.mark_later("O1", on=True)
    texts = _texts(_shown(qtbot, filled))
    assert "庁内メモは提出されません。" in texts
    assert "C-1 利用の有無：財政課に確かめる" in texts
    assert "その他-1 利用の有無：あとで確認" in texts


def test_one_can_go_back_or_leave_it_a_draft(qtbot: QtBot) -> None:
    """Back leads to what is left to do; leaving says so to the desk."""
    view = _shown(qtbot, filling({**COMPLETE, "C1": "yes"}))
    with qtbot.waitSignal(view.question_asked) as asked:
        qtbot.mouseClick(_button(view, "回答に戻る"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.left):
        qtbot.mouseClick(_button(view, "下書きのまま終える"), Qt.MouseButton.LeftButton)
    assert asked.args == ["C2"]


@pytest.mark.parametrize(("width", "percent"), [(1366, 200), (910, 125)])
def test_nothing_stands_outside_the_page(
    qtbot: QtBot, look: theme.Theme, width: int, percent: int
) -> None:
    """Long sentences of the summary wrap; nothing scrolls sideways."""
    look.set_look(theme.Look(theme.SchemeChoice.LIGHT, percent))
    view = _shown(qtbot, filling({"A1": "yes", "B7": ("a",), "B1": "no"}))
    view.resize(width, 433)
    qtbot.waitUntil(lambda: view.width() == width)
    area = view.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
