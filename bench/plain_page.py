"""The twin of a page: the same number and kinds of Qt's own widgets, without any code of ours."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

_KINDS: Sequence[type[QWidget]] = (
    QRadioButton,
    QCheckBox,
    QPushButton,
    QLabel,
    QPlainTextEdit,
    QLineEdit,
    QGroupBox,
    QListWidget,
    QFrame,
    QWidget,
)
"""The first that fits is the kind of a widget."""
_WITH_TEXT = frozenset({QRadioButton, QCheckBox, QPushButton, QLabel, QLineEdit})
_LOOKS = ("role", "kind", "panel", "letters")
"""What the sheet of styles goes by."""
_BODY_PIXELS = 16
Plan = dict[str, Any]
"""What a twin is built from; it goes through JSON to another process."""


def plan_of(widget: QWidget) -> Plan:
    """Write down a widget and everything in its layouts."""
    kind = next(kind for kind in _KINDS if isinstance(widget, kind))
    layout = widget.layout()
    return {
        "kind": kind.__name__,
        "text": str(widget.property("text") or "") if kind in _WITH_TEXT else "",
        "hidden": widget.isHidden(),
        "wraps": isinstance(widget, QLabel) and widget.wordWrap(),
        "pixels": widget.font().pixelSize(),
        "bold": widget.font().bold(),
        "looks": {name: widget.property(name) for name in _LOOKS if widget.property(name)},
        "layout": _layout_plan(layout) if isinstance(layout, QBoxLayout) else None,
    }


def build(plan: Plan) -> QWidget:
    """Build the twin."""
    kind = next(kind for kind in _KINDS if kind.__name__ == plan["kind"])
    widget = kind()
    if plan["text"]:
        widget.setProperty("text", plan["text"])
    if isinstance(widget, QLabel):
        widget.setTextFormat(Qt.TextFormat.PlainText)
        widget.setWordWrap(plan["wraps"])
    for name, value in plan["looks"].items():
        widget.setProperty(name, value)
    if not plan["looks"] and (plan["pixels"] != _BODY_PIXELS or plan["bold"]):
        font = QFont(widget.font())
        font.setPixelSize(plan["pixels"])
        font.setBold(plan["bold"])
        widget.setFont(font)
    if plan["layout"] is not None:
        _fill(_empty(plan["layout"], widget), plan["layout"])
    if plan["hidden"]:
        widget.hide()
    return widget


def size(plan: Plan) -> int:
    """Count the widgets of a plan."""
    inside = plan["layout"]
    return 1 + (_size(inside) if inside is not None else 0)


def _size(layout: Plan) -> int:
    counts: dict[str, Callable[[Plan], int]] = {"widget": size, "layout": _size}
    return sum(counts[item["is"]](item["plan"]) for item in layout["items"] if item["plan"])


def _layout_plan(layout: QBoxLayout) -> Plan:
    margins = layout.contentsMargins()
    return {
        "is_column": isinstance(layout, QVBoxLayout),
        "gap": layout.spacing(),
        "margins": (margins.left(), margins.top(), margins.right(), margins.bottom()),
        "items": [_item_plan(layout, place) for place in range(layout.count())],
    }


def _item_plan(layout: QBoxLayout, place: int) -> Plan:
    item = layout.itemAt(place)
    widget: QWidget | None = item.widget() if item is not None else None
    inner: QLayout | None = item.layout() if item is not None else None
    if widget is not None:
        return {"is": "widget", "plan": plan_of(widget), "stretch": layout.stretch(place)}
    if isinstance(inner, QBoxLayout):
        return {"is": "layout", "plan": _layout_plan(inner), "stretch": layout.stretch(place)}
    return {"is": "space", "plan": {}, "stretch": 1}


def _empty(plan: Plan, owner: QWidget | None = None) -> QBoxLayout:
    kind = QVBoxLayout if plan["is_column"] else QHBoxLayout
    return kind() if owner is None else kind(owner)


def _fill(layout: QBoxLayout, plan: Plan) -> None:
    layout.setSpacing(plan["gap"])
    layout.setContentsMargins(*plan["margins"])
    for item in plan["items"]:
        match item["is"]:
            case "widget":
                layout.addWidget(build(item["plan"]), item["stretch"])
            case "layout":
                inner = _empty(item["plan"])
                _fill(inner, item["plan"])
                layout.addLayout(inner, item["stretch"])
            case _:
                layout.addStretch(1)
