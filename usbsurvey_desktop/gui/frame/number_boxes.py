"""Boxes for four of the six groups of a 照合番号; the number itself is never shown beside them."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from usbsurvey_desktop.gui.shared.field_set import FieldSet
from usbsurvey_desktop.gui.shared.form_row import mark_error
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import row
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.identity.check_number import GROUPS, asked_groups, is_group, split_groups

_COLUMNS = 4
_MOST_PIXELS = 24
"""Of a letter, with which four boxes stand beside one another in the smallest window."""


class NumberBoxes(FieldSet):
    """Asks for groups chosen at random; `advanced` on Enter in the last box."""

    advanced = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("照合番号"), parent=parent)
        self._asked = asked_groups()
        self.boxes = tuple(self._boxes())
        self._error = plain_label("", role="error", parent=self)
        self._error.hide()
        self.body.addWidget(self._error)
        for box, following in zip(self.boxes, self.boxes[1:], strict=False):
            box.advanced.connect(following.setFocus)
        for place, box in enumerate(self.boxes):
            box.textEdited.connect(partial(self._on_edited, place))
        self.boxes[-1].advanced.connect(self.advanced)

    @property
    def ordinals(self) -> str:
        """Which groups are asked for: 「1番目、3番目、4番目、6番目」."""
        return listed(self.tr("{n}番目").format(n=group + 1) for group in self._asked)

    def groups(self) -> dict[int, str]:
        """What was typed, by group from 0."""
        return {group: box.text() for group, box in zip(self._asked, self.boxes, strict=True)}

    def show_error(self, sentence: str) -> None:
        """Say that the number differs, ready for another try."""
        self._show_error(sentence, self.boxes)

    def has_gap(self) -> bool:
        """Whether a box holds anything but five digits; if so, that is said there."""
        wrong = [box for box in self.boxes if not is_group(box.text())]
        if wrong:
            self._show_error(self.tr("5桁ずつ入れてください。"), wrong)
        return bool(wrong)

    def seen_with(self) -> QWidget | None:
        """Give the words on what is wrong here, to be seen together with the boxes."""
        return self._error if self._error.text() else None

    def _show_error(self, sentence: str, wrong: Sequence[LineEdit]) -> None:
        words = f"＊{sentence}"
        self._error.setText(words)
        self._error.show()
        self.describe(words)
        for box in self.boxes:
            mark_error(box, has_error=box in wrong)
        wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        wrong[0].selectAll()

    def _on_edited(self, place: int, text: str) -> None:
        """Let digits beyond the fifth go on into the next boxes; a whole number is sorted."""
        if self.boxes[place].cursorPosition() < len(text):
            return
        pieces = split_groups(text)
        if len(pieces) == GROUPS and is_group(pieces[-1]):
            pieces = tuple(pieces[group] for group in self._asked)
            place = 0
        following = self.boxes[place:]
        if not 1 < len(pieces) <= len(following):
            return
        for box, piece in zip(following, pieces, strict=False):
            box.setText(piece)
        following[len(pieces) - 1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _boxes(self) -> Iterator[LineEdit]:
        """Put all into one line, or half where large letters would not fit the smallest window."""
        is_large = self.fontInfo().pixelSize() > _MOST_PIXELS
        most = len(self._asked) // 2 if is_large else len(self._asked)
        for start in range(0, len(self._asked), most):
            line = row(gap=Space.LARGE)
            for group in self._asked[start : start + most]:
                yield self._box(line, group)
            line.addStretch(1)
            self.body.addLayout(line)

    def _box(self, line: QHBoxLayout, group: int) -> LineEdit:
        words = self.tr("{n}番目").format(n=group + 1)
        label = plain_label(words, parent=self)
        label.setWordWrap(False)
        box = LineEdit(columns=_COLUMNS, parent=self)
        box.setAccessibleName(self.tr("照合番号、{n}番目の組、5桁").format(n=group + 1))
        line.addWidget(label)
        line.addWidget(box)
        return box
