"""A new 合言葉, typed twice by the person it is for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.crypto.kdf import normalise, require_strength
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.passphrase_edit import PassphraseEdit
from usbsurvey_desktop.gui.shared.screen import reveal
from usbsurvey_desktop.gui.theme import Space


class NewPassphrase(QWidget):
    """Two fields; `advanced` on Enter in the second one."""

    advanced = Signal()

    def __init__(self, name: str, *, support: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, gap=Space.LARGE)
        self.first = PassphraseEdit(self)
        self.again = PassphraseEdit(self)
        self._row = form_row(name, self.first, support=support, parent=self)
        again = self.tr("{name}（もう一度）").format(name=name)
        self._again_row = form_row(again, self.again, parent=self)
        layout.addWidget(self._row)
        layout.addWidget(self._again_row)
        self.first.advanced.connect(self.again.setFocus)
        self.again.advanced.connect(self.advanced)

    def passphrase(self) -> str | None:
        """What both fields hold, normalised; None, with the reason shown, while it will not do."""
        passphrase = normalise(self.first.passphrase())
        weakness = _weakness(passphrase) if passphrase else self.tr("合言葉を入れてください。")
        is_same = self.first.passphrase() == self.again.passphrase()
        self._row.show_error(weakness)
        self._again_row.show_error("" if is_same else self.tr("2回の合言葉が同じではありません。"))
        if not weakness and is_same:
            return passphrase
        wrong = self.first if weakness else self.again
        wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self._row if weakness else self._again_row)
        return None


def _weakness(passphrase: str) -> str:
    try:
        require_strength(passphrase)
    except SurveyError as error:
        return messages.sentence(error.code, error.facts)
    return ""
