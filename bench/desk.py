"""How fast 受領フォルダー with 1,788 rows opens, is searched and scrolled, beside a bare table.

The floor is a `QTableView` of Qt over the same words: a model that only hands out texts, Qt's own
style, no search but a plain one. It opens as a whole window; for searching and scrolling it has the
room of the desk's table and rows as high, so that both paint as many cells.

The budget of a letter and of a page is a frame at 60 Hz, so that no key waits for its picture; that
of opening is six, a tenth of a second, which people feel as at once. All is painted, offscreen.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
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
_FRAME = 1_000_000 / 60
"""Microseconds."""
_ACTS = {"open": 6, "search, each letter": 1, "scroll a page": 1}
"""What is measured, and its budget in frames."""
Part = TypeVar("Part", bound=QWidget)


@dataclass(frozen=True)
class Framed(Measure):
    """A measure with a budget: so many frames at 60 Hz."""

    frames: int

    def line(self) -> str:
        """Write the measure for people, and how much of its budget it takes."""
        share = self.taken / (self.frames * _FRAME)
        return f"{super().line().rstrip()}  {share:>4.0%} of {self.frames} × 16.7 ms\n"


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
    if not isinstance(app, QApplication):
        raise TypeError(app)
    own_style = app.style().objectName()
    tokens, sheet = (_STYLE / "tokens.json").read_bytes(), (_STYLE / "base.qss").read_bytes()
    theme.apply(app, tokens, sheet, look=theme.Look(theme.SchemeChoice.LIGHT))
    shown = _shown()
    view = _opened(shown)
    edit, table = view.findChild(LineEdit), view.first_focus
    rows = [line.cells for line in shown.received.values()]
    is_whole = isinstance(table, LineTable) and table.model().rowCount() == len(rows)
    if edit is None or not isinstance(table, LineTable) or not is_whole:
        raise TypeError(view)
    ours = (lambda: _opened(shown).close(), lambda: _type(edit), lambda: _scroll(table))
    taken = _times(ours)
    app.setStyleSheet("")
    app.setStyle(own_style)
    bare = _seen(_Bare(rows))
    bare.table.verticalHeader().setDefaultSectionSize(table.rowHeight(0))
    bare.table.setFixedSize(table.size())
    view.close()
    plain = (
        lambda: _seen(_Bare(rows)).close(),
        lambda: _type(bare.edit),
        lambda: _scroll(bare.table),
    )
    floors = _times(plain)
    bare.close()
    return [
        Framed(f"desk of 1,788 rows: {name}", one, floor, frames)
        for (name, frames), one, floor in zip(_ACTS.items(), taken, floors, strict=True)
    ]


def _times(acts: Sequence[Callable[[], object]]) -> list[float]:
    """Opening, a letter and a page, in microseconds."""
    steps = (1, len(_TYPED), _PAGES)
    return [microseconds(act) / step for act, step in zip(acts, steps, strict=True)]


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
    QApplication.processEvents()
    return part


def _type(edit: QLineEdit) -> None:
    for text in _TYPED:
        edit.setText(text)
        QApplication.processEvents()


def _scroll(table: QTableView) -> None:
    table.setCurrentIndex(table.model().index(0, 0))
    for _ in range(_PAGES):
        QTest.keyClick(table, Qt.Key.Key_PageDown)
        QApplication.processEvents()
