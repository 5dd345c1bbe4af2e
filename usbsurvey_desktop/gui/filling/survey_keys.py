"""The keys of the survey screen, beside those of the buttons' Alt letters."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from usbsurvey_desktop.engine.change import Change
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.filling.go_to import GoTo, question_called
from usbsurvey_desktop.gui.filling.pager import Pager
from usbsurvey_desktop.gui.filling.question_tools import Tool
from usbsurvey_desktop.gui.shared.screen import Frame


def bind_keys(widget: QWidget, actions: Mapping[str, Callable[[], None]]) -> None:
    """Let keys act while the focus is inside `widget`; text boxes keep the keys that edit text."""
    for keys, act in actions.items():
        shortcut = QShortcut(QKeySequence(keys), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)


class SurveyKeys(QObject):
    """Undo and redo, going to a question by its number, the tools of the question in focus."""

    question_asked = Signal(str)

    def __init__(
        self, filling: Filling, pager: Pager, go_to: GoTo, frame: Frame, screen: QWidget
    ) -> None:
        super().__init__(screen)
        self._filling = filling
        self._pager = pager
        self._go_to = go_to
        self._frame = frame
        go_to.number_entered.connect(self._on_number)
        keys: dict[str, Callable[[], None]] = {
            "Ctrl+Z": self.undo,
            "Ctrl+Y": self._on_redo,
            "Ctrl+G": self._on_go_to,
            "Alt+Delete": partial(self._on_tool, Tool.CLEAR),
            "Ctrl+Shift+K": partial(self._on_tool, Tool.LATER),
            "Ctrl+Shift+M": partial(self._on_tool, Tool.MEMO),
        }
        bind_keys(screen, keys)

    def undo(self) -> None:
        """Take the last change of answers back, or say that there is none."""
        self._show(self._filling.undo(), self.tr("元に戻せる変更はありません。"))

    def _on_redo(self) -> None:
        self._show(self._filling.redo(), self.tr("やり直せる変更はありません。"))

    def _show(self, change: Change | None, otherwise: str) -> None:
        if change is None:
            self._frame.say(otherwise)
        else:
            self._pager.page.focus_answer(change.link_id)

    def _on_go_to(self) -> None:
        self._go_to.open_bar(QApplication.focusWidget())

    def _on_number(self, text: str) -> None:
        form = self._filling.form
        # Whoever reads a translation may hold the official words on paper.
        forms = (form,) if form.original is None else (form, form.original)
        questions = [each.question for one in forms for each in one.questions.values()]
        question = question_called(questions, text)
        if question is None:
            self._frame.say(self.tr("その番号の設問はありません。例：A-3、その他-2"))
            return
        self._go_to.hide()
        self.question_asked.emit(question.link_id)

    def _on_tool(self, tool: Tool) -> None:
        block = self._pager.page.question_with_focus()
        if block is None:
            self._frame.say(self.tr("設問の中で押してください。"))
            return
        block.tools.use(tool)
