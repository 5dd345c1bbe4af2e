"""The head of the window: which survey, which body, 練習 or not, and how safe the typed is."""

from PySide6.QtCore import QEvent, Qt
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
        self.practice = plain_label("", role="badge", parent=self)
        self.practice.setVisible(is_practice)
        self.subject = plain_label("", role="strong", parent=self)
        self.subject.setWordWrap(False)
        self._survey, self._body = "", ""
        self.save_state = plain_label("", role="support", parent=self)
        self.save_state.setWordWrap(False)
        layout.addWidget(self.practice)
        layout.addWidget(self.subject, 1)
        layout.addWidget(self.save_state)
        self.settings_button = link_button("", self)
        self.cover_button = link_button("", self)
        self.help_button = link_button("", self)
        for button in (self.settings_button, self.cover_button, self.help_button):
            # For the mouse: the keyboard has its key, and a screen's first stop is its content.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            layout.addWidget(button)
        self.cover_button.hide()
        self._is_coverable = False
        self._say_words()

    def set_subject(self, survey: str, body: str) -> None:
        """Show 調査名／団体名, as far as they are known."""
        self._survey, self._body = survey, body
        self._fit()

    def set_save_state(self, words: str) -> None:
        """Show how safe the typed is; not said aloud unless it failed, which the bar does."""
        self.save_state.setText(words)
        self._fit()

    def set_coverable(self, *, is_coverable: bool) -> None:
        """Offer 「画面を隠す」 beside the other links; its key always works."""
        self._is_coverable = is_coverable
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language, or make room for larger letters."""
        super().changeEvent(event)
        match event.type():
            case QEvent.Type.LanguageChange:
                self._say_words()
                self._fit()
            case QEvent.Type.FontChange:
                self._set_height()
            case _:
                pass

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words the room they need."""
        super().resizeEvent(event)
        self._fit()

    def _say_words(self) -> None:
        self.practice.setText(self.tr("練習"))
        self.settings_button.setText(self.tr("設定"))
        self.settings_button.setAccessibleDescription(self.tr("キー：Ctrl+,"))
        self.cover_button.setText(self.tr("画面を隠す"))
        self.cover_button.setAccessibleDescription(self.tr("キー：Ctrl+Shift+L"))
        self.help_button.setText(self.tr("使い方（F1）"))
        self._set_height()

    def _set_height(self) -> None:
        # The same height without words, so that nothing below jumps.
        self.setMinimumHeight(self.fontMetrics().height() + 2 * Space.LARGE)

    def _fit(self) -> None:
        """Leave the subject what room the rest does not take: the mouse has no other way there.

        Where even that is too little only the cover is left to its key.
        """
        room = self.width() - Space.HUGE
        for part in (self.practice, self.save_state, self.settings_button, self.help_button):
            room -= 0 if part.isHidden() else part.sizeHint().width() + Space.LARGE
        wanted = self.cover_button.sizeHint().width() + Space.LARGE
        has_room = self._is_coverable and wanted <= room
        self.cover_button.setVisible(has_room)
        room -= wanted if has_room else 0
        self._fit_subject(room)

    def _fit_subject(self, room: int) -> None:
        """Say all of it in one line, or as much as fits, of the survey before the body.

        The whole name stands in the title of the window, and is what a screen reader says.
        """
        metrics = self.subject.fontMetrics()
        body = self.tr("／{body}").format(body=self._body) if self._body else ""
        if not self._survey:
            body = self._body
        survey_room = room - metrics.horizontalAdvance(body)
        survey = metrics.elidedText(self._survey, Qt.TextElideMode.ElideRight, survey_room)
        words = metrics.elidedText(f"{survey}{body}", Qt.TextElideMode.ElideRight, room)
        self.subject.setText(words)
        self.subject.setAccessibleName(f"{self._survey}{body}")
