"""団体: found in the list, or, for ministries and others that are not in it, typed by its name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.items.body_search import BodySearch
from usbsurvey_desktop.gui.shared.button import link_button
from usbsurvey_desktop.gui.shared.form_row import mark_error
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.municipality import Municipalities, Municipality

_COLUMNS = 24


class OrganisationEdit(QWidget):
    """The search in the list and, where `has_others`, a link that swaps it for one text field.

    `advanced` tells on Enter that the next input is due.
    """

    advanced = Signal()

    def __init__(
        self, municipalities: Municipalities, *, has_others: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._description = ""
        # Further than the focus ring reaches.
        layout = column(self, gap=Space.SMALL)
        self._help = plain_label("", role="support", parent=self)
        self.search = BodySearch(municipalities, self)
        self.line = LineEdit(columns=_COLUMNS, parent=self)
        self.swap = link_button("", self)
        self.swap.setHidden(not has_others)
        for part in (self._help, self.search, self.line):
            layout.addWidget(part)
        add_at_left(layout, self.swap)
        self.search.advanced.connect(self.advanced)
        self.line.advanced.connect(self.advanced)
        self.swap.clicked.connect(self._on_swap)
        self.line.hide()
        self._show_words()

    @property
    def is_listed(self) -> bool:
        """Whether the list is searched; otherwise the name is typed."""
        return self.line.isHidden()

    @property
    def body(self) -> Municipality | None:
        """The body chosen in the list; None while there is none, or the name is typed."""
        return self.search.body if self.is_listed else None

    @property
    def name(self) -> str:
        """The name for a certificate, or "" while there is none."""
        if not self.is_listed:
            return self.line.text().strip()
        return self.search.body.name if self.search.body is not None else ""

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Name the fields, where the focus really is."""
        super().setAccessibleName(name)
        self.search.setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:  # noqa: N802 - Qt's name
        """Describe the fields, where the focus really is, after their own help."""
        super().setAccessibleDescription(description)
        self._description = description
        whole = " ".join(part for part in (self._help.text(), description) if part)
        self.search.setAccessibleDescription(whole)
        self.line.setAccessibleDescription(whole)

    def _on_swap(self) -> None:
        is_listed = not self.is_listed
        self.search.setVisible(is_listed)
        self.line.setHidden(is_listed)
        # What was wrong with the one input says nothing about the other.
        mark_error(self, has_error=False)
        self._show_words()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_words(self) -> None:
        if self.is_listed:
            self.setFocusProxy(self.search.line)
            self._help.setText(self.tr("名前、読みがな、団体コードのどれかで探せます。"))
            self.swap.setText(self.tr("一覧にない機関（省など）の名前を入れる"))
        else:
            self.setFocusProxy(self.line)
            self._help.setText(self.tr("機関の正式な名前を入れてください。例：総務省"))
            self.swap.setText(self.tr("一覧から団体を探す"))
        self.setAccessibleDescription(self._description)
