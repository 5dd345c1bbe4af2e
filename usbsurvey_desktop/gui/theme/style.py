"""The one style: Fusion with marks and frames drawn from the palette, strong enough to see.

Fusion's own lines reach a contrast of 2.12 on white and 1.08 on black, below the 3:1 that people
with weak sight need (WCAG 1.4.11). Nothing here knows a colour: only palette roles.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

_RADIUS = 8.0
_LINE = 1.0
_STRONG_LINE = 2.0
_FRAMES = frozenset(
    {QStyle.PrimitiveElement.PE_PanelLineEdit, QStyle.PrimitiveElement.PE_FrameLineEdit}
)


class SurveyStyle(QProxyStyle):
    """Draws radio marks, check marks and field frames; leaves the rest to Fusion."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.has_strong_lines = False
        """Whether every line is 2 px wide, as under a contrast theme."""

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw one of our parts, or let Fusion draw it."""
        match element:
            case QStyle.PrimitiveElement.PE_IndicatorRadioButton:
                _draw_radio(painter, option)
            case QStyle.PrimitiveElement.PE_IndicatorCheckBox:
                _draw_check(painter, option)
            case QStyle.PrimitiveElement.PE_FrameFocusRect:
                return  # the focus ring overlay shows where the keyboard is
            case _ if element in _FRAMES or _is_text_frame(element, widget):
                _draw_frame(painter, option, widget, strong=self.has_strong_lines)
            case _:
                super().drawPrimitive(element, option, painter, widget)


def _is_text_box(widget: QWidget | None) -> bool:
    return widget is not None and widget.inherits("QPlainTextEdit")


def _is_text_frame(element: QStyle.PrimitiveElement, widget: QWidget | None) -> bool:
    return element is QStyle.PrimitiveElement.PE_Frame and _is_text_box(widget)


def _line(option: QStyleOption, *, strong: bool) -> QPen:
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    role = QPalette.ColorRole.Dark if hovered else QPalette.ColorRole.Mid
    colour = option.palette.color(role)
    return QPen(colour, _STRONG_LINE if strong or hovered else _LINE)


def _is_on(option: QStyleOption) -> bool:
    return bool(option.state & QStyle.StateFlag.State_On)


def _accent(option: QStyleOption) -> QColor:
    return option.palette.color(QPalette.ColorRole.Accent)


def _begin(painter: QPainter, option: QStyleOption) -> QRectF:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return QRectF(option.rect)


def _draw_radio(painter: QPainter, option: QStyleOption) -> None:
    area = _begin(painter, option).adjusted(2, 2, -2, -2)
    painter.setPen(QPen(_accent(option), _STRONG_LINE) if _is_on(option) else _mark_pen(option))
    painter.setBrush(option.palette.base())
    painter.drawEllipse(area)
    if _is_on(option):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_accent(option))
        inset = area.width() / 4
        painter.drawEllipse(area.adjusted(inset, inset, -inset, -inset))
    painter.restore()


def _mark_pen(option: QStyleOption) -> QPen:
    return _line(option, strong=True)


def _draw_check(painter: QPainter, option: QStyleOption) -> None:
    area = _begin(painter, option).adjusted(2, 2, -2, -2)
    is_on = _is_on(option)
    painter.setPen(QPen(_accent(option), _STRONG_LINE) if is_on else _mark_pen(option))
    painter.setBrush(_accent(option) if is_on else option.palette.base())
    painter.drawRoundedRect(area, 4, 4)
    if is_on:
        pen = QPen(option.palette.color(QPalette.ColorRole.Base), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        points = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))
        painter.drawPolyline(
            [QPointF(area.x() + x * area.width(), area.y() + y * area.height()) for x, y in points]
        )
    painter.restore()


def _draw_frame(
    painter: QPainter, option: QStyleOption, widget: QWidget | None, *, strong: bool
) -> None:
    area = _begin(painter, option).adjusted(1, 1, -1, -1)
    has_error = widget is not None and bool(widget.property("has_error"))
    if has_error:
        colour = option.palette.color(QPalette.ColorRole.BrightText)
        painter.setPen(QPen(colour, _STRONG_LINE))
    else:
        painter.setPen(_line(option, strong=strong))
    painter.setBrush(option.palette.base())
    painter.drawRoundedRect(area, _RADIUS, _RADIUS)
    painter.restore()
