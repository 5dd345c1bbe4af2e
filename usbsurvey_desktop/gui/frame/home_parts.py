"""ホームに出す役割: which groups home shows. It decides nothing else."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.field_set import FieldSet
from usbsurvey_desktop.gui.shared.option_row import check_row
from usbsurvey_desktop.settings import HomePart, Settings


class HomeParts(FieldSet):
    """A box for each group that may be left out; `chosen` carries what makes the settings anew."""

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        title = self.tr("ホームに出す役割")
        super().__init__(title, parent=parent)
        names = {
            HomePart.ANSWER: self.tr("回答する"),
            HomePart.COLLECT: self.tr("集める・確認する"),
        }
        self._rows = {part: check_row(name, parent=self) for part, name in names.items()}
        self._makes = check_row(self.tr("調査を作る"), parent=self)
        for row in (*self._rows.values(), self._makes):
            self.body.addWidget(row)
            row.mark.clicked.connect(self._on_clicked)
        self.describe(self.tr("出さなくても、ファイルを開けば使えます。"))
        self.show_parts(settings)

    def show_parts(self, settings: Settings) -> None:
        """Tick what these show; says nothing."""
        for part, row in self._rows.items():
            row.mark.setChecked(part in settings.home)
        self._makes.mark.setChecked(settings.makes_surveys)

    def _on_clicked(self) -> None:
        parts = tuple(part for part, row in self._rows.items() if row.mark.isChecked())
        self.chosen.emit(partial(_with_parts, parts, self._makes.mark.isChecked()))


def _with_parts(
    parts: tuple[HomePart, ...],
    makes_surveys: bool,  # noqa: FBT001 - of a partial
    settings: Settings,
) -> Settings:
    return replace(settings, home=parts, makes_surveys=makes_surveys)
