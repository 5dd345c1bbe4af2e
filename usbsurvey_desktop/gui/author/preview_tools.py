"""What can be done with the answers of a trial: begin again, keep as a scenario, open one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible_line

_OWN_NAMES = {"ja": "日本語", "en": "English"}
"""Each as those call it who speak it."""


class PreviewTools(QWidget):
    """A line of buttons; the language stands there where one may choose."""

    again_wanted = Signal()
    save_wanted = Signal()
    open_wanted = Signal()
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = Flow(self, gap=Space.SMALL)
        self._languages: Sequence[str] = ()
        self._choice: ChoiceButton | None = None
        self.again = secondary_button(self.tr("はじめから(&G)"), self)
        self.save = secondary_button(self.tr("この回答をシナリオに保存(&K)…"), self)
        self.open = secondary_button(self.tr("シナリオを開く(&J)…"), self)
        self.again.clicked.connect(self.again_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.open.clicked.connect(self.open_wanted)
        for button in (self.again, self.save, self.open):
            self._line.addWidget(button)

    def show_languages(self, languages: Sequence[str], wanted: str) -> str:
        """Offer these languages, the form's own first; give the one that is chosen.

        A choice made before stands; else it is `wanted`, where the form has it.
        """
        before = self._chosen() or wanted
        if self._choice is not None:
            self._line.removeWidget(self._choice)
            self._choice.deleteLater()
            self._choice = None
        self._languages = tuple(languages)
        chosen = before if before in languages else languages[0]
        if len(languages) > 1:
            names = [_OWN_NAMES.get(each, visible_line(each)) for each in languages]
            self._choice = ChoiceButton(self.tr("言語：{choice}"), names, self)
            self._choice.choose(self._languages.index(chosen))
            self._choice.chosen.connect(self._on_chosen)
            self._line.addWidget(self._choice)
        return chosen

    def _chosen(self) -> str:
        return "" if self._choice is None else self._languages[self._choice.place]

    def _on_chosen(self, place: int) -> None:
        self.language_chosen.emit(self._languages[place])
