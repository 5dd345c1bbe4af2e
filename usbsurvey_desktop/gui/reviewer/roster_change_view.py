"""What both screens that change 署名者名簿 end with: whose identity signs, and the buttons."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.identity_picker import IdentityPicker, IdentitySource
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class RosterChangeView(Screen):
    """Emits `submitted` with what is to be changed and who signs, or `left`."""

    help_topic = "inbox"

    submitted = Signal(object)
    left = Signal()

    def __init__(self, source: IdentitySource, parent: QWidget | None = None) -> None:
        """Begin with an empty screen; `source` has the identities at hand."""
        super().__init__(parent=parent)
        self._source = source
        self.picker: IdentityPicker
        """There once `add_signing` was called: Tab goes in the order in which parts are made."""

    def add_signing(self, words: str, act: Callable[[], None]) -> None:
        """Put the identity and the buttons at the end; `words` are those of the one that acts."""
        signing = self.tr("名簿の管理者の身分証で署名して、署名者名簿の次の版を書きます。")
        self.body.addWidget(plain_label(signing, parent=self))
        self.picker = IdentityPicker(self._source, self)
        self.picker.advanced.connect(act)
        self.body.addWidget(self.picker)
        self.end_body()
        acting = primary_button(words, self)
        acting.clicked.connect(act)
        back = secondary_button(self.tr("やめる(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(acting, back)
