"""How fast 受領フォルダー with 1,788 rows opens, is searched and scrolled, beside a bare table.

The floor is a `QTableView` of Qt over the same words: a model that only hands out texts, no style,
no search but a plain one. Nothing is shown: all of it runs offscreen.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QVBoxLayout, QWidget

from bench.measure import Measure, microseconds
from tests.support import worlds
from tests.support.reviewing import NOTHING_DECIDED, seen
from usbsurvey_desktop.gui import theme
from usbsurvey_desktop.gui.reviewer.inbox_reading import Look
from usbsurvey_desktop.gui.reviewer.inbox_rows import facts_of
from usbsurvey_desktop.gui.reviewer.inbox_shown import Shown, shown_of
from usbsurvey_desktop.gui.reviewer.inbox_table import LineTable
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.inbox_words import received_heads
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.review.overview import Kept, KnownSigner, Piece, overview
from usbsurvey_desktop.sealing.profile import RESPONDENT

_SIZE = 1366, 689
_STYLE = worlds.ROOT / "resources/style"
_NO_INDEX = QModelIndex()
_TYPED = ("ち", "ちよ", "ちよだ", "ちよ", "ち", "")
_PAGES = 20
Part = TypeVar("Part", bound=QWidget)


class _BareModel(QAbstractTableModel):
    def __init__(self, rows: Sequence[tuple[str, ...]]) -> None:
        super().__init__()
        self.every = rows
        self.rows = rows

    def rowCount(self, _parent: QModelIndex = _NO_INDEX) -> int:  # type: ignore[override]  # Qt takes two kinds of index
        return len(self.rows)

    def columnCount(self, _parent: QModelIndex = _NO_INDEX) -> int:  # type: ignore[override]  # Qt takes two kinds of index
        return len(self.every[0])

    def data(self, index: QModelIndex, role: int = 0) -> str | None:  # type: ignore[override]  # Qt takes two kinds of index
        shown = role == Qt.ItemDataRole.DisplayRole
        return self.rows[index.row()][index.column()] if shown else None

    def seek(self, text: str) -> None:
        self.beginResetModel()
        self.rows = [row for row in self.every if any(text in cell for cell in row)]
        self.endResetModel()


class _Bare(QWidget):
    def __init__(self, rows: Sequence[tuple[str, ...]]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        self.edit, self.table = QLineEdit(self), QTableView(self)
        layout.addWidget(self.edit)
        layout.addWidget(self.table)
        model = _BareModel(rows)
        self.model = model
        self.table.setModel(model)
        self.edit.textChanged.connect(model.seek)


def measures() -> list[Measure]:
    """Measure a screen with a row for each of the 1,788 bodies."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    shown = _shown()
    rows = [line.cells for line in shown.received.values()]
    bare = _seen(_Bare(rows))
    floors = (
        _each(lambda: _seen(_Bare(rows)).close()),
        _each(lambda: _type(bare.edit, bare.table)) / len(_TYPED),
        _each(lambda: _scroll(bare.table)) / _PAGES,
    )
    bare.close()
    if isinstance(app, QApplication):
        tokens, sheet = (_STYLE / "tokens.json").read_bytes(), (_STYLE / "base.qss").read_bytes()
        theme.apply(app, tokens, sheet, look=theme.Look(theme.SchemeChoice.LIGHT))
    view = _opened(shown)
    edit, table = view.findChild(LineEdit), view.first_focus
    is_whole = isinstance(table, LineTable) and table.model().rowCount() == len(rows)
    if edit is None or not isinstance(table, LineTable) or not is_whole:
        raise TypeError(view)
    taken = (
        _each(lambda: _opened(shown).close()),
        _each(lambda: _type(edit, table)) / len(_TYPED),
        _each(lambda: _scroll(table)) / _PAGES,
    )
    view.close()
    names = ("open", "search, each letter", "scroll a page")
    every = zip(names, taken, floors, strict=True)
    return [Measure(f"desk of 1,788 rows: {name}", ours, floor) for name, ours, floor in every]


def _each(act: Callable[[], object]) -> float:
    return microseconds(act)


def _shown() -> Shown:
    bodies = list(worlds.municipalities())
    signer = KnownSigner(
        RESPONDENT, b"f" * 32, "千代田区", "回答 一郎", worlds.NOW, SignerState.REGISTERED
    )
    kept = [
        Kept(
            f"{body.code}-usb-media-2025-r1.sealed.txt",
            Piece(seen(f"p{place}", body=body.code), body, (signer,), ()),
        )
        for place, body in enumerate(bodies)
    ]
    found = overview(kept, NOTHING_DECIDED, bodies)
    facts = facts_of(found, NOTHING_DECIDED, bodies)
    if len(facts.received) != len(bodies) or not received_heads():
        raise ValueError(len(facts.received))
    worlds.municipalities().search("desk", 1)
    return shown_of(Look(facts, len(kept), len(kept)), None, Shown())


def _opened(shown: Shown) -> InboxView:
    view = InboxView(Path("received"), worlds.municipalities())
    view.show_now(shown)
    _seen(view)
    return view


def _seen(part: Part) -> Part:
    part.resize(*_SIZE)
    part.show()
    _paint(part)
    return part


def _paint(part: QWidget) -> None:
    QApplication.processEvents()
    part.grab()


def _type(edit: QLineEdit, table: QWidget) -> None:
    for text in _TYPED:
        edit.setText(text)
        _paint(table)


def _scroll(table: QTableView) -> None:
    table.setCurrentIndex(table.model().index(0, 0))
    for _ in range(_PAGES):
        QTest.keyClick(table, Qt.Key.Key_PageDown)
        _paint(table)
