"""A row of buttons of which one is chosen: which part is seen; words may stand beside them."""

import re
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.button import Button, ButtonKind
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.joined import noted
from usbsurvey_desktop.gui.theme import Space

_LETTER = re.compile(r" ?\(&.\)$")


class TabRow(QWidget):
    """`chosen` carries the place of the button, from 0; the first is chosen at the start."""

    chosen = Signal(int)

    def __init__(self, texts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = Flow(self, gap=Space.SMALL)
        self._place = 0
        self._texts = texts
        self._buttons = [Button(text, ButtonKind.SECONDARY, self) for text in texts]
        for place, button in enumerate(self._buttons):
            self._line.addWidget(button)
            button.clicked.connect(partial(self.choose, place))
        self.show_texts(texts)

    @property
    def place(self) -> int:
        """The place of the button that is chosen."""
        return self._place

    def put_beside(self, part: QWidget) -> None:
        """Let a part stand beside the buttons, or below them where there is no room."""
        self._line.addWidget(part)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Say other words on the buttons, with numbers that have changed."""
        self._texts = texts
        chosen = self.tr("表示中")
        for place, (button, text) in enumerate(zip(self._buttons, texts, strict=True)):
            is_chosen = place == self._place
            words, letter = _apart(text)
            button.setText(noted(words, chosen) + letter if is_chosen else text)
            if button.property("chosen") != is_chosen:
                button.setProperty("chosen", is_chosen)
                button.style().unpolish(button)
                button.style().polish(button)
            button.updateGeometry()

    def choose(self, place: int) -> None:
        """Choose a part."""
        self._place = place
        self.chosen.emit(place)

    def show_place(self, place: int) -> None:
        """Choose a part for the person; emits nothing."""
        self._place = place
        self.show_texts(self._texts)


def _apart(text: str) -> tuple[str, str]:
    """Take an Alt letter in brackets from the end of a text: it ends the text also with a note."""
    found = _LETTER.search(text)
    return (text, "") if found is None else (text[: found.start()], found[0])
