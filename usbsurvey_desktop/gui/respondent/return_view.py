"""S12, after reading: who decided what, the comments, and which of them wait."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.change import Change
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.snapshot import Comment
from usbsurvey_desktop.gui.filling.remark_list import RemarkList
from usbsurvey_desktop.gui.filling.remark_points import RETURNED, remark_place
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.respondent.return_table import ReturnedAnswer, ReturnTable
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.shared.side_by_side import SideBySide
from usbsurvey_desktop.submitting.changes import Changes


@dataclass(frozen=True)
class _Asked:
    """The comments that count: those at questions that apply, and the others by their name."""

    rows: tuple[ReturnedAnswer, ...]
    elsewhere: dict[str, list[Comment]]


class ReturnView(Screen):
    """Leads to the questions, to the check page, or to another file."""

    help_topic = "returns"

    changed = Signal(object)
    """Carries every `Change`: comments on the whole are dealt with here."""
    question_asked = Signal(str)
    check_asked = Signal()
    import_asked = Signal()
    left = Signal()

    def __init__(
        self,
        filling: Filling,
        look_up: ItemHelp,
        cards: Sequence[QWidget],
        *,
        changes: Changes | None = None,
    ) -> None:
        """Show the notes (`cards`), what they ask for, and which answers changed since."""
        super().__init__(column_width=WIDE_COLUMN)
        self.set_heading(self.tr("返信の内容"))
        self._filling = filling
        filling.subscribe(self._on_change)
        self._lists: list[RemarkList] = []
        self._table: ReturnTable | None = None
        self._asked = _asked(filling, look_up)
        self.body.addWidget(SideBySide(cards, self))
        self._count = plain_label("", role="h2", parent=self)
        self.body.addWidget(self._count)
        if self._asked.rows:
            self._table = ReturnTable(self._asked.rows, look_up, changes, self)
            self._table.question_asked.connect(self.question_asked)
            self.body.addWidget(self._table)
        for name, remarks in self._asked.elsewhere.items():
            self._add_elsewhere(name, remarks, look_up)
        note = self.tr("回答は変わっていません。変えるかどうかは、設問ごとに決めてください。")
        self.body.addWidget(plain_label(note, role="support", parent=self))
        self.end_body()
        self._go_on = primary_button("", self)
        self._go_on.clicked.connect(self._on_go_on)
        other = secondary_button(self.tr("ほかの返信ファイルを取り込む(&F)…"), self)
        other.clicked.connect(self.import_asked)
        end = secondary_button(self.tr("下書きのまま終える(&Q)"), self)
        end.clicked.connect(self.left)
        self.set_buttons(self._go_on, other, end)
        self._show_count()
        self.first_focus = self._first_open() or self._go_on

    def _add_elsewhere(self, name: str, remarks: list[Comment], look_up: ItemHelp) -> None:
        self.body.addWidget(plain_label(name, role="h2", parent=self))
        if any(remark.link_id in self._filling.form.questions for remark in remarks):
            words = self.tr("この設問は、いまの回答では対象外です。")
            self.body.addWidget(plain_label(words, role="support", parent=self))
        shown = RemarkList(remarks, look_up, name=name, parent=self)
        shown.changed.connect(self._on_remark)
        self.body.addWidget(shown)
        self._lists.append(shown)

    def _on_remark(self, remark: Comment) -> None:
        self._filling.remark(remark)

    def _on_change(self, change: Change) -> None:
        remarks = self._filling.snapshot().comments
        for shown in self._lists:
            shown.show_remarks(remarks)
        self._show_count()
        self.changed.emit(change)

    def _open(self) -> tuple[Comment, ...]:
        known = {row.remark.id for row in self._asked.rows}
        known |= {one.id for remarks in self._asked.elsewhere.values() for one in remarks}
        comments = self._filling.snapshot().comments
        return tuple(one for one in comments if one.id in known and not one.done)

    def _show_count(self) -> None:
        total = len(self._asked.rows) + sum(map(len, self._asked.elsewhere.values()))
        waiting = len(self._open())
        if not total:
            words = self.tr("コメントはありません。")
        elif waiting:
            words = self.tr("コメント {total}件（まだ {waiting}件）")
        else:
            words = self.tr("コメント {total}件（すべて対応した）")
        self._count.setText(words.format(total=total, waiting=waiting))
        self._go_on.setText(self.tr("直す(&N)") if waiting else self.tr("回答の確認に進む(&N)"))

    def _first_open(self) -> QWidget | None:
        """Give what leads to the first comment that waits, in reading order."""
        links = self._table.links if self._table else {}
        waiting = {one.id for one in self._open()}
        linked = (links[row.remark.id] for row in self._asked.rows if row.remark.id in waiting)
        marks = (shown.first_open() for shown in self._lists)
        return next(linked, None) or next((mark for mark in marks if mark is not None), None)

    def _on_go_on(self) -> None:
        waiting = {one.id for one in self._open()}
        row = next((row for row in self._asked.rows if row.remark.id in waiting), None)
        if row is not None:
            self.question_asked.emit(row.state.question.link_id)
            return
        mark = self._first_open()
        if mark is None:
            self.check_asked.emit()
            return
        mark.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(mark)


def _asked(filling: Filling, look_up: ItemHelp) -> _Asked:
    rows: list[ReturnedAnswer] = []
    elsewhere: dict[str, list[Comment]] = {}
    for remark in filling.snapshot().comments:
        words = look_up.remark(remark.id)
        if words is None or words.is_of_approver:
            continue
        place, name = remark_place(filling, remark)
        if place == RETURNED:
            elsewhere.setdefault(name, []).append(remark)
        else:
            page = filling.page(filling.form.questions[place].page_id)
            state = next(each for each in page.questions if each.question.link_id == place)
            rows.append(ReturnedAnswer(state, remark, words))
    order = list(filling.form.questions)
    rows.sort(key=lambda row: order.index(row.state.question.link_id))
    return _Asked(tuple(rows), elsewhere)
