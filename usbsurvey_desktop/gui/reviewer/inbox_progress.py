"""How far the reading of a received folder is, and the button that stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.reviewer.inbox_reading import Look
from usbsurvey_desktop.gui.reviewer.inbox_words import progress_words
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import show_if
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space

_QUARTERS = 4


class InboxProgress(QWidget):
    """Shows what `show_progress` gives."""

    stop_wanted = Signal()
    """Also to go on where it was stopped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quarter = -1
        self._words = plain_label("", role="support", parent=self)
        self._stop = secondary_button(self.tr("中止(&C)"), self)
        self._stop.clicked.connect(self.stop_wanted)
        line = Flow(self, gap=Space.LARGE)
        # Out of reach of the ring around a button beside it.
        line.setContentsMargins(Space.HAIR, 0, 0, 0)
        line.addWidget(self._words)
        line.addWidget(self._stop)

    def show_progress(self, look: Look, focus: QWidget, *, is_stopped: bool) -> None:
        """Tell how far it is; `focus` has the focus instead of a button that goes."""
        words = progress_words(look, is_stopped=is_stopped)
        self._words.setText(words)
        self._stop.setText(self.tr("続きから確かめる(&C)") if is_stopped else self.tr("中止(&C)"))
        self._stop.updateGeometry()
        if look.is_over and self._stop.hasFocus():
            # Before the button goes, or the focus would jump to somewhere else.
            focus.setFocus()
        show_if(self._stop, not look.is_over)
        self._tell(words, look, is_stopped=is_stopped)

    def _tell(self, words: str, look: Look, *, is_stopped: bool) -> None:
        """Say how far it is at the start, at each quarter and at the end."""
        quarter = min(look.done * _QUARTERS // max(look.total, 1), _QUARTERS - 1)
        if look.is_over:
            quarter = _QUARTERS
        if quarter != self._quarter or is_stopped:
            self._quarter = quarter
            announce(self._words, words)
