"""The row in which a 合言葉 is asked for that opens something."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.form_row import FormRow
from usbsurvey_desktop.gui.shared.passphrase_edit import PassphraseEdit
from usbsurvey_desktop.gui.shared.screen import reveal


class PassphraseRow(FormRow):
    """A 合言葉 is typed in `edit`; why it opens nothing is said below."""

    def __init__(self, label: str, *, support: str = "", parent: QWidget | None = None) -> None:
        self.edit = PassphraseEdit()
        super().__init__(label, self.edit, tag="", support=support, parent=parent)

    def typed(self) -> str:
        """Give what was typed, and take an error away; "" and an error if nothing was."""
        passphrase = self.edit.passphrase()
        if passphrase:
            self.show_error("")
        else:
            self.refuse(self.tr("合言葉を入れてください。"))
        return passphrase

    def refuse(self, sentence: str) -> None:
        """Show why nothing was opened, ready for another try."""
        self.show_error(sentence)
        self.edit.line.selectAll()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self)
