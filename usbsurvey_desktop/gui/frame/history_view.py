"""版と編集の履歴: every revision with what became of it, and who touched what, when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.edit_table import EditLine, EditTable
from usbsurvey_desktop.gui.frame.handed_row import HandedRow
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen

_AT_ONCE = 100


@dataclass(frozen=True)
class Asked:
    """The newest file, whose 送付日 may be noted."""

    made: date
    today: date
    noted: date | None


@dataclass(frozen=True)
class Told:
    """What the screen says: a list of facts for each revision, the newest first, and all edits."""

    revisions: Sequence[tuple[tuple[str, str], ...]]
    edits: Sequence[EditLine]
    folded: str
    """What is left of entries that were put together; "" where all are there."""
    standing: str
    """Whether the history is that which was signed; "" where nothing signed waits."""
    is_sound: bool = True
    asked: Asked | None = None


class HistoryView(Screen):
    """`left` leads back; `noted` carries the `date` of handing over the newest file.

    `paper_wanted` asks for that file on paper (QR提出票).
    """

    help_topic = "returns"

    left = Signal()
    noted = Signal(object)
    paper_wanted = Signal()

    def __init__(self, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("版と編集の履歴"))
        self._edits = told.edits
        self.handed: HandedRow | None = None
        self._add_revisions(told)
        self._add_edits(told)
        self.end_body()
        back = primary_button(self.tr("戻る(&N)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(back)
        self.first_focus = back

    def _add_revisions(self, told: Told) -> None:
        title = self.tr("提出した版")
        self.body.addWidget(plain_label(title, role="h2", parent=self))
        if not told.revisions:
            words = self.tr("まだ提出ファイルを作っていません。")
            self.body.addWidget(plain_label(words, parent=self))
        for place, facts in enumerate(told.revisions):
            self.body.addWidget(FactList(facts, self))
            if place == 0 and told.asked is not None:
                asked = told.asked
                self.handed = HandedRow(
                    made=asked.made, today=asked.today, noted=asked.noted, parent=self
                )
                self.handed.noted.connect(self.noted)
                self.body.addWidget(self.handed)
                paper = secondary_button(self.tr("QR提出票を作る(&Q)…"), self)
                paper.clicked.connect(self.paper_wanted)
                add_at_left(self.body, paper)

    def _add_edits(self, told: Told) -> None:
        title = self.tr("編集の履歴（{count}件、新しい順）").format(count=len(told.edits))
        self.body.addWidget(plain_label(title, role="h2", parent=self))
        words = self.tr(
            "だれが、いつ、どの設問に触れたかだけを残しています。入力した内容は残しません。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        if told.standing:
            role = "success" if told.is_sound else "warning"
            self.body.addWidget(plain_label(told.standing, role=role, parent=self))
        if told.edits:
            self.table = EditTable(told.edits[:_AT_ONCE], self)
            self.body.addWidget(self.table)
            self.more = secondary_button(self.tr("もっと前を見る(&M)"), self)
            self.more.clicked.connect(self._on_more)
            self.more.setHidden(len(told.edits) <= _AT_ONCE)
            add_at_left(self.body, self.more)
        if told.folded:
            self.body.addWidget(plain_label(told.folded, role="support", parent=self))
        honest = self.tr(
            "記録は順につないであり、途中が消えたり変わったりすると、下書きを開くときに分かります。"
            "ただし、この下書きを開ける人が専用の道具で書き直すことは、これだけでは防げません。"
            "署名した時点の件数と印は、署名といっしょに提出ファイルに入っています。"
            "日時は、その端末の時計によります。"
        )
        self.body.addWidget(plain_label(honest, role="support", parent=self))

    def _on_more(self) -> None:
        shown = self.table.rowCount()
        self.table.add_lines(self._edits[shown : shown + _AT_ONCE])
        if self.table.rowCount() == len(self._edits):
            self.table.setFocus()
            self.more.hide()
        announce(self, self.tr("{count}件を示しています。").format(count=self.table.rowCount()))
