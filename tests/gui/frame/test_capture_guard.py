"""Every window is kept from capture before it is seen, for as long as somebody wants that."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.support.windows_calls import FakeWindows
from usbsurvey_desktop.gui.frame.capture_guard import CaptureGuard
from usbsurvey_desktop.settings import Settings

REFUSED, ALLOWED = Settings(is_capture_refused=True), Settings()


class _Watching(FakeWindows):
    """Remembers whether the window could be seen when Windows was told."""

    def __init__(self, seen: QWidget) -> None:
        super().__init__()
        self._seen = seen
        self.were_exposed: list[bool] = []

    def set_affinity(self, window: int, affinity: int) -> bool:
        self.were_exposed.append(self._seen.windowHandle().isExposed())
        return super().set_affinity(window, affinity)


@pytest.fixture(name="windows")
def _fake() -> FakeWindows:
    return FakeWindows()


@pytest.fixture(name="guard")
def _guard(qapp: QApplication, windows: FakeWindows) -> Iterator[CaptureGuard]:
    guard = CaptureGuard(qapp, windows)
    yield guard
    qapp.removeEventFilter(guard)
    guard.setParent(None)
    guard.deleteLater()


def _kinds(parent: QWidget) -> list[QWidget]:
    box = QComboBox(parent)
    box.addItems(["一", "二"])
    return [QDialog(parent), QMenu("表", parent), box.view().window()]


@pytest.mark.parametrize("kind", [0, 1, 2], ids=["dialog", "menu", "list"])
def test_whatever_opens_is_kept_from_capture(
    qtbot: QtBot, guard: CaptureGuard, windows: FakeWindows, kind: int
) -> None:
    """A dialog, a menu and the list of a choice are windows of their own."""
    parent = QWidget()
    qtbot.addWidget(parent)
    opening = _kinds(parent)[kind]
    guard.follow(REFUSED)
    windows.affinities.clear()
    opening.show()
    assert set(windows.affinities.values()) == {0x11}
    opening.close()


def test_it_is_done_before_anything_is_seen(qtbot: QtBot, qapp: QApplication) -> None:
    """Windows is told while the window is being shown, not after its first picture."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    assert dialog.winId()
    watching = _Watching(dialog)
    guard = CaptureGuard(qapp, watching)
    guard.follow(REFUSED)
    watching.were_exposed.clear()
    with qtbot.waitExposed(dialog):
        dialog.show()
        told_first = watching.were_exposed[0]
    guard.follow(ALLOWED)
    guard.setParent(None)
    guard.deleteLater()
    assert not told_first


def test_a_dialog_of_the_system_is_met_by_the_focus(
    qapp: QApplication, guard: CaptureGuard, windows: FakeWindows
) -> None:
    """It is no window of Qt: the focus leaves ours for it."""
    guard.follow(REFUSED)
    windows.affinities.clear()
    qapp.focusWindowChanged.emit(None)
    assert set(windows.affinities.values()) == {0x11}


def test_who_allows_it_is_left_alone(
    qtbot: QtBot, qapp: QApplication, guard: CaptureGuard, windows: FakeWindows
) -> None:
    """As at first: nothing is watched, and Windows is told nothing more."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    guard.follow(REFUSED)
    assert guard.follow(ALLOWED)
    windows.affinities.clear()
    dialog.show()
    qapp.focusWindowChanged.emit(None)
    assert windows.affinities == {}


def test_it_keeps_no_event_from_anybody(guard: CaptureGuard) -> None:
    """The filter looks, and lets everything pass."""
    part = QObject()
    assert not guard.eventFilter(part, QEvent(QEvent.Type.Show))
    assert not guard.eventFilter(part, QEvent(QEvent.Type.Hide))
