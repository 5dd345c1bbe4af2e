"""Asking for a place on disk by the system's own dialog; tests answer from a script.

The dialogs open without a nested event loop and answer through a callback. Cancelling calls
nothing.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]


class Ask(Protocol):
    """How a screen asks for a file or a folder."""

    def open_file(
        self, parent: QWidget, title: str, *, folder: Path, pattern: str, on_chosen: Chosen
    ) -> None:
        """Ask for one file that exists; `pattern` such as `*.survey.txt`."""
        ...

    def folder(self, parent: QWidget, title: str, *, folder: Path, on_chosen: Chosen) -> None:
        """Ask for a folder that exists."""
        ...


class _Dialog(QFileDialog):
    def __init__(self, parent: QWidget, title: str, folder: Path, on_chosen: Chosen) -> None:
        super().__init__(parent, title, str(folder))
        self._on_chosen = on_chosen
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Qt's own translation into Japanese leaves these two out.
        self.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("場所："))
        self.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("ファイルの種類："))
        self.fileSelected.connect(self._on_file_selected)

    def _on_file_selected(self, name: str) -> None:
        self._on_chosen(Path(name))


class NativeAsk:
    """Asks by the dialogs of the system."""

    def open_file(
        self, parent: QWidget, title: str, *, folder: Path, pattern: str, on_chosen: Chosen
    ) -> None:
        """Ask for one file that exists."""
        dialog = _Dialog(parent, title, folder, on_chosen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(pattern)
        dialog.open()

    def folder(self, parent: QWidget, title: str, *, folder: Path, on_chosen: Chosen) -> None:
        """Ask for a folder that exists."""
        dialog = _Dialog(parent, title, folder, on_chosen)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()
