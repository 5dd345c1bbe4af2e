"""The reviewers' comments on one question, or on the whole, one panel each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.snapshot import Comment
from usbsurvey_desktop.gui.filling.remark_panel import RemarkPanel
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.layouts import column, show_if
from usbsurvey_desktop.gui.theme import Space


class RemarkList(QWidget):
    """Built once for the comments that count; hidden where there is none."""

    changed = Signal(object)
    """Carries a `Comment` as it should be."""

    def __init__(
        self,
        remarks: Sequence[Comment],
        look_up: ItemHelp,
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Build for these comments; `name` says what they are about, for the ear."""
        super().__init__(parent)
        layout = column(self, gap=Space.MEDIUM)
        self.panels: dict[str, RemarkPanel] = {}
        for remark in remarks:
            words = look_up.remark(remark.id)
            if words is None:
                continue
            panel = RemarkPanel(remark, words, name=name, parent=self)
            panel.changed.connect(self.changed)
            layout.addWidget(panel)
            self.panels[remark.id] = panel
        show_if(self, bool(self.panels))

    def show_remarks(self, remarks: Sequence[Comment]) -> None:
        """Show what was done about them by now; emits nothing."""
        for remark in remarks:
            if remark.id in self.panels:
                self.panels[remark.id].show_remark(remark)

    def first_open(self) -> QWidget | None:
        """Give the mark of the first comment that is not dealt with."""
        marks = (panel.settled for panel in self.panels.values())
        return next((mark for mark in marks if not mark.isChecked()), None)
