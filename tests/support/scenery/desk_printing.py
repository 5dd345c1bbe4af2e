"""What the collector's desk prints, before it is."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from tests.support.office import Office, focused, screen
from tests.support.scenery.printing import printed
from tests.support.scenery.receiving import missing
from tests.support.scenery.scene import Scene
from tests.support.scenery.tallying import tallied
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.printing.print_view import PrintView


def missing_printed(office: Office) -> MainWindow:
    """未提出一覧 as sheets: 1,787 bodies."""
    return printed(missing(office))


def tally_printed(office: Office) -> MainWindow:
    """集計の報告 as sheets."""
    return printed(tallied(office))


def _laying_out(office: Office) -> MainWindow:
    window = tallied(office)
    QTest.keyClick(focused(window), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    laying = screen(window, PrintView).findChild(QTimer, "laying")
    assert laying is not None
    laying.stop()
    return window


SCENES = (
    Scene("printing: who is missing", missing_printed),
    Scene("printing: tally", tally_printed),
    Scene("printing: laying out", _laying_out),
)
