"""A place for words that are mostly not there: a page need not wait for labels nobody sees."""

from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from usbsurvey_desktop.gui.shared.layouts import column, show_if, tell_in_order
from usbsurvey_desktop.gui.shared.plain_label import plain_label, show_role
from usbsurvey_desktop.visible import visible


class LaterLabel:
    """Stands in a layout from the beginning; its label is made when it first has something to say.

    Args:
        layout: the words stand after what is in it now.
        parent: the owner of the label.
        role: of `plain_label`.
    """

    def __init__(self, layout: QBoxLayout, parent: QWidget, *, role: str = "body") -> None:
        self._place = column()
        layout.addLayout(self._place)
        self._parent = parent
        self._role = role
        self.label: QLabel | None = None
        """The label, once there was something to say."""

    @property
    def text(self) -> str:
        """What is shown now, or ""."""
        return "" if self.label is None else self.label.text()

    def show(self, text: str, role: str = "") -> None:
        """Show these words, in another role if one is given; "" takes them away."""
        if self.label is None:
            if not text:
                return
            self.label = plain_label(text, role=role or self._role, parent=self._parent)
            self._place.addWidget(self.label)
            tell_in_order(self._parent)
            if self._parent.isVisible():
                self.label.show()
        if self.label.text() != visible(text):
            self.label.setText(visible(text))
        show_if(self.label, bool(text))
        if role:
            show_role(self.label, role)
