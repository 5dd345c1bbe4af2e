"""「あとで確認」 and 庁内メモ as lines for reading over: the question, the mark, the words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.shared.joined import labelled, listed


def memo_lines(states: Iterable[QuestionState]) -> tuple[str, ...]:
    """One line for each question that has a mark or a memo."""
    later = QCoreApplication.translate("Memos", "あとで確認")
    return tuple(
        labelled(
            question_name(state.question),
            listed(part for part in (later if state.later else "", state.memo) if part),
        )
        for state in states
        if state.later or state.memo
    )
