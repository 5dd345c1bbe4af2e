"""The screens of the window: one at a time, and at most one over another that lives on beneath."""

from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from usbsurvey_desktop.gui.shared.layouts import tell_all_in_order


@dataclass(frozen=True)
class Beneath:
    """A screen that waits under another one, its heading and where the focus was."""

    screen: QWidget
    heading: str
    focus: QWidget | None

    def focus_left(self) -> QWidget | None:
        """Where the focus was, if that is still there."""
        return self.focus if self.focus is not None and isValid(self.focus) else None


class Layers(QStackedWidget):
    """Holds the screens; whatever is not shown and does not wait beneath dies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beneath: Beneath | None = None

    def put(self, screen: QWidget) -> None:
        """Show a screen in place of all others."""
        others = [self.widget(place) for place in range(self.count())]
        self._beneath = None
        self._show(screen)
        for other in others:
            self._drop(other)

    def put_over(self, screen: QWidget, heading: str, focus: QWidget | None) -> None:
        """Show a screen over the one before, whose heading and focus are given.

        Another screen put over so takes the place of the first.
        """
        before = self.currentWidget()
        if before is not None and self._beneath is None:
            self._beneath = Beneath(before, heading, focus)
            before = None
        self._show(screen)
        self._drop(before)

    def uncover(self) -> Beneath | None:
        """Show what is beneath again and give it; None, and nothing done, if nothing is."""
        beneath, self._beneath = self._beneath, None
        if beneath is not None:
            over = self.currentWidget()
            self.setCurrentWidget(beneath.screen)
            self._drop(over)
        return beneath

    def _show(self, screen: QWidget) -> None:
        self.addWidget(screen)
        self.setCurrentWidget(screen)
        tell_all_in_order(screen)

    def _drop(self, screen: QWidget | None) -> None:
        if screen is not None:
            self.removeWidget(screen)
            screen.hide()
            screen.deleteLater()
