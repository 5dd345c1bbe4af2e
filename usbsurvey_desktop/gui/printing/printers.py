"""The printers of the system; the only place that knows Qt's printing."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import (  # noqa: TID251 - this module is the one the ban points to
    QPrintDialog,
    QPrinter,
    QPrinterInfo,
)
from PySide6.QtWidgets import QDialog, QWidget

from usbsurvey_desktop.gui.ask import PrinterChosen


class _Dialog(QPrintDialog):
    def __init__(self, printer: QPrinter, parent: QWidget, on_chosen: PrinterChosen) -> None:
        super().__init__(printer, parent)
        # Kept here: Python must not lose what the dialog works on.
        self._printer = printer
        self._on_chosen = on_chosen
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setOption(QPrintDialog.PrintDialogOption.PrintSelection, on=False)
        self.finished.connect(self._on_finished)

    def _on_finished(self, result: int) -> None:
        if result == QPrintDialog.DialogCode.Accepted.value:
            self._on_chosen(self._printer)


class NativePrinters:
    """Asks by the dialog of the system; `names` gives the printers it knows."""

    def __init__(self, names: Callable[[], list[str]] = QPrinterInfo.availablePrinterNames) -> None:
        self._names = names

    def choose(self, parent: QWidget, title: str, *, on_chosen: PrinterChosen) -> bool:
        """Ask for a printer; False where the system knows none."""
        if not self._names():
            return False
        dialog = _Dialog(QPrinter(QPrinter.PrinterMode.HighResolution), parent, on_chosen)
        dialog.setWindowTitle(title)
        QDialog.open(dialog)  # Qt hides it behind one that takes a slot by name
        return True
