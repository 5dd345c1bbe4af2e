"""Asking for a place on disk or a printer by the system's own dialog; tests answer from a script.

The dialogs open without a nested event loop and answer through a callback. Cancelling calls
nothing.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import (
    QDir,
    QSettings,  # noqa: TID251 - told where Qt's own are kept; ours are in settings.py
    Qt,
)
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]
SeveralChosen = Callable[[Sequence[Path]], None]
PrinterChosen = Callable[[QPagedPaintDevice], None]


class Ask(Protocol):
    """How a screen asks for a file or a folder."""

    def open_file(
        self, parent: QWidget, title: str, *, folder: Path, pattern: str, on_chosen: Chosen
    ) -> None:
        """Ask for one file that exists; `pattern` such as `*.survey.txt`."""
        ...

    def open_files(
        self, parent: QWidget, title: str, *, folder: Path, pattern: str, on_chosen: SeveralChosen
    ) -> None:
        """Ask for one file or several that exist; `pattern` such as `*.png *.pdf`."""
        ...

    def folder(self, parent: QWidget, title: str, *, folder: Path, on_chosen: Chosen) -> None:
        """Ask for a folder that exists."""
        ...

    def save_file(
        self, parent: QWidget, title: str, *, suggested: Path, pattern: str, on_chosen: Chosen
    ) -> None:
        """Ask for the name of a file to be written; a name that is taken the person has confirmed.

        `pattern` such as `*.pdf`; its ending is put to a name without one.
        """
        ...


class Printers(Protocol):
    """How a screen asks for a printer."""

    def choose(self, parent: QWidget, title: str, *, on_chosen: PrinterChosen) -> bool:
        """Ask for a printer and how to print; False, and nothing is asked, where there is none."""
        ...


class NoPrinters:
    """A terminal without a printer."""

    def choose(self, parent: QWidget, title: str, *, on_chosen: PrinterChosen) -> bool:
        """There is none."""
        del parent, title, on_chosen
        return False


def remember_places_in(folder: Path) -> None:
    """Let Qt note in this folder, not in the user's home, which folders its dialogs have shown.

    It writes `QtProject.conf` whenever a dialog goes; on Windows it is the registry in any case.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))


def _nearest(folder: Path) -> Path:
    """The folder, or what is there above it: Qt takes the name of one that is not for a file's."""
    return next((one for one in (folder, *folder.parents) if QDir(str(one)).exists()), folder)


class _Dialog(QFileDialog):
    def __init__(self, parent: QWidget, title: str, folder: Path, on_chosen: SeveralChosen) -> None:
        super().__init__(parent, title, str(_nearest(folder)))
        self._on_chosen = on_chosen
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Qt's own translation into Japanese leaves these two out.
        self.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("場所："))
        self.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("ファイルの種類："))
        self.filesSelected.connect(self._on_files_selected)

    def _on_files_selected(self, names: Sequence[str]) -> None:
        self._on_chosen([Path(name) for name in names])


def _first(on_chosen: Chosen, chosen: Sequence[Path]) -> None:
    on_chosen(chosen[0])


class NativeAsk:
    """Asks by the dialogs of the system."""

    def open_file(
        self, parent: QWidget, title: str, *, folder: Path, pattern: str, on_chosen: Chosen
    ) -> None:
        """Ask for one file that exists."""
        dialog = _Dialog(parent, title, folder, partial(_first, on_chosen))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(pattern)
        dialog.open()

    def open_files(
        self, parent: QWidget, title: str, *, folder: Path, pattern: str, on_chosen: SeveralChosen
    ) -> None:
        """Ask for one file or several that exist."""
        dialog = _Dialog(parent, title, folder, on_chosen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(pattern)
        dialog.open()

    def folder(self, parent: QWidget, title: str, *, folder: Path, on_chosen: Chosen) -> None:
        """Ask for a folder that exists."""
        dialog = _Dialog(parent, title, folder, partial(_first, on_chosen))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def save_file(
        self, parent: QWidget, title: str, *, suggested: Path, pattern: str, on_chosen: Chosen
    ) -> None:
        """Ask for the name of a file to be written."""
        dialog = _Dialog(parent, title, suggested.parent, partial(_first, on_chosen))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(pattern)
        dialog.setDefaultSuffix(pattern.removeprefix("*."))
        # A folder that is not there yet is a part of the name: whoever writes makes it.
        dialog.selectFile(str(suggested.relative_to(_nearest(suggested.parent))))
        dialog.open()
