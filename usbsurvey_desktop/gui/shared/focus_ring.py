"""The ring around whatever has the focus: two colours, so it shows on every ground.

One overlay, 6 px outside the focused widget, transparent to the mouse. It stands in the widget that
scrolls (or in the window), so tight parents do not cut it, and follows every move. It is never
hidden, only made empty: for Qt, a part that comes or goes is a reason to lay its owner out anew.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

_OUTSIDE = 6
_OUTER = 4.0
_INNER = 2.0
_RADIUS = 8.0
_FOLLOWED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class _Ring(QWidget):
    """Paints the two lines and takes no part in anything else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.host = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focus_ring")
        self.put_away()

    def put_away(self) -> None:
        """Surround nothing."""
        self.setGeometry(0, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outer = self.palette().color(QPalette.ColorRole.Shadow)
        inner = self.palette().color(QPalette.ColorRole.Light)
        area = QRectF(self.rect()).adjusted(_OUTER / 2, _OUTER / 2, -_OUTER / 2, -_OUTER / 2)
        painter.setPen(QPen(outer, _OUTER))
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        inset = (_OUTER + _INNER) / 2
        painter.setPen(QPen(inner, _INNER))
        painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
        painter.end()
        event.accept()


class FocusRing(QObject):
    """Keeps the ring around the focused widget of an application; make one and keep it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._target: QWidget | None = None
        self._ring: _Ring | None = None
        self._chain: list[QWidget] = []
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._let_go()
        if new is None or not new.isVisible() or _is_plain_surface(new):
            return
        host = _host_of(new)
        if host is new:
            return
        self._target = new
        self._ring = _ring_in(host)
        part: QWidget | None = new
        while part is not None and part is not host:
            part.installEventFilter(self)
            self._chain.append(part)
            part = part.parentWidget()
        self._ring.raise_()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focused widget and everything it stands in."""
        if event.type() in _FOLLOWED:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        target, ring = self._target, self._ring
        if target is None or ring is None or not isValid(target) or not isValid(ring):
            return
        if not target.isVisible():
            ring.put_away()
            return
        corner = target.mapTo(ring.host, QPoint(0, 0))
        area = QRect(corner, target.size())
        around = area.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
        if around != ring.geometry():
            ring.setGeometry(around)

    def _let_go(self) -> None:
        for part in self._chain:
            if isValid(part):
                part.removeEventFilter(self)
        self._chain.clear()
        if self._ring is not None and isValid(self._ring):
            self._ring.put_away()
        self._ring = None
        self._target = None


def prepare_ring(host: QWidget) -> None:
    """Make the ring of a part that will scroll, while that is laid out for the first time."""
    _ring_in(host)


def _ring_in(host: QWidget) -> _Ring:
    found = host.findChild(_Ring, options=Qt.FindChildOption.FindDirectChildrenOnly)
    ring = found or _Ring(host)
    if found is None and host.isVisible():
        ring.show()
    return ring


def _is_plain_surface(widget: QWidget) -> bool:
    return bool(widget.property("no_ring"))


def _host_of(widget: QWidget) -> QWidget:
    host = widget
    while (parent := host.parentWidget()) is not None and not host.isWindow():
        grand = parent.parentWidget()
        if host is not widget and isinstance(grand, QAbstractScrollArea):
            return host
        host = parent
    return host
