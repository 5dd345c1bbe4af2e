"""What is left to mend, as links that lead there; even one error has its summary."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.layouts import column, empty
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.wrap_link import WrapLink
from usbsurvey_desktop.gui.theme import Space


@dataclass(frozen=True)
class OpenPoint:
    """One thing to mend: where (a question, a free text or a check), and in which words."""

    link_id: str
    text: str


class ErrorSummary(QFrame):
    """A framed list of links; hidden while it is empty. It can take the focus itself."""

    question_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "error")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._layout = column(self, gap=Space.HAIR, edge=Space.LARGE)
        self._points: tuple[OpenPoint, ...] = ()
        self._links: tuple[WrapLink, ...] = ()
        self.hide()

    @property
    def points(self) -> tuple[OpenPoint, ...]:
        """What is listed now."""
        return self._points

    @property
    def links(self) -> tuple[WrapLink, ...]:
        """The ways to the points, in their order."""
        return self._links

    def show_points(self, heading: str, points: Sequence[OpenPoint]) -> None:
        """List these points under a heading; none hides the summary."""
        if tuple(points) == self._points:
            return
        self._points = tuple(points)
        empty(self._layout)
        self.setAccessibleName(heading)
        # Whoever cannot see the list hears it when the focus comes here, as it is seen.
        self.setAccessibleDescription(sentences(point.text for point in points))
        self._layout.addWidget(plain_label(heading, role="h2", parent=self))
        self._links = tuple(WrapLink(point.text, self) for point in points)
        for point, link in zip(points, self._links, strict=True):
            link.clicked.connect(partial(self._ask, point.link_id))
            self._layout.addWidget(link)
        # Links are made after the parts that stand below the summary.
        for before, after in pairwise((self, *self._links)):
            QWidget.setTabOrder(before, after)
        self.setVisible(bool(points))

    def focus_first(self) -> None:
        """Put the focus on the first link."""
        if self._links:
            self._links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, link_id: str) -> None:
        self.question_asked.emit(link_id)
