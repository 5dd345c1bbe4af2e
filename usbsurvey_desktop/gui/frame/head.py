"""The head of the window: which survey, which body, 練習 or not, and how safe the typed is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.shared.button import link_button
from usbsurvey_desktop.gui.shared.layouts import row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space


class Head(QFrame):
    """One line of words; nothing in it takes the focus."""

    def __init__(self, *, is_practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "side")
        layout = row(self, gap=Space.MEDIUM)
        layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        self.practice = plain_label(self.tr("練習"), role="badge", parent=self)
        self.practice.setVisible(is_practice)
        self.subject = plain_label("", role="strong", parent=self)
        self.save_state = plain_label("", role="support", parent=self)
        self.save_state.setWordWrap(False)
        # The same height without words, so that nothing below jumps.
        self.setMinimumHeight(self.fontMetrics().height() + 2 * Space.LARGE)
        layout.addWidget(self.practice)
        layout.addWidget(self.subject, 1)
        layout.addWidget(self.save_state)
        self.hide_button = link_button(self.tr("画面を隠す"), self)
        self.hide_button.setAccessibleDescription(self.tr("キー：Ctrl+Shift+L"))
        # For the mouse: the keyboard has its key, and the first stop of a screen is its content.
        self.hide_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide_button.hide()
        self._is_hideable = False
        layout.addWidget(self.hide_button)

    def set_subject(self, survey: str, body: str) -> None:
        """Show 調査名／団体名, as far as they are known."""
        self.subject.setText("／".join(part for part in (survey, body) if part))
        self._fit()

    def set_save_state(self, words: str) -> None:
        """Show how safe the typed is; not said aloud unless it failed, which the bar does."""
        self.save_state.setText(words)
        self._fit()

    def set_hideable(self, *, is_hideable: bool) -> None:
        """Offer 「画面を隠す」 where there is room beside the words; its key always works."""
        self._is_hideable = is_hideable
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words the room they need."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words = self.subject.fontMetrics().horizontalAdvance(self.subject.text())
        others = (self.practice, self.save_state, self.hide_button)
        wanted = words + sum(part.sizeHint().width() + Space.LARGE for part in others)
        self.hide_button.setVisible(self._is_hideable and wanted <= self.width() - Space.HUGE)
