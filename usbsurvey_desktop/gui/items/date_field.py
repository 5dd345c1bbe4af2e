"""A day, typed as people write it; the field echoes what was understood."""

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.answers import is_blank
from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.engine.parsing import parse
from usbsurvey_desktop.gui.items.line import LineItem
from usbsurvey_desktop.gui.items.wareki import in_era
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.questionnaire.definition import Question


class DateItem(LineItem):
    """Takes 2026-12-01, 2026/12/1, 令和8年12月1日 and R8.12.1."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.column.insertWidget(0, plain_label(self.example(), role="support", parent=self))
        self._echo = plain_label("", parent=self)
        self._echo.setVisible(False)
        self.column.addWidget(self._echo)

    def show_state(self, state: QuestionState) -> None:
        """Show the text as typed and what it was understood as."""
        super().show_state(state)
        raw = state.raw
        value = None if raw is None or is_blank(raw) else parse(self.question, raw)
        text = in_era(value)
        self._echo.setText(text)
        self._echo.setVisible(bool(text))

    def example(self) -> str:
        """Show what may be typed."""
        return self.tr("例：令和8年12月1日、2026-12-01、R8.12.1")

    def describe(self, description: str) -> None:
        """Describe the field, with what was understood."""
        super().describe(f"{description} {self._echo.text()}".strip())
