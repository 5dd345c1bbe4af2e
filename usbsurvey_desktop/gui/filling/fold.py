"""Words that can be folded away: a link that says what is behind it, and the words."""

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.layouts import column, show_if
from usbsurvey_desktop.gui.shared.paragraph import Paragraph
from usbsurvey_desktop.gui.shared.wrap_link import WrapLink
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible_line


class Fold(QWidget):
    """A link and a paragraph; the link's name tells whether it is open."""

    def __init__(
        self, title: str, text: str, *, is_open: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = visible_line(title)
        layout = column(self, gap=Space.HAIR)
        self.link = WrapLink("", self)
        layout.addWidget(self.link)
        self.words = Paragraph(text, self)
        layout.addWidget(self.words)
        self._is_open = is_open
        show_if(self.words, is_open)
        self._name()
        self.link.clicked.connect(self._on_clicked)

    def set_open(self, *, is_open: bool) -> None:
        """Show the words, or fold them away."""
        self._is_open = is_open
        show_if(self.words, is_open)
        self._name()

    def _on_clicked(self) -> None:
        self.set_open(is_open=not self._is_open)

    def _name(self) -> None:
        state = self.tr("開いています") if self._is_open else self.tr("閉じています")
        self.link.show_words(f"{'▼' if self._is_open else '▶'} {self._title}")
        self.link.setAccessibleName(
            self.tr("{title}、{state}").format(title=self._title, state=state)
        )
